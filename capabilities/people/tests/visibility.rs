//! What somebody may not see does not exist: in the list, the search, the counts, the file, and on each page.

use kernel::access::Relation;
use people::list::{Query, find};
use people::relations;
use testkit::on_both_engines;

use crate::scene::{kit, scene};

const PAGES: [&str; 9] = [
    "/person",
    "/person/edit",
    "/surroundings",
    "/surroundings/new",
    "/sharing",
    "/access",
    "/merge",
    "/snapshot",
    "/sharing/new?organisation=00000000-0000-0000-0000-000000000000",
];

struct Refer(kernel::ParticipantId, kernel::OrganisationId, kernel::StaffId);
impl store::Action for Refer {
    type Output = ();
    const NAME: &'static str = "test.refer";
    async fn run(&self, tx: &mut store::Tx, ctx: &store::Ctx) -> Result<(), store::Failure> {
        relations::begin(tx, ctx, self.0, &relations::Begin::person(Relation::Referrer, self.1, self.2)).await?;
        tx.note(ctx, store::audit::Line::new(Self::NAME, "participant", self.0));
        Ok(())
    }
}

on_both_engines! { kit();
    async fn a_stranger_finds_nothing_anywhere(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        for path in ["/participants", "/participants?scope=all", "/participants?q=peeters", "/participants?q=%231", "/participants.csv"] {
            let reply = world.get(&scene.jan, path).await;
            assert_eq!(reply.status, 200, "{path}");
            assert!(!reply.body.contains("Peeters") || path.contains("q=peeters") && !reply.body.contains("Mila"), "{path}");
            assert!(!reply.body.contains(&id.to_string()) && !reply.body.contains("1 deelnemer"), "{path}");
        }
        for page in PAGES {
            assert_eq!(world.get(&scene.jan, &format!("/participants/{id}{page}")).await.status, 404, "{page}");
        }
        for (path, fields) in [
            ("/person", vec![("_version", "1"), ("given_name", "X")]),
            ("/person", vec![("_version", "1"), ("birth", "not a date")]),
            ("/person/insz", vec![]),
            ("/surroundings", vec![("name", "X"), ("kind", "friend")]),
            ("/surroundings", vec![]),
            ("/sharing", vec![("organisation", "x"), ("answer", "yes")]),
            ("/snapshot", vec![("entry_date", "2026-01-01")]),
            ("/merge", vec![("with", "00000000-0000-0000-0000-000000000000")]),
        ] {
            let reply = world.post(&scene.jan, &format!("/participants/{id}{path}"), &fields).await;
            assert_eq!(reply.status, 404, "{path} {fields:?}");
        }
        // An unknown person gives the very same answer.
        let real = world.get(&scene.jan, &format!("/participants/{id}/person")).await;
        let unknown = world.get(&scene.jan, "/participants/0197a0a0-0000-7000-8000-000000000000/person").await;
        assert_eq!(real.body, unknown.body);
    }

    async fn each_role_without_a_list_gets_no_list(world: World) {
        let scene = scene(&world).await;
        scene.guided(&world, "Mila", "Peeters").await;
        for role in [kernel::Role::Municipality, kernel::Role::Referrer, kernel::Role::PartnerAdministrator, kernel::Role::FunctionalAdministrator] {
            let person = world.person("X", role, scene.caw).await;
            for path in ["/participants", "/participants.csv", "/break-glass", "/access"] {
                assert_eq!(world.get(&person, path).await.status, 404, "{role} {path}");
            }
        }
        assert_eq!(world.get(&scene.sofie, "/access").await.status, 404);
        assert_eq!(world.get(&scene.dpo, "/break-glass").await.status, 404);
    }

    async fn a_referrer_of_one_person_does_not_find_her_in_the_list(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        world.app.db.act(&world.ctx(&scene.sofie), &Refer(id, scene.vdab, scene.jan.actor.staff)).await.unwrap();
        let mut tx = world.app.db.read().await.unwrap();
        assert!(find(&mut tx, &world.ctx(&scene.jan), &Query::default()).await.unwrap().rows.is_empty());
        drop(tx);
        assert_eq!(world.get(&scene.jan, &format!("/participants/{id}/person")).await.status, 404);
    }

    async fn the_data_protection_officer_sees_names_and_nothing_of_the_way(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update participant set next_step = 'Naar de dokter', last_contact_on = '2026-04-15'").unwrap();
        tx.finish().await.unwrap();
        let coach = world.get(&scene.sofie, "/participants").await;
        assert!(coach.body.contains("Naar de dokter") && coach.body.contains("41 dagen geleden"), "{}", coach.body);
        let coordinator = world.get(&scene.lien, "/participants").await;
        assert!(coordinator.body.contains("Mila Peeters") && !coordinator.body.contains("Naar de dokter"));
        assert!(coordinator.body.contains("41 dagen geleden"));
        let officer = world.get(&scene.dpo, "/participants").await;
        assert!(officer.body.contains("Mila Peeters"));
        for hidden in ["Naar de dokter", "dagen geleden", "samen op weg"] {
            assert!(!officer.body.contains(hidden), "{hidden}");
        }
        assert_eq!(world.get(&scene.dpo, &format!("/participants/{id}/person")).await.status, 404);
        assert_eq!(world.get(&scene.dpo, &format!("/participants/{id}/access")).await.status, 200);
    }

    async fn the_file_of_the_list_holds_own_people_and_no_formula(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "=cmd|calc", "Peeters").await;
        let csv = world.get(&scene.sofie, "/participants.csv?scope=all").await;
        assert_eq!(csv.status, 200);
        assert!(csv.headers.contains("text/csv") && csv.body.contains(";'=cmd|calc Peeters;"), "{}", csv.body);
        // A colleague sees her in the list, but may not take her out of Opstap.
        assert!(world.get(&scene.karim, "/participants?scope=all").await.body.contains("calc Peeters"));
        assert!(!world.get(&scene.karim, "/participants.csv?scope=all").await.body.contains("Peeters"));
        assert_eq!(world.get(&scene.lien, "/participants.csv").await.status, 404);
        let access = world.get(&scene.sofie, &format!("/participants/{id}/access")).await;
        assert!(access.body.contains("nam gegevens mee in een bestand"));
    }
}
