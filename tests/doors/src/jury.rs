//! A call with a candidacy whose every text is a mark (`call_scene`): whoever has no part in it meets 404 on each of its
//! pages, by the ids of what is really there.

use kernel::Role;
use testkit::{Person, on_both_engines};

use crate::canary::Canary;
use crate::deeds::{Deed, deeds, looks};
use crate::house::kit;
use crate::outsiders::rows;
use crate::walk::strangers;

/// What only the lead, the jury and the candidate read.
const MARKS: [&str; 8] =
    ["zqkandidaat", "zqcontact", "zqofferte", "zqantwoord", "zqmotief", "zqbelang", "zqweerwoord", "zqverloop"];

/// The address with the ids of the call and its candidacy, where it begins with one of theirs.
pub fn filled(canary: &Canary, first: &str, path: &str) -> String {
    if !["calls", "jury", "open-calls", "my-candidacy"].contains(&first) {
        return path.to_owned();
    }
    let annex = if path.contains("candidac") { "candidacy-annex" } else { "call-annex" };
    let names = [
        ("{call}", "call"),
        ("{candidacy}", "candidacy"),
        ("{criterion}", "criterion"),
        ("{phase}", "phase"),
        ("{annex}", annex),
        ("{ask}", "ask"),
        ("{paper}", "jury-paper"),
        ("{reply}", "reply"),
        ("{staff}", "juror"),
        ("{token}", "candidacy-token"),
    ];
    names.iter().fold(path.to_owned(), |path, (name, noted)| path.replace(name, canary.noted(noted)))
}

/// Is it a page or deed of a call or its jury?
fn here(deed: &Deed) -> bool {
    ["/calls/", "/jury/"].iter().any(|start| deed.path().starts_with(start))
}

/// Of a candidacy that somebody abstains on: all that names it.
fn names(canary: &Canary, deed: &Deed) -> bool {
    ["candidacy", "reply", "jury-paper"].iter().any(|name| deed.path().contains(canary.noted(name)))
}

fn marks(text: &str) -> Vec<&'static str> {
    let lower = text.to_lowercase();
    MARKS.into_iter().filter(|mark| lower.contains(mark)).collect()
}

/// Everybody who has no part in the call, also those with a role of the jury or the lead elsewhere.
async fn without_part(canary: &Canary) -> Vec<(String, Person)> {
    let world = &canary.world;
    let mut all: Vec<(String, Person)> =
        strangers(canary).await.into_iter().map(|(who, person)| (who.to_owned(), person)).collect();
    for role in Role::STAFF {
        all.push((format!("{role} elsewhere"), world.person("Iemand A.", *role, canary.caw).await));
    }
    all
}

on_both_engines! {
    kit();

    // Without this, a 404 on an address of nothing would prove nothing.
    async fn the_ids_of_the_call_exist_for_those_who_may(world: World) {
        let canary = Canary::new(world).await;
        let all = looks(&canary);
        let mut seen = std::collections::BTreeSet::new();
        let mut wrong = Vec::new();
        for deed in all.iter().filter(|deed| here(deed)) {
            // A phase and an extension are asked in their own time, which this call is past.
            let time = ["/extension", "/phases/"].iter().any(|part| deed.path().contains(part));
            let who = if deed.path().starts_with("/jury/") { &canary.chair } else { &canary.lien };
            let reply = deed.send(&canary, who, "", false).await;
            seen.extend(marks(&reply.body));
            if reply.status != 200 && !(time && reply.status == 409) {
                wrong.push(format!("{} on {deed}", reply.status));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        let token = canary.noted("candidacy-token");
        for path in [format!("/my-candidacy/{token}/sent"), format!("/my-candidacy/{token}/decision")] {
            let reply = canary.world.get_open(&path).await;
            assert_eq!(reply.status, 200, "{path}");
            seen.extend(marks(&reply.body));
        }
        let all: std::collections::BTreeSet<_> = MARKS.into_iter().collect();
        assert_eq!(seen, all, "the marks are really where the walk looks");
    }

    async fn who_has_no_part_in_a_call_meets_404_and_no_mark_and_changes_nothing(world: World) {
        let canary = Canary::new(world).await;
        let people = without_part(&canary).await;
        let before = rows(&canary.world).await;
        let all: Vec<Deed> = [looks(&canary), deeds(&canary)].concat().into_iter().filter(here).collect();
        assert!(all.len() > 100, "{}", all.len());
        let mut wrong = Vec::new();
        for (who, person) in &people {
            for deed in &all {
                let reply = deed.send(&canary, person, "", false).await;
                if reply.status != 404 || !marks(&reply.body).is_empty() {
                    wrong.push(format!("{who}: {} {:?} on {deed}", reply.status, marks(&reply.body)));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(rows(&canary.world).await, before, "nothing was written");
    }

    async fn who_abstains_meets_404_on_all_that_names_the_candidacy_and_no_mark_of_it_anywhere(world: World) {
        let canary = Canary::new(world).await;
        let all: Vec<Deed> = [looks(&canary), deeds(&canary)].concat().into_iter().filter(here).collect();
        let before = rows(&canary.world).await;
        let mut wrong = Vec::new();
        for deed in &all {
            let reply = deed.send(&canary, &canary.away, "", false).await;
            let named = names(&canary, deed);
            let seen = marks(&reply.body);
            // Her reasons on the other candidacy are the same words; nothing else may show.
            let seen: Vec<_> = seen.into_iter().filter(|mark| !["zqmotief", "zqverloop"].contains(mark)).collect();
            if (named && reply.status != 404) || !seen.is_empty() {
                wrong.push(format!("{} {seen:?} on {deed}", reply.status));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        let of_her: i64 = before.iter().filter(|(table, _)| *table == "jury_sheet").map(|(_, n)| n).sum();
        assert_eq!(of_her, 2, "the sheets of the chair");
    }

    async fn the_link_of_a_candidacy_opens_nothing_of_the_office_and_a_foreign_link_nothing_at_all(world: World) {
        let canary = Canary::new(world).await;
        let token = canary.noted("candidacy-token").to_owned();
        let paper = canary.noted("jury-paper");
        let annex = canary.noted("call-annex");
        for path in [
            format!("/my-candidacy/{token}/papers/{paper}"), format!("/my-candidacy/{token}/annexes/{annex}"),
            "/my-candidacy/zq".to_owned(), "/my-candidacy/zq/decision".to_owned(), "/my-candidacy/zq/sent".to_owned(),
        ] {
            let reply = canary.world.get_open(&path).await;
            assert_eq!((reply.status.as_u16(), marks(&reply.body).len()), (404, 0), "{path}");
        }
        for part in ["draft", "ask", "withdraw", "resume", "reply"] {
            let reply = canary.world.post_open(&format!("/my-candidacy/zq/{part}"), &[("question", "x"), ("text", "x")]).await;
            assert_eq!(reply.status, 404, "{part}");
        }
    }
}
