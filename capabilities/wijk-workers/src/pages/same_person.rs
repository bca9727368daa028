//! The files of one person beside a file: earlier terms, and files that seem to be hers, for a mediator to say.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Refusal};
use store::{Ctx, Failure, Tx};
use web::{Answer, Form, Visit};
use wijk_office::Desk;

use crate::actions::same_person::SamePerson;
use crate::model::{Status, WorkerId};
use crate::records::Worker;
use crate::rules::alike::{Found, Same, compare};
use crate::store::{hours, person, worker};

/// Another file of the same person.
pub struct Other {
    pub id: WorkerId,
    pub number: i64,
    pub status: Status,
    pub last_day: Option<Day>,
    /// Begun hours of this year in it.
    pub hours: i64,
    /// A mediator said it (or the name and the birth date do), so she can also say that it is not so.
    pub said: bool,
}

/// What stands beside a file.
pub struct PersonCard {
    pub files: Vec<Other>,
    pub alike: Vec<Found>,
}

impl PersonCard {
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.alike.is_empty()
    }

    /// Loads it; `files`: all files of this person.
    pub async fn load(tx: &mut Tx, ctx: &Ctx, desk: &Desk, w: &Worker, files: &[WorkerId]) -> Result<Self, Failure> {
        let sketch = person::sketch_of(tx, desk, w).await?;
        let mut except = person::apart_from(tx, ctx, w.id).await?;
        except.extend(files);
        let alike = person::alike(tx, desk, &w.scheme, &sketch, &except).await?;
        let year = ctx.today().0.year().to_string();
        let mut others = Vec::new();
        for id in files.iter().copied().filter(|id| *id != w.id) {
            let Some(other) = worker::find(tx, desk.partnership(), id).await? else { continue };
            let same = compare(&sketch, &person::sketch_of(tx, desk, &other).await?);
            let linked = w.participant_id.is_some() && w.participant_id == other.participant_id;
            let months = hours::of(tx, desk.partnership(), id).await?;
            others.push(Other {
                id,
                number: other.number,
                status: other.status,
                last_day: other.last_day,
                hours: months.iter().filter(|(month, _)| month.starts_with(&year)).map(|(_, count)| count).sum(),
                said: !linked && !same.contains(&Same::Insz),
            });
        }
        Ok(Self { files: others, alike })
    }
}

/// `POST /wijk/workers/{id}/same-person`
pub async fn say(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let other: Option<WorkerId> = fields.choose(&mut faults, "other", "form-choose-from-list");
    let same = fields.has("same", "yes");
    let outcome = match (faults.done(), other) {
        (Ok(()), Some(other)) => visit.app.db.act(&visit.ctx, &SamePerson { id, other, same }).await,
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    let said = if same { "wijk-worker-said-same" } else { "wijk-worker-said-apart" };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/wijk/workers/{id}")).said(said).into_response()),
        Err(failure) => super::deeds::answer(&visit, id, &fields, Err(failure), said).await,
    }
}
