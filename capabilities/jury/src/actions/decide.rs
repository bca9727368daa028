//! The jury decides on all candidacies together; minutes and letters are made with it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use call::rules::access::Part;
use call::{CallId, Candidacy, CandidacyId, Status};
use kernel::refusal::Faults;
use kernel::{Day, Refusal, StaffId, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use web::Words;

use super::{changed, fresh};
use crate::door::Desk;
use crate::gather::{self, KeptLine, Ranking, Reason};
use crate::model::{DecisionId, PaperKind, Stage, Stance, Verdict};
use crate::paper::{self, Course, Told};
use crate::records::{Decider, Decision, Declaration, Member, Proposal, VerdictRow};
use crate::rules::deciding::{self, Ready};
use crate::rules::interest::Standing;
use crate::rules::reply;
use crate::store::{decision, interest, member, panel, proposal};

/// Takes the decision.
pub struct Decide {
    /// On which call.
    pub call: CallId,
    /// What the page showed.
    pub version: i64,
    /// On which day.
    pub on: Day,
    /// Where the jury met.
    pub place: String,
    /// How it went.
    pub course: String,
    /// Members who took part.
    pub present: Vec<StaffId>,
    /// Words of the papers.
    pub words: Words,
}

/// What counts of the declarations: who abstains on what.
pub(crate) fn recusals(all: &[Declaration]) -> Vec<Declaration> {
    let mut last: BTreeMap<(StaffId, CandidacyId), &Declaration> = BTreeMap::new();
    for one in all {
        last.insert((one.staff_id, one.candidacy_id), one);
    }
    last.into_values().filter(|d| matches!(d.stance, Stance::Conflict | Stance::Recused)).cloned().collect()
}

/// How ready one candidacy is.
pub(crate) fn ready(
    desk: &Desk,
    ranking: &Ranking,
    proposals: &[Proposal],
    voters: i64,
    id: CandidacyId,
) -> Result<Ready, Failure> {
    let proposal = proposals.iter().find(|p| p.candidacy_id == id);
    let reasons: HashMap<String, String> = proposal.map(|p| gather::read(&p.reasons)).transpose()?.unwrap_or_default();
    let lacks = |c: &&call::Criterion| reasons.get(&c.id.to_string()).is_none_or(|t| t.trim().is_empty());
    Ok(Ready {
        verdict: proposal.and_then(|p| p.verdict),
        reasons_lacking: desk.call.criteria.iter().filter(lacks).count(),
        agreed: proposal.is_some_and(|p| !p.offer.is_empty() && p.capacity.is_some()),
        talks: ranking.line(id).map_or(0, |line| line.talk.len()),
        voters,
    })
}

/// The verdict on a candidacy with its reasons, as it is kept.
pub(crate) fn verdict_row(
    desk: &Desk,
    ranking: &Ranking,
    proposal: &Proposal,
    decision: DecisionId,
) -> Result<(VerdictRow, Vec<Reason>), Failure> {
    let texts: HashMap<String, String> = gather::read(&proposal.reasons)?;
    let line = ranking.line(proposal.candidacy_id);
    let reasons: Vec<Reason> = desk
        .call
        .criteria
        .iter()
        .enumerate()
        .map(|(at, c)| Reason {
            criterion: c.id,
            name: c.name.clone(),
            weight: c.weight,
            max: c.max_score,
            value: line.and_then(|l| l.values.get(at).copied().flatten()),
            text: texts.get(&c.id.to_string()).cloned().unwrap_or_default(),
        })
        .collect();
    let verdict = proposal.verdict.unwrap_or(Verdict::NotChosen);
    let chosen = verdict == Verdict::Chosen;
    let row = VerdictRow {
        decision_id: decision,
        candidacy_id: proposal.candidacy_id,
        seq: 1,
        verdict,
        offer: if chosen { proposal.offer.clone() } else { String::new() },
        capacity: proposal.capacity.filter(|_| chosen),
        reasons: gather::write(&reasons)?,
        place: line.and_then(|l| l.place).and_then(|p| i64::try_from(p).ok()),
        total: line.and_then(|l| l.total),
    };
    Ok((row, reasons))
}

impl Decide {
    fn check(&self, desk: &Desk, today: Day) -> Result<(), Refusal> {
        let mut faults = Faults::default();
        let closed = desk.panel()?.closed_at.map(kernel::Moment::day);
        if self.on > today || closed.is_some_and(|c| self.on < c) {
            faults.push("on", "jury-decide-day-odd");
        }
        if self.place.trim().is_empty() {
            faults.push("place", "jury-decide-place-missing");
        }
        if self.course.trim().is_empty() {
            faults.push("course", "jury-decide-course-missing");
        }
        faults.done()
    }

    fn present<'a>(&self, members: &'a [Member]) -> Result<Vec<&'a Member>, Refusal> {
        let chosen: BTreeSet<StaffId> = self.present.iter().copied().collect();
        let found: Vec<&Member> =
            members.iter().filter(|m| m.left_at.is_none() && chosen.contains(&m.staff_id)).collect();
        if found.len() == chosen.len() { Ok(found) } else { Err(Refusal::field("present", "form-choose-from-list")) }
    }
}

impl Action for Decide {
    type Output = DecisionId;
    const NAME: &'static str = "jury.decide";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<DecisionId, Failure> {
        let desk = crate::door::desk_or_chair(tx, ctx, self.call, Verb::Decide, Part::Decision).await?;
        let panel = desk.panel()?.clone();
        fresh(&panel, self.version)?;
        let ranking = gather::ranking(tx, ctx, &desk.call, &panel, |_| true).await?;
        if desk.require_all(&ranking.rows).is_err() {
            return Err(Refusal::Conflict("jury-decide-recused").into());
        }
        self.check(&desk, ctx.today())?;
        let members = member::all(tx, ctx, self.call).await?;
        let present = self.present(&members)?;
        let away = recusals(&interest::all(tx, ctx, self.call).await?);
        let votes =
            |m: &Member, id: CandidacyId| !away.iter().any(|d| d.staff_id == m.staff_id && d.candidacy_id == id);
        let proposals = proposal::all(tx, ctx, self.call).await?;
        let mut all = Vec::new();
        for row in &ranking.rows {
            let voters = present.iter().filter(|m| votes(m, row.id)).count();
            all.push(ready(&desk, &ranking, &proposals, i64::try_from(voters).unwrap_or(0), row.id)?);
        }
        deciding::decide(panel.stage, &all, desk.call.quorum)?;

        let id: DecisionId = ctx.new_id();
        let kept: Vec<KeptLine> = gather::kept(&ranking);
        let mut verdicts = Vec::new();
        for line in &ranking.lines {
            if let Some(proposal) = proposals.iter().find(|p| p.candidacy_id == line.id) {
                verdicts.push(verdict_row(&desk, &ranking, proposal, id)?);
            }
        }
        let row = Decision {
            id,
            seq: 1,
            decided_on: self.on,
            decided_at: ctx.now,
            place: self.place.trim().to_owned(),
            course: self.course.trim().to_owned(),
            reply_until: reply::last_day(self.on, desk.call.calendar.reply_days),
            ranking: gather::write(&kept)?,
            reply_id: None,
        };
        let deciders: Vec<Decider> = present
            .iter()
            .map(|m| Decider {
                decision_id: id,
                staff_id: m.staff_id,
                name: m.name.clone(),
                organisation: m.organisation.clone(),
            })
            .collect();
        let rows: Vec<VerdictRow> = verdicts.iter().map(|(row, _)| row.clone()).collect();
        decision::insert(tx, ctx, self.call, &row, &deciders, &rows).await?;
        changed(panel::go(tx, ctx, &panel, Stage::Decided, None).await?, panel.version)?;
        for row in &ranking.rows {
            call::set_status(tx, ctx, row.id, Status::Beslist, None).await?;
        }
        self.papers(tx, ctx, &desk, &row, &deciders, &members, &away, &ranking, &kept, &verdicts).await?;
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "call", self.call).fact("on", self.on).fact("present", deciders.len()),
        );
        Ok(id)
    }
}

impl Decide {
    #[expect(clippy::too_many_arguments, reason = "all that was decided, for the minutes and the letters at once")]
    async fn papers(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        desk: &Desk,
        row: &Decision,
        deciders: &[Decider],
        members: &[Member],
        away: &[Declaration],
        ranking: &Ranking,
        kept: &[KeptLine],
        verdicts: &[(VerdictRow, Vec<Reason>)],
    ) -> Result<(), Failure> {
        let l = &self.words;
        let name = |id| ranking.name(id).to_owned();
        let criterion = |id| desk.call.criteria.iter().find(|c| c.id == id).map_or("", |c| c.name.as_str()).to_owned();
        let mut talks: Vec<(String, String, String)> =
            ranking.talks.values().map(|t| (name(t.candidacy_id), criterion(t.criterion_id), t.note.clone())).collect();
        talks.sort();
        let told = Told { call: &desk.call, on: row.decided_on, reply_until: Some(row.reply_until), deciders };
        let bytes = {
            let course = Course {
                place: &row.place,
                told: &row.course,
                members,
                recusals: away,
                ranking: kept,
                verdicts,
                names: &name,
                talks: &talks,
            };
            paper::minutes(l, &told, &course)?
        };
        paper::keep(tx, ctx, self.call, row.id, None, PaperKind::Minutes, &bytes).await?;
        letters(tx, ctx, l, (row.id, &told), away, &ranking.rows, verdicts).await
    }
}

/// Makes the letter of each candidate and keeps it.
pub(crate) async fn letters(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    (id, told): (DecisionId, &Told<'_>),
    away: &[Declaration],
    rows: &[Candidacy],
    verdicts: &[(VerdictRow, Vec<Reason>)],
) -> Result<(), Failure> {
    for (verdict, reasons) in verdicts {
        let candidacy: &Candidacy = rows.iter().find(|r| r.id == verdict.candidacy_id).ok_or(Refusal::NotFound)?;
        // Who abstained did not decide on this one.
        let voted: Vec<Decider> = told
            .deciders
            .iter()
            .filter(|d| !away.iter().any(|a| a.staff_id == d.staff_id && a.candidacy_id == candidacy.id))
            .cloned()
            .collect();
        let told = Told { deciders: &voted, ..*told };
        let bytes = paper::letter(l, &told, candidacy, verdict, reasons)?;
        paper::keep(tx, ctx, told.call.id, id, Some(candidacy.id), PaperKind::Letter, &bytes).await?;
    }
    Ok(())
}

/// What a juror still may with a candidacy, for pages that count.
pub(crate) fn standing_in(all: &[Declaration], staff: StaffId, id: CandidacyId) -> Standing {
    let last = all.iter().rfind(|d| d.staff_id == staff && d.candidacy_id == id);
    Standing::of(last.map(|d| d.stance))
}
