//! The calendar of a call with its own phases, before and after publication.

use call::{CallId, Turn};
use kernel::{Day, Moment};
use testkit::World;

use crate::kit::*;

/// What the form of a phase sends.
fn form<'a>(
    version: &'a str,
    name: &'a str,
    kind: &'a str,
    span: [&'a str; 4],
    reason: &'a str,
) -> Vec<(&'a str, &'a str)> {
    vec![
        ("_version", version),
        ("_key", name),
        ("name", name),
        ("kind", kind),
        ("from_on", span[0]),
        ("from_time", span[1]),
        ("to_on", span[2]),
        ("to_time", span[3]),
        ("reason", reason),
    ]
}

const SESSION: [&str; 4] = ["2023-05-12", "14:00", "2023-05-12", "16:30"];

async fn version(world: &World, cast: &Cast, id: CallId) -> String {
    load(world, cast, id).await.version.to_string()
}

async fn acts(world: &World, cast: &Cast, id: CallId) -> Vec<call::CalendarAct> {
    let mut tx = world.app.db.read().await.unwrap();
    call::calendar_acts(&mut tx, &world.ctx(&cast.lien), id).await.unwrap()
}

/// Moves the clock; whoever was logged in still is.
async fn at_moment(world: &World, moment: Moment) {
    world.clock.set(moment);
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    store::execute!(tx, "update session set last_seen_at = $1, expires_at = $2", moment, moment.plus_minutes(480))
        .unwrap();
    tx.finish().await.unwrap();
}

testkit::on_both_engines! {
    kit();

    async fn a_call_that_is_written_takes_phases_and_loses_them_without_ado(world: World) {
        let cast = cast(&world).await;
        let id = written(&world, &cast).await;
        let new = format!("/calls/{id}/phases/new");
        assert_eq!(world.get(&cast.lien, &new).await.status, 200);
        let at = version(&world, &cast, id).await;
        let odd = world.post(&cast.lien, &new, &form(&at, "", "", ["2023-05-12", "", "", "25:00"], "")).await;
        assert!(odd.status == 422 && odd.body.contains("Geef de fase een naam."), "{}", odd.body);
        let turned = form(&at, "Infomoment", "info", ["2023-05-12", "16:00", "2023-05-12", "14:00"], "");
        let turned = world.post(&cast.lien, &new, &turned).await;
        assert!(turned.status == 422 && turned.body.contains("Kies een einde na het begin."));
        let late = form(&at, "Vragen", "questions", ["2023-05-12", "", "2023-06-10", ""], "");
        let late = world.post(&cast.lien, &new, &late).await;
        assert!(late.status == 422 && late.body.contains("hoogstens tot de deadline"));
        assert!(load(&world, &cast, id).await.phases.is_empty(), "nothing changed");

        let fields = form(&at, "Infomoment in Deinze", "info", SESSION, "");
        assert_eq!(world.post(&cast.lien, &new, &fields).await.status, 303);
        // A second click adds no second phase.
        assert_eq!(world.post(&cast.lien, &new, &fields).await.status, 303);
        let call = load(&world, &cast, id).await;
        assert_eq!(call.phases.len(), 1);
        let page = world.get(&cast.lien, &format!("/calls/{id}/calendar")).await;
        assert!(page.body.contains("vrijdag 12 mei 2023, 14 uur tot 16.30 uur"), "{}", page.body);

        let path = format!("/calls/{id}/phases/{}", call.phases[0].id);
        let stale = form(&at, "Ander", "info", SESSION, "");
        assert_eq!(world.post(&cast.lien, &path, &stale).await.status, 409);
        let now = call.version.to_string();
        let mut gone = form(&now, "Ander", "info", SESSION, "");
        gone.push(("do", "remove"));
        assert_eq!(world.post(&cast.lien, &path, &gone).await.status, 303);
        assert!(load(&world, &cast, id).await.phases.is_empty());
        assert!(acts(&world, &cast, id).await.is_empty() && mails(&world).await.is_empty(), "nobody was told of a draft");
        assert_eq!(world.get(&cast.lien, &path).await.status, 404);
    }

    async fn once_published_a_phase_changes_only_by_an_act_that_everybody_reads(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        let new = format!("/calls/{id}/phases/new");
        let at = version(&world, &cast, id).await;
        let silent = world.post(&cast.lien, &new, &form(&at, "Infomoment", "info", SESSION, "")).await;
        assert!(silent.status == 422 && silent.body.contains("Schrijf waarom de kalender wijzigt."), "{}", silent.body);
        let past = form(&at, "Infomoment", "info", ["2023-05-01", "", "2023-05-02", ""], "Zomaar");
        let past = world.post(&cast.lien, &new, &past).await;
        assert!(past.status == 422 && past.body.contains("Kies een moment dat nog komt."));
        let before = mails(&world).await.len();
        assert!(load(&world, &cast, id).await.phases.is_empty() && acts(&world, &cast, id).await.is_empty());

        let fields = form(&at, "Infomoment in Deinze", "info", SESSION, "Er zijn veel vragen.");
        assert_eq!(world.post(&cast.lien, &new, &fields).await.status, 303);
        let phase = load(&world, &cast, id).await.phases[0].id;
        let path = format!("/calls/{id}/phases/{phase}");
        let at = version(&world, &cast, id).await;
        let moved = ["2023-05-15", "10:00", "2023-05-15", "11:00"];
        let fields = form(&at, "Infomoment in Deinze", "info", moved, "De zaal was bezet.");
        assert_eq!(world.post(&cast.lien, &path, &fields).await.status, 303);

        let open = world.get_open(&format!("/open-calls/{id}")).await;
        for said in [
            "Nieuw: Infomoment in Deinze, vrijdag 12 mei 2023, 14 uur tot 16.30 uur.", "Er zijn veel vragen.",
            "Infomoment in Deinze: maandag 15 mei 2023, 10 uur tot 11 uur.", "De zaal was bezet.",
        ] {
            assert!(open.body.contains(said), "{said}\n{}", open.body);
        }
        let sent = mails(&world).await;
        assert_eq!(sent.len(), before + 2);
        let told = |to: &str, body: &str| to == "an@brug.example" && body.contains("10 uur tot 11 uur") && body.contains("De zaal was bezet.");
        assert!(sent.iter().any(|(to, body)| told(to, body)), "{sent:?}");
        let file = world.get_open(&format!("/open-calls/{id}/calendar.ics")).await;
        assert!(file.headers.contains("text/calendar"));
        // 10 o'clock in Brussels in May.
        assert!(file.body.contains("DTSTART:20230515T080000Z") && file.body.contains("SUMMARY:Infomoment in Deinze"), "{}", file.body);
        assert!(file.body.contains("DTEND:20230609T220000Z"), "the deadline takes its whole last minute");

        // What is over stays.
        at_moment(&world, Day::new(2023, 5, 15).unwrap().at(11, 1)).await;
        let at = version(&world, &cast, id).await;
        let mut gone = form(&at, "Infomoment in Deinze", "info", moved, "Vergeten.");
        gone.push(("do", "remove"));
        assert_eq!(world.post(&cast.lien, &path, &gone).await.status, 409);
        assert_eq!(load(&world, &cast, id).await.phases.len(), 1);
        let calendar = world.get(&cast.lien, &format!("/calls/{id}/calendar")).await;
        assert!(!calendar.body.contains(&path), "no link to change what is over");
    }

    async fn the_later_moments_of_a_published_call_move_by_an_act_and_the_deadline_only_by_an_extension(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let path = format!("/calls/{id}/calendar");
        let at = version(&world, &cast, id).await;
        let form = |pitches, reason| vec![
            ("_version", at.as_str()), ("evaluation_from", "2023-06-12"), ("evaluation_to", "2023-06-23"),
            ("pitches_on", pitches), ("decide_by", "2023-07-07"), ("communicate_by", "2023-07-07"), ("reason", reason),
            // Not in the form of a published call: nothing happens with it.
            ("deadline_on", "2023-06-30"), ("deadline_time", "23:59"),
        ];
        let silent = world.post(&cast.lien, &path, &form("2023-07-03", "")).await;
        assert!(silent.status == 422 && silent.body.contains("Schrijf waarom de kalender wijzigt."), "{}", silent.body);
        assert_eq!(world.post(&cast.lien, &path, &form("2023-07-03", "De zaal is vrij op maandag.")).await.status, 303);
        let call = load(&world, &cast, id).await;
        assert_eq!((call.calendar.pitches_on.to_string().as_str(), call.calendar.deadline), ("2023-07-03", deadline()));
        let kept = acts(&world, &cast, id).await;
        assert_eq!(kept.iter().map(|a| a.turn).collect::<Vec<_>>(), [Turn::Pitches]);
        let open = world.get_open(&format!("/open-calls/{id}")).await;
        assert!(open.body.contains("Pitches en jury: maandag 3 juli 2023. Dat was vrijdag 30 juni 2023."), "{}", open.body);
    }

    async fn where_a_call_has_phases_for_questions_they_are_taken_only_in_them(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        let at = version(&world, &cast, id).await;
        let span = ["2023-05-11", "", "2023-05-20", "12:00"];
        let fields = form(&at, "Vragenronde", "questions", span, "Zo krijgt iedereen op tijd alle antwoorden.");
        assert_eq!(world.post(&cast.lien, &format!("/calls/{id}/phases/new"), &fields).await.status, 303);
        let ask = async |key: &str| world.post_open(&format!("{mine}/ask"), &[("_key", key), ("question", "Mag het?")]).await;
        let early = ask("a").await;
        assert!(early.status == 422 && early.body.contains("Nu kan je geen vraag stellen."), "{}", early.body);
        assert!(!world.get_open(&mine).await.body.contains("name=\"question\""));
        world.clock.set(Day::new(2023, 5, 20).unwrap().at(12, 0).plus_seconds(59));
        assert!(world.get_open(&mine).await.body.contains("name=\"question\""));
        let empty = world.post_open(&format!("{mine}/ask"), &[("_key", "x"), ("question", "")]).await;
        assert!(empty.status == 422 && empty.body.contains("Schrijf je vraag."), "beside the field");
        assert_eq!(ask("b").await.status, 303);
        world.clock.set(Day::new(2023, 5, 20).unwrap().at(12, 1));
        assert_eq!(ask("c").await.status, 422);
        assert_eq!(count(&world, "call_ask").await, 1);
    }
}
