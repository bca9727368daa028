//! The call of 2023 in the demonstration, on its real calendar, and a call of today to try the form.

use call::actions::annex::By;
use call::actions::calendar::Telling;
use call::actions::{
    AddAnnex, AddPaper, Admit, AnswerAsk, Apply, AskQuestion, ChangePhase, CheckAnnex, EnterByMail, MakeCall, NoteAsk,
    Publish, SaveAddendum, SaveCriteria, SaveDraft, SaveQuestions, SaveRules, Submit,
};
use call::model::{PaperKind, Question, QuestionId, QuestionKind, Rule, RuleId, Told};
use call::{CallId, CandidacyId, Criterion, CriterionId, Phase, PhaseId, PhaseKind, Span, Status};
use kernel::email::Email;
use kernel::kbo::Kbo;
use kernel::{Clock as _, Day, Moment, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use super::arrival::COORDINATOR;
use super::call_file::{Asked, Call2023, Candidate, File, Told2023, facts, file, moment};
use super::stage::{Stage, choice};

/// Token of the page of a candidate with a draft on the call of today: known to everybody, in a demonstration.
pub const CANDIDATE_LINK: &str = "kandidaat-in-de-demonstratie";
/// Points, and their steps, of every criterion.
const SCALE: (i64, i64) = (5, 100);

/// What is left for who goes on: the call and what came in, by number.
#[derive(Debug, Clone)]
pub struct Played2023 {
    /// The call.
    pub call: CallId,
    /// What came in and is admissible.
    pub candidacies: Vec<CandidacyId>,
}

/// The call of 2023: from its writing to what came in, looked at and handed to the jury. `None` when today is earlier.
pub async fn play(stage: &Stage) -> Result<Option<Played2023>, Failure> {
    let (file, facts) = (file()?, facts()?);
    let (launch, deadline): (Day, Moment) = (choice(&facts.launch)?, moment(&facts.deadline)?);
    if stage.today < deadline.day().plus_days(60) {
        return Ok(None);
    }
    let call = write(stage, &file.call, &facts, launch, deadline).await?;
    let paper = plan()?;
    for ask in &file.call.ask {
        stage.clock.set(moment(&ask.at)?);
        answer(stage, call, &ask.text, &ask.answer).await?;
    }
    let mut arrivals: Vec<&Candidate> = file.candidate.iter().collect();
    arrivals.sort_by_key(|told| told.sent.clone());
    for told in arrivals {
        candidate(stage, call, told, &paper).await?;
    }
    by_mail(stage, call, &file, &facts.submission_subject, &paper).await?;
    let candidacies = admit(stage, call, deadline).await?;
    Ok(Some(Played2023 { call, candidacies }))
}

fn desk(stage: &Stage) -> Result<Ctx, Failure> {
    stage.by(COORDINATOR, Some(kernel::Role::Coordinator))
}

/// Writes and publishes it.
async fn write(
    stage: &Stage,
    told: &Told2023,
    facts: &Call2023,
    launch: Day,
    deadline: Moment,
) -> Result<CallId, Failure> {
    stage.clock.set(launch.plus_days(-10).at(9, 0));
    let (db, ctx) = (&stage.app.db, desk(stage)?);
    let make = MakeCall {
        title: &facts.title,
        area: &told.area,
        launch,
        deadline,
        submission_subject: &facts.submission_subject,
        contact_name: &told.contact_name,
        contact_email: &told.contact_email,
    };
    let id = db.act(&ctx, &make).await?;
    let criteria = told.criterion.iter().map(|c| criterion(&c.name, c.weight, &c.explanation)).collect();
    let rules = told.rules.iter().map(|label| rule(label)).collect();
    let mut questions = Vec::new();
    for asked in &told.question {
        questions.push(question(asked)?);
    }
    db.act(&ctx, &SaveAddendum { id, text: told.addendum.trim(), version: 1 }).await?;
    db.act(&ctx, &SaveCriteria { id, criteria, version: 2 }).await?;
    db.act(&ctx, &SaveRules { id, rules, version: 3 }).await?;
    db.act(&ctx, &SaveQuestions { id, questions, version: 4 }).await?;
    for paper in &told.paper {
        let bytes = letter(&paper.title, &paper.text)?;
        let kind: PaperKind = choice(&paper.kind)?;
        db.act(&ctx, &AddPaper { call: id, kind, title: &paper.title, bytes: &bytes }).await?;
    }
    stage.clock.set(launch.plus_days(-1).at(16, 0));
    db.act(&desk(stage)?, &Publish { id, version: 5 }).await?;
    Ok(id)
}

fn criterion(name: &str, weight: i64, explanation: &str) -> Criterion {
    let (max_score, step) = SCALE;
    let (name, explanation) = (name.to_owned(), explanation.to_owned());
    Criterion { id: CriterionId(Uuid::nil()), name, weight, max_score, step, explanation }
}

fn rule(label: &str) -> Rule {
    Rule { id: RuleId(Uuid::nil()), label: label.to_owned() }
}

fn question(asked: &Asked) -> Result<Question, Failure> {
    Ok(Question {
        id: QuestionId(Uuid::nil()),
        label: asked.label.clone(),
        hint: asked.hint.clone(),
        kind: choice::<QuestionKind>(&asked.kind)?,
        required: asked.required,
        most: asked.most,
        choices: Vec::new(),
    })
}

fn letter(title: &str, text: &str) -> Result<Vec<u8>, Failure> {
    call::paper::letter(&pdf::Letter {
        lang: "nl-BE".to_owned(),
        rtl: false,
        title: title.to_owned(),
        blocks: vec![pdf::Block::Paragraph(text.to_owned())],
    })
}

/// The same plan for everybody: what it says does not matter here.
fn plan() -> Result<Vec<u8>, Failure> {
    letter("Projectvoorstel", "Het voorstel in het kort, de planning en de mensen.")
}

async fn answer(stage: &Stage, call: CallId, text: &str, answer: &str) -> Result<(), Failure> {
    let (db, ctx) = (&stage.app.db, desk(stage)?);
    let id = db.act(&ctx, &NoteAsk { call, text }).await?;
    db.act(&ctx, &AnswerAsk { call, id, text: answer, version: 1 }).await
}

/// Asks for the form and gives the token of the mailed link, as the candidate finds it in the mail.
async fn apply(stage: &Stage, call: CallId, told: [&str; 4]) -> Result<String, Failure> {
    let [organisation, kbo, contact, email] = told;
    let email = Email::parse(email).map_err(|e| Failure::other(e.to_string()))?;
    let app = &stage.app;
    let act = Apply {
        call,
        organisation,
        kbo: number(kbo)?,
        contact,
        email: &email,
        address: "",
        l10n: &app.l10n,
        public_url: &app.settings.public_url,
    };
    let ctx = app.visitor_ctx();
    app.db.act(&ctx, &act).await?;
    let mut tx = app.db.read().await?;
    // Other mails may be of later days: this story is told out of their order.
    let mails = store::outbox::newest(&mut tx, app.home, 2000).await?;
    let mail = mails.iter().find(|mail| mail.recipient == email.as_str());
    let token = mail.and_then(|mail| mail.body.split("/my-candidacy/").nth(1)?.split_whitespace().next());
    token.map(str::to_owned).ok_or_else(|| Failure::other("the mail with the link is not there"))
}

fn number(kbo: &str) -> Result<Kbo, Failure> {
    Kbo::parse(kbo).map_err(|e| Failure::other(format!("{kbo}: {e}")))
}

/// What the form says, with the answers in the order of the form.
async fn told(
    stage: &Stage,
    call: CallId,
    (contact, offer, capacity): (&str, &str, &str),
    answers: &[String],
) -> Result<Told, Failure> {
    let mut tx = stage.app.db.read().await?;
    let found = call::load(&mut tx, &stage.app.visitor_ctx(), call).await?.ok_or(Refusal::NotFound)?;
    Ok(Told {
        contact: contact.to_owned(),
        offer: offer.to_owned(),
        capacity: call::rules::form::hundredths(capacity).unwrap_or_default(),
        answers: found.questions.iter().map(|q| q.id).zip(answers.iter().cloned()).collect(),
    })
}

async fn candidate(stage: &Stage, call: CallId, one: &Candidate, paper: &[u8]) -> Result<(), Failure> {
    let app = &stage.app;
    stage.clock.set(moment(&one.applied)?);
    let token = apply(stage, call, [&one.organisation, &one.kbo, &one.contact, &one.email]).await?;
    let told = told(stage, call, (&one.contact, &one.offer, &one.capacity), &one.answers).await?;
    stage.clock.set(moment(&one.sent)?);
    let ctx = app.visitor_ctx();
    app.db.act(&ctx, &SaveDraft { token: &token, told: &told, version: 1 }).await?;
    let add = AddAnnex { by: By::Candidate(&token), name: "Projectvoorstel.pdf", bytes: paper };
    let id = app.db.act(&ctx, &add).await?;
    app.db.act(&ctx, &CheckAnnex { id }).await?;
    let mut tx = app.db.read().await?;
    let version = call::door::candidate(&mut tx, &ctx, &token).await?.2.version;
    drop(tx);
    let submit = Submit { token: &token, alone: true, version, l10n: &app.l10n, public_url: &app.settings.public_url };
    app.db.act(&ctx, &submit).await.map(|_| ())
}

/// The one that came by mail, and the one that came too late.
async fn by_mail(stage: &Stage, call: CallId, file: &File, subject: &str, paper: &[u8]) -> Result<(), Failure> {
    stage.clock.set(moment("2023-06-10T09:30")?);
    let ctx = desk(stage)?;
    for (one, expected) in [(&file.mailed, true), (&file.late, false)] {
        let email = Email::parse(&one.email).map_err(|e| Failure::other(e.to_string()))?;
        let told = told(stage, call, (&one.contact, &one.offer, &one.capacity), &one.answers).await?;
        let act = EnterByMail {
            call,
            subject,
            received_at: moment(&one.received)?,
            organisation: &one.organisation,
            kbo: number(&one.kbo)?,
            email: &email,
            told: &told,
            late: None,
            file: Some(("Kandidatuur.pdf", paper)),
        };
        let came = stage.app.db.act(&ctx, &act).await;
        match (came, expected) {
            (Ok(_), true) | (Err(Failure::Refused(_)), false) => {}
            (Ok(_), false) => return Err(Failure::other("a candidacy that came too late was taken")),
            (Err(failure), _) => return Err(failure),
        }
    }
    Ok(())
}

/// The lead looks at the rules on the first working day after the deadline; the jury reads from then on.
async fn admit(stage: &Stage, call: CallId, deadline: Moment) -> Result<Vec<CandidacyId>, Failure> {
    stage.clock.set(deadline.day().plus_days(3).at(9, 0));
    let ctx = desk(stage)?;
    let mut tx = stage.app.db.read().await?;
    let found = call::load(&mut tx, &ctx, call).await?.ok_or(Refusal::NotFound)?;
    let rows = call::candidacies(&mut tx, &ctx, call).await?;
    drop(tx);
    let checks: Vec<_> = found.rules.iter().map(|rule| (rule.id, true, None)).collect();
    for row in &rows {
        let act =
            Admit { id: row.id, checks: &checks, status: Status::Ontvankelijk, reason: None, version: row.version };
        stage.app.db.act(&ctx, &act).await?;
    }
    Ok(rows.iter().map(|row| row.id).collect())
}

/// Lets everybody open the page of a candidate.
struct OpenPage {
    candidacy: CandidacyId,
}

impl Action for OpenPage {
    type Output = ();
    const NAME: &'static str = "candidacy.demonstrate";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        call::keep_link(tx, ctx, self.candidacy, CANDIDATE_LINK).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "candidacy", self.candidacy));
        Ok(())
    }
}

/// The call of today has phases of its own; one of them moved after publication. Publishes it in between.
async fn phases(stage: &Stage, call: CallId, launch: Day, last: Day) -> Result<(), Failure> {
    let db = &stage.app.db;
    let (l10n, public_url) = (&*stage.app.l10n, stage.app.settings.public_url.as_str());
    let phase = |name: &str, kind, from, to| {
        Some(Phase { id: PhaseId(Uuid::nil()), name: name.to_owned(), kind, span: Span { from, to } })
    };
    let session = |day: Day| phase("Infomoment in Deinze", PhaseKind::Info, day.at(14, 0), day.at(16, 0));
    let asking = phase("Vragen stellen", PhaseKind::Questions, launch.start(), last.plus_days(-3).at(12, 0));
    let telling = Telling { reason: "", l10n, public_url };
    let act = |phase, becomes, version, telling| ChangePhase { call, phase, becomes, version, telling };
    let first = db.act(&desk(stage)?, &act(None, session(launch.plus_days(4)), 5, telling)).await?;
    db.act(&desk(stage)?, &act(None, asking, 6, telling)).await?;
    db.act(&desk(stage)?, &Publish { id: call, version: 7 }).await?;
    stage.clock.set(launch.plus_days(1).at(11, 0));
    let telling = Telling { reason: "De zaal is die dag niet vrij.", ..telling };
    db.act(&desk(stage)?, &act(Some(first), session(last.plus_days(-5)), 8, telling)).await.map(|_| ())
}

/// A call that is open on the day of the demonstration, with a draft whose page everybody can open.
pub async fn open(stage: &Stage, now: Moment) -> Result<(), Failure> {
    let before = stage.clock.now();
    let told = file()?;
    let (facts, told) = (told.call, told.now);
    let (launch, last) = (now.day().plus_days(told.opens), now.day().plus_days(told.closes));
    stage.clock.set(launch.plus_days(-2).at(10, 0));
    let (app, ctx) = (&stage.app, desk(stage)?);
    let make = MakeCall {
        title: &told.title,
        area: &told.area,
        launch,
        deadline: last.at(23, 59),
        submission_subject: &told.subject,
        contact_name: &facts.contact_name,
        contact_email: &facts.contact_email,
    };
    let id = app.db.act(&ctx, &make).await?;
    let criteria = facts.criterion.iter().take(3).map(|c| criterion(&c.name, c.weight, &c.explanation)).collect();
    let rules = facts.rules.iter().take(3).map(|label| rule(label)).collect();
    let mut questions = Vec::new();
    for asked in facts.question.iter().skip(1) {
        questions.push(question(asked)?);
    }
    app.db.act(&ctx, &SaveAddendum { id, text: told.addendum.trim(), version: 1 }).await?;
    app.db.act(&ctx, &SaveCriteria { id, criteria, version: 2 }).await?;
    app.db.act(&ctx, &SaveRules { id, rules, version: 3 }).await?;
    app.db.act(&ctx, &SaveQuestions { id, questions, version: 4 }).await?;
    phases(stage, id, launch, last).await?;
    stage.clock.set(launch.plus_days(3).at(10, 0));
    answer(stage, id, &told.ask, &told.answer).await?;
    let one = &told.candidate;
    let token = apply(stage, id, [&one.organisation, &one.kbo, &one.contact, &one.email]).await?;
    let draft = self::told(stage, id, (&one.contact, &one.offer, "2"), &[]).await?;
    let visitor = app.visitor_ctx();
    app.db.act(&visitor, &SaveDraft { token: &token, told: &draft, version: 1 }).await?;
    stage.clock.set(now.day().plus_days(-1).at(15, 0));
    let visitor = app.visitor_ctx();
    app.db.act(&visitor, &AskQuestion { token: &token, text: "Mag een coach ook van thuis uit bellen?" }).await?;
    let mut tx = app.db.read().await?;
    let candidacy = call::door::candidate(&mut tx, &visitor, &token).await?.0.candidacy();
    drop(tx);
    app.db.act(&desk(stage)?, &OpenPage { candidacy }).await?;
    stage.clock.set(before);
    Ok(())
}
