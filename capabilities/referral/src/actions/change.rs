//! Who made a referral mends it or takes it back, while nobody has accepted it. Each leaves a row in its history.

use ::store::{Ctx, Failure, Tx, audit};
use kernel::refusal::Faults;
use kernel::{Actor, ReferralId, Refusal};
use people::model::Status as PersonStatus;
use people::relations;
use uuid::Uuid;

use super::decide::Draft;
use crate::model::{Kind, Status};
use crate::store::status::Mine;
use crate::{rules, store};

/// Who made it, and so may change it.
#[derive(Debug, Clone, Copy)]
pub enum Made<'a> {
    /// The organisation of the actor.
    ByAccount(ReferralId),
    /// Who holds the secret link: its token.
    ByLink(&'a str),
}

/// The longest text, in characters.
const LONGEST: usize = 2_000;

/// Mends or adds something. It stands beside what was sent; who decides takes it into the file.
#[derive(Debug, Clone, Copy)]
pub struct MendReferral<'a> {
    /// Which.
    pub made: Made<'a>,
    /// What is otherwise; sealed.
    pub words: &'a str,
}

impl ::store::Action for MendReferral<'_> {
    /// Its row in the history.
    type Output = Uuid;
    const NAME: &'static str = "referral.mend";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let mine = open(tx, ctx, self.made).await?;
        let words = checked("words", self.words)?.ok_or_else(|| Refusal::field("words", "referral-mend-missing"))?;
        // It is no decision: none follows from it, and the one in force can still be undone.
        let row = keep(tx, ctx, &mine, (Kind::Mend, None, mine.status), Some(words)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "referral", mine.id).about(mine.participant_id));
        Ok(row)
    }
}

/// Takes it back. Whoever was asked to talk with the person sees it no more; the person can be referred again.
#[derive(Debug, Clone, Copy)]
pub struct RecallReferral<'a> {
    /// Which.
    pub made: Made<'a>,
    /// Why, if told; sealed.
    pub words: &'a str,
}

impl ::store::Action for RecallReferral<'_> {
    type Output = ();
    const NAME: &'static str = "referral.recall";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mine = open(tx, ctx, self.made).await?;
        let words = checked("why", self.words)?;
        let (partnership, participant) = (ctx.actor.partnership, mine.participant_id);
        let to = Status::Recalled;
        let decision = keep(tx, ctx, &mine, (Kind::Recall, mine.decision_id, to), words).await?;
        let seen = (mine.id, mine.version);
        if !store::referral::move_to(tx, partnership, seen, to, Some(decision)).await? {
            return Err(Refusal::Conflict("referral-decided").into());
        }
        if let Some(earlier) = mine.decision_id {
            relations::end_from(tx, ctx, participant, earlier).await?;
        }
        // Somebody met on outreach is met again. Who is asked for elsewhere too stays as she is.
        let (met, elsewhere) = store::referral::beside(tx, partnership, participant, mine.id).await?;
        if !elsewhere {
            let house = ctx.for_actor(Actor::system(partnership));
            let permit = people::door::open(tx, &house, participant).await?;
            people::set_status(tx, &permit, if met { PersonStatus::Met } else { rules::person_after(to) }).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "referral", mine.id).about(participant));
        Ok(())
    }
}

/// The referral of who made it, while she may change it. She sees and opens nothing of the person by it.
async fn open(tx: &mut Tx, ctx: &Ctx, made: Made<'_>) -> Result<Mine, Failure> {
    let mine = match made {
        Made::ByAccount(id) => store::status::one(tx, ctx, id).await?,
        Made::ByLink(token) => store::status::by_token(tx, ctx.actor.partnership, &web::digest(token)).await?,
    };
    if !rules::may_be_changed(mine.status) || mine.person_status == PersonStatus::Active {
        return Err(Refusal::Conflict("referral-decided").into());
    }
    Ok(mine)
}

async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    mine: &Mine,
    (kind, before, to): (Kind, Option<Uuid>, Status),
    words: Option<&str>,
) -> Result<Uuid, Failure> {
    let about = store::decision::About { id: mine.id, before, from: mine.status, sealed_for: mine.sealed_for };
    let draft = Draft { text: words.map(str::to_owned), ..Draft::new(kind) };
    store::decision::write(tx, ctx, &about, &draft, to, mine.person_status).await
}

fn checked<'a>(field: &'static str, words: &'a str) -> Result<Option<&'a str>, Refusal> {
    let words = words.trim();
    let mut faults = Faults::default();
    faults.check_length(field, words, LONGEST);
    faults.done()?;
    Ok(Some(words).filter(|words| !words.is_empty()))
}
