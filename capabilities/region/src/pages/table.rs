//! The numbers, loaded once for the page and for the CSV, and the CSV.

use ::store::{Ctx, Failure, Tx};
use catalogue::Service;
use kernel::Role;
use kernel::language::Language;
use network::municipality::Municipalities;
use web::{Answer, Visit, Words};

use super::ROLES;
use crate::rules::{self, Gap, Unused, Wait};
use crate::store;

/// Everything that is shown.
pub struct Numbers {
    pub towns: Municipalities,
    pub gaps: Vec<Gap>,
    pub gaps_total: i64,
    pub waits: Vec<Wait>,
    pub waits_total: i64,
    pub unused: Vec<Unused>,
    pub free: i64,
    pub guarded: bool,
}

/// Loads and counts. Outside the organisations that guide, rows of few people are left out.
pub async fn load(tx: &mut Tx, ctx: &Ctx) -> Result<Numbers, Failure> {
    let guarded = !matches!(ctx.actor.role, Role::Coordinator | Role::TeamLead);
    let towns = network::municipality::load(tx, ctx).await?;
    let people = store::people(tx, ctx, &towns).await?;
    let today = ctx.today();
    let mut services: Vec<Service> = catalogue::all(tx, ctx).await?;
    let now = |nis: &String| towns.successor(nis, today).map_or_else(|| nis.clone(), |town| town.nis.clone());
    for service in &mut services {
        service.told.areas = service.told.areas.iter().map(now).collect();
        for location in &mut service.told.locations {
            location.nis = location.nis.as_ref().map(now);
        }
    }
    let since = store::waiting(tx, ctx).await?;
    let waiting: Vec<(String, i64)> =
        since.into_iter().map(|(need, since)| (need, i64::from(since.day().days_until(today)).max(0))).collect();
    let (gaps, gaps_total) = rules::gaps(&people, &services, guarded);
    let (waits, waits_total) = rules::waits(&waiting, guarded);
    let (unused, free) = (rules::unused(&services), rules::free(&services));
    Ok(Numbers { towns, gaps, gaps_total, waits, waits_total, unused, free, guarded })
}

impl Numbers {
    /// Name of a municipality.
    pub fn town(&self, l: &Words, nis: &str) -> String {
        self.towns.by_nis(nis).map_or_else(|| l.t("gaps-nowhere"), |town| town.name.clone())
    }
}

/// Name of a language; Dutch when none is needed.
pub fn language(l: &Words, code: &str) -> String {
    if code.is_empty() {
        return l.t("gaps-dutch");
    }
    Language::by_code(code).map_or_else(|| code.to_owned(), |language| language.dutch.to_owned())
}

/// `GET /region/gaps.csv`.
pub async fn csv(visit: Visit) -> Answer {
    use std::fmt::Write as _;
    visit.only(ROLES)?;
    let mut tx = visit.app.db.read().await?;
    let numbers = load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let l = &visit.l;
    // The byte order mark lets spreadsheets read the accents; words of closed lists hold no separator.
    let mut out = format!(
        "\u{feff}{};{};{};{};{};{};{};{}\r\n",
        l.t("gaps-csv-table"),
        l.t("gaps-csv-line"),
        l.t("gaps-csv-town"),
        l.t("gaps-csv-language"),
        l.t("gaps-csv-count"),
        l.t("gaps-csv-middle"),
        l.t("gaps-csv-shortest"),
        l.t("gaps-csv-longest"),
    );
    for gap in &numbers.gaps {
        let barrier = l.of("barrier", &gap.barrier);
        let (town, tongue) = (numbers.town(l, &gap.nis), language(l, &gap.language));
        let _ = write!(out, "{};{barrier};{town};{tongue};{};;;\r\n", l.t("gaps-title-gaps"), gap.people);
    }
    let _ = write!(out, "{};{};;;{};;;\r\n", l.t("gaps-title-gaps"), l.t("gaps-total"), numbers.gaps_total);
    for wait in &numbers.waits {
        let need = catalogue::word_of_type(l, &wait.need);
        let (from, to) = wait.ends;
        let days = format!("{};{};{from};{to}", wait.people, wait.middle);
        let _ = write!(out, "{};{need};;;{days}\r\n", l.t("gaps-title-waits"));
    }
    for unused in &numbers.unused {
        let need = catalogue::word_of_type(l, &unused.need);
        let _ = write!(out, "{};{need};;;{};;;\r\n", l.t("gaps-title-free"), unused.free);
    }
    Ok(web::attachment("text/csv; charset=utf-8", "opstap-gaps.csv", out))
}
