//! The lead starts the scoring, and closes it.

use call::rules::access::Part;
use call::{CallId, Candidacy, Status};
use kernel::Verb;
use store::{Action, Ctx, Failure, Tx, audit};

use super::decide::standing_in;
use super::{changed, fresh};
use crate::model::{Round, Stage};
use crate::records::{Declaration, Member, Sheet};
use crate::rules::interest::Standing;
use crate::rules::scoring::{self, Bench};
use crate::store::{interest, member, panel, sheet};
use crate::{door, gather};

/// Lets members read and score, once the deadline of the call is over.
pub struct StartScoring {
    /// On which call.
    pub call: CallId,
    /// What the page showed.
    pub version: i64,
}

impl Action for StartScoring {
    type Output = ();
    const NAME: &'static str = "jury.start";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Decide, Part::Decision).await?;
        let panel = desk.panel()?;
        fresh(panel, self.version)?;
        let members = member::all(tx, ctx, self.call).await?;
        let sits = || members.iter().filter(|m| m.left_at.is_none());
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let bench = Bench {
            members: count(sits().count()),
            experts: count(sits().filter(|m| m.independent).count()),
            chairs: count(sits().filter(|m| m.chair).count()),
        };
        scoring::start(panel.stage, bench, desk.call.quorum, ctx.now >= desk.call.calendar.closes())?;
        changed(panel::go(tx, ctx, panel, Stage::Scoring, None).await?, panel.version)?;
        for row in gather::judged(tx, ctx, &desk.call).await? {
            call::set_status(tx, ctx, row.id, Status::InVerwerking, None).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("members", bench.members));
        Ok(())
    }
}

/// Closes the written scores: from now on all who may see them see them.
pub struct CloseScoring {
    /// On which call.
    pub call: CallId,
    /// What the page showed.
    pub version: i64,
    /// Why, when a candidacy lacks its quorum.
    pub reason: String,
    /// It is said that scores that are not in come no more.
    pub sure: bool,
}

impl Action for CloseScoring {
    type Output = ();
    const NAME: &'static str = "jury.close";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Decide, Part::Decision).await?;
        let panel = desk.panel()?;
        fresh(panel, self.version)?;
        let without = short(tx, ctx, &desk).await?;
        let open = open_sheets(tx, ctx, &desk).await?;
        scoring::close(panel.stage, (without, open), (&self.reason, self.sure))?;
        let reason = self.reason.trim();
        let reason = Some(reason).filter(|r| without > 0 && !r.is_empty());
        changed(panel::go(tx, ctx, panel, Stage::Consulting, reason).await?, panel.version)?;
        for row in gather::judged(tx, ctx, &desk.call).await? {
            call::set_status(tx, ctx, row.id, Status::KlaarVoorBeslissing, None).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("short", without));
        Ok(())
    }
}

/// How many written scores members may still give.
async fn open_sheets(tx: &mut Tx, ctx: &Ctx, desk: &door::Desk) -> Result<usize, Failure> {
    let sheets = sheet::all(tx, ctx, desk.call.id).await?;
    let said = interest::all(tx, ctx, desk.call.id).await?;
    let rows = gather::judged(tx, ctx, &desk.call).await?;
    let members = member::all(tx, ctx, desk.call.id).await?;
    Ok(waiting(&rows, &members, &sheets, &said))
}

/// The same of what was read: per member who sits and per candidacy that she may judge, without a written score.
pub(crate) fn waiting(rows: &[Candidacy], members: &[Member], sheets: &[Sheet], said: &[Declaration]) -> usize {
    let given = |m: &Member, row: &Candidacy| {
        let its = |s: &&Sheet| s.staff_id == m.staff_id && s.candidacy_id == row.id && s.round == Round::Written;
        sheets.iter().filter(its).any(|s| s.counted)
    };
    let sits = members.iter().filter(|m| m.left_at.is_none());
    sits.map(|m| {
        let may = |row: &&Candidacy| standing_in(said, m.staff_id, row.id) != Standing::Recused;
        rows.iter().filter(may).filter(|row| !given(m, row)).count()
    })
    .sum()
}

/// How many candidacies lack their quorum of written scores.
pub(crate) async fn short(tx: &mut Tx, ctx: &Ctx, desk: &door::Desk) -> Result<usize, Failure> {
    let sheets = crate::store::sheet::all(tx, ctx, desk.call.id).await?;
    let rows = gather::judged(tx, ctx, &desk.call).await?;
    let quorum = usize::try_from(desk.call.quorum.max(1)).unwrap_or(1);
    let given = |id| {
        let counts = sheets.iter().filter(|s| s.counted && s.round == crate::model::Round::Written);
        counts.filter(|s| s.candidacy_id == id).count()
    };
    Ok(rows.iter().filter(|row| given(row.id) < quorum).count())
}
