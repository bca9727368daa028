//! An organiser with a mediator and a coordinator, workers and users that may start at once, work that was done.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Request, header};
use kernel::{Actor, Day, OrganisationId, Role};
use store::{Action, Ctx, Failure, Tx, audit, fetch_all, fetch_values};
use testkit::{Person, Reply, World};
use uuid::Uuid;
use wijk_cheques::{Account, By, Cheque, OrderId, PayOrder, PlaceOrder, Sum};
use wijk_jobs::{FormStatus, PerformanceForm};
use wijk_office::model::{OwnerKind, Payer};
use wijk_office::{AddArea, DecidePrice, Desk, LoadActivities, NameOrganiser, SavePayment, document, door};
use wijk_users::UserId;
use wijk_workers::WorkerId;

pub use crate::input::{past, rule, statement};

/// The account of the organiser.
pub const OWN: &str = "BE68539007547034";
/// An account of a worker.
pub const HERS: &str = "BE71096123456769";

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub struct House<'w> {
    pub world: &'w World,
    pub organiser: OrganisationId,
    pub mieke: Person,
    pub carl: Person,
}

/// Writes workers and users that are ready to begin.
pub struct Ready {
    pub workers: Vec<(String, Option<&'static str>)>,
    pub users: Vec<(String, wijk_users::Kind, bool)>,
}

impl Action for Ready {
    type Output = (Vec<WorkerId>, Vec<UserId>);
    const NAME: &'static str = "test.ready";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Self::Output, Failure> {
        let desk = door::office(tx, ctx).await?;
        let owner = ctx.new_id::<Uuid>();
        let new = document::NewDocument {
            field: "paper",
            owner_kind: OwnerKind::Worker,
            owner_id: owner,
            kind: "agreement",
            bytes: b"%PDF-1.7\n%%EOF",
        };
        let paper = document::keep(tx, ctx, &desk, &new).await?;
        let workers: Vec<_> = self.workers.iter().map(|(name, iban)| worker(name, *iban)).collect();
        let users: Vec<_> = self.users.iter().map(|(name, kind, paid)| user(name, *kind, *paid)).collect();
        let workers = wijk_workers::bulk::insert(tx, ctx, &desk, paper, &workers).await?;
        let users = wijk_users::bulk::insert(tx, ctx, &desk, paper, &users).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "test", owner));
        Ok((workers, users))
    }
}

fn worker(name: &str, iban: Option<&str>) -> wijk_workers::bulk::Past {
    let (given, family) = name.split_once(' ').unwrap();
    wijk_workers::bulk::Past {
        number: None,
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        birth_on: Some(day("1990-02-03")),
        gender: wijk_workers::model::Gender::Woman,
        languages: "nl".to_owned(),
        phone: None,
        email: None,
        street: Some("Kerkstraat 1".to_owned()),
        postcode: "9800".to_owned(),
        nis: Some("44083".to_owned()),
        insz: None,
        iban: iban.map(str::to_owned),
        referrer: wijk_workers::model::Referrer::Vdab,
        referred_on: day("2025-12-20"),
        vdab_registered_on: Some(day("2025-01-10")),
        leefloon: false,
        pwa_contract: None,
        pwa_cheques: 0,
        signed_on: day("2026-01-02"),
        started_on: day("2026-01-05"),
        ended: None,
        reach_km: Some(15),
        activities: vec!["A2".to_owned()],
        slots: Vec::new(),
        last_talk: None,
        last_evaluation: None,
    }
}

fn user(name: &str, kind: wijk_users::Kind, paid: bool) -> wijk_users::bulk::Past {
    use wijk_users::bulk::PaidFee;
    use wijk_users::model::{Address, Details};
    wijk_users::bulk::Past {
        number: None,
        details: Details {
            kind,
            name: name.to_owned(),
            contact_name: None,
            kbo: None,
            email: None,
            phone: None,
            language: "nl-BE".to_owned(),
            transition: false,
            transition_proof: None,
        },
        address: Address { street: "Dorp 2".to_owned(), postcode: "9800".to_owned(), nis: Some("44083".to_owned()) },
        insz: None,
        signed_on: day("2026-01-02"),
        fees: if paid { vec![PaidFee { year: 2026, cents: Some(750), on: day("2026-01-03") }] } else { Vec::new() },
        ended: None,
    }
}

/// Work that was done: performances of this month, written at once.
pub struct Work(pub Vec<wijk_jobs::bulk::Past>);

impl Action for Work {
    type Output = usize;
    const NAME: &'static str = "test.work";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        tx.note(ctx, audit::Line::new(Self::NAME, "import", Uuid::from_u128(1)));
        wijk_jobs::bulk::insert(tx, ctx, &self.0).await
    }
}

/// All forms that are in become checked, as the office does one by one.
struct CheckAll<'a>(&'a str);

impl Action for CheckAll<'_> {
    type Output = u64;
    const NAME: &'static str = "test.check";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<u64, Failure> {
        let desk = door::office(tx, ctx).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "test", Uuid::from_u128(7)));
        wijk_jobs::move_month(tx, ctx, &desk, self.0, FormStatus::HandedIn, FormStatus::Checked).await
    }
}

impl<'w> House<'w> {
    pub async fn new(world: &'w World) -> Self {
        let house = Self::without_price(world).await;
        let price = DecidePrice {
            scheme: schemes::wijk::CODE,
            decided_on: day("2025-10-15"),
            proposals: &[("44083".to_owned(), 745)],
            decision: "GR 1",
        };
        world.app.db.act(&world.ctx(&house.carl), &price).await.unwrap();
        house
    }

    pub async fn without_price(world: &'w World) -> Self {
        let organiser = world.organisation("Werken Leie en Schelde", "partner").await;
        let mieke = world.person("Mieke B.", Role::WijkMediator, organiser).await;
        let carl = world.person("Carl C.", Role::WijkCoordinator, organiser).await;
        let system = world.app.ctx(Actor::system(world.partnership));
        let db = &world.app.db;
        db.act(&system, &network::actions::LoadReferenceData).await.unwrap();
        db.act(&system, &NameOrganiser { organisation: organiser, version: 0 }).await.unwrap();
        db.act(&system, &LoadActivities).await.unwrap();
        db.act(&system, &AddArea { nis: "44083", from_on: day("2025-01-01") }).await.unwrap();
        Self { world, organiser, mieke, carl }
    }

    pub async fn payer(&self, payer: Payer) {
        let version = self.read(async |tx, ctx, _| wijk_office::organiser(tx, ctx).await).await.unwrap().version;
        self.carl(&SavePayment { payer, iban: Some(OWN), version }).await.unwrap();
    }

    /// Reads as the coordinator.
    pub async fn read<T>(&self, look: impl AsyncFnOnce(&mut Tx, &Ctx, &Desk) -> Result<T, Failure>) -> T {
        let ctx = self.world.ctx(&self.carl);
        let mut tx = self.world.app.db.read().await.unwrap();
        let desk = door::office(&mut tx, &ctx).await.unwrap();
        look(&mut tx, &ctx, &desk).await.unwrap()
    }

    pub async fn mieke<A: Action>(&self, action: &A) -> Result<A::Output, Failure> {
        self.world.app.db.act(&self.world.ctx(&self.mieke), action).await
    }

    pub async fn carl<A: Action>(&self, action: &A) -> Result<A::Output, Failure> {
        self.world.app.db.act(&self.world.ctx(&self.carl), action).await
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.world.get(&self.carl, path).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.world.post(&self.carl, path, fields).await
    }

    pub async fn worker(&self, name: &str) -> WorkerId {
        self.worker_with(name, Some(HERS)).await
    }

    pub async fn worker_with(&self, name: &str, iban: Option<&'static str>) -> WorkerId {
        let ready = Ready { workers: vec![(name.to_owned(), iban)], users: Vec::new() };
        self.mieke(&ready).await.unwrap().0[0]
    }

    pub async fn user(&self, name: &str) -> UserId {
        self.user_of(name, wijk_users::Kind::School, true).await
    }

    pub async fn user_of(&self, name: &str, kind: wijk_users::Kind, paid: bool) -> UserId {
        let ready = Ready { workers: Vec::new(), users: vec![(name.to_owned(), kind, paid)] };
        self.mieke(&ready).await.unwrap().1[0]
    }

    pub async fn order(&self, user: UserId, count: i64) -> OrderId {
        self.mieke(&PlaceOrder { by: By::Office(user), count }).await.unwrap()
    }

    /// Orders and pays; gives the numbers.
    pub async fn buy(&self, user: UserId, count: i64) -> Vec<i64> {
        let id = self.order(user, count).await;
        let on = self.world.app.clock.now().day();
        self.mieke(&PayOrder { id, on, reference: "kas 1".to_owned() }).await.unwrap();
        self.read(async |tx, _, _| {
            fetch_values!(tx, i64, "select number from cheque where order_id = $1 order by number", id)
        })
        .await
    }

    pub async fn work(&self, rows: Vec<wijk_jobs::bulk::Past>) {
        self.mieke(&Work(rows)).await.unwrap();
    }

    pub async fn check_all(&self, month: &str) {
        self.mieke(&CheckAll(month)).await.unwrap();
    }

    /// Every form of a month that is ready comes in, from the stocks.
    pub async fn hand_in_all(&self, month: &str) {
        self.mieke(&wijk_cheques::HandInRun { month: month.to_owned() }).await.unwrap();
    }

    /// Cheques of a time in which no rule told how long they are valid.
    pub async fn forget_validity(&self) {
        struct Forget;
        impl Action for Forget {
            type Output = ();
            const NAME: &'static str = "test.forget";
            async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
                store::execute!(tx, "update cheque set valid_until = $1", None::<Day>)?;
                tx.note(ctx, audit::Line::new(Self::NAME, "test", Uuid::from_u128(7)));
                Ok(())
            }
        }
        self.mieke(&Forget).await.unwrap();
    }

    /// Ten hours of work in May are handed in and the month is closed, on 10 June.
    pub async fn close_may(&self) {
        let (amina, school) = (self.worker("Amina Haddad").await, self.user("Basisschool De Eik").await);
        self.buy(school, 10).await;
        self.work(vec![past(amina, school, "2026-05-05", 10, 0)]).await;
        self.mieke(&wijk_cheques::HandInRun { month: "2026-05".to_owned() }).await.unwrap();
        self.check_all("2026-05").await;
        self.world.clock.set(Day::new(2026, 6, 10).unwrap().at(10, 0));
        let said = self.post("/wijk/months/2026-05/close", &[("seen_pay", "4100")]).await;
        assert_eq!(said.status, 303, "{}", said.body);
    }

    pub async fn form(&self, worker: WorkerId, month: &str) -> PerformanceForm {
        self.read(async |tx, ctx, desk| wijk_jobs::form(tx, ctx, desk, worker, month).await).await.unwrap()
    }

    /// How many cheques are in each state.
    pub async fn states(&self) -> BTreeMap<String, i64> {
        self.read(async |tx, _, _| {
            fetch_all!(tx, (String, i64), "select status, count(*) from cheque group by status order by status")
        })
        .await
        .into_iter()
        .collect()
    }

    pub async fn cheque(&self, number: i64) -> Cheque {
        let page = self.read(async |tx, _, _| {
            fetch_all!(
                tx,
                Cheque,
                "select id, order_id, number, user_id, price_cents, status, issued_on, valid_until, worker_id, given_on,
                   form_id, handed_in_on, pay_month, ended_on, reason, version from cheque where number = $1",
                number
            )
        });
        page.await.pop().unwrap()
    }

    pub async fn sums(&self) -> Vec<Sum> {
        self.read(async |tx, ctx, desk| wijk_cheques::balances(tx, ctx, desk).await).await
    }

    /// What stands on an account, in the sense in which it grows.
    pub async fn balance(&self, account: Account) -> i64 {
        let sums = self.sums().await;
        let sum = sums.iter().find(|sum| sum.account == account);
        sum.map_or(0, |s| if account.kind().grows_by_debit() { s.debit - s.credit } else { s.credit - s.debit })
    }

    /// Every posting balances in the database, and so does the whole.
    pub async fn balanced(&self) {
        let wrong = self
            .read(async |tx, _, _| {
                fetch_values!(
                    tx,
                    Uuid,
                    "select posting_id from book_line group by posting_id having sum(debit_cents) <> sum(credit_cents)"
                )
            })
            .await;
        assert!(wrong.is_empty(), "{wrong:?}");
        let sums = self.sums().await;
        assert_eq!(sums.iter().map(|s| s.debit).sum::<i64>(), sums.iter().map(|s| s.credit).sum::<i64>());
    }

    pub async fn upload(&self, person: &Person, path: &str, file: &str, bytes: &[u8]) -> Reply {
        let mut body = Vec::new();
        let part = |name: &str| format!("--frontier\r\nContent-Disposition: form-data; name=\"{name}\"");
        body.extend(format!("{}\r\n\r\n{}\r\n", part("_csrf"), person.csrf).into_bytes());
        body.extend(format!("{}; filename=\"{file}\"\r\nContent-Type: text/csv\r\n\r\n", part("file")).into_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--frontier--\r\n");
        let request = Request::post(path)
            .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, person.token))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=frontier");
        self.world.send(request, Body::from(body)).await
    }

    /// The user number as structured communication.
    pub async fn communication(&self, user: UserId) -> String {
        let user = self.read(async |tx, _, desk| wijk_users::load(tx, desk, user).await).await;
        wijk_users::rules::number::structured(user.number).unwrap().to_string()
    }

    pub async fn phone(&self, user: UserId) -> Phone<'_> {
        let made = self.world.post(&self.mieke, &format!("/wijk/users/{user}/link"), &[]).await;
        assert_eq!(made.status, 200, "{}", made.body);
        let token = between(&made.body, "/my-wijk/", "\"").to_owned();
        let code = between(&made.body, "<b class=\"sentence\" dir=\"ltr\">", "</b>").to_owned();
        let open = self.world.post_open(&format!("/my-wijk/{token}"), &[("code", &code)]).await;
        assert_eq!(open.status, 303, "{}", open.body);
        let cookie = open.headers.lines().find_map(|l| l.strip_prefix("set-cookie: my-wijk=")).unwrap();
        let cookie = format!("my-wijk={}", cookie.split(';').next().unwrap());
        Phone { world: self.world, token, cookie }
    }
}

/// What stands between two texts.
pub fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text.find(start).unwrap_or_else(|| panic!("no {start} in {text}")) + start.len();
    text[from..].split(end).next().unwrap()
}

/// Somebody's phone on the own pages.
pub struct Phone<'w> {
    world: &'w World,
    pub token: String,
    cookie: String,
}

impl Phone<'_> {
    pub async fn get(&self, end: &str) -> Reply {
        let request = Request::get(format!("/my-wijk/{}{end}", self.token)).header(header::COOKIE, &self.cookie);
        self.world.send(request, Body::empty()).await
    }

    /// Sends a form of a page that was read.
    pub async fn post(&self, end: &str, page: &Reply, fields: &[(&str, &str)]) -> Reply {
        let request = Request::post(format!("/my-wijk/{}{end}", self.token))
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let csrf = ("_csrf", page.input("_csrf"));
        let body: Vec<String> = fields.iter().chain([&csrf]).map(|(name, value)| format!("{name}={value}")).collect();
        self.world.send(request, Body::from(body.join("&"))).await
    }
}
