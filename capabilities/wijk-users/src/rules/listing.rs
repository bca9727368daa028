//! The list of users: who answers what was typed and chosen, in which order, a page at a time.
//!
//! An organiser has hundreds of users, so all of them are held against the question here: both databases then give
//! the same answer, with the same forgiving of typing errors as everywhere.

use std::cmp::Reverse;

use kernel::name::{Query as Typed, tokens};
use kernel::{Day, text_enum};
use web::Page;

use super::due::State;
use crate::model::{Kind, Status, UserId};

text_enum! {
    /// In which order.
    pub enum Sort {
        /// By name.
        Name = "name",
        /// Newest first.
        Newest = "newest",
        /// Whose fee is open longest first, then by name.
        Fee = "fee",
    }
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Query {
    /// What was typed: a name in any order with errors, a user number, an enterprise number, a phone number.
    pub text: String,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only of this scheme.
    pub scheme: Option<String>,
    /// Only this status; none: all but those that ended.
    pub status: Option<Status>,
    /// Also those that ended.
    pub ended: bool,
    /// Only in the municipality of one of these codes (one municipality, by its old and new codes).
    pub nis: Vec<String>,
    /// Only whose fee of this year is open.
    pub unpaid: bool,
    /// Order; a search orders by how well the name answers.
    pub sort: Sort,
    /// The last row of the page before.
    pub after: Option<UserId>,
    /// Rows on a page.
    pub size: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            text: String::new(),
            kind: None,
            scheme: None,
            status: None,
            ended: false,
            nis: Vec::new(),
            unpaid: false,
            sort: Sort::Name,
            after: None,
            size: web::paging::SIZE,
        }
    }
}

/// A user in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub id: UserId,
    /// In which scheme.
    pub scheme: String,
    /// User number.
    pub number: i64,
    /// Which kind.
    pub kind: Kind,
    /// Name.
    pub name: String,
    /// Folded.
    pub sort_name: String,
    /// Whom to ask for.
    pub contact_name: Option<String>,
    /// Enterprise number.
    pub kbo: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Municipality.
    pub nis: Option<String>,
    /// How far.
    pub status: Status,
    /// Since when both signed.
    pub active_on: Option<Day>,
    /// How the fee of this year stands.
    pub fee: State,
}

/// The rows that answer, in order, from where the page before ended.
pub fn pick(rows: Vec<Row>, query: &Query) -> Page<Row> {
    let asked = Asked::of(&query.text);
    let mut found: Vec<(u32, Row)> = rows
        .into_iter()
        .filter(|row| {
            query.kind.is_none_or(|kind| row.kind == kind)
                && query.scheme.as_ref().is_none_or(|scheme| row.scheme == *scheme)
                && query.status.map_or(query.ended || row.status != Status::Ended, |status| row.status == status)
                && (query.nis.is_empty() || row.nis.as_ref().is_some_and(|nis| query.nis.contains(nis)))
                && (!query.unpaid || row.fee.is_open())
        })
        .filter_map(|row| Some((asked.rank(&row)?, row)))
        .collect();
    match query.sort {
        Sort::Name => found.sort_by(|(_, a), (_, b)| (&a.sort_name, a.id).cmp(&(&b.sort_name, b.id))),
        Sort::Newest => found.sort_by_key(|(_, row)| Reverse(row.number)),
        Sort::Fee => found.sort_by(|(_, a), (_, b)| {
            (open_since(a.fee), &a.sort_name, a.id).cmp(&(open_since(b.fee), &b.sort_name, b.id))
        }),
    }
    if !query.text.is_empty() {
        // Stable: among equal answers the chosen order stays.
        found.sort_by_key(|(rank, _)| Reverse(*rank));
    }
    let from = query.after.and_then(|id| found.iter().position(|(_, row)| row.id == id)).map_or(0, |at| at + 1);
    let rows = found.into_iter().skip(from).take(query.size + 1).map(|(_, row)| row).collect();
    Page::from_extra(rows, query.size, |row| row.id.to_string())
}

/// Open ones first, the longest open before all.
fn open_since(fee: State) -> (bool, Option<Day>) {
    match fee {
        State::Due(_, from) | State::Unknown(from) => (false, Some(from)),
        State::Paid(_) | State::NotAsked => (true, None),
    }
}

/// What was typed, read in every way that it can be meant.
struct Asked {
    text: String,
    number: Option<i64>,
    digits: String,
    words: Typed,
}

impl Asked {
    fn of(text: &str) -> Self {
        let text = text.trim();
        let structured = super::number::read(text);
        let small = text.strip_prefix('#').unwrap_or(text).trim();
        let plain = (1..=9).contains(&small.len()) && small.bytes().all(|b| b.is_ascii_digit());
        let only_digits = text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+./-()".contains(c));
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        Self {
            number: structured.or_else(|| plain.then(|| small.parse().ok()).flatten()),
            digits: if only_digits && digits.len() >= 6 { digits } else { String::new() },
            words: Typed::typed(text),
            text: text.to_owned(),
        }
    }

    fn rank(&self, row: &Row) -> Option<u32> {
        if self.text.is_empty() {
            return Some(0);
        }
        if self.number == Some(row.number) {
            return Some(101);
        }
        let has = |value: &Option<String>| {
            let known = value.as_deref().unwrap_or_default().trim_start_matches('+');
            // "0470…" and "+32470…" are one number.
            let national = self.digits.strip_prefix('0').unwrap_or(&self.digits);
            !self.digits.is_empty() && (known.starts_with(&self.digits) || known.contains(national))
        };
        if has(&row.kbo) || has(&row.phone) {
            return Some(100);
        }
        let whole = format!("{} {}", row.name, row.contact_name.as_deref().unwrap_or_default());
        self.words.rank(&tokens(&whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: i64, name: &str) -> Row {
        Row {
            id: UserId(uuid::Uuid::from_u128(u128::from(number.unsigned_abs()))),
            scheme: "wijk-werken".to_owned(),
            number,
            kind: Kind::Private,
            name: name.to_owned(),
            sort_name: kernel::name::fold(name),
            contact_name: None,
            kbo: None,
            email: None,
            phone: None,
            street: "Dorp 1".to_owned(),
            postcode: "9800".to_owned(),
            nis: Some("44083".to_owned()),
            status: Status::Active,
            active_on: None,
            fee: State::NotAsked,
        }
    }

    fn numbers(rows: Vec<Row>, query: &Query) -> Vec<i64> {
        pick(rows, query).rows.iter().map(|row| row.number).collect()
    }

    fn asked(text: &str) -> Query {
        Query { text: text.to_owned(), ..Query::default() }
    }

    #[test]
    fn a_name_is_found_with_typing_errors_and_in_any_order() {
        let rows = || vec![row(1, "Godelieve Van den Berghe"), row(2, "Basisschool De Linde"), row(3, "Jan Peeters")];
        assert_eq!(numbers(rows(), &asked("vandenberge godelive")), [1]);
        assert_eq!(numbers(rows(), &asked("linde")), [2]);
        assert_eq!(numbers(rows(), &asked("pieters")), [3]);
        assert!(numbers(rows(), &asked("zzz")).is_empty());
    }

    #[test]
    fn a_number_a_phone_and_an_enterprise_number_find_one_user() {
        let farm = Row {
            kbo: Some("0207450534".to_owned()),
            phone: Some("+32470123456".to_owned()),
            ..row(12, "Hoeve Ter Leie")
        };
        let rows = || vec![farm.clone(), row(1, "Jan Peeters")];
        for text in ["12", "#12", "0207.450.534", "0470 12 34 56", "+32 470 12 34 56"] {
            assert_eq!(numbers(rows(), &asked(text)), [12], "{text}");
        }
    }

    #[test]
    fn pages_follow_each_other_without_a_gap_or_a_double() {
        let rows: Vec<Row> = (1..=60).map(|n| row(n, &format!("Gebruiker {n:02}"))).collect();
        let mut query = Query { size: 25, ..Query::default() };
        let mut seen = Vec::new();
        loop {
            let page = pick(rows.clone(), &query);
            seen.extend(page.rows.iter().map(|row| row.number));
            let Some(next) = page.next else { break };
            query.after = next.parse().ok();
        }
        assert_eq!(seen, (1..=60).collect::<Vec<_>>());
    }

    #[test]
    fn who_ended_is_shown_only_when_asked_and_an_open_fee_can_be_filtered() {
        let day = Day::new(2026, 5, 26).unwrap();
        let ended = Row { status: Status::Ended, ..row(1, "Jan Peeters") };
        let owes = Row { fee: State::Due(750, day), ..row(2, "An Claes") };
        let rows = || vec![ended.clone(), owes.clone(), row(3, "Zoë Maes")];
        assert_eq!(numbers(rows(), &Query::default()), [2, 3]);
        assert_eq!(numbers(rows(), &Query { ended: true, ..Query::default() }), [2, 1, 3]);
        assert_eq!(numbers(rows(), &Query { unpaid: true, ..Query::default() }), [2]);
        assert_eq!(numbers(rows(), &Query { sort: Sort::Fee, ..Query::default() }), [2, 3]);
    }
}
