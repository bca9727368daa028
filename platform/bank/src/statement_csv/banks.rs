//! What the large Belgian banks call their columns. Names are compared in small letters and without outer spaces.
//!
//! Source: headers of exports in Dutch as published in open-source readers of these files (2012 to 2026); the banks
//! publish no description and may change them. A new name is a word more in a list here.

/// How to find what we need in one bank's export. Of each list the first name that is there counts, except for `text`,
/// where all are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapping {
    /// Which bank, for the person who reads it.
    pub bank: &'static str,
    /// Columns that must all be there for it to be this bank.
    pub known_by: &'static [&'static str],
    /// The account of the statement.
    pub account: &'static [&'static str],
    /// The day of booking.
    pub booked_on: &'static [&'static str],
    /// The day for interest.
    pub value_on: &'static [&'static str],
    /// The amount with its sign.
    pub amount: &'static [&'static str],
    /// The currency, which must be EUR.
    pub currency: &'static [&'static str],
    /// The account on the other side.
    pub counter_account: &'static [&'static str],
    /// The name on the other side.
    pub counter_name: &'static [&'static str],
    /// A column for the structured communication only.
    pub structured: &'static [&'static str],
    /// Columns with words, the free communication first.
    pub text: &'static [&'static str],
    /// The balance after the line.
    pub balance: &'static [&'static str],
    /// The state of the line.
    pub status: &'static [&'static str],
    /// States that mean that nothing was paid, by how they begin.
    pub refused: &'static [&'static str],
}

const NONE: Mapping = Mapping {
    bank: "",
    known_by: &[],
    account: &[],
    booked_on: &[],
    value_on: &[],
    amount: &[],
    currency: &[],
    counter_account: &[],
    counter_name: &[],
    structured: &[],
    text: &[],
    balance: &[],
    status: &[],
    refused: &[],
};

/// The banks that are known, in the order in which they are tried.
pub const BANKS: &[Mapping] = &[
    Mapping {
        bank: "KBC",
        known_by: &["rubrieknaam", "afschriftnummer", "datum", "bedrag"],
        account: &["rekeningnummer"],
        booked_on: &["datum"],
        value_on: &["valuta"],
        amount: &["bedrag"],
        currency: &["munt"],
        counter_account: &["rekeningnummer tegenpartij", "tegenpartij rekeningnummer"],
        counter_name: &["naam tegenpartij", "tegenpartij naam"],
        structured: &["gestructureerde mededeling"],
        text: &["vrije mededeling", "omschrijving"],
        balance: &["saldo"],
        ..NONE
    },
    Mapping {
        bank: "Belfius",
        known_by: &["rekening", "rekeninguittrekselnummer", "boekingsdatum", "bedrag"],
        account: &["rekening"],
        booked_on: &["boekingsdatum"],
        value_on: &["valutadatum"],
        amount: &["bedrag"],
        currency: &["devies"],
        counter_account: &["rekening tegenpartij"],
        counter_name: &["naam tegenpartij bevat", "naam tegenpartij"],
        text: &["mededelingen", "transactie"],
        ..NONE
    },
    Mapping {
        bank: "ING",
        known_by: &["omzetnummer", "boekingsdatum", "bedrag"],
        account: &["rekeningnummer"],
        booked_on: &["boekingsdatum"],
        value_on: &["valutadatum"],
        amount: &["bedrag"],
        currency: &["munteenheid"],
        counter_account: &["rekening tegenpartij"],
        text: &["bericht", "detail van de omzet", "detail", "omschrijving"],
        ..NONE
    },
    Mapping {
        bank: "BNP Paribas Fortis",
        known_by: &["uitvoeringsdatum", "valuta rekening", "bedrag"],
        account: &["rekeningnummer"],
        booked_on: &["uitvoeringsdatum"],
        value_on: &["valutadatum"],
        amount: &["bedrag"],
        currency: &["valuta rekening"],
        counter_account: &["tegenpartij", "tegenpartij van de verrichting"],
        counter_name: &["naam van de tegenpartij"],
        text: &["mededeling", "details"],
        status: &["status"],
        refused: &["geweigerd", "refus"],
        ..NONE
    },
    Mapping {
        bank: "",
        known_by: &["datum", "bedrag"],
        account: &["rekening", "rekeningnummer", "iban"],
        booked_on: &["datum", "boekingsdatum"],
        value_on: &["valutadatum"],
        amount: &["bedrag"],
        currency: &["munt", "devies", "valuta"],
        counter_account: &["tegenrekening", "rekening tegenpartij"],
        counter_name: &["naam tegenpartij", "naam"],
        structured: &["gestructureerde mededeling"],
        text: &["mededeling", "vrije mededeling", "omschrijving"],
        balance: &["saldo"],
        ..NONE
    },
];
