//! A coach, a participant with a plan, and a phone that opens it.

use axum::body::Body;
use axum::http::{Request, header};
use kernel::{AppointmentId, Day, OrganisationId, ParticipantId, Relation, Role, StepId};
use people::model::{Language, Reads, Spoken};
use people::relations::{Begin, begin};
use people::{GiveConsent, NewParticipant};
use plan::model::{Method, NewStep, Observer, Owner, Support};
use portal::MakePlanLink;
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::{Kit, Person, Reply, World};

pub fn kit() -> Kit {
    Kit {
        migrations: [
            identity::MIGRATIONS,
            people::MIGRATIONS,
            plan::MIGRATIONS,
            agenda::MIGRATIONS,
            portal::MIGRATIONS,
            catalogue::MIGRATIONS,
            placement::MIGRATIONS,
        ]
        .concat(),
        locales: [
            people::LOCALES,
            plan::LOCALES,
            agenda::LOCALES,
            catalogue::LOCALES,
            placement::LOCALES,
            portal::LOCALES,
        ]
        .concat(),
        routes: portal::routes().merge(people::routes()),
    }
}

/// Meets somebody whose fixed coach the actor becomes.
struct Meet {
    given: &'static str,
    family: &'static str,
}

impl Action for Meet {
    type Output = ParticipantId;
    const NAME: &'static str = "test.meet";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let language = |code: &str, reads| Language { code: code.to_owned(), spoken: Spoken::Fluent, reads };
        let new = NewParticipant {
            given_name: Some(self.given),
            family_name: Some(self.family),
            phone: Some("+32470999999"),
            languages: vec![language("ar", Reads::Some), language("fr", Reads::Not), language("nl", Reads::Well)],
            status: people::model::Status::Active,
            ..NewParticipant::default()
        };
        let id = people::create(tx, ctx, &new).await?;
        let (staff, organisation) = (ctx.actor.staff, ctx.actor.organisation);
        begin(tx, ctx, id, &Begin::person(Relation::FixedCoach, organisation, staff)).await?;
        let permit = people::door::open(tx, ctx, id).await?;
        people::set_coach(tx, &permit, Some((staff, organisation))).await?;
        tx.note(ctx, audit::Line::new("person.meet", "participant", id).about(id));
        Ok(id)
    }
}

pub struct House {
    pub world: World,
    pub sofie: Person,
    pub caw: OrganisationId,
    pub vdab: OrganisationId,
    pub amina: ParticipantId,
}

pub const CODE: &str = "482913";

impl House {
    pub async fn new(world: World) -> Self {
        let caw = world.organisation("CAW", "partner").await;
        let vdab = world.organisation("VDAB", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let amina = world.app.db.act(&world.ctx(&sofie), &Meet { given: "Amina", family: "Haddouchi" }).await.unwrap();
        Self { world, sofie, caw, vdab, amina }
    }

    pub async fn act<A: Action>(&self, action: &A) -> A::Output {
        self.world.app.db.act(&self.world.ctx(&self.sofie), action).await.unwrap()
    }

    pub async fn meet(&self, given: &'static str, family: &'static str) -> ParticipantId {
        self.act(&Meet { given, family }).await
    }

    /// Dream, strengths, a goal with two steps, the ladder. Gives the next step.
    pub async fn plan(&self, participant: ParticipantId, step: &str) -> StepId {
        self.act(&plan::SetDream { participant, version: 0, words: "Ik wil werken in een keuken." }).await;
        self.act(&plan::SetStrengths {
            participant,
            version: 0,
            strengths: &["Koken".to_owned(), "Voor kinderen zorgen".to_owned()],
        })
        .await;
        let goal = self.act(&plan::CreateGoal { participant, words: "Alleen naar de les gaan" }).await;
        let new = |title: &str, due| NewStep {
            goal: Some(goal),
            title: title.to_owned(),
            owner: Owner::participant(),
            due: Day::new(2026, 6, due).unwrap(),
            support: Support::Accompany,
        };
        let first = self.act(&plan::AddStep { participant, step: new(step, 2) }).await;
        self.act(&plan::AddStep { participant, step: new("Alleen met de bus naar Deinze", 16) }).await;
        let observe = plan::ObserveRung {
            participant,
            day: Day::new(2026, 5, 20).unwrap(),
            rung: 3,
            potential: Some(4),
            potential_by: None,
            observer: Observer::Participant,
            method: Method::Talk,
            note: None,
            replaces: None,
        };
        self.act(&observe).await;
        first
    }

    pub async fn appointment(&self, participant: ParticipantId) -> AppointmentId {
        let terms = agenda::Terms {
            kind: agenda::Kind::HomeVisit,
            starts_at: Day::new(2026, 6, 4).unwrap().at(14, 0),
            minutes: 60,
            travel_minutes: 15,
            place: Some("Bij Amina thuis".to_owned()),
            note: Some("NIET VOOR HAAR".to_owned()),
            remind: false,
        };
        self.act(&agenda::Plan { participant: Some(participant), owner: None, with: Vec::new(), terms }).await
    }

    pub async fn consent(&self, participant: ParticipantId) -> kernel::ConsentId {
        let new = people::consent::NewConsent {
            organisation: self.vdab,
            purpose: people::consent::Purpose::Guidance,
            domains: vec!["work".to_owned(), "language".to_owned()],
            yes: true,
            channel: people::consent::Said::Spoken,
            language: "ar".to_owned(),
            ends_on: None,
        };
        self.act(&GiveConsent { participant, new }).await
    }

    /// A link, with the code of these tests. Gives its token.
    pub async fn link(&self, participant: ParticipantId) -> String {
        let token = portal::new_token(&self.world.app.entropy);
        self.act(&MakePlanLink { participant, token: &token, code: CODE }).await;
        token
    }

    pub async fn read(&self, token: &str, page: &str, phone: &Phone) -> Reply {
        let request = Request::get(format!("/my/{token}{page}")).header(header::COOKIE, &phone.0);
        self.world.send(request, Body::empty()).await
    }

    pub async fn send(&self, token: &str, page: &str, phone: &Phone, fields: &[(&str, &str)]) -> Reply {
        let encode = |text: &str| text.replace('=', "%3D").replace('&', "%26").replace(' ', "+");
        let body: Vec<String> = fields.iter().map(|(k, v)| format!("{k}={}", encode(v))).collect();
        let request = Request::post(format!("/my/{token}{page}"))
            .header(header::COOKIE, &phone.0)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.world.send(request, Body::from(body.join("&"))).await
    }

    /// A phone that has typed the right code.
    pub async fn phone(&self, token: &str) -> Phone {
        let reply = self.send(token, "", &Phone::new(), &[("code", CODE)]).await;
        assert_eq!(reply.status, 303, "{}", reply.body);
        Phone::with(&reply)
    }
}

/// The cookies of one phone.
pub struct Phone(pub String);

impl Phone {
    pub fn new() -> Self {
        Self(String::new())
    }

    fn with(reply: &Reply) -> Self {
        let line = reply.headers.lines().find(|l| l.starts_with("set-cookie: my=")).expect("a session cookie");
        assert!(line.contains("HttpOnly") && line.contains("Path=/my;") && line.contains("Max-Age=1800"), "{line}");
        Self(line["set-cookie: ".len()..].split(';').next().unwrap().to_owned())
    }
}
