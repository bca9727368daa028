//! Who takes part: organisations with what they are, where, and since when they are members.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use kernel::name::fold;
use kernel::{OrganisationId, Role};
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use crate::model::{MembershipRole, OrganisationKind};
use crate::store::organisations::Organisation;
use crate::store::{memberships, organisations};

/// Below this the list needs no search.
const SHORT: usize = 20;

#[derive(Template)]
#[template(path = "organisations.html")]
struct OrganisationsPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    filters: Vec<Filter>,
    wanted: Wanted,
    total: usize,
    long: bool,
    may_add: bool,
}

/// An organisation and its role in the partnership now.
struct Row {
    o: Organisation,
    member: Option<MembershipRole>,
}

/// A link that shows a part of the list.
struct Filter {
    url: String,
    label: String,
    here: bool,
}

/// The query.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    show: String,
    #[serde(default)]
    sort: String,
}

impl Wanted {
    fn takes(&self, row: &Row) -> bool {
        let shown = match self.show.as_str() {
            "" => row.member.is_some(),
            "all" => true,
            kind => row.o.kind.as_str() == kind,
        };
        let text = || {
            fold(&format!("{} {} {}", row.o.name, row.o.short_name, row.o.municipality.as_deref().unwrap_or_default()))
        };
        shown && (self.q.is_empty() || fold(&self.q).split(' ').all(|word| text().contains(word)))
    }
}

impl OrganisationsPage {
    /// The link in the head of a column, and whether the list stands in its order.
    fn sort(&self, by: &str) -> String {
        format!("/organisations?show={}&sort={by}", self.wanted.show)
    }

    fn sorted(&self, by: &str) -> bool {
        self.wanted.sort == by || (by == "name" && self.wanted.sort.is_empty())
    }
}

/// `GET /organisations`.
pub async fn list(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let partnership = visit.ctx.actor.partnership;
    let today = visit.ctx.today();
    let members: HashMap<OrganisationId, MembershipRole> = memberships::all(&mut tx, partnership)
        .await?
        .into_iter()
        .filter(|m| m.on(today))
        .map(|m| (m.organisation_id, m.role))
        .collect();
    let all = organisations::all(&mut tx, partnership).await?;
    drop(tx);
    let total = all.len();
    let rows = all.into_iter().map(|o| Row { member: members.get(&o.id).copied(), o });
    let mut rows: Vec<Row> = rows.filter(|row| wanted.takes(row)).collect();
    rows.sort_by_cached_key(|row| {
        let name = fold(&row.o.name);
        match wanted.sort.as_str() {
            "kind" => (visit.l.of("organisation-kind", row.o.kind), name),
            "place" => (row.o.municipality.as_deref().map_or("~".to_owned(), fold), name),
            _ => (name, String::new()),
        }
    });
    web::render(&OrganisationsPage {
        f: visit.frame("organisations-title", "/organisations"),
        l: visit.l.clone(),
        rows,
        filters: filters(&visit.l, &wanted),
        total,
        long: total > SHORT,
        may_add: visit.role() == Role::FunctionalAdministrator,
        wanted,
    })
}

fn filters(l: &Words, wanted: &Wanted) -> Vec<Filter> {
    let filter =
        |show: &str, label| Filter { url: format!("/organisations?show={show}"), label, here: wanted.show == show };
    let kinds = [OrganisationKind::Partner, OrganisationKind::Municipality, OrganisationKind::Referrer];
    [filter("", l.t("organisations-members")), filter("all", l.t("organisations-all"))]
        .into_iter()
        .chain(kinds.map(|kind| filter(kind.as_str(), l.of("organisation-kinds", kind))))
        .collect()
}
