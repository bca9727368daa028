//! Planned work in the background: messages that wait, jobs that are due.

use std::time::Duration;

use kernel::Moment;
use mail::{Mailer, Message, Security, Sms, SmsGateway, Smtp, SmtpConfig, Stamp, Timestamp, Transport};
use store::outbox::{self, Channel, Outgoing};
use store::{Failure, jobs};
use web::App;

use crate::config::Config;
use crate::parts;

/// Pause between two looks.
const PAUSE: Duration = Duration::from_secs(3);

/// The longest that one mail may take.
const MAIL_TIMEOUT: Duration = Duration::from_secs(30);

/// Works until the program stops. A fault is logged and tried again at the next look.
pub async fn run(config: Config, app: App) {
    let mailer = match mailer(&config) {
        Ok(mailer) => Some(mailer),
        Err(error) => {
            tracing::error!("mail settings: {error}");
            None
        }
    };
    let sms = SmsGateway::File(config.sent_dir());
    loop {
        if let Some(mailer) = &mailer
            && let Err(error) = send_due(&app, mailer, &sms).await
        {
            tracing::warn!("messages: {error}");
        }
        if let Err(error) = run_due(&app).await {
            tracing::warn!("jobs: {error}");
        }
        tokio::time::sleep(PAUSE).await;
    }
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

/// Sends what waits. Each failure is kept with the message, so an administrator sees it.
pub async fn send_due(app: &App, mailer: &Mailer, sms: &SmsGateway) -> Result<(), Failure> {
    for message in outbox::claim(&app.db, app.clock.now(), 20).await? {
        let sent = send(mailer, sms, &message, app.clock.now()).await;
        match sent {
            Ok(()) => outbox::sent(&app.db, &message, app.clock.now(), app.settings.demo).await?,
            Err(error) => {
                outbox::not_sent(&app.db, &message, app.clock.now(), &error.to_string(), !error.temporary).await?;
            }
        }
    }
    Ok(())
}

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
