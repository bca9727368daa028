//! Who may come in, and notice.

use schemes::wijk::admission::{Candidate, NotAdmitted, PassTo, check};
use schemes::wijk::contingent::Room;
use schemes::wijk::notice::{By, Refused, last_day};
use schemes::wijk::organiser::{Form, Scale, scale};
use schemes::wijk::performance::Code;
use schemes::wijk::{Referrer, Region};

use crate::house::{GHENT, House, LEIE_SCHELDE, day, span, table};

fn candidate() -> Candidate {
    Candidate {
        referrer: Referrer::Vdab,
        decision_document: true,
        domicile: Some(Region::Flanders),
        leefloon: false,
        vdab_registered_on: Some(day("2026-01-02")),
        in_area: true,
        target: true,
        available: true,
        room: Room { now: Some(250), ..Room::default() },
    }
}

#[track_caller]
fn why_not(candidate: &Candidate) -> Vec<NotAdmitted> {
    check(table().on(day("2026-11-20")), candidate).unwrap_err()
}

/// WW11, decreet 7-7-2017 art. 4.
#[test]
fn ww11_who_lives_in_brussels_cannot_work_in_merelbeke() {
    let house = House::ok().but(|house| house.worker.domicile = Some(Region::Brussels));
    assert_eq!(house.code(&[span("2026-11-20", "13:00", "14:00")]), Code::Region);
    let candidate = Candidate { domicile: Some(Region::Brussels), ..candidate() };
    assert_eq!(why_not(&candidate), [NotAdmitted::Region]);
}

/// WW12, decreet arts. 6, 11.
#[test]
fn ww12_a_leefloner_of_the_ocmw_registers_at_vdab_first() {
    let leefloner = Candidate { referrer: Referrer::Ocmw, leefloon: true, ..candidate() };
    assert!(check(table().on(day("2026-11-20")), &leefloner).is_ok());
    let unregistered = Candidate { vdab_registered_on: None, ..leefloner };
    assert_eq!(why_not(&unregistered), [NotAdmitted::RegisterFirst]);
}

/// WW13, decreet art. 6; R4.
#[test]
fn ww13_who_walks_in_is_passed_on_and_no_case_is_opened() {
    let walk_in = Candidate { referrer: Referrer::Own, decision_document: false, ..candidate() };
    assert_eq!(why_not(&walk_in), [NotAdmitted::PassOn(PassTo::Vdab)]);
    assert_eq!(why_not(&Candidate { leefloon: true, ..walk_in }), [NotAdmitted::PassOn(PassTo::Ocmw)]);
}

/// R2 and R3, decreet art. 6, beside WW12.
#[test]
fn vdab_does_not_refer_a_leefloner_nor_the_ocmw_a_job_seeker() {
    let by_vdab = Candidate { leefloon: true, ..candidate() };
    assert_eq!(why_not(&by_vdab), [NotAdmitted::WrongReferrer(PassTo::Ocmw)]);
    let by_ocmw = Candidate { referrer: Referrer::Ocmw, ..candidate() };
    assert_eq!(why_not(&by_ocmw), [NotAdmitted::WrongReferrer(PassTo::Vdab)]);
}

/// R8, decreet art. 45: the number was not found, so only a decision refuses.
#[test]
fn the_contingent_refuses_only_when_a_decision_says_how_much_there_is() {
    let table = table();
    let rules = table.on(day("2026-11-20"));
    let with = |room: Room| Candidate { room, ..candidate() };
    assert!(check(rules, &with(Room { now: Some(9_000), now_here: 9_000, ..Room::default() })).is_ok(), "not known");
    let full = Room { decided: Some(250), now: Some(250), ..Room::default() };
    assert_eq!(why_not(&with(full)), [NotAdmitted::Contingent]);
    assert!(check(rules, &with(Room { decided: Some(251), ..full })).is_ok(), "the last place");
    assert!(check(rules, &with(Room { now: None, ..full })).is_ok(), "who is there is not known");
    let here = Room { decided_here: Some(4), now_here: 4, ..Room { decided: Some(900), ..full } };
    assert_eq!(why_not(&with(here)), [NotAdmitted::ContingentHere]);
    let none = Room { decided: Some(0), now: Some(0), decided_here: Some(0), now_here: 0 };
    assert_eq!(why_not(&with(none)), [NotAdmitted::Contingent, NotAdmitted::ContingentHere]);
}

/// WW14, decreet art. 15.
#[test]
fn ww14_a_worker_may_work_in_ghent_when_the_user_is_registered_there() {
    let in_ghent = House::ok().but(|house| house.place.organiser = GHENT);
    let work = [span("2026-11-20", "13:00", "14:00")];
    assert_eq!(in_ghent.code(&work), Code::UserAgreementMissing);
    let registered = in_ghent.but(|house| house.user.registrations[0].organiser = GHENT);
    assert_eq!(registered.hours(&work), 1);
    assert_ne!(GHENT, LEIE_SCHELDE);
}

/// WW29, wet 7-4-1999 art. 21.
#[test]
fn ww29_notice_of_20_november_ends_on_27_november_and_needs_a_reason() {
    let table = table();
    let rules = table.on(day("2026-11-20"));
    assert_eq!(last_day(rules, By::Organiser, "Komt de afspraken niet na"), Ok(day("2026-11-27")));
    assert_eq!(last_day(rules, By::Organiser, "  "), Err(Refused::ReasonMissing));
    assert_eq!(last_day(rules, By::Worker { found_work: true }, ""), Ok(day("2026-11-20")));
}

/// WW32, decreet art. 14.
#[test]
fn ww32_two_municipalities_of_65000_together_may_organise_and_one_of_45000_may_not() {
    let table = table();
    let rules = table.on(day("2026-11-20"));
    let answer = |form, inhabitants: &[i64]| scale(rules, form, inhabitants, false).known();
    assert_eq!(answer(Form::Intermunicipal, &[45_000, 20_000]), Some(Scale::Enough));
    assert_eq!(answer(Form::Municipality, &[45_000]), Some(Scale::VdabOrDerogation));
    assert_eq!(answer(Form::Municipality, &[45_000, 20_000]), Some(Scale::VdabOrDerogation));
    assert_eq!(scale(rules, Form::Municipality, &[45_000], true).known(), Some(Scale::Derogation));
}
