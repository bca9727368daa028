//! The sheet of workers.

use kernel::Day;
use kernel::email::Email;
use kernel::insz::Insz;
use kernel::name::fold;
use kernel::phone::Phone;
use ledger::Iban;
use network::municipality::Municipalities;
use schemes::wijk::age::{self, Age};
use wijk_workers::bulk::{Past, Said};
use wijk_workers::model::{EndReason, Gender, Referrer};

use super::cells::Cells;
use super::columns::Column as C;
use super::scheme::{Known, scheme};

/// What the cells are held against.
pub struct With<'a> {
    /// Municipalities through mergers.
    pub towns: &'a Municipalities,
    /// The schemes, with the codes of their activity lists.
    pub schemes: &'a Known,
    /// Today: nothing began later.
    pub today: Day,
}

/// Reads one worker with her scheme, and what the row says of who seems the same; `None` when something is wrong, which is noted.
pub fn read(mut cells: Cells<'_>, with: &With<'_>) -> Option<(String, Past, Said)> {
    let number = cells.must(C::Number, "wijk-import-number", |text| text.parse().ok().filter(|n| *n > 0));
    let (given, family) = (cells.need(C::Given), cells.need(C::Family));
    let postcode = cells.need(C::Postcode);
    let referred = cells.need_day(C::ReferredOn);
    let signed = cells.need_day(C::SignedOn);
    let started = cells.need_day(C::StartedOn);
    let referrer = cells.must(C::Referrer, "wijk-import-referrer", referrer);
    let scheme = scheme(&mut cells, with.schemes, started);
    let gender = cells.read(C::Gender, "wijk-import-gender", gender).unwrap_or(Gender::Unknown);
    let languages = cells.read(C::Languages, "wijk-import-languages", languages).unwrap_or_default();
    let phone = cells.read(C::Phone, "wijk-import-phone", |t| Phone::parse(t).ok().map(|p| p.e164()));
    let email = cells.read(C::Email, "wijk-import-email", |t| Email::parse(t).ok().map(|e| e.as_str().to_owned()));
    let insz = cells.read(C::Insz, "wijk-import-insz", |t| Insz::parse(t).ok());
    let iban = cells.read(C::Iban, "wijk-import-iban", |t| Iban::parse(t).ok().map(|i| i.as_str().to_owned()));
    let wishes =
        cells.read(C::Wishes, "wijk-import-wishes", |t| codes(t, with.schemes.activities(&scheme))).unwrap_or_default();
    let ended_on = cells.day(C::EndedOn);
    let reason = cells.read(C::EndReason, "wijk-import-end-reason", reason);
    let pwa_from = cells.day(C::PwaFrom);
    let pwa_to = cells.day(C::PwaTo);
    let rung = cells.read(C::Rung, "wijk-import-rung", |t| t.parse().ok().filter(|n| (1..=6).contains(n)));
    let evaluation = cells.day(C::EvaluationOn);
    let past = Past {
        number,
        given_name: given,
        family_name: family,
        birth_on: cells.day(C::Birth),
        gender,
        languages,
        phone,
        email,
        street: cells.maybe(C::Street),
        nis: with.towns.current(&postcode, with.today).map(|town| town.nis.clone()),
        postcode,
        insz,
        iban,
        referrer: referrer.unwrap_or(Referrer::Vdab),
        referred_on: referred.unwrap_or(with.today),
        vdab_registered_on: cells.day(C::VdabOn),
        leefloon: cells.yes(C::Leefloon),
        pwa_contract: pwa_from.map(|from| (from, pwa_to)),
        pwa_cheques: cells.whole(C::PwaCheques).unwrap_or(0),
        signed_on: signed.unwrap_or(with.today),
        started_on: started.unwrap_or(with.today),
        ended: ended_on.map(|on| (on, reason.unwrap_or(EndReason::Conditions))),
        reach_km: cells.whole(C::Reach),
        activities: wishes,
        slots: Vec::new(),
        last_talk: cells.day(C::TalkOn),
        last_evaluation: evaluation.map(|on| (on, rung)),
    };
    order(&mut cells, &past, with.today, reason.is_some());
    let same = cells.read(C::Same, "wijk-import-number", |text| text.parse().ok().filter(|n| *n > 0));
    let said = Said { same, looked: cells.yes(C::Sure) };
    if let Some(born) = past.birth_on {
        let rules = with.schemes.rules.table(&scheme).on(with.today);
        match age::check(rules, born, &mut schemes::Used::default()) {
            _ if born > with.today => cells.fault(C::Birth, "wijk-import-ahead"),
            Age::TooYoung { .. } => cells.fault(C::Birth, "wijk-import-too-young"),
            Age::Ask { .. } if !said.looked => cells.fault(C::Birth, "wijk-import-young"),
            _ => {}
        }
    }
    cells.is_sound().then_some((scheme, past, said))
}

/// Days that can't follow each other.
fn order(cells: &mut Cells<'_>, past: &Past, today: Day, has_reason: bool) {
    if past.started_on > today {
        cells.fault(C::StartedOn, "wijk-import-ahead");
    }
    // Wet 7-4-1999: in writing, before the first performance.
    if past.signed_on > past.started_on {
        cells.fault(C::SignedOn, "wijk-import-signed-late");
    }
    if past.referred_on > past.started_on {
        cells.fault(C::ReferredOn, "wijk-import-referred-late");
    }
    match past.ended {
        Some((on, _)) if on < past.started_on => cells.fault(C::EndedOn, "wijk-import-ended-early"),
        Some((on, _)) if on > today => cells.fault(C::EndedOn, "wijk-import-ahead"),
        Some(_) if !has_reason => cells.fault(C::EndReason, "wijk-import-missing"),
        None if has_reason => cells.fault(C::EndedOn, "wijk-import-missing"),
        _ => {}
    }
}

fn referrer(text: &str) -> Option<Referrer> {
    match fold(text).as_str() {
        "vdab" => Some(Referrer::Vdab),
        "partner" => Some(Referrer::Partner),
        "ocmw" => Some(Referrer::Ocmw),
        _ => None,
    }
}

fn gender(text: &str) -> Option<Gender> {
    match fold(text).as_str() {
        "vrouw" | "v" => Some(Gender::Woman),
        "man" | "m" => Some(Gender::Man),
        "non binair" | "nonbinair" | "x" => Some(Gender::Nonbinary),
        "onbekend" | "-" => Some(Gender::Unknown),
        _ => None,
    }
}

/// Codes of two or three letters, with a space or a semicolon between.
fn languages(text: &str) -> Option<String> {
    let codes: Vec<String> = text.split([' ', ';', ',']).filter(|t| !t.is_empty()).map(str::to_lowercase).collect();
    let sound = |c: &String| (2..=3).contains(&c.len()) && c.chars().all(|c| c.is_ascii_lowercase());
    codes.iter().all(sound).then(|| codes.join(" "))
}

fn codes(text: &str, known: &[String]) -> Option<Vec<String>> {
    let typed = text.split([' ', ';', ',']).filter(|t| !t.is_empty());
    typed.map(|code| known.iter().find(|k| k.eq_ignore_ascii_case(code)).cloned()).collect()
}

fn reason(text: &str) -> Option<EndReason> {
    Some(match fold(text).as_str() {
        "werk" => EndReason::Work,
        "opleiding" => EndReason::Training,
        "andere begeleiding" => EndReason::OtherInstrument,
        "termijn" | "einde termijn" => EndReason::Term,
        "voorwaarden" => EndReason::Conditions,
        "opzeg" => EndReason::Notice,
        "overlijden" => EndReason::Death,
        "overmacht" => EndReason::ForceMajeure,
        _ => return None,
    })
}
