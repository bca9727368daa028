//! Pieces that the pages of an operation share: its head and tabs, names, amounts, bars.

use std::collections::BTreeMap;

use ::store::{Ctx, Failure, Tx};
use kernel::{OrganisationId, Verb};
use ledger::Cents;
use web::Words;

use crate::door::{Part, Purse, Relation};
use crate::model::{OperationId, Source};
use crate::records::{Line, Operation};

/// A tab, as `components/parts.html` wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Where it leads.
    pub url: String,
    /// Words.
    pub label: String,
    /// Is it this page?
    pub here: bool,
}

/// The tabs of an operation that the actor may open; `here` is the last part of the address, empty for the overview.
pub fn tabs(l: &Words, purse: &Purse, here: &str) -> Vec<Tab> {
    let budget = purse.may(Verb::Read, Part::Budget);
    let lead = budget && purse.relation() == Relation::Lead;
    let all = [
        ("", true),
        ("budget", budget),
        ("sources", lead),
        ("split", lead),
        ("support", budget),
        ("spending", budget),
        ("versions", lead),
    ];
    let tab = |(part, _): &(&str, bool)| Tab {
        url: format!("/operations/{}{}{part}", purse.operation(), if part.is_empty() { "" } else { "/" }),
        label: l.of("operation-tab", if part.is_empty() { "overview" } else { part }),
        here: *part == here,
    };
    let shown: Vec<Tab> = all.iter().filter(|(_, may)| *may).map(tab).collect();
    if shown.len() > 1 { shown } else { Vec::new() }
}

/// The top of each page of an operation.
pub struct Head {
    /// Which.
    pub id: OperationId,
    /// Its name, as people gave it.
    pub name: String,
    /// Call and period in words.
    pub about: String,
    /// How far it is.
    pub status: String,
    /// Its pages.
    pub tabs: Vec<Tab>,
    /// Where its years are planned.
    pub plan_url: String,
    /// May the actor change it?
    pub writes: bool,
}

/// Makes it.
pub fn head(l: &Words, operation: &Operation, purse: &Purse, here: &str) -> Head {
    Head {
        id: operation.id,
        name: operation.name.clone(),
        about: about(l, operation),
        status: l.of("operation-status", operation.status),
        tabs: tabs(l, purse, here),
        plan_url: format!("/operations/{}/sources", operation.id),
        writes: purse.may(Verb::Write, Part::Budget),
    }
}

/// Call and period in words.
pub fn about(l: &Words, operation: &Operation) -> String {
    let period = l.t2("operation-period", "from", l.day_plain(operation.from_on), "to", l.day_plain(operation.to_on));
    match &operation.call_number {
        Some(number) => format!("{} · {period}", l.t1("operation-call-of", "number", number)),
        None => period,
    }
}

/// Links to each year of an operation.
pub fn years(operation: &Operation, path: &str, chosen: i64) -> Vec<Tab> {
    let year = |year: &i64| Tab {
        url: format!("/operations/{}{path}?year={year}", operation.id),
        label: year.to_string(),
        here: *year == chosen,
    };
    operation.years().iter().map(year).collect()
}

/// The year of an address, when the operation has it.
pub fn year_of(operation: &Operation, asked: &str, ctx: &Ctx) -> i64 {
    let asked = asked.parse().ok().filter(|year| operation.years().contains(year));
    asked.unwrap_or_else(|| operation.year_near(ctx.today()))
}

/// `€ 1.234,56`.
pub fn euro(l: &Words, cents: Cents) -> String {
    l.t1("operation-euro", "amount", cents)
}

/// Thousandths of a percent as `15 %` or `33,333 %`.
pub fn percent(thousandths: i64) -> String {
    let text = format!("{},{:03}", thousandths / 1000, thousandths % 1000);
    format!("{} %", text.trim_end_matches('0').trim_end_matches(','))
}

/// The same with all its digits: `15,000 %`.
pub fn percent_whole(thousandths: i64) -> String {
    format!("{},{:03} %", thousandths / 1000, thousandths % 1000)
}

/// A piece of a bar that is a hundred wide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it begins.
    pub x: String,
    /// How wide it is.
    pub width: String,
    /// Which colour: a class of `.bar`.
    pub class: &'static str,
}

/// The colour of a source in bars and in their legend.
pub const fn colour(source: Source) -> &'static str {
    match source {
        Source::Esf => "main",
        Source::Flemish => "free",
        Source::Vdab => "other",
        Source::Local => "attention",
        Source::Other => "dim",
    }
}

/// Pieces one after another; `whole` is the length of the longest bar.
pub fn pieces(parts: &[(Source, Cents)], whole: Cents) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = 0;
    for (source, cents) in parts {
        let width = crate::rules::budget::share(*cents, whole).unwrap_or(0).max(0);
        found.push(Piece { x: number(at), width: number(width), class: colour(*source) });
        at += width;
    }
    found
}

fn number(thousandths: i64) -> String {
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

/// The names of organisations and municipalities.
pub struct Names {
    organisations: BTreeMap<OrganisationId, String>,
    towns: network::municipality::Municipalities,
}

impl Names {
    /// Loads them.
    pub async fn load(tx: &mut Tx, ctx: &Ctx) -> Result<Self, Failure> {
        let organisations = network::organisations(tx, ctx).await?;
        Ok(Self {
            organisations: organisations.into_iter().map(|o| (o.id, o.name)).collect(),
            towns: network::municipality::load(tx, ctx).await?,
        })
    }

    /// An organisation.
    pub fn organisation(&self, id: OrganisationId) -> String {
        self.organisations.get(&id).cloned().unwrap_or_default()
    }

    /// A municipality, old or new; the code when nobody knows it.
    pub fn town(&self, nis: &str) -> String {
        crate::gather::name_of(&self.towns, nis)
    }

    /// Who pays a line: one municipality, one organisation, or the source as a whole.
    pub fn contributor(&self, l: &Words, line: &Line) -> String {
        match (&line.contributor_nis, line.contributor_id) {
            (Some(nis), _) => self.town(nis),
            (None, Some(id)) => self.organisation(id),
            (None, None) => l.of("operation-payer", line.source),
        }
    }

    /// Who spends a line.
    pub fn partner(&self, l: &Words, partner: Option<OrganisationId>) -> String {
        partner.map_or_else(|| l.t("operation-partner-none"), |id| self.organisation(id))
    }
}

/// A sum that does not fit: only corrupt rows get there.
pub fn sums<T>(result: Result<T, ledger::TooLarge>) -> Result<T, Failure> {
    result.map_err(|e| Failure::other(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_reads_short_in_a_sentence_and_whole_in_a_table() {
        assert_eq!((percent(15_000).as_str(), percent_whole(15_000).as_str()), ("15 %", "15,000 %"));
        assert_eq!(percent(33_333), "33,333 %");
        assert_eq!(percent(40), "0,04 %");
    }

    #[test]
    fn a_bar_is_as_long_as_its_parts() {
        let bar = pieces(&[(Source::Esf, Cents::new(40)), (Source::Local, Cents::new(60))], Cents::new(200));
        assert_eq!((bar[1].x.as_str(), bar[1].width.as_str(), bar[1].class), ("20.000", "30.000", "attention"));
    }
}
