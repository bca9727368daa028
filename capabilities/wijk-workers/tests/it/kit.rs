//! The world of these tests: an organiser with a mediator and a coordinator, a CAW with a coach, three municipalities.

use axum::body::Body;
use axum::http::{Request, header};
use kernel::access::Relation;
use kernel::{Actor, Day, OrganisationId, ParticipantId, Role};
use people::model::{Channel, DigitalAccess, Gender, Status};
use people::relations::{Begin, begin};
use store::{Action, Ctx, Failure, Tx, audit, execute};
use testkit::{Kit, Person, Reply, World};
use wijk_office::{AddArea, LoadActivities, NameOrganiser};
use wijk_workers::WorkerId;

pub const DEINZE: &str = "44083";
pub const GENT: &str = "44021";
/// Numbers whose check digits are right.
pub const INSZ: &str = "85.07.30-033.28";
pub const IBAN: &str = "BE68 5390 0754 7034";
pub const PDF: &[u8] = b"%PDF-1.7\nverwijzing zqpaper\n%%EOF\n";
/// A picture as the script of the signature makes it.
pub const DRAWING: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";

pub fn kit() -> Kit {
    Kit {
        migrations: [
            network::MIGRATIONS,
            people::MIGRATIONS,
            parameters::MIGRATIONS,
            wijk_office::MIGRATIONS,
            wijk_workers::MIGRATIONS,
        ]
        .concat(),
        locales: [identity::LOCALES, people::LOCALES, parameters::LOCALES, wijk_office::LOCALES, wijk_workers::LOCALES]
            .concat(),
        routes: wijk_office::routes().merge(wijk_workers::routes()),
    }
}

/// Who is there.
pub struct Cast {
    pub organiser: OrganisationId,
    pub caw: OrganisationId,
    pub mieke: Person,
    pub karin: Person,
    pub sofie: Person,
    pub gemeente: Person,
}

impl Cast {
    pub async fn new(world: &World) -> Self {
        let organiser = world.organisation("Werken Leie en Schelde", "lead").await;
        let caw = world.organisation("CAW", "partner").await;
        let deinze = world.organisation("Deinze", "municipality").await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        for (nis, name) in [(DEINZE, "Deinze"), (GENT, "Gent")] {
            execute!(
                tx,
                "insert into municipality (partnership_id, nis, name, postcodes, source) values ($1, $2, $3, '', 'test')",
                world.partnership,
                nis,
                name
            )
            .unwrap();
        }
        tx.finish().await.unwrap();
        let system = world.app.ctx(Actor::system(world.partnership));
        let db = &world.app.db;
        db.act(&system, &NameOrganiser { organisation: organiser, version: 0 }).await.unwrap();
        let from_on = Day::new(2018, 1, 1).unwrap();
        db.act(&system, &AddArea { nis: DEINZE, from_on }).await.unwrap();
        assert!(db.act(&system, &LoadActivities).await.unwrap() > 8);
        Self {
            mieke: world.person("Mieke W.", Role::WijkMediator, organiser).await,
            karin: world.person("Karin W.", Role::WijkCoordinator, organiser).await,
            sofie: world.person("Sofie D.", Role::Coach, caw).await,
            gemeente: world.person("Ann G.", Role::Municipality, deinze).await,
            organiser,
            caw,
        }
    }
}

/// Sends a form with a file.
pub async fn upload(
    world: &World,
    person: &Person,
    path: &str,
    fields: &[(&str, &str)],
    file: Option<(&str, &[u8])>,
) -> Reply {
    let mut body = Vec::new();
    for (name, value) in fields.iter().chain([&("_csrf", person.csrf.as_str())]) {
        body.extend(format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    if let Some((name, bytes)) = file {
        let head = format!(
            "--grens\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"Amina Haddad.pdf\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.bytes().chain(bytes.iter().copied()).chain(*b"\r\n"));
    }
    body.extend(b"--grens--\r\n");
    let request = Request::post(path)
        .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, person.token))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
    world.send(request, Body::from(body)).await
}

/// A referral that the rules allow, with some fields changed (an empty value takes one away).
pub fn referral<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("given_name", "Amina"),
        ("family_name", "Haddad"),
        ("phone", "0470 12 34 56"),
        ("street", "Geheimstraat 7"),
        ("postcode", "9800"),
        ("nis", DEINZE),
        ("gender", "woman"),
        ("language1", "ar"),
        ("insz", INSZ),
        ("iban", IBAN),
        ("referrer", "vdab"),
        ("referred_on", "2026-05-20"),
        ("vdab_registered_on", "2025-01-10"),
        ("target", "yes"),
        ("available", "yes"),
    ];
    let kept = usual.iter().copied().filter(|(name, _)| changed.iter().all(|(n, _)| n != name));
    kept.chain(changed.iter().copied().filter(|(_, value)| !value.is_empty())).collect()
}

/// Somebody who was referred.
pub async fn referred(world: &World, cast: &Cast, changed: &[(&str, &str)]) -> WorkerId {
    let reply = upload(world, &cast.mieke, "/wijk/workers/new", &referral(changed), Some(("document", PDF))).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    WorkerId(reply.last_id())
}

/// Posts a form of the file page with the version that stands there.
pub async fn deed(world: &World, person: &Person, id: WorkerId, what: &str, fields: &[(&str, &str)]) -> Reply {
    let page = match what {
        "end" | "edit" | "wishes" => format!("/wijk/workers/{id}/{what}"),
        w if w.starts_with("agreement") => format!("/wijk/workers/{id}/agreement"),
        _ => format!("/wijk/workers/{id}"),
    };
    let page = world.get(person, &page).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let mut all = fields.to_vec();
    if page.body.contains("name=\"_version\"") {
        all.push(("_version", page.input("_version")));
    }
    world.post(person, &format!("/wijk/workers/{id}/{what}"), &all).await
}

/// Somebody who works: referred, invited, signed by both, begun today.
pub async fn at_work(world: &World, cast: &Cast, changed: &[(&str, &str)]) -> WorkerId {
    let id = referred(world, cast, changed).await;
    for (what, fields) in [
        ("invite", vec![]),
        ("agreement", vec![]),
        ("agreement/sign", vec![("who", "worker"), ("signature", DRAWING)]),
        ("agreement/sign", vec![("who", "office")]),
        ("start", vec![("on", "2026-05-26")]),
    ] {
        let reply = deed(world, &cast.mieke, id, what, &fields).await;
        assert_eq!(reply.status, 303, "{what}: {}", reply.body);
    }
    id
}

struct Founding<'a> {
    coach: &'a Person,
}

impl Action for Founding<'_> {
    type Output = ParticipantId;
    const NAME: &'static str = "test.found";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let new = people::NewParticipant {
            given_name: Some("Amina"),
            family_name: Some("Haddad"),
            nickname: None,
            birth: Some("1991-05-12"),
            gender: Gender::Woman,
            nis: Some(DEINZE),
            street: None,
            postcode: None,
            no_address: false,
            phone: None,
            sms_allowed: false,
            email: None,
            preferred_channel: Channel::Call,
            digital_access: DigitalAccess::Phone,
            interpreter_needed: false,
            languages: Vec::new(),
            status: Status::Active,
        };
        let id = people::create(tx, ctx, &new).await?;
        let actor = &self.coach.actor;
        begin(tx, ctx, id, &Begin::person(Relation::FixedCoach, actor.organisation, actor.staff)).await?;
        let system = ctx.for_actor(Actor::system(actor.partnership));
        let permit = people::door::open(tx, &system, id).await?;
        people::set_coach(tx, &permit, Some((actor.staff, actor.organisation))).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", id).about(id));
        Ok(id)
    }
}

/// A participant with this fixed coach.
pub async fn guided(world: &World, coach: &Person) -> ParticipantId {
    world.app.db.act(&world.ctx(coach), &Founding { coach }).await.unwrap()
}
