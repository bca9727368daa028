//! Emergency access: the form, and "seen".

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::access::{self, Relation};
use kernel::partial_date::PartialDate;
use kernel::refusal::Faults;
use kernel::{Aspect, FieldError, Refusal, Role, Verb};
use store::Failure;
use uuid::Uuid;
use web::{Answer, Fields, FormView, Frame, Visit, Words};

use crate::actions::break_glass::{Notice, OpenInEmergency, SeenEmergency};
use crate::break_glass::{MINUTES, REASON, Whom};

#[derive(Template)]
#[template(path = "break_glass.html")]
struct BreakGlassPage {
    f: Frame,
    l: Words,
    form: FormView,
    minutes: i64,
}

fn page(visit: &Visit, fields: &Fields, errors: &[FieldError]) -> BreakGlassPage {
    BreakGlassPage {
        f: visit.frame("break-glass-title", "/participants"),
        form: fields.view(&visit.l, errors),
        minutes: MINUTES,
        l: visit.l.clone(),
    }
}

fn allowed(visit: &Visit) -> Result<(), Refusal> {
    let may = access::allows(visit.role(), Relation::BreakGlass, Verb::Find, Aspect::Existence);
    if may { Ok(()) } else { Err(Refusal::NotFound) }
}

/// `GET /break-glass`
pub async fn show(visit: Visit) -> Answer {
    allowed(&visit)?;
    web::render(&page(&visit, &Fields::default(), &[]))
}

/// `POST /break-glass`
pub async fn open(visit: Visit, web::Form(fields): web::Form) -> Answer {
    allowed(&visit)?;
    let mut faults = Faults::default();
    let whom = whom(&fields, &mut faults);
    let reason = fields.need(&mut faults, "reason", 2000, "break-glass-reason-short");
    if !reason.is_empty() && reason.chars().count() < REASON {
        faults.push("reason", "break-glass-reason-short");
    }
    let invalid = |failure| -> Answer {
        let errors = web::errors_of(failure)?;
        web::render_invalid(&page(&visit, &fields, &errors))
    };
    if let Err(refusal) = faults.done() {
        return invalid(Failure::from(refusal));
    }
    let Some(whom) = whom else { return invalid(Refusal::field("given_name", "break-glass-whom-missing").into()) };
    // The mail is for others: it is always in the language of the house.
    let l = visit.app.l10n.words("nl-BE");
    let url = format!("{}/login", visit.app.settings.public_url);
    let notice = Notice { subject: l.t("break-glass-mail-subject"), body: l.t1("break-glass-mail", "url", url) };
    match visit.app.db.act(&visit.ctx, &OpenInEmergency { whom, reason, notice }).await {
        Ok(Some(participant)) => Ok(visit
            .redirect(format!("/participants/{participant}/person"))
            .said("break-glass-said-opened")
            .into_response()),
        Ok(None) => invalid(Refusal::field("given_name", "break-glass-nobody").into()),
        Err(failure) => invalid(failure),
    }
}

fn whom(fields: &Fields, faults: &mut Faults) -> Option<Whom> {
    if let Some(number) = fields.opt("number") {
        let digits = number.trim_start_matches('#').trim();
        let Ok(number) = digits.parse() else {
            faults.push("number", "break-glass-number-wrong");
            return None;
        };
        return Some(Whom::Number(number));
    }
    let given = fields.short(faults, "given_name", 100);
    let family = fields.short(faults, "family_name", 100);
    let birth = fields
        .opt("birth")
        .and_then(|text| faults.take("birth", PartialDate::parse(text).map_err(kernel::partial_date::DateError::key)));
    match (given, family, birth) {
        (Some(given), Some(family), Some(birth)) => Some(Whom::Name { given, family, birth }),
        _ => None,
    }
}

/// `POST /break-glass/{id}/seen`
pub async fn seen(visit: Visit, Path(id): Path<Uuid>, web::Form(_): web::Form) -> Answer {
    let participant = visit.app.db.act(&visit.ctx, &SeenEmergency { id }).await?;
    let back = if visit.role() == Role::DataProtectionOfficer {
        "/access".to_owned()
    } else {
        format!("/participants/{participant}/access")
    };
    Ok(visit.redirect(back).said("break-glass-said-seen").into_response())
}
