//! A coach with a token, and somebody whom she guides.

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use kernel::{ParticipantId, Role};
use serde_json::{Value, json};
use testkit::{Kit, Person, Reply, World};

pub fn kit() -> Kit {
    Kit {
        migrations: [
            identity::MIGRATIONS,
            network::MIGRATIONS,
            people::MIGRATIONS,
            referral::MIGRATIONS,
            plan::MIGRATIONS,
            agenda::MIGRATIONS,
            guidance::MIGRATIONS,
            catalogue::MIGRATIONS,
            placement::MIGRATIONS,
            parameters::MIGRATIONS,
            wijk_office::MIGRATIONS,
            wijk_workers::MIGRATIONS,
            wijk_users::MIGRATIONS,
            wijk_jobs::MIGRATIONS,
            wijk_cheques::MIGRATIONS,
            wijk_desk::MIGRATIONS,
            operation::MIGRATIONS,
            claims::MIGRATIONS,
            participation::MIGRATIONS,
        ]
        .concat(),
        locales: [
            network::LOCALES,
            people::LOCALES,
            referral::LOCALES,
            plan::LOCALES,
            agenda::LOCALES,
            guidance::LOCALES,
            participation::LOCALES,
            parameters::LOCALES,
            wijk_office::LOCALES,
            wijk_jobs::LOCALES,
            api::LOCALES,
        ]
        .concat(),
        routes: Router::new().merge(api::routes()).merge(participation::routes()),
    }
}

pub struct House {
    pub world: World,
    pub sofie: Person,
    /// Token of the fixed coach.
    pub coach: String,
    /// Token of a coach of another organisation.
    pub stranger: String,
    /// Token of the coordinator.
    pub lien: String,
    pub partner: kernel::OrganisationId,
    pub amina: ParticipantId,
    pub referral: String,
}

pub async fn token(world: &World, person: &Person) -> String {
    identity::tokens::create(&world.app.db, &world.ctx(person), person.actor.position, "test", 30).await.unwrap().1
}

impl House {
    pub async fn new(world: World) -> Self {
        let lead = world.organisation("Werken Leie en Schelde", "lead").await;
        let caw = world.organisation("CAW", "partner").await;
        let partner = world.organisation("OCMW", "partner").await;
        let lien = world.person("Lien C.", Role::Coordinator, lead).await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let els = world.person("Els A.", Role::Coach, partner).await;
        let (lien, coach, stranger) =
            (token(&world, &lien).await, token(&world, &sofie).await, token(&world, &els).await);
        let mut house = Self {
            world,
            sofie,
            coach,
            stranger,
            lien,
            partner,
            amina: uuid::Uuid::nil().into(),
            referral: String::new(),
        };
        let told = json!({
            "source": "caw", "given_name": "Amina", "family_name": "Haddouchi", "wish": "Werken in een keuken", "reach": "Aan de schoolpoort",
            "agreed": "spoken", "consent_language": "nl",
        });
        let sent = house.post(&house.coach, "/referrals", &told).await;
        assert_eq!(sent.status, 201, "{}", sent.body);
        sent.json()["id"].as_str().unwrap().clone_into(&mut house.referral);
        let inbox = house.get(&house.lien, "/referrals").await.json();
        house.amina = inbox["items"][0]["participant"].as_str().unwrap().parse().unwrap();
        let begin = json!({
            "participant": house.amina, "position": house.sofie.actor.position, "focus": "integral",
            "intensity": "normal",
        });
        let begun = house.post(&house.lien, "/trajectories", &begin).await;
        assert_eq!(begun.status, 201, "{}", begun.body);
        house
    }

    /// Any request; headers as pairs.
    pub async fn send(
        &self,
        token: &str,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Reply {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        if !token.is_empty() {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.world.send(request, body.into()).await
    }

    pub async fn get(&self, token: &str, path: &str) -> Reply {
        self.send(token, "GET", path, &[], Body::empty()).await
    }

    pub async fn post(&self, token: &str, path: &str, body: &Value) -> Reply {
        self.send(token, "POST", path, JSON, body.to_string()).await
    }

    /// How many lines the audit has of this deed.
    pub async fn lines(&self, deed: &str) -> i64 {
        let mut tx = self.world.app.db.read().await.unwrap();
        store::fetch_value!(tx, i64, "select count(*) from audit_entry where verb = $1", deed).unwrap()
    }

    /// A good body for each collection of a person's file.
    pub fn bodies(&self) -> Vec<(&'static str, Value)> {
        let id = self.amina;
        vec![
            ("goals", json!({"participant": id, "words": "Alleen naar de les gaan"})),
            ("steps", json!({"participant": id, "title": "Bellen", "due": "2026-06-02", "support": "call"})),
            ("contacts", json!({"participant": id, "kind": "call", "visibility": "team", "text": "Gebeld"})),
            (
                "assessments",
                json!({
                    "participant": id, "viewpoint": "coach", "day": "2026-05-20",
                    "domains": [{"domain": "work", "level": 3, "barriers": []}],
                }),
            ),
            (
                "ladder-observations",
                json!({
                    "participant": id, "day": "2026-05-20", "rung": 3, "observer": "both", "method": "talk",
                }),
            ),
            (
                "appointments",
                json!({
                    "participant": id, "kind": "call", "starts_at": "2026-06-04T12:00:00Z", "minutes": 30,
                }),
            ),
            (
                "consents",
                json!({
                    "participant": id, "organisation": self.partner, "purpose": "handover", "domains": ["work"], "yes": true,
                    "channel": "spoken", "language": "nl",
                }),
            ),
        ]
    }
}

pub const JSON: &[(&str, &str)] = &[("content-type", "application/json")];

/// An RFC 9457 problem with this status.
pub fn problem(reply: &Reply, status: u16) {
    assert_eq!(reply.status, status, "{}", reply.body);
    assert!(reply.headers.contains("content-type: application/problem+json"), "{}", reply.headers);
    let json = reply.json();
    assert_eq!(json["status"], status);
    for part in ["type", "title", "detail"] {
        let text = json[part].as_str().unwrap();
        assert!(!text.is_empty() && !text.ends_with("-title") && !text.ends_with("-text"), "{part}: {text}");
    }
}
