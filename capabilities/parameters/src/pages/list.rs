//! What did the rules say on a day? All of them, also those that nobody could find.

use askama::Template;
use axum::extract::Query;
use kernel::Day;
use schemes::{Certainty, Line};
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use super::words::{certainty, time, value};
use crate::rules::{READERS, may_record};
use crate::scheme::Schemes;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    on: String,
    #[serde(default)]
    show: String,
    #[serde(default)]
    pub(crate) scheme: String,
}

struct Row {
    url: String,
    name: String,
    value: String,
    known: bool,
    time: String,
    certainty: String,
    assumed: bool,
    source: String,
}

struct Filter {
    url: String,
    label: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "parameters/list.html")]
struct ListPage {
    f: Frame,
    l: Words,
    day: Day,
    scheme: String,
    code: String,
    schemes: Vec<Filter>,
    rows: Vec<Row>,
    filters: Vec<Filter>,
    may_record: bool,
}

/// `GET /parameters?on=`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.only(READERS)?;
    let day: Day = asked.on.parse().unwrap_or_else(|_| visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let all = Schemes::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let here = all.find(all.asked(&asked.scheme)).ok_or(kernel::Refusal::NotFound)?;
    let l = visit.l.saying(&here.instead(&visit.l));
    let (table, code) = (&here.table, here.code.as_str());
    let wanted = |line: &Line<'_>| match asked.show.as_str() {
        "unknown" => line.value().is_none(),
        "assumed" => line.row.is_some_and(|row| row.certainty == Certainty::NotFound) && line.value().is_some(),
        _ => true,
    };
    let lines = table.on(day).lines(here.shape().keys).into_iter().filter(wanted);
    let rows: Vec<Row> = lines.map(|line| row(&l, table, &line, day, code)).collect();
    let filter = |show: &str, key: &str| Filter {
        url: format!("/parameters?on={day}&show={show}&scheme={code}"),
        label: l.t(key),
        here: asked.show == show,
    };
    let time = here.time().map_or_else(|| l.t("rule-unknown"), |(from, to)| time(&l, from, to));
    let schemes = if all.are_many() { all.all() } else { &[] };
    let schemes = schemes.iter().map(|scheme| Filter {
        url: format!("/parameters?on={day}&scheme={}", scheme.code),
        label: scheme.label(&l),
        here: scheme.code == code,
    });
    web::render(&ListPage {
        f: visit.frame("rule-list-title", "/parameters"),
        filters: vec![
            filter("", "rule-show-all"),
            filter("unknown", "rule-show-unknown"),
            filter("assumed", "rule-show-assumed"),
        ],
        may_record: may_record(visit.role()),
        day,
        scheme: l.t2("rule-scheme-time", "name", here.label(&l), "time", time),
        code: code.to_owned(),
        schemes: schemes.collect(),
        rows,
        l,
    })
}

fn row(l: &Words, table: &schemes::Table, line: &Line<'_>, day: Day, code: &str) -> Row {
    let until = line.row.and_then(|row| {
        let (_, last) = table.history(&row.key).find(|(one, _)| one.id == row.id)?;
        last
    });
    Row {
        url: format!("/parameters/{}?on={day}&scheme={code}", line.key.key),
        name: l.t(line.key.label),
        value: value(l, line.key.kind, line.value()),
        known: line.value().is_some(),
        time: line.row.map(|row| time(l, row.from, until)).unwrap_or_default(),
        certainty: line.row.map(|row| certainty(l, row)).unwrap_or_default(),
        assumed: line.row.is_some_and(schemes::Parameter::is_assumed),
        source: line.row.map(|row| row.source.clone()).unwrap_or_default(),
    }
}
