//! One month: what stands ready, control totals and differences, hand-in for everybody, and closing it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Verb};
use web::{Answer, Form, FormView, Frame, Visit, Words};
use wijk_jobs::{FormStatus, days_of};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_workers::WorkerId;

use super::view::{RecoveryLine, errors, euro, month};
use crate::actions::close::{Below, CloseMonth, Outlook, outlook};
use crate::actions::hand_in::HandInRun;
use crate::records::{ClosedMonth, MonthLine};
use crate::rules::close::{Totals, by_scheme};
use crate::store as tables;
use crate::store::people::Known;
use crate::store::recovery::Which;

struct Line {
    worker: String,
    url: String,
    number: i64,
    late: String,
    hours: i64,
    cheques: i64,
    open: i64,
    pay: String,
    travel: String,
}

/// What one scheme has of a month.
struct SchemeLine {
    name: String,
    totals: Totals,
    pay: String,
}

struct Open {
    worker: String,
    url: String,
    status: String,
    hours: i64,
    unconfirmed: i64,
}

#[derive(Template)]
#[template(path = "wijk_cheques/month.html")]
#[expect(clippy::struct_excessive_bools, reason = "what a page shows or not is yes or no")]
struct MonthPage {
    f: Frame,
    l: Words,
    url: String,
    month: String,
    is_closed: bool,
    closed_words: String,
    digest: String,
    totals: Totals,
    pay: String,
    pay_cents: i64,
    travel: String,
    nominal: String,
    rest: String,
    hand_in_by: String,
    pay_on: String,
    forms: Vec<(String, usize)>,
    ready_to_hand_in: usize,
    lines: Vec<Line>,
    open: Vec<Open>,
    schemes: Vec<SchemeLine>,
    /// What corrections took off and nothing made good: to come, or proposed.
    below: Vec<String>,
    recoveries: Vec<RecoveryLine>,
    unknown: bool,
    may_close: bool,
    may_hand_in: bool,
    may_export: bool,
    form: FormView,
}

impl MonthPage {
    /// Address of something of this page.
    fn at(&self, end: &str) -> String {
        format!("{}{end}", self.url)
    }
}

fn line(l: &Words, workers: &BTreeMap<WorkerId, Known>, of: &str, line: &MonthLine) -> Line {
    Line {
        worker: workers.get(&line.worker_id).map(|known| known.name.clone()).unwrap_or_default(),
        url: format!("/wijk/forms/{}/{}", line.worker_id, line.form_month),
        number: line.worker_number,
        late: if line.form_month == of { String::new() } else { month(l, &line.form_month) },
        hours: line.hours,
        cheques: line.cheques,
        open: line.open_hours,
        pay: euro(l, line.pay_cents),
        travel: line.travel_cents.map_or_else(|| l.t("wijk-money-unknown"), |cents| euro(l, cents)),
    }
}

async fn page(visit: &Visit, of: &str, form: FormView) -> Result<MonthPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    days_of(of).ok_or(Refusal::NotFound)?;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let workers = tables::people::workers(&mut tx, ctx).await?;
    let closed = tables::month::load(&mut tx, ctx, of).await?;
    let forms = wijk_jobs::forms_of_month(&mut tx, ctx, &desk, of, None).await?;
    let calendar = wijk_office::calendar(&mut tx, ctx, of).await?;
    let schemes = parameters::Schemes::load(&mut tx, ctx).await?;
    let out = if closed.is_some() {
        let lines = tables::month::lines(&mut tx, ctx, of).await?;
        Outlook { totals: Totals::of(&lines), lines, ..Outlook::default() }
    } else {
        outlook(&mut tx, ctx, &desk, &schemes, of, &workers).await?
    };
    let recoveries = tables::recovery::list(&mut tx, ctx, Which::Month(of)).await?;
    let users: Vec<_> = out.below.iter().map(|one| one.user).chain(recoveries.iter().map(|one| one.user_id)).collect();
    let users = wijk_users::names(&mut tx, ctx, &users).await?;
    drop(tx);
    let both = |worker: &WorkerId, user: &wijk_users::UserId| {
        let worker = workers.get(worker).map(|known| known.name.clone()).unwrap_or_default();
        [worker, users.get(user).cloned().unwrap_or_default()]
    };
    let short = |one: &Below| {
        let [worker, user] = both(&one.worker, &one.user);
        l.with("wijk-recovery-below", &[("worker", worker), ("user", user), ("hours", one.hours.to_string())])
    };
    let count = |status: FormStatus| forms.iter().filter(|form| form.status == status && form.count > 0).count();
    let ready = forms.iter().filter(|f| f.status == FormStatus::Draft && f.count > 0 && f.unconfirmed == 0).count();
    let mut lines: Vec<&MonthLine> = out.lines.iter().collect();
    lines.sort_by_key(|line| (line.worker_number, line.form_id));
    let open = |(form, worker): &(wijk_jobs::FormLine, WorkerId)| Open {
        worker: workers.get(worker).map(|known| known.name.clone()).unwrap_or_default(),
        url: format!("/wijk/forms/{worker}/{of}"),
        status: l.of("work-form", form.status),
        hours: form.hours,
        unconfirmed: form.unconfirmed,
    };
    let by_scheme = by_scheme(&out.lines, |line| workers.get(&line.worker_id).map(|known| known.scheme.as_str()));
    let scheme_line = |(code, totals): (&str, Totals)| SchemeLine {
        name: schemes.label(&l, code),
        pay: euro(&l, totals.pay),
        totals,
    };
    let t = &out.totals;
    Ok(MonthPage {
        schemes: if schemes.are_many() { by_scheme.into_iter().map(scheme_line).collect() } else { Vec::new() },
        f: visit.frame("wijk-month-title", "/wijk/months"),
        url: format!("/wijk/months/{of}"),
        month: month(&l, of),
        is_closed: closed.is_some(),
        closed_words: closed.as_ref().map(|m| closed_words(&l, m)).unwrap_or_default(),
        digest: closed.as_ref().map(|m| m.digest.clone()).unwrap_or_default(),
        pay: euro(&l, t.pay),
        pay_cents: t.pay,
        travel: euro(&l, t.travel),
        nominal: euro(&l, t.nominal),
        rest: euro(&l, t.nominal - t.pay),
        hand_in_by: calendar.as_ref().map(|c| l.day(c.hand_in_by)).unwrap_or_default(),
        pay_on: calendar.as_ref().map(|c| l.day(c.pay_on)).unwrap_or_default(),
        forms: FormStatus::ALL.iter().map(|status| (l.of("work-form", status), count(*status))).collect(),
        ready_to_hand_in: ready,
        lines: lines.into_iter().map(|row| line(&l, &workers, of, row)).collect(),
        open: out.open.iter().map(open).collect(),
        below: out.below.iter().map(short).collect(),
        recoveries: recoveries
            .iter()
            .map(|one| RecoveryLine::of(&l, one, both(&one.worker_id, &one.user_id).join(", ")))
            .collect(),
        unknown: out.unknown.is_some(),
        may_close: closed.is_none() && desk.may(Verb::Decide, Part::Decisions),
        may_export: closed.is_some() && desk.may(Verb::Export, Part::Money),
        may_hand_in: closed.is_none() && desk.may(Verb::Write, Part::Money) && ready > 0,
        totals: out.totals.clone(),
        form,
        l,
    })
}

fn closed_words(l: &Words, m: &ClosedMonth) -> String {
    let day = l.day_year(m.closed_at.day());
    if m.open_forms == 0 {
        l.t1("wijk-month-closed-on", "day", day)
    } else {
        l.with(
            "wijk-month-closed-without",
            &[("day", day), ("forms", m.open_forms.to_string()), ("named", m.open_named.replace(' ', ", "))],
        )
    }
}

/// `GET /wijk/months/{month}`
pub(crate) async fn show(visit: Visit, Path(of): Path<String>) -> Answer {
    web::render(&page(&visit, &of, FormView::empty()).await?)
}

/// `POST /wijk/months/{month}/hand-in`: every form that is ready, from the stocks of the users.
pub(crate) async fn hand_in(visit: Visit, Path(of): Path<String>, Form(_): Form) -> Answer {
    days_of(&of).ok_or(Refusal::NotFound)?;
    visit.app.db.act(&visit.ctx, &HandInRun { month: of.clone() }).await?;
    Ok(visit.redirect(format!("/wijk/months/{of}")).said("wijk-month-said-handed-in").into_response())
}

/// `POST /wijk/months/{month}/close`
pub(crate) async fn close(visit: Visit, Path(of): Path<String>, Form(fields): Form) -> Answer {
    let close = CloseMonth {
        month: of.clone(),
        without: fields.opt("without").and_then(|text| text.parse().ok()),
        seen_pay: fields.get("seen_pay").parse().unwrap_or(-1),
    };
    match visit.app.db.act(&visit.ctx, &close).await {
        Ok(()) => Ok(visit.redirect(format!("/wijk/months/{of}")).said("wijk-month-said-closed").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, &of, form).await?)
        }
    }
}

/// `GET /wijk/months/{month}/lines.csv`: the lines of a closed month.
pub(crate) async fn csv(visit: Visit, Path(of): Path<String>) -> Answer {
    let (ctx, l) = (&visit.ctx, &visit.l);
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, ctx, Verb::Export, Part::Money).await?;
    tables::month::load(&mut tx, ctx, &of).await?.ok_or(Refusal::NotFound)?;
    let lines = tables::month::lines(&mut tx, ctx, &of).await?;
    let workers = tables::people::workers(&mut tx, ctx).await?;
    let schemes = parameters::Schemes::load(&mut tx, ctx).await?;
    drop(tx);
    let head = ["number", "form", "hours", "cheques", "open", "pay", "travel", "km", "scheme"];
    let head: Vec<String> = head.iter().map(|part| l.of("wijk-month-column", part)).collect();
    let money = |cents: i64| ledger::Cents::new(cents).to_string();
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            vec![
                line.worker_number.to_string(),
                line.form_month.clone(),
                line.hours.to_string(),
                line.cheques.to_string(),
                line.open_hours.to_string(),
                money(line.pay_cents),
                line.travel_cents.map_or_else(|| l.t("wijk-money-unknown"), money),
                line.km.to_string(),
                workers.get(&line.worker_id).map(|known| schemes.label(l, &known.scheme)).unwrap_or_default(),
            ]
        })
        .collect();
    Ok(web::csv_file(&format!("maand-{of}.csv"), &head, rows))
}
