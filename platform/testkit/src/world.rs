//! The world itself: database, clock, partnership, organisations, people.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use axum::Router;
use kernel::{Actor, Clock, Day, Moment, OrganisationId, PartnershipId, PositionId, Role, StaffId};
use store::{Ctx, Db, Entropy, Migration, Vault, execute};
use uuid::Uuid;
use web::{App, L10n, Locale, Settings};

/// A clock that stands still until it is told to move.
#[derive(Debug)]
pub struct TestClock(AtomicI64);

impl TestClock {
    /// Moves it (negative: back).
    pub fn advance_minutes(&self, minutes: i64) {
        self.0.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    /// Sets it.
    pub fn set(&self, moment: Moment) {
        self.0.store(moment.0, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

/// What a test's world is made of.
pub struct Kit {
    /// Schema steps of the capabilities it needs (the store's own are added).
    pub migrations: Vec<Migration>,
    /// Words (the frame's own are added).
    pub locales: Vec<Locale>,
    /// Routes.
    pub routes: Router<App>,
}

/// Somebody who is logged in.
#[derive(Debug, Clone)]
pub struct Person {
    /// As actions see them.
    pub actor: Actor,
    /// Session token.
    pub token: String,
    /// Token for forms.
    pub csrf: String,
}

/// A fresh installation with one partnership.
pub struct World {
    /// Application state.
    pub app: App,
    /// The clock: 26 May 2026, 10 o'clock in Brussels.
    pub clock: Arc<TestClock>,
    /// The real router with all layers.
    pub router: Router,
    /// The partnership.
    pub partnership: PartnershipId,
    dir: Option<PathBuf>,
}

impl Drop for World {
    fn drop(&mut self) {
        if let Some(dir) = &self.dir {
            let _ = std::fs::remove_dir_all(dir);
        }
    }
}

impl World {
    /// Runs a test's future.
    pub fn block_on(future: impl Future<Output = ()>) {
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(future);
    }

    /// A world on a fresh SQLite file.
    pub async fn sqlite(kit: Kit) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        let dir = std::env::temp_dir().join(format!("opstap-test-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&dir);
        std::fs::create_dir_all(&dir).unwrap();
        let db = Db::open(&format!("sqlite:{}", dir.join("opstap.db").display())).await.unwrap();
        Self::build(db, kit, Some(dir)).await
    }

    /// A world in a fresh schema of the PostgreSQL server in `OPSTAP_TEST_POSTGRES`.
    pub async fn postgres(kit: Kit) -> Option<Self> {
        let Ok(url) = std::env::var("OPSTAP_TEST_POSTGRES") else {
            assert_eq!(
                std::env::var("OPSTAP_TEST_ENGINES").as_deref(),
                Ok("sqlite"),
                "no PostgreSQL: run through `./dev test` or `./dev pg`, or ask for SQLite alone with OPSTAP_TEST_ENGINES=sqlite"
            );
            return None;
        };
        let schema = format!("t{}", Uuid::from_bytes(Entropy::System.bytes()).simple());
        let admin = Db::open(&url).await.unwrap();
        let mut tx = admin.unaudited_write().await.unwrap();
        execute!(tx, store::sql(format!("create schema {schema}"))).unwrap();
        tx.finish().await.unwrap();
        admin.close().await;
        let joint = if url.contains('?') { '&' } else { '?' };
        let db = Db::open(&format!("{url}{joint}options[search_path]={schema}")).await.unwrap();
        Some(Self::build(db, kit, None).await)
    }

    async fn build(db: Db, kit: Kit, dir: Option<PathBuf>) -> Self {
        let migrations: Vec<Migration> = store::MIGRATIONS.iter().copied().chain(kit.migrations).collect();
        let now = Day::new(2026, 5, 26).unwrap().at(10, 0);
        db.migrate(&migrations, now).await.unwrap();
        let clock = Arc::new(TestClock(AtomicI64::new(now.0)));
        let entropy = Arc::new(Entropy::seeded(7));
        let vault = Arc::new(Vault::parse(&Vault::new_file(&entropy)).unwrap());
        let partnership: PartnershipId = entropy.uuid(now).into();
        let locales: Vec<Locale> = web::LOCALES.iter().copied().chain(kit.locales).collect();
        let app = App {
            db,
            l10n: Arc::new(L10n::new(locales).unwrap()),
            clock: clock.clone(),
            entropy,
            vault,
            settings: Arc::new(Settings {
                public_url: "http://opstap.test".to_owned(),
                demo: false,
                sent_dir: None,
                session_minutes: 480,
                trusted_proxies: Vec::new(),
            }),
            home: partnership,
        };
        let router = web::finish(kit.routes, app.clone());
        let world = Self { app, clock, router, partnership, dir };
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        execute!(
            tx, "insert into partnership (id, name, slug, baseline, demonstration, created_at) values ($1, $2, $3, $4, $5, $6)",
            partnership, "Leie & Schelde", "leie-schelde", "stroom naar werk", false, now
        )
        .unwrap();
        tx.finish().await.unwrap();
        world
    }

    /// An organisation. `kind` as in network: `partner`, `lead`, `municipality`, `referrer` …
    pub async fn organisation(&self, name: &str, kind: &str) -> OrganisationId {
        let id: OrganisationId = self.app.entropy.uuid(self.app.clock.now()).into();
        let mut tx = self.app.db.unaudited_write().await.unwrap();
        execute!(
            tx,
            "insert into organisation (partnership_id, id, name, short_name, kind, may_process_insz, version, created_at)
             values ($1, $2, $3, $3, $4, $5, 1, 0)",
            self.partnership, id, name, kind, true
        )
        .unwrap();
        tx.finish().await.unwrap();
        id
    }

    /// Somebody who works for an organisation in a role and is logged in.
    pub async fn person(&self, name: &str, role: Role, organisation: OrganisationId) -> Person {
        let now = self.app.clock.now();
        let staff: StaffId = self.app.entropy.uuid(now).into();
        let mut tx = self.app.db.unaudited_write().await.unwrap();
        execute!(
            tx,
            "insert into staff (partnership_id, id, name, email, language, totp_last_step, shortcuts, active, version, created_at)
             values ($1, $2, $3, $4, 'nl-BE', 0, $5, $5, 1, 0)",
            self.partnership, staff, name, format!("{}@opstap.example", staff.0.simple()), true
        )
        .unwrap();
        tx.finish().await.unwrap();
        self.position(staff, role, organisation).await
    }

    /// Another position for somebody, with a session of its own.
    pub async fn position(&self, staff: StaffId, role: Role, organisation: OrganisationId) -> Person {
        let now = self.app.clock.now();
        let position: PositionId = self.app.entropy.uuid(now).into();
        let token = Uuid::from_bytes(self.app.entropy.bytes()).simple().to_string();
        let focus = (role == Role::Coach).then_some("integral");
        let mut tx = self.app.db.unaudited_write().await.unwrap();
        execute!(
            tx,
            "insert into position (partnership_id, id, staff_id, organisation_id, role, focus, percent, capacity, valid_from)
             values ($1, $2, $3, $4, $5, $6, 100, 20, '2024-01-01')",
            self.partnership, position, staff, organisation, role, focus
        )
        .unwrap();
        execute!(
            tx,
            "insert into session (token_hash, partnership_id, id, staff_id, position_id, device, created_at, last_seen_at, expires_at)
             values ($1, $2, $3, $4, $5, 'test', $6, $6, $7)",
            web::digest(&token), self.partnership, self.app.entropy.uuid(now), staff, position, now, now.plus_minutes(60 * 24 * 400)
        )
        .unwrap();
        tx.finish().await.unwrap();
        let actor = Actor { partnership: self.partnership, staff, position, organisation, role };
        Person { actor, csrf: web::form_token(&token), token }
    }

    /// The surroundings for an action by somebody.
    pub fn ctx(&self, person: &Person) -> Ctx {
        self.app.ctx(person.actor.clone())
    }
}
