//! The organiser's decisions as the coordinator takes them, on both engines.

use kernel::{Actor, Day, Role};
use store::execute;
use testkit::{Kit, Person, Reply, World, on_both_engines};
use wijk_office::{AddArea, LoadActivities, NameOrganiser};

const DEINZE: &str = "44083";
const ZULTE: &str = "44081";

fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, parameters::MIGRATIONS, wijk_office::MIGRATIONS].concat(),
        locales: [identity::LOCALES, parameters::LOCALES, wijk_office::LOCALES].concat(),
        routes: wijk_office::routes(),
    }
}

struct Cast {
    mieke: Person,
    karin: Person,
    admin: Person,
}

async fn cast(world: &World) -> Cast {
    let organiser = world.organisation("Werken Leie en Schelde", "lead").await;
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    for (nis, name) in [(DEINZE, "Deinze"), (ZULTE, "Zulte")] {
        execute!(
            tx,
            "insert into municipality (partnership_id, nis, name, postcodes, source) values ($1, $2, $3, '', 'test')",
            world.partnership,
            nis,
            name
        )
        .unwrap();
    }
    tx.finish().await.unwrap();
    let system = world.app.ctx(Actor::system(world.partnership));
    let db = &world.app.db;
    db.act(&system, &NameOrganiser { organisation: organiser, version: 0 }).await.unwrap();
    for nis in [DEINZE, ZULTE] {
        db.act(&system, &AddArea { nis, from_on: Day::new(2018, 1, 1).unwrap() }).await.unwrap();
    }
    db.act(&system, &LoadActivities).await.unwrap();
    Cast {
        mieke: world.person("Mieke W.", Role::WijkMediator, organiser).await,
        karin: world.person("Karin W.", Role::WijkCoordinator, organiser).await,
        admin: world.person("Ada F.", Role::FunctionalAdministrator, organiser).await,
    }
}

async fn price_on(world: &World, person: &Person, day: &str) -> Option<i64> {
    let mut tx = world.app.db.read().await.unwrap();
    wijk_office::price_on(&mut tx, &world.ctx(person), schemes::wijk::CODE, day.parse().unwrap()).await.unwrap()
}

async fn decide(world: &World, person: &Person, fields: &[(&str, &str)]) -> Reply {
    let usual = [("decided_on", "2026-05-20"), ("decision", "GR 2026/5")];
    let all: Vec<_> =
        usual.iter().filter(|(name, _)| fields.iter().all(|(n, _)| n != name)).chain(fields).copied().collect();
    world.post(person, "/wijk/prices", &all).await
}

on_both_engines! {
    kit();

    async fn a_price_holds_from_january_after_the_decision(world: World) {
        let cast = cast(&world).await;
        assert_eq!(price_on(&world, &cast.karin, "2026-05-26").await, None, "nobody guesses a price");
        assert_eq!(decide(&world, &cast.karin, &[("price", "6,95")]).await.status, 303);
        assert_eq!(price_on(&world, &cast.karin, "2026-12-31").await, None, "WW15");
        assert_eq!(price_on(&world, &cast.karin, "2027-01-01").await, Some(695));
        assert!(world.get(&cast.mieke, "/wijk/prices").await.body.contains("€ 6,95"), "a mediator reads it");
    }

    async fn a_price_outside_the_list_is_refused_with_a_message(world: World) {
        let cast = cast(&world).await;
        for price in ["7,00", "7,95", "5,45"] {
            let reply = decide(&world, &cast.karin, &[("price", price)]).await;
            assert!(reply.status == 422 && reply.body.contains("Deze prijs staat niet op de lijst."), "WW16 {price}");
        }
        let odd = decide(&world, &cast.karin, &[("price", "veel")]).await;
        assert!(odd.status == 422 && odd.body.contains("Schrijf een bedrag"));
        let none = decide(&world, &cast.karin, &[]).await;
        assert!(none.status == 422 && none.body.contains("Er is geen voorstel."));
        let future = decide(&world, &cast.karin, &[("price", "6,95"), ("decided_on", "2026-05-27")]).await;
        assert!(future.status == 422 && future.body.contains("nog niet voorbij"));
        assert_eq!(price_on(&world, &cast.karin, "2030-01-01").await, None, "nothing was recorded");
    }

    async fn without_agreement_the_lowest_price_holds_for_all(world: World) {
        let cast = cast(&world).await;
        let (deinze, zulte) = (format!("p-{DEINZE}"), format!("p-{ZULTE}"));
        let reply = decide(&world, &cast.karin, &[(&deinze, "7,45"), (&zulte, "6,45")]).await;
        assert_eq!(reply.status, 303, "WW17: {}", reply.body);
        assert_eq!(price_on(&world, &cast.karin, "2027-06-01").await, Some(645));
        assert!(world.get(&cast.karin, "/wijk/prices").await.body.contains("de laagste prijs geldt"));
    }

    async fn a_mediator_reads_decisions_and_takes_none(world: World) {
        let cast = cast(&world).await;
        for path in ["/wijk/prices", "/wijk/activities", "/wijk/calendar", "/wijk/organiser"] {
            let page = world.get(&cast.mieke, path).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(!page.body.contains("<form class=\"form\""), "no form on {path}");
        }
        assert_eq!(decide(&world, &cast.mieke, &[("price", "6,95")]).await.status, 404);
        let month = [("month", "2026-05"), ("hand_in_by", "2026-06-05"), ("pay_on", "2026-06-15")];
        assert_eq!(world.post(&cast.mieke, "/wijk/calendar", &month).await.status, 404);
        let area = [("nis", DEINZE), ("from_on", "2026-06-01")];
        assert_eq!(world.post(&cast.mieke, "/wijk/organiser/area", &area).await.status, 404);
    }

    async fn what_vdab_scraps_was_valid_before(world: World) {
        let cast = cast(&world).await;
        let add = [
            ("mode", "extend"),
            ("nis", DEINZE),
            ("code", "L1"),
            ("label", "Schapen hoeden"),
            ("kinds", "LOCAL_GOV"),
            ("from_on", "2026-05-01"),
            ("decision", "GR 12"),
        ];
        let bare: Vec<_> = add.iter().copied().filter(|(name, _)| *name != "nis").collect();
        let reply = world.post(&cast.karin, "/wijk/activities", &bare).await;
        assert!(reply.status == 422 && reply.body.contains("Kies de gemeente"));
        assert_eq!(world.post(&cast.karin, "/wijk/activities", &add).await.status, 303);
        let page = world.get(&cast.karin, "/wijk/activities").await;
        assert!(page.body.contains("Schapen hoeden") && page.body.contains("Deinze"));
        let id = page.body.split("/scrap\"").next().unwrap().rsplit('/').next().unwrap().to_owned();
        let scrap = format!("/wijk/activities/{id}/scrap");
        assert_eq!(world.post(&cast.karin, &scrap, &[("day", "2026-09-01")]).await.status, 303);
        assert_eq!(world.post(&cast.karin, &scrap, &[("day", "2026-10-01")]).await.status, 409, "once");
        let mut tx = world.app.db.read().await.unwrap();
        let list = wijk_office::activities_of(&mut tx, &world.ctx(&cast.karin), schemes::wijk::CODE).await.unwrap();
        let asked = |day: &str, nis: &'static str| schemes::wijk::activity::Asked {
            code: "L1",
            kind: schemes::wijk::UserKind::LocalGov,
            municipality: nis,
            day: day.parse().unwrap(),
            worker_in_transition: false,
            user_in_pwa: false,
        };
        let check = |day: &str, nis| schemes::wijk::activity::check(&list, &asked(day, nis)).is_ok();
        assert!(check("2026-08-31", DEINZE) && !check("2026-09-01", DEINZE), "WW30");
        assert!(!check("2026-08-31", ZULTE), "only on its own territory");
    }

    async fn the_payment_calendar_keeps_order_and_a_wrong_iban_is_refused(world: World) {
        let cast = cast(&world).await;
        let wrong = [("month", "2026-05"), ("hand_in_by", "2026-06-05"), ("pay_on", "2026-06-01")];
        let reply = world.post(&cast.karin, "/wijk/calendar", &wrong).await;
        assert!(reply.status == 422 && reply.body.contains("id=\"pay_on-error\""));
        let right = [("month", "2026-05"), ("hand_in_by", "2026-06-05"), ("pay_on", "2026-06-15")];
        assert_eq!(world.post(&cast.karin, "/wijk/calendar", &right).await.status, 303);
        let mut tx = world.app.db.read().await.unwrap();
        let known = wijk_office::calendar(&mut tx, &world.ctx(&cast.karin), "2026-05").await.unwrap().unwrap();
        assert_eq!(known.pay_on.to_string(), "2026-06-15");
        drop(tx);
        let version = world.get(&cast.karin, "/wijk/organiser").await.input("_version").to_owned();
        let pay = |iban: &'static str| [("payer", "organiser"), ("iban", iban)];
        let send = async |iban: &'static str, version: &str| {
            let fields: Vec<_> = pay(iban).into_iter().chain([("_version", version)]).collect();
            world.post(&cast.karin, "/wijk/organiser", &fields).await
        };
        let wrong = send("BE68 5390 0754 7035", &version).await;
        assert!(wrong.status == 422 && wrong.body.contains("Dit rekeningnummer klopt niet"));
        let none = send("", &version).await;
        assert!(none.status == 422 && none.body.contains("heeft een rekeningnummer nodig"));
        assert_eq!(send("BE68 5390 0754 7034", &version).await.status, 303);
        assert_eq!(send("BE68 5390 0754 7034", &version).await.status, 409, "an older version never overwrites");
        assert!(!world.get(&cast.karin, "/wijk/organiser").await.body.contains("BE68"), "never shown again");
        let mut tx = world.app.db.read().await.unwrap();
        let ctx = world.ctx(&cast.karin);
        let desk = wijk_office::door::office(&mut tx, &ctx).await.unwrap();
        assert_eq!(wijk_office::organiser_iban(&mut tx, &ctx, &desk).await.unwrap().unwrap(), "BE68539007547034");
    }

    async fn the_area_has_dates_and_the_administrator_names_the_organiser(world: World) {
        let cast = cast(&world).await;
        let known = world.post(&cast.karin, "/wijk/organiser/area", &[("nis", DEINZE), ("from_on", "2026-01-01")]).await;
        assert!(known.status == 422 && known.body.contains("hoort op die dag al bij het gebied"));
        let page = world.get(&cast.karin, "/wijk/organiser").await;
        let id = page.body.split("/wijk/organiser/area/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        let end = format!("/wijk/organiser/area/{id}/end");
        assert_eq!(world.post(&cast.karin, &end, &[("to_on", "2026-06-30")]).await.status, 303);
        let mut tx = world.app.db.read().await.unwrap();
        let ctx = world.ctx(&cast.karin);
        assert_eq!(wijk_office::area_on(&mut tx, &ctx, "2026-06-30".parse().unwrap()).await.unwrap().len(), 2);
        assert_eq!(wijk_office::area_on(&mut tx, &ctx, "2026-07-01".parse().unwrap()).await.unwrap().len(), 1);
        drop(tx);
        let page = world.get(&cast.admin, "/wijk/organiser").await;
        assert!(page.status == 200 && page.body.contains("Welke organisatie is het?"));
        let other = world.organisation("Een andere", "partner").await;
        let fields = [("organisation", other.to_string()), ("_version", page.input("_version").to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(world.post(&cast.admin, "/wijk/organiser/name", &fields).await.status, 303);
        assert_eq!(world.get(&cast.karin, "/wijk/prices").await.status, 404, "she works for another house now");
        assert_eq!(world.get(&cast.admin, "/wijk/prices").await.status, 404, "the administrator reads no decisions");
    }
}
