//! Municipalities.

use kernel::{Day, PartnershipId};
use store::{Ctx, Failure, Tx, execute, fetch_all};

use crate::rules::{Municipalities, Municipality};

#[derive(sqlx::FromRow)]
struct Row {
    nis: String,
    name: String,
    valid_from: Option<Day>,
    valid_to: Option<Day>,
    successor_nis: Option<String>,
    kbo_municipality: Option<String>,
    kbo_ocmw: Option<String>,
    postcodes: String,
    source: String,
}

/// All of the partnership, old and new.
pub async fn all(tx: &mut Tx, partnership: PartnershipId) -> Result<Municipalities, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        "select nis, name, valid_from, valid_to, successor_nis, kbo_municipality, kbo_ocmw, postcodes, source
         from municipality where partnership_id = $1 order by nis",
        partnership
    )?;
    let plain = |r: Row| Municipality {
        nis: r.nis,
        name: r.name,
        valid_from: r.valid_from,
        valid_to: r.valid_to,
        successor_nis: r.successor_nis,
        kbo_municipality: r.kbo_municipality,
        kbo_ocmw: r.kbo_ocmw,
        postcodes: r.postcodes,
        source: r.source,
    };
    Ok(Municipalities(rows.into_iter().map(plain).collect()))
}

/// Adds one, or corrects it.
pub async fn put(tx: &mut Tx, ctx: &Ctx, m: &Municipality) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into municipality (partnership_id, nis, name, valid_from, valid_to, successor_nis, kbo_municipality, kbo_ocmw, postcodes, source)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (partnership_id, nis) do update set name = excluded.name, valid_from = excluded.valid_from,
           valid_to = excluded.valid_to, successor_nis = excluded.successor_nis, kbo_municipality = excluded.kbo_municipality,
           kbo_ocmw = excluded.kbo_ocmw, postcodes = excluded.postcodes, source = excluded.source",
        ctx.actor.partnership, m.nis.as_str(), m.name.as_str(), m.valid_from, m.valid_to, m.successor_nis.as_deref(),
        m.kbo_municipality.as_deref(), m.kbo_ocmw.as_deref(), m.postcodes.as_str(), m.source.as_str()
    )?;
    Ok(())
}
