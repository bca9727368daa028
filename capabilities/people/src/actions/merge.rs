//! Two files turn out to be about one person.

use kernel::{Aspect, ParticipantId, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit, vault};
use uuid::Uuid;

use crate::door;
use crate::merge::{Changes, Part, combine, take_apart};
use crate::store::{merge as rows, names};

/// One file goes into another. Everything that hangs on it goes along; the other can be taken apart again.
/// Through `act_once`.
#[derive(Debug, Clone)]
pub struct MergeFiles {
    /// The file that stays.
    pub kept: ParticipantId,
    /// The file that goes into it.
    pub merged: ParticipantId,
    /// What is taken from that one.
    pub take: Vec<Part>,
}

impl Action for MergeFiles {
    type Output = Uuid;
    const NAME: &'static str = "file.merge";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let kept = door::require(tx, ctx, self.kept, Verb::Decide, Aspect::Existence).await?;
        let merged = door::require(tx, ctx, self.merged, Verb::Decide, Aspect::Existence).await?;
        if self.kept == self.merged {
            return Err(Refusal::field("with", "merge-same").into());
        }
        let before = rows::whole(tx, &kept).await?;
        let other = rows::whole(tx, &merged).await?;
        let mut after = combine(&before, &other, &self.take);
        if self.take.contains(&Part::Insz) || before.insz.is_none() {
            after.insz = rows::reseal_insz(tx, ctx, self.merged, self.kept, &other).await?.or(after.insz);
        }
        let id: Uuid = ctx.new_id();
        let changes = Changes { before, after };
        rows::insert(tx, ctx, id, self.kept, self.merged, other.status, &changes).await?;
        rows::move_rows(tx, ctx, id, self.kept, self.merged).await?;
        rows::one_coach(tx, ctx, id, self.kept, changes.after.coach.map(|c| c.0)).await?;
        vault::link_keys(tx, ctx, self.kept.0, self.merged.0, id).await?;
        let sort = rows::save_whole(tx, &kept, &changes.after).await?;
        names::forget(tx, ctx.actor.partnership, self.merged).await?;
        rows::index_names(tx, ctx, self.kept, &sort, &[&changes.after, &changes.before, &other]).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "merge", id).about(self.kept));
        tx.note(ctx, audit::Line::new(Self::NAME, "merge", id).about(self.merged));
        Ok(id)
    }
}

/// Two files again: exactly the rows that came go back. What was written since stays with the file that stayed.
#[derive(Debug, Clone, Copy)]
pub struct UndoMerge {
    /// Which merge.
    pub merge: Uuid,
}

impl Action for UndoMerge {
    type Output = ParticipantId;
    const NAME: &'static str = "file.unmerge";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let merge = rows::load(tx, ctx, self.merge).await?;
        let kept = door::require(tx, ctx, merge.kept_id, Verb::Decide, Aspect::Existence).await?;
        if merge.undone_at.is_some() {
            return Err(Refusal::Conflict("merge-undone").into());
        }
        let changes: Changes = serde_json::from_str(&merge.changes).map_err(|e| Failure::other(e.to_string()))?;
        let now = rows::whole(tx, &kept).await?;
        let back = take_apart(&now, &changes);
        rows::move_back(tx, ctx, &merge).await?;
        let sort = rows::save_whole(tx, &kept, &back).await?;
        rows::index_names(tx, ctx, merge.kept_id, &sort, &[&back]).await?;
        let other = rows::whole_of(tx, &kept, merge.merged_id).await?;
        let sort = rows::stored_sort(tx, ctx, merge.merged_id).await?;
        rows::index_names(tx, ctx, merge.merged_id, &sort, &[&other]).await?;
        // What was sealed anew in the meantime, in a row that now goes back, must still open there.
        vault::unlink_keys(tx, ctx, self.merge).await?;
        vault::link_keys(tx, ctx, merge.merged_id.0, merge.kept_id.0, self.merge).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "merge", self.merge).about(merge.kept_id));
        tx.note(ctx, audit::Line::new(Self::NAME, "merge", self.merge).about(merge.merged_id));
        Ok(merge.merged_id)
    }
}
