//! Wijk-werken over the API: staff of the organiser read and note, a municipality reads its own figures, others nothing.

use kernel::{Actor, Day, OrganisationId, Role};
use serde_json::json;
use store::{Action, Ctx, Failure, Tx, audit, execute};
use testkit::{World, on_both_engines};
use wijk_office::document::{self, NewDocument};
use wijk_office::model::OwnerKind;
use wijk_office::{AddArea, LoadActivities, NameOrganiser, door};

use crate::house::{House, JSON, kit, problem, token};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// One worker at one association, two hours in April.
struct Ready;

impl Action for Ready {
    type Output = ();
    const NAME: &'static str = "test.ready";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::office(tx, ctx).await?;
        let owner = ctx.new_id::<uuid::Uuid>();
        let new = NewDocument {
            field: "paper",
            owner_kind: OwnerKind::Worker,
            owner_id: owner,
            kind: "agreement",
            bytes: b"%PDF-1.7\n%%EOF",
        };
        let paper = document::keep(tx, ctx, &desk, &new).await?;
        let worker = wijk_workers::bulk::Past {
            number: Some(7),
            given_name: "Amina".to_owned(),
            family_name: "Haddad".to_owned(),
            birth_on: None,
            gender: wijk_workers::model::Gender::Woman,
            languages: "nl".to_owned(),
            phone: None,
            email: None,
            street: None,
            postcode: "9800".to_owned(),
            nis: Some("44083".to_owned()),
            insz: None,
            iban: None,
            referrer: wijk_workers::model::Referrer::Vdab,
            referred_on: day("2025-12-20"),
            vdab_registered_on: None,
            leefloon: false,
            pwa_contract: None,
            pwa_cheques: 0,
            signed_on: day("2026-01-02"),
            started_on: day("2026-01-05"),
            ended: None,
            reach_km: None,
            activities: Vec::new(),
            slots: Vec::new(),
            last_talk: None,
            last_evaluation: None,
        };
        let user = wijk_users::bulk::Past {
            number: Some(31),
            details: wijk_users::model::Details {
                kind: wijk_users::Kind::Nonprofit,
                name: "De Linde vzw".to_owned(),
                contact_name: None,
                kbo: None,
                email: None,
                phone: None,
                language: "nl-BE".to_owned(),
                transition: false,
                transition_proof: None,
            },
            address: wijk_users::model::Address {
                street: "Dorp 1".to_owned(),
                postcode: "9800".to_owned(),
                nis: Some("44083".to_owned()),
            },
            insz: None,
            signed_on: day("2026-01-02"),
            fees: vec![wijk_users::bulk::PaidFee { year: 2026, cents: Some(750), on: day("2026-01-03") }],
            ended: None,
        };
        let worker = wijk_workers::bulk::insert(tx, ctx, &desk, paper, &[worker]).await?[0];
        let user = wijk_users::bulk::insert(tx, ctx, &desk, paper, &[user]).await?[0];
        let past = wijk_jobs::bulk::Past {
            worker,
            user,
            activity: "A2".to_owned(),
            nis: "44083".to_owned(),
            day: day("2026-05-04"),
            from: 540,
            to: 660,
            hours: 2,
            km: 0,
        };
        wijk_jobs::bulk::insert(tx, ctx, &[past]).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "test", owner));
        Ok(())
    }
}

/// Token of the mediator, in a house where wijk-werken runs.
async fn organiser(world: &World) -> (String, OrganisationId) {
    let house = world.organisation("Organisator", "partner").await;
    let mieke = world.person("Mieke", Role::WijkMediator, house).await;
    let system = world.app.ctx(Actor::system(world.partnership));
    let db = &world.app.db;
    db.act(&system, &network::actions::LoadReferenceData).await.unwrap();
    db.act(&system, &NameOrganiser { organisation: house, version: 0 }).await.unwrap();
    db.act(&system, &LoadActivities).await.unwrap();
    db.act(&system, &AddArea { nis: "44083", from_on: day("2025-01-01") }).await.unwrap();
    db.act(&world.ctx(&mieke), &Ready).await.unwrap();
    (token(world, &mieke).await, house)
}

on_both_engines! {
    kit();

    async fn the_mediator_reads_workers_by_number_and_notes_hours_that_the_rules_allow(world: World) {
        let house = House::new(world).await;
        let (mieke, _) = organiser(&house.world).await;
        let workers = house.get(&mieke, "/wijk/workers").await;
        assert_eq!(workers.status, 200, "{}", workers.body);
        let first = &workers.json()["items"][0];
        assert_eq!(first["scheme"], "wijk-werken");
        assert_eq!((first["number"].as_i64(), first["month_used"].as_i64(), first["hours_left"].as_i64()), (Some(7), Some(2), Some(58)));
        assert!(!workers.body.contains("Haddad"), "no names");
        let done = house.get(&mieke, "/wijk/performances").await.json();
        let assignment = done["items"][0]["assignment"].as_str().unwrap().to_owned();
        let body = |from: i64, to: i64| json!({"assignment": assignment, "day": "2026-05-05", "from_minute": from, "to_minute": to});
        let key = [("content-type", "application/json"), ("idempotency-key", "een")];
        let made = house.send(&mieke, "POST", "/wijk/performances", &key, body(540, 605).to_string()).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let again = house.send(&mieke, "POST", "/wijk/performances", &key, body(540, 605).to_string()).await;
        assert_eq!(again.json()["id"], made.json()["id"], "sent twice, noted once");
        let one = house.get(&mieke, &format!("/wijk/performances/{}", made.json()["id"].as_str().unwrap())).await.json();
        assert_eq!((one["hours"].as_i64(), one["entered_by"].as_str()), (Some(2), Some("office")));
        problem(&house.send(&mieke, "POST", "/wijk/performances", JSON, body(600, 700).to_string()).await, 422);
        let page = house.get(&mieke, "/wijk/performances?limit=1").await.json();
        assert_eq!((page["items"].as_array().unwrap().len(), page["next"].as_str()), (1, Some("1")));
        let next = house.get(&mieke, "/wijk/performances?limit=1&cursor=1").await.json();
        assert!(next["next"].is_null() && next["items"].as_array().unwrap().len() == 1, "{next}");
        // Twelve hours on one day: asked about, and taken when the caller says that so many are right.
        let mut long = body(620, 1200);
        let asked = house.send(&mieke, "POST", "/wijk/performances", JSON, long.to_string()).await;
        problem(&asked, 422);
        assert!(asked.body.contains("\"sure\"") && asked.body.contains("12 hours on one day"), "{}", asked.body);
        long["sure"] = json!(12);
        assert_eq!(house.send(&mieke, "POST", "/wijk/performances", JSON, long.to_string()).await.status, 201);
        let requests = house.get(&mieke, "/wijk/requests").await.json();
        assert_eq!(requests["items"][0]["status"], "planned");
        let users = house.get(&mieke, "/wijk/users").await;
        assert!(!users.body.contains("Linde"), "no names");
        let user = &users.json()["items"][0];
        assert_eq!((user["number"].as_i64(), user["kind"].as_str()), (Some(31), Some("nonprofit")));
        // Each says in which scheme it is, and only that scheme can be asked.
        for path in ["/wijk/workers", "/wijk/users", "/wijk/requests", "/wijk/performances"] {
            for (scheme, there) in [("wijk-werken", true), ("buurtjobs", false), ("", true)] {
                let found = house.get(&mieke, &format!("{path}?scheme={scheme}")).await.json();
                let items = found["items"].as_array().unwrap();
                assert_eq!(!items.is_empty(), there, "{path} {scheme}");
                assert!(items.iter().all(|item| item["scheme"] == "wijk-werken"), "{path}");
            }
        }
        let months = house.get(&mieke, "/wijk/months").await;
        assert_eq!((months.status.as_u16(), months.json()["items"].as_array().map(Vec::len)), (200, Some(0)), "{}", months.body);
        let report = house.get(&mieke, "/wijk/reports?year=2026").await.json();
        let hours = report["tables"].as_array().unwrap().iter().find(|t| t["key"] == "hours").unwrap();
        assert_eq!(hours["total"]["values"][0], 14);
    }

    async fn only_the_organisers_staff_and_a_municipality_for_its_own_figures_get_an_answer(world: World) {
        let house = House::new(world).await;
        let (_, _) = organiser(&house.world).await;
        for other in [&house.coach, &house.stranger, &house.lien] {
            for path in ["workers", "users", "months", "requests", "performances", "reports"] {
                problem(&house.get(other, &format!("/wijk/{path}")).await, 404);
            }
            // Whatever is asked or sent.
            for path in ["workers?limit=x", "users?limit=x", "months?limit=x", "requests?limit=x", "performances?from=x", "reports?year=x"] {
                problem(&house.get(other, &format!("/wijk/{path}")).await, 404);
            }
            problem(&house.send(other, "POST", "/wijk/performances", JSON, "{}").await, 404);
        }
        let town = house.world.organisation("Deinze", "municipality").await;
        let mut tx = house.world.app.db.unaudited_write().await.unwrap();
        execute!(tx, "update organisation set nis = '44083' where id = $1", town).unwrap();
        tx.finish().await.unwrap();
        let lode = house.world.person("Lode", Role::Municipality, town).await;
        let lode = token(&house.world, &lode).await;
        let report = house.get(&lode, "/wijk/reports?nis=44088&borders=then").await;
        assert_eq!(report.status, 200, "{}", report.body);
        let report = report.json();
        assert_eq!((report["nis"].as_str(), report["hidden_below"].as_i64()), (Some("44083"), Some(5)));
        let hours = report["tables"].as_array().unwrap().iter().find(|t| t["key"] == "hours").unwrap();
        assert_eq!(hours["total"]["values"][0], "hidden", "one worker");
        problem(&house.get(&lode, "/wijk/workers").await, 404);
    }
}
