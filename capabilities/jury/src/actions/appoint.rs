//! The lead appoints a member of the jury, changes a seat, and sets how the jury works.

use call::rules::access::Part;
use call::{CallId, CriterionId};
use kernel::{Refusal, StaffId, Verb};
use store::outbox::{Channel, queue};
use store::{Action, Ctx, Failure, Tx, audit};
use web::L10n;

use super::{changed, known};
use crate::door;
use crate::model::{MemberId, Stage, Stance};
use crate::records::Member;
use crate::store::{interest, member, panel, sheet};

/// From when scores ask for a talk unless somebody says otherwise: a difference of more than one point.
pub(crate) const THRESHOLD: i64 = 100;

/// Appoints somebody and tells her by mail where the jury is: she may have any role, and only one of them has it in its
/// menu. The first appointment opens the jury and draws the seed for ties.
pub struct Appoint<'a> {
    /// On which call.
    pub call: CallId,
    /// Whom.
    pub staff: StaffId,
    /// As independent expert?
    pub independent: bool,
    /// As chair?
    pub chair: bool,
    /// Words of the mail, in her language.
    pub l10n: &'a L10n,
    /// Where Opstap is, for the link.
    pub public_url: &'a str,
}

impl Action for Appoint<'_> {
    type Output = MemberId;
    const NAME: &'static str = "jury.appoint";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<MemberId, Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Write, Part::Decision).await?;
        match &desk.panel {
            None => panel::insert(tx, ctx, self.call, THRESHOLD, &kernel::hex(&ctx.entropy.bytes::<16>())).await?,
            Some(panel) if panel.stage.is_closed() => return Err(Refusal::Conflict("jury-closed").into()),
            Some(_) => {}
        }
        let known = known(tx, ctx, self.staff, "staff").await?;
        let id = match member::seat(tx, ctx, self.call, self.staff).await? {
            Some(seat) if seat.left_at.is_none() => return Err(Refusal::field("staff", "jury-member-twice").into()),
            Some(mut seat) => {
                // Somebody who left comes back to the same seat: what she declared still holds.
                (seat.independent, seat.chair) = (self.independent, self.chair);
                changed(member::save(tx, ctx, &seat, false).await?, seat.version)?;
                for (candidacy, (_, stance)) in interest::of(tx, ctx, self.call, self.staff).await? {
                    sheet::count(tx, ctx, self.call, candidacy, self.staff, stance == Stance::Clear).await?;
                }
                seat.id
            }
            None => {
                let seat = Member {
                    id: ctx.new_id(),
                    call_id: self.call,
                    staff_id: self.staff,
                    name: known.name,
                    organisation: known.organisation,
                    independent: self.independent,
                    chair: self.chair,
                    appointed_at: ctx.now,
                    left_at: None,
                    version: 1,
                };
                member::insert(tx, ctx, &seat).await?;
                seat.id
            }
        };
        if self.chair {
            member::no_chair(tx, ctx, self.call, id).await?;
        }
        if let Some((email, language)) = member::reach(tx, ctx, self.staff).await? {
            let words = self.l10n.words(&language);
            let link = format!("{}/jury/{}", self.public_url.trim_end_matches('/'), self.call);
            let facts = [("call", desk.call.title.clone()), ("link", link)];
            let body = words.with("jury-mail-appointed-body", &facts);
            queue(tx, ctx, Channel::Mail, &email, &words.t("jury-mail-appointed-subject"), &body).await?;
        }
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "call", self.call)
                .fact("staff", self.staff)
                .fact("independent", self.independent)
                .fact("chair", self.chair),
        );
        Ok(id)
    }
}

/// What happens to a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatChange {
    /// Becomes the chair.
    Chair,
    /// Is an independent expert, or not.
    Independent(bool),
    /// Is left. Scores that were handed in stay on record and no longer count.
    Leave,
}

/// Changes a seat, before the written scores are closed.
pub struct ChangeSeat {
    /// On which call.
    pub call: CallId,
    /// Whose.
    pub staff: StaffId,
    /// What the page showed.
    pub version: i64,
    /// What.
    pub change: SeatChange,
}

impl Action for ChangeSeat {
    type Output = ();
    const NAME: &'static str = "jury.seat";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Write, Part::Decision).await?;
        if desk.panel()?.stage.is_closed() {
            return Err(Refusal::Conflict("jury-closed").into());
        }
        let seat = member::seat(tx, ctx, self.call, self.staff).await?;
        let mut seat = seat.filter(|m| m.left_at.is_none()).ok_or(Refusal::NotFound)?;
        if seat.version != self.version {
            return Err(Refusal::Stale { current: seat.version }.into());
        }
        let what = match self.change {
            SeatChange::Chair => {
                seat.chair = true;
                "chair"
            }
            SeatChange::Independent(yes) => {
                seat.independent = yes;
                if yes { "independent" } else { "not-independent" }
            }
            SeatChange::Leave => {
                seat.chair = false;
                "left"
            }
        };
        let left = self.change == SeatChange::Leave;
        changed(member::save(tx, ctx, &seat, left).await?, seat.version)?;
        if seat.chair {
            member::no_chair(tx, ctx, self.call, seat.id).await?;
        }
        if left {
            for candidacy in call::candidacies(tx, ctx, self.call).await? {
                sheet::count(tx, ctx, self.call, candidacy.id, self.staff, false).await?;
            }
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("staff", self.staff).fact("what", what));
        Ok(())
    }
}

/// Sets from when scores ask for a talk, and which criteria are judged at the pitch. Before the first score only.
pub struct SetRules {
    /// On which call.
    pub call: CallId,
    /// What the page showed.
    pub version: i64,
    /// In hundredths.
    pub threshold: i64,
    /// Criteria of the pitch.
    pub pitch: Vec<CriterionId>,
}

impl Action for SetRules {
    type Output = ();
    const NAME: &'static str = "jury.rules";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Write, Part::Decision).await?;
        let mut panel = desk.panel()?.clone();
        super::fresh(&panel, self.version)?;
        if panel.stage != Stage::Forming {
            return Err(Refusal::Conflict("jury-started-already").into());
        }
        let known: Vec<String> =
            desk.call.criteria.iter().filter(|c| self.pitch.contains(&c.id)).map(|c| c.id.to_string()).collect();
        if known.len() == desk.call.criteria.len() {
            return Err(Refusal::field("pitch", "jury-pitch-all").into());
        }
        panel.threshold = self.threshold;
        panel.pitch_criteria = known.join(" ");
        changed(panel::save(tx, ctx, &panel).await?, panel.version)?;
        let line = audit::Line::new(Self::NAME, "call", self.call).fact("threshold", self.threshold);
        tx.note(ctx, line.fact("pitch", known.len()));
        Ok(())
    }
}
