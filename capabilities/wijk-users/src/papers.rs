//! What is printed: the agreement of a user, and the letter about a fee that is open. Tagged PDF, all words translated.

use kernel::Day;
use ledger::Cents;
use network::Organisation;
use parameters::model::Agreement;
use pdf::{Block, Letter};
use store::{Ctx, Failure, Tx};
use web::Words;
use wijk_office::Desk;

use crate::pages::view;
use crate::rules::due;
use crate::store::users::User;

/// What both papers tell of the organiser and the money.
pub struct Facts {
    /// The organiser.
    pub organiser: Option<Organisation>,
    /// Its account number, if it is known.
    pub iban: Option<String>,
    /// Municipality of the user, by name.
    pub place: String,
    /// Price of a cheque today; none: not decided or not known.
    pub price: Option<i64>,
    /// Fee of a year from today on; none: no rule is known.
    pub fee: Option<i64>,
    /// Is it only assumed that the fee counts by calendar year?
    pub year_assumed: bool,
    /// Today.
    pub today: Day,
}

/// Reads the facts.
pub async fn facts(tx: &mut Tx, ctx: &Ctx, desk: &Desk, l: &Words, user: &User) -> Result<Facts, Failure> {
    let today = ctx.today();
    let rules = crate::dated::on(tx, ctx, &user.scheme, today).await?;
    Ok(Facts {
        organiser: crate::own::organiser(tx, ctx).await?,
        iban: wijk_office::organiser_iban(tx, ctx, desk).await?,
        place: crate::pages::head::place_of(tx, ctx, l, user).await?,
        price: wijk_office::price_on(tx, ctx, &user.scheme, today).await?,
        fee: due::amount(rules.rules()),
        year_assumed: due::year_is_assumed(rules.rules()),
        today,
    })
}

/// The account number in groups of four.
pub fn spoken_iban(iban: &str) -> String {
    ledger::Iban::parse(iban).map_or_else(|_| iban.to_owned(), |iban| iban.to_string())
}

fn made(l: &Words, title: String, blocks: Vec<Block>) -> Result<Vec<u8>, Failure> {
    wijk_office::paper::pdf(&Letter { lang: l.language.to_owned(), rtl: false, title, blocks })
}

/// Name and address, as on an envelope.
fn addressed(user: &User, place: &str) -> String {
    let contact = user.contact_name.as_deref().map(|name| format!("\n{name}")).unwrap_or_default();
    format!("{}{contact}\n{}\n{} {place}", user.name, user.street, user.postcode)
}

fn of_organiser(l: &Words, facts: &Facts) -> String {
    let Some(organiser) = &facts.organiser else { return l.t("wijk-paper-organiser-unknown") };
    let mut lines = vec![organiser.name.clone()];
    lines.extend(organiser.kbo.as_ref().map(|kbo| l.t1("wijk-paper-kbo", "kbo", kbo)));
    lines.extend(organiser.phone.as_deref().map(kernel::phone::as_written));
    lines.extend(organiser.email.clone());
    lines.join("\n")
}

/// What to do to pay, line by line: amount, account, communication.
pub fn how_to_pay(l: &Words, cents: Option<i64>, iban: Option<&str>, number: i64) -> Vec<String> {
    vec![
        cents.map_or_else(|| l.t("wijk-paper-amount-unknown"), |c| l.t1("wijk-paper-amount", "amount", Cents::new(c))),
        iban.map_or_else(|| l.t("wijk-paper-iban-unknown"), |iban| l.t1("wijk-paper-iban", "iban", spoken_iban(iban))),
        l.t1("wijk-paper-communication", "communication", view::communication(number)),
    ]
}

/// The agreement between a user and the organiser. `text`: that of a scheme that was recorded; none: that of the program.
pub fn agreement(l: &Words, user: &User, facts: &Facts, text: Option<&Agreement>) -> Result<Vec<u8>, Failure> {
    let kbo = user.kbo.as_deref().map(|kbo| format!("\n{}", l.t1("wijk-paper-kbo", "kbo", kbo))).unwrap_or_default();
    let texts = |keys: &[&str]| keys.iter().map(|key| l.t(key)).collect::<Vec<_>>();
    let list = |items: Vec<String>| Block::List { ordered: false, items };
    let price = facts
        .price
        .map_or_else(|| l.t("wijk-paper-price-unknown"), |cents| l.t1("wijk-paper-price", "amount", Cents::new(cents)));
    let organiser_name = facts
        .organiser
        .as_ref()
        .map_or_else(|| l.t("wijk-paper-organiser-unknown"), |organiser| organiser.name.clone());
    let year = if facts.year_assumed { "wijk-paper-year-assumed" } else { "wijk-paper-year" };
    let mut blocks = vec![
        Block::Heading(l.t("wijk-paper-between")),
        Block::Paragraph(of_organiser(l, facts)),
        Block::Paragraph(l.t("wijk-paper-and")),
        Block::Paragraph(format!("{}{kbo}", addressed(user, &facts.place))),
        Block::Paragraph(l.t2("wijk-paper-number", "number", user.number, "kind", l.of("wijk-user-kind", user.kind))),
    ];
    let known = vec![
        Block::Heading(l.t("wijk-paper-work")),
        list(texts(&[
            "wijk-paper-work-ask",
            "wijk-paper-work-list",
            "wijk-paper-work-displace",
            "wijk-paper-work-tools",
        ])),
        Block::Heading(l.t("wijk-paper-article15")),
        Block::Paragraph(l.t("wijk-paper-article15-text")),
        Block::Heading(l.t("wijk-paper-money")),
        list([price].into_iter().chain(texts(&["wijk-paper-hour", "wijk-paper-same", "wijk-paper-travel"])).collect()),
        Block::Heading(l.t("wijk-fee-heading")),
        Block::Paragraph(l.t(year)),
        list(how_to_pay(l, facts.fee, facts.iban.as_deref(), user.number)),
        Block::Heading(l.t("wijk-paper-safe")),
        list(texts(&["wijk-paper-insurance", "wijk-paper-privacy"])),
    ];
    blocks.extend(text.map_or(known, wijk_office::paper::text));
    blocks.extend([
        Block::Heading(l.t("wijk-paper-signatures")),
        Block::Paragraph(l.t("wijk-paper-signatures-text")),
        Block::Subheading(user.name.clone()),
        Block::Paragraph(l.t("wijk-paper-sign-here")),
        Block::Subheading(organiser_name),
        Block::Paragraph(l.t("wijk-paper-sign-here")),
        Block::Paragraph(l.t1("wijk-paper-made", "day", l.day_year(facts.today))),
    ]);
    made(l, text.map_or_else(|| l.t("wijk-paper-agreement-title"), |text| text.title.clone()), blocks)
}

/// The letter about a fee that is open.
pub fn reminder(l: &Words, user: &User, facts: &Facts, year: i64, cents: Option<i64>) -> Result<Vec<u8>, Failure> {
    let blocks = vec![
        Block::Paragraph(of_organiser(l, facts)),
        Block::Paragraph(addressed(user, &facts.place)),
        Block::Paragraph(l.day_year(facts.today)),
        Block::Paragraph(l.t1("wijk-paper-reminder-text", "year", year)),
        Block::List { ordered: false, items: how_to_pay(l, cents, facts.iban.as_deref(), user.number) },
        Block::Paragraph(l.t("wijk-paper-reminder-paid")),
    ];
    made(l, l.t1("wijk-paper-reminder-title", "year", year), blocks)
}
