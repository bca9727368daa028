//! The form of a contact: read from what was sent, and shown with the choices that this permit has.

use kernel::access::Permit;
use kernel::refusal::Faults;
use kernel::{Moment, Refusal};
use people::model::Visibility;
use web::{Choice, Fields, FormView, Visit, Words};

use crate::contact::access;
use crate::contact::model::{Draft, Kind};
use crate::contact::rules::LONGEST_MINUTES;
use crate::contact::store::rows::Contact;

/// What `guidance/_note_form.html` shows.
pub(crate) struct NoteForm {
    /// Where it is sent.
    pub action: String,
    /// Name of the draft on this device: an id only.
    pub draft: String,
    /// By which name the person is spoken to; empty for a group.
    pub name: String,
    pub form: FormView,
    pub kinds: Vec<Choice>,
    pub readers: Vec<Choice>,
    pub domains: Vec<Choice>,
    pub may_seal: bool,
    /// Version of the contact that is changed; none for a new one.
    pub version: Option<i64>,
    /// Are the less used fields open?
    pub open: bool,
}

impl NoteForm {
    /// The form for one participant.
    pub(crate) fn new(visit: &Visit, permit: &Permit, name: &str, form: FormView, kinds: &[Kind]) -> Self {
        let id = permit.participant();
        Self {
            action: format!("/participants/{id}/contacts"),
            draft: format!("contact-{id}"),
            name: name.to_owned(),
            readers: readers(&visit.l, &form, name, &access::writable(permit), &visit.session.organisation_short),
            may_seal: access::writes_sensitive(permit),
            ..Self::bare(visit, form, kinds)
        }
    }

    pub(crate) fn bare(visit: &Visit, form: FormView, kinds: &[Kind]) -> Self {
        let l = &visit.l;
        let typed = ["day", "time", "minutes"].iter().any(|f| !form.value(f).is_empty() || !form.error(f).is_empty());
        let first = form.value("kind").is_empty();
        let kinds = kinds.iter().enumerate().map(|(n, kind)| {
            let mut choice = form.choice("kind", kind.as_str(), l.of("contact-kind", kind)).icon(kind.icon());
            choice.chosen |= first && n == 0;
            choice
        });
        let domains =
            plan::reference::domains().iter().map(|d| form.choice("domains", &*d.key, l.of("domain", &d.key)));
        Self {
            action: String::new(),
            draft: String::new(),
            name: String::new(),
            kinds: kinds.collect(),
            readers: Vec::new(),
            domains: domains.collect(),
            may_seal: false,
            version: None,
            open: typed || form.chosen("sensitive", "yes"),
            form,
        }
    }
}

/// The choices "who may read this".
pub(crate) fn readers(
    l: &Words,
    form: &FormView,
    name: &str,
    levels: &[Visibility],
    organisation: &str,
) -> Vec<Choice> {
    let words = |level: &Visibility| match level {
        Visibility::Team => l.t1("contact-readers-team-of", "organisation", organisation),
        Visibility::Partners => l.t("contact-readers-partners"),
        Visibility::Participant if name.is_empty() => l.t("contact-readers-participants"),
        Visibility::Participant => l.t1("contact-readers-participant", "name", name),
    };
    levels.iter().map(|level| form.choice("visibility", level.as_str(), words(level))).collect()
}

/// Reads a sent form. All mistakes at once; the rules check the rest.
pub(crate) fn read<'a>(fields: &'a Fields, now: Moment, faults: &mut Faults) -> Option<Draft<'a>> {
    let kind = fields.choose::<Kind>(faults, "kind", "contact-kind-missing");
    let text = fields.need(faults, "text", 20_000, "contact-text-missing");
    let day = fields.day(faults, "day");
    let time = fields.time(faults, "time");
    let minutes = fields.number(faults, "minutes", 1, LONGEST_MINUTES);
    let sensitive = fields.has("sensitive", "yes");
    let visibility = if sensitive && fields.get("visibility").is_empty() {
        Some(Visibility::Team)
    } else {
        fields.choose::<Visibility>(faults, "visibility", "contact-readers-missing")
    };
    let today = now.day();
    let (happened_at, timed) = match (day, time) {
        (None, None) => (now, true),
        (Some(day), None) if day == today => (now, true),
        (day, Some((hour, minute))) => (day.unwrap_or(today).at(hour, minute), true),
        // Only the day is known: noon, so that it sorts within its day.
        (Some(day), None) => (day.at(12, 0), false),
    };
    if text.is_empty() {
        return None;
    }
    Some(Draft {
        kind: kind?,
        happened_at,
        timed,
        minutes,
        visibility: visibility?,
        sensitive,
        text: fields.get("text"),
        domains: fields.all("domains").map(str::to_owned).collect(),
    })
}

/// The draft, or all mistakes as one refusal.
pub(crate) fn take(fields: &Fields, now: Moment) -> Result<Draft<'_>, Refusal> {
    let mut faults = Faults::default();
    let draft = read(fields, now, &mut faults);
    faults.done()?;
    draft.ok_or_else(|| Refusal::field("text", "contact-text-missing"))
}

/// A stored contact as the fields of its form.
pub(crate) fn filled(contact: &Contact) -> FormView {
    let clock = contact.happened_at.brussels();
    let mut pairs = vec![
        ("kind", contact.kind.to_string()),
        ("text", contact.text.clone()),
        ("visibility", contact.visibility.to_string()),
        ("day", contact.happened_at.day().to_string()),
        ("minutes", contact.minutes.map(|m| m.to_string()).unwrap_or_default()),
    ];
    if contact.timed {
        pairs.push(("time", clock.strftime("%H:%M").to_string()));
    }
    if contact.sensitive {
        pairs.push(("sensitive", "yes".to_owned()));
    }
    pairs.extend(contact.domains.iter().map(|d| ("domains", d.clone())));
    FormView::filled(pairs)
}
