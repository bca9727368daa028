//! Who did or read what: a hash chain per partnership, written in the same transaction as the act.

use kernel::{Moment, OrganisationId, ParticipantId, PartnershipId, Role, StaffId};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Ctx, Failure, Fault, Tx, execute, fetch_all, fetch_optional};

/// One line of the audit. Facts are short and never personal: they outlive the file.
#[derive(Debug, Clone)]
pub struct Line {
    at: Moment,
    role: Role,
    staff: StaffId,
    organisation: OrganisationId,
    verb: &'static str,
    subject_kind: &'static str,
    subject: Uuid,
    participant: Option<ParticipantId>,
    facts: String,
}

impl Line {
    /// A line: what was done (`step.done`), to what kind of thing, which one.
    pub fn new(verb: &'static str, subject_kind: &'static str, subject: impl Into<Uuid>) -> Self {
        let nil = Uuid::nil();
        Self {
            at: Moment(0),
            role: Role::System,
            staff: StaffId(nil),
            organisation: OrganisationId(nil),
            verb,
            subject_kind,
            subject: subject.into(),
            participant: None,
            facts: String::new(),
        }
    }

    /// In whose file.
    #[must_use]
    pub fn about(mut self, participant: ParticipantId) -> Self {
        self.participant = Some(participant);
        self
    }

    /// A short fact such as `tabs=plan` or `minutes=60`. Never a name, a note or a reason in free text.
    #[must_use]
    pub fn fact(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        use std::fmt::Write as _;
        if !self.facts.is_empty() {
            self.facts.push(' ');
        }
        let _ = write!(self.facts, "{name}={value}");
        self
    }

    pub(crate) fn by(mut self, ctx: &Ctx) -> Self {
        self.at = ctx.now;
        self.role = ctx.actor.role;
        self.staff = ctx.actor.staff;
        self.organisation = ctx.actor.organisation;
        self
    }
}

impl Tx {
    /// Notes what was done; written and chained when the action commits.
    pub fn note(&mut self, ctx: &Ctx, line: Line) {
        self.lines.push(line.by(ctx));
    }
}

/// A stored line.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Entry {
    /// Place in the chain, from 1.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// In which role.
    pub role: Role,
    /// Who; nil for Opstap itself, visitors and participants.
    pub staff_id: StaffId,
    /// For which organisation.
    pub organisation_id: OrganisationId,
    /// What.
    pub verb: String,
    /// To what kind of thing.
    pub subject_kind: String,
    /// To which.
    pub subject_id: Uuid,
    /// In whose file.
    pub participant_id: Option<ParticipantId>,
    /// Short facts.
    pub facts: String,
    /// Hash of the line before.
    pub prev_hash: Vec<u8>,
    /// Hash of this line, with the one before in it.
    pub hash: Vec<u8>,
}

impl Entry {
    /// The hash that this line must have: SHA-256 over length-prefixed fields, so that no two lines share a text.
    pub fn expected_hash(&self, partnership: PartnershipId) -> Vec<u8> {
        let mut hash = Sha256::new();
        let mut field = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        };
        field(&self.prev_hash);
        field(partnership.0.as_bytes());
        field(&self.seq.to_be_bytes());
        field(&self.at.0.to_be_bytes());
        field(self.role.as_str().as_bytes());
        field(self.staff_id.0.as_bytes());
        field(self.organisation_id.0.as_bytes());
        field(self.verb.as_bytes());
        field(self.subject_kind.as_bytes());
        field(self.subject_id.as_bytes());
        field(self.participant_id.map(|p| p.0).unwrap_or_default().as_bytes());
        field(self.facts.as_bytes());
        hash.finalize().to_vec()
    }
}

const COLUMNS: &str =
    "seq, at, role, staff_id, organisation_id, verb, subject_kind, subject_id, participant_id, facts, prev_hash, hash";

/// Appends the noted lines of a transaction to the chain. The update of the head row is also the lock that
/// puts concurrent writers in a row.
pub(crate) async fn append(tx: &mut Tx, partnership: PartnershipId) -> Result<(), Failure> {
    let lines = std::mem::take(&mut tx.lines);
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let (last, mut prev) = if let Some(head) = advance(tx, partnership, count).await? {
        head
    } else {
        // The first line ever of this partnership; another process may just have made the head too.
        execute!(
            tx,
            "insert into audit_head (partnership_id, seq, hash) values ($1, 0, $2) on conflict (partnership_id) do nothing",
            partnership,
            Vec::<u8>::new()
        )?;
        advance(tx, partnership, count).await?.ok_or_else(|| Failure::other("audit head missing"))?
    };
    for (seq, line) in (last - count + 1..).zip(lines) {
        let mut entry = Entry {
            seq,
            at: line.at,
            role: line.role,
            staff_id: line.staff,
            organisation_id: line.organisation,
            verb: line.verb.to_owned(),
            subject_kind: line.subject_kind.to_owned(),
            subject_id: line.subject,
            participant_id: line.participant,
            facts: line.facts,
            prev_hash: prev,
            hash: Vec::new(),
        };
        entry.hash = entry.expected_hash(partnership);
        execute!(
            tx,
            "insert into audit_entry (partnership_id, seq, at, role, staff_id, organisation_id, verb, subject_kind,
             subject_id, participant_id, facts, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            partnership, entry.seq, entry.at, entry.role, entry.staff_id, entry.organisation_id, entry.verb.as_str(),
            entry.subject_kind.as_str(), entry.subject_id, entry.participant_id, entry.facts.as_str(),
            entry.prev_hash.as_slice(), entry.hash.as_slice()
        )?;
        prev = entry.hash;
    }
    execute!(tx, "update audit_head set hash = $2 where partnership_id = $1", partnership, prev)?;
    Ok(())
}

/// Takes the next `count` numbers of the chain: the last of them, and the hash to go on from.
async fn advance(tx: &mut Tx, partnership: PartnershipId, count: i64) -> Result<Option<(i64, Vec<u8>)>, Failure> {
    fetch_optional!(
        tx,
        (i64, Vec<u8>),
        "update audit_head set seq = seq + $2 where partnership_id = $1 returning seq, hash",
        partnership,
        count
    )
}

/// What is wrong with a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// First line that does not fit.
    pub seq: i64,
    /// What does not fit.
    pub what: &'static str,
}

/// Checks the whole chain of a partnership: every hash, every link, no gap, and the head.
/// `Ok(Ok(n))`: n lines, all sound.
pub async fn verify(tx: &mut Tx, partnership: PartnershipId) -> Result<Result<i64, Broken>, Failure> {
    let mut prev: Vec<u8> = Vec::new();
    let mut seq = 0;
    loop {
        let page = fetch_all!(
            tx,
            Entry,
            crate::sql(format!(
                "select {COLUMNS} from audit_entry where partnership_id = $1 and seq > $2 order by seq limit 2000"
            )),
            partnership,
            seq
        )?;
        if page.is_empty() {
            break;
        }
        for entry in page {
            let broken = |what| Ok(Err(Broken { seq: entry.seq, what }));
            if entry.seq != seq + 1 {
                return broken("a line is missing");
            }
            if entry.prev_hash != prev {
                return broken("does not follow the line before");
            }
            if entry.hash != entry.expected_hash(partnership) {
                return broken("was changed");
            }
            prev = entry.hash;
            seq = entry.seq;
        }
    }
    let head =
        fetch_optional!(tx, (i64, Vec<u8>), "select seq, hash from audit_head where partnership_id = $1", partnership)?;
    let (head_seq, head_hash) = head.unwrap_or((0, Vec::new()));
    if (head_seq, head_hash) != (seq, prev) {
        return Ok(Err(Broken { seq, what: "the last lines were cut off" }));
    }
    Ok(Ok(seq))
}

/// The lines about one participant, newest first, before `before` (exclusive), at most `limit`.
pub async fn about(tx: &mut Tx, permit: &kernel::Permit, before: i64, limit: i64) -> Result<Vec<Entry>, Failure> {
    permit.require(kernel::Verb::Read, kernel::Aspect::AccessLog)?;
    fetch_all!(
        tx,
        Entry,
        crate::sql(format!(
            "select {COLUMNS} from audit_entry where partnership_id = $1 and participant_id = $2 and seq < $3 order by seq desc limit $4"
        )),
        permit.partnership(),
        permit.participant(),
        before,
        limit
    )
}

/// Which lines of a file are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// All.
    All,
    /// Who looked.
    Reads,
    /// Who did something.
    Acts,
}

/// Like `about`, only the reads or only the acts; with the lines of `also`: files that were merged into this one.
pub async fn about_only(
    tx: &mut Tx,
    permit: &kernel::Permit,
    also: &[ParticipantId],
    which: Which,
    before: i64,
    limit: i64,
) -> Result<Vec<Entry>, Failure> {
    permit.require(kernel::Verb::Read, kernel::Aspect::AccessLog)?;
    let filter = match which {
        Which::All => "",
        Which::Reads => "and verb = 'file.read'",
        Which::Acts => "and verb <> 'file.read'",
    };
    let mut found = Vec::new();
    for file in also.iter().copied().chain([permit.participant()]) {
        found.extend(fetch_all!(
            tx, Entry,
            crate::sql(format!("select {COLUMNS} from audit_entry where partnership_id = $1 and participant_id = $2 and seq < $3 {filter} order by seq desc limit $4")),
            permit.partnership(), file, before, limit
        )?);
    }
    found.sort_by_key(|entry| std::cmp::Reverse(entry.seq));
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// How often somebody looked in files.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Reads {
    /// For which organisation.
    pub organisation_id: OrganisationId,
    /// Who.
    pub staff_id: StaffId,
    /// How many pages of files.
    pub reads: i64,
    /// Of how many people.
    pub people: i64,
}

/// Lines that `reads_since` looks back at most: about a month of a large region.
const LOOK_BACK: i64 = 100_000;

/// Reads of files per organisation and person since a moment, most first. For the data-protection officer.
pub async fn reads_since(tx: &mut Tx, partnership: PartnershipId, since: Moment) -> Result<Vec<Reads>, Failure> {
    let last = fetch_optional!(tx, (i64,), "select seq from audit_head where partnership_id = $1", partnership)?;
    fetch_all!(
        tx,
        Reads,
        "select organisation_id, staff_id, count(*) as reads, count(distinct participant_id) as people from audit_entry
         where partnership_id = $1 and seq > $2 and at >= $3 and verb = 'file.read'
         group by organisation_id, staff_id order by count(*) desc, organisation_id, staff_id",
        partnership,
        last.map_or(0, |(seq,)| seq) - LOOK_BACK,
        since
    )
}

/// The text of a fault when the chain can't be trusted.
pub fn fault(broken: &Broken) -> Fault {
    Fault::Unreadable(format!("audit line {} {}", broken.seq, broken.what))
}
