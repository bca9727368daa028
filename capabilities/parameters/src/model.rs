//! What belongs to a scheme beside its rules: its words, and the texts of its agreements.

use kernel::{Day, Moment};
use uuid::Uuid;

/// What a scheme calls who and what is in it. An empty word is that of wijk-werken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// One who works: *wijk-werker*.
    pub worker: String,
    /// More of them.
    pub workers: String,
    /// One for whom is worked: *gebruiker*.
    pub user: String,
    /// More of them.
    pub users: String,
    /// What an hour is paid with: *cheque*.
    pub cheque: String,
    /// More of them.
    pub cheques: String,
}

impl Names {
    /// Each word with the name of its field, in the order of a form.
    pub fn fields(&self) -> [(&'static str, &str); 6] {
        [
            ("worker", &self.worker),
            ("workers", &self.workers),
            ("user", &self.user),
            ("users", &self.users),
            ("cheque", &self.cheque),
            ("cheques", &self.cheques),
        ]
    }

    /// The field of a word that stands alone: one and more than one belong together.
    pub fn lonely(&self) -> Option<&'static str> {
        let fields = self.fields();
        let mut pairs = fields.chunks(2).filter(|pair| pair[0].1.is_empty() != pair[1].1.is_empty());
        pairs.next().map(|pair| if pair[0].1.is_empty() { pair[0].0 } else { pair[1].0 })
    }
}

kernel::text_enum! {
    /// Whose agreement.
    pub enum Paper {
        /// Of who works.
        Worker = "worker",
        /// Of who has work done.
        User = "user",
    }
}

/// The text of an agreement, for those that are made from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Which one.
    pub id: Uuid,
    /// Whose.
    pub paper: Paper,
    /// The first day.
    pub from: Day,
    /// What stands above it.
    pub title: String,
    /// The text as it was typed.
    pub body: String,
    /// Law, decision or page.
    pub source: String,
    /// When it was recorded.
    pub recorded_at: Moment,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List(Vec<String>),
}

impl Agreement {
    /// The text that holds on a day: the newest that begins by then; of two for the same day the one recorded last.
    pub fn on(all: &[Self], paper: Paper, day: Day) -> Option<&Self> {
        let begun = all.iter().filter(|one| one.paper == paper && one.from <= day);
        begun.max_by_key(|one| (one.from, one.recorded_at, one.id))
    }

    /// Headings, paragraphs and lists in their order.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut open = false;
        for line in self.body.lines().map(str::trim) {
            let item = line.strip_prefix("- ").map(|item| item.trim().to_owned());
            let heading = line.strip_prefix('#').map(|text| text.trim_start_matches('#').trim().to_owned());
            match (line, item, heading, parts.last_mut()) {
                ("", ..) => {
                    open = false;
                    continue;
                }
                (_, Some(item), _, Some(Part::List(items))) if open => items.push(item),
                (_, Some(item), ..) => parts.push(Part::List(vec![item])),
                (_, _, Some(heading), _) => parts.push(Part::Heading(heading)),
                (_, _, _, Some(Part::Paragraph(text))) if open => {
                    text.push('\n');
                    text.push_str(line);
                }
                _ => parts.push(Part::Paragraph(line.to_owned())),
            }
            open = true;
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(paper: Paper, from: &str, recorded_at: i64, body: &str) -> Agreement {
        Agreement {
            id: Uuid::from_u128(u128::try_from(recorded_at).unwrap()),
            paper,
            from: from.parse().unwrap(),
            title: "Overeenkomst".to_owned(),
            body: body.to_owned(),
            source: "test".to_owned(),
            recorded_at: Moment(recorded_at),
        }
    }

    #[test]
    fn headings_paragraphs_and_lists_are_read_as_they_were_typed() {
        let text = "# Wat je doet\nJe werkt\nin de buurt.\n\nNog iets.\n- een\n- twee\n\n- drie\n#Einde";
        let parts = agreement(Paper::Worker, "2027-07-01", 1, text).parts();
        let paragraph = |text: &str| Part::Paragraph(text.to_owned());
        let list = |items: &[&str]| Part::List(items.iter().map(|i| (*i).to_owned()).collect());
        assert_eq!(
            parts,
            [
                Part::Heading("Wat je doet".to_owned()),
                paragraph("Je werkt\nin de buurt."),
                paragraph("Nog iets."),
                list(&["een", "twee"]),
                list(&["drie"]),
                Part::Heading("Einde".to_owned())
            ]
        );
        assert!(agreement(Paper::Worker, "2027-07-01", 1, " \n ").parts().is_empty());
    }

    #[test]
    fn a_text_holds_from_its_day_and_a_later_one_of_the_same_day_takes_its_place() {
        let all = [
            agreement(Paper::Worker, "2027-07-01", 1, "eerste"),
            agreement(Paper::Worker, "2027-07-01", 2, "verbeterd"),
            agreement(Paper::Worker, "2028-01-01", 3, "later"),
            agreement(Paper::User, "2027-07-01", 4, "gebruiker"),
        ];
        let on = |day: &str| Agreement::on(&all, Paper::Worker, day.parse().unwrap()).map(|one| one.body.as_str());
        assert_eq!([on("2027-06-30"), on("2027-07-01"), on("2028-01-01")], [None, Some("verbeterd"), Some("later")]);
    }

    #[test]
    fn one_and_more_than_one_belong_together() {
        let mut names = Names::default();
        assert_eq!(names.lonely(), None);
        names.user = "klant".to_owned();
        assert_eq!(names.lonely(), Some("users"));
        names.users = "klanten".to_owned();
        names.cheques = "bonnen".to_owned();
        assert_eq!(names.lonely(), Some("cheque"));
    }
}
