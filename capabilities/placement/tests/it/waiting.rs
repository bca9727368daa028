//! The waiting list page by page: everybody stands on it once, whatever is asked, and the counts are those of all.

use kernel::{Moment, PlacementId};
use placement::queue::{Cursor, Order, Wanted};
use store::execute;
use testkit::{World, on_both_engines};

use crate::kit::{Cast, DEINZE, kit, somebody, wish};

/// Nine people who wait, by two kinds of help, in three bands, two of them at the same instant.
async fn nine(world: &World, cast: &Cast) -> Vec<PlacementId> {
    let mut all = Vec::new();
    for number in 0..9_i64 {
        let who = somebody(world, &cast.sofie, &format!("Naam{number}")).await;
        let mut wish = wish();
        if number % 3 == 0 {
            (wish.need, wish.barrier) = ("bike-loan".to_owned(), None);
        }
        let new = placement::NewPlacement { participant: who, wish };
        let id = world.app.db.act(&world.ctx(&cast.sofie), &new).await.unwrap();
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        let sql = "update placement set band = $3, waiting_since = $4, nis = $5 where partnership_id = $1 and id = $2";
        let since = Moment(world.app.clock.now().0 - (number / 2) * 86_400_000);
        let nis = (number < 6).then_some(DEINZE);
        execute!(tx, sql, world.partnership, id, 1 + number % 3, since, nis).unwrap();
        tx.finish().await.unwrap();
        all.push(id);
    }
    all
}

fn asked(order: Order) -> Wanted {
    Wanted { needs: Vec::new(), nis: None, band: None, order, after: None, size: 2 }
}

/// All pages after each other, with the place of each, and the count that stands above them.
async fn walked(world: &World, cast: &Cast, mut wanted: Wanted) -> (Vec<(PlacementId, i64)>, i64) {
    let mut all = Vec::new();
    loop {
        let mut tx = world.app.db.read().await.unwrap();
        let page = placement::waiting_page(&mut tx, &world.ctx(&cast.lien), &wanted).await.unwrap();
        let count = placement::waiting_count(&mut tx, &world.ctx(&cast.lien), &wanted).await.unwrap();
        all.extend(page.rows.iter().map(|row| (row.placement.id, row.before)));
        match page.next {
            Some(next) => wanted.after = Cursor::read(&next),
            None => return (all, count),
        }
    }
}

on_both_engines! { kit();
    async fn everybody_stands_on_one_page_in_the_order_that_is_asked(world: World) {
        let cast = Cast::new(&world).await;
        nine(&world, &cast).await;
        let mut tx = world.app.db.read().await.unwrap();
        let list = placement::waiting(&mut tx, &world.ctx(&cast.lien)).await.unwrap();
        drop(tx);
        let (published, count) = walked(&world, &cast, asked(Order::Published)).await;
        assert_eq!((published.len(), count), (9, 9));
        assert_eq!(published.iter().map(|(id, _)| *id).collect::<Vec<_>>(), list.iter().map(|p| p.id).collect::<Vec<_>>());
        for (id, before) in &published {
            let p = list.iter().find(|p| p.id == *id).unwrap();
            let earlier = list.iter().take_while(|other| other.id != *id).filter(|other| other.need == p.need).count();
            assert_eq!(usize::try_from(*before).unwrap(), earlier, "her place among those who wait for the same help");
        }
        let (longest, _) = walked(&world, &cast, asked(Order::Longest)).await;
        let mut by_since: Vec<_> = list.iter().map(|p| (p.waiting_since, p.id)).collect();
        by_since.sort_unstable();
        assert_eq!(longest.iter().map(|(id, _)| *id).collect::<Vec<_>>(), by_since.iter().map(|(_, id)| *id).collect::<Vec<_>>());
    }

    async fn filters_narrow_the_pages_and_their_count_alike(world: World) {
        let cast = Cast::new(&world).await;
        nine(&world, &cast).await;
        let bike = Wanted { needs: vec!["bike-loan".to_owned()], ..asked(Order::Longest) };
        let town = Wanted { nis: Some(DEINZE.to_owned()), ..asked(Order::Published) };
        let band = Wanted { band: Some(2), ..asked(Order::Longest) };
        let all = Wanted { band: Some(1), ..Wanted { nis: town.nis.clone(), order: Order::Longest, ..bike.clone() } };
        for (wanted, expected) in [(bike, 3), (town, 6), (band, 3), (all, 2)] {
            let (rows, count) = walked(&world, &cast, wanted.clone()).await;
            assert_eq!((rows.len(), count), (expected, i64::try_from(expected).unwrap()), "{wanted:?}");
        }
    }

    async fn the_page_counts_all_and_reads_nonsense_as_the_beginning(world: World) {
        let cast = Cast::new(&world).await;
        nine(&world, &cast).await;
        let page = world.get(&cast.lien, "/waiting?sort=order&band=7&need=made-up&after=x.y.z&nis=00000").await;
        assert_eq!(page.status, 200);
        assert_eq!(page.body.matches("Haddad").count(), 9, "{}", page.body);
        assert!(page.body.contains("nummer 1 voor deze hulp") && page.body.contains("nummer 6 voor deze hulp"));
        let narrow = world.get(&cast.lien, "/waiting?need=bike-loan&sort=longest").await;
        assert_eq!(narrow.body.matches("Haddad").count(), 3);
        assert_eq!(world.get(&cast.sofie, "/waiting?band=1").await.status, 404);
    }
}
