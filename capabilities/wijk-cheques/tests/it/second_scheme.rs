//! A scheme that does not exist, added and filled in at the pages, worked in and paid: nothing of wijk-werken changes.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kernel::Role;
use store::fetch_all;
use testkit::{Person, Reply, World};
use uuid::Uuid;
use wijk_cheques::GiveCheques;
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::kit::{House, between, day, past};

const CODE: &str = "buurtjobs";
const PDF: &[u8] = b"%PDF-1.7\nverwijzing\n%%EOF\n";
const DRAWING: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";

/// Every rule of the scheme that this test needs: (key, as it is typed, first day).
const RULES: [(&str, &str, &str); 16] = [
    ("ww.pay.per_cheque_cents", "5,25", "2026-06-01"),
    ("ww.hours.max_month", "32", "2026-06-01"),
    ("ww.hours.max_year", "200", "2026-06-01"),
    ("ww.hours.year_kind", "contract", "2026-06-01"),
    ("ww.rounding.unit", "day", "2026-06-01"),
    ("ww.duration.max_months", "6", "2026-06-01"),
    ("ww.transition.open", "false", "2026-06-01"),
    ("ww.user.kinds", "SCHOOL", "2026-06-01"),
    ("ww.user.fee_cents", "10,00", "2026-06-01"),
    ("ww.user.fee_year_kind", "calendar", "2026-06-01"),
    ("ww.price.allowed_cents", "8,00; 9,00", "2025-01-01"),
    ("ww.price.effective", "jan1_next_year", "2025-01-01"),
    ("ww.price.joint_organiser", "consensus_or_lowest", "2025-01-01"),
    ("ww.price.differentiation", "false", "2025-01-01"),
    ("ww.displacement.check", "off", "2026-06-01"),
    ("ww.cheque.validity_months", "12", "2026-06-01"),
];

async fn upload(world: &World, person: &Person, path: &str, fields: &[(&str, &str)], file: &str) -> Reply {
    let mut body = Vec::new();
    for (name, value) in fields.iter().chain([&("_csrf", person.csrf.as_str())]) {
        body.extend(format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    let head = format!("--grens\r\nContent-Disposition: form-data; name=\"{file}\"; filename=\"scan.pdf\"\r\n\r\n");
    body.extend(head.bytes().chain(PDF.iter().copied()).chain(*b"\r\n--grens--\r\n"));
    let request = Request::post(path)
        .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, person.token))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
    world.send(request, Body::from(body)).await
}

#[track_caller]
fn went(reply: &Reply) {
    let main = reply.body.split("<main").nth(1).unwrap_or(&reply.body);
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{main}");
}

fn now(world: &World, text: &str) {
    world.clock.set(day(text).at(9, 0));
}

async fn records(world: &World, ann: &Person, key: &str, value: &str, from: &str) {
    let form = world.get(ann, &format!("/parameters/{key}?scheme={CODE}")).await;
    let fields = [
        ("_key", form.input("_key")),
        ("scheme", form.input("scheme")),
        ("seen", form.input("seen")),
        ("value", value),
        ("from", from),
        ("source", "Decreet van de test"),
        ("certainty", "L"),
    ];
    went(&world.post(ann, &format!("/parameters/{key}"), &fields).await);
}

/// Posts a form of a worker's file with the version that stands there.
async fn deed(house: &House<'_>, id: WorkerId, what: &str, fields: &[(&str, &str)]) -> Reply {
    let page = if what.starts_with("agreement") { format!("{id}/agreement") } else { id.to_string() };
    let page = house.world.get(&house.mieke, &format!("/wijk/workers/{page}")).await;
    let mut all = fields.to_vec();
    if page.body.contains("name=\"_version\"") {
        all.push(("_version", page.input("_version")));
    }
    house.world.post(&house.mieke, &format!("/wijk/workers/{id}/{what}"), &all).await
}

/// Invited, with an agreement that both signed.
async fn signs(house: &House<'_>, id: WorkerId) {
    for (what, fields) in [
        ("invite", vec![]),
        ("agreement", vec![]),
        ("agreement/sign", vec![("who", "worker"), ("signature", DRAWING)]),
        ("agreement/sign", vec![("who", "office")]),
    ] {
        went(&deed(house, id, what, &fields).await);
    }
}

/// Somebody who is referred in a scheme, signs and begins today.
async fn begins(house: &House<'_>, scheme: &str, name: &str, insz: &str) -> WorkerId {
    let (given, family) = name.split_once(' ').unwrap();
    let today = house.world.app.clock.now().day().to_string();
    let fields = [
        ("_key", name),
        ("scheme", scheme),
        ("given_name", given),
        ("family_name", family),
        ("postcode", "9800"),
        ("nis", "44083"),
        ("gender", "woman"),
        ("insz", insz),
        ("referrer", "vdab"),
        ("referred_on", &today),
        ("vdab_registered_on", "2025-01-10"),
        ("target", "yes"),
        ("available", "yes"),
    ];
    let made = upload(house.world, &house.mieke, "/wijk/workers/new", &fields, "document").await;
    went(&made);
    let id = WorkerId(made.last_id());
    signs(house, id).await;
    went(&deed(house, id, "start", &[("on", &today)]).await);
    id
}

/// A school, registered in the scheme.
async fn school(house: &House<'_>) -> UserId {
    let fields = [
        ("_key", "school"),
        ("scheme", CODE),
        ("kind", "school"),
        ("name", "Basisschool De Eik"),
        ("contact_name", "Els Maes"),
        ("kbo", "0207.450.534"),
        ("email", "info@deeik.example"),
        ("street", "Schoolstraat 1"),
        ("postcode", "9800"),
        ("language", "nl-BE"),
    ];
    let made = house.world.post(&house.mieke, "/wijk/users", &fields).await;
    went(&made);
    UserId(made.last_id())
}

/// What making an agreement says before its text is known.
async fn refused_agreement(house: &House<'_>) -> Reply {
    let id = school(house).await;
    house.world.post(&house.mieke, &format!("/wijk/users/{id}/agreement"), &[]).await
}

/// The school, with an agreement on paper.
async fn registers(house: &House<'_>) -> UserId {
    // Sent again with the same key: the same school.
    let id = school(house).await;
    went(&house.world.post(&house.mieke, &format!("/wijk/users/{id}/agreement"), &[]).await);
    let today = house.world.app.clock.now().day().to_string();
    let signed = [("signed_on", today.as_str())];
    went(&upload(house.world, &house.mieke, &format!("/wijk/users/{id}/sign/paper"), &signed, "scan").await);
    id
}

async fn check(house: &House<'_>, request: Uuid) {
    let page = house.world.get(&house.mieke, &format!("/wijk/requests/{request}/check")).await;
    let fields = [("_version", page.input("_version"))];
    went(&house.world.post(&house.mieke, &format!("/wijk/requests/{request}/check"), &fields).await);
}

async fn propose(house: &House<'_>, request: Uuid, worker: WorkerId) -> Reply {
    let versions = house
        .read(async |tx, _, _| fetch_all!(tx, (i64,), "select version from work_request where id = $1", request))
        .await;
    let (version, worker) = (versions[0].0.to_string(), worker.to_string());
    let fields = [("_key", worker.as_str()), ("_version", version.as_str()), ("worker", &worker), ("accepted", "yes")];
    house.world.post(&house.mieke, &format!("/wijk/requests/{request}/propose"), &fields).await
}

async fn hours(house: &House<'_>, worker: WorkerId, assignment: Uuid, on: &str, until: &str) -> Reply {
    let assignment = assignment.to_string();
    let fields = [
        ("_key", on),
        ("assignment", assignment.as_str()),
        ("day", on),
        ("begin", "08:00"),
        ("until", until),
        ("confirmed", "yes"),
    ];
    house.world.post(&house.mieke, &format!("/wijk/forms/{worker}/{}", &on[..7]), &fields).await
}

/// What stands of closed May.
async fn may(house: &House<'_>) -> (Vec<wijk_cheques::ClosedMonth>, Vec<wijk_cheques::MonthLine>) {
    house
        .read(async |tx, ctx, desk| {
            let closed = wijk_cheques::closed(tx, ctx, desk).await?.into_iter().filter(|m| m.month == "2026-05");
            Ok((closed.collect(), wijk_cheques::closed_lines(tx, ctx, desk, "2026-05").await?))
        })
        .await
}

async fn adds(house: &House<'_>) -> Person {
    let ann = house.world.person("Ann A.", Role::FunctionalAdministrator, house.organiser).await;
    let form = house.world.get(&ann, "/parameters/schemes").await;
    let fields = [
        ("_key", form.input("_key")),
        ("code", CODE),
        ("name", "Buurtjobs"),
        ("from", "2026-06-01"),
        ("source", "Decreet van de test"),
        ("certainty", "L"),
    ];
    went(&house.world.post(&ann, "/parameters/schemes", &fields).await);
    ann
}

/// The text of its agreements; until then nobody can make one.
async fn words_its_agreements(house: &House<'_>, ann: &Person) {
    let path = format!("/parameters/schemes/{CODE}/agreement");
    for paper in ["worker", "user"] {
        let fields = [
            ("_key", paper),
            ("paper", paper),
            ("title", "Overeenkomst Buurtjobs"),
            ("from", "2026-01-01"),
            ("body", "Je werkt in je buurt."),
            ("source", "Besluit van de test"),
        ];
        went(&house.world.post(ann, &path, &fields).await);
    }
}

testkit::on_both_engines! { crate::kit();

async fn a_second_scheme_is_added_filled_in_worked_in_and_paid_and_wijk_werken_stays_what_it_was(world: World) {
    let mut house = House::new(&world).await;
    house.close_may().await;
    let closed = may(&house).await;
    assert!(!world.get(&house.mieke, "/wijk/workers/new").await.body.contains("Stelsel"), "one scheme: nothing to choose");
    let ann = adds(&house).await;
    assert!(world.get(&house.mieke, "/wijk/workers/new").await.body.contains("Buurtjobs"));

    // No agreement before its text: what to do is said, and nothing is made.
    let refused = refused_agreement(&house).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("De functioneel beheerder legt de tekst vast"), "{}", refused.body);
    words_its_agreements(&house, &ann).await;

    // Who is who: each in one scheme.
    let amina = house.worker("Amina Diallo").await;
    let bea = begins(&house, CODE, "Bea Claes", "85.07.30-033.28").await;
    let list = world.get(&house.mieke, "/wijk/workers?scheme=buurtjobs").await;
    assert!(list.body.contains("Bea Claes") && !list.body.contains("Amina"), "{}", list.body);
    let school = registers(&house).await;
    let file = world.get(&house.mieke, &format!("/wijk/users/{school}")).await;
    assert!(file.body.contains("Buurtjobs"), "{}", file.body);

    // Its list is its own, and a code means one thing.
    let activity = [
        ("_key", "a"), ("scheme", CODE), ("mode", "base"), ("code", "BJ1"), ("label", "Hulp in het buurthuis"),
        ("kinds", "SCHOOL"), ("from_on", "2026-06-01"), ("decision", "besluit 1"),
    ];
    let taken: Vec<_> = activity.iter().map(|(n, v)| (*n, if *n == "code" { "A2" } else if *n == "_key" { "b" } else { *v })).collect();
    let said = house.post("/wijk/activities", &taken).await;
    assert!(said.status == 422 && said.body.contains("lijst van een ander stelsel"), "{}", said.body);
    went(&house.post("/wijk/activities", &activity).await);
    let page = house.get("/wijk/activities?scheme=buurtjobs").await;
    assert!(page.body.contains("Hulp in het buurthuis") && !page.body.contains("A2 ·"), "{}", page.body);
    assert!(!house.get("/wijk/activities").await.body.contains("Hulp in het buurthuis"));

    // What nobody recorded is not known, and says no.
    let asked = [
        ("_key", "q"), ("activity", "BJ1"), ("nis", "44083"), ("from", "2026-06-11"), ("hours", "32"), ("workers", "1"),
    ];
    let made = world.post(&house.mieke, &format!("/wijk/users/{school}/requests/new"), &asked).await;
    went(&made);
    let request: Uuid = made.last_id();
    check(&house, request).await;
    let page = world.get(&house.mieke, &format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("Een regel die nodig is, is niet bekend op die dag"), "{}", page.body);

    for (key, value, from) in RULES {
        records(&world, &ann, key, value, from).await;
    }
    let file = world.get(&house.mieke, &format!("/wijk/users/{school}")).await;
    assert!(file.body.contains("10,00 euro te betalen"), "{}", file.body);
    let paid = [("year", "2026"), ("paid_on", "2026-06-10"), ("reference", "kas 7")];
    went(&world.post(&house.mieke, &format!("/wijk/users/{school}/fee"), &paid).await);
    let wrong = [("_key", "p"), ("scheme", CODE), ("decided_on", "2025-10-15"), ("decision", "GR 2"), ("price", "7,45")];
    let said = house.post("/wijk/prices", &wrong).await;
    assert!(said.status == 422 && said.body.contains("Deze prijs staat niet op de lijst"), "a price of wijk-werken");
    let price = [("_key", "r"), ("scheme", CODE), ("decided_on", "2025-10-15"), ("decision", "GR 2"), ("price", "8,00")];
    went(&house.post("/wijk/prices", &price).await);
    let numbers = house.buy(school, 40).await;
    assert_eq!(house.cheque(numbers[0]).await.price_cents, 800);

    // Asked, and only proposed within the scheme.
    world.clock.advance_minutes(10);
    check(&house, request).await;
    let page = world.get(&house.mieke, &format!("/wijk/requests/{request}")).await;
    assert!(page.body.contains("Bea Claes") && !page.body.contains("Amina Diallo"), "{}", page.body);
    let said = propose(&house, request, amina).await;
    assert!(said.status == 422 && said.body.contains("Werk kan alleen binnen één stelsel"), "{}", said.body);
    went(&propose(&house, request, bea).await);
    let found = house
        .read(async |tx, _, _| fetch_all!(tx, (Uuid,), "select id from work_assignment where request_id = $1", request))
        .await;
    let assignment = found[0].0;
    let plan = [("_key", "v"), ("days", "2026-06-16"), ("begin", "08:00"), ("until", "16:00")];
    went(&world.post(&house.mieke, &format!("/wijk/assignments/{assignment}/visits"), &plan).await);
    let given = house.mieke(&GiveCheques { user: school, worker: amina, numbers: numbers[..1].to_vec() }).await;
    assert!(format!("{given:?}").contains("cheque-other-scheme"), "{given:?}");

    // 32 hours a month here, 60 there.
    now(&world, "2026-06-30");
    house.mieke = world.person("Mieke D.", Role::WijkMediator, house.organiser).await;
    for on in ["2026-06-16", "2026-06-17", "2026-06-18", "2026-06-19"] {
        went(&hours(&house, bea, assignment, on, "16:00").await);
    }
    let over = hours(&house, bea, assignment, "2026-06-22", "09:00").await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(over.body.contains("Nog mogelijk deze maand: 0 uur"), "{}", over.body);
    let left = async |worker| {
        house.read(async |tx, ctx, _| wijk_jobs::left(tx, ctx, worker, day("2026-06-30")).await).await.month
    };
    assert_eq!(left(bea).await, (32, Some(32)));
    assert_eq!(left(amina).await, (0, Some(60)));

    // One month of both, each paid by its own rule.
    let other = house.user("Basisschool De Linde").await;
    house.buy(other, 10).await;
    house.work(vec![past(amina, other, "2026-06-12", 10, 0)]).await;
    house.hand_in_all("2026-06").await;
    house.check_all("2026-06").await;
    now(&world, "2026-07-06");
    house.carl = world.person("Carl E.", Role::WijkCoordinator, house.organiser).await;
    let page = house.get("/wijk/months/2026-06").await;
    let pay = between(&page.body, "name=\"seen_pay\" value=\"", "\"").to_owned();
    assert_eq!(pay, (32 * 525 + 10 * 410).to_string());
    assert!(page.body.contains("Per stelsel") && page.body.contains("168,00 euro") && page.body.contains("41,00 euro"), "{}", page.body);
    went(&house.post("/wijk/months/2026-06/close", &[("seen_pay", &pay)]).await);
    let csv = house.get("/wijk/months/2026-06/lines.csv").await;
    assert!(csv.body.contains("\"168,00\";\"0,00\";0;Buurtjobs") && csv.body.contains("\"41,00\";\"0,00\";0;Wijk-werken"), "{}", csv.body);
    house.balanced().await;
    assert_eq!(may(&house).await, closed, "the closed month of wijk-werken is what it was");
    let page = house.get("/wijk/months/2026-05").await;
    assert!(page.body.contains(&closed.0[0].digest));
}

async fn a_worker_goes_over_one_day_and_begins_the_next_only_when_ticked_and_signed(world: World) {
    let house = House::new(&world).await;
    let cleo = begins(&house, "", "Cleo Maes", "85.07.30-033.28").await;
    let none = house.get("/wijk/workers/over").await;
    assert!(none.body.contains("Er is maar één stelsel"), "{}", none.body);
    let ann = adds(&house).await;
    words_its_agreements(&house, &ann).await;
    for (key, value, from) in RULES {
        records(&world, &ann, key, value, from).await;
    }
    now(&world, "2026-06-10");
    let mut house = house;
    house.mieke = world.person("Mieke D.", Role::WijkMediator, house.organiser).await;
    house.carl = world.person("Carl E.", Role::WijkCoordinator, house.organiser).await;
    assert_eq!(world.get(&house.mieke, "/wijk/workers/over").await.status, StatusCode::NOT_FOUND, "the coordinator's");
    let page = house.get("/wijk/workers/over?to=buurtjobs").await;
    assert!(page.body.contains("Cleo Maes") && page.body.contains("2026-06-11"), "{}", page.body);
    let cleo_id = cleo.to_string();
    let ticked = |deed: &'static str, on: &'static str| {
        [("deed", deed), ("to", CODE), ("on", on), ("referral", "yes"), ("worker", cleo_id.as_str())]
    };
    let nobody = house.post("/wijk/workers/over", &[("deed", "prepare"), ("to", CODE), ("on", "2026-06-20")]).await;
    assert!(nobody.status == 422 && nobody.body.contains("Vink minstens één persoon aan"), "{}", nobody.body);
    let early = house.post("/wijk/workers/over", &ticked("go", "2026-06-20")).await;
    assert!(early.status == 422 && early.body.contains("nog geen bestand in het andere stelsel"), "{}", early.body);
    went(&house.post("/wijk/workers/over", &ticked("prepare", "2026-06-20")).await);
    let twice = house.post("/wijk/workers/over", &ticked("prepare", "2026-06-20")).await;
    assert!(twice.status == 422 && twice.body.contains("al een bestand in een ander stelsel"), "{}", twice.body);
    let unsigned = house.post("/wijk/workers/over", &ticked("go", "2026-06-20")).await;
    assert!(unsigned.status == 422 && unsigned.body.contains("nog niet door beide getekend"), "{}", unsigned.body);
    let files = house
        .read(async |tx, _, _| fetch_all!(tx, (WorkerId,), "select id from wijk_worker where came_from = $1", cleo))
        .await;
    let new = files[0].0;
    signs(&house, new).await;
    let page = house.get("/wijk/workers/over?to=buurtjobs").await;
    assert!(page.body.contains("Klaar om over te gaan: 1 persoon"), "{}", page.body);
    let today = house.post("/wijk/workers/over", &ticked("go", "2026-06-10")).await;
    assert!(today.status == 422 && today.body.contains("Kies een dag na vandaag"), "{}", today.body);
    went(&house.post("/wijk/workers/over", &ticked("go", "2026-06-20")).await);
    let (before, after) = house
        .read(async |tx, _, desk| Ok((wijk_workers::load(tx, desk, cleo).await?, wijk_workers::load(tx, desk, new).await?)))
        .await;
    assert_eq!((before.scheme.as_str(), before.last_day), ("wijk-werken", Some(day("2026-06-19"))));
    assert_eq!(before.end_reason, Some(wijk_workers::model::EndReason::OtherInstrument));
    assert_eq!((after.scheme.as_str(), after.started_on), (CODE, Some(day("2026-06-20"))));
    assert_eq!(after.status, wijk_workers::model::Status::Active);
    assert!(after.has_insz, "the same person, with the same number");
    let page = house.get("/wijk/workers/over?to=buurtjobs").await;
    assert!(page.body.contains("1 wijk-werker is al over"), "{}", page.body);
}

}
