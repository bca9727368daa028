//! The jury of a call: seats, declarations of interest, blind scores, talks, pitches, the joint decision, letters and
//! minutes, replies (weerwoord), the archive, and the chosen organisations that become members.
//!
//! For others: `verify` and `verify_known` for a bundle of the archive; the deeds, for the demonstration.

mod actions;
mod bundle;
mod door;
mod fields;
mod gather;
pub mod model;
mod pages;
mod paper;
mod records;
pub mod rules;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::{get, post};

pub use crate::actions::appoint::{Appoint, ChangeSeat, SeatChange, SetRules};
pub use crate::actions::archive::MakeArchive;
pub use crate::actions::communicate::Communicate;
pub use crate::actions::conclude::Conclude;
pub use crate::actions::decide::Decide;
pub use crate::actions::declare::{Declare, Said};
pub use crate::actions::draw::Draw;
pub use crate::actions::judge_reply::{AgreeReply, NameHandlers, ProposeOutcome};
pub use crate::actions::propose::Propose;
pub use crate::actions::record_talk::RecordTalk;
pub use crate::actions::recuse::Recuse;
pub use crate::actions::send_reply::SendReply;
pub use crate::actions::sheet::SaveSheet;
pub use crate::actions::stage::{CloseScoring, StartScoring};
pub use crate::bundle::verify::{Finding, Verdict as BundleVerdict, verify};
pub use crate::records::{Panel, Reply};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration { version: 22, name: "jury", sql: include_str!("../../../migrations/0022_jury.sql") },
    ::store::Migration {
        version: 52,
        name: "jury_sealed",
        sql: include_str!("../../../migrations/0052_jury_sealed.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] =
    &[("nl-BE", include_str!("../../../locales/nl-BE/jury.ftl")), ("en", include_str!("../../../locales/en/jury.ftl"))];

/// How far the jury of a call is; none: nobody is appointed. Asks nothing of the actor.
pub async fn panel(tx: &mut Tx, ctx: &Ctx, call: call::CallId) -> Result<Option<Panel>, Failure> {
    crate::store::panel::find(tx, ctx, call).await
}

/// The reply of a candidate. Asks nothing of the actor.
pub async fn reply_of(
    tx: &mut Tx,
    ctx: &Ctx,
    call: call::CallId,
    candidacy: call::CandidacyId,
) -> Result<Option<Reply>, Failure> {
    crate::store::reply::of(tx, ctx, call, candidacy).await
}

/// Looks at a bundle and holds its manifest against the hash that was kept when it was made. `false`: no bundle with this
/// id was handed out here.
pub async fn verify_known(
    tx: &mut Tx,
    partnership: kernel::PartnershipId,
    bytes: &[u8],
) -> Result<(BundleVerdict, bool), Failure> {
    let alone = verify(bytes, None);
    let Some(manifest) = &alone.manifest else { return Ok((alone, false)) };
    let Some(kept) = crate::store::archive::find(tx, partnership, manifest.archive).await? else {
        return Ok((alone, false));
    };
    Ok((verify(bytes, Some(&kept.manifest_sha256)), true))
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    use pages::{
        archive, consensus, decide, decision, declare, mine, office, office_deeds, own, papers, pitches, propose,
        ranking, read, replies, reply, result, sheet,
    };
    Router::new()
        .route("/jury", get(mine::show))
        .route("/jury/{call}", get(mine::desk))
        .route("/jury/{call}/declare", get(declare::show).post(declare::save))
        .route("/jury/{call}/ranking", get(ranking::juror))
        .route("/jury/{call}/pitches", get(pitches::juror))
        .route("/jury/{call}/candidacies/{candidacy}", get(sheet::show).post(sheet::save))
        .route("/jury/{call}/candidacies/{candidacy}/annexes/{annex}", get(sheet::annex))
        .route("/jury/{call}/candidacies/{candidacy}/scores", get(read::show))
        .route("/calls/{id}/jury", get(office::show_page))
        .route("/calls/{id}/jury/members", post(office_deeds::appoint))
        .route("/calls/{id}/jury/members/{staff}", post(office_deeds::seat))
        .route("/calls/{id}/jury/rules", post(office_deeds::rules))
        .route("/calls/{id}/jury/start", post(office_deeds::start))
        .route("/calls/{id}/jury/close", post(office_deeds::close))
        .route("/calls/{id}/jury/recuse", post(office_deeds::recuse))
        .route("/calls/{id}/ranking", get(ranking::office))
        .route("/calls/{id}/ranking.csv", get(ranking::csv))
        .route("/calls/{id}/consensus", get(consensus::list))
        .route("/calls/{id}/consensus/{candidacy}/{criterion}", get(consensus::show).post(consensus::save))
        .route("/calls/{id}/pitches", get(pitches::office).post(pitches::draw))
        .route("/calls/{id}/decision", get(decision::show).post(decide::decide))
        .route("/calls/{id}/decision/tell", post(decide::tell))
        .route("/calls/{id}/decision/{candidacy}", get(propose::show).post(propose::save))
        .route("/calls/{id}/minutes", get(papers::list))
        .route("/calls/{id}/minutes/{paper}", get(papers::show))
        .route("/calls/{id}/replies", get(replies::show))
        .route("/calls/{id}/replies/conclude", post(replies::conclude))
        .route("/calls/{id}/replies/{reply}", get(reply::show))
        .route("/calls/{id}/replies/{reply}/handlers", post(reply::handlers))
        .route("/calls/{id}/replies/{reply}/outcome", post(reply::outcome))
        .route("/calls/{id}/replies/{reply}/agree", post(reply::agree))
        .route("/calls/{id}/archive", get(archive::show).post(archive::make))
        .route("/calls/{id}/archive/verify", post(archive::look))
        .route("/my-candidacy/{token}/decision", get(own::show))
        .route("/my-candidacy/{token}/papers/{paper}", get(own::letter))
        .route("/my-candidacy/{token}/reply", post(own::send))
        .route("/open-calls/{id}/result", get(result::show))
}
