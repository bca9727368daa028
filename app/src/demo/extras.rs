//! What makes the last weeks lively beside the stories: who looked in a file, an emergency, a link to the own pages.

use people::break_glass::Whom;
use people::{Notice, OpenInEmergency};
use portal::MakePlanLink;
use store::Failure;

use super::stage::{Stage, choice};
use super::story::Person;

/// Whose file is opened in an emergency, and who has a link to the own pages.
pub const SHOWN: &str = "amina";

/// Who opens it.
const HELPER: &str = "hilde";

/// Token and code of the link: known to everybody, in a demonstration without real people.
pub const LINK: (&str, &str) = ("amina-in-de-demonstratie", "260526");

/// Why somebody opens the file that evening.
const REASON: &str =
    "Waterlek in de straat. Het gezin zoekt een slaapplaats voor vannacht en ik heb vanavond de wacht.";

/// A coach looks in the file.
pub async fn looked(stage: &Stage, person: &Person, by: &str, part: &'static str) -> Result<(), Failure> {
    let ctx = stage.coach(person, by)?;
    let mut tx = stage.app.db.read().await?;
    let permit = people::door::open(&mut tx, &ctx, stage.known(&person.key)?.id).await?;
    drop(tx);
    people::door::log_read_as(&stage.app.db, &ctx, &permit, part).await
}

/// A coach of another organisation opens the file for an hour.
pub async fn emergency(stage: &Stage, person: &Person) -> Result<(), Failure> {
    let ctx = stage.by(HELPER, None)?;
    let name = |text: &Option<String>| text.clone().ok_or_else(|| Failure::other("an emergency needs a full name"));
    let whom = Whom::Name {
        given: name(&person.given_name)?,
        family: name(&person.family_name)?,
        birth: choice(&name(&person.birth)?)?,
    };
    let l = stage.app.l10n.words("nl-BE");
    let url = format!("{}/login", stage.app.settings.public_url);
    let notice = Notice { subject: l.t("break-glass-mail-subject"), body: l.t1("break-glass-mail", "url", url) };
    let open = OpenInEmergency { whom, reason: REASON.to_owned(), notice };
    match stage.app.db.act(&ctx, &open).await? {
        Some(_) => looked(stage, person, HELPER, "person").await,
        None => Err(Failure::other("nobody answers to that name and birth date")),
    }
}

/// The coach makes a link to the own pages.
pub async fn plan_link(stage: &Stage, person: &Person) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let participant = stage.known(&person.key)?.id;
    stage.app.db.act(&ctx, &MakePlanLink { participant, token: LINK.0, code: LINK.1 }).await?;
    Ok(())
}
