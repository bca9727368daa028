//! What several pages and deeds need of a jury at once: the candidacies with their ranking, in few statements.

use std::collections::{BTreeSet, HashMap};

use call::{Call, Candidacy, CandidacyId, Criterion, CriterionId};
use serde::{Deserialize, Serialize};
use store::{Ctx, Failure, Tx};

use crate::model::Round;
use crate::records::{Panel, Talk};
use crate::rules::ranking::{Entry, Line, Mark, Measure, Rules, rank};
use crate::rules::scoring;
use crate::store::{member, sheet, talk};

/// Points of a criterion's scale, in hundredths.
pub fn top(criterion: &Criterion) -> i64 {
    criterion.max_score * 100
}

/// In which round a criterion is judged.
pub fn round_of(panel: &Panel, criterion: CriterionId) -> Round {
    let id = criterion.to_string();
    if panel.pitch_criteria.split(' ').any(|p| p == id) { Round::Pitch } else { Round::Written }
}

/// The criteria of a round, in the order of the call.
pub fn criteria_of<'a>(call: &'a Call, panel: &Panel, round: Round) -> Vec<&'a Criterion> {
    call.criteria.iter().filter(|c| round_of(panel, c.id) == round).collect()
}

/// The candidacies that the jury judges, by number.
pub async fn judged(tx: &mut Tx, ctx: &Ctx, call: &Call) -> Result<Vec<Candidacy>, Failure> {
    let all = call::candidacies(tx, ctx, call.id).await?;
    Ok(all.into_iter().filter(|c| c.status.is_judged()).collect())
}

/// The ranking of the candidacies that somebody may see.
pub struct Ranking {
    /// Candidacies, by number.
    pub rows: Vec<Candidacy>,
    /// Lines, best first.
    pub lines: Vec<Line<CandidacyId>>,
    /// Marks per candidacy, in the order of the criteria.
    pub marks: HashMap<CandidacyId, Vec<Mark>>,
    /// Last talks.
    pub talks: HashMap<(CandidacyId, CriterionId), Talk>,
}

impl Ranking {
    /// The candidacy behind a line.
    pub fn row(&self, id: CandidacyId) -> Option<&Candidacy> {
        self.rows.iter().find(|r| r.id == id)
    }

    /// The name behind a line.
    pub fn name(&self, id: CandidacyId) -> &str {
        self.row(id).map_or("", |r| r.organisation_name.as_str())
    }

    /// The line of a candidacy.
    pub fn line(&self, id: CandidacyId) -> Option<&Line<CandidacyId>> {
        self.lines.iter().find(|l| l.id == id)
    }
}

/// Makes the ranking: three statements, whatever the number of jurors.
pub async fn ranking(
    tx: &mut Tx,
    ctx: &Ctx,
    call: &Call,
    panel: &Panel,
    sees: impl Fn(CandidacyId) -> bool,
) -> Result<Ranking, Failure> {
    let rows: Vec<Candidacy> = judged(tx, ctx, call).await?.into_iter().filter(|c| sees(c.id)).collect();
    let place: HashMap<CriterionId, usize> = call.criteria.iter().enumerate().map(|(at, c)| (c.id, at)).collect();
    let mut marks: HashMap<CandidacyId, Vec<Mark>> =
        rows.iter().map(|c| (c.id, vec![Mark::default(); call.criteria.len()])).collect();
    for tally in sheet::tallies(tx, ctx, call.id).await? {
        if let (Some(of), Some(at)) = (marks.get_mut(&tally.candidacy_id), place.get(&tally.criterion_id)) {
            of[*at] = Mark { count: tally.count, sum: tally.sum, min: tally.min, max: tally.max, agreed: None };
        }
    }
    let talks = talk::last(tx, ctx, call.id).await?;
    for talk in talks.values() {
        if let (Some(of), Some(at)) = (marks.get_mut(&talk.candidacy_id), place.get(&talk.criterion_id)) {
            of[*at].agreed = Some(talk.points);
        }
    }
    let measures: Vec<Measure> = call.criteria.iter().map(|c| Measure { weight: c.weight, max: top(c) }).collect();
    let rules = Rules {
        measures: &measures,
        tie: call.tie_rule,
        quorum: call.quorum,
        threshold: panel.threshold,
        seed: &panel.seed,
    };
    let entries: Vec<Entry<CandidacyId>> = rows
        .iter()
        .map(|c| Entry {
            id: c.id,
            number: c.number.unwrap_or(0),
            marks: marks.get(&c.id).cloned().unwrap_or_default(),
        })
        .collect();
    Ok(Ranking { lines: rank(&rules, &entries), rows, marks, talks })
}

/// The ranking as it is kept with a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLine {
    /// Number of the candidacy.
    pub number: i64,
    /// Which.
    pub candidacy: CandidacyId,
    /// Organisation.
    pub organisation: String,
    /// Place.
    pub place: Option<usize>,
    /// Score on 100, in hundredths.
    pub total: Option<i64>,
    /// Values per criterion, in hundredths, in the order of the call.
    pub values: Vec<Option<i64>>,
    /// Did the rule for ties decide?
    pub tie: bool,
    /// Jurors.
    pub jurors: i64,
}

/// The lines as they are kept.
pub fn kept(ranking: &Ranking) -> Vec<KeptLine> {
    ranking
        .lines
        .iter()
        .map(|line| KeptLine {
            number: line.number,
            candidacy: line.id,
            organisation: ranking.name(line.id).to_owned(),
            place: line.place,
            total: line.total,
            values: line.values.clone(),
            tie: line.tie,
            jurors: line.jurors,
        })
        .collect()
}

/// A reason of a decision, with what it is about: as it stands in the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Which criterion.
    pub criterion: CriterionId,
    /// Its name then.
    pub name: String,
    /// Its weight then.
    pub weight: i64,
    /// Highest score then, whole points.
    pub max: i64,
    /// What it got, in hundredths.
    pub value: Option<i64>,
    /// Why.
    pub text: String,
}

/// Reads what was kept as JSON; what cannot be read is a fault, not an empty list.
pub fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|e| Failure::other(format!("kept JSON of the jury: {e}")))
}

/// Writes it.
pub fn write<T: Serialize>(value: &T) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|e| Failure::other(format!("JSON of the jury: {e}")))
}

/// What somebody may not see yet of what others gave after the pitch: blind in each round, whichever page she opens.
pub struct Blind(Option<BTreeSet<CandidacyId>>);

impl Blind {
    /// Are the scores that others gave this candidacy after its pitch still hidden?
    pub fn hides(&self, id: CandidacyId) -> bool {
        self.0.as_ref().is_some_and(|mine| !mine.contains(&id))
    }
}

/// What the actor may not see yet: who has a seat herself (the chair, a coordinator who judges too) first hands in her
/// own. Who has none looks on from outside and gives no score that could be led.
pub async fn blind(tx: &mut Tx, ctx: &Ctx, call: &Call, panel: &Panel) -> Result<Blind, Failure> {
    let pitched = !criteria_of(call, panel, Round::Pitch).is_empty();
    if !pitched || scoring::may_see_others(false, panel.stage, Round::Pitch) {
        return Ok(Blind(None));
    }
    let seat = member::seat(tx, ctx, call.id, ctx.actor.staff).await?.filter(|m| m.left_at.is_none());
    if seat.is_none() {
        return Ok(Blind(None));
    }
    let sheets = sheet::all(tx, ctx, call.id).await?;
    Ok(Blind(Some(handed_in(&sheets, ctx.actor.staff, Round::Pitch))))
}

/// Candidacies of which a juror may see what others gave: her own sheet of the round is in.
pub fn handed_in(sheets: &[crate::records::Sheet], staff: kernel::StaffId, round: Round) -> BTreeSet<CandidacyId> {
    let mine = sheets.iter().filter(|s| s.staff_id == staff && s.round == round && s.handed_in_at.is_some());
    mine.map(|s| s.candidacy_id).collect()
}
