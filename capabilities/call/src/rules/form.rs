//! What the form of a call takes: its questions and criteria as the lead writes them, the answers of a candidate.

use kernel::Refusal;
use kernel::refusal::Faults;

use crate::model::{Criterion, Question, QuestionKind, Told};
use crate::records::{Answer, Candidacy};

/// Most questions of a form, most criteria and rules of a call.
pub const MOST: usize = 30;
/// Most characters of a line, and of a text, whatever a question allows.
const LINE: usize = 300;
const TEXT: usize = 20_000;
/// The greatest number that an answer takes when the question does not say so, and the most coaches of a candidacy, in
/// hundredths of a full-time job: above that it is a slip.
const NUMBER: i64 = 100_000;
const COACHES: i64 = 10_000;

/// Names of the fields of a form, by the place of the question.
const FIELDS: [&str; MOST] = [
    "answer-1",
    "answer-2",
    "answer-3",
    "answer-4",
    "answer-5",
    "answer-6",
    "answer-7",
    "answer-8",
    "answer-9",
    "answer-10",
    "answer-11",
    "answer-12",
    "answer-13",
    "answer-14",
    "answer-15",
    "answer-16",
    "answer-17",
    "answer-18",
    "answer-19",
    "answer-20",
    "answer-21",
    "answer-22",
    "answer-23",
    "answer-24",
    "answer-25",
    "answer-26",
    "answer-27",
    "answer-28",
    "answer-29",
    "answer-30",
];

/// The field of the question at this place, from 0.
pub fn field(place: usize) -> &'static str {
    FIELDS.get(place).copied().unwrap_or("answers")
}

impl Question {
    /// The most characters that an answer may have.
    pub fn limit(&self) -> usize {
        let widest = if self.kind == QuestionKind::Long { TEXT } else { LINE };
        usize::try_from(self.most).ok().filter(|most| *most > 0).map_or(widest, |most| most.min(widest))
    }
}

impl Question {
    /// The greatest number that an answer may be.
    pub fn greatest(&self) -> i64 {
        if self.most > 0 { self.most } else { NUMBER }
    }
}

/// Criteria as the lead writes them.
pub fn check_criteria(all: &[Criterion]) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if all.len() > MOST {
        faults.push("criteria", "call-rows-many");
    }
    for (row, c) in (1..).zip(all) {
        let whole = c.name.chars().count() <= LINE
            && (1..=1000).contains(&c.weight)
            && (1..=100).contains(&c.max_score)
            && [100, 50, 25, 10].contains(&c.step);
        if !whole {
            faults.push_with("criteria", "call-criterion-wrong", "row", row);
        }
    }
    faults.done()
}

/// Questions as the lead writes them.
pub fn check_questions(all: &[Question]) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if all.len() > MOST {
        faults.push("questions", "call-rows-many");
    }
    for (row, q) in (1..).zip(all) {
        if q.label.chars().count() > LINE || !(0..=most(q.kind)).contains(&q.most) {
            faults.push_with("questions", "call-question-wrong", "row", row);
        }
        if q.kind == QuestionKind::Choice && q.choices.len() < 2 {
            faults.push_with("questions", "call-question-choices", "row", row);
        }
    }
    faults.done()
}

/// The most that a question may allow: characters of an answer, or the greatest number.
fn most(kind: QuestionKind) -> i64 {
    if kind == QuestionKind::Number { 1_000_000_000 } else { 20_000 }
}

/// A draft: only what can't be kept at all is refused.
pub fn check_draft(questions: &[Question], told: &Told) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.check_length("offer", &told.offer, TEXT);
    for (place, question) in questions.iter().enumerate() {
        let answer = told.answers.iter().find(|(id, _)| *id == question.id).map_or("", |(_, text)| text);
        faults.check_length(field(place), answer, TEXT);
    }
    faults.done()
}

/// Sent in: everything that is asked must be there.
pub fn check_whole(row: &Candidacy, answers: &[Answer], alone: bool, annex_waits: bool) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if row.contact.is_empty() {
        faults.push("contact", "candidacy-contact-missing");
    }
    if row.offer.is_empty() {
        faults.push("offer", "candidacy-offer-missing");
    }
    if row.coach_capacity_hundredths <= 0 {
        faults.push("capacity", "candidacy-capacity-none");
    }
    for (place, answer) in answers.iter().enumerate() {
        check_answer(&mut faults, field(place), answer);
    }
    if annex_waits {
        faults.push("file", "candidacy-annex-waits");
    }
    if !alone {
        faults.push("alone", "candidacy-alone-missing");
    }
    faults.done()
}

fn check_answer(faults: &mut Faults, name: &'static str, answer: &Answer) {
    let Answer { question, text } = answer;
    if text.is_empty() {
        if question.required {
            faults.push_with(name, "candidacy-answer-missing", "question", &question.label);
        }
        return;
    }
    faults.check_length(name, text, question.limit());
    match question.kind {
        QuestionKind::Number => match number(text) {
            Some(value) if value <= question.greatest().saturating_mul(100) => {}
            Some(_) => faults.push_with(name, "candidacy-answer-great", "most", question.greatest()),
            None => faults.push(name, "candidacy-answer-number"),
        },
        QuestionKind::YesNo if !["yes", "no"].contains(&text.as_str()) => {
            faults.push_with(name, "candidacy-answer-missing", "question", &question.label);
        }
        QuestionKind::Choice if !question.choices.contains(text) => {
            faults.push_with(name, "candidacy-answer-missing", "question", &question.label);
        }
        _ => {}
    }
}

/// Hundredths of a number from nothing up, as people type it: `12`, `1,5`, `1.5`. Longer ones are as great as can be.
fn number(text: &str) -> Option<i64> {
    let text = text.replace('.', ",");
    let (whole, rest) = text.split_once(',').unwrap_or((&text, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || text.ends_with(',') {
        return None;
    }
    let cents: i64 = format!("{rest:0<2}").get(..2)?.parse().ok()?;
    Some(whole.parse().map_or(i64::MAX, |whole: i64| whole.saturating_mul(100).saturating_add(cents)))
}

/// The subject line of a mail, with what mail programs put before it.
pub fn same_subject(typed: &str, fixed: &str) -> bool {
    let mut rest = typed.trim().to_lowercase();
    while let Some(shorter) = ["re:", "fw:", "fwd:", "tr:", "antw:"].iter().find_map(|p| rest.strip_prefix(p)) {
        rest = shorter.trim().to_owned();
    }
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    words(&rest) == words(fixed)
}

/// Hundredths of a full-time job as typed: `1,5`, `1.5`, `2`. Empty: 0. Nothing for what is no number, or too great.
pub fn hundredths(text: &str) -> Option<i64> {
    if text.is_empty() {
        return Some(0);
    }
    let text = text.replace('.', ",");
    let (whole, rest) = text.split_once(',').unwrap_or((&text, ""));
    if whole.is_empty() || whole.len() > 3 || rest.len() > 2 || !rest.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let rest: i64 = format!("{rest:0<2}").parse().ok()?;
    let value = whole.parse::<u16>().ok().map(i64::from)? * 100 + rest;
    (value <= COACHES).then_some(value)
}

/// Hundredths as people write them: `1,5`.
pub fn hundredths_words(value: i64) -> String {
    let (whole, rest) = (value / 100, value % 100);
    let text = format!("{whole},{rest:02}");
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_a_form_has_a_field_of_its_own() {
        let names: std::collections::BTreeSet<_> = (0..MOST).map(field).collect();
        assert_eq!(names.len(), MOST);
        assert_eq!(field(MOST), "answers");
    }

    #[test]
    fn a_number_in_an_answer_has_a_least_and_a_greatest() {
        let mut question = Question {
            id: crate::model::QuestionId(uuid::Uuid::nil()),
            label: "Hoeveel mensen per coach?".to_owned(),
            hint: String::new(),
            kind: QuestionKind::Number,
            required: true,
            most: 0,
            choices: Vec::new(),
        };
        let mut told = |text: &str, most: i64| {
            question.most = most;
            let answer = Answer { question: question.clone(), text: text.to_owned() };
            let mut faults = Faults::default();
            check_answer(&mut faults, "answer-1", &answer);
            match faults.done() {
                Err(Refusal::Invalid(errors)) => errors[0].key,
                _ => "",
            }
        };
        for right in ["0", "30", "1,5", "1.25", "100000"] {
            assert_eq!(told(right, 0), "", "{right}");
        }
        for wrong in ["-3", "veel", "1e5", "1,", ",5", "NaN", "1,5,5"] {
            assert_eq!(told(wrong, 0), "candidacy-answer-number", "{wrong}");
        }
        for great in ["100000,01", "99999999", "99999999999999999999999"] {
            assert_eq!(told(great, 0), "candidacy-answer-great", "{great}");
        }
        assert_eq!((told("40", 40), told("41", 40)), ("", "candidacy-answer-great"), "the call says how many");
    }

    #[test]
    fn the_fixed_subject_line_is_known_with_what_mail_programs_add() {
        let fixed = "Indienen kandidatuur CB Leie en Schelde";
        for typed in
            [fixed, "RE: FW: indienen  kandidatuur cb leie en schelde ", "Fwd: Indienen kandidatuur CB Leie en Schelde"]
        {
            assert!(same_subject(typed, fixed), "{typed}");
        }
        assert!(!same_subject("Indienen kandidatuur CB Leie", fixed));
        assert!(!same_subject("", fixed));
    }

    #[test]
    fn capacity_is_read_and_written_as_people_do() {
        for (typed, value, words) in [("1,5", 150, "1,5"), ("2", 200, "2"), ("0.75", 75, "0,75"), ("", 0, "0")] {
            assert_eq!(hundredths(typed), Some(value), "{typed}");
            assert_eq!(hundredths_words(value), words);
        }
        for typed in ["een", "-1", "1,555", "1,5,5", ",5", "100,01", "999"] {
            assert_eq!(hundredths(typed), None, "{typed}");
        }
    }
}
