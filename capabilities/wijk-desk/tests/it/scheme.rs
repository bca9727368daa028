//! A scheme beside wijk-werken at the desk: what was allotted to it, an administration that comes in for it, and how long a
//! question of the public page is kept.

use axum::http::StatusCode;
use kernel::{Actor, Day};
use parameters::model::Names;
use parameters::rules::Opening;
use parameters::{AddScheme, RecordRule, Time};
use schemes::wijk::{UserKind, keys};
use schemes::{Certainty, Definition, Draft, Value};
use store::{Ctx, fetch_all};
use testkit::World;
use wijk_office::AddActivity;
use wijk_office::rules::activity::Mode;

use crate::kit::{House, USERS, WORK, WORKERS, day, sheet, small};

const CODE: &str = "buurtjobs";

fn system(world: &World) -> Ctx {
    world.app.ctx(Actor::system(world.partnership))
}

async fn rule(world: &World, scheme: &str, key: &str, value: Value, from: &str) {
    let ctx = system(world);
    let mut tx = world.app.db.read().await.unwrap();
    let table = parameters::table_of(&mut tx, &ctx, scheme).await.unwrap();
    drop(tx);
    let seen = i64::try_from(table.all().filter(|row| row.key == key).count()).unwrap();
    assert!(Definition::shape(scheme).key(key).is_some(), "{key}");
    let draft = Draft {
        key: key.to_owned(),
        value: Some(value),
        from: day(from),
        to: None,
        source: "test".to_owned(),
        certainty: Certainty::Law,
    };
    world.app.db.act(&ctx, &RecordRule { scheme, draft, seen }).await.unwrap();
}

async fn open(world: &World, from: &str) {
    let names = Names {
        worker: "buurtwerker".to_owned(),
        workers: "buurtwerkers".to_owned(),
        user: "klant".to_owned(),
        users: "klanten".to_owned(),
        ..Names::default()
    };
    let opening = Opening { from: day(from), to: None };
    let time = Time { opening, source: "test", certainty: Certainty::Law };
    let scheme = AddScheme { code: CODE, name: "Buurtjobs", names: &names, time };
    world.app.db.act(&system(world), &scheme).await.unwrap();
}

/// The scheme with what an hour is held against: 20 hours a month, rounded per day, for schools.
async fn second(house: &House<'_>) {
    open(house.world, "2026-01-01").await;
    let text = |word: &str| Value::Text(word.to_owned());
    for (key, value) in [
        (keys::HOURS_MAX_MONTH, Value::Number(20)),
        (keys::HOURS_MAX_YEAR, Value::Number(200)),
        (keys::HOURS_YEAR_KIND, text("contract")),
        (keys::ROUNDING_UNIT, text("visit")),
        (keys::DURATION_MAX, Value::Number(6)),
        (keys::TRANSITION_OPEN, Value::Flag(false)),
        (keys::USER_KINDS, Value::Texts(vec!["SCHOOL".to_owned()])),
        (keys::USER_FEE, Value::Number(1000)),
        (keys::USER_FEE_YEAR_KIND, text("calendar")),
        (keys::DISPLACEMENT, text("off")),
    ] {
        rule(house.world, CODE, key, value, "2026-01-01").await;
    }
    let activity = AddActivity {
        scheme: CODE,
        mode: Mode::Base,
        code: "B1",
        label: "Speelplein",
        kinds: &[UserKind::School],
        nis: None,
        from_on: day("2026-01-01"),
        decision: "test",
    };
    house.world.app.db.act(&house.world.ctx(&house.carl), &activity).await.unwrap();
}

/// The small administration with one worker and one school of the other scheme, who worked these hours for it.
fn both(hours: &[[&'static str; 2]]) -> Vec<(&'static str, Vec<Vec<String>>)> {
    let mut sheets = small();
    let add = |rows: &mut Vec<Vec<String>>, head: &[&str], new: Vec<Vec<&str>>| {
        rows[0].push(head.last().unwrap().to_string());
        rows.extend(sheet(head, &new).into_iter().skip(1));
    };
    let heads = |all: &[&'static str]| [all, &["Stelsel"]].concat();
    add(
        &mut sheets[0].1,
        &heads(WORKERS),
        vec![vec![
            "9",
            "Bo",
            "Buurt",
            "vrouw",
            "1991-02-03",
            "9800",
            "VDAB",
            "20/12/2025",
            "02/01/2026",
            "05/01/2026",
            "",
            "",
            "Buurtjobs",
        ]],
    );
    add(
        &mut sheets[1].1,
        &heads(USERS),
        vec![vec!["33", "school", "De Eik", "Dorp 3", "9800", "02/01/2026", "03/01/2026", "buurtjobs"]],
    );
    // A school has an enterprise number.
    sheets[1].1[0].push("Ondernemingsnummer".to_owned());
    let at = sheets[1].1.len() - 1;
    sheets[1].1[at].push("0207.450.534".to_owned());
    for [on, to] in hours {
        let line = vec!["9", "33", "B1", "Deinze", *on, "8:00", *to, ""];
        sheets[2].1.extend(sheet(WORK, &[line]).into_iter().skip(1));
    }
    sheets
}

testkit::on_both_engines! { crate::kit();

async fn an_administration_brings_people_users_and_hours_into_the_scheme_that_a_row_names(world: World) {
    let house = House::new(&world).await;
    second(&house).await;
    let reply = house.import(&both(&[["06/05/2026", "10:00"]]), &[]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
    let mut tx = world.app.db.read().await.unwrap();
    let workers = fetch_all!(tx, (i64, String), "select number, scheme from wijk_worker order by number").unwrap();
    let users = fetch_all!(tx, (i64, String), "select number, scheme from wijk_user order by number").unwrap();
    drop(tx);
    let pair = |number, scheme: &str| (number, scheme.to_owned());
    assert_eq!(workers, [pair(7, "wijk-werken"), pair(8, "wijk-werken"), pair(9, CODE)]);
    assert_eq!(users, [pair(31, "wijk-werken"), pair(32, "wijk-werken"), pair(33, CODE)]);
    assert_eq!(house.count("work_performance").await, 4);
    assert_eq!(house.count("wijk_fee where amount_cents = 1000").await, 1, "the fee of its own scheme");
    // Later, hours alone: whose they are says which scheme; two of these four stand there already.
    let later = [("Prestaties", both(&[["06/05/2026", "10:00"], ["07/05/2026", "9:30"]])[2].1.clone())];
    let reply = house.import(&later, &[]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
    assert_eq!(house.count("work_performance").await, 5);
}

async fn hours_are_held_to_the_rules_of_their_own_scheme(world: World) {
    let house = House::new(&world).await;
    second(&house).await;
    let mut sheets = both(&[["04/05/2026", "16:00"], ["05/05/2026", "16:00"], ["06/05/2026", "16:00"]]);
    for line in [
        // For a user of the other scheme, and on an activity of the other scheme.
        vec!["9", "32", "B1", "Deinze", "07/05/2026", "8:00", "9:00", ""],
        vec!["9", "33", "A2", "Deinze", "08/05/2026", "8:00", "9:00", ""],
        vec!["8", "32", "B1", "9820", "08/05/2026", "8:00", "9:00", ""],
    ] {
        sheets[2].1.extend(sheet(WORK, &[line]).into_iter().skip(1));
    }
    let reply = house.import(&sheets, &[]).await;
    assert_eq!(reply.status, 422);
    // Eight and eight hours of twenty: the third day does not fit.
    assert!(reply.body.contains("Nog mogelijk deze maand: 4 uur"), "{}", reply.body);
    assert!(reply.body.contains("Prestaties, rij 8, Gebruiker") && reply.body.contains("van een ander stelsel"), "{}", reply.body);
    assert!(reply.body.contains("Prestaties, rij 9,") && reply.body.contains("Prestaties, rij 10,"), "{}", reply.body);
    assert_eq!(house.count("work_performance").await, 0);
}

async fn a_scheme_that_is_not_there_or_not_open_or_another_one_is_told_at_its_cell(world: World) {
    let house = House::new(&world).await;
    second(&house).await;
    let mut sheets = both(&[]);
    "Nergens".clone_into(&mut sheets[0].1[3][12]);
    "01/12/2025".clone_into(&mut sheets[1].1[3][5]);
    let reply = house.import(&sheets, &[]).await;
    assert_eq!(reply.status, 422);
    for text in ["Wijk-werkers, rij 4, Stelsel", "‘Nergens’ is geen stelsel", "Gebruikers, rij 4, Stelsel", "was bij het begin niet open"] {
        assert!(reply.body.contains(text), "{text}: {}", reply.body);
    }
    assert_eq!(house.import(&both(&[]), &[]).await.status, StatusCode::SEE_OTHER);
    let mut sheets = both(&[]);
    sheets[0].1[3][12] = String::new();
    let reply = house.import(&sheets, &[]).await;
    assert!(reply.body.contains("in een ander stelsel"), "{}", reply.body);
}

async fn what_was_allotted_to_one_scheme_says_nothing_of_the_other(world: World) {
    let house = House::new(&world).await;
    second(&house).await;
    assert_eq!(house.import(&both(&[["06/05/2026", "10:00"]]), &[]).await.status, StatusCode::SEE_OTHER);
    let path = "/wijk/contingent";
    let decision = |key: &'static str, scheme: &'static str, amount: &'static str| [
        ("_key", key), ("of_year", "2026"), ("scheme", scheme), ("unit", "places"), ("nis", ""), ("amount", amount),
        ("source", "Brief van VDAB"), ("decided_on", "2026-01-15"),
    ];
    assert_eq!(world.post(&house.carl, path, &decision("a", "wijk-werken", "5")).await.status, StatusCode::SEE_OTHER);
    let said = world.post(&house.carl, path, &decision("b", CODE, "9")).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(said.location, "/wijk/contingent?year=2026&scheme=buurtjobs");
    let own = world.get(&house.carl, "/wijk/contingent?scheme=buurtjobs").await;
    assert!(own.body.contains("Nog 8 over.") && own.body.contains("Buurtwerkers van nu"), "{}", own.body);
    let other = world.get(&house.carl, path).await;
    assert!(other.body.contains("Nog 3 over.") && other.body.contains("Wijk-werkers van nu"), "{}", other.body);
}

async fn a_question_of_the_public_page_is_kept_as_the_scheme_of_that_day_says(world: World) {
    let house = House::new(&world).await;
    let ctx = system(&world);
    let before = async |today: &str| {
        world.clock.set(day(today).at(9, 0));
        let ctx = system(&world);
        let mut tx = world.app.db.read().await.unwrap();
        let all = parameters::Schemes::load(&mut tx, &ctx).await.unwrap();
        wijk_desk::rules::asks::before(&all, day(today)).map(|day: Day| day.to_string())
    };
    let is = |text: &str| Some(text.to_owned());
    assert_eq!(before("2026-05-26").await, is("2025-05-26"), "a year, as wijk-werken says");
    // Another scheme takes its place on 1 July: nobody said yet how long it keeps them.
    open(&world, "2026-07-01").await;
    let form = |version: i64, seen: i64| parameters::EditScheme {
        code: "wijk-werken",
        name: "",
        names: NO_NAMES,
        time: Time { opening: Opening { from: day("2018-01-01"), to: Some(day("2026-06-30")) }, source: "test", certainty: Certainty::Law },
        version,
        seen,
    };
    world.app.db.act(&ctx, &form(0, 1)).await.unwrap();
    assert_eq!(before("2027-01-01").await, is("2026-01-01"));
    assert_eq!(before("2028-01-01").await, is("2026-07-01"), "those of the other stay until somebody says how long");
    rule(&world, CODE, keys::KEEP_ASK, Value::Number(6), "2026-07-01").await;
    assert_eq!(before("2028-01-01").await, is("2027-07-01"));
    assert_eq!(before("2026-09-01").await, is("2025-09-01"), "a longer term of older ones goes first");
    drop(house);
}

}

const NO_NAMES: &Names = &Names {
    worker: String::new(),
    workers: String::new(),
    user: String::new(),
    users: String::new(),
    cheque: String::new(),
    cheques: String::new(),
};
