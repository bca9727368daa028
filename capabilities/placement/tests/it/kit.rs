//! The world of these tests: a coach, a coordinator, a partner with places, people who wait.

use catalogue::model::{Class, Draft, Place};
use kernel::access::Relation;
use kernel::{Day, OrganisationId, ParticipantId, PlacementId, Role, ServiceId};
use people::model::{Channel, DigitalAccess, Gender, Status};
use people::relations::{Begin, begin};
use placement::model::Item;
use placement::{Agreement, NewPlacement, Placement, SendRequest, Wish};
use store::{Action, Ctx, Failure, Tx, audit, execute, fetch_all};
use testkit::{Kit, Person, World};

pub const DEINZE: &str = "44083";

pub fn kit() -> Kit {
    Kit {
        migrations: [
            network::MIGRATIONS,
            people::MIGRATIONS,
            plan::MIGRATIONS,
            agenda::MIGRATIONS,
            catalogue::MIGRATIONS,
            placement::MIGRATIONS,
        ]
        .concat(),
        locales: [people::LOCALES, plan::LOCALES, agenda::LOCALES, catalogue::LOCALES, placement::LOCALES].concat(),
        routes: placement::routes().merge(people::routes()),
    }
}

/// Who is there.
pub struct Cast {
    pub compaan: OrganisationId,
    pub lien: Person,
    pub sofie: Person,
    pub tom: Person,
    pub nele: Person,
    pub gemeente: Person,
}

impl Cast {
    pub async fn new(world: &World) -> Self {
        let lead = world.organisation("Werken Leie en Schelde", "lead").await;
        let caw = world.organisation("CAW", "partner").await;
        let arktos = world.organisation("Arktos", "partner").await;
        let compaan = world.organisation("Compaan", "partner").await;
        let deinze = world.organisation("Deinze", "municipality").await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        execute!(
            tx,
            "insert into municipality (partnership_id, nis, name, postcodes, source) values ($1, $2, 'Deinze', '', 'test')",
            world.partnership,
            DEINZE
        )
        .unwrap();
        tx.finish().await.unwrap();
        Self {
            lien: world.person("Lien V.", Role::Coordinator, lead).await,
            sofie: world.person("Sofie D.", Role::Coach, caw).await,
            tom: world.person("Tom B.", Role::Coach, arktos).await,
            nele: world.person("Nele P.", Role::PartnerAdministrator, compaan).await,
            gemeente: world.person("Ann G.", Role::Municipality, deinze).await,
            compaan,
        }
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
            nickname: None,
            birth: Some("1991-05-12"),
            gender: Gender::Woman,
            nis: Some(DEINZE),
            street: Some("Geheimstraat 7"),
            postcode: Some("9800"),
            no_address: false,
            phone: Some("+32470123456"),
            sms_allowed: true,
            email: Some("amina@example.be"),
            preferred_channel: Channel::Call,
            digital_access: DigitalAccess::Phone,
            interpreter_needed: true,
            languages: Vec::new(),
            status: Status::Active,
        };
        let id = people::create(tx, ctx, &new).await?;
        let actor = &self.coach.actor;
        begin(tx, ctx, id, &Begin::person(Relation::FixedCoach, actor.organisation, actor.staff)).await?;
        let system = ctx.for_actor(kernel::Actor::system(actor.partnership));
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

/// A step of hers, and a wheel with one barrier: limited Dutch.
pub async fn step_and_wheel(
    world: &World,
    coach: &Person,
    participant: ParticipantId,
) -> (String, kernel::AssessmentId) {
    let ctx = world.ctx(coach);
    let step = plan::model::NewStep {
        goal: None,
        title: "Nederlands oefenen".to_owned(),
        owner: plan::model::Owner::participant(),
        due: ctx.today().plus_days(3),
        support: plan::model::Support::None,
    };
    let step = world.app.db.act(&ctx, &plan::AddStep { participant, step }).await.unwrap();
    let view = plan::model::DomainView {
        barriers: vec!["limited-dutch".to_owned()],
        domain: "language".to_owned(),
        level: Some(2),
        ..plan::model::DomainView::default()
    };
    let draw = plan::DrawWheel {
        participant,
        viewpoint: plan::model::Viewpoint::Participant,
        day: ctx.today(),
        domains: vec![view],
    };
    (step.to_string(), world.app.db.act(&ctx, &draw).await.unwrap())
}

struct Offering {
    draft: Draft,
}

impl Action for Offering {
    type Output = ServiceId;
    const NAME: &'static str = "test.offer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ServiceId, Failure> {
        let id = catalogue::save(tx, ctx, &self.draft).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "service", id));
        Ok(id)
    }
}

/// A service of Dutch practice with so many free light places.
pub async fn service(world: &World, by: &Person, organisation: OrganisationId, name: &str, free: i64) -> ServiceId {
    let draft = Draft {
        types: vec!["dutch-practice".to_owned()],
        places: vec![Place { class: Class::Light, capacity: free.max(1), free }],
        email: Some("plaatsen@compaan.example".to_owned()),
        ..Draft::new(organisation, name)
    };
    offering(world, by, draft).await
}

/// A service as it is told.
pub async fn offering(world: &World, by: &Person, draft: Draft) -> ServiceId {
    world.app.db.act(&world.ctx(by), &Offering { draft }).await.unwrap()
}

/// How many places are free.
pub async fn free(world: &World, id: ServiceId) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    let ctx = world.app.ctx(kernel::Actor::system(world.partnership));
    catalogue::load(&mut tx, &ctx, id).await.unwrap().free()
}

struct Maximum {
    of: OrganisationId,
    most: i64,
    days: (Day, Option<Day>),
}

impl Action for Maximum {
    type Output = uuid::Uuid;
    const NAME: &'static str = "test.maximum";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<uuid::Uuid, Failure> {
        tx.note(ctx, audit::Line::new(Self::NAME, "organisation", self.of));
        catalogue::caps::keep(tx, ctx, (self.of, self.most), self.days).await
    }
}

/// Compaan fills so many places at the same time at most.
pub async fn maximum(world: &World, cast: &Cast, most: i64, from: Day) -> uuid::Uuid {
    maximum_until(world, cast, most, (from, None)).await
}

/// The same until a day.
pub async fn maximum_until(world: &World, cast: &Cast, most: i64, days: (Day, Option<Day>)) -> uuid::Uuid {
    world.app.db.act(&world.ctx(&cast.lien), &Maximum { of: cast.compaan, most, days }).await.unwrap()
}

struct Lift(uuid::Uuid);

impl Action for Lift {
    type Output = ();
    const NAME: &'static str = "test.lift";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let cap = catalogue::caps::load(tx, ctx, self.0).await?.unwrap();
        tx.note(ctx, audit::Line::new(Self::NAME, "organisation", cap.organisation_id));
        catalogue::caps::end(tx, ctx, &cap, ctx.today().plus_days(-1)).await
    }
}

/// That maximum is over.
pub async fn lift(world: &World, cast: &Cast, cap: uuid::Uuid) {
    world.app.db.act(&world.ctx(&cast.lien), &Lift(cap)).await.unwrap();
}

/// All placements.
pub async fn everybody(world: &World) -> Vec<Placement> {
    let mut tx = world.app.db.read().await.unwrap();
    let ids = fetch_all!(
        tx,
        (PlacementId,),
        "select id from placement where partnership_id = $1 order by id",
        world.partnership
    );
    drop(tx);
    let mut all = Vec::new();
    for (id,) in ids.unwrap() {
        all.push(load(world, id).await);
    }
    all
}

/// A wish for Dutch practice.
pub fn wish() -> Wish {
    Wish { need: "dutch-practice".to_owned(), barrier: Some("limited-dutch".to_owned()), ..Wish::default() }
}

/// Puts a wish on the list.
pub async fn waits(world: &World, by: &Person, participant: ParticipantId) -> PlacementId {
    let new = NewPlacement { participant, wish: wish() };
    world.app.db.act(&world.ctx(by), &new).await.unwrap()
}

/// The placement as the coordinator reads it.
pub async fn load(world: &World, id: PlacementId) -> Placement {
    let mut tx = world.app.db.read().await.unwrap();
    let ctx = world.app.ctx(kernel::Actor::system(world.partnership));
    placement::load(&mut tx, &ctx, id).await.unwrap().placement
}

/// What she agrees to tell: name and phone.
pub fn agreement(l: &web::Words) -> Agreement<'_> {
    Agreement {
        items: vec![Item::Name, Item::Phone],
        message: Some("Ze kookt graag".to_owned()),
        agreed: true,
        shown: None,
        l,
    }
}

/// A request that was sent: the place is held, Compaan is at turn.
pub async fn requested(world: &World, cast: &Cast, participant: ParticipantId, service: ServiceId) -> Placement {
    let id = waits(world, &cast.sofie, participant).await;
    let p = load(world, id).await;
    let offer = placement::OfferPlace { placement: id, service, version: p.version };
    world.app.db.act(&world.ctx(&cast.lien), &offer).await.unwrap();
    let p = load(world, id).await;
    let l = world.app.l10n.words("nl-BE");
    let send = SendRequest { placement: id, version: p.version, agreement: Some(agreement(&l)) };
    world.app.db.act(&world.ctx(&cast.sofie), &send).await.unwrap();
    load(world, id).await
}

/// Runs all due jobs, as the worker does.
pub async fn work(world: &World) {
    for _ in 0..5 {
        let due = store::jobs::claim(&world.app.db, world.app.clock.now(), 100).await.unwrap();
        if due.is_empty() {
            return;
        }
        for job in due {
            assert!(
                placement::run_job(&world.app, &job).await.unwrap() || agenda::run_job(&world.app, &job).await.unwrap()
            );
        }
    }
}

/// Kinds of what happened, oldest first.
pub async fn happened(world: &World, id: PlacementId) -> Vec<String> {
    let mut tx = world.app.db.read().await.unwrap();
    let rows = fetch_all!(
        tx,
        (String,),
        "select kind from placement_event where partnership_id = $1 and placement_id = $2 order by number",
        world.partnership,
        id
    )
    .unwrap();
    rows.into_iter().map(|(kind,)| kind).collect()
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}
