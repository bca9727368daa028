//! What asks attention today at the desk: each line leads to the thing itself.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{Day, Verb};
use schemes::wijk::activity;
use schemes::wijk::warnings::Warning;
use store::{Ctx, Failure, Tx};
use web::{Answer, Frame, Visit, Words};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};
use wijk_users::UserId;
use wijk_workers::{Query, Sort, WorkerId};

use super::retention::{Over, over};
use crate::import::check::month_of;
use crate::model::ClaimStatus;
use crate::store::{claim, today as rows};

/// Lines of a list that are shown.
const SHOWN: usize = 6;

/// A line with its link.
struct Line {
    url: String,
    what: String,
    detail: String,
}

/// A list of the day.
struct List {
    id: &'static str,
    icon: &'static str,
    title: String,
    count: usize,
    lines: Vec<Line>,
    /// Where all of it is.
    all: String,
}

#[derive(Template)]
#[template(path = "wijk_desk/today.html")]
struct TodayPage {
    f: Frame,
    l: Words,
    day: String,
    lists: Vec<List>,
    coordinator: bool,
    /// Pages that are not in the menu: address, icon, key.
    more: Vec<(&'static str, &'static str, &'static str)>,
}

/// What is written down once and counts for everybody; each is one click from the day.
const MORE: [(&str, &str, &str); 7] = [
    ("/wijk/claims", "gavel", "wijk-claims-title"),
    ("/wijk/contingent", "gauge", "wijk-contingent-title"),
    ("/wijk/retention", "archive", "wijk-keep-title"),
    ("/wijk/activities", "list-checks", "wijk-activity-title"),
    ("/wijk/prices", "tag", "wijk-price-title"),
    ("/wijk/calendar", "calendar-days", "wijk-calendar-title"),
    ("/wijk/organiser", "building-2", "wijk-organiser-title"),
];
/// For staff whose menu has no room for it.
const REPORTS: (&str, &str, &str) = ("/wijk/reports", "chart-column", "wijk-report-title");

/// `GET /wijk`
pub async fn show(visit: Visit) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::office(&mut tx, ctx).await?;
    let mut day = Today { l: &visit.l, ctx, desk: &desk, activities: BTreeMap::new(), lists: Vec::new() };
    day.load(&mut tx).await?;
    let lists = day.lists;
    drop(tx);
    let mut more: Vec<_> = if desk.may(Verb::Read, Part::Decisions) { MORE.to_vec() } else { Vec::new() };
    if desk.may(Verb::Read, Part::Reports) {
        more.push(REPORTS);
    }
    web::render(&TodayPage {
        f: visit.frame("wijk-today-title", "/wijk"),
        day: visit.l.day(visit.ctx.today()),
        coordinator: desk.may(Verb::Write, Part::Decisions),
        l: visit.l.clone(),
        lists,
        more,
    })
}

/// The day as it is put together.
struct Today<'a> {
    l: &'a Words,
    ctx: &'a Ctx,
    desk: &'a Desk,
    activities: BTreeMap<String, String>,
    lists: Vec<List>,
}

impl Today<'_> {
    async fn load(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        for row in wijk_office::activity_rows(tx, self.ctx).await? {
            let words = activity::short(&row.label_nl).to_owned();
            self.activities.entry(row.code).or_insert(words);
        }
        self.forms(tx).await?;
        self.disputed(tx).await?;
        self.talks(tx).await?;
        self.near(tx).await?;
        self.asks(tx).await?;
        self.requests(tx, "new", "check").await?;
        self.requests(tx, "checked", "match").await?;
        self.proposals(tx).await?;
        self.unsigned(tx).await?;
        self.claims(tx).await?;
        if self.desk.may(Verb::Find, Part::Money) {
            self.recoveries(tx).await?;
            self.bank(tx).await?;
        }
        if self.desk.may(Verb::Decide, Part::Decisions) {
            self.kept(tx).await?;
        }
        Ok(())
    }

    /// Keeps a list that holds something.
    fn list(&mut self, id: &'static str, icon: &'static str, count: usize, lines: Vec<Line>, all: &str) {
        if count > 0 {
            let title = self.l.n(&format!("wijk-today-{id}"), count);
            self.lists.push(List { id, icon, title, count, lines, all: all.to_owned() });
        }
    }

    fn activity(&self, code: &str) -> String {
        self.activities.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    fn near_day(&self, day: Day) -> String {
        self.l.near(day, self.ctx.today())
    }

    async fn worker_names(&self, tx: &mut Tx, ids: Vec<WorkerId>) -> Result<BTreeMap<WorkerId, String>, Failure> {
        wijk_workers::names(tx, self.ctx, &ids).await
    }

    async fn forms(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let found = rows::forms(tx, self.ctx).await?;
        let line = |form: &rows::Form| Line {
            url: format!("/wijk/forms/{}/{}", form.worker_id, form.month),
            what: format!("{} {}", form.given_name, form.family_name),
            detail: form
                .handed_in_on
                .map(|day| self.l.t1("wijk-today-handed-in", "day", self.near_day(day)))
                .unwrap_or_default(),
        };
        let lines = found.iter().take(SHOWN).map(line).collect();
        self.list("forms", "clipboard-check", found.len(), lines, "/wijk/forms?status=handed-in");
        Ok(())
    }

    async fn disputed(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let found = rows::disputed(tx, self.ctx).await?;
        let names = self.worker_names(tx, found.iter().take(SHOWN).map(|row| row.0).collect()).await?;
        let line = |(worker, day, hours): &(WorkerId, Day, i64)| Line {
            url: format!("/wijk/forms/{worker}/{}", month_of(*day)),
            what: names.get(worker).cloned().unwrap_or_default(),
            detail: self.l.n1("wijk-today-hours-on", *hours, "day", self.near_day(*day)),
        };
        let lines = found.iter().take(SHOWN).map(line).collect();
        self.list("disputed", "message-circle", found.len(), lines, "/wijk/forms");
        Ok(())
    }

    async fn talks(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let found = wijk_workers::talks_due(tx, self.desk, self.ctx.today()).await?;
        let names = self.worker_names(tx, found.iter().map(|talk| talk.worker_id).collect()).await?;
        for (id, icon, kind) in [("talks", "messages-square", "monthly"), ("evaluations", "compass", "evaluation")] {
            let of: Vec<_> = found.iter().filter(|talk| talk.kind.as_str() == kind).collect();
            let lines = of
                .iter()
                .take(SHOWN)
                .map(|talk| Line {
                    url: format!("/wijk/workers/{}/talks/{}", talk.worker_id, talk.id),
                    what: names.get(&talk.worker_id).cloned().unwrap_or_default(),
                    detail: self.l.t1("wijk-today-due", "day", self.near_day(talk.due_on)),
                })
                .collect();
            self.list(id, icon, of.len(), lines, "/wijk/workers");
        }
        Ok(())
    }

    async fn near(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let query = Query {
            text: String::new(),
            status: Some(wijk_workers::model::Status::Active),
            nis: None,
            near: None,
            scheme: None,
            sort: Sort::Left,
        };
        let found = wijk_workers::find(tx, self.ctx, self.desk, &query).await?;
        let near: Vec<_> = found.iter().filter(|one| !one.standing.warnings.is_empty()).collect();
        let lines = near
            .iter()
            .take(SHOWN)
            .map(|one| Line {
                url: format!("/wijk/workers/{}", one.worker.id),
                what: one.worker.name(),
                detail: one
                    .standing
                    .warnings
                    .iter()
                    .map(|warning| self.warning(*warning))
                    .collect::<Vec<_>>()
                    .join(" "),
            })
            .collect();
        self.list("near", "hourglass", near.len(), lines, "/wijk/workers?sort=left");
        Ok(())
    }

    /// What is still possible, before what was used.
    fn warning(&self, warning: Warning) -> String {
        match warning {
            Warning::Month { used, limit } => self.l.n("wijk-today-left-month", (limit - used).max(0)),
            Warning::Year { used, limit } => self.l.n("wijk-today-left-year", (limit - used).max(0)),
            Warning::Term { last_day } => self.l.t1("wijk-today-last-day", "day", self.l.day_year(last_day)),
        }
    }

    async fn asks(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let found = rows::asks(tx, self.ctx).await?;
        let line = |(id, activity, at): &(uuid::Uuid, Option<String>, kernel::Moment)| Line {
            url: format!("/wijk/asks/{id}"),
            what: activity.as_ref().map_or_else(|| self.l.t("wijk-today-ask"), |code| self.activity(code)),
            detail: self.l.t1("wijk-today-came", "day", self.near_day(at.day())),
        };
        let lines = found.iter().take(SHOWN).map(line).collect();
        self.list("asks", "inbox", found.len(), lines, "/wijk/requests");
        Ok(())
    }

    async fn requests(&mut self, tx: &mut Tx, status: &str, id: &'static str) -> Result<(), Failure> {
        let found = rows::requests(tx, self.ctx, status).await?;
        let users: Vec<UserId> = found.iter().take(SHOWN).map(|row| row.user_id).collect();
        let names = wijk_users::names(tx, self.ctx, &users).await?;
        let line = |row: &rows::Request| Line {
            url: format!("/wijk/requests/{}", row.id),
            what: format!(
                "{}: {}",
                names.get(&row.user_id).cloned().unwrap_or_default(),
                self.activity(&row.activity_code)
            ),
            detail: self.l.t1("wijk-today-came", "day", self.near_day(row.submitted_at.day())),
        };
        let lines = found.iter().take(SHOWN).map(line).collect();
        let icon = if id == "check" { "list-checks" } else { "users" };
        self.list(id, icon, found.len(), lines, &format!("/wijk/requests?status={status}"));
        Ok(())
    }

    async fn proposals(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let found = rows::proposals(tx, self.ctx).await?;
        let names = self.worker_names(tx, found.iter().take(SHOWN).map(|row| row.worker_id).collect()).await?;
        let line = |row: &rows::Proposal| Line {
            url: format!("/wijk/assignments/{}", row.id),
            what: format!(
                "{}: {}",
                names.get(&row.worker_id).cloned().unwrap_or_default(),
                self.activity(&row.activity_code)
            ),
            detail: self.l.t1("wijk-today-asked", "day", self.near_day(row.made_at.day())),
        };
        let lines = found.iter().take(SHOWN).map(line).collect();
        self.list("proposals", "phone", found.len(), lines, "/wijk/jobs");
        Ok(())
    }

    async fn unsigned(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let workers = rows::unsigned_workers(tx, self.ctx).await?;
        let users = rows::unsigned_users(tx, self.ctx).await?;
        let line = |row: &rows::Unsigned, url: String, side: &str| Line {
            url,
            what: row.name.clone(),
            detail: if row.by_subject.is_some() {
                self.l.t("wijk-today-sign-office")
            } else {
                self.l.of("wijk-today-sign", side)
            },
        };
        let of_workers =
            workers.iter().map(|row| line(row, format!("/wijk/workers/{}/agreement", row.subject), "worker"));
        let of_users = users.iter().map(|row| line(row, format!("/wijk/users/{}/sign", row.subject), "user"));
        let lines: Vec<Line> = of_workers.chain(of_users).take(SHOWN).collect();
        let all = if workers.is_empty() { "/wijk/users?status=new" } else { "/wijk/workers?status=invited" };
        self.list("unsigned", "file-signature", workers.len() + users.len(), lines, all);
        Ok(())
    }

    async fn claims(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let count = claim::count(tx, self.ctx, ClaimStatus::Open.as_str()).await?;
        let found = claim::list(tx, self.ctx, ClaimStatus::Open.as_str(), 6, 0).await?;
        let line = |one: &claim::Claim| Line {
            url: format!("/wijk/claims/{}", one.id),
            what: format!("{} {}", self.l.of("wijk-claim-kind", one.kind), one.number),
            detail: self.l.t1("wijk-today-came", "day", self.near_day(one.came_on)),
        };
        let lines = found.iter().map(line).collect();
        self.list("claims", "gavel", usize::try_from(count).unwrap_or(0), lines, "/wijk/claims?status=open");
        Ok(())
    }

    /// What was paid too much and waits for the coordinator.
    async fn recoveries(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let found = wijk_cheques::recoveries(tx, self.ctx, self.desk, wijk_cheques::Which::Proposed).await?;
        let names = self.worker_names(tx, found.iter().take(SHOWN).map(|one| one.worker_id).collect()).await?;
        let line = |one: &wijk_cheques::Recovery| Line {
            url: format!("/wijk/recoveries/{}", one.id),
            what: names.get(&one.worker_id).cloned().unwrap_or_default(),
            detail: self.l.t1("wijk-report-euro", "amount", ledger::Cents::new(one.pay_cents).to_string()),
        };
        let lines = found.iter().take(SHOWN).map(line).collect();
        self.list("recoveries", "undo-2", found.len(), lines, "/wijk/months");
        Ok(())
    }

    /// Agreements that no longer have to be kept, for who may destroy them.
    async fn kept(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let ended = wijk_workers::ended_with_agreement(tx, self.desk).await?;
        let schemes = parameters::Schemes::load(tx, self.ctx).await?;
        let over = over(&schemes, self.ctx.today(), &ended);
        let line = |one: &Over| Line {
            url: "/wijk/retention".to_owned(),
            what: one.name.clone(),
            detail: self.l.t1("wijk-today-kept-until", "day", self.l.day_year(one.until)),
        };
        let lines = over.iter().take(SHOWN).map(line).collect();
        self.list("kept", "archive", over.len(), lines, "/wijk/retention");
        Ok(())
    }

    async fn bank(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let found = rows::bank(tx, self.ctx).await?;
        let line = |(id, day, cents): &(uuid::Uuid, Day, i64)| Line {
            url: format!("/wijk/bank/lines/{id}"),
            what: self.l.t1("wijk-report-euro", "amount", ledger::Cents::new(*cents).to_string()),
            detail: self.near_day(*day),
        };
        let lines = found.iter().take(SHOWN).map(line).collect();
        self.list("bank", "landmark", found.len(), lines, "/wijk/bank");
        Ok(())
    }
}
