//! The jury of the call of 2023, from declarations to members, and a small call of today on which a jury is at work.

use ::call::actions::{EnterByMail, MakeCall, Publish, SaveAddendum, SaveCall, SaveCriteria, SaveQuestions, SaveRules};
use ::call::model::{Question, QuestionId, QuestionKind, Rule, RuleId, TieRule, Told};
use ::call::{Call, CallId, Candidacy, CandidacyId, Criterion, CriterionId};
use ::jury::model::{Outcome, Round, Verdict};
use ::jury::rules::pitches::Plan;
use ::jury::{
    AgreeReply, Appoint, CloseScoring, Communicate, Conclude, Decide, Declare, Draw, NameHandlers, Propose,
    ProposeOutcome, RecordTalk, Said, SaveSheet, SendReply, StartScoring,
};
use kernel::email::Email;
use kernel::kbo::Kbo;
use kernel::{Clock as _, Day, Moment, Refusal, Role, StaffId};
use store::{Ctx, Failure};
use uuid::Uuid;

use super::arrival::COORDINATOR;
use super::call::Played2023;
use super::stage::Stage;

/// Who sits in the jury: the first chairs, the last is the independent expert.
const JURY: [&str; 6] = ["pieter", "lode", "els", "ann", "tess", "ilse"];
/// Who abstains on which candidacy (by place).
const CONFLICTS: [(&str, usize); 2] = [("els", 1), ("ann", 3)];
/// Scores per candidacy, the same on each criterion but for a point here and there.
const SCORES: [i64; 9] = [5, 5, 4, 4, 3, 2, 3, 2, 3];
/// The candidacy that was not chosen at first, and is after its reply.
const REPLIED: usize = 4;

fn desk(stage: &Stage) -> Result<Ctx, Failure> {
    stage.by(COORDINATOR, Some(Role::Coordinator))
}

fn staff(stage: &Stage, key: &str) -> Result<StaffId, Failure> {
    Ok(stage.by(key, None)?.actor.staff)
}

async fn version(stage: &Stage, call: CallId) -> Result<i64, Failure> {
    let ctx = desk(stage)?;
    let mut tx = stage.app.db.read().await?;
    Ok(::jury::panel(&mut tx, &ctx, call).await?.ok_or(Refusal::NotFound)?.version)
}

async fn load(stage: &Stage, call: CallId) -> Result<(Call, Vec<Candidacy>), Failure> {
    let ctx = desk(stage)?;
    let mut tx = stage.app.db.read().await?;
    let found = ::call::load(&mut tx, &ctx, call).await?.ok_or(Refusal::NotFound)?;
    Ok((found, ::call::candidacies(&mut tx, &ctx, call).await?))
}

async fn appoint(stage: &Stage, call: CallId, keys: &[&str]) -> Result<(), Failure> {
    for (at, key) in keys.iter().enumerate() {
        let (chair, independent) = (at == 0, at + 1 == keys.len());
        let (l10n, public_url) = (&stage.app.l10n, stage.app.settings.public_url.as_str());
        let deed = Appoint { call, staff: staff(stage, key)?, independent, chair, l10n, public_url };
        stage.app.db.act(&desk(stage)?, &deed).await?;
    }
    Ok(())
}

async fn declare(stage: &Stage, call: CallId, rows: &[Candidacy], key: &str) -> Result<(), Failure> {
    let said = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let conflict = CONFLICTS.contains(&(key, at)) && rows.len() == SCORES.len();
            let why = if conflict { "Zetelt in het bestuur".to_owned() } else { String::new() };
            Said { candidacy: row.id, conflict, why, field: "why0" }
        })
        .collect();
    stage.app.db.act(&stage.by(key, None)?, &Declare { call, said }).await
}

async fn score(stage: &Stage, found: &Call, id: CandidacyId, key: &str, points: i64) -> Result<(), Failure> {
    let why = ["Sluit aan bij de uitdaging van de regio.", "De ervaring blijkt uit de bijlage.", "Goed uitgewerkt."];
    let typed = (0..found.criteria.len())
        .map(|at| {
            let less = i64::from(at == 1 && points > 3);
            ((points - less).to_string(), why[at % why.len()].to_owned())
        })
        .collect();
    let deed = SaveSheet { call: found.id, candidacy: id, round: Round::Written, typed, hand_in: true, version: 0 };
    stage.app.db.act(&stage.by(key, None)?, &deed).await
}

/// The call of 2023, from 12 June to the end of July.
pub async fn play(stage: &Stage, played: &Played2023) -> Result<(), Failure> {
    let (db, call) = (&stage.app.db, played.call);
    let (found, mut rows) = load(stage, call).await?;
    rows.retain(|row| played.candidacies.contains(&row.id));
    let calendar = found.calendar.clone();
    appoint(stage, call, &JURY).await?;
    for key in JURY {
        declare(stage, call, &rows, key).await?;
    }
    db.act(&desk(stage)?, &StartScoring { call, version: version(stage, call).await? }).await?;
    stage.clock.set(calendar.evaluation_to.at(10, 0));
    for (at, row) in rows.iter().enumerate() {
        for (n, key) in JURY.iter().enumerate() {
            if CONFLICTS.contains(&(key, at)) {
                continue;
            }
            // One juror sees the sixth quite otherwise.
            let points = if at == 5 && n == 0 { 4 } else { SCORES[at % SCORES.len()] };
            score(stage, &found, row.id, key, points).await?;
        }
    }
    stage.clock.set(calendar.evaluation_to.at(17, 0));
    let close = CloseScoring { call, version: version(stage, call).await?, reason: String::new(), sure: true };
    db.act(&desk(stage)?, &close).await?;
    let plan = Plan { start: calendar.pitches_on.at(9, 0), minutes: 20, pause: 5 };
    db.act(&desk(stage)?, &Draw { call, plan, reason: String::new() }).await?;
    stage.clock.set(calendar.pitches_on.at(14, 0));
    for (at, criterion) in found.criteria.iter().enumerate() {
        // Four and two differ by two; on the second criterion by one.
        if let Some(row) = rows.get(5).filter(|_| at != 1) {
            let note = "Na de pitch is de jury het eens: het aanbod is nog dun.".to_owned();
            let talk = RecordTalk { call, candidacy: row.id, criterion: criterion.id, points: "2,5".to_owned(), note };
            db.act(&desk(stage)?, &talk).await?;
        }
    }
    decide(stage, &found, &rows).await?;
    reply(stage, call, &rows).await?;
    let after = calendar.reply_until(calendar.decide_by).plus_days(3);
    stage.clock.set(after.at(10, 0));
    let from = network::partnership_facts().map_err(Failure::other)?.start;
    db.act(&desk(stage)?, &Conclude { call, version: version(stage, call).await?, from }).await
}

async fn decide(stage: &Stage, found: &Call, rows: &[Candidacy]) -> Result<(), Failure> {
    let (db, call, on) = (&stage.app.db, found.id, found.calendar.decide_by);
    stage.clock.set(on.at(11, 0));
    for (at, row) in rows.iter().enumerate() {
        let chosen = SCORES[at % SCORES.len()] > 3;
        let deed = Propose {
            call,
            candidacy: row.id,
            verdict: Some(if chosen { Verdict::Chosen } else { Verdict::NotChosen }),
            offer: row.offer.clone(),
            capacity: Some(row.coach_capacity_hundredths.max(50)),
            reasons: found.criteria.iter().map(|c| reason(&c.name, chosen)).collect(),
            version: 0,
        };
        db.act(&desk(stage)?, &deed).await?;
    }
    let mut present = Vec::new();
    for key in &JURY[..5] {
        present.push(staff(stage, key)?);
    }
    let words = stage.app.l10n.words("nl-BE");
    let deed = Decide {
        call,
        version: version(stage, call).await?,
        on,
        place: "Deinze, stadhuis".to_owned(),
        course: "De jury besprak elke kandidatuur na de pitches en besliste eenparig.".to_owned(),
        present,
        words: words.clone(),
    };
    db.act(&desk(stage)?, &deed).await?;
    stage.clock.set(on.at(16, 0));
    let public_url = stage.app.settings.public_url.clone();
    let version = version(stage, call).await?;
    db.act(&desk(stage)?, &Communicate { call, version, public_url, words }).await
}

fn reason(criterion: &str, chosen: bool) -> String {
    if chosen {
        format!("Op {} is de kandidatuur concreet en haalbaar.", criterion.to_lowercase())
    } else {
        format!("Op {} blijft de kandidatuur te algemeen voor deze regio.", criterion.to_lowercase())
    }
}

/// One candidate replies; somebody who did not decide judges it with the chair.
async fn reply(stage: &Stage, call: CallId, rows: &[Candidacy]) -> Result<(), Failure> {
    let Some(row) = rows.get(REPLIED) else { return Ok(()) };
    let app = &stage.app;
    stage.clock.set(stage.clock.now().day().plus_days(9).at(20, 0));
    let mut tx = app.db.read().await?;
    let mails = store::outbox::newest(&mut tx, app.home, 30).await?;
    drop(tx);
    let mail = mails.iter().find(|m| m.recipient == row.email && m.body.contains("/decision"));
    let token = mail.and_then(|m| m.body.split("/my-candidacy/").nth(1)?.split('/').next().map(str::to_owned));
    let token = token.ok_or_else(|| Failure::other("the mail with the decision is not there"))?;
    let text = "Onze uren in Gavere en Zulte staan in de bijlage. Wij vragen om die mee te tellen.";
    let id = app.db.act(&app.visitor_ctx(), &SendReply { token: &token, text }).await?;
    let (judge, chair) = (stage.by("rudi", None)?, stage.by(JURY[0], None)?);
    let both = vec![judge.actor.staff, chair.actor.staff];
    app.db.act(&desk(stage)?, &NameHandlers { call, reply: id, staff: both }).await?;
    let deed = ProposeOutcome {
        call,
        reply: id,
        version: 1,
        outcome: Outcome::Amended,
        answer: "De bijlage was niet meegeteld. Met die uren is het aanbod sterk genoeg.".to_owned(),
        offer: row.offer.clone(),
        capacity: Some(row.coach_capacity_hundredths.max(50)),
    };
    let judge = stage.by("rudi", None)?;
    app.db.act(&judge, &deed).await?;
    let agree = AgreeReply {
        call,
        reply: id,
        draft: 1,
        public_url: app.settings.public_url.clone(),
        words: app.l10n.words("nl-BE"),
    };
    app.db.act(&chair, &agree).await.map(|_| ())
}

/// A small call whose candidacies are in: two jurors scored, one has everything still to do.
pub async fn open(stage: &Stage, now: Moment) -> Result<(), Failure> {
    let today = now.day();
    let call = small(stage, today).await?;
    stage.clock.set(today.plus_days(-5).at(9, 0));
    appoint(stage, call, &["pieter", "tess", "ilse"]).await?;
    let (found, rows) = load(stage, call).await?;
    for key in ["pieter", "ilse"] {
        declare(stage, call, &rows, key).await?;
    }
    stage.app.db.act(&desk(stage)?, &StartScoring { call, version: version(stage, call).await? }).await?;
    stage.clock.set(today.plus_days(-3).at(14, 0));
    for (at, row) in rows.iter().enumerate() {
        score(stage, &found, row.id, "pieter", 4).await?;
        score(stage, &found, row.id, "ilse", if at == 0 { 2 } else { 3 }).await?;
    }
    Ok(())
}

async fn small(stage: &Stage, today: Day) -> Result<CallId, Failure> {
    stage.clock.set(today.plus_days(-30).at(9, 0));
    let (db, ctx) = (&stage.app.db, desk(stage)?);
    let subject = "Indienen kandidatuur taaloefenkansen";
    let make = MakeCall {
        title: "Taaloefenkansen in de regio (demo)",
        area: "Leie en Schelde, taal",
        launch: today.plus_days(-28),
        deadline: today.plus_days(-8).at(23, 59),
        submission_subject: subject,
        contact_name: "Lien Waterkant",
        contact_email: "lien@opstap.example",
    };
    let id = db.act(&ctx, &make).await?;
    let save = SaveCall {
        id,
        title: make.title,
        area: make.area,
        submission_subject: subject,
        contact_name: make.contact_name,
        contact_email: make.contact_email,
        quorum: 2,
        tie_rule: TieRule::HeaviestCriterion,
        version: 1,
    };
    db.act(&ctx, &save).await?;
    let text = "Wie een nieuwe taal leert, oefent best op een gewone plek. We zoeken wie dat in de regio organiseert.";
    db.act(&ctx, &SaveAddendum { id, text, version: 2 }).await?;
    let criterion = |name: &str, weight, explanation: &str| Criterion {
        id: CriterionId(Uuid::nil()),
        name: name.to_owned(),
        weight,
        max_score: 5,
        step: 100,
        explanation: explanation.to_owned(),
    };
    let criteria =
        vec![criterion("Aanbod", 60, "Hoe vaak, waar en voor wie?"), criterion("Samenwerking", 40, "Met wie en hoe?")];
    db.act(&ctx, &SaveCriteria { id, criteria, version: 3 }).await?;
    let rules = vec![Rule { id: RuleId(Uuid::nil()), label: "Werkt in de regio".to_owned() }];
    db.act(&ctx, &SaveRules { id, rules, version: 4 }).await?;
    let questions = vec![Question {
        id: QuestionId(Uuid::nil()),
        label: "Hoe bereik je mensen?".to_owned(),
        hint: String::new(),
        kind: QuestionKind::Long,
        required: false,
        most: 1000,
        choices: Vec::new(),
    }];
    db.act(&ctx, &SaveQuestions { id, questions, version: 5 }).await?;
    db.act(&ctx, &Publish { id, version: 6 }).await?;
    let question = load(stage, id).await?.0.questions[0].id;
    stage.clock.set(today.plus_days(-10).at(11, 0));
    let ctx = desk(stage)?;
    let plan = pdf::Letter {
        lang: "nl-BE".to_owned(),
        rtl: false,
        title: "Voorstel".to_owned(),
        blocks: vec![pdf::Block::Paragraph("Het voorstel in het kort.".to_owned())],
    };
    let plan = ::call::paper::letter(&plan)?;
    let named = [
        ("Praatpunt vzw (demo)", "0999017747", "Elke week een praattafel in drie gemeenten."),
        ("Woordwijzer vzw (demo)", "0999018440", "Oefenen op de werkvloer, met een buddy."),
    ];
    for (at, (organisation, kbo, offer)) in named.iter().enumerate() {
        let email = Email::parse(&format!("taal{at}@kandidaat.example")).map_err(|e| Failure::other(e.to_string()))?;
        let told = Told {
            contact: "An Praatgraag".to_owned(),
            offer: (*offer).to_owned(),
            capacity: 50,
            answers: vec![(question, "Via het OCMW, de bibliotheek en de school.".to_owned())],
        };
        let deed = EnterByMail {
            call: id,
            subject,
            received_at: today.plus_days(-10).at(9, 0),
            organisation,
            kbo: Kbo::parse(kbo).map_err(|e| Failure::other(format!("{kbo}: {e}")))?,
            email: &email,
            told: &told,
            late: None,
            file: Some(("Voorstel.pdf", &plan)),
        };
        db.act(&ctx, &deed).await?;
    }
    Ok(id)
}
