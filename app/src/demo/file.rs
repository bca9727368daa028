//! What stands in a person's file beside the plan: who is around, the facts at entry, consents, dream and strengths.

use kernel::ParticipantId;
use kernel::partial_date::PartialDate;
use people::consent::{NewConsent, Purpose, Said};
use people::snapshot::{Facts, Household, NewSnapshot, OPERATION, SealedFacts};
use people::ties::{NewTie, Quality, TieKind};
use people::{AddTie, FreezeSnapshot, GiveConsent, WithdrawConsent};
use plan::{SetDream, SetStrengths};
use store::{Ctx, Failure};

use super::stage::{Stage, choice};
use super::story::{Consent, Housemate, Met, Person, Tie};

/// The first talk of the trajectory: who is around, how it stands at entry, what she dreams of and can.
pub async fn acquainted(stage: &Stage, person: &Person) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let participant = stage.known(&person.key)?.id;
    let db = &stage.app.db;
    for housemate in &person.household {
        let new = at_home(housemate)?;
        db.act(&ctx, &AddTie { participant, new }).await?;
    }
    for tie in &person.network {
        db.act(&ctx, &AddTie { participant, new: around(tie)? }).await?;
    }
    if let Some(words) = &person.dream {
        db.act(&ctx, &SetDream { participant, version: 0, words }).await?;
    }
    if !person.strengths.is_empty() {
        db.act(&ctx, &SetStrengths { participant, version: 0, strengths: &person.strengths }).await?;
    }
    freeze(stage, &ctx, person, participant).await
}

async fn freeze(stage: &Stage, ctx: &Ctx, person: &Person, participant: ParticipantId) -> Result<(), Failure> {
    let Some(start) = &person.start else { return Ok(()) };
    let since: Option<PartialDate> = start.unemployed_since.as_deref().map(choice).transpose()?;
    let facts = Facts {
        gender: Some(choice(&person.gender)?),
        labour_status: Some(choice(&start.labour_status)?),
        unemployed_since: since,
        diploma: start.diploma.clone(),
        isced: u8::try_from(start.isced).ok(),
        housing: start.housing.as_deref().map(choice).transpose()?,
        nis: Some(stage.place(&person.municipality).to_owned()),
        household: household(&person.household),
        dependent_children: Some(children(person, ctx.today().0.year())),
        ..Facts::default()
    };
    let new =
        NewSnapshot { operation: OPERATION.to_owned(), entry_date: ctx.today(), facts, sealed: SealedFacts::default() };
    stage.app.db.act(ctx, &FreezeSnapshot { participant, new }).await?;
    Ok(())
}

fn children(person: &Person, year: i16) -> u8 {
    let young = |h: &&Housemate| h.relation == "child" && h.born.is_none_or(|born| year - born < 18);
    u8::try_from(person.household.iter().filter(young).count()).unwrap_or(u8::MAX)
}

fn household(told: &[Housemate]) -> Option<Household> {
    let has = |relation: &str| told.iter().any(|h| h.relation == relation);
    match (has("partner"), has("child")) {
        (true, true) => Some(Household::CoupleChildren),
        (true, false) => Some(Household::Couple),
        (false, true) => Some(Household::SingleParent),
        (false, false) if has("parent") || has("sibling") => Some(Household::Family),
        (false, false) if told.is_empty() => None,
        (false, false) => Some(Household::Others),
    }
}

fn at_home(told: &Housemate) -> Result<NewTie, Failure> {
    Ok(NewTie {
        kind: choice(&told.relation)?,
        name: told.name.clone(),
        organisation: None,
        phone: None,
        quality: Quality::Unknown,
        in_household: true,
        birth_year: told.born.map(i64::from),
        note: None,
    })
}

fn around(told: &Tie) -> Result<NewTie, Failure> {
    Ok(NewTie {
        kind: choice::<TieKind>(&told.kind)?,
        name: told.name.clone(),
        organisation: None,
        phone: None,
        quality: choice(&told.quality)?,
        in_household: false,
        birth_year: None,
        note: told.note.clone(),
    })
}

/// A consent is given.
pub async fn consent(stage: &mut Stage, person: &Person, number: usize, told: &Consent) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let channel = match &person.met {
        Met::Referral { consent, .. } if consent.how == "written" => Said::Written,
        _ if person.interpreter => Said::Interpreter,
        _ => Said::Spoken,
    };
    let language = match &person.met {
        Met::Referral { consent, .. } => consent.language.clone(),
        Met::Outreach { .. } => person.languages.first().map_or_else(|| "nl".to_owned(), |l| l.code.clone()),
    };
    let new = NewConsent {
        organisation: stage.organisation(&told.organisation)?,
        purpose: choice::<Purpose>(&told.purpose)?,
        domains: told.domains.clone(),
        yes: true,
        channel,
        language,
        ends_on: Some(stage.day(told.from + told.days)),
    };
    let participant = stage.known(&person.key)?.id;
    let id = stage.app.db.act(&ctx, &GiveConsent { participant, new }).await?;
    stage.known_mut(&person.key)?.consents.insert(number, id);
    Ok(())
}

/// A consent is taken back.
pub async fn withdrawn(stage: &Stage, person: &Person, number: usize) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let known = stage.known(&person.key)?;
    let consent = *known.consents.get(&number).ok_or_else(|| Failure::other("withdrawn before it was given"))?;
    stage.app.db.act(&ctx, &WithdrawConsent { participant: known.id, consent }).await
}
