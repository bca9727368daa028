//! An administration of elsewhere: looked at, taken whole or not at all, checked against the rules of each day.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::kit::{House, USERS, WORK, WORKERS, sheet, small, workbook};

testkit::on_both_engines! { crate::kit();

async fn a_workbook_is_looked_at_and_then_taken_whole(world: World) {
    let house = House::new(&world).await;
    let bytes = workbook(&small());
    let look = house.send(&house.carl, &bytes, &[("paid_until", "2026-04")]).await;
    assert_eq!(look.status, 200, "{}", look.body);
    // 3 + 2 + 2 begun hours.
    assert!(look.body.contains("<dt>Uren</dt><dd>7</dd>"), "{}", look.body);
    assert_eq!(house.count("wijk_worker").await, 0, "looking changes nothing");
    // What was looked at comes back in the form.
    let content = BASE64_STANDARD.encode(&bytes);
    assert_eq!(look.input("content"), content);
    let done = house.send(&house.carl, b"", &[("do", "yes"), ("content", &content), ("paid_until", "2026-04")]).await;
    assert_eq!((done.status.as_u16(), done.location.as_str()), (303, "/wijk"), "{}", done.body);
    for (rows, from) in [
        (2, "wijk_worker where status = 'active'"),
        (2, "wijk_user where status = 'active'"),
        (2, "wijk_fee where paid_on is not null and amount_cents = 750"),
        (3, "work_performance where entered_by = 'import'"),
        (1, "work_form where status = 'paid' and month = '2026-04'"),
        (1, "work_form where status = 'draft' and month = '2026-05'"),
        (1, "audit_entry where verb = 'wijk.import'"),
        (1, "wijk_worker_hours where month = '2026-04' and hours = 5"),
    ] {
        assert_eq!(house.count(from).await, rows, "{from}");
    }
    let again = house.send(&house.carl, &bytes, &[]).await;
    assert_eq!(again.status, 422);
    assert!(again.body.contains("Dit bestand is al overgenomen"), "{}", again.body);
}

async fn each_mistake_is_told_with_its_row_and_column_and_nothing_changes(world: World) {
    let house = House::new(&world).await;
    let mut sheets = small();
    sheets[0].1.push(vec!["8", "Piet", "", "man", "x", "9800", "buurman", "20/12/2025", "02/02/2026", "05/01/2026", "", ""].into_iter().map(str::to_owned).collect());
    sheets[1].1.push(vec!["33", "bedrijf", "Bakkerij", "Dorp 3", "9800", "02/01/2026", ""].into_iter().map(str::to_owned).collect());
    sheets[2].1.push(vec!["7", "31", "Z9", "Parijs", "31/02/2026", "8:30", "7:00", "900"].into_iter().map(str::to_owned).collect());
    let reply = house.import(&sheets, &[]).await;
    assert_eq!(reply.status, 422);
    for text in [
        "Wijk-werkers, rij 4, Familienaam",
        "Wijk-werkers, rij 4, Verwijzer",
        "Wijk-werkers, rij 4, Geboortedatum",
        "Gebruikers, rij 4, Soort",
        "Prestaties, rij 5, Activiteit",
        "Prestaties, rij 5, Dag",
        "Prestaties, rij 5, Kilometer",
        "‘buurman’ kan niet verwijzen",
    ] {
        assert!(reply.body.contains(text), "{text}: {}", reply.body);
    }
    for from in ["wijk_worker", "wijk_user", "work_performance", "wijk_import"] {
        assert_eq!(house.count(from).await, 0, "{from}");
    }
}

async fn each_performance_is_held_against_the_rules_of_its_own_day(world: World) {
    let house = House::new(&world).await;
    let mut sheets = small();
    let mut work: Vec<Vec<&str>> = vec![
        // Before the agreement, by somebody unknown, for nobody known, on a day twice, by a private person for a school's work.
        vec!["7", "31", "A4", "Deinze", "03/01/2026", "8:30", "11:00", ""],
        vec!["9", "31", "A4", "Deinze", "10/04/2026", "8:30", "11:00", ""],
        vec!["7", "99", "A4", "Deinze", "10/04/2026", "8:30", "11:00", ""],
        vec!["7", "32", "A2", "9820", "12/04/2026", "8:30", "11:00", ""],
        vec!["7", "32", "A2", "9820", "12/04/2026", "10:00", "12:00", ""],
        vec!["7", "31", "A2", "Deinze", "13/04/2026", "8:30", "11:00", ""],
        // Outside the area, and before the fee was paid.
        vec!["7", "31", "A4", "Gavere", "14/04/2026", "8:30", "11:00", ""],
    ];
    let days: Vec<String> = (1..=8).map(|n| format!("{n:02}/03/2026")).collect();
    for on in &days {
        // Eight times eight hours: the eighth does not fit in sixty.
        work.push(vec!["8", "32", "A2", "9820", on, "8:00", "16:00", ""]);
    }
    sheets[2].1 = sheet(WORK, &work);
    let reply = house.import(&sheets, &[]).await;
    assert_eq!(reply.status, 422);
    let rows: Vec<&str> = reply.body.split("Prestaties, rij ").skip(1).map(|part| part.split(['<', ',']).next().unwrap()).collect();
    assert_eq!(rows, ["2", "4", "6", "7", "8", "16", "3"], "{}", reply.body);
    assert!(reply.body.contains("Nog mogelijk deze maand: 4 uur"), "{}", reply.body);
    assert!(reply.body.contains("Wijk-werker 9 staat niet in het bestand"), "{}", reply.body);
    assert_eq!(house.count("work_performance").await, 0);
}

async fn work_at_the_workers_own_door_is_refused_in_its_row(world: World) {
    let house = House::new(&world).await;
    let mut sheets = small();
    let street = sheets[0].1[0].len();
    for (row, cells) in sheets[0].1.iter_mut().enumerate() {
        cells.push(if row == 0 { "Straat en nummer".to_owned() } else { "Dorp 1".to_owned() });
        assert_eq!(cells.len(), street + 1);
    }
    let head = USERS.iter().position(|name| name.starts_with("Straat")).unwrap();
    "dorp 1".clone_into(&mut sheets[1].1[1][head]);
    let said = house.import(&sheets, &[]).await;
    assert_eq!(said.status, 422, "{}", said.body);
    assert!(said.body.contains("Werken voor het eigen huishouden kan niet"), "{}", said.body);
    assert_eq!(house.count("work_performance").await, 0);
}

async fn so_many_hours_on_one_day_are_asked_about_for_each_row_and_taken_with_a_yes_in_the_row(world: World) {
    let house = House::new(&world).await;
    let mut sheets = small();
    let head: Vec<&str> = WORK.iter().copied().chain(["Nagekeken"]).collect();
    let day = |last: &'static str| {
        sheet(&head, &[
            vec!["7", "31", "A4", "Deinze", "13/05/2026", "7:00", "12:00", "", ""],
            vec!["7", "31", "A4", "Deinze", "13/05/2026", "13:00", "19:00", "", last],
        ])
    };
    sheets[2].1 = day("");
    let asked = house.import(&sheets, &[]).await;
    assert_eq!(asked.status, 422);
    assert!(asked.body.contains("Prestaties, rij 3, Nagekeken"), "{}", asked.body);
    assert!(asked.body.contains("werkte deze wijk-werker samen 11 uur. Klopt dat?"), "{}", asked.body);
    assert!(!asked.body.contains("Prestaties, rij 2,"), "{}", asked.body);
    assert_eq!(house.count("work_performance").await, 0);
    sheets[2].1 = day("ja");
    assert_eq!(house.import(&sheets, &[]).await.status, 303);
    assert_eq!(house.count("work_performance").await, 2);
}

async fn a_row_that_seems_somebody_says_whether_it_is_and_the_hours_of_two_terms_count_together(world: World) {
    let house = House::new(&world).await;
    let head: Vec<&str> = WORKERS.iter().copied().chain(["Zelfde persoon als", "Nagekeken"]).collect();
    let workers = |same: &'static str, sure: &'static str, ended: &'static str| {
        let reason = if ended.is_empty() { "" } else { "werk" };
        sheet(&head, &[
            vec!["7", "Amina", "Haddad", "vrouw", "1990-02-03", "9800", "VDAB", "20/12/2025", "02/01/2026", "05/01/2026", ended, reason, "", ""],
            vec!["9", "Amina", "Haddad", "vrouw", "1990-02-03", "9800", "VDAB", "20/12/2025", "02/01/2026", "11/04/2026", "", "", same, sure],
        ])
    };
    let with = |workers: Vec<Vec<String>>, work: Vec<Vec<&str>>| {
        let mut sheets = small();
        (sheets[0].1, sheets[2].1) = (workers, sheet(WORK, &work));
        sheets
    };
    let asked = house.import(&with(workers("", "", "10/04/2026"), vec![]), &[]).await;
    assert_eq!(asked.status, 422);
    assert!(asked.body.contains("Wijk-werkers, rij 3, Nagekeken") && asked.body.contains("Dit lijkt dezelfde persoon als nummer 7"), "{}", asked.body);
    let both = house.import(&with(workers("7", "", ""), vec![]), &[]).await;
    assert!(both.status == 422 && both.body.contains("Wijk-werkers, rij 3, Zelfde persoon als") && both.body.contains("nog niet gestopt"), "{}", both.body);
    let nobody = house.import(&with(workers("77", "", "10/04/2026"), vec![]), &[]).await;
    assert!(nobody.status == 422 && nobody.body.contains("Nummer 77 bestaat niet"), "{}", nobody.body);
    assert_eq!(house.count("wijk_worker").await, 0);
    // Sixty hours in April are those of the person: 56 in the first term leave 4 in the second.
    let days: Vec<String> = (1..=7).map(|n| format!("{n:02}/04/2026")).collect();
    let mut work: Vec<Vec<&str>> = days.iter().map(|on| vec!["7", "32", "A2", "9820", on, "8:00", "16:00", ""]).collect();
    work.push(vec!["9", "32", "A2", "9820", "13/04/2026", "8:00", "13:00", ""]);
    let many = house.import(&with(workers("7", "", "10/04/2026"), work.clone()), &[]).await;
    assert!(many.status == 422 && many.body.contains("Prestaties, rij 9<") && many.body.contains("Nog mogelijk deze maand: 4 uur"), "{}", many.body);
    let last = work.len() - 1;
    work[last][6] = "12:00";
    let done = house.import(&with(workers("7", "", "10/04/2026"), work), &[]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(house.count("wijk_worker where person_id is not null").await, 1);
    // Later, against who is there already: another person, and a child of whom nobody looked.
    let later = |sure: &'static str| vec![("Wijk-werkers", sheet(&head, &[
        vec!["12", "Amina", "Haddad", "vrouw", "1990-02-03", "9800", "VDAB", "20/12/2025", "02/01/2026", "05/01/2026", "", "", "", sure],
        vec!["13", "Rens", "Klein", "man", "2020-02-03", "9800", "VDAB", "20/12/2025", "02/01/2026", "05/01/2026", "", "", "", sure],
    ]))];
    let asked = house.import(&later(""), &[]).await;
    assert!(asked.status == 422 && asked.body.contains("erg jong"), "{}", asked.body);
    assert_eq!(house.import(&later("ja"), &[]).await.status, 303);
    assert_eq!(house.count("wijk_worker_apart").await, 2);
}

async fn what_is_there_already_stays_and_a_number_of_another_person_is_refused(world: World) {
    let house = House::new(&world).await;
    assert_eq!(house.import(&small(), &[("paid_until", "2026-04")]).await.status, 303);
    let mut sheets = small();
    sheets[2].1.push(vec!["8", "32", "A2", "9820", "12/05/2026", "13:00", "14:00", ""].into_iter().map(str::to_owned).collect());
    assert_eq!(house.import(&sheets, &[]).await.status, 303);
    assert_eq!(house.count("wijk_worker").await, 2);
    assert_eq!(house.count("work_performance").await, 4);
    // A month that was paid takes nothing new.
    sheets[2].1.push(vec!["7", "31", "A4", "Deinze", "20/04/2026", "13:00", "14:00", ""].into_iter().map(str::to_owned).collect());
    let closed = house.import(&sheets, &[]).await;
    assert!(closed.body.contains("Prestaties, rij 6, Dag"), "{}", closed.body);
    let other = vec![
        ("Wijk-werkers", sheet(WORKERS, &[
            vec!["7", "Els", "Claes", "vrouw", "", "9800", "VDAB", "20/12/2025", "02/01/2026", "05/01/2026", "", ""],
        ])),
        ("Gebruikers", sheet(USERS, &[vec!["31", "privé", "Iemand anders", "Dorp 1", "9800", "02/01/2026", ""]])),
    ];
    let reply = house.import(&other, &[]).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Wijk-werkers, rij 2, Nummer") && reply.body.contains("Gebruikers, rij 2, Nummer"), "{}", reply.body);
}

async fn files_that_are_none_and_people_who_may_not_are_refused(world: World) {
    let house = House::new(&world).await;
    for (bytes, text) in [
        (b"naam;postcode".to_vec(), "geen leesbaar rekenblad"),
        (vec![0xD0, 0xCF, 0x11, 0xE0, 0, 0], "oud of beveiligd"),
        (b"PK\x03\x04 broken".to_vec(), "geen leesbaar rekenblad"),
        (Vec::new(), "Kies een bestand"),
        (workbook(&[("Blad1", sheet(&["Naam"], &[vec!["x"]]))]), "Gebruik het sjabloon"),
    ] {
        let reply = house.send(&house.carl, &bytes, &[]).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains(text), "{text}: {}", reply.body);
    }
    let month = house.send(&house.carl, &workbook(&small()), &[("paid_until", "april")]).await;
    assert!(month.body.contains("Schrijf een maand als 2026-04"), "{}", month.body);
    assert_eq!(house.send(&house.mieke, &workbook(&small()), &[("do", "yes")]).await.status, 404);
    let template = world.get(&house.carl, "/wijk/import/template.xlsx").await;
    assert_eq!(template.status, 200);
    assert_eq!(world.get(&house.mieke, "/wijk/import/template.xlsx").await.status, 404);
}

}

/// Prints how long twenty thousand performances take. Run by hand: `cargo nextest run -p wijk-desk --run-ignored only`.
#[test]
#[ignore = "measures; asserts nothing about time"]
#[expect(clippy::disallowed_methods, reason = "the measurement is what this is for")]
fn twenty_thousand_performances() {
    testkit::World::block_on(async {
        let world = testkit::World::sqlite(crate::kit()).await;
        let house = House::new(&world).await;
        let (mut workers, mut users, mut work) = (Vec::new(), Vec::new(), Vec::new());
        let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<String>>();
        for n in 1..=250 {
            workers.push(text(&[
                &n.to_string(),
                "Jan",
                &format!("Peeters {n}"),
                "man",
                "",
                "9800",
                "VDAB",
                "2025-12-01",
                "2025-12-02",
                "2025-12-03",
                "",
                "",
            ]));
        }
        for n in 1..=600 {
            users.push(text(&[
                &n.to_string(),
                "vereniging",
                &format!("Vereniging {n}"),
                "Dorp 1",
                "9800",
                "2025-12-02",
                "2025-12-02; 2026-01-01",
            ]));
        }
        // Eighty visits a worker, from January to April: twenty a month.
        for n in 0..20_000 {
            let (worker, visit) = (n / 80, n % 80);
            let day = format!("2026-{:02}-{:02}", visit / 20 + 1, visit % 20 + 1);
            // Five users each.
            let user = ((worker * 7 + visit % 5) % 600 + 1).to_string();
            work.push(text(&[&(worker + 1).to_string(), &user, "A2", "Deinze", &day, "9:00", "12:00", "6"]));
        }
        let head =
            |heads: &[&str], rows: Vec<Vec<String>>| std::iter::once(text(heads)).chain(rows).collect::<Vec<_>>();
        let bytes = workbook(&[
            ("Wijk-werkers", head(WORKERS, workers)),
            ("Gebruikers", head(USERS, users)),
            ("Prestaties", head(WORK, work)),
        ]);
        let begin = std::time::Instant::now();
        let look = house.send(&house.carl, &bytes, &[]).await;
        assert_eq!(look.status, 200, "{}", look.body);
        let looked = begin.elapsed();
        let begin = std::time::Instant::now();
        let done = house.send(&house.carl, &bytes, &[("do", "yes")]).await;
        assert_eq!(done.status, 303);
        eprintln!("{} bytes: looked at in {looked:?}, taken in {:?}", bytes.len(), begin.elapsed());
        assert_eq!(house.count("work_performance").await, 20_000);
    });
}
