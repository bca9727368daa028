//! The world of these tests: Leie and Schelde, its lead, a partner, a municipality.

use kernel::{Actor, Day, OrganisationId, Role};
use ledger::Cents;
use network::{AddMembership, LoadReferenceData, MembershipRole};
use operation::{
    ApproveBudget, BudgetId, CreateOperation, OperationFacts, OperationId, PlanYears, Planned, Status, door,
};
use store::{Ctx, execute};
use testkit::{Kit, Person, World};

/// The parts that are needed.
pub fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, operation::MIGRATIONS].concat(),
        locales: [identity::LOCALES, network::LOCALES, operation::LOCALES, ledger_words()].concat(),
        routes: operation::routes(),
    }
}

/// The words of amounts stand with those of the frame.
fn ledger_words() -> &'static [web::Locale] {
    &[("nl-BE", include_str!("../../../../locales/nl-BE/money.ftl"))]
}

/// Who acts.
pub struct Cast {
    /// Keeps the money of the lead.
    pub ada: Person,
    /// Coordinates.
    pub lien: Person,
    /// Keeps the money of a partner.
    pub bert: Person,
    /// Manages another partner.
    pub greet: Person,
    /// Works for the municipality of Zulte.
    pub lode: Person,
    /// A coach of the first partner.
    pub sofie: Person,
    /// The partner of `bert`.
    pub caw: OrganisationId,
    /// The partner of `greet`.
    pub fiola: OrganisationId,
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn euro(text: &str) -> Cents {
    Cents::parse(text).unwrap()
}

async fn joins(world: &World, organisation: OrganisationId, role: MembershipRole) {
    let system = world.app.ctx(Actor::system(world.partnership));
    let act = AddMembership { organisation, role, from: day("2024-01-01"), to: None };
    world.app.db.act(&system, &act).await.unwrap();
}

/// Municipalities, organisations and people.
pub async fn cast(world: &World) -> Cast {
    let system = world.app.ctx(Actor::system(world.partnership));
    world.app.db.act(&system, &LoadReferenceData).await.unwrap();
    let lead = world.organisation("Werken Leie en Schelde", "lead").await;
    let caw = world.organisation("CAW", "partner").await;
    let fiola = world.organisation("Fiola", "partner").await;
    let zulte = world.organisation("Gemeente Zulte", "municipality").await;
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx,
        "update organisation set nis = '44081' where partnership_id = $1 and id = $2",
        world.partnership,
        zulte
    )
    .unwrap();
    tx.finish().await.unwrap();
    joins(world, lead, MembershipRole::Lead).await;
    joins(world, caw, MembershipRole::CoachPartner).await;
    joins(world, fiola, MembershipRole::CoachPartner).await;
    joins(world, zulte, MembershipRole::Municipality).await;
    Cast {
        ada: world.person("Ada R.", Role::Accountant, lead).await,
        lien: world.person("Lien W.", Role::Coordinator, lead).await,
        bert: world.person("Bert S.", Role::Accountant, caw).await,
        greet: world.person("Greet M.", Role::PartnerAdministrator, fiola).await,
        lode: world.person("Lode K.", Role::Municipality, zulte).await,
        sofie: world.person("Sofie D.", Role::Coach, caw).await,
        caw,
        fiola,
    }
}

/// What the operation of Leie and Schelde is.
pub fn facts() -> OperationFacts {
    OperationFacts {
        name: "Leie en Schelde".to_owned(),
        call_number: Some("208".to_owned()),
        rule: "standard".to_owned(),
        from_on: day("2024-01-01"),
        to_on: day("2029-12-31"),
        status: Status::Running,
    }
}

/// An operation of six years without amounts.
pub async fn bare(world: &World, ctx: &Ctx) -> OperationId {
    world.app.db.act(ctx, &CreateOperation { facts: facts() }).await.unwrap()
}

/// With the published subsidy in each year, in the draft.
pub async fn planned(world: &World, ctx: &Ctx) -> OperationId {
    let operation = bare(world, ctx).await;
    plan(world, ctx, operation, Planned::Subsidy(euro("289.675,45")), (2024, 2029)).await;
    operation
}

/// Plans years into the draft, in place of what stands there.
pub async fn plan(world: &World, ctx: &Ctx, operation: OperationId, planned: Planned, (first, last): (i64, i64)) {
    let act = PlanYears { operation, planned, first, last, replace: true };
    world.app.db.act(ctx, &act).await.unwrap();
}

/// Approves the draft as it is.
pub async fn approve(world: &World, ctx: &Ctx, operation: OperationId) -> BudgetId {
    let version = draft_version(world, operation).await;
    let act = ApproveBudget { operation, decision: "brief van Europa WSE".to_owned(), version };
    world.app.db.act(ctx, &act).await.unwrap()
}

/// The version of the draft, for saving.
pub async fn draft_version(world: &World, operation: OperationId) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    store::fetch_value!(
        tx,
        i64,
        "select version from operation_budget where partnership_id = $1 and operation_id = $2 and status = 'draft'",
        world.partnership,
        operation
    )
    .unwrap()
}

/// The sum of the approved working budget of a year.
pub async fn year(world: &World, ctx: &Ctx, operation: OperationId, year: i64) -> Cents {
    let mut tx = world.app.db.read().await.unwrap();
    let purse = door::open(&mut tx, ctx, operation).await.unwrap();
    let lines = operation::budget(&mut tx, ctx, &purse, year).await.unwrap();
    operation::records::sum(&lines).unwrap()
}
