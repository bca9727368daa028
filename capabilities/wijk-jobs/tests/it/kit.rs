//! An organiser with a mediator, workers and users that may start at once, and pages as people use them.

use kernel::{Actor, Day, Role};
use store::{Action, Ctx, Failure, Tx, audit, fetch_all};
use testkit::{Person, Reply, World};
use wijk_jobs::checks::Left;
use wijk_jobs::{AssignmentId, FormStatus, PerformanceId, RequestId};
use wijk_office::{AddArea, LoadActivities, NameOrganiser, door};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::phone::Phone;
use crate::ready::Ready;

/// The first Tuesday of the test world is the clock's day; work is done in the weeks before it.
pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// What stands between two texts.
pub fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text.find(start).unwrap_or_else(|| panic!("no {start} in {text}")) + start.len();
    text[from..].split(end).next().unwrap()
}

/// The form of the check: no to every question about regular jobs, but for what is changed.
fn answered<'a>(version: &'a str, changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let no = ["q-CONTRACT", "q-VACANCY", "q-PAID_BEFORE", "q-ALWAYS"].map(|name| (name, "no"));
    let all = [("_version", version)].into_iter().chain(no);
    all.filter(|(name, _)| changed.iter().all(|(other, _)| other != name)).chain(changed.iter().copied()).collect()
}

pub struct House<'w> {
    pub world: &'w World,
    pub mieke: Person,
}

impl<'w> House<'w> {
    pub async fn new(world: &'w World) -> Self {
        let organiser = world.organisation("Werken Leie en Schelde", "partner").await;
        let mieke = world.person("Mieke B.", Role::WijkMediator, organiser).await;
        let system = world.app.ctx(Actor::system(world.partnership));
        let db = &world.app.db;
        db.act(&system, &network::actions::LoadReferenceData).await.unwrap();
        db.act(&system, &NameOrganiser { organisation: organiser, version: 0 }).await.unwrap();
        db.act(&system, &LoadActivities).await.unwrap();
        db.act(&system, &AddArea { nis: "44083", from_on: day("2025-01-01") }).await.unwrap();
        Self { world, mieke }
    }

    async fn ready(&self, what: Ready<'_>) -> uuid::Uuid {
        self.world.app.db.act(&self.world.ctx(&self.mieke), &what).await.unwrap()
    }

    pub async fn worker(&self, name: &str) -> WorkerId {
        WorkerId(self.ready(Ready::Worker(name)).await)
    }

    pub async fn user(&self, name: &str) -> UserId {
        UserId(self.ready(Ready::User(name, true)).await)
    }

    pub async fn worker_with_insz(&self, name: &str, insz: &str) -> WorkerId {
        WorkerId(self.ready(Ready::WorkerWith(name, insz)).await)
    }

    pub async fn user_with_insz(&self, name: &str, insz: &str) -> UserId {
        UserId(self.ready(Ready::UserWith(name, insz)).await)
    }

    pub async fn user_without_fee(&self, name: &str) -> UserId {
        UserId(self.ready(Ready::User(name, false)).await)
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.world.get(&self.mieke, path).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.world.post(&self.mieke, path, fields).await
    }

    /// A question of a user, with some fields changed. It was asked when the year began, so that work can be before today.
    pub async fn asks(&self, user: UserId, changed: &[(&str, &str)]) -> RequestId {
        let usual = [
            ("_key", "q"),
            ("activity", "A2"),
            ("nis", "44083"),
            ("from", "2026-01-05"),
            ("hours", "8"),
            ("workers", "1"),
            // The check refuses what may not be asked; here the office means it.
            ("anyway", "yes"),
        ];
        let mut fields: Vec<(&str, &str)> =
            usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name)).collect();
        fields.extend(changed);
        let now = self.world.app.clock.now();
        self.world.clock.set(day("2026-01-04").start());
        let key = format!("{user}");
        fields[0] = ("_key", &key);
        let reply = self.post(&format!("/wijk/users/{user}/requests/new"), &fields).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        self.world.clock.set(now);
        RequestId(reply.last_id())
    }

    /// A question that was sent and checked on one day, for work from another.
    pub async fn asks_on(&self, user: UserId, sent: &str, from: &str) -> RequestId {
        let now = self.world.app.clock.now();
        self.world.clock.set(day(sent).at(9, 0));
        let fields =
            [("_key", "q"), ("activity", "A2"), ("nis", "44083"), ("from", from), ("hours", "8"), ("workers", "1")];
        let reply = self.post(&format!("/wijk/users/{user}/requests/new"), &fields).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        let id = RequestId(reply.last_id());
        let said = self.post(&format!("/wijk/requests/{id}/check"), &answered("1", &[])).await;
        assert_eq!(said.status, 303, "{}", said.body);
        self.world.clock.set(now);
        id
    }

    pub async fn check(&self, request: RequestId) -> Reply {
        self.check_with(request, &[]).await
    }

    /// The check at the moment of the clock.
    pub async fn check_now(&self, request: RequestId) -> Reply {
        let page = self.get(&format!("/wijk/requests/{request}/check")).await;
        self.post(&format!("/wijk/requests/{request}/check"), &answered(page.input("_version"), &[])).await
    }

    /// The version of a question.
    pub async fn version(&self, request: RequestId) -> String {
        let mut tx = self.world.app.db.read().await.unwrap();
        let found: Vec<(i64,)> =
            fetch_all!(tx, (i64,), "select version from work_request where id = $1", request).unwrap();
        found[0].0.to_string()
    }

    /// A worker stopped.
    pub async fn ends(&self, worker: WorkerId, last: &str) {
        struct End<'a>(WorkerId, &'a str);
        impl Action for End<'_> {
            type Output = ();
            const NAME: &'static str = "test.end";
            async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
                let sql = "update wijk_worker set status = $1, last_day = $2 where id = $3";
                store::execute!(tx, sql, wijk_workers::model::Status::Ended, day(self.1), self.0)?;
                tx.note(ctx, audit::Line::new(Self::NAME, "test", self.0));
                Ok(())
            }
        }
        self.world.app.db.act(&self.world.ctx(&self.mieke), &End(worker, last)).await.unwrap();
    }

    /// The check with some answers changed: `q-VACANCY`, `reason`.
    pub async fn check_with(&self, request: RequestId, changed: &[(&str, &str)]) -> Reply {
        let now = self.world.app.clock.now();
        self.world.clock.set(day("2026-01-04").at(10, 0));
        let page = self.get(&format!("/wijk/requests/{request}/check")).await;
        let fields = answered(page.input("_version"), changed);
        let said = self.post(&format!("/wijk/requests/{request}/check"), &fields).await;
        self.world.clock.set(now);
        said
    }

    pub async fn propose(&self, request: RequestId, worker: WorkerId, accepted: &str) -> Reply {
        let mut tx = self.world.app.db.read().await.unwrap();
        let version: Vec<(i64,)> =
            fetch_all!(tx, (i64,), "select version from work_request where id = $1", request).unwrap();
        drop(tx);
        let (version, key) = (version[0].0.to_string(), format!("{request}{worker}{}", version[0].0));
        let fields = [
            ("_key", key.as_str()),
            ("_version", version.as_str()),
            ("worker", &worker.to_string()),
            ("accepted", accepted),
        ];
        self.post(&format!("/wijk/requests/{request}/propose"), &fields).await
    }

    /// Somebody does it, from the beginning of the question.
    pub async fn accepted(&self, request: RequestId, worker: WorkerId) -> AssignmentId {
        let now = self.world.app.clock.now();
        self.world.clock.set(day("2026-01-05").at(9, 0));
        let said = self.propose(request, worker, "yes").await;
        assert_eq!(said.status, 303, "{}", said.body);
        self.world.clock.set(now);
        let mut tx = self.world.app.db.read().await.unwrap();
        let found: Vec<(AssignmentId,)> =
            fetch_all!(tx, (AssignmentId,), "select id from work_assignment where request_id = $1", request).unwrap();
        found[0].0
    }

    /// A worker who works at a school.
    pub async fn working(&self, name: &str) -> (WorkerId, AssignmentId) {
        let worker = self.worker(name).await;
        let request = self.asks(self.user("Basisschool De Linde").await, &[]).await;
        self.check(request).await;
        (worker, self.accepted(request, worker).await)
    }

    async fn typed(&self, worker: WorkerId, assignment: AssignmentId, when: [&str; 3], signed: &str) -> Reply {
        let [on, from, to] = when;
        let month = &on[..7];
        let (key, assignment) = (format!("{worker}{on}{from}"), assignment.to_string());
        let fields = [
            ("_key", key.as_str()),
            ("assignment", &assignment),
            ("day", on),
            ("begin", from),
            ("until", to),
            ("confirmed", signed),
        ];
        self.post(&format!("/wijk/forms/{worker}/{month}"), &fields).await
    }

    /// Hours from a signed paper form.
    pub async fn hours(&self, worker: WorkerId, assignment: AssignmentId, on: &str, from: &str, to: &str) -> Reply {
        self.typed(worker, assignment, [on, from, to], "yes").await
    }

    /// Hours that the user has not seen yet.
    pub async fn hours_unsigned(&self, worker: WorkerId, assignment: AssignmentId, on: &str, from: &str, to: &str) {
        let said = self.typed(worker, assignment, [on, from, to], "").await;
        assert_eq!(said.status, 303, "{}", said.body);
    }

    pub async fn left(&self, worker: WorkerId, on: Day) -> Left {
        let mut tx = self.world.app.db.read().await.unwrap();
        wijk_jobs::left(&mut tx, &self.world.ctx(&self.mieke), worker, on).await.unwrap()
    }

    /// The month is paid, as a month close does it.
    pub async fn pay(&self, month: &str) {
        struct Pay<'a>(&'a str);
        impl Action for Pay<'_> {
            type Output = u64;
            const NAME: &'static str = "test.pay";
            async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<u64, Failure> {
                let desk = door::office(tx, ctx).await?;
                tx.note(ctx, audit::Line::new(Self::NAME, "test", uuid::Uuid::from_u128(7)));
                wijk_jobs::move_month(tx, ctx, &desk, self.0, FormStatus::Draft, FormStatus::Paid).await
            }
        }
        let moved = self.world.app.db.act(&self.world.ctx(&self.mieke), &Pay(month)).await.unwrap();
        assert_eq!(moved, 1);
    }

    /// The version of a form, as the page gives it to the buttons below.
    pub async fn form_version(&self, worker: WorkerId, month: &str) -> String {
        let mut tx = self.world.app.db.read().await.unwrap();
        let desk = door::office(&mut tx, &self.world.ctx(&self.mieke)).await.unwrap();
        let found = wijk_jobs::form(&mut tx, &self.world.ctx(&self.mieke), &desk, worker, month).await.unwrap();
        found.unwrap().version.to_string()
    }

    /// The form comes in with so many cheques, as the counter takes it.
    pub async fn hand_in(&self, worker: WorkerId, month: &str, cheques: i64) {
        struct Counter<'a>(WorkerId, &'a str, i64);
        impl Action for Counter<'_> {
            type Output = ();
            const NAME: &'static str = "test.hand-in";
            async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
                let desk = door::office(tx, ctx).await?;
                let form = wijk_jobs::form(tx, ctx, &desk, self.0, self.1).await?.unwrap();
                wijk_jobs::hand_in(tx, ctx, form.id, self.2, form.version).await?;
                tx.note(ctx, audit::Line::new(Self::NAME, "test", form.id));
                Ok(())
            }
        }
        self.world.app.db.act(&self.world.ctx(&self.mieke), &Counter(worker, month, cheques)).await.unwrap();
    }

    pub async fn performance_of(&self, worker: WorkerId) -> PerformanceId {
        let mut tx = self.world.app.db.read().await.unwrap();
        let found: Vec<(PerformanceId,)> =
            fetch_all!(tx, (PerformanceId,), "select id from work_performance where worker_id = $1", worker).unwrap();
        found[0].0
    }

    /// The question and the user behind an assignment.
    pub async fn behind(&self, assignment: AssignmentId) -> (RequestId, UserId) {
        let mut tx = self.world.app.db.read().await.unwrap();
        let sql = "select request_id, user_id from work_assignment where id = $1";
        let found: Vec<(RequestId, UserId)> = fetch_all!(tx, (RequestId, UserId), sql, assignment).unwrap();
        found[0]
    }

    pub async fn worker_phone(&self, id: WorkerId) -> Phone<'_> {
        self.phone("/wijk/workers", "my-work", &id.to_string()).await
    }

    pub async fn user_phone(&self, id: UserId) -> Phone<'_> {
        self.phone("/wijk/users", "my-wijk", &id.to_string()).await
    }

    async fn phone(&self, files: &str, pages: &'static str, id: &str) -> Phone<'_> {
        let made = self.post(&format!("{files}/{id}/link"), &[]).await;
        assert_eq!(made.status, 200, "{}", made.body);
        let token = between(&made.body, &format!("/{pages}/"), "\"").to_owned();
        let code = between(&made.body, "<b class=\"sentence\" dir=\"ltr\">", "</b>").to_owned();
        let open = self.world.post_open(&format!("/{pages}/{token}"), &[("code", &code)]).await;
        assert_eq!(open.status, 303, "{}", open.body);
        let cookie = open.headers.lines().find_map(|l| l.strip_prefix(&format!("set-cookie: {pages}="))).unwrap();
        let cookie = format!("{pages}={}", cookie.split(';').next().unwrap());
        Phone { world: self.world, pages, token, cookie }
    }
}
