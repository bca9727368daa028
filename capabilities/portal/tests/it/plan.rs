//! My plan on the phone: what it shows, in which language, and on the coach's screen.

use kernel::Role;
use testkit::on_both_engines;

use crate::house::{House, kit};

fn title(body: &str) -> &str {
    body.split("<title>").nth(1).unwrap().split("</title>").next().unwrap()
}

on_both_engines! { kit();
    async fn the_plan_shows_step_coach_dream_road_strengths_and_ladder(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Samen met de fiets naar de bushalte").await;
        house.appointment(house.amina).await;
        let told = plan::model::DomainView {
            domain: "work".to_owned(),
            level: Some(3),
            strength: Some("Houdt elke uitgave bij in een schriftje".to_owned()),
            ..plan::model::DomainView::default()
        };
        let (viewpoint, day) = (plan::model::Viewpoint::Coach, house.world.ctx(&house.sofie).today());
        house.act(&plan::DrawWheel { participant: house.amina, viewpoint, day, domains: vec![told] }).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let page = house.read(&token, "/plan", &phone).await;
        for words in [
            "Dag Amina", "Samen met de fiets naar de bushalte", "Ja, dat is goed", "Dat lukt niet", "dinsdag", "Sofie helpt je",
            "Werkt bij CAW", "Ik wil werken in een keuken.", "Alleen met de bus naar Deinze", "Koken", "Voor kinderen zorgen",
            "Ik doe mee of help als vrijwilliger", "Sofie komt naar jou", "14 uur", "data-exit", "data-read=\"s-step\"",
        ] {
            assert!(page.body.contains(words), "{words:?} is missing in {}", page.body);
        }
        let strengths = page.body.find("Dit kan ik goed").unwrap();
        assert!(strengths < page.body.find("Waar sta ik?").unwrap(), "strengths first");
        for hidden in ["schriftje", "NIET VOOR HAAR", "Haddouchi", "+32470999999"] {
            assert!(!page.body.contains(hidden), "{hidden} is not for this page");
        }
        assert!(page.headers.contains("cache-control: no-store"));
    }

    async fn titles_name_nobody(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Bellen").await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        for page in ["/plan", "/appointments", "/sharing", "/looked", "/help"] {
            let reply = house.read(&token, page, &phone).await;
            assert_eq!(reply.status, 200, "{page}");
            let title = title(&reply.body);
            assert!(!title.contains("Amina") && title.ends_with("· Opstap"), "{page}: {title}");
            assert!(!reply.body.contains('⟦'), "{page} asks for words that are not there: {}", reply.body);
        }
        for page in ["together", "plan", "plan-link"] {
            let reply = house.world.get(&house.sofie, &format!("/participants/{}/{page}", house.amina)).await;
            assert_eq!(reply.status, 200, "{page}");
            assert!(!title(&reply.body).contains("Amina"), "{page}");
            assert!(!reply.body.contains('⟦'), "{page} asks for words that are not there");
        }
    }

    async fn arabic_runs_from_right_to_left_and_is_remembered(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Samen met de fiets naar de bushalte").await;
        house.appointment(house.amina).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        let dutch = house.read(&token, "/plan", &phone).await;
        assert!(dutch.body.contains("<html lang=\"nl-BE\" dir=\"ltr\""), "she reads Dutch best");
        assert!(dutch.body.contains("العربية") && dutch.body.contains("Français"), "her languages are offered");
        assert!(!dutch.body.contains("Türkçe"), "a language that is not hers is not");
        let arabic = house.read(&token, "/plan?lang=ar", &phone).await;
        assert!(arabic.body.contains("<html lang=\"ar\" dir=\"rtl\""));
        assert!(arabic.body.contains("خطوتي القادمة") && arabic.body.contains("الثلاثاء"), "{}", arabic.body);
        assert!(arabic.body.contains("dir=\"auto\">Samen met de fiets"), "her own words keep their direction");
        for page in ["/plan", "/appointments", "/sharing", "/looked", "/help"] {
            let later = house.read(&token, page, &phone).await;
            assert!(later.body.contains("dir=\"rtl\""), "{page} stays Arabic");
        }
        let turkish = house.read(&token, "/plan?lang=tr", &phone).await;
        assert!(turkish.body.contains("lang=\"ar\" dir=\"rtl\""), "a language that is not hers changes nothing");
    }

    async fn her_coach_sees_the_same_plan_together_and_an_outsider_sees_nothing(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Samen met de fiets naar de bushalte").await;
        let together = house.world.get(&house.sofie, &format!("/participants/{}/together?lang=fr", house.amina)).await;
        assert!(together.body.contains("Bonjour Amina") && together.body.contains("Samen met de fiets"), "{}", together.body);
        let tom = house.world.person("Tom B.", Role::Coach, house.vdab).await;
        for page in ["plan-link", "together", "plan", "plan.pdf"] {
            let reply = house.world.get(&tom, &format!("/participants/{}/{page}", house.amina)).await;
            assert_eq!(reply.status, 404, "{page}");
            assert!(!reply.body.contains("Amina"));
        }
        for page in ["plan-link", "plan-link/revoke", "together/answer", "answers/seen"] {
            let fields = [("what", "step"), ("say", "yes"), ("id", "00000000-0000-0000-0000-000000000000")];
            let reply = house.world.post(&tom, &format!("/participants/{}/{page}", house.amina), &fields).await;
            assert_eq!(reply.status, 404, "{page}");
        }
    }

    async fn a_colleague_may_look_together_but_not_make_a_link(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Bellen").await;
        // A colleague who reads the plan of a team mate's participant could otherwise become her by a link of his own.
        let begin = JoinTeam { participant: house.amina, organisation: house.caw };
        let jan = house.world.person("Jan P.", Role::Coach, house.caw).await;
        house.act(&JoinTeam { ..begin }).await;
        let at = |page: &str| format!("/participants/{}/{page}", house.amina);
        assert_eq!(house.world.get(&jan, &at("together")).await.status, 200);
        assert_eq!(house.world.get(&jan, &at("plan-link")).await.status, 404);
        assert_eq!(house.world.post(&jan, &at("plan-link"), &[]).await.status, 404);
    }
}

struct JoinTeam {
    participant: kernel::ParticipantId,
    organisation: kernel::OrganisationId,
}

impl store::Action for JoinTeam {
    type Output = ();
    const NAME: &'static str = "test.join";

    async fn run(&self, tx: &mut store::Tx, ctx: &store::Ctx) -> Result<(), store::Failure> {
        let same = people::relations::Begin::organisation(kernel::Relation::SameOrganisation, self.organisation);
        people::relations::begin(tx, ctx, self.participant, &same).await?;
        tx.note(ctx, store::audit::Line::new("test.join", "participant", self.participant).about(self.participant));
        Ok(())
    }
}
