//! Who reads what: the coach her own people, the lead numbers and never names, others nothing.

use testkit::on_both_engines;

use crate::kit::{enter, house, kit, note, somebody};

on_both_engines! { kit();
    async fn a_stranger_finds_no_page_of_a_file_whatever_is_sent(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        let told = note(&world, &house.sofie, &house, amina, "2026-02-02", esf::EventKind::JobSearch).await;
        let base = format!("/participants/{amina}/esf");
        let pages = [
            base.clone(),
            format!("{base}/note?operation={}", house.operation),
            format!("{base}/sheet?operation={}", house.operation),
            format!("{base}/entries/{entry}"),
            format!("{base}/entries/{entry}/leave"),
            format!("{base}/events/{told}"),
        ];
        for other in [&house.tom, &house.lien, &house.greet, &house.piet, &house.ann] {
            for page in &pages {
                assert_eq!(world.get(other, page).await.status, 404, "{page}");
            }
            for deed in ["enter", "note", "sheet"] {
                assert_eq!(world.post(other, &format!("{base}/{deed}"), &[]).await.status, 404, "{deed}");
            }
            for deed in ["", "/answer", "/leave", "/stay"] {
                assert_eq!(world.post(other, &format!("{base}/entries/{entry}{deed}"), &[]).await.status, 404, "{deed}");
            }
            assert_eq!(world.post(other, &format!("{base}/events/{told}/withdraw"), &[]).await.status, 404);
        }
        for page in &pages {
            assert_eq!(world.get(&house.sofie, page).await.status, 200, "{page}");
        }
    }

    async fn an_entry_of_one_person_is_not_reached_through_another(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let yonas = somebody(&world, &house.tom, "Yonas").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        let path = format!("/participants/{yonas}/esf/entries/{entry}/answer");
        let fields = [("field", "gender"), ("gender", "man"), ("_version", "1")];
        assert_eq!(world.post(&house.tom, &path, &fields).await.status, 404);
    }

    async fn the_figures_are_for_who_keeps_the_operation(world: World) {
        let house = house(&world).await;
        for (reader, status) in [(&house.lien, 200), (&house.greet, 200), (&house.piet, 200), (&house.sofie, 404), (&house.ann, 404)] {
            assert_eq!(world.get(reader, "/esf").await.status.as_u16(), status, "{:?}", reader.actor.role);
        }
        for file in ["participants.csv", "events.csv"] {
            let path = format!("/esf/{file}?operation={}", house.operation);
            assert_eq!(world.get(&house.lien, &path).await.status, 200);
            for other in [&house.piet, &house.sofie, &house.ann] {
                assert_eq!(world.get(other, &path).await.status, 404, "{file} {:?}", other.actor.role);
            }
        }
        for reader in [&house.piet, &house.ann] {
            assert_eq!(world.get(reader, "/esf/completeness").await.status, 404);
            assert_eq!(world.get(reader, "/esf/ask").await.status, 404);
        }
    }
}
