//! Figures: small counts hidden outside the operation, the file that another program reads, organisations.

use esf::{Code, Degurba, Rules};
use guidance::guarded::Shown;
use kernel::Day;
use testkit::on_both_engines;

use crate::kit::{day, enter, house, kit, leave, note, on, report, somebody};

/// The five counts of an indicator on the page: women, men, non-binary, total, unknown.
fn shown(page: &str, code: &str) -> Option<[u64; 5]> {
    let (_, row) = page.split_once(&format!(">{code}</span></th>")).unwrap();
    let cells = row.split("</tr>").next().unwrap().split("<td").skip(1);
    let text = |cell: &str| cell.split_once('>').unwrap().1.replace("<b>", "").split('<').next().unwrap().to_owned();
    let cells: Vec<u64> = cells.filter_map(|cell| text(cell).parse().ok()).take(5).collect();
    cells.try_into().ok()
}

on_both_engines! { kit();
    async fn another_program_computes_the_same_numbers_from_the_files(world: World) {
        let house = house(&world).await;
        for (at, kind) in [(1, esf::EventKind::Employment), (2, esf::EventKind::JobSearch), (3, esf::EventKind::Unemployed)] {
            let who = somebody(&world, &house.sofie, "Amina").await;
            let entry = enter(&world, &house.sofie, &house, who, "2026-01-05").await;
            leave(&world, &house.sofie, who, entry, "2026-03-02").await;
            note(&world, &house.sofie, &house, who, &format!("2026-03-1{at}"), kind).await;
            let again = enter(&world, &house.sofie, &house, who, "2026-04-01").await;
            if at == 3 {
                leave(&world, &house.sofie, who, again, "2026-04-10").await;
            }
        }
        let query = format!("operation={}&until=2026-05-20", house.operation);
        let people = world.get(&house.lien, &format!("/esf/participants.csv?{query}")).await;
        let told = world.get(&house.lien, &format!("/esf/events.csv?{query}")).await;
        assert_eq!((people.status.as_u16(), told.status.as_u16()), (200, 200));
        assert!(!people.body.contains("Amina") && !people.body.contains("Haddad"), "{}", people.body);
        let entries = esf::read::participants(&people.body).unwrap();
        let events = esf::read::events(&told.body).unwrap();
        let operation = house.operation.to_string();
        assert!(esf::read::check(&entries, &events, &operation).is_empty());
        let rules = Rules { degurba: Degurba::of_the_house().unwrap(), ..Rules::of_the_house().unwrap() };
        let theirs = esf::indicators(&entries, &events, &operation, day("2026-05-20"), &rules);
        let ours = report(&world, &house.lien, &house, "2026-05-20").await;
        for (code, rows) in &ours.rows {
            let mine = rows.map(|(_, now)| now.cells().map(participation::report::number));
            let other = theirs.get(*code).map(|c| [c.women, c.men, c.nonbinary, c.total, c.unknown].map(|n| i64::try_from(n).ok()));
            assert_eq!(mine, other, "{code}");
        }
        assert_eq!(theirs.get(Code::Eeco01).unwrap().total, 3);
        // The page shows those numbers, and so do the files of the command line.
        let page = world.get(&house.lien, &format!("/esf?{query}")).await.body;
        for (code, count) in theirs.iter() {
            let wanted = count.map(|c| [c.women, c.men, c.nonbinary, c.total, c.unknown]);
            assert_eq!(shown(&page, code.as_str()), wanted, "{code}");
        }
        let asked = participation::report::Asked { until: Some(day("2026-05-20")), than: None };
        let export = participation::Export { operation: house.operation, asked };
        let system = world.app.ctx(kernel::Actor::system(world.partnership));
        let taken = world.app.db.act(&system, &export).await.unwrap();
        let files = participation::package(&world.app.l10n.words("nl-BE"), &taken).unwrap();
        let file = |name: &str| files.iter().find(|(known, _)| *known == name).unwrap().1.clone();
        let text = |name: &str| String::from_utf8(file(name)).unwrap();
        assert_eq!((text("participants.csv"), text("events.csv")), (people.body, told.body));
        assert_eq!(text("indicators.json"), serde_json::to_string_pretty(&theirs).unwrap() + "\n");
        let degurba = Degurba::parse(&text("degurba.csv")).unwrap();
        let again = esf::indicators(&entries, &events, &operation, day("2026-05-20"), &Rules { degurba, ..rules });
        assert_eq!(again, theirs);
        assert!(file("indicators.xlsx").starts_with(b"PK"));
        let line = "select count(*) from audit_entry where verb = 'participation.export' and facts like '%file=all%'";
        let mut tx = world.app.db.read().await.unwrap();
        assert_eq!(store::fetch_value!(&mut tx, i64, line).unwrap(), 1, "an export is a deed");
        drop(tx);
        for other in [&house.piet, &house.sofie, &house.ann] {
            let refused = world.app.db.act(&world.ctx(other), &export).await.err().unwrap();
            assert!(matches!(refused, store::Failure::Refused(kernel::Refusal::NotFound)), "{:?}", other.actor.role);
        }
    }

    async fn a_class_that_was_recorded_counts_from_its_day_and_goes_along_in_the_files(world: World) {
        let house = house(&world).await;
        for on in ["2025-06-02", "2026-03-02"] {
            let who = somebody(&world, &house.sofie, "Amina").await;
            enter(&world, &house.sofie, &house, who, on).await;
        }
        let of = async |until: &str| {
            let report = report(&world, &house.lien, &house, until).await;
            let row = report.rows.iter().find(|(code, _)| *code == Code::Eeco17).unwrap().1.unwrap().1;
            (row.total, row.unknown, report.unclassed())
        };
        let missing = vec![(crate::kit::DEINZE.to_owned(), 2)];
        assert_eq!(of("2026-05-20").await, (Shown::Count(0), Shown::Count(2), missing));
        let page = world.get(&house.lien, "/esf").await.body;
        assert!(page.contains("van 2 deelnemers is de klasse") && page.contains("/esf/municipalities?nis=44083#record"), "{page}");
        let fields = |class: &'static str, from: &'static str, source: &'static str| {
            [("nis", crate::kit::DEINZE), ("degurba", class), ("valid_from", from), ("source", source), ("_key", from)]
        };
        let right = fields("3", "2026-01-01", "=Eurostat LAU 2024");
        for other in [&house.piet, &house.sofie, &house.ann, &house.greet] {
            assert_eq!(world.post(other, "/esf/municipalities", &right).await.status, 404, "{:?}", other.actor.role);
        }
        for (wrong, says) in [
            (fields("", "2026-01-01", "x"), "Kies een klasse"), (fields("7", "2026-01-01", "x"), "3"),
            (fields("3", "", "x"), "Kies een dag"), (fields("3", "2026-01-01", ""), "uit welke lijst"),
        ] {
            let reply = world.post(&house.lien, "/esf/municipalities", &wrong).await;
            assert!(reply.status == 422 && reply.body.contains(says), "{} {}", reply.status, reply.body);
        }
        let early = [("nis", "4408"), ("degurba", "3"), ("valid_from", "2026-02-01"), ("valid_to", "2026-01-01"), ("source", "x")];
        assert_eq!(world.post(&house.lien, "/esf/municipalities", &early).await.status, 422);
        assert_eq!(world.post(&house.lien, "/esf/municipalities", &right).await.status, 303);
        let missing = vec![(crate::kit::DEINZE.to_owned(), 1)];
        assert_eq!(of("2026-05-20").await, (Shown::Count(1), Shown::Count(1), missing), "only who entered since");
        let table = world.get(&house.lien, &format!("/esf/degurba.csv?operation={}", house.operation)).await.body;
        assert!(table.contains("44083,3,2026-01-01,, =Eurostat LAU 2024") && table.contains("44086,2,2025-01-01"), "{table}");
        let list = world.get(&house.greet, "/esf/municipalities").await;
        assert!(list.status == 200 && list.body.contains("=Eurostat LAU 2024") && !list.body.contains("<form class=\"form\""), "{}", list.body);
    }

    async fn outside_the_lead_small_counts_are_hidden_and_what_tells_them(world: World) {
        let house = house(&world).await;
        for _ in 0..6 {
            let who = somebody(&world, &house.sofie, "Amina").await;
            enter(&world, &house.sofie, &house, who, "2025-06-02").await;
        }
        let who = somebody(&world, &house.sofie, "Yonas").await;
        let (mut facts, told) = crate::kit::complete();
        facts.gender = Some(esf::Gender::Man);
        let man = participation::Enter {
            participant: who, operation: house.operation, entered_on: day("2025-07-01"), facts, told, reason: None,
        };
        world.app.db.act(&world.ctx(&house.sofie), &man).await.unwrap();
        let inside = report(&world, &house.lien, &house, "2026-05-26").await;
        let row = |r: &participation::report::Report| r.rows[0].1.unwrap().1;
        assert_eq!((inside.guarded, row(&inside).men, row(&inside).total), (false, Shown::Count(1), Shown::Count(7)));
        let outside = report(&world, &house.piet, &house, "2026-05-26").await;
        assert!(outside.guarded && outside.behind.is_none());
        assert_eq!(outside.until, Day::new(2025, 12, 31).unwrap(), "the end of a half-year");
        let shown = row(&outside);
        assert_eq!(shown.men, Shown::Few);
        let open = [shown.women, shown.total].iter().filter(|s| matches!(s, Shown::Count(_))).count();
        assert!(open < 2, "women and total together tell the men: {shown:?}");
        let page = world.get(&house.piet, "/esf").await.body;
        assert!(page.contains("verborgen") && page.contains("&#60; 5"), "{page}");
        assert!(!page.contains("/esf/participants.csv") && !page.contains("/esf/completeness"), "{page}");
        let book = world.get(&house.piet, "/esf/indicators.csv").await;
        assert!(book.body.contains("EECO01;Deelnemers;") && book.body.contains("< 5"), "{}", book.body);
    }

    async fn organisations_come_from_the_record_of_the_operation(world: World) {
        let house = house(&world).await;
        let operation = house.operation.to_string();
        let page = world.get(&house.lien, "/esf").await;
        assert!(page.body.contains("nog niet ingevuld"), "{}", page.body);
        let fields = [
            ("operation", operation.as_str()), ("administrations", "9"), ("enterprises", "0"), ("since_on", "2026-01-01"),
            ("_key", "k1"),
        ];
        assert_eq!(world.post(&house.lien, "/esf/supported", &fields).await.status, 303);
        let csv = world.get(&house.lien, &format!("/esf/indicators.csv?operation={operation}")).await.body;
        assert!(csv.contains("EECO18;Gesteunde overheden en openbare diensten;;;;9;"), "{csv}");
        let early = world.get(&house.lien, &format!("/esf/indicators.csv?operation={operation}&until=2025-12-31")).await.body;
        assert!(early.contains("EECO18;Gesteunde overheden en openbare diensten;;;;nog niet ingevuld;"), "{early}");
        assert_eq!(world.post(&house.piet, "/esf/supported", &fields).await.status, 404);
        let wrong = [("operation", operation.as_str()), ("administrations", "veel"), ("enterprises", "0"), ("since_on", "2026-01-01")];
        assert_eq!(world.post(&house.lien, "/esf/supported", &wrong).await.status, 422);
    }

    async fn the_workbook_opens_with_every_code(world: World) {
        let house = house(&world).await;
        on(&world, "2026-05-26");
        let book = world.get(&house.lien, "/esf/indicators.xlsx").await;
        assert_eq!(book.status, 200);
        assert!(book.headers.contains("spreadsheetml") && book.headers.contains("esf-2026-05-26.xlsx"), "{}", book.headers);
    }
}
