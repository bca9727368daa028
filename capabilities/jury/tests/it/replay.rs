//! The call of 2023 replayed on its own calendar: 9 candidacies, 6 jurors, two conflicts of interest, one late candidacy
//! refused, one weerwoord that changes the outcome; the archive verifies.

use jury::{Finding, MakeArchive};
use kernel::Role;
use network::MembershipRole;
use testkit::on_both_engines;

use crate::kit::{House, day, deadline, enter, kit};

/// Scores of the six jurors on the first criterion, per candidacy; on the second everybody gives 3.
const SCORES: [[&str; 6]; 9] = [
    ["5", "5", "4", "5", "5", "4"],
    ["4", "4", "4", "4", "4", "4"],
    ["2", "2", "2", "3", "2", "2"],
    ["5", "4", "4", "4", "4", "4"],
    ["1", "1", "1", "1", "1", "2"],
    ["3", "3", "3", "3", "3", "3"],
    ["4", "4", "3", "4", "4", "1"],
    ["2", "2", "2", "2", "2", "2"],
    ["3", "3", "3", "3", "3", "4"],
];
/// The second juror abstains on the first candidacy, the fifth on the fourth.
const CONFLICTS: [(usize, usize); 2] = [(1, 0), (4, 3)];

on_both_engines! {
    kit();

    async fn the_call_of_2023_from_candidacies_to_members(world: World) {
        let house = House::new(&world, 9, 6, 4).await;
        // One second too late, by mail: refused, and nothing changed.
        let rows = house.count("candidacy").await;
        let late = enter(&world, &house.lien, house.call, (10, "Te Laat vzw"), deadline().plus_seconds(60)).await;
        assert!(late.is_err(), "midnight is too late");
        assert_eq!((house.count("candidacy").await, rows), (9, 9));

        // 12 to 23 June: declarations, blind scores.
        for (at, juror) in house.jurors.iter().enumerate() {
            let mine: Vec<usize> = CONFLICTS.iter().filter(|(who, _)| *who == at).map(|(_, row)| *row).collect();
            assert_eq!(house.declare(juror, &mine).await.status, 303);
        }
        assert_eq!(house.start().await.status, 303);
        for (at, juror) in house.jurors.iter().enumerate() {
            for (row, scores) in SCORES.iter().enumerate() {
                let expected = if CONFLICTS.contains(&(at, row)) { 404 } else { 303 };
                assert_eq!(house.score(juror, row, [scores[at], "3"]).await.status, expected, "{at} {row}");
            }
        }
        house.at(day("2023-06-23").at(17, 0)).await;
        assert_eq!(house.close("").await.status, 303);

        // 30 June: pitches, and a talk on the one score that lies apart.
        let draw = [("_key", "lot"), ("day", "2023-06-30"), ("start", "09:00"), ("minutes", "20"), ("pause", "5")];
        assert_eq!(house.post(&house.lien, &house.office("pitches"), &draw).await.status, 303);
        house.at(day("2023-06-30").at(9, 5)).await;
        let running = house.get(&house.jurors[2], &house.seat("/pitches")).await;
        assert!(running.body.contains("nog 15 minuten"), "{}", crate::kit::words(&running));
        house.at(day("2023-06-30").at(13, 0)).await;
        let talks = house.get(&house.lien, &house.office("consensus")).await;
        assert_eq!(talks.body.matches("/consensus/").count(), 1, "{}", crate::kit::words(&talks));
        let criterion = house.load().await.criteria[0].id;
        let talk = house.office(&format!("consensus/{}/{criterion}", house.rows[6].id));
        let said = [("points", "4"), ("note", "Na de pitch is duidelijk dat de uren er zijn.")];
        assert_eq!(house.post(&house.lien, &talk, &said).await.status, 303);

        // 7 July: decided together, told at once.
        house.at(day("2023-07-07").at(11, 0)).await;
        house.propose(&[0, 1, 3]).await;
        let present: Vec<_> = house.jurors.iter().take(5).collect();
        let decided = house.decide(&present, "2023-07-07").await;
        assert_eq!(decided.status, 303, "{}", crate::kit::words(&decided));
        let ranking = house.get(&house.lien, &house.office("ranking")).await;
        // 60 x 4.6/5 + 40 x 3/5 for the first: its recused juror does not count.
        assert!(ranking.body.contains(">79,2<"), "{}", crate::kit::words(&ranking));
        assert_eq!(house.tell().await.status, 303);
        assert_eq!(house.mails().await.iter().filter(|(_, body)| body.contains("/decision")).count(), 9);
        let result = format!("/open-calls/{}/result", house.call);
        let public = world.get_open(&result).await;
        assert!(public.body.contains("De Brug") && !public.body.contains("Buurtkracht"));

        // 20 July: the seventh replies; somebody who did not decide judges with the chair; the outcome changes.
        house.at(day("2023-07-20").at(21, 0)).await;
        let mine = house.link(6).await;
        assert_eq!(world.post_open(&format!("{mine}/reply"), &[("text", "De uren staan in onze bijlage.")]).await.status, 303);
        let list = house.get(&house.lien, &house.office("replies")).await;
        let path = list.body.split("href=\"").find(|p| p.contains("/replies/")).unwrap().split('"').next().unwrap().to_owned();
        let judge = crate::kit::person(&world, "Ria Buiten", Role::Municipality, house.lien.actor.organisation).await;
        let who = [judge.actor.staff.to_string(), house.staff(0).to_string()];
        let fields = [("handlers", who[0].as_str()), ("handlers", who[1].as_str())];
        assert_eq!(house.post(&house.lien, &format!("{path}/handlers"), &fields).await.status, 303);
        let outcome = [
            ("_version", "1"), ("outcome", "amended"), ("answer", "De bijlage was niet gelezen. De jury kiest nu wel."),
            ("offer", "Avonduren in Deinze"), ("capacity", "0,5"),
        ];
        assert_eq!(house.post(&judge, &format!("{path}/outcome"), &outcome).await.status, 303);
        assert_eq!(house.post(&house.jurors[0], &format!("{path}/agree"), &[("draft", "1")]).await.status, 303);
        assert!(world.get_open(&result).await.body.contains("Buurtkracht"));
        let own = world.get_open(&format!("{}/decision", house.link(6).await)).await;
        assert!(own.body.contains("Gekozen als partner") && own.body.contains("De bijlage was niet gelezen."));
        assert_eq!((house.count("jury_decision").await, house.count("jury_verdict").await), (2, 10), "the first stays on record");

        // After 21 July: the chosen become members from 2024.
        house.at(day("2023-07-24").at(9, 0)).await;
        let version = house.version().await;
        let conclude = [("_version", version.as_str()), ("from", "2024-01-01")];
        assert_eq!(house.post(&house.lien, &house.office("replies/conclude"), &conclude).await.status, 303);
        let mut tx = world.app.db.read().await.unwrap();
        let members = network::memberships(&mut tx, &world.ctx(&house.lien)).await.unwrap();
        let organisations = network::organisations(&mut tx, &world.ctx(&house.lien)).await.unwrap();
        drop(tx);
        let mut names: Vec<&str> = members
            .iter()
            .filter(|m| m.role == MembershipRole::CoachPartner && m.valid_from == day("2024-01-01"))
            .filter_map(|m| organisations.iter().find(|o| o.id == m.organisation_id).map(|o| o.name.as_str()))
            .collect();
        names.sort_unstable();
        assert_eq!(names, ["Buurtkracht", "De Brug vzw", "Het Spoor", "Huis van Werk"]);
        let page = house.get(&house.lien, &house.office("replies")).await;
        assert!(page.body.contains("Avonduren in Deinze") && page.body.contains("0,5 voltijds"));

        archive(&house).await;
        let mut tx = world.app.db.read().await.unwrap();
        store::audit::verify(&mut tx, world.partnership).await.unwrap().unwrap();
    }
}

/// The bundle holds everything, is sound, and no change passes.
async fn archive(house: &House<'_>) {
    let world = house.world;
    let zip = world.app.db.act(&world.ctx(&house.lien), &MakeArchive { call: house.call }).await.unwrap();
    let alone = jury::verify(&zip, None);
    assert_eq!(alone.findings, []);
    let paths: Vec<String> = alone.manifest.unwrap().files.into_iter().map(|f| f.path).collect();
    for path in [
        "call/call.json",
        "jury/scores.csv",
        "jury/pitches.json",
        "decisions/decision-1.json",
        "decisions/decision-2.json",
        "replies.json",
        "outcome.json",
    ] {
        assert!(paths.iter().any(|p| p == path), "{path} in {paths:?}");
    }
    assert_eq!(paths.iter().filter(|p| p.ends_with("/candidacy.json")).count(), 9);
    assert_eq!(paths.iter().filter(|p| p.contains("/annex-") && p.starts_with("candidacies/")).count(), 9);
    assert_eq!(paths.iter().filter(|p| p.contains("-letter-")).count(), 10, "nine letters and one after the reply");
    let sound = house.verify(&zip).await;
    assert!(
        sound.status == 200 && sound.body.contains("Dit archief is zoals het gemaakt is."),
        "{}",
        crate::kit::words(&sound)
    );

    let mut torn = zip.clone();
    let middle = torn.len() / 3;
    torn[middle] ^= 0x55;
    let found = house.verify(&torn).await;
    assert_eq!(found.status, 422);
    assert!(found.body.contains("klopt") || found.body.contains("kloppen"), "{}", crate::kit::words(&found));
    let other = jury::verify(&zip, Some("00"));
    assert_eq!(other.findings, [Finding::Manifest]);
    assert_eq!(house.verify(b"geen zip").await.status, 422);
}
