//! The questions of an entry: their fields, one by one or all together.

use esf::{Answer, Gender, LabourStatus};
use kernel::refusal::Faults;
use network::municipality::Municipality;
use people::Participant;
use web::{Choice, Fields, FormView, Words};

use crate::model::{ChangeReason, Diploma, Field, State};

/// The options of every question.
pub struct Options {
    /// The birth as the file knows it, in words; empty when it does not.
    pub birth: String,
    /// Gender.
    pub genders: Vec<Choice>,
    /// Labour status.
    pub labours: Vec<Choice>,
    /// Diploma.
    pub diplomas: Vec<Choice>,
    /// ISCED.
    pub levels: Vec<Choice>,
    /// Municipality.
    pub places: Vec<Choice>,
    /// Yes, no, refused: disability, third country, foreign background, housing.
    pub disability: Vec<Choice>,
    /// Third country.
    pub third: Vec<Choice>,
    /// Foreign background.
    pub background: Vec<Choice>,
    /// Housing.
    pub housing: Vec<Choice>,
    /// Why something changes after a claim.
    pub reasons: Vec<Choice>,
}

/// The options, with what the form holds chosen.
pub fn options(l: &Words, form: &FormView, places: &[Municipality], person: &Participant) -> Options {
    let birth = person.birth.as_deref().and_then(|birth| birth.parse().ok());
    let levels = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];
    Options {
        birth: birth
            .map_or_else(String::new, |birth| l.t1("esf-birth-in-file", "birth", people::birth_words(l, birth))),
        genders: form.choices(l, "gender", "gender", Gender::ALL),
        labours: form.choices(l, "labour", "labour", LabourStatus::ALL),
        diplomas: form.choices(l, "diploma", "esf-diploma", Diploma::ALL),
        levels: levels.iter().map(|level| form.choice("isced", *level, l.of("isced", level))).collect(),
        places: places.iter().map(|place| form.choice("nis", place.nis.as_str(), place.name.as_str())).collect(),
        disability: form.choices(l, "disability", "sensitive", Answer::ALL),
        third: form.choices(l, "third_country", "sensitive", Answer::ALL),
        background: form.choices(l, "foreign_background", "sensitive", Answer::ALL),
        housing: form.choices(l, "housing_exclusion", "sensitive", Answer::ALL),
        reasons: form.choices(l, "reason", "esf-reason", ChangeReason::ALL),
    }
}

/// What a form begins with.
pub fn filled(state: &State) -> Vec<(&'static str, String)> {
    fn text(value: Option<impl ToString>) -> String {
        value.map(|value| value.to_string()).unwrap_or_default()
    }
    let (facts, told) = (&state.facts, &state.told);
    vec![
        ("entered_on", state.entered_on.to_string()),
        ("birth", text(facts.birth)),
        ("gender", text(facts.gender)),
        ("labour", text(facts.labour)),
        ("unemployed_since", text(facts.unemployed_since)),
        ("diploma", text(facts.diploma)),
        ("diploma_words", text(facts.diploma_words.as_deref())),
        ("isced", text(facts.isced)),
        ("nis", text(facts.nis.as_deref())),
        ("disability", text(told.disability)),
        ("third_country", text(told.third_country)),
        ("foreign_background", text(told.foreign_background)),
        ("housing_exclusion", text(told.housing_exclusion)),
    ]
}

/// The state that a form tells: all fields, or only those of one question; the others stay.
pub fn read(fields: &Fields, faults: &mut Faults, base: &State, only: Option<Field>) -> State {
    let mut state = base.clone();
    let asks = |field: Field| only.is_none_or(|one| one == field);
    let (facts, told) = (&mut state.facts, &mut state.told);
    if asks(Field::Birth) {
        facts.birth = fields.day(faults, "birth");
    }
    if asks(Field::Gender) {
        facts.gender = fields.maybe(faults, "gender");
    }
    if asks(Field::Labour) {
        facts.labour = fields.maybe(faults, "labour");
        if facts.labour != Some(LabourStatus::Unemployed) && only.is_some() {
            facts.unemployed_since = None;
        }
    }
    if asks(Field::UnemployedSince) {
        facts.unemployed_since = fields.day(faults, "unemployed_since");
    }
    if asks(Field::Education) {
        facts.diploma = fields.maybe(faults, "diploma");
        facts.diploma_words = fields.short(faults, "diploma_words", 200);
        facts.isced = fields.number(faults, "isced", 0, 8).and_then(|level| u8::try_from(level).ok());
    }
    if asks(Field::Municipality) {
        facts.nis = fields.short(faults, "nis", 8);
    }
    if asks(Field::Disability) {
        told.disability = fields.maybe(faults, "disability");
    }
    if asks(Field::ThirdCountry) {
        told.third_country = fields.maybe(faults, "third_country");
    }
    if asks(Field::ForeignBackground) {
        told.foreign_background = fields.maybe(faults, "foreign_background");
    }
    if asks(Field::Housing) {
        told.housing_exclusion = fields.maybe(faults, "housing_exclusion");
    }
    if only.is_none()
        && let Some(day) = fields.need_day(faults, "entered_on")
    {
        state.entered_on = day;
    }
    state
}

/// The name of the first field of a question, for its message.
pub fn name(field: Field) -> &'static str {
    match field {
        Field::Entry => "entered_on",
        Field::Exit => "exited_on",
        Field::ExitReason => "why",
        Field::Birth => "birth",
        Field::Gender => "gender",
        Field::Labour => "labour",
        Field::UnemployedSince => "unemployed_since",
        Field::Education => "diploma",
        Field::Disability => "disability",
        Field::ThirdCountry => "third_country",
        Field::ForeignBackground => "foreign_background",
        Field::Housing => "housing_exclusion",
        Field::Municipality => "nis",
    }
}
