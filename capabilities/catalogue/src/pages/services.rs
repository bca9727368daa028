//! The catalogue: search, filters, and the services that answer.

use askama::Template;
use axum::extract::Query as UrlQuery;
use kernel::{OrganisationId, Refusal};
use serde::Deserialize;
use web::{Answer, Choice, Frame, Visit, Words};

use super::{HERE, options};
use crate::card::{self, Card};
use crate::find::{Hit, Query};
use crate::model::{ServiceStatus, Setting};
use crate::{arena, rules};

/// What stands in the address; nothing of a person.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    barrier: String,
    need: String,
    nis: String,
    km: String,
    language: String,
    setting: String,
    free: String,
    home: String,
    organisation: String,
    after: String,
}

impl Asked {
    fn query(&self) -> Query {
        let code = |text: &str| Some(text.trim()).filter(|t| !t.is_empty() && t.len() <= 40).map(str::to_owned);
        Query {
            text: self.q.trim().chars().take(100).collect(),
            need: code(&self.need).filter(|key| arena::is_type(key)),
            barrier: code(&self.barrier).filter(|key| arena::is_barrier(key)),
            nis: code(&self.nis),
            km: self.km.parse().ok().filter(|km| (0..=200).contains(km)),
            language: code(&self.language),
            free: self.free == "1",
            setting: self.setting.parse().ok(),
            home_visits: self.home == "1",
            organisation: self.organisation.parse().ok(),
            after: code(&self.after).or_else(|| Some(self.after.clone()).filter(|a| !a.is_empty())),
            size: web::paging::SIZE,
        }
    }

    /// The address of the next page (`after`), or of the first one.
    fn url(&self, after: &str) -> String {
        let parts = [
            ("q", self.q.as_str()),
            ("barrier", &self.barrier),
            ("need", &self.need),
            ("nis", &self.nis),
            ("km", &self.km),
            ("language", &self.language),
            ("setting", &self.setting),
            ("free", &self.free),
            ("home", &self.home),
            ("organisation", &self.organisation),
            ("after", after),
        ];
        let pairs: Vec<String> =
            parts.iter().filter(|(_, v)| !v.is_empty()).map(|(n, v)| format!("{n}={}", web::encode(v))).collect();
        if pairs.is_empty() { HERE.to_owned() } else { format!("{HERE}?{}", pairs.join("&")) }
    }
}

#[derive(Template)]
#[template(path = "catalogue/services.html")]
#[expect(clippy::struct_excessive_bools, reason = "what a template asks is mostly yes or no")]
struct ServicesPage {
    f: Frame,
    l: Words,
    cards: Vec<Card>,
    q: String,
    barriers: Vec<Choice>,
    types: Vec<Choice>,
    towns: Vec<Choice>,
    distances: Vec<Choice>,
    languages: Vec<Choice>,
    settings: Vec<Choice>,
    free: bool,
    home: bool,
    more: bool,
    organisation: Option<(OrganisationId, String)>,
    summary: String,
    next_url: String,
    first_url: String,
    map_url: String,
    own: Option<OrganisationId>,
    may_add: bool,
}

/// Distances that can be chosen, in kilometres.
const DISTANCES: [i64; 4] = [5, 10, 15, 25];

/// `GET /services`
pub async fn show(visit: Visit, UrlQuery(asked): UrlQuery<Asked>) -> Answer {
    if !rules::may_read(&visit.ctx.actor) {
        return Err(Refusal::NotFound.into());
    }
    let query = asked.query();
    let l = visit.l.clone();
    let actor = &visit.ctx.actor;
    let mut tx = visit.app.db.read().await?;
    let organisation = match query.organisation {
        Some(id) => network::organisation(&mut tx, &visit.ctx, id).await?.map(|o| (id, o.name)),
        None => None,
    };
    let whole = organisation.is_some()
        && query == Query { organisation: query.organisation, size: query.size, ..Query::default() };
    let page = match query.organisation.filter(|_| whole) {
        // All of one house, for the house itself also what isn't given now.
        Some(id) => {
            let all = crate::of_organisation(&mut tx, &visit.ctx, id).await?;
            let shown = all.into_iter().filter(|s| s.status == ServiceStatus::Active || rules::may_write(actor, id));
            web::Page { rows: shown.map(|service| Hit { service, km: None }).collect(), next: None }
        }
        None => crate::search(&mut tx, &visit.ctx, &query).await?,
    };
    let towns = network::municipality::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let today = visit.ctx.today();
    let several = page.next.is_some() || query.after.is_some();
    let summary = if several { l.t("services-many") } else { l.n("services-count", page.rows.len()) };
    let choice = |value: String, label: String, chosen: bool| Choice { value, label, chosen, ..Choice::default() };
    let setting = |s: &Setting| choice(s.to_string(), l.of("service-setting", s), query.setting == Some(*s));
    let distance = |km: &i64| choice(km.to_string(), l.t1("services-km", "km", km), query.km == Some(*km));
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    web::render(&ServicesPage {
        f: visit.frame("services-title", HERE),
        barriers: options::barriers(&l, &text(&query.barrier)),
        types: options::types(&l, query.barrier.as_deref(), &text(&query.need)),
        towns: options::towns(&towns, today, &text(&query.nis)),
        distances: DISTANCES.iter().map(distance).collect(),
        languages: options::languages(&text(&query.language)),
        settings: [Setting::OneToOne, Setting::Group].iter().map(setting).collect(),
        more: query.language.is_some() || query.setting.is_some() || query.home_visits || query.km.is_some(),
        free: query.free,
        home: query.home_visits,
        next_url: page.next.map(|after| asked.url(&after)).unwrap_or_default(),
        first_url: if query.after.is_some() { asked.url("") } else { String::new() },
        map_url: map_url(&query),
        own: Some(actor.organisation).filter(|id| !id.0.is_nil() && rules::may_write(actor, *id)),
        may_add: rules::may_write(actor, actor.organisation),
        cards: page.rows.into_iter().map(|hit| card::Card::new(&l, today, &towns, hit)).collect(),
        q: query.text,
        organisation,
        summary,
        l,
    })
}

fn map_url(query: &Query) -> String {
    match (&query.need, &query.barrier) {
        (Some(need), _) => format!("/services/map?need={need}"),
        (None, Some(barrier)) => format!("/services/map?barrier={barrier}"),
        (None, None) => "/services/map".to_owned(),
    }
}
