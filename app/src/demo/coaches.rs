//! What is known of the coaches for the match, of some who wait for one, and of the most places of a house.

use catalogue::model::Gender;
use guidance::trajectories::Intensity;
use kernel::{Focus, Role};
use matching::{NoteCoach, NoteCoachWish, SetCap};
use serde::Deserialize;
use store::Failure;

use super::arrival::COORDINATOR;
use super::stage::{Stage, choice};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    coach: Vec<Known>,
    wish: Vec<Wished>,
    cap: Vec<Capped>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    staff: String,
    languages: Vec<String>,
    municipalities: Vec<String>,
    gender: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wished {
    person: String,
    focus: Option<String>,
    intensity: Option<String>,
    gender: Option<String>,
    #[serde(default)]
    grounds: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Capped {
    organisation: String,
    /// So many more than are there now.
    more: i64,
}

/// Notes it all, at the end of the story: only who still waits has a wish.
pub async fn note(stage: &Stage) -> Result<(), Failure> {
    let file: File = toml::from_str(include_str!("../../demo/coaches.toml"))
        .map_err(|e| Failure::other(format!("coaches.toml: {e}")))?;
    let desk = stage.by(COORDINATOR, Some(Role::Coordinator))?;
    for known in file.coach {
        let position = stage.by(&known.staff, Some(Role::Coach))?.actor.position;
        let (languages, municipalities) = (known.languages, known.municipalities);
        let note = NoteCoach { position, version: 0, languages, municipalities, gender: choice(&known.gender)? };
        stage.app.db.act(&desk, &note).await?;
    }
    for wished in file.wish {
        // Who is not told yet on an early today waits for nobody.
        let Ok(known) = stage.known(&wished.person) else { continue };
        let note = NoteCoachWish {
            participant: known.id,
            version: 0,
            focus: wished.focus.as_deref().map_or(Ok(Focus::Integral), choice)?,
            intensity: wished.intensity.as_deref().map_or(Ok(Intensity::Normal), choice)?,
            own_language: false,
            gender: wished.gender.as_deref().map_or(Ok(Gender::Any), choice)?,
            grounds: wished.grounds,
        };
        stage.app.db.act(&desk, &note).await?;
    }
    let mut tx = stage.app.db.read().await?;
    let services = catalogue::all(&mut tx, &desk).await?;
    drop(tx);
    for capped in file.cap {
        let id = stage.organisations.get(&capped.organisation);
        let organisation = *id.ok_or_else(|| Failure::other(format!("no organisation {:?}", capped.organisation)))?;
        let own = services.iter().filter(|s| s.organisation_id == organisation);
        let filled: i64 = own.flat_map(|s| &s.places).map(|place| place.capacity - place.free).sum();
        let set = SetCap { organisation, most: filled + capped.more, from: desk.today(), to: None };
        stage.app.db.act(&desk, &set).await?;
    }
    Ok(())
}
