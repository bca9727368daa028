//! The decision and the reply, for the candidate on her own pages.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use call::rules::access::Part;
use kernel::{Refusal, Verb};
use store::{Failure, audit};
use web::{Answer, FormView, Frame, OpenForm, Public, Words};

use super::papers::download;
use crate::actions::send_reply::SendReply;
use crate::gather::{self, Reason};
use crate::model::{Outcome, PaperId, Stage, Verdict};
use crate::paper::{maybe, number};
use crate::rules::reply as rules;
use crate::store::{decision, panel, paper, reply};

#[derive(Template)]
#[template(path = "jury/own.html")]
struct OwnPage {
    f: Frame,
    l: Words,
    form: FormView,
    base: String,
    call: String,
    organisation: String,
    chosen: bool,
    offer: String,
    capacity: String,
    total: String,
    place: String,
    reasons_title: String,
    reasons: Vec<(String, String, i64, String)>,
    papers: Vec<(String, String, String)>,
    reply: Option<(String, String, String, String)>,
    until: String,
    in_time: bool,
}

async fn page(public: &Public, token: &str, form: FormView) -> Result<(OwnPage, audit::Line), Failure> {
    let l = public.l.clone();
    let mut tx = public.app.db.read().await?;
    let (own, ctx, row) = call::door::candidate(&mut tx, &public.ctx, token).await?;
    own.require(Verb::Read, Part::Decision)?;
    let stage = panel::find(&mut tx, &ctx, row.call).await?.ok_or(Refusal::NotFound)?.stage;
    if !matches!(stage, Stage::Communicated | Stage::Concluded) {
        return Err(Refusal::NotFound.into());
    }
    let found = call::load(&mut tx, &ctx, row.call).await?.ok_or(Refusal::NotFound)?;
    let verdict = decision::verdict_of(&mut tx, &ctx, row.call, row.id).await?.ok_or(Refusal::NotFound)?;
    let first = decision::first(&mut tx, &ctx, row.call).await?.ok_or(Refusal::NotFound)?;
    let sent = reply::of(&mut tx, &ctx, row.call, row.id).await?;
    let papers = paper::all(&mut tx, &ctx, row.call).await?;
    drop(tx);
    let reasons: Vec<Reason> = gather::read(&verdict.reasons)?;
    let base = format!("/my-candidacy/{token}");
    let page = OwnPage {
        f: public.frame("jury-own-title"),
        call: found.title,
        organisation: row.organisation_name.clone(),
        chosen: verdict.verdict == Verdict::Chosen,
        offer: verdict.offer.clone(),
        capacity: verdict.capacity.map(|c| number(&l, c)).unwrap_or_default(),
        total: maybe(&l, verdict.total),
        place: verdict.place.map(|p| p.to_string()).unwrap_or_default(),
        reasons_title: l.t(crate::paper::reasons_key(&verdict)),
        reasons: reasons.into_iter().map(|r| (r.name, maybe(&l, r.value), r.max, r.text)).collect(),
        papers: papers
            .iter()
            .filter(|p| p.candidacy_id == Some(row.id))
            .map(|p| (format!("{base}/papers/{}", p.id), l.of("jury-paper", p.kind), l.day_year(p.made_at.day())))
            .collect(),
        reply: sent.map(|r| {
            let answer = if r.outcome == Outcome::Open { String::new() } else { r.answer };
            (r.text, l.day_time(r.sent_at), l.of("jury-outcome", r.outcome), answer)
        }),
        until: l.day_year(first.reply_until),
        in_time: rules::in_time(first.reply_until, ctx.now),
        base,
        form,
        l,
    };
    Ok((page, audit::Line::new("jury.own", "candidacy", row.id).fact("part", "decision")))
}

/// `GET /my-candidacy/{token}/decision`
pub(crate) async fn show(public: Public, Path(token): Path<String>) -> Answer {
    let (page, line) = page(&public, &token, FormView::empty()).await?;
    public.app.db.log_read(&public.ctx, line).await?;
    web::render(&page)
}

/// `GET /my-candidacy/{token}/papers/{paper}`
pub(crate) async fn letter(public: Public, Path((token, id)): Path<(String, PaperId)>) -> Answer {
    let mut tx = public.app.db.read().await?;
    let (own, ctx, row) = call::door::candidate(&mut tx, &public.ctx, &token).await?;
    own.require(Verb::Read, Part::Decision)?;
    let stage = panel::find(&mut tx, &ctx, row.call).await?.ok_or(Refusal::NotFound)?.stage;
    let all = paper::all(&mut tx, &ctx, row.call).await?;
    let one = all.into_iter().find(|p| p.id == id && p.candidacy_id == Some(row.id)).ok_or(Refusal::NotFound)?;
    if !matches!(stage, Stage::Communicated | Stage::Concluded) {
        return Err(Refusal::NotFound.into());
    }
    let bytes = paper::bytes(&mut tx, &ctx, id).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    let line = audit::Line::new("jury.own", "candidacy", row.id).fact("paper", id);
    public.app.db.log_read(&ctx, line).await?;
    Ok(download(&one, bytes)?)
}

/// `POST /my-candidacy/{token}/reply`
pub(crate) async fn send(public: Public, Path(token): Path<String>, OpenForm(fields): OpenForm) -> Answer {
    let text = fields.get("text");
    match public.app.db.act(&public.ctx, &SendReply { token: &token, text }).await {
        Ok(_) => {
            let to = format!("/my-candidacy/{token}/decision");
            Ok(public.redirect(to).said("jury-said-replied").into_response())
        }
        Err(failure) => {
            let form = fields.view(&public.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&public, &token, form).await?.0)
        }
    }
}
