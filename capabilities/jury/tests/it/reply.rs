//! Weerwoord: until the last second, judged by people who did not decide alone.

use kernel::Role;
use testkit::{Person, World, on_both_engines};

use crate::fair::decided;
use crate::kit::{House, day, kit};

/// Two candidacies; the second is not chosen and knows it. Decided on 7 July 2023, replies until 21 July.
async fn told(world: &World) -> House<'_> {
    let house = decided(world).await;
    assert_eq!(house.tell().await.status, 303);
    house
}

async fn handlers(house: &House<'_>, path: &str, who: &[&Person]) -> testkit::Reply {
    let staff: Vec<String> = who.iter().map(|p| p.actor.staff.to_string()).collect();
    let fields: Vec<(&str, &str)> = staff.iter().map(|s| ("handlers", s.as_str())).collect();
    house.post(&house.lien, &format!("{path}/handlers"), &fields).await
}

on_both_engines! {
    kit();

    async fn a_reply_is_in_time_until_the_last_second_and_comes_once(world: World) {
        let house = told(&world).await;
        let (first, second) = (house.link(0).await, house.link(1).await);
        let last = day("2023-07-21");
        house.at(last.at(23, 59).plus_seconds(59)).await;
        let empty = world.post_open(&format!("{second}/reply"), &[("text", " ")]).await;
        assert!(empty.status == 422 && empty.body.contains("Schrijf je weerwoord."));
        assert_eq!(world.post_open(&format!("{second}/reply"), &[("text", "Wij werken ook 's avonds.")]).await.status, 303);
        let twice = world.post_open(&format!("{second}/reply"), &[("text", "Nog iets")]).await;
        assert!(twice.status == 409 && twice.body.contains("Er is al een weerwoord"));
        house.at(last.plus_days(1).start()).await;
        let late = world.post_open(&format!("{first}/reply"), &[("text", "Te laat")]).await;
        assert!(late.status == 409 && late.body.contains("De termijn voor weerwoord is voorbij"));
        assert_eq!(house.count("jury_reply").await, 1);
        let page = world.get_open(&format!("{first}/decision")).await;
        assert!(page.body.contains("Weerwoord kon tot en met") && !page.body.contains("name=\"text\""));
    }

    async fn who_decided_never_judges_alone_and_all_must_agree(world: World) {
        let house = told(&world).await;
        let mine = house.link(1).await;
        world.post_open(&format!("{mine}/reply"), &[("text", "Wij werken ook 's avonds.")]).await;
        let list = house.get(&house.lien, &house.office("replies")).await;
        assert!(list.body.contains("Het Spoor") && list.body.contains("Nog niemand aangeduid"));
        let path = list.body.split("href=\"").find(|p| p.contains("/replies/")).unwrap().split('"').next().unwrap().to_owned();
        let [one, two, three] = [0, 1, 2].map(|at| house.jurors[at].clone());
        let outsider = crate::kit::person(&world, "Ria Buiten", Role::Municipality, house.lien.actor.organisation).await;
        assert_eq!(house.get(&outsider, &path).await.status, 404);
        let few = handlers(&house, &path, &[&outsider]).await;
        assert!(few.status == 422 && few.body.contains("Duid minstens twee mensen aan."), "{}", crate::kit::words(&few));
        let same = handlers(&house, &path, &[&one, &two]).await;
        assert!(same.status == 422 && same.body.contains("Iedereen hier besliste al mee."), "{}", crate::kit::words(&same));
        assert_eq!(handlers(&house, &path, &[&one, &outsider]).await.status, 303);

        let bare = house.post(&outsider, &format!("{path}/outcome"), &[("_version", "1"), ("outcome", "amended")]).await;
        assert!(bare.status == 422 && bare.body.contains("Schrijf het antwoord aan de kandidaat."));
        let fields = [
            ("_version", "1"), ("outcome", "maintained"), ("answer", "De avonden stonden niet in de kandidatuur."),
        ];
        assert_eq!(house.post(&three, &format!("{path}/outcome"), &fields).await.status, 404, "who does not judge");
        assert_eq!(house.post(&outsider, &format!("{path}/outcome"), &fields).await.status, 303);
        assert!(house.get(&outsider, "/jury").await.body.contains(&path), "she finds it by herself");
        let alone = house.post(&outsider, &format!("{path}/agree"), &[("draft", "1")]).await;
        assert_eq!(alone.status, 303);
        assert!(house.get(&one, &path).await.body.contains("Nog te beoordelen"), "the other must agree too");
        let stale = house.post(&one, &format!("{path}/agree"), &[("draft", "0")]).await;
        assert_eq!(stale.status, 409);
        assert_eq!(house.post(&one, &format!("{path}/agree"), &[("draft", "1")]).await.status, 303);
        assert!(house.get(&one, &path).await.body.contains("De beslissing blijft"));
        assert_eq!(house.count("jury_decision").await, 1, "maintained: no new decision");
        let page = world.get_open(&format!("{}/decision", house.link(1).await)).await;
        assert!(page.body.contains("De avonden stonden niet in de kandidatuur.") && page.body.contains("Brief na weerwoord"));
        let again = house.post(&one, &format!("{path}/agree"), &[("draft", "1")]).await;
        assert_eq!(again.status, 409);
    }

    async fn a_call_is_concluded_after_the_term_and_after_each_reply(world: World) {
        let house = told(&world).await;
        let path = house.office("replies/conclude");
        let version = house.version().await;
        let fields = [("_version", version.as_str()), ("from", "2024-01-01")];
        let early = house.post(&house.lien, &path, &fields).await;
        assert!(early.status == 409 && early.body.contains("Replies") || early.body.contains("loopt nog"), "{}", crate::kit::words(&early));
        let mine = house.link(1).await;
        world.post_open(&format!("{mine}/reply"), &[("text", "Wij werken ook 's avonds.")]).await;
        house.at(day("2023-07-24").at(9, 0)).await;
        let open = house.post(&house.lien, &path, &fields).await;
        assert!(open.status == 409 && open.body.contains("Er is nog weerwoord te beoordelen"), "{}", crate::kit::words(&open));
        assert_eq!(house.count("membership").await, 1);
    }
}
