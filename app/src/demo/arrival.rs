//! How people come in: met on the street, or referred; then answered by the coordinator.

use kernel::email::Email;
use kernel::partial_date::PartialDate;
use kernel::{Actor, Moment, ParticipantId, PositionId, Role};
use people::model::{Channel, DigitalAccess, Gender, Language, Reads, Spoken, Visibility};
use people::{Details, EditPerson, InszChange};
use referral::model::{Agreed, Domain, Source, Story};
use referral::{Letters, NewReferral, NoteOutreach, Refer, Who};
use store::{Ctx, Failure};

use super::stage::{Known, Stage, choice};
use super::story::{Language as ToldLanguage, Met, Person, Referral};

/// Who does the desk work of the partnership: takes calls, completes what a referrer did not know, decides.
pub const COORDINATOR: &str = "lien";

/// A person is met for the first time.
pub async fn met(stage: &mut Stage, person: &Person) -> Result<(), Failure> {
    let id = match &person.met {
        Met::Outreach { by, place, told, .. } => {
            let ctx = stage.coach(person, by)?;
            let called = person.nickname.clone().or_else(|| person.given_name.clone());
            let note = NoteOutreach {
                participant: None,
                nickname: called,
                place: place.clone(),
                talked: told.clone(),
                at: ctx.now.plus_minutes(-20),
                visibility: Visibility::Team,
            };
            let id = stage.app.db.act(&ctx, &note).await?;
            stage.people.insert(person.key.clone(), Known::new(id));
            // A name comes later, when she puts herself forward.
            complete(stage, &ctx, id, &Profile { given: None, family: None, ..Profile::of(person) }).await?;
            id
        }
        Met::Referral { .. } => {
            let (new, from) = told(stage, person)?;
            let arrived = refer(stage, &from, &new).await?;
            let desk = stage.by(COORDINATOR, Some(Role::Coordinator))?;
            complete(stage, &desk, arrived.id, &Profile::of(person)).await?;
            let id = arrived.id;
            stage.people.insert(person.key.clone(), arrived);
            id
        }
    };
    tracing::debug!("{} is {id}", person.key);
    Ok(())
}

/// A referral of the separate list comes in.
pub async fn referred(stage: &mut Stage, told: &Referral) -> Result<(), Failure> {
    let person = &told.person;
    let referrer = told.referrer.as_ref();
    let new = NewReferral {
        source: source(&told.source)?,
        source_name: referrer.map(|r| r.name.clone()),
        source_organisation: referrer.and_then(|r| r.organisation.clone()),
        who: who(
            person.given_name.as_deref(),
            person.family_name.as_deref(),
            person.nickname.as_deref(),
            told.reach.phone.as_deref(),
        )?,
        nis: Some(stage.place(&person.municipality).to_owned()),
        language: Some(told.reach.language.clone()),
        interpreter_needed: told.reach.interpreter,
        story: Story {
            wish: told.words.clone(),
            strength: told.goes_well.clone(),
            domains: domains(&told.asks),
            reach: reach(&told.asks, &told.hurry, told.reach.note.as_deref())?,
        },
        agreed: agreed(&told.consent.how, told.reach.interpreter)?,
        consent_language: told.consent.language.clone(),
        mail_language: "nl-BE".to_owned(),
    };
    let mail = referrer.and_then(|r| r.email.as_deref()).or(told.reach.email.as_deref());
    let from = From::of(&told.channel, told.by.as_deref(), mail)?;
    let arrived = refer(stage, &from, &new).await?;
    let desk = stage.by(COORDINATOR, Some(Role::Coordinator))?;
    let profile = Profile {
        given: person.given_name.as_deref(),
        family: person.family_name.as_deref(),
        nickname: person.nickname.as_deref(),
        birth: person.birth.as_deref(),
        nis: &person.municipality,
        no_address: person.no_address,
        gender: "unknown",
        languages: None,
        interpreter: told.reach.interpreter,
        channel: Some(&told.reach.channel),
        digital: None,
        phone: told.reach.phone.as_deref(),
        email: told.reach.email.as_deref(),
    };
    complete(stage, &desk, arrived.id, &profile).await?;
    stage.people.insert(told.key.clone(), arrived);
    Ok(())
}

/// Somebody met on the street says yes: the coach puts her forward, with her name.
pub async fn put_forward(stage: &mut Stage, person: &Person) -> Result<(), Failure> {
    let Met::Outreach { by, told, .. } = &person.met else { return Ok(()) };
    let ctx = stage.coach(person, by)?;
    let id = stage.known(&person.key)?.id;
    complete(stage, &ctx, id, &Profile::of(person)).await?;
    let new = NewReferral {
        source: Source::Coach,
        source_name: None,
        source_organisation: None,
        who: Who::Known(id),
        nis: Some(stage.place(&person.municipality).to_owned()),
        language: person.languages.first().map(|l| l.code.clone()),
        interpreter_needed: person.interpreter,
        story: Story { wish: told.clone(), strength: person.strengths.join(", "), ..Story::default() },
        agreed: agreed("spoken", person.interpreter)?,
        consent_language: "nl".to_owned(),
        mail_language: "nl-BE".to_owned(),
    };
    let referral = stage.app.db.act(&ctx, &Refer { letters: Letters::of(&stage.app), new: &new, proof: None }).await?;
    stage.known_mut(&person.key)?.referral = Some((referral, 1));
    Ok(())
}

/// Who sends a referral.
enum From {
    /// Somebody with an account, by key.
    Account(String),
    /// Somebody who proves a mail address with a code.
    Mail(Email),
    /// Somebody on the phone; the coordinator types.
    Phone,
}

impl From {
    fn of(channel: &str, by: Option<&str>, mail: Option<&str>) -> Result<Self, Failure> {
        let missing = || Failure::other(format!("a referral by {channel} misses who sends it"));
        match channel {
            "account" => Ok(Self::Account(by.ok_or_else(missing)?.to_owned())),
            "mail-code" => Email::parse(mail.ok_or_else(missing)?).map(Self::Mail).map_err(|e| Failure::other(e.key())),
            "phone" => Ok(Self::Phone),
            other => Err(Failure::other(format!("unknown channel {other:?}"))),
        }
    }
}

fn told(stage: &Stage, person: &Person) -> Result<(NewReferral, From), Failure> {
    let Met::Referral {
        source: from_where,
        channel,
        by,
        referrer_name,
        referrer_email,
        referrer_organisation,
        words,
        goes_well,
        asks,
        hurry,
        consent,
        ..
    } = &person.met
    else {
        return Err(Failure::other("not referred"));
    };
    let new = NewReferral {
        source: source(from_where)?,
        source_name: referrer_name.clone(),
        source_organisation: referrer_organisation.clone(),
        who: who(
            person.given_name.as_deref(),
            person.family_name.as_deref(),
            person.nickname.as_deref(),
            person.phone.as_deref(),
        )?,
        nis: Some(stage.place(&person.municipality).to_owned()),
        language: person.languages.first().map(|l| l.code.clone()),
        interpreter_needed: person.interpreter,
        story: Story {
            wish: words.clone(),
            strength: goes_well.clone(),
            domains: domains(asks),
            reach: reach(asks, hurry, None)?,
        },
        agreed: agreed(&consent.how, person.interpreter)?,
        consent_language: consent.language.clone(),
        mail_language: "nl-BE".to_owned(),
    };
    let mail = referrer_email.as_deref().or(person.email.as_deref());
    Ok((new, From::of(channel, by.as_deref(), mail)?))
}

async fn refer(stage: &Stage, from: &From, new: &NewReferral) -> Result<Known, Failure> {
    let letters = Letters::of(&stage.app);
    let (ctx, proof) = match from {
        From::Account(key) => (stage.by(key, None)?, None),
        From::Phone => (stage.by(COORDINATOR, Some(Role::Coordinator))?, None),
        From::Mail(email) => {
            let visitor = stage.app.ctx(Actor::visitor(stage.app.home));
            let proof = super::mails::prove(stage, &visitor, email).await?;
            (visitor, Some(proof))
        }
    };
    let id = stage.app.db.act(&ctx, &Refer { letters, new, proof: proof.as_deref() }).await?;
    let mut tx = stage.app.db.read().await?;
    let participant = referral::participant_of(&mut tx, stage.app.home, id).await?;
    Ok(Known { referral: Some((id, 1)), ..Known::new(participant) })
}

/// All that is told of who somebody is.
struct Profile<'a> {
    given: Option<&'a str>,
    family: Option<&'a str>,
    nickname: Option<&'a str>,
    birth: Option<&'a str>,
    nis: &'a str,
    no_address: bool,
    gender: &'a str,
    languages: Option<&'a [ToldLanguage]>,
    interpreter: bool,
    channel: Option<&'a str>,
    digital: Option<&'a str>,
    phone: Option<&'a str>,
    email: Option<&'a str>,
}

impl<'a> Profile<'a> {
    fn of(person: &'a Person) -> Self {
        Self {
            given: person.given_name.as_deref(),
            family: person.family_name.as_deref(),
            nickname: person.nickname.as_deref(),
            birth: person.birth.as_deref(),
            nis: &person.municipality,
            no_address: person.no_address,
            gender: &person.gender,
            languages: Some(&person.languages),
            interpreter: person.interpreter,
            channel: person.channel.as_deref(),
            digital: person.digital.as_deref(),
            phone: person.phone.as_deref(),
            email: person.email.as_deref(),
        }
    }
}

/// Completes what is known of somebody.
async fn complete(stage: &Stage, ctx: &Ctx, id: ParticipantId, told: &Profile<'_>) -> Result<(), Failure> {
    let mut tx = stage.app.db.read().await?;
    let permit = people::door::open(&mut tx, ctx, id).await?;
    let before = people::load(&mut tx, &permit).await?;
    drop(tx);
    let birth: Option<PartialDate> = told.birth.map(choice).transpose()?;
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let named = told.given.is_some() || told.family.is_some();
    let details = Details {
        given_name: owned(told.given),
        family_name: owned(told.family),
        // The name by which somebody was met stays until there is a real one.
        nickname: owned(told.nickname).or_else(|| before.nickname.clone().filter(|_| !named)),
        birth,
        gender: choice::<Gender>(told.gender)?,
        nis: Some(stage.place(told.nis).to_owned()),
        no_address: told.no_address,
        phone: told.phone.map(phone).transpose()?,
        sms_allowed: told.phone.is_some() && told.digital != Some("none"),
        email: owned(told.email),
        preferred_channel: told.channel.map_or(Ok(Channel::Unknown), choice)?,
        digital_access: told.digital.map_or(Ok(DigitalAccess::Unknown), choice)?,
        interpreter_needed: told.interpreter,
        languages: told
            .languages
            .map_or_else(|| Ok(before.language_list()), |list| list.iter().map(language).collect())?,
        ..Details::of(&before)
    };
    let edit = EditPerson { participant: id, version: before.version, details, insz: InszChange::Keep };
    stage.app.db.act(ctx, &edit).await
}

fn language(told: &ToldLanguage) -> Result<Language, Failure> {
    let spoken = match told.spoken.as_str() {
        "fluent" => Spoken::Fluent,
        "good" => Spoken::Daily,
        "some" | "none" => Spoken::Little,
        other => return Err(Failure::other(format!("unknown level {other:?}"))),
    };
    Ok(Language { code: told.code.clone(), spoken, reads: choice::<Reads>(&told.reads)? })
}

/// What is asked, how urgent it is, how to reach: the last of the seven questions.
fn reach(asks: &str, hurry: &str, note: Option<&str>) -> Result<String, Failure> {
    let urgent = match hurry {
        "no" => None,
        "soon" => Some("Liefst binnen een week."),
        "now" => Some("Liefst vandaag nog."),
        other => return Err(Failure::other(format!("unknown hurry {other:?}"))),
    };
    Ok([Some(asks), urgent, note].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn source(told: &str) -> Result<Source, Failure> {
    if told == "general-practitioner" { Ok(Source::Doctor) } else { choice(told) }
}

fn agreed(how: &str, interpreter: bool) -> Result<Agreed, Failure> {
    if how == "spoken" && interpreter { Ok(Agreed::Interpreter) } else { choice(how) }
}

/// A phone number as it is stored.
pub fn phone(told: &str) -> Result<String, Failure> {
    kernel::phone::Phone::parse(told).map(|p| p.e164()).map_err(|e| Failure::other(format!("{told}: {e:?}")))
}

fn who(given: Option<&str>, family: Option<&str>, nickname: Option<&str>, reach: Option<&str>) -> Result<Who, Failure> {
    let given = given.or(nickname).ok_or_else(|| Failure::other("referred without any name"))?.to_owned();
    Ok(Who::New { given, family: family.map(str::to_owned), phone: reach.map(phone).transpose()? })
}

/// What is difficult, from the words in which it was asked.
fn domains(asks: &str) -> Vec<Domain> {
    let asks = asks.to_lowercase();
    let words: [(Domain, &[&str]); 9] = [
        (Domain::Housing, &["kamer", "wonen", "huis", "dak"]),
        (Domain::Finances, &["geld", "papieren", "schuld", "contract"]),
        (Domain::Language, &["nederlands", "taal"]),
        (Domain::Work, &["werk", "job", "cv"]),
        (Domain::Network, &["mensen", "praten", "iemand"]),
        (Domain::Wellbeing, &["rust", "durf", "stil"]),
        (Domain::Education, &["school", "studie", "leren"]),
        (Domain::Leisure, &["dag", "ritme", "te doen"]),
        (Domain::Mobility, &["bus", "fiets", "rijbewijs"]),
    ];
    words.into_iter().filter(|(_, any)| any.iter().any(|word| asks.contains(word))).map(|(domain, _)| domain).collect()
}

/// The position of a coach or the organisation that a first talk is asked of: whom the note names, else one of
/// the coaching partners.
pub fn talker(
    stage: &Stage,
    note: Option<&str>,
    coach: Option<&str>,
    key: &str,
) -> Result<(PositionId, Moment), Failure> {
    let named = |worker: &super::stage::Worker| {
        let first = worker.name.split(' ').next().unwrap_or_default();
        note.is_some_and(|n| kernel::name::words(n).contains(&kernel::name::fold(first)))
    };
    let coaches = ["sofie", "karim", "bram", "hilde", "tuur", "aicha"];
    let by_note = stage.staff.iter().filter(|(_, w)| named(w)).map(|(k, _)| k.as_str()).min();
    let chosen = coach.or(by_note).unwrap_or(coaches[key.len() % coaches.len()]);
    let ctx = stage.by(chosen, Some(Role::Coach))?;
    Ok((ctx.actor.position, ctx.now.day().plus_days(6).at(14, 0)))
}
