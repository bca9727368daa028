//! Objections and claims: the list, and writing a new one down.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{FieldError, Refusal, Verb};
use ledger::Cents;
use schemes::wijk::claim::Kind;
use serde::Deserialize;
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::actions::claim::{NoteClaim, owner, part};
use crate::model::{About, ClaimStatus};
use crate::store::claim::{self, Claim};

/// Rows on a page.
const SIZE: i64 = 50;

/// What the address of the list asks.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    status: String,
    #[serde(default)]
    page: i64,
}

struct Row {
    url: String,
    number: i64,
    kind: String,
    who: String,
    who_url: String,
    about: String,
    came: String,
    status: String,
    open: bool,
}

#[derive(Template)]
#[template(path = "wijk_desk/claims.html")]
struct ClaimsPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    total: i64,
    statuses: Vec<Choice>,
    owners: Vec<Choice>,
    prev_url: String,
    next_url: String,
}

/// The file of a worker or a user.
pub fn file_of(kind: OwnerKind, id: Uuid) -> String {
    match kind {
        OwnerKind::User => format!("/wijk/users/{id}"),
        _ => format!("/wijk/workers/{id}"),
    }
}

async fn names(tx: &mut Tx, ctx: &Ctx, _desk: &Desk, rows: &[Claim]) -> Result<BTreeMap<Uuid, String>, Failure> {
    let of = |kind| rows.iter().filter(move |row| row.owner_kind == kind).map(|row| row.owner_id);
    let workers: Vec<WorkerId> = of(OwnerKind::Worker).map(WorkerId).collect();
    let users: Vec<UserId> = of(OwnerKind::User).map(UserId).collect();
    let mut found: BTreeMap<Uuid, String> =
        wijk_workers::names(tx, ctx, &workers).await?.into_iter().map(|(id, name)| (id.0, name)).collect();
    found.extend(wijk_users::names(tx, ctx, &users).await?.into_iter().map(|(id, name)| (id.0, name)));
    Ok(found)
}

/// `GET /wijk/claims`
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (l, ctx) = (visit.l.clone(), &visit.ctx);
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::WorkerSensitive).await?;
    let page = asked.page.max(0);
    let status = asked.status.parse::<ClaimStatus>().map_or("", ClaimStatus::as_str);
    let total = claim::count(&mut tx, ctx, status).await?;
    let found = claim::list(&mut tx, ctx, status, SIZE, page.saturating_mul(SIZE)).await?;
    let names = names(&mut tx, ctx, &desk, &found).await?;
    drop(tx);
    let form = FormView::filled([("status", status)]);
    let row = |one: &Claim| Row {
        url: format!("/wijk/claims/{}", one.id),
        number: one.number,
        kind: l.of("wijk-claim-kind", one.kind),
        who: names.get(&one.owner_id).cloned().unwrap_or_default(),
        who_url: file_of(one.owner_kind, one.owner_id),
        about: l.of("wijk-claim-about", one.about),
        came: l.near(one.came_on, ctx.today()),
        status: match one.outcome {
            Some(outcome) => l.of("wijk-claim-outcome", outcome),
            None => l.of("wijk-claim-status", one.status),
        },
        open: matches!(one.status, ClaimStatus::Open | ClaimStatus::Running),
    };
    let link = |to: i64| format!("/wijk/claims?status={status}&page={to}");
    web::render(&ClaimsPage {
        f: visit.frame("wijk-claims-title", "/wijk"),
        rows: found.iter().map(row).collect(),
        statuses: form.choices(&l, "status", "wijk-claim-status", ClaimStatus::ALL),
        owners: owners(&l, &form),
        prev_url: if page > 0 { link(page - 1) } else { String::new() },
        next_url: if (page + 1).saturating_mul(SIZE) < total { link(page + 1) } else { String::new() },
        total,
        l,
    })
}

fn owners(l: &Words, form: &FormView) -> Vec<Choice> {
    form.choices(l, "of", "wijk-claim-of", &[OwnerKind::Worker, OwnerKind::User])
}

/// For whom: by id from a file, or by number from the list.
#[derive(Debug, Default, Deserialize)]
pub struct Whom {
    #[serde(default)]
    of: String,
    #[serde(default)]
    id: String,
    #[serde(default)]
    number: String,
}

#[derive(Template)]
#[template(path = "wijk_desk/claim_new.html")]
struct NewPage {
    f: Frame,
    l: Words,
    form: FormView,
    /// Nobody is found yet: who is it about?
    who: Option<String>,
    of: String,
    id: String,
    owners: Vec<Choice>,
    kinds: Vec<Choice>,
    abouts: Vec<Choice>,
}

async fn new_page(visit: &Visit, whom: &Whom, form: Option<FormView>) -> Result<NewPage, Failure> {
    let (l, ctx) = (visit.l.clone(), &visit.ctx);
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Write, Part::WorkerSensitive).await?;
    let kind = whom.of.parse::<OwnerKind>().ok().filter(|kind| *kind != OwnerKind::Organiser);
    let asked = !whom.id.is_empty() || !whom.number.is_empty();
    let mut id = whom.id.parse::<Uuid>().ok();
    if let (None, Some(kind), Ok(number)) = (id, kind, whom.number.trim().parse::<i64>()) {
        id = claim::by_number(&mut tx, ctx, kind, number).await?;
    }
    let who = match (kind, id) {
        (Some(kind), Some(id)) => {
            desk.require(Verb::Write, part(kind))?;
            Some(owner(&mut tx, &desk, kind, id).await?.0)
        }
        _ => None,
    };
    drop(tx);
    let form = form.unwrap_or_else(|| {
        let missing = who.is_none() && asked;
        let errors: Vec<FieldError> =
            missing.then(|| FieldError::new("number", "wijk-claim-nobody")).into_iter().collect();
        let mut fields = Fields::from_pairs([("of", whom.of.as_str()), ("number", whom.number.as_str())]);
        fields.set("came_on", ctx.today().to_string());
        fields.view(&l, &errors)
    });
    Ok(NewPage {
        f: visit.frame("wijk-claim-new-title", "/wijk"),
        who,
        of: whom.of.clone(),
        id: id.map(|id| id.to_string()).unwrap_or_default(),
        owners: owners(&l, &form),
        kinds: Kind::ALL
            .iter()
            .map(|kind| {
                form.choice("kind", kind.as_str(), l.of("wijk-claim-kind", kind))
                    .hint(l.of("wijk-claim-kind-hint", kind))
            })
            .collect(),
        abouts: form.choices(&l, "about", "wijk-claim-about", About::ALL),
        form,
        l,
    })
}

/// `GET /wijk/claims/new`
pub async fn show_new(visit: Visit, Query(whom): Query<Whom>) -> Answer {
    web::render(&new_page(&visit, &whom, None).await?)
}

/// `POST /wijk/claims/new`
pub async fn save_new(visit: Visit, web::Form(fields): web::Form) -> Answer {
    let whom = Whom { of: fields.get("of").to_owned(), id: fields.get("id").to_owned(), number: String::new() };
    // The door and the person first: who may not be here gets 404 whatever was sent.
    let empty = new_page(&visit, &whom, Some(FormView::empty())).await?;
    if empty.who.is_none() {
        return Err(Failure::from(Refusal::NotFound).into());
    }
    let errors = match read(&fields) {
        Ok((kind, about, fact_on, came_on, amount, words)) => {
            let owner_kind = whom.of.parse().map_err(|_| Failure::from(Refusal::NotFound))?;
            let owner = whom.id.parse().map_err(|_| Failure::from(Refusal::NotFound))?;
            let deed = NoteClaim { owner_kind, owner, kind, about, fact_on, came_on, amount, words: &words };
            match visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await {
                Ok(id) => {
                    return Ok(visit
                        .redirect(format!("/wijk/claims/{id}"))
                        .said("wijk-claim-said-noted")
                        .into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        Err(Refusal::Invalid(errors)) => errors,
        Err(other) => return Err(Failure::from(other).into()),
    };
    web::render_invalid(&new_page(&visit, &whom, Some(fields.view(&visit.l, &errors))).await?)
}

type Read = (Kind, About, kernel::Day, kernel::Day, Option<i64>, String);

fn read(fields: &Fields) -> Result<Read, Refusal> {
    let mut faults = Faults::default();
    let kind: Option<Kind> = fields.choose(&mut faults, "kind", "wijk-claim-kind-missing");
    let about: Option<About> = fields.choose(&mut faults, "about", "wijk-claim-about-missing");
    let fact_on = fields.need_day(&mut faults, "fact_on");
    let came_on = fields.need_day(&mut faults, "came_on");
    let words = fields.need(&mut faults, "words", 4000, "wijk-claim-words-missing");
    let amount = fields
        .opt("amount")
        .and_then(|text| faults.take("amount", Cents::parse(text).map_err(ledger::CentsError::key)));
    faults.done()?;
    match (kind, about, fact_on, came_on) {
        (Some(kind), Some(about), Some(fact_on), Some(came_on)) => {
            Ok((kind, about, fact_on, came_on, amount.map(Cents::get), words))
        }
        _ => Err(Refusal::NotFound),
    }
}
