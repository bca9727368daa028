//! The sheet of users.

use kernel::Day;
use kernel::email::Email;
use kernel::insz::Insz;
use kernel::kbo::Kbo;
use kernel::name::fold;
use kernel::phone::Phone;
use network::municipality::Municipalities;
use schemes::Table;
use schemes::wijk::fee;
use wijk_users::Kind;
use wijk_users::bulk::{PaidFee, Past};
use wijk_users::model::{Address, Details, EndReason};

use super::cells::{Cells, day};
use super::columns::Column as C;
use super::scheme::{Known, scheme};

/// What the cells are held against.
pub struct With<'a> {
    /// Municipalities through mergers.
    pub towns: &'a Municipalities,
    /// The schemes with their dated rules: what the fee was.
    pub schemes: &'a Known,
    /// Today.
    pub today: Day,
}

/// Reads one user with its scheme; `None` when something is wrong, which is noted.
pub fn read(mut cells: Cells<'_>, with: &With<'_>) -> Option<(String, Past)> {
    let number = cells.must(C::Number, "wijk-import-number", |text| text.parse().ok().filter(|n| *n > 0));
    let kind = cells.must(C::Kind, "wijk-import-kind", kind).unwrap_or(Kind::Private);
    let name = cells.need(C::Name);
    let (street, postcode) = (cells.need(C::Street), cells.need(C::Postcode));
    let signed_on = cells.need_day(C::SignedOn).unwrap_or(with.today);
    let scheme = scheme(&mut cells, with.schemes, Some(signed_on));
    let table = with.schemes.rules.table(&scheme);
    let kbo = cells.read(C::Kbo, "wijk-import-kbo", |t| Kbo::parse(t).ok().map(|k| k.digits()));
    let insz = cells.read(C::Insz, "wijk-import-insz", |t| Insz::parse(t).ok());
    let email = cells.read(C::Email, "wijk-import-email", |t| Email::parse(t).ok().map(|e| e.as_str().to_owned()));
    let phone = cells.read(C::Phone, "wijk-import-phone", |t| Phone::parse(t).ok().map(|p| p.e164()));
    let transition = cells.yes(C::Transition);
    let fees = cells.read(C::Fees, "wijk-import-fees", |text| fees(text, table, with.today)).unwrap_or_default();
    let ended_on = cells.day(C::EndedOn);
    let reason = cells.read(C::EndReason, "wijk-import-user-end", reason);
    let proof = cells.maybe(C::Proof);
    if transition && proof.is_none() {
        cells.fault(C::Proof, "wijk-import-missing");
    }
    if kind.needs_kbo() && kbo.is_none() && cells.text(C::Kbo).is_empty() {
        cells.fault(C::Kbo, "wijk-import-missing");
    }
    if insz.is_some() && kind != Kind::Private {
        cells.fault(C::Insz, "wijk-import-insz-private");
    }
    if signed_on > with.today {
        cells.fault(C::SignedOn, "wijk-import-ahead");
    }
    match ended_on {
        Some(on) if on < signed_on => cells.fault(C::EndedOn, "wijk-import-ended-early"),
        Some(_) if reason.is_none() => cells.fault(C::EndReason, "wijk-import-missing"),
        _ => {}
    }
    let past = Past {
        number,
        details: Details {
            kind,
            name,
            contact_name: cells.maybe(C::Contact),
            kbo,
            email,
            phone,
            language: "nl-BE".to_owned(),
            transition,
            transition_proof: proof,
        },
        address: Address {
            nis: with.towns.current(&postcode, with.today).map(|town| town.nis.clone()),
            street,
            postcode,
        },
        insz,
        signed_on,
        fees,
        ended: ended_on.zip(reason),
    };
    cells.is_sound().then_some((scheme, past))
}

/// The word of a kind in the sheet.
fn kind(text: &str) -> Option<Kind> {
    Some(match fold(text).as_str() {
        "prive" | "privepersoon" | "particulier" => Kind::Private,
        "lokaal bestuur" | "gemeente" | "ocmw" => Kind::LocalGov,
        "vereniging" | "vzw" => Kind::Nonprofit,
        "school" => Kind::School,
        "landbouw" | "tuinbouw" | "land en tuinbouw" => Kind::Agri,
        _ => return None,
    })
}

fn reason(text: &str) -> Option<EndReason> {
    Some(match fold(text).as_str() {
        "niet nodig" => EndReason::NoNeed,
        "verhuisd" => EndReason::Moved,
        "gestopt" => EndReason::Stopped,
        "overleden" => EndReason::Deceased,
        "niet nagekomen" => EndReason::NotKept,
        "andere" => EndReason::Other,
        _ => return None,
    })
}

/// Days on which the fee of that year was paid, with a semicolon between; one per year.
fn fees(text: &str, table: &Table, today: Day) -> Option<Vec<PaidFee>> {
    let mut found: Vec<PaidFee> = Vec::new();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let on = day(part).filter(|on| *on <= today)?;
        let year = i64::from(on.0.year());
        if found.iter().any(|fee| fee.year == year) {
            return None;
        }
        found.push(PaidFee { year, cents: fee::cents(table.on(on)).known(), on });
    }
    Some(found)
}
