//! Leie and Schelde: a lead, two partners, two municipalities, a running operation with an approved budget.

use axum::body::Body;
use axum::http::{Request, header};
use claims::model::{Budget, Category, CostKind, Nature};
use claims::rules::cost::{Told, Verdict};
use claims::{ClaimId, CostId, DecideCost, EnterCost, MakeClaim, SubmitClaim};
use kernel::{Actor, Day, OrganisationId, Role};
use ledger::Cents;
use network::{AddMembership, LoadReferenceData, MembershipRole};
use operation::{ApproveBudget, CreateOperation, OperationFacts, OperationId, PlanYears, Planned, Status};
use store::{Action, Failure, execute, fetch_value};
use testkit::{Kit, Person, Reply, World};
use uuid::Uuid;

pub const PDF: &[u8] = b"%PDF-1.7\nfactuur\n%%EOF\n";

pub fn kit() -> Kit {
    Kit {
        migrations: [
            network::MIGRATIONS,
            people::MIGRATIONS,
            REFERRAL,
            PLAN,
            agenda::MIGRATIONS,
            guidance::MIGRATIONS,
            operation::MIGRATIONS,
            claims::MIGRATIONS,
        ]
        .concat(),
        locales: [identity::LOCALES, network::LOCALES, operation::LOCALES, MONEY, claims::LOCALES].concat(),
        routes: claims::routes(),
    }
}

/// Views of guidance lean on these tables.
const REFERRAL: &[store::Migration] =
    &[store::Migration { version: 3, name: "referral", sql: include_str!("../../../../migrations/0003_referral.sql") }];
const PLAN: &[store::Migration] =
    &[store::Migration { version: 4, name: "plan", sql: include_str!("../../../../migrations/0004_plan.sql") }];
/// The words of amounts.
const MONEY: &[web::Locale] = &[("nl-BE", include_str!("../../../../locales/nl-BE/money.ftl"))];

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub struct House<'w> {
    pub world: &'w World,
    pub lead: OrganisationId,
    pub caw: OrganisationId,
    pub zulte: OrganisationId,
    /// Accountant of the lead.
    pub ada: Person,
    /// Coordinator.
    pub lien: Person,
    /// Accountant of CAW.
    pub bert: Person,
    /// Administrator of Fiola.
    pub greet: Person,
    /// Municipality of Zulte.
    pub lode: Person,
    /// Coach of CAW.
    pub sofie: Person,
    /// Team lead of CAW.
    pub leen: Person,
    pub operation: OperationId,
}

async fn joins(world: &World, organisation: OrganisationId, role: MembershipRole) {
    let system = world.app.ctx(Actor::system(world.partnership));
    let act = AddMembership { organisation, role, from: day("2024-01-01"), to: None };
    world.app.db.act(&system, &act).await.unwrap();
}

async fn town(world: &World, name: &str, nis: &str) -> OrganisationId {
    let id = world.organisation(name, "municipality").await;
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(tx, "update organisation set nis = $3 where partnership_id = $1 and id = $2", world.partnership, id, nis)
        .unwrap();
    tx.finish().await.unwrap();
    joins(world, id, MembershipRole::Municipality).await;
    id
}

impl<'w> House<'w> {
    pub async fn new(world: &'w World) -> Self {
        let system = world.app.ctx(Actor::system(world.partnership));
        world.app.db.act(&system, &LoadReferenceData).await.unwrap();
        let lead = world.organisation("Werken Leie en Schelde", "lead").await;
        let caw = world.organisation("CAW", "partner").await;
        let fiola = world.organisation("Fiola", "partner").await;
        joins(world, lead, MembershipRole::Lead).await;
        joins(world, caw, MembershipRole::CoachPartner).await;
        joins(world, fiola, MembershipRole::CoachPartner).await;
        let zulte = town(world, "Gemeente Zulte", "44081").await;
        let ada = world.person("Ada R.", Role::Accountant, lead).await;
        let facts = OperationFacts {
            name: "Leie en Schelde".to_owned(),
            call_number: Some("208".to_owned()),
            rule: "standard".to_owned(),
            from_on: day("2024-01-01"),
            to_on: day("2029-12-31"),
            status: Status::Running,
        };
        let ctx = world.ctx(&ada);
        let db = &world.app.db;
        let operation = db.act(&ctx, &CreateOperation { facts }).await.unwrap();
        let planned = Planned::Subsidy(Cents::new(28_967_545));
        db.act(&ctx, &PlanYears { operation, planned, first: 2024, last: 2029, replace: true }).await.unwrap();
        let approve = ApproveBudget { operation, decision: "brief".to_owned(), version: 2 };
        db.act(&ctx, &approve).await.unwrap();
        Self {
            world,
            lead,
            caw,
            zulte,
            lien: world.person("Lien W.", Role::Coordinator, lead).await,
            bert: world.person("Bert S.", Role::Accountant, caw).await,
            greet: world.person("Greet M.", Role::PartnerAdministrator, fiola).await,
            lode: world.person("Lode K.", Role::Municipality, zulte).await,
            sofie: world.person("Sofie D.", Role::Coach, caw).await,
            leen: world.person("Leen V.", Role::TeamLead, caw).await,
            ada,
            operation,
        }
    }

    pub async fn act<A: Action>(&self, person: &Person, action: &A) -> Result<A::Output, Failure> {
        self.world.app.db.act(&self.world.ctx(person), action).await
    }

    /// Municipalities with parts, so that a share can be split.
    pub async fn members(&self, towns: &[(&str, i64)]) {
        for (nis, parts) in towns {
            let add = operation::AddMember {
                operation: self.operation,
                nis: (*nis).to_owned(),
                from_on: day("2024-01-01"),
                to_on: None,
                parts: Some(*parts),
                fixed_cents: None,
                decision: None,
            };
            self.act(&self.ada, &add).await.unwrap();
        }
        let version = self.value("select version from operation where partnership_id = $1").await;
        let key = operation::SaveKey {
            operation: self.operation,
            key: operation::SplitKey::Agreement,
            key_year: None,
            agreed: Vec::new(),
            version,
        };
        self.act(&self.ada, &key).await.unwrap();
    }

    /// A number of the database.
    pub async fn value(&self, sql: &'static str) -> i64 {
        let mut tx = self.world.app.db.read().await.unwrap();
        fetch_value!(tx, i64, sql, self.world.partnership).unwrap()
    }

    /// A contact of the coach, written straight into guidance's table.
    pub async fn contact(&self, who: &Person, kind: &str, at: (&str, i8), minutes: Option<i64>, with: u128) {
        let id: Uuid = self.world.app.entropy.uuid(self.world.app.clock.now());
        let mut tx = self.world.app.db.unaudited_write().await.unwrap();
        execute!(
            tx,
            "insert into contact (partnership_id, id, participant_id, kind, happened_at, timed, minutes, visibility,
               sensitive, text, domains, author_id, author_organisation_id, version, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, 'team', $8, 'tekst', '', $9, $10, 1, 0)",
            self.world.partnership,
            id,
            Uuid::from_u128(with),
            kind,
            day(at.0).at(at.1, 0),
            true,
            minutes,
            false,
            who.actor.staff,
            who.actor.organisation
        )
        .unwrap();
        tx.finish().await.unwrap();
    }

    /// A done appointment in the coach's diary.
    pub async fn appointment(&self, who: &Person, at: (&str, i8), minutes: i64, travel: i64, with: Option<u128>) {
        let id: Uuid = self.world.app.entropy.uuid(self.world.app.clock.now());
        let mut tx = self.world.app.db.unaudited_write().await.unwrap();
        execute!(
            tx,
            "insert into appointment (partnership_id, id, participant_id, owner_id, owner_position_id, owner_organisation_id,
               kind, starts_at, minutes, travel_minutes, status, answer, remind, version, created_at, changed_at, created_by)
             values ($1, $2, $3, $4, $5, $6, 'office', $7, $8, $9, 'done', 'unknown', $10, 1, 0, 0, $4)",
            self.world.partnership,
            id,
            with.map(Uuid::from_u128),
            who.actor.staff,
            who.actor.position,
            who.actor.organisation,
            day(at.0).at(at.1, 0),
            minutes,
            travel,
            false
        )
        .unwrap();
        tx.finish().await.unwrap();
    }

    /// A real cost with its own invoice and paper.
    pub fn real<'a>(&self, on: &str, cents: i64, invoice: &str, paper: Option<&'a [u8]>) -> EnterCost<'a> {
        EnterCost {
            operation: self.operation,
            budget: Budget::Working,
            organisation: None,
            day: day(on),
            kind: CostKind::Real,
            nature: Nature::Cash,
            category: Category::Room,
            words: "Huur vergaderzaal",
            told: Told {
                cents: Some(cents),
                supplier: "De Zaal bv".to_owned(),
                invoice: invoice.to_owned(),
                ..Told::default()
            },
            hours: None,
            late: false,
            over: false,
            only_here: true,
            file: paper,
        }
    }

    pub async fn accept(&self, id: CostId) -> Result<(), Failure> {
        self.act(&self.ada, &DecideCost { id, version: 1, verdict: Verdict::Accept, why: String::new() }).await
    }

    /// Enters and accepts a real cost of CAW.
    pub async fn accepted(&self, on: &str, cents: i64, invoice: &str) -> CostId {
        let paper = format!("%PDF-1.7\n{invoice}\n%%EOF\n");
        let id = self.act(&self.bert, &self.real(on, cents, invoice, Some(paper.as_bytes()))).await.unwrap();
        self.accept(id).await.unwrap();
        id
    }

    pub async fn draft(&self, from: &str, to: &str) -> Result<ClaimId, Failure> {
        self.act(
            &self.ada,
            &MakeClaim { operation: self.operation, budget: Budget::Working, from: day(from), to: day(to) },
        )
        .await
    }

    pub async fn submit(&self, id: ClaimId, seen: i64) -> Result<(), Failure> {
        self.act(&self.ada, &SubmitClaim { id, version: 1, seen }).await
    }

    /// What local governments still pay after their settlements.
    pub async fn due(&self) -> i64 {
        self.value("select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from money_line where partnership_id = $1 and account = 'local-due'")
            .await
    }

    /// What organisations still get.
    pub async fn owed(&self) -> i64 {
        self.value("select cast(coalesce(sum(credit_cents - debit_cents), 0) as bigint) from money_line where partnership_id = $1 and account = 'owed'")
            .await
    }

    /// Debit is credit, in the whole ledger.
    pub async fn balanced(&self) {
        let off = self
            .value("select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from money_line where partnership_id = $1")
            .await;
        assert_eq!(off, 0);
    }

    /// Posts a form with a file.
    pub async fn upload(&self, person: &Person, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Reply {
        let mut body: Vec<u8> = Vec::new();
        let mut part = |name: &str, filename: Option<&str>, bytes: &[u8]| {
            let file = filename.map(|f| format!("; filename=\"{f}\"")).unwrap_or_default();
            body.extend(format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes());
            body.extend(bytes);
            body.extend(b"\r\n");
        };
        part("_csrf", None, person.csrf.as_bytes());
        for (name, value) in fields {
            part(name, None, value.as_bytes());
        }
        if !file.is_empty() {
            part("file", Some("factuur.pdf"), file);
        }
        body.extend(b"--grens--\r\n");
        let request = Request::post(path)
            .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, person.token))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
        self.world.send(request, Body::from(body)).await
    }
}

/// The key of the first field error of a refusal.
pub fn key<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> &'static str {
    match outcome.unwrap_err() {
        Failure::Refused(kernel::Refusal::Invalid(errors)) => errors[0].key,
        Failure::Refused(kernel::Refusal::Conflict(key)) => key,
        Failure::Refused(kernel::Refusal::NotFound) => "not-found",
        Failure::Refused(kernel::Refusal::Stale { .. }) => "stale",
        other => panic!("{other:?}"),
    }
}
