//! Who somebody is: the page to read, and the national number behind a button of its own.

use askama::Template;
use axum::extract::Path;
use kernel::partial_date::PartialDate;
use kernel::{Aspect, ParticipantId, Verb};
use web::{Answer, Frame, Visit, Words};

use crate::actions::edit::{Details, ShowInsz};
use crate::model::{Channel, DigitalAccess};
use crate::pages::file_head::{FileHead, file_head};
use crate::store::edit;
use crate::{Participant, door};

/// A label and what is known, with an empty text for "not yet".
pub(crate) struct Pair {
    pub(crate) label: String,
    pub(crate) value: String,
}

#[derive(Template)]
#[template(path = "person.html")]
#[expect(clippy::struct_excessive_bools, reason = "what a template asks is mostly yes or no")]
struct PersonPage {
    f: Frame,
    l: Words,
    head: FileHead,
    identity: Vec<Pair>,
    contact: Vec<Pair>,
    may_write: bool,
    may_insz: bool,
    has_insz: bool,
    shown_insz: Option<String>,
    duplicates: bool,
    snapshot: bool,
}

impl PersonPage {
    /// Other pages about who somebody is: path below the file, and words.
    fn links(&self) -> Vec<(&'static str, &'static str)> {
        let all = [(self.snapshot, "/snapshot", "snapshot-title"), (self.duplicates, "/merge", "merge-title")];
        all.into_iter().filter(|(may, _, _)| *may).map(|(_, path, key)| (path, key)).collect()
    }
}

/// `GET /participants/{id}/person`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    page(visit, id, None).await
}

/// `POST /participants/{id}/person/insz`: shows the national number once.
pub async fn insz(visit: Visit, Path(id): Path<ParticipantId>, web::Form(_): web::Form) -> Answer {
    let shown = visit.app.db.act(&visit.ctx, &ShowInsz { participant: id }).await?;
    page(visit, id, shown).await
}

async fn page(visit: Visit, id: ParticipantId, shown_insz: Option<String>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Read, Aspect::Identity).await?;
    let head = file_head(&visit, &mut tx, &permit, "/person").await?;
    let may_insz =
        permit.may(Verb::Read, Aspect::NationalNumber) && edit::organisation_may_insz(&mut tx, &visit.ctx).await?;
    drop(tx);
    door::log_read(&visit, &permit, "person").await?;
    let l = visit.l.clone();
    let identity = identity(&l, &head.person, head.municipality.as_deref());
    let contact = if permit.may(Verb::Read, Aspect::ContactDetails) { contact(&l, &head.person) } else { Vec::new() };
    web::render(&PersonPage {
        f: visit.frame("person-title", "/participants"),
        identity,
        contact,
        may_write: permit.may(Verb::Write, Aspect::Identity),
        may_insz,
        has_insz: head.person.has_insz,
        shown_insz,
        duplicates: permit.may(Verb::Decide, Aspect::Existence),
        snapshot: permit.may(Verb::Read, Aspect::EntrySnapshot),
        head,
        l,
    })
}

fn identity(l: &Words, person: &Participant, municipality: Option<&str>) -> Vec<Pair> {
    let pair = |key: &str, value: Option<&str>| Pair { label: l.t(key), value: value.unwrap_or_default().to_owned() };
    let birth = person.birth.as_deref().and_then(|b| b.parse().ok()).map(|b| birth_words(l, b));
    let gender = match person.gender.as_str() {
        "unknown" => String::new(),
        other => l.of("gender", other),
    };
    let languages: Vec<String> = person.language_list().iter().map(|language| language_words(l, language)).collect();
    vec![
        pair("person-given-name", person.given_name.as_deref()),
        pair("person-family-name", person.family_name.as_deref()),
        pair("person-nickname", person.nickname.as_deref()),
        pair("person-birth", birth.as_deref()),
        pair("person-gender", Some(&gender)),
        pair("person-nis", municipality),
        pair("person-languages", Some(&languages.join("; "))),
        pair("person-interpreter", Some(&l.t(if person.interpreter_needed { "yes" } else { "no" }))),
        pair("person-channel", Some(&channel_words(l, person))),
        pair("person-digital", Some(&digital_words(l, person))),
    ]
}

fn contact(l: &Words, person: &Participant) -> Vec<Pair> {
    let address = if person.no_address {
        l.t("person-no-address")
    } else {
        [&person.street, &person.postcode].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    let phone = person.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default();
    let pair = |key: &str, value: String| Pair { label: l.t(key), value };
    vec![
        pair("person-phone", phone),
        pair(
            "person-sms",
            if person.phone.is_some() { l.t(if person.sms_allowed { "yes" } else { "no" }) } else { String::new() },
        ),
        pair("person-email", person.email.clone().unwrap_or_default()),
        pair("person-address", address),
    ]
}

/// How somebody likes to be reached; empty when not known.
pub(crate) fn channel_words(l: &Words, person: &Participant) -> String {
    if person.preferred_channel == Channel::Unknown { String::new() } else { l.of("channel", person.preferred_channel) }
}

/// What somebody has and can, digitally; empty when not known.
pub(crate) fn digital_words(l: &Words, person: &Participant) -> String {
    if person.digital_access == DigitalAccess::Unknown { String::new() } else { l.of("digital", person.digital_access) }
}

/// `mei 1991`, `1991`, `12 mei 1991`.
pub fn birth_words(l: &Words, birth: PartialDate) -> String {
    match (birth.full(), birth.month()) {
        (Some(day), _) => l.day_plain(day),
        (None, Some(_)) => l.month(birth.earliest()),
        (None, None) => birth.year().to_string(),
    }
}

/// `Arabisch (spreekt vlot, leest goed)`.
pub(crate) fn language_words(l: &Words, language: &crate::model::Language) -> String {
    let name = kernel::language::Language::by_code(&language.code).map_or(language.code.as_str(), |known| known.dutch);
    l.with(
        "person-language-words",
        &[
            ("language", name.to_owned()),
            ("spoken", l.of("spoken", language.spoken)),
            ("reads", l.of("reads", language.reads)),
        ],
    )
}

/// The stored details as the fields of the form.
pub(crate) fn pairs(d: &Details) -> Vec<(String, String)> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let flag = |on: bool| if on { "yes".to_owned() } else { String::new() };
    let mut out: Vec<(String, String)> = vec![
        ("given_name".into(), text(&d.given_name)),
        ("family_name".into(), text(&d.family_name)),
        ("nickname".into(), text(&d.nickname)),
        ("birth".into(), d.birth.map(typed_birth).unwrap_or_default()),
        ("gender".into(), d.gender.to_string()),
        ("nis".into(), text(&d.nis)),
        ("interpreter".into(), flag(d.interpreter_needed)),
        ("channel".into(), d.preferred_channel.to_string()),
        ("digital".into(), d.digital_access.to_string()),
        ("phone".into(), d.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default()),
        ("sms".into(), flag(d.sms_allowed)),
        ("email".into(), text(&d.email)),
        ("no_address".into(), flag(d.no_address)),
        ("street".into(), text(&d.street)),
        ("postcode".into(), text(&d.postcode)),
    ];
    for (at, language) in d.languages.iter().enumerate() {
        let n = at + 1;
        out.push((format!("language-{n}"), language.code.clone()));
        out.push((format!("spoken-{n}"), language.spoken.to_string()));
        out.push((format!("reads-{n}"), language.reads.to_string()));
    }
    out
}

/// `14/3/1985`, `3/1985`, `1985`: as people here type it.
fn typed_birth(birth: PartialDate) -> String {
    let year = birth.year();
    match (birth.month(), birth.day()) {
        (Some(month), Some(day)) => format!("{day}/{month}/{year}"),
        (Some(month), None) => format!("{month}/{year}"),
        _ => year.to_string(),
    }
}
