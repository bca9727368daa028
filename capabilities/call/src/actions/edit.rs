//! The lead changes a call. Once published, what it asks is fixed: only whom to ask can change here.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::{Call, CallId, CallStatus, TieRule};
use crate::rules::access::Part;
use crate::store::call;

/// Loads a call for a change.
pub(super) async fn load(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Call, Failure> {
    door::require(tx, ctx, Verb::Write, Part::Call).await?;
    Ok(call::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?)
}

/// Only while it is written.
pub(super) fn unpublished(call: &Call) -> Result<(), Refusal> {
    if call.status == CallStatus::Draft { Ok(()) } else { Err(Refusal::Conflict("call-fixed")) }
}

/// The general facts of a call.
#[derive(Debug, Clone)]
pub struct SaveCall<'a> {
    /// Which.
    pub id: CallId,
    /// Title.
    pub title: &'a str,
    /// Working area, in words.
    pub area: &'a str,
    /// Subject line of candidacies by mail.
    pub submission_subject: &'a str,
    /// Whom to ask.
    pub contact_name: &'a str,
    /// Where.
    pub contact_email: &'a str,
    /// Jurors who must decide together.
    pub quorum: i64,
    /// How equal totals are put in order.
    pub tie_rule: TieRule,
    /// The version that was shown.
    pub version: i64,
}

impl Action for SaveCall<'_> {
    type Output = ();
    const NAME: &'static str = "call.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut call = load(tx, ctx, self.id).await?;
        let asked = |c: &Call| (c.title.clone(), c.area.clone(), c.submission_subject.clone(), c.quorum, c.tie_rule);
        let before = asked(&call);
        self.title.clone_into(&mut call.title);
        self.area.clone_into(&mut call.area);
        self.submission_subject.clone_into(&mut call.submission_subject);
        self.contact_name.clone_into(&mut call.contact_name);
        self.contact_email.clone_into(&mut call.contact_email);
        call.quorum = self.quorum;
        call.tie_rule = self.tie_rule;
        if asked(&call) != before {
            unpublished(&call)?;
        }
        call::save(tx, ctx, &call, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.id));
        Ok(())
    }
}

/// The text of the call.
#[derive(Debug, Clone)]
pub struct SaveAddendum<'a> {
    /// Which call.
    pub id: CallId,
    /// Markdown.
    pub text: &'a str,
    /// The version that was shown.
    pub version: i64,
}

impl Action for SaveAddendum<'_> {
    type Output = ();
    const NAME: &'static str = "call.save-addendum";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut call = load(tx, ctx, self.id).await?;
        unpublished(&call)?;
        self.text.clone_into(&mut call.addendum);
        call::save(tx, ctx, &call, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.id));
        Ok(())
    }
}
