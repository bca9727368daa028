//! "Bekijk match", for a place and for a coach: one person who waits, the three best with their reasons, one to choose.

use askama::Template;
use kernel::refusal::Faults;
use kernel::{Moment, Refusal};
use solver::NONE;
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use web::{Choice, Fields, FormView, Frame, Visit, Words};

use super::words::{self, Waited};
use crate::rules::market::Market as Table;
use crate::rules::misfit::Points;
use crate::rules::options::{self, Possible};
use crate::rules::proof::{self, Proof};
use crate::rules::run::{self, Outcome};
use crate::store::choice::{self, Reason};
use crate::store::run::Market;

/// How many are shown.
const BEST: usize = 3;

/// One of the best on the page.
struct Offer {
    id: Uuid,
    name: String,
    organisation: String,
    parts: Vec<String>,
    others: String,
    best: bool,
    chosen: bool,
}

/// Who waits, and where the page leads.
pub(super) struct About {
    pub market: Market,
    /// Which wish.
    pub wish: Uuid,
    /// For optimistic locking.
    pub version: i64,
    pub person: String,
    /// Her file.
    pub file: String,
    /// What she waits for, in words.
    pub need: String,
    pub since: Moment,
    pub band: i64,
    /// The page itself.
    pub action: String,
}

/// What was worked out for one person.
pub(super) struct Looked {
    found: Vec<(Possible, Vec<Points>)>,
    none: Option<Proof>,
}

impl Looked {
    /// Looks at the best whole. `parts`: what the misfit of an offer is made of; `closed`: why nothing fits.
    pub fn at(
        (table, outcome): (&Table, &Outcome),
        wish: Uuid,
        parts: impl Fn(Uuid) -> Vec<Points>,
        closed: impl FnOnce() -> Option<Proof>,
    ) -> Result<Option<Self>, String> {
        let standing = run::standing(table, outcome)?;
        let Some(row) = table.row(&wish) else { return Ok(None) };
        let found = options::best(table, &standing, row, BEST);
        let none = if table.problem.edges(row as usize).is_empty() {
            closed()
        } else if outcome.place[row as usize] == NONE {
            proof::of(table, &outcome.proposal(), &standing, row)
        } else {
            None
        };
        let found = found.into_iter().map(|option| (option, parts(option.offer))).collect();
        Ok(Some(Self { found, none }))
    }

    /// What the page names: the offers, and organisations in the explanation.
    fn named(&self) -> Vec<Uuid> {
        let caps = match &self.none {
            Some(Proof::Full { caps, .. }) => caps.as_slice(),
            _ => &[],
        };
        self.found.iter().map(|(option, _)| option.offer).chain(caps.iter().copied()).collect()
    }
}

/// Runs what may take a moment beside the others.
pub(super) async fn aside(
    look: impl FnOnce() -> Result<Option<Looked>, String> + Send + 'static,
) -> Result<Looked, Failure> {
    let looked = tokio::task::spawn_blocking(look).await.map_err(|e| Failure::other(e.to_string()))?;
    Ok(looked.map_err(Failure::other)?.ok_or(Refusal::NotFound)?)
}

/// Names and earlier choices that a page tells.
pub(super) struct Told {
    names: words::Names,
    choices: Vec<choice::Choice>,
}

impl Told {
    pub async fn read(tx: &mut Tx, ctx: &Ctx, about: &About, looked: &Looked) -> Result<Self, Failure> {
        let choices = choice::of(tx, ctx, about.wish).await?;
        Ok(Self { names: words::names(tx, ctx, about.market, &looked.named()).await?, choices })
    }
}

#[derive(Template)]
#[template(path = "matching/best.html")]
pub(super) struct BestPage {
    f: Frame,
    l: Words,
    about: About,
    coaches: bool,
    /// Name of the field of what is chosen.
    field: &'static str,
    /// The list that she stands on.
    back: &'static str,
    back_word: String,
    waited: Waited,
    proposed: String,
    offers: Vec<Offer>,
    why_none: Vec<String>,
    choices: Vec<choice::Choice>,
    reasons: Vec<Choice>,
    form: FormView,
}

/// Name of the field of what is chosen.
const fn field(market: Market) -> &'static str {
    match market {
        Market::Services => "service",
        Market::Coaches => "coach",
    }
}

/// The page, from what was worked out.
pub(super) fn page(visit: &Visit, about: About, looked: Looked, told: Told, form: FormView) -> BestPage {
    let (l, market) = (&visit.l, about.market);
    let field = field(market);
    let proposed = looked.found.first().filter(|(option, _)| option.best).map(|(option, _)| option.offer);
    let picked = form.value(field).parse::<Uuid>().ok().or(proposed);
    let offers = looked.found.iter().filter_map(|(option, points)| {
        let (name, organisation) = told.names.get(&option.offer)?.clone();
        Some(Offer {
            id: option.offer,
            name,
            organisation,
            parts: words::of(l, market, points),
            others: others(l, option),
            best: option.best,
            chosen: picked == Some(option.offer),
        })
    });
    let coaches = market == Market::Coaches;
    let (title, back, back_word) = match market {
        Market::Services => ("match-one-title", "/waiting", l.t("match-to-waiting")),
        Market::Coaches => ("coach-one-title", "/matching/coaches", l.t("coaches-back")),
    };
    BestPage {
        f: visit.frame(title, "/waiting"),
        l: l.clone(),
        coaches,
        field,
        back,
        back_word,
        waited: words::waited(about.since, visit.ctx.now),
        proposed: proposed.map_or_else(String::new, |id| id.to_string()),
        offers: offers.collect(),
        why_none: looked.none.map_or_else(Vec::new, |proof| words::proof(l, market, &proof, &told.names)),
        choices: told.choices,
        reasons: form.choices(l, "reason", "match-reason", Reason::ALL),
        form,
        about,
    }
}

/// What a choice does to the others, in words.
fn others(l: &Words, option: &Possible) -> String {
    match (option.displaces, option.moved) {
        (true, _) => l.t("match-others-displaced"),
        (false, 0) => l.t("match-others-none"),
        (false, moved) => l.n("match-others-moved", i64::try_from(moved).unwrap_or(i64::MAX)),
    }
}

/// What was chosen, what was proposed, and why another.
pub(super) struct Chosen<Id> {
    pub offer: Id,
    pub proposed: Option<Id>,
    pub reason: Option<Reason>,
}

/// What the form chose.
pub(super) fn asked<Id: std::str::FromStr>(fields: &Fields, market: Market) -> Result<Chosen<Id>, Refusal> {
    let mut faults = Faults::default();
    let missing = match market {
        Market::Services => "match-service-missing",
        Market::Coaches => "match-coach-missing",
    };
    let offer = fields.choose(&mut faults, field(market), missing);
    let reason = fields.maybe(&mut faults, "reason");
    faults.done()?;
    Ok(Chosen { offer: offer.ok_or(Refusal::NotFound)?, proposed: fields.get("proposed").parse().ok(), reason })
}
