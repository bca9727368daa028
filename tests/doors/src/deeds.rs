//! Every request about a file that somebody can send: looks, and deeds with a plausible, an empty and a foolish form.

use std::fmt;

use serde_json::{Value, json};
use testkit::{Person, Reply};

use crate::canary::{Canary, call_on};
use crate::routes::table;
use crate::walk::{address, questions};

/// One request.
#[derive(Clone)]
pub struct Deed {
    method: &'static str,
    path: String,
    fields: &'static [(&'static str, &'static str)],
    version: Option<&'static str>,
    body: Option<Value>,
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sent, body) = (self.fields.len(), self.body.as_ref().map(Value::to_string).unwrap_or_default());
        write!(f, "{} {} ({sent} fields) {body}", self.method, self.path)
    }
}

impl Deed {
    /// Its address.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Sends it; `ghost`: about somebody who does not exist.
    pub async fn send(&self, canary: &Canary, person: &Person, secret: &str, ghost: bool) -> Reply {
        let world = &canary.world;
        let of = |text: &str| if ghost { canary.ghost(text) } else { text.to_owned() };
        let path = of(&self.path);
        if path.starts_with("/api/") {
            let body = self.body.as_ref().map(|body| of(&body.to_string()).parse().unwrap());
            return call_on(world, secret, self.method, &path, (self.version, body)).await;
        }
        if self.method == "GET" {
            return world.get(person, &path).await;
        }
        let whose = ["participant", "with", "from", "participants"].map(|name| (name, of(&canary.id.to_string())));
        let whose = whose.iter().map(|(name, id)| (*name, id.as_str()));
        world.post(person, &path, &self.fields.iter().copied().chain(whose).collect::<Vec<_>>()).await
    }
}

/// Every address of a file, and the addresses and searches that name her.
pub fn looks(canary: &Canary) -> Vec<Deed> {
    let get = |path| Deed { method: "GET", path, fields: &[], version: None, body: None };
    let routes = table().into_iter().filter(|r| r.openness == "file" && r.methods.contains(&"GET"));
    routes.map(|r| address(canary, r.path)).chain(questions(canary)).map(get).collect()
}

/// Forms that name somebody without her file in the address.
pub fn namings(canary: &Canary) -> Vec<Deed> {
    let forms = ["/outreach", "/refer", "/contacts/group", "/appointments/new"].into_iter();
    forms
        .flat_map(|path| [FIELDS, FOOLISH, &[]].map(|fields| (path.to_owned(), fields)))
        .map(|(path, fields)| Deed { method: "POST", path, fields, version: None, body: None })
        .chain(["", "&cursor=x&from=x"].into_iter().flat_map(|more| {
            let lists = ["appointments", "assessments", "contacts", "goals", "steps"].into_iter();
            lists.map(move |list| Deed {
                method: "GET",
                path: format!(
                    "/api/v1/{list}?participant={}{}",
                    canary.id,
                    if list == "appointments" { more } else { &more[..more.len().min(9)] }
                ),
                fields: &[],
                version: None,
                body: None,
            })
        }))
        .collect()
}

/// Every change of a file.
pub fn deeds(canary: &Canary) -> Vec<Deed> {
    let mut all = Vec::new();
    for route in table().iter().filter(|r| r.openness == "file") {
        let path = address(canary, route.path);
        for method in route.methods.iter().copied().filter(|m| *m != "GET") {
            let deed = |fields, version, body| Deed { method, path: path.clone(), fields, version, body };
            if path.starts_with("/api/") {
                all.push(deed(&[], Some("\"v1\""), body(route.path, canary.id)));
                // Of a deed on a person only who it is about can be read.
                let foolish = json!({"participant": canary.id, "nonsense": [1, 2]});
                all.push(deed(&[], None, Some(foolish)));
            } else {
                all.extend([FIELDS, FOOLISH, &[]].map(|fields| deed(fields, None, None)));
            }
        }
    }
    all
}

/// Plausible answers to what the forms ask, so that the door refuses and not the form.
pub const FIELDS: &[(&str, &str)] = &[
    ("_version", "1"),
    ("_key", "k1"),
    ("title", "Iets"),
    ("words", "Iets"),
    ("text", "Iets"),
    ("dream", "Iets"),
    ("day", "2026-05-20"),
    ("due", "2026-06-10"),
    ("starts_on", "2026-06-10"),
    ("time", "10:00"),
    ("minutes", "30"),
    ("kind", "call"),
    ("visibility", "team"),
    ("name", "Iets"),
    ("reason", "Iets"),
    ("rung", "3"),
    ("support", "none"),
    ("observer", "both"),
    ("method", "talk"),
    ("intensity", "intensive"),
    ("status", "active"),
    ("answer", "yes"),
];

/// Answers that no form can take.
const FOOLISH: &[(&str, &str)] = &[
    ("_version", "x"),
    ("day", "2026-02-31"),
    ("due", "x"),
    ("starts_on", "x"),
    ("time", "x"),
    ("minutes", "x"),
    ("kind", "x"),
    ("visibility", "x"),
    ("rung", "99"),
    ("support", "x"),
    ("observer", "x"),
    ("method", "x"),
    ("intensity", "x"),
    ("status", "x"),
    ("position", "x"),
    ("organisation", "x"),
    ("insz", "x"),
    ("birth", "x"),
    ("phone", "x"),
    ("email", "x"),
];

/// What the API takes.
fn body(path: &str, id: kernel::ParticipantId) -> Option<Value> {
    let nobody = uuid::Uuid::from_u128(7);
    let collection = path.trim_start_matches("/api/v1/");
    Some(match collection {
        "appointments" => {
            json!({"participant": id, "kind": "call", "starts_at": "2026-06-01T10:00:00Z", "minutes": 30})
        }
        "assessments" => {
            json!({"participant": id, "viewpoint": "coach", "day": "2026-05-20",
                   "domains": [{"domain": "work", "level": 3, "barriers": []}]})
        }
        "consents" => {
            json!({"participant": id, "organisation": nobody, "purpose": "guidance", "domains": ["work"], "yes": true,
                   "channel": "spoken", "language": "nl"})
        }
        "contacts" | "contacts/{id}" => {
            json!({"participant": id, "kind": "call", "visibility": "team", "text": "Iets"})
        }
        "goals" => json!({"participant": id, "words": "Iets"}),
        "goals/{id}" => json!({"words": "Iets"}),
        "ladder-observations" => {
            json!({"participant": id, "day": "2026-05-20", "rung": 3, "observer": "both", "method": "talk"})
        }
        "steps" => json!({"participant": id, "title": "Iets", "due": "2026-06-10", "support": "none"}),
        "steps/{id}/done" => json!({}),
        "trajectories" => {
            json!({"participant": id, "position": nobody, "focus": "integral", "intensity": "normal"})
        }
        "participants/{id}" => {
            json!({"given_name": "Iets", "gender": "unknown", "no_address": false, "sms_allowed": false,
                   "preferred_channel": "unknown", "digital_access": "unknown", "interpreter_needed": false,
                   "languages": []})
        }
        _ => return None,
    })
}
