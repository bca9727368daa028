//! The local side of the activity list: add, take away, end, and what VDAB scraps.

use kernel::{Day, Refusal, Verb};
use schemes::wijk::UserKind;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::ActivityId;
use crate::records::ActivityRow;
use crate::rules::access::Part;
use crate::rules::activity::Mode;
use crate::store::activity;

/// A municipality adds an activity for its territory, or takes one away (decree 7-7-2017, art. 25-28).
#[derive(Debug, Clone)]
pub struct AddActivity<'a> {
    /// The list of which scheme.
    pub scheme: &'a str,
    /// `Extend` or `Limit`; the organiser may also complete the Flemish list with its source: `Base`.
    pub mode: Mode,
    /// Code; for a limit that of the activity that is taken away.
    pub code: &'a str,
    /// In Dutch.
    pub label: &'a str,
    /// Kinds of users; none with a limit: for everybody.
    pub kinds: &'a [UserKind],
    /// Which municipality; `None` for a line of the Flemish list.
    pub nis: Option<&'a str>,
    /// First day.
    pub from_on: Day,
    /// Number or date of the decision.
    pub decision: &'a str,
}

impl Action for AddActivity<'_> {
    type Output = ActivityId;
    const NAME: &'static str = "wijk-activity.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ActivityId, Failure> {
        door::require(tx, ctx, Verb::Write, Part::Decisions).await?;
        if let Some(nis) = self.nis {
            network::municipality::check(tx, ctx, "nis", nis, self.from_on).await?;
        } else if self.mode != Mode::Base {
            return Err(Refusal::field("nis", "wijk-activity-nis-missing").into());
        }
        let all = activity::all(tx, ctx).await?;
        // One code means one thing everywhere: in questions, hours and reports.
        if all.iter().any(|row| row.scheme != self.scheme && row.code.eq_ignore_ascii_case(self.code)) {
            return Err(Refusal::field("code", "wijk-activity-code-elsewhere").into());
        }
        let base =
            all.iter().filter(|row| row.scheme == self.scheme).find(|row| row.code.eq_ignore_ascii_case(self.code));
        match (self.mode, base) {
            (Mode::Limit, None) => return Err(Refusal::field("code", "wijk-activity-code-unknown").into()),
            (Mode::Limit, Some(_)) => {}
            (_, _) if self.kinds.is_empty() => {
                return Err(Refusal::field("kinds", "wijk-activity-kinds-missing").into());
            }
            (_, _) if self.label.is_empty() && base.is_none() => {
                return Err(Refusal::field("label", "wijk-activity-label-missing").into());
            }
            _ => {}
        }
        let kinds: Vec<&str> = self.kinds.iter().map(|kind| kind.as_str()).collect();
        let row = ActivityRow {
            id: ctx.new_id(),
            scheme: self.scheme.to_owned(),
            code: base.map_or_else(|| self.code.to_owned(), |row| row.code.clone()),
            main_code: base.map_or_else(|| self.code.to_owned(), |row| row.main_code.clone()),
            label_nl: match base {
                Some(row) if self.label.is_empty() => row.label_nl.clone(),
                _ => self.label.to_owned(),
            },
            user_kinds: kinds.join(" "),
            reserved: false,
            nis: self.nis.map(str::to_owned),
            mode: self.mode,
            transition_only: base.is_some_and(|row| row.transition_only && self.mode == Mode::Limit),
            from_on: self.from_on,
            to_on: None,
            decision_ref: Some(self.decision.to_owned()),
            scrapped_on: None,
        };
        activity::insert(tx, ctx, &row).await?;
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "wijk-activity", row.id)
                .fact("code", &row.code)
                .fact("as", self.mode)
                .fact("scheme", self.scheme),
        );
        Ok(row.id)
    }
}

/// Ends a line with a last day.
#[derive(Debug, Clone)]
pub struct EndActivity {
    /// Which.
    pub id: ActivityId,
    /// Last day.
    pub to_on: Day,
}

impl Action for EndActivity {
    type Output = ();
    const NAME: &'static str = "wijk-activity.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Write, Part::Decisions).await?;
        if activity::end(tx, ctx, self.id, self.to_on).await? == 0 {
            return Err(Refusal::Conflict("wijk-activity-over").into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-activity", self.id).fact("to", self.to_on));
        Ok(())
    }
}

/// VDAB takes an extension away: what was done before that day stays valid.
#[derive(Debug, Clone)]
pub struct ScrapActivity {
    /// Which.
    pub id: ActivityId,
    /// From this day on it is not on the list.
    pub from: Day,
}

impl Action for ScrapActivity {
    type Output = ();
    const NAME: &'static str = "wijk-activity.scrap";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Write, Part::Decisions).await?;
        if activity::scrap(tx, ctx, self.id, self.from).await? == 0 {
            return Err(Refusal::Conflict("wijk-activity-over").into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-activity", self.id).fact("from", self.from));
        Ok(())
    }
}
