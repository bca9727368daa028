//! The ranking as a table, for the lead and for jurors.

use call::{Call, Candidacy, CandidacyId};
use web::Words;

use super::named;
use crate::gather::Ranking;
use crate::paper::{maybe, number};
use crate::rules::ranking::Line;

/// The criteria above the table: name and weight.
pub(crate) fn columns(call: &Call) -> Vec<(String, i64)> {
    call.criteria.iter().map(|c| (c.name.clone(), c.weight)).collect()
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

/// A line of the ranking as it is shown.
pub(crate) fn line(
    l: &Words,
    call: &Call,
    ranking: &Ranking,
    (line, row): (&Line<CandidacyId>, &Candidacy),
) -> TableLine {
    let marks = ranking.marks.get(&line.id);
    let value = |(at, criterion): (usize, &call::Criterion)| {
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
    };
    TableLine {
        place: line.place.map_or_else(|| l.t("jury-none"), |p| p.to_string()),
        name: named(row),
        total: maybe(l, line.total),
        values: call.criteria.iter().enumerate().map(value).collect(),
        jurors: l.t2("jury-given-of-quorum", "given", line.jurors, "quorum", call.quorum),
        quorum: line.quorum,
        tie: line.tie,
    }
}
