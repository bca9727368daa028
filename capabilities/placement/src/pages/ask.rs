//! Asking help, in one short form: with a service, what exactly is told stands on the same page; without one she waits
//! for any that fits.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::access::Permit;
use kernel::refusal::Faults;
use kernel::{Aspect, ParticipantId, ServiceId, Verb};
use people::FileHead;
use store::Tx;
use web::{Answer, Choice, FormView, Frame, Problem, Visit, Words};

use super::share;
use super::wish_form::{self, Options};
use crate::actions::ask_place::AskPlace;
use crate::actions::new::NewPlacement;
use crate::model::Shared;
use crate::{snapshot, trial};

/// What the link says.
#[derive(serde::Deserialize, Default)]
pub struct Wanted {
    service: Option<String>,
    need: Option<String>,
    barrier: Option<String>,
    step: Option<String>,
}

#[derive(Template)]
#[template(path = "placement/ask.html")]
struct AskPage {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    options: Options,
    needs: Vec<Choice>,
    service: Option<catalogue::Service>,
    /// What may be told, with its values; empty without a service.
    shared: Vec<Choice>,
    mark: String,
}

/// `GET /participants/{id}/placements/new`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Placements).await?;
    let person = people::load(&mut tx, &permit).await?;
    let mut pairs = wish_form::filled(&wish_form::wishes_of(&person), &[]);
    for (name, value) in
        [("service", wanted.service), ("need", wanted.need), ("barrier", wanted.barrier), ("step", wanted.step)]
    {
        pairs.push((name.to_owned(), value.unwrap_or_default()));
    }
    pairs.extend(share::DEFAULTS.iter().map(|item| ("items".to_owned(), item.to_string())));
    let page = page(&visit, tx, &permit, FormView::filled(pairs)).await?;
    people::door::log_read(&visit, &permit, "placements").await?;
    web::render(&page)
}

async fn page(visit: &Visit, mut tx: Tx, permit: &Permit, form: FormView) -> Result<AskPage, Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let head = people::file_head(visit, &mut tx, permit, "/placements").await?;
    let service = match form.value("service").parse::<ServiceId>() {
        Ok(id) => Some(catalogue::load(&mut tx, ctx, id).await?),
        Err(_) => None,
    };
    let mut needs: Vec<&str> = match &service {
        Some(service) => service.types.iter().map(String::as_str).collect(),
        None => catalogue::arena::types().to_vec(),
    };
    if service.is_none() {
        needs.sort_by_key(|key| catalogue::word_of_type(&l, key));
    }
    let mut all: Vec<Shared> = Vec::new();
    if service.is_some() {
        let codes = network::municipality::codes(&mut tx, ctx).await?;
        let wishes = wish_form::wishes_of(&head.person);
        let wish = trial::of(ctx, &codes, &head.person, form.value("need"), wishes);
        all = snapshot::collect(&mut tx, ctx, permit, &wish, &l).await?;
        share::as_in_the_form(&l, &mut all);
    }
    drop(tx);
    Ok(AskPage {
        f: visit.frame("placement-new-title", "/participants"),
        options: wish_form::options(&l, &form, ctx.today()),
        needs: needs.iter().map(|key| form.choice("need", *key, catalogue::word_of_type(&l, key))).collect(),
        shared: share::options(&l, &form, &all),
        mark: snapshot::mark(&all),
        head,
        service,
        form,
        l,
    })
}

/// `POST /participants/{id}/placements/new`
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Placements).await?;
    let service: Option<ServiceId> = fields.get("service").parse().ok();
    let mut faults = Faults::default();
    let wish = wish_form::read_wish(&fields, &mut faults, service);
    if wish.need.is_empty() {
        faults.push("need", "placement-need-missing");
    }
    let agreement = share::read(&fields, &mut faults, &visit.l);
    let outcome = match (faults.done(), service) {
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), Some(service)) => {
            let action = AskPlace { participant: id, service, wish, agreement };
            visit.app.db.act_once(&visit.ctx, fields.key(), &action).await
        }
        (Ok(()), None) => {
            visit.app.db.act_once(&visit.ctx, fields.key(), &NewPlacement { participant: id, wish }).await
        }
    };
    match outcome {
        Ok(made) => Ok(visit.redirect(format!("/placements/{made}")).said("placement-said-asked").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, tx, &permit, form).await?)
        }
    }
}
