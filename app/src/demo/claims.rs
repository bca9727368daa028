//! The money of the demonstration: weeks of coach hours, costs of partners, claims that are paid and a draft, what
//! partners get of it, the settlement of last year, and what came late. All through the real actions; every invoice and
//! every account number is invented.

use claims::model::{Budget, Category, CostKind, Direction, Flow, Nature, Unit};
use claims::rules::cost::{Told, Verdict};
use claims::rules::dated::Certainty;
use claims::{
    ApproveTime, CostId, DecideClaim, DecideCost, EnterCost, Hours, MakeClaim, MakePayout, NoteContribution, NoteFlow,
    NoteReference, PayPayout, RecordAccount, RecordRule, SettleYear, SubmitClaim, TellDay,
};
use kernel::{Clock as _, Day, Role};
use operation::{OperationId, Source};
use store::{Ctx, Failure};

use super::stage::Stage;

/// Coaches of CAW whose days are told, by key.
const COACHES: [&str; 2] = ["sofie", "wannes"];
/// How many weeks of them, before this one.
const WEEKS: i32 = 5;

/// A real cost as it is told: years before this one, month, day, cents, category, words, supplier.
type Bill = (i16, i8, i8, i64, Category, &'static str, &'static str);

const BILLS: [Bill; 10] = [
    (1, 3, 14, 9_412_000, Category::Wage, "Lonen van coaches, kwartaal 1", "Sociaal secretariaat (demo)"),
    (1, 6, 13, 9_145_050, Category::Wage, "Lonen van coaches, kwartaal 2", "Sociaal secretariaat (demo)"),
    (1, 9, 12, 9_040_000, Category::Wage, "Lonen van coaches, kwartaal 3", "Sociaal secretariaat (demo)"),
    (1, 12, 12, 9_105_025, Category::Wage, "Lonen van coaches, kwartaal 4", "Sociaal secretariaat (demo)"),
    (0, 1, 20, 84_000, Category::Room, "Huur van het lokaal, januari", "Zaal De Brug (demo)"),
    (0, 2, 27, 6_212_000, Category::Wage, "Lonen van coaches, januari en februari", "Sociaal secretariaat (demo)"),
    (0, 3, 12, 46_250, Category::Participants, "Tolk bij huisbezoeken", "Tolkendienst (demo)"),
    (0, 4, 21, 84_000, Category::Room, "Huur van het lokaal, april", "Zaal De Brug (demo)"),
    (0, 4, 28, 3_148_000, Category::Wage, "Lonen van coaches, maart", "Sociaal secretariaat (demo)"),
    (0, 5, 11, 31_900, Category::External, "Vorming over schulden", "Vormingshuis (demo)"),
];

/// Everything, at the end of the story; nothing when no operation runs.
pub async fn play(stage: &Stage) -> Result<(), Failure> {
    let before = stage.clock.now();
    stage.clock.set(before.max(stage.today.at(7, 30)));
    let ada = stage.by("ada", Some(Role::Accountant))?;
    let mut tx = stage.app.db.read().await?;
    let running = operation::running_on(&mut tx, &ada, stage.today).await?;
    drop(tx);
    let Some(operation) = running.first() else {
        stage.clock.set(before);
        return Ok(());
    };
    let id = operation.id;
    rate(stage, &ada, operation.from_on).await?;
    hours(stage, &ada).await?;
    costs(stage, &ada, id).await?;
    of_hours(stage, &ada, id).await?;
    accounts(stage, &ada).await?;
    last_year(stage, &ada, id).await?;
    claim(stage, &ada, id).await?;
    support(stage, &ada, id).await?;
    settlement(stage, &ada, id).await?;
    late(stage, &ada, id).await?;
    stage.clock.set(before);
    Ok(())
}

/// The rate of an hour, as an invented decision says.
async fn rate(stage: &Stage, ada: &Ctx, from: Day) -> Result<(), Failure> {
    let rule = RecordRule {
        key: "rate.coach-hour".to_owned(),
        value: Some(4_350),
        from,
        to: None,
        source: "Verzonnen beslissing van de demonstratie".to_owned(),
        certainty: Certainty::Chosen,
    };
    stage.app.db.act(ada, &rule).await.map(|_| ())
}

/// The coaches tell their days; their team lead approves all but the last week.
async fn hours(stage: &Stage, ada: &Ctx) -> Result<(), Failure> {
    let monday = stage.today.plus_days(1 - i32::from(stage.today.0.weekday().to_monday_one_offset()));
    for key in COACHES {
        let coach = stage.by(key, Some(Role::Coach))?;
        for at in 0..WEEKS * 7 {
            let day = monday.plus_days(at - WEEKS * 7);
            if day.0.weekday().to_monday_one_offset() <= 5 {
                stage.app.db.act(&coach, &TellDay { day }).await?;
            }
        }
    }
    let mut tx = stage.app.db.read().await?;
    let waiting = claims::waiting_time(&mut tx, ada).await?;
    drop(tx);
    let until = monday.plus_days(-7);
    let lines: Vec<_> = waiting.iter().filter(|line| line.day < until).map(|line| (line.id, line.version)).collect();
    if lines.is_empty() {
        return Ok(());
    }
    stage.app.db.act(ada, &ApproveTime { lines }).await.map(|_| ())
}

/// A paper like an invoice: the smallest PDF, another one for each cost.
fn paper(words: &str, at: usize) -> Vec<u8> {
    format!("%PDF-1.7\n% {words} {at}\n%%EOF\n").into_bytes()
}

/// A real cost with its invoice.
fn real<'a>(
    operation: OperationId,
    day: Day,
    (cents, category, words, supplier): (i64, Category, &'a str, &str),
    at: usize,
    file: &'a [u8],
) -> EnterCost<'a> {
    EnterCost {
        operation,
        budget: Budget::Working,
        organisation: None,
        day,
        kind: CostKind::Real,
        nature: Nature::Cash,
        category,
        words,
        told: Told {
            cents: Some(cents),
            supplier: supplier.to_owned(),
            invoice: format!("{}-{:03}", day.0.year(), 100 + at),
            ..Told::default()
        },
        hours: None,
        late: false,
        over: true,
        only_here: true,
        file: Some(file),
    }
}

/// Partners tell their costs; the lead accepts all but the last two, and asks something about one of those.
async fn costs(stage: &Stage, ada: &Ctx, operation: OperationId) -> Result<(), Failure> {
    let bert = stage.by("bert", Some(Role::Accountant))?;
    let greet = stage.by("greet", Some(Role::PartnerAdministrator))?;
    for (at, (before, month, day, cents, category, words, supplier)) in BILLS.into_iter().enumerate() {
        let Some(day) = Day::new(stage.today.0.year() - before, month, day).filter(|day| *day <= stage.today) else {
            continue;
        };
        let file = paper(words, at);
        let cost = real(operation, day, (cents, category, words, supplier), at, &file);
        let who = if at % 3 == 1 { &greet } else { &bert };
        let id = stage.app.db.act(who, &cost).await?;
        match at {
            8 => {
                let why = "Kun je de loonfiches toevoegen, met de namen van coaches leesbaar?".to_owned();
                let ask = DecideCost { id, version: 1, verdict: Verdict::Ask, why };
                stage.app.db.act(ada, &ask).await?;
            }
            9 => {}
            _ => accept(stage, ada, id).await?,
        }
    }
    Ok(())
}

async fn accept(stage: &Stage, ada: &Ctx, id: CostId) -> Result<(), Failure> {
    stage.app.db.act(ada, &DecideCost { id, version: 1, verdict: Verdict::Accept, why: String::new() }).await
}

/// The approved hours of last month as a cost by the hour; without hours there is no cost.
async fn of_hours(stage: &Stage, ada: &Ctx, operation: OperationId) -> Result<(), Failure> {
    let bert = stage.by("bert", Some(Role::Accountant))?;
    let first = stage.today.plus_months(-1);
    let month = format!("{:04}-{:02}", first.0.year(), first.0.month());
    let Some(begin) = Day::new(first.0.year(), first.0.month(), 1) else { return Ok(()) };
    let mut tx = stage.app.db.read().await?;
    let any = claims::approved_hours(&mut tx, &bert, operation, stage.worker(COACHES[0])?.id, &month).await?;
    drop(tx);
    if !any {
        return Ok(());
    }
    let cost = EnterCost {
        operation,
        budget: Budget::Working,
        organisation: None,
        day: begin.plus_months(1).plus_days(-1),
        kind: CostKind::Unit,
        nature: Nature::Cash,
        category: Category::Wage,
        words: "Uren begeleiding van een coach",
        told: Told { unit: Some(Unit::CoachHour), ..Told::default() },
        hours: Some(Hours { staff: stage.worker(COACHES[0])?.id, month }),
        late: false,
        over: true,
        only_here: true,
        file: None,
    };
    let id = stage.app.db.act(&bert, &cost).await?;
    accept(stage, ada, id).await
}

/// Where the lead and two partners get their money.
async fn accounts(stage: &Stage, ada: &Ctx) -> Result<(), Failure> {
    let (bert, greet) =
        (stage.by("bert", Some(Role::Accountant))?, stage.by("greet", Some(Role::PartnerAdministrator))?);
    for (who, iban) in [(ada, "BE68539007547034"), (&bert, "BE71096123456769"), (&greet, "BE43068999999501")] {
        let source = "Verzonnen nummer van de demonstratie".to_owned();
        let deed = RecordAccount { organisation: who.actor.organisation, iban: iban.to_owned(), source };
        stage.app.db.act(ada, &deed).await?;
    }
    Ok(())
}

/// The costs of the list above, of so many years before this one and up to a month.
fn billed(before: i16, until: i8) -> i64 {
    BILLS.iter().filter(|bill| bill.0 == before && bill.1 <= until).map(|bill| bill.3).sum()
}

/// A claim that is handed in, decided and paid.
async fn paid_claim(
    stage: &Stage,
    ada: &Ctx,
    draft: MakeClaim,
    seen: i64,
    (decided, paid): (Day, Day),
) -> Result<(), Failure> {
    let db = &stage.app.db;
    let (year, number) = (decided.0.year(), decided.0.day_of_year());
    let id = db.act(ada, &draft).await?;
    db.act(ada, &SubmitClaim { id, version: 1, seen }).await?;
    let reference = format!("PLA-{year}-0{number} (demo)");
    db.act(ada, &NoteReference { id, version: 2, reference }).await?;
    let mut tx = db.read().await?;
    let cells = claims::claimed(&mut tx, ada, id).await?;
    drop(tx);
    let flows: Vec<_> = [Source::Esf, Source::Flemish, Source::Vdab]
        .into_iter()
        .map(|source| {
            (source, cells.iter().filter(|(of, _)| of == source.as_str()).map(|(_, cents)| cents).sum::<i64>())
        })
        .filter(|(_, cents)| *cents > 0)
        .collect();
    let cents = flows.iter().map(|(_, cents)| cents).sum();
    db.act(ada, &DecideClaim { id, version: 3, cents, on: decided, words: String::new() }).await?;
    for ((source, cents), version) in flows.into_iter().zip(4..) {
        let reference = format!("uittreksel {year}-{} (demo)", paid.0.day_of_year());
        let note = NoteFlow { claim: id, version, kind: Flow::Paid, source, cents, day: paid, reference };
        db.act(ada, &note).await?;
    }
    Ok(())
}

/// A day of this year.
fn day_of(stage: &Stage, month: i8, day: i8) -> Result<Day, Failure> {
    Day::new(stage.today.0.year(), month, day).ok_or_else(|| Failure::other("a day of the demonstration"))
}

/// Last year was claimed whole, and its partners were paid.
async fn last_year(stage: &Stage, ada: &Ctx, operation: OperationId) -> Result<(), Failure> {
    let paid = day_of(stage, 3, 16)?;
    let before = stage.today.0.year() - 1;
    let (Some(from), Some(to)) = (Day::new(before, 1, 1), Day::new(before, 12, 31)) else { return Ok(()) };
    if stage.today <= paid.plus_days(4) {
        return Ok(());
    }
    let draft = MakeClaim { operation, budget: Budget::Working, from, to };
    paid_claim(stage, ada, draft, billed(1, 12), (day_of(stage, 2, 20)?, paid)).await?;
    let execute_on = stage.today;
    let list = MakePayout { operation, direction: Direction::Out, execute_on, seen: billed(1, 12) };
    let id = stage.app.db.act(ada, &list).await?;
    let reference = format!("uittreksel {}-79 (demo)", stage.today.0.year());
    stage.app.db.act(ada, &PayPayout { id, version: 1, day: paid.plus_days(4), reference }).await
}

/// The first quarter is claimed, decided and paid; what partners get of it waits, and April is a draft.
async fn claim(stage: &Stage, ada: &Ctx, operation: OperationId) -> Result<(), Failure> {
    if stage.today <= day_of(stage, 5, 5)? {
        return Ok(());
    }
    let draft = |from, to| MakeClaim { operation, budget: Budget::Working, from, to };
    let first = draft(day_of(stage, 1, 1)?, day_of(stage, 3, 31)?);
    paid_claim(stage, ada, first, billed(0, 3), (day_of(stage, 4, 24)?, day_of(stage, 5, 4)?)).await?;
    stage.app.db.act(ada, &draft(day_of(stage, 4, 1)?, day_of(stage, 4, 30)?)).await.map(|_| ())
}

/// The lead itself spends something of the support budget.
async fn support(stage: &Stage, ada: &Ctx, operation: OperationId) -> Result<(), Failure> {
    let day = day_of(stage, 3, 5)?;
    if stage.today < day {
        return Ok(());
    }
    let file = paper("Begeleiding van het partnerschap", 20);
    let words = (325_000, Category::External, "Begeleiding van het partnerschap", "Bureau Samenloop (demo)");
    let cost = EnterCost { budget: Budget::Support, ..real(operation, day, words, 20, &file) };
    let id = stage.app.db.act(ada, &cost).await?;
    accept(stage, ada, id).await
}

/// An invoice of last year that came after its settlement.
async fn late(stage: &Stage, ada: &Ctx, operation: OperationId) -> Result<(), Failure> {
    let bert = stage.by("bert", Some(Role::Accountant))?;
    let Some(day) = Day::new(stage.today.0.year() - 1, 12, 9) else { return Ok(()) };
    let file = paper("Vorming in december", 30);
    let words = (48_400, Category::External, "Vorming in december, factuur kwam te laat", "Vormingshuis (demo)");
    let cost = EnterCost { late: true, ..real(operation, day, words, 30, &file) };
    let id = stage.app.db.act(&bert, &cost).await?;
    accept(stage, ada, id).await
}

/// What local governments paid last year, and the settlement of it.
async fn settlement(stage: &Stage, ada: &Ctx, operation: OperationId) -> Result<(), Failure> {
    let db = &stage.app.db;
    let year = i64::from(stage.today.0.year()) - 1;
    let Some(day) = Day::new(stage.today.0.year() - 1, 10, 6) else { return Ok(()) };
    let mut tx = db.read().await?;
    let members = operation::members_on(&mut tx, ada, operation, day).await?;
    drop(tx);
    for (at, member) in (0_i64..).zip(&members) {
        let reference = format!("uittreksel {year}-40 (demo)");
        let cents = 650_000 + 55_000 * (at % 4);
        let note = NoteContribution { operation, year, nis: member.nis.clone(), cents, day, reference };
        db.act(ada, &note).await?;
    }
    let mut tx = db.read().await?;
    let share = claims::local_share(&mut tx, ada, operation, year).await?;
    drop(tx);
    match share {
        Some(seen) => db.act(ada, &SettleYear { operation, year, seen }).await.map(|_| ()),
        None => Ok(()),
    }
}
