//! A user orders cheques, the money comes, and they are issued.

use kernel::{Day, FieldError, Refusal, Verb};
use schemes::wijk::cheques::State;
use schemes::wijk::{cheque_validity, keys};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::model::{OwnerKind, Payer};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, Own, door};
use wijk_users::{Status, UserId};

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{Order, OrderId, OrderStatus, OrderedBy, PaidHow};
use crate::store::{self as tables, Counter};

/// The most cheques of one order.
pub const MOST: i64 = 1_000;

/// Who orders.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// The office, for this user.
    Office(UserId),
    /// The user herself.
    Own(&'a Own, Status),
}

/// Orders cheques at the price of the day.
#[derive(Debug, Clone, Copy)]
pub struct PlaceOrder<'a> {
    /// Who, for whom.
    pub by: By<'a>,
    /// How many.
    pub count: i64,
}

impl Action for PlaceOrder<'_> {
    type Output = OrderId;
    const NAME: &'static str = "cheque.order";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<OrderId, Failure> {
        let (user, status, ordered_by) = match self.by {
            By::Office(user) => {
                let desk = door::require(tx, ctx, Verb::Write, Part::Money).await?;
                (user, wijk_users::load(tx, &desk, user).await?.status, OrderedBy::Office)
            }
            By::Own(own, status) => {
                own.require(Verb::Write, Part::Money)?;
                if own.kind() != OwnerKind::User {
                    return Err(Refusal::NotFound.into());
                }
                (UserId(own.subject()), status, OrderedBy::User)
            }
        };
        match status {
            Status::Active => {}
            Status::New => return Err(Refusal::field("count", "wijk-order-not-signed").into()),
            Status::Ended => return Err(Refusal::field("count", "wijk-order-ended").into()),
        }
        let scheme = wijk_users::scheme_of(tx, ctx, user).await?;
        let table = parameters::table_of(tx, ctx, &scheme).await?;
        let rules = table.on(ctx.today());
        let least = rules.number(keys::CHEQUE_MIN_ORDER).known().unwrap_or(1).max(1);
        if !(least..=MOST).contains(&self.count) {
            let facts = vec![("min", least.to_string()), ("max", MOST.to_string())];
            return Err(Refusal::Invalid(vec![FieldError { field: "count", key: "form-number-range", facts }]).into());
        }
        let price = wijk_office::price_on(tx, ctx, &scheme, ctx.today()).await?;
        let Some(price) = price else { return Err(Refusal::field("count", "wijk-order-price-unknown").into()) };
        let order = Order {
            id: ctx.new_id(),
            number: tables::next(tx, ctx, Counter::Order, 1).await?,
            user_id: user,
            count: self.count,
            price_cents: price,
            fee_cents: rules.number(keys::CHEQUE_ORDER_FEE).known(),
            status: OrderStatus::Open,
            ordered_on: ctx.today(),
            ordered_by,
            paid_on: None,
            paid_how: None,
            paid_ref: None,
            version: 1,
        };
        tables::order::insert(tx, ctx, &order).await?;
        tables::cheque::insert(tx, ctx, &order).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "cheque-order", order.id).fact("count", self.count));
        Ok(order.id)
    }
}

/// The money of an order came: its cheques are issued. The caller writes the posting. A second payment of the same order
/// is refused.
pub(crate) async fn issue(
    tx: &mut Tx,
    ctx: &Ctx,
    order: &Order,
    on: Day,
    how: PaidHow,
    reference: &str,
) -> Result<(), Failure> {
    tables::lock(tx, ctx).await?;
    if !tables::order::pay(tx, ctx, order, on, how, reference).await? {
        return Err(Refusal::Conflict("wijk-order-not-open").into());
    }
    let scheme = wijk_users::scheme_of(tx, ctx, order.user_id).await?;
    let table = parameters::table_of(tx, ctx, &scheme).await?;
    // A cheque of which nobody knows how long it is valid cannot be used: the money waits (design sheet 1.12).
    let Some(until) = cheque_validity::last_day(&table, ctx.today()).known() else {
        return Err(Refusal::Conflict("wijk-order-validity").into());
    };
    tables::take::order(tx, ctx, order.id, State::Ordered, State::Paid, order.count).await?;
    let first = tables::next(tx, ctx, Counter::Cheque, order.count).await?;
    tables::take::issue(tx, ctx, order.id, first, ctx.today(), Some(until), order.count).await
}

/// Does a rule tell how long cheques of today are valid, for this user? Else none are issued.
pub(crate) async fn may_issue(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<bool, Failure> {
    let scheme = wijk_users::scheme_of(tx, ctx, user).await?;
    let table = parameters::table_of(tx, ctx, &scheme).await?;
    Ok(cheque_validity::last_day(&table, ctx.today()).known().is_some())
}

/// On the right of a purchase: the stock of the user, and the fee of the order.
pub(crate) fn bought(lines: &mut Lines, order: &Order) -> Result<(), Failure> {
    lines.credit(Account::StockUser, book::user(order.user_id)?, order.count * order.price_cents)?;
    lines.credit(Account::OrderFee, None, order.known_fee())
}

/// Where money goes that somebody notes by hand: the provider told that it has it, or the organiser got it.
pub(crate) async fn by_hand(tx: &mut Tx, ctx: &Ctx) -> Result<Account, Failure> {
    let organiser = wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?;
    Ok(if organiser.payer == Payer::Provider { Account::Provider } else { Account::Hand })
}

/// Notes by hand that an order was paid, and issues its cheques.
#[derive(Debug, Clone)]
pub struct PayOrder {
    /// Which.
    pub id: OrderId,
    /// When the money came.
    pub on: Day,
    /// What shows it: number of a receipt, message of the provider.
    pub reference: String,
}

impl Action for PayOrder {
    type Output = ();
    const NAME: &'static str = "cheque.paid";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Money).await?;
        let order = find(tx, ctx, &desk, self.id).await?;
        if self.reference.trim().is_empty() {
            return Err(Refusal::field("reference", "wijk-order-reference-missing").into());
        }
        if self.on > ctx.today() {
            return Err(Refusal::field("paid_on", "wijk-order-paid-later").into());
        }
        // Else money of this year would stand on the certificate of another.
        if self.on < order.ordered_on {
            return Err(Refusal::field("paid_on", "wijk-order-paid-before").into());
        }
        issue(tx, ctx, &order, self.on, PaidHow::Hand, self.reference.trim()).await?;
        let mut lines = Lines::default();
        lines.debit(by_hand(tx, ctx).await?, None, order.total())?;
        bought(&mut lines, &order)?;
        let (reason, subject) = (format!("B-{}", order.number), Some(order.id.0));
        book::post(tx, ctx, Entry { deed: Deed::Purchase, reason, day: self.on, subject, lines }).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "cheque-order", self.id).fact("cents", order.total()));
        Ok(())
    }
}

/// Takes back an order that was not paid.
#[derive(Debug, Clone, Copy)]
pub struct CancelOrder<'a> {
    /// Which.
    pub id: OrderId,
    /// The user herself; none: the office.
    pub own: Option<&'a Own>,
}

/// An order for whoever takes it back: the office, or the user whose it is; 404 for anybody else.
async fn owned(tx: &mut Tx, ctx: &Ctx, id: OrderId, own: Option<&Own>) -> Result<Order, Failure> {
    let Some(own) = own else {
        let desk = door::require(tx, ctx, Verb::Write, Part::Money).await?;
        return find(tx, ctx, &desk, id).await;
    };
    own.require(Verb::Write, Part::Money)?;
    let order = tables::order::load(tx, ctx, id).await?;
    let hers = order.filter(|order| own.kind() == OwnerKind::User && order.user_id.0 == own.subject());
    Ok(hers.ok_or(Refusal::NotFound)?)
}

impl Action for CancelOrder<'_> {
    type Output = ();
    const NAME: &'static str = "cheque.cancel";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let order = owned(tx, ctx, self.id, self.own).await?;
        tables::lock(tx, ctx).await?;
        if !tables::order::cancel(tx, ctx, order.id).await? {
            return Err(Refusal::Conflict("wijk-order-not-open").into());
        }
        tables::take::order(tx, ctx, order.id, State::Ordered, State::Void, order.count).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "cheque-order", self.id));
        Ok(())
    }
}

/// An order that was taken back by mistake waits for its money again, as long as cheques cost the same.
#[derive(Debug, Clone, Copy)]
pub struct RestoreOrder<'a> {
    /// Which.
    pub id: OrderId,
    /// The user herself; none: the office.
    pub own: Option<&'a Own>,
}

impl Action for RestoreOrder<'_> {
    type Output = ();
    const NAME: &'static str = "cheque.restore";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let order = owned(tx, ctx, self.id, self.own).await?;
        tables::lock(tx, ctx).await?;
        let scheme = wijk_users::scheme_of(tx, ctx, order.user_id).await?;
        let price = wijk_office::price_on(tx, ctx, &scheme, ctx.today()).await?;
        if price != Some(order.price_cents) || !tables::order::restore(tx, ctx, order.id).await? {
            return Err(Refusal::Conflict("wijk-order-not-cancelled").into());
        }
        tables::take::restore(tx, ctx, order.id, order.count).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "cheque-order", self.id));
        Ok(())
    }
}

/// An order, for staff of the organiser.
pub(crate) async fn find(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: OrderId) -> Result<Order, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    Ok(tables::order::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?)
}
