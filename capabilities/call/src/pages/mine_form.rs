//! The questions of a call as fields of a form, and what was typed in them.

use kernel::refusal::Faults;
use web::{Choice, Fields, FormView, Words};

use crate::model::{Question, QuestionKind, Told};
use crate::rules::form::{field, hundredths};

/// One question as a field.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Name of the field.
    pub name: &'static str,
    /// The question.
    pub label: String,
    /// What helps: the sentence of the lead, and the most characters.
    pub hint: String,
    /// `short`, `long`, `number`, or `options`.
    pub kind: &'static str,
    /// May it stay empty?
    pub optional: bool,
    /// What stands in it.
    pub value: String,
    /// The options of a choice, and of yes and no.
    pub options: Vec<Choice>,
    /// What to do; empty when it is right.
    pub error: String,
}

/// The questions as fields.
pub fn asks(l: &Words, questions: &[Question], form: &FormView) -> Vec<Ask> {
    let one = |(place, q): (usize, &Question)| {
        let name = field(place);
        let most = match q.kind {
            QuestionKind::Number => Some(l.t1("candidacy-greatest", "most", q.greatest())),
            _ => (q.most > 0).then(|| l.n("candidacy-most", q.most)),
        };
        let hint = [Some(q.hint.clone()).filter(|h| !h.is_empty()), most];
        let options = match q.kind {
            QuestionKind::YesNo => {
                ["yes", "no"].map(|value| form.choice(name, value, l.of("candidacy-answer", value))).to_vec()
            }
            QuestionKind::Choice => q.choices.iter().map(|c| form.choice(name, c.clone(), c.clone())).collect(),
            _ => Vec::new(),
        };
        Ask {
            name,
            label: q.label.clone(),
            hint: hint.into_iter().flatten().collect::<Vec<_>>().join(" "),
            kind: match q.kind {
                QuestionKind::Short => "short",
                QuestionKind::Long => "long",
                QuestionKind::Number => "number",
                QuestionKind::YesNo | QuestionKind::Choice => "options",
            },
            optional: !q.required,
            value: form.value(name).to_owned(),
            error: form.error(name).to_owned(),
            options,
        }
    };
    questions.iter().enumerate().map(one).collect()
}

/// What was typed. A capacity that is no number is noted; the rest is kept all the same.
pub fn told(fields: &Fields, questions: &[Question], faults: &mut Faults) -> Told {
    let capacity = hundredths(fields.get("capacity"));
    if capacity.is_none() {
        faults.push("capacity", "candidacy-capacity-wrong");
    }
    Told {
        contact: fields.get("contact").chars().take(120).collect(),
        offer: fields.get("offer").to_owned(),
        capacity: capacity.unwrap_or_default(),
        answers: questions.iter().enumerate().map(|(at, q)| (q.id, fields.get(field(at)).to_owned())).collect(),
    }
}
