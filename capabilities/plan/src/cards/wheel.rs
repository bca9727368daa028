//! The wheel of life domains, now beside start, with the list of strengths and barriers.

use ::store::{Ctx, Failure, Tx};
use kernel::{Aspect, AssessmentId, Day, ParticipantId, Permit, Verb};
use web::Words;

use crate::geometry::{self, Slice, Spoke};
use crate::model::{Assessment, DomainView, Viewpoint};
use crate::rules::wheel::{first_level, known};
use crate::store as rows;
use crate::{reference, store::assessment::may};

/// What to compare. Nothing chosen: the first against the last, through all eyes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WheelChoice {
    /// Only drawings through these eyes.
    pub viewpoint: Option<Viewpoint>,
    /// As it was after this drawing.
    pub from: Option<AssessmentId>,
    /// As it was after that drawing.
    pub to: Option<AssessmentId>,
}

/// One life domain in the list.
#[derive(Debug, Clone)]
pub struct DomainLine {
    /// Key.
    pub key: &'static str,
    /// Name.
    pub name: String,
    /// Icon name.
    pub icon: &'static str,
    /// Five dots: x and whether it is filled. Empty when no number was given.
    pub points: Vec<(String, bool)>,
    /// "3 of 5, at the start 2".
    pub level_words: String,
    /// What goes well.
    pub strength: Option<String>,
    /// What stands in the way.
    pub barrier: Option<String>,
    /// What helps.
    pub helps: Option<String>,
    /// Barriers for which the reader may ask help of the region's offer: key and name.
    pub asks: Vec<(String, String)>,
}

/// What `plan/_wheel.html` shows. Include it with this as `wheel`, `f` (frame) and `l` (words).
#[derive(Debug, Clone)]
pub struct WheelCard {
    /// Whose.
    pub participant: ParticipantId,
    /// How she is called.
    pub name: String,
    /// Drawn sectors; empty when the wheel was never drawn.
    pub slices: Vec<Slice>,
    /// Radii of the rings.
    pub rings: Vec<String>,
    /// The same numbers in words.
    pub description: String,
    /// "According to Amina, 19 May"; empty when never drawn.
    pub according_to: String,
    /// Domains of which something was told, strengths first.
    pub told: Vec<DomainLine>,
    /// Domains with a number only.
    pub numbers: Vec<DomainLine>,
    /// May the reader draw?
    pub may_write: bool,
}

/// The wheel of a person; `None` when the reader may see no domain of it.
pub async fn wheel_card(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    l: &Words,
    name: &str,
    choice: WheelChoice,
) -> Result<Option<WheelCard>, Failure> {
    if !permit.may(Verb::Read, Aspect::Assessments) {
        return Ok(None);
    }
    let drawings = rows::assessment::all(tx, ctx, permit).await?;
    Ok(Some(card(permit, &drawings, l, name, choice, ctx.today())))
}

pub(crate) fn card(
    permit: &Permit,
    drawings: &[Assessment],
    l: &Words,
    name: &str,
    choice: WheelChoice,
    today: Day,
) -> WheelCard {
    let seen: Vec<&Assessment> =
        drawings.iter().filter(|d| choice.viewpoint.is_none_or(|v| v == d.viewpoint)).collect();
    let upto = |id: Option<AssessmentId>| {
        let end = id.and_then(|id| seen.iter().position(|d| d.id == id)).map_or(seen.len(), |at| at + 1);
        &seen[..end]
    };
    let now = upto(choice.to);
    let mut card = WheelCard {
        participant: permit.participant(),
        name: name.to_owned(),
        slices: Vec::new(),
        rings: geometry::rings(),
        description: String::new(),
        according_to: now.last().map(|d| according_to(d, l, name, today)).unwrap_or_default(),
        told: Vec::new(),
        numbers: Vec::new(),
        may_write: permit.may(Verb::Write, Aspect::Assessments),
    };
    if now.is_empty() {
        return card;
    }
    let (mut spokes, mut words) = (Vec::new(), Vec::new());
    for domain in reference::domains().iter().filter(|d| may(permit, Verb::Read, d)) {
        let view = known(now.iter().copied(), &domain.key);
        let start = match choice.from {
            Some(_) => known(upto(choice.from).iter().copied(), &domain.key).and_then(|v| v.level),
            None => first_level(now.iter().copied(), &domain.key),
        };
        let level = view.as_ref().and_then(|v| v.level);
        spokes.push(Spoke { name: l.of("domain-short", &domain.key), start, now: level });
        let Some(view) = view else { continue };
        let mut line = line(domain, &view, start, l);
        if permit.may(Verb::Write, Aspect::Placements) {
            line.asks = view.barriers.iter().map(|key| (key.clone(), l.of("barrier", key))).collect();
        }
        if !line.level_words.is_empty() {
            words.push(format!("{}: {}", line.name, line.level_words));
        }
        if line.strength.is_some() || line.barrier.is_some() || line.helps.is_some() {
            card.told.push(line);
        } else {
            card.numbers.push(line);
        }
    }
    card.slices = geometry::wheel(&spokes);
    card.description = words.join("; ");
    card
}

pub(crate) fn according_to(drawing: &Assessment, l: &Words, name: &str, today: Day) -> String {
    let day = l.near(drawing.day, today);
    match drawing.viewpoint {
        Viewpoint::Participant => l.t2("wheel-by-participant", "name", name, "day", day),
        Viewpoint::Coach => l.t1("wheel-by-coach", "day", day),
    }
}

fn line(domain: &'static reference::Domain, view: &DomainView, start: Option<i64>, l: &Words) -> DomainLine {
    let level_words = match (view.level, start) {
        (Some(now), Some(start)) if start != now => l.t2("wheel-level-start", "level", now, "start", start),
        (Some(now), _) => l.t1("wheel-level", "level", now),
        (None, _) => String::new(),
    };
    let dots =
        |level: i64| (0..5_i32).map(|k| (format!("{:.1}", 8.0 + 17.5 * f64::from(k)), i64::from(k) < level)).collect();
    DomainLine {
        key: &domain.key,
        name: l.of("domain", &domain.key),
        icon: domain.icon(),
        points: view.level.map(dots).unwrap_or_default(),
        level_words,
        strength: view.strength.clone(),
        barrier: barrier_words(view, l),
        helps: view.helps.clone(),
        asks: Vec::new(),
    }
}

/// The barrier in the words that were told, else by the names of the arena.
pub(crate) fn barrier_words(view: &DomainView, l: &Words) -> Option<String> {
    let names = || view.barriers.iter().map(|key| l.of("barrier", key)).collect::<Vec<_>>().join("; ");
    view.barrier_note.clone().or_else(|| (!view.barriers.is_empty()).then(names))
}
