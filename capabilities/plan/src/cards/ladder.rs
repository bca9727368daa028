//! The participation ladder: here, start and wish, each with an icon and words.

use ::store::{Failure, Tx};
use kernel::{Aspect, ParticipantId, Permit, Verb};
use web::Words;

use crate::model::Observation;
use crate::reference;
use crate::rules::ladder::{Standing, road, standing};
use crate::store as rows;

/// One rung as shown.
#[derive(Debug, Clone)]
pub struct RungLine {
    /// Number.
    pub number: i64,
    /// Words.
    pub name: String,
    /// Extra classes: `here`, `past`, `wish`.
    pub class: &'static str,
    /// The person stands here.
    pub here: bool,
    /// Icon and words of each mark.
    pub marks: Vec<(&'static str, String)>,
}

/// What `plan/_ladder.html` shows. Include it with this as `ladder`, `f` (frame) and `l` (words).
#[derive(Debug, Clone)]
pub struct LadderCard {
    /// Whose.
    pub participant: ParticipantId,
    /// How she is called.
    pub name: String,
    /// Rungs, highest first.
    pub rungs: Vec<RungLine>,
    /// Was it ever observed?
    pub known: bool,
    /// May the reader add an observation?
    pub may_write: bool,
    /// Stands on the page of the ladder itself, without a link to it.
    pub own_page: bool,
}

/// The ladder of a person; `None` when the reader may not see it.
pub async fn ladder_card(tx: &mut Tx, permit: &Permit, l: &Words, name: &str) -> Result<Option<LadderCard>, Failure> {
    if !permit.may(Verb::Read, Aspect::Ladder) {
        return Ok(None);
    }
    let history: Vec<Observation> = rows::ladder::all(tx, permit).await?.into_iter().map(|w| w.observation).collect();
    let standing = standing(&road(&history, reference::LADDER));
    Ok(Some(LadderCard {
        participant: permit.participant(),
        name: name.to_owned(),
        rungs: reference::rungs(reference::LADDER).iter().rev().map(|r| line(r.number, standing, l, name)).collect(),
        known: standing.is_some(),
        may_write: permit.may(Verb::Write, Aspect::Ladder),
        own_page: false,
    }))
}

fn line(number: i64, standing: Option<Standing>, l: &Words, name: &str) -> RungLine {
    let mut line = RungLine { number, name: l.of("rung-short", number), class: "", here: false, marks: Vec::new() };
    let Some(standing) = standing else { return line };
    if number < standing.now {
        line.class = "past";
    }
    if standing.wish == Some(number) && number != standing.now {
        line.class = "wish";
        line.marks.push(("flag", l.t1("ladder-wish-of", "name", name)));
    }
    if number == standing.now {
        line.class = "here";
        line.here = true;
        line.marks.push(("map-pin", l.t1("ladder-here-is", "name", name)));
    }
    if number == standing.start && (standing.start != standing.now || standing.start_on != standing.now_on) {
        line.marks.push(("footprints", l.t1("ladder-start-in", "month", l.month(standing.start_on))));
    }
    line
}
