//! A participant whose every text is a mark, made through the real actions.

use axum::body::Body;
use axum::http::Request;
use guidance::trajectories::Destination;
use guidance::{CloseTrajectory, ProposeHandover};
use kernel::insz::Insz;
use kernel::{Clock as _, Day, OrganisationId, ParticipantId, Role};
use people::break_glass::Whom;
use people::model::Visibility;
use people::{Details, EditPerson, InszChange, MergeFiles, Notice, OpenInEmergency};
use referral::NoteOutreach;
use serde_json::{Value, json};
use testkit::{Person, Reply, World};
use uuid::Uuid;

use crate::marks::INSZ;

/// The world with the file, who is around, and the ids to fill addresses with.
pub struct Canary {
    pub world: World,
    pub id: ParticipantId,
    pub sofie: Person,
    pub lien: Person,
    pub doctor: Person,
    pub caw: OrganisationId,
    pub partner: Person,
    pub gp: OrganisationId,
    pub consent: Uuid,
    /// Chairs the jury of a call.
    pub chair: Person,
    /// Abstains in that jury on the candidacy of the walk.
    pub away: Person,
    pub ids: Vec<(&'static str, String)>,
    pub feed: String,
}

/// Any request to the API with a fresh token of somebody.
pub async fn call(world: &World, person: &Person, method: &str, path: &str, body: Option<Value>) -> Reply {
    let (_, secret) =
        identity::tokens::create(&world.app.db, &world.ctx(person), person.actor.position, "test", 1).await.unwrap();
    call_with(world, &secret, method, path, body).await
}

/// Any request to the API.
pub async fn call_with(world: &World, secret: &str, method: &str, path: &str, body: Option<Value>) -> Reply {
    let version = (method == "PUT" || method == "DELETE" || path.ends_with("/done")).then_some("\"v1\"");
    call_on(world, secret, method, path, (version, body)).await
}

/// A request that names this version, or none.
pub async fn call_on(
    world: &World,
    secret: &str,
    method: &str,
    path: &str,
    (version, body): (Option<&str>, Option<Value>),
) -> Reply {
    let mut request = Request::builder().method(method).uri(path).header("authorization", format!("Bearer {secret}"));
    if let Some(version) = version {
        request = request.header("if-match", version);
    }
    if body.is_some() {
        request = request.header("content-type", "application/json");
    }
    world.send(request, body.map_or_else(Body::empty, |b| Body::from(b.to_string()))).await
}

async fn make(world: &World, person: &Person, collection: &str, body: Value) -> Uuid {
    let reply = call(world, person, "POST", &format!("/api/v1/{collection}"), Some(body)).await;
    assert_eq!(reply.status, 201, "{collection}: {}", reply.body);
    reply.json()["id"].as_str().unwrap().parse().unwrap()
}

async fn send(world: &World, person: &Person, path: &str, fields: &[(&str, &str)]) -> Reply {
    let reply = world.post(person, path, fields).await;
    assert!(reply.status == 303 || reply.status == 200, "{path}: {} {}", reply.status, reply.body);
    reply
}

impl Canary {
    pub async fn new(world: World) -> Self {
        let lead = world.organisation("Werken Leie en Schelde", "lead").await;
        let caw = world.organisation("CAW", "partner").await;
        let vdab = world.organisation("VDAB", "vdab").await;
        let gp = world.organisation("Huisartsen", "referrer").await;
        let doctor = world.person("Dokter P.", Role::Referrer, gp).await;
        let lien = world.person("Lien C.", Role::Coordinator, lead).await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let partner = world.person("Tom V.", Role::Coach, vdab).await;
        let referral = make(
            &world,
            &doctor,
            "referrals",
            json!({
                "source": "doctor", "given_name": "Zqgiven", "family_name": "Zqfamily", "phone": "+32470918273",
                "wish": "Zqwish", "strength": "Zqforce", "domains": ["physical-health"], "reach": "Zqreach",
                "agreed": "spoken", "consent_language": "nl",
            }),
        )
        .await;
        let inbox = call(&world, &lien, "GET", "/api/v1/referrals", None).await;
        let id: ParticipantId = inbox.json()["items"][0]["participant"].as_str().unwrap().parse().unwrap();
        make(
            &world,
            &lien,
            "trajectories",
            json!({
                "participant": id, "position": sofie.actor.position, "focus": "integral", "intensity": "normal",
            }),
        )
        .await;
        // The house of those who do wijk-werken, so that their menus lead somewhere.
        let wijk = crate::wijk::found(&world, caw).await;
        // A call that is decided, with a candidacy that nobody but its own people meets.
        let town = world.organisation("Zulte", "municipality").await;
        let scene = crate::call_scene::play(&world, &lien, lead, town).await;
        let mut canary = Self {
            world,
            id,
            sofie,
            lien,
            doctor,
            caw,
            partner,
            gp,
            consent: Uuid::nil(),
            chair: scene.chair,
            away: scene.away,
            ids: Vec::new(),
            feed: String::new(),
        };
        canary.edit_person().await;
        canary.ids = wijk;
        canary.ids.extend(scene.ids);
        canary.ids.push(("referral", referral.to_string()));
        canary.write_file(vdab).await;
        canary.go_on().await;
        canary
    }

    async fn edit_person(&self) {
        let ctx = self.world.ctx(&self.sofie);
        let mut tx = self.world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &ctx, self.id).await.unwrap();
        let row = people::load(&mut tx, &permit).await.unwrap();
        drop(tx);
        let details = Details {
            nickname: Some("Zqnick".to_owned()),
            street: Some("Zqstreet 1".to_owned()),
            postcode: Some("9800".to_owned()),
            email: Some("zqmail@mark.example".to_owned()),
            ..Details::of(&row)
        };
        let insz = InszChange::Set(Insz::parse(INSZ).unwrap());
        let edit = EditPerson { participant: self.id, version: row.version, details, insz };
        self.world.app.db.act(&ctx, &edit).await.unwrap();
    }

    async fn write_file(&mut self, vdab: OrganisationId) {
        let (world, sofie, id) = (&self.world, &self.sofie, self.id);
        let file = format!("/participants/{id}");
        let whole = id.to_string();
        send(
            world,
            sofie,
            &format!("{file}/surroundings"),
            &[("name", "Zqtiename"), ("kind", "partner"), ("organisation", "Zqtieorg"), ("note", "Zqtienote")],
        )
        .await;
        send(world, sofie, &format!("{file}/dream"), &[("dream", "Zqdream"), ("_version", "0")]).await;
        send(world, sofie, &format!("{file}/strengths"), &[("strengths", "Zqownstrength"), ("_version", "0")]).await;
        let goal = make(world, sofie, "goals", json!({"participant": id, "words": "Zqgoal"})).await;
        let step = |title: &str| json!({"participant": id, "goal": goal, "title": title, "due": "2026-06-02", "support": "call"});
        let done = make(world, sofie, "steps", step("Zqstepone")).await;
        let open = make(world, sofie, "steps", step("Zqsteptwo")).await;
        let list = call(world, sofie, "GET", &format!("/api/v1/steps/{done}?participant={id}"), None).await.json();
        assert_eq!(list["version"], 1);
        let path = format!("/api/v1/steps/{done}/done");
        let reply = call(world, sofie, "POST", &path, Some(json!({"success": "Zqsuccess"}))).await;
        assert_eq!(reply.status, 204, "{}", reply.body);
        let domain = |key: &str, word: &str| {
            json!({"domain": key, "level": 3, "strength": format!("Zq{word}strength"), "barriers": [],
                   "barrier_note": format!("Zq{word}barrier"), "helps": format!("Zq{word}helps")})
        };
        make(
            world,
            sofie,
            "assessments",
            json!({
                "participant": id, "viewpoint": "coach", "day": "2026-05-20",
                "domains": [domain("work", "work"), domain("housing", "housing"), domain("physical-health", "health")],
            }),
        )
        .await;
        let note = |visibility: &str, sensitive: bool, text: &str| json!({"participant": id, "kind": "call", "visibility": visibility, "sensitive": sensitive, "text": text});
        make(world, sofie, "contacts", note("partners", false, "Zqpartnernote")).await;
        make(world, sofie, "contacts", note("participant", false, "Zqopennote")).await;
        make(world, sofie, "contacts", note("team", true, "Zqsensitive")).await;
        let contact = make(world, sofie, "contacts", note("team", false, "Zqteamnote")).await;
        make(
            world,
            sofie,
            "ladder-observations",
            json!({
                "participant": id, "day": "2026-05-20", "rung": 3, "potential": 4, "observer": "both", "method": "talk",
                "note": "Zqladdernote",
            }),
        )
        .await;
        send(
            world,
            sofie,
            &format!("{file}/trajectory/setback"),
            &[("day", "2026-05-21"), ("text", "Zqsetback"), ("helps", "Zqsethelps")],
        )
        .await;
        send(
            world,
            sofie,
            "/outreach",
            &[("participant", &whole), ("place", "Markt"), ("talked", "Zqtalked"), ("visibility", "team")],
        )
        .await;
        self.consent = make(
            world,
            sofie,
            "consents",
            json!({
                "participant": id, "organisation": vdab, "purpose": "guidance", "domains": ["work"], "yes": true,
                "channel": "spoken", "language": "nl",
            }),
        )
        .await;
        let terms = agenda::Terms {
            kind: agenda::Kind::HomeVisit,
            starts_at: Day::new(2026, 6, 4).unwrap().at(14, 0),
            minutes: 60,
            travel_minutes: 0,
            place: Some("Zqplace".to_owned()),
            note: Some("Zqapptnote".to_owned()),
            remind: false,
        };
        let plan = agenda::Plan { participant: Some(id), owner: None, with: Vec::new(), terms };
        let appointment = world.app.db.act(&world.ctx(sofie), &plan).await.unwrap();
        let wish = placement::Wish { need: "dutch-practice".to_owned(), ..placement::Wish::default() };
        let wish = placement::NewPlacement { participant: id, wish };
        let placement = world.app.db.act(&world.ctx(sofie), &wish).await.unwrap();
        let coordinator = world.ctx(&self.lien);
        let run = world
            .app
            .db
            .act(&coordinator, &matching::StartRun { market: matching::Market::Services })
            .await
            .unwrap()
            .id;
        matching::run(world.app.clone(), coordinator, run).await;
        let token = portal::new_token(&world.app.entropy);
        let link = portal::MakePlanLink { participant: id, token: &token, code: "482913" };
        world.app.db.act(&world.ctx(sofie), &link).await.unwrap();
        let page = send(world, sofie, "/appointments/feed", &[]).await.body;
        self.feed = page.split("/ical/").nth(1).and_then(|rest| rest.split(['"', '<', ' ']).next()).unwrap().to_owned();
        let tie = one(world, "select id from tie").await;
        let setback = one(world, "select id from setback").await;
        self.ids.extend([
            ("goal", goal.to_string()),
            ("step", open.to_string()),
            ("contact", contact.to_string()),
            ("appointment", appointment.to_string()),
            ("placement", placement.to_string()),
            ("run", run.to_string()),
            ("token", token),
            ("tie", tie),
            ("setback", setback),
        ]);
    }

    /// What happens to files later: another goes into this one, an emergency, a change of coach, and a person whose
    /// guidance ended.
    async fn go_on(&mut self) {
        let (world, sofie, lien) = (&self.world, &self.sofie, &self.lien);
        let meet = |talked: &str| NoteOutreach {
            participant: None,
            nickname: Some("Iemand".to_owned()),
            place: "Markt".to_owned(),
            talked: talked.to_owned(),
            at: world.clock.now(),
            visibility: Visibility::Team,
        };
        let twin = world.app.db.act(&world.ctx(sofie), &meet("Zqtwintalk")).await.unwrap();
        let merge = MergeFiles { kept: self.id, merged: twin, take: Vec::new() };
        let merge = world.app.db.act(&world.ctx(lien), &merge).await.unwrap();

        let duty = world.organisation("Wachtdienst", "partner").await;
        let noor = world.person("Noor W.", Role::Coach, duty).await;
        let open = OpenInEmergency {
            whom: Whom::Number(1),
            reason: "Zqreason, iemand is in gevaar".to_owned(),
            notice: Notice { subject: "Nood".to_owned(), body: "Nood".to_owned() },
        };
        assert_eq!(world.app.db.act(&world.ctx(&noor), &open).await.unwrap(), Some(self.id));

        let karel = world.person("Karel N.", Role::Coach, self.caw).await;
        let handover = ProposeHandover {
            participant: self.id,
            position: karel.actor.position,
            meeting_on: Day::new(2026, 6, 8).unwrap(),
            agreed: Some("Zqagreed"),
            over_capacity: false,
        };
        let handover = world.app.db.act(&world.ctx(sofie), &handover).await.unwrap();

        let closed = world.app.db.act(&world.ctx(sofie), &meet("Iets")).await.unwrap();
        let start =
            json!({"participant": closed, "position": sofie.actor.position, "focus": "integral", "intensity": "light"});
        make(world, lien, "trajectories", start).await;
        let close = CloseTrajectory {
            participant: closed,
            destination: Destination::PaidWork,
            outcomes: Vec::new(),
            words: None,
            version: 1,
        };
        world.app.db.act(&world.ctx(sofie), &close).await.unwrap();
        let aftercare = one(world, "select id from aftercare order by id limit 1").await;
        let emergency = one(world, "select id from break_glass").await;
        self.ids.extend([
            ("merge", merge.to_string()),
            ("emergency", emergency),
            ("handover", handover.to_string()),
            ("aftercare", aftercare),
            ("closed", closed.to_string()),
        ]);
    }

    /// The same text about somebody who does not exist: each id of her files is one of nothing.
    pub fn ghost(&self, text: &str) -> String {
        let own = [("file", self.id.to_string()), ("consent", self.consent.to_string())];
        let all = own.iter().chain(&self.ids).filter(|(name, _)| *name != "token");
        all.enumerate().fold(text.to_owned(), |text, (at, (_, id))| {
            let nothing = Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0000 + at as u128);
            text.replace(id, &nothing.to_string())
        })
    }

    /// The id that was noted under this name.
    pub fn noted(&self, name: &str) -> &str {
        &self.ids.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no id of {name}")).1
    }
}

async fn one(world: &World, sql: &'static str) -> String {
    let mut tx = world.app.db.read().await.unwrap();
    let id: Uuid = store::fetch_value!(tx, Uuid, sql).unwrap();
    id.to_string()
}
