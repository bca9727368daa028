//! The help that the fictional people ask elsewhere: some told at length, the others wait, from some days to nine months.

use std::collections::HashMap;

use kernel::{Actor, Moment, PlacementId};
use placement::model::Item;
use placement::{
    AcceptRequest, Agreement, AskQuestion, DeclineRequest, EndPlacement, GoAlong, NewPlacement, OfferPlace, ProposeDay,
    RefuseOffer, Reply, SendRequest, StartPlacement, TakeDay, TellHowItGoes, Wish, Withdraw,
};
use serde::Deserialize;
use store::{Ctx, Failure};

use super::arrival::COORDINATOR;
use super::flow;
use super::script::moment;
use super::stage::{Stage, choice};
use super::story::{Offset, Person};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    placement: Vec<Told>,
}

/// One wish for help, as told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Told {
    pub(super) person: String,
    pub(super) need: String,
    pub(super) barrier: Option<String>,
    #[serde(default)]
    pub(super) grounds: Vec<String>,
    pub(super) day: Offset,
    #[serde(default)]
    pub(super) deeds: Vec<Deed>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Deed {
    pub(super) day: Offset,
    pub(super) r#do: String,
    pub(super) by: Option<String>,
    pub(super) service: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) words: Option<String>,
    pub(super) message: Option<String>,
    pub(super) starts: Option<Offset>,
    pub(super) outcome: Option<String>,
    pub(super) welcome: Option<i64>,
    pub(super) helps: Option<i64>,
    pub(super) on: Option<String>,
}

/// What somebody waits for who is not told of at length: the need, one after the other.
const NEEDS: [(&str, Option<&str>); 14] = [
    ("therapy-low-threshold", Some("psychological-vulnerability")),
    ("housing-guidance", Some("housing-instability")),
    ("driving-lessons", Some("limited-mobility")),
    ("dutch-practice", Some("limited-dutch")),
    ("budget-help", Some("no-structure-admin-finances")),
    ("practice-workplace", Some("limited-work-experience")),
    ("housing-buddy", Some("housing-instability")),
    ("job-hunting", Some("limited-job-search-skills")),
    ("affordable-childcare", Some("no-childcare")),
    ("digital-skills-path", Some("limited-digital-skills")),
    ("professional-buddy", Some("weak-social-network")),
    ("therapy-low-threshold", Some("psychological-vulnerability")),
    ("meaningful-day-activity", Some("no-meaningful-day")),
    ("bike-loan", Some("limited-mobility")),
];

/// What happens when: the whole story of help, in order.
pub struct Help<'a> {
    lines: Vec<Line<'a>>,
    next: usize,
    made: HashMap<usize, PlacementId>,
}

struct Line<'a> {
    at: Moment,
    person: &'a Person,
    number: usize,
    told: Told,
    /// `None`: the wish itself.
    deed: Option<Deed>,
}

impl<'a> Help<'a> {
    /// Reads the file and adds the others who wait. Nothing happens after `now`.
    pub fn new(people: &'a [Person], now: Moment) -> Result<Self, Failure> {
        let text = include_str!("../../demo/placements.toml");
        let file: File = toml::from_str(text).map_err(|e| Failure::other(format!("placements.toml: {e}")))?;
        let mut all: Vec<(&Person, Told)> = Vec::new();
        for told in file.placement {
            let person = people.iter().find(|p| p.key == told.person);
            all.push((person.ok_or_else(|| Failure::other(format!("no person {:?}", told.person)))?, told));
        }
        let coached = |p: &&Person| p.coach.is_some() && p.accepted().is_some() && p.closure.is_none();
        for (number, person) in people.iter().filter(coached).enumerate() {
            let told =
                waits(person, number).filter(|w| !all.iter().any(|(p, t)| p.key == w.person && t.need == w.need));
            all.extend(told.map(|told| (person, told)));
        }
        flow::add(&mut all, people).map_err(Failure::other)?;
        let today = now.day();
        let mut lines = Vec::new();
        for (number, (person, told)) in all.into_iter().enumerate() {
            let deeds = told.deeds.clone();
            let minute = 14 * 60 + i32::try_from(number % 40).unwrap_or(0);
            let mut add = |day, deed| {
                lines.push(Line { at: moment(today, day, minute), person, number, told: told.clone(), deed });
            };
            add(told.day, None);
            for deed in deeds {
                add(deed.day, Some(deed));
            }
        }
        lines.retain(|line| line.at <= now);
        // The sort is stable: what one story tells first, comes first.
        lines.sort_by_key(|line| line.at);
        Ok(Self { lines, next: 0, made: HashMap::new() })
    }

    /// Plays everything up to a moment.
    pub async fn until(&mut self, stage: &Stage, moment: Moment) -> Result<(), Failure> {
        while let Some(line) = self.lines.get(self.next).filter(|line| line.at <= moment) {
            stage.clock.set(line.at);
            let done = self.play(stage, line).await;
            let made = done.map_err(|error| {
                let what = line.deed.as_ref().map_or("wish", |d| d.r#do.as_str());
                Failure::other(format!("{}, {}, {what}: {error}", line.person.key, line.told.need))
            })?;
            if let Some(id) = made {
                self.made.insert(line.number, id);
            }
            self.next += 1;
        }
        Ok(())
    }

    async fn play(&self, stage: &Stage, line: &Line<'_>) -> Result<Option<PlacementId>, Failure> {
        let coach = stage.fixed(line.person)?;
        let db = &stage.app.db;
        let Some(deed) = &line.deed else {
            let participant = stage.known(&line.person.key)?.id;
            return Ok(Some(db.act(&coach, &NewPlacement { participant, wish: wish(line) }).await?));
        };
        let id = *self.made.get(&line.number).ok_or_else(|| Failure::other("was not asked"))?;
        let version = version(stage, id).await?;
        let partner = match &deed.by {
            Some(key) => stage.by(key, None)?,
            None => coach.clone(),
        };
        play_deed(stage, deed, id, version, &coach, &partner).await?;
        Ok(None)
    }
}

/// Somebody waits: how long and for what follows from the place in the list, so that it is the same each time.
fn waits(person: &Person, number: usize) -> Option<Told> {
    let spread = -3 - i32::try_from((number * 47) % 268).unwrap_or(0);
    let earliest = person.reopened.as_ref().map(|r| r.day).or(person.accepted())? + 5;
    if person.handover.is_some() || earliest > -3 {
        return None;
    }
    let drawn: Vec<&str> =
        person.wheel.last().map_or_else(Vec::new, |w| w.domains.iter().filter_map(|d| d.barrier.as_deref()).collect());
    let (need, barrier) = match drawn.get(number % drawn.len().max(1)) {
        Some(barrier) if !number.is_multiple_of(3) => {
            let types = catalogue::arena::types_of(barrier);
            (types.get(number % types.len().max(1))?.clone(), Some((*barrier).to_owned()))
        }
        _ => {
            let (need, barrier) = NEEDS[number % NEEDS.len()];
            (need.to_owned(), barrier.map(str::to_owned))
        }
    };
    let grounds: &[&str] = match number % 9 {
        2 => &["children"],
        4 => &["roof"],
        7 => &["chance", "alone"],
        _ => &[],
    };
    Some(Told {
        person: person.key.clone(),
        need,
        barrier,
        grounds: grounds.iter().map(|key| (*key).to_owned()).collect(),
        day: spread.max(earliest),
        deeds: Vec::new(),
    })
}

fn wish(line: &Line<'_>) -> Wish {
    let spoken = line.person.languages.iter().find(|one| one.code != "nl").map(|one| one.code.clone());
    Wish {
        need: line.told.need.clone(),
        barrier: line.told.barrier.clone(),
        step: None,
        wishes: placement::Wishes {
            language: spoken.filter(|_| line.person.interpreter),
            ..placement::Wishes::default()
        },
        grounds: line.told.grounds.clone(),
    }
}

async fn version(stage: &Stage, id: PlacementId) -> Result<i64, Failure> {
    let ctx = stage.app.ctx(Actor::system(stage.app.home));
    let mut tx = stage.app.db.read().await?;
    Ok(placement::load(&mut tx, &ctx, id).await?.placement.version)
}

async fn play_deed(
    stage: &Stage,
    told: &Deed,
    id: PlacementId,
    version: i64,
    coach: &Ctx,
    partner: &Ctx,
) -> Result<(), Failure> {
    let db = &stage.app.db;
    let words = told.words.clone();
    let starts = stage.day(told.starts.unwrap_or(told.day));
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    match told.r#do.as_str() {
        "offer" => {
            let key = text(&told.service);
            let service = *stage.services.get(&key).ok_or_else(|| Failure::other(format!("no service {key:?}")))?;
            let desk = stage.by(COORDINATOR, None)?;
            db.act(&desk, &OfferPlace { placement: id, service, version }).await
        }
        "refuse" => db.act(coach, &RefuseOffer { placement: id, version, reason: choice(&text(&told.reason))? }).await,
        "send" => {
            let l = stage.app.l10n.words("nl-BE");
            let items = vec![Item::Name, Item::Phone, Item::Languages, Item::Wishes, Item::Coach];
            let agreement = Agreement { items, message: told.message.clone(), agreed: true, shown: None, l: &l };
            db.act(coach, &SendRequest { placement: id, version, agreement: Some(agreement) }).await
        }
        "question" => db.act(partner, &AskQuestion { placement: id, version, words: text(&words) }).await,
        "reply" => db.act(coach, &Reply { placement: id, version, words: text(&words) }).await,
        "propose" => db.act(partner, &ProposeDay { placement: id, version, day: starts, words }).await,
        "take-day" => db.act(coach, &TakeDay { placement: id, version }).await,
        "accept" => db.act(partner, &AcceptRequest { placement: id, version, starts_on: starts, words }).await,
        "decline" => {
            let reason = choice(&text(&told.reason))?;
            db.act(partner, &DeclineRequest { placement: id, version, reason, words }).await
        }
        "along" => db.act(coach, &GoAlong { placement: id, version, at: starts.at(14, 0) }).await,
        "start" => db.act(partner, &StartPlacement { placement: id, version, on: starts }).await,
        "tell" => {
            let tell = TellHowItGoes {
                placement: id,
                version,
                welcome: told.welcome.unwrap_or(4),
                helps: told.helps.unwrap_or(4),
                goes_on: choice(told.on.as_deref().unwrap_or("yes"))?,
                words,
            };
            db.act(partner, &tell).await
        }
        "end" => {
            db.act(partner, &EndPlacement { placement: id, version, outcome: choice(&text(&told.outcome))? }).await
        }
        "withdraw" => db.act(coach, &Withdraw { placement: id, version, reason: choice(&text(&told.reason))? }).await,
        other => Err(Failure::other(format!("no deed {other:?}"))),
    }
}
