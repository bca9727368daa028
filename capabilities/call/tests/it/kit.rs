//! The lead, a coordinator, and a call that is ready or published.

use axum::body::Body;
use axum::http::{Request, header};
use call::actions::{MakeCall, Publish, SaveAddendum, SaveCriteria, SaveQuestions, SaveRules};
use call::model::{Criterion, CriterionId, Question, QuestionId, QuestionKind, Rule, RuleId};
use call::{Call, CallId, CandidacyId};
use kernel::{Day, Moment, OrganisationId, Role};
use store::{execute, fetch_all, fetch_value};
use testkit::{Kit, Person, Reply, World};
use uuid::Uuid;

/// The fixed subject of the call of 2023.
pub const SUBJECT: &str = "Indienen kandidatuur CB Leie en Schelde";
/// Two enterprise numbers with right check digits.
pub const KBO: &str = "0566.988.259";
pub const OTHER_KBO: &str = "0207.450.534";

pub fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, call::MIGRATIONS].concat(),
        locales: [identity::LOCALES, network::LOCALES, call::LOCALES].concat(),
        routes: call::routes(),
    }
}

/// Who plays.
pub struct Cast {
    pub lead: OrganisationId,
    pub lien: Person,
    pub admin: Person,
}

pub fn launch() -> Day {
    Day::new(2023, 4, 28).unwrap()
}

pub fn deadline() -> Moment {
    Day::new(2023, 6, 9).unwrap().at(23, 59)
}

/// The lead with its people; the clock stands at noon of 20 April 2023.
pub async fn cast(world: &World) -> Cast {
    world.clock.set(Day::new(2023, 4, 20).unwrap().at(12, 0));
    let lead = world.organisation("Werken Leie en Schelde", "lead").await;
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
    let lien = world.person("Lien W.", Role::Coordinator, lead).await;
    let admin = world.person("Inge R.", Role::FunctionalAdministrator, lead).await;
    worked_before(world).await;
    Cast { lead, lien, admin }
}

/// Everybody has worked here since 2020: the positions of the testkit begin after this call.
pub async fn worked_before(world: &World) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(tx, "update position set valid_from = '2020-01-01' where partnership_id = $1", world.partnership).unwrap();
    tx.finish().await.unwrap();
}

/// A call with everything in it, not published.
pub async fn written(world: &World, cast: &Cast) -> CallId {
    let (db, ctx) = (&world.app.db, world.ctx(&cast.lien));
    let make = MakeCall {
        title: "Capacity Building Lokale Partnerschappen",
        area: "Leie en Schelde",
        launch: launch(),
        deadline: deadline(),
        submission_subject: SUBJECT,
        contact_name: "Lien W.",
        contact_email: "lien@lead.example",
    };
    let id = db.act(&ctx, &make).await.unwrap();
    db.act(&ctx, &SaveAddendum { id, text: "# De regio\n\nWij zoeken **coaches**.", version: 1 }).await.unwrap();
    let criterion = |name: &str, weight| Criterion {
        id: CriterionId(Uuid::nil()),
        name: name.to_owned(),
        weight,
        max_score: 5,
        step: 100,
        explanation: String::new(),
    };
    let criteria = vec![criterion("Aanbod", 60), criterion("Samenwerking", 40)];
    db.act(&ctx, &SaveCriteria { id, criteria, version: 2 }).await.unwrap();
    let rules = vec![Rule { id: RuleId(Uuid::nil()), label: "Actief in de regio".to_owned() }];
    db.act(&ctx, &SaveRules { id, rules, version: 3 }).await.unwrap();
    let question = |label: &str, kind, required| Question {
        id: QuestionId(Uuid::nil()),
        label: label.to_owned(),
        hint: String::new(),
        kind,
        required,
        most: if kind == QuestionKind::Long { 200 } else { 0 },
        choices: Vec::new(),
    };
    let questions = vec![
        question("Hoe bereik je mensen?", QuestionKind::Long, true),
        question("Werk je ook aan huis?", QuestionKind::YesNo, false),
    ];
    db.act(&ctx, &SaveQuestions { id, questions, version: 4 }).await.unwrap();
    id
}

/// The same, published, with the clock in the middle of the time to apply.
pub async fn published(world: &World, cast: &Cast) -> CallId {
    let id = written(world, cast).await;
    world.app.db.act(&world.ctx(&cast.lien), &Publish { id, version: 5 }).await.unwrap();
    world.clock.set(Day::new(2023, 5, 10).unwrap().at(10, 0));
    id
}

pub async fn load(world: &World, cast: &Cast, id: CallId) -> Call {
    let mut tx = world.app.db.read().await.unwrap();
    call::load(&mut tx, &world.ctx(&cast.lien), id).await.unwrap().unwrap()
}

/// The texts of all mails so far, oldest first.
pub async fn mails(world: &World) -> Vec<(String, String)> {
    let mut tx = world.app.db.read().await.unwrap();
    fetch_all!(
        tx,
        (String, String),
        "select recipient, body from outgoing_message where partnership_id = $1 order by created_at, id",
        world.partnership
    )
    .unwrap()
}

/// Asks for the form; gives the path of the mailed link.
pub async fn apply(world: &World, id: CallId, name: &str, kbo: &str, email: &str) -> Reply {
    let fields = [("organisation", name), ("kbo", kbo), ("contact", "An Peeters"), ("email", email)];
    world.post_open(&format!("/open-calls/{id}/apply"), &fields).await
}

/// The path of the link in the last mail to an address.
pub async fn link(world: &World, email: &str) -> String {
    let mails = mails(world).await;
    let body = &mails.iter().rfind(|(to, body)| to == email && body.contains("/my-candidacy/")).unwrap().1;
    let rest = &body[body.find("/my-candidacy/").unwrap()..];
    rest.split_whitespace().next().unwrap().to_owned()
}

/// A candidate with a draft: the path of its page.
pub async fn candidate(world: &World, id: CallId, name: &str, kbo: &str, email: &str) -> String {
    let reply = apply(world, id, name, kbo, email).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    let path = link(world, email).await;
    world.clock.advance_minutes(1);
    path
}

/// What a candidate fills in.
pub const FILLED: [(&str, &str); 5] = [
    ("contact", "An Peeters"),
    ("offer", "Twee coaches aan huis."),
    ("capacity", "1,5"),
    ("answer-1", "Op straat en via het OCMW."),
    ("alone", "yes"),
];

/// Sends the form of a candidate as a browser does, with a file if there is one.
pub async fn send(world: &World, path: &str, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Reply {
    let body = multipart(fields, file);
    let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
    world.send(request, Body::from(body)).await
}

/// The same by somebody who is logged in.
pub async fn send_as(
    world: &World,
    person: &Person,
    path: &str,
    fields: &[(&str, &str)],
    file: Option<(&str, &[u8])>,
) -> Reply {
    let fields: Vec<_> = fields.iter().copied().chain([("_csrf", person.csrf.as_str())]).collect();
    let request = Request::post(path)
        .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, person.token))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
    world.send(request, Body::from(multipart(&fields, file))).await
}

fn multipart(fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    if let Some((name, bytes)) = file {
        let head = format!(
            "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/pdf\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--grens--\r\n");
    body
}

/// Fills and sends in what `FILLED` says.
pub async fn submit(world: &World, path: &str) -> Reply {
    let page = world.get_open(path).await;
    let version = page.input("_version").to_owned();
    let fields: Vec<_> = FILLED.into_iter().chain([("_version", version.as_str()), ("do", "submit")]).collect();
    send(world, path, &fields, None).await
}

/// A PDF of the house: what people would bring.
pub fn pdf() -> Vec<u8> {
    let letter = pdf::Letter {
        lang: "nl-BE".to_owned(),
        rtl: false,
        title: "Ons plan".to_owned(),
        blocks: vec![pdf::Block::Paragraph("Tekst.".to_owned())],
    };
    call::paper::letter(&letter).unwrap()
}

/// How many rows a table has.
pub async fn count(world: &World, table: &str) -> i64 {
    let mut tx = world.app.db.read().await.unwrap();
    fetch_value!(tx, i64, store::sql(format!("select count(*) from {table}"))).unwrap()
}

/// The candidacies that came in.
pub async fn arrived(world: &World, cast: &Cast, id: CallId) -> Vec<call::Candidacy> {
    let mut tx = world.app.db.read().await.unwrap();
    call::candidacies(&mut tx, &world.ctx(&cast.lien), id).await.unwrap()
}

/// One candidacy as it stands.
pub async fn one(world: &World, cast: &Cast, id: CandidacyId) -> call::Candidacy {
    let mut tx = world.app.db.read().await.unwrap();
    call::candidacy(&mut tx, &world.ctx(&cast.lien), id).await.unwrap().unwrap()
}
