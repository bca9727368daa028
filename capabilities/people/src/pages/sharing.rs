//! With whom somebody shares: who sees what now, a yes or a no in two taps, and everything that was said before.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use kernel::language::LANGUAGES;
use kernel::refusal::Faults;
use kernel::{Aspect, ConsentId, FieldError, OrganisationId, ParticipantId, Verb};
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use crate::actions::consent::{GiveConsent, WithdrawConsent};
use crate::consent::{self, Consent, MONTHS, NewConsent, Purpose, Said, TEXT_VERSION};
use crate::domains::DOMAINS;
use crate::door;
use crate::pages::file_head::{FileHead, file_head};

struct Line {
    consent: Consent,
    domains: String,
    ends: String,
    said: String,
}

struct Partner {
    id: OrganisationId,
    name: String,
    short: String,
}

#[derive(Template)]
#[template(path = "sharing.html")]
struct SharingPage {
    f: Frame,
    l: Words,
    head: FileHead,
    open: Vec<Line>,
    history: Vec<Line>,
    partners: Vec<Partner>,
    may_share: bool,
}

/// `GET /participants/{id}/sharing`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Read, Aspect::Consents).await?;
    let head = file_head(&visit, &mut tx, &permit, "/sharing").await?;
    let all = consent::history(&mut tx, &permit).await?;
    let may_share = permit.may(Verb::Share, Aspect::Consents);
    let partners = if may_share { consent::partners(&mut tx, &visit.ctx).await? } else { Vec::new() };
    drop(tx);
    door::log_read(&visit, &permit, "sharing").await?;
    let l = visit.l.clone();
    let today = visit.ctx.today();
    let (open, history): (Vec<Consent>, Vec<Consent>) = all.into_iter().partition(|c| c.is_open(today));
    let asked: Vec<OrganisationId> =
        open.iter().filter(|c| c.purpose == Purpose::Guidance).map(|c| c.organisation_id).collect();
    web::render(&SharingPage {
        f: visit.frame("consent-title", "/participants"),
        open: open.into_iter().map(|c| line(&l, c)).collect(),
        history: history.into_iter().map(|c| line(&l, c)).collect(),
        partners: partners
            .into_iter()
            .filter(|(organisation, _, _)| {
                !asked.contains(organisation) && *organisation != visit.ctx.actor.organisation
            })
            .map(|(id, name, short)| Partner { id, name, short })
            .collect(),
        may_share,
        head,
        l,
    })
}

fn line(l: &Words, consent: Consent) -> Line {
    let domains: Vec<String> = consent.domain_list().iter().map(|key| l.of("life-domain", key)).collect();
    let status =
        if consent.status == consent::Answer::Given { "expired".to_owned() } else { consent.status.to_string() };
    let language =
        kernel::language::Language::by_code(&consent.language).map_or(consent.language.as_str(), |k| k.dutch);
    let said = l.with(
        "consent-said",
        &[
            ("day", l.day_plain(consent.given_at.day())),
            ("channel", l.of("consent-channel", consent.channel)),
            ("language", language.to_owned()),
            ("version", consent.text_version.clone()),
            ("status", l.of("consent-status", status)),
        ],
    );
    Line { domains: domains.join(", "), ends: l.day_plain(consent.ends_on), said, consent }
}

#[derive(Template)]
#[template(path = "sharing_new.html")]
struct AskPage {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    organisation: Partner,
    purposes: Vec<Choice>,
    domains: Vec<Choice>,
    channels: Vec<Choice>,
    languages: Vec<Choice>,
    /// Version of the text that is read out.
    text_version: &'static str,
}

/// What stands in the address of the question.
#[derive(Debug, Deserialize)]
pub struct Asked {
    organisation: Option<OrganisationId>,
}

/// `GET /participants/{id}/sharing/new?organisation=`: what exactly is shared, then yes or no.
pub async fn ask(visit: Visit, Path(id): Path<ParticipantId>, Query(asked): Query<Asked>) -> Answer {
    // Without an organisation there is nothing to ask yet: the list of partners is on the page before.
    let Some(organisation) = asked.organisation else {
        let mut tx = visit.app.db.read().await?;
        door::require(&mut tx, &visit.ctx, id, Verb::Read, Aspect::Consents).await?;
        return Ok(visit.redirect(format!("/participants/{id}/sharing")).into_response());
    };
    let mut form = Fields::default();
    form.set("purpose", Purpose::Guidance.as_str());
    form.set("ends_on", visit.ctx.today().plus_months(MONTHS).to_string());
    web::render(&page(&visit, id, organisation, form, None).await?)
}

async fn page(
    visit: &Visit,
    id: ParticipantId,
    organisation: OrganisationId,
    mut fields: Fields,
    errors: Option<&[FieldError]>,
) -> Result<AskPage, web::Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Share, Aspect::Consents).await?;
    let head = file_head(visit, &mut tx, &permit, "/sharing").await?;
    let partners = consent::partners(&mut tx, &visit.ctx).await?;
    drop(tx);
    door::log_read(visit, &permit, "sharing").await?;
    let (id, name, short) = partners.into_iter().find(|p| p.0 == organisation).ok_or(kernel::Refusal::NotFound)?;
    if errors.is_none() {
        // As the person speaks: the first language of the file, through an interpreter when one is needed.
        let language = head.person.language_list().first().map_or_else(|| "nl".to_owned(), |known| known.code.clone());
        fields.set("language", language);
        let said = if head.person.interpreter_needed { Said::Interpreter } else { Said::Spoken };
        fields.set("channel", said.as_str());
    }
    let form = fields.view(&l, errors.unwrap_or_default());
    let domain = |key: &str, sensitive: bool| {
        let hint = if sensitive { l.t("consent-domain-sensitive") } else { String::new() };
        form.choice("domains", key, l.of("life-domain", key)).hint(hint)
    };
    Ok(AskPage {
        f: visit.frame("consent-title", "/participants"),
        purposes: Purpose::ALL
            .iter()
            .map(|p| {
                form.choice("purpose", p.as_str(), l.of("consent-purpose", p)).hint(l.of("consent-purpose-hint", p))
            })
            .collect(),
        domains: DOMAINS.iter().map(|d| domain(d.key, d.sensitive)).collect(),
        channels: form.choices(&l, "channel", "consent-channel", Said::ALL),
        languages: LANGUAGES.iter().map(|known| form.choice("language", known.code, known.dutch)).collect(),
        organisation: Partner { id, name, short },
        text_version: TEXT_VERSION,
        head,
        form,
        l,
    })
}

/// `POST /participants/{id}/sharing`
pub async fn give(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let organisation: Option<OrganisationId> =
        fields.choose(&mut faults, "organisation", "consent-organisation-missing");
    let new = NewConsent {
        organisation: organisation.unwrap_or(visit.ctx.actor.organisation),
        purpose: fields.choose(&mut faults, "purpose", "form-choose-from-list").unwrap_or(Purpose::Guidance),
        domains: fields.all("domains").map(str::to_owned).collect(),
        yes: fields.has("answer", "yes"),
        channel: fields.choose(&mut faults, "channel", "form-choose-from-list").unwrap_or(Said::Spoken),
        language: fields.get("language").to_owned(),
        ends_on: fields.need_day(&mut faults, "ends_on"),
    };
    if !fields.has("answer", "yes") && !fields.has("answer", "no") {
        faults.push("answer", "consent-answer-missing");
    }
    let yes = new.yes;
    let outcome = match faults.done() {
        Ok(()) => visit.app.db.act_once(&visit.ctx, fields.key(), &GiveConsent { participant: id, new }).await,
        Err(refusal) => Err(Failure::from(refusal)),
    };
    match outcome {
        Ok(_) => {
            let said = if yes { "consent-said-given" } else { "consent-said-refused" };
            Ok(visit.redirect(format!("/participants/{id}/sharing")).said(said).into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let organisation = organisation.ok_or(kernel::Refusal::NotFound)?;
            web::render_invalid(&page(&visit, id, organisation, fields, Some(&errors)).await?)
        }
    }
}

/// `POST /participants/{id}/sharing/{consent}/withdraw`
pub async fn withdraw(
    visit: Visit,
    Path((id, consent)): Path<(ParticipantId, ConsentId)>,
    web::Form(_): web::Form,
) -> Answer {
    visit.app.db.act(&visit.ctx, &WithdrawConsent { participant: id, consent }).await?;
    Ok(visit.redirect(format!("/participants/{id}/sharing")).said("consent-said-withdrawn").into_response())
}
