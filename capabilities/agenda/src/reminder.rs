//! The text of a reminder: who, when, and nothing about why. No organisation, no place, no topic.

use kernel::Moment;
use people::model::{Channel as Preferred, Language};
use store::Failure;
use store::jobs::Job;
use store::outbox::Channel;
use web::{App, Words};

use crate::actions::{REMIND, remind};
use crate::store::appointment::Appointment;

/// Runs a job if it is one of ours; `false` when it is not.
pub async fn run_job(app: &App, job: &Job) -> Result<bool, Failure> {
    if job.kind != REMIND {
        return Ok(false);
    }
    let ctx = remind::system(app, job);
    app.db.act(&ctx, &remind::Remind { job, l10n: &app.l10n }).await?;
    Ok(true)
}

/// The ways in which somebody can be reached.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ways<'a> {
    /// How the person likes to be reached.
    pub preferred: Preferred,
    /// E-mail.
    pub email: Option<&'a str>,
    /// Phone.
    pub phone: Option<&'a str>,
    /// May get text messages.
    pub sms_allowed: bool,
}

/// How the reminder travels and where to. Nobody gets a text message who did not allow it: a phone is often shared.
/// Who likes calls, letters or visits gets no mail unasked.
pub(crate) fn recipient(ways: Ways<'_>) -> Option<(Channel, &str)> {
    let mail = ways.email.map(|to| (Channel::Mail, to));
    let sms = ways.phone.filter(|_| ways.sms_allowed).map(|to| (Channel::Sms, to));
    match ways.preferred {
        Preferred::Mail => mail.or(sms),
        Preferred::Message | Preferred::Unknown => sms.or(mail),
        Preferred::Call | Preferred::Letter | Preferred::InPerson => sms,
    }
}

/// The language to write in: the first one in which the person can be spoken to, if there are words in it.
pub(crate) fn language(languages: &str) -> &'static str {
    let list: Vec<Language> = serde_json::from_str(languages).unwrap_or_default();
    match list.first().map(|language| language.code.as_str()) {
        Some("fr") => "fr",
        Some("en") => "en",
        // Who speaks Darija writes and reads standard Arabic.
        Some("ar" | "ary") => "ar",
        Some("tr") => "tr",
        Some("uk") => "uk",
        Some("ru") => "ru",
        Some("es") => "es",
        _ => "nl-BE",
    }
}

/// `Dag Amina, morgen 14 uur: Sofie komt.`
pub(crate) fn text(l: &Words, name: Option<&str>, appointment: &Appointment, now: Moment) -> String {
    let start = appointment.starts_at;
    let (day, today) = (start.day(), now.day());
    let day_words = match today.days_until(day) {
        0 => l.t("reminder-today"),
        1 => l.t("reminder-tomorrow"),
        _ => l.t2("reminder-on-day", "day", day.0.day(), "month", day.0.month()),
    };
    let clock = start.brussels();
    let time = if clock.minute() == 0 {
        l.t1("reminder-hour", "hour", clock.hour())
    } else {
        l.t2("reminder-minutes", "hour", clock.hour(), "minute", format!("{:02}", clock.minute()))
    };
    let coach = appointment.owner.split_whitespace().next().unwrap_or_default();
    let what = l.t1(&format!("reminder-what-{}", appointment.kind), "coach", coach);
    let facts = [("day", day_words), ("time", time), ("what", what)];
    match name {
        Some(name) => {
            let facts: Vec<_> = facts.into_iter().chain([("name", name.to_owned())]).collect();
            l.with("reminder-text-name", &facts)
        }
        None => l.with("reminder-text", &facts),
    }
}
