//! The waiting list of the region, for the coordinator: longest first, by need, municipality or band.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::Moment;
use web::{Answer, Choice, Frame, Visit, Words};

use super::view::{self, Line};
use crate::actions::automatic::SetAutomatic;
use crate::door;
use crate::queue::{Cursor, FAR, Order, Waits};
use crate::rules::urgency::LAST_BAND;
use crate::store::{lists, queue, setting};
use crate::{standing, waiting_count, waiting_page};

/// Rows on one page.
const SIZE: usize = 50;

/// What is filtered.
#[derive(serde::Deserialize, Default)]
pub struct Wanted {
    need: Option<String>,
    nis: Option<String>,
    band: Option<i64>,
    sort: Option<String>,
    after: Option<String>,
}

impl Wanted {
    /// The question, as far as it makes sense.
    fn asked(&self) -> crate::queue::Wanted {
        let text = |value: &Option<String>| value.clone().filter(|v| !v.is_empty());
        crate::queue::Wanted {
            needs: text(&self.need).map(|need| types(&need)).unwrap_or_default(),
            nis: text(&self.nis),
            band: self.band.filter(|band| (1..=LAST_BAND).contains(band)),
            order: self.sort.as_deref().and_then(|sort| sort.parse().ok()).unwrap_or(Order::Longest),
            after: self.after.as_deref().and_then(Cursor::read),
            size: SIZE,
        }
    }
}

/// In the address and in the choice: all help that a list does not name. One of those types alone would tell it of
/// everybody in the list.
const UNNAMED: &str = "unnamed";

/// The types that a filter means; none: it means nothing.
fn types(need: &str) -> Vec<String> {
    if need == UNNAMED || catalogue::arena::is_sensitive(need) {
        catalogue::arena::sensitive_types().map(str::to_owned).collect()
    } else {
        Some(need).filter(|need| catalogue::arena::is_type(need)).map(str::to_owned).into_iter().collect()
    }
}

/// What stands for these types in the address.
fn key(needs: &[String]) -> Option<&str> {
    match needs {
        [] => None,
        [one] if !catalogue::arena::is_sensitive(one) => Some(one),
        _ => Some(UNNAMED),
    }
}

/// The address of the same question, from another place in the list.
fn url(asked: &crate::queue::Wanted, after: &str) -> String {
    let mut url = format!("/waiting?sort={}", asked.order);
    let band = asked.band.map(|band| band.to_string());
    let after = Some(after).filter(|after| !after.is_empty());
    let parts =
        [("need", key(&asked.needs)), ("nis", asked.nis.as_deref()), ("band", band.as_deref()), ("after", after)];
    for (name, value) in parts {
        if let Some(value) = value {
            url = format!("{url}&{name}={value}");
        }
    }
    url
}

/// A row with its bar.
struct Row {
    line: Line,
    bar: i64,
    wishes: String,
    municipality: String,
    place: String,
}

#[derive(Template)]
#[template(path = "placement/waiting.html")]
struct WaitingPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    total: i64,
    shown: i64,
    longest: i64,
    median: i64,
    open_ends: i64,
    automatic: bool,
    needs: Vec<Choice>,
    places: Vec<Choice>,
    bands: Vec<Choice>,
    sorts: Vec<Choice>,
    estimate: String,
    next_url: String,
    first_url: String,
}

/// `GET /waiting`
pub async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    door::require_decides(&visit.ctx)?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut asked = wanted.asked();
    let mut tx = visit.app.db.read().await?;
    let totals = queue::totals(&mut tx, ctx).await?;
    let codes = network::municipality::codes(&mut tx, ctx).await?;
    let municipalities = network::municipality::load(&mut tx, ctx).await?;
    let town = |nis: &str| municipalities.by_nis(nis).map_or_else(|| nis.to_owned(), |m| m.name.clone());
    let mut towns: Vec<String> =
        queue::towns(&mut tx, ctx).await?.iter().map(|nis| codes.today(nis).to_owned()).collect();
    towns.sort_by_key(|nis| town(nis));
    towns.dedup();
    asked.nis = asked.nis.map(|nis| codes.today(&nis).to_owned()).filter(|nis| towns.contains(nis));
    let page = waiting_page(&mut tx, ctx, &asked).await?;
    let shown = if asked.is_part() { waiting_count(&mut tx, ctx, &asked).await? } else { totals.all };
    let open_ends = lists::overdue_count(&mut tx, ctx, ctx.today()).await?;
    let automatic = setting::automatic(&mut tx, ctx).await?;
    let estimate = match asked.needs.as_slice() {
        [need] => {
            let waiting = queue::waiting_for(&mut tx, ctx, need).await?;
            standing::words(&l, standing::last(&mut tx, ctx, need, standing::count(waiting)).await?)
        }
        _ => String::new(),
    };
    let names = view::names(&mut tx, ctx, &page.rows.iter().map(|row| &row.placement).collect::<Vec<_>>()).await?;
    drop(tx);
    let today = ctx.today();
    let days = |since: Option<Moment>| since.map_or(0, |since| view::days_since(since, today));
    let longest = days(totals.first);
    let row = |Waits { placement: p, before }: Waits| Row {
        bar: view::days_waiting(&p, today) * 100 / longest.max(1),
        wishes: crate::snapshot::wishes(&l, &p),
        municipality: p.nis.as_deref().map_or_else(String::new, town),
        place: if before >= FAR { l.n("waiting-place-far", FAR) } else { l.n("waiting-place-in-row", before + 1) },
        line: Line::row(&l, p, &names, today),
    };
    let rows: Vec<Row> = page.rows.into_iter().map(row).collect();
    let (quiet, named): (Vec<&String>, Vec<&String>) =
        totals.needs.iter().partition(|need| catalogue::arena::is_sensitive(need));
    let mut needs: Vec<(String, &str)> =
        named.into_iter().map(|need| (catalogue::word_of_type(&l, need), need.as_str())).collect();
    needs.sort();
    needs.extend(quiet.first().map(|_| (l.t("waiting-need-unnamed"), UNNAMED)));
    let pick = |value: &str, label: String, chosen: bool| view::choice(value, label, chosen);
    web::render(&WaitingPage {
        f: visit.frame("waiting-title", "/waiting"),
        needs: needs.into_iter().map(|(word, one)| pick(one, word, key(&asked.needs) == Some(one))).collect(),
        places: towns.iter().map(|n| pick(n, town(n), asked.nis.as_ref() == Some(n))).collect(),
        bands: (1..=LAST_BAND).map(|b| pick(&b.to_string(), l.n("urgency-band", b), asked.band == Some(b))).collect(),
        sorts: Order::ALL.iter().map(|o| pick(o.as_str(), l.of("waiting-sort", o), asked.order == *o)).collect(),
        next_url: page.next.map(|after| url(&asked, &after)).unwrap_or_default(),
        first_url: if asked.after.is_some() { url(&asked, "") } else { String::new() },
        median: days(totals.middle),
        total: totals.all,
        rows,
        shown,
        longest,
        open_ends,
        automatic,
        estimate,
        l,
    })
}

/// `POST /waiting/automatic`
pub async fn automatic(visit: Visit, web::Form(fields): web::Form) -> Answer {
    visit.app.db.act(&visit.ctx, &SetAutomatic { on: fields.has("on", "yes") }).await?;
    Ok(visit.redirect("/waiting").said("waiting-said-automatic").into_response())
}
