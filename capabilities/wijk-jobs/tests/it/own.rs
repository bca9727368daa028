//! The worker on the phone, the user on her pages: each only her own.

use axum::http::StatusCode;

use crate::kit::{House, day};

testkit::on_both_engines! { crate::kit();

async fn a_worker_says_yes_fills_in_hours_and_the_user_confirms_them(world: World) {
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let school = house.user("Basisschool De Linde").await;
    let request = house.asks(school, &[]).await;
    house.check(request).await;
    house.propose(request, amina, "no").await;
    let phone = house.worker_phone(amina).await;
    let jobs = phone.get("/jobs").await;
    assert!(jobs.body.contains("Wil je dit werk doen?") && jobs.body.contains("Basisschool De Linde"), "{}", jobs.body);
    let assignment = crate::kit::between(&jobs.body, &format!("{}/jobs/", phone.base()), "\"").to_owned();
    let yes = phone.post(&format!("/jobs/{assignment}"), &jobs, &[("_version", "1"), ("answer", "yes")]).await;
    assert_eq!(yes.status, StatusCode::SEE_OTHER, "{}", yes.body);
    let hours = phone.get("/hours").await;
    assert!(hours.body.contains("Nog 60 uur deze maand"), "{}", hours.body);
    let added = phone.post("/hours", &hours, &[("_key", "h"), ("assignment", &assignment), ("day", "2026-05-26"), ("begin", "08:00"), ("until", "10:00")]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
    let hours = phone.get("/hours").await;
    assert!(hours.body.contains("Nog 58 uur deze maand") && hours.body.contains("wacht op de gebruiker"), "{}", hours.body);
    let user = house.user_phone(school).await;
    let confirm = user.get("/hours").await;
    // Who came, by the given name: no more of her than is needed to say that the hours are right.
    assert!(confirm.body.contains("<b>Amina</b>, 2 uur") && !confirm.body.contains("Haddad"), "{}", confirm.body);
    let id = crate::kit::between(&confirm.body, &format!("{}/hours/", user.base()), "\"").to_owned();
    let said = user.post(&format!("/hours/{id}"), &confirm, &[("_version", "1"), ("right", "yes")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let hours = phone.get("/hours").await;
    assert!(hours.body.contains("akkoord"), "{}", hours.body);
    let back = user.post(&format!("/hours/{id}"), &confirm, &[("_version", "2"), ("right", "no")]).await;
    assert_eq!(back.status, StatusCode::CONFLICT);
}

async fn where_she_works_stands_on_her_page_with_how_to_reach_them_also_when_nothing_is_planned(world: World) {
    let house = House::new(&world).await;
    let bart = house.worker("Bart Claes").await;
    let phone = house.worker_phone(bart).await;
    assert!(phone.get("/jobs").await.body.contains("Je hebt nu geen werk. Bel je bemiddelaar"));
    let (amina, assignment) = house.working("Amina Haddad").await;
    let request = house.asks(house.user("Els Maes").await, &[("street", "Veldweg 9")]).await;
    house.check(request).await;
    house.accepted(request, amina).await;
    let phone = house.worker_phone(amina).await;
    let page = phone.get("/jobs").await.body;
    for text in ["Hier werk je", "Basisschool De Linde", "Dorp 2, Deinze", "Veldweg 9, Deinze", "Sinds maandag 5 januari 2026", "geen momenten gepland"] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(!page.contains("Je hebt nu geen werk"), "{page}");
    // What stopped yesterday is no longer hers to see.
    let fields = [("_version", "1"), ("last", "2026-05-25"), ("ending", "done")];
    assert_eq!(house.post(&format!("/wijk/assignments/{assignment}/end"), &fields).await.status, StatusCode::SEE_OTHER);
    let page = phone.get("/jobs").await.body;
    assert!(!page.contains("Dorp 2") && page.contains("Veldweg 9"), "{page}");
}

async fn hours_that_the_user_calls_wrong_stop_the_form_until_the_office_has_called(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    house.hours_unsigned(amina, assignment, "2026-05-12", "13:00", "15:00").await;
    let user = house.user_phone(house.behind(assignment).await.1).await;
    let page = user.get("/hours").await;
    let id = crate::kit::between(&page.body, &format!("{}/hours/", user.base()), "\"").to_owned();
    user.post(&format!("/hours/{id}"), &page, &[("_version", "1"), ("right", "no")]).await;
    let form = house.get(&format!("/wijk/forms/{amina}/2026-05")).await;
    assert!(form.body.contains("gebruiker is niet akkoord"), "{}", form.body);
    house.hand_in(amina, "2026-05", 2).await;
    let checked = house.post(&format!("/wijk/forms/{amina}/2026-05/check"), &[("_version", &house.form_version(amina, "2026-05").await)]).await;
    assert_eq!(checked.status, StatusCode::CONFLICT);
    assert!(checked.body.contains("De gebruiker is niet akkoord"), "{}", checked.body);
}

async fn nobody_does_anything_with_what_is_of_another(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    house.hours_unsigned(amina, assignment, "2026-05-12", "13:00", "15:00").await;
    let performance = house.performance_of(amina).await;
    let (bart, _) = house.working("Bart Claes").await;
    let phone = house.worker_phone(bart).await;
    let own = phone.get("/hours").await;
    assert!(!own.body.contains("Amina") && !own.body.contains("uur</b>"), "{}", own.body);
    let stolen = phone.post("/hours", &own, &[("_key", "x"), ("assignment", &assignment.to_string()), ("day", "2026-05-26"), ("begin", "08:00"), ("until", "10:00")]).await;
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
    let removed = phone.post(&format!("/hours/{performance}/remove"), &own, &[("_version", "1")]).await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND);
    let other = house.user_phone(house.user("Els Maes").await).await;
    let page = other.get("/ask").await;
    let said = other.post(&format!("/hours/{performance}"), &page, &[("_version", "1"), ("right", "yes")]).await;
    assert_eq!(said.status, StatusCode::NOT_FOUND);
    assert_eq!(house.left(amina, day("2026-05-12")).await.month.0, 2);
}

async fn a_user_asks_on_her_own_pages_and_takes_it_back(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let phone = house.user_phone(school).await;
    let page = phone.get("/ask").await;
    let wrong = phone.post("/ask", &page, &[("_key", "a"), ("activity", "A2"), ("nis", "44083"), ("from", "2026-06-01"), ("workers", "1")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("Geef een schatting van de uren"), "{}", wrong.body);
    let fields = [("_key", "a"), ("activity", "A2"), ("nis", "44083"), ("from", "2026-06-01"), ("workers", "1"), ("hours", "8"), ("description", "Opendeurdag zqgeheim")];
    assert_eq!(phone.post("/ask", &page, &fields).await.status, StatusCode::SEE_OTHER);
    // Sent twice, asked once.
    assert_eq!(phone.post("/ask", &page, &fields).await.status, StatusCode::SEE_OTHER);
    let page = phone.get("/ask").await;
    let id = crate::kit::between(&page.body, &format!("{}/ask/", phone.base()), "/withdraw").to_owned();
    assert_eq!(page.body.matches("/withdraw").count(), 1);
    let back = phone.post(&format!("/ask/{id}/withdraw"), &page, &[("_version", "1")]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.body);
    let page = phone.get("/ask").await;
    assert!(page.body.contains("ingetrokken"), "{}", page.body);
    // What was taken back may be asked anew without a question.
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, if *name == "_key" { "b" } else { *value })).collect();
    assert_eq!(phone.post("/ask", &page, &fields).await.status, StatusCode::SEE_OTHER);
}

async fn the_same_question_within_minutes_is_asked_about_and_taken_when_it_is_meant(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let phone = house.user_phone(school).await;
    let page = phone.get("/ask").await;
    let fields = |key| [("_key", key), ("activity", "A2"), ("nis", "44083"), ("from", "2026-06-01"), ("workers", "1"), ("hours", "8"), ("description", "Opendeurdag")];
    assert_eq!(phone.post("/ask", &page, &fields("a")).await.status, StatusCode::SEE_OTHER);
    let again = phone.post("/ask", &page, &fields("b")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("Je vroeg dit net al") && again.body.contains("name=\"again\""), "{}", again.body);
    let meant = phone.post("/ask", &page, &[fields("b").as_slice(), &[("again", "yes")]].concat()).await;
    assert_eq!(meant.status, StatusCode::SEE_OTHER, "{}", meant.body);
    // Other words, another question; and an hour later nobody asks.
    let other: Vec<_> = fields("c").into_iter().map(|(n, v)| (n, if n == "description" { "Poetsen na de opendeurdag" } else { v })).collect();
    assert_eq!(phone.post("/ask", &page, &other).await.status, StatusCode::SEE_OTHER);
    world.clock.advance_minutes(16);
    let page = phone.get("/ask").await;
    assert_eq!(phone.post("/ask", &page, &fields("d")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(phone.get("/ask").await.body.matches("/withdraw").count(), 4);
}

async fn a_user_chooses_only_from_what_she_may_ask_and_starts_in_her_own_municipality(world: World) {
    let house = House::new(&world).await;
    let thuis = house.user("Thuis Maes").await;
    let phone = house.user_phone(thuis).await;
    let page = phone.get("/ask").await;
    assert!(page.body.contains("<option value=\"44083\" selected>"), "{}", page.body);
    // A2 is for schools and other organisations, A4 is the garden of a private person.
    assert!(page.body.contains("<option value=\"A4\"") && !page.body.contains("<option value=\"A2\""), "{}", page.body);
    let school = house.user_phone(house.user("Basisschool De Linde").await).await;
    assert!(school.get("/ask").await.body.contains("<option value=\"A2\""));
    let fields = [("_key", "a"), ("activity", "A2"), ("nis", "44083"), ("from", "2026-06-01"), ("workers", "1"), ("hours", "8")];
    let said = phone.post("/ask", &page, &fields).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.body.contains("Dit werk kan je daar niet vragen"), "{}", said.body);
    // The menu with "ready" stands on this page too, and on that of the hours.
    for end in ["/ask", "/hours"] {
        let body = phone.get(end).await.body;
        assert!(body.contains("Klaar: sluit mijn pagina") && body.contains("/cheques"), "{end}: {body}");
    }
}

async fn the_office_is_warned_at_once_of_work_that_this_user_may_not_ask(world: World) {
    let house = House::new(&world).await;
    let thuis = house.user("Thuis Maes").await;
    let path = format!("/wijk/users/{thuis}/requests/new");
    let page = house.get(&path).await;
    assert!(page.body.contains("<option value=\"44083\" selected>"), "{}", page.body);
    assert!(page.body.contains("Mag deze gebruiker daar niet: "), "{}", page.body);
    let fields = [("_key", "a"), ("activity", "A2"), ("nis", "44083"), ("from", "2026-06-01"), ("workers", "1"), ("hours", "8")];
    let warned = house.post(&path, &fields).await;
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(warned.body.contains("name=\"anyway\"") && warned.body.contains("Noteer de vraag toch"), "{}", warned.body);
    let noted = house.post(&path, &[fields.as_slice(), &[("anyway", "yes")]].concat()).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
}

}
