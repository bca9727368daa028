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

/// Columns of the file.
const COLUMNS: [&str; 8] = [
    "gaps-csv-table",
    "gaps-csv-line",
    "gaps-csv-town",
    "gaps-csv-language",
    "gaps-csv-count",
    "gaps-csv-middle",
    "gaps-csv-shortest",
    "gaps-csv-longest",
];

/// `GET /region/gaps.csv`.
pub async fn csv(visit: Visit) -> Answer {
    visit.only(ROLES)?;
    let mut tx = visit.app.db.read().await?;
    let numbers = load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let l = &visit.l;
    let none = String::new;
    // A row with a count, and the middle, the shortest and the longest wait where there is one.
    let row = |table: &str, line: String, place: [String; 2], count: i64, days: [String; 3]| -> Vec<String> {
        [l.t(table), line].into_iter().chain(place).chain([count.to_string()]).chain(days).collect()
    };
    let nowhere = || [none(), none()];
    let no_days = || [none(), none(), none()];
    let mut rows = Vec::new();
    for gap in &numbers.gaps {
        let place = [numbers.town(l, &gap.nis), language(l, &gap.language)];
        rows.push(row("gaps-title-gaps", l.of("barrier", &gap.barrier), place, gap.people, no_days()));
    }
    rows.push(row("gaps-title-gaps", l.t("gaps-total"), nowhere(), numbers.gaps_total, no_days()));
    for wait in &numbers.waits {
        let need = catalogue::word_of_type(l, &wait.need);
        let (from, to) = wait.ends.map_or_else(|| (none(), none()), |(from, to)| (from.to_string(), to.to_string()));
        rows.push(row("gaps-title-waits", need, nowhere(), wait.people, [wait.middle.to_string(), from, to]));
    }
    for unused in &numbers.unused {
        let need = catalogue::word_of_type(l, &unused.need);
        rows.push(row("gaps-title-free", need, nowhere(), unused.free, no_days()));
    }
    Ok(web::csv_file("opstap-gaps.csv", &COLUMNS.map(|key| l.t(key)), rows))
}
