//! One cost: what it is, its evidence, what the lead thinks of it.

use askama::Template;
use axum::extract::Path;
use kernel::{Refusal, Verb};
use operation::{Part, Purse};
use web::{Answer, FormView, Frame, Visit, Words};

use super::costs::{status, tone};
use super::view::{category, euro, hundredths, unit};
use crate::model::{Budget, CostId, CostKind, CostStatus, EvidenceId};
use crate::records::Cost;
use crate::rules::evidence as papers;
use crate::store as tables;

struct Paper {
    url: String,
    name: String,
    about: String,
    sha256: String,
}

#[expect(clippy::struct_excessive_bools, reason = "what a page shows or not")]
#[derive(Template)]
#[template(path = "claims/cost.html")]
pub(super) struct CostPage {
    f: Frame,
    l: Words,
    back: String,
    number: i64,
    words: String,
    pairs: Vec<(String, String)>,
    amount: String,
    status: String,
    tone: &'static str,
    answer: String,
    papers: Vec<Paper>,
    keep: String,
    hours: Vec<(String, String)>,
    url: String,
    version: i64,
    may_decide: bool,
    may_reopen: bool,
    may_correct: bool,
    may_answer: bool,
    may_withdraw: bool,
    may_add: bool,
    lacks: bool,
    claim_url: String,
    form: FormView,
}

/// The cost with the purse that may read it.
pub(super) async fn load(visit: &Visit, id: CostId, verb: Verb) -> Result<(Cost, Purse), web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let cost = tables::cost::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let purse = operation::door::require(&mut tx, &visit.ctx, cost.operation_id, verb, Part::Costs).await?;
    if purse.sees(cost.organisation_id) { Ok((cost, purse)) } else { Err(Refusal::NotFound.into()) }
}

fn pairs(l: &Words, cost: &Cost, operation: String, who: String, whose: Option<String>) -> Vec<(String, String)> {
    let mut pairs = vec![
        (l.t("cost-operation"), operation),
        (l.t("cost-organisation"), who),
        (l.t("cost-day"), l.day_plain(cost.own_day())),
        (l.t("cost-kind-label"), l.of("cost-kind", cost.kind)),
        (l.t("cost-nature-label"), l.of("cost-nature", cost.nature)),
        (l.t("cost-category-label"), category(l, cost.category)),
    ];
    let mut add = |key: &str, value: Option<String>| pairs.extend(value.map(|value| (l.t(key), value)));
    add("cost-counts", cost.own_on.map(|_| l.day_plain(cost.day)));
    add("money-budget-which", (cost.budget == Budget::Support).then(|| l.of("money-budget", cost.budget)));
    add("cost-supplier", cost.supplier.clone());
    add("cost-invoice", cost.invoice.clone());
    add("cost-milestone", cost.milestone.clone());
    add("cost-wage-staff", whose.map(|who| format!("{who}, {}", cost.wage_month.clone().unwrap_or_default())));
    if let (Some(of), Some(quantity), Some(rate)) = (cost.unit, cost.quantity, cost.rate_cents) {
        add("cost-unit-label", Some(unit(l, of)));
        add("cost-quantity", Some(format!("{} × {}", hundredths(quantity), euro(rate))));
    }
    pairs
}

pub(super) async fn page(visit: &Visit, cost: &Cost, purse: &Purse, form: FormView) -> Result<CostPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let names = tables::names::organisations(&mut tx, ctx).await?;
    let staff = tables::names::staff(&mut tx, ctx).await?;
    let operation = operation::load(&mut tx, ctx, cost.operation_id).await?.ok_or(Refusal::NotFound)?;
    let kept = tables::evidence::of(&mut tx, ctx, cost.id).await?;
    let rules = tables::rule::all(&mut tx, ctx).await?;
    let last = tables::claim::last_payment(&mut tx, ctx, cost.operation_id).await?;
    let counter = tables::cost::counter_of(&mut tx, ctx, cost.id).await?;
    let lines = tables::time::of_cost(&mut tx, ctx, cost.id).await?;
    drop(tx);
    let mut days = std::collections::BTreeMap::<_, i64>::new();
    for line in &lines {
        *days.entry((line.day, line.staff_id)).or_default() += line.counted();
    }
    let hours = days.iter().map(|((day, who), sum)| {
        let who = staff.get(who).cloned().unwrap_or_default();
        (format!("{}, {who}", l.day_plain(*day)), hundredths(crate::rules::time::hours(*sum)))
    });
    let hours = hours.collect();
    let keep = papers::keep(&rules, last, ctx.today()).map(|keep| {
        let key = if keep.final_payment { "evidence-keep-until" } else { "evidence-keep-at-least" };
        let certainty = l.of("money-certainty", keep.certainty);
        l.t2(key, "day", l.day_plain(keep.until), "certainty", certainty)
    });
    let paper = |(at, kept): (usize, &crate::records::Evidence)| Paper {
        url: format!("/evidence/{}", kept.id),
        name: l.t1("evidence-name", "number", at + 1),
        about: l.t2("evidence-about", "day", l.day_plain(kept.made_at.day()), "size", (kept.size + 1023) / 1024),
        sha256: kernel::hex(kept.sha256.get(..8).unwrap_or_default()),
    };
    let (claimed, leads) = (cost.claim_id.is_some(), purse.may(Verb::Decide, Part::Costs));
    let own = purse.may(Verb::Write, Part::Costs);
    Ok(CostPage {
        f: visit.frame("cost-title", "/costs"),
        back: format!("/costs?operation={}", cost.operation_id),
        number: cost.number,
        words: cost.words.clone(),
        pairs: pairs(
            &l,
            cost,
            operation.name,
            names.get(&cost.organisation_id).cloned().unwrap_or_default(),
            cost.wage_staff.and_then(|id| staff.get(&id).cloned()),
        ),
        amount: euro(cost.cents),
        status: status(&l, cost),
        tone: tone(cost.status, claimed),
        answer: cost.answer.clone().unwrap_or_default(),
        papers: kept.iter().enumerate().map(paper).collect(),
        keep: keep.unwrap_or_default(),
        hours,
        url: format!("/costs/{}", cost.id),
        version: cost.version,
        may_decide: leads && cost.status.open(),
        may_reopen: leads && cost.status == CostStatus::Accepted && !claimed && cost.reverses.is_none(),
        may_correct: leads && claimed && cost.reverses.is_none() && counter.is_none(),
        may_answer: own && cost.status == CostStatus::Asked,
        may_withdraw: own && cost.status.open(),
        may_add: own && cost.status.open() && purse.may(Verb::Write, Part::Evidence),
        lacks: kept.is_empty() && cost.kind != CostKind::Unit && cost.status.open(),
        claim_url: match cost.claim_id {
            Some(id) if purse.may(Verb::Read, Part::Claims) => format!("/claims/{id}"),
            _ => String::new(),
        },
        form,
        l,
    })
}

/// `GET /costs/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<CostId>) -> Answer {
    let (cost, purse) = load(&visit, id, Verb::Read).await?;
    web::render(&page(&visit, &cost, &purse, FormView::empty()).await?)
}

/// `GET /evidence/{id}`
pub(crate) async fn evidence(visit: Visit, Path(id): Path<EvidenceId>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let kept = tables::evidence::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let cost = tables::cost::load(&mut tx, ctx, kept.cost_id).await?.ok_or(Refusal::NotFound)?;
    let purse = operation::door::require(&mut tx, ctx, cost.operation_id, Verb::Read, Part::Evidence).await?;
    if !purse.sees(kept.organisation_id) {
        return Err(Refusal::NotFound.into());
    }
    let bytes = tables::evidence::bytes(&mut tx, ctx, &kept).await?;
    drop(tx);
    visit
        .app
        .db
        .log_read(ctx, ::store::audit::Line::new("evidence.read", "evidence", id).fact("cost", cost.number))
        .await?;
    let name = format!("bewijs-{}.{}", cost.number, kept.media_type.extension());
    Ok(web::attachment(kept.media_type.as_str(), &name, bytes))
}
