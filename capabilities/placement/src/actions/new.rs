//! A coach puts a wish for help on the list.

use kernel::language::Language;
use kernel::refusal::Faults;
use kernel::{Aspect, Day, ParticipantId, Permit, PlacementId, Refusal, ServiceId, StepId, Verb};
use store::{Action, Ctx, Failure, Tx};

use super::line;
use crate::model::{Happening, Placement, State, Wishes};
use crate::rules::urgency;
use crate::store::event::{self, Note};
use crate::store::{lists, placement};

/// A wish for a type of help, from a barrier, a step or a service.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Type of service, key of the arena.
    pub need: String,
    /// Barrier from which it comes.
    pub barrier: Option<String>,
    /// Step from which it comes.
    pub step: Option<StepId>,
    /// What is wished.
    pub wishes: Wishes,
    /// Keys of the published criteria that hold.
    pub grounds: Vec<String>,
}

/// Puts a wish on the list.
#[derive(Debug, Clone)]
pub struct NewPlacement {
    /// For whom.
    pub participant: ParticipantId,
    /// What.
    pub wish: Wish,
}

impl Action for NewPlacement {
    type Output = PlacementId;
    const NAME: &'static str = "placement.new";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PlacementId, Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Placements).await?;
        Ok(create(tx, ctx, &permit, &self.wish).await?.id)
    }
}

/// The same inside another deed, which asked the permission.
pub(crate) async fn create(tx: &mut Tx, ctx: &Ctx, permit: &Permit, wish: &Wish) -> Result<Placement, Failure> {
    permit.require(Verb::Write, Aspect::Placements)?;
    check(wish, ctx.today())?;
    if let Some(step) = wish.step
        && plan::whose_step(tx, ctx, step).await? != permit.participant()
    {
        return Err(Refusal::NotFound.into());
    }
    if let Some(service) = wish.wishes.preferred {
        offers(tx, ctx, service, &wish.need).await?;
    }
    if lists::same(tx, ctx, permit.participant(), &wish.need).await?.is_some() {
        return Err(Refusal::field("need", "placement-need-twice").into());
    }
    let person = people::load(tx, permit).await?;
    let rules = urgency::in_force(ctx.today()).ok_or_else(|| Failure::other("no criteria of urgency"))?;
    let state = State {
        band: urgency::band(rules, &wish.grounds),
        band_rules: rules.id.clone(),
        grounds: wish.grounds.clone(),
        ..State::waiting(wish.wishes.clone())
    };
    let id: PlacementId = ctx.new_id();
    let new = placement::New {
        id,
        participant: permit.participant(),
        need: &wish.need,
        barrier: wish.barrier.as_deref(),
        step: wish.step,
        nis: person.nis.as_deref(),
        earlier: placement::earlier(tx, ctx.actor.partnership, permit.participant(), &wish.need).await?,
        waiting_since: ctx.now,
        state: &state,
    };
    placement::insert(tx, ctx, &new).await?;
    let made = placement::find(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    event::note(tx, ctx, &made, Happening::Asked, Note::default()).await?;
    tx.note(ctx, line(NewPlacement::NAME, &made));
    Ok(made)
}

/// A service that is wished must exist and give this type of help.
pub(crate) async fn offers(tx: &mut Tx, ctx: &Ctx, service: ServiceId, need: &str) -> Result<(), Failure> {
    let service = catalogue::load(tx, ctx, service).await?;
    if service.types.iter().any(|t| t == need) {
        Ok(())
    } else {
        Err(Refusal::field("need", "placement-need-other").into())
    }
}

/// Everything is of the closed lists, and the day is not years ahead.
pub(crate) fn check(wish: &Wish, today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if !catalogue::arena::is_type(&wish.need) {
        faults.push("need", "placement-need-missing");
    }
    if wish.barrier.as_deref().is_some_and(|b| !catalogue::arena::is_barrier(b)) {
        faults.push("barrier", "form-choose-from-list");
    }
    if wish.wishes.language.as_deref().is_some_and(|code| Language::by_code(code).is_none()) {
        faults.push("language", "form-choose-from-list");
    }
    if wish.wishes.from_on.is_some_and(|day| day < today.plus_days(-1) || day > today.plus_days(400)) {
        faults.push("from_on", "placement-day-ahead");
    }
    let known = urgency::in_force(today);
    if wish.grounds.iter().any(|key| known.is_none_or(|rules| rules.criteria.iter().all(|c| c.key != *key))) {
        faults.push("grounds", "form-choose-from-list");
    }
    faults.done()
}
