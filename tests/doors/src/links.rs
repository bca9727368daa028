//! What pages lead to: nobody is sent to a page that is not hers, and the choice of a language holds on each page.

use std::collections::BTreeSet;

use kernel::Role;
use testkit::{Person, on_both_engines};

use crate::canary::Canary;
use crate::house::kit;
use crate::walk::Walk;

/// Where the links of a page lead, inside this site.
fn links(page: &str) -> BTreeSet<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links
        .map(|link| link.split('#').next().unwrap_or_default().replace("&amp;", "&").replace("&#38;", "&"))
        .filter(|link| link.starts_with('/') && !link.starts_with("/static/"))
        .collect()
}

/// Choices that the law words in Dutch say so on each of them.
fn without_dutch_choices(body: &str) -> String {
    let mut parts = body.split(" lang=\"nl\">");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once('<').map_or("", |(_, rest)| rest).to_owned());
    std::iter::once(first).chain(rest).collect()
}

/// One of each role, some of whom stand close to her.
async fn everybody(canary: &Canary) -> Vec<Person> {
    let world = &canary.world;
    let mut all = vec![canary.sofie.clone(), canary.lien.clone(), canary.doctor.clone(), canary.partner.clone()];
    for role in Role::STAFF {
        all.push(world.person("Iemand A.", *role, canary.caw).await);
    }
    all
}

on_both_engines! {
    kit();

    async fn no_page_leads_its_reader_to_a_page_that_she_does_not_have(world: World) {
        let canary = Canary::new(world).await;
        let mut dead = BTreeSet::new();
        for person in everybody(&canary).await {
            let walk = Walk::of(&canary, &person).await;
            // Pages without log-in are for others.
            let pages = walk.replies.iter().filter(|(route, path, reply)| {
                let own = route.as_ref().is_none_or(|route| !["open", "secret"].contains(&route.openness));
                reply.status == 200 && own && !path.starts_with("/api/")
            });
            let mut known: BTreeSet<String> = BTreeSet::new();
            for (_, path, reply) in pages {
                for link in links(&reply.body) {
                    if known.insert(link.clone()) {
                        let status = canary.world.get(&person, &link).await.status;
                        if !(status.is_success() || status.is_redirection()) {
                            dead.insert(format!("{}: {status} on {link}, from {path}", person.actor.role));
                        }
                    }
                }
            }
            assert!(!known.is_empty());
        }
        assert!(dead.is_empty(), "{dead:#?}");
    }

    async fn who_chooses_english_reads_english_on_each_page(world: World) {
        let canary = Canary::new(world).await;
        let mut wrong = BTreeSet::new();
        let mut pages = 0;
        for person in everybody(&canary).await {
            let form = canary.world.get(&person, "/account").await;
            let chosen = [("_version", form.input("_version")), ("name", "Somebody"), ("language", "en")];
            assert_eq!(canary.world.post(&person, "/account", &chosen).await.status, 303);
            let walk = Walk::of(&canary, &person).await;
            for (route, path, reply) in &walk.replies {
                // What she reads herself is in her language, whoever holds the screen.
                // A mail is quoted in the language in which it was sent.
                let own = path.ends_with("/together") || path.ends_with("/plan") || path == "/messages";
                let file = route.as_ref().is_none_or(|route| route.openness != "secret" && route.openness != "open");
                if own || !file || !reply.headers.contains("text/html") {
                    continue;
                }
                pages += 1;
                let role = person.actor.role;
                if !reply.body.contains("<html lang=\"en\"") && reply.status == 200 {
                    wrong.insert(format!("{role}: not in English: {path}"));
                }
                for (sign, what) in [("⟦", "a missing message"), ("{$", "a missing fact"), ("{ $", "a missing fact")] {
                    if let Some((_, rest)) = reply.body.split_once(sign) {
                        wrong.insert(format!("{role}: {what} on {path}: {}", rest.chars().take(40).collect::<String>()));
                    }
                }
                // A source is quoted in its own language, and says so.
                let quoted = |part: &str| part.split_once("</cite>").map_or(String::new(), |(_, rest)| rest.to_owned());
                let mut parts = reply.body.split("<cite lang=\"nl\">");
                let first = parts.next().unwrap_or_default().to_owned();
                let body: String = std::iter::once(first).chain(parts.map(quoted)).collect();
                let body = without_dutch_choices(&body);
                for word in [" niet ", " voor ", " wordt ", " een ", " naar ", " deelnemer "] {
                    if let Some(at) = body.find(word) {
                        let from = body[..at].char_indices().rev().nth(40).map_or(0, |(i, _)| i);
                        let text: String = body[from..].chars().take(80).collect();
                        wrong.insert(format!("{role}: Dutch on {path}: {}", text.replace('\n', " ")));
                    }
                }
            }
        }
        assert!(pages > 200, "{pages}");
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
