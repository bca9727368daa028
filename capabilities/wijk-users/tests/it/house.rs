//! An organiser with a mediator and a coordinator, and forms as the pages send them.

use axum::body::Body;
use axum::http::{Request, header};
use kernel::{Actor, Day, OrganisationId, Role};
use testkit::{Kit, Person, Reply, World};
use wijk_office::{AddArea, LoadActivities, NameOrganiser};
use wijk_users::UserId;

/// A drawing as the script sends it.
pub const DRAWING: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUi4uLi5JRU5ErkJggg==";

pub fn kit() -> Kit {
    Kit {
        migrations: [identity::MIGRATIONS, parameters::MIGRATIONS, wijk_office::MIGRATIONS, wijk_users::MIGRATIONS]
            .concat(),
        locales: [identity::LOCALES, network::LOCALES, parameters::LOCALES, wijk_office::LOCALES, wijk_users::LOCALES]
            .concat(),
        routes: wijk_users::routes().merge(wijk_users::fee_routes::<NoBook>()).merge(wijk_office::routes()),
    }
}

/// The book is another capability's.
struct NoBook;

impl wijk_users::FeeBook for NoBook {
    async fn paid(_: &mut store::Tx, _: &store::Ctx, _: wijk_users::HandFee) -> Result<(), store::Failure> {
        Ok(())
    }

    async fn taken_back(_: &mut store::Tx, _: &store::Ctx, _: UserId, _: i64) -> Result<(), store::Failure> {
        Ok(())
    }
}

pub struct House {
    pub world: World,
    pub organiser: OrganisationId,
    pub elsewhere: OrganisationId,
    pub mieke: Person,
    pub carl: Person,
}

impl House {
    pub async fn new(world: World) -> Self {
        let organiser = world.organisation("Werken Leie en Schelde", "partner").await;
        let elsewhere = world.organisation("Ander huis", "partner").await;
        let mieke = world.person("Mieke B.", Role::WijkMediator, organiser).await;
        let carl = world.person("Carl C.", Role::WijkCoordinator, organiser).await;
        let system = world.app.ctx(Actor::system(world.partnership));
        let db = &world.app.db;
        db.act(&system, &network::actions::LoadReferenceData).await.unwrap();
        db.act(&system, &NameOrganiser { organisation: organiser, version: 0 }).await.unwrap();
        db.act(&system, &LoadActivities).await.unwrap();
        let from_on = Day::new(2025, 1, 1).unwrap();
        for nis in ["44083", "44088"] {
            db.act(&system, &AddArea { nis, from_on }).await.unwrap();
        }
        Self { world, organiser, elsewhere, mieke, carl }
    }

    /// Registers through the form; the redirect names the user.
    pub async fn register(&self, fields: &[(&str, &str)]) -> Reply {
        self.world.post(&self.mieke, "/wijk/users", fields).await
    }

    pub async fn registered(&self, fields: &[(&str, &str)]) -> UserId {
        let reply = self.register(fields).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        UserId(reply.last_id())
    }

    pub async fn file(&self, id: UserId) -> Reply {
        self.world.get(&self.mieke, &format!("/wijk/users/{id}")).await
    }

    pub async fn post(&self, id: UserId, end: &str, fields: &[(&str, &str)]) -> Reply {
        self.world.post(&self.mieke, &format!("/wijk/users/{id}{end}"), fields).await
    }

    /// A user whose agreement both have signed on paper.
    pub async fn active(&self, fields: &[(&str, &str)]) -> UserId {
        let id = self.registered(fields).await;
        assert_eq!(self.post(id, "/agreement", &[]).await.status, 303);
        let today = self.world.app.clock.now().day().to_string();
        let reply = self.paper(id, &today, b"%PDF-1.7\n%%EOF").await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        id
    }

    /// The paper with its scan.
    pub async fn paper(&self, id: UserId, signed_on: &str, scan: &[u8]) -> Reply {
        let mut body = Vec::new();
        for (name, value) in [("_csrf", self.mieke.csrf.as_str()), ("signed_on", signed_on)] {
            body.extend(
                format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let head = "--grens\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"scan.pdf\"\r\n\r\n";
        body.extend(head.bytes());
        body.extend_from_slice(scan);
        body.extend(b"\r\n--grens--\r\n");
        let request = Request::post(format!("/wijk/users/{id}/sign/paper"))
            .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, self.mieke.token))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
        self.world.send(request, Body::from(body)).await
    }

    /// Makes a link and goes in: the token and the cookie.
    pub async fn enter(&self, id: UserId) -> Phone<'_> {
        let made = self.post(id, "/link", &[]).await;
        assert_eq!(made.status, 200, "{}", made.body);
        let token = between(&made.body, "/my-wijk/", "\"").to_owned();
        let code = between(&made.body, "<b class=\"sentence\" dir=\"ltr\">", "</b>").to_owned();
        let open = self.world.post_open(&format!("/my-wijk/{token}"), &[("code", &code)]).await;
        assert_eq!(open.status, 303, "{}", open.body);
        let cookie = open.headers.lines().find_map(|l| l.strip_prefix("set-cookie: my-wijk=")).unwrap();
        let cookie = format!("my-wijk={}", cookie.split(';').next().unwrap());
        Phone { house: self, token, cookie }
    }
}

/// Somebody's phone on the own pages.
pub struct Phone<'a> {
    pub house: &'a House,
    pub token: String,
    pub cookie: String,
}

impl Phone<'_> {
    pub async fn get(&self, end: &str) -> Reply {
        let request = Request::get(format!("/my-wijk/{}{end}", self.token)).header(header::COOKIE, &self.cookie);
        self.house.world.send(request, Body::empty()).await
    }

    pub async fn post(&self, end: &str, fields: &[(&str, &str)]) -> Reply {
        let request = Request::post(format!("/my-wijk/{}{end}", self.token))
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body: Vec<String> = fields.iter().map(|(k, v)| format!("{k}={}", encode(v))).collect();
        self.house.world.send(request, Body::from(body.join("&"))).await
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

/// What stands between two texts.
pub fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text.find(start).unwrap_or_else(|| panic!("no {start} in {text}")) + start.len();
    text[from..].split(end).next().unwrap()
}

/// A private person who asks for help at home.
pub fn godelieve() -> Vec<(&'static str, &'static str)> {
    vec![
        ("kind", "private"),
        ("name", "Godelieve Van den Berghe"),
        ("phone", "0470 12 34 56"),
        ("email", "godelieve@post.example"),
        ("street", "Kerkstraat 5"),
        ("postcode", "9800"),
        ("language", "nl-BE"),
    ]
}

/// A school.
pub fn linde() -> Vec<(&'static str, &'static str)> {
    vec![
        ("kind", "school"),
        ("name", "Basisschool De Linde"),
        ("contact_name", "Els Maes"),
        ("kbo", "0207.450.534"),
        ("email", "info@delinde.example"),
        ("street", "Schoolstraat 1"),
        ("postcode", "9820"),
        ("language", "nl-BE"),
    ]
}

/// The same fields with some changed.
pub fn with<'a>(fields: &[(&'a str, &'a str)], changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed).copied().collect()
}
