//! Walks every route as somebody, with the real ids filled in.

use std::collections::BTreeSet;

use kernel::Role;
use testkit::{Person, Reply};
use uuid::Uuid;

use crate::canary::{Canary, call_with};
use crate::marks::found;
use crate::routes::{Route, table};

/// An address with the ids of the canary. What it does not have gets an id of nothing.
pub fn address(canary: &Canary, path: &str) -> String {
    let nothing = Uuid::from_u128(7).to_string();
    let first = path.trim_start_matches("/api/v1").split('/').nth(1).unwrap_or_default();
    let id = match first {
        "participants" if path.ends_with("{aftercare}") => canary.noted("closed").to_owned(),
        "participants" => canary.id.to_string(),
        "merges" => canary.noted("merge").to_owned(),
        "break-glass" => canary.noted("emergency").to_owned(),
        "goals" => canary.noted("goal").to_owned(),
        "steps" => canary.noted("step").to_owned(),
        "contacts" => canary.noted("contact").to_owned(),
        "appointments" => canary.noted("appointment").to_owned(),
        "matching" if path.starts_with("/matching/runs/") => canary.noted("run").to_owned(),
        "placements" | "requests" | "matching" => canary.noted("placement").to_owned(),
        "referrals" | "triage" => canary.noted("referral").to_owned(),
        "consents" => canary.consent.to_string(),
        "wijk" if path.starts_with("/wijk/users/") => canary.noted("wijk-user").to_owned(),
        "wijk" if path.starts_with("/wijk/workers/") => canary.noted("wijk-worker").to_owned(),
        "wijk" if path.starts_with("/wijk/documents/") => canary.noted("wijk-document").to_owned(),
        "calls" | "open-calls" => canary.noted("call").to_owned(),
        "organisations" => canary.caw.to_string(),
        "staff" => canary.sofie.actor.staff.to_string(),
        "positions" => canary.sofie.actor.position.to_string(),
        _ => nothing.clone(),
    };
    let path = &crate::jury::filled(canary, first, path);
    let filled = path
        .replace("{id}", &id)
        .replace("{token}", canary.noted("token"))
        .replace("{contact}", canary.noted("contact"))
        .replace("{tie}", canary.noted("tie"))
        .replace("{setback}", canary.noted("setback"))
        .replace("{handover}", canary.noted("handover"))
        .replace("{aftercare}", canary.noted("aftercare"))
        .replace("{consent}", &canary.consent.to_string())
        .replace("{worker}", canary.noted("wijk-worker"))
        .replace("{month}", "2026-05")
        .replace("{year}", "2026")
        .replace("{day}", "2026-05-26")
        .replace("{version}", "1")
        .replace("{position}", "1")
        .replace("{kind}", "accept")
        .replace("{file}", &canary.feed)
        .replace("{code}", "nl-BE")
        .replace("{*name}", "nothing.css");
    let filled: Vec<&str> =
        filled.split('/').map(|part| if part.starts_with('{') { nothing.as_str() } else { part }).collect();
    let filled = filled.join("/");
    let asks_person = path.starts_with("/api/v1/")
        && !["/api/v1/participants", "/api/v1/referrals", "/api/v1/me"].iter().any(|p| path.starts_with(p))
        && path != "/api/v1/appointments/{id}"
        && path != "/api/v1/openapi.json"
        && !path.starts_with("/api/v1/organisations")
        && !path.starts_with("/api/v1/municipalities");
    if asks_person { format!("{filled}?participant={}", canary.id) } else { filled }
}

/// Addresses that ask for the person by parameter, and searches that should not find her.
pub fn questions(canary: &Canary) -> Vec<String> {
    let id = canary.id;
    let mut all = vec![
        format!("/outreach?participant={id}"),
        format!("/refer?participant={id}"),
        format!("/contacts/group?participant={id}"),
        format!("/appointments/new?participant={id}"),
        format!("/break-glass?participant={id}"),
        "/triage?show=all".to_owned(),
        "/referrals?show=all".to_owned(),
        "/api/v1/appointments".to_owned(),
    ];
    // A letter is missing, so that the question itself is not taken for an answer.
    for text in ["zqgivn", "zqfamly", "zqnik", "%231", "470918", "zqfamly+zqgivn"] {
        for scope in ["all", "organisation", "mine"] {
            all.push(format!("/participants?q={text}&scope={scope}"));
            all.push(format!("/participants?q={text}&scope={scope}&open=1"));
            all.push(format!("/participants.csv?q={text}&scope={scope}"));
            all.push(format!("/api/v1/participants?q={text}&scope={scope}"));
        }
        all.push(format!("/break-glass?q={text}"));
        all.push(format!("/refer?q={text}"));
    }
    all
}

/// What somebody met on all addresses.
pub struct Walk {
    /// Every `GET` with its answer.
    pub replies: Vec<(Option<Route>, String, Reply)>,
}

impl Walk {
    /// As somebody with a session and a token.
    pub async fn of(canary: &Canary, person: &Person) -> Self {
        let (_, secret) =
            identity::tokens::create(&canary.world.app.db, &canary.world.ctx(person), person.actor.position, "walk", 1)
                .await
                .unwrap();
        let mut replies = Vec::new();
        for (route, path) in addresses(canary) {
            let reply = if path.starts_with("/api/") {
                call_with(&canary.world, &secret, "GET", &path, None).await
            } else {
                canary.world.get(person, &path).await
            };
            replies.push((route, path, reply));
        }
        Self { replies }
    }

    /// As nobody.
    pub async fn open(canary: &Canary) -> Self {
        let mut replies = Vec::new();
        for (route, path) in addresses(canary) {
            let reply = canary.world.get_open(&path).await;
            replies.push((route, path, reply));
        }
        Self { replies }
    }

    /// Marks, each with where it was seen.
    pub fn seen(&self) -> Vec<(&'static str, String)> {
        self.replies
            .iter()
            .flat_map(|(_, path, reply)| {
                found(&format!("{}\n{}", reply.headers, reply.body)).into_iter().map(move |m| (m, path.clone()))
            })
            .collect()
    }

    /// The marks alone.
    pub fn marks(&self) -> BTreeSet<&'static str> {
        self.seen().into_iter().map(|(mark, _)| mark).collect()
    }

    /// Nothing broke on the way.
    pub fn assert_whole(&self, who: &str) {
        for (_, path, reply) in &self.replies {
            assert!(!reply.status.is_server_error(), "{who} {path}: {}", reply.status);
        }
    }
}

fn addresses(canary: &Canary) -> Vec<(Option<Route>, String)> {
    let routes = table().into_iter().filter(|r| r.methods.contains(&"GET"));
    let known = routes.map(|r| (Some(r.clone()), address(canary, r.path)));
    known.chain(questions(canary).into_iter().map(|path| (None, path))).collect()
}

/// Everybody with a log-in who stands in no relation to her.
pub async fn strangers(canary: &Canary) -> Vec<(&'static str, Person)> {
    let world = &canary.world;
    let ocmw = world.organisation("OCMW", "partner").await;
    let groep = world.organisation("Groep Intro", "partner").await;
    let school = world.organisation("School", "referrer").await;
    let town = world.organisation("Deinze", "municipality").await;
    vec![
        ("coach of another organisation", world.person("Els A.", Role::Coach, ocmw).await),
        ("coach of a partner without consent", world.person("Jan B.", Role::Coach, groep).await),
        ("team lead of another organisation", world.person("An L.", Role::TeamLead, ocmw).await),
        ("referrer of another organisation", world.person("Juf M.", Role::Referrer, school).await),
        ("municipality", world.person("Schepen K.", Role::Municipality, town).await),
        ("partner administrator", world.person("Beheer P.", Role::PartnerAdministrator, canary.caw).await),
        ("functional administrator", world.person("Beheer F.", Role::FunctionalAdministrator, canary.caw).await),
    ]
}
