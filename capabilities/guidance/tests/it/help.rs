//! People and files for the tests.

use guidance::contacts::{Draft, Kind};
use guidance::trajectories::Intensity;
use guidance::{StartTrajectory, WriteContact};
use kernel::access::Relation;
use kernel::{Actor, ContactId, Focus, OrganisationId, ParticipantId, Role};
use people::model::Visibility;
use people::relations::{Begin, begin};
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::{Kit, Person, World};

/// The participant's own pages stand above this capability; what they publish as a view is read here.
const PORTAL: &[store::Migration] =
    &[store::Migration { version: 7, name: "portal", sql: include_str!("../../../../migrations/0007_portal.sql") }];
const PORTAL_WORDS: &[web::Locale] = &[("nl-BE", include_str!("../../../../locales/nl-BE/portal.ftl"))];

pub fn kit() -> Kit {
    Kit {
        migrations: [
            network::MIGRATIONS,
            people::MIGRATIONS,
            referral::MIGRATIONS,
            plan::MIGRATIONS,
            agenda::MIGRATIONS,
            guidance::MIGRATIONS,
            PORTAL,
            catalogue::MIGRATIONS,
            placement::MIGRATIONS,
        ]
        .concat(),
        locales: [
            people::LOCALES,
            referral::LOCALES,
            plan::LOCALES,
            agenda::LOCALES,
            guidance::LOCALES,
            PORTAL_WORDS,
            catalogue::LOCALES,
            placement::LOCALES,
        ]
        .concat(),
        routes: guidance::routes().merge(people::routes()),
    }
}

/// Makes a person known, as outreach or referral would.
pub struct Meet<'a> {
    pub given: &'a str,
    pub nis: Option<&'a str>,
    pub relations: Vec<Begin<'a>>,
}

impl Action for Meet<'_> {
    type Output = ParticipantId;
    const NAME: &'static str = "test.meet";
    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let new = people::NewParticipant {
            given_name: Some(self.given),
            nis: self.nis,
            status: people::model::Status::Waiting,
            ..Default::default()
        };
        let id = people::create(tx, ctx, &new).await?;
        for relation in &self.relations {
            begin(tx, ctx, id, relation).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", id).about(id));
        Ok(id)
    }
}

/// Begins relations of a known person, as a consent or an emergency would.
pub struct Stand<'a>(pub ParticipantId, pub Begin<'a>);

impl Action for Stand<'_> {
    type Output = ();
    const NAME: &'static str = "test.stand";
    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        begin(tx, ctx, self.0, &self.1).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.0).about(self.0));
        Ok(())
    }
}

/// A partnership with a coach and a participant under way.
pub struct House {
    pub caw: OrganisationId,
    pub lien: Person,
    pub sofie: Person,
    pub amina: ParticipantId,
}

pub async fn meet(world: &World, given: &str, nis: Option<&str>) -> ParticipantId {
    let ctx = world.app.ctx(Actor::system(world.partnership));
    world.app.db.act(&ctx, &Meet { given, nis, relations: Vec::new() }).await.unwrap()
}

pub async fn stand(world: &World, participant: ParticipantId, relation: Begin<'_>) {
    let ctx = world.app.ctx(Actor::system(world.partnership));
    world.app.db.act(&ctx, &Stand(participant, relation)).await.unwrap();
}

/// For everybody of an organisation.
pub fn house_of(kind: Relation, person: &Person) -> Begin<'static> {
    Begin::organisation(kind, person.actor.organisation)
}

pub async fn house(world: &World) -> House {
    let lead = world.organisation("Werken Leie en Schelde", "lead").await;
    let caw = world.organisation("CAW", "partner").await;
    let lien = world.person("Lien C.", Role::Coordinator, lead).await;
    let sofie = world.person("Sofie D.", Role::Coach, caw).await;
    let amina = meet(world, "Amina", Some("44083")).await;
    start(world, &lien, &sofie, amina, Intensity::Normal).await;
    House { caw, lien, sofie, amina }
}

pub async fn start(world: &World, by: &Person, coach: &Person, whose: ParticipantId, intensity: Intensity) {
    let action = StartTrajectory {
        participant: whose,
        position: coach.actor.position,
        focus: Focus::Integral,
        intensity,
        over_capacity: false,
    };
    world.app.db.act(&world.ctx(by), &action).await.unwrap();
}

pub async fn write(
    world: &World,
    by: &Person,
    whose: ParticipantId,
    visibility: Visibility,
    sensitive: bool,
    text: &str,
) -> ContactId {
    let ctx = world.ctx(by);
    let draft = Draft {
        kind: Kind::HomeVisit,
        happened_at: ctx.now,
        timed: true,
        minutes: Some(55),
        visibility,
        sensitive,
        text,
        domains: vec!["housing".to_owned()],
    };
    world.app.db.act(&ctx, &WriteContact { participant: whose, id: None, draft }).await.unwrap()
}

struct Offering(catalogue::Draft);

impl Action for Offering {
    type Output = kernel::ServiceId;
    const NAME: &'static str = "test.offer";
    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<kernel::ServiceId, Failure> {
        let id = catalogue::save(tx, ctx, &self.0).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "service", id));
        Ok(id)
    }
}

/// A service of Dutch practice with one place.
pub async fn service(world: &World, by: &Person, of: OrganisationId) -> kernel::ServiceId {
    let draft = catalogue::Draft {
        types: vec!["dutch-practice".to_owned()],
        places: vec![catalogue::Place { class: catalogue::Class::Light, capacity: 1, free: 1 }],
        ..catalogue::Draft::new(of, "Praatgroep")
    };
    world.app.db.act(&world.ctx(by), &Offering(draft)).await.unwrap()
}

/// Her coach asks it for her, and it is sent.
pub async fn asked(world: &World, house: &House, service: kernel::ServiceId) -> kernel::PlacementId {
    let l = world.app.l10n.words("nl-BE");
    let agreement = placement::Agreement {
        items: vec![placement::model::Item::Name],
        message: None,
        agreed: true,
        shown: None,
        l: &l,
    };
    let wish = placement::Wish { need: "dutch-practice".to_owned(), ..placement::Wish::default() };
    let ask = placement::AskPlace { participant: house.amina, service, wish, agreement };
    world.app.db.act(&world.ctx(&house.sofie), &ask).await.unwrap()
}

/// Its version now.
pub async fn version(world: &World, id: kernel::PlacementId) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    let ctx = world.app.ctx(Actor::system(world.partnership));
    placement::load(&mut tx, &ctx, id).await.unwrap().placement.version
}

/// Lets days go by; everybody stays logged in.
pub async fn days(world: &World, days: i64) {
    world.clock.advance_minutes(days * 24 * 60);
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    let until = world.app.clock.now().plus_minutes(400 * 24 * 60);
    store::execute!(tx, "update session set expires_at = $1", until).unwrap();
    tx.finish().await.unwrap();
}
