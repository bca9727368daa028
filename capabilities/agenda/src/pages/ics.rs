//! The calendar feed itself: initials and times, for whoever has the secret address.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse as _;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ical::{Calendar, Event};
use jiff::Timestamp;
use kernel::{Moment, Refusal};
use web::{Answer, Public, Words};

use super::agenda::ROLES;
use crate::model::Status;
use crate::rules::initials;
use crate::store::feed;
use crate::store::lists::{FeedRow, of_position};

/// How far the feed goes back and ahead, in days.
const BACK: i32 = 90;
const AHEAD: i32 = 365;

/// `GET /ical/{file}`: `SECRET.ics`.
pub async fn show(public: Public, Path(file): Path<String>, headers: HeaderMap) -> Answer {
    let secret = file.strip_suffix(".ics").ok_or(Refusal::NotFound)?;
    let now = public.ctx.now;
    let mut tx = public.app.db.read().await?;
    let actor = feed::owner(&mut tx, &web::digest(secret), now).await?.ok_or(Refusal::NotFound)?;
    if !ROLES.contains(&actor.role) {
        return Err(Refusal::NotFound.into());
    }
    let position = actor.position;
    let ctx = public.ctx.for_actor(actor);
    let today = now.day();
    let (from, until) = (today.plus_days(-BACK).start(), today.plus_days(AHEAD).start());
    let rows = of_position(&mut tx, &ctx, position, from, until).await?;
    drop(tx);
    // In Dutch: the address says nothing about a language, and the words are two.
    let words = public.app.l10n.words("nl-BE");
    let text = calendar(&words, &rows).to_ics();
    let tag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(web::digest(&text)));
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let caching = [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, "private, no-cache")];
    if known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag) {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    Ok((caching, [(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response())
}

fn calendar(l: &Words, rows: &[FeedRow]) -> Calendar {
    Calendar {
        product: "-//Opstap//Agenda//NL".to_owned(),
        name: "Opstap".to_owned(),
        events: rows.iter().map(|row| event(l, row)).collect(),
    }
}

fn event(l: &Words, row: &FeedRow) -> Event {
    let who = initials(row.given_name.as_deref(), row.nickname.as_deref(), row.family_name.as_deref());
    let summary = if who.is_empty() { l.t("appointment-ics") } else { l.t1("appointment-ics-with", "who", who) };
    Event {
        uid: format!("{}@opstap", row.id),
        // The moment of the last change, so that the file stays the same as long as nothing changes.
        stamp: stamp(row.changed_at),
        start: stamp(row.starts_at),
        end: stamp(row.starts_at.plus_minutes(row.minutes)),
        summary,
        description: None,
        location: None,
        status: if row.status == Status::Cancelled { ical::Status::Cancelled } else { ical::Status::Confirmed },
        sequence: u32::try_from(row.version - 1).unwrap_or(0),
        last_modified: stamp(row.changed_at),
    }
}

fn stamp(moment: Moment) -> Timestamp {
    Timestamp::from_second(moment.unix_seconds()).unwrap_or(Timestamp::UNIX_EPOCH)
}
