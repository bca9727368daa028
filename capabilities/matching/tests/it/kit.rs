//! The world of these tests: a coordinator, a coach, a partner with places, people who wait.

use catalogue::model::{Class, Draft, Place};
use kernel::access::Relation;
use kernel::{OrganisationId, ParticipantId, PlacementId, Role, RunId, ServiceId};
use matching::{Market, StartRun};
use people::model::{Channel, DigitalAccess, Gender, Status};
use people::relations::{Begin, begin};
use placement::{NewPlacement, Placement, Wish};
use store::{Action, Ctx, Failure, Tx, audit, execute};
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
            matching::MIGRATIONS,
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
            matching::LOCALES,
        ]
        .concat(),
        routes: matching::routes().merge(placement::routes()),
    }
}

pub struct Cast {
    pub compaan: OrganisationId,
    pub lien: Person,
    pub sofie: Person,
    pub nele: Person,
    pub gemeente: Person,
}

impl Cast {
    pub async fn new(world: &World) -> Self {
        let lead = world.organisation("Werken Leie en Schelde", "lead").await;
        let caw = world.organisation("CAW", "partner").await;
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
            nele: world.person("Nele P.", Role::PartnerAdministrator, compaan).await,
            gemeente: world.person("Ann G.", Role::Municipality, deinze).await,
            compaan,
        }
    }

    /// A service of Dutch practice with so many free places and these languages.
    pub async fn service(&self, world: &World, name: &str, free: i64, languages: &[&str]) -> ServiceId {
        let draft = Draft {
            types: vec!["dutch-practice".to_owned()],
            places: vec![Place { class: Class::Light, capacity: free.max(1), free }],
            languages: languages.iter().map(|l| (*l).to_owned()).collect(),
            interpreter: true,
            ..Draft::new(self.compaan, name)
        };
        world.app.db.act(&world.ctx(&self.nele), &Offering { draft }).await.unwrap()
    }

    /// Somebody who waits for Dutch practice with contact in Arabic.
    pub async fn waits(&self, world: &World, given: &str) -> PlacementId {
        self.waits_for(world, given, "dutch-practice").await
    }

    /// Somebody who waits for this type of help with contact in Arabic.
    pub async fn waits_for(&self, world: &World, given: &str, need: &str) -> PlacementId {
        let coach = &self.sofie;
        let participant = world.app.db.act(&world.ctx(coach), &Founding { given, coach }).await.unwrap();
        let wishes = placement::Wishes { language: Some("ar".to_owned()), ..placement::Wishes::default() };
        let wish = Wish { need: need.to_owned(), wishes, ..Wish::default() };
        world.app.db.act(&world.ctx(coach), &NewPlacement { participant, wish }).await.unwrap()
    }

    /// A region run of services from beginning to end.
    pub async fn run(&self, world: &World) -> RunId {
        self.run_of(world, Market::Services).await
    }

    /// A run of one market from beginning to end.
    pub async fn run_of(&self, world: &World, market: Market) -> RunId {
        let ctx = world.ctx(&self.lien);
        let started = world.app.db.act(&ctx, &StartRun { market }).await.unwrap();
        assert!(started.now);
        matching::run(world.app.clone(), ctx, started.id).await;
        started.id
    }
}

impl Cast {
    /// A coach of CAW with so many places.
    pub async fn coach(&self, world: &World, name: &str, places: i64) -> Person {
        let coach = world.person(name, Role::Coach, self.sofie.actor.organisation).await;
        places_of(world, &coach, places).await;
        coach
    }

    /// Somebody who waits for a coach and speaks these languages; an interpreter is needed when there are any.
    pub async fn seeks(&self, world: &World, given: &str, languages: &[&str]) -> ParticipantId {
        world.app.db.act(&world.ctx(&self.lien), &Seeking { given, languages }).await.unwrap()
    }
}

/// Sets the places of a coach's caseload.
pub async fn places_of(world: &World, coach: &Person, places: i64) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx,
        "update position set capacity = $3 where partnership_id = $1 and id = $2",
        world.partnership,
        coach.actor.position,
        places
    )
    .unwrap();
    tx.finish().await.unwrap();
}

/// People of a coach who are under way.
pub async fn guided(world: &World, coach: &Person) -> Vec<ParticipantId> {
    let mut tx = world.app.db.read().await.unwrap();
    store::fetch_all!(
        tx,
        (ParticipantId,),
        "select participant_id from trajectory
         where partnership_id = $1 and coach_position_id = $2 and status <> 'closed' order by participant_id",
        world.partnership,
        coach.actor.position
    )
    .unwrap()
    .into_iter()
    .map(|(id,)| id)
    .collect()
}

struct Seeking<'a> {
    given: &'a str,
    languages: &'a [&'a str],
}

impl Action for Seeking<'_> {
    type Output = ParticipantId;
    const NAME: &'static str = "test.seek";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let language = |code: &&str| people::model::Language {
            code: (*code).to_owned(),
            spoken: people::model::Spoken::Fluent,
            reads: people::model::Reads::Well,
        };
        let new = people::NewParticipant {
            given_name: Some(self.given),
            nis: Some(DEINZE),
            interpreter_needed: !self.languages.is_empty(),
            languages: self.languages.iter().map(language).collect(),
            status: Status::Waiting,
            ..Default::default()
        };
        let id = people::create(tx, ctx, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", id).about(id));
        Ok(id)
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
            street: None,
            postcode: None,
            no_address: false,
            phone: None,
            sms_allowed: false,
            email: None,
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

/// The placement as it is now.
pub async fn load(world: &World, id: PlacementId) -> Placement {
    let mut tx = world.app.db.read().await.unwrap();
    let ctx = world.app.ctx(kernel::Actor::system(world.partnership));
    placement::load(&mut tx, &ctx, id).await.unwrap().placement
}

/// How many places are free.
pub async fn free(world: &World, id: ServiceId) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    let ctx = world.app.ctx(kernel::Actor::system(world.partnership));
    catalogue::load(&mut tx, &ctx, id).await.unwrap().free()
}

/// Puts a service in the catalogue.
pub async fn offer(world: &World, cast: &Cast, draft: Draft) -> ServiceId {
    world.app.db.act(&world.ctx(&cast.nele), &Offering { draft }).await.unwrap()
}
