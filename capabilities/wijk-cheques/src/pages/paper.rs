//! The fiscal certificate of a private user, as tagged PDF.

use kernel::Day;
use network::Organisation;
use pdf::{Block, Letter};
use store::{Ctx, Failure, Tx};
use web::Words;
use wijk_users::User;

use super::view::euro;
use crate::certificate::Sums;

/// The organiser as an organisation of the network.
pub async fn organiser(tx: &mut Tx, ctx: &Ctx) -> Result<Option<Organisation>, Failure> {
    match wijk_office::organiser(tx, ctx).await? {
        Some(organiser) => network::organisation(tx, ctx, organiser.organisation_id).await,
        None => Ok(None),
    }
}

/// The certificate: what was bought minus what was returned in the year; the ceiling only when it is known.
pub fn certificate(
    l: &Words,
    user: &User,
    organiser: Option<&Organisation>,
    sums: &Sums,
    today: Day,
) -> Result<Vec<u8>, Failure> {
    let unknown = || l.t("wijk-money-unknown");
    let from = organiser.map_or_else(|| l.t("wijk-certificate-organiser-unknown"), |o| o.name.clone());
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (cents, count, returned) in &sums.lines {
        let value = (count - returned).max(0) * cents;
        rows.push(vec![euro(l, *cents), count.to_string(), returned.to_string(), euro(l, value)]);
    }
    let header = ["price", "bought", "returned", "value"].map(|part| l.of("wijk-certificate-column", part));
    let blocks = vec![
        Block::Paragraph(from),
        Block::Paragraph(format!("{}\n{}\n{}", user.name, user.street, user.postcode)),
        Block::Paragraph(l.t2("wijk-certificate-text", "year", sums.year, "number", user.number)),
        Block::Table { header: header.to_vec(), rows },
        Block::Paragraph(l.t1("wijk-certificate-basis", "amount", euro(l, sums.basis))),
        Block::Heading(l.t("wijk-certificate-know")),
        Block::List {
            ordered: false,
            items: vec![
                l.t1("wijk-certificate-cap", "amount", sums.cap().map_or_else(unknown, |cents| euro(l, cents))),
                l.t1("wijk-certificate-rate", "rate", sums.rate().map_or_else(unknown, percent)),
                l.t1("wijk-certificate-reduction", "amount", sums.reduction().map_or_else(unknown, |c| euro(l, c))),
                l.t("wijk-certificate-together"),
            ],
        },
        Block::Paragraph(l.t1("wijk-certificate-made", "day", l.day_year(today))),
    ];
    let title = l.t1("wijk-certificate-title", "year", sums.year);
    wijk_office::paper::pdf(&Letter { lang: l.language.to_owned(), rtl: false, title, blocks })
}

/// A rate per ten thousand: `20 %`.
pub fn percent(rate: i64) -> String {
    if rate % 100 == 0 { format!("{} %", rate / 100) } else { format!("{},{:02} %", rate / 100, rate % 100) }
}
