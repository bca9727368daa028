//! Household and network.

use kernel::access::Relation;
use kernel::{Aspect, Verb};
use people::NewParticipant;
use people::relations::Begin;
use testkit::{Person, World, on_both_engines};

use crate::scene::{Meet, kit, scene};

on_both_engines! { kit();
    async fn somebody_is_added_once_changed_ended_and_put_back(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let base = format!("/participants/{id}/surroundings");
        let form = world.get(&scene.sofie, &format!("{base}/new")).await;
        let fields = [("_key", form.input("_key")), ("name", "Lut van hiernaast"), ("kind", "neighbour"), ("quality", "strong"), ("note", "Drinkt thee op zondag.")];
        assert_eq!(world.post(&scene.sofie, &base, &fields).await.status, 303);
        assert_eq!(world.post(&scene.sofie, &base, &fields).await.status, 303); // sent twice
        let page = world.get(&scene.sofie, &base).await;
        assert_eq!(page.body.matches("<b>Lut van hiernaast</b>").count(), 1);
        assert!(page.body.contains("<svg class=\"wheel\"") && page.body.contains("Lut van hiernaast, buur, sterke band"));
        assert!(page.body.contains("Familie, vrienden en buren") && page.body.contains("Drinkt thee op zondag."));
        let start = page.body.find(&format!("{base}/0")).unwrap();
        let tie: String = page.body[start..].chars().take_while(|c| *c != '"').collect();
        let edit = world.get(&scene.sofie, &tie).await;
        let changed = [("_version", edit.input("_version")), ("name", "Lut"), ("kind", "friend"), ("quality", "good")];
        assert_eq!(world.post(&scene.sofie, &tie, &changed).await.status, 303);
        let stale = [("_version", edit.input("_version")), ("name", "Lutgart"), ("kind", "friend"), ("quality", "good")];
        let conflict = world.post(&scene.sofie, &tie, &stale).await;
        assert_eq!(conflict.status, 409);
        assert!(conflict.body.contains(">Lut<") && conflict.body.contains(">Lutgart<"));
        assert_eq!(world.post(&scene.sofie, &format!("{tie}/end"), &[]).await.status, 303);
        assert!(world.get(&scene.sofie, &base).await.body.contains("1 band van vroeger"));
        assert_eq!(world.post(&scene.sofie, &format!("{tie}/back"), &[]).await.status, 303);
        assert!(!world.get(&scene.sofie, &base).await.body.contains("van vroeger"));
    }

    async fn a_mistake_says_what_to_do_and_a_colleague_sees_nothing(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let base = format!("/participants/{id}/surroundings");
        let reply = world.post(&scene.sofie, &base, &[("birth_year", "2050"), ("phone", "x")]).await;
        assert_eq!(reply.status, 422);
        for message in ["Schrijf een naam", "Kies wie het is", "telefoonnummer met cijfers"] {
            assert!(reply.body.contains(message), "{message}");
        }
        let future = world.post(&scene.sofie, &base, &[("name", "Kind"), ("kind", "child"), ("birth_year", "2050")]).await;
        assert!(future.body.contains("getal van 1906 tot 2026"));
        assert_eq!(world.get(&scene.karim, &base).await.status, 404);
        assert_eq!(world.post(&scene.karim, &base, &[("name", "X"), ("kind", "friend")]).await.status, 404);
    }

    async fn who_takes_somebody_in_writes_it_down_until_there_is_a_coach(world: World) {
        let scene = scene(&world).await;
        let new = NewParticipant { nickname: Some("Mila"), ..NewParticipant::default() };
        let id = world.app.db.act(&world.ctx(&scene.jan), &Meet { new, coach: None }).await.unwrap();
        let base = format!("/participants/{id}/surroundings");
        let tie = [("name", "Lut"), ("kind", "friend")];
        // The coordinator triages; a coach who did not meet her is nobody to her.
        assert_eq!(world.post(&scene.lien, &base, &tie).await.status, 303);
        assert!(world.get(&scene.lien, &base).await.body.contains("Lut"));
        let frozen = world.post(&scene.lien, &format!("/participants/{id}/snapshot"), &[("entry_date", "2026-05-20")]).await;
        assert_eq!(frozen.status, 303, "{}", frozen.body);
        assert_eq!(world.post(&scene.karim, &base, &tie).await.status, 404);
        for page in ["/sharing", "/access"] {
            assert_eq!(world.get(&scene.lien, &format!("/participants/{id}{page}")).await.status, 404, "{page}");
        }
        // Who met her is in the team.
        let met = Join(id, scene.vdab, scene.jan.actor.staff);
        world.app.db.act(&world.ctx(&scene.jan), &met).await.unwrap();
        assert_eq!(world.post(&scene.jan, &format!("/participants/{id}/snapshot"), &[("entry_date", "2026-05-20")]).await.status, 303);
        // A list that filters on the same right shows the same.
        for (who, sees) in [(&scene.lien, 1), (&scene.jan, 1), (&scene.karim, 0), (&scene.dpo, 0)] {
            assert_eq!(writable(&world, who).await, sees);
        }
        let guided = scene.guided(&world, "Nora", "Peeters").await;
        let nora = format!("/participants/{guided}");
        assert_eq!(world.post(&scene.lien, &format!("{nora}/surroundings"), &tie).await.status, 404);
        assert_eq!(world.get(&scene.lien, &format!("{nora}/snapshot")).await.status, 404);
        assert_eq!(writable(&world, &scene.lien).await, 1);
    }
}

/// Somebody joins the team.
struct Join(kernel::ParticipantId, kernel::OrganisationId, kernel::StaffId);
impl store::Action for Join {
    type Output = ();
    const NAME: &'static str = "test.join";
    async fn run(&self, tx: &mut store::Tx, ctx: &store::Ctx) -> Result<(), store::Failure> {
        people::relations::begin(tx, ctx, self.0, &Begin::person(Relation::Team, self.1, self.2)).await?;
        tx.note(ctx, store::audit::Line::new(Self::NAME, "participant", self.0));
        Ok(())
    }
}

/// How many people's entry somebody may write down, by the rule for lists.
async fn writable(world: &World, who: &Person) -> i64 {
    let actor = &who.actor;
    let Some(visible) = people::door::visible_for(actor, Verb::Write, Aspect::EntrySnapshot) else { return 0 };
    let mut tx = world.app.db.read().await.unwrap();
    let sql = format!(
        "select count(*) from participant p where p.partnership_id = $1 and p.status <> 'merged' and {visible}"
    );
    let now = world.app.clock.now();
    store::fetch_value!(tx, i64, store::sql(sql), actor.partnership, actor.organisation, actor.staff, now).unwrap()
}
