//! The world of these tests: an operation, its lead, a coach, people.

use esf::{Answer, EventKind, Gender, LabourStatus};
use kernel::access::Relation;
use kernel::{Actor, Day, ParticipantId, Role};
use network::{AddMembership, MembershipRole};
use operation::{CreateOperation, OperationFacts, OperationId, Status};
use participation::model::{Diploma, EntryId, EventId, ExitReason, Facts, Source, Told};
use participation::{Enter, Leave, Note};
use people::relations::{Begin, begin};
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::{Kit, Person, World};

pub const DEINZE: &str = "44083";

pub fn kit() -> Kit {
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
            operation::MIGRATIONS,
            claims::MIGRATIONS,
            participation::MIGRATIONS,
        ]
        .concat(),
        locales: [
            people::LOCALES,
            referral::LOCALES,
            plan::LOCALES,
            agenda::LOCALES,
            guidance::LOCALES,
            catalogue::LOCALES,
            placement::LOCALES,
            operation::LOCALES,
            participation::LOCALES,
        ]
        .concat(),
        routes: participation::routes().merge(people::routes()),
    }
}

/// Who is there.
pub struct House {
    pub operation: OperationId,
    pub lien: Person,
    pub greet: Person,
    pub sofie: Person,
    pub tom: Person,
    pub piet: Person,
    pub ann: Person,
}

pub async fn house(world: &World) -> House {
    let lead = world.organisation("Werken Leie en Schelde", "lead").await;
    let caw = world.organisation("CAW", "partner").await;
    let arktos = world.organisation("Arktos", "partner").await;
    let deinze = world.organisation("Deinze", "municipality").await;
    let system = world.app.ctx(Actor::system(world.partnership));
    for (organisation, role) in
        [(lead, MembershipRole::Lead), (caw, MembershipRole::CoachPartner), (arktos, MembershipRole::CoachPartner)]
    {
        let member = AddMembership { organisation, role, from: day("2023-09-01"), to: None };
        world.app.db.act(&system, &member).await.unwrap();
    }
    let lien = world.person("Lien V.", Role::Coordinator, lead).await;
    let facts = OperationFacts {
        name: "Leie en Schelde".to_owned(),
        call_number: Some("208".to_owned()),
        rule: "standard".to_owned(),
        from_on: day("2024-01-01"),
        to_on: day("2029-12-31"),
        status: Status::Running,
    };
    let operation = world.app.db.act(&world.ctx(&lien), &CreateOperation { facts }).await.unwrap();
    House {
        operation,
        greet: world.person("Greet B.", Role::Accountant, lead).await,
        sofie: world.person("Sofie D.", Role::Coach, caw).await,
        tom: world.person("Tom B.", Role::Coach, arktos).await,
        piet: world.person("Piet A.", Role::PartnerAdministrator, caw).await,
        ann: world.person("Ann G.", Role::Municipality, deinze).await,
        lien,
    }
}

struct Founding<'a> {
    given: &'a str,
    coach: &'a Person,
}

impl Action for Founding<'_> {
    type Output = ParticipantId;
    const NAME: &'static str = "test.found";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let new = people::NewParticipant {
            given_name: Some(self.given),
            family_name: Some("Haddad"),
            birth: Some("1991-05-12"),
            gender: people::model::Gender::Woman,
            nis: Some(DEINZE),
            phone: Some("+32470123456"),
            status: people::model::Status::Active,
            ..Default::default()
        };
        let id = people::create(tx, ctx, &new).await?;
        let actor = &self.coach.actor;
        begin(tx, ctx, id, &Begin::person(Relation::FixedCoach, actor.organisation, actor.staff)).await?;
        let system = ctx.for_actor(Actor::system(actor.partnership));
        let permit = people::door::open(tx, &system, id).await?;
        people::set_coach(tx, &permit, Some((actor.staff, actor.organisation))).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", id).about(id));
        Ok(id)
    }
}

/// Somebody with a fixed coach.
pub async fn somebody(world: &World, coach: &Person, given: &str) -> ParticipantId {
    world.app.db.act(&world.ctx(coach), &Founding { given, coach }).await.unwrap()
}

/// Everything is known of a woman who neither worked nor looked for work.
pub fn complete() -> (Facts, Told) {
    let facts = Facts {
        birth: Some(day("1991-05-12")),
        gender: Some(Gender::Woman),
        labour: Some(LabourStatus::Inactive),
        diploma: Some(Diploma::Primary),
        nis: Some(DEINZE.to_owned()),
        ..Facts::default()
    };
    let no = Some(Answer::No);
    (facts, Told { disability: no, third_country: no, foreign_background: no, housing_exclusion: no })
}

pub async fn enter(world: &World, by: &Person, house: &House, who: ParticipantId, on: &str) -> EntryId {
    let (facts, told) = complete();
    let enter = Enter { participant: who, operation: house.operation, entered_on: day(on), facts, told, reason: None };
    world.app.db.act(&world.ctx(by), &enter).await.unwrap()
}

pub async fn leave(world: &World, by: &Person, who: ParticipantId, entry: EntryId, on: &str) {
    let version = 1;
    let leave = Leave { participant: who, entry, exited_on: day(on), why: ExitReason::Work, version, reason: None };
    world.app.db.act(&world.ctx(by), &leave).await.unwrap();
}

pub fn event(house: &House, who: ParticipantId, on: &str, kind: EventKind) -> Note {
    Note { participant: who, operation: house.operation, day: day(on), kind, source: Source::Coach, reason: None }
}

pub async fn note(world: &World, by: &Person, house: &House, who: ParticipantId, on: &str, kind: EventKind) -> EventId {
    world.app.db.act(&world.ctx(by), &event(house, who, on, kind)).await.unwrap()
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The figures as the asker gets them.
pub async fn report(world: &World, by: &Person, house: &House, until: &str) -> participation::report::Report {
    let asked = participation::report::Asked { until: Some(day(until)), than: None };
    let mut tx = world.app.db.read().await.unwrap();
    participation::report::report(&mut tx, &world.ctx(by), house.operation, asked).await.unwrap()
}

/// Total of a code.
pub fn total(report: &participation::report::Report, code: esf::Code) -> Option<i64> {
    let row = report.rows.iter().find(|(known, _)| *known == code)?.1?;
    participation::report::number(row.1.total)
}

/// Moves the clock to noon of a day.
pub fn on(world: &World, text: &str) {
    world.clock.set(day(text).at(12, 0));
}
