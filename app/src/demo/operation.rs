//! The operation of Leie & Schelde: six years from the published subsidy, the nine municipalities that became seven, the
//! budget in two versions. Published are the yearly amounts (seeds/003, `data/partnership.toml`); how they fall over the
//! partners is invented.

use kernel::{Clock as _, Role};
use ledger::Cents;
use operation::door::{self, Purse};
use operation::{
    AddLine, AddMember, ApproveBudget, CostKind, CreateOperation, Kind, Line, LineFacts, NewVersion, OperationFacts,
    OperationId, PlanYears, Planned, SaveKey, SaveLine, Source, SplitKey, Status,
};
use serde::Deserialize;
use store::{Ctx, Failure};

use super::stage::Stage;

/// Who gets what of the European money, in parts: invented, by coaches and their percentages.
const PARTNERS: [(&str, u64); 5] = [("caw", 230), ("arktos", 150), ("compaan", 130), ("emino", 150), ("fiola", 140)];
/// For which year the inhabitants are known of every municipality.
const KEY_YEAR: i64 = 2020;
/// An invented amount a year for support.
const SUPPORT: i64 = 1_250_000;

#[derive(Deserialize)]
struct File {
    funding: Funding,
}

#[derive(Deserialize)]
struct Funding {
    subsidy_europe_wse_and_flanders: String,
}

/// The operation on its first day; nothing when today is before it.
pub async fn play(stage: &Stage) -> Result<(), Failure> {
    let facts = network::partnership_facts().map_err(Failure::other)?;
    if stage.today < facts.start {
        return Ok(());
    }
    let before = stage.clock.now();
    stage.clock.set(facts.start.at(9, 0));
    let ctx = stage.by("ada", Some(Role::Accountant))?;
    let db = &stage.app.db;
    let last = facts.start.plus_months(i32::try_from(facts.years * 12).unwrap_or(72)).plus_days(-1);
    let told = OperationFacts {
        name: facts.name.clone(),
        call_number: Some("208".to_owned()),
        rule: "standard".to_owned(),
        from_on: facts.start,
        to_on: last,
        status: Status::Running,
    };
    let id = db.act(&ctx, &CreateOperation { facts: told }).await?;
    let text = include_str!("../../../data/partnership.toml");
    let file: File = toml::from_str(text).map_err(|e| Failure::other(format!("data/partnership.toml: {e}")))?;
    let subsidy = Cents::parse_plain(&file.funding.subsidy_europe_wse_and_flanders);
    let subsidy = subsidy.map_err(|e| Failure::other(e.to_string()))?;
    let (first, last) = (facts.start.0.year().into(), last.0.year().into());
    let plan = PlanYears { operation: id, planned: Planned::Subsidy(subsidy), first, last, replace: false };
    db.act(&ctx, &plan).await?;
    approve(stage, &ctx, id, 2, "Goedkeuring door Europa WSE, december 2023 (demo)").await?;
    municipalities(stage, &ctx, id, &facts.municipalities).await?;
    let reason = "Verdeling over de partners, zoals in de samenwerkingsovereenkomst (demo)".to_owned();
    db.act(&ctx, &NewVersion { operation: id, reason }).await?;
    let version = divide(stage, &ctx, id).await?;
    approve(stage, &ctx, id, version, "Stuurgroep van december 2023 (demo)").await?;
    stage.clock.set(before);
    Ok(())
}

async fn approve(
    stage: &Stage,
    ctx: &Ctx,
    operation: OperationId,
    version: i64,
    decision: &str,
) -> Result<(), Failure> {
    let act = ApproveBudget { operation, decision: decision.to_owned(), version };
    stage.app.db.act(ctx, &act).await.map(|_| ())
}

/// The nine as they were; the mergers follow by themselves.
async fn municipalities(stage: &Stage, ctx: &Ctx, operation: OperationId, names: &[String]) -> Result<(), Failure> {
    let day = ctx.today();
    for name in names {
        let town = stage.municipalities.current(name, day);
        let nis = town.map(|t| t.nis.clone()).ok_or_else(|| Failure::other(format!("no municipality {name:?}")))?;
        let decision = Some("Collegebesluit, najaar 2023 (demo)".to_owned());
        let act = AddMember { operation, nis, from_on: day, to_on: None, parts: None, fixed_cents: None, decision };
        stage.app.db.act(ctx, &act).await?;
    }
    let key =
        SaveKey { operation, key: SplitKey::Inhabitants, key_year: Some(KEY_YEAR), agreed: Vec::new(), version: 1 };
    stage.app.db.act(ctx, &key).await
}

/// Each line to who spends it; gives the version of the draft after that.
async fn divide(stage: &Stage, ctx: &Ctx, operation: OperationId) -> Result<i64, Failure> {
    let mut version = 1;
    let lead = stage.organisation("lead")?;
    let mut tx = stage.app.db.read().await?;
    let purse: Purse = door::open(&mut tx, ctx, operation).await?;
    let lines = operation::draft_lines(&mut tx, ctx, &purse).await?;
    drop(tx);
    for line in &lines {
        if line.source == Source::Esf {
            let weights: Vec<u64> = PARTNERS.iter().map(|(_, weight)| *weight).collect();
            let parts = ledger::split(line.amount(), &weights).map_err(|e| Failure::other(e.to_string()))?;
            // The line itself goes to the first, the others get lines of their own.
            let mut all = PARTNERS.iter().zip(parts);
            if let Some(((first, _), cents)) = all.next() {
                let facts = LineFacts { cents, ..to(line, stage.organisation(first)?, CostKind::Wages) };
                version = save(stage, ctx, operation, line, facts, version).await?;
            }
            for ((key, _), cents) in all {
                let facts = LineFacts { cents, ..to(line, stage.organisation(key)?, CostKind::Wages) };
                stage.app.db.act(ctx, &AddLine { operation, facts }).await?;
                version += 1;
            }
            continue;
        }
        let kind = if line.source == Source::Flemish { CostKind::Wages } else { CostKind::Operating };
        version = save(stage, ctx, operation, line, to(line, lead, kind), version).await?;
        if line.source == Source::Local {
            let note = Some("Verzonnen bedrag van de demonstratie".to_owned());
            let cents = Cents::new(SUPPORT);
            let support =
                LineFacts { support: true, source: Source::Other, cents, note, ..to(line, lead, CostKind::Services) };
            stage.app.db.act(ctx, &AddLine { operation, facts: support }).await?;
            version += 1;
        }
    }
    Ok(version)
}

async fn save(
    stage: &Stage,
    ctx: &Ctx,
    operation: OperationId,
    line: &Line,
    facts: LineFacts,
    version: i64,
) -> Result<i64, Failure> {
    let act = SaveLine { operation, id: line.id, facts, rest: false, version };
    stage.app.db.act(ctx, &act).await?;
    Ok(version + 1)
}

/// What a line says, for one partner.
fn to(line: &Line, partner: kernel::OrganisationId, cost_kind: CostKind) -> LineFacts {
    LineFacts {
        year: line.year,
        support: line.support,
        source: line.source,
        contributor_nis: None,
        contributor_id: None,
        kind: Kind::Cash,
        cost_kind,
        partner_id: Some(partner),
        cents: line.amount(),
        note: None,
    }
}
