//! What most tests begin with: two organisations, some coaches, and people who are guided.

use kernel::access::Relation;
use kernel::{OrganisationId, ParticipantId, Role};
use people::model::Status;
use people::relations::{self, Begin};
use people::{NewParticipant, door};
use store::{Action, Ctx, Failure, Tx, audit, execute};
use testkit::{Kit, Person, World};

pub fn kit() -> Kit {
    Kit {
        migrations: identity::MIGRATIONS.iter().chain(people::MIGRATIONS).copied().collect(),
        locales: identity::LOCALES.iter().chain(people::LOCALES).copied().collect(),
        routes: people::routes(),
    }
}

/// Somebody becomes known, guided by a coach.
pub struct Meet<'a> {
    pub new: NewParticipant<'a>,
    pub coach: Option<(kernel::StaffId, OrganisationId)>,
}

impl Action for Meet<'_> {
    type Output = ParticipantId;
    const NAME: &'static str = "test.meet";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let id = people::create(tx, ctx, &self.new).await?;
        if let Some((staff, organisation)) = self.coach {
            relations::begin(tx, ctx, id, &Begin::person(Relation::FixedCoach, organisation, staff)).await?;
            relations::begin(tx, ctx, id, &Begin::organisation(Relation::SameOrganisation, organisation)).await?;
            let mut actor = ctx.actor.clone();
            actor.staff = staff;
            actor.organisation = organisation;
            actor.role = Role::Coach;
            let permit = door::open(tx, &ctx.for_actor(actor), id).await?;
            people::set_coach(tx, &permit, Some((staff, organisation))).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", id).about(id));
        Ok(id)
    }
}

pub struct Scene {
    pub caw: OrganisationId,
    pub vdab: OrganisationId,
    /// Fixed coach at CAW.
    pub sofie: Person,
    /// Colleague at CAW.
    pub karim: Person,
    /// Coach at VDAB: a stranger until there is consent.
    pub jan: Person,
    pub lien: Person,
    pub dpo: Person,
}

pub async fn scene(world: &World) -> Scene {
    let caw = world.organisation("CAW", "partner").await;
    let vdab = world.organisation("VDAB", "vdab").await;
    let lead = world.organisation("Leie en Schelde", "lead").await;
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    for (nis, name, from, to) in [
        ("44083", "Deinze", Some("2019-01-01"), None),
        ("44012", "De Pinte", None, Some("2024-12-31")),
        ("44086", "Nazareth-De Pinte", Some("2025-01-01"), None),
    ] {
        execute!(
            tx,
            "insert into municipality (partnership_id, nis, name, valid_from, valid_to, postcodes, source)
             values ($1, $2, $3, $4, $5, '', 'test')",
            world.partnership,
            nis,
            name,
            from,
            to
        )
        .unwrap();
    }
    tx.finish().await.unwrap();
    Scene {
        sofie: world.person("Sofie D.", Role::Coach, caw).await,
        karim: world.person("Karim V.", Role::Coach, caw).await,
        jan: world.person("Jan P.", Role::Coach, vdab).await,
        lien: world.person("Lien B.", Role::Coordinator, lead).await,
        dpo: world.person("Dirk F.", Role::DataProtectionOfficer, lead).await,
        caw,
        vdab,
    }
}

impl Scene {
    /// Somebody guided by Sofie.
    pub async fn guided(&self, world: &World, given: &str, family: &str) -> ParticipantId {
        self.meet(
            world,
            NewParticipant {
                given_name: Some(given),
                family_name: (!family.is_empty()).then_some(family),
                status: Status::Active,
                ..NewParticipant::default()
            },
        )
        .await
    }

    pub async fn meet(&self, world: &World, new: NewParticipant<'_>) -> ParticipantId {
        let coach = Some((self.sofie.actor.staff, self.caw));
        world.app.db.act(&world.ctx(&self.sofie), &Meet { new, coach }).await.unwrap()
    }
}

/// All bytes of the database file and its journal; `None` on PostgreSQL.
pub async fn file_bytes(world: &World) -> Option<Vec<u8>> {
    if world.app.db.engine() == store::Engine::Postgres {
        return None;
    }
    let mut tx = world.app.db.read().await.unwrap();
    let files = store::fetch_all!(tx, (i64, String, String), "pragma database_list").unwrap();
    let path = files[0].2.clone();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes.extend(std::fs::read(format!("{path}-wal")).unwrap_or_default());
    Some(bytes)
}

/// Does this text stand anywhere in the bytes?
pub fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
