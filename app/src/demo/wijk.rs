//! Wijk-werken in the demonstration: the organiser, a small region of workers and users, and a dozen people and
//! questions that go through the real actions.

use kernel::{Actor, Day, Role};
use serde::Deserialize;
use store::{Ctx, Failure};
use wijk_cheques::{HandInRun, PayOrder, PlaceOrder};
use wijk_jobs::{
    AnswerHours, AskInPublic, AskWork, BackReason, By, CheckForm, CheckRequest, FormStatus, PlanVisits, Propose,
    RecordPerformance, RequestId, SendBack, Source, Told, Wish,
};
use wijk_office::link::MakeLink;
use wijk_office::model::OwnerKind;
use wijk_users::UserId;
use wijk_users::model::Kind;
use wijk_workers::model::{Gender, Referrer};
use wijk_workers::{Invite, MakeAgreement, Refer, Sign, Signed, Start, WorkerId};

use super::stage::{Stage, choice};
use crate::generate::wijk::{self, Fill, Made, Scale, month_of};

/// Workers, users and performances a month: enough to look around; `opstap generate --wijk` makes the full size.
const SCALE: Scale = Scale { workers: 30, users: 60, performances: 400, seed: 2026 };
/// Forms of the last month that are still to be checked.
const OPEN_FORMS: usize = 4;
/// Cheques that a user has beside those of the last month.
const SPARE: i64 = 12;

/// Token and code of the own pages of a worker and of a user: known to everybody, in a demonstration.
pub const WORKER_LINK: (&str, &str) = ("wijkwerker-in-de-demonstratie", "260527");
/// The same of a user.
pub const USER_LINK: (&str, &str) = ("gebruiker-in-de-demonstratie", "260528");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    worker: Vec<Worker>,
    request: Vec<Request>,
    ask: Vec<Ask>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Worker {
    given_name: String,
    family_name: String,
    birth: String,
    gender: String,
    languages: String,
    street: String,
    postcode: String,
    referrer: String,
    stage: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    kind: String,
    activity: String,
    what: String,
    hours: i64,
    people: i64,
    days: Vec<i64>,
    stage: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ask {
    name: String,
    kind: String,
    phone: String,
    activity: String,
    what: String,
}

/// Everything of wijk-werken, at the end of the story.
pub async fn play(stage: &Stage) -> Result<(), Failure> {
    let file: File =
        toml::from_str(include_str!("../../demo/wijk.toml")).map_err(|e| Failure::other(format!("wijk.toml: {e}")))?;
    let coordinator = stage.by("carl", Some(Role::WijkCoordinator))?;
    let mediator = stage.by("merel", Some(Role::WijkMediator))?;
    wijk::found(&stage.app, stage.organisation("lead")?, &coordinator).await?;
    let made = stage.app.db.act(&coordinator, &Fill { scale: SCALE }).await?;
    for told in &file.worker {
        worker(stage, &mediator, told).await?;
    }
    for told in &file.request {
        request(stage, &mediator, told, &made).await?;
    }
    for told in &file.ask {
        ask(stage, told).await?;
    }
    last_month(stage, &mediator, &made).await?;
    super::wijk_money::play(stage, &coordinator, &made).await?;
    this_month(stage, &mediator, &made).await?;
    super::wijk_rules::play(stage, &coordinator, &mediator, &made).await?;
    links(stage, &mediator, &made).await
}

/// A referral, and as far as the file comes.
async fn worker(stage: &Stage, ctx: &Ctx, told: &Worker) -> Result<(), Failure> {
    let db = &stage.app.db;
    let today = ctx.today();
    let birth: Day = choice(&told.birth)?;
    let place = stage.municipalities.current(&told.postcode, today).map(|town| town.nis.clone());
    let letter = wijk::letter()?;
    let refer = Refer {
        scheme: schemes::wijk::CODE,
        given_name: &told.given_name,
        family_name: &told.family_name,
        birth_on: Some(birth),
        gender: choice::<Gender>(&told.gender)?,
        languages: &told.languages,
        phone: None,
        email: None,
        street: Some(&told.street),
        postcode: &told.postcode,
        nis: place.as_deref(),
        insz: None,
        iban: None,
        referrer: choice::<Referrer>(&told.referrer)?,
        referred_on: today,
        vdab_registered_on: Some(today.plus_days(-200)),
        leefloon: told.referrer == "ocmw",
        target: true,
        available: true,
        had_term: false,
        pwa_contract_from: None,
        pwa_contract_to: None,
        pwa_cheques: 0,
        document: Some(&letter),
        known: None,
        age_sure: false,
    };
    let id = db.act(ctx, &refer).await?;
    if told.stage == "referred" {
        return Ok(());
    }
    db.act(ctx, &Invite { id, version: 1 }).await?;
    db.act(ctx, &MakeAgreement { id, pdf: &letter }).await?;
    db.act(ctx, &Sign { id, version: 1, signed: Signed::Drawn(LINE) }).await?;
    if told.stage == "active" {
        db.act(ctx, &Sign { id, version: 2, signed: Signed::Office }).await?;
        db.act(ctx, &Start { id, version: 3, on: today }).await?;
    }
    Ok(())
}

/// A drawn line as a browser sends it: the smallest PNG.
const LINE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
    \0\0\0\rIDATx\x9cc\x60\0\x02\0\0\x05\0\x01\xe9\xfa\xdc\xd8\0\0\0\0IEND\xaeB\x60\x82";

/// A user of this kind who paid this year: one who had work done.
fn user_of(made: &Made, kind: Kind, nth: usize) -> Option<UserId> {
    let worked = |id: &UserId| made.work.iter().any(|work| work.user == *id);
    made.users.iter().filter(|(id, of)| *of == kind && worked(id)).map(|(id, _)| *id).nth(nth)
}

/// A question, and as far as it comes.
async fn request(stage: &Stage, ctx: &Ctx, told: &Request, made: &Made) -> Result<(), Failure> {
    let db = &stage.app.db;
    // On an early today nobody of this kind may have paid.
    let Some(user) = user_of(made, choice(&told.kind)?, told.days.len() % 2) else { return Ok(()) };
    let nis = made.work.iter().find(|work| work.user == user).map(|work| work.nis.clone()).unwrap_or_default();
    let wish = Wish {
        activity: told.activity.clone(),
        description: Some(told.what.clone()),
        nis,
        street: None,
        from: ctx.today(),
        to: None,
        weekdays: told.days.clone(),
        between: Some((9 * 60, 12 * 60)),
        hours: told.hours,
        workers: told.people,
        language: None,
    };
    let id: RequestId =
        db.act(ctx, &AskWork { by: By::Office, user, wish, source: Source::Office, again: true }).await?;
    if told.stage == "new" {
        return Ok(());
    }
    // One of them shows what a warning about a regular job looks like.
    let warned = told.stage == "planned";
    let all = &schemes::reference().displacement;
    let answers = all.iter().map(|one| (one.code.clone(), warned && one.code == "PAID_BEFORE")).collect();
    let reason = warned.then_some("De vorige helper stopte en er kwam niemand in de plaats.");
    db.act(ctx, &CheckRequest { id, version: 1, answers: &answers, reason }).await?;
    if matches!(told.stage.as_str(), "checked" | "refused") {
        return Ok(());
    }
    let accepted = told.stage == "planned";
    for worker in made.workers.iter().rev() {
        let propose = Propose { request: id, worker: *worker, accepted, version: 2 };
        let assignment = match db.act(ctx, &propose).await {
            Ok(assignment) => assignment,
            // This one can't: the next is asked.
            Err(Failure::Refused(_)) => continue,
            Err(other) => return Err(other),
        };
        if accepted {
            let days = (1..15).map(|n| ctx.today().plus_days(n)).filter(|day| is_wished(*day, &told.days)).collect();
            db.act(ctx, &PlanVisits { assignment, days, from: 9 * 60, to: 11 * 60 }).await?;
        }
        return Ok(());
    }
    Ok(())
}

fn is_wished(day: Day, days: &[i64]) -> bool {
    days.contains(&i64::from(day.0.weekday().to_monday_one_offset()))
}

/// A question from the public page.
async fn ask(stage: &Stage, told: &Ask) -> Result<(), Failure> {
    let visitor = stage.app.ctx(Actor::visitor(stage.app.home));
    let nis = stage.place("44083").to_owned();
    let told_words = Told {
        name: told.name.clone(),
        phone: Some(super::arrival::phone(&told.phone)?),
        email: None,
        what: told.what.clone(),
    };
    let activity = Some(told.activity.as_str()).filter(|code| !code.is_empty());
    let ask = AskInPublic { kind: &told.kind, nis: &nis, activity, told: told_words, address_hash: None };
    stage.app.db.act(&visitor, &ask).await?;
    Ok(())
}

/// Users have bought cheques; the forms of the last month came in with them, and most are checked.
async fn last_month(stage: &Stage, ctx: &Ctx, made: &Made) -> Result<(), Failure> {
    let db = &stage.app.db;
    let month = month_of(ctx.today().plus_months(-1));
    for (user, _) in &made.users {
        let used = |work: &&wijk_jobs::bulk::Past| work.user == *user && month_of(work.day) == month;
        let hours: i64 = made.work.iter().filter(used).map(|work| work.hours).sum();
        if hours > 0 {
            let order = PlaceOrder { by: wijk_cheques::By::Office(*user), count: hours + SPARE };
            let id = db.act(ctx, &order).await?;
            db.act(ctx, &PayOrder { id, on: ctx.today(), reference: "demonstratie".to_owned() }).await?;
        }
    }
    db.act(ctx, &HandInRun { month: month.clone() }).await?;
    let mut tx = db.read().await?;
    let desk = wijk_office::door::office(&mut tx, ctx).await?;
    let forms = wijk_jobs::forms_of_month(&mut tx, ctx, &desk, &month, Some(FormStatus::HandedIn)).await?;
    drop(tx);
    for form in forms.iter().skip(OPEN_FORMS + 1) {
        db.act(ctx, &CheckForm { id: form.id, version: form.version }).await?;
    }
    if let Some(form) = forms.first() {
        db.act(ctx, &SendBack { id: form.id, reason: BackReason::Signature, version: form.version }).await?;
    }
    Ok(())
}

/// Hours that a worker typed this month: one waits for the user, one is not right by the user.
async fn this_month(stage: &Stage, ctx: &Ctx, made: &Made) -> Result<(), Failure> {
    let db = &stage.app.db;
    let mut done = 0;
    for work in made.work.iter().rev() {
        if done == 2 {
            break;
        }
        let mut tx = db.read().await?;
        let desk = wijk_office::door::office(&mut tx, ctx).await?;
        let form = wijk_jobs::form(&mut tx, ctx, &desk, work.worker, &month_of(ctx.today())).await?;
        let Some(form) = form else { continue };
        let rows = wijk_jobs::rows_of(&mut tx, ctx, &desk, form.id).await?;
        drop(tx);
        let Some(row) = rows.first() else { continue };
        let evening = (18 * 60, 19 * 60 + 30);
        let record = RecordPerformance {
            by: By::Office,
            assignment: row.assignment_id,
            day: row.on_day,
            from: evening.0,
            to: evening.1,
            km: 6,
            confirmed: false,
            sure: None,
        };
        let id = match db.act(ctx, &record).await {
            Ok(id) => id,
            Err(Failure::Refused(_)) => continue,
            Err(other) => return Err(other),
        };
        if done == 1 {
            db.act(ctx, &AnswerHours { by: By::Office, id, right: false, version: 1 }).await?;
        }
        done += 1;
    }
    Ok(())
}

/// Links to the own pages of a worker and of a user who both have work this month.
async fn links(stage: &Stage, ctx: &Ctx, made: &Made) -> Result<(), Failure> {
    let this = month_of(ctx.today());
    let Some(work) = made.work.iter().find(|work| month_of(work.day) == this) else { return Ok(()) };
    let (worker, user): (WorkerId, UserId) = (work.worker, work.user);
    for (kind, owner, link) in [(OwnerKind::Worker, worker.0, WORKER_LINK), (OwnerKind::User, user.0, USER_LINK)] {
        stage.app.db.act(ctx, &MakeLink { kind, owner, token: link.0, code: link.1 }).await?;
    }
    Ok(())
}
