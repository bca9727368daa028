//! What a payment of a user is for: the fee of the year first, then an order of exactly that amount, or both together.
//! Anything else is for a person to say.

use crate::records::OrderId;

/// What a user still has to pay.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owes {
    /// Fees that are open: (year, cents), the oldest first; none when all is paid or unknown.
    pub fees: Vec<(i64, i64)>,
    /// Orders that are not paid, oldest first: (which, cents).
    pub orders: Vec<(OrderId, i64)>,
}

/// What a payment is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// The fee of this year.
    Fee(i64),
    /// This order.
    Order(OrderId),
    /// The fee of this year and this order.
    Both(i64, OrderId),
    /// A fee, but more than one year is open: a person says which.
    Years,
    /// No sum that fits.
    Nothing,
}

/// Says what an amount is for.
pub fn meant(owes: &Owes, cents: i64) -> Meant {
    let year = |meant: Meant| if owes.fees.len() > 1 { Meant::Years } else { meant };
    if let Some((of, _)) = owes.fees.iter().find(|(_, fee)| *fee == cents) {
        return year(Meant::Fee(*of));
    }
    if let Some((order, _)) = owes.orders.iter().find(|(_, total)| *total == cents) {
        return Meant::Order(*order);
    }
    for (of, fee) in &owes.fees {
        if let Some((order, _)) = owes.orders.iter().find(|(_, total)| total + fee == cents) {
            return year(Meant::Both(*of, *order));
        }
    }
    Meant::Nothing
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn order(n: u128) -> OrderId {
        OrderId(Uuid::from_u128(n))
    }

    #[test]
    fn the_fee_goes_first_then_an_order_of_exactly_that_amount_then_both() {
        let owes = Owes { fees: vec![(2026, 750)], orders: vec![(order(1), 7450), (order(2), 750), (order(3), 7450)] };
        assert_eq!(meant(&owes, 750), Meant::Fee(2026));
        assert_eq!(meant(&owes, 7450), Meant::Order(order(1)));
        assert_eq!(meant(&owes, 8200), Meant::Both(2026, order(1)));
        assert_eq!(meant(&owes, 7449), Meant::Nothing);
        let two = Owes { fees: vec![(2025, 750), (2026, 750)], ..owes.clone() };
        assert_eq!(
            (meant(&two, 750), meant(&two, 8200), meant(&two, 7450)),
            (Meant::Years, Meant::Years, Meant::Order(order(1)))
        );
        let paid = Owes { fees: Vec::new(), ..owes };
        assert_eq!(meant(&paid, 750), Meant::Order(order(2)));
        assert_eq!(meant(&paid, 8200), Meant::Nothing);
    }
}
