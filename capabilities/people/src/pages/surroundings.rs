//! Household and network: a map of the people around somebody, with the same people in a list beside it.

use askama::Template;
use axum::extract::Path;
use kernel::{Aspect, ParticipantId, Verb};
use web::{Answer, Frame, Visit, Words};

use crate::door;
use crate::pages::file_head::{FileHead, file_head};
use crate::store::tie;
use crate::ties::{Dot, Quality, Tie, TieKind, places};

/// Units across the drawing.
const SIZE: f64 = 600.0;

/// A tie as shown.
struct Line {
    tie: Tie,
    /// "Zus · woont in huis · geboren in 2016".
    about: String,
    phone: String,
    icon: &'static str,
}

/// A tie on the map.
struct Mark {
    dot: Dot,
    label_y: f64,
    name: String,
    class: &'static str,
}

struct Group {
    id: &'static str,
    title: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "surroundings.html")]
struct SurroundingsPage {
    f: Frame,
    l: Words,
    head: FileHead,
    groups: Vec<Group>,
    ended: Vec<Line>,
    marks: Vec<Mark>,
    rings: Vec<f64>,
    description: String,
    may_write: bool,
}

/// `GET /participants/{id}/surroundings`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Read, Aspect::Surroundings).await?;
    let head = file_head(&visit, &mut tx, &permit, "/surroundings").await?;
    let ties = tie::all(&mut tx, &permit).await?;
    drop(tx);
    door::log_read(&visit, &permit, "surroundings").await?;
    let l = visit.l.clone();
    let today = visit.ctx.today();
    let (ended, now): (Vec<Tie>, Vec<Tie>) = ties.into_iter().partition(|t| t.ended_on.is_some_and(|day| day <= today));
    let dots = places(&now.iter().map(|t| t.quality).collect::<Vec<_>>(), SIZE);
    let marks = now.iter().zip(dots).map(|(tie, dot)| mark(tie, dot)).collect();
    let description: Vec<String> = now.iter().map(|t| describe(&l, t)).collect();
    let mut groups: Vec<Group> =
        [("household", l.t("tie-household")), ("family-friends", l.t("tie-network")), ("helpers", l.t("tie-helpers"))]
            .into_iter()
            .map(|(id, title)| Group { id, title, lines: Vec::new() })
            .collect();
    for tie in now {
        let group = match tie.kind {
            _ if tie.in_household => 0,
            kind if kind.helps() => 2,
            _ => 1,
        };
        groups[group].lines.push(line(&l, tie));
    }
    groups.retain(|group| !group.lines.is_empty());
    web::render(&SurroundingsPage {
        f: visit.frame("tie-title", "/participants"),
        rings: [0.17, 0.27, 0.37, 0.45].map(|part| part * SIZE).to_vec(),
        ended: ended.into_iter().map(|tie| line(&l, tie)).collect(),
        description: description.join("; "),
        may_write: permit.may(Verb::Write, Aspect::Surroundings),
        groups,
        marks,
        head,
        l,
    })
}

fn describe(l: &Words, tie: &Tie) -> String {
    let facts = [
        ("name", tie.name.clone()),
        ("kind", l.of("tie-kind", tie.kind)),
        ("quality", l.of("tie-quality", tie.quality)),
    ];
    l.with("tie-in-words", &facts)
}

fn line(l: &Words, tie: Tie) -> Line {
    let mut about = vec![l.of("tie-kind", tie.kind)];
    about.extend(tie.organisation.clone());
    if tie.in_household {
        about.push(l.t("tie-at-home"));
    }
    about.extend(tie.birth_year.map(|year| l.t1("tie-born", "year", year)));
    about.extend(tie.ended_on.map(|day| l.t1("tie-until", "day", l.day_plain(day))));
    let icon = match tie.kind {
        TieKind::Child => "baby",
        TieKind::Partner => "heart",
        TieKind::Parent | TieKind::Sibling | TieKind::Family => "house",
        TieKind::Friend => "smile",
        TieKind::Neighbour => "door-open",
        TieKind::Buddy => "hand-helping",
        TieKind::BridgeFigure => "signpost",
        TieKind::Professional => "briefcase",
        TieKind::Other => "user",
    };
    Line {
        about: about.join(" · "),
        phone: tie.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default(),
        icon,
        tie,
    }
}

fn mark(tie: &Tie, dot: Dot) -> Mark {
    let class = match tie.quality {
        Quality::Strong => "now",
        Quality::Good => "grown",
        Quality::Fragile => "lower",
        Quality::Broken | Quality::Unknown => "blank ring",
    };
    let mut name: String = tie.name.chars().take(16).collect();
    if tie.name.chars().count() > 16 {
        name.push('…');
    }
    // Above the dot in the upper half, below it in the lower: away from the middle.
    let label_y = if dot.y < SIZE / 2.0 { dot.y - 20.0 } else { dot.y + 34.0 };
    Mark { dot, label_y, name, class }
}
