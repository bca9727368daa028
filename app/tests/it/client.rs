//! A small HTTP client: one connection per request, enough for the program's own pages.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// An answer.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> &str {
        let line = self.head.lines().find(|l| l.to_ascii_lowercase().starts_with(&format!("{name}:")));
        line.and_then(|l| l.split_once(':')).map_or("", |(_, v)| v.trim())
    }

    /// The value of the cookie that it sets.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let mark = format!("set-cookie: {name}=");
        let line = self.head.lines().find(|l| l.to_ascii_lowercase().starts_with(&mark))?;
        line[mark.len()..].split(';').next().map(str::to_owned)
    }

    /// The value of the first input with this name.
    pub fn input(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let start = self.body.find(&mark).unwrap_or_else(|| panic!("no input {name} in {}", self.body)) + mark.len();
        self.body[start..].split('"').next().unwrap_or_default().to_owned()
    }
}

/// Somebody with a cookie.
#[derive(Debug, Clone)]
pub struct Client {
    pub address: String,
    pub cookie: String,
}

impl Client {
    pub fn get(&self, path: &str) -> std::io::Result<Answer> {
        self.send(&format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head()))
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> std::io::Result<Answer> {
        self.post_with(path, fields, "")
    }

    /// The same with more header lines, each with its line end.
    pub fn post_with(&self, path: &str, fields: &[(&str, &str)], lines: &str) -> std::io::Result<Answer> {
        let body = encode(fields);
        self.send(&format!(
            "POST {path} HTTP/1.1\r\n{}{lines}content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.head(),
            body.len()
        ))
    }

    /// The same with more header lines, each with its line end.
    pub fn get_with(&self, path: &str, lines: &str) -> std::io::Result<Answer> {
        self.send(&format!("GET {path} HTTP/1.1\r\n{}{lines}\r\n", self.head()))
    }

    fn head(&self) -> String {
        format!("host: {}\r\nconnection: close\r\ncookie: opstap={}\r\n", self.address, self.cookie)
    }

    fn send(&self, request: &str) -> std::io::Result<Answer> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        stream.write_all(request.as_bytes())?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let cut = || std::io::Error::other("the answer was cut off");
        let (head, body) = text.split_once("\r\n\r\n").ok_or_else(cut)?;
        let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).ok_or_else(cut)?;
        Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
    }
}

fn encode(fields: &[(&str, &str)]) -> String {
    let part = |text: &str| {
        text.bytes().fold(String::new(), |mut out, b| {
            if b.is_ascii_alphanumeric() {
                out.push(char::from(b));
            } else {
                let _ = write!(out, "%{b:02X}");
            }
            out
        })
    };
    fields.iter().map(|(k, v)| format!("{}={}", part(k), part(v))).collect::<Vec<_>>().join("&")
}
