//! One person, two sides: linked by a code, each side sees only its part.

use kernel::Role;
use testkit::{Reply, on_both_engines};

use crate::kit::{Cast, at_work, deed, guided, kit};

/// The code that a page shows once.
fn code(reply: &Reply) -> String {
    assert_eq!(reply.status, 200, "{}", reply.body);
    reply.body.split("Zeg deze code: ").nth(1).unwrap().split('.').next().unwrap().to_owned()
}

on_both_engines! {
    kit();

    async fn the_coach_links_with_the_code_of_the_mediator_and_sees_the_card(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let person = guided(&world, &cast.sofie).await;
        let card = format!("/participants/{person}/wijk");
        assert!(world.get(&cast.sofie, &card).await.body.contains("niet gekoppeld"));
        let code = code(&deed(&world, &cast.mieke, id, "pairing", &[]).await);
        let unasked = world.post(&cast.sofie, &card, &[("code", &code)]).await;
        assert!(unasked.status == 422 && unasked.body.contains("Vraag eerst of het goed is"));
        let wrong = world.post(&cast.sofie, &card, &[("code", "ABC-DEF-GHJ"), ("agreed", "yes")]).await;
        assert!(wrong.status == 422 && wrong.body.contains("Deze code klopt niet"));
        assert_eq!(world.post(&cast.sofie, &card, &[("code", &code), ("agreed", "yes")]).await.status, 303);
        let seen = world.get(&cast.sofie, &card).await.body;
        assert!(seen.contains("Aan het werk") && seen.contains("nog 60 uur deze maand"), "{seen}");
        for hidden in ["+32470123456", "Geheimstraat", "BE68", "85.07"] {
            assert!(!seen.contains(hidden), "{hidden}");
        }
        let file = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await.body;
        assert!(file.contains("Heeft een vaste coach: Sofie D."));
        assert!(!file.contains(&person.to_string()), "the mediator gets no way into the guidance file");
        assert_eq!(world.get(&cast.mieke, &card).await.status, 404);
        assert_eq!(world.post(&cast.sofie, &format!("{card}/end"), &[]).await.status, 303);
        assert!(world.get(&cast.sofie, &card).await.body.contains("niet gekoppeld"));
    }

    async fn the_mediator_links_with_the_code_of_the_coach_and_a_code_works_once(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let other = at_work(&world, &cast, &[("given_name", "Jan"), ("insz", "")]).await;
        let person = guided(&world, &cast.sofie).await;
        let made = world.post(&cast.sofie, &format!("/participants/{person}/wijk/code"), &[]).await;
        let code = code(&made);
        assert_eq!(deed(&world, &cast.mieke, id, "pair", &[("code", &code), ("agreed", "yes")]).await.status, 303);
        assert_eq!(deed(&world, &cast.mieke, other, "pair", &[("code", &code), ("agreed", "yes")]).await.status, 422);
        let second = self::code(&deed(&world, &cast.mieke, other, "pairing", &[]).await);
        let card = format!("/participants/{person}/wijk");
        let linked = world.post(&cast.sofie, &card, &[("code", &second), ("agreed", "yes")]).await;
        assert!(linked.status == 422 && linked.body.contains("al gekoppeld"), "{}", linked.body);
        assert_eq!(deed(&world, &cast.mieke, id, "unpair", &[]).await.status, 303);
    }

    async fn a_code_is_over_after_a_week_and_only_the_fixed_coach_may_use_it(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let person = guided(&world, &cast.sofie).await;
        let card = format!("/participants/{person}/wijk");
        let code = code(&deed(&world, &cast.mieke, id, "pairing", &[]).await);
        let colleague = world.person("Bart E.", Role::Coach, cast.caw).await;
        for fields in [vec![("code", code.as_str()), ("agreed", "yes")], vec![]] {
            assert_eq!(world.post(&colleague, &card, &fields).await.status, 404);
        }
        world.clock.advance_minutes(60 * 24 * 8);
        assert_eq!(world.post(&cast.sofie, &card, &[("code", &code), ("agreed", "yes")]).await.status, 422);
    }

    async fn the_overview_of_a_linked_file_says_it_in_one_line_and_only_to_who_may_read_it(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let person = guided(&world, &cast.sofie).await;
        let line = async |who: &testkit::Person| {
            let ctx = world.ctx(who);
            let mut tx = world.app.db.read().await.unwrap();
            let permit = people::door::open(&mut tx, &ctx, person).await.ok()?;
            let l = world.app.l10n.words("nl-BE");
            wijk_workers::overview_line(&ctx, &l, &mut tx, &permit).await.unwrap()
        };
        assert_eq!(line(&cast.sofie).await, None, "not linked");
        let code = code(&deed(&world, &cast.mieke, id, "pairing", &[]).await);
        let card = format!("/participants/{person}/wijk");
        assert_eq!(world.post(&cast.sofie, &card, &[("code", &code), ("agreed", "yes")]).await.status, 303);
        let zero = "Wijk-werken: nog geen uren deze maand.".to_owned();
        assert_eq!(line(&cast.sofie).await, Some((zero, card.clone())));
        let file = world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await.body;
        let talk = file.split("/talks/").nth(1).unwrap().split('"').next().unwrap();
        let held = [("on", "2026-05-26"), ("note", "Goed."), ("next_step", "Een proefdag bij de bakker"), ("rung", "4"), ("_version", "1")];
        let said = world.post(&cast.mieke, &format!("/wijk/workers/{id}/talks/{talk}"), &held).await;
        assert_eq!(said.status, 303, "{}", said.body);
        let words = line(&cast.sofie).await.unwrap().0;
        assert!(words.ends_with("Volgende stap: Een proefdag bij de bakker"), "{words}");
        assert_eq!(line(&cast.mieke).await, None, "the mediator has no way into the file");
    }
}
