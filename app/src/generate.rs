//! A realistic region of any size, for measuring: fictional people with coaches, contacts, goals and steps.

mod dice;
mod names;
mod person;
mod region;
mod services;
mod texts;
mod waiting;
pub mod wijk;

use std::sync::Arc;

use guidance::bulk as guided;
use kernel::{Actor, Clock, Day, Moment, PartnershipId};
use people::bulk::{self as known, Dictionary};
use plan::bulk as plans;
use store::{Action, Ctx, Db, Entropy, Failure, Tx, audit};
use tokio::sync::Mutex;
use web::App;

use self::person::{Made, Maker};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;

/// People per transaction.
const BATCH: usize = 2_000;

/// How much.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// People.
    pub people: usize,
    /// Contacts, over all of them.
    pub contacts: usize,
    /// Services of the catalogue.
    pub services: usize,
    /// People who wait for help.
    pub waiting: usize,
    /// Also wijk-werken at its full size.
    pub wijk: bool,
    /// The same seed gives the same region.
    pub seed: u64,
}

/// What somebody needs to measure it.
#[derive(Debug)]
pub struct Region {
    /// E-mail address and API token of a coordinator.
    pub coordinator: (String, String),
    /// The same of a coach.
    pub coach: (String, String),
    /// People guided by that coach at this moment.
    pub caseload: usize,
}

/// Fills a fresh database, marked as a demonstration. `say` hears how far it is.
pub async fn run(config: &Config, size: Size, say: impl Fn(&str)) -> Result<Region, Failure> {
    std::fs::create_dir_all(&config.data).map_err(|e| Failure::other(format!("{}: {e}", config.data.display())))?;
    let entropy = Arc::new(Entropy::seeded(size.seed));
    let vault = Arc::new(server::open_vault(config, &Entropy::System)?);
    let db = Db::open_for_filling(&config.database_url()).await?;
    let clock = SystemClock::real();
    let mut app = server::with(config, Arc::new(clock), db, entropy.clone(), vault).await?;
    if store::partnership::home(&app.db).await?.is_some() {
        return Err(Failure::other("there is a partnership already: generate fills a fresh database only"));
    }
    let now = clock.now();
    app.home = PartnershipId(entropy.uuid(now));
    let network = region::network(&app, now.day()).await?;
    let maker = Maker::new(size, now, network);
    let ctx = app.ctx(Actor::system(app.home));
    let dictionary = Mutex::new(Dictionary::default());
    let mut known = Vec::new();
    for first in (0..size.people).step_by(BATCH) {
        let last = (first + BATCH).min(size.people);
        let mut made = Made::default();
        for number in first..last {
            maker.make(number, &app.entropy, &mut made);
        }
        app.db.act(&ctx, &Fill { made: &made, dictionary: &dictionary }).await?;
        waiting::note(&mut known, size, &made);
        if last.is_multiple_of(20_000) || last == size.people {
            say(&format!("{last} people"));
        }
    }
    services::fill(&app, &ctx, size.services, size.seed).await?;
    waiting::fill(&app, &ctx, size, &known, &maker.network.coaches[0]).await?;
    if size.wijk {
        wijk(&app, &maker, now, size.seed, &say).await?;
    }
    finish(&app, &maker, now).await
}

/// A whole organiser: 250 workers, 600 users, 5,000 performances a month (issue 4).
async fn wijk(app: &App, maker: &Maker, now: Moment, seed: u64, say: &impl Fn(&str)) -> Result<(), Failure> {
    let coordinator = &maker.network.wijk;
    let actor = Actor {
        partnership: app.home,
        staff: coordinator.staff,
        position: coordinator.position,
        organisation: coordinator.organisation,
        role: kernel::Role::WijkCoordinator,
    };
    let ctx = Ctx { now, ..app.ctx(actor) };
    wijk::found(app, coordinator.organisation, &ctx).await?;
    let scale = wijk::Scale { workers: 250, users: 600, performances: 5_000, seed };
    let made = app.db.act(&ctx, &wijk::Fill { scale }).await?;
    say(&format!(
        "wijk-werken: {} workers, {} users, {} performances",
        made.workers.len(),
        made.users.len(),
        made.work.len()
    ));
    Ok(())
}

async fn finish(app: &App, maker: &Maker, now: Moment) -> Result<Region, Failure> {
    // Tokens are secrets also here: from the system, not from the seed.
    let ctx = Ctx { now, entropy: Arc::new(Entropy::System), ..app.ctx(Actor::system(app.home)) };
    let token = async |who: &region::Desk| -> Result<(String, String), Failure> {
        let (_, secret) = identity::tokens::create(&app.db, &ctx, who.position, "bench", 365).await?;
        Ok((who.email.clone(), secret))
    };
    let coordinator = token(&maker.network.coordinator).await?;
    let coach = token(&maker.network.coaches[0]).await?;
    app.db.settle().await?;
    app.db.close().await;
    Ok(Region { coordinator, coach, caseload: maker.caseload(0) })
}

/// One batch in one transaction, with one audit line.
struct Fill<'a> {
    made: &'a Made<'a>,
    dictionary: &'a Mutex<Dictionary>,
}

impl Action for Fill<'_> {
    type Output = ();
    const NAME: &'static str = "region.generate";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let partnership = ctx.actor.partnership;
        let made = self.made;
        known::insert(tx, partnership, &made.people, &mut *self.dictionary.lock().await).await?;
        guided::insert_trajectories(tx, partnership, &made.trajectories).await?;
        plans::insert(tx, partnership, &made.goals).await?;
        guided::insert_contacts(tx, partnership, &made.contacts).await?;
        let line = audit::Line::new(Self::NAME, "partnership", partnership);
        tx.note(ctx, line.fact("people", made.people.len()).fact("contacts", made.contacts.len()));
        Ok(())
    }
}

/// The day before which the oldest history begins.
fn earliest(today: Day) -> Day {
    today.plus_months(-24)
}
