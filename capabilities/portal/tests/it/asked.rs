//! Help elsewhere on her own pages: how many wait before her, how long it takes, and her three answers once it started.

use catalogue::model::{Class, Draft, Place};
use kernel::{ParticipantId, PlacementId, Role, ServiceId};
use placement::model::Item;
use placement::{AcceptRequest, Agreement, NewPlacement, OfferPlace, SendRequest, StartPlacement, Wish};
use store::{Action, Ctx, Failure, Tx, audit, fetch_all};
use testkit::{Person, on_both_engines};

use crate::house::{House, kit};

struct Offering(Draft);

impl Action for Offering {
    type Output = ServiceId;
    const NAME: &'static str = "test.offer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ServiceId, Failure> {
        let id = catalogue::save(tx, ctx, &self.0).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "service", id));
        Ok(id)
    }
}

/// A wish for Dutch practice.
async fn waits(house: &House, who: ParticipantId) -> PlacementId {
    let wish = Wish { need: "dutch-practice".to_owned(), barrier: Some("limited-dutch".to_owned()), ..Wish::default() };
    house.act(&NewPlacement { participant: who, wish }).await
}

async fn version(house: &House, id: PlacementId) -> i64 {
    let mut tx = house.world.app.db.read().await.unwrap();
    let ctx = house.world.app.ctx(kernel::Actor::system(house.world.partnership));
    placement::load(&mut tx, &ctx, id).await.unwrap().placement.version
}

/// From the list to a start, with everybody's deed.
async fn started(house: &House, id: PlacementId) {
    let compaan = house.world.organisation("Compaan", "partner").await;
    let nele = house.world.person("Nele P.", Role::PartnerAdministrator, compaan).await;
    let lead = house.world.organisation("Werken Leie en Schelde", "lead").await;
    let lien = house.world.person("Lien V.", Role::Coordinator, lead).await;
    let draft = Draft {
        types: vec!["dutch-practice".to_owned()],
        places: vec![Place { class: Class::Light, capacity: 1, free: 1 }],
        ..Draft::new(compaan, "Praatgroep")
    };
    let service = house.world.app.db.act(&house.world.ctx(&nele), &Offering(draft)).await.unwrap();
    let act = async |who: &Person, at: i64| (house.world.ctx(who), at);
    let (ctx, at) = act(&lien, version(house, id).await).await;
    house.world.app.db.act(&ctx, &OfferPlace { placement: id, service, version: at }).await.unwrap();
    let l = house.world.app.l10n.words("nl-BE");
    let said = Agreement { items: vec![Item::Name], message: None, agreed: true, shown: None, l: &l };
    house.act(&SendRequest { placement: id, version: version(house, id).await, agreement: Some(said) }).await;
    let (ctx, at) = act(&nele, version(house, id).await).await;
    let accept = AcceptRequest { placement: id, version: at, starts_on: ctx.today(), words: None };
    house.world.app.db.act(&ctx, &accept).await.unwrap();
    let (ctx, at) = act(&nele, version(house, id).await).await;
    let start = StartPlacement { placement: id, version: at, on: ctx.today() };
    house.world.app.db.act(&ctx, &start).await.unwrap();
}

async fn told(house: &House) -> Vec<(String, i64, i64, String)> {
    let mut tx = house.world.app.db.read().await.unwrap();
    fetch_all!(
        tx,
        (String, i64, i64, String),
        "select by_kind, welcome, helps, goes_on from placement_feedback where partnership_id = $1",
        house.world.partnership
    )
    .unwrap()
}

on_both_engines! { kit();
    async fn she_reads_how_many_wait_before_her_and_nothing_of_them(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Bellen").await;
        for given in ["Zoë", "Bilal"] {
            let other = house.meet(given, "Voorganger").await;
            waits(&house, other).await;
            house.world.clock.advance_minutes(1);
        }
        let hers = waits(&house, house.amina).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/plan", &phone).await.body;
        assert!(page.contains("Er wachten 2 mensen voor jou."), "{page}");
        for name in ["Voorganger", "Bilal", "Zoë"] {
            assert!(!page.contains(name), "{name}");
        }
        assert!(!page.contains("Dat duurt meestal"), "nothing is said while too little happened");
        assert!(!page.contains("/how\""), "no question how it goes where she is not yet");
        // Ten people found a place in the half year before.
        let mut tx = house.world.app.db.unaudited_write().await.unwrap();
        for n in 0..10_u128 {
            let other = house.world.app.clock.now().plus_minutes(-60 * 24 * 5);
            store::execute!(
                tx,
                "insert into placement_event (partnership_id, id, placement_id, participant_id, kind, number, at)
                 values ($1, $2, $3, $4, 'accepted', 1, $5)",
                house.world.partnership, uuid::Uuid::from_u128(n + 1), uuid::Uuid::from_u128(n + 100), house.amina, other
            ).unwrap();
            store::execute!(
                tx,
                "insert into placement (partnership_id, id, participant_id, need, class, interpreter_ok, gender_wish,
                   own_municipality, band, band_rules, band_grounds, status, waiting_since, place_held, turn, warm, shared,
                   staff_id, organisation_id, number, version, created_at, changed_at)
                 select partnership_id, $3, participant_id, need, class, interpreter_ok, gender_wish, own_municipality, band,
                   band_rules, band_grounds, 'withdrawn', waiting_since, place_held, turn, warm, shared, staff_id,
                   organisation_id, 9, 1, 0, changed_at
                 from placement where partnership_id = $1 and id = $2",
                house.world.partnership, hers, uuid::Uuid::from_u128(n + 100)
            ).unwrap();
        }
        tx.finish().await.unwrap();
        let page = house.read(&token, "/plan", &phone).await.body;
        assert!(page.contains("Dat duurt meestal 3 tot 17 weken."), "three places at one in 18 days: {page}");
    }

    async fn she_tells_how_it_goes_in_three_questions_and_only_of_her_own_help(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Bellen").await;
        let other = house.meet("Bilal", "Voorganger").await;
        let (hers, his) = (waits(&house, house.amina).await, waits(&house, other).await);
        started(&house, hers).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/plan", &phone).await;
        for words in ["Hoe gaat het daar?", "Ben je er welkom?", "Helpt het?", "Doe je voort?", "Compaan"] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let (hers, his) = (hers.to_string(), his.to_string());
        let version = version(&house, hers.parse().unwrap()).await.to_string();
        let csrf = page.input("_csrf").to_owned();
        let say = |id: &str| {
            [("_csrf", csrf.clone()), ("_version", version.clone()), ("id", id.to_owned()), ("welcome", "5".to_owned()),
             ("helps", "4".to_owned()), ("goes_on", "yes".to_owned()), ("words", "Ik kom graag".to_owned())]
        };
        let send = async |id: &str| {
            let fields = say(id);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            house.send(&token, "/how", &phone, &fields).await
        };
        assert_eq!(send(&his).await.status, 404, "a link opens one file");
        assert!(told(&house).await.is_empty());
        // An answer that lacks is asked again, never filled in for her; what she wrote stays.
        for (name, value) in [("welcome", ""), ("welcome", "9"), ("helps", "0"), ("goes_on", "perhaps")] {
            let mut fields = say(&hers);
            fields.iter_mut().filter(|(key, _)| *key == name).for_each(|(_, said)| value.clone_into(said));
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            let again = house.send(&token, "/how", &phone, &fields).await;
            assert_eq!(again.status, 422, "{name} {value}");
            assert!(again.body.contains("Kies bij elke vraag een antwoord.") && again.body.contains("Ik kom graag"));
        }
        assert!(told(&house).await.is_empty());
        let thanks = send(&hers).await;
        assert_eq!((thanks.status.as_u16(), thanks.location.as_str()), (303, format!("/my/{token}/plan?said=told").as_str()));
        assert_eq!(told(&house).await, [("participant".to_owned(), 5, 4, "yes".to_owned())]);
    }
}
