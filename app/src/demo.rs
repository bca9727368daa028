//! Plays the fictional people of `demo/` through the real actions, with a clock that runs from the first day to today.

mod answer;
mod arrival;
pub mod call;
mod call_file;
mod claims;
mod coaches;
mod coaching;
pub mod extras;
mod file;
pub mod files;
mod flow;
mod guiding;
pub mod house;
mod jury;
mod mails;
mod offers;
mod operation;
mod participation;
mod placements;
mod play;
mod script;
mod stage;
mod story;
pub mod wijk;
mod wijk_money;
mod wijk_rules;

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{Actor, Moment, PartnershipId};
use store::{Db, Entropy, Failure};

use self::stage::{Stage, StageClock};
use crate::config::Config;
use crate::server;

/// The same seed gives the same ids and links.
const SEED: u64 = 2026;

/// What was played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Played {
    /// People told at length.
    pub people: usize,
    /// Events.
    pub events: usize,
}

/// Fills a fresh database in `config.data` with everything up to `now`.
pub async fn load(config: &Config, now: Moment) -> Result<Played, Failure> {
    let story = files::story().map_err(Failure::other)?;
    let config = config.clone();
    let start = network::partnership_facts().map_err(Failure::other)?.start;
    // The oldest story begins before the partnership when `today` is early: then the network does too.
    let first = story.people.iter().map(|p| p.met.day()).min().unwrap_or(0);
    let start = start.min(now.day().plus_days(first - 1));
    let clock = Arc::new(StageClock::at(start.at(9, 0)));
    let entropy = Arc::new(Entropy::seeded(SEED));
    let vault = Arc::new(server::open_vault(&config, &entropy)?);
    let db = Db::open_for_filling(&config.database_url()).await?;
    let mut app = server::with(&config, clock.clone(), db, entropy.clone(), vault).await?;
    app.home = PartnershipId(entropy.uuid(start.at(9, 0)));
    house::found(&app).await?;
    let mut organisations = house::organisations(&app, &story.organisations).await?;
    let services = offers::load(&app, &mut organisations, now.day()).await?;
    let staff = house::staff(&app, &story.staff, &organisations, start).await?;
    let mut tx = app.db.read().await?;
    let municipalities = network::municipality::load(&mut tx, &app.ctx(Actor::system(app.home))).await?;
    drop(tx);
    let mergers = municipalities.last_days();
    let mut stage = Stage {
        config,
        app,
        clock,
        today: now.day(),
        municipalities,
        organisations,
        staff,
        people: HashMap::new(),
        services,
    };
    // What formed the partnership, before its first day; the network stands there already.
    if let Some(played) = call::play(&stage).await? {
        jury::play(&stage, &played).await?;
    }
    operation::play(&stage).await?;
    stage.clock.set(start.at(9, 0));
    let events = script::script(&story, now, &mergers);
    let mut help = placements::Help::new(&story.people, now)?;
    // What frees is offered by the coordinator, as the story tells; from today on by Opstap.
    let desk = stage.by(arrival::COORDINATOR, None)?;
    stage.app.db.act(&desk, &placement::SetAutomatic { on: false }).await?;
    let mut day = start;
    for event in &events {
        help.until(&stage, event.at).await?;
        if event.at.day() != day {
            day = event.at.day();
            stage.clock.set(event.at);
            stage.catch_up().await?;
        }
        play::play(&mut stage, event).await?;
    }
    help.until(&stage, now).await?;
    coaches::note(&stage).await?;
    wijk::play(&stage).await?;
    call::open(&stage, now).await?;
    jury::open(&stage, now).await?;
    // Before the claims: what they cover is locked.
    participation::play(&stage).await?;
    claims::play(&stage).await?;
    catalogue::daily(&stage.app).await?;
    let desk = stage.by(arrival::COORDINATOR, None)?;
    stage.app.db.act(&desk, &placement::SetAutomatic { on: true }).await?;
    stage.clock.set(now);
    stage.catch_up().await?;
    stage.app.db.close().await;
    Ok(Played { people: story.people.len(), events: events.len() })
}
