//! Plays a call with a candidacy whose every text is a mark, its jury, a juror who abstains, a decision and a reply.

use call::actions::{
    AddPaper, Admit, Apply, AskQuestion, ChangePhase, CheckAnnex, EnterByMail, MakeCall, Publish, SaveAddendum,
    SaveCall, SaveCriteria, SaveDraft, SaveQuestions, SaveRules, Submit, annex::By, calendar::Telling,
};
use call::model::{
    Criterion, CriterionId, PaperKind, Phase, PhaseId, PhaseKind, Question, QuestionId, QuestionKind, Rule, RuleId,
    Span, TieRule, Told,
};
use call::{CallId, CandidacyId, Status};
use jury::model::{Round, Verdict};
use jury::rules::pitches::Plan;
use jury::{
    Appoint, CloseScoring, Communicate, Decide, Declare, Draw, NameHandlers, Propose, Said, SaveSheet, SendReply,
    StartScoring,
};
use kernel::email::Email;
use kernel::kbo::Kbo;
use kernel::{Clock as _, Day, OrganisationId, Role};
use store::{Ctx, execute};
use testkit::{Person, World};
use uuid::Uuid;

/// Who plays, and the ids to fill addresses with.
pub struct Scene {
    pub chair: Person,
    pub away: Person,
    pub ids: Vec<(&'static str, String)>,
}

fn subject() -> &'static str {
    "Indienen kandidatuur"
}

fn pdf() -> Vec<u8> {
    let blocks = vec![pdf::Block::Paragraph("Zqkandidaat".to_owned())];
    let letter = pdf::Letter { lang: "nl-BE".to_owned(), rtl: false, title: "Plan".to_owned(), blocks };
    call::paper::letter(&letter).unwrap()
}

fn telling(world: &World) -> Telling<'_> {
    Telling { reason: "", l10n: &world.app.l10n, public_url: "https://opstap.example" }
}

async fn publish(world: &World, ctx: &Ctx, launch: Day, deadline: Day) -> CallId {
    let db = &world.app.db;
    let make = MakeCall {
        title: "Partners gezocht",
        area: "Leie en Schelde",
        launch,
        deadline: deadline.at(23, 59),
        submission_subject: subject(),
        contact_name: "Lien C.",
        contact_email: "lien@lead.example",
    };
    let id = db.act(ctx, &make).await.unwrap();
    let save = SaveCall {
        id,
        title: make.title,
        area: make.area,
        submission_subject: subject(),
        contact_name: make.contact_name,
        contact_email: make.contact_email,
        quorum: 1,
        tie_rule: TieRule::Lot,
        version: 1,
    };
    db.act(ctx, &save).await.unwrap();
    db.act(ctx, &SaveAddendum { id, text: "Wij zoeken coaches.", version: 2 }).await.unwrap();
    let criterion = Criterion {
        id: CriterionId(Uuid::nil()),
        name: "Aanbod".to_owned(),
        weight: 1,
        max_score: 5,
        step: 100,
        explanation: String::new(),
    };
    db.act(ctx, &SaveCriteria { id, criteria: vec![criterion], version: 3 }).await.unwrap();
    let rules = vec![Rule { id: RuleId(Uuid::nil()), label: "Werkt hier".to_owned() }];
    db.act(ctx, &SaveRules { id, rules, version: 4 }).await.unwrap();
    let question = Question {
        id: QuestionId(Uuid::nil()),
        label: "Hoe bereik je mensen?".to_owned(),
        hint: String::new(),
        kind: QuestionKind::Long,
        required: false,
        most: 0,
        choices: Vec::new(),
    };
    db.act(ctx, &SaveQuestions { id, questions: vec![question], version: 5 }).await.unwrap();
    // Over when the walk comes by, or still to come: the address is the same.
    let span = Span { from: deadline.at(14, 0), to: deadline.plus_days(90).at(16, 0) };
    let phase = Phase { id: PhaseId(Uuid::nil()), name: "Bezoek".to_owned(), kind: PhaseKind::Visit, span };
    let change = ChangePhase { call: id, phase: None, becomes: Some(phase), version: 6, telling: telling(world) };
    db.act(ctx, &change).await.unwrap();
    db.act(ctx, &AddPaper { call: id, kind: PaperKind::Arena, title: "Arena", bytes: &pdf() }).await.unwrap();
    db.act(ctx, &Publish { id, version: 7 }).await.unwrap();
    id
}

/// The candidate of the walk, online; gives the token of the link.
async fn candidate(world: &World, call: CallId, ctx: &Ctx) -> String {
    let db = &world.app.db;
    let visitor = world.app.visitor_ctx();
    let email = Email::parse("zqcontact@kandidaat.example").unwrap();
    let apply = Apply {
        call,
        organisation: "Zqkandidaat vzw",
        kbo: Kbo::parse("0566988259").unwrap(),
        contact: "Zqcontact",
        email: &email,
        address: "",
        l10n: &world.app.l10n,
        public_url: "https://opstap.example",
    };
    db.act(&visitor, &apply).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let mails = store::outbox::newest(&mut tx, world.partnership, 5).await.unwrap();
    let question = call::load(&mut tx, ctx, call).await.unwrap().unwrap().questions[0].id;
    drop(tx);
    let body = &mails.iter().find(|m| m.recipient == email.as_str()).unwrap().body;
    let token = body.split("/my-candidacy/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let told = Told {
        contact: "Zqcontact".to_owned(),
        offer: "Zqofferte".to_owned(),
        capacity: 150,
        answers: vec![(question, "Zqantwoord".to_owned())],
    };
    db.act(&visitor, &SaveDraft { token: &token, told: &told, version: 1 }).await.unwrap();
    let add = call::actions::AddAnnex { by: By::Candidate(&token), name: "zqkandidaat.pdf", bytes: &pdf() };
    let id = db.act(&visitor, &add).await.unwrap();
    db.act(&visitor, &CheckAnnex { id }).await.unwrap();
    db.act(&visitor, &AskQuestion { token: &token, text: "Mag het?" }).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let version = call::door::candidate(&mut tx, &visitor, &token).await.unwrap().2.version;
    drop(tx);
    let (l10n, public_url) = (&*world.app.l10n, "https://opstap.example");
    db.act(&visitor, &Submit { token: &token, alone: true, version, l10n, public_url }).await.unwrap();
    token
}

async fn admit(world: &World, ctx: &Ctx, call: CallId) -> Vec<CandidacyId> {
    let mut tx = world.app.db.read().await.unwrap();
    let rules = call::load(&mut tx, ctx, call).await.unwrap().unwrap().rules;
    let all = call::candidacies(&mut tx, ctx, call).await.unwrap();
    drop(tx);
    let checks: Vec<_> = rules.iter().map(|rule| (rule.id, true, None)).collect();
    for row in &all {
        let admit =
            Admit { id: row.id, checks: &checks, status: Status::Ontvankelijk, reason: None, version: row.version };
        world.app.db.act(ctx, &admit).await.unwrap();
    }
    all.iter().map(|row| row.id).collect()
}

async fn version(world: &World, ctx: &Ctx, call: CallId) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    jury::panel(&mut tx, ctx, call).await.unwrap().unwrap().version
}

/// Plays it, two months before the walk and up to the day before; the clock stands again where it was.
pub async fn play(world: &World, lien: &Person, lead: OrganisationId, town: OrganisationId) -> Scene {
    let now = world.clock.now();
    let today = now.day();
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx,
        "insert into membership (partnership_id, id, organisation_id, role, valid_from) values ($1, $2, $3, 'lead', '2024-01-01')",
        world.partnership,
        Uuid::from_u128(77),
        lead
    )
    .unwrap();
    tx.finish().await.unwrap();
    let chair = world.person("Voorzitter V.", Role::JuryMember, town).await;
    let away = world.person("Jurylid A.", Role::Municipality, town).await;
    let judge = world.person("Rechter R.", Role::Municipality, town).await;
    let db = &world.app.db;
    let ctx = || world.ctx(lien);
    let at = |days| world.clock.set(today.plus_days(days).at(10, 0));

    at(-65);
    let call = publish(world, &ctx(), today.plus_days(-60), today.plus_days(-30)).await;
    at(-40);
    let token = candidate(world, call, &ctx()).await;
    at(-29);
    let email = Email::parse("ander@kandidaat.example").unwrap();
    let told = Told { contact: "Jan".to_owned(), offer: "Coaches".to_owned(), capacity: 100, ..Told::default() };
    let other = EnterByMail {
        call,
        subject: subject(),
        received_at: today.plus_days(-35).at(9, 0),
        organisation: "Ander vzw",
        kbo: Kbo::parse("0207450534").unwrap(),
        email: &email,
        told: &told,
        late: None,
        file: None,
    };
    db.act(&ctx(), &other).await.unwrap();
    at(-28);
    let rows = admit(world, &ctx(), call).await;
    for (person, chairs) in [(&chair, true), (&away, false)] {
        let (l10n, public_url) = (&*world.app.l10n, "https://opstap.example");
        let staff = person.actor.staff;
        db.act(&ctx(), &Appoint { call, staff, independent: !chairs, chair: chairs, l10n, public_url }).await.unwrap();
        let said = |id: &CandidacyId| {
            let conflict = !chairs && *id == rows[0];
            Said { candidacy: *id, conflict, why: "Zqbelang".to_owned(), field: "why0" }
        };
        db.act(&world.ctx(person), &Declare { call, said: rows.iter().map(said).collect() }).await.unwrap();
    }
    db.act(&ctx(), &StartScoring { call, version: version(world, &ctx(), call).await }).await.unwrap();
    for id in &rows {
        let typed = vec![("4".to_owned(), "Zqmotief".to_owned())];
        let sheet = SaveSheet { call, candidacy: *id, round: Round::Written, typed, hand_in: true, version: 0 };
        db.act(&world.ctx(&chair), &sheet).await.unwrap();
    }
    at(-16);
    let version_now = version(world, &ctx(), call).await;
    let close = CloseScoring { call, version: version_now, reason: "Zqverloop".to_owned(), sure: true };
    db.act(&ctx(), &close).await.unwrap();
    let plan = Plan { start: today.plus_days(-9).at(9, 0), minutes: 20, pause: 5 };
    db.act(&ctx(), &Draw { call, plan, reason: String::new() }).await.unwrap();
    at(-2);
    for id in &rows {
        let propose = Propose {
            call,
            candidacy: *id,
            verdict: Some(if *id == rows[0] { Verdict::NotChosen } else { Verdict::Chosen }),
            offer: "Coaches".to_owned(),
            capacity: Some(100),
            reasons: vec!["Zqmotief van de jury.".to_owned()],
            version: 0,
        };
        db.act(&ctx(), &propose).await.unwrap();
    }
    let words = world.app.l10n.words("nl-BE");
    let decide = Decide {
        call,
        version: version(world, &ctx(), call).await,
        on: today.plus_days(-2),
        place: "Deinze".to_owned(),
        course: "Zqverloop van de zitting.".to_owned(),
        present: vec![chair.actor.staff],
        words: words.clone(),
    };
    db.act(&ctx(), &decide).await.unwrap();
    let public_url = "https://opstap.example".to_owned();
    let tell = Communicate { call, version: version(world, &ctx(), call).await, public_url, words };
    db.act(&ctx(), &tell).await.unwrap();
    at(-1);
    let reply = db.act(&world.app.visitor_ctx(), &SendReply { token: &token, text: "Zqweerwoord" }).await.unwrap();
    let both = vec![chair.actor.staff, judge.actor.staff];
    db.act(&ctx(), &NameHandlers { call, reply, staff: both }).await.unwrap();
    world.clock.set(now);

    let mut tx = db.read().await.unwrap();
    let mut ids = vec![
        ("call", call.to_string()),
        ("candidacy", rows[0].to_string()),
        ("candidacy-token", token),
        ("reply", reply.to_string()),
        ("juror", chair.actor.staff.to_string()),
    ];
    for (name, sql) in [
        ("criterion", "select id from call_criterion"),
        ("phase", "select id from call_phase"),
        ("call-annex", "select id from call_annex"),
        ("candidacy-annex", "select id from candidacy_annex where title = 'zqkandidaat.pdf'"),
        ("ask", "select id from call_ask"),
        ("jury-paper", "select id from jury_paper where candidacy_id is null limit 1"),
    ] {
        ids.push((name, store::fetch_value!(tx, Uuid, sql).unwrap().to_string()));
    }
    drop(tx);
    Scene { chair, away, ids }
}
