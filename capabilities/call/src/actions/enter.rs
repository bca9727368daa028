//! The lead enters a candidacy that came by mail, with the fixed subject line, at the time when the mail came.

use kernel::email::Email;
use kernel::kbo::Kbo;
use kernel::{Moment, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::{CallId, CallStatus, CandidacyId, Channel, Status, Told};
use crate::rules::access::Part;
use crate::rules::{content, file, form};
use crate::store::{annex, call, candidacy};

/// A candidacy by mail.
pub struct EnterByMail<'a> {
    /// Which call.
    pub call: CallId,
    /// Subject line of the mail.
    pub subject: &'a str,
    /// When the mail came.
    pub received_at: Moment,
    /// Name of the organisation.
    pub organisation: &'a str,
    /// Its enterprise number.
    pub kbo: Kbo,
    /// Its mail address.
    pub email: &'a Email,
    /// What the mail says.
    pub told: &'a Told,
    /// Came too late, and is recorded as inadmissible all the same: why.
    pub late: Option<&'a str>,
    /// The mail or its annex, as PDF; looked at before it is kept.
    pub file: Option<(&'a str, &'a [u8])>,
}

impl Action for EnterByMail<'_> {
    type Output = CandidacyId;
    const NAME: &'static str = "candidacy.enter-by-mail";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<CandidacyId, Failure> {
        door::require(tx, ctx, Verb::Write, Part::Candidacy).await?;
        let found = call::load(tx, ctx, self.call).await?.ok_or(Refusal::NotFound)?;
        if found.status == CallStatus::Draft {
            return Err(Refusal::Conflict("call-not-published").into());
        }
        if !form::same_subject(self.subject, &found.submission_subject) {
            return Err(Refusal::field("subject", "candidacy-subject-other").into());
        }
        if self.received_at > ctx.now || self.received_at < found.calendar.launch.start() {
            return Err(Refusal::field("received_on", "candidacy-received-impossible").into());
        }
        let late = !found.calendar.in_time(self.received_at);
        if late && self.late.is_none() {
            return Err(Refusal::field("received_on", "candidacy-late").into());
        }
        let kbo = self.kbo.digits();
        // The number first: its row lets two of one organisation through one after the other.
        let number = call::next_number(tx, ctx, self.call).await?;
        if candidacy::of_organisation(tx, ctx, self.call, &kbo).await?.is_some() {
            return Err(Refusal::field("kbo", "candidacy-second").into());
        }
        form::check_draft(&found.questions, self.told)?;
        let mut row = candidacy::blank(ctx, self.call, Channel::Mail);
        self.organisation.clone_into(&mut row.organisation_name);
        row.sort_name = kernel::name::fold(self.organisation);
        row.kbo = kbo;
        row.contact.clone_from(&self.told.contact);
        self.email.as_str().clone_into(&mut row.email);
        row.offer.clone_from(&self.told.offer);
        row.coach_capacity_hundredths = self.told.capacity;
        row.number = Some(number);
        row.submitted_at = Some(self.received_at);
        row.confirmed_at = Some(ctx.now);
        row.status = if late { Status::Onontvankelijk } else { Status::Ingediend };
        row.late_reason = self.late.filter(|_| late).map(str::to_owned);
        candidacy::insert(tx, ctx, &row).await?;
        candidacy::save_answers(tx, ctx, row.id, &self.told.answers).await?;
        if let Some((name, bytes)) = self.file {
            file::first_look("file", bytes)?;
            file::inspect(bytes).map_err(|fault| Refusal::field("file", fault.key()))?;
            let id = annex::insert(tx, ctx, row.id, &file::title(name), bytes).await?;
            annex::passed(tx, ctx, id).await?;
        }
        let answers = crate::answers(tx, ctx, &row).await?;
        let annexes = crate::annexes(tx, ctx, row.id).await?;
        row.content_hash = Some(content::of(&row, &answers, &annexes));
        candidacy::save(tx, ctx, &row, row.version).await?;
        candidacy::step(tx, ctx, row.id, row.status, row.late_reason.as_deref()).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "candidacy", row.id).fact("late", late));
        Ok(row.id)
    }
}
