//! Keyboard shortcuts and where to get help; and a sign of life for whoever watches the server.

use askama::Template;
use web::{Answer, Frame, Public, Visit, Words};

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage {
    f: Frame,
    l: Words,
    keys: Vec<(Vec<&'static str>, &'static str)>,
}

/// `GET /help`.
pub async fn show(visit: Visit) -> Answer {
    let keys = vec![
        (vec!["/"], "help-key-search"),
        (vec!["n"], "help-key-note"),
        (vec!["s"], "help-key-step"),
        (vec!["g", "v"], "help-key-today"),
        (vec!["g", "d"], "help-key-participants"),
        (vec!["g", "w"], "help-key-wheel"),
        (vec!["?"], "help-key-help"),
    ];
    web::render(&HelpPage { f: visit.frame("help-title", "/help"), l: visit.l.clone(), keys })
}

/// `GET /health`: the database answers.
pub async fn health(public: Public) -> Result<&'static str, web::Problem> {
    let mut tx = public.app.db.read().await?;
    crate::store::ping(&mut tx).await?;
    Ok("ok")
}
