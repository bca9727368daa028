//! The moments of a call as a calendar file, for the calendar of whoever takes part.

use axum::extract::Path;
use ical::{Calendar, Event, Status};
use jiff::Timestamp;
use kernel::Moment;
use web::{Answer, Public};

use super::{open_call, timeline};
use crate::model::CallId;

/// `GET /open-calls/{id}/calendar.ics`
pub async fn show(public: Public, Path(id): Path<CallId>) -> Answer {
    let call = open_call::load(&public, id).await?;
    // The file is in the language of the call.
    let l = public.app.l10n.words("nl-BE");
    let stamp = instant(public.ctx.now);
    let events = timeline::of(&l, &call, public.ctx.now).into_iter().filter_map(|entry| {
        let span = entry.span?;
        Some(Event {
            uid: format!("{id}-{}@opstap", entry.key),
            stamp,
            start: instant(span.from),
            end: instant(span.closes()),
            summary: format!("{}: {}", entry.label, call.title),
            description: Some(entry.when),
            location: None,
            status: Status::Confirmed,
            sequence: u32::try_from(call.version).unwrap_or(0),
            last_modified: stamp,
        })
    });
    let file =
        Calendar { product: "-//Opstap//Oproep//NL".to_owned(), name: call.title.clone(), events: events.collect() };
    Ok(web::attachment("text/calendar; charset=utf-8", "oproep.ics", file.to_ics()))
}

fn instant(at: Moment) -> Timestamp {
    Timestamp::from_second(at.unix_seconds()).unwrap_or(Timestamp::UNIX_EPOCH)
}
