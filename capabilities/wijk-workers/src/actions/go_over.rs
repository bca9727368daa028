//! A worker goes over to another scheme: her file ends in the one on a day, and begins in the other the next. Never by
//! itself: the coordinator ticks each person, first to make the file there, and when its agreement is signed to go over.

use kernel::{Day, Refusal, Verb};
use parameters::Schemes;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use super::agreement::move_to;
use super::open;
use super::start::Start;
use crate::model::{EndReason, Status, WorkerId};
use crate::records::{Home, Worker};
use crate::rules::{ending, search};
use crate::store::sealed::{self, Sealed};
use crate::store::{parts, talk, worker};

/// Makes the file in the other scheme: who she is, what she can and when. Referral, agreement and start are those of that
/// scheme.
#[derive(Debug, Clone)]
pub struct PrepareOver {
    /// Her file now.
    pub from: WorkerId,
    /// Code of the other scheme.
    pub to: String,
    /// The organiser takes the referral of now for the other scheme too.
    pub keep_referral: bool,
}

/// Opens the file of somebody who works, for who decides.
async fn working(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<(Desk, Worker), Failure> {
    let (desk, w) = open(tx, ctx, id, Verb::Decide).await?;
    desk.require(Verb::Decide, Part::Decisions)?;
    if !matches!(w.status, Status::Active | Status::Suspended) {
        return Err(Refusal::field("worker", "wijk-over-not-working").into());
    }
    Ok((desk, w))
}

impl Action for PrepareOver {
    type Output = WorkerId;
    const NAME: &'static str = "wijk-worker.prepare-over";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<WorkerId, Failure> {
        let (desk, w) = working(tx, ctx, self.from).await?;
        let schemes = Schemes::load(tx, ctx).await?;
        if schemes.find(&self.to).is_none() || self.to == w.scheme {
            return Err(Refusal::field("to", "wijk-over-scheme").into());
        }
        if worker::next_file(tx, &desk, w.id).await?.is_some() {
            return Err(Refusal::field("worker", "wijk-over-prepared").into());
        }
        let id: WorkerId = ctx.new_id();
        let new = Worker {
            id,
            scheme: self.to.clone(),
            came_from: Some(w.id),
            person_id: w.person_id.or(Some(w.id)),
            number: worker::next_number(tx, desk.partnership()).await?,
            participant_id: None,
            has_insz: false,
            has_iban: false,
            referred_on: ctx.today(),
            referral_document: w.referral_document.filter(|_| self.keep_referral),
            had_term: false,
            status: Status::Referred,
            started_on: None,
            end_told_on: None,
            last_day: None,
            end_reason: None,
            archive_until: None,
            rules: String::new(),
            version: 1,
            created_at: ctx.now,
            ..w.clone()
        };
        worker::insert(tx, ctx, &new, &search::words(&w.given_name, &w.family_name)).await?;
        let home = Home { from_on: ctx.today(), postcode: w.postcode.clone(), nis: w.nis.clone() };
        parts::add_home(tx, ctx, id, &home, w.street.as_deref()).await?;
        for what in [Sealed::Insz, Sealed::Iban, Sealed::Wish] {
            if let Some(text) = sealed::open(tx, ctx, &desk, w.id, what).await? {
                sealed::seal(tx, ctx, &desk, id, what, &text).await?;
            }
        }
        let slots = parts::slots(tx, desk.partnership(), w.id).await?;
        parts::set_slots(tx, ctx, id, &slots).await?;
        for known in parts::competences(tx, ctx, w.id).await? {
            parts::add_competence(tx, ctx, id, &known.word, known.seen_on).await?;
        }
        let line = audit::Line::new(Self::NAME, "wijk-worker", id).fact("from", &w.scheme).fact("to", &self.to);
        tx.note(ctx, line.fact("referral", self.keep_referral));
        Ok(id)
    }
}

/// She goes over: the last day in the one scheme is the day before the first in the other.
#[derive(Debug, Clone)]
pub struct GoOver {
    /// Her file now.
    pub from: WorkerId,
    /// Code of the other scheme.
    pub to: String,
    /// First day there; tomorrow at the earliest, so that no work was done after the last day here.
    pub on: Day,
}

impl Action for GoOver {
    type Output = ();
    const NAME: &'static str = "wijk-worker.go-over";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, mut w) = working(tx, ctx, self.from).await?;
        if self.on <= ctx.today() || w.started_on.is_some_and(|start| self.on <= start) {
            return Err(Refusal::field("on", "wijk-over-day").into());
        }
        let next = worker::next_file(tx, &desk, w.id).await?.filter(|id| *id != w.id);
        let next = next.ok_or(Refusal::field("worker", "wijk-over-not-prepared"))?;
        let new = worker::load(tx, &desk, next).await?;
        if new.scheme != self.to {
            return Err(Refusal::field("worker", "wijk-over-not-prepared").into());
        }
        if new.status != Status::Signed {
            return Err(Refusal::field("worker", "wijk-over-unsigned").into());
        }
        let last_day = self.on.plus_days(-1);
        let table = wijk_office::table_of(tx, ctx, &w.scheme).await?;
        let known = parts::suspensions(tx, ctx, w.id).await?;
        if let Some(open) = known.iter().find(|s| s.to_on.is_none()) {
            parts::end_suspension(tx, ctx, open.id, last_day.max(open.from_on)).await?;
        }
        let (version, participant) = (w.version, w.participant_id);
        move_to(&mut w, Status::Ended)?;
        w.end_told_on = Some(ctx.today());
        w.last_day = Some(last_day);
        w.end_reason = Some(EndReason::OtherInstrument);
        w.archive_until = ending::archive_until(&table, last_day);
        worker::move_on(tx, ctx, &desk, &w, version).await?;
        talk::forget_planned(tx, ctx, w.id).await?;
        // The rules of the other scheme say whether she may begin; a no takes the end back with it.
        Start { id: new.id, version: new.version, on: self.on }.run(tx, ctx).await?;
        if participant.is_some() {
            worker::set_participant(tx, ctx, w.id, None).await?;
            worker::set_participant(tx, ctx, new.id, participant).await?;
        }
        let line = audit::Line::new(Self::NAME, "wijk-worker", w.id).fact("from", &w.scheme).fact("to", &self.to);
        tx.note(ctx, line.fact("on", self.on));
        Ok(())
    }
}
