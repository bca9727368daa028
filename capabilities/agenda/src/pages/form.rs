//! The form of an appointment: what it asks, how it is read, and the page that shows it.

use askama::Template;
use kernel::access::Permit;
use kernel::refusal::Faults;
use kernel::{Aspect, Day, FieldError, PositionId, Refusal, Verb};
use people::FileHead;
use store::{Failure, Tx, outbox};
use web::{Choice, Fields, FormView, Frame, Visit, Words};

use crate::conflicts::{Conflict, Taken};
use crate::model::{Kind, Terms};
use crate::reminder::{self, Ways};
use crate::rules::{self, ClockChange};
use crate::store::lists;
use crate::store::team::{Colleague, colleagues};

/// Starts that are offered as chips.
const HOURS: [i8; 7] = [9, 10, 11, 13, 14, 15, 16];
/// Lengths that are offered, in minutes.
const LENGTHS: [i64; 5] = [30, 45, 60, 90, 120];
/// Ways that are offered, in minutes.
const WAYS: [i64; 5] = [0, 15, 30, 45, 60];

/// What was typed.
pub(super) struct Typed {
    /// What is agreed.
    pub terms: Terms,
    /// What the clock change does to the start.
    pub clock_change: ClockChange,
    /// Who goes.
    pub owner: Option<PositionId>,
    /// Who comes along.
    pub with: Vec<PositionId>,
    /// Warnings were read.
    pub anyway: bool,
}

/// Reads the form; all mistakes at once.
pub(super) fn read(fields: &Fields, today: Day) -> Result<Typed, Vec<FieldError>> {
    let mut faults = Faults::default();
    let day =
        if fields.get("date").is_empty() { fields.day(&mut faults, "day") } else { fields.day(&mut faults, "date") };
    match day {
        Some(day) => rules::check_day(&mut faults, day, today),
        None if fields.get("date").is_empty() && fields.get("day").is_empty() => {
            faults.push("date", "form-day-missing");
        }
        None => {}
    }
    let time =
        if fields.get("time").is_empty() { fields.time(&mut faults, "hour") } else { fields.time(&mut faults, "time") };
    if fields.get("time").is_empty() && fields.get("hour").is_empty() {
        faults.push("time", "appointment-time-missing");
    }
    let kind: Option<Kind> = fields.choose(&mut faults, "kind", "appointment-kind-missing");
    let minutes = fields.number(&mut faults, "minutes", rules::MINUTES.0, rules::MINUTES.1);
    if fields.get("minutes").is_empty() {
        faults.push("minutes", "appointment-minutes-missing");
    }
    let travel_minutes = fields.number(&mut faults, "travel", rules::TRAVEL.0, rules::TRAVEL.1).unwrap_or(0);
    let place = fields
        .short(&mut faults, "place", rules::PLACE)
        .or_else(|| fields.short(&mut faults, "earlier_place", rules::PLACE));
    let note = fields.short(&mut faults, "note", rules::NOTE);
    let owner: Option<PositionId> = fields.maybe(&mut faults, "owner");
    if let Err(Refusal::Invalid(errors)) = faults.done() {
        return Err(errors);
    }
    let (Some(day), Some((hour, minute)), Some(kind), Some(minutes)) = (day, time, kind, minutes) else {
        return Err(vec![FieldError::new("date", "form-day-missing")]);
    };
    let starts_at = day.at(hour, minute);
    Ok(Typed {
        terms: Terms { kind, starts_at, minutes, travel_minutes, place, note, remind: fields.get("remind") == "yes" },
        clock_change: rules::clock_change(day, hour, minute),
        owner,
        with: fields.all("with").filter_map(|id| id.parse().ok()).collect(),
        anyway: fields.get("anyway") == "yes",
    })
}

/// The page.
#[derive(Template)]
#[template(path = "agenda/form.html")]
pub(super) struct FormPage {
    pub f: Frame,
    pub l: Words,
    pub form: FormView,
    pub head: Option<FileHead>,
    /// Title above the form: a Fluent key.
    pub heading: &'static str,
    pub action: String,
    pub back: String,
    /// The version that is changed; none for a new one.
    pub version: Option<i64>,
    /// What to think of before it is saved anyway.
    pub warnings: Vec<String>,
    pub days: Vec<Choice>,
    pub hours: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub lengths: Vec<Choice>,
    pub ways: Vec<Choice>,
    pub places: Vec<Choice>,
    pub owners: Vec<Choice>,
    pub companions: Vec<Choice>,
    /// Is there a participant who can be reminded?
    pub may_remind: bool,
    /// How the reminder goes, or why there is none; a Fluent key, or empty.
    pub remind_hint: &'static str,
}

impl FormPage {
    /// Are the rarer questions open? When they were answered, or when something is to be changed.
    fn more_open(&self) -> bool {
        let answered = |name: &str| !self.form.value(name).is_empty();
        self.version.is_some()
            || !self.form.errors.is_empty()
            || answered("note")
            || answered("with")
            || !["", "0"].contains(&self.form.value("travel"))
    }
}

/// What the page shows beside the fields.
pub(super) struct Around {
    head: Option<FileHead>,
    places: Vec<String>,
    colleagues: Vec<Colleague>,
    reminds: Option<outbox::Channel>,
}

impl Around {
    /// Loads it, with the head of the file when there is a participant.
    pub async fn load(visit: &Visit, tx: &mut Tx, permit: Option<&Permit>) -> Result<Self, Failure> {
        let (mut head, mut places, mut reminds) = (None, Vec::new(), None);
        if let Some(permit) = permit {
            let file = people::file_head(visit, tx, permit, "/appointments").await?;
            let person = &file.person;
            let ways = Ways {
                preferred: person.preferred_channel,
                email: person.email.as_deref(),
                phone: person.phone.as_deref(),
                sms_allowed: person.sms_allowed && permit.may(Verb::Read, Aspect::ContactDetails),
            };
            reminds = reminder::recipient(ways).map(|(channel, _)| channel);
            places = lists::places(tx, permit).await?;
            head = Some(file);
        }
        Ok(Self { head, places, colleagues: colleagues(tx, &visit.ctx, permit).await?, reminds })
    }

    /// The colleagues who can be asked.
    pub fn colleagues(&self) -> &[Colleague] {
        &self.colleagues
    }

    /// Can the participant be reminded?
    pub fn may_remind(&self) -> bool {
        self.reminds.is_some()
    }

    /// The page for a form, as far as it is the same for a new and a changed appointment.
    pub fn page(self, visit: &Visit, form: FormView) -> FormPage {
        let l = visit.l.clone();
        let today = visit.ctx.today();
        let days = (0..7).map(|n| today.plus_days(n)).map(|d| form.choice("day", d.to_string(), l.near(d, today)));
        let hours = HOURS.map(|h| form.choice("hour", format!("{h:02}:00"), l.time(today.at(h, 0))));
        let kinds =
            Kind::ALL.iter().map(|k| form.choice("kind", k.as_str(), l.of("appointment-kind", k)).icon(k.icon()));
        let ways = numbers(&form, "travel", &WAYS, &l);
        let me = visit.ctx.actor.position;
        let owners = self.colleagues.iter().map(|c| {
            let name = if c.position_id == me { l.t("appointment-owner-me") } else { c.name.clone() };
            form.choice("owner", c.position_id.to_string(), name)
        });
        let companions = self
            .colleagues
            .iter()
            .filter(|c| c.position_id != me)
            .map(|c| form.choice("with", c.position_id.to_string(), &c.name).hint(&c.organisation));
        FormPage {
            days: days.collect(),
            hours: hours.into_iter().collect(),
            kinds: kinds.collect(),
            lengths: numbers(&form, "minutes", &LENGTHS, &l),
            ways,
            places: self.places.iter().map(|p| form.choice("earlier_place", p, p)).collect(),
            owners: owners.collect(),
            companions: companions.collect(),
            may_remind: self.reminds.is_some(),
            remind_hint: match (&self.head, self.reminds) {
                (None, _) => "",
                (_, Some(outbox::Channel::Sms)) => "appointment-remind-sms",
                (_, Some(outbox::Channel::Mail)) => "appointment-remind-mail",
                (_, None) => "appointment-remind-none",
            },
            head: self.head,
            f: visit.frame("appointment-form-title", "/appointments"),
            l,
            form,
            heading: "appointment-new-title",
            action: String::new(),
            back: "/appointments".to_owned(),
            version: None,
            warnings: Vec::new(),
        }
    }

    /// The warnings in words.
    pub fn warnings(&self, visit: &Visit, typed: &Typed, found: &[Conflict]) -> Vec<String> {
        let l = &visit.l;
        let mut words = Vec::new();
        let start = typed.terms.starts_at;
        match typed.clock_change {
            ClockChange::None => {}
            ClockChange::Skipped => words.push(l.t1("appointment-clock-skipped", "time", l.time(start))),
            ClockChange::Repeated => words.push(l.t1("appointment-clock-repeated", "time", l.time(start))),
        }
        for conflict in found {
            let mut facts = vec![
                ("kind", l.of("appointment-kind", conflict.kind)),
                ("from", l.time(conflict.span.from)),
                ("until", l.time(conflict.span.until)),
            ];
            let who = match conflict.who {
                Taken::Staff(id) if id == visit.ctx.actor.staff => None,
                Taken::Staff(id) => self.colleagues.iter().find(|c| c.staff_id == id).map(|c| c.name.clone()),
                Taken::Participant => self.head.as_ref().map(|head| head.person.calling_name().to_owned()),
            };
            let key = if who.is_some() { "appointment-overlap" } else { "appointment-overlap-me" };
            facts.extend(who.map(|name| ("who", name)));
            words.push(l.with(key, &facts));
        }
        words
    }
}

/// Chips of minutes; a value that is not among the usual ones is added.
fn numbers(form: &FormView, name: &'static str, usual: &[i64], l: &Words) -> Vec<Choice> {
    let mut all = usual.to_vec();
    all.extend(form.value(name).parse::<i64>().ok().filter(|n| *n > 0 && *n <= 720));
    all.sort_unstable();
    all.dedup();
    let words = |n: i64| if n == 0 { l.t("appointment-travel-none") } else { l.minutes(n) };
    all.into_iter().map(|n| form.choice(name, n.to_string(), words(n))).collect()
}
