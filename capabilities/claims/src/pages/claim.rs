//! One claim: what is in it, how it lies on the budget, what was decided and paid.

use askama::Template;
use axum::extract::Path;
use kernel::{Refusal, Verb};
use operation::{Operation, Part, Purse, Source};
use web::{Answer, Choice, FormView, Frame, Visit, Words};

use super::claims::{about, tone};
use super::view::{Funder, euro, source};
use crate::actions::decide_claim::external;
use crate::actions::submit_claim::{Content, content};
use crate::model::{Budget, ClaimId, ClaimStatus, Flow, Nature};
use crate::records::{Claim, ClaimCell, Cost, FlowRow};
use crate::rules::claim::Taken;
use crate::store as tables;

/// Everything of a claim that a page or a file needs.
pub(super) struct Loaded {
    pub claim: Claim,
    pub operation: Operation,
    pub purse: Purse,
    pub content: Content,
    pub flows: Vec<FlowRow>,
    /// What each source took of it.
    pub funders: Vec<(String, Taken)>,
    pub names: std::collections::BTreeMap<kernel::OrganisationId, String>,
    pub towns: std::collections::BTreeMap<String, String>,
    /// The other claims of the operation.
    pub all: Vec<Claim>,
    /// Accepted costs of its days that came after it was handed in.
    pub late: i64,
    /// Is its year settled?
    pub closed: bool,
}

/// Loads a claim that the actor may read.
pub(super) async fn load(visit: &Visit, id: ClaimId, verb: Verb) -> Result<Loaded, web::Problem> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let claim = tables::claim::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let purse = operation::door::require(&mut tx, ctx, claim.operation_id, verb, Part::Claims).await?;
    let operation = operation::load(&mut tx, ctx, claim.operation_id).await?.ok_or(Refusal::NotFound)?;
    let content = content(&mut tx, ctx, &purse, &claim).await?;
    let flows = if purse.only().is_none() { tables::claim::flows(&mut tx, ctx, id).await? } else { Vec::new() };
    let names = tables::names::organisations(&mut tx, ctx).await?;
    let towns = tables::names::municipalities(&mut tx, ctx).await?;
    let all = tables::claim::of(&mut tx, ctx, claim.operation_id).await?;
    let closed = tables::period::around(&mut tx, ctx, claim.operation_id, claim.from_on).await?.is_some();
    let mut late = 0;
    if claim.status.locks() && claim.supplements.is_none() && purse.only().is_none() {
        let waiting = tables::cost::unclaimed(&mut tx, ctx, operation.id, claim.budget, claim.to_on).await?;
        late = waiting.iter().filter(|cost| cost.day >= claim.from_on).map(|cost| cost.cents).sum();
    }
    let funders = match purse.only() {
        None => crate::gather::funders(&mut tx, ctx, &[&claim]).await?,
        Some(_) => Vec::new(),
    };
    Ok(Loaded { claim, operation, purse, content, flows, funders, names, towns, all, late, closed })
}

impl Loaded {
    /// Who contributes a cell, in words.
    pub fn contributor(&self, l: &Words, cell: &ClaimCell) -> String {
        if cell.contributor.is_empty() {
            return source(l, &cell.source);
        }
        if let Some(name) = self.towns.get(&cell.contributor) {
            return name.clone();
        }
        let id = cell.contributor.parse().ok();
        id.and_then(|id| self.names.get(&id).cloned()).unwrap_or_else(|| cell.contributor.clone())
    }

    fn sum(&self, kind: Flow) -> i64 {
        self.flows.iter().filter(|flow| flow.kind == kind).map(|flow| flow.cents).sum()
    }
}

struct CostRow {
    url: String,
    number: i64,
    words: String,
    who: String,
    day: String,
    late: String,
    amount: String,
}

struct CellRow {
    source: String,
    who: String,
    nature: String,
    amount: String,
}

struct FlowLine {
    day: String,
    kind: String,
    source: String,
    amount: String,
    reference: String,
}

#[expect(clippy::struct_excessive_bools, reason = "what a page shows or not")]
#[derive(Template)]
#[template(path = "claims/claim.html")]
pub(super) struct ClaimPage {
    f: Frame,
    l: Words,
    back: String,
    url: String,
    number: i64,
    operation: String,
    period: String,
    about: String,
    late: String,
    may_supplement: bool,
    support: bool,
    status: String,
    tone: &'static str,
    reference: String,
    total: String,
    seen: i64,
    asked: String,
    decided: String,
    decided_words: String,
    paid: String,
    recovered: String,
    over: String,
    costs: Vec<CostRow>,
    cells: Vec<CellRow>,
    flows: Vec<FlowLine>,
    funders: Vec<Funder>,
    version: i64,
    is_draft: bool,
    may_submit: bool,
    may_drop: bool,
    may_reference: bool,
    may_decide: bool,
    may_money: bool,
    whole: bool,
    form: FormView,
    kinds: Vec<Choice>,
    sources: Vec<Choice>,
}

/// Says of a cost that it is of days before its claim, or of a year that was closed.
pub(super) fn late(l: &Words, claim: &Claim, cost: &Cost) -> String {
    match claim.reach().late(cost.own_day()) {
        true if cost.reverses.is_some() => l.t("cost-late-back"),
        true => l.t("cost-late"),
        false => String::new(),
    }
}

/// Makes the page.
pub(super) fn page(visit: &Visit, loaded: &Loaded, form: FormView) -> ClaimPage {
    let (l, claim, content) = (visit.l.clone(), &loaded.claim, &loaded.content);
    let (may_write, may_decide) =
        (loaded.purse.may(Verb::Write, Part::Claims), loaded.purse.may(Verb::Decide, Part::Claims));
    let cost = |cost: &Cost| CostRow {
        url: format!("/costs/{}", cost.id),
        number: cost.number,
        words: cost.words.clone(),
        who: loaded.names.get(&cost.organisation_id).cloned().unwrap_or_default(),
        day: l.day_plain(cost.own_day()),
        late: late(&l, claim, cost),
        amount: euro(cost.cents),
    };
    let cell = |cell: &ClaimCell| CellRow {
        source: source(&l, &cell.source),
        who: loaded.contributor(&l, cell),
        nature: l.of("money-nature", cell.nature),
        amount: euro(cell.cents),
    };
    let flow = |flow: &FlowRow| FlowLine {
        day: l.day_plain(flow.day),
        kind: l.of("claim-flow", flow.kind),
        source: source(&l, &flow.source),
        amount: euro(flow.cents),
        reference: flow.reference.clone(),
    };
    let asked: i64 = external(claim.budget, &content.cells).iter().map(|cell| cell.cents).sum();
    let mut sources: Vec<Choice> = Vec::new();
    for one in Source::ALL {
        let pays = |cell: &&ClaimCell| cell.source == one.as_str();
        if external(claim.budget, &content.cells).iter().any(pays) {
            sources.push(form.choice("source", one.as_str(), source(&l, one.as_str())));
        }
    }
    let cut = claim.decided_cents.is_some_and(|decided| decided < asked);
    let funders = if cut { super::view::funders(&l, &loaded.funders) } else { Vec::new() };
    let (paid, recovered) = (loaded.sum(Flow::Paid), loaded.sum(Flow::Recovery));
    let money = |cents: i64| if cents == 0 { String::new() } else { euro(cents) };
    let over = content.over.map(|over| {
        let (asked, left) = (euro(over.asked), euro(over.left));
        let key = if over.nature == Nature::Staff { "claim-over-staff-notice" } else { "claim-over-notice" };
        l.t2(key, "asked", asked, "left", left)
    });
    let draft = claim.status == ClaimStatus::Draft;
    ClaimPage {
        f: visit.frame("claim-title", "/claims"),
        back: format!("/claims?operation={}", claim.operation_id),
        url: format!("/claims/{}", claim.id),
        number: claim.number,
        operation: loaded.operation.name.clone(),
        period: l.t2("claim-period", "from", l.day_plain(claim.from_on), "to", l.day_plain(claim.to_on)),
        about: about(&l, claim, &loaded.all),
        late: match loaded.late {
            0 => String::new(),
            cents if loaded.closed => l.t1("claim-late-closed", "amount", euro(cents)),
            cents => l.t1("claim-late", "amount", euro(cents)),
        },
        may_supplement: may_write
            && loaded.late != 0
            && !loaded.closed
            && !loaded.all.iter().any(|one| one.supplements == Some(claim.id) && one.status == ClaimStatus::Draft),
        support: claim.budget == Budget::Support,
        status: l.of("claim-status", claim.status),
        tone: tone(claim.status),
        reference: claim.reference.clone().unwrap_or_default(),
        total: euro(content.total()),
        seen: content.total(),
        asked: euro(asked),
        decided: claim.decided_cents.map(euro).unwrap_or_default(),
        decided_words: claim.decided_words.clone().unwrap_or_default(),
        paid: money(paid),
        recovered: money(recovered),
        over: over.unwrap_or_default(),
        costs: content.costs.iter().map(cost).collect(),
        cells: content.cells.iter().map(cell).collect(),
        flows: loaded.flows.iter().map(flow).collect(),
        funders,
        version: claim.version,
        is_draft: draft,
        may_submit: may_decide && draft && content.over.is_none() && !content.costs.is_empty(),
        may_drop: may_write && draft,
        may_reference: may_write && claim.status.locks(),
        may_decide: may_decide && claim.status == ClaimStatus::Submitted,
        may_money: may_decide && matches!(claim.status, ClaimStatus::Decided | ClaimStatus::Paid),
        whole: loaded.purse.only().is_none(),
        kinds: form.choices(&l, "kind", "claim-flow", Flow::ALL),
        sources,
        form,
        l,
    }
}

/// `GET /claims/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<ClaimId>) -> Answer {
    let loaded = load(&visit, id, Verb::Read).await?;
    let form = FormView::filled([("platos", loaded.claim.reference.clone().unwrap_or_default())]);
    web::render(&page(&visit, &loaded, form))
}
