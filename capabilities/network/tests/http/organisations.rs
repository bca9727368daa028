//! Organisations and memberships.

use axum::http::StatusCode;
use kernel::Role;
use network::{AddMembership, MembershipRole, memberships, organisations};

use crate::{kit, reference_data, system};

const NEW: [(&str, &str); 8] = [
    ("_key", "k1"),
    ("name", "OCMW Zulte"),
    ("kind", "referrer"),
    ("nis", "44081"),
    ("kbo", "BE 0212.187.597"),
    ("email", "onthaal@zulte.example"),
    ("phone", "09 000 00 01"),
    ("may_process_insz", "yes"),
];

testkit::on_both_engines! { kit();
    async fn an_administrator_adds_an_organisation_once_however_often_it_is_sent(world: World) {
        reference_data(&world).await;
        let lead = world.organisation("Trekker", "lead").await;
        let ann = world.person("Ann A.", Role::FunctionalAdministrator, lead).await;
        let first = world.post(&ann, "/organisations", &NEW).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let page = world.get(&ann, &first.location).await;
        for text in ["OCMW Zulte", "0212.187.597", "+3290000001", "Zulte", "mag het verwerken", "onthaal@zulte.example"] {
            assert!(page.body.contains(text), "{text}");
        }
        assert_eq!(world.post(&ann, "/organisations", &NEW).await.location, first.location);
        let mut tx = world.app.db.read().await.unwrap();
        assert_eq!(organisations(&mut tx, &system(&world)).await.unwrap().len(), 2);
    }

    async fn mistakes_are_told_at_the_field_and_nothing_typed_is_lost(world: World) {
        let lead = world.organisation("Trekker", "lead").await;
        let ann = world.person("Ann A.", Role::FunctionalAdministrator, lead).await;
        let bad = [("name", "Iets"), ("kind", "partner"), ("kbo", "0566988250"), ("nis", "99999")];
        let reply = world.post(&ann, "/organisations", &bad).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for text in ["tikfout in dit nummer", "Deze gemeente kennen we niet", "value=\"Iets\"", "value=\"0566988250\""] {
            assert!(reply.body.contains(text), "{text}");
        }
        let branch = world.post(&ann, "/organisations", &[("name", "Iets"), ("kbo", "2.123.456.789")]).await;
        assert!(branch.body.contains("nummer van een vestiging"));
    }

    async fn a_stale_edit_shows_both_versions_and_can_be_kept(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let pat = world.person("Pat P.", Role::PartnerAdministrator, caw).await;
        let path = format!("/organisations/{caw}");
        let version = world.get(&pat, &format!("{path}/edit")).await.input("_version").to_owned();
        let form = |name| [("name", name), ("short_name", "CAW"), ("_version", version.as_str())];
        assert_eq!(world.post(&pat, &path, &form("CAW Oost-Vlaanderen")).await.status, StatusCode::SEE_OTHER);
        let stale = world.post(&pat, &path, &form("CAW Oost")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("CAW Oost-Vlaanderen") && stale.body.contains("value=\"CAW Oost\""));
        let kept = [("name", "CAW Oost"), ("short_name", "CAW"), ("_version", stale.input("_version"))];
        assert_eq!(world.post(&pat, &path, &kept).await.status, StatusCode::SEE_OTHER);
        assert!(world.get(&pat, &path).await.body.contains("<h1>CAW Oost</h1>"));
    }

    async fn a_partner_administrator_changes_contact_but_not_kind_or_rights(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let emino = world.organisation("Emino", "partner").await;
        let pat = world.person("Pat P.", Role::PartnerAdministrator, caw).await;
        let sly = [("name", "CAW"), ("kind", "lead"), ("email", "info@caw.example"), ("_version", "1")];
        assert_eq!(world.post(&pat, &format!("/organisations/{caw}"), &sly).await.status, StatusCode::SEE_OTHER);
        let mut tx = world.app.db.read().await.unwrap();
        let stored = network::organisation(&mut tx, &system(&world), caw).await.unwrap().unwrap();
        drop(tx);
        assert_eq!((stored.kind.as_str(), stored.may_process_insz, stored.email.as_deref()), ("partner", true, Some("info@caw.example")));
        assert_eq!(world.post(&pat, &format!("/organisations/{emino}"), &sly).await.status, StatusCode::NOT_FOUND);
    }

    async fn memberships_have_a_period_and_do_not_overlap(world: World) {
        let lead = world.organisation("Trekker", "lead").await;
        let caw = world.organisation("CAW", "partner").await;
        let ann = world.person("Ann A.", Role::FunctionalAdministrator, lead).await;
        let path = format!("/organisations/{caw}/memberships");
        let form = |from, to, key| [("role", "coach-partner"), ("from", from), ("to", to), ("_key", key)];
        assert_eq!(world.post(&ann, &path, &form("2024-01-01", "", "a")).await.status, StatusCode::SEE_OTHER);
        assert_eq!(world.post(&ann, &path, &form("2024-01-01", "", "a")).await.status, StatusCode::SEE_OTHER, "sent twice");
        let twice = world.post(&ann, &path, &form("2025-01-01", "", "b")).await;
        assert!(twice.body.contains("is deze organisatie dat al"));
        let upside_down = world.post(&ann, &path, &form("2023-01-02", "2023-01-01", "c")).await;
        assert!(upside_down.body.contains("moet na de eerste dag"));
        assert!(world.get(&ann, "/organisations").await.body.contains("partner met coaches"));

        let mut tx = world.app.db.read().await.unwrap();
        let all = memberships(&mut tx, &system(&world)).await.unwrap();
        drop(tx);
        assert_eq!(all.len(), 1);
        let end = format!("{path}/{}/end", all[0].id);
        assert_eq!(world.post(&ann, &end, &[("last", "2026-05-25")]).await.status, StatusCode::SEE_OTHER);
        let page = world.get(&ann, &format!("/organisations/{caw}")).await;
        assert!(page.body.contains("van 1 jan 2024 tot en met 25 mei 2026"));
        assert!(!world.get(&ann, "/organisations").await.body.contains("partner met coaches"), "no member any more");
        assert!(world.get(&ann, "/organisations?show=all").await.body.contains("CAW"));
    }

    async fn the_list_is_searched_without_accents_and_sorted(world: World) {
        let lead = world.organisation("Trekker", "lead").await;
        let ann = world.person("Ann A.", Role::FunctionalAdministrator, lead).await;
        for name in ["Zorghuis Élodie", "Arktos", "vzw Fiola"] {
            world.organisation(name, "partner").await;
        }
        let found = world.get(&ann, "/organisations?show=all&q=elodie").await;
        assert!(found.body.contains("Zorghuis Élodie") && !found.body.contains("Arktos"));
        let all = world.get(&ann, "/organisations?show=all&sort=name").await.body;
        let place = |name| all.find(name).unwrap();
        assert!(place("Arktos") < place("vzw Fiola") && place("vzw Fiola") < place("Zorghuis"));
        assert!(world.get(&ann, "/organisations?show=all&q=niets").await.body.contains("Geen organisatie past hierbij"));
    }

    async fn opstap_itself_may_add_memberships_and_a_coach_may_not(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let from = "2024-01-01".parse().unwrap();
        let add = AddMembership { organisation: caw, role: MembershipRole::CoachPartner, from, to: None };
        assert!(world.app.db.act(&world.ctx(&sofie), &add).await.is_err());
        assert!(world.app.db.act(&system(&world), &add).await.is_ok());
    }
}
