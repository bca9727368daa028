//! The tax certificate of a private user: what was bought in an income year, minus what was returned in that same year
//! (decree 7-7-2017, arts. 51-52; KB/WIB, art. 63/10).

use kernel::Verb;
use schemes::Answer;
use schemes::wijk::tax::{self, Purchase, Tax};
use store::{Ctx, Failure, Tx};
use wijk_office::Desk;
use wijk_office::door::Own;
use wijk_office::rules::access::Part;
use wijk_users::UserId;

use crate::records::{Order, OrderStatus};
use crate::store as tables;

/// What a certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sums {
    /// Income year.
    pub year: i16,
    /// Cheques bought in the year.
    pub bought: i64,
    /// Of those, returned in the same year.
    pub returned: i64,
    /// What those that stay cost, in cents: the basis.
    pub basis: i64,
    /// Each price: (cents, how many, of those returned).
    pub lines: Vec<(i64, i64, i64)>,
    /// Ceiling, rate and reduction, each unknown where no rule is known.
    pub tax: Tax,
}

impl Sums {
    /// Is the ceiling of the year known?
    pub fn cap(&self) -> Option<i64> {
        known(self.tax.cap)
    }

    /// The rate per ten thousand, when it is known.
    pub fn rate(&self) -> Option<i64> {
        known(self.tax.rate)
    }

    /// The reduction without other cheques, when it is known.
    pub fn reduction(&self) -> Option<i64> {
        known(self.tax.reduction)
    }
}

fn known(answer: Answer<i64>) -> Option<i64> {
    answer.known()
}

/// The sums of a user and a year, for staff of the organiser.
pub async fn certificate_sums(tx: &mut Tx, ctx: &Ctx, desk: &Desk, user: UserId, year: i16) -> Result<Sums, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    sums(tx, ctx, user, year).await
}

/// The same on the user's own pages.
pub(crate) async fn own_sums(tx: &mut Tx, ctx: &Ctx, own: &Own, user: UserId, year: i16) -> Result<Sums, Failure> {
    own.require(Verb::Read, Part::Money)?;
    sums(tx, ctx, user, year).await
}

async fn sums(tx: &mut Tx, ctx: &Ctx, user: UserId, year: i16) -> Result<Sums, Failure> {
    let orders = tables::order::all_of_user(tx, ctx, user).await?;
    let cheques = tables::cheque::of_user(tx, ctx, user).await?;
    let scheme = wijk_users::scheme_of(tx, ctx, user).await?;
    let table = parameters::table_of(tx, ctx, &scheme).await?;
    let mut lines: Vec<(i64, i64, i64)> = Vec::new();
    let mut purchases = Vec::new();
    for order in &orders {
        let Some(bought_on) = bought_on(order).filter(|day| day.0.year() == year) else { continue };
        let returned = cheques
            .iter()
            .filter(|cheque| cheque.order_id == order.id && cheque.status == schemes::wijk::cheques::State::Returned)
            .filter(|cheque| cheque.ended_on.is_some_and(|on| on.0.year() == year));
        let returned = i64::try_from(returned.count()).unwrap_or(0);
        purchases.push(Purchase {
            bought_on,
            count: order.count,
            returned_same_year: returned,
            cents: order.price_cents,
        });
        match lines.iter_mut().find(|(cents, ..)| *cents == order.price_cents) {
            Some(line) => {
                line.1 += order.count;
                line.2 += returned;
            }
            None => lines.push((order.price_cents, order.count, returned)),
        }
    }
    lines.sort_unstable();
    let basis = tax::basis(year, &purchases);
    Ok(Sums {
        year,
        bought: purchases.iter().map(|p| p.count).sum(),
        returned: purchases.iter().map(|p| p.returned_same_year).sum(),
        basis,
        lines,
        tax: tax::reduction(&table, year, basis, 0),
    })
}

fn bought_on(order: &Order) -> Option<kernel::Day> {
    order.paid_on.filter(|_| order.status == OrderStatus::Issued)
}
