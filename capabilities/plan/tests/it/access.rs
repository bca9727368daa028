//! Who sees and does what: nobody else's plan exists.

use kernel::Role;
use kernel::access::Relation;
use people::relations::Begin;
use plan::DrawWheel;
use plan::model::{DomainView, Viewpoint};
use testkit::on_both_engines;

use super::house::{House, day, kit};

fn view(domain: &str, level: i64, strength: &str) -> DomainView {
    DomainView {
        domain: domain.to_owned(),
        level: Some(level),
        strength: Some(strength.to_owned()),
        ..DomainView::default()
    }
}

/// Every route of this capability, for Amina's plan: (get, path).
async fn routes(house: &House) -> Vec<(bool, String)> {
    let step = house.step("Bellen", "2026-06-02").await;
    let goal = house.act(&plan::CreateGoal { participant: house.amina, words: "Werken" }).await;
    let mut routes = Vec::new();
    for below in ["steps", "steps/new", "goals/new", "own-words", "domains", "domains/new", "ladder", "ladder/new"] {
        routes.push((true, house.path(below)));
    }
    for below in ["steps", "goals", "dream", "strengths", "domains/new", "ladder"] {
        routes.push((false, house.path(below)));
    }
    for below in ["edit", "not-yet", "move"] {
        routes.push((true, format!("/steps/{step}/{below}")));
    }
    for below in ["", "/done", "/tell", "/not-yet", "/move", "/first", "/drop", "/undo?version=1"] {
        routes.push((false, format!("/steps/{step}{below}")));
    }
    routes.push((true, format!("/goals/{goal}/edit")));
    routes.push((false, format!("/goals/{goal}")));
    routes.push((false, format!("/goals/{goal}/undo?version=1")));
    routes
}

on_both_engines! { kit();
    async fn for_an_outsider_no_page_and_no_form_exists(world: World) {
        let house = House::new(world).await;
        let admin = house.world.person("An", Role::FunctionalAdministrator, house.caw).await;
        let dpo = house.world.person("Dirk", Role::DataProtectionOfficer, house.caw).await;
        let coordinator = house.world.person("Lien", Role::Coordinator, house.caw).await;
        for (get, path) in routes(&house).await {
            for person in [&house.piet, &admin, &dpo, &coordinator] {
                let reply = if get {
                    house.world.get(person, &path).await
                } else {
                    house.world.post(person, &path, &[("_version", "1")]).await
                };
                assert_eq!(reply.status, 404, "{} {path}", person.actor.role);
                assert!(!reply.body.contains("Bellen") && !reply.body.contains("Amina"), "{path}");
            }
            let reply = if get { house.world.get(&house.sofie, &path).await } else { continue };
            assert_eq!(reply.status, 200, "{path}: {}", reply.body);
        }
        assert_eq!(house.steps().await[0].version, 1, "nothing was touched");
    }

    async fn a_colleague_reads_the_plan_and_changes_nothing(world: World) {
        let house = House::new(world).await;
        house.relate(Begin::organisation(Relation::SameOrganisation, house.caw)).await;
        let colleague = house.world.person("Wim", Role::Coach, house.caw).await;
        for (get, path) in routes(&house).await {
            let page = path == house.path("steps");
            let reply = if get {
                house.world.get(&colleague, &path).await
            } else {
                house.world.post(&colleague, &path, &[("_version", "1")]).await
            };
            let status = reply.status.as_u16();
            assert_eq!(status, if get && page { 200 } else { 404 }, "{path}");
        }
        let page = house.world.get(&colleague, &house.path("steps")).await;
        assert!(page.body.contains("Bellen") && !page.body.contains("/done\""), "no buttons that can't work");
    }

    async fn a_partner_with_consent_on_work_sees_the_domain_work_and_no_other(world: World) {
        let house = House::new(world).await;
        let domains = vec![
            view("work", 2, "Kookt graag"), view("housing", 4, "Warm huis"), view("addiction", 1, "Stopte zelf"),
            view("mental-wellbeing", 3, "Praat erover"),
        ];
        house.act(&DrawWheel { participant: house.amina, viewpoint: Viewpoint::Participant, day: day("2026-05-20"), domains }).await;
        let other = vec![view("justice", 2, "Houdt zich eraan")];
        house.act(&DrawWheel { participant: house.amina, viewpoint: Viewpoint::Coach, day: day("2026-05-21"), domains: other }).await;
        let shared = ["work".to_owned()];
        house.relate(Begin { domains: &shared, ..Begin::organisation(Relation::Shared, house.vdab) }).await;

        let page = house.world.get(&house.piet, &house.path("domains")).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Kookt graag") && page.body.contains("Werk"), "{}", page.body);
        for hidden in ["Warm huis", "Stopte zelf", "Praat erover", "Houdt zich", "Wonen", "Gewoonten", "Justitie", "Volgens de coach, "] {
            assert!(!page.body.contains(hidden), "{hidden}");
        }
        assert_eq!(page.body.matches("class=\"blank\"").count(), 1, "one sector");
        assert_eq!(house.world.get(&house.piet, &house.path("domains/new")).await.status, 404);
        let mine = house.world.get(&house.sofie, &house.path("domains")).await;
        assert_eq!(mine.body.matches("class=\"blank\"").count(), 16);
        assert!(mine.body.contains("Stopte zelf") && mine.body.contains("Houdt zich"));

        // The same through the library.
        let ctx = house.world.ctx(&house.piet);
        let mut tx = house.world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &ctx, house.amina).await.unwrap();
        let l = house.world.app.l10n.words("nl-BE");
        let now = ctx.now.plus_minutes(1);
        let events = plan::timeline(&mut tx, &ctx, &permit, &l, "Amina", now, 50).await.unwrap();
        assert_eq!(events.len(), 1, "the drawing of which nothing may be seen is absent: {events:?}");
    }

    async fn a_team_lead_sees_no_sensitive_domain(world: World) {
        let house = House::new(world).await;
        house.relate(Begin::organisation(Relation::SameOrganisation, house.caw)).await;
        let lead = house.world.person("Griet", Role::TeamLead, house.caw).await;
        let domains = vec![view("work", 2, "Kookt graag"), view("physical-health", 2, "Wandelt elke dag")];
        house.act(&DrawWheel { participant: house.amina, viewpoint: Viewpoint::Coach, day: day("2026-05-20"), domains }).await;
        let page = house.world.get(&lead, &house.path("domains")).await;
        assert!(page.body.contains("Kookt graag") && !page.body.contains("Wandelt") && !page.body.contains("Gezond"), "{}", page.body);
        assert_eq!(page.body.matches("class=\"blank\"").count(), 11);
    }

    async fn steps_due_are_those_of_the_people_i_coach(world: World) {
        let house = House::new(world).await;
        house.relate(Begin::organisation(Relation::SameOrganisation, house.caw)).await;
        let colleague = house.world.person("Wim", Role::Coach, house.caw).await;
        house.step("Bellen", "2026-05-27").await;
        house.step("Later", "2026-07-27").await;
        for (person, count) in [(&house.sofie, 1), (&house.karim, 1), (&colleague, 0), (&house.piet, 0)] {
            let ctx = house.world.ctx(person);
            let mut tx = house.world.app.db.read().await.unwrap();
            let due = plan::due_steps(&mut tx, &ctx, day("2026-05-28")).await.unwrap();
            assert_eq!(due.len(), count, "{due:?}");
            assert!(due.iter().all(|d| d.title == "Bellen" && d.display_name == "Amina" && d.version == 1));
        }
    }
}
