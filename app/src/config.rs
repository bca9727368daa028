//! Settings: a TOML file, overridden by `OPSTAP_…` variables and by options on the command line.

use std::path::{Path, PathBuf};

use serde::Deserialize;

/// All settings; each has a value that works for a small installation on one machine.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folder for the database, keys and (file transport) messages.
    pub data: PathBuf,
    /// `postgres://…`; absent: SQLite in the data folder.
    pub database: Option<String>,
    /// Address and port to listen on.
    pub listen: String,
    /// Where people reach Opstap, for links in mails: `https://opstap.example`.
    pub public_url: Option<String>,
    /// Minutes after which an unused session ends.
    pub session_minutes: i64,
    /// Addresses or networks (`10.0.0.0/8`) of proxies in front of Opstap. Only their `X-Forwarded-For` is believed,
    /// for the limits on guessing passwords and codes.
    pub trusted_proxies: Vec<String>,
    /// Key file; absent: `opstap.key` in the data folder.
    pub key_file: Option<PathBuf>,
    /// Mail.
    pub mail: Mail,
}

/// How mail leaves.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// Sender.
    pub from: String,
    /// Mail server; absent: mails are written to the folder `sent` of the data folder.
    pub host: Option<String>,
    /// Port.
    pub port: u16,
    /// `tls`, `starttls` or `clear`.
    pub security: String,
    /// User name; the password comes from the variable `OPSTAP_MAIL_PASSWORD`.
    pub user: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: "data".into(),
            database: None,
            listen: "127.0.0.1:8080".to_owned(),
            public_url: None,
            session_minutes: 8 * 60,
            trusted_proxies: Vec::new(),
            key_file: None,
            mail: Mail::default(),
        }
    }
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            from: "Opstap <opstap@localhost.localdomain>".to_owned(),
            host: None,
            port: 587,
            security: "starttls".to_owned(),
            user: None,
        }
    }
}

impl Config {
    /// Reads the file if it exists (a named file must exist), then the variables.
    pub fn load(file: Option<&Path>) -> Result<Self, String> {
        let path = file.unwrap_or(Path::new("opstap.toml"));
        let mut config = match std::fs::read_to_string(path) {
            Ok(text) => toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?,
            Err(error) if file.is_some() => return Err(format!("{}: {error}", path.display())),
            Err(_) => Self::default(),
        };
        let variable = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
        if let Some(url) = variable("OPSTAP_DATABASE") {
            config.database = Some(url);
        }
        if let Some(data) = variable("OPSTAP_DATA") {
            config.data = data.into();
        }
        if let Some(listen) = variable("OPSTAP_LISTEN") {
            config.listen = listen;
        }
        if let Some(url) = variable("OPSTAP_PUBLIC_URL") {
            config.public_url = Some(url);
        }
        if let Some(proxies) = variable("OPSTAP_TRUSTED_PROXIES") {
            config.trusted_proxies = proxies.split(',').map(str::to_owned).collect();
        }
        config.proxies()?;
        Ok(config)
    }

    /// The proxies that are trusted.
    pub fn proxies(&self) -> Result<Vec<web::Network>, String> {
        let parsed = self.trusted_proxies.iter().map(|text| text.parse());
        parsed.collect::<Result<_, _>>().map_err(|e: String| format!("trusted_proxies: {e}"))
    }

    /// Where the database is, as `store::Db::open` wants it.
    pub fn database_url(&self) -> String {
        self.database.clone().unwrap_or_else(|| format!("sqlite:{}", self.sqlite_path().display()))
    }

    /// The SQLite file.
    pub fn sqlite_path(&self) -> PathBuf {
        self.data.join("opstap.db")
    }

    /// The key file.
    pub fn key_path(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.data.join("opstap.key"))
    }

    /// Folder of the file transport for messages.
    pub fn sent_dir(&self) -> PathBuf {
        self.data.join("sent")
    }

    /// The address in links.
    pub fn url(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.listen)).trim_end_matches('/').to_owned()
    }
}
