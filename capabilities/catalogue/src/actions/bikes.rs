//! A house keeps its bikes: a new one, lent, brought back, to the repair shop and out of it.

use kernel::{Day, Refusal, ServiceId};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::bike::{self, BikeKind, BikeState};
use crate::model::{Class, Kind, Place};
use crate::rules;
use crate::store::places::By;
use crate::store::{bikes, places, read};

/// What happens to a bike.
pub enum Deed<'a> {
    /// Comes into the register.
    Add {
        /// What the house calls it.
        label: &'a str,
        /// Kind.
        kind: BikeKind,
    },
    /// Goes out.
    Lend {
        /// Which.
        bike: Uuid,
        /// The house's mark of who has it.
        mark: &'a str,
        /// When it should be back.
        due: Day,
    },
    /// Comes back.
    Return {
        /// Which.
        bike: Uuid,
        /// Ready, or to be repaired first.
        state: BikeState,
    },
    /// From ready to repair, back, or away for good.
    Move {
        /// Which.
        bike: Uuid,
        /// Where it was on the page.
        from: BikeState,
        /// Where it goes.
        to: BikeState,
    },
}

/// Does it, and brings the free places of the service in line with the bikes that stand ready.
pub struct KeepBikes<'a> {
    /// Of which service.
    pub service: ServiceId,
    /// What happens.
    pub deed: Deed<'a>,
}

impl Action for KeepBikes<'_> {
    type Output = Uuid;
    const NAME: &'static str = "bike.keep";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        places::lock(tx, ctx, self.service).await?;
        let service =
            read::services(tx, ctx, read::Which::Ids(&[self.service])).await?.pop().ok_or(Refusal::NotFound)?;
        if !rules::may_write(&ctx.actor, service.organisation_id) || service.kind() != Kind::BikeLoan {
            return Err(Refusal::NotFound.into());
        }
        let (id, what) = self.run_deed(tx, ctx).await?;
        let (capacity, free) = bike::places(&bikes::of_service(tx, ctx, self.service).await?);
        let all = if capacity == 0 { Vec::new() } else { vec![Place { class: Class::Light, capacity, free }] };
        places::set(tx, ctx, self.service, &all, By::Staff).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "bike", id).fact("deed", what));
        Ok(id)
    }
}

impl KeepBikes<'_> {
    async fn run_deed(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(Uuid, &'static str), Failure> {
        match &self.deed {
            Deed::Add { label, kind } => Ok((bikes::add(tx, ctx, self.service, label, *kind).await?, "add")),
            Deed::Lend { bike, mark, due } => {
                self.shift(tx, ctx, *bike, BikeState::In, BikeState::Out).await?;
                bikes::lend(tx, ctx, *bike, mark, *due).await?;
                Ok((*bike, "lend"))
            }
            Deed::Return { bike, state } => {
                self.shift(tx, ctx, *bike, BikeState::Out, *state).await?;
                bikes::end_loan(tx, ctx, *bike, *state).await?;
                Ok((*bike, "return"))
            }
            Deed::Move { bike, from, to } => {
                if *from == BikeState::Out || *to == BikeState::Out {
                    return Err(Refusal::NotFound.into());
                }
                self.shift(tx, ctx, *bike, *from, *to).await?;
                Ok((*bike, to.as_str()))
            }
        }
    }

    async fn shift(&self, tx: &mut Tx, ctx: &Ctx, bike: Uuid, from: BikeState, to: BikeState) -> Result<(), Failure> {
        if bikes::shift(tx, ctx, self.service, bike, from, to).await? {
            Ok(())
        } else {
            Err(Refusal::Conflict("bike-moved").into())
        }
    }
}
