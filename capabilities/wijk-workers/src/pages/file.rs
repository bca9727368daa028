//! A worker's file: what she can, how many hours are left, until when, what comes next; then the papers.

use axum::extract::Path;
use kernel::{Day, Verb};
use schemes::wijk::term::Term;
use schemes::wijk::warnings::Warning;
use store::{Failure, Tx};
use web::{Answer, Choice, FormView, Frame, Visit, Words};
use wijk_office::Desk;
use wijk_office::link::{LinkCard, WORK};
use wijk_office::model::OwnerKind;
use wijk_office::records::Document;
use wijk_office::rules::access::Part;
use wijk_office::{document, door};

use super::leefloon::euro;
use super::person;
use super::places::{Places, places};
use super::same_person::PersonCard;
use crate::actions::document::Paper;
use crate::model::{Status, SuspensionReason, WorkerId};
use crate::records::{Agreement, Competence, SuspensionRow, Talk, Worker};
use crate::rules::leefloon;
use crate::rules::standing::{self, Standing};
use crate::store::{hours, parts, person as files, sealed, talk, worker};

/// What somebody with a leefloon earned this month, and what of it is exempt.
pub struct LeefloonCard {
    /// This month in a sentence.
    month: String,
    /// Months with hours so far.
    used: String,
    /// Months that are left, or that no limit was found.
    left: String,
}

impl LeefloonCard {
    fn new(l: &Words, today: Day, table: &schemes::Table, months: &[leefloon::Month]) -> Self {
        let found = leefloon::of(table, today, months);
        let now = found.lines.iter().find(|line| l.month(line.month) == l.month(today));
        let month = match now.map(|line| (line.cheques, line.exemption)) {
            None => l.t("wijk-leefloon-month-none"),
            Some((_, None)) => l.t("wijk-leefloon-month-unknown"),
            Some((hours, Some(e))) if e.counted == 0 => {
                l.n1("wijk-leefloon-month-all", hours, "earned", euro(e.earned))
            }
            Some((hours, Some(e))) => l.n1("wijk-leefloon-month-part", hours, "counted", euro(e.counted)),
        };
        Self { month, used: l.n("wijk-leefloon-used", found.used()), left: super::leefloon::left(l, found.left) }
    }
}

/// One row of the papers.
pub struct PaperRow {
    /// The document.
    pub document: Document,
    /// Its kind in words.
    pub label: String,
}

#[derive(askama::Template)]
#[template(path = "wijk-workers/file.html")]
pub struct FilePage {
    f: Frame,
    l: Words,
    pub form: FormView,
    today: Day,
    w: Worker,
    place: String,
    scheme: Option<String>,
    places: Option<Places>,
    languages: String,
    standing: Standing,
    warnings: Vec<String>,
    versions: Vec<(String, String)>,
    competences: Vec<Competence>,
    talks: Vec<Talk>,
    suspensions: Vec<SuspensionRow>,
    agreement: Option<Agreement>,
    papers: Vec<PaperRow>,
    reasons: Vec<Choice>,
    kinds: Vec<Choice>,
    activities: Vec<String>,
    slots: Vec<String>,
    leefloon: Option<LeefloonCard>,
    coach: Option<String>,
    end_words: Option<String>,
    pub link: LinkCard,
    pub pairing: Option<String>,
    person: PersonCard,
    /// What she would like to do, in her words.
    wish: Option<String>,
    /// May she see why the agreement stood still? Illness is health.
    may_sensitive: bool,
    may: bool,
}

impl FilePage {
    fn is(&self, status: &str) -> bool {
        self.w.status.as_str() == status
    }

    /// The next talk and evaluation.
    fn planned(&self) -> Vec<&Talk> {
        self.talks.iter().filter(|talk| talk.done_on.is_none()).collect()
    }

    fn held(&self) -> Vec<&Talk> {
        self.talks.iter().filter(|talk| talk.done_on.is_some()).collect()
    }

    /// The newest next step that was agreed.
    fn next_step(&self) -> Option<&str> {
        self.held().into_iter().find_map(|talk| talk.next_step.as_deref())
    }

    fn rung(&self) -> Option<i64> {
        self.held().into_iter().find_map(|talk| talk.rung)
    }

    fn term_words(&self) -> String {
        let l = &self.l;
        match self.standing.term {
            None => l.t("wijk-term-not-begun"),
            Some(Term::NoLimit) => l.t("wijk-term-none"),
            Some(Term::Until(day)) => l.t1("wijk-term-until", "day", l.day_year(day)),
            Some(Term::Between { certain, possible, .. }) => {
                l.t2("wijk-term-between", "day", l.day_year(certain), "possible", l.day_year(possible))
            }
            Some(Term::Unknown(_)) => l.t("wijk-term-unknown"),
        }
    }

    /// Share of the hours of this month, of 100.
    fn month_share(&self) -> i64 {
        let (used, limit) = self.standing.month;
        limit.filter(|limit| *limit > 0).map_or(0, |limit| (used * 100 / limit).clamp(0, 100))
    }
}

/// Hours and minutes of a minute of the day.
pub fn clock(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

async fn coach(tx: &mut Tx, desk: &Desk, w: &Worker) -> Result<Option<String>, Failure> {
    match w.participant_id {
        Some(participant) => worker::coach_name(tx, desk.partnership(), participant).await,
        None => Ok(None),
    }
}

/// Makes the page, and notes that it was read.
pub async fn page(visit: &Visit, id: WorkerId, form: FormView) -> Result<FilePage, web::Problem> {
    let (today, ctx) = (visit.ctx.today(), &visit.ctx);
    let mut tx = visit.app.db.read().await?;
    let desk = door::office(&mut tx, ctx).await?;
    let w = worker::load(&mut tx, &desk, id).await?;
    let partnership = desk.partnership();
    let schemes = parameters::Schemes::load(&mut tx, ctx).await?;
    let l = schemes.words(&visit.l, &w.scheme);
    let table = schemes.table(&w.scheme);
    let suspensions = parts::suspensions(&mut tx, ctx, id).await?;
    let months = hours::paid(&mut tx, partnership, id).await?;
    let same = files::of_person(&mut tx, ctx, id).await?;
    let worked = hours::of_files(&mut tx, partnership, &same).await?;
    let booked = standing::by_month(worked.iter().map(|(month, count)| (month.as_str(), *count)));
    let standing = standing::of(table, today, &w, &suspensions, &booked);
    let names = network::municipality::load(&mut tx, ctx).await?;
    let place = w.nis.as_deref().and_then(|nis| names.0.iter().find(|m| m.nis == nis)).map(|m| m.name.clone());
    let places = match w.status {
        Status::Signed => places(&mut tx, ctx, &desk, &l, (&w.scheme, table), w.nis.as_deref(), today).await?,
        _ => None,
    };
    let list = wijk_office::activity_rows_of(&mut tx, ctx, &w.scheme).await?;
    let label = |code: &String| list.iter().find(|row| row.code == *code).map_or(code.clone(), |r| r.label_nl.clone());
    let activities = parts::activities(&mut tx, partnership, id).await?.iter().map(label).collect();
    let slots = parts::slots(&mut tx, partnership, id)
        .await?
        .iter()
        .map(|s| format!("{} {}–{}", l.of("wijk-weekday", s.weekday), clock(s.from_minute), clock(s.to_minute)))
        .collect();
    let papers = document::of(&mut tx, &desk, OwnerKind::Worker, id.0)
        .await?
        .into_iter()
        .map(|document| PaperRow { label: l.of("wijk-paper-kind", &document.kind), document })
        .collect();
    let versions = standing
        .used
        .iter()
        .filter_map(|version| table.find(*version))
        .filter_map(|row| Some((l.t(schemes::wijk::DEFINITION.key(&row.key)?.label), row.source.clone())))
        .collect();
    let end_words = match w.status {
        Status::Ended => sealed::open(&mut tx, ctx, &desk, id, sealed::Sealed::EndWords).await?,
        _ => None,
    };
    let may_sensitive = desk.may(Verb::Read, Part::WorkerSensitive);
    let wish = if may_sensitive { sealed::open(&mut tx, ctx, &desk, id, sealed::Sealed::Wish).await? } else { None };
    let action = format!("/wijk/workers/{id}/link");
    let page = FilePage {
        f: visit.frame("wijk-worker-title", "/wijk/workers"),
        languages: person::language_names(&w.languages),
        scheme: schemes.told(&l, &w.scheme),
        place: place.unwrap_or_else(|| w.postcode.clone()),
        places,
        warnings: standing.warnings.iter().map(|warning| told(&l, *warning)).collect(),
        competences: parts::competences(&mut tx, ctx, id).await?,
        talks: talk::of(&mut tx, ctx, id).await?,
        agreement: parts::agreement(&mut tx, partnership, id).await?,
        reasons: form.choices(&l, "reason", "wijk-suspend", SuspensionReason::ALL),
        kinds: form.choices(&l, "paper", "wijk-paper-kind", Paper::ALL),
        leefloon: (w.leefloon && desk.may(Verb::Read, Part::WorkerSensitive))
            .then(|| LeefloonCard::new(&l, today, table, &months)),
        coach: coach(&mut tx, &desk, &w).await?,
        link: LinkCard::load(&mut tx, ctx, &WORK, id.0, action).await?,
        may: desk.may(Verb::Write, Part::Worker),
        may_sensitive,
        pairing: None,
        person: PersonCard::load(&mut tx, ctx, &desk, &w, &same).await?,
        l,
        form,
        today,
        w,
        standing,
        versions,
        suspensions,
        papers,
        activities,
        slots,
        wish,
        end_words,
    };
    drop(tx);
    door::log_read(visit, "wijk-worker", id, "file").await?;
    Ok(page)
}

/// A warning in words: what is left comes before what was used.
pub fn told(l: &Words, warning: Warning) -> String {
    match warning {
        Warning::Month { used, limit } => l.n1("wijk-warn-month", (limit - used).max(0), "limit", limit),
        Warning::Year { used, limit } => l.n1("wijk-warn-year", (limit - used).max(0), "limit", limit),
        Warning::Term { last_day } => l.t1("wijk-warn-term", "day", l.day_year(last_day)),
    }
}

/// `GET /wijk/workers/{id}`
pub async fn show(visit: Visit, Path(id): Path<WorkerId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}
