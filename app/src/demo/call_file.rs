//! What `demo/call.toml` and `[call]` of `data/partnership.toml` tell of calls.

use kernel::{Day, Moment};
use serde::Deserialize;
use store::Failure;

use super::stage::choice;

#[derive(Deserialize)]
pub struct File {
    pub call: Told2023,
    pub candidate: Vec<Candidate>,
    pub mailed: Mailed,
    pub late: Mailed,
    pub now: Now,
}

#[derive(Deserialize)]
pub struct Told2023 {
    pub area: String,
    pub contact_name: String,
    pub contact_email: String,
    pub addendum: String,
    pub rules: Vec<String>,
    pub paper: Vec<Paper>,
    pub criterion: Vec<Weighed>,
    pub question: Vec<Asked>,
    pub ask: Vec<Ask>,
}

#[derive(Deserialize)]
pub struct Paper {
    pub kind: String,
    pub title: String,
    pub text: String,
}

#[derive(Deserialize)]
pub struct Weighed {
    pub name: String,
    pub weight: i64,
    pub explanation: String,
}

#[derive(Deserialize)]
pub struct Asked {
    pub label: String,
    pub hint: String,
    pub kind: String,
    pub required: bool,
    pub most: i64,
}

#[derive(Deserialize)]
pub struct Ask {
    pub at: String,
    pub text: String,
    pub answer: String,
}

#[derive(Deserialize)]
pub struct Candidate {
    pub organisation: String,
    pub kbo: String,
    pub contact: String,
    pub email: String,
    pub applied: String,
    pub sent: String,
    pub capacity: String,
    pub offer: String,
    pub answers: Vec<String>,
}

#[derive(Deserialize)]
pub struct Mailed {
    pub organisation: String,
    pub kbo: String,
    pub contact: String,
    pub email: String,
    pub received: String,
    pub capacity: String,
    pub offer: String,
    pub answers: Vec<String>,
}

#[derive(Deserialize)]
pub struct Now {
    pub title: String,
    pub area: String,
    pub subject: String,
    pub addendum: String,
    pub opens: i32,
    pub closes: i32,
    pub ask: String,
    pub answer: String,
    pub candidate: Draft,
}

#[derive(Deserialize)]
pub struct Draft {
    pub organisation: String,
    pub kbo: String,
    pub contact: String,
    pub email: String,
    pub offer: String,
}

#[derive(Deserialize)]
pub struct Facts {
    pub call: Call2023,
}

/// `[call]` of `data/partnership.toml`.
#[derive(Deserialize)]
pub struct Call2023 {
    pub title: String,
    pub submission_subject: String,
    pub launch: String,
    pub deadline: String,
}

pub fn file() -> Result<File, Failure> {
    toml::from_str(include_str!("../../demo/call.toml")).map_err(|e| Failure::other(format!("call.toml: {e}")))
}

pub fn facts() -> Result<Call2023, Failure> {
    let text = include_str!("../../../data/partnership.toml");
    toml::from_str::<Facts>(text).map(|f| f.call).map_err(|e| Failure::other(format!("partnership.toml: {e}")))
}

/// `2023-06-09T23:59:00`, the wall clock of Brussels.
pub fn moment(text: &str) -> Result<Moment, Failure> {
    let wrong = || Failure::other(format!("no moment: {text:?}"));
    let (day, time) = text.split_once('T').ok_or_else(wrong)?;
    let mut parts = time.split(':');
    let mut number = || parts.next().and_then(|p| p.parse::<i8>().ok()).ok_or_else(wrong);
    let (hour, minute) = (number()?, number()?);
    Ok(choice::<Day>(day)?.at(hour, minute))
}
