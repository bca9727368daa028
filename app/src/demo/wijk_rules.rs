//! What wijk-werken asks besides the work, in the demonstration: what was allotted for the year, objections and claims, and
//! papers that no longer have to be kept.

use kernel::{Actor, Clock as _, Day};
use schemes::wijk::claim::{Kind, Outcome};
use schemes::wijk::contingent::Unit;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_desk::model::About;
use wijk_desk::{DecideClaim, NoteClaim};
use wijk_jobs::{AnswerAsk, AskInPublic, Told};
use wijk_office::model::{DocumentId, OwnerKind};
use wijk_office::{Allot, document, door};
use wijk_workers::bulk::{self, Past};
use wijk_workers::model::{EndReason, Gender, Referrer};

use super::stage::Stage;
use crate::generate::wijk::{Made, letter, month_of};

/// What was allotted for the year: unit, municipality (empty: the whole area), how much, the letter.
const ALLOTTED: [(Unit, &str, i64, &str); 3] = [
    (Unit::Places, "", 40, "brief van VDAB (demo)"),
    (Unit::Hours, "", 9_000, "brief van VDAB (demo)"),
    (Unit::Places, "44083", 12, "verdeling door het beheerscomité (demo)"),
];

/// Somebody who stopped long ago: name, years since, why.
const STOPPED: [(&str, &str, i32, EndReason); 2] =
    [("Lieve", "Oosterlinck", 7, EndReason::Work), ("Firmin", "Geldhof", 6, EndReason::Term)];

/// Everything of it. The clock goes back for questions of long ago.
pub async fn play(stage: &Stage, coordinator: &Ctx, mediator: &Ctx, made: &Made) -> Result<(), Failure> {
    let today = coordinator.today();
    let first = Day::new(today.0.year(), 1, 12).unwrap_or(today).min(today);
    for (unit, town, amount, source) in ALLOTTED {
        let nis = if town.is_empty() { "" } else { stage.place(town) };
        let year = i64::from(today.0.year());
        let decision =
            Allot { scheme: schemes::wijk::CODE, year, nis, unit, amount: Some(amount), source, decided_on: first };
        stage.app.db.act(coordinator, &decision).await?;
    }
    stage.app.db.act(coordinator, &Stopped).await?;
    old_ask(stage).await?;
    claims(stage, mediator, made).await
}

/// Workers who stopped so long ago that their agreement may go.
struct Stopped;

impl Action for Stopped {
    type Output = ();
    const NAME: &'static str = "wijk.generate-stopped";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::office(tx, ctx).await?;
        let bytes = letter()?;
        let organiser = wijk_office::organiser(tx, ctx).await?.ok_or_else(|| Failure::other("no organiser"))?;
        let (owner_kind, owner_id) = (OwnerKind::Organiser, organiser.id);
        let new = document::NewDocument { owner_kind, owner_id, kind: "agreement", field: "file", bytes: &bytes };
        let paper: DocumentId = document::keep(tx, ctx, &desk, &new).await?;
        let rows: Vec<Past> = STOPPED.iter().map(|told| stopped(ctx.today(), told)).collect();
        bulk::insert(tx, ctx, &desk, paper, &rows).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership).fact("workers", rows.len()));
        Ok(())
    }
}

fn stopped(today: Day, (given, family, years, why): &(&str, &str, i32, EndReason)) -> Past {
    let last = today.plus_months(-12 * years);
    let began = last.plus_months(-11);
    Past {
        number: None,
        given_name: (*given).to_owned(),
        family_name: (*family).to_owned(),
        birth_on: Some(today.plus_months(-12 * (years + 48))),
        gender: Gender::Unknown,
        languages: "nl".to_owned(),
        phone: None,
        email: None,
        street: None,
        postcode: "9800".to_owned(),
        nis: Some("44083".to_owned()),
        insz: None,
        iban: None,
        referrer: Referrer::Vdab,
        referred_on: began.plus_days(-20),
        vdab_registered_on: Some(began.plus_days(-300)),
        leefloon: false,
        pwa_contract: None,
        pwa_cheques: 0,
        signed_on: began.plus_days(-3),
        started_on: began,
        ended: Some((last, *why)),
        reach_km: None,
        activities: Vec::new(),
        slots: Vec::new(),
        last_talk: None,
        last_evaluation: None,
    }
}

/// A question of the website that was answered more than a year ago.
async fn old_ask(stage: &Stage) -> Result<(), Failure> {
    let now = stage.clock.now();
    stage.clock.set(now.day().plus_months(-14).at(10, 0));
    let done = async {
        let visitor = stage.app.ctx(Actor::visitor(stage.app.home));
        let told = Told {
            name: "Agnes Vercauteren".to_owned(),
            phone: Some(super::arrival::phone("0470 00 71 02")?),
            email: None,
            what: "Iemand die de brievenbus leegmaakt als ik op reis ben.".to_owned(),
        };
        let nis = stage.place("44083").to_owned();
        let ask = AskInPublic { kind: "private", nis: &nis, activity: None, told, address_hash: None };
        let id = stage.app.db.act(&visitor, &ask).await?;
        let mediator = stage.by("merel", Some(kernel::Role::WijkMediator))?;
        stage.app.db.act(&mediator, &AnswerAsk { id, request: None, taken: false, version: 1 }).await?;
        Ok::<(), Failure>(())
    };
    let done = done.await;
    stage.clock.set(now);
    done
}

/// An objection that was found right, one of a user and an amount that was not due, which both wait.
async fn claims(stage: &Stage, ctx: &Ctx, made: &Made) -> Result<(), Failure> {
    let (db, today) = (&stage.app.db, ctx.today());
    let last = month_of(today.plus_months(-1));
    let Some(work) = made.work.iter().find(|work| month_of(work.day) == last) else { return Ok(()) };
    let objection = NoteClaim {
        owner_kind: OwnerKind::Worker,
        owner: work.worker.0,
        kind: Kind::Objection,
        about: About::Pay,
        fact_on: work.day,
        came_on: today.plus_days(-8).max(work.day),
        amount: Some(820),
        words: "Op mijn formulier staan twee uren minder dan ik die dag heb gewerkt.",
    };
    let id = db.act(ctx, &objection).await?;
    let reason = "De gebruiker bevestigt de twee uren. Ze komen bij de volgende betaling.";
    let due_on = Some(today.plus_days(24));
    let bytes = letter()?;
    db.act(ctx, &DecideClaim { id, version: 1, outcome: Outcome::Granted, reason, due_on, letter: &bytes }).await?;
    let of_user = NoteClaim {
        owner_kind: OwnerKind::User,
        owner: work.user.0,
        about: About::Cheques,
        came_on: today.plus_days(-2).max(work.day),
        amount: None,
        words: "Ik gaf vier cheques mee, en op het overzicht staan er vijf.",
        ..objection
    };
    db.act(ctx, &of_user).await?;
    let Some(other) = made.work.iter().rev().find(|one| month_of(one.day) == last && one.worker != work.worker) else {
        return Ok(());
    };
    let recovery = NoteClaim {
        owner_kind: OwnerKind::Worker,
        owner: other.worker.0,
        kind: Kind::Recovery,
        fact_on: other.day,
        came_on: today.plus_days(-5).max(other.day),
        amount: Some(410),
        words: "Dezelfde cheque werd twee keer betaald: een keer te veel.",
        ..of_user
    };
    db.act(ctx, &recovery).await?;
    Ok(())
}
