//! The world of these tests: a municipality, organisations, people, and a visitor with cookies.

use std::fmt::Write as _;

use axum::body::Body;
use axum::http::{Request, header};
use kernel::{OrganisationId, ParticipantId, ReferralId, Role};
use referral::model::{Agreed, Domain, Source, Story};
use referral::{Case, Letters, NewReferral, Refer, Who};
use store::execute;
use store::outbox::Outgoing;
use testkit::{Kit, Person, Reply, World};

pub const DEINZE: &str = "44083";

const fn step(version: i64, name: &'static str, sql: &'static str) -> store::Migration {
    store::Migration { version, name, sql }
}

/// The tables below help elsewhere, whose crates are not known here.
const BELOW: [store::Migration; 3] = [
    step(4, "plan", include_str!("../../../../migrations/0004_plan.sql")),
    step(5, "agenda", include_str!("../../../../migrations/0005_agenda.sql")),
    step(8, "catalogue", include_str!("../../../../migrations/0008_catalogue.sql")),
];

pub fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, people::MIGRATIONS, referral::MIGRATIONS, &BELOW, placement::MIGRATIONS]
            .concat(),
        locales: [people::LOCALES, referral::LOCALES].concat(),
        routes: referral::routes().merge(people::routes()),
    }
}

/// Who is there.
pub struct Cast {
    pub caw: OrganisationId,
    pub school: OrganisationId,
    pub lien: Person,
    pub sofie: Person,
    pub tom: Person,
    pub school_desk: Person,
}

impl Cast {
    pub async fn new(world: &World) -> Self {
        let lead = world.organisation("Werken Leie en Schelde", "lead").await;
        let caw = world.organisation("CAW", "partner").await;
        let arktos = world.organisation("Arktos", "partner").await;
        let school = world.organisation("Atheneum", "referrer").await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        for (nis, name, to) in [(DEINZE, "Deinze", None), ("44011", "Deinze (oud)", Some("2018-12-31"))] {
            execute!(
                tx,
                "insert into municipality (partnership_id, nis, name, valid_to, postcodes, source) values ($1, $2, $3, $4, '', 'test')",
                world.partnership, nis, name, to
            )
            .unwrap();
        }
        tx.finish().await.unwrap();
        Self {
            lien: world.person("Lien V.", Role::Coordinator, lead).await,
            sofie: world.person("Sofie D.", Role::Coach, caw).await,
            tom: world.person("Tom B.", Role::Coach, arktos).await,
            school_desk: world.person("Ann S.", Role::Referrer, school).await,
            caw,
            school,
        }
    }
}

/// A filled referral.
pub fn amina() -> NewReferral {
    NewReferral {
        source: Source::School,
        source_name: Some("Ann S.".to_owned()),
        source_organisation: Some("Atheneum".to_owned()),
        who: Who::New {
            given: "Amina".to_owned(),
            family: Some("Haddad".to_owned()),
            phone: Some("+32470123456".to_owned()),
        },
        nis: Some(DEINZE.to_owned()),
        language: Some("ar".to_owned()),
        interpreter_needed: true,
        story: Story {
            wish: "Ik wil graag koken voor anderen".to_owned(),
            strength: "Kookt elke zondag voor de buren".to_owned(),
            domains: vec![Domain::Housing, Domain::Addiction],
            reach: "Na vier uur aan de schoolpoort".to_owned(),
        },
        agreed: Agreed::Interpreter,
        consent_language: "nl-BE".to_owned(),
        mail_language: "nl-BE".to_owned(),
    }
}

/// Refers somebody as a logged-in person.
pub async fn refer(world: &World, by: &Person, new: &NewReferral) -> ReferralId {
    let action = Refer { letters: Letters::of(&world.app), new, proof: None };
    world.app.db.act(&world.ctx(by), &action).await.unwrap()
}

/// About whom.
pub async fn who(world: &World, id: ReferralId) -> ParticipantId {
    let mut tx = world.app.db.read().await.unwrap();
    referral::participant_of(&mut tx, world.partnership, id).await.unwrap()
}

pub fn case(world: &World, referral: ReferralId, version: i64) -> Case<'_> {
    Case { referral, version, letters: Letters::of(&world.app) }
}

/// A wish of hers for help elsewhere, as far as this.
pub async fn help(world: &World, whose: ParticipantId, status: &str, number: i64) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx,
        "insert into placement (partnership_id, id, participant_id, need, class, interpreter_ok, gender_wish,
           own_municipality, band, band_rules, band_grounds, status, waiting_since, place_held, turn, warm, shared,
           staff_id, organisation_id, number, version, created_at, changed_at)
         values ($1, $2, $3, 'dutch-practice', 'light', $4, 'any', $4, 3, '', '', $5, $6, $4, 'nobody', $4, '', $2, $2, $7, 1,
           $6, $6)",
        world.partnership,
        uuid::Uuid::from_u128(900 + u128::try_from(number).unwrap()),
        whose,
        false,
        status,
        world.app.clock.now(),
        number
    )
    .unwrap();
    tx.finish().await.unwrap();
}

/// Somebody guides her now.
pub async fn guided(world: &World, whose: ParticipantId) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    let sql = "update participant set status = 'active' where partnership_id = $1 and id = $2";
    execute!(tx, sql, world.partnership, whose).unwrap();
    let sql = "update referral set status = 'accepted' where partnership_id = $1 and participant_id = $2";
    execute!(tx, sql, world.partnership, whose).unwrap();
    tx.finish().await.unwrap();
}

/// She refuses to share with this organisation.
pub async fn says_no(world: &World, whose: ParticipantId, organisation: OrganisationId) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx,
        "insert into consent (partnership_id, id, participant_id, organisation_id, purpose, domains, status, channel, language,
           text_version, given_at, given_by, ends_on)
         values ($1, $2, $3, $4, 'guidance', '', 'refused', 'spoken', 'nl', '', $5, $2, '2027-01-01')",
        world.partnership,
        uuid::Uuid::from_u128(77),
        whose,
        organisation,
        world.app.clock.now()
    )
    .unwrap();
    tx.finish().await.unwrap();
}

/// All mails, the newest first.
pub async fn mails(world: &World) -> Vec<Outgoing> {
    let mut tx = world.app.db.read().await.unwrap();
    store::outbox::newest(&mut tx, world.partnership, 200).await.unwrap()
}

/// The mail with this subject; there must be one only.
pub async fn mail(world: &World, subject: &str) -> Outgoing {
    let mut all: Vec<Outgoing> = mails(world).await.into_iter().filter(|m| m.subject == subject).collect();
    assert_eq!(all.len(), 1, "{subject}");
    all.remove(0)
}

/// The position of somebody, as the forms send it.
pub fn position(person: &Person) -> String {
    person.actor.position.to_string()
}

/// Somebody without account, with cookies.
#[derive(Default)]
pub struct Visitor {
    pub cookies: Vec<(String, String)>,
}

impl Visitor {
    fn header(&self) -> String {
        self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("; ")
    }

    fn keep(&mut self, reply: &Reply) {
        for line in reply.headers.lines().filter_map(|l| l.strip_prefix("set-cookie: ")) {
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.retain(|(k, _)| k != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
    }

    pub async fn get(&mut self, world: &World, path: &str) -> Reply {
        let reply = world.send(Request::get(path).header(header::COOKIE, self.header()), Body::empty()).await;
        self.keep(&reply);
        reply
    }

    pub async fn post(&mut self, world: &World, path: &str, fields: &[(&str, &str)]) -> Reply {
        let request = Request::post(path)
            .header(header::COOKIE, self.header())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let reply = world.send(request, Body::from(form(fields))).await;
        self.keep(&reply);
        reply
    }

    /// Asks a code and gives the digits of the mail.
    pub async fn ask(&mut self, world: &World, email: &str) -> String {
        // Mails of one millisecond have no order.
        world.clock.advance_minutes(1);
        let reply = self.post(world, "/refer/mail", &[("email", email)]).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        digits(&mails(world).await[0].body)
    }

    /// Proves an address.
    pub async fn prove(&mut self, world: &World, email: &str) {
        let code = self.ask(world, email).await;
        let reply = self.post(world, "/refer/code", &[("code", &code)]).await;
        assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, "/refer"));
    }
}

/// The six digits in a mail.
pub fn digits(body: &str) -> String {
    body.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6).unwrap_or("none").to_owned()
}

/// Encodes form fields.
pub fn form(fields: &[(&str, &str)]) -> String {
    let part = |text: &str| {
        text.bytes().fold(String::new(), |mut out, b| {
            let _ = write!(out, "%{b:02X}");
            out
        })
    };
    fields.iter().map(|(k, v)| format!("{}={}", part(k), part(v))).collect::<Vec<_>>().join("&")
}

/// A filled form, as a browser sends it.
pub fn filled() -> Vec<(&'static str, &'static str)> {
    vec![
        ("source", "neighbour"),
        ("source_name", "Rita"),
        ("given_name", "Amina"),
        ("family_name", "Haddad"),
        ("phone", "0470 12 34 56"),
        ("nis", DEINZE),
        ("language", "ar"),
        ("interpreter", "yes"),
        ("wish", "Ik wil graag koken voor anderen"),
        ("strength", "Kookt elke zondag"),
        ("domains", "housing"),
        ("domains", "addiction"),
        ("agreed", "spoken"),
    ]
}

/// The same with one field changed.
pub fn with(
    fields: &[(&'static str, &'static str)],
    name: &str,
    value: &'static str,
) -> Vec<(&'static str, &'static str)> {
    fields.iter().map(|(k, v)| if *k == name { (*k, value) } else { (*k, *v) }).collect()
}
