//! Figures: sums equal their parts, a municipality reads only itself, small counts stay hidden.

use kernel::{Day, Verb};
use testkit::{Person, World};
use wijk_desk::figures::{Asked, Shown, figures};
use wijk_desk::reader;
use wijk_desk::rules::report::{Label, Section, Value};

use crate::kit::{House, USERS, WORK, WORKERS, sheet};

/// Twenty workers of Deinze and three of Merelbeke-Melle, ten users, work for all.
async fn filled(house: &House<'_>) {
    let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<String>>();
    let (mut workers, mut users, mut work) = (sheet(WORKERS, &[]), sheet(USERS, &[]), sheet(WORK, &[]));
    for n in 1..=23 {
        let number = n.to_string();
        let (gender, referrer) = (if n % 7 == 0 { "vrouw" } else { "man" }, if n <= 12 { "VDAB" } else { "OCMW" });
        let place = if n <= 20 { "9800" } else { "9820" };
        let (last, why) = if n == 1 { ("30/04/2026", "werk") } else { ("", "") };
        workers.push(text(&[
            &number,
            "Jan",
            &format!("Peeters {n}"),
            gender,
            "03/02/1990",
            place,
            referrer,
            "20/12/2025",
            "02/01/2026",
            "05/01/2026",
            last,
            why,
        ]));
    }
    for n in 1..=10 {
        users.push(text(&[
            &n.to_string(),
            "vereniging",
            &format!("Vereniging {n}"),
            "Dorp 1",
            if n < 9 { "9800" } else { "9820" },
            "02/01/2026",
            "03/01/2026",
        ]));
    }
    for n in 1..=23 {
        let user = (n % 10 + 1).to_string();
        let place = if n <= 20 { "Deinze" } else { "Merelbeke-Melle" };
        let code = if n % 2 == 0 { "A2" } else { "A6" };
        work.push(text(&[&n.to_string(), &user, code, place, "10/03/2026", "8:30", "11:00", ""]));
    }
    let reply = house.import(&[("Wijk-werkers", workers), ("Gebruikers", users), ("Prestaties", work)], &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
}

async fn read(world: &World, who: &Person, year: i16, nis: Option<&str>, then: bool) -> Shown {
    let ctx = world.ctx(who);
    let mut tx = world.app.db.read().await.unwrap();
    let reader = reader(&mut tx, &ctx, Verb::Read).await.unwrap();
    figures(&mut tx, &ctx, &reader, &Asked { year, nis: nis.map(str::to_owned), then }).await.unwrap()
}

fn section<'a>(shown: &'a Shown, key: &str) -> &'a Section {
    shown.report.sections.iter().find(|section| section.key == key).unwrap()
}

fn first(values: &[Value]) -> Option<i64> {
    match values[0] {
        Value::Count(count) => Some(count),
        _ => None,
    }
}

fn total(shown: &Shown, key: &str) -> Option<i64> {
    first(&section(shown, key).total.as_ref().unwrap().values)
}

testkit::on_both_engines! { crate::kit();

async fn sums_equal_their_parts_and_the_whole_equals_the_municipalities(world: World) {
    let house = House::new(&world).await;
    filled(&house).await;
    let all = read(&world, &house.mieke, 2026, None, false).await;
    for key in ["users", "inflow", "workers-gender", "workers-age", "workers-status", "hours", "outflow", "outflow-rung"] {
        let found = section(&all, key);
        let sum: i64 = found.rows.iter().filter_map(|row| first(&row.values)).sum();
        assert_eq!(Some(sum), total(&all, key), "{key}");
    }
    assert_eq!(total(&all, "hours"), Some(23 * 3));
    assert_eq!(total(&all, "inflow"), Some(23));
    assert_eq!(total(&all, "outflow"), Some(1));
    let deinze = read(&world, &house.mieke, 2026, Some("44083"), false).await;
    let melle = read(&world, &house.mieke, 2026, Some("44088"), false).await;
    for key in ["users", "inflow", "hours", "outflow"] {
        let parts = total(&deinze, key).unwrap() + total(&melle, key).unwrap();
        assert_eq!(Some(parts), total(&all, key), "{key}");
    }
    assert_eq!(total(&melle, "hours"), Some(9));
    // Nobody guesses what the provider takes.
    let money = section(&all, "money");
    assert_eq!(money.rows[0].values, [Value::Cents(10 * 750)]);
    let earmarked = money.rows.last().unwrap();
    assert_eq!(earmarked.label, Label::Key("wijk-report-money-earmarked".to_owned()));
    assert_eq!(total(&read(&world, &house.mieke, 2025, None, false).await, "hours"), Some(0));
}

async fn a_municipality_reads_only_itself_with_small_counts_hidden(world: World) {
    let house = House::new(&world).await;
    filled(&house).await;
    let lode = house.town("44088").await;
    let own = read(&world, &lode, 2026, Some("44083"), true).await;
    assert_eq!((own.asked.nis.as_deref(), own.asked.then, own.below), (Some("44088"), false, Some(5)));
    // Three people live there: nothing tells that.
    assert_eq!(total(&own, "inflow"), None);
    assert_eq!(total(&own, "hours"), None);
    let greet = house.town("44083").await;
    let shown = read(&world, &greet, 2026, None, false).await;
    assert_eq!(total(&shown, "inflow"), Some(20));
    // Two women: hidden, and the men with them, so that 20 minus the rest does not tell it.
    let gender = section(&shown, "workers-gender");
    assert_eq!(gender.rows.iter().map(|row| first(&row.values)).collect::<Vec<_>>(), [None, None, Some(0), Some(0)]);
    for (who, status) in [(&lode, 200), (&greet, 200), (&house.mieke, 200), (&house.carl, 200)] {
        for path in ["/wijk/reports", "/wijk/reports.pdf?year=2026", "/wijk/reports.xlsx?year=2026&nis=44083&borders=then"] {
            assert_eq!(world.get(who, path).await.status.as_u16(), status, "{path}");
        }
    }
    let page = world.get(&lode, "/wijk/reports?nis=44083&borders=then").await;
    assert!(page.body.contains("Merelbeke-Melle") && !page.body.contains("Deinze"), "{}", page.body);
    assert!(page.body.contains("Aantallen onder 5 zijn verborgen"), "{}", page.body);
    let coach = world.person("Sofie", kernel::Role::Coach, house.organiser).await;
    assert_eq!(world.get(&coach, "/wijk/reports").await.status, 404);
}

async fn a_merger_is_read_as_it_was_and_as_it_is(world: World) {
    let house = House::new(&world).await;
    let worker = vec!["1", "Jan", "Peeters", "man", "", "9820", "VDAB", "20/12/2023", "02/01/2024", "05/01/2024", "31/12/2024", "termijn"];
    let user = vec!["1", "vereniging", "De Linde", "Dorp 1", "9820", "02/01/2024", "03/01/2024"];
    let work = vec!["1", "1", "A2", "Merelbeke", "10/03/2024", "8:30", "11:00", ""];
    let sheets = [
        ("Wijk-werkers", sheet(WORKERS, &[worker])),
        ("Gebruikers", sheet(USERS, &[user])),
        ("Prestaties", sheet(WORK, &[work])),
    ];
    let reply = house.import(&sheets, &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    assert_eq!(total(&read(&world, &house.carl, 2024, Some("44043"), true).await, "hours"), Some(3), "Merelbeke");
    assert_eq!(total(&read(&world, &house.carl, 2024, Some("44088"), false).await, "hours"), Some(3), "Merelbeke-Melle");
    assert_eq!(total(&read(&world, &house.carl, 2024, Some("44040"), true).await, "hours"), Some(0), "Melle");
    assert!(Day::new(2024, 12, 31).is_some());
}

async fn what_was_asked_about_regular_jobs_is_counted_once_per_question_in_its_municipality(world: World) {
    let house = House::new(&world).await;
    house.import(&crate::kit::small(), &[]).await;
    let mut tx = world.app.db.read().await.unwrap();
    let user = store::fetch_value!(tx, uuid::Uuid, "select id from wijk_user where number = 32").unwrap();
    drop(tx);
    // Three questions that are not the same: each begins on a day of its own.
    let ask = async |key: &str, nis: &str, heavy: &[&str]| {
        let from = format!("2026-06-0{}", key.as_bytes()[0] - b'a' + 1);
        let fields = [("_key", key), ("activity", "A2"), ("nis", nis), ("from", from.as_str()), ("hours", "8"), ("workers", "1")];
        let at = world.post(&house.mieke, &format!("/wijk/users/{user}/requests/new"), &fields).await.location;
        for (turn, yes) in heavy.iter().enumerate() {
            world.clock.advance_minutes(1);
            let version = (turn + 1).to_string();
            let mut fields = vec![("_version", version.as_str()), ("reason", "Zie de brief.")];
            for name in ["q-CONTRACT", "q-VACANCY", "q-PAID_BEFORE", "q-ALWAYS"] {
                fields.push((name, if name == *yes { "yes" } else { "no" }));
            }
            let said = world.post(&house.mieke, &format!("{at}/check"), &fields).await;
            assert_eq!(said.status, 303, "{}", said.body);
        }
    };
    // Refused first, then it turned out that there is no vacancy any more: only the last counts.
    ask("a", "44083", &["q-VACANCY", "q-ALWAYS"]).await;
    ask("b", "44083", &["q-CONTRACT"]).await;
    ask("c", "44088", &["none"]).await;
    let counts = |shown: &Shown| section(shown, "displacement").rows.iter().map(|row| first(&row.values)).collect::<Vec<_>>();
    let all = read(&world, &house.mieke, 2026, None, false).await;
    assert_eq!((counts(&all), total(&all, "displacement")), (vec![Some(1), Some(1), Some(1)], Some(3)));
    let deinze = read(&world, &house.mieke, 2026, Some("44083"), false).await;
    assert_eq!(counts(&deinze), [Some(0), Some(1), Some(1)]);
    assert_eq!(total(&read(&world, &house.mieke, 2025, None, false).await, "displacement"), Some(0));
    // One user stands behind it: outside the organiser it stays hidden.
    let greet = house.town("44083").await;
    assert_eq!(total(&read(&world, &greet, 2026, None, false).await, "displacement"), None);
}

}
