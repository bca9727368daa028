//! The search that forgives, alike on both databases.

use kernel::ParticipantId;
use people::NewParticipant;
use people::list::{Query, Scope, Sort, find};
use people::model::Status;
use testkit::{Person, World, on_both_engines};

use crate::scene::{Scene, kit, scene};

const NAMES: [(&str, &str); 14] = [
    ("Mila", "Peeters"),
    ("Tom", "Peeters"),
    ("Lotte", "Peters"),
    ("Kevin", "Janssens"),
    ("Els", "Van den Berghe"),
    ("Mohamed", "Haddad"),
    ("Jean-Pierre", "Maes"),
    ("René", "D'hondt"),
    ("Sara", "Ben Ali"),
    ("Jan", "De Smet"),
    ("Dan", "Claes"),
    ("Yusuf", "Al-Hassan"),
    ("Noor", "Šimić"),
    ("Mila", "Maes"),
];

async fn everybody(world: &World, scene: &Scene) {
    for (given, family) in NAMES {
        scene.guided(world, given, family).await;
    }
}

async fn names(world: &World, who: &Person, query: &Query) -> Vec<String> {
    let mut tx = world.app.db.read().await.unwrap();
    find(&mut tx, &world.ctx(who), query).await.unwrap().rows.into_iter().map(|row| row.display_name).collect()
}

fn asks(text: &str) -> Query {
    Query { text: text.to_owned(), ..Query::default() }
}

on_both_engines! { kit();
    async fn the_search_forgives_typing_spelling_and_order(world: World) {
        let scene = scene(&world).await;
        everybody(&world, &scene).await;
        // What is typed, who comes first, who must not be there at all. The same table on both databases.
        for (typed, first, absent) in [
            ("peeters", "Mila Peeters", "Jan De Smet"),
            ("peetrs", "Mila Peeters", "Kevin Janssens"),
            ("jansens", "Kevin Janssens", "Jan De Smet"),
            ("peeters mila", "Mila Peeters", "Tom Peeters"),
            ("mila peeters", "Mila Peeters", "Mila Maes"),
            ("mila pee", "Mila Peeters", "Mila Maes"),
            ("vandenberghe", "Els Van den Berghe", "Mila Peeters"),
            ("van den berghe", "Els Van den Berghe", "Mila Peeters"),
            ("berghe els", "Els Van den Berghe", "Mila Peeters"),
            ("Muhammad", "Mohamed Haddad", "Mila Maes"),
            ("haddad mohammed", "Mohamed Haddad", "Mila Maes"),
            ("محمد", "Mohamed Haddad", "Mila Maes"),
            ("jean pierre", "Jean-Pierre Maes", "Mila Maes"),
            ("jeanpierre", "Jean-Pierre Maes", "Mila Maes"),
            ("rene dhondt", "René D'hondt", "Mila Maes"),
            ("d'hont", "René D'hondt", "Mila Maes"),
            ("benali", "Sara Ben Ali", "Mila Maes"),
            ("desmet", "Jan De Smet", "Mila Maes"),
            ("de smedt", "Jan De Smet", "Mila Maes"),
            ("youssef", "Yusuf Al-Hassan", "Mila Maes"),
            ("simic", "Noor Šimić", "Mila Maes"),
            ("pee", "Mila Peeters", "Jan De Smet"),
        ] {
            let found = names(&world, &scene.sofie, &asks(typed)).await;
            assert_eq!(found.first().map(String::as_str), Some(first), "{typed}: {found:?}");
            assert!(!found.iter().any(|name| name == absent), "{typed}: {found:?}");
        }
        let nobody: Vec<String> = Vec::new();
        assert_eq!(names(&world, &scene.sofie, &asks("qxzw")).await, nobody);
        assert_eq!(names(&world, &scene.sofie, &asks("jan peeters")).await, nobody);
    }

    async fn the_order_of_answers_is_the_same_on_both_databases(world: World) {
        let scene = scene(&world).await;
        everybody(&world, &scene).await;
        let expected: [(&str, &[&str]); 4] = [
            // Exact before similar; among equals by family name, then given name.
            ("peeters", &["Mila Peeters", "Tom Peeters", "Lotte Peters"]),
            ("maes", &["Jean-Pierre Maes", "Mila Maes"]),
            ("mila", &["Mila Maes", "Mila Peeters"]),
            ("jan", &["Jan De Smet", "Kevin Janssens"]),
        ];
        for (typed, order) in expected {
            let found = names(&world, &scene.sofie, &asks(typed)).await;
            assert_eq!(found[..order.len().min(found.len())], *order, "{typed}: {found:?}");
        }
        let all = names(&world, &scene.sofie, &Query::default()).await;
        assert_eq!(all, [
            "Yusuf Al-Hassan", "Sara Ben Ali", "Dan Claes", "Jan De Smet", "René D'hondt", "Mohamed Haddad",
            "Kevin Janssens", "Jean-Pierre Maes", "Mila Maes", "Mila Peeters", "Tom Peeters", "Lotte Peters", "Noor Šimić",
            "Els Van den Berghe",
        ]);
    }

    async fn pages_hold_everybody_once_in_every_order(world: World) {
        let scene = scene(&world).await;
        everybody(&world, &scene).await;
        for sort in [Sort::Name, Sort::Contact] {
            for (who, scope) in [(&scene.sofie, Scope::Mine), (&scene.sofie, Scope::All), (&scene.karim, Scope::Organisation), (&scene.lien, Scope::All)] {
                let whole = names(&world, who, &Query { scope, sort, ..Query::default() }).await;
                assert_eq!(whole.len(), NAMES.len());
                let (mut seen, mut after) = (Vec::new(), None);
                loop {
                    let query = Query { scope, sort, after, size: 3, ..Query::default() };
                    let mut tx = world.app.db.read().await.unwrap();
                    let page = find(&mut tx, &world.ctx(who), &query).await.unwrap();
                    seen.extend(page.rows.into_iter().map(|row| row.display_name));
                    match page.next {
                        Some(next) => after = Some(next.parse::<ParticipantId>().unwrap()),
                        None => break,
                    }
                }
                assert_eq!(seen, whole);
            }
        }
    }

    async fn a_number_and_a_phone_find_too(world: World) {
        let scene = scene(&world).await;
        everybody(&world, &scene).await;
        let new = NewParticipant { nickname: Some("Kapitein"), phone: Some("+32470123456"), ..NewParticipant::default() };
        scene.meet(&world, new).await;
        for typed in ["#15", "15", "0470 12 34 56", "+32 470 12 34", "0032470123456", "0470123", "kapitien"] {
            assert_eq!(names(&world, &scene.sofie, &asks(typed)).await, ["Kapitein"], "{typed}");
        }
        assert!(names(&world, &scene.sofie, &asks("0471 12 34 56")).await.is_empty());
        // The data-protection officer finds names, but may not learn whose number it is.
        assert_eq!(names(&world, &scene.dpo, &asks("kapitein")).await, ["Kapitein"]);
        assert!(names(&world, &scene.dpo, &asks("0470 12 34 56")).await.is_empty());
    }

    async fn filters_hold_for_the_list_and_for_the_search(world: World) {
        let scene = scene(&world).await;
        everybody(&world, &scene).await;
        let here = NewParticipant { given_name: Some("Mila"), family_name: Some("Wouters"), nis: Some("44083"), status: Status::Waiting, ..NewParticipant::default() };
        scene.meet(&world, here).await;
        for who in [&scene.sofie, &scene.karim, &scene.lien] {
            for sort in [Sort::Name, Sort::Contact] {
                let place = Query { nis: Some("44083".to_owned()), sort, ..Query::default() };
                assert_eq!(names(&world, who, &place).await, ["Mila Wouters"]);
                let waiting = Query { status: Some(Status::Waiting), sort, ..Query::default() };
                assert_eq!(names(&world, who, &waiting).await, ["Mila Wouters"]);
            }
            let both = Query { status: Some(Status::Waiting), nis: Some("44083".to_owned()), ..asks("mila") };
            assert_eq!(names(&world, who, &both).await, ["Mila Wouters"]);
            assert!(names(&world, who, &Query { status: Some(Status::Closed), ..asks("mila") }).await.is_empty());
            let two = Query { status: Some(Status::Waiting), ..asks("wouters mila") };
            assert_eq!(names(&world, who, &two).await, ["Mila Wouters"]);
        }
    }

    async fn the_page_says_how_many_and_what_to_do_when_nobody(world: World) {
        let scene = scene(&world).await;
        let empty = world.get(&scene.sofie, "/participants").await;
        assert!(empty.body.contains("Je begeleidt nog niemand"));
        everybody(&world, &scene).await;
        let list = world.get(&scene.sofie, "/participants").await;
        assert!(list.body.contains("14 deelnemers") && list.body.contains("Els Van den Berghe"));
        // One answer still shows the list: no surprise.
        let one = world.get(&scene.sofie, "/participants?q=jansens").await;
        assert_eq!(one.status, 200);
        assert!(one.body.contains("1 deelnemer gevonden") && one.body.contains("Kevin Janssens"));
        let none = world.get(&scene.sofie, "/participants?q=qxzw").await;
        assert!(none.body.contains("We vinden niemand") && none.body.contains("/break-glass"));
        // No text of a search in the audit.
        let mut tx = world.app.db.read().await.unwrap();
        let lines = store::fetch_values!(tx, i64, "select count(*) from audit_entry where facts like '%jansens%' or verb like '%search%'").unwrap();
        assert_eq!(lines, [0]);
    }
}
