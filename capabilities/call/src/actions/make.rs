//! The lead begins a call: title, area, first day, deadline. Everything else has a proposal.

use kernel::{Day, Moment, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::{Calendar, Call, CallId, CallStatus, TieRule};
use crate::rules::access::Part;
use crate::store::call;

/// Jurors who must decide together, proposed for a new call.
const QUORUM: i64 = 4;

/// A new call.
#[derive(Debug, Clone)]
pub struct MakeCall<'a> {
    /// Title.
    pub title: &'a str,
    /// Working area, in words.
    pub area: &'a str,
    /// First day.
    pub launch: Day,
    /// Deadline.
    pub deadline: Moment,
    /// Subject line of candidacies by mail.
    pub submission_subject: &'a str,
    /// Whom to ask.
    pub contact_name: &'a str,
    /// Where.
    pub contact_email: &'a str,
}

impl Action for MakeCall<'_> {
    type Output = CallId;
    const NAME: &'static str = "call.make";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<CallId, Failure> {
        door::require(tx, ctx, Verb::Write, Part::Call).await?;
        let calendar = Calendar::proposed(self.launch, self.deadline);
        calendar.check()?;
        let new = Call {
            id: ctx.new_id(),
            title: self.title.to_owned(),
            area: self.area.to_owned(),
            status: CallStatus::Draft,
            addendum: String::new(),
            submission_subject: self.submission_subject.to_owned(),
            contact_name: self.contact_name.to_owned(),
            contact_email: self.contact_email.to_owned(),
            calendar,
            phases: Vec::new(),
            criteria: Vec::new(),
            rules: Vec::new(),
            questions: Vec::new(),
            quorum: QUORUM,
            tie_rule: TieRule::HeaviestCriterion,
            published_at: None,
            version: 1,
        };
        call::insert(tx, ctx, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", new.id));
        Ok(new.id)
    }
}
