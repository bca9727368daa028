//! Many services at once, for `opstap generate`: what a save writes, in few statements.

use std::collections::HashSet;

use ::store::{Ctx, Failure, Tx, insert_rows};
use kernel::name::{self, fold};
use kernel::{LocationId, ServiceId};
use network::municipality::Municipalities;

use super::{listing, words, write};
use crate::model::Draft;
use crate::{rules, settings};

/// The words of the dictionary that were written already.
#[derive(Debug, Default)]
pub struct Dictionary(HashSet<String>);

/// A generated service with the name of its house.
pub struct Row {
    /// Which.
    pub id: ServiceId,
    /// Name of the organisation.
    pub organisation: String,
    /// What is told of it; at most one location.
    pub draft: Draft,
}

/// Writes them all. `towns`: the municipalities, loaded once.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    rows: &[Row],
    towns: &Municipalities,
    dictionary: &mut Dictionary,
) -> Result<(), Failure> {
    let (partnership, now, today) = (ctx.actor.partnership, ctx.now, ctx.today());
    insert_rows!(
        tx,
        "insert into service (partnership_id, id, organisation_id, name, sort_key, description, kind, facts, status,
           setting, intensity, gender, whole_region, home_visits, interpreter, price_cents, starts_on, confirmed_on,
           source, version, created_at, changed_at)",
        rows,
        |row| [
            partnership,
            row.id,
            row.draft.organisation_id,
            row.draft.name.as_str(),
            fold(&row.draft.name),
            row.draft.description.as_str(),
            row.draft.kind(),
            row.draft.facts.json(),
            row.draft.status,
            row.draft.setting,
            row.draft.intensity(),
            row.draft.gender,
            row.draft.whole_region,
            row.draft.home_visits,
            row.draft.interpreter,
            row.draft.price_cents,
            row.draft.starts_on,
            row.draft.confirmed_on,
            row.draft.source.as_str(),
            1_i64,
            now,
            now
        ]
    )?;
    let tags: Vec<_> = rows.iter().flat_map(|r| write::tag_rows(&r.draft).into_iter().map(|t| (r.id, t))).collect();
    insert_rows!(tx, "insert into service_tag (partnership_id, service_id, list, value)", tags, |tag| [
        partnership,
        tag.0,
        tag.1.0,
        tag.1.1
    ])?;
    let places: Vec<_> = rows.iter().flat_map(|r| r.draft.places.iter().map(|p| (r.id, p))).collect();
    insert_rows!(
        tx,
        "insert into place (partnership_id, service_id, class, capacity, free, version)",
        places,
        |place| [partnership, place.0, place.1.class, place.1.capacity, place.1.free, 1_i64]
    )?;
    let locations: Vec<_> = rows
        .iter()
        .flat_map(|r| r.draft.locations.iter().map(|l| (r.id, ctx.new_id::<LocationId>(), r.draft.organisation_id, l)))
        .collect();
    insert_rows!(
        tx,
        "insert into location (partnership_id, id, organisation_id, name, nis, accessible, version)",
        locations,
        |l| [partnership, l.1, l.2, l.3.name.as_str(), l.3.nis.as_deref(), l.3.accessible, 1_i64]
    )?;
    insert_rows!(tx, "insert into service_at_location (partnership_id, service_id, location_id)", locations, |l| [
        partnership,
        l.0,
        l.1
    ])?;
    let homes: Vec<String> = towns.on(today).into_iter().map(|m| m.nis.clone()).collect();
    let listed: Vec<_> = rows
        .iter()
        .flat_map(|r| {
            let (busy, key) = (rules::busy(&r.draft.places), fold(&r.draft.name));
            let reach = listing::reach(towns, today, &r.draft, &homes, settings::centres());
            reach.into_iter().map(move |(nis, km)| (r.id, nis, busy, km, key.clone()))
        })
        .collect();
    insert_rows!(
        tx,
        "insert into service_listing (partnership_id, service_id, from_nis, busy, km, sort_key)",
        listed,
        |l| [partnership, l.0, l.1.as_str(), l.2, l.3, l.4.as_str()]
    )?;
    index(tx, ctx, rows, towns, dictionary).await
}

async fn index(
    tx: &mut Tx,
    ctx: &Ctx,
    rows: &[Row],
    towns: &Municipalities,
    dictionary: &mut Dictionary,
) -> Result<(), Failure> {
    let partnership = ctx.actor.partnership;
    let found: Vec<_> = rows
        .iter()
        .flat_map(|r| {
            let names = words::towns(&r.draft, towns, ctx.today());
            words::of(&r.draft, &r.organisation, &names).into_iter().map(|(word, weight)| (r.id, word, weight))
        })
        .collect();
    insert_rows!(tx, "insert into service_word (partnership_id, word, service_id, weight)", found, |w| [
        partnership,
        w.1.as_str(),
        w.0,
        w.2
    ])?;
    let new: Vec<String> =
        found.into_iter().map(|(_, word, _)| word).filter(|w| dictionary.0.insert(w.clone())).collect();
    insert_rows!(tx, "insert into service_dictionary (partnership_id, word)", new, |word| [
        partnership,
        word.as_str()
    ])?;
    let terms: Vec<(String, &String)> =
        new.iter().flat_map(|word| name::deletes(&name::key(word)).into_iter().map(move |term| (term, word))).collect();
    insert_rows!(tx, "insert into service_term (partnership_id, term, word)", terms, |t| [
        partnership,
        t.0.as_str(),
        t.1.as_str()
    ])
}
