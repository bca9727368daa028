//! Fees that are noted by hand stand in the book, as those that the bank said.

use store::{Ctx, Failure, Tx};
use wijk_users::{FeeBook, HandFee, UserId};

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::store as tables;

/// The book, for the deeds of fees.
pub struct Book;

impl FeeBook for Book {
    async fn paid(tx: &mut Tx, ctx: &Ctx, fee: HandFee) -> Result<(), Failure> {
        tables::lock(tx, ctx).await?;
        let mut lines = Lines::default();
        // The fee is the organiser's, whoever pays the workers.
        lines.both((Account::Hand, None), (Account::Fee, None), fee.cents)?;
        let reason = fee.year.to_string();
        let entry = Entry { deed: Deed::Fee, reason, day: fee.on, subject: Some(fee.user.0), lines };
        book::post(tx, ctx, entry).await.map(|_| ())
    }

    async fn taken_back(tx: &mut Tx, ctx: &Ctx, user: UserId, year: i64) -> Result<(), Failure> {
        tables::lock(tx, ctx).await?;
        let year = year.to_string();
        // Nothing stands of a fee that came in with an import: it was never in this book.
        match tables::book::standing_fee(tx, ctx, user.0, &year).await? {
            Some(id) => book::reverse(tx, ctx, id, book::Why::Reference(&year)).await.map(|_| ()),
            None => Ok(()),
        }
    }
}
