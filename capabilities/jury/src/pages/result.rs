//! The names of the chosen organisations, for everybody, once the candidates know.

use askama::Template;
use axum::extract::Path;
use call::CallId;
use kernel::Refusal;
use web::{Answer, Frame, Public, Words};

use crate::gather;
use crate::model::{Stage, Verdict};
use crate::store::{decision, panel};

#[derive(Template)]
#[template(path = "jury/result.html")]
struct ResultPage {
    f: Frame,
    l: Words,
    back: String,
    call: String,
    area: String,
    decided: String,
    names: Vec<String>,
    count: usize,
}

/// `GET /open-calls/{id}/result`
pub(crate) async fn show(public: Public, Path(id): Path<CallId>) -> Answer {
    let ctx = &public.ctx;
    let l = public.l.clone();
    let mut tx = public.app.db.read().await?;
    let found = call::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let stage = panel::find(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?.stage;
    if !matches!(stage, Stage::Communicated | Stage::Concluded) {
        return Err(Refusal::NotFound.into());
    }
    let rows = gather::judged(&mut tx, ctx, &found).await?;
    let verdicts = decision::verdicts(&mut tx, ctx, id).await?;
    let last = decision::all(&mut tx, ctx, id).await?.last().map(|d| d.decided_on);
    drop(tx);
    let chosen = |c: &&call::Candidacy| {
        verdicts.iter().rfind(|v| v.candidacy_id == c.id).is_some_and(|v| v.verdict == Verdict::Chosen)
    };
    let mut names: Vec<(String, String)> =
        rows.iter().filter(chosen).map(|c| (c.sort_name.clone(), c.organisation_name.clone())).collect();
    names.sort();
    web::render(&ResultPage {
        f: public.frame("jury-result-title"),
        back: format!("/open-calls/{id}"),
        call: found.title,
        area: found.area,
        decided: last.map(|d| l.day_year(d)).unwrap_or_default(),
        count: rows.len(),
        names: names.into_iter().map(|(_, name)| name).collect(),
        l,
    })
}
