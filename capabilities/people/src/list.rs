//! The list of participants and the search in it: one question, the same rule as the door, the same answer on both
//! databases.

use kernel::access::{self, Relation};
use kernel::{Actor, Aspect, Day, ParticipantId, Role, Verb, text_enum};
use store::{Ctx, Failure, Tx};
use web::Page;

use crate::model::Status;
use crate::store::{list, search};

text_enum! {
    /// Among whom is looked.
    pub enum Scope {
        /// Whom I guide: as fixed coach or in the team.
        Mine = "mine",
        /// Whom my organisation guides.
        Organisation = "organisation",
        /// All whom I may see.
        All = "all",
    }
}

text_enum! {
    /// In which order.
    pub enum Sort {
        /// By family name, then given name.
        Name = "name",
        /// Longest not heard first; never heard before all.
        Contact = "contact",
    }
}

/// A question to the list.
#[derive(Debug, Clone)]
pub struct Query {
    /// Among whom.
    pub scope: Scope,
    /// What was typed: a name in any order with errors, `#123`, or digits of a phone number. Empty: everybody.
    pub text: String,
    /// Only with this status.
    pub status: Option<Status>,
    /// Only in the municipality with this NIS code.
    pub nis: Option<String>,
    /// Order; a search orders by how well the name answers.
    pub sort: Sort,
    /// The last row of the page before.
    pub after: Option<ParticipantId>,
    /// Rows on a page.
    pub size: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            scope: Scope::All,
            text: String::new(),
            status: None,
            nis: None,
            sort: Sort::Name,
            after: None,
            size: web::paging::SIZE,
        }
    }
}

/// A person in the list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Which.
    pub id: ParticipantId,
    /// Small number.
    pub number: i64,
    /// Name, nickname or number.
    pub display_name: String,
    /// What the list is ordered by.
    pub sort_key: String,
    /// How far.
    pub status: Status,
    /// Municipality by name.
    pub municipality: Option<String>,
    /// NIS code of it.
    pub nis: Option<String>,
    /// Fixed coach by name.
    pub coach: Option<String>,
    /// The next small step, if the asker may see plans.
    pub next_step: Option<String>,
    /// Day of the last contact, if the asker may see trajectories.
    pub last_contact_on: Option<Day>,
}

/// The scopes that mean something for a role, the most natural first. Empty: this role has no list.
pub fn scopes(role: Role) -> &'static [Scope] {
    match role {
        Role::Coach => &[Scope::Mine, Scope::Organisation, Scope::All],
        Role::TeamLead => &[Scope::Organisation, Scope::Mine, Scope::All],
        _ if access::listing(role).is_empty() => &[],
        _ => &[Scope::All],
    }
}

/// The relations through which somebody finds people in a scope.
pub(crate) fn through(actor: &Actor, scope: Scope, verb: Verb, aspect: Aspect) -> Vec<Relation> {
    let wanted = |relation: &Relation| match scope {
        Scope::Mine => matches!(relation, Relation::FixedCoach | Relation::Team),
        Scope::Organisation => {
            matches!(relation, Relation::FixedCoach | Relation::Team | Relation::SameOrganisation)
        }
        Scope::All => true,
    };
    access::through(actor.role, verb, aspect).into_iter().filter(wanted).collect()
}

/// A page of people whom the actor may find. A search gives one page, the best answers first.
pub async fn find(tx: &mut Tx, ctx: &Ctx, query: &Query) -> Result<Page<Row>, Failure> {
    let through = through(&ctx.actor, query.scope, Verb::Find, Aspect::Existence);
    if through.is_empty() {
        return Ok(Page { rows: Vec::new(), next: None });
    }
    if query.text.trim().is_empty() {
        return list::page(tx, ctx, query, &through).await;
    }
    let rows = search::find(tx, ctx, query, &through).await?;
    Ok(Page { rows, next: None })
}

/// All people of the scope whom the actor may take out of Opstap, by name, at most `limit`.
pub async fn exportable(tx: &mut Tx, ctx: &Ctx, query: &Query, limit: usize) -> Result<Vec<Row>, Failure> {
    let through = through(&ctx.actor, query.scope, Verb::Export, Aspect::Existence);
    if through.is_empty() {
        return Ok(Vec::new());
    }
    let query = Query { size: limit, after: None, ..query.clone() };
    if query.text.trim().is_empty() {
        return Ok(list::page(tx, ctx, &query, &through).await?.rows);
    }
    search::find(tx, ctx, &query, &through).await
}
