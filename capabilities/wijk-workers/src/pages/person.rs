//! The fields of a person, for the form of a referral and the form that changes them.

use kernel::email::Email;
use kernel::insz::Insz;
use kernel::language::{LANGUAGES, Language};
use kernel::phone::Phone;
use kernel::refusal::Faults;
use kernel::{Day, FieldError};
use network::municipality::Municipality;
use store::{Ctx, Failure, Tx};
use web::{Choice, Fields, FormView, Words};

use crate::model::Gender;
use crate::records::Worker;

/// What was typed, checked.
pub struct Person {
    pub given_name: String,
    pub family_name: String,
    pub birth_on: Option<Day>,
    pub gender: Gender,
    pub languages: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub street: Option<String>,
    pub postcode: String,
    pub nis: Option<String>,
}

/// How many languages the form has room for.
const LANGUAGE: [&str; 3] = ["language1", "language2", "language3"];

/// Reads the fields; what must change goes into `faults`.
pub fn read(fields: &Fields, faults: &mut Faults, today: Day) -> Person {
    let birth_on = fields.day(faults, "birth_on");
    if birth_on.is_some_and(|day| day >= today) {
        faults.push("birth_on", "wijk-day-future");
    }
    let phone = fields
        .opt("phone")
        .and_then(|text| faults.take("phone", Phone::parse(text).map_err(kernel::phone::PhoneError::key)));
    let email = fields
        .opt("email")
        .and_then(|text| faults.take("email", Email::parse(text).map_err(kernel::email::EmailError::key)));
    let mut languages: Vec<&str> =
        LANGUAGE.iter().filter_map(|name| fields.opt(name)).filter(|code| Language::by_code(code).is_some()).collect();
    languages.dedup();
    Person {
        given_name: fields.need(faults, "given_name", 80, "wijk-worker-given-missing"),
        family_name: fields.need(faults, "family_name", 80, "wijk-worker-family-missing"),
        birth_on,
        gender: fields.get("gender").parse().unwrap_or(Gender::Unknown),
        languages: languages.join(" "),
        phone: phone.map(|phone| phone.e164()),
        email: email.map(|email| email.as_str().to_owned()),
        street: fields.short(faults, "street", 120),
        postcode: fields.need(faults, "postcode", 10, "wijk-worker-postcode-missing"),
        nis: fields.opt("nis").map(str::to_owned),
    }
}

/// National number and account number, if typed.
pub fn numbers(fields: &Fields, faults: &mut Faults) -> (Option<Insz>, Option<String>) {
    let insz = fields
        .opt("insz")
        .and_then(|text| faults.take("insz", Insz::parse(text).map_err(kernel::insz::InszError::key)));
    let iban = fields.opt("iban").and_then(|text| {
        faults.take("iban", ledger::Iban::parse(text).map(|i| i.as_str().to_owned()).map_err(|_| "wijk-iban-wrong"))
    });
    (insz, iban)
}

/// A municipality that exists today, or the field says so.
pub fn check_nis(fields: &Fields, faults: &mut Faults, all: &[Municipality]) {
    if fields.opt("nis").is_some_and(|nis| all.iter().all(|m| m.nis != nis)) {
        faults.push("nis", "form-choose-from-list");
    }
}

/// One choice of a language.
pub struct LanguageChoice {
    pub name: &'static str,
    pub options: Vec<Choice>,
}

/// The options of the form.
pub struct Options {
    pub genders: Vec<Choice>,
    pub languages: Vec<LanguageChoice>,
    pub places: Vec<Choice>,
}

/// Makes the options.
pub async fn options(tx: &mut Tx, ctx: &Ctx, l: &Words, form: &FormView) -> Result<Options, Failure> {
    let all = network::municipality::all(tx, ctx, ctx.today()).await?;
    Ok(Options {
        genders: form.choices(l, "gender", "wijk-gender", Gender::ALL),
        languages: LANGUAGE
            .iter()
            .map(|name| LanguageChoice {
                name,
                options: LANGUAGES.iter().map(|one| form.choice(name, one.code, one.dutch)).collect(),
            })
            .collect(),
        places: all.into_iter().map(|m| form.choice("nis", m.nis, m.name)).collect(),
    })
}

/// The form filled with what is stored.
pub fn filled(w: &Worker) -> FormView {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut pairs: Vec<(&str, String)> = vec![
        ("given_name", w.given_name.clone()),
        ("family_name", w.family_name.clone()),
        ("birth_on", w.birth_on.map(|day| day.to_string()).unwrap_or_default()),
        ("gender", w.gender.to_string()),
        ("phone", text(&w.phone)),
        ("email", text(&w.email)),
        ("street", text(&w.street)),
        ("postcode", w.postcode.clone()),
        ("nis", text(&w.nis)),
    ];
    pairs.extend(LANGUAGE.iter().copied().zip(w.languages.split_whitespace().map(str::to_owned)));
    FormView::filled(pairs)
}

/// The names of languages, in Dutch.
pub fn language_names(codes: &str) -> String {
    let names: Vec<&str> = codes.split_whitespace().filter_map(|c| Language::by_code(c).map(|l| l.dutch)).collect();
    names.join(", ")
}

/// The errors of a form whose outcome failed; other refusals go on.
pub fn errors(failure: Failure) -> Result<Vec<FieldError>, web::Problem> {
    web::errors_of(failure)
}
