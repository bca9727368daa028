//! The ranking as a table, for the lead and for jurors.

use call::Call;
use web::Words;

use super::named;
use crate::gather::Ranking;
use crate::paper::{maybe, number};

/// The table.
pub(crate) struct Table {
    /// Criteria: name and weight.
    pub criteria: Vec<(String, i64)>,
    /// Lines, best first.
    pub lines: Vec<TableLine>,
}

/// A line.
pub(crate) struct TableLine {
    pub place: String,
    pub name: String,
    pub total: String,
    pub values: Vec<Value>,
    pub jurors: String,
    pub quorum: bool,
    pub tie: bool,
}

/// The value on one criterion, with what it rests on.
pub(crate) struct Value {
    pub name: String,
    pub shown: String,
    pub spread: String,
    pub talk: bool,
    pub agreed: bool,
}

/// Makes the table.
pub(crate) fn table(l: &Words, call: &Call, ranking: &Ranking) -> Table {
    let lines = ranking
        .lines
        .iter()
        .map(|line| {
            let row = ranking.rows.iter().find(|r| r.id == line.id);
            let marks = ranking.marks.get(&line.id);
            let values = call
                .criteria
                .iter()
                .enumerate()
                .map(|(at, criterion)| {
                    let mark = marks.and_then(|m| m.get(at)).copied().unwrap_or_default();
                    let differs = mark.count > 1 && mark.min != mark.max;
                    Value {
                        name: criterion.name.clone(),
                        shown: maybe(l, line.values.get(at).copied().flatten()),
                        spread: if differs {
                            l.t2("jury-spread", "least", number(l, mark.min), "most", number(l, mark.max))
                        } else {
                            String::new()
                        },
                        talk: line.talk.contains(&at),
                        agreed: mark.agreed.is_some(),
                    }
                })
                .collect();
            TableLine {
                place: line.place.map_or_else(|| l.t("jury-none"), |p| p.to_string()),
                name: row.map(named).unwrap_or_default(),
                total: maybe(l, line.total),
                values,
                jurors: l.t2("jury-given-of-quorum", "given", line.jurors, "quorum", call.quorum),
                quorum: line.quorum,
                tie: line.tie,
            }
        })
        .collect();
    Table { criteria: call.criteria.iter().map(|c| (c.name.clone(), c.weight)).collect(), lines }
}
