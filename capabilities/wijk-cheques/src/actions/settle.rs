//! A cheque comes later for hours that were open at a user: it is handed in with the old form and paid with the next month.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_users::UserId;

use super::about;
use super::hand_in::{check, on_paper, take};
use super::wrong;
use crate::accounts::Deed;
use crate::book::{self, Entry, Lines};
use crate::records::Cheque;
use crate::rules::stock;
use crate::store as tables;

/// Settles open hours of a user with cheques of hers.
#[derive(Debug, Clone)]
pub struct SettleOpen {
    /// Whose hours.
    pub user: UserId,
    /// Which open hours.
    pub open: Uuid,
    /// Numbers that were counted; empty: the oldest of her stock, as many as there are.
    pub numbers: Vec<i64>,
}

impl Action for SettleOpen {
    type Output = i64;
    const NAME: &'static str = "cheque.settle";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<i64, Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Money).await?;
        tables::lock(tx, ctx).await?;
        let open =
            tables::cheque::open_of_user(tx, ctx, self.user).await?.into_iter().find(|open| open.id == self.open);
        let open = open.ok_or(Refusal::Conflict("wijk-open-settled"))?;
        let form = wijk_jobs::form_by_id(tx, ctx, &desk, open.form_id).await?.ok_or(Refusal::NotFound)?;
        if form.status.is_open() {
            return Err(Refusal::Conflict("wijk-open-form-back").into());
        }
        let rows = wijk_jobs::rows_of(tx, ctx, &desk, form.id).await?;
        let worked = stock::last_days(rows.iter().map(|row| (row.user_id, row.on_day, row.hours)));
        let cheques: Vec<Cheque> = if self.numbers.is_empty() {
            let own = tables::cheque::in_stock(tx, ctx, self.user).await?;
            stock::oldest(&own, |_| ctx.today(), open.hours).into_iter().cloned().collect()
        } else {
            on_paper(tx, ctx, &worked, &self.numbers).await?
        };
        if cheques.is_empty() {
            return Err(Refusal::field("numbers", "cheque-stock-empty").into());
        }
        check(ctx, &form, &worked, &cheques)?;
        wrong(&cheques, "cheque-of-other-user", |cheque| cheque.user_id != self.user)?;
        let count = i64::try_from(cheques.len()).unwrap_or(i64::MAX);
        if count > open.hours {
            let numbers: Vec<i64> = cheques.iter().filter_map(|cheque| cheque.number).collect();
            return Err(about("numbers", "cheque-too-many", &numbers).into());
        }
        let mut lines = Lines::default();
        take(tx, ctx, &form, &cheques, &mut lines).await?;
        tables::take::settle_open(tx, ctx, open.id, count).await?;
        let reason = format!("{} {count}", form.month);
        let entry = Entry { deed: Deed::HandIn, reason, day: ctx.today(), subject: Some(form.id.0), lines };
        book::post(tx, ctx, entry).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", self.user).fact("cheques", count));
        Ok(count)
    }
}
