//! Hours that were paid and corrected later: nothing moves before a person confirms, then the cheques go back to the user and
//! the worker pays back what she got, to the cent.

use store::{Action, Ctx, Failure, Tx, audit, fetch_all, fetch_value};
use testkit::World;
use wijk_cheques::{
    Account, CloseMonth, MakeRun, MatchLine, NoteRepaid, Recovery, RecoveryId, RecoveryStatus, RunKind, SendRun,
    Target, UnmatchLine, Which,
};
use wijk_jobs::{CorrectPerformance, FormStatus};
use wijk_office::model::Payer;
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::kit::{House, OWN, between, day, past, statement};

/// One click of the coordinator.
pub struct Confirm(pub RecoveryId);

impl Action for Confirm {
    type Output = ();
    const NAME: &'static str = "test.confirm";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = wijk_office::door::office(tx, ctx).await?;
        let found = wijk_cheques::recovery(tx, ctx, &desk, self.0).await?.unwrap().0;
        wijk_cheques::confirm_recovery(tx, ctx, &desk, self.0, found.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-recovery", self.0));
        Ok(())
    }
}

/// The debt is given up, or goes to VDAB.
struct Decide(RecoveryId, bool);

impl Action for Decide {
    type Output = ();
    const NAME: &'static str = "test.decide";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = wijk_office::door::office(tx, ctx).await?;
        if self.1 {
            wijk_cheques::pass_recovery_on(tx, ctx, &desk, self.0).await?;
        } else {
            wijk_cheques::waive_recovery(tx, ctx, &desk, self.0).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-recovery", self.0));
        Ok(())
    }
}

pub async fn found(house: &House<'_>, which: Which<'_>) -> Vec<Recovery> {
    house.read(async |tx, ctx, desk| wijk_cheques::recoveries(tx, ctx, desk, which).await).await
}

/// Everything that is in comes to the office, is checked and paid with this month.
pub async fn close(house: &House<'_>, month: &str) {
    house.hand_in_all(month).await;
    house.check_all(month).await;
    let out = house.read(async |tx, ctx, desk| wijk_cheques::outlook(tx, ctx, desk, month).await).await;
    if !out.lines.is_empty() {
        let open = i64::try_from(out.open.len()).unwrap();
        let deed = CloseMonth { month: month.to_owned(), without: Some(open), seen_pay: out.totals.pay };
        house.carl(&deed).await.unwrap();
    }
}

/// Takes hours off the first row of a paid form that has so many left.
pub async fn correct(house: &House<'_>, worker: WorkerId, month: &str, hours: i64) -> bool {
    let rows = house
        .read(async |tx, ctx, desk| {
            let Some(form) = wijk_jobs::form(tx, ctx, desk, worker, month).await? else { return Ok(Vec::new()) };
            if form.status != FormStatus::Paid {
                return Ok(Vec::new());
            }
            wijk_jobs::rows_of(tx, ctx, desk, form.id).await
        })
        .await;
    for row in rows.iter().filter(|row| row.corrects_id.is_none()) {
        let deed = CorrectPerformance { id: row.id, hours: -hours, reason: "niet gekomen".to_owned(), sure: None };
        if house.carl(&deed).await.is_ok() {
            return true;
        }
    }
    false
}

/// May is closed: Amina worked ten hours at the school; on 10 June `off` of them turn out not to have been done.
async fn corrected(world: &World, payer: Payer, off: i64) -> (House<'_>, WorkerId, UserId) {
    let house = House::new(world).await;
    house.payer(payer).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.buy(school, 20).await;
    house.work(vec![past(amina, school, "2026-05-05", 10, 12)]).await;
    close(&house, "2026-05").await;
    world.clock.set(day("2026-06-10").at(9, 0));
    assert!(correct(&house, amina, "2026-05", off).await);
    (house, amina, school)
}

/// The list of a closed month goes to the bank and is paid. Gives what went out.
pub async fn pay(house: &House<'_>, month: &str) -> i64 {
    let today = house.world.app.clock.now().day();
    let make = MakeRun { kind: RunKind::Bank, month: month.to_owned(), execute_on: today };
    let Ok(id) = house.carl(&make).await else { return 0 };
    house.carl(&SendRun { id, on: today }).await.unwrap();
    let total = house
        .read(async |tx, _, _| fetch_value!(tx, i64, "select total_cents from payment_run where id = $1", id))
        .await;
    let on = today.to_string();
    let on = format!("{}/{}/{}", &on[8..], &on[5..7], &on[..4]);
    let statements = bank::statement_csv::read(&statement(OWN, &[(&on, -total, month)]), None).unwrap();
    house.carl(&wijk_cheques::ReadStatements { statements }).await.unwrap();
    total
}

testkit::on_both_engines! { crate::kit();

async fn what_a_correction_takes_off_is_proposed_at_the_close_and_moves_nothing_before_it_is_confirmed(world: World) {
    let (house, amina, school) = corrected(&world, Payer::Organiser, 3).await;
    assert_eq!(pay(&house, "2026-05").await, 4_280);
    let page = house.get("/wijk/months/2026-06").await.body;
    assert!(!page.contains("te veel betaald bij"), "nothing is checked yet: {page}");
    house.hand_in_all("2026-06").await;
    house.check_all("2026-06").await;
    let page = house.get("/wijk/months/2026-06").await.body;
    assert!(page.contains("Amina Haddad: 3 uur te veel betaald bij Basisschool De Linde"), "{page}");
    close(&house, "2026-06").await;
    let states = house.states().await;
    assert_eq!(states, [("ISSUED".to_owned(), 10), ("PAID_OUT".to_owned(), 10)].into());
    let [one] = found(&house, Which::Proposed).await.try_into().unwrap();
    assert_eq!((one.cheques, one.nominal_cents, one.pay_cents, one.fact_on), (3, 2_235, 1_230, day("2026-05-05")));
    for path in [format!("/wijk/cheques/workers/{amina}"), "/wijk/months/2026-06".to_owned()] {
        let page = house.get(&path).await.body;
        assert!(page.contains("3 cheques, 12,30 euro") && page.contains("Voorstel"), "{path}: {page}");
    }
    let hers = format!("/wijk/users/{school}/cheques");
    let page = house.get(&hers).await.body;
    assert!(page.contains("3 cheques, 22,35 euro") && page.contains("Voorstel"), "{page}");
    house.carl(&Confirm(one.id)).await.unwrap();
    let page = house.get(&hers).await.body;
    assert!(page.contains("Terug in voorraad") && !page.contains("nog 12,30 euro"), "{page}");
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 13), ("PAID_OUT".to_owned(), 7)].into());
    // The user has 13 of 20 cheques, the worker owes 12,30, and 10,05 goes back from what was left of the price.
    assert_eq!((house.balance(Account::StockUser).await, house.balance(Account::Recovery).await), (13 * 745, 1_230));
    assert_eq!(house.balance(Account::SplitOpen).await, 7 * 335);
    let told = format!("{:?}", house.carl(&Confirm(one.id)).await.unwrap_err());
    assert!(told.contains("wijk-recovery-confirmed"), "once: {told}");
    house.balanced().await;
}

async fn it_is_set_off_against_pay_of_later_months_and_no_list_goes_below_nothing(world: World) {
    let (house, amina, school) = corrected(&world, Payer::Organiser, 5).await;
    pay(&house, "2026-05").await;
    close(&house, "2026-06").await;
    let [one] = found(&house, Which::Proposed).await.try_into().unwrap();
    house.carl(&Confirm(one.id)).await.unwrap();
    // Three hours in July: less than she owes, so nothing goes to the bank.
    world.clock.set(day("2026-07-10").at(9, 0));
    house.work(vec![past(amina, school, "2026-07-06", 3, 0)]).await;
    close(&house, "2026-07").await;
    assert_eq!((house.balance(Account::PayDue).await, house.balance(Account::Recovery).await), (0, 820));
    assert_eq!(pay(&house, "2026-07").await, 0, "nothing to pay");
    assert_eq!(house.states().await["PAID_OUT"], 5 + 3, "she has it");
    // Four hours and a ride in August: the rest is set off, the ride is paid in full.
    world.clock.set(day("2026-08-10").at(9, 0));
    house.work(vec![past(amina, school, "2026-08-06", 4, 12)]).await;
    close(&house, "2026-08").await;
    assert_eq!(house.balance(Account::Recovery).await, 0);
    assert_eq!(found(&house, Which::Worker(amina)).await[0].status, RecoveryStatus::Settled);
    assert_eq!(pay(&house, "2026-08").await, 4 * 410 - 820 + 180);
    assert_eq!(house.states().await["PAID_OUT"], 12);
    house.balanced().await;
}

async fn a_worker_pays_it_back_on_the_account_and_a_mistake_is_undone(world: World) {
    let (house, amina, _) = corrected(&world, Payer::Organiser, 3).await;
    pay(&house, "2026-05").await;
    close(&house, "2026-06").await;
    let [one] = found(&house, Which::Proposed).await.try_into().unwrap();
    house.carl(&Confirm(one.id)).await.unwrap();
    house.upload(&house.carl, "/wijk/bank", "a.csv", &statement(OWN, &[("10/06/2026", 1_000, "terug"), ("10/06/2026", 1_500, "te veel")])).await;
    let lines = house.read(async |tx, _, _| fetch_all!(tx, (wijk_cheques::LineId,), "select id from bank_line where status = 'open' order by amount_cents")).await;
    let page = house.get(&format!("/wijk/bank/lines/{}", lines[0].0)).await.body;
    assert!(page.contains("Amina Haddad betaalt terug wat te veel was (nog 12,30 euro)"), "{page}");
    let target = Target::Recovery(one.id);
    let told = format!("{:?}", house.carl(&MatchLine { id: lines[1].0, target }).await.unwrap_err());
    assert!(told.contains("wijk-bank-recovery-more"), "{told}");
    let said = house.post(&format!("/wijk/bank/lines/{}", lines[0].0), &[("target", &format!("recovery:{}", one.id))]).await;
    assert_eq!(said.status, 303, "{}", said.body);
    assert_eq!(house.balance(Account::Recovery).await, 230);
    house.carl(&UnmatchLine { id: lines[0].0, reason: "iemand anders".to_owned() }).await.unwrap();
    assert_eq!(house.balance(Account::Recovery).await, 1_230);
    house.carl(&MatchLine { id: lines[0].0, target }).await.unwrap();
    // The rest at the counter: never more than is owed.
    let on = day("2026-06-10");
    for (cents, key) in [(231, "wijk-recovery-amount"), (0, "wijk-recovery-amount")] {
        let told = format!("{:?}", house.carl(&NoteRepaid { id: one.id, cents, on }).await.unwrap_err());
        assert!(told.contains(key), "{told}");
    }
    house.carl(&NoteRepaid { id: one.id, cents: 230, on }).await.unwrap();
    assert_eq!((house.balance(Account::Recovery).await, house.balance(Account::Hand).await), (0, 230 + 149 * 100));
    assert_eq!(found(&house, Which::Worker(amina)).await[0].status, RecoveryStatus::Settled);
    house.balanced().await;
}

async fn what_vdab_pays_is_recovered_by_vdab_and_never_set_off_here(world: World) {
    let (house, amina, school) = corrected(&world, Payer::Provider, 2).await;
    close(&house, "2026-06").await;
    let [one] = found(&house, Which::Proposed).await.try_into().unwrap();
    house.carl(&Confirm(one.id)).await.unwrap();
    assert!(found(&house, Which::Open).await[0].to_vdab);
    world.clock.set(day("2026-07-10").at(9, 0));
    house.work(vec![past(amina, school, "2026-07-06", 3, 0)]).await;
    close(&house, "2026-07").await;
    assert_eq!((house.balance(Account::Recovery).await, house.balance(Account::PayDue).await), (820, 13 * 410));
    house.carl(&NoteRepaid { id: one.id, cents: 820, on: day("2026-07-10") }).await.unwrap();
    assert_eq!(house.balance(Account::Recovery).await, 0);
    house.balanced().await;
}

async fn what_is_given_up_or_passed_on_is_not_set_off_any_more(world: World) {
    let (house, amina, school) = corrected(&world, Payer::Organiser, 2).await;
    close(&house, "2026-06").await;
    let [one] = found(&house, Which::Proposed).await.try_into().unwrap();
    house.carl(&Confirm(one.id)).await.unwrap();
    house.carl(&Decide(one.id, true)).await.unwrap();
    world.clock.set(day("2026-07-10").at(9, 0));
    house.work(vec![past(amina, school, "2026-07-06", 3, 0)]).await;
    close(&house, "2026-07").await;
    assert_eq!(house.balance(Account::Recovery).await, 820);
    house.carl(&Decide(one.id, false)).await.unwrap();
    assert_eq!((house.balance(Account::Recovery).await, house.balance(Account::Margin).await), (0, -820));
    house.balanced().await;
}

async fn hours_that_nobody_was_paid_for_are_taken_off_first_and_hours_of_the_same_month_make_good(world: World) {
    let house = House::new(&world).await;
    house.payer(Payer::Organiser).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.buy(school, 9).await;
    house.work(vec![past(amina, school, "2026-05-05", 10, 0)]).await;
    close(&house, "2026-05").await;
    world.clock.set(day("2026-06-10").at(9, 0));
    house.buy(school, 9).await;
    // Two off of May, three done in June: one cheque for June, nothing to recover.
    correct(&house, amina, "2026-05", 2).await;
    house.work(vec![past(amina, school, "2026-06-08", 3, 0)]).await;
    close(&house, "2026-06").await;
    assert_eq!((found(&house, Which::Proposed).await.len(), house.balance(Account::PayDue).await), (0, 10 * 410));
    // Two more off: one hour waited for a cheque still, so only one cheque goes back.
    world.clock.set(day("2026-07-10").at(9, 0));
    correct(&house, amina, "2026-05", 2).await;
    close(&house, "2026-07").await;
    let [one] = found(&house, Which::Proposed).await.try_into().unwrap();
    assert_eq!((one.cheques, one.pay_cents), (1, 410));
    let open = house.read(async |tx, _, _| fetch_value!(tx, i64, "select cast(sum(hours) as bigint) from cheque_open")).await;
    assert_eq!(open, 0);
    house.carl(&Confirm(one.id)).await.unwrap();
    assert_eq!(house.balance(Account::Recovery).await, 410);
    house.balanced().await;
}

async fn a_cheque_that_is_too_old_by_now_waits_as_money_for_the_user(world: World) {
    let (house, _, _) = corrected(&world, Payer::Organiser, 1).await;
    pay(&house, "2026-05").await;
    close(&house, "2026-06").await;
    let [one] = found(&house, Which::Proposed).await.try_into().unwrap();
    world.clock.set(day("2027-05-27").at(9, 0));
    house.carl(&wijk_cheques::Expire).await.unwrap();
    house.carl(&Confirm(one.id)).await.unwrap();
    assert_eq!(house.states().await, [("EXPIRED".to_owned(), 10), ("PAID_OUT".to_owned(), 9), ("RETURNED".to_owned(), 1)].into());
    assert_eq!((house.balance(Account::Refund).await, house.balance(Account::Recovery).await), (745, 410));
    house.balanced().await;
}

async fn a_list_that_was_undone_at_the_bank_is_paid_again_after_cheques_went_back(world: World) {
    let (house, _, _) = corrected(&world, Payer::Organiser, 3).await;
    pay(&house, "2026-05").await;
    close(&house, "2026-06").await;
    let [one] = found(&house, Which::Proposed).await.try_into().unwrap();
    house.carl(&Confirm(one.id)).await.unwrap();
    let page = house.get("/wijk/bank?show=matched").await.body;
    let line: wijk_cheques::LineId = between(&page, "/wijk/bank/lines/", "\"").parse().unwrap();
    house.carl(&UnmatchLine { id: line, reason: "andere lijst".to_owned() }).await.unwrap();
    assert_eq!(house.states().await["VALIDATED"], 7);
    let run = house.read(async |tx, _, _| fetch_value!(tx, uuid::Uuid, "select id from payment_run")).await;
    house.carl(&MatchLine { id: line, target: Target::Run(wijk_cheques::RunId(run)) }).await.unwrap();
    assert_eq!(house.states().await["PAID_OUT"], 7);
    house.balanced().await;
}

}
