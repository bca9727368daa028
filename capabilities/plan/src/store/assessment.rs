//! Drawings of the wheel. Of sensitive domains everything but the key is sealed with the person's key.

use ::store::vault::{self, Place, SubjectKey};
use ::store::{Ctx, Failure, Fault, Tx, execute, fetch_all};
use kernel::{Aspect, AssessmentId, Day, Moment, Permit, Verb};
use uuid::Uuid;

use super::Deed;
use crate::model::{Assessment, DomainView, Viewpoint};
use crate::reference;

#[derive(sqlx::FromRow)]
struct Row {
    id: AssessmentId,
    viewpoint: Viewpoint,
    day: Day,
    at: Moment,
}

#[derive(sqlx::FromRow)]
struct DomainRow {
    id: Uuid,
    assessment_id: AssessmentId,
    domain: String,
    level: Option<i64>,
    strength: Option<String>,
    barriers: String,
    barrier_note: Option<String>,
    helps: Option<String>,
    sealed: Option<Vec<u8>>,
}

fn place(row: Uuid) -> Place {
    Place::new("assessment_domain", "sealed", row)
}

/// May this reader do `verb` with this domain?
pub fn may(permit: &Permit, verb: Verb, domain: &reference::Domain) -> bool {
    permit.may_domain(verb, &domain.key, domain.is_sensitive())
}

/// All drawings of a person, oldest first, with the domains that the reader may see. A drawing of which nothing
/// may be seen is absent.
pub async fn all(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<Assessment>, Failure> {
    permit.require(Verb::Read, Aspect::Assessments)?;
    if let Some(known) = tx.remembered::<Vec<Assessment>>(permit.participant()) {
        return Ok(known);
    }
    let rows = fetch_all!(
        tx,
        Row,
        "select id, viewpoint, day, at from assessment where partnership_id = $1 and participant_id = $2 order by day, number, at",
        permit.partnership(),
        permit.participant()
    )?;
    if rows.is_empty() {
        tx.remember::<Vec<Assessment>>(permit.participant(), &Vec::new());
        return Ok(Vec::new());
    }
    let domains = fetch_all!(
        tx, DomainRow,
        "select id, assessment_id, domain, level, strength, barriers, barrier_note, helps, sealed from assessment_domain
         where partnership_id = $1 and participant_id = $2",
        permit.partnership(), permit.participant()
    )?;
    let key = if domains.iter().any(|d| d.sealed.is_some()) {
        vault::existing_key(tx, ctx, permit.participant()).await?
    } else {
        None
    };
    let mut drawings: Vec<Assessment> = rows
        .into_iter()
        .map(|Row { id, viewpoint, day, at }| Assessment { id, viewpoint, day, at, domains: Vec::new() })
        .collect();
    for row in domains {
        if !reference::domain(&row.domain).is_some_and(|d| may(permit, Verb::Read, d)) {
            continue;
        }
        if let Some(drawing) = drawings.iter_mut().find(|d| d.id == row.assessment_id) {
            drawing.domains.push(view(row, key.as_ref())?);
        }
    }
    let order = |key: &str| reference::domains().iter().position(|d| d.key == key);
    for drawing in &mut drawings {
        drawing.domains.sort_by_key(|d| order(&d.domain));
    }
    drawings.retain(|d| !d.domains.is_empty());
    tx.remember(permit.participant(), &drawings);
    Ok(drawings)
}

fn view(row: DomainRow, key: Option<&SubjectKey>) -> Result<DomainView, Failure> {
    let unreadable = |what: String| Fault::Unreadable(format!("assessment: {what}"));
    if let Some(sealed) = row.sealed {
        let key = key.ok_or_else(|| unreadable("no key".to_owned()))?;
        let text = key.open(place(row.id), &sealed)?;
        return Ok(serde_json::from_str(&text).map_err(|e| unreadable(e.to_string()))?);
    }
    Ok(DomainView {
        domain: row.domain,
        level: row.level,
        strength: row.strength,
        barriers: row.barriers.split_whitespace().map(str::to_owned).collect(),
        barrier_note: row.barrier_note,
        helps: row.helps,
    })
}

/// Writes a drawing. The caller has checked that the writer may write each domain.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    deed: Deed,
    (id, viewpoint, day, views): (AssessmentId, Viewpoint, Day, &[DomainView]),
) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Assessments)?;
    execute!(
        tx,
        "insert into assessment (partnership_id, id, participant_id, viewpoint, day, number, at, staff_id, organisation_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        permit.partnership(), id, permit.participant(), viewpoint, day, deed.number, ctx.now, ctx.actor.staff,
        ctx.actor.organisation
    )?;
    for view in views {
        let row: Uuid = ctx.new_id();
        let sealed = if reference::domain(&view.domain).is_some_and(reference::Domain::is_sensitive) {
            let key = vault::key_for(tx, ctx, permit.participant()).await?;
            let text = serde_json::to_string(view).map_err(|e| Failure::other(e.to_string()))?;
            Some(key.seal(&ctx.entropy, place(row), &text)?)
        } else {
            None
        };
        let open = if sealed.is_some() { DomainView::default() } else { view.clone() };
        execute!(
            tx,
            "insert into assessment_domain (partnership_id, id, participant_id, assessment_id, domain, level, strength, barriers,
               barrier_note, helps, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            permit.partnership(), row, permit.participant(), id, view.domain.as_str(), open.level, open.strength,
            open.barriers.join(" "), open.barrier_note, open.helps, sealed
        )?;
    }
    Ok(())
}
