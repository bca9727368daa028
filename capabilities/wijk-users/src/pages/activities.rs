//! What a user may ask: the activity list of the place of work, held against this kind of user.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::Verb;
use serde::Deserialize;
use store::{Ctx, Failure, Tx};
use web::{Answer, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::head::{UserHead, file_head};
use crate::allowed::{self, Choice};
use crate::model::UserId;
use crate::store::users::{self, User};

/// Where the work is done; without it the municipality of the user, or the first of the area.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    nis: String,
}

#[derive(Template)]
#[template(path = "wijk-users/activities.html")]
struct ActivitiesPage {
    f: Frame,
    l: Words,
    head: UserHead,
    list: List,
}

/// The list for one place.
pub struct List {
    /// Municipalities of the area.
    pub places: Vec<web::Choice>,
    /// Name of the chosen one.
    pub place: String,
    /// What may be asked.
    pub yes: Vec<Choice>,
    /// What may not, with why.
    pub no: Vec<Choice>,
}

/// The list of a user for the asked place; the organiser's area gives the choice.
pub async fn list(tx: &mut Tx, ctx: &Ctx, user: &User, asked: &Asked) -> Result<List, Failure> {
    let today = ctx.today();
    let area = wijk_office::area_on(tx, ctx, today).await?;
    let municipalities = network::municipality::load(tx, ctx).await?;
    let codes = network::municipality::Codes::of(&municipalities, today);
    let own = user.nis.as_deref().map(|nis| codes.today(nis).to_owned());
    let wished = area.iter().find(|nis| **nis == asked.nis);
    let chosen = wished.or_else(|| area.iter().find(|nis| Some(nis.as_str()) == own.as_deref())).or(area.first());
    let chosen = chosen.cloned().or(own).unwrap_or_default();
    let name = |nis: &str| municipalities.by_nis(nis).map_or_else(|| nis.to_owned(), |m| m.name.clone());
    let mut places: Vec<web::Choice> = area
        .iter()
        .map(|nis| web::Choice {
            value: nis.clone(),
            label: name(nis),
            chosen: *nis == chosen,
            ..web::Choice::default()
        })
        .collect();
    places.sort_by_key(|place| kernel::name::fold(&place.label));
    let rows = wijk_office::activities_of(tx, ctx, &user.scheme).await?;
    let (yes, no) =
        allowed::choices(&rows, user, &chosen, today).into_iter().partition(|choice| choice.refused.is_none());
    Ok(List { places, place: name(&chosen), yes, no })
}

/// `GET /wijk/users/{id}/activities`
pub async fn show(visit: Visit, Path(id): Path<UserId>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Read, Part::User).await?;
    let user = users::load(&mut tx, &desk, id).await?;
    let list = list(&mut tx, &visit.ctx, &user, &asked).await?;
    let head = file_head(&visit, &mut tx, user, "/activities").await?;
    drop(tx);
    door::log_read(&visit, "wijk-user", id, "activities").await?;
    let f = visit.frame("wijk-user-tab-activities", "/wijk/users");
    web::render(&ActivitiesPage { f, l: visit.l.clone(), head, list })
}
