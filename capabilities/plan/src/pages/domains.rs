//! The wheel of life domains: now beside start, or two chosen drawings beside each other.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::{Aspect, AssessmentId, ParticipantId, Verb};
use people::FileHead;
use web::{Choice, FormView, Frame, Visit, Words};

use super::{Opened, open};
use crate::cards::{self, WheelCard, WheelChoice};
use crate::model::{Assessment, Viewpoint};
use crate::store as rows;

/// A filter chip.
struct Chip {
    url: String,
    label: String,
    here: bool,
}

/// A drawing in the list.
struct Drawn {
    words: String,
    domains: String,
}

#[derive(Template)]
#[template(path = "plan/domains.html")]
struct DomainsPage {
    f: Frame,
    l: Words,
    head: FileHead,
    wheel: WheelCard,
    eyes: Vec<Chip>,
    /// Kept in the form that compares.
    by: &'static str,
    from: Vec<Choice>,
    to: Vec<Choice>,
    drawings: Vec<Drawn>,
    may_ladder: bool,
}

/// What to compare, as the address has it; anything unreadable counts as not chosen.
#[derive(serde::Deserialize)]
pub struct Asked {
    by: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

impl Asked {
    fn choice(&self) -> WheelChoice {
        let id = |text: &Option<String>| text.as_deref().and_then(|t| t.parse::<AssessmentId>().ok());
        WheelChoice {
            viewpoint: self.by.as_deref().and_then(|b| b.parse().ok()),
            from: id(&self.from),
            to: id(&self.to),
        }
    }
}

/// Shows the wheel.
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(asked): Query<Asked>) -> web::Answer {
    let opened = open(&visit, id, &[(Verb::Read, Aspect::Assessments)], "/domains").await?;
    let Opened { mut tx, permit, head } = opened;
    let all = rows::assessment::all(&mut tx, &visit.ctx, &permit).await?;
    drop(tx);
    people::door::log_read(&visit, &permit, "domains").await?;
    let (l, name, today) = (&visit.l, head.person.calling_name().to_owned(), visit.ctx.today());
    let choice = asked.choice();
    let seen: Vec<&Assessment> = all.iter().filter(|d| choice.viewpoint.is_none_or(|v| v == d.viewpoint)).collect();
    let form = FormView::filled([
        ("from", choice.from.map(|i| i.to_string()).unwrap_or_default()),
        ("to", choice.to.map(|i| i.to_string()).unwrap_or_default()),
    ]);
    let dates = |field: &str| {
        seen.iter()
            .rev()
            .map(|d| form.choice(field, d.id.to_string(), cards::according_to(d, l, &name, today)))
            .collect::<Vec<_>>()
    };
    let base = format!("/participants/{id}/domains");
    let mut eyes = vec![Chip { url: base.clone(), label: l.t("wheel-all-eyes"), here: choice.viewpoint.is_none() }];
    eyes.extend(Viewpoint::ALL.iter().map(|v| Chip {
        url: format!("{base}?by={v}"),
        label: l.t1(&format!("wheel-eyes-{v}"), "name", &name),
        here: choice.viewpoint == Some(*v),
    }));
    let drawn = all.iter().rev().map(|d| Drawn {
        words: cards::according_to(d, l, &name, today),
        domains: d.domains.iter().map(|v| l.of("domain", &v.domain)).collect::<Vec<_>>().join(", "),
    });
    web::render(&DomainsPage {
        f: visit.frame("wheel-page-title", "/participants"),
        l: l.clone(),
        wheel: cards::wheel_view(&permit, &all, l, &name, choice, today),
        eyes,
        by: choice.viewpoint.map_or("", Viewpoint::as_str),
        from: dates("from"),
        to: dates("to"),
        drawings: drawn.collect(),
        may_ladder: permit.may(Verb::Read, Aspect::Ladder),
        head,
    })
}
