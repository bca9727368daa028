//! All evidence that is kept, per organisation, with until when: of the own organisation, or for the lead of all. Partners
//! do not reach the archive of the funder (domain sheet 1.6), so this is theirs.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use kernel::{OrganisationId, Verb};
use operation::Part;
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use super::view::{Link, chosen, operations, switch};
use crate::records::{Cost, Evidence};
use crate::rules::evidence::{Keep, keep};
use crate::store as tables;

/// Rows on a page.
const SIZE: usize = 25;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    operation: String,
    page: usize,
}

struct Row {
    url: String,
    cost_url: String,
    cost: String,
    words: String,
    who: String,
    came: String,
    kind: String,
}

/// How much there is of one organisation.
struct Whose {
    name: String,
    files: usize,
    lacking: usize,
}

#[derive(Template)]
#[template(path = "claims/evidence.html")]
struct EvidencePage {
    f: Frame,
    l: Words,
    operation: String,
    switch: Vec<Link>,
    keep: String,
    all: bool,
    csv_url: String,
    sums: Vec<Whose>,
    rows: Vec<Row>,
    before: String,
    after: String,
}

struct Loaded {
    all: Vec<(operation::Operation, operation::Purse)>,
    at: usize,
    costs: Vec<Cost>,
    kept: Vec<Evidence>,
    names: BTreeMap<OrganisationId, String>,
    keep: Option<Keep>,
}

async fn load(visit: &Visit, asked: &Asked, verb: Verb) -> Result<Loaded, web::Problem> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let all = operations(&mut tx, ctx, verb, Part::Evidence).await?;
    let id = chosen(&all, &asked.operation, ctx)?.0.id;
    let at = all.iter().position(|(operation, _)| operation.id == id).unwrap_or(0);
    let purse = &all[at].1;
    let costs = tables::cost::of(&mut tx, ctx, purse).await?;
    let mut kept = tables::evidence::of_operation(&mut tx, ctx, id).await?;
    kept.retain(|paper| purse.sees(paper.organisation_id));
    let names = tables::names::organisations(&mut tx, ctx).await?;
    let rules = tables::rule::all(&mut tx, ctx).await?;
    let last = tables::claim::last_payment(&mut tx, ctx, id).await?;
    Ok(Loaded { at, costs, kept, names, keep: keep(&rules, last, ctx.today()), all })
}

impl Loaded {
    fn cost(&self, paper: &Evidence) -> Option<&Cost> {
        self.costs.iter().find(|cost| cost.id == paper.cost_id)
    }

    fn who(&self, id: OrganisationId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    /// Files per organisation, and costs that still need one.
    fn sums(&self) -> Vec<Whose> {
        let mut found: BTreeMap<OrganisationId, (usize, usize)> = BTreeMap::new();
        for paper in &self.kept {
            found.entry(paper.organisation_id).or_default().0 += 1;
        }
        for cost in self.costs.iter().filter(|cost| cost.needs_paper()) {
            if !self.kept.iter().any(|paper| paper.cost_id == cost.id) {
                found.entry(cost.organisation_id).or_default().1 += 1;
            }
        }
        let whose = |(id, (files, lacking))| Whose { name: self.who(id), files, lacking };
        let mut sums: Vec<Whose> = found.into_iter().map(whose).collect();
        sums.sort_by_key(|whose| kernel::name::fold(&whose.name));
        sums
    }
}

/// `GET /evidence?operation=&page=`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let loaded = load(&visit, &asked, Verb::Read).await?;
    let l = visit.l.clone();
    let (operation, purse) = &loaded.all[loaded.at];
    let from = asked.page * SIZE;
    let row = |paper: &Evidence| {
        let cost = loaded.cost(paper);
        Row {
            url: format!("/evidence/{}", paper.id),
            cost_url: format!("/costs/{}", paper.cost_id),
            cost: cost.map(|cost| l.t1("cost-numbered", "number", cost.number)).unwrap_or_default(),
            words: cost.map(|cost| cost.words.clone()).unwrap_or_default(),
            who: loaded.who(paper.organisation_id),
            came: l.day_plain(paper.made_at.day()),
            kind: paper.media_type.extension().to_uppercase(),
        }
    };
    let turn = |page: usize| format!("/evidence?operation={}&page={page}", operation.id);
    let keep = loaded.keep.map(|keep| {
        let key = if keep.final_payment { "evidence-keep-until" } else { "evidence-keep-at-least" };
        l.t2(key, "day", l.day_plain(keep.until), "certainty", l.of("money-certainty", keep.certainty))
    });
    web::render(&EvidencePage {
        f: visit.frame("evidence-title", "/costs"),
        operation: operation.name.clone(),
        switch: switch(&loaded.all, operation, "/evidence"),
        keep: keep.unwrap_or_default(),
        all: purse.only().is_none(),
        csv_url: format!("/evidence.csv?operation={}", operation.id),
        sums: loaded.sums(),
        rows: loaded.kept.iter().skip(from).take(SIZE).map(row).collect(),
        before: if asked.page > 0 { turn(asked.page - 1) } else { String::new() },
        after: if from + SIZE < loaded.kept.len() { turn(asked.page + 1) } else { String::new() },
        l,
    })
}

/// `GET /evidence.csv?operation=`
pub(crate) async fn csv(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let loaded = load(&visit, &asked, Verb::Export).await?;
    let l = &visit.l;
    let head =
        ["number", "who", "day", "words", "came", "size", "fingerprint", "keep"].map(|part| l.of("claim-column", part));
    let until = loaded.keep.map(|keep| keep.until.to_string()).unwrap_or_default();
    let row = |paper: &Evidence| {
        let cost = loaded.cost(paper)?;
        Some(vec![
            cost.number.to_string(),
            loaded.who(paper.organisation_id),
            cost.own_day().to_string(),
            cost.words.clone(),
            paper.made_at.day().to_string(),
            paper.size.to_string(),
            kernel::hex(&paper.sha256),
            until.clone(),
        ])
    };
    let rows: Vec<Vec<String>> = loaded.kept.iter().filter_map(row).collect();
    Ok(web::csv_file("bewijsstukken.csv", &head, rows))
}
