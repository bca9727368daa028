//! Writes appointments as an iCalendar file (RFC 5545) that a phone or mail calendar can read or subscribe to.
//!
//! **Moments are written in UTC (`20261025T080000Z`), never as local time with a `TZID`.** Every
//! calendar program turns UTC into the reader's own clock, so a clock change cannot shift an
//! appointment; it needs no `VTIMEZONE` (which programs read in different ways); and it is the only
//! form that can name both hours called "02:30" in the night the clock goes back (RFC 5545 §3.3.5
//! always takes the first). Local time is only better for repeating events (`RRULE`), and this
//! crate writes none: each appointment is its own event.

mod text;

use jiff::Timestamp;
pub use text::{escape, fold, unescape, unfold};

/// A calendar to hand out: a feed or one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What made the file, for `PRODID`, for example `-//Opstap//Agenda//NL`.
    pub product: String,
    /// The name shown in the list of calendars.
    pub name: String,
    /// The events, written in this order.
    pub events: Vec<Event>,
}

/// One appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Stays the same for the life of the appointment; programs replace the event with this key.
    pub uid: String,
    /// When this file was made (`DTSTAMP`).
    pub stamp: Timestamp,
    /// First moment.
    pub start: Timestamp,
    /// First moment after the appointment. An end before the start is written as the start.
    pub end: Timestamp,
    /// The one line that is shown.
    pub summary: String,
    /// Longer text, if any.
    pub description: Option<String>,
    /// The place, if known.
    pub location: Option<String>,
    /// Whether it goes ahead.
    pub status: Status,
    /// Goes up by one with each change that matters to the reader (RFC 5545 §3.8.7.4).
    pub sequence: u32,
    /// When the appointment itself last changed.
    pub last_modified: Timestamp,
}

/// Whether an appointment goes ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Proposed, not yet agreed.
    Tentative,
    /// Agreed.
    Confirmed,
    /// Called off. Keep sending it for a while: that is how calendars learn to remove it.
    Cancelled,
}

impl Status {
    fn keyword(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

impl Calendar {
    /// The whole file, as `text/calendar; charset=utf-8`, with CRLF line ends and folded lines.
    pub fn to_ics(&self) -> String {
        let mut out = Lines::default();
        out.raw("BEGIN", "VCALENDAR");
        out.raw("VERSION", "2.0");
        out.text("PRODID", &self.product);
        out.raw("CALSCALE", "GREGORIAN");
        out.raw("METHOD", "PUBLISH");
        // NAME is RFC 7986; X-WR-CALNAME is what older programs read.
        out.text("NAME", &self.name);
        out.text("X-WR-CALNAME", &self.name);
        out.raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        out.raw("X-PUBLISHED-TTL", "PT1H");
        for event in &self.events {
            event.write(&mut out);
        }
        out.raw("END", "VCALENDAR");
        out.0
    }
}

impl Event {
    fn write(&self, out: &mut Lines) {
        out.raw("BEGIN", "VEVENT");
        out.text("UID", &self.uid);
        out.moment("DTSTAMP", self.stamp);
        out.moment("DTSTART", self.start);
        out.moment("DTEND", self.end.max(self.start));
        out.text("SUMMARY", &self.summary);
        if let Some(description) = &self.description {
            out.text("DESCRIPTION", description);
        }
        if let Some(location) = &self.location {
            out.text("LOCATION", location);
        }
        out.raw("STATUS", self.status.keyword());
        out.raw("SEQUENCE", &self.sequence.to_string());
        out.moment("LAST-MODIFIED", self.last_modified);
        out.raw("END", "VEVENT");
    }
}

/// The file so far. Every line passes through `raw`, so none can be too long.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A value that is already in its written form.
    fn raw(&mut self, name: &str, value: &str) {
        self.0.push_str(&fold(&format!("{name}:{value}")));
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &escape(value));
    }

    fn moment(&mut self, name: &str, at: Timestamp) {
        self.raw(name, &at.strftime("%Y%m%dT%H%M%SZ").to_string());
    }
}
