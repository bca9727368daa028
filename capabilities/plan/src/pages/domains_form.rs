//! Drawing the wheel: a card per life domain, strengths before barriers, only what was talked about.

use std::sync::OnceLock;

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Aspect, ParticipantId, Verb};
use people::FileHead;
use web::{Choice, Fields, FormView, Frame, Visit, Words};

use super::{Opened, open};
use crate::actions::draw_wheel::DrawWheel;
use crate::model::{Assessment, DomainView, Viewpoint};
use crate::reference::{self, Domain};
use crate::rules::wheel::{TEXT, known};
use crate::store as rows;
use crate::store::assessment::may;

/// Names of the fields of one domain.
#[derive(Debug)]
struct Names {
    domain: &'static Domain,
    level: String,
    strength: String,
    barriers: String,
    note: String,
    helps: String,
}

fn names() -> &'static [Names] {
    static NAMES: OnceLock<Vec<Names>> = OnceLock::new();
    NAMES.get_or_init(|| {
        reference::domains()
            .iter()
            .map(|domain| Names {
                domain,
                level: format!("level-{}", domain.key),
                strength: format!("strength-{}", domain.key),
                barriers: format!("barriers-{}", domain.key),
                note: format!("note-{}", domain.key),
                helps: format!("helps-{}", domain.key),
            })
            .collect()
    })
}

/// The card of one domain.
struct Card {
    key: &'static str,
    name: String,
    icon: &'static str,
    sensitive: bool,
    /// What was known before, in words.
    before: String,
    /// Something was typed or is wrong: shown open.
    open: bool,
    level: &'static str,
    levels: Vec<Choice>,
    strength: &'static str,
    barriers: &'static str,
    options: Vec<Choice>,
    note: &'static str,
    helps: &'static str,
}

#[derive(Template)]
#[template(path = "plan/domains_form.html")]
struct DomainsForm {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    eyes: Vec<Choice>,
    cards: Vec<Card>,
    action: String,
    back: String,
}

const NEEDS: &[(Verb, Aspect)] = &[(Verb::Read, Aspect::Assessments), (Verb::Write, Aspect::Assessments)];

/// An empty form, with the barriers of last time.
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> web::Answer {
    let opened = open(&visit, id, NEEDS, "/domains").await?;
    let mut opened = opened;
    let all = rows::assessment::all(&mut opened.tx, &visit.ctx, &opened.permit).await?;
    let mut pairs = vec![("day", visit.ctx.today().to_string()), ("viewpoint", "participant".to_owned())];
    for names in names() {
        let before = known(all.iter(), &names.domain.key).unwrap_or_default();
        pairs.extend(before.barriers.into_iter().map(|key| (names.barriers.as_str(), key)));
    }
    web::render(&page(&visit, opened, &all, FormView::filled(pairs)).await?)
}

async fn page(visit: &Visit, opened: Opened, all: &[Assessment], form: FormView) -> Result<DomainsForm, web::Problem> {
    let Opened { tx, permit, head } = opened;
    drop(tx);
    people::door::log_read(visit, &permit, "domains").await?;
    let l = &visit.l;
    let name = head.person.calling_name();
    let cards = names().iter().filter(|n| may(&permit, Verb::Write, n.domain)).map(|n| card(n, &form, all, l));
    Ok(DomainsForm {
        f: visit.frame("wheel-new-title", "/participants"),
        l: l.clone(),
        cards: cards.collect(),
        eyes: Viewpoint::ALL
            .iter()
            .map(|v| form.choice("viewpoint", v.to_string(), l.t1(&format!("wheel-eyes-{v}"), "name", name)))
            .collect(),
        action: format!("/participants/{}/domains/new", head.id()),
        back: format!("/participants/{}/domains", head.id()),
        head,
        form,
    })
}

fn card(names: &'static Names, form: &FormView, all: &[Assessment], l: &Words) -> Card {
    let before = known(all.iter(), &names.domain.key);
    let mut told = Vec::new();
    if let Some(before) = &before {
        told.extend(before.level.map(|level| l.t1("wheel-level", "level", level)));
        told.extend(before.strength.clone());
        told.extend(crate::cards::barrier_words(before, l));
    }
    let fields = [&names.level, &names.strength, &names.note, &names.helps];
    Card {
        key: &names.domain.key,
        name: l.of("domain", &names.domain.key),
        icon: names.domain.icon(),
        sensitive: names.domain.is_sensitive(),
        before: told.join(" · "),
        open: fields.iter().any(|f| !form.value(f).is_empty() || !form.error(f).is_empty()),
        level: &names.level,
        levels: (1..=5).map(|k| form.choice(&names.level, k.to_string(), l.of("wheel-scale", k))).collect(),
        strength: &names.strength,
        barriers: &names.barriers,
        options: names
            .domain
            .barriers()
            .map(|b| form.choice(&names.barriers, b.key.clone(), l.of("barrier", &b.key)))
            .collect(),
        note: &names.note,
        helps: &names.helps,
    }
}

/// Reads one domain. Barriers of last time that were left as they were are not news.
fn read(names: &'static Names, fields: &Fields, faults: &mut Faults, all: &[Assessment]) -> DomainView {
    let before = known(all.iter(), &names.domain.key).unwrap_or_default().barriers;
    let view = DomainView {
        domain: names.domain.key.clone(),
        level: fields.number(faults, &names.level, 1, 5),
        strength: fields.short(faults, &names.strength, TEXT),
        barriers: fields.all(&names.barriers).map(str::to_owned).collect(),
        barrier_note: fields.short(faults, &names.note, TEXT),
        helps: fields.short(faults, &names.helps, TEXT),
    };
    let news = DomainView { barriers: Vec::new(), ..view.clone() };
    if news.is_empty() && view.barriers == before { DomainView::default() } else { view }
}

/// Saves the drawing.
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> web::Answer {
    let mut opened = open(&visit, id, NEEDS, "/domains").await?;
    let all = rows::assessment::all(&mut opened.tx, &visit.ctx, &opened.permit).await?;
    let mut faults = Faults::default();
    let mine: Vec<&'static Names> = names().iter().filter(|n| may(&opened.permit, Verb::Write, n.domain)).collect();
    if fields.all("domain").any(|key| mine.iter().all(|n| n.domain.key != key)) {
        faults.push("domain", "wheel-domain-unknown");
    }
    let day = fields.need_day(&mut faults, "day");
    let viewpoint: Option<Viewpoint> = fields.choose(&mut faults, "viewpoint", "wheel-eyes-missing");
    let domains = mine
        .into_iter()
        .map(|n| read(n, &fields, &mut faults, &all))
        .filter(|d| !d.domain.is_empty())
        .collect::<Vec<_>>();
    let errors = match (faults.done(), day, viewpoint) {
        (Ok(()), Some(day), Some(viewpoint)) => {
            let action = DrawWheel { participant: id, viewpoint, day, domains };
            match visit.app.db.act_once(&visit.ctx, fields.key(), &action).await {
                Ok(_) => {
                    let to = format!("/participants/{id}/domains");
                    return Ok(visit.redirect(to).said("wheel-said-drawn").into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(refusal), ..) => web::field_errors(refusal)?,
        _ => Vec::new(),
    };
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, opened, &all, form).await?)
}
