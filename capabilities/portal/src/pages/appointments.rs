//! My appointments: when, where, with whom; coming or not is one tap.

use web::{Frame, Words};

use crate::gather::meetings;
use crate::model::Meeting;
use crate::shell::{Shell, Tab};
use crate::visitor::Mine;

/// More than anybody has ahead.
const MOST: i64 = 20;

#[derive(askama::Template)]
#[template(path = "portal/appointments.html")]
struct AppointmentsPage {
    f: Frame,
    l: Words,
    s: Shell,
    meetings: Vec<Meeting>,
}

/// `GET /my/{token}/appointments`
pub async fn show(mine: Mine) -> web::Answer {
    let mut tx = mine.app.db.read().await?;
    let meetings = meetings(&mut tx, &mine.ctx, &mine.permit, MOST).await?;
    drop(tx);
    mine.log_read("appointments").await?;
    let s = mine.shell(Tab::Appointments);
    web::render(&AppointmentsPage { f: mine.frame("my-appointments"), l: mine.l.clone(), s, meetings })
}
