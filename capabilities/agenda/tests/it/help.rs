//! People to make appointments with.

use axum::http::StatusCode;
use kernel::{AppointmentId, Moment, ParticipantId, Relation, Role};
use people::NewParticipant;
use people::relations::{Begin, begin};
use store::{Action, Ctx, Failure, Tx, audit, fetch_all};
use testkit::{Person, Reply, World};

/// Meets a person and becomes her fixed coach.
pub struct Meet<'a>(pub NewParticipant<'a>);

impl Action for Meet<'_> {
    type Output = ParticipantId;
    const NAME: &'static str = "test.meet";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let id = people::create(tx, ctx, &self.0).await?;
        let actor = &ctx.actor;
        begin(tx, ctx, id, &Begin::person(Relation::FixedCoach, actor.organisation, actor.staff)).await?;
        begin(tx, ctx, id, &Begin::organisation(Relation::SameOrganisation, actor.organisation)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", id).about(id));
        Ok(id)
    }
}

/// Takes somebody into the team of a person.
pub struct Join<'a>(pub ParticipantId, pub &'a Person);

impl Action for Join<'_> {
    type Output = ();
    const NAME: &'static str = "test.join";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let actor = &self.1.actor;
        begin(tx, ctx, self.0, &Begin::person(Relation::Team, actor.organisation, actor.staff)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.0).about(self.0));
        Ok(())
    }
}

/// Ends the way with a person for one organisation.
pub struct Part(pub ParticipantId);

impl Action for Part {
    type Output = ();
    const NAME: &'static str = "test.part";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        for kind in [Relation::FixedCoach, Relation::SameOrganisation] {
            people::relations::end(tx, ctx, self.0, kind, ctx.actor.organisation, None).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.0).about(self.0));
        Ok(())
    }
}

/// Amina, whom text messages may reach.
pub fn amina() -> NewParticipant<'static> {
    NewParticipant {
        given_name: Some("Amina"),
        family_name: Some("Haddad"),
        phone: Some("+32470123456"),
        sms_allowed: true,
        ..NewParticipant::default()
    }
}

/// Sofie, who is coach of Amina.
pub async fn sofie_and_amina(world: &World) -> (Person, ParticipantId) {
    let caw = world.organisation("CAW", "partner").await;
    let sofie = world.person("Sofie Declercq", Role::Coach, caw).await;
    let amina = world.app.db.act(&world.ctx(&sofie), &Meet(amina())).await.unwrap();
    (sofie, amina)
}

/// The fields of the form: a home visit of an hour on a day at a time, in the own kitchen.
pub fn visit_on<'a>(day: &'a str, time: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("kind", "home-visit"),
        ("date", day),
        ("time", time),
        ("minutes", "60"),
        ("travel", "0"),
        ("place", "Veldstraat 12"),
        ("remind", "yes"),
    ]
}

/// Plans through the page and gives the id.
pub async fn plan(world: &World, coach: &Person, who: ParticipantId, fields: &[(&str, &str)]) -> AppointmentId {
    let reply = world.post(coach, &format!("/participants/{who}/appointments/new"), fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", errors(&reply));
    reply.last_id().into()
}

/// What a form complains about, for the message of a failing test.
pub fn errors(reply: &Reply) -> String {
    reply.body.lines().filter(|l| l.contains("error") || l.contains("notice")).take(8).collect()
}

/// An appointment as its coach sees it.
pub async fn load(world: &World, person: &Person, id: AppointmentId) -> agenda::Appointment {
    let mut tx = world.app.db.read().await.unwrap();
    agenda::load(&mut tx, &world.ctx(person), id).await.unwrap().appointment
}

/// Runs all planned work that is due; gives how much of it was ours.
pub async fn run_jobs(world: &World) -> usize {
    let mut ours = 0;
    for job in store::jobs::claim(&world.app.db, world.app.clock.now(), 50).await.unwrap() {
        ours += usize::from(agenda::run_job(&world.app, &job).await.unwrap());
    }
    ours
}

/// The messages that were queued: channel, recipient, text; the oldest first.
pub async fn messages(world: &World) -> Vec<(String, String, String)> {
    let mut tx = world.app.db.read().await.unwrap();
    fetch_all!(
        tx,
        (String, String, String),
        "select channel, recipient, body from outgoing_message where partnership_id = $1 order by created_at, id",
        world.partnership
    )
    .unwrap()
}

/// A moment in Brussels.
pub fn at(day: &str, hour: i8, minute: i8) -> Moment {
    day.parse::<kernel::Day>().unwrap().at(hour, minute)
}
