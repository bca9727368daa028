//! The tab of a person's file: entering, answering, leaving, noting, correcting, taking over.

use esf::Code;
use testkit::on_both_engines;

use crate::kit::{DEINZE, enter, house, kit, leave, note, on, report, somebody, total};

on_both_engines! { kit();
    async fn a_coach_lets_somebody_enter_and_answers_what_lacks_right_there(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let path = format!("/participants/{amina}/esf");
        let page = world.get(&house.sofie, &path).await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains("Doet nog niet mee aan een project"), "{}", page.body);
        let operation = house.operation.to_string();
        let fields = [("operation", operation.as_str()), ("entered_on", "2026-05-04"), ("_key", page.input("_key"))];
        let reply = world.post(&house.sofie, &format!("{path}/enter"), &fields).await;
        assert_eq!(reply.status, 303, "{}", reply.body);

        let page = world.get(&house.sofie, &path).await;
        // Birth, gender and municipality come from the file; the rest is asked.
        assert!(page.body.contains("6 vragen open"), "{}", page.body);
        assert!(page.body.contains("name=\"disability\"") && !page.body.contains("id=\"birth\""), "{}", page.body);
        let start = page.body.find("/esf/entries/").unwrap() + "/esf/entries/".len();
        let entry = page.body[start..start + 36].to_owned();
        for (field, name, value) in [
            ("labour", "labour", "inactive"),
            ("education", "diploma", "primary"),
            ("disability", "disability", "refused"),
            ("third-country", "third_country", "no"),
            ("foreign-background", "foreign_background", "yes"),
            ("housing", "housing_exclusion", "no"),
        ] {
            let page = world.get(&house.sofie, &path).await;
            let fields = [("field", field), (name, value), ("_version", page.input("_version"))];
            let reply = world.post(&house.sofie, &format!("{path}/entries/{entry}/answer"), &fields).await;
            assert_eq!(reply.status, 303, "{field}: {}", reply.body);
        }
        let page = world.get(&house.sofie, &path).await;
        assert!(page.body.contains("Volledig"), "{}", page.body);
        let figures = report(&world, &house.lien, &house, "2026-05-26").await;
        let row = |code: Code| figures.rows.iter().find(|(c, _)| *c == code).unwrap().1.unwrap().1;
        assert_eq!(total(&figures, Code::Eeco01), Some(1));
        assert_eq!(participation::report::number(row(Code::Eeco12).unknown), Some(1), "refused is unknown, and not no");
        assert_eq!(total(&figures, Code::Eeco14), Some(1));
    }

    async fn a_question_without_an_answer_says_so_beside_it(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-05-04").await;
        let path = format!("/participants/{amina}/esf/entries/{entry}/answer");
        let reply = world.post(&house.sofie, &path, &[("field", "disability"), ("_version", "1")]).await;
        assert_eq!(reply.status, 422, "{}", reply.body);
        assert_eq!(world.post(&house.sofie, &path, &[("field", "shoe-size"), ("_version", "1")]).await.status, 404);
    }

    async fn the_windows_say_until_when_they_run_and_what_counts(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        leave(&world, &house.sofie, amina, entry, "2026-05-12").await;
        note(&world, &house.sofie, &house, amina, "2026-05-20", esf::EventKind::Employment).await;
        let path = format!("/participants/{amina}/esf");
        let page = world.get(&house.sofie, &path).await.body;
        assert!(page.contains("Tot en met dinsdag 9 juni 2026") && page.contains("nog 14 dagen"), "{page}");
        assert!(page.contains("Voorlopig ja"), "{page}");
        on(&world, "2026-06-09");
        let page = world.get(&house.sofie, &path).await.body;
        assert!(page.contains("voorbij") && page.contains("Telt mee"), "{page}");
        assert_eq!(total(&report(&world, &house.lien, &house, "2026-06-08").await, Code::Eecr04), Some(0));
        assert_eq!(total(&report(&world, &house.lien, &house, "2026-06-09").await, Code::Eecr04), Some(1));
    }

    async fn a_correction_is_a_new_row_and_the_old_one_counts_no_more(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        leave(&world, &house.sofie, amina, entry, "2026-03-02").await;
        let wrong = note(&world, &house.sofie, &house, amina, "2026-03-10", esf::EventKind::Employment).await;
        assert_eq!(total(&report(&world, &house.lien, &house, "2026-05-26").await, Code::Eecr04), Some(1));
        let path = format!("/participants/{amina}/esf/events/{wrong}");
        let fields = [("day", "2026-03-10"), ("kind", "job_search"), ("source", "register")];
        assert_eq!(world.post(&house.sofie, &path, &fields).await.status, 303);
        let figures = report(&world, &house.lien, &house, "2026-05-26").await;
        assert_eq!((total(&figures, Code::Eecr04), total(&figures, Code::Eecr01)), (Some(0), Some(1)));
        let again = world.post(&house.sofie, &path, &fields).await;
        assert_eq!(again.status, 404, "what was corrected already has no form any more");
        let page = world.get(&house.sofie, &format!("/participants/{amina}/esf")).await.body;
        assert!(page.contains("verbeterde: zoekt werk"), "{page}");
    }

    async fn an_exit_is_taken_back_and_a_return_keeps_the_facts_of_the_first_entry(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        leave(&world, &house.sofie, amina, entry, "2026-02-02").await;
        let stay = format!("/participants/{amina}/esf/entries/{entry}/stay");
        assert_eq!(world.post(&house.sofie, &stay, &[("_version", "2")]).await.status, 303);
        assert_eq!(world.post(&house.sofie, &stay, &[("_version", "2")]).await.status, 409, "saved by somebody else");
        let path = format!("/participants/{amina}/esf/entries/{entry}/leave");
        let fields = [("exited_on", "2026-03-02"), ("why", "stopped"), ("_version", "3")];
        assert_eq!(world.post(&house.sofie, &path, &fields).await.status, 303);
        let enter = format!("/participants/{amina}/esf/enter");
        let operation = house.operation.to_string();
        let fields = [("operation", operation.as_str()), ("entered_on", "2026-04-01"), ("_key", "k1")];
        assert_eq!(world.post(&house.sofie, &enter, &fields).await.status, 303);
        let figures = report(&world, &house.lien, &house, "2026-05-26").await;
        assert_eq!(total(&figures, Code::Eeco01), Some(1), "a re-entry is no second participant");
        let page = world.get(&house.sofie, &format!("/participants/{amina}/esf")).await.body;
        assert!(page.contains("de eerste instap telt") && page.contains("Doet nog mee"), "{page}");
    }

    async fn the_sheet_lists_every_field_and_shows_what_changed_since_it_was_taken_over(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        let operation = house.operation.to_string();
        let path = format!("/participants/{amina}/esf/sheet");
        let page = world.get(&house.sofie, &format!("{path}?operation={operation}")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let at = |word: &str| page.body.find(word).unwrap_or_else(|| panic!("{word}: {}", page.body));
        assert!(at("v-number") < at("v-birth") && at("v-birth") < at("v-housing") && at("v-housing") < at("v-exit"));
        let fields = [("operation", operation.as_str()), ("field", "labour"), ("field", "gender")];
        assert_eq!(world.post(&house.sofie, &path, &fields).await.status, 303);
        let page = world.get(&house.sofie, &format!("{path}?operation={operation}")).await.body;
        assert_eq!(page.matches("Overgenomen op").count(), 2, "{page}");
        let answer = format!("/participants/{amina}/esf/entries/{entry}/answer");
        let fields = [("field", "labour"), ("labour", "employed"), ("_version", "1")];
        assert_eq!(world.post(&house.sofie, &answer, &fields).await.status, 303);
        let page = world.get(&house.sofie, &format!("{path}?operation={operation}")).await.body;
        assert_eq!((page.matches("Overgenomen op").count(), page.matches("gewijzigd sinds").count()), (1, 1), "{page}");
    }

    async fn sensitive_answers_are_sealed_and_stand_nowhere_in_plain(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        enter(&world, &house.sofie, &house, amina, "2026-05-04").await;
        let mut tx = world.app.db.read().await.unwrap();
        let rows = store::fetch_all!(
            tx,
            (String, Vec<u8>, Vec<u8>, String),
            "select v.facts, v.sealed, e.counted, coalesce(e.nis, '') from participation_version v
             join participation_entry e on e.partnership_id = v.partnership_id and e.id = v.entry_id
             where v.partnership_id = $1",
            world.partnership
        )
        .unwrap();
        assert_eq!(rows.len(), 1);
        let (facts, sealed, counted, nis) = &rows[0];
        assert!(facts.contains("inactive") && !facts.contains("disability") && nis == DEINZE);
        assert!(!String::from_utf8_lossy(sealed).contains("no") && !String::from_utf8_lossy(counted).contains("nnnn"));
    }

    async fn a_diploma_in_her_own_words_is_sealed_and_comes_back_on_her_file(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-05-04").await;
        let path = format!("/participants/{amina}/esf");
        let fields = [("field", "education"), ("diploma", "primary"), ("diploma_words", "slagersleerling"), ("_version", "1")];
        let reply = world.post(&house.sofie, &format!("{path}/entries/{entry}/answer"), &fields).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        let mut tx = world.app.db.read().await.unwrap();
        let rows = store::fetch_all!(
            tx, (String, Vec<u8>, Vec<u8>),
            "select v.facts, v.sealed, e.sealed from participation_version v
             join participation_entry e on e.partnership_id = v.partnership_id and e.id = v.entry_id
             where v.partnership_id = $1",
            world.partnership
        )
        .unwrap();
        drop(tx);
        assert_eq!(rows.len(), 2, "an entry and a change of it");
        for (facts, version, row) in &rows {
            let all = [facts.as_bytes(), version, row].concat();
            assert!(!String::from_utf8_lossy(&all).contains("slager"), "{facts}");
        }
        let edit = world.get(&house.sofie, &format!("{path}/entries/{entry}")).await;
        let page = world.get(&house.sofie, &path).await;
        assert!(format!("{}{}", edit.body, page.body).contains("slagersleerling"), "{}", page.body);
    }
}
