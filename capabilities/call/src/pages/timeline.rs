//! All moments of a call in order of time: the fixed ones and its own phases.

use kernel::Moment;
use web::Words;

use super::view;
use crate::model::{Call, PhaseId, PhaseKind, Span};
use crate::words::span;

/// One moment.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name in an address or a file: that of the fixed moment, or the id of the phase.
    pub key: String,
    /// What it is, in words.
    pub label: String,
    /// What sort of phase; empty for a fixed moment, and where the name says it all.
    pub kind: String,
    /// When, in words.
    pub when: String,
    /// When; none: it follows from the decision.
    pub span: Option<Span>,
    /// The phase that it is.
    pub phase: Option<PhaseId>,
    /// Is it going on?
    pub now: bool,
}

/// All moments.
pub fn of(l: &Words, call: &Call, now: Moment) -> Vec<Entry> {
    let c = &call.calendar;
    let fixed = |key: &str, span: Option<Span>, when: String| Entry {
        key: key.to_owned(),
        label: l.of("call-moment", key),
        kind: String::new(),
        when,
        span,
        phase: None,
        now: span.is_some_and(|s| s.holds(now)),
    };
    let on = |day| Some(Span::days(day, day));
    let by = |day| l.t1("call-by-day", "day", l.day_year(day));
    let written = Span::days(c.evaluation_from, c.evaluation_to);
    let deadline = Some(Span { from: c.deadline, to: c.deadline });
    let mut all = vec![
        fixed("launch", on(c.launch), l.day_year(c.launch)),
        fixed("deadline_on", deadline, view::moment(l, c.deadline)),
        fixed("evaluation", Some(written), span(l, written)),
        fixed("pitches_on", on(c.pitches_on), l.day_year(c.pitches_on)),
        fixed("decide_by", on(c.decide_by), by(c.decide_by)),
        fixed("communicate_by", on(c.communicate_by), by(c.communicate_by)),
        fixed("reply_days", None, l.n("call-reply-until", c.reply_days)),
    ];
    all.extend(call.phases.iter().map(|phase| {
        let kind = if phase.kind == PhaseKind::Other { String::new() } else { l.of("call-phase-kind", phase.kind) };
        Entry {
            key: phase.id.to_string(),
            label: phase.name.clone(),
            kind: if kind == phase.name { String::new() } else { kind },
            when: span(l, phase.span),
            span: Some(phase.span),
            phase: Some(phase.id),
            now: phase.span.holds(now),
        }
    }));
    // What is due by a day comes after what happens on it; the reply comes last.
    all.sort_by_key(|e| e.span.map_or(i64::MAX, |s| if e.key.ends_with("_by") { s.to.0 } else { s.from.0 }));
    all
}
