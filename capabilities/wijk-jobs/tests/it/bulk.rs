//! Many performances of an administration that was kept elsewhere.

use store::{Action, Ctx, Failure, Tx, audit};
use wijk_jobs::bulk::{self, Past};

use crate::kit::{House, day};

struct Import(Vec<Past>);

impl Action for Import {
    type Output = usize;
    const NAME: &'static str = "test.import";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        tx.note(ctx, audit::Line::new(Self::NAME, "import", uuid::Uuid::from_u128(1)));
        bulk::insert(tx, ctx, &self.0).await
    }
}

testkit::on_both_engines! { crate::kit();

async fn what_was_done_before_counts_and_makes_one_assignment_for_each_work(world: World) {
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let school = house.user("Basisschool De Linde").await;
    let past: Vec<Past> = (1..=20)
        .map(|n| Past {
            worker: amina,
            user: school,
            activity: "A2".to_owned(),
            nis: "44083".to_owned(),
            day: day(&format!("2026-03-{n:02}")),
            from: 8 * 60,
            to: 10 * 60,
            hours: 2,
            km: 0,
        })
        .collect();
    let written = world.app.db.act(&world.ctx(&house.mieke), &Import(past)).await.unwrap();
    assert_eq!(written, 20);
    assert_eq!(house.left(amina, day("2026-03-31")).await.month.0, 40);
    let form = house.get(&format!("/wijk/forms/{amina}/2026-03")).await;
    assert!(form.body.contains("20 momenten van werk"), "{}", form.body);
    let list = house.get("/wijk/requests?status=planned").await;
    assert!(list.body.contains("1 vraag"), "{}", list.body);
}

async fn work_for_one_user_in_two_municipalities_stays_in_each(world: World) {
    let house = House::new(&world).await;
    let amina = house.worker("Amina Haddad").await;
    let user = house.user("Els Maes").await;
    let one = |on: &str, nis: &str| Past {
        worker: amina,
        user,
        activity: "A2".to_owned(),
        nis: nis.to_owned(),
        day: day(on),
        from: 8 * 60,
        to: 10 * 60,
        hours: 2,
        km: 0,
    };
    let past = vec![one("2026-03-02", "44083"), one("2026-03-03", "44081"), one("2026-03-04", "44083")];
    world.app.db.act(&world.ctx(&house.mieke), &Import(past)).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let sql = "select nis, count(*) from work_performance group by nis order by nis";
    let rows = store::fetch_all!(tx, (String, i64), sql).unwrap();
    assert_eq!(rows, [("44081".to_owned(), 1), ("44083".to_owned(), 2)]);
}

}
