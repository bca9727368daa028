//! Classes of municipalities that the partnership recorded itself: rows that are only ever added.

use esf::degurba::Line;
use kernel::{Day, Moment};
use store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

/// A class that somebody recorded.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Recorded {
    /// NIS code.
    pub nis: String,
    /// 1 city, 2 town or suburb, 3 rural area.
    pub degurba: i64,
    /// First day.
    pub valid_from: Day,
    /// Last day.
    pub valid_to: Option<Day>,
    /// Which list, of which year.
    pub source: String,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by_name: Option<String>,
}

impl Recorded {
    /// As the table of the indicators has it.
    pub fn line(&self) -> Line {
        Line {
            nis: self.nis.clone(),
            degurba: u8::try_from(self.degurba).unwrap_or(0),
            valid_from: Some(self.valid_from),
            valid_to: self.valid_to,
            source: self.source.clone(),
        }
    }
}

/// All of them, oldest first: what was recorded last goes before.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Recorded>, Failure> {
    fetch_all!(
        tx,
        Recorded,
        "select c.nis, c.degurba, c.valid_from, c.valid_to, c.source, c.at, s.name as by_name from participation_class c
         left join staff_name s on s.partnership_id = c.partnership_id and s.id = c.by_staff
         where c.partnership_id = $1 order by c.at, c.id",
        ctx.actor.partnership
    )
}

/// Records one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, line: &Line, from: Day) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into participation_class (partnership_id, id, nis, degurba, valid_from, valid_to, source, at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        id,
        line.nis.as_str(),
        i64::from(line.degurba),
        from,
        line.valid_to,
        line.source.as_str(),
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}
