//! The call of 2023 with its candidacies, and people who sit in its jury.

use axum::body::Body;
use axum::http::{Request, header};
use call::actions::{EnterByMail, MakeCall, Publish, SaveAddendum, SaveCall, SaveCriteria, SaveQuestions, SaveRules};
use call::model::{Criterion, CriterionId, Question, QuestionId, QuestionKind, Rule, RuleId, TieRule, Told};
use call::{Call, CallId, Candidacy, CandidacyId};
use kernel::email::Email;
use kernel::kbo::Kbo;
use kernel::{Day, Moment, OrganisationId, Role, StaffId};
use store::{execute, fetch_all, fetch_value};
use testkit::{Kit, Person, Reply, World};
use uuid::Uuid;

/// Organisations with right enterprise numbers.
pub const CANDIDATES: [(&str, &str); 9] = [
    ("De Brug vzw", "0566988259"),
    ("Het Spoor", "0207450534"),
    ("Groep Kans", "0203430576"),
    ("Huis van Werk", ""),
    ("Oever vzw", ""),
    ("Straatwerk Leie", ""),
    ("Buurtkracht", ""),
    ("Atelier Schelde", ""),
    ("Thuispunt", ""),
];

/// Why a juror abstains, in `declare`.
pub const WHY: &str = "Mijn zus werkt er";

pub fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, call::MIGRATIONS, jury::MIGRATIONS].concat(),
        locales: [identity::LOCALES, network::LOCALES, call::LOCALES, jury::LOCALES].concat(),
        routes: call::routes().merge(jury::routes()),
    }
}

/// An enterprise number with a right check: the ninth and tenth digits are 97 minus the rest.
pub fn kbo(number: i64) -> String {
    let base = 8_000_000 + number * 11;
    format!("0{base}{:02}", 97 - base % 97)
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// 9 June 2023, 23:59 in Brussels.
pub fn deadline() -> Moment {
    day("2023-06-09").at(23, 59)
}

pub struct House<'w> {
    pub world: &'w World,
    pub lien: Person,
    pub call: CallId,
    pub rows: Vec<Candidacy>,
    pub jurors: Vec<Person>,
}

/// Somebody whose position began before 2023, when all of this happens.
pub async fn person(world: &World, name: &str, role: Role, organisation: OrganisationId) -> Person {
    let person = world.person(name, role, organisation).await;
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(tx, "update position set valid_from = '2020-01-01' where id = $1", person.actor.position).unwrap();
    tx.finish().await.unwrap();
    person
}

/// What a candidacy by mail says.
pub fn told(offer: &str) -> Told {
    Told { contact: "An Peeters".to_owned(), offer: offer.to_owned(), capacity: 150, ..Told::default() }
}

async fn lead(world: &World) -> OrganisationId {
    let lead = world.organisation("Werken Leie en Schelde", "lead").await;
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx,
        "insert into membership (partnership_id, id, organisation_id, role, valid_from) values ($1, $2, $3, 'lead', '2023-01-01')",
        world.partnership,
        Uuid::from_u128(77),
        lead
    )
    .unwrap();
    tx.finish().await.unwrap();
    lead
}

/// The call, published on 28 April 2023.
async fn published(world: &World, lien: &Person, quorum: i64) -> CallId {
    let (db, ctx) = (&world.app.db, world.ctx(lien));
    let make = MakeCall {
        title: "Capacity Building Lokale Partnerschappen",
        area: "Leie en Schelde",
        launch: day("2023-04-28"),
        deadline: deadline(),
        submission_subject: "Indienen kandidatuur CB Leie en Schelde",
        contact_name: "Lien W.",
        contact_email: "lien@lead.example",
    };
    let id = db.act(&ctx, &make).await.unwrap();
    let save = SaveCall {
        id,
        title: make.title,
        area: make.area,
        submission_subject: make.submission_subject,
        contact_name: make.contact_name,
        contact_email: make.contact_email,
        quorum,
        tie_rule: TieRule::HeaviestCriterion,
        version: 1,
    };
    db.act(&ctx, &save).await.unwrap();
    db.act(&ctx, &SaveAddendum { id, text: "# De regio\n\nWij zoeken coaches.", version: 2 }).await.unwrap();
    let criterion = |name: &str, weight| Criterion {
        id: CriterionId(Uuid::nil()),
        name: name.to_owned(),
        weight,
        max_score: 5,
        step: 100,
        explanation: String::new(),
    };
    let criteria = vec![criterion("Aanbod", 60), criterion("Samenwerking", 40)];
    db.act(&ctx, &SaveCriteria { id, criteria, version: 3 }).await.unwrap();
    let rules = vec![Rule { id: RuleId(Uuid::nil()), label: "Actief in de regio".to_owned() }];
    db.act(&ctx, &SaveRules { id, rules, version: 4 }).await.unwrap();
    let questions = vec![Question {
        id: QuestionId(Uuid::nil()),
        label: "Hoe bereik je mensen?".to_owned(),
        hint: String::new(),
        kind: QuestionKind::Long,
        required: false,
        most: 200,
        choices: Vec::new(),
    }];
    db.act(&ctx, &SaveQuestions { id, questions, version: 5 }).await.unwrap();
    db.act(&ctx, &Publish { id, version: 6 }).await.unwrap();
    id
}

/// A candidacy by mail: gives what was refused, or its id.
pub async fn enter(
    world: &World,
    lien: &Person,
    call: CallId,
    (at, name): (i64, &str),
    received_at: Moment,
) -> Result<CandidacyId, store::Failure> {
    let email = Email::parse(&format!("kandidaat{at}@voorbeeld.example")).unwrap();
    let said = told(&format!("Aanbod van {name}"));
    let pdf = pdf();
    let deed = EnterByMail {
        call,
        subject: "Indienen kandidatuur CB Leie en Schelde",
        received_at,
        organisation: name,
        kbo: Kbo::parse(&kbo(at)).unwrap(),
        email: &email,
        told: &said,
        late: None,
        file: Some(("plan.pdf", &pdf)),
    };
    world.app.db.act(&world.ctx(lien), &deed).await
}

/// What a page says, without its frame and markup.
pub fn words(reply: &Reply) -> String {
    let main = reply.body.split("<main").nth(1).unwrap_or(&reply.body);
    let text: String =
        main.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>().join(" ");
    format!("{} {}", reply.status, text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A PDF of the house.
pub fn pdf() -> Vec<u8> {
    let letter = pdf::Letter {
        lang: "nl-BE".to_owned(),
        rtl: false,
        title: "Ons plan".to_owned(),
        blocks: vec![pdf::Block::Paragraph("Tekst.".to_owned())],
    };
    call::paper::letter(&letter).unwrap()
}

impl<'w> House<'w> {
    /// Published, `count` candidacies in on 1 June, clock on 12 June, `jurors` people appointed: the first chairs and the
    /// last is the independent expert.
    pub async fn new(world: &'w World, count: usize, jurors: usize, quorum: i64) -> Self {
        world.clock.set(day("2023-04-20").at(12, 0));
        let lead = lead(world).await;
        let lien = person(world, "Lien Waterkant", Role::Coordinator, lead).await;
        let call = published(world, &lien, quorum).await;
        world.clock.set(day("2023-06-01").at(10, 0));
        for (at, (name, _)) in (1..).zip(CANDIDATES.iter().take(count)) {
            enter(world, &lien, call, (at, name), day("2023-06-01").at(9, 0)).await.unwrap();
        }
        world.clock.set(day("2023-06-12").at(9, 0));
        let mut house = Self { world, lien, call, rows: Vec::new(), jurors: Vec::new() };
        house.rows = house.candidacies().await;
        let town = world.organisation("Stad Deinze", "municipality").await;
        for at in 0..jurors {
            let role = [Role::JuryMember, Role::Municipality, Role::PartnerAdministrator][at % 3];
            let person = person(world, &format!("Jurylid {}", at + 1), role, town).await;
            house.appoint(&person, at == 0, at + 1 == jurors).await;
            house.jurors.push(person);
        }
        house
    }

    pub async fn appoint(&self, person: &Person, chair: bool, expert: bool) {
        let staff = person.actor.staff.to_string();
        let mut fields = vec![("_key", staff.as_str()), ("staff", staff.as_str())];
        if chair {
            fields.push(("chair", "yes"));
        }
        if expert {
            fields.push(("independent", "yes"));
        }
        let reply = self.post(&self.lien, &format!("/calls/{}/jury/members", self.call), &fields).await;
        assert_eq!(reply.status, 303, "{}", words(&reply));
    }

    pub async fn candidacies(&self) -> Vec<Candidacy> {
        let mut tx = self.world.app.db.read().await.unwrap();
        call::candidacies(&mut tx, &self.world.ctx(&self.lien), self.call).await.unwrap()
    }

    pub async fn load(&self) -> Call {
        let mut tx = self.world.app.db.read().await.unwrap();
        call::load(&mut tx, &self.world.ctx(&self.lien), self.call).await.unwrap().unwrap()
    }

    pub async fn get(&self, who: &Person, path: &str) -> Reply {
        self.world.get(who, path).await
    }

    pub async fn post(&self, who: &Person, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.world.post(who, path, fields).await
    }

    /// Path of an office page.
    pub fn office(&self, part: &str) -> String {
        format!("/calls/{}/{part}", self.call)
    }

    /// Path of a juror's page.
    pub fn seat(&self, part: &str) -> String {
        format!("/jury/{}{part}", self.call)
    }

    /// Path of a candidacy (from 0) for a juror.
    pub fn file(&self, at: usize) -> String {
        format!("/jury/{}/candidacies/{}", self.call, self.rows[at].id)
    }

    /// Version of the panel.
    pub async fn version(&self) -> String {
        let mut tx = self.world.app.db.read().await.unwrap();
        let panel = jury::panel(&mut tx, &self.world.ctx(&self.lien), self.call).await.unwrap();
        panel.unwrap().version.to_string()
    }

    /// Declares about all, with a conflict on those in `conflicts` (from 0).
    pub async fn declare(&self, who: &Person, conflicts: &[usize]) -> Reply {
        let names: Vec<(String, String, String)> = self
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let conflict = conflicts.contains(&at);
                let stance = if conflict { "conflict" } else { "clear" };
                let why = if conflict { WHY } else { "" };
                (row.id.to_string(), stance.to_owned(), why.to_owned())
            })
            .collect();
        let keys: Vec<(String, String)> =
            names.iter().map(|(id, ..)| (format!("stance-{id}"), format!("why-{id}"))).collect();
        let fields: Vec<(&str, &str)> = names
            .iter()
            .zip(&keys)
            .flat_map(|((_, stance, why), (a, b))| [(a.as_str(), stance.as_str()), (b.as_str(), why.as_str())])
            .collect();
        self.post(who, &self.seat("/declare"), &fields).await
    }

    pub async fn start(&self) -> Reply {
        let version = self.version().await;
        self.post(&self.lien, &self.office("jury/start"), &[("_version", &version)]).await
    }

    /// Hands in the scores on the two criteria.
    pub async fn score(&self, who: &Person, at: usize, scores: [&str; 2]) -> Reply {
        let fields = [
            ("_version", "0"),
            ("round", "written"),
            ("score0", scores[0]),
            ("why0", "Sterk aanbod"),
            ("score1", scores[1]),
            ("why1", "Kent de regio"),
            ("do", "in"),
        ];
        self.post(who, &self.file(at), &fields).await
    }

    pub async fn close(&self, reason: &str) -> Reply {
        let version = self.version().await;
        let fields = [("_version", version.as_str()), ("reason", reason), ("sure", "yes")];
        self.post(&self.lien, &self.office("jury/close"), &fields).await
    }

    /// Proposes on all: the first `chosen` in the ranking order of `order` are chosen.
    pub async fn propose(&self, chosen: &[usize]) {
        for (at, row) in self.rows.iter().enumerate() {
            let verdict = if chosen.contains(&at) { "chosen" } else { "not-chosen" };
            let fields = [
                ("_version", "0"),
                ("verdict", verdict),
                ("offer", "Coaches aan huis"),
                ("capacity", "1,5"),
                ("why0", "Het aanbod past bij de regio."),
                ("why1", "De samenwerking is uitgewerkt."),
            ];
            let reply = self.post(&self.lien, &self.office(&format!("decision/{}", row.id)), &fields).await;
            assert_eq!(reply.status, 303, "{}", words(&reply));
        }
    }

    pub async fn decide(&self, present: &[&Person], on: &str) -> Reply {
        let version = self.version().await;
        let staff: Vec<String> = present.iter().map(|p| p.actor.staff.to_string()).collect();
        let mut fields = vec![
            ("_version", version.as_str()),
            ("on", on),
            ("place", "Deinze, stadhuis"),
            ("course", "De jury besprak elke kandidatuur."),
        ];
        fields.extend(staff.iter().map(|s| ("present", s.as_str())));
        self.post(&self.lien, &self.office("decision"), &fields).await
    }

    pub async fn tell(&self) -> Reply {
        let version = self.version().await;
        self.post(&self.lien, &self.office("decision/tell"), &[("_version", &version)]).await
    }

    /// The link in the last mail to a candidate (from 0): its path before `/decision`.
    pub async fn link(&self, at: usize) -> String {
        let mails = self.mails().await;
        let to = &self.rows[at].email;
        let body = &mails.iter().rfind(|(who, body)| who == to && body.contains("/decision")).expect("a mail").1;
        let rest = &body[body.find("/my-candidacy/").unwrap()..];
        rest.split_whitespace().next().unwrap().trim_end_matches("/decision").to_owned()
    }

    pub async fn mails(&self) -> Vec<(String, String)> {
        let mut tx = self.world.app.db.read().await.unwrap();
        fetch_all!(
            tx,
            (String, String),
            "select recipient, body from outgoing_message where partnership_id = $1 order by created_at, id",
            self.world.partnership
        )
        .unwrap()
    }

    pub async fn count(&self, table: &str) -> i64 {
        let mut tx = self.world.app.db.read().await.unwrap();
        fetch_value!(tx, i64, store::sql(format!("select count(*) from {table}"))).unwrap()
    }

    /// Moves the clock; whoever was logged in still is.
    pub async fn at(&self, moment: Moment) {
        self.world.clock.set(moment);
        let mut tx = self.world.app.db.unaudited_write().await.unwrap();
        execute!(tx, "update session set last_seen_at = $1, expires_at = $2", moment, moment.plus_minutes(480))
            .unwrap();
        tx.finish().await.unwrap();
    }

    /// Sends a file to check.
    pub async fn verify(&self, zip: &[u8]) -> Reply {
        let mut body = format!(
            "--grens\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n{}\r\n--grens\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"a.zip\"\r\n\r\n",
            self.lien.csrf
        )
        .into_bytes();
        body.extend_from_slice(zip);
        body.extend_from_slice(b"\r\n--grens--\r\n");
        let request = Request::post(self.office("archive/verify"))
            .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, self.lien.token))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
        self.world.send(request, Body::from(body)).await
    }

    pub fn staff(&self, at: usize) -> StaffId {
        self.jurors[at].actor.staff
    }
}
