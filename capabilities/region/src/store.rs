//! Reads what is counted. Rows name people only so that each is counted once; nothing of them leaves this capability.

use ::store::{Ctx, Failure, Tx, fetch_all};
use kernel::{Moment, ParticipantId};
use network::municipality::Municipalities;
use serde::Deserialize;

use crate::rules::Person;

#[derive(sqlx::FromRow)]
struct Row {
    participant_id: ParticipantId,
    nis: Option<String>,
    languages: String,
    barriers: String,
}

/// A language of a person, as her file has it.
#[derive(Deserialize)]
struct Spoken {
    code: String,
    #[serde(default)]
    spoken: String,
}

impl Spoken {
    /// Enough for a talk?
    fn talks(&self) -> bool {
        self.spoken != "little"
    }
}

/// A row per person under way and barrier, with the municipality of today.
pub(crate) async fn people(tx: &mut Tx, ctx: &Ctx, towns: &Municipalities) -> Result<Vec<Person>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        "select participant_id, nis, languages, barriers from region_barrier where partnership_id = $1",
        ctx.actor.partnership
    )?;
    let today = ctx.today();
    let mut people = Vec::new();
    for row in rows {
        let nis = row.nis.as_deref().and_then(|nis| towns.successor(nis, today)).map(|town| town.nis.clone());
        let language = needed(&row.languages);
        people.extend(row.barriers.split_whitespace().map(|barrier| Person {
            participant: row.participant_id,
            nis: nis.clone().unwrap_or_default(),
            language: language.clone(),
            barrier: barrier.to_owned(),
        }));
    }
    Ok(people)
}

/// The language that somebody needs: none when she talks Dutch, or when nobody noted any; else the one she speaks best.
fn needed(languages: &str) -> String {
    let mut spoken: Vec<Spoken> = serde_json::from_str(languages).unwrap_or_default();
    if spoken.iter().any(|language| language.code == "nl" && language.talks()) {
        return String::new();
    }
    spoken.retain(|language| language.code != "nl");
    spoken.sort_by_key(|language| language.spoken != "fluent");
    spoken.into_iter().next().map(|language| language.code).unwrap_or_default()
}

/// A row per wish that waits: type of help, and since when.
pub(crate) async fn waiting(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(String, Moment)>, Failure> {
    fetch_all!(
        tx,
        (String, Moment),
        "select need, waiting_since from region_wait where partnership_id = $1",
        ctx.actor.partnership
    )
}

#[cfg(test)]
mod tests {
    use super::needed;

    #[test]
    fn whoever_speaks_dutch_needs_no_other_language() {
        assert_eq!(needed(r#"[{"code":"tr","spoken":"fluent"},{"code":"nl","spoken":"daily"}]"#), "");
        assert_eq!(
            needed(
                r#"[{"code":"nl","spoken":"little"},{"code":"ar","spoken":"daily"},{"code":"tr","spoken":"fluent"}]"#
            ),
            "tr"
        );
        assert_eq!((needed("[]"), needed("")), (String::new(), String::new()));
    }
}
