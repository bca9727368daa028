//! A small house: Sofie guides Amina, Karim is in the team, others stand further away.

use kernel::access::Relation;
use kernel::{Day, OrganisationId, ParticipantId, Role, StepId};
use people::NewParticipant;
use people::relations::{Begin, begin};
use plan::model::{NewStep, Owner, Support};
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::{Kit, Person, World};

pub fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, people::MIGRATIONS, plan::MIGRATIONS].concat(),
        locales: [people::LOCALES, plan::LOCALES].concat(),
        routes: plan::routes(),
    }
}

/// Meets somebody; the actor becomes her fixed coach.
pub struct Meet(pub &'static str);

impl Action for Meet {
    type Output = ParticipantId;
    const NAME: &'static str = "test.meet";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let new = NewParticipant { given_name: Some(self.0), ..NewParticipant::default() };
        let id = people::create(tx, ctx, &new).await?;
        begin(tx, ctx, id, &Begin::person(Relation::FixedCoach, ctx.actor.organisation, ctx.actor.staff)).await?;
        let permit = people::door::open(tx, ctx, id).await?;
        people::set_coach(tx, &permit, Some((ctx.actor.staff, ctx.actor.organisation))).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", id).about(id));
        Ok(id)
    }
}

/// Lets somebody stand in a relation.
struct Relate<'a> {
    participant: ParticipantId,
    begin: Begin<'a>,
}

impl Action for Relate<'_> {
    type Output = ();
    const NAME: &'static str = "test.relate";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        begin(tx, ctx, self.participant, &self.begin).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.participant).about(self.participant));
        Ok(())
    }
}

pub struct House {
    pub world: World,
    pub caw: OrganisationId,
    pub vdab: OrganisationId,
    /// Fixed coach.
    pub sofie: Person,
    /// In the team.
    pub karim: Person,
    /// Works elsewhere, knows nobody here.
    pub piet: Person,
    pub amina: ParticipantId,
}

impl House {
    pub async fn new(world: World) -> Self {
        let caw = world.organisation("CAW", "partner").await;
        let vdab = world.organisation("VDAB", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let karim = world.person("Karim V.", Role::Coach, caw).await;
        let piet = world.person("Piet B.", Role::Coach, vdab).await;
        let amina = world.app.db.act(&world.ctx(&sofie), &Meet("Amina")).await.unwrap();
        let house = Self { world, caw, vdab, sofie, karim, piet, amina };
        house.relate(Begin::person(Relation::Team, caw, house.karim.actor.staff)).await;
        house
    }

    pub async fn relate(&self, begin: Begin<'_>) {
        let relate = Relate { participant: self.amina, begin };
        self.act(&relate).await;
    }

    pub async fn act<A: Action>(&self, action: &A) -> A::Output {
        self.world.app.db.act(&self.world.ctx(&self.sofie), action).await.unwrap()
    }

    pub async fn step(&self, title: &str, due: &str) -> StepId {
        self.act(&plan::AddStep { participant: self.amina, step: new_step(title, due) }).await
    }

    /// Path below Amina's file.
    pub fn path(&self, below: &str) -> String {
        format!("/participants/{}/{below}", self.amina)
    }

    pub async fn steps(&self) -> Vec<plan::model::Step> {
        let ctx = self.world.ctx(&self.sofie);
        let mut tx = self.world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &ctx, self.amina).await.unwrap();
        plan::steps(&mut tx, &permit).await.unwrap()
    }

    /// The next step as lists know it.
    pub async fn listed(&self) -> Option<String> {
        let ctx = self.world.ctx(&self.sofie);
        let mut tx = self.world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &ctx, self.amina).await.unwrap();
        people::load(&mut tx, &permit).await.unwrap().next_step
    }
}

pub fn new_step(title: &str, due: &str) -> NewStep {
    NewStep { goal: None, title: title.to_owned(), owner: Owner::participant(), due: day(due), support: Support::None }
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}
