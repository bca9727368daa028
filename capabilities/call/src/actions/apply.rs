//! An organisation asks for the form of a call: a link comes by mail. One candidacy per organisation and call.

use kernel::email::Email;
use kernel::kbo::Kbo;
use kernel::{Actor, Refusal};
use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx, audit};
use web::{L10n, Words};

use crate::model::{Call, CallId, CallStatus, CandidacyId, Channel as Came, Status};
use crate::store::{ask, call, candidacy, link};
use crate::words;

/// Tries in an hour from one network address: a whole house may share one.
const PER_ADDRESS: i64 = 10;
/// Tries in an hour from all together.
const IN_ALL: i64 = 120;

/// Asks for the form. Gives the candidacy whose link was mailed.
pub struct Apply<'a> {
    /// Which call.
    pub call: CallId,
    /// Name of the organisation.
    pub organisation: &'a str,
    /// Its enterprise number.
    pub kbo: Kbo,
    /// Whom to ask for.
    pub contact: &'a str,
    /// Where the link goes.
    pub email: &'a Email,
    /// Network address of the asker; only its keyed hash is kept.
    pub address: &'a str,
    /// Words for the mail.
    pub l10n: &'a L10n,
    /// Address of this installation.
    pub public_url: &'a str,
}

impl Action for Apply<'_> {
    type Output = CandidacyId;
    const NAME: &'static str = "candidacy.apply";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<CandidacyId, Failure> {
        let found = call::load(tx, ctx, self.call).await?.filter(|c| c.status != CallStatus::Draft);
        let found = found.ok_or(Refusal::NotFound)?;
        if found.status != CallStatus::Published || !found.calendar.is_open(ctx.now) {
            return Err(Refusal::Conflict("call-closed").into());
        }
        let address = ctx.vault.index_hash("call-address", self.address);
        let (own, all) = ask::tries(tx, ctx, &address, ctx.now.plus_minutes(-60)).await?;
        // Without an address (a socket, a test) only the guard on all counts.
        if all >= IN_ALL || (own >= PER_ADDRESS && !self.address.is_empty()) {
            return Err(Refusal::TooMany(3600).into());
        }
        ask::tried(tx, ctx, &address).await?;
        let kbo = self.kbo.digits();
        let mine = |email: &str| Email::parse(email).is_ok_and(|e| e.login_key() == self.email.login_key());
        let ctx = ctx.for_actor(Actor::candidate(ctx.actor.partnership));
        if candidacy::of_organisation(tx, &ctx, self.call, &kbo).await?.is_some() {
            return Err(Refusal::field("kbo", "candidacy-second").into());
        }
        // The same person again, who lost the mail. A draft of somebody else is in nobody's way: the number is public,
        // and whoever typed it may be a stranger (equal treatment, law of 29 July 1991).
        let begun = candidacy::begun(tx, &ctx, self.call, &kbo).await?;
        let earlier = begun.iter().find(|row| mine(&row.email)).map(|row| row.id);
        let id = match earlier {
            Some(id) => id,
            None => self.begin(tx, &ctx, kbo).await?,
        };
        let l = self.l10n.words("nl-BE");
        mail_link(tx, &ctx, &l, self.public_url, &found, (id, self.email.as_str())).await?;
        tx.note(&ctx, audit::Line::new(Self::NAME, "candidacy", id));
        Ok(id)
    }
}

impl Apply<'_> {
    async fn begin(&self, tx: &mut Tx, ctx: &Ctx, kbo: String) -> Result<CandidacyId, Failure> {
        let mut row = candidacy::blank(ctx, self.call, Came::Online);
        self.organisation.clone_into(&mut row.organisation_name);
        row.sort_name = kernel::name::fold(self.organisation);
        row.kbo = kbo;
        self.contact.clone_into(&mut row.contact);
        self.email.as_str().clone_into(&mut row.email);
        candidacy::insert(tx, ctx, &row).await?;
        candidacy::step(tx, ctx, row.id, Status::Geinitieerd, None).await?;
        Ok(row.id)
    }
}

/// Mails a new link to the page of a candidacy.
pub(super) async fn mail_link(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    public_url: &str,
    call: &Call,
    (id, email): (CandidacyId, &str),
) -> Result<(), Failure> {
    let token = link::make(tx, ctx, id).await?;
    let facts = [
        ("call", call.title.clone()),
        ("deadline", words::moment(l, call.calendar.deadline)),
        ("link", format!("{}/my-candidacy/{token}", public_url.trim_end_matches('/'))),
    ];
    let (subject, body) = (l.with("mail-call-link-subject", &facts), l.with("mail-call-link-text", &facts));
    outbox::queue(tx, ctx, Channel::Mail, email, &subject, &body).await?;
    Ok(())
}
