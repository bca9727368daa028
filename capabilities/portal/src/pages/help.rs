//! "I don't understand": the coach calls.

use web::{Choice, Fields, FormView, Frame, OpenForm, Words};

use crate::actions::answer::{GiveAnswer, Say};
use crate::model::{Coach, Topic};
use crate::shell::{Shell, Tab};
use crate::visitor::Mine;

#[derive(askama::Template)]
#[template(path = "portal/help.html")]
struct HelpPage {
    f: Frame,
    l: Words,
    s: Shell,
    coach: Option<Coach>,
    topics: Vec<Choice>,
}

/// `GET /my/{token}/help`
pub async fn show(mine: Mine) -> web::Answer {
    let mut tx = mine.app.db.read().await?;
    let coach = crate::gather::coach(&mut tx, &mine.ctx, &mine.permit).await?;
    drop(tx);
    let form = FormView::empty();
    let topics =
        Topic::ALL.iter().map(|t| form.choice("topic", t.as_str(), mine.l.of("my-topic", t)).icon(t.icon())).collect();
    web::render(&HelpPage { f: mine.frame("my-help"), l: mine.l.clone(), s: mine.shell(Tab::Help), coach, topics })
}

/// The topic; nothing chosen is "something else": asking help must not fail on a form.
fn topic(fields: &Fields) -> Topic {
    fields.get("topic").parse().unwrap_or(Topic::Other)
}

/// `POST /my/{token}/help`
pub async fn ask(mine: Mine, OpenForm(fields): OpenForm) -> web::Answer {
    mine.check(&fields)?;
    let say = Say::Help(topic(&fields));
    let deed = GiveAnswer { participant: mine.permit.participant(), say, nudge: super::plan::nudge(&mine.app) };
    mine.app.db.act_once(&mine.ctx, fields.key(), &deed).await?;
    Ok(mine.to("plan", "help"))
}
