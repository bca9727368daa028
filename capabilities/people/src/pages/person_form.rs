//! The form for who somebody is. Nothing in it is required.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::insz::Insz;
use kernel::language::LANGUAGES;
use kernel::partial_date::PartialDate;
use kernel::refusal::Faults;
use kernel::{Aspect, Day, FieldError, ParticipantId, Refusal, Verb};
use store::Failure;
use web::{Answer, Choice, Conflict, ConflictRow, Fields, FormView, Frame, Visit, Words};

use crate::actions::edit::{Details, EditPerson, InszChange, LANGUAGES as LANGUAGE};
use crate::door;
use crate::model::{Channel, DigitalAccess, Gender, Language, Reads, Spoken};
use crate::pages::file_head::{FileHead, file_head};
use crate::pages::person::pairs;
use crate::store::edit;

/// Beside each of `LANGUAGE`: how well it is spoken, and read.
const SPOKEN: [&str; 4] = ["spoken-1", "spoken-2", "spoken-3", "spoken-4"];
const READS: [&str; 4] = ["reads-1", "reads-2", "reads-3", "reads-4"];

/// The labels of the fields, for the page with two versions.
const LABELS: [(&str, &str); 27] = [
    ("given_name", "person-given-name"),
    ("family_name", "person-family-name"),
    ("nickname", "person-nickname"),
    ("birth", "person-birth"),
    ("gender", "person-gender"),
    ("nis", "person-nis"),
    (LANGUAGE[0], "person-language"),
    (SPOKEN[0], "person-spoken"),
    (READS[0], "person-reads"),
    (LANGUAGE[1], "person-language"),
    (SPOKEN[1], "person-spoken"),
    (READS[1], "person-reads"),
    (LANGUAGE[2], "person-language"),
    (SPOKEN[2], "person-spoken"),
    (READS[2], "person-reads"),
    (LANGUAGE[3], "person-language"),
    (SPOKEN[3], "person-spoken"),
    (READS[3], "person-reads"),
    ("interpreter", "person-interpreter"),
    ("channel", "person-channel"),
    ("digital", "person-digital"),
    ("phone", "person-phone"),
    ("sms", "person-sms"),
    ("email", "person-email"),
    ("no_address", "person-no-address"),
    ("street", "person-street"),
    ("postcode", "person-postcode"),
];

struct LanguageRow {
    name: &'static str,
    spoken_name: &'static str,
    reads_name: &'static str,
    codes: Vec<Choice>,
    spoken: Vec<Choice>,
    reads: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "person_form.html")]
struct PersonForm {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    version: i64,
    genders: Vec<Choice>,
    channels: Vec<Choice>,
    digital: Vec<Choice>,
    places: Vec<Choice>,
    languages: Vec<LanguageRow>,
    contact: bool,
    insz: bool,
}

/// `GET /participants/{id}/person/edit`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    let page = page(&visit, id, None).await?;
    web::render(&page)
}

/// The form, with what is stored or with what was typed.
async fn page(
    visit: &Visit,
    id: ParticipantId,
    typed: Option<(&Fields, &[FieldError])>,
) -> Result<PersonForm, web::Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Identity).await?;
    let head = file_head(visit, &mut tx, &permit, "/person").await?;
    let municipalities = edit::municipalities(&mut tx, &visit.ctx, head.person.nis.as_deref()).await?;
    let insz = edit::may_write_insz(&mut tx, &visit.ctx, &permit).await?;
    drop(tx);
    door::log_read(visit, &permit, "person").await?;
    let (form, version) = match typed {
        Some((fields, errors)) => (fields.view(&l, errors), fields.version()),
        None => (FormView::filled(pairs(&Details::of(&head.person))), head.person.version),
    };
    let languages = (0..LANGUAGE.len())
        .map(|at| LanguageRow {
            name: LANGUAGE[at],
            spoken_name: SPOKEN[at],
            reads_name: READS[at],
            codes: LANGUAGES.iter().map(|known| form.choice(LANGUAGE[at], known.code, known.dutch)).collect(),
            spoken: form.choices(&l, SPOKEN[at], "spoken", Spoken::ALL),
            reads: form.choices(&l, READS[at], "reads", Reads::ALL),
        })
        .collect();
    Ok(PersonForm {
        f: visit.frame("person-title", "/participants"),
        genders: form.choices(&l, "gender", "gender", Gender::ALL),
        channels: form.choices(&l, "channel", "channel", Channel::ALL),
        digital: form.choices(&l, "digital", "digital", DigitalAccess::ALL),
        places: municipalities.iter().map(|(nis, name)| form.choice("nis", nis, name)).collect(),
        contact: permit.may(Verb::Read, Aspect::ContactDetails) && permit.may(Verb::Write, Aspect::ContactDetails),
        languages,
        insz,
        head,
        form,
        version,
        l,
    })
}

/// `POST /participants/{id}/person`
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let (details, insz) = read(&fields, &mut faults, visit.ctx.today());
    let outcome = if let Err(refusal) = faults.done() {
        // Who may not write here learns nothing from the messages.
        let mut tx = visit.app.db.read().await?;
        door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Identity).await?;
        Err(Failure::from(refusal))
    } else {
        let edit = EditPerson { participant: id, version: fields.version(), details: details.clone(), insz };
        visit.app.db.act(&visit.ctx, &edit).await
    };
    let done = || Ok(visit.redirect(format!("/participants/{id}/person")).said("person-said-saved").into_response());
    match outcome {
        Ok(()) => done(),
        Err(Failure::Refused(Refusal::Stale { .. })) => match conflict(&visit, id, fields, &details).await? {
            // The same form sent twice: what is typed is what stands there.
            None => done(),
            Some(conflict) => conflict.page(),
        },
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, Some((&fields, &errors))).await?)
        }
    }
}

async fn conflict(
    visit: &Visit,
    id: ParticipantId,
    fields: Fields,
    mine: &Details,
) -> Result<Option<Conflict>, web::Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Identity).await?;
    let person = crate::load(&mut tx, &permit).await?;
    drop(tx);
    door::log_read(visit, &permit, "person").await?;
    let (theirs, mine) = (pairs(&Details::of(&person)), pairs(mine));
    let value = |list: &[(String, String)], field: &str| {
        let text = list.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value);
        words(&l, field, text)
    };
    let rows: Vec<ConflictRow> = LABELS
        .iter()
        .map(|(field, label)| ConflictRow {
            label: l.t(label),
            theirs: value(&theirs, field),
            mine: value(&mine, field),
        })
        .filter(|row| row.theirs != row.mine)
        .collect();
    if rows.is_empty() && fields.opt("insz").is_none() && !fields.has("insz_remove", "yes") {
        return Ok(None);
    }
    Ok(Some(Conflict {
        f: visit.frame("person-title", "/participants"),
        rows,
        action: format!("/participants/{id}/person"),
        back: format!("/participants/{id}/person"),
        version: person.version,
        fields,
        l,
    }))
}

/// A value of the form in words.
fn words(l: &Words, field: &str, value: &str) -> String {
    let list = field.split('-').next().unwrap_or(field);
    match (list, value) {
        (_, "") => String::new(),
        ("gender", _) => l.of("gender", value),
        ("channel", _) => l.of("channel", value),
        ("digital", _) => l.of("digital", value),
        ("spoken", _) => l.of("spoken", value),
        ("reads", _) => l.of("reads", value),
        ("language", _) => kernel::language::Language::by_code(value).map_or(value, |known| known.dutch).to_owned(),
        ("interpreter" | "sms" | "no_address", _) => l.t("yes"),
        _ => value.to_owned(),
    }
}

/// What was typed. Each mistake says what to do.
fn read(fields: &Fields, faults: &mut Faults, today: Day) -> (Details, InszChange) {
    let birth = fields
        .opt("birth")
        .and_then(|text| faults.take("birth", PartialDate::parse(text).map_err(kernel::partial_date::DateError::key)));
    let insz = match fields.opt("insz") {
        Some(text) => faults
            .take("insz", Insz::parse(text).map_err(kernel::insz::InszError::key))
            .map_or(InszChange::Keep, InszChange::Set),
        None if fields.has("insz_remove", "yes") => InszChange::Remove,
        None => InszChange::Keep,
    };
    let mut languages: Vec<Language> = Vec::new();
    for at in 0..LANGUAGE.len() {
        let Some(code) = fields.opt(LANGUAGE[at]) else { continue };
        let spoken = fields.maybe(faults, SPOKEN[at]).unwrap_or(Spoken::Daily);
        let reads = fields.maybe(faults, READS[at]).unwrap_or(Reads::Some);
        languages.push(Language { code: code.to_owned(), spoken, reads });
    }
    let typed = |name: &str| fields.opt(name).map(str::to_owned);
    let details = Details {
        given_name: typed("given_name"),
        family_name: typed("family_name"),
        nickname: typed("nickname"),
        birth,
        gender: fields.maybe(faults, "gender").unwrap_or(Gender::Unknown),
        nis: fields.short(faults, "nis", 8),
        street: typed("street"),
        postcode: typed("postcode"),
        no_address: fields.has("no_address", "yes"),
        phone: typed("phone"),
        sms_allowed: fields.has("sms", "yes"),
        email: typed("email"),
        preferred_channel: fields.maybe(faults, "channel").unwrap_or(Channel::Unknown),
        digital_access: fields.maybe(faults, "digital").unwrap_or(DigitalAccess::Unknown),
        interpreter_needed: fields.has("interpreter", "yes"),
        languages,
    };
    (details.checked(faults, today), insz)
}
