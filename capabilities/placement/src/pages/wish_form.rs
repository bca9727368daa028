//! The fields of a wish: filled from what is known, read back from the form.

use catalogue::model::{Class, Gender};
use kernel::refusal::Faults;
use kernel::{Day, ServiceId};
use people::Participant;
use web::{Choice, Fields, FormView, Words};

use crate::actions::new::Wish;
use crate::model::Wishes;
use crate::pages::view;

/// What the fields offer.
pub(crate) struct Options {
    pub classes: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub genders: Vec<Choice>,
    pub grounds: Vec<Choice>,
}

/// The choices, with what the form holds chosen.
pub(crate) fn options(l: &Words, form: &FormView, today: Day) -> Options {
    let languages = kernel::language::LANGUAGES
        .iter()
        .filter(|language| language.code != "nl")
        .map(|language| form.choice("language", language.code, language.dutch))
        .collect();
    Options {
        classes: form.choices(l, "class", "placement-class", Class::ALL),
        languages,
        genders: form.choices(l, "gender", "placement-gender", Gender::ALL),
        grounds: view::criteria(l, form, today),
    }
}

/// What is known of her, as a first proposal: a language of contact when she needs an interpreter.
pub(crate) fn wishes_of(person: &Participant) -> Wishes {
    let language = person.language_list().into_iter().find(|one| one.code != "nl").map(|one| one.code);
    Wishes { language: language.filter(|_| person.interpreter_needed), ..Wishes::default() }
}

/// The fields of stored or proposed wishes.
pub(crate) fn filled(wishes: &Wishes, grounds: &[String]) -> Vec<(String, String)> {
    let flag = |on: bool| if on { "yes".to_owned() } else { String::new() };
    let mut out = vec![
        ("class".to_owned(), wishes.class.to_string()),
        ("language".to_owned(), wishes.language.clone().unwrap_or_default()),
        ("interpreter".to_owned(), flag(wishes.interpreter_ok)),
        ("gender".to_owned(), wishes.gender.to_string()),
        ("own".to_owned(), flag(wishes.own_municipality)),
        ("from_on".to_owned(), wishes.from_on.map(|day| day.to_string()).unwrap_or_default()),
    ];
    out.extend(grounds.iter().map(|key| ("grounds".to_owned(), key.clone())));
    out
}

/// Reads the wishes and grounds of a form.
pub(crate) fn read(fields: &Fields, faults: &mut Faults, preferred: Option<ServiceId>) -> (Wishes, Vec<String>) {
    let wishes = Wishes {
        class: fields.maybe(faults, "class").unwrap_or(Class::Light),
        language: fields.opt("language").map(str::to_owned),
        interpreter_ok: fields.has("interpreter", "yes"),
        gender: fields.maybe(faults, "gender").unwrap_or(Gender::Any),
        own_municipality: fields.has("own", "yes"),
        from_on: fields.day(faults, "from_on"),
        preferred,
    };
    (wishes, fields.all("grounds").map(str::to_owned).collect())
}

/// Reads a whole wish.
pub(crate) fn read_wish(fields: &Fields, faults: &mut Faults, preferred: Option<ServiceId>) -> Wish {
    let (wishes, grounds) = read(fields, faults, preferred);
    Wish {
        need: fields.get("need").to_owned(),
        barrier: fields.opt("barrier").map(str::to_owned),
        step: fields.opt("step").and_then(|id| id.parse().ok()),
        wishes,
        grounds,
    }
}
