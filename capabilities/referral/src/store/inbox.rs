//! The triage inbox: what waits for a decision, what was decided, and how many.

use ::store::vault::Place;
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Actor, Aspect, Moment, ParticipantId, ReferralId, Verb};
use people::model::Status as PersonStatus;
use uuid::Uuid;

use crate::model::{Domain, Source, Status, Story};

/// A row of the inbox.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    /// Which.
    pub id: ReferralId,
    /// About whom.
    pub participant_id: ParticipantId,
    /// Name for lists.
    pub display_name: String,
    /// How far the person is.
    pub person_status: PersonStatus,
    /// How far the referral is.
    pub status: Status,
    /// Since when.
    pub created_at: Moment,
    /// Who brought the person.
    pub source: Source,
    /// From which organisation.
    pub source_organisation: Option<String>,
    /// Municipality by name.
    pub municipality: Option<String>,
    /// Language of the person.
    pub language: Option<String>,
    /// Needs an interpreter.
    pub interpreter_needed: bool,
    /// When the first talk is.
    pub talk_at: Option<Moment>,
    /// Who holds it, or who takes the person on.
    pub to_staff: Option<String>,
    /// For which organisation.
    pub to_organisation: Option<String>,
    story_sealed: Vec<u8>,
    sealed_for: Uuid,
}

impl Row {
    /// What was told.
    pub async fn story(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Story, Failure> {
        let place = Place::new("referral", "story_sealed", self.id);
        let text = super::referral::unseal(tx, ctx, self.sealed_for, place, &self.story_sealed).await?;
        Ok(serde_json::from_str(&text).unwrap_or_default())
    }
}

/// Which part of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What somebody still has to answer or to find a place for.
    Open,
    /// One state.
    Only(Status),
    /// First talks that the actor was asked to hold.
    AskedOfMe,
}

impl Part {
    /// The filter, and whether the actor needs the right to decide or only to see the person.
    fn filter(self) -> (String, Verb, Aspect) {
        let decide = |text: String| (text, Verb::Decide, Aspect::Intake);
        match self {
            Self::Open => decide(
                "f.status in ('new', 'to-plan', 'waiting', 'accepted') and p.status in ('met', 'referred', 'waiting')"
                    .to_owned(),
            ),
            Self::Only(status) => decide(format!("f.status = '{status}'")),
            Self::AskedOfMe => ("f.status = 'to-plan' and d.to_staff_id = $3".to_owned(), Verb::Read, Aspect::Intake),
        }
    }

    fn order(self) -> &'static str {
        match self {
            Self::Only(status) if !crate::rules::is_open(status) => "desc",
            _ => "asc",
        }
    }
}

/// Where a page of the inbox begins: after the row that came in then.
pub type After = (Moment, ReferralId);

const SELECT: &str =
    "select f.id, f.participant_id, p.display_name, p.status as person_status, f.status, f.created_at, f.source,
        f.source_organisation, m.name as municipality, f.language, f.interpreter_needed, d.talk_at,
        t.name as to_staff, o.short_name as to_organisation, f.story_sealed, f.sealed_for
 from referral f
 join participant_name p on p.partnership_id = f.partnership_id and p.id = f.participant_id
 left join municipality_name m on m.partnership_id = f.partnership_id and m.nis = f.nis
 left join referral_decision d on d.partnership_id = f.partnership_id and d.id = f.decision_id
 left join staff_name t on t.partnership_id = f.partnership_id and t.id = d.to_staff_id
 left join organisation_name o on o.partnership_id = f.partnership_id and o.id = d.to_organisation_id";

/// The rows, the longest waiting first (decided ones: the newest first).
pub async fn rows(tx: &mut Tx, ctx: &Ctx, part: Part, after: Option<After>, limit: i64) -> Result<Vec<Row>, Failure> {
    let Actor { partnership, organisation, staff, .. } = ctx.actor;
    let (filter, verb, aspect) = part.filter();
    let Some(visible) = people::door::visible_for(&ctx.actor, verb, aspect) else { return Ok(Vec::new()) };
    let order = part.order();
    let (beyond, first) = match order {
        "asc" => (">", (Moment(i64::MIN), ReferralId(Uuid::nil()))),
        _ => ("<", (Moment(i64::MAX), ReferralId(Uuid::max()))),
    };
    let (at, id) = after.unwrap_or(first);
    fetch_all!(
        tx,
        Row,
        ::store::sql(format!(
            "{SELECT} where f.partnership_id = $1 and {filter} and {visible}
               and (f.created_at {beyond} $5 or (f.created_at = $5 and f.id {beyond} $6))
             order by f.created_at {order}, f.id {order} limit $7"
        )),
        partnership,
        organisation,
        staff,
        ctx.now,
        at,
        id,
        limit
    )
}

/// One row for somebody who decides on it; nothing for others.
pub async fn one(tx: &mut Tx, ctx: &Ctx, id: ReferralId) -> Result<Option<Row>, Failure> {
    let Actor { partnership, organisation, staff, .. } = ctx.actor;
    let Some(visible) = people::door::visible_for(&ctx.actor, Verb::Decide, Aspect::Intake) else { return Ok(None) };
    fetch_optional!(
        tx,
        Row,
        ::store::sql(format!("{SELECT} where f.partnership_id = $1 and f.id = $5 and {visible}")),
        partnership,
        organisation,
        staff,
        ctx.now,
        id
    )
}

/// How many per state the actor decides on; accepted ones only while there is no coach.
pub async fn counts(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(Status, PersonStatus, i64)>, Failure> {
    let Actor { partnership, organisation, staff, .. } = ctx.actor;
    let Some(visible) = people::door::visible_for(&ctx.actor, Verb::Decide, Aspect::Intake) else {
        return Ok(Vec::new());
    };
    fetch_all!(
        tx,
        (Status, PersonStatus, i64),
        ::store::sql(format!(
            "select f.status, p.status, count(*) from referral f
             join participant_name p on p.partnership_id = f.partnership_id and p.id = f.participant_id
             where f.partnership_id = $1 and {visible} group by f.status, p.status"
        )),
        partnership,
        organisation,
        staff,
        ctx.now
    )
}

/// A signal without a person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Signal {
    /// Who saw it.
    pub source: Source,
    /// Municipality by name.
    pub municipality: Option<String>,
    /// Language.
    pub language: Option<String>,
    domains: String,
    /// When.
    pub created_at: Moment,
}

impl Signal {
    /// What is difficult.
    pub fn domains(&self) -> Vec<Domain> {
        self.domains.split_whitespace().filter_map(|key| key.parse().ok()).collect()
    }
}

/// Keeps a signal.
pub async fn insert_signal(tx: &mut Tx, ctx: &Ctx, new: &crate::actions::signal::Signal) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    let domains: Vec<&str> = new.domains.iter().map(|d| d.as_str()).collect();
    execute!(
        tx,
        "insert into referral_signal (partnership_id, id, source, nis, language, domains, organisation_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.actor.partnership,
        id,
        new.source,
        new.nis.as_deref(),
        new.language.as_deref(),
        domains.join(" "),
        ctx.actor.organisation,
        ctx.now
    )?;
    Ok(id)
}

/// The newest signals.
pub async fn signals(tx: &mut Tx, ctx: &Ctx, limit: i64) -> Result<Vec<Signal>, Failure> {
    fetch_all!(
        tx,
        Signal,
        "select s.source, m.name as municipality, s.language, s.domains, s.created_at
         from referral_signal s
         left join municipality_name m on m.partnership_id = s.partnership_id and m.nis = s.nis
         where s.partnership_id = $1 order by s.created_at desc, s.id desc limit $2",
        ctx.actor.partnership,
        limit
    )
}
