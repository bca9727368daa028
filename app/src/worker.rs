//! Planned work in the background: messages that wait, jobs that are due.

use std::time::Duration;

use kernel::{Day, Moment};
use mail::{Mailer, Message, Security, Sms, SmsGateway, Smtp, SmtpConfig, Stamp, Timestamp, Transport};
use store::outbox::{self, Channel, Outgoing};
use store::{Failure, jobs};
use web::App;

use crate::config::Config;
use crate::parts;

/// Pause between two looks.
pub const PAUSE: Duration = Duration::from_secs(3);

/// The longest that one mail may take.
const MAIL_TIMEOUT: Duration = Duration::from_secs(30);

/// Messages taken at once: together they may not take longer than the two minutes for which they are held.
const AT_ONCE: i64 = 4;

/// Works until the program stops. A fault is logged and tried again at the next look.
pub async fn run(mailer: Mailer, sms: SmsGateway, app: App) {
    let mut tidied = None;
    loop {
        if let Err(error) = send_due(&app, &mailer, &sms).await {
            tracing::warn!("messages: {error}");
        }
        if let Err(error) = run_due(&app).await {
            tracing::warn!("jobs: {error}");
        }
        if let Err(error) = app.vault.refresh() {
            tracing::warn!("keys: {error}");
        }
        if let Err(error) = tidy_daily(&app, &mut tidied).await {
            tracing::warn!("tidying up: {error}");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Forgets what is no longer needed, once a day and at the start. `last` is the day it was done.
pub async fn tidy_daily(app: &App, last: &mut Option<Day>) -> Result<(), Failure> {
    let now = app.clock.now();
    if *last == Some(now.day()) {
        return Ok(());
    }
    identity::tidy_up(&app.db, now).await?;
    store::tidy_up(&app.db, now).await?;
    parts::daily(app).await?;
    *last = Some(now.day());
    Ok(())
}

/// The mailer of the settings.
pub fn mailer(config: &Config) -> Result<Mailer, String> {
    let transport = match &config.mail.host {
        None => Transport::File(config.sent_dir()),
        Some(host) => {
            let security = match config.mail.security.as_str() {
                "tls" => Security::Tls,
                "starttls" => Security::StartTls,
                "clear" => Security::Clear,
                other => return Err(format!("mail.security is tls, starttls or clear, not {other}")),
            };
            let password = std::env::var("OPSTAP_MAIL_PASSWORD").unwrap_or_default();
            let smtp = SmtpConfig {
                host: host.clone(),
                port: config.mail.port,
                security,
                login: config.mail.user.clone().map(|user| (user, password)),
                hello: None,
                timeout: MAIL_TIMEOUT,
            };
            Transport::Smtp(Box::new(Smtp::new(smtp).map_err(|e| e.to_string())?))
        }
    };
    Mailer::new(&config.mail.from, transport).map_err(|e| e.to_string())
}

/// Sends what waits. Why a message could not leave is kept with it, so that an administrator sees it.
pub async fn send_due(app: &App, mailer: &Mailer, sms: &SmsGateway) -> Result<(), Failure> {
    loop {
        let batch = outbox::claim(&app.db, app.clock.now(), AT_ONCE).await?;
        if batch.is_empty() {
            return Ok(());
        }
        let mut away = None;
        for message in batch {
            let sent = match away {
                // The server is away: the next mail would only wait as long to hear the same.
                Some(error) if message.channel == Channel::Mail => Err(error),
                _ => send(mailer, sms, &message, app.clock.now()).await,
            };
            match sent {
                Ok(()) => outbox::sent(&app.db, &message, app.clock.now(), app.settings.demo).await?,
                Err(error) => {
                    tracing::warn!("message {}: {error}", message.id);
                    away = error.is_about_the_server().then_some(error).or(away);
                    let for_good = !error.temporary;
                    outbox::not_sent(&app.db, &message, app.clock.now(), &error.word(), for_good).await?;
                }
            }
        }
        if away.is_some() {
            return Ok(());
        }
    }
}

/// Hands one message over.
pub async fn send(mailer: &Mailer, sms: &SmsGateway, message: &Outgoing, now: Moment) -> Result<(), mail::MailError> {
    let id = message.id.simple().to_string();
    let at = Timestamp::from_millisecond(now.0).unwrap_or(Timestamp::UNIX_EPOCH);
    let stamp = Stamp { id: &id, at };
    match message.channel {
        Channel::Mail => {
            let mail =
                Message { to: message.recipient.clone(), subject: message.subject.clone(), text: message.body.clone() };
            mailer.send(&mail, &stamp).await
        }
        Channel::Sms => sms.send(&Sms { to: message.recipient.clone(), text: message.body.clone() }, &stamp).await,
    }
}

/// Runs what is due. An unknown kind is postponed, not lost: a newer program may know it.
pub async fn run_due(app: &App) -> Result<(), Failure> {
    for job in jobs::claim(&app.db, app.clock.now(), 20).await? {
        match parts::run_job(app, &job).await {
            Ok(true) => {}
            Ok(false) => jobs::postpone(&app.db, &job, app.clock.now(), "nobody knows this kind of job").await?,
            Err(error) => jobs::postpone(&app.db, &job, app.clock.now(), &error.to_string()).await?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
