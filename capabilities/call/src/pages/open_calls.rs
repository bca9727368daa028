//! The calls that everybody can read.

use askama::Template;
use web::{Answer, Frame, Public, Words};

use super::view;
use crate::model::{Call, CallStatus};
use crate::store::call;

struct Line {
    call: Call,
    deadline: String,
    open: bool,
    soon: bool,
}

#[derive(Template)]
#[template(path = "call/open_calls.html")]
struct OpenCallsPage {
    f: Frame,
    l: Words,
    lines: Vec<Line>,
}

/// `GET /open-calls`
pub async fn show(public: Public) -> Answer {
    let mut tx = public.app.db.read().await?;
    let all = call::all(&mut tx, &public.ctx).await?;
    drop(tx);
    let now = public.ctx.now;
    let mut lines: Vec<Line> = all
        .into_iter()
        .filter(|call| call.status != CallStatus::Draft)
        .map(|call| Line {
            deadline: view::moment(&public.l, call.calendar.deadline),
            soon: call.calendar.launch.start() > now,
            open: call.status == CallStatus::Published && call.calendar.is_open(now),
            call,
        })
        .collect();
    lines.sort_by_key(|line| !line.open);
    let f = public.frame("open-calls-title");
    web::render(&OpenCallsPage { f, l: public.l.clone(), lines })
}
