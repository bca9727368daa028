//! What a run of the market of coaches reads: who waits for a coach, all coaches with their room, the flow.

use std::collections::HashMap;

use catalogue::model::Gender;
use guidance::trajectories::{self, Intensity};
use kernel::{Focus, Refusal};
use people::model::{Gender as Own, Language};
use placement::rules::{urgency, wait};
use store::{Ctx, Failure, Tx};

use crate::rules::coach::{self, Coach, CoachInput, Seeker, Weights};
use crate::rules::run::{self, Outcome};
use crate::rules::seats::Way;
use crate::store::coach as rows;

/// The coaches of the region and who waits for one, as it is now.
pub(crate) struct Scene {
    /// In the published order.
    pub seekers: Vec<Seeker>,
    pub coaches: Vec<Coach>,
    pub weights: &'static Weights,
    /// People who got a coach in the last days that count for an expected wait.
    pub flow: usize,
}

impl Scene {
    /// Reads it. Only for who decides on places in the whole region; 404 for others.
    pub(crate) async fn read(tx: &mut Tx, ctx: &Ctx) -> Result<Self, Failure> {
        crate::require_decides(ctx)?;
        let today = ctx.today();
        let weights = coach::in_force(today).ok_or(Refusal::NotFound)?;
        let municipalities = network::municipality::load(tx, ctx).await?;
        let now = |nis: &str| municipalities.successor(nis, today).map_or_else(|| nis.to_owned(), |m| m.nis.clone());
        let mut wishes: HashMap<_, _> =
            rows::wishes(tx, ctx, None).await?.into_iter().map(|w| (w.participant_id, w)).collect();
        let seeker = |row: rows::Waiting| {
            let wish = wishes.remove(&row.id);
            Seeker {
                nis: row.nis.as_deref().map(now),
                languages: contact_languages(&row.languages, row.interpreter_needed),
                since: row.since_on.map(kernel::Day::start).or(row.referred_at).unwrap_or(row.created_at),
                band: wish.as_ref().map_or(urgency::LAST_BAND, |w| w.band),
                focus: wish.as_ref().map_or(Focus::Integral, |w| w.focus),
                // Who comes back goes on with the intensity of before.
                intensity: row.former_intensity.or(wish.as_ref().map(|w| w.intensity)).unwrap_or(Intensity::Normal),
                own_language: wish.as_ref().is_some_and(|w| w.own_language),
                gender: wish.as_ref().map_or(Gender::Any, |w| w.gender),
                former: row.former_staff_id,
                id: row.id,
                name: row.display_name,
            }
        };
        let mut seekers: Vec<Seeker> = rows::waiting(tx, ctx).await?.into_iter().map(seeker).collect();
        // Two files that became one can leave the same person twice.
        seekers.sort_by_key(|s| (s.id, s.since));
        seekers.dedup_by_key(|s| s.id);
        seekers.sort_by_key(Seeker::order_key);
        let positions = trajectories::coaches(tx, ctx, None).await?;
        let places = trajectories::places(tx, ctx.actor.partnership, &positions).await?;
        let mut facts: HashMap<_, _> = rows::facts(tx, ctx).await?.into_iter().map(|f| (f.position_id, f)).collect();
        let coaches = positions.into_iter().zip(places).map(|(position, places)| {
            let fact = facts.remove(&position.position_id);
            let words = |text: Option<&str>| text.unwrap_or_default().split_whitespace().map(str::to_owned).collect();
            let there: Vec<String> = words(fact.as_ref().map(|f| f.municipalities.as_str()));
            Coach {
                languages: words(fact.as_ref().map(|f| f.languages.as_str())),
                municipalities: there.iter().map(|nis| now(nis)).collect(),
                gender: fact.map_or(Own::Unknown, |f| f.gender),
                room: places.free(),
                capacity: position.capacity,
                focus: position.focus,
                id: position.position_id,
                staff: position.staff_id,
                name: position.name,
                organisation_id: position.organisation_id,
                organisation: position.organisation,
            }
        });
        let coaches = coaches.collect();
        let flow = rows::given(tx, ctx, ctx.now.plus_minutes(-wait::WINDOW * 24 * 60)).await?;
        Ok(Self { seekers, coaches, weights, flow: usize::try_from(flow).unwrap_or(0) })
    }

    /// The input with the room cut in the way that comes to the best whole, and that whole: the published order counts
    /// first, then the points.
    pub(crate) fn solve(&self, watch: &mut dyn solver::Watch) -> Result<(CoachInput, Outcome), String> {
        let whole = coach::input(&self.seekers, &self.coaches, self.weights);
        let order = whole.order();
        let mut best: Option<((Vec<bool>, i64), CoachInput, Outcome)> = None;
        for way in Way::ALL {
            let input = whole.cut(way);
            let (market, outcome) = run::solve(&input, watch).map_err(|e| e.to_string())?;
            let unserved = order.iter().map(|row| outcome.place[*row] == solver::NONE).collect();
            let rank = (unserved, run::sums(&market, &outcome).misfit);
            if best.as_ref().is_none_or(|(known, ..)| rank < *known) {
                best = Some((rank, input, outcome));
            }
        }
        best.map(|(_, input, outcome)| (input, outcome)).ok_or_else(|| "no way to cut".to_owned())
    }

    /// For somebody for whom no coach fits: which rules close each coach.
    pub(crate) fn closed_by(&self, seeker: &Seeker) -> Vec<Vec<placement::rules::Misfit>> {
        let coaches = self.coaches.iter().filter(|coach| coach.capacity > 0);
        coaches.filter_map(|coach| self.weights.of(seeker, coach).err()).collect()
    }
}

/// Her languages beside Dutch when Dutch will not do. An unreadable list is an empty one.
fn contact_languages(json: &str, interpreter_needed: bool) -> Vec<String> {
    if !interpreter_needed {
        return Vec::new();
    }
    let all: Vec<Language> = serde_json::from_str(json).unwrap_or_default();
    all.into_iter().map(|language| language.code).filter(|code| code != "nl").collect()
}
