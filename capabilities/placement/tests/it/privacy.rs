//! What each may see: the receiver only what was agreed, others nothing; and the pages that everybody walks.

use catalogue::model::{Class, Place};
use kernel::{PlacementId, ServiceId};
use people::{MergeFiles, UndoMerge};
use placement::model::DeclineReason;
use placement::model::Item;
use placement::{AskQuestion, DeclineRequest, NewPlacement, SendRequest, Wish};
use testkit::on_both_engines;

use crate::kit::{Cast, agreement, kit, load, offering, requested, service, somebody, waits, wish};

/// Everything of the file that was not agreed to tell.
const SECRET: [&str; 5] = ["amina@example.be", "Geheimstraat", "1991", "Deinze", "limited-dutch"];

on_both_engines! { kit();

async fn the_receiver_reads_what_was_agreed_and_nothing_of_the_file(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let id = waits(&world, &cast.sofie, amina).await;
    let path = format!("/requests/{id}");
    assert_eq!(world.get(&cast.nele, &path).await.status, 404, "nothing before it is sent");
    let version = load(&world, id).await.version;
    let offer = placement::OfferPlace { placement: id, service: table, version };
    world.app.db.act(&world.ctx(&cast.lien), &offer).await.unwrap();
    assert_eq!(world.get(&cast.nele, &path).await.status, 404, "an offer is not a request");
    let l = world.app.l10n.words("nl-BE");
    let version = load(&world, id).await.version;
    let send = SendRequest { placement: id, version, agreement: Some(agreement(&l)) };
    world.app.db.act(&world.ctx(&cast.sofie), &send).await.unwrap();
    let page = world.get(&cast.nele, &path).await;
    assert_eq!(page.status, 200, "{}", page.body);
    for told in ["Amina Haddad", "0470 12 34 56", "Ze kookt graag"] {
        assert!(page.body.contains(told), "{told}");
    }
    let list = world.get(&cast.nele, "/requests").await;
    assert!(list.body.contains("Amina Haddad"));
    for secret in SECRET {
        assert!(!page.body.contains(secret), "{secret} on the page of the receiver");
        assert!(!list.body.contains(secret), "{secret} on the list of the receiver");
    }
    for path in ["", "/placements", "/offers", "/person"] {
        let file = world.get(&cast.nele, &format!("/participants/{amina}{path}")).await;
        assert_eq!(file.status, 404, "{path}");
    }
    assert_eq!(world.get(&cast.nele, &format!("/placements/{id}")).await.status, 404);
    assert_eq!(world.get(&cast.tom, &path).await.status, 404, "another house");
    assert_eq!(world.get(&cast.tom, &format!("/placements/{id}")).await.status, 404);
    assert_eq!(world.get(&cast.gemeente, &path).await.status, 404);
    assert_eq!(world.get(&cast.gemeente, &format!("/placements/{id}")).await.status, 404);
    assert_eq!(world.get(&cast.gemeente, "/waiting").await.status, 404);
    assert_eq!(world.get(&cast.gemeente, "/requests").await.status, 404);
    let ask = AskQuestion { placement: id, version: load(&world, id).await.version, words: "Hoi".to_owned() };
    assert!(world.app.db.act(&world.ctx(&cast.tom), &ask).await.is_err());
    let p = load(&world, id).await;
    let decline = DeclineRequest { placement: id, version: p.version, reason: DeclineReason::Language, words: None };
    world.app.db.act(&world.ctx(&cast.nele), &decline).await.unwrap();
    assert_eq!(world.get(&cast.nele, &path).await.status, 404, "after a no it is gone");
}

async fn no_list_names_help_for_an_addiction_and_the_page_of_the_request_does(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let draft = catalogue::Draft {
        types: vec!["addiction-ambulant".to_owned()],
        places: vec![Place { class: Class::Light, capacity: 1, free: 1 }],
        ..catalogue::Draft::new(cast.compaan, "Gesprekken over alcohol")
    };
    let talks = offering(&world, &cast.nele, draft).await;
    let wish = Wish { need: "addiction-ambulant".to_owned(), ..wish() };
    let id = world.app.db.act(&world.ctx(&cast.sofie), &NewPlacement { participant: amina, wish }).await.unwrap();
    let word = catalogue::word_of_type(&world.app.l10n.words("nl-BE"), "addiction-ambulant");
    let secret = [word.as_str(), "Gesprekken over alcohol", "Compaan"];
    let waiting = world.get(&cast.lien, "/waiting").await.body;
    let list = waiting.split("<tbody>").nth(1).unwrap();
    assert!(list.contains("Amina") && secret.iter().all(|told| !list.contains(told)), "{list}");
    let version = load(&world, id).await.version;
    let offer = placement::OfferPlace { placement: id, service: talks, version };
    world.app.db.act(&world.ctx(&cast.lien), &offer).await.unwrap();
    let mine = world.get(&cast.sofie, "/placements").await.body;
    assert!(mine.contains("Amina") && secret.iter().all(|told| !mine.contains(told)), "{mine}");
    let mut tx = world.app.db.read().await.unwrap();
    let today = placement::today(&mut tx, &world.ctx(&cast.sofie), &world.app.l10n.words("nl-BE")).await.unwrap();
    drop(tx);
    assert!(today.mine.len() == 1 && secret.iter().all(|told| !today.mine[0].what.contains(told)), "{today:?}");
    let page = world.get(&cast.sofie, &format!("/placements/{id}")).await.body;
    assert!(secret.iter().all(|told| page.contains(told)), "{page}");
}

async fn a_name_that_was_not_agreed_is_not_told(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let id = waits(&world, &cast.sofie, amina).await;
    let version = load(&world, id).await.version;
    let offer = placement::OfferPlace { placement: id, service: table, version };
    world.app.db.act(&world.ctx(&cast.lien), &offer).await.unwrap();
    let l = world.app.l10n.words("nl-BE");
    let said = placement::Agreement { items: vec![Item::Coach], message: None, ..agreement(&l) };
    let version = load(&world, id).await.version;
    let send = SendRequest { placement: id, version, agreement: Some(said) };
    world.app.db.act(&world.ctx(&cast.sofie), &send).await.unwrap();
    for path in ["/requests".to_owned(), format!("/requests/{id}")] {
        let page = world.get(&cast.nele, &path).await;
        assert!(page.body.contains("Naam niet gedeeld"), "{}", page.body);
        for name in ["Amina", "Haddad", "+32470123456", "0470 12 34 56"] {
            assert!(!page.body.contains(name), "{name} on {path}");
        }
    }
}

async fn who_may_see_the_list_of_the_region_and_who_only_counts(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let id = waits(&world, &cast.sofie, amina).await;
    let list = world.get(&cast.lien, "/waiting").await;
    assert!(list.status == 200 && list.body.contains("Amina Haddad") && list.body.contains(&format!("/matching/{id}")));
    for other in [&cast.sofie, &cast.nele, &cast.tom] {
        assert_eq!(world.get(other, "/waiting").await.status, 404);
    }
    let counts = world.get(&cast.nele, &format!("/services/{table}/waiting")).await;
    assert!(counts.status == 200 && counts.body.contains("1 mens") && !counts.body.contains("Amina"), "{}", counts.body);
    let named = world.get(&cast.lien, &format!("/services/{table}/waiting")).await;
    assert!(named.body.contains("Amina Haddad"));
    assert_eq!(world.get(&cast.tom, &format!("/services/{table}/waiting")).await.status, 404);
    let criteria = world.get(&cast.nele, "/waiting/criteria").await;
    assert!(criteria.status == 200 && criteria.body.contains("niet veilig") && criteria.body.contains("leie-schelde-2026-01"));
}

async fn no_filter_of_a_list_tells_for_which_sensitive_help_somebody_waits(world: World) {
    let cast = Cast::new(&world).await;
    let mut wishes = Vec::new();
    for (name, need) in [("Amina", "addiction-ambulant"), ("Bilal", "therapy-low-threshold"), ("Carla", "dutch-practice")] {
        let who = somebody(&world, &cast.sofie, name).await;
        let wish = placement::Wish { need: need.to_owned(), barrier: None, ..wish() };
        let new = placement::NewPlacement { participant: who, wish };
        wishes.push(world.app.db.act(&world.ctx(&cast.sofie), &new).await.unwrap());
    }
    let l = world.app.l10n.words("nl-BE");
    let guarded = ["addiction-ambulant", "therapy-low-threshold", "legal-advice", "unnamed"];
    for need in guarded {
        let page = world.get(&cast.lien, &format!("/waiting?need={need}")).await;
        for id in &wishes[..2] {
            assert!(page.body.contains(&format!("/placements/{id}")), "{need} stands for all of them: {}", page.body);
        }
        assert!(!page.body.contains(&format!("/placements/{}", wishes[2])) && page.body.contains("Hulp die een lijst niet noemt"));
        for key in catalogue::arena::sensitive_types() {
            let word = catalogue::word_of_type(&l, key);
            assert!(!page.body.contains(&word) && !page.body.contains(key), "{word} on ?need={need}");
        }
    }
    let draft = catalogue::model::Draft {
        types: vec!["addiction-ambulant".to_owned(), "dutch-practice".to_owned()],
        ..catalogue::model::Draft::new(cast.compaan, "Praten")
    };
    let talks = crate::kit::offering(&world, &cast.nele, draft).await;
    let page = world.get(&cast.lien, &format!("/services/{talks}/waiting")).await;
    assert!(!page.body.contains("Amina") && page.body.contains("Carla"), "{}", page.body);
    assert!(page.body.contains("Nog 1 mens staat hier niet bij naam"), "counted, not named: {}", page.body);
}

async fn four_clicks_lead_from_the_file_to_a_request_that_is_sent(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let tab = world.get(&cast.sofie, &format!("/participants/{amina}/placements")).await;
    assert!(tab.status == 200 && tab.body.contains(&format!("/participants/{amina}/offers")), "{}", tab.body);
    let choose = world.get(&cast.sofie, &format!("/participants/{amina}/offers")).await;
    assert!(choose.body.contains("Kies waarvoor Amina hulp wil."), "{}", choose.body);
    let offers = world.get(&cast.sofie, &format!("/participants/{amina}/offers?barrier=limited-dutch")).await;
    let link = format!("/participants/{amina}/placements/new?service={table}&amp;need=dutch-practice&amp;barrier=limited-dutch").replace("&amp;barrier", "&#38;barrier");
    assert!(offers.body.contains("Praatgroep") && offers.body.contains(&link), "{}", offers.body);
    let form = world.get(&cast.sofie, &link.replace("&amp;", "&").replace("&#38;", "&")).await;
    assert!(form.body.contains("0470 12 34 56"), "what would be told stands there");
    let path = format!("/participants/{amina}/placements/new");
    let service = table.to_string();
    let mut fields = vec![
        ("service", service.as_str()), ("need", "dutch-practice"), ("barrier", "limited-dutch"), ("interpreter", "yes"),
        ("class", "light"), ("gender", "any"), ("items", "name"), ("items", "wishes"),
        ("shown", form.input("shown")), ("_key", form.input("_key")),
    ];
    let no = world.post(&cast.sofie, &path, &fields).await;
    assert_eq!(no.status, 422, "without her yes nothing leaves");
    assert!(no.body.contains("Vraag eerst of dit mag."));
    fields.push(("agreed", "yes"));
    let sent = world.post(&cast.sofie, &path, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let again = world.post(&cast.sofie, &path, &fields).await;
    assert_eq!(again.location, sent.location, "sent twice, asked once");
    let id: PlacementId = sent.last_id().into();
    assert_eq!(load(&world, id).await.status, placement::Status::Requested);
    let page = world.get(&cast.sofie, &format!("/placements/{id}")).await;
    assert!(page.body.contains("Praatgroep") && page.body.contains("Wat we vertelden"), "{}", page.body);
    let request = world.get(&cast.nele, &format!("/requests/{id}")).await;
    let version = request.input("_version").to_owned();
    let empty = world.post(&cast.nele, &format!("/requests/{id}/accept"), &[("_version", &version)]).await;
    assert_eq!(empty.status, 422);
    let day = [("_version", version.as_str()), ("starts_on", "2026-06-02")];
    assert_eq!(world.post(&cast.nele, &format!("/requests/{id}/accept"), &day).await.status, 303);
    let stale = world.post(&cast.nele, &format!("/requests/{id}/accept"), &day).await;
    assert_eq!(stale.status, 409);
    let mine = world.get(&cast.sofie, "/placements").await;
    assert!(mine.status == 200 && mine.body.contains("Amina Haddad"));
    let version = load(&world, id).await.version.to_string();
    let start = world.post(&cast.sofie, &format!("/placements/{id}/start"), &[("_version", &version)]).await;
    assert_eq!(start.status, 303, "{}", start.body);
    let how = world.get(&cast.sofie, &format!("/placements/{id}/feedback")).await;
    let version = how.input("_version").to_owned();
    let three = [("_version", version.as_str()), ("welcome", "5"), ("helps", "4"), ("goes_on", "yes"), ("words", "Fijn")];
    assert_eq!(world.post(&cast.sofie, &format!("/placements/{id}/feedback"), &three).await.status, 303);
    let partner = world.get(&cast.nele, &format!("/requests/{id}")).await;
    assert!(!partner.body.contains("Fijn"), "what the coach tells of how it goes is not the partner's");
}

async fn a_step_leads_to_offers_for_her_own_barriers_and_is_remembered(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let full = service(&world, &cast.nele, cast.compaan, "Aardig vol", 0).await;
    let free = service(&world, &cast.nele, cast.compaan, "Zeker vrij", 1).await;
    let (step, _) = crate::kit::step_and_wheel(&world, &cast.sofie, amina).await;
    let page = world.get(&cast.sofie, &format!("/participants/{amina}/offers?step={step}")).await.body;
    assert!(page.contains("Voor deze stap: Nederlands oefenen"), "{page}");
    let at = |id: ServiceId| page.find(&format!("/placements/new?service={id}")).unwrap_or_else(|| panic!("{page}"));
    assert!(at(free) < at(full), "free now first");
    let asked = [("need", "dutch-practice"), ("step", step.as_str())];
    let made = world.post(&cast.sofie, &format!("/participants/{amina}/placements/new"), &asked).await;
    assert_eq!(made.status, 303, "{}", made.body);
    assert_eq!(load(&world, made.last_id().into()).await.step_id.map(|id| id.to_string()), Some(step));
}

async fn forms_with_nonsense_say_what_to_change(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let path = format!("/participants/{amina}/placements/new");
    let reply = world.post(&cast.sofie, &path, &[("need", "made-up"), ("from_on", "2026-02-31"), ("grounds", "rich")]).await;
    assert_eq!(reply.status, 422, "{}", reply.body);
    let reply = world.post(&cast.sofie, &path, &[("need", "made-up"), ("language", "klingon"), ("grounds", "rich")]).await;
    assert_eq!(reply.status, 422, "{}", reply.body);
    assert_eq!(world.post(&cast.tom, &path, &[("need", "dutch-practice")]).await.status, 404);
    let reply = world.post(&cast.sofie, &path, &[("need", "dutch-practice"), ("gender", "women")]).await;
    let id: PlacementId = reply.last_id().into();
    let edit = world.get(&cast.sofie, &format!("/placements/{id}/edit")).await;
    assert_eq!(edit.status, 200, "{}", edit.body);
    let save = |version: &'static str| [("_version", version), ("gender", "any"), ("own", "yes")];
    assert_eq!(world.post(&cast.sofie, &format!("/placements/{id}/edit"), &save("1")).await.status, 303);
    assert_eq!(world.post(&cast.sofie, &format!("/placements/{id}/edit"), &save("1")).await.status, 409);
    for (deed, field) in [("withdraw", "why"), ("end", "outcome"), ("refuse", "reason"), ("reply", "words")] {
        let reply = world.post(&cast.sofie, &format!("/placements/{id}/{deed}"), &[("_version", "2"), (field, "")]).await;
        assert!(matches!(reply.status.as_u16(), 409 | 422), "{deed}: {}", reply.status);
    }
}

async fn help_follows_the_person_when_two_files_become_one(world: World) {
    let cast = Cast::new(&world).await;
    let kept = somebody(&world, &cast.sofie, "Amina").await;
    let merged = somebody(&world, &cast.sofie, "Amina").await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 2).await;
    let p = requested(&world, &cast, merged, table).await;
    let other = placement::NewPlacement { participant: kept, wish: placement::Wish { need: "bike-loan".to_owned(), ..wish() } };
    let other = world.app.db.act(&world.ctx(&cast.sofie), &placement::NewPlacement { wish: placement::Wish { barrier: None, ..other.wish }, ..other }).await.unwrap();
    let merge = MergeFiles { kept, merged, take: Vec::new() };
    let merge = world.app.db.act(&world.ctx(&cast.lien), &merge).await.unwrap();
    assert_eq!((load(&world, p.id).await.participant_id, load(&world, other).await.participant_id), (kept, kept));
    let request = world.get(&cast.nele, &format!("/requests/{}", p.id)).await;
    assert!(request.body.contains("Ze kookt graag"), "what was sealed still opens");
    world.app.db.act(&world.ctx(&cast.lien), &UndoMerge { merge }).await.unwrap();
    assert_eq!(load(&world, p.id).await.participant_id, merged);
    assert!(world.get(&cast.nele, &format!("/requests/{}", p.id)).await.body.contains("Ze kookt graag"));
}
}
