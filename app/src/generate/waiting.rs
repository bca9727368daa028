//! People of a generated region who wait for help.

use catalogue::arena;
use kernel::{Moment, ParticipantId, PlacementId};
use placement::bulk::{self, Row};
use store::{Action, Ctx, Failure, Tx, audit};
use web::App;

use super::Size;
use super::dice::Dice;
use super::person::Made;
use super::region::Desk;

/// Wishes per transaction.
const BATCH: usize = 2_000;
/// Keeps these dice apart from those of people and services.
const THING: u64 = 1 << 42;
const LANGUAGES: &[&str] = &["ar", "fr", "tr", "uk", "ru", "bg", "fa", "ti", "so"];

/// Somebody of the region, with what a wish needs of her.
pub struct Known {
    participant: ParticipantId,
    nis: Option<String>,
}

/// The people of a batch who will wait, until there are enough.
pub fn note(known: &mut Vec<Known>, size: Size, made: &Made<'_>) {
    let room = size.waiting.saturating_sub(known.len());
    let of = |row: &people::bulk::Row<'_>| Known { participant: row.id, nis: row.new.nis.map(str::to_owned) };
    known.extend(made.people.iter().take(room).map(of));
}

/// Puts a wish of each on the list.
pub async fn fill(app: &App, ctx: &Ctx, size: Size, known: &[Known], coach: &Desk) -> Result<(), Failure> {
    let needs = arena::types();
    for (batch, people) in known.chunks(BATCH).enumerate() {
        let rows: Vec<Row<'_>> = people
            .iter()
            .enumerate()
            .map(|(number, person)| {
                let mut dice = Dice::new(size.seed, THING + (batch * BATCH + number) as u64);
                let language = dice.chance(40).then(|| dice.pick_common(LANGUAGES));
                Row {
                    id: ctx.new_id::<PlacementId>(),
                    participant: person.participant,
                    need: needs[dice.below(needs.len())],
                    language,
                    interpreter_ok: dice.chance(70),
                    nis: person.nis.as_deref(),
                    own_municipality: dice.chance(15),
                    band: [1, 2, 2, 3, 3, 3, 3, 3][dice.below(8)],
                    since: Moment(ctx.now.0 - i64::from(dice.between(1, 400 * 24 * 60)) * 60_000),
                    staff: coach.staff,
                    organisation: coach.organisation,
                }
            })
            .collect();
        app.db.act(ctx, &Fill { rows: &rows }).await?;
    }
    Ok(())
}

/// One batch in one transaction, with one audit line.
struct Fill<'a> {
    rows: &'a [Row<'a>],
}

impl Action for Fill<'_> {
    type Output = ();
    const NAME: &'static str = "region.generate-waiting";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        bulk::insert(tx, ctx, self.rows).await?;
        let line = audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership);
        tx.note(ctx, line.fact("waiting", self.rows.len()));
        Ok(())
    }
}
