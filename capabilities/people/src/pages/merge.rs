//! Possible duplicates of a file, and two files side by side to make one of them.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use kernel::{Aspect, Moment, ParticipantId, Refusal, Verb};
use serde::Deserialize;
use uuid::Uuid;
use web::{Answer, Frame, Visit, Words};

use crate::actions::edit::Details;
use crate::actions::merge::{MergeFiles, UndoMerge};
use crate::merge::Part;
use crate::pages::file_head::{FileHead, file_head};
use crate::pages::person::{birth_words, channel_words, digital_words, language_words};
use crate::store::{merge, participant};
use crate::{Participant, door, duplicates};

struct Row {
    part: Part,
    kept: String,
    other: String,
    differs: bool,
    /// Nothing known here, but there: then it is taken unless somebody chooses otherwise.
    take: bool,
}

struct Candidate {
    id: ParticipantId,
    name: String,
    place: String,
    likely: bool,
    reasons: String,
}

struct Done {
    id: Uuid,
    at: Moment,
}

#[derive(Template)]
#[template(path = "merge.html")]
struct MergePage {
    f: Frame,
    l: Words,
    head: FileHead,
    other: Option<Participant>,
    rows: Vec<Row>,
    candidates: Vec<Candidate>,
    done: Vec<Done>,
    number: String,
    not_found: bool,
}

/// What stands in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    with: Option<ParticipantId>,
    number: String,
}

/// `GET /participants/{id}/merge?with=`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(asked): Query<Asked>) -> Answer {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Decide, Aspect::Existence).await?;
    let head = file_head(&visit, &mut tx, &permit, "/merge").await?;
    let number = asked.number.trim().trim_start_matches('#').to_owned();
    let with = match (asked.with, number.parse()) {
        (Some(with), _) => Some(with),
        (None, Ok(number)) => participant::by_number(&mut tx, permit.partnership(), number).await?,
        _ => None,
    };
    let mut rows = Vec::new();
    let mut other = None;
    let mut candidates = Vec::new();
    let mut second = None;
    let mut not_found = with.is_none() && !number.is_empty();
    if let Some(with) = with.filter(|with| *with != id) {
        match door::require(&mut tx, &visit.ctx, with, Verb::Decide, Aspect::Existence).await {
            Ok(there) => {
                let person = crate::load(&mut tx, &there).await?;
                rows = side_by_side(&l, &head, &person, person.municipality.as_deref());
                other = Some(person);
                second = Some(there);
            }
            Err(store::Failure::Refused(Refusal::NotFound)) if asked.with.is_none() => not_found = true,
            Err(failure) => return Err(failure.into()),
        }
    } else {
        candidates = duplicates::of_file(&mut tx, &visit.ctx, &permit).await?;
    }
    let done = merge::into_file(&mut tx, &permit).await?.into_iter().map(|m| Done { id: m.id, at: m.at }).collect();
    drop(tx);
    door::log_read(&visit, &permit, "merge").await?;
    if let Some(second) = second {
        door::log_read(&visit, &second, "merge").await?;
    }
    web::render(&MergePage {
        f: visit.frame("merge-title", "/participants"),
        candidates: candidates.into_iter().map(|c| candidate(&l, c)).collect(),
        head,
        other,
        rows,
        done,
        number,
        not_found,
        l,
    })
}

fn candidate(l: &Words, c: duplicates::Candidate) -> Candidate {
    let reasons: Vec<String> = c.score.reasons.iter().map(|reason| l.t(reason.key())).collect();
    Candidate {
        id: c.id,
        name: c.display_name,
        place: c.municipality.unwrap_or_default(),
        likely: c.score.is_likely(),
        reasons: reasons.join(", "),
    }
}

/// Each part of both files in words.
fn side_by_side(l: &Words, head: &FileHead, other: &Participant, place: Option<&str>) -> Vec<Row> {
    let mine = head.municipality.as_deref();
    Part::ALL
        .iter()
        .map(|part| {
            let (kept, other) = (words(l, *part, &head.person, mine), words(l, *part, other, place));
            let differs = kept != other && !other.is_empty();
            Row { part: *part, take: differs && kept.is_empty(), differs, kept, other }
        })
        .filter(|row| !(row.kept.is_empty() && row.other.is_empty()))
        .collect()
}

fn words(l: &Words, part: Part, person: &Participant, municipality: Option<&str>) -> String {
    let join = |parts: &[Option<&str>]| {
        parts.iter().flatten().copied().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let d = Details::of(person);
    match part {
        Part::Name => {
            let nickname = d.nickname.as_deref().map(|n| format!("“{n}”"));
            [d.given_name, d.family_name, nickname].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Part::Birth => d.birth.map(|b| birth_words(l, b)).unwrap_or_default(),
        Part::Gender if d.gender.as_str() != "unknown" => l.of("gender", d.gender),
        Part::Address if d.no_address => join(&[municipality, Some(&l.t("person-no-address"))]),
        Part::Address => join(&[municipality, d.street.as_deref(), d.postcode.as_deref()]),
        Part::Phone => d.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default(),
        Part::Email => d.email.unwrap_or_default(),
        Part::Channel => {
            let both = [channel_words(l, person), digital_words(l, person)];
            both.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
        }
        Part::Languages => {
            d.languages.iter().map(|language| language_words(l, language)).collect::<Vec<_>>().join("; ")
        }
        Part::Insz if person.has_insz => l.t("person-insz-masked"),
        Part::Gender | Part::Insz => String::new(),
    }
}

/// `POST /participants/{id}/merge`
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let merged: ParticipantId = fields.get("with").parse().map_err(|_| Refusal::NotFound)?;
    let take = Part::ALL.iter().copied().filter(|part| fields.has(part.as_str(), "other")).collect();
    let merge = visit.app.db.act_once(&visit.ctx, fields.key(), &MergeFiles { kept: id, merged, take }).await?;
    let undo = format!("/merges/{merge}/undo");
    Ok(visit.redirect(format!("/participants/{id}/person")).said("merge-said-done").undo(undo).into_response())
}

/// `POST /merges/{merge}/undo`
pub async fn undo(visit: Visit, Path(id): Path<Uuid>, web::Form(_): web::Form) -> Answer {
    let back = visit.app.db.act(&visit.ctx, &UndoMerge { merge: id }).await?;
    Ok(visit.redirect(format!("/participants/{back}/person")).said("merge-said-undone").into_response())
}
