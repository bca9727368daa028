//! What a candidate and a juror are owed: the whole term to reply, scores that stay blind in each round, an outcome
//! when all who judge agree.

use futures_util::future::join;
use kernel::Role;
use testkit::{Person, World, on_both_engines};

use crate::kit::{House, day, kit, words};

/// Two candidacies that the jury scored; the second is not chosen. Decided on 7 July 2023.
pub async fn decided(world: &World) -> House<'_> {
    let house = House::new(world, 2, 3, 2).await;
    for juror in &house.jurors {
        house.declare(juror, &[]).await;
    }
    house.start().await;
    for juror in &house.jurors {
        for at in 0..2 {
            house.score(juror, at, ["4", "4"]).await;
        }
    }
    house.close("").await;
    house.propose(&[0]).await;
    house.at(day("2023-07-07").at(15, 0)).await;
    let reply = house.decide(&[&house.jurors[0], &house.jurors[1]], "2023-07-07").await;
    assert_eq!(reply.status, 303, "{}", words(&reply));
    house
}

/// The path of the reply that waits, for the lead.
async fn waiting(house: &House<'_>, name: &str) -> String {
    let list = house.get(&house.lien, &house.office("replies")).await;
    let row = list.body.split("<li").find(|part| part.contains(name)).unwrap_or(&list.body);
    row.split("href=\"").find(|p| p.contains("/replies/")).unwrap().split('"').next().unwrap().to_owned()
}

on_both_engines! {
    kit();

    async fn who_hears_the_decision_late_has_the_whole_term_to_reply(world: World) {
        let house = decided(&world).await;
        house.at(day("2023-07-28").at(10, 0)).await;
        assert_eq!(house.tell().await.status, 303);
        let told = house.mails().await.into_iter().rfind(|(_, body)| body.contains("/decision")).unwrap().1;
        assert!(told.contains("11 augustus 2023") && !told.contains("21 juli"), "{told}");
        let mine = house.link(1).await;
        let page = world.get_open(&format!("{mine}/decision")).await;
        assert!(page.body.contains("11 augustus 2023") && page.body.contains("name=\"text\""), "{}", words(&page));
        // One letter, and it says the term that holds.
        let letters: Vec<&str> = page.body.split("href=\"").filter(|p| p.contains("/papers/")).collect();
        assert_eq!(letters.len(), 1);
        assert_eq!(house.count("jury_paper").await, 3, "minutes and two letters");
        let mut tx = world.app.db.read().await.unwrap();
        let made: Vec<(kernel::Moment, Option<uuid::Uuid>)> =
            store::fetch_all!(tx, (kernel::Moment, Option<uuid::Uuid>), "select made_at, candidacy_id from jury_paper").unwrap();
        drop(tx);
        for (at, candidacy) in made {
            let on = if candidacy.is_some() { day("2023-07-28") } else { day("2023-07-07") };
            assert_eq!(at.day(), on, "a letter tells the term that holds, the minutes are as they were");
        }

        let conclude = house.office("replies/conclude");
        let version = house.version().await;
        let fields = [("_version", version.as_str()), ("from", "2024-01-01")];
        house.at(day("2023-08-11").at(23, 58)).await;
        assert_eq!(house.post(&house.lien, &conclude, &fields).await.status, 409, "the term runs");
        assert_eq!(world.post_open(&format!("{mine}/reply"), &[("text", "Wij werken ook 's avonds.")]).await.status, 303);
    }

    async fn who_hears_it_on_the_day_itself_replies_until_the_day_that_the_call_told(world: World) {
        let house = decided(&world).await;
        assert_eq!(house.tell().await.status, 303);
        let told = house.mails().await.into_iter().rfind(|(_, body)| body.contains("/decision")).unwrap().1;
        assert!(told.contains("21 juli 2023"), "{told}");
    }

    async fn all_who_judge_agree_at_one_instant_and_the_reply_is_closed(world: World) {
        let house = decided(&world).await;
        assert_eq!(house.tell().await.status, 303);
        let outsider = crate::kit::person(&world, "Ria Buiten", Role::Municipality, house.lien.actor.organisation).await;
        let (one, two): (&Person, &Person) = (&house.jurors[0], &house.jurors[1]);
        let staff = [one, two, &outsider].map(|p| p.actor.staff.to_string());
        let fields: Vec<(&str, &str)> = staff.iter().map(|s| ("handlers", s.as_str())).collect();
        for (at, name) in [(0, "De Brug"), (1, "Het Spoor")] {
            let mine = house.link(at).await;
            assert_eq!(world.post_open(&format!("{mine}/reply"), &[("text", "Wij vragen meer uren.")]).await.status, 303);
            let path = waiting(&house, name).await;
            assert_eq!(house.post(&house.lien, &format!("{path}/handlers"), &fields).await.status, 303);
            let propose = [("_version", "1"), ("outcome", "maintained"), ("answer", "De uren stonden vast.")];
            // Who proposes agrees with it; the two others do so at one instant.
            assert_eq!(house.post(&outsider, &format!("{path}/outcome"), &propose).await.status, 303);
            let agree = [("draft", "1")];
            let agree_path = format!("{path}/agree");
            let (a, b) = join(house.post(one, &agree_path, &agree), house.post(two, &agree_path, &agree)).await;
            assert_eq!((a.status.as_u16(), b.status.as_u16()), (303, 303), "{}{}", words(&a), words(&b));
            let page = house.get(one, &path).await;
            assert!(page.body.contains("De beslissing blijft"), "{}", words(&page));
        }
    }

    async fn of_a_pitch_the_chair_sees_what_others_gave_once_her_own_score_is_in(world: World) {
        let house = House::new(&world, 1, 3, 2).await;
        house.appoint(&house.lien, false, false).await;
        let pitch = house.load().await.criteria[1].id.to_string();
        let version = house.version().await;
        let rules = [("_version", version.as_str()), ("threshold", "1"), ("pitch", pitch.as_str())];
        assert_eq!(house.post(&house.lien, &house.office("jury/rules"), &rules).await.status, 303);
        let all: Vec<Person> = house.jurors.iter().cloned().chain([house.lien.clone()]).collect();
        for juror in &all {
            assert_eq!(house.declare(juror, &[]).await.status, 303);
        }
        assert_eq!(house.start().await.status, 303);
        for juror in &all {
            let fields = [("_version", "0"), ("round", "written"), ("score0", "4"), ("why0", "Goed op papier"), ("do", "in")];
            assert_eq!(house.post(juror, &house.file(0), &fields).await.status, 303);
        }
        assert_eq!(house.close("").await.status, 303);
        for (juror, points) in [(&house.jurors[1], "5"), (&house.jurors[2], "1")] {
            let fields = [("_version", "0"), ("round", "pitch"), ("score0", points), ("why0", "Helder verteld"), ("do", "in")];
            assert_eq!(house.post(juror, &house.file(0), &fields).await.status, 303);
        }
        let talk = house.office(&format!("consensus/{}/{pitch}", house.rows[0].id));
        let file = house.office(&format!("decision/{}", house.rows[0].id));
        for blind in [&house.jurors[0], &house.lien] {
            let ranking = house.get(blind, &house.office("ranking")).await;
            assert!(ranking.status == 200 && !ranking.body.contains("De Brug"), "{}", words(&ranking));
            assert!(ranking.body.contains("kandidatuur staat hier nog niet"), "and it says why: {}", words(&ranking));
            let list = house.get(blind, &house.office("consensus")).await;
            assert!(!list.body.contains("1 tot 5"), "{}", words(&list));
            let page = house.get(blind, &talk).await;
            assert!(page.status == 409 && !page.body.contains("Helder verteld"), "{}", words(&page));
            let page = house.get(blind, &file).await;
            assert!(page.status == 200 && page.body.contains("Goed op papier") && !page.body.contains("Helder verteld"), "{}", words(&page));
            let list = house.get(blind, &house.office("decision")).await;
            // 60 x 4/5 + 40 x 3/5.
            assert!(list.status == 200 && !words(&list).contains("72 op 100"), "{}", words(&list));
        }
        let fields = [("_version", "0"), ("round", "pitch"), ("score0", "3"), ("why0", "Kort"), ("do", "in")];
        assert_eq!(house.post(&house.jurors[0], &house.file(0), &fields).await.status, 303);
        let page = house.get(&house.jurors[0], &talk).await;
        assert!(page.status == 200 && page.body.contains("Helder verteld"), "{}", words(&page));
        let ranking = house.get(&house.jurors[0], &house.office("ranking")).await;
        assert!(ranking.body.contains("De Brug"), "{}", words(&ranking));
        // Who leads and has no seat looks on, as before.
        let lead = house.lien.actor.organisation;
        let lotte = crate::kit::person(&world, "Lotte Oever", Role::Coordinator, lead).await;
        assert!(house.get(&lotte, &talk).await.body.contains("Helder verteld"));
    }
}
