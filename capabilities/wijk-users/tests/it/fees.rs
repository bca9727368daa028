//! The yearly fee: due, paid once, taken back, reminded, and unknown when no rule says how much.

use kernel::Day;
use store::outbox;
use testkit::on_both_engines;
use wijk_users::Paid;

use crate::house::{House, between, godelieve, kit, linde, with};

const PAID: [(&str, &str); 3] = [("year", "2026"), ("paid_on", "2026-05-26"), ("reference", "uittreksel 41")];

on_both_engines! { kit();
async fn a_fee_is_paid_once_whatever_is_sent(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    assert_eq!(house.post(id, "/fee", &PAID).await.status, 303);
    let same = house.post(id, "/fee", &PAID).await;
    assert_eq!(same.status, 303, "the same payment again changes nothing");
    let other = house.post(id, "/fee", &with(&PAID, &[("reference", "uittreksel 42")])).await;
    assert!(other.status == 409 && other.body.contains("Dit jaar is al betaald"), "{}", other.body);
    let file = house.file(id).await.body;
    assert!(file.contains("uittreksel 41") && !file.contains("uittreksel 42"));
    assert_eq!(house.post(id, "/fee/2026/undo", &[]).await.status, 303);
    assert!(house.file(id).await.body.contains("te betalen"));
    assert_eq!(house.post(id, "/fee/2026/undo", &[]).await.status, 409, "nothing to take back");
}
async fn a_payment_from_the_bank_finds_its_user_by_the_structured_communication_and_stands(world: World) {
    let house = House::new(world).await;
    house.active(&linde()).await;
    let id = house.active(&godelieve()).await;
    let communication = between(&house.file(id).await.body, "+++", "+++").to_owned();
    let ctx = house.world.ctx(&house.carl);
    let mut tx = house.world.app.db.read().await.unwrap();
    for text in [format!("+++{communication}+++"), format!("***{communication}***"), communication.replace('/', "")] {
        assert_eq!(wijk_users::by_structured(&mut tx, &ctx, &text).await.unwrap(), Some(id), "{text}");
    }
    assert_eq!(wijk_users::by_structured(&mut tx, &ctx, "+++000/0000/00202+++").await.unwrap(), Some(id));
    for nobody in ["+++000/0000/00203+++", "bedankt", "+++000/0099/99997+++"] {
        assert_eq!(wijk_users::by_structured(&mut tx, &ctx, nobody).await.unwrap(), None, "{nobody}");
    }
    drop(tx);
    let day = Day::new(2026, 5, 20).unwrap();
    let bank = FromBank { id, day, reference: "coda-7" };
    let db = &house.world.app.db;
    assert_eq!(db.act(&ctx, &bank).await.unwrap(), Paid::Now(750));
    assert_eq!(db.act(&ctx, &bank).await.unwrap(), Paid::Already { on: day, same: true });
    let other = FromBank { reference: "coda-8", ..bank };
    assert_eq!(db.act(&ctx, &other).await.unwrap(), Paid::Already { on: day, same: false });
    assert_eq!(house.post(id, "/fee/2026/undo", &[]).await.status, 409, "what the bank said stands");
}
async fn without_a_rule_the_amount_is_unknown_and_nothing_is_paid(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    let feline = house.world.person("Feline F.", kernel::Role::FunctionalAdministrator, house.elsewhere).await;
    let ctx = house.world.ctx(&feline);
    let mut tx = house.world.app.db.read().await.unwrap();
    let table = parameters::table_of(&mut tx, &ctx, schemes::wijk::CODE).await.unwrap();
    drop(tx);
    let draft = schemes::Draft {
        key: schemes::wijk::keys::USER_FEE.to_owned(),
        value: None,
        from: Day::new(2027, 1, 1).unwrap(),
        to: None,
        source: "nog niet gepubliceerd".to_owned(),
        certainty: schemes::Certainty::NotFound,
    };
    let seen = i64::try_from(table.all().filter(|row| row.key == draft.key).count()).unwrap();
    let record = parameters::RecordRule { scheme: schemes::wijk::CODE, draft, seen };
    house.world.app.db.act(&ctx, &record).await.unwrap();
    let early = house.post(id, "/fee", &with(&PAID, &[("year", "2027")])).await;
    assert!(early.status == 422 && early.body.contains("Voor dit jaar is het bedrag niet bekend"), "{}", early.body);
    house.world.clock.set(Day::new(2027, 1, 4).unwrap().at(10, 0));
    let file = house.file(id).await.body;
    assert!(file.contains("bedrag niet bekend"), "{file}");
    let fields = [("year", "2027"), ("paid_on", "2027-01-04"), ("reference", "1")];
    assert_eq!(house.post(id, "/fee", &fields).await.status, 422);
    assert_eq!(house.post(id, "/fee/2027/remind", &[]).await.status, 422);
    assert!(house.world.get(&house.mieke, "/wijk/users/fees").await.body.contains("Opstap raadt niet"));
    assert_eq!(house.post(id, "/fee", &PAID).await.status, 303, "the year before is still paid as it was");
}
async fn wrong_years_days_and_missing_references_are_told_beside_their_field(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    for (changed, message) in [
        (("year", "2025"), "Kies een jaar van 2026 tot 2027"),
        (("year", "2031"), "Kies een jaar van 2026 tot 2027"),
        (("paid_on", "2026-05-27"), "Deze dag moet nog komen"),
        (("reference", ""), "Vul in waaruit de betaling blijkt"),
    ] {
        let reply = house.post(id, "/fee", &with(&PAID, &[changed])).await;
        assert!(reply.status == 422 && reply.body.contains(message), "{message}: {}", reply.body);
    }
    assert!(house.file(id).await.body.contains("te betalen"));
}
async fn a_reminder_leaves_by_mail_without_a_name_or_is_printed(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    assert_eq!(house.post(id, "/fee/2026/remind", &[]).await.status, 303);
    let mut tx = house.world.app.db.read().await.unwrap();
    let mails = outbox::newest(&mut tx, house.world.partnership, 10).await.unwrap();
    drop(tx);
    let [mail] = mails.as_slice() else { panic!("one mail") };
    assert_eq!(mail.recipient, "godelieve@post.example");
    assert!(mail.body.contains("+++000/0000/00101+++"), "{}", mail.body);
    assert!(!format!("{}{}", mail.subject, mail.body).contains("Godelieve"));
    let letter = house.post(id, "/fee/2026/letter", &[]).await;
    assert!(letter.body.starts_with("%PDF-"), "{}", letter.status);
    assert!(!letter.headers.contains("odelieve"));
    assert!(house.file(id).await.body.contains("herinnerd op"));
    let silent = house.active(&with(&linde(), &[("email", ""), ("phone", "09 123 45 67")])).await;
    let refused = house.post(silent, "/fee/2026/remind", &[]).await;
    assert!(refused.status == 422 && refused.body.contains("heeft geen e-mailadres"), "{}", refused.body);
    house.post(id, "/fee", &PAID).await;
    assert_eq!(house.post(id, "/fee/2026/remind", &[]).await.status, 409);
}
async fn the_next_year_asks_the_fee_again(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    house.post(id, "/fee", &PAID).await;
    let open = house.world.get(&house.mieke, "/wijk/users/fees").await.body;
    assert!(open.contains("Iedereen is in orde"), "{open}");
    house.world.clock.set(Day::new(2027, 1, 4).unwrap().at(10, 0));
    let open = house.world.get(&house.mieke, "/wijk/users/fees").await.body;
    assert!(open.contains("Godelieve") && open.contains("1 jan 2027"), "{open}");
    assert!(open.contains("Opstap rekent per kalenderjaar"), "the assumption is said");
}
}

/// As the bank statement's reader calls it, inside a deed of its own.
#[derive(Clone, Copy)]
struct FromBank {
    id: wijk_users::UserId,
    day: Day,
    reference: &'static str,
}

impl store::Action for FromBank {
    type Output = Paid;
    const NAME: &'static str = "test.bank";

    async fn run(&self, tx: &mut store::Tx, ctx: &store::Ctx) -> Result<Paid, store::Failure> {
        wijk_users::pay_fee(tx, ctx, self.id, 2026, self.day, self.reference).await
    }
}
