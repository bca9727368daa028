//! Wijk-workers: their file from the referral to a known end, what they can and want to do, their agreement and talks.
//!
//! For others: `load`, `facts_for_check`, `find`, `active`, `own`, `of_participant`.

mod actions;
pub mod bulk;
mod find;
mod insz;
pub mod model;
mod pages;
pub mod records;
mod rules;
mod sheet;
mod store;

use std::collections::HashMap;
use std::pin::Pin;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::{get, post};
use kernel::{Day, ParticipantId, Permit, Refusal, Verb};
use schemes::wijk::Period;
use schemes::wijk::hours::DayHours;
use schemes::wijk::performance;
use schemes::wijk::region::of_postcode;
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;
use wijk_office::{Desk, Own};

pub use crate::actions::agreement::{Invite, MakeAgreement, Sign, Signed, UndoInvite};
pub use crate::actions::document::{AddDocument, Paper};
pub use crate::actions::edit::{EditWorker, SaveNumbers};
pub use crate::actions::end::End;
pub use crate::actions::go_over::{GoOver, PrepareOver};
pub use crate::actions::pair::{CodeForCoach, CodeForMediator, PairByCoach, PairByMediator, Unpair};
pub use crate::actions::refer::Refer;
pub use crate::actions::same_person::SamePerson;
pub use crate::actions::sign_up::{PassedOn, SetAside, SignUp, UndoSignup};
pub use crate::actions::start::Start;
pub use crate::actions::suspend::{Resume, Suspend};
pub use crate::actions::talk::{AddCompetence, HoldTalk};
pub use crate::actions::wishes::SaveWishes;
pub use crate::find::{Found, Query, Sort, find};
pub use crate::model::WorkerId;
pub use crate::pages::own::Mine;
pub use crate::records::{Candidate, Slot, Worker};
pub use crate::rules::alike::Known;
pub use crate::rules::ending::{Side, Told};
pub use crate::rules::pairing;
pub use crate::rules::standing::{Near, Standing};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        version: 16,
        name: "wijk_workers",
        sql: include_str!("../../../migrations/0016_wijk_workers.sql"),
    },
    ::store::Migration {
        version: 38,
        name: "scheme_workers",
        sql: include_str!("../../../migrations/0038_scheme_workers.sql"),
    },
    ::store::Migration {
        version: 42,
        name: "wijk_worker_cheques",
        sql: include_str!("../../../migrations/0042_wijk_worker_cheques.sql"),
    },
    ::store::Migration {
        version: 47,
        name: "wijk_person",
        sql: include_str!("../../../migrations/0047_wijk_person.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/wijk-workers.ftl")),
    ("en", include_str!("../../../locales/en/wijk-workers.ftl")),
];

/// Tables whose rows follow a person into the file that she turned out to have already.
pub const MERGE_TABLES: &[&str] = &["wijk_worker"];

/// A worker, for staff of the organiser; 404 when there is none.
pub async fn load(tx: &mut Tx, desk: &Desk, id: WorkerId) -> Result<Worker, Failure> {
    crate::store::worker::load(tx, desk, id).await
}

/// The worker on her own pages.
pub async fn own(tx: &mut Tx, own: &Own) -> Result<Worker, Failure> {
    if own.kind() != OwnerKind::Worker {
        return Err(Refusal::NotFound.into());
    }
    own.require(Verb::Read, Part::Worker)?;
    let found = crate::store::worker::find(tx, own.partnership(), WorkerId(own.subject())).await?;
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// The worker who is linked to a guidance file, for who may read `WijkWork` there.
pub async fn of_participant(tx: &mut Tx, permit: &Permit) -> Result<Option<Worker>, Failure> {
    permit.require(Verb::Read, kernel::Aspect::WijkWork)?;
    let participant: ParticipantId = permit.participant();
    crate::store::worker::of_participant(tx, permit.partnership(), participant).await
}

/// What an overview line answers: words and where they lead.
pub type OverviewLine<'a> = Pin<Box<dyn Future<Output = Result<Option<(String, String)>, Failure>> + Send + 'a>>;

/// The line about a linked worker on the overview of a guidance file, for who may read `WijkWork` there.
pub fn overview_line<'a>(ctx: &'a Ctx, l: &'a web::Words, tx: &'a mut Tx, permit: &'a Permit) -> OverviewLine<'a> {
    Box::pin(pages::participant::line(ctx, l, tx, permit))
}

/// What the check of a performance must know of a worker on a day; `visits` and `hours` are empty, because they are
/// those of wijk-jobs. 404 when there is no such worker in this partnership.
pub async fn facts_for_check(tx: &mut Tx, ctx: &Ctx, id: WorkerId, day: Day) -> Result<performance::Worker, Failure> {
    let partnership = ctx.actor.partnership;
    let worker = crate::store::worker::find(tx, partnership, id).await?.ok_or(Refusal::NotFound)?;
    let homes = crate::store::parts::homes(tx, partnership, id).await?;
    let home = homes.iter().rfind(|home| home.from_on <= day).or(homes.first());
    let suspensions = crate::store::parts::suspensions(tx, ctx, id).await?;
    Ok(performance::Worker {
        domicile: home.and_then(|home| of_postcode(&home.postcode)),
        contract_signed_on: crate::store::parts::signed_on(tx, partnership, id).await?,
        active: worker.started_on.map(|from| Period { from, to: worker.last_day }),
        suspensions: suspensions.iter().map(records::SuspensionRow::rule).collect(),
        pwa: worker.pwa(),
        visits: Vec::new(),
        hours: DayHours::default(),
    })
}

/// The files of one person in the scheme of this one, this one too: a second term is a second file, and the limits of
/// hours are those of a person (BVR 29-9-2017).
pub async fn files_of_person(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Vec<WorkerId>, Failure> {
    crate::store::person::of_person(tx, ctx, id).await
}

/// Waits until nobody else is noting hours of this person, in whichever month: who looks at the limits after this sees
/// them all.
pub async fn hold_hours(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<(), Failure> {
    for file in crate::store::person::of_person(tx, ctx, id).await? {
        crate::store::person::hold(tx, ctx, file).await?;
    }
    Ok(())
}

/// Street and postcode where a worker lives now, for the check of the own household; shown to nobody.
pub async fn address(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Option<(String, String)>, Failure> {
    let worker = crate::store::worker::find(tx, ctx.actor.partnership, id).await?.ok_or(Refusal::NotFound)?;
    Ok(worker.street.filter(|street| !street.trim().is_empty()).map(|street| (street, worker.postcode)))
}

/// Who a worker is, as [`wijk_office::person_index`] writes it, for the check of the own household; none when no national
/// number is kept.
pub async fn person(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Option<Vec<u8>>, Failure> {
    crate::store::sealed::person(tx, ctx, id).await
}

/// In which scheme a worker is: its rules decide about her. 404 when there is no such worker in this partnership.
pub async fn scheme_of(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<String, Failure> {
    Ok(crate::store::worker::scheme_of(tx, ctx, id).await?.ok_or(Refusal::NotFound)?)
}

/// Who can work now, with what a proposal asks: when, what, how far, which languages.
pub async fn active(tx: &mut Tx, desk: &Desk) -> Result<Vec<Candidate>, Failure> {
    let workers = crate::store::worker::with_status(tx, desk, model::Status::Active).await?;
    let mut slots: HashMap<WorkerId, Vec<Slot>> = HashMap::new();
    for (id, weekday, from_minute, to_minute) in crate::store::parts::all_slots(tx, desk.partnership()).await? {
        slots.entry(id).or_default().push(Slot { weekday, from_minute, to_minute });
    }
    let mut activities: HashMap<WorkerId, Vec<String>> = HashMap::new();
    for (id, code) in crate::store::parts::all_activities(tx, desk.partnership()).await? {
        activities.entry(id).or_default().push(code);
    }
    let candidate = |worker: Worker| Candidate {
        slots: slots.remove(&worker.id).unwrap_or_default(),
        activities: activities.remove(&worker.id).unwrap_or_default(),
        worker,
    };
    Ok(workers.into_iter().map(candidate).collect())
}

/// The account number of a worker, for payments; digits and letters without spaces.
pub async fn iban(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: WorkerId) -> Result<Option<String>, Failure> {
    crate::store::sealed::open(tx, ctx, desk, id, crate::store::sealed::Sealed::Iban).await
}

/// Names of workers, for lists of other capabilities. The caller has asked the door.
pub async fn names(
    tx: &mut Tx,
    ctx: &Ctx,
    ids: &[WorkerId],
) -> Result<std::collections::BTreeMap<WorkerId, String>, Failure> {
    crate::store::names::names(tx, ctx, ids).await
}

/// Given names of workers, for a user on her own pages who must say whether the hours of who came are right.
pub async fn given_names(
    tx: &mut Tx,
    ctx: &Ctx,
    _own: &Own,
    ids: &[WorkerId],
) -> Result<std::collections::BTreeMap<WorkerId, String>, Failure> {
    crate::store::names::given(tx, ctx, ids).await
}

/// Tells how many begun hours a worker has in a month, `YYYY-MM`; wijk-jobs does so in the transaction that books them.
pub async fn set_hours(tx: &mut Tx, ctx: &Ctx, id: WorkerId, month: &str, hours: i64) -> Result<(), Failure> {
    crate::store::hours::set(tx, ctx, id, month, hours).await
}

/// Tells that a closed month pays so many cheques for hours of `month`, `YYYY-MM`; wijk-cheques does so in the transaction
/// of the close. What a later close pays for the same month is added.
pub async fn add_cheques(tx: &mut Tx, ctx: &Ctx, id: WorkerId, month: &str, cheques: i64) -> Result<(), Failure> {
    crate::store::hours::add_cheques(tx, ctx, id, month, cheques).await
}

/// Talks and evaluations that are due until a day, of everybody who works: for the mediator's day.
pub async fn talks_due(tx: &mut Tx, desk: &Desk, until: Day) -> Result<Vec<records::Talk>, Failure> {
    crate::store::talk::due(tx, desk, until).await
}

/// Who stopped and still has an agreement that is kept: who, name, last day, scheme; longest ago first.
pub async fn ended_with_agreement(tx: &mut Tx, desk: &Desk) -> Result<Vec<(WorkerId, String, Day, String)>, Failure> {
    let rows = crate::store::list::ended_with_agreement(tx, desk).await?;
    let one = |(id, given, family, day, scheme)| (id, format!("{given} {family}"), day, scheme);
    Ok(rows.into_iter().map(one).collect())
}

/// Destroys the agreements of a worker with their signatures, for good; gives how many papers. The caller's action has
/// asked that the term is over, and writes the audit line.
pub async fn destroy_agreements(tx: &mut Tx, desk: &Desk, id: WorkerId) -> Result<u64, Failure> {
    let kinds = ["agreement", "agreement-signed", "signature"];
    let papers = wijk_office::document::destroy(tx, desk, OwnerKind::Worker, id.0, &kinds).await?;
    let rows = crate::store::list::delete_agreements(tx, desk, id).await?;
    Ok(papers.max(rows))
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    use pages::{
        agreement, deeds, edit, end, file, leefloon, link, list, new, over, own, paper, participant, same_person,
        signups, talk, wishes,
    };
    Router::new()
        .route("/wijk/workers", get(list::show))
        .route("/wijk/workers.csv", get(list::csv))
        .route("/wijk/workers/new", get(new::show).post(new::create))
        .route("/wijk/workers/over", get(over::show).post(over::save))
        .route("/wijk/signups", get(signups::show))
        .route("/wijk/signups/{id}/passed", post(signups::passed))
        .route("/wijk/signups/{id}/aside", post(signups::aside))
        .route("/wijk/signups/{id}/undo", post(signups::undo))
        .route("/wijk/workers/{id}", get(file::show))
        .route("/wijk/workers/{id}/edit", get(edit::show).post(edit::save))
        .route("/wijk/workers/{id}/numbers", get(edit::numbers).post(edit::save_numbers))
        .route("/wijk/workers/{id}/papers", post(paper::add))
        .route("/wijk/workers/{id}/same-person", post(same_person::say))
        .route("/wijk/workers/{id}/invite", post(deeds::invite))
        .route("/wijk/workers/{id}/invite/undo", post(deeds::undo_invite))
        .route("/wijk/workers/{id}/agreement", get(agreement::show).post(agreement::make))
        .route("/wijk/workers/{id}/agreement/sign", post(agreement::sign))
        .route("/wijk/workers/{id}/agreement/paper", post(agreement::paper))
        .route("/wijk/workers/{id}/start", post(deeds::start))
        .route("/wijk/workers/{id}/suspend", post(deeds::suspend))
        .route("/wijk/workers/{id}/resume", post(deeds::resume))
        .route("/wijk/workers/{id}/competences", post(deeds::competence))
        .route("/wijk/workers/{id}/talks/{talk}", get(talk::show).post(talk::hold))
        .route("/wijk/workers/{id}/wishes", get(wishes::show).post(wishes::save))
        .route("/wijk/workers/{id}/end", get(end::show).post(end::save))
        .route("/wijk/workers/{id}/leefloon.pdf", get(leefloon::pdf))
        .route("/wijk/workers/{id}/link", post(link::make))
        .route("/wijk/workers/{id}/link/end", post(link::end))
        .route("/wijk/workers/{id}/pairing", post(link::code))
        .route("/wijk/workers/{id}/pair", post(link::pair))
        .route("/wijk/workers/{id}/unpair", post(link::unpair))
        .route("/participants/{id}/wijk", get(participant::show).post(participant::pair))
        .route("/participants/{id}/wijk/code", post(participant::code))
        .route("/participants/{id}/wijk/end", post(participant::end))
        .route("/my-work/{token}", get(own::code).post(own::open))
        .route("/my-work/{token}/home", get(own::home))
        .route("/my-work/{token}/close", post(own::close))
}
