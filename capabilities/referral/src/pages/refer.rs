//! The referral: one page, seven questions, three minutes, with or without account.

use askama::Template;
use axum::extract::Query;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use kernel::{Aspect, ParticipantId, Refusal, Role, Verb};
use serde::Deserialize;
use store::{Ctx, Failure};
use web::{Answer, Choice, Fields, Form, FormView, Frame, Problem, Public, Visit, Words};

use super::code::{LANGUAGES, Language, proof_of, suffix, to_mail};
use super::options;
use super::refer_form::{Sent, read};
use crate::actions::refer::{MAY_REFER, Refer, proved};
use crate::actions::signal::SendSignal;
use crate::letters::{Letters, status_path};
use crate::model::{Agreed, Domain, Source};
use crate::store::choices::organisation_name;

#[derive(Template)]
#[template(path = "referral/refer.html")]
struct ReferPage {
    f: Frame,
    l: Words,
    form: FormView,
    /// The person herself fills it in.
    own: bool,
    /// Somebody met on outreach: id and name.
    known: Option<(ParticipantId, String)>,
    sources: Vec<Choice>,
    municipalities: Vec<Choice>,
    spoken: Vec<Choice>,
    domains: Vec<Choice>,
    agreed: Vec<Choice>,
    languages: &'static [Language],
    /// The proof of the mail address ended: ask a new code in another tab, then send again.
    expired: bool,
    account: bool,
}

/// What the address may hold: `from` a person met on outreach, `who=self`.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    from: Option<ParticipantId>,
    who: Option<String>,
}

/// Whoever fills in: with account, or with a proved mail address.
struct Sender {
    visit: Option<Visit>,
    public: Public,
    proof: Option<String>,
}

impl Sender {
    fn new(visit: Result<Visit, Problem>, public: Public, headers: &HeaderMap) -> Result<Self, Problem> {
        let visit = visit.ok();
        if let Some(visit) = &visit {
            visit.only(MAY_REFER)?;
        }
        Ok(Self { visit, proof: proof_of(headers), public })
    }

    fn ctx(&self) -> &Ctx {
        self.visit.as_ref().map_or(&self.public.ctx, |v| &v.ctx)
    }

    fn words(&self) -> &Words {
        self.visit.as_ref().map_or(&self.public.l, |v| &v.l)
    }

    fn frame(&self) -> Frame {
        match &self.visit {
            Some(visit) => visit.frame("refer-title", "/referrals"),
            None => self.public.frame("refer-title"),
        }
    }

    async fn page(&self, form: FormView, own: bool, known: Option<ParticipantId>) -> Result<ReferPage, Problem> {
        let (l, ctx) = (self.words(), self.ctx());
        let mut tx = self.public.app.db.read().await?;
        let known = match known {
            Some(id) => {
                let permit = people::door::require(&mut tx, ctx, id, Verb::Write, Aspect::Identity).await?;
                Some((id, people::load(&mut tx, &permit).await?.display_name))
            }
            None => None,
        };
        let mut agreed: Vec<Choice> =
            Agreed::ALL.iter().map(|a| form.choice("agreed", a.as_str(), l.of("refer-agreed", a))).collect();
        agreed.push(form.choice("agreed", "no", l.t("refer-agreed-no")).hint(l.t("refer-agreed-no-hint")));
        let all =
            Source::ALL.iter().copied().filter(|s| *s != Source::Own && (*s != Source::Coach || self.visit.is_some()));
        Ok(ReferPage {
            f: self.frame(),
            l: l.clone(),
            sources: form.choices(l, "source", "referral-source", &all.collect::<Vec<_>>()),
            municipalities: options::municipalities(&mut tx, ctx, &form).await?,
            spoken: options::languages(&form),
            domains: form.choices(l, "domains", "referral-domain", Domain::ALL),
            agreed,
            languages: if self.visit.is_some() { &[] } else { LANGUAGES },
            expired: false,
            account: self.visit.is_some(),
            own,
            known,
            form,
        })
    }

    /// The form as it opens: what is known of the sender and of the person is filled in.
    async fn filled(&self, known: Option<ParticipantId>) -> Result<FormView, Problem> {
        let mut fields = Fields::default();
        let Some(visit) = &self.visit else { return Ok(fields.view(self.words(), &[])) };
        let mut tx = visit.app.db.read().await?;
        fields.set("source_name", visit.session.name.as_str());
        fields.set("source_organisation", organisation_name(&mut tx, &visit.ctx).await?.unwrap_or_default());
        if matches!(visit.role(), Role::Coach | Role::TeamLead) {
            fields.set("source", Source::Coach.as_str());
        }
        if let Some(id) = known {
            let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Identity).await?;
            let person = people::load(&mut tx, &permit).await?;
            fields.set("nis", person.nis.clone().unwrap_or_default());
            if let Some(first) = person.language_list().first() {
                fields.set("language", first.code.as_str());
            }
            if person.interpreter_needed {
                fields.set("interpreter", "yes");
            }
        }
        Ok(fields.view(&visit.l, &[]))
    }
}

/// `GET /refer`.
pub async fn show(
    visit: Result<Visit, Problem>,
    public: Public,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Answer {
    let sender = Sender::new(visit, public, &headers)?;
    let own = asked.who.as_deref() == Some("self") && sender.visit.is_none();
    if sender.visit.is_none() {
        let mut tx = sender.public.app.db.read().await?;
        match proved(&mut tx, sender.ctx(), sender.proof.as_deref()).await {
            Err(Failure::Refused(Refusal::Unauthenticated)) => return Ok(to_mail(own)),
            other => other?,
        };
    }
    let known = asked.from.filter(|_| sender.visit.is_some());
    let form = sender.filled(known).await?;
    web::render(&sender.page(form, own, known).await?)
}

/// `POST /refer`.
pub async fn send(visit: Result<Visit, Problem>, public: Public, headers: HeaderMap, Form(fields): Form) -> Answer {
    let sender = Sender::new(visit, public, &headers)?;
    let own = fields.get("who") == "self" && sender.visit.is_none();
    let known = fields.get("from").parse().ok().filter(|_| sender.visit.is_some());
    let failure = match read(&fields, own, known, sender.words().language) {
        Ok(sent) => match keep(&sender, &fields, sent, known.is_some()).await {
            Ok(response) => return Ok(response),
            Err(failure) => failure,
        },
        Err(refusal) => refusal.into(),
    };
    let (errors, expired) = match failure {
        Failure::Refused(Refusal::Unauthenticated) => (Vec::new(), true),
        other => (web::errors_of(other)?, false),
    };
    let form = fields.view(sender.words(), &errors);
    let page = sender.page(form, own, known).await?;
    web::render_invalid(&ReferPage { expired, ..page })
}

async fn keep(sender: &Sender, fields: &Fields, sent: Sent, known: bool) -> Result<axum::response::Response, Failure> {
    let (app, ctx) = (&sender.public.app, sender.ctx());
    let proof = sender.proof.as_deref();
    let to = match &sent {
        Sent::Referral(new) => {
            let id = app.db.act_once(ctx, fields.key(), &Refer { letters: Letters::of(app), new, proof }).await?;
            let to = match &sender.visit {
                Some(_) if known => "/outreach".to_owned(),
                Some(_) => format!("/referrals/{id}"),
                None => status_path(&ctx.vault, ctx.actor.partnership, id),
            };
            sender.public.redirect(to).said("refer-said-sent")
        }
        Sent::Signal(signal) => {
            app.db.act_once(ctx, fields.key(), &SendSignal { signal, proof }).await?;
            let to = if sender.visit.is_some() { "/referrals".to_owned() } else { format!("/refer{}", suffix(false)) };
            sender.public.redirect(to).said("refer-said-signal")
        }
    };
    Ok(to.into_response())
}
