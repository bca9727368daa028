//! The market of coaches: who waits, the best coach for one, a run, never above the room of a caseload.

use catalogue::model::Gender;
use guidance::trajectories::Intensity;
use kernel::{Focus, ParticipantId, Refusal};
use matching::{AcceptLine, AcceptOpen, GiveCoach, Market, NoteCoach, NoteCoachWish, Reason};
use people::model::Gender as Own;
use store::{Failure, execute};
use testkit::{Person, World, on_both_engines};

use crate::kit::{Cast, DEINZE, guided, kit, places_of};

/// Says of a coach which languages and municipalities.
async fn facts(world: &World, cast: &Cast, coach: &Person, languages: &[&str], places: &[&str], gender: Own) {
    let words = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect();
    let (languages, municipalities) = (words(languages), words(places));
    let note = NoteCoach { position: coach.actor.position, version: 0, languages, municipalities, gender };
    world.app.db.act(&world.ctx(&cast.lien), &note).await.unwrap();
}

fn wish(participant: ParticipantId) -> NoteCoachWish {
    NoteCoachWish {
        participant,
        version: 0,
        focus: Focus::Integral,
        intensity: Intensity::Normal,
        own_language: false,
        gender: Gender::Any,
        grounds: Vec::new(),
    }
}

fn give(participant: ParticipantId, coach: &Person) -> GiveCoach {
    let position = coach.actor.position;
    GiveCoach { participant, position, proposed: Some(position), reason: None }
}

on_both_engines! { kit();

async fn the_list_tells_number_days_and_band_and_says_unknown_when_too_little_happened(world: World) {
    let cast = Cast::new(&world).await;
    let first = cast.seeks(&world, "Eerste", &["ar"]).await;
    world.clock.advance_minutes(60 * 24 * 40);
    let second = cast.seeks(&world, "Tweede", &[]).await;
    world.clock.advance_minutes(60 * 24 * 3);
    let urgent = NoteCoachWish { grounds: vec!["roof".to_owned(), "made-up".to_owned()], ..wish(second) };
    world.app.db.act(&world.ctx(&cast.lien), &urgent).await.unwrap();
    let page = world.get(&cast.lien, "/matching/coaches?sort=order").await;
    assert_eq!(page.status, 200);
    assert!(page.body.find("Tweede").unwrap() < page.body.find("Eerste").unwrap(), "the most urgent comes first");
    assert!(page.body.contains("43 dagen") && page.body.contains("nummer 2 in de rij"), "{}", page.body);
    assert!(page.body.contains("is onbekend"), "nobody got a coach yet");
    let longest = world.get(&cast.lien, "/matching/coaches").await;
    assert!(longest.body.find("Eerste").unwrap() < longest.body.find("Tweede").unwrap(), "the longest waiting on top");
    assert!(longest.body.contains(&format!("/matching/coaches/{first}")) && longest.body.contains("Sofie D."));
}

async fn with_enough_flow_the_expected_wait_comes_with_its_uncertainty(world: World) {
    let cast = Cast::new(&world).await;
    for name in ["A", "B", "C", "D", "E"] {
        let id = cast.seeks(&world, name, &[]).await;
        world.app.db.act(&world.ctx(&cast.lien), &give(id, &cast.sofie)).await.unwrap();
        world.clock.advance_minutes(60 * 24);
    }
    cast.seeks(&world, "Wachter", &[]).await;
    let page = world.get(&cast.lien, "/matching/coaches").await;
    assert!(!page.body.contains("is onbekend") && page.body.contains("Wie nu achteraan komt"), "{}", page.body);
}

async fn the_coach_who_speaks_her_language_is_proposed_and_given_with_one_click(world: World) {
    let cast = Cast::new(&world).await;
    let yasmina = cast.coach(&world, "Yasmina B.", 10).await;
    facts(&world, &cast, &yasmina, &["ar", "fr"], &[DEINZE], Own::Woman).await;
    facts(&world, &cast, &cast.sofie, &[], &[], Own::Woman).await;
    let amina = cast.seeks(&world, "Amina", &["ar"]).await;
    let path = format!("/matching/coaches/{amina}");
    let page = world.get(&cast.lien, &path).await;
    assert_eq!(page.status, 200);
    assert!(page.body.find("Yasmina B.").unwrap() < page.body.find("Sofie D.").unwrap(), "the best first");
    for words in ["spreekt de taal", "werkt in die gemeente", "nog 10 plaatsen", "met tolk"] {
        assert!(page.body.contains(words), "{words} in {}", page.body);
    }
    let position = yasmina.actor.position.to_string();
    assert!(page.body.contains(&format!("value=\"{position}\" checked")));
    let form = [("proposed", page.input("proposed")), ("coach", position.as_str())];
    assert_eq!(world.post(&cast.lien, &path, &form).await.status, 303);
    assert_eq!(guided(&world, &yasmina).await, [amina]);
    assert_eq!(world.get(&cast.lien, &path).await.status, 303, "she does not wait any more");
}

async fn another_coach_than_proposed_needs_a_reason_which_is_kept(world: World) {
    let cast = Cast::new(&world).await;
    let yasmina = cast.coach(&world, "Yasmina B.", 10).await;
    facts(&world, &cast, &yasmina, &["ar"], &[], Own::Woman).await;
    let amina = cast.seeks(&world, "Amina", &["ar"]).await;
    let run = cast.run_of(&world, Market::Coaches).await;
    let path = format!("/matching/coaches/{amina}");
    let (best, other) = (yasmina.actor.position.to_string(), cast.sofie.actor.position.to_string());
    let mut form = vec![("proposed", best.as_str()), ("coach", other.as_str())];
    let refused = world.post(&cast.lien, &path, &form).await;
    assert!(refused.status == 422 && refused.body.contains("Kies een reden."));
    assert!(guided(&world, &cast.sofie).await.is_empty());
    form.push(("reason", "trust"));
    assert_eq!(world.post(&cast.lien, &path, &form).await.status, 303);
    assert_eq!(guided(&world, &cast.sofie).await, [amina]);
    let line = world.get(&cast.lien, &format!("/matching/runs/{run}/lines/1")).await;
    assert!(line.body.contains("Er is daar al vertrouwen") && line.body.contains("andere plaats gekozen"), "{}", line.body);
}

async fn who_asks_a_woman_or_her_own_language_is_not_given_another_and_is_told_what_would_help(world: World) {
    let cast = Cast::new(&world).await;
    facts(&world, &cast, &cast.sofie, &[], &[], Own::Man).await;
    let amina = cast.seeks(&world, "Amina", &["ar"]).await;
    let note = NoteCoachWish { own_language: true, gender: Gender::Women, ..wish(amina) };
    world.app.db.act(&world.ctx(&cast.lien), &note).await.unwrap();
    let page = world.get(&cast.lien, &format!("/matching/coaches/{amina}")).await;
    assert!(page.body.contains("past geen enkele coach"), "{}", page.body);
    assert!(page.body.contains("de eis van de eigen taal + de wens voor een vrouw of een man: 1 coach"), "{}", page.body);
    let run = cast.run_of(&world, Market::Coaches).await;
    let shown = world.get(&cast.lien, &format!("/matching/runs/{run}")).await;
    assert!(shown.body.contains("Geen aanbod past") || shown.body.contains("past geen enkele coach"));
}

async fn a_run_never_gives_a_coach_more_than_the_room_of_the_caseload(world: World) {
    let cast = Cast::new(&world).await;
    places_of(&world, &cast.sofie, 3).await;
    let other = cast.coach(&world, "Karim V.", 3).await;
    let mut people = Vec::new();
    for (name, intensity) in
        [("A", Intensity::Normal), ("B", Intensity::Intensive), ("C", Intensity::Light), ("D", Intensity::Normal)]
    {
        let id = cast.seeks(&world, name, &[]).await;
        world.app.db.act(&world.ctx(&cast.lien), &NoteCoachWish { intensity, ..wish(id) }).await.unwrap();
        people.push(id);
        world.clock.advance_minutes(60 * 24);
    }
    let run = cast.run_of(&world, Market::Coaches).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}")).await;
    assert!(page.body.contains("bij coaches zijn 6 plaatsen vrij"), "{}", page.body);
    let taken = world.app.db.act(&world.ctx(&cast.lien), &AcceptOpen { run, most: 100 }).await.unwrap();
    assert_eq!((taken.taken, taken.stale), (3, 0), "2 + 1 with the one, 3 with the other; D waits");
    let mut given = [guided(&world, &cast.sofie).await, guided(&world, &other).await].concat();
    given.sort_unstable();
    let mut first = people[..3].to_vec();
    first.sort_unstable();
    assert_eq!(given, first, "the first three in the published order");
    let refused = world.app.db.act(&world.ctx(&cast.lien), &give(people[3], &other)).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::Conflict("match-coach-full")))), "{refused:?}");
    let why = world.get(&cast.lien, &format!("/matching/runs/{run}/lines/4")).await;
    assert!(why.body.contains("Er passen 2 coaches"), "{}", why.body);
}

async fn two_at_once_for_the_last_room_of_a_coach_and_one_wins_and_nothing_is_lost(world: World) {
    let cast = Cast::new(&world).await;
    places_of(&world, &cast.sofie, 2).await;
    for round in 0..8 {
        let (a, b) = (cast.seeks(&world, "A", &[]).await, cast.seeks(&world, "B", &[]).await);
        places_of(&world, &cast.sofie, 2 * (round + 1)).await;
        let ctx = world.ctx(&cast.lien);
        let (one, two) = (give(a, &cast.sofie), give(b, &cast.sofie));
        let (x, y) = tokio::join!(world.app.db.act(&ctx, &one), world.app.db.act(&ctx, &two));
        assert!(x.is_ok() != y.is_ok(), "{x:?} {y:?}");
        let lost = if x.is_ok() { y } else { x };
        assert!(matches!(lost, Err(Failure::Refused(Refusal::Conflict("match-coach-full")))), "{lost:?}");
        assert_eq!(guided(&world, &cast.sofie).await.len(), usize::try_from(round + 1).unwrap());
    }
    let page = world.get(&cast.lien, "/matching/coaches").await;
    assert!(page.body.contains("8 mensen wachten"), "who lost goes on waiting: {}", page.body);
}

async fn the_same_proposal_taken_twice_at_once_gives_one_coach(world: World) {
    let cast = Cast::new(&world).await;
    let amina = cast.seeks(&world, "Amina", &[]).await;
    let run = cast.run_of(&world, Market::Coaches).await;
    let ctx = world.ctx(&cast.lien);
    let take = AcceptLine { run, position: 1 };
    let (x, y) = tokio::join!(world.app.db.act(&ctx, &take), world.app.db.act(&ctx, &take));
    assert!(x.is_ok() != y.is_ok(), "{x:?} {y:?}");
    assert_eq!(guided(&world, &cast.sofie).await, [amina]);
}

async fn a_kept_run_of_coaches_is_computed_again_and_gives_the_same(world: World) {
    let cast = Cast::new(&world).await;
    let other = cast.coach(&world, "Karim V.", 5).await;
    facts(&world, &cast, &other, &["ti"], &[DEINZE], Own::Man).await;
    for (name, languages) in [("A", &["ti"][..]), ("B", &[]), ("C", &["ar", "ti"]), ("D", &[])] {
        cast.seeks(&world, name, languages).await;
        world.clock.advance_minutes(60);
    }
    let run = cast.run_of(&world, Market::Coaches).await;
    let checked = world.get(&cast.lien, &format!("/matching/runs/{run}/check")).await;
    assert!(checked.status == 200 && checked.body.matches("Klopt.").count() == 3, "{}", checked.body);
    let again = cast.run_of(&world, Market::Coaches).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{again}")).await;
    assert!(page.body.contains("Anders dan de vorige ronde") && page.body.contains("coach-misfit-2026-1"), "{}", page.body);
    let services = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{services}")).await;
    assert!(!page.body.contains("Anders dan de vorige ronde"), "a run of services is not compared with one of coaches");
}

async fn who_comes_back_is_proposed_the_coach_of_before(world: World) {
    let cast = Cast::new(&world).await;
    let yasmina = cast.coach(&world, "Yasmina B.", 20).await;
    facts(&world, &cast, &yasmina, &["ar"], &[DEINZE], Own::Woman).await;
    let amina = cast.seeks(&world, "Amina", &["ar"]).await;
    world.app.db.act(&world.ctx(&cast.lien), &give(amina, &cast.sofie)).await.unwrap();
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    for sql in [
        "update trajectory set status = 'closed', closed_on = '2026-05-01' where partnership_id = $1 and participant_id = $2",
        "update participant set status = 'waiting' where partnership_id = $1 and id = $2",
    ] {
        execute!(tx, store::sql(sql.to_owned()), world.partnership, amina).unwrap();
    }
    tx.finish().await.unwrap();
    let page = world.get(&cast.lien, &format!("/matching/coaches/{amina}")).await;
    assert!(page.body.find("Sofie D.").unwrap() < page.body.find("Yasmina B.").unwrap(), "{}", page.body);
    assert!(page.body.contains("coach van vroeger") && page.body.contains("niet de coach van vroeger"));
    world.app.db.act(&world.ctx(&cast.lien), &give(amina, &cast.sofie)).await.unwrap();
    assert_eq!(guided(&world, &cast.sofie).await, [amina], "the same trajectory goes on");
}

async fn what_is_known_is_changed_on_its_page_and_an_old_page_does_not_overwrite(world: World) {
    let cast = Cast::new(&world).await;
    let amina = cast.seeks(&world, "Amina", &["ar"]).await;
    let path = format!("/matching/coaches/{amina}/wish");
    let form = [("_version", "0"), ("focus", "employment"), ("intensity", "light"), ("gender", "women"), ("grounds", "children")];
    assert_eq!(world.post(&cast.lien, &path, &form).await.status, 303);
    let page = world.get(&cast.lien, &path).await;
    assert!(page.input("_version") == "1" && page.body.contains("value=\"employment\" checked"), "{}", page.body);
    assert_eq!(world.post(&cast.lien, &path, &form).await.status, 409, "saved on an old version");
    let coach = format!("/matching/facts/{}", cast.sofie.actor.position);
    let form = [("_version", "0"), ("languages", "ar"), ("languages", "nl"), ("municipalities", DEINZE), ("gender", "woman")];
    assert_eq!(world.post(&cast.lien, &coach, &form).await.status, 303);
    let list = world.get(&cast.lien, "/matching/facts").await;
    assert!(list.body.contains("Arabisch") && list.body.contains("Deinze") && !list.body.contains("Nederlands,"));
}

async fn nobody_but_the_coordinator_sees_who_waits_for_a_coach(world: World) {
    let cast = Cast::new(&world).await;
    let amina = cast.seeks(&world, "Amina", &[]).await;
    let position = cast.sofie.actor.position;
    for path in [
        "/matching/coaches".to_owned(),
        format!("/matching/coaches/{amina}"),
        format!("/matching/coaches/{amina}/wish"),
        "/matching/facts".to_owned(),
        format!("/matching/facts/{position}"),
        "/matching/caps".to_owned(),
    ] {
        assert_eq!(world.get(&cast.lien, &path).await.status, 200, "{path}");
        for other in [&cast.sofie, &cast.nele, &cast.gemeente] {
            assert_eq!(world.get(other, &path).await.status, 404, "{path}");
            if path != "/matching/coaches" && path != "/matching/facts" {
                assert_eq!(world.post(other, &path, &[]).await.status, 404, "{path}");
            }
        }
    }
    let refused = world.app.db.act(&world.ctx(&cast.sofie), &give(amina, &cast.sofie)).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::NotFound))), "{refused:?}");
    let reason = GiveCoach { reason: Some(Reason::Trust), ..give(amina, &cast.sofie) };
    assert!(world.app.db.act(&world.ctx(&cast.nele), &reason).await.is_err());
    assert!(guided(&world, &cast.sofie).await.is_empty());
}
}
