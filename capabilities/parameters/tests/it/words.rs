//! What a scheme calls who and what is in it, and what a page about it then says.

use axum::http::StatusCode;
use testkit::{Person, Reply, World};

use crate::kit;
use crate::scheme::{add, administrator};

const PATH: &str = "/parameters/schemes/buurtjobs";

/// Saves the words of the scheme.
async fn save(world: &World, ann: &Person, words: &[(&str, &str)]) -> Reply {
    let form = world.get(ann, PATH).await;
    let mut fields = vec![
        ("_version", form.input("_version")),
        ("seen", form.input("seen")),
        ("name", "Buurtjobs"),
        ("from", "2027-07-01"),
        ("source", "Decreet van de test"),
        ("certainty", "L"),
    ];
    fields.extend(words);
    world.post(ann, PATH, &fields).await
}

/// How a message reads on a page about a scheme.
async fn said(world: &World, ann: &Person, scheme: &str, language: &str, key: &str) -> String {
    let l = world.app.l10n.words(language);
    let mut tx = world.app.db.read().await.unwrap();
    let alone = parameters::words_of(&mut tx, &world.ctx(ann), &l, scheme).await.unwrap();
    let all = parameters::Schemes::load(&mut tx, &world.ctx(ann)).await.unwrap();
    assert_eq!(alone.t(key), all.words(&l, scheme).t(key), "both ways say the same");
    alone.t(key)
}

testkit::on_both_engines! { kit();

async fn a_page_about_a_scheme_says_its_words_and_one_about_wijk_werken_those_of_the_program(world: World) {
    let ann = administrator(&world).await;
    add(&world, &ann, "buurtjobs", "Buurtjobs", "2027-07-01", "").await;
    let words = [("worker", "buurtwerker"), ("workers", "buurtwerkers"), ("user", "klant"), ("users", "klanten")];
    let saved = save(&world, &ann, &words).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let overlap = said(&world, &ann, "buurtjobs", "nl-BE", "ww-refused-overlap").await;
    assert_eq!(overlap, "De buurtwerker werkt dan al ergens anders.");
    assert_eq!(said(&world, &ann, "wijk-werken", "nl-BE", "ww-refused-overlap").await, "De wijk-werker werkt dan al ergens anders.");
    assert_eq!(said(&world, &ann, "buurtjobs", "nl-BE", "ww-rule-user-kinds").await, "Soorten klanten");
    let term = said(&world, &ann, "buurtjobs", "nl-BE", "ww-refused-term-expired").await;
    assert_eq!(term, "De periode van Buurtjobs is voorbij op die dag.");
    assert_eq!(said(&world, &ann, "buurtjobs", "nl-BE", "ww-refused-cheque-expired").await, "Een cheque is vervallen.", "the same word");
    assert!(said(&world, &ann, "buurtjobs", "en", "ww-rule-retention-worker-years").await.contains("buurtwerker"));
    assert_eq!(said(&world, &ann, "nergens", "nl-BE", "ww-refused-overlap").await, "De wijk-werker werkt dan al ergens anders.");
    let rules = world.get(&ann, "/parameters?scheme=buurtjobs").await;
    assert!(rules.body.contains("?on=2026-05-26&#38;scheme=wijk-werken\">Wijk-werken<") || rules.body.contains(">Wijk-werken</a>"), "its own name: {}", rules.body);
    assert!(rules.body.contains("Soorten klanten") && rules.body.contains("hoeveel buurtwerkers"), "{}", rules.body);
    assert!(world.get(&ann, "/parameters").await.body.contains("Soorten gebruikers"));
}

async fn the_form_shows_the_words_again_and_asks_for_one_and_for_more(world: World) {
    let ann = administrator(&world).await;
    add(&world, &ann, "buurtjobs", "Buurtjobs", "2027-07-01", "").await;
    let refused = save(&world, &ann, &[("cheque", "bon")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Vul beide woorden in") && refused.body.contains("value=\"bon\""), "{}", refused.body);
    let saved = save(&world, &ann, &[("cheque", "bon"), ("cheques", "bonnen")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let form = world.get(&ann, PATH).await;
    assert!(form.body.contains("value=\"bon\"") && form.body.contains("value=\"bonnen\""), "{}", form.body);
    assert_eq!(said(&world, &ann, "buurtjobs", "nl-BE", "ww-refused-cheque-expired").await, "Een bon is vervallen.");
    let known = world.get(&ann, "/parameters/schemes/wijk-werken").await;
    assert!(!known.body.contains("name=\"cheque\""), "those of wijk-werken are of the program");
}

async fn the_words_may_come_with_the_scheme(world: World) {
    let ann = administrator(&world).await;
    let form = world.get(&ann, "/parameters/schemes").await;
    let fields = [
        ("_key", form.input("_key")), ("code", "buurtjobs"), ("name", "Buurtjobs"), ("worker", "buurtwerker"),
        ("workers", "buurtwerkers"), ("from", "2027-07-01"), ("source", "besluit"), ("certainty", "L"),
    ];
    let saved = world.post(&ann, "/parameters/schemes", &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    assert_eq!(said(&world, &ann, "buurtjobs", "nl-BE", "ww-refused-overlap").await, "De buurtwerker werkt dan al ergens anders.");
}

}
