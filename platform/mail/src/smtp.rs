//! Hands mails to a mail server over SMTP.

use crate::message::Ready;
use crate::{MailError, Reason};
use lettre::message::{SinglePart, header::ContentType};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::fmt;
use std::time::{Duration, SystemTime};

/// How to reach the mail server.
#[derive(Clone)]
pub struct SmtpConfig {
    /// Host name, also the name its certificate must carry.
    pub host: String,
    /// 465 for [`Security::Tls`], 587 for [`Security::StartTls`] as a rule.
    pub port: u16,
    /// How the line is kept secret.
    pub security: Security,
    /// User name and password, if the server asks for them.
    pub login: Option<(String, String)>,
    /// How we name ourselves to the server (`EHLO`); the server's own view of our address if none.
    pub hello: Option<String>,
    /// The longest one mail may take from connecting to "accepted".
    pub timeout: Duration,
}

/// How the line to the server is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// Opens in the clear and must change to TLS before anything is said.
    StartTls,
    /// In the clear: only for a relay on the same machine or network. No log-in is possible.
    Clear,
}

// Not derived: the password must not reach a log.
impl fmt::Debug for SmtpConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpConfig")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("security", &self.security)
            .field("login", &self.login.is_some())
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

/// A mail server, ready to use. Each mail has its own connection.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    config: SmtpConfig,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Smtp").field(&self.config).finish()
    }
}

impl Smtp {
    /// Checks the settings; connects to nothing yet.
    ///
    /// Fails with [`Reason::Settings`] for a log-in over a line in the clear, and with
    /// [`Reason::Tls`] when TLS cannot be set up.
    pub fn new(config: SmtpConfig) -> Result<Self, MailError> {
        if config.security == Security::Clear && config.login.is_some() {
            return Err(MailError::permanent(Reason::Settings));
        }
        let tls = || TlsParameters::new(config.host.clone()).map_err(|_| MailError::permanent(Reason::Tls));
        let security = match config.security {
            Security::Tls => Tls::Wrapper(tls()?),
            Security::StartTls => Tls::Required(tls()?),
            Security::Clear => Tls::None,
        };
        // "dangerous" is the library's word for "no TLS unless told": it is told in the next line.
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.host)
            .port(config.port)
            .tls(security)
            .timeout(Some(config.timeout));
        if let Some((user, password)) = &config.login {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        if let Some(hello) = &config.hello {
            builder = builder.hello_name(ClientId::Domain(hello.clone()));
        }
        Ok(Self { transport: builder.build(), config })
    }

    /// Says hello to the server, with log-in, and sends nothing.
    pub(crate) async fn greet(&self) -> Result<(), MailError> {
        match tokio::time::timeout(self.config.timeout, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Err(error)) => Err(MailError::smtp(&error)),
            Ok(Ok(false)) | Err(_) => Err(MailError::temporary(Reason::Connection)),
        }
    }

    pub(crate) async fn send(&self, ready: &Ready) -> Result<(), MailError> {
        let mail = build(ready)?;
        // The library's own time limit covers connecting only; a server that goes silent later
        // would hold the job for ever.
        match tokio::time::timeout(self.config.timeout, self.transport.send(mail)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(MailError::smtp(&error)),
            Err(_) => Err(MailError::temporary(Reason::Connection)),
        }
    }
}

fn build(ready: &Ready) -> Result<lettre::Message, MailError> {
    lettre::Message::builder()
        .from(ready.from.clone())
        .to(ready.to.clone().into())
        .subject(ready.subject.clone())
        .date(SystemTime::from(ready.at))
        .message_id(Some(ready.message_id()))
        .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(ready.text.replace('\n', "\r\n")))
        .map_err(|_| MailError::permanent(Reason::Address))
}
