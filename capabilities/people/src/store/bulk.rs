//! Many people at once, for `opstap generate`: what `create` and the relations write, in few statements.

use std::collections::HashSet;
use std::sync::Arc;

use kernel::access::Relation;
use kernel::name::{self, sort_key};
use kernel::{Day, Moment, OrganisationId, ParticipantId, PartnershipId, StaffId};
use store::{Failure, Tx, execute, fetch_value, insert_rows};
use uuid::Uuid;

use super::names;
use crate::NewParticipant;
use crate::model::display_name;

/// A generated person.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Which.
    pub id: ParticipantId,
    /// The small number.
    pub number: i64,
    /// Who it is.
    pub new: NewParticipant<'a>,
    /// The fixed coach, now or last.
    pub coach: Option<(StaffId, OrganisationId)>,
    /// Day of the last contact.
    pub last_contact_on: Option<Day>,
    /// The next small step.
    pub next_step: Option<String>,
    /// Since when known.
    pub created_at: Moment,
    /// By whom.
    pub created_by: StaffId,
    /// Who stands how to the person.
    pub relations: Vec<Stand>,
}

/// A relation of a generated person.
#[derive(Debug, Clone)]
pub struct Stand {
    /// Id of the row.
    pub id: Uuid,
    /// Which relation.
    pub kind: Relation,
    /// Whose organisation.
    pub organisation: OrganisationId,
    /// One person, or everybody of the organisation.
    pub staff: Option<StaffId>,
    /// Since when.
    pub since: Moment,
    /// Until when.
    pub until: Option<Moment>,
    /// The trajectory that it comes from.
    pub origin: Option<Uuid>,
}

/// The words of the dictionary that are stored already.
#[derive(Debug, Default)]
pub struct Dictionary(HashSet<String>);

struct Named<'a> {
    row: &'a Row<'a>,
    display: String,
    sort: String,
    languages: String,
}

/// How many people there are.
pub async fn count(tx: &mut Tx, partnership: PartnershipId) -> Result<i64, Failure> {
    fetch_value!(tx, i64, "select count(*) from participant where partnership_id = $1", partnership)
}

/// Writes people, their relations and the words that find them. The caller's action writes the audit line.
pub async fn insert(
    tx: &mut Tx,
    partnership: PartnershipId,
    rows: &[Row<'_>],
    known: &mut Dictionary,
) -> Result<(), Failure> {
    let mut named = Vec::with_capacity(rows.len());
    for row in rows {
        let new = &row.new;
        let given = new.given_name.or(new.nickname).unwrap_or_default();
        named.push(Named {
            row,
            display: display_name(new.given_name, new.family_name, new.nickname, row.number),
            sort: sort_key(given, new.family_name.unwrap_or_default()),
            languages: serde_json::to_string(&new.languages).map_err(|e| Failure::other(e.to_string()))?,
        });
    }
    insert_rows!(
        tx,
        "insert into participant (partnership_id, id, number, given_name, family_name, nickname, display_name, sort_key, birth,
           gender, nis, street, postcode, no_address, phone, sms_allowed, email, preferred_channel, digital_access,
           interpreter_needed, languages, status, coach_id, coach_organisation_id, last_contact_on, next_step, version,
           created_at, created_by)",
        named,
        |n| [
            partnership, n.row.id, n.row.number, n.row.new.given_name, n.row.new.family_name, n.row.new.nickname,
            n.display.as_str(), n.sort.as_str(), n.row.new.birth, n.row.new.gender, n.row.new.nis, n.row.new.street,
            n.row.new.postcode, n.row.new.no_address, n.row.new.phone, n.row.new.sms_allowed, n.row.new.email,
            n.row.new.preferred_channel, n.row.new.digital_access, n.row.new.interpreter_needed, n.languages.as_str(),
            n.row.new.status, n.row.coach.map(|c| c.0), n.row.coach.map(|c| c.1), n.row.last_contact_on,
            n.row.next_step.as_deref(), 1_i64, n.row.created_at, n.row.created_by
        ]
    )?;
    let stands: Vec<(&Named, &Stand)> =
        named.iter().flat_map(|n| n.row.relations.iter().map(move |s| (n, s))).collect();
    insert_rows!(
        tx,
        "insert into relation (partnership_id, id, participant_id, sort_key, kind, organisation_id, staff_id, domains, since,
           until, origin)",
        stands,
        |s| [
            partnership, s.1.id, s.0.row.id, s.0.sort.as_str(), s.1.kind, s.1.organisation, s.1.staff, "", s.1.since,
            s.1.until, s.1.origin
        ]
    )?;
    index(tx, partnership, &named, known).await?;
    let last = rows.iter().map(|row| row.number).max().unwrap_or(0);
    execute!(
        tx,
        "insert into participant_counter (partnership_id, last) values ($1, $2)
         on conflict (partnership_id) do update set last = excluded.last",
        partnership,
        last
    )?;
    Ok(())
}

/// The same words as `names::index` writes for one person.
async fn index(
    tx: &mut Tx,
    partnership: PartnershipId,
    named: &[Named<'_>],
    known: &mut Dictionary,
) -> Result<(), Failure> {
    let mut words: Vec<(String, Arc<str>, &Named)> = Vec::with_capacity(named.len() * 3);
    for person in named {
        let new = &person.row.new;
        let texts: Vec<&str> = [new.given_name, new.family_name, new.nickname].into_iter().flatten().collect();
        let mine = names::words(&texts);
        let among: Arc<str> = names::among(&mine).into();
        words.extend(mine.into_iter().map(|word| (word, among.clone(), person)));
    }
    insert_rows!(tx, "insert into name_word (partnership_id, word, sort_key, participant_id, among)", words, |w| [
        partnership,
        w.0.as_str(),
        w.2.sort.as_str(),
        w.2.row.id,
        &*w.1
    ])?;
    let mut new: Vec<&str> =
        words.iter().map(|(word, ..)| word.as_str()).filter(|word| !known.0.contains(*word)).collect();
    new.sort_unstable();
    new.dedup();
    insert_rows!(tx, "insert into name_dictionary (partnership_id, word)", new, |word| [partnership, *word])?;
    let mut terms: Vec<(String, &str)> = Vec::new();
    for word in &new {
        let mut mine = name::deletes(&name::key(word));
        mine.sort_unstable();
        mine.dedup();
        terms.extend(mine.into_iter().map(|term| (term, *word)));
    }
    insert_rows!(tx, "insert into name_term (partnership_id, term, word)", terms, |t| [
        partnership,
        t.0.as_str(),
        t.1
    ])?;
    known.0.extend(new.into_iter().map(str::to_owned));
    Ok(())
}
