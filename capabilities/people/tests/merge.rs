//! Two files about one person: one, and two again, with nothing lost on either way.

use std::collections::BTreeMap;

use axum::middleware::from_fn;
use kernel::ParticipantId;
use people::consent::{NewConsent, Purpose, Said};
use people::snapshot::{Facts, NewSnapshot, SealedFacts, Sensitive};
use people::ties::{NewTie, Quality, TieKind};
use people::{
    AddTie, FreezeSnapshot, GiveConsent, MergeFiles, NewParticipant, UndoMerge, door, duplicates, merge::Part,
};
use testkit::{World, on_both_engines};

use crate::scene::{Scene, kit, scene};

/// A small repeatable source of choices.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// Everything that hangs on a person, in a form that can be compared. Versions may go up.
async fn dump(world: &World, id: ParticipantId) -> BTreeMap<String, Vec<String>> {
    let mut tx = world.app.db.read().await.unwrap();
    let mut all = BTreeMap::new();
    let row = store::fetch_all!(
        tx, (String, String, Option<String>, Option<String>, Option<String>, String, String, Option<Vec<u8>>, Option<uuid::Uuid>),
        "select display_name, sort_key, birth, phone, nis, languages, status, insz_hash, coach_id from participant where id = $1", id
    ).unwrap();
    all.insert("participant".to_owned(), vec![format!("{row:?}")]);
    for (table, columns) in [
        ("tie", "cast(name as text) || quality || coalesce(note, '')"),
        ("consent", "status || domains || purpose"),
        ("relation", "kind || sort_key || domains"),
        ("entry_snapshot", "facts"),
        ("break_glass", "'use'"),
        ("name_word", "word || sort_key"),
    ] {
        let key = if table == "name_word" { "word" } else { "cast(id as text)" };
        let key = if key == "word" || world.app.db.engine() == store::Engine::Postgres {
            key.to_owned()
        } else {
            "hex(id)".to_owned()
        };
        let rows = store::fetch_all!(
            tx,
            (String, String),
            store::sql(format!("select {key}, {columns} from {table} where participant_id = $1 order by 1, 2")),
            id
        )
        .unwrap();
        all.insert(table.to_owned(), rows.into_iter().map(|(key, text)| format!("{key} {text}")).collect());
    }
    all
}

/// A person with some of everything.
async fn somebody(world: &World, scene: &Scene, dice: &mut Dice, given: &str, family: &str) -> ParticipantId {
    let birth = format!("19{}", 60 + dice.roll(40));
    let phone = format!("+3247012{:04}", dice.roll(10_000));
    let id = scene
        .meet(
            world,
            NewParticipant {
                given_name: Some(given),
                family_name: Some(family),
                birth: Some(&birth),
                phone: (dice.roll(2) == 0).then_some(phone.as_str()),
                ..NewParticipant::default()
            },
        )
        .await;
    let ctx = world.ctx(&scene.sofie);
    for n in 0..dice.roll(4) {
        let new = NewTie {
            kind: TieKind::ALL[usize::try_from(dice.roll(11)).unwrap()],
            name: format!("{family} {n}"),
            organisation: None,
            phone: None,
            quality: Quality::ALL[usize::try_from(dice.roll(5)).unwrap()],
            in_household: dice.roll(2) == 0,
            birth_year: None,
            note: None,
        };
        world.app.db.act(&ctx, &AddTie { participant: id, new }).await.unwrap();
    }
    for _ in 0..dice.roll(3) {
        let new = NewConsent {
            organisation: scene.vdab,
            purpose: Purpose::Guidance,
            domains: vec!["work".to_owned()],
            yes: dice.roll(3) > 0,
            channel: Said::Spoken,
            language: "nl".to_owned(),
            ends_on: None,
        };
        world.app.db.act(&ctx, &GiveConsent { participant: id, new }).await.unwrap();
    }
    for _ in 0..dice.roll(3) {
        let sealed = SealedFacts {
            disability: Sensitive::ALL[usize::try_from(dice.roll(4)).unwrap()],
            ..SealedFacts::default()
        };
        let new = NewSnapshot { operation: "208".to_owned(), entry_date: ctx.today(), facts: Facts::default(), sealed };
        world.app.db.act(&ctx, &FreezeSnapshot { participant: id, new }).await.unwrap();
    }
    if dice.roll(2) == 0 {
        let path = format!("/participants/{id}/person");
        let version = world.get(&scene.sofie, &format!("{path}/edit")).await.input("_version").to_owned();
        let insz = if dice.roll(2) == 0 { "85.07.30-033.28" } else { "17.07.30-033.84" };
        let fields = [
            ("_version", version.as_str()),
            ("given_name", given),
            ("family_name", family),
            ("birth", &birth),
            ("insz", insz),
        ];
        let reply = world.post(&scene.sofie, &path, &fields).await;
        assert!(reply.status == 303 || reply.status == 422, "{}", reply.status);
    }
    id
}

async fn answers(world: &World, scene: &Scene, id: ParticipantId) -> Vec<String> {
    let mut tx = world.app.db.read().await.unwrap();
    let ctx = world.ctx(&scene.sofie);
    let permit = door::open(&mut tx, &ctx, id).await.unwrap();
    let all = people::snapshot::load(&mut tx, &ctx, &permit).await.unwrap();
    all.into_iter().map(|s| s.sealed.disability.to_string()).collect()
}

on_both_engines! { kit();
    async fn merging_and_undoing_gives_back_the_same_two_files_whatever_hangs_on_them(world: World) {
        let scene = scene(&world).await;
        for seed in 1..=8 {
            let mut dice = Dice(seed);
            let a = somebody(&world, &scene, &mut dice, "Mohamed", &format!("Haddad{seed}")).await;
            let b = somebody(&world, &scene, &mut dice, "Muhammad", &format!("Hadad{seed}")).await;
            let before = (dump(&world, a).await, dump(&world, b).await, answers(&world, &scene, a).await, answers(&world, &scene, b).await);
            let take = Part::ALL.iter().copied().filter(|_| dice.roll(2) == 0).collect();
            let ctx = world.ctx(&scene.sofie);
            let merge = world.app.db.act(&ctx, &MergeFiles { kept: a, merged: b, take }).await.unwrap();
            let one = dump(&world, a).await;
            for table in ["tie", "consent", "relation", "entry_snapshot"] {
                assert_eq!(one[table].len(), before.0[table].len() + before.1[table].len(), "seed {seed} {table}");
                assert!(dump(&world, b).await[table].is_empty());
            }
            // Everything sealed in either file still opens.
            assert_eq!(answers(&world, &scene, a).await.len(), before.2.len() + before.3.len());
            assert_eq!(world.app.db.act(&ctx, &UndoMerge { merge }).await.unwrap(), b);
            let after = (dump(&world, a).await, dump(&world, b).await, answers(&world, &scene, a).await, answers(&world, &scene, b).await);
            assert_eq!(after, before, "seed {seed}");
        }
    }

    async fn the_merged_file_leads_to_the_kept_one_and_back(given: World) {
        let mut world = given;
        let scene = scene(&world).await;
        let a = scene.meet(&world, NewParticipant { given_name: Some("Mila"), family_name: Some("Peeters"), birth: Some("1999-03-14"), ..NewParticipant::default() }).await;
        let b = scene.meet(&world, NewParticipant { given_name: Some("Mila"), family_name: Some("Peetrs"), birth: Some("1999-03-14"), phone: Some("+32470000001"), ..NewParticipant::default() }).await;
        let routes = people::routes().layer(from_fn(people::follow_merged));
        world.router = web::finish(routes, world.app.clone());
        let list = world.get(&scene.sofie, &format!("/participants/{a}/merge")).await;
        assert!(list.body.contains("Mila Peetrs") && list.body.contains("zelfde geboortedag"), "{}", list.body);
        let compare = world.get(&scene.sofie, &format!("/participants/{a}/merge?with={b}")).await;
        assert!(compare.body.contains("0470 00 00 01"));
        let with = b.to_string();
        let fields = [("_key", compare.input("_key")), ("with", with.as_str()), ("phone", "other"), ("name", "kept")];
        let done = world.post(&scene.sofie, &format!("/participants/{a}/merge"), &fields).await;
        assert_eq!(done.status, 303);
        assert_eq!(world.post(&scene.sofie, &format!("/participants/{a}/merge"), &fields).await.status, 303); // sent twice
        assert!(world.get(&scene.sofie, &format!("/participants/{a}/person")).await.body.contains("0470 00 00 01"));
        let led = world.get(&scene.sofie, &format!("/participants/{b}/person")).await;
        assert_eq!((led.status.as_u16(), led.location), (303, format!("/participants/{a}/person")));
        let led = world.get(&scene.sofie, &format!("/participants/{b}/access?show=reads")).await;
        assert_eq!(led.location, format!("/participants/{a}/access?show=reads"));
        assert_eq!(world.get(&scene.jan, &format!("/participants/{b}/person")).await.status, 404);
        // In the list once; found by both spellings; the audit of both files stands on the page of the one.
        assert!(world.get(&scene.sofie, "/participants").await.body.contains("1 deelnemer"));
        assert!(world.get(&scene.sofie, "/participants?q=peetrs").await.body.contains("Mila Peeters"));
        let access = world.get(&scene.sofie, &format!("/participants/{a}/access")).await;
        assert_eq!(access.body.matches("voegde twee dossiers samen").count(), 2);
        let page = world.get(&scene.sofie, &format!("/participants/{a}/merge")).await;
        let start = page.body.find("/merges/").unwrap();
        let undo: String = page.body[start..].chars().take_while(|c| *c != '"').collect();
        assert_eq!(world.post(&scene.jan, &undo, &[]).await.status, 404);
        assert_eq!(world.post(&scene.sofie, &undo, &[]).await.location, format!("/participants/{b}/person"));
        assert_eq!(world.post(&scene.sofie, &undo, &[]).await.status, 409);
        assert!(world.get(&scene.sofie, &format!("/participants/{b}/person")).await.body.contains("Mila Peetrs"));
        assert!(!world.get(&scene.sofie, &format!("/participants/{a}/person")).await.body.contains("0470 00 00 01"));
    }

    async fn what_was_written_after_the_merge_stays_when_it_is_undone(world: World) {
        let scene = scene(&world).await;
        let a = scene.guided(&world, "Mila", "Peeters").await;
        let b = scene.guided(&world, "Mila", "Peetrs").await;
        let ctx = world.ctx(&scene.sofie);
        let merge = world.app.db.act(&ctx, &MergeFiles { kept: a, merged: b, take: vec![Part::Name] }).await.unwrap();
        let path = format!("/participants/{a}/person");
        let version = world.get(&scene.sofie, &format!("{path}/edit")).await.input("_version").to_owned();
        let fields = [("_version", version.as_str()), ("given_name", "Mila"), ("family_name", "Peetrs"), ("street", "Markt 1")];
        assert_eq!(world.post(&scene.sofie, &path, &fields).await.status, 303);
        world.app.db.act(&ctx, &UndoMerge { merge }).await.unwrap();
        let page = world.get(&scene.sofie, &path).await.body;
        // The name goes back, the street of since stays.
        assert!(page.contains("Mila Peeters") && page.contains("Markt 1"));
        assert!(!world.get(&scene.sofie, &format!("/participants/{b}/person")).await.body.contains("Markt 1"));
    }

    async fn who_may_not_decide_over_both_can_neither_compare_nor_merge(world: World) {
        let scene = scene(&world).await;
        let a = scene.guided(&world, "Mila", "Peeters").await;
        let b = scene.guided(&world, "Mila", "Peetrs").await;
        let with = b.to_string();
        for who in [&scene.karim, &scene.jan, &scene.dpo] {
            assert_eq!(world.get(who, &format!("/participants/{a}/merge?with={b}")).await.status, 404);
            assert_eq!(world.post(who, &format!("/participants/{a}/merge"), &[("with", with.as_str())]).await.status, 404);
        }
        assert_eq!(world.get(&scene.lien, &format!("/participants/{a}/merge?number=2")).await.status, 200);
        // Candidates are only people whom the asker may find.
        let asked = duplicates::Asked { name: "Mila Peeters".to_owned(), ..duplicates::Asked::default() };
        let mut tx = world.app.db.read().await.unwrap();
        assert!(duplicates::candidates(&mut tx, &world.ctx(&scene.jan), &asked).await.unwrap().is_empty());
        let found = duplicates::candidates(&mut tx, &world.ctx(&scene.lien), &asked).await.unwrap();
        assert_eq!(found.first().map(|c| c.id), Some(a), "{found:?}");
    }
}
