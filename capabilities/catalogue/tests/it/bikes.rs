//! The register of bikes: one bike goes out once.

use catalogue::model::Facts;
use kernel::{Role, ServiceId};
use testkit::{Person, World, on_both_engines};

use crate::{draft, house, kit, load, save};

async fn loan(world: &World) -> (Person, ServiceId) {
    let house = house(world, "Ankerpunt").await;
    let mut draft = draft(house, "Fietsbieb", "bike-loan", "44083", 0, 0);
    draft.facts = Facts::BikeLoan { days: Some(60), deposit_cents: None };
    let id = save(world, draft).await;
    (world.person("Sofie D.", Role::Coach, house).await, id)
}

/// Adds a bike; gives its id.
async fn bike(world: &World, sofie: &Person, id: ServiceId, label: &str) -> String {
    let added = world.post(sofie, &format!("/services/{id}/bikes"), &[("label", label), ("kind", "city")]).await;
    assert_eq!(added.status, 303);
    let page = world.get(sofie, &format!("/services/{id}/bikes")).await.body;
    let row = page.split("<tr>").find(|row| row.contains(&format!(">{label}<"))).unwrap().to_owned();
    row.split("/bikes/").nth(1).unwrap().split('/').next().unwrap().to_owned()
}

const LEND: &[(&str, &str)] = &[("mark", "17"), ("due", "2026-07-25")];

on_both_engines! { kit();
    async fn a_bike_is_lent_brought_back_repaired_and_lent_again(world: World) {
        let (sofie, id) = loan(&world).await;
        let bike = bike(&world, &sofie, id, "12, blauw").await;
        assert_eq!((load(&world, id).await.capacity(), load(&world, id).await.free()), (1, 1), "the places follow the bikes");
        let page = world.get(&sofie, &format!("/services/{id}/bikes")).await;
        assert!(page.body.contains("1 van 1 staan klaar.") && page.body.contains("value=\"2026-07-25\"") && !page.body.contains("⟦"), "{}", page.body);
        let path = format!("/services/{id}/bikes/{bike}");
        assert_eq!(world.post(&sofie, &format!("{path}/lend"), LEND).await.status, 303);
        assert_eq!(load(&world, id).await.free(), 0);
        let page = world.get(&sofie, &format!("/services/{id}/bikes")).await.body;
        assert!(page.contains("Uitgeleend") && page.contains("terug za 25 jul"), "{page}");
        assert_eq!(world.post(&sofie, &format!("{path}/lend"), LEND).await.status, 409, "it is out");
        assert_eq!(world.post(&sofie, &format!("{path}/return"), &[("state", "repair")]).await.status, 303);
        assert_eq!((load(&world, id).await.capacity(), load(&world, id).await.free()), (0, 0), "in the repair shop");
        assert_eq!(world.post(&sofie, &format!("{path}/state"), &[("from", "repair"), ("to", "in")]).await.status, 303);
        assert_eq!(world.post(&sofie, &format!("{path}/lend"), LEND).await.status, 303);
        assert_eq!(world.post(&sofie, &format!("{path}/state"), &[("from", "out"), ("to", "gone")]).await.status, 404, "not while it is out");
    }

    async fn of_twenty_who_ask_the_same_bike_one_gets_it(world: World) {
        let (sofie, id) = loan(&world).await;
        let bike = bike(&world, &sofie, id, "7").await;
        let path = format!("/services/{id}/bikes/{bike}/lend");
        let asks = (0..20).map(|_| world.post(&sofie, &path, LEND));
        let mut statuses: Vec<u16> = Vec::new();
        for reply in together(asks.collect()).await {
            statuses.push(reply.status.as_u16());
        }
        assert_eq!(statuses.iter().filter(|s| **s == 303).count(), 1, "{statuses:?}");
        let page = world.get(&sofie, &format!("/services/{id}/bikes")).await.body;
        assert_eq!(page.matches("terug za 25 jul").count(), 1);
        assert_eq!(load(&world, id).await.free(), 0);
    }

    async fn the_form_says_what_is_missing(world: World) {
        let (sofie, id) = loan(&world).await;
        let bike = bike(&world, &sofie, id, "7").await;
        let path = format!("/services/{id}/bikes/{bike}/lend");
        let reply = world.post(&sofie, &path, &[("mark", ""), ("due", "2026-05-01")]).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains("Noteer een nummer") && reply.body.contains("Kies vandaag of een latere dag."));
        assert_eq!(world.post(&sofie, &format!("/services/{id}/bikes"), &[("label", "")]).await.status, 422);
        let stranger = world.person("Jan", Role::Coach, house(&world, "De Wilg").await).await;
        assert_eq!(world.get(&stranger, &format!("/services/{id}/bikes")).await.status, 404);
        assert_eq!(world.post(&stranger, &path, LEND).await.status, 404);
    }
}

/// Runs all at once.
async fn together<F: Future>(futures: Vec<F>) -> Vec<F::Output> {
    let mut pinned: Vec<_> = futures.into_iter().map(|f| (Box::pin(f), None)).collect();
    std::future::poll_fn(|cx| {
        let mut open = false;
        for (future, done) in &mut pinned {
            if done.is_none() {
                match future.as_mut().poll(cx) {
                    std::task::Poll::Ready(value) => *done = Some(value),
                    std::task::Poll::Pending => open = true,
                }
            }
        }
        if open { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
    .await;
    pinned.into_iter().filter_map(|(_, done)| done).collect()
}
