//! The gap analysis as the coordinator and a municipality see it, on both engines.

use catalogue::SaveService;
use catalogue::model::{Class, Draft, Place};
use kernel::access::Relation;
use kernel::{Actor, Day, ParticipantId, Role};
use people::NewParticipant;
use people::model::Status;
use people::relations::{Begin, begin};
use placement::{NewPlacement, Wish};
use plan::DrawWheel;
use plan::model::{DomainView, Viewpoint};
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::{Kit, Person};

fn kit() -> Kit {
    Kit {
        migrations: [
            network::MIGRATIONS,
            people::MIGRATIONS,
            referral::MIGRATIONS,
            plan::MIGRATIONS,
            agenda::MIGRATIONS,
            guidance::MIGRATIONS,
            catalogue::MIGRATIONS,
            placement::MIGRATIONS,
            region::MIGRATIONS,
        ]
        .concat(),
        locales: [
            network::LOCALES,
            people::LOCALES,
            plan::LOCALES,
            guidance::LOCALES,
            catalogue::LOCALES,
            placement::LOCALES,
            region::LOCALES,
        ]
        .concat(),
        routes: region::routes(),
    }
}

/// Somebody under way in Deinze, with her coach.
struct Meet {
    languages: Vec<people::model::Language>,
}

impl Action for Meet {
    type Output = ParticipantId;
    const NAME: &'static str = "test.meet";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let new = NewParticipant {
            given_name: Some("Zqgeheim"),
            nis: Some("44083"),
            languages: self.languages.clone(),
            status: Status::Active,
            ..NewParticipant::default()
        };
        let id = people::create(tx, ctx, &new).await?;
        begin(tx, ctx, id, &Begin::person(Relation::FixedCoach, ctx.actor.organisation, ctx.actor.staff)).await?;
        let permit = people::door::open(tx, ctx, id).await?;
        people::set_coach(tx, &permit, Some((ctx.actor.staff, ctx.actor.organisation))).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", id).about(id));
        Ok(id)
    }
}

struct House {
    world: testkit::World,
    sofie: Person,
    lien: Person,
    town: Person,
}

impl House {
    async fn new(world: testkit::World) -> Self {
        let system = world.app.ctx(Actor::system(world.partnership));
        world.app.db.act(&system, &network::LoadReferenceData).await.unwrap();
        let caw = world.organisation("CAW", "partner").await;
        let deinze = world.organisation("Stad Deinze", "municipality").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let lien = world.person("Lien C.", Role::Coordinator, caw).await;
        let town = world.person("Mia G.", Role::Municipality, deinze).await;
        Self { world, sofie, lien, town }
    }

    async fn act<A: Action>(&self, action: &A) -> A::Output {
        self.world.app.db.act(&self.world.ctx(&self.sofie), action).await.unwrap()
    }

    /// Somebody with these barriers of a domain, drawn today.
    async fn person(&self, domain: &str, barriers: &[&str]) -> ParticipantId {
        let id = self.act(&Meet { languages: Vec::new() }).await;
        self.draw(id, domain, barriers, 26).await;
        id
    }

    async fn draw(&self, id: ParticipantId, domain: &str, barriers: &[&str], day: i8) {
        let view = DomainView {
            domain: domain.to_owned(),
            level: Some(2),
            barriers: barriers.iter().map(|b| (*b).to_owned()).collect(),
            ..DomainView::default()
        };
        let day = Day::new(2026, 5, day).unwrap();
        self.act(&DrawWheel { participant: id, viewpoint: Viewpoint::Coach, day, domains: vec![view] }).await;
    }

    async fn service(&self, service_type: &str, places: (i64, i64)) {
        let mut draft = Draft::new(self.sofie.actor.organisation, "Aanbod");
        draft.types = vec![service_type.to_owned()];
        draft.places = vec![Place { class: Class::Light, capacity: places.0, free: places.1 }];
        let system = self.world.app.ctx(Actor::system(self.world.partnership));
        let save = SaveService { existing: None, draft, seen: Vec::new() };
        self.world.app.db.act(&system, &save).await.unwrap();
    }

    async fn csv(&self, person: &Person) -> String {
        let reply = self.world.get(person, "/region/gaps.csv").await;
        assert_eq!(reply.status, 200);
        reply.body
    }
}

testkit::on_both_engines! { kit();
    async fn a_barrier_without_an_offer_is_a_gap_until_somebody_offers_it(world: World) {
        let house = House::new(world).await;
        for _ in 0..6 {
            house.person("mobility", &["limited-mobility"]).await;
        }
        let moved = house.person("language", &["limited-dutch"]).await;
        house.draw(moved, "language", &[], 26).await;
        house.person("addiction", &["addiction"]).await;
        let line = "Drempels zonder aanbod;Vervoer en rijbewijs;Deinze;Nederlands lukt;6;;;";
        let word = house.world.app.l10n.words("nl-BE").of("barrier", "limited-mobility");
        let line = line.replace("Vervoer en rijbewijs", &word);
        let csv = house.csv(&house.lien).await;
        assert!(csv.contains(&line), "{csv}");
        let rows = csv.lines().filter(|row| row.starts_with("Drempels")).count();
        assert_eq!(rows, 2, "what was drawn before, and what is sealed, does not count: {csv}");
        let page = house.world.get(&house.lien, "/region/gaps").await;
        assert!(page.status == 200 && page.body.contains(&word) && !page.body.contains("Zqgeheim"), "{}", page.body);
        house.service("bike-loan", (8, 5)).await;
        let csv = house.csv(&house.lien).await;
        assert!(!csv.contains(&line) && csv.contains(";5;;;"), "{csv}");
    }

    async fn a_municipality_sees_no_row_of_few_people(world: World) {
        let house = House::new(world).await;
        for _ in 0..3 {
            house.person("mobility", &["limited-mobility"]).await;
        }
        for _ in 0..7 {
            house.person("work", &["limited-work-experience"]).await;
        }
        let open = house.csv(&house.lien).await;
        assert!(open.contains(";3;;;") && open.contains(";7;;;") && open.contains(";10;;;"), "{open}");
        let guarded = house.csv(&house.town).await;
        let word = house.world.app.l10n.words("nl-BE").of("barrier", "limited-mobility");
        assert!(!guarded.contains(&word) && !guarded.contains(";3;;;"), "the row itself would point at somebody: {guarded}");
        assert!(guarded.contains(";7;;;") && !guarded.contains(";10;;;"), "and no sum holds it: {guarded}");
        let page = house.world.get(&house.town, "/region/gaps").await;
        assert!(page.status == 200 && !page.body.contains(&word) && page.body.contains("rijen van 5 mensen of meer"), "{}", page.body);
        assert!(page.body.contains("Deinze: 7+.") && page.body.contains("Zulte: …."), "where nothing stands is not nothing");
    }

    async fn waiting_is_told_in_days_and_only_with_enough_people(world: World) {
        let house = House::new(world).await;
        for _ in 0..2 {
            let id = house.person("mobility", &["limited-mobility"]).await;
            let wish = Wish { need: "bike-loan".to_owned(), ..Wish::default() };
            house.act(&NewPlacement { participant: id, wish }).await;
        }
        house.world.clock.advance_minutes(60 * 24 * 20);
        let l = house.world.app.l10n.words("nl-BE");
        let need = catalogue::word_of_type(&l, "bike-loan");
        assert!(house.csv(&house.lien).await.contains(&format!("{need};;;2;20;20;20")));
        let guarded = house.csv(&house.town).await;
        assert!(!guarded.contains(&format!("{need};;;")), "{guarded}");
        let page = house.world.get(&house.lien, "/region/gaps").await;
        assert!(page.body.contains("20 dagen") && !page.body.contains("van 20 tot 20"), "{}", page.body);
    }

    async fn others_have_no_such_page(world: World) {
        let house = House::new(world).await;
        assert_eq!(house.world.get(&house.sofie, "/region/gaps").await.status, 404);
        assert_eq!(house.world.get(&house.sofie, "/region/gaps.csv").await.status, 404);
    }
}
