//! Reading an amount as people and files write it, exactly or not at all.

use super::Cents;

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CentsError {
    /// There is nothing.
    #[error("no amount")]
    Empty,
    /// Something else than digits, a sign, points and a comma.
    #[error("not an amount")]
    NotAnAmount,
    /// A point where the comma belongs, as in `12.50`, or groups that are not of three digits.
    #[error("a point parts thousands; cents come after a comma")]
    Grouping,
    /// More than two digits after the comma: nothing is rounded.
    #[error("more than two digits after the comma")]
    TooManyDecimals,
    /// More digits than fit.
    #[error("amount too large")]
    TooLarge,
}

impl CentsError {
    /// Fluent key of the message for the person who typed it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "cents-empty",
            Self::NotAnAmount => "cents-not-an-amount",
            Self::Grouping => "cents-grouping",
            Self::TooManyDecimals => "cents-too-many-decimals",
            Self::TooLarge => "cents-too-large",
        }
    }
}

/// The most that is read, either side of nothing: ten billion euros. No amount of ours is near it, and sums of what was
/// read stay far from the end of the numbers.
const MOST: u64 = 1_000_000_000_000;

impl Cents {
    /// Reads Dutch text: `1.234,56`, `1234,56`, `12`, `12,5`, `-4,10`, `€ 7,50`, `7,50 EUR`, `+5`.
    pub fn parse(text: &str) -> Result<Self, CentsError> {
        let bare = without_currency(text);
        let (negative, number) = sign(bare);
        let (euros, decimals) = number.split_once(',').unwrap_or((number, ""));
        if number.ends_with(',') || euros.is_empty() {
            return Err(if number.is_empty() { CentsError::Empty } else { CentsError::NotAnAmount });
        }
        make(negative, &ungrouped(euros)?, decimals)
    }

    /// Reads what [`Cents::plain`] writes: `1234.56`, `-4.10`, `12`; for machine files only.
    pub fn parse_plain(text: &str) -> Result<Self, CentsError> {
        let (negative, number) = sign(text.trim());
        let (euros, decimals) = number.split_once('.').unwrap_or((number, ""));
        if number.ends_with('.') || euros.is_empty() {
            return Err(if number.is_empty() { CentsError::Empty } else { CentsError::NotAnAmount });
        }
        make(negative, euros, decimals)
    }
}

fn without_currency(text: &str) -> &str {
    let bare = text.trim();
    let bare = bare.strip_prefix('€').or_else(|| bare.strip_prefix("EUR")).unwrap_or(bare);
    bare.strip_suffix('€').or_else(|| bare.strip_suffix("EUR")).unwrap_or(bare).trim()
}

/// Also the minus sign of typography and a space after the sign: they come along with a paste.
fn sign(text: &str) -> (bool, &str) {
    if let Some(rest) = text.strip_prefix('-').or_else(|| text.strip_prefix('\u{2212}')) {
        return (true, rest.trim_start());
    }
    (false, text.strip_prefix('+').map_or(text, str::trim_start))
}

/// Takes the points out when they part groups of three, as in `1.234.567`.
fn ungrouped(euros: &str) -> Result<String, CentsError> {
    if !euros.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return Err(CentsError::NotAnAmount);
    }
    let mut groups = euros.split('.');
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    let grouped = rest.peek().is_some();
    if grouped && (!(1..=3).contains(&first.len()) || rest.any(|group| group.len() != 3)) {
        return Err(CentsError::Grouping);
    }
    Ok(euros.replace('.', ""))
}

fn make(negative: bool, euros: &str, decimals: &str) -> Result<Cents, CentsError> {
    if !euros.chars().chain(decimals.chars()).all(|c| c.is_ascii_digit()) {
        return Err(CentsError::NotAnAmount);
    }
    if decimals.len() > 2 {
        return Err(CentsError::TooManyDecimals);
    }
    // The sign goes in front, so that the lowest number is readable too.
    let digits = format!("{}{euros}{decimals:0<2}", if negative { "-" } else { "" });
    let cents: i64 = digits.parse().map_err(|_| CentsError::TooLarge)?;
    if cents.unsigned_abs() > MOST { Err(CentsError::TooLarge) } else { Ok(Cents::new(cents)) }
}
