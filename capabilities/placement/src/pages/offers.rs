//! Offers that fit this person: free now first, then the nearest; from a barrier of the wheel or a type of help.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::{Aspect, ParticipantId, ServiceId, Verb};
use people::FileHead;
use web::{Answer, Frame, Visit, Words};

use super::wish_form;
use crate::rules::fits;
use crate::store::{exclusion, lists};
use crate::trial;

/// Offers on one page: a coach reads a handful.
const MOST: usize = 30;

/// What is looked for.
#[derive(serde::Deserialize, Default)]
pub struct Wanted {
    barrier: Option<String>,
    need: Option<String>,
    step: Option<String>,
}

/// An offer as its card shows it.
struct Offer {
    id: ServiceId,
    name: String,
    organisation: String,
    description: String,
    need: String,
    need_words: String,
    /// "2 plaatsen vrij", "vrij toegankelijk", "nu volzet".
    places: String,
    free: bool,
    km: Option<i64>,
    /// She speaks her language there.
    speaks: bool,
    opening: String,
    /// Why it does not fit; empty when it does.
    misfits: Vec<String>,
    /// Does she wait for or have this help already?
    has: bool,
}

/// A link to a narrower or wider question.
struct Pick {
    label: String,
    url: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "placement/offers.html")]
struct OffersPage {
    f: Frame,
    l: Words,
    head: FileHead,
    /// Barriers: her own first.
    own: Vec<Pick>,
    barriers: Vec<Pick>,
    needs: Vec<Pick>,
    chosen: String,
    fitting: Vec<Offer>,
    others: Vec<Offer>,
    may_write: bool,
    /// Where she is put on the list without a service.
    list_url: String,
    /// Query to carry along: barrier and step.
    carry: String,
}

/// `GET /participants/{id}/offers`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let permit = people::door::require(&mut tx, ctx, id, Verb::Read, Aspect::Placements).await?;
    let head = people::file_head(&visit, &mut tx, &permit, "/placements").await?;
    let barrier = wanted.barrier.filter(|b| catalogue::arena::is_barrier(b));
    let need = wanted.need.filter(|n| catalogue::arena::is_type(n));
    let own_barriers = own_barriers(&mut tx, ctx, &permit).await?;
    let base = format!("/participants/{id}/offers");
    let step = wanted.step.filter(|s| s.parse::<kernel::StepId>().is_ok());
    let with_step = |url: String| step.as_ref().map_or(url.clone(), |s| format!("{url}&step={s}"));
    let pick = |key: &str| Pick {
        label: l.of("barrier", key),
        url: with_step(format!("{base}?barrier={key}")),
        here: barrier.as_deref() == Some(key),
    };
    let needs: &[String] = barrier.as_deref().map_or(&[], catalogue::arena::types_of);
    let asked = need.is_some() || barrier.is_some();
    let mut fitting = Vec::new();
    let mut others = Vec::new();
    if asked {
        let wishes = wish_form::wishes_of(&head.person);
        let excluded = exclusion::of(&mut tx, ctx, id).await?;
        let query = catalogue::Query {
            need: need.clone(),
            barrier: barrier.clone().filter(|_| need.is_none()),
            nis: head.person.nis.clone(),
            size: MOST,
            ..catalogue::Query::default()
        };
        for hit in catalogue::search(&mut tx, ctx, &query).await?.rows {
            let s = &hit.service;
            let Some(type_here) = need.clone().or_else(|| s.types.iter().find(|t| needs.contains(t)).cloned()) else {
                continue;
            };
            let wish = trial::of(ctx, &head.person, &type_here, wishes.clone());
            let fit = fits(&wish, s, excluded.contains(&s.id), ctx.today());
            let counted = s.places.iter().any(|place| place.capacity > 0);
            let offer = Offer {
                id: s.id,
                name: s.told.name.clone(),
                organisation: s.organisation.clone(),
                description: s.told.description.clone(),
                need_words: catalogue::word_of_type(&l, &type_here),
                has: lists::same(&mut tx, ctx, id, &type_here).await?.is_some(),
                need: type_here,
                places: match (counted, s.free()) {
                    (false, _) => l.t("offer-open"),
                    (true, 0) => l.t("offer-full"),
                    (true, free) => l.n("offer-free", free),
                },
                free: !counted || s.free() > 0,
                km: hit.km,
                speaks: wishes.language.as_ref().is_some_and(|code| s.languages.contains(code)),
                opening: s.told.opening.clone().unwrap_or_default(),
                misfits: fit.err().map_or_else(Vec::new, |no| no.iter().map(|m| l.of("misfit", m)).collect()),
            };
            if offer.misfits.is_empty() { fitting.push(offer) } else { others.push(offer) }
        }
    }
    drop(tx);
    people::door::log_read(&visit, &permit, "placements").await?;
    let mut carry = barrier.as_ref().map_or_else(String::new, |b| format!("&barrier={b}"));
    if let Some(step) = &step {
        carry = format!("{carry}&step={step}");
    }
    let first_need = need.clone().or_else(|| needs.first().cloned());
    web::render(&OffersPage {
        f: visit.frame("offers-title", "/participants"),
        own: own_barriers.iter().map(|key| pick(key)).collect(),
        barriers: plan::reference::barriers()
            .iter()
            .filter(|b| !own_barriers.contains(&b.key))
            .map(|b| pick(&b.key))
            .collect(),
        needs: needs
            .iter()
            .map(|key| Pick {
                label: catalogue::word_of_type(&l, key),
                url: format!("{base}?need={key}{carry}"),
                here: need.as_ref() == Some(key),
            })
            .collect(),
        chosen: match (&need, &barrier) {
            (Some(need), _) => catalogue::word_of_type(&l, need),
            (None, Some(barrier)) => l.of("barrier", barrier),
            (None, None) => String::new(),
        },
        list_url: first_need.map_or_else(String::new, |n| format!("/participants/{id}/placements/new?need={n}{carry}")),
        fitting,
        others,
        may_write: permit.may(Verb::Write, Aspect::Placements),
        carry,
        head,
        l,
    })
}

/// The barriers of the newest drawing of the wheel, as far as this asker may see them.
async fn own_barriers(
    tx: &mut store::Tx,
    ctx: &store::Ctx,
    permit: &kernel::Permit,
) -> Result<Vec<String>, store::Failure> {
    if !permit.may(Verb::Read, Aspect::Assessments) {
        return Ok(Vec::new());
    }
    let all = plan::assessments(tx, ctx, permit).await?;
    let newest = all.last().map_or_else(Vec::new, |a| a.domains.iter().flat_map(|d| d.barriers.clone()).collect());
    Ok(newest)
}
