//! Computes a run again from what it kept, and checks its proof.

use askama::Template;
use axum::extract::Path;
use kernel::{Refusal, RunId};
use web::{Answer, Frame, Visit, Words};

use crate::rules::coach::CoachInput;
use crate::rules::market::{Asked, Input};
use crate::rules::pack::Packed;
use crate::rules::run as rules;
use crate::store::run::{self, Market, Run};

/// What the check found.
struct Checked {
    /// The kept input and result are unchanged.
    kept: bool,
    /// The proof holds: the right people, at the least misfit.
    proven: bool,
    /// The engine of now comes to the same.
    same: bool,
}

#[derive(Template)]
#[template(path = "matching/check.html")]
struct CheckPage {
    f: Frame,
    l: Words,
    run: Run,
    checked: Checked,
    input_hash: String,
    result_hash: String,
}

/// A fingerprint in groups of eight, to read aloud and to wrap on a phone.
fn grouped(hash: Option<&str>) -> String {
    let groups = hash.unwrap_or_default().as_bytes().chunks(8);
    groups.map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

/// Shows it.
pub async fn show(visit: Visit, Path(id): Path<RunId>) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let mut tx = visit.app.db.read().await?;
    let run = run::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let (input, result) = run::kept(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    let market = run.market;
    let looked = move || match market {
        Market::Services => check::<Input>(&input, &result),
        Market::Coaches => check::<CoachInput>(&input, &result),
    };
    let checked = tokio::task::spawn_blocking(looked).await.map_err(|e| store::Failure::other(e.to_string()))?;
    web::render(&CheckPage {
        f: visit.frame("match-check-title", "/waiting"),
        l: visit.l.clone(),
        input_hash: grouped(run.input_hash.as_deref()),
        result_hash: grouped(run.result_hash.as_deref()),
        run,
        checked,
    })
}

fn check<I: Asked>(input: &Packed, result: &Packed) -> Checked {
    let Ok((input, outcome)) = rules::kept::<I>(input, result) else {
        return Checked { kept: false, proven: false, same: false };
    };
    let again = rules::solve(&input, &mut solver::Unwatched);
    Checked {
        kept: true,
        proven: rules::check(&input, &outcome).is_ok(),
        same: again.is_ok_and(|(_, again)| again.place == outcome.place),
    }
}
