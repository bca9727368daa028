//! PostgreSQL's own tools make and put back the consistent copy; it is sealed on its way to the disk.

use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use store::Failure;

/// Runs `pg_dump` and gives its output to `take`.
pub fn dump(url: &str, take: impl FnOnce(ChildStdout) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut child = start("pg_dump", &["--format=custom", "--no-owner", "--no-privileges"], url, |command| {
        command.stdin(Stdio::null()).stdout(Stdio::piped());
    })?;
    let output = child.stdout.take().ok_or_else(|| Failure::other("pg_dump gives no output"))?;
    let taken = take(output);
    end("pg_dump", child)?;
    taken
}

/// Runs `pg_restore` in one transaction and lets `give` write to it.
pub fn restore(url: &str, give: impl FnOnce(ChildStdin) -> Result<(), Failure>) -> Result<(), Failure> {
    let options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"];
    let mut child = start("pg_restore", &options, url, |command| {
        command.stdin(Stdio::piped()).stdout(Stdio::null());
    })?;
    let input = child.stdin.take().ok_or_else(|| Failure::other("pg_restore takes no input"))?;
    let given = give(input);
    // Its own complaint says more than that it stopped listening.
    end("pg_restore", child)?;
    given
}

fn start(tool: &str, options: &[&str], url: &str, pipes: impl FnOnce(&mut Command)) -> Result<Child, Failure> {
    let (url, password) = for_tools(url);
    let mut command = Command::new(tool);
    command.args(options).arg("--dbname").arg(url);
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    pipes(&mut command);
    command
        .spawn()
        .map_err(|e| Failure::other(format!("{tool}: {e}. It comes with PostgreSQL (Debian: postgresql-client).")))
}

fn end(tool: &str, mut child: Child) -> Result<(), Failure> {
    let status = child.wait().map_err(|e| Failure::other(format!("{tool}: {e}")))?;
    if status.success() { Ok(()) } else { Err(Failure::other(format!("{tool} failed, see above"))) }
}

/// The address as the tools want it, and the password apart: on the command line every user of the machine sees it.
/// `options[search_path]=x` is our library's way to write `options=-csearch_path=x`.
fn for_tools(url: &str) -> (String, Option<String>) {
    let Some((scheme, rest)) = url.split_once("://") else { return (url.to_owned(), None) };
    let (place, query) = rest.split_once('?').map_or((rest, ""), |(p, q)| (p, q));
    let (authority, path) = place.split_once('/').map_or((place, ""), |(a, p)| (a, p));
    let (user, host) = authority.rsplit_once('@').map_or(("", authority), |(u, h)| (u, h));
    let (user, password) = user.split_once(':').map_or((user, None), |(u, p)| (u, Some(decoded(p))));
    let at = if user.is_empty() { "" } else { "@" };
    let query: Vec<String> = query.split('&').filter(|pair| !pair.is_empty()).map(option).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    (format!("{scheme}://{user}{at}{host}/{path}{mark}{}", query.join("&")), password)
}

fn option(pair: &str) -> String {
    match pair.strip_prefix("options[").and_then(|rest| rest.split_once("]=")) {
        Some((name, value)) => format!("options=-c{name}%3D{value}"),
        None => pair.to_owned(),
    }
}

fn decoded(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, more @ ..] = rest {
        let digits = (*first == b'%').then(|| more.get(..2)).flatten().and_then(|d| std::str::from_utf8(d).ok());
        if let Some(byte) = digits.and_then(|d| u8::from_str_radix(d, 16).ok()) {
            out.push(byte);
            rest = &more[2..];
        } else {
            out.push(*first);
            rest = more;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_does_not_stand_on_the_command_line() {
        let split = |url| for_tools(url);
        assert_eq!(
            split("postgres://opstap:ge%3Aheim%40@db.example:5433/opstap?sslmode=require"),
            ("postgres://opstap@db.example:5433/opstap?sslmode=require".to_owned(), Some("ge:heim@".to_owned()))
        );
        assert_eq!(split("postgres://127.0.0.1/opstap"), ("postgres://127.0.0.1/opstap".to_owned(), None));
        assert_eq!(
            split("postgres://opstap@db/opstap?options[search_path]=t1"),
            ("postgres://opstap@db/opstap?options=-csearch_path%3Dt1".to_owned(), None)
        );
    }
}
