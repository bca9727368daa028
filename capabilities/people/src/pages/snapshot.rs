//! The facts at entry: what is frozen, what still has to be asked, and a form for a new version.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::partial_date::PartialDate;
use kernel::refusal::Faults;
use kernel::{Aspect, FieldError, ParticipantId, Verb};
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use crate::actions::freeze::FreezeSnapshot;
use crate::door;
use crate::pages::file_head::{FileHead, file_head};
use crate::pages::person::{Pair, birth_words};
use crate::snapshot::{
    self, Benefit, Facts, Household, Housing, LabourStatus, NewSnapshot, OPERATION, SealedFacts, Sensitive, Snapshot,
    age_on, still_to_ask,
};
use crate::store::{edit, participant};

struct Version {
    frozen: String,
    pairs: Vec<Pair>,
}

#[derive(Template)]
#[template(path = "snapshot.html")]
struct SnapshotPage {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    missing: Vec<String>,
    versions: Vec<Version>,
    may_write: bool,
    labour: Vec<Choice>,
    benefits: Vec<Choice>,
    isced: Vec<Choice>,
    housing: Vec<Choice>,
    households: Vec<Choice>,
    places: Vec<Choice>,
    disability: Vec<Choice>,
    background: Vec<Choice>,
    third: Vec<Choice>,
}

/// `GET /participants/{id}/snapshot`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

async fn page(
    visit: &Visit,
    id: ParticipantId,
    typed: Option<(&Fields, &[FieldError])>,
) -> Result<SnapshotPage, web::Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Read, Aspect::EntrySnapshot).await?;
    let head = file_head(visit, &mut tx, &permit, "/snapshot").await?;
    let versions = snapshot::load(&mut tx, &visit.ctx, &permit).await?;
    let last = versions.first();
    let stored_nis = last.and_then(|s| s.facts.nis.as_deref()).or(head.person.nis.as_deref());
    let municipalities = edit::municipalities(&mut tx, &visit.ctx, stored_nis).await?;
    let mut shown = Vec::new();
    for version in &versions {
        let place = participant::municipality(&mut tx, permit.partnership(), version.facts.nis.as_deref()).await?;
        shown.push(in_words(&l, version, place.unwrap_or_default()));
    }
    drop(tx);
    door::log_read(visit, &permit, "snapshot").await?;
    let missing = match last {
        Some(s) => still_to_ask(&s.facts, &s.sealed),
        None => still_to_ask(&Facts::default(), &SealedFacts::default()),
    };
    let form = match typed {
        Some((fields, errors)) => fields.view(&l, errors),
        None => FormView::filled(pairs(last, &head, visit)),
    };
    let levels = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];
    Ok(SnapshotPage {
        f: visit.frame("snapshot-title", "/participants"),
        labour: form.choices(&l, "labour_status", "labour", LabourStatus::ALL),
        benefits: form.choices(&l, "benefit", "benefit", Benefit::ALL),
        isced: levels.iter().map(|level| form.choice("isced", *level, l.of("isced", level))).collect(),
        housing: form.choices(&l, "housing", "housing", Housing::ALL),
        households: form.choices(&l, "household", "household", Household::ALL),
        places: municipalities.iter().map(|(nis, name)| form.choice("nis", nis, name)).collect(),
        disability: form.choices(&l, "disability", "sensitive", Sensitive::ALL),
        background: form.choices(&l, "foreign_background", "sensitive", Sensitive::ALL),
        third: form.choices(&l, "third_country", "sensitive", Sensitive::ALL),
        missing: missing.into_iter().map(|key| l.t(key)).collect(),
        may_write: permit.may(Verb::Write, Aspect::EntrySnapshot),
        versions: shown,
        head,
        form,
        l,
    })
}

/// The form begins with the last version, or with what the file knows.
fn pairs(last: Option<&Snapshot>, head: &FileHead, visit: &Visit) -> Vec<(&'static str, String)> {
    let facts = last.map_or_else(|| Facts { nis: head.person.nis.clone(), ..Facts::default() }, |s| s.facts.clone());
    let sealed = last.map(|s| s.sealed).unwrap_or_default();
    let entry = last.map_or_else(|| visit.ctx.today(), |s| s.entry_date);
    vec![
        ("entry_date", entry.to_string()),
        ("labour_status", text(facts.labour_status)),
        ("unemployed_since", text(facts.unemployed_since)),
        ("benefit", text(facts.benefit)),
        ("diploma", text(facts.diploma)),
        ("isced", text(facts.isced)),
        ("housing", text(facts.housing)),
        ("nis", text(facts.nis)),
        ("household", text(facts.household)),
        ("dependent_children", text(facts.dependent_children)),
        ("disability", sealed.disability.to_string()),
        ("foreign_background", sealed.foreign_background.to_string()),
        ("third_country", sealed.third_country.to_string()),
    ]
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

fn in_words(l: &Words, s: &Snapshot, place: String) -> Version {
    let mut pairs = Vec::new();
    let mut add =
        |key: &str, value: Option<String>| pairs.push(Pair { label: l.t(key), value: value.unwrap_or_default() });
    let f = &s.facts;
    add("snapshot-entry-date", Some(l.day_plain(s.entry_date)));
    add("snapshot-age", f.age.map(|age| age.to_string()));
    add("snapshot-gender", f.gender.map(|g| l.of("gender", g)));
    add("snapshot-labour-status", f.labour_status.map(|v| l.of("labour", v)));
    add("snapshot-unemployed-since", f.unemployed_since.map(|v| birth_words(l, v)));
    add("snapshot-benefit", f.benefit.map(|v| l.of("benefit", v)));
    add("snapshot-diploma", f.diploma.clone());
    add("snapshot-isced", f.isced.map(|v| l.of("isced", v)));
    add("snapshot-housing", f.housing.map(|v| l.of("housing", v)));
    add("snapshot-municipality", Some(place));
    add("snapshot-household", f.household.map(|v| l.of("household", v)));
    add("snapshot-children", f.dependent_children.map(|v| v.to_string()));
    add("snapshot-disability", Some(l.of("sensitive", s.sealed.disability)));
    add("snapshot-foreign-background", Some(l.of("sensitive", s.sealed.foreign_background)));
    add("snapshot-third-country", Some(l.of("sensitive", s.sealed.third_country)));
    let by = s.by.clone().unwrap_or_else(|| l.t("role-system"));
    Version { frozen: l.t2("snapshot-frozen", "day", l.day_plain(s.created_at.day()), "who", by), pairs }
}

/// `POST /participants/{id}/snapshot`
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::EntrySnapshot).await?;
    let person = crate::load(&mut tx, &permit).await?;
    drop(tx);
    let mut faults = Faults::default();
    let entry = fields.need_day(&mut faults, "entry_date").unwrap_or_else(|| visit.ctx.today());
    let birth = person.birth.as_deref().and_then(|b| b.parse().ok());
    let since = fields.opt("unemployed_since").and_then(|t| {
        faults.take("unemployed_since", PartialDate::parse(t).map_err(kernel::partial_date::DateError::key))
    });
    let small = |faults: &mut Faults, name, max| fields.number(faults, name, 0, max).and_then(|n| u8::try_from(n).ok());
    let facts = Facts {
        age: age_on(birth, entry),
        gender: Some(person.gender),
        labour_status: fields.maybe(&mut faults, "labour_status"),
        unemployed_since: since,
        benefit: fields.maybe(&mut faults, "benefit"),
        diploma: fields.short(&mut faults, "diploma", 200),
        isced: small(&mut faults, "isced", 8),
        housing: fields.maybe(&mut faults, "housing"),
        nis: fields.short(&mut faults, "nis", 8),
        household: fields.maybe(&mut faults, "household"),
        dependent_children: small(&mut faults, "dependent_children", 20),
    };
    let sealed = SealedFacts {
        disability: fields.maybe(&mut faults, "disability").unwrap_or(Sensitive::NotAsked),
        foreign_background: fields.maybe(&mut faults, "foreign_background").unwrap_or(Sensitive::NotAsked),
        third_country: fields.maybe(&mut faults, "third_country").unwrap_or(Sensitive::NotAsked),
    };
    let outcome = match faults.done() {
        Ok(()) => {
            let new = NewSnapshot { operation: OPERATION.to_owned(), entry_date: entry, facts, sealed };
            visit.app.db.act_once(&visit.ctx, fields.key(), &FreezeSnapshot { participant: id, new }).await
        }
        Err(refusal) => Err(Failure::from(refusal)),
    };
    match outcome {
        Ok(_) => {
            Ok(visit.redirect(format!("/participants/{id}/snapshot")).said("snapshot-said-frozen").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, Some((&fields, &errors))).await?)
        }
    }
}
