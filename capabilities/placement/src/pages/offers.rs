//! Offers that fit this person: free now first, then the nearest; from a barrier of the wheel or a type of help.

use askama::Template;
use axum::extract::{Path, Query};
use catalogue::Area;
use kernel::{Aspect, ParticipantId, ServiceId, Verb};
use people::FileHead;
use web::{Answer, Frame, Visit, Words};

use super::wish_form;
use crate::model::Placement;
use crate::rules::{Misfits, fits};
use crate::store::{exclusion, lists};
use crate::{standing, trial};

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
#[expect(clippy::struct_excessive_bools, reason = "what the card shows or not")]
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
    /// Nobody said whether it serves where she lives.
    area_unknown: bool,
    opening: String,
    /// Why it does not fit; empty when it does.
    misfits: Vec<String>,
    /// Does she wait for or have this help already?
    has: bool,
    /// Query to carry along: barrier and step.
    carry: String,
}

impl Offer {
    fn new(
        l: &Words,
        hit: &catalogue::Hit,
        wish: &Placement,
        need: String,
        misfits: Option<Misfits>,
        has: bool,
        carry: String,
    ) -> Self {
        let s = &hit.service;
        let counted = s.places.iter().any(|place| place.capacity > 0);
        Self {
            id: s.id,
            name: s.told.name.clone(),
            organisation: s.organisation.clone(),
            description: s.told.description.clone(),
            need_words: catalogue::word_of_type(l, &need),
            need,
            places: match (counted, s.free()) {
                (false, _) => l.t("offer-open"),
                (true, 0) => l.t("offer-full"),
                (true, free) => l.n("offer-free", free),
            },
            free: !counted || s.free() > 0,
            km: hit.km,
            speaks: wish.wishes.language.as_ref().is_some_and(|code| s.languages.contains(code)),
            area_unknown: wish.nis.as_deref().is_some_and(|nis| catalogue::area(s, nis) == Area::Unknown),
            opening: s.told.opening.clone().unwrap_or_default(),
            misfits: misfits.map_or_else(Vec::new, |no| no.iter().map(|m| l.of("misfit", m)).collect()),
            has,
            carry,
        }
    }
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
    /// How long it may take then, in words.
    wait: String,
    /// The step for which help is looked for; empty without one.
    step_title: String,
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
    let step_title = step_title(&mut tx, &permit, step.as_deref()).await?;
    // From a step without anything chosen: what answers her own barriers.
    let asked: Vec<Option<&str>> = match (&need, &barrier, &step) {
        (Some(_), barrier, _) => vec![barrier.as_deref()],
        (None, Some(barrier), _) => vec![Some(barrier)],
        (None, None, Some(_)) => own_barriers.iter().map(|key| Some(key.as_str())).collect(),
        (None, None, None) => Vec::new(),
    };
    let carry_of = |barrier: Option<&str>| {
        let barrier = barrier.map_or_else(String::new, |b| format!("&barrier={b}"));
        step.as_ref().map_or(barrier.clone(), |s| format!("{barrier}&step={s}"))
    };
    let chosen = match (&need, &barrier) {
        (Some(need), _) => catalogue::word_of_type(&l, need),
        (None, Some(barrier)) => l.of("barrier", barrier),
        (None, None) if !asked.is_empty() => l.t("offers-own-barriers"),
        (None, None) => String::new(),
    };
    let (mut fitting, mut others): (Vec<Offer>, Vec<Offer>) = (Vec::new(), Vec::new());
    if !asked.is_empty() {
        let wishes = wish_form::wishes_of(&head.person);
        let excluded = exclusion::of(&mut tx, ctx, id).await?;
        let codes = network::municipality::codes(&mut tx, ctx).await?;
        let asked_already = lists::open_needs(&mut tx, ctx, id).await?;
        for barrier in &asked {
            let needs: &[String] = barrier.map_or(&[], catalogue::arena::types_of);
            let query = catalogue::Query {
                need: need.clone(),
                barrier: barrier.filter(|_| need.is_none()).map(str::to_owned),
                nis: head.person.nis.clone(),
                size: MOST / asked.len(),
                ..catalogue::Query::default()
            };
            for hit in catalogue::search(&mut tx, ctx, &query).await?.rows {
                let s = &hit.service;
                let Some(type_here) = need.clone().or_else(|| s.types.iter().find(|t| needs.contains(t)).cloned())
                else {
                    continue;
                };
                if fitting.iter().chain(&others).any(|known| known.id == s.id) {
                    continue;
                }
                let wish = trial::of(ctx, &codes, &head.person, &type_here, wishes.clone());
                let misfits = fits(&wish, s, excluded.contains(&s.id), ctx.today()).err();
                let has = asked_already.contains(&type_here);
                let offer = Offer::new(&l, &hit, &wish, type_here, misfits, has, carry_of(*barrier));
                if offer.misfits.is_empty() { fitting.push(offer) } else { others.push(offer) }
            }
        }
        // Each barrier has its own order; together free now comes first again.
        fitting.sort_by_key(|offer| (!offer.free, offer.km.unwrap_or(i64::MAX)));
    }
    let first_need = need.clone().or_else(|| needs.first().cloned());
    let wait = match &first_need {
        Some(need) => {
            let waiting = lists::count_for(&mut tx, ctx, need).await?;
            standing::words(&l, standing::last(&mut tx, ctx, need, standing::count(waiting)).await?)
        }
        None => String::new(),
    };
    drop(tx);
    people::door::log_read(&visit, &permit, "placements").await?;
    let carry = carry_of(barrier.as_deref());
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
        chosen,
        step_title,
        list_url: first_need.map_or_else(String::new, |n| format!("/participants/{id}/placements/new?need={n}{carry}")),
        wait,
        fitting,
        others,
        may_write: permit.may(Verb::Write, Aspect::Placements),
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

/// What the step is, when this asker may read it; empty otherwise.
async fn step_title(tx: &mut store::Tx, permit: &kernel::Permit, step: Option<&str>) -> Result<String, store::Failure> {
    let Some(step) = step.filter(|_| permit.may(Verb::Read, Aspect::Plan)) else { return Ok(String::new()) };
    let all = plan::steps(tx, permit).await?;
    Ok(all.into_iter().find(|s| s.id.to_string() == step).map_or_else(String::new, |s| s.title))
}
