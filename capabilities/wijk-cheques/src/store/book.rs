//! The book: lines are added, and nothing else ever happens to them.

use kernel::{Day, Moment};
use ledger::Posting;
use store::vault::{self, Place};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value, insert_rows};
use uuid::Uuid;

use crate::accounts::{Account, Deed};
use crate::records::PostingId;

/// Reason of the posting of a line of the bank of which nobody knows yet what it is for.
pub(crate) const OPEN: &str = "open";

/// A posting as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Which.
    pub id: PostingId,
    /// Running number.
    pub number: i64,
    /// What for.
    pub kind: Deed,
    /// A reference or a code, never words about a person.
    pub reason: String,
    /// The words of who corrected.
    #[sqlx(skip)]
    pub words: Option<String>,
    words_sealed: Option<Vec<u8>>,
    /// The day it counts for.
    pub day: Day,
    /// Order, form, line of the bank or list behind it.
    pub subject: Option<Uuid>,
    /// Which posting it undoes.
    pub reverses: Option<PostingId>,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// Sum of one side.
    pub total: i64,
}

/// A line as it stands in the table.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LineRow {
    /// Which posting.
    pub posting_id: PostingId,
    /// Which account.
    pub account: Account,
    /// Kind of the owner of that part.
    pub owner_kind: Option<String>,
    /// Whose part.
    pub owner_id: Option<Uuid>,
    /// Left.
    pub debit_cents: i64,
    /// Right.
    pub credit_cents: i64,
}

/// Sums of an account.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Sum {
    /// Which.
    pub account: Account,
    /// All of the left.
    pub debit: i64,
    /// All of the right.
    pub credit: i64,
}

/// Reason of a posting whose words stand sealed.
pub(crate) const WORDS: &str = "words";

/// Adds a posting with its lines. What a person wrote is sealed with a key of the book.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    number: i64,
    posting: &Posting,
    subject: Option<Uuid>,
    words: Option<&str>,
) -> Result<(), Failure> {
    let head = posting.head();
    let sealed = match words {
        Some(words) => {
            let key = vault::key_for(tx, ctx, ctx.actor.partnership.0).await?;
            Some(key.seal(&ctx.entropy, Place::new("book_posting", "words_sealed", head.id), words)?)
        }
        None => None,
    };
    execute!(
        tx,
        "insert into book_posting (partnership_id, id, number, kind, reason, day, subject, reverses, recorded_at, staff_id,
           words_sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        ctx.actor.partnership,
        head.id,
        number,
        head.kind.as_str(),
        head.reason.as_str(),
        head.day,
        subject,
        posting.reverses(),
        ctx.now,
        ctx.actor.staff,
        sealed
    )?;
    let lines: Vec<(i64, &ledger::Line)> = (1..).zip(posting.lines()).collect();
    insert_rows!(
        tx,
        "insert into book_line (partnership_id, posting_id, place, account, owner_kind, owner_id, debit_cents, credit_cents)",
        lines,
        |row| [
            ctx.actor.partnership,
            head.id,
            row.0,
            row.1.account.as_str(),
            row.1.owner.as_ref().map(ledger::Owner::kind),
            row.1.owner.as_ref().map(ledger::Owner::id),
            row.1.columns().0.get(),
            row.1.columns().1.get()
        ]
    )
}

/// The balance of one part of an account, debit positive.
pub(crate) async fn balance(tx: &mut Tx, ctx: &Ctx, account: &str, owner: Option<Uuid>) -> Result<i64, Failure> {
    match owner {
        Some(owner) => fetch_value!(
            tx,
            i64,
            "select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from book_line
             where partnership_id = $1 and account = $2 and owner_id = $3",
            ctx.actor.partnership,
            account,
            owner
        ),
        None => fetch_value!(
            tx,
            i64,
            "select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from book_line
             where partnership_id = $1 and account = $2 and owner_id is null",
            ctx.actor.partnership,
            account
        ),
    }
}

/// The balances of all parts of an account, debit positive.
pub(crate) async fn parts(tx: &mut Tx, ctx: &Ctx, account: &str) -> Result<Vec<(Uuid, i64)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, i64),
        "select owner_id, cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from book_line
         where partnership_id = $1 and account = $2 and owner_id is not null group by owner_id",
        ctx.actor.partnership,
        account
    )
}

/// The sums of every account that has lines.
pub(crate) async fn trial(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Sum>, Failure> {
    fetch_all!(
        tx,
        Sum,
        "select account, cast(sum(debit_cents) as bigint) as debit, cast(sum(credit_cents) as bigint) as credit
         from book_line where partnership_id = $1 group by account",
        ctx.actor.partnership
    )
}

const ROW: &str = "p.id, p.number, p.kind, p.reason, p.day, p.subject, p.reverses, p.recorded_at, p.words_sealed,
    (select cast(coalesce(sum(t.debit_cents), 0) as bigint) from book_line t
       where t.partnership_id = p.partnership_id and t.posting_id = p.id) as total";

/// Postings below a number, the last first; of one account if it is named.
pub(crate) async fn listed(
    tx: &mut Tx,
    ctx: &Ctx,
    account: Option<Account>,
    below: i64,
    most: i64,
) -> Result<Vec<Row>, Failure> {
    let mut rows = match account {
        Some(account) => fetch_all!(
            tx,
            Row,
            store::sql(format!(
                "select {ROW} from book_posting p where p.partnership_id = $1 and p.number < $2 and exists (
                   select 1 from book_line l where l.partnership_id = p.partnership_id and l.posting_id = p.id and l.account = $3)
                 order by p.number desc limit $4"
            )),
            ctx.actor.partnership,
            below,
            account,
            most
        ),
        None => fetch_all!(
            tx,
            Row,
            store::sql(format!(
                "select {ROW} from book_posting p where p.partnership_id = $1 and p.number < $2
                 order by p.number desc limit $3"
            )),
            ctx.actor.partnership,
            below,
            most
        ),
    }?;
    open(tx, ctx, &mut rows).await?;
    Ok(rows)
}

/// Reads the words of who corrected.
async fn open(tx: &mut Tx, ctx: &Ctx, rows: &mut [Row]) -> Result<(), Failure> {
    if rows.iter().all(|row| row.words_sealed.is_none()) {
        return Ok(());
    }
    let Some(key) = vault::existing_key(tx, ctx, ctx.actor.partnership.0).await? else { return Ok(()) };
    for row in rows {
        if let Some(sealed) = &row.words_sealed {
            row.words = Some(key.open(Place::new("book_posting", "words_sealed", row.id), sealed)?);
        }
    }
    Ok(())
}

/// One posting.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: PostingId) -> Result<Option<Row>, Failure> {
    let sql = format!("select {ROW} from book_posting p where p.partnership_id = $1 and p.id = $2");
    let mut found = fetch_optional!(tx, Row, store::sql(sql), ctx.actor.partnership, id)?;
    open(tx, ctx, found.as_mut_slice()).await?;
    Ok(found)
}

/// The counter-entry of a posting.
pub(crate) async fn counter_of(tx: &mut Tx, ctx: &Ctx, id: PostingId) -> Result<Option<PostingId>, Failure> {
    let found = fetch_optional!(
        tx,
        (PostingId,),
        "select id from book_posting where partnership_id = $1 and reverses = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(found.map(|(id,)| id))
}

/// The posting of a fee of a year that was noted by hand, as long as no counter-entry stands against it.
pub(crate) async fn standing_fee(tx: &mut Tx, ctx: &Ctx, user: Uuid, year: &str) -> Result<Option<PostingId>, Failure> {
    let found = fetch_optional!(
        tx,
        (PostingId,),
        "select p.id from book_posting p where p.partnership_id = $1 and p.subject = $2 and p.kind = $3 and p.reason = $4
           and p.reverses is null and not exists
             (select 1 from book_posting c where c.partnership_id = p.partnership_id and c.reverses = p.id)
         order by p.number desc limit 1",
        ctx.actor.partnership,
        user,
        Deed::Fee,
        year
    )?;
    Ok(found.map(|(id,)| id))
}

/// The posting that says what a line of the bank is for, as long as no counter-entry stands against it. The posting of
/// a line that waits says `open`.
pub(crate) async fn standing_match(tx: &mut Tx, ctx: &Ctx, line: Uuid) -> Result<Option<PostingId>, Failure> {
    let found = fetch_optional!(
        tx,
        (PostingId,),
        "select p.id from book_posting p where p.partnership_id = $1 and p.subject = $2 and p.reason <> $3
           and p.reverses is null and not exists
             (select 1 from book_posting c where c.partnership_id = p.partnership_id and c.reverses = p.id)
         order by p.number desc limit 1",
        ctx.actor.partnership,
        line,
        OPEN
    )?;
    Ok(found.map(|(id,)| id))
}

const LINE: &str = "l.posting_id, l.account, l.owner_kind, l.owner_id, l.debit_cents, l.credit_cents";

/// The lines of a posting, as they were given.
pub(crate) async fn lines(tx: &mut Tx, ctx: &Ctx, id: PostingId) -> Result<Vec<LineRow>, Failure> {
    let sql =
        format!("select {LINE} from book_line l where l.partnership_id = $1 and l.posting_id = $2 order by l.place");
    fetch_all!(tx, LineRow, store::sql(sql), ctx.actor.partnership, id)
}

/// Every line of the book, in the order of recording: for the file and for replaying.
pub(crate) async fn all_lines(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<LineRow>, Failure> {
    let sql = format!(
        "select {LINE} from book_line l join book_posting p on p.partnership_id = l.partnership_id and p.id = l.posting_id
         where l.partnership_id = $1 order by p.number, l.place"
    );
    fetch_all!(tx, LineRow, store::sql(sql), ctx.actor.partnership)
}
