//! What is a good password, which position a log-in begins with, and how a browser is called: pure.

use kernel::{Day, PositionId, Role};

use crate::records::Position;

/// Shortest password, in characters (OWASP and NIST SP 800-63B ask at least 8 with, 15 without a second factor;
/// the design asks 12 and refuses obvious ones).
pub const SHORTEST: usize = 12;
/// Longest password: above it the hash would be work for an attacker to give us.
pub const LONGEST: usize = 200;
/// So many characters must be left when the obvious words are taken out.
const LEFT: usize = 7;
/// So many different characters at least.
const DIFFERENT: usize = 5;

const OBVIOUS: [&str; 26] = [
    "wachtwoord",
    "password",
    "welkom",
    "welcome",
    "opstap",
    "partnerschap",
    "leie",
    "schelde",
    "azerty",
    "qwerty",
    "abcdef",
    "123456789",
    "12345678",
    "1234567",
    "123456",
    "12345",
    "98765",
    "geheim",
    "secret",
    "vdab",
    "ocmw",
    "admin",
    "iloveyou",
    "monkey",
    "letmein",
    "vlaanderen",
];

/// Is this password good enough for this person? Otherwise the Fluent key of what to do.
pub fn password(password: &str, name: &str, email: &str) -> Result<(), &'static str> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err("password-too-short");
    }
    if length > LONGEST {
        return Err("password-too-long");
    }
    let own = format!("{name} {}", email.split('@').next().unwrap_or_default());
    if left_without(password, own.split(|c: char| !c.is_alphanumeric())) < LEFT {
        return Err("password-like-name");
    }
    let different = password.chars().collect::<std::collections::BTreeSet<_>>().len();
    if different < DIFFERENT || left_without(password, OBVIOUS) < LEFT {
        return Err("password-obvious");
    }
    Ok(())
}

/// How many characters are left when these words (of three letters or more) are taken out.
fn left_without<'a>(password: &str, words: impl IntoIterator<Item = &'a str>) -> usize {
    let left = words
        .into_iter()
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() >= 3)
        .fold(password.to_lowercase(), |left, word| left.replace(&word, ""));
    left.chars().count()
}

/// The position that a log-in begins with: the one used last if it is still in force, else the first by role.
pub fn first_position(positions: &[Position], last: Option<PositionId>, today: Day) -> Option<&Position> {
    let current = || positions.iter().filter(|p| p.on(today));
    current().find(|p| Some(p.id) == last).or_else(|| current().min_by_key(|p| (rank(p.role), p.id)))
}

/// Daily work first, administration last.
fn rank(role: Role) -> usize {
    Role::STAFF.iter().position(|r| *r == role).unwrap_or(usize::MAX)
}

/// What a browser calls itself, in the names that people know: `Firefox, Windows`. Empty when unknown.
pub fn device(agent: &str) -> String {
    let first =
        |list: &[(&str, &'static str)]| list.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    // The order matters: Edge and Opera also say Chrome, and Chrome also says Safari.
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<(), &'static str> {
        password(text, "Sofie De Jonge", "sofie.dejonge@caw.example")
    }

    #[test]
    fn a_sentence_of_common_words_is_a_good_password() {
        assert_eq!(check("vier natte fietsen"), Ok(()));
        assert_eq!(check("leie en schelde stromen traag"), Ok(()));
    }

    #[test]
    fn short_long_and_obvious_passwords_are_refused() {
        assert_eq!(check("kort maar ok"), Ok(()), "exactly twelve");
        assert_eq!(check("te kort maar"), Ok(()));
        assert_eq!(check("elf tekens."), Err("password-too-short"));
        assert_eq!(check(&"lang ".repeat(50)), Err("password-too-long"));
        assert_eq!(check("Wachtwoord123"), Err("password-obvious"));
        assert_eq!(check("welkom2026welkom"), Err("password-obvious"));
        assert_eq!(check("123456789012"), Err("password-obvious"));
        assert_eq!(check("aabbaabbaabb"), Err("password-obvious"));
    }

    #[test]
    fn the_own_name_with_a_number_is_refused() {
        assert_eq!(check("SofieJonge2026"), Err("password-like-name"));
        assert_eq!(check("sofie.dejonge1"), Err("password-like-name"));
    }

    #[test]
    fn a_browser_is_named_as_people_know_it() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0";
        assert_eq!(device(edge), "Edge, Windows");
        assert_eq!(
            device("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1"),
            "Safari, iPhone"
        );
        assert_eq!(device("curl/8"), "");
    }
}
