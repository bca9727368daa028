//! A worker's own pages: the code, and the first page. wijk-desk fills the rest; `Mine` is the proof they need.

use axum::extract::{FromRequestParts, Path};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;
use network::Organisation;
use schemes::wijk::term::Term;
use web::{Answer, App, Frame, OpenForm, Public, Words};
use wijk_office::link::{self, Entered, WORK};

use crate::model::WorkerId;
use crate::records::{Talk, Worker};
use crate::rules::standing::{self, Standing};
use crate::store::names::{self, Reach};
use crate::store::{hours, parts, person, talk};

/// A worker, let in by her link and code.
pub struct Mine(pub Entered);

impl FromRequestParts<App> for Mine {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        WORK.enter(parts, app).await.map(Self)
    }
}

/// `GET /my-work/{token}`
pub async fn code(public: Public, Path(token): Path<String>, headers: HeaderMap) -> Answer {
    link::show(public, &WORK, &token, &headers).await
}

/// `POST /my-work/{token}`
pub async fn open(public: Public, Path(token): Path<String>, OpenForm(fields): OpenForm) -> Answer {
    link::open(public, &WORK, &token, &fields).await
}

/// `POST /my-work/{token}/close`
pub async fn close(mine: Mine, OpenForm(fields): OpenForm) -> Answer {
    link::close(&mine.0, &fields).await
}

#[derive(askama::Template)]
#[template(path = "wijk-workers/own.html")]
struct HomePage {
    f: Frame,
    l: Words,
    w: Worker,
    base: String,
    standing: Standing,
    next: Option<Talk>,
    step: Option<String>,
    /// Is the next talk still to come? One that is late is not told with a day of the past.
    ahead: bool,
    organiser: Option<Organisation>,
    /// Its phone number as people say it.
    phone: String,
    mediator: Option<Reach>,
}

/// Length of the circle of hours, in the units of its drawing.
const CIRCLE: i64 = 339;

impl HomePage {
    /// The part of the circle for the hours that are left this month.
    fn ring(&self) -> Option<i64> {
        let (left, limit) = (self.standing.left?, self.standing.month.1?);
        (limit > 0).then(|| left.clamp(0, limit) * CIRCLE / limit)
    }

    /// Is there somebody to call or to mail?
    fn reachable(&self) -> bool {
        self.mediator.is_some() || self.organiser.as_ref().is_some_and(|o| o.phone.is_some() || o.email.is_some())
    }

    fn until(&self) -> Option<String> {
        match (self.w.last_day, self.standing.term) {
            (Some(day), _) | (None, Some(Term::Until(day) | Term::Between { certain: day, .. })) => {
                Some(self.l.day_year(day))
            }
            _ => None,
        }
    }
}

/// `GET /my-work/{token}/home`
pub async fn home(mine: Mine) -> Answer {
    let Mine(entered) = mine;
    let mut tx = entered.app.db.read().await?;
    let w = crate::own(&mut tx, &entered.own).await?;
    let (partnership, id): (_, WorkerId) = (entered.own.partnership(), w.id);
    let table = wijk_office::table_of(&mut tx, &entered.ctx, &w.scheme).await?;
    let suspensions = parts::suspensions(&mut tx, &entered.ctx, id).await?;
    let same = person::of_person(&mut tx, &entered.ctx, id).await?;
    let months = hours::of_files(&mut tx, partnership, &same).await?;
    let talks = talk::of(&mut tx, &entered.ctx, id).await?;
    let organiser = match wijk_office::organiser(&mut tx, &entered.ctx).await? {
        Some(known) => network::organisation(&mut tx, &entered.ctx, known.organisation_id).await?,
        None => None,
    };
    // Nobody is given to a worker: who talked with her last is whom she knows.
    let talked = talks.iter().filter(|talk| talk.done_on.is_some()).find_map(|talk| talk.staff_id);
    let mediator = match talked {
        Some(staff) => names::reach(&mut tx, partnership, staff).await?,
        None => None,
    };
    drop(tx);
    let today = entered.ctx.today();
    let booked = standing::by_month(months.iter().map(|(month, count)| (month.as_str(), *count)));
    let standing = standing::of(&table, today, &w, &suspensions, &booked);
    entered.log_read("home").await?;
    let next = talks.iter().find(|talk| talk.done_on.is_none()).cloned();
    web::render(&HomePage {
        f: entered.frame("wijk-link-work"),
        l: entered.l.clone(),
        base: entered.path(""),
        ahead: next.as_ref().is_some_and(|talk| talk.due_on >= today),
        phone: organiser
            .as_ref()
            .and_then(|house| house.phone.as_deref())
            .map(kernel::phone::as_written)
            .unwrap_or_default(),
        organiser,
        mediator,
        next,
        step: talks.iter().filter(|talk| talk.done_on.is_some()).find_map(|talk| talk.next_step.clone()),
        w,
        standing,
    })
}
