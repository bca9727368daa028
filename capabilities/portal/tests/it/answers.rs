//! Yes, no, and "call me": kept once, seen by the coach, told by a mail that names nobody.

use testkit::{Reply, on_both_engines};

use crate::house::{House, Phone, kit};

async fn mails(house: &House) -> Vec<store::outbox::Outgoing> {
    let mut tx = house.world.app.db.read().await.unwrap();
    store::outbox::newest(&mut tx, house.world.partnership, 10).await.unwrap()
}

async fn answers(house: &House) -> Vec<portal::Answer> {
    let mut tx = house.world.app.db.read().await.unwrap();
    let permit = people::door::open(&mut tx, &house.world.ctx(&house.sofie), house.amina).await.unwrap();
    portal::answers(&mut tx, &permit).await.unwrap()
}

async fn say(house: &House, token: &str, phone: &Phone, page: &Reply, what: &str, id: &str, say: &str) -> Reply {
    let fields =
        [("_csrf", page.input("_csrf")), ("_key", page.input("_key")), ("what", what), ("id", id), ("say", say)];
    house.send(token, "/answer", phone, &fields).await
}

on_both_engines! { kit();
    async fn a_double_tap_on_yes_is_one_answer(world: World) {
        let house = House::new(world).await;
        let step = house.plan(house.amina, "Samen met de fiets").await.to_string();
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/plan", &phone).await;
        for _ in 0..2 {
            let reply = say(&house, &token, &phone, &page, "step", &step, "yes").await;
            assert_eq!(reply.location, format!("/my/{token}/plan?said=yes"));
        }
        let kept = answers(&house).await;
        assert_eq!(kept.iter().map(|a| a.kind.as_str()).collect::<Vec<_>>(), ["step-yes"]);
        assert!(house.read(&token, "/plan?said=yes", &phone).await.body.contains("Jij zei: ja, dat is goed."));
        assert!(mails(&house).await.is_empty(), "a yes is no news for tonight");
    }

    async fn who_says_yes_and_then_no_said_both(world: World) {
        let house = House::new(world).await;
        let step = house.plan(house.amina, "Samen met de fiets").await.to_string();
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/plan", &phone).await;
        say(&house, &token, &phone, &page, "step", &step, "yes").await;
        house.world.clock.advance_minutes(1);
        say(&house, &token, &phone, &page, "step", &step, "no").await;
        let kept: Vec<_> = answers(&house).await.iter().map(|a| a.kind.as_str()).collect();
        assert_eq!(kept, ["step-no", "step-yes"]);
        assert!(house.read(&token, "/plan", &phone).await.body.contains("Jij zei: dat lukt niet."));
        let mails = mails(&house).await;
        assert_eq!(mails.len(), 1);
        let told = format!("{} {}", mails[0].subject, mails[0].body);
        assert!(!told.contains("Amina") && !told.contains("fiets") && !told.contains(&token), "{told}");
    }

    async fn an_answer_needs_the_token_of_the_form(world: World) {
        let house = House::new(world).await;
        let step = house.plan(house.amina, "Bellen").await.to_string();
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let reply = house.send(&token, "/answer", &phone, &[("what", "step"), ("id", &step), ("say", "yes")]).await;
        assert_eq!(reply.status, 403);
        assert!(answers(&house).await.is_empty());
    }

    async fn coming_is_one_tap_and_stands_in_the_diary(world: World) {
        let house = House::new(world).await;
        let id = house.appointment(house.amina).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/appointments", &phone).await;
        assert!(page.body.contains("Bij Amina thuis") && page.body.contains("Ja, ik kom"), "{}", page.body);
        assert_eq!(say(&house, &token, &phone, &page, "appointment", &id.to_string(), "no").await.status, 303);
        let mut tx = house.world.app.db.read().await.unwrap();
        let opened = agenda::load(&mut tx, &house.world.ctx(&house.sofie), id).await.unwrap();
        assert_eq!(opened.appointment.answer, agenda::Reply::No);
        drop(tx);
        assert!(house.read(&token, "/appointments", &phone).await.body.contains("Jij zei: ik kan niet."));
        assert_eq!(mails(&house).await.len(), 1, "her coach must know");
    }

    async fn somebody_elses_step_or_appointment_does_not_exist(world: World) {
        let house = House::new(world).await;
        let yonas = house.meet("Yonas", "Tesfay").await;
        let step = house.plan(yonas, "Bellen").await.to_string();
        let appointment = house.appointment(yonas).await;
        house.plan(house.amina, "Fietsen").await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/plan", &phone).await;
        assert_eq!(say(&house, &token, &phone, &page, "step", &step, "yes").await.status, 404);
        assert_eq!(say(&house, &token, &phone, &page, "appointment", &appointment.to_string(), "no").await.status, 404);
        let mut tx = house.world.app.db.read().await.unwrap();
        let opened = agenda::load(&mut tx, &house.world.ctx(&house.sofie), appointment).await.unwrap();
        assert_eq!(opened.appointment.answer, agenda::Reply::Unknown);
    }

    async fn asking_for_help_reaches_the_coach_who_marks_it_read(world: World) {
        let house = House::new(world).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/help", &phone).await;
        assert!(page.body.contains("Vraag Sofie om te bellen"), "{}", page.body);
        let fields = [("_csrf", page.input("_csrf")), ("_key", page.input("_key")), ("topic", "letter")];
        assert_eq!(house.send(&token, "/help", &phone, &fields).await.location, format!("/my/{token}/plan?said=help"));
        assert_eq!(mails(&house).await.len(), 1);
        let at = format!("/participants/{}/plan-link", house.amina);
        let coach = house.world.get(&house.sofie, &at).await;
        assert!(coach.body.contains("Vraagt om te bellen.") && coach.body.contains("Over een brief."), "{}", coach.body);
        assert!(coach.body.contains("badge copper"), "marked as new");
        let seen = house.world.post(&house.sofie, &format!("/participants/{}/answers/seen", house.amina), &[]).await;
        assert_eq!(seen.status, 303);
        assert!(!house.world.get(&house.sofie, &at).await.body.contains("badge copper"));
        assert!(answers(&house).await[0].seen_at.is_some());
    }

    async fn an_answer_on_the_coachs_screen_needs_no_mail(world: World) {
        let house = House::new(world).await;
        let step = house.plan(house.amina, "Bellen").await.to_string();
        let at = format!("/participants/{}/together", house.amina);
        let page = house.world.get(&house.sofie, &at).await;
        let fields = [("_key", page.input("_key")), ("what", "step"), ("id", step.as_str()), ("say", "no")];
        let reply = house.world.post(&house.sofie, &format!("{at}/answer"), &fields).await;
        assert_eq!(reply.location, format!("{at}?said=no"));
        assert_eq!(answers(&house).await.len(), 1);
        assert!(mails(&house).await.is_empty());
    }
}
