//! Who looked and who did what: of one file, and for the data-protection officer over all.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kernel::{Aspect, ParticipantId, Role, Verb};
use serde::Deserialize;
use store::audit::{self, Entry, Which};
use web::{Answer, Frame, Visit, Words};

use crate::break_glass::Use;
use crate::door;
use crate::pages::file_head::{FileHead, file_head};
use crate::store::{break_glass, merge, participant, people_names};

/// Lines on a page.
const SIZE: usize = 100;
/// Days that the counts of the data-protection officer look back.
const DAYS: i64 = 30;
/// Uses of emergency access on the page of the data-protection officer.
const USES: i64 = 100;

struct Line {
    stamp: String,
    when: String,
    who: String,
    what: String,
    wherefrom: String,
}

/// A use of emergency access as shown.
struct Shown {
    usage: Use,
    when: String,
    until: String,
}

fn shown(l: &Words, usage: Use) -> Shown {
    let when = format!("{}, {}", l.day_plain(usage.opened_at.day()), l.time(usage.opened_at));
    Shown { when, until: l.time(usage.until), usage }
}

struct Link {
    url: String,
    label: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "access.html")]
struct AccessPage {
    f: Frame,
    l: Words,
    head: FileHead,
    filters: Vec<Link>,
    uses: Vec<Shown>,
    lines: Vec<Line>,
    next_url: String,
    coach: bool,
}

/// What stands in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    show: String,
    before: Option<i64>,
}

/// `GET /participants/{id}/access`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(asked): Query<Asked>) -> Answer {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Read, Aspect::AccessLog).await?;
    let head = file_head(&visit, &mut tx, &permit, "/access").await?;
    let uses = crate::break_glass::of_file(&mut tx, &visit.ctx, &permit).await?;
    let which = match asked.show.as_str() {
        "reads" => Which::Reads,
        "acts" => Which::Acts,
        _ => Which::All,
    };
    let also: Vec<ParticipantId> = merge::into_file(&mut tx, &permit).await?.iter().map(|m| m.merged_id).collect();
    let before = asked.before.unwrap_or(i64::MAX);
    let limit = i64::try_from(SIZE + 1).unwrap_or(i64::MAX);
    let mut entries = audit::about_only(&mut tx, &permit, &also, which, before, limit).await?;
    let more = entries.len() > SIZE;
    entries.truncate(SIZE);
    let names = people_names::of(&mut tx, &visit.ctx).await?;
    drop(tx);
    door::log_read(&visit, &permit, "access").await?;
    let base = format!("/participants/{id}/access");
    let filter = |show: &str, key: &str| Link {
        url: if show.is_empty() { base.clone() } else { format!("{base}?show={show}") },
        label: l.t(key),
        here: asked.show == show,
    };
    let next_url = entries.last().filter(|_| more).map(|e| format!("{base}?show={}&before={}", asked.show, e.seq));
    web::render(&AccessPage {
        f: visit.frame("access-title", "/participants"),
        filters: vec![filter("", "access-all"), filter("reads", "access-reads"), filter("acts", "access-acts")],
        lines: entries.iter().map(|entry| line(&l, entry, &names)).collect(),
        next_url: next_url.unwrap_or_default(),
        coach: permit.is(kernel::Relation::FixedCoach),
        uses: uses.into_iter().map(|usage| shown(&l, usage)).collect(),
        head,
        l,
    })
}

fn line(l: &Words, entry: &Entry, names: &people_names::Names) -> Line {
    let who = match entry.role {
        Role::System | Role::Visitor | Role::Participant | Role::WijkWorker | Role::WijkUser | Role::Candidate => {
            l.of("role", entry.role)
        }
        _ => names.staff(entry.staff_id).unwrap_or_else(|| l.of("role", entry.role)),
    };
    let wherefrom = match names.organisation(entry.organisation_id) {
        Some(organisation) => format!("{}, {organisation}", l.of("role", entry.role)),
        None => l.of("role", entry.role),
    };
    let when = format!("{}, {}", l.day_plain(entry.at.day()), l.time(entry.at));
    Line { stamp: entry.at.to_rfc3339(), when, who, what: verb_words(l, &entry.verb, &entry.facts), wherefrom }
}

/// A verb in words: `file.read` with `part=plan` has words of its own; what is not known is said in general.
pub(crate) fn verb_words(l: &Words, verb: &str, facts: &str) -> String {
    let key = format!("audit-verb-{}", verb.replace(['.', '_'], "-"));
    let known = if l.has(&key) { l.with(&key, &[]) } else { l.t("audit-verb-other") };
    let part = facts.split_whitespace().find_map(|fact| fact.strip_prefix("part="));
    match part.map(|part| format!("audit-part-{part}")).filter(|key| l.has(key)) {
        Some(part) => format!("{known}: {}", l.with(&part, &[])),
        None => known,
    }
}

struct Count {
    who: String,
    organisation: String,
    reads: i64,
    people: i64,
}

#[derive(Template)]
#[template(path = "access_overview.html")]
struct OverviewPage {
    f: Frame,
    l: Words,
    uses: Vec<Shown>,
    unseen: i64,
    counts: Vec<Count>,
    number: String,
    not_found: bool,
}

/// What stands in the address of the overview.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Look {
    number: String,
}

/// `GET /access`: for the data-protection officer.
pub async fn overview(visit: Visit, Query(look): Query<Look>) -> Answer {
    visit.only(&[Role::DataProtectionOfficer])?;
    let mut tx = visit.app.db.read().await?;
    let number = look.number.trim().trim_start_matches('#').trim().to_owned();
    if let Ok(number) = number.parse()
        && let Some(id) = participant::by_number(&mut tx, visit.ctx.actor.partnership, number).await?
    {
        let id = merge::current(&mut tx, visit.ctx.actor.partnership, id).await?;
        return Ok(Redirect::to(&format!("/participants/{id}/access")).into_response());
    }
    let uses = break_glass::newest(&mut tx, &visit.ctx, USES).await?;
    let unseen = break_glass::unseen_by_dpo(&mut tx, &visit.ctx).await?;
    let since = visit.now().plus_minutes(-DAYS * 24 * 60);
    let reads = audit::reads_since(&mut tx, visit.ctx.actor.partnership, since).await?;
    let names = people_names::of(&mut tx, &visit.ctx).await?;
    drop(tx);
    let counts = reads
        .into_iter()
        .map(|r| Count {
            who: names.staff(r.staff_id).unwrap_or_else(|| visit.l.t("role-system")),
            organisation: names.organisation(r.organisation_id).unwrap_or_default(),
            reads: r.reads,
            people: r.people,
        })
        .collect();
    web::render(&OverviewPage {
        f: visit.frame("access-overview-title", "/access"),
        l: visit.l.clone(),
        not_found: !number.is_empty(),
        uses: uses.into_iter().map(|usage| shown(&visit.l, usage)).collect(),
        unseen,
        counts,
        number,
    })
}
