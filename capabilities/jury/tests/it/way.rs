//! The way of a jury: talks, pitches, decision, letters, in order and with what each step asks.

use testkit::{World, on_both_engines};

use crate::kit::{House, kit};

/// Two candidacies, three jurors, all scored; they differ by more than one on the first.
async fn scored(world: &World) -> House<'_> {
    let house = House::new(world, 2, 3, 2).await;
    for juror in &house.jurors {
        house.declare(juror, &[]).await;
    }
    assert_eq!(house.start().await.status, 303);
    for (juror, first) in house.jurors.iter().zip(["5", "4", "1"]) {
        assert_eq!(house.score(juror, 0, [first, "4"]).await.status, 303);
        assert_eq!(house.score(juror, 1, ["3", "3"]).await.status, 303);
    }
    assert_eq!(house.close("").await.status, 303);
    house
}

on_both_engines! {
    kit();

    async fn closing_while_a_score_is_not_in_is_asked_about_once(world: World) {
        let house = House::new(&world, 2, 2, 1).await;
        for juror in &house.jurors {
            house.declare(juror, &[]).await;
        }
        house.start().await;
        for at in 0..2 {
            house.score(&house.jurors[0], at, ["4", "4"]).await;
        }
        house.score(&house.jurors[1], 0, ["4", "4"]).await;
        let page = house.get(&house.lien, &house.office("jury")).await;
        assert!(page.body.contains("Sluit af, ook al is 1 score nog niet ingediend"), "{}", crate::kit::words(&page));
        let version = house.version().await;
        let asked = house.post(&house.lien, &house.office("jury/close"), &[("_version", &version)]).await;
        assert_eq!(asked.status, 422);
        assert!(asked.body.contains("Nog niet alles is ingediend (1)."), "{}", crate::kit::words(&asked));
        let sure = house.post(&house.lien, &house.office("jury/close"), &[("_version", &version), ("sure", "yes")]).await;
        assert_eq!(sure.status, 303, "{}", crate::kit::words(&sure));
    }

    async fn who_chairs_and_is_not_of_the_lead_sees_the_decision_and_none_of_the_leads_pages(world: World) {
        let house = House::new(&world, 2, 2, 1).await;
        let chair = house.jurors[0].clone();
        for juror in &house.jurors {
            house.declare(juror, &[]).await;
        }
        house.start().await;
        for juror in &house.jurors {
            for at in 0..2 {
                house.score(juror, at, ["4", "4"]).await;
            }
        }
        let early = house.get(&chair, &house.office("decision")).await;
        assert!(early.status == 200 && !early.body.contains(&house.rows[0].organisation_name), "{}", crate::kit::words(&early));
        house.close("").await;
        let page = house.get(&chair, &house.office("decision")).await;
        assert_eq!(page.status, 200);
        for row in &house.rows {
            assert!(page.body.contains(&row.organisation_name), "{}", crate::kit::words(&page));
            let path = house.office(&format!("decision/{}", row.id));
            let fields = [
                ("_version", "0"), ("verdict", "chosen"), ("offer", "Coaches"), ("capacity", "1"), ("why0", "Goed"), ("why1", "Goed"),
            ];
            assert_eq!(house.post(&chair, &path, &fields).await.status, 303);
        }
        let page = house.get(&chair, &house.office("decision")).await;
        assert!(page.body.contains("name=\"present\"") && page.body.contains("name=\"course\""), "{}", crate::kit::words(&page));
        for part in ["jury", "candidacies", "minutes", "archive", "replies", "pitches", "ranking.csv"] {
            assert_eq!(house.get(&chair, &house.office(part)).await.status, 404, "{part}");
            assert!(!page.body.contains(&format!("href=\"{}\"", house.office(part))), "no link to {part}");
        }
        assert_eq!(house.get(&house.jurors[1], &house.office("decision")).await.status, 404, "a member who does not chair");
    }

    async fn scores_that_lie_apart_need_a_talk_and_stay_as_they_were(world: World) {
        let house = scored(&world).await;
        house.propose(&[0]).await;
        let criterion = house.load().await.criteria[0].id;
        let early = house.decide(&[&house.jurors[0], &house.jurors[1]], "2023-06-12").await;
        assert!(early.status == 409 && early.body.contains("Nog niet alles is klaar"), "{}", crate::kit::words(&early));
        let list = house.get(&house.lien, &house.office("consensus")).await;
        assert!(list.body.contains("De Brug") && list.body.contains("1 tot 5") && !list.body.contains("Het Spoor"));
        let path = house.office(&format!("consensus/{}/{criterion}", house.rows[0].id));
        let page = house.get(&house.lien, &path).await;
        assert!(page.body.contains("Jurylid 1") && page.body.contains("Sterk aanbod"));
        let wrong = house.post(&house.lien, &path, &[("points", "7"), ("note", "")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Kies een score van 0 tot 5.") && wrong.body.contains("Schrijf kort wat besproken is."));
        let talk = [("points", "4"), ("note", "Lid 3 las de bijlage niet.")];
        assert_eq!(house.post(&house.jurors[1], &path, &talk).await.status, 404, "a member who does not chair");
        assert_eq!(house.post(&house.jurors[0], &path, &talk).await.status, 303, "the chair");
        let ranking = house.get(&house.lien, &house.office("ranking")).await;
        // 60 x 4/5 + 40 x 4/5 = 80, and 60 for the other.
        assert!(ranking.body.contains(">80<") && ranking.body.contains(">60<") && ranking.body.contains("afgesproken"));
        let page = house.get(&house.lien, &path).await;
        assert!(page.body.contains(">1</span>") && page.body.contains("Afgesproken score: 4."), "the scores stay: {}", crate::kit::words(&page));
    }

    async fn the_order_of_pitches_is_drawn_kept_and_repeated_from_its_seed(world: World) {
        let house = scored(&world).await;
        let path = house.office("pitches");
        let odd = [("_key", "a"), ("day", "2023-06-30"), ("start", "9u"), ("minutes", "2"), ("pause", "5")];
        assert_eq!(house.post(&house.lien, &path, &odd).await.status, 422);
        let fields = [("_key", "b"), ("day", "2023-06-30"), ("start", "09:00"), ("minutes", "20"), ("pause", "5")];
        assert_eq!(house.post(&house.lien, &path, &fields).await.status, 303);
        let page = house.get(&house.lien, &path).await;
        assert!(page.body.contains("9 uur tot 9.20 uur") && page.body.contains("9.25 uur tot 9.45 uur"), "{}", crate::kit::words(&page));
        let seed = page.body.split("Lotnummer: ").nth(1).unwrap()[..32].to_owned();
        let order = jury::rules::lot::draw(&seed, "pitch", &[1, 2]);
        let name = |number: i64| house.rows[usize::try_from(number).unwrap() - 1].organisation_name.as_str();
        assert!(page.body.find(name(order[0])).unwrap() < page.body.find(name(order[1])).unwrap());
        let again = [("_key", "c"), ("day", "2023-06-30"), ("start", "10:00"), ("minutes", "20"), ("pause", "5")];
        let refused = house.post(&house.lien, &path, &again).await;
        assert!(refused.status == 422 && refused.body.contains("Schrijf waarom je opnieuw loot."));
        let why: Vec<_> = again.iter().copied().filter(|f| f.0 != "_key").chain([("_key", "d"), ("reason", "Zaal vrij om 10 uur")]).collect();
        assert_eq!(house.post(&house.lien, &path, &why).await.status, 303);
        let page = house.get(&house.lien, &path).await;
        assert!(page.body.contains(&seed) && page.body.contains("Zaal vrij om 10 uur"), "the first draw stays on record");
        let juror = house.get(&house.jurors[0], &house.seat("/pitches")).await;
        assert!(juror.body.contains("10 uur tot 10.20 uur") && juror.body.contains("hx-trigger"));
    }

    async fn criteria_of_the_pitch_are_scored_then_and_stand_beside_the_written_ones(world: World) {
        let house = House::new(&world, 1, 2, 2).await;
        let criteria = house.load().await.criteria;
        let pitch = criteria[1].id.to_string();
        let version = house.version().await;
        let rules = [("_version", version.as_str()), ("threshold", "1"), ("pitch", pitch.as_str())];
        assert_eq!(house.post(&house.lien, &house.office("jury/rules"), &rules).await.status, 303);
        for juror in &house.jurors {
            house.declare(juror, &[]).await;
        }
        house.start().await;
        for juror in &house.jurors {
            let fields = [("_version", "0"), ("round", "written"), ("score0", "4"), ("why0", "Goed op papier"), ("do", "in")];
            assert_eq!(house.post(juror, &house.file(0), &fields).await.status, 303);
        }
        let early = [("_version", "0"), ("round", "pitch"), ("score0", "5"), ("why0", "Helder"), ("do", "in")];
        assert_eq!(house.post(&house.jurors[0], &house.file(0), &early).await.status, 409, "the pitch comes later");
        assert_eq!(house.close("").await.status, 303);
        assert_eq!(house.post(&house.jurors[0], &house.file(0), &early).await.status, 303);
        let scores = format!("{}/scores", house.file(0));
        let one = house.get(&house.jurors[0], &scores).await;
        assert!(one.body.contains("Goed op papier") && one.body.contains("Helder"));
        let two = house.get(&house.jurors[1], &scores).await;
        assert!(two.body.contains("Goed op papier") && !two.body.contains("Helder"), "blind in each round");
        assert_eq!(house.post(&house.jurors[1], &house.file(0), &early).await.status, 303);
        let ranking = house.get(&house.lien, &house.office("ranking")).await;
        assert!(ranking.body.contains(">88<"), "60 x 4/5 + 40 x 5/5: {}", crate::kit::words(&ranking));
    }

    async fn a_decision_needs_reasons_quorum_and_what_was_agreed(world: World) {
        let house = scored(&world).await;
        let criterion = house.load().await.criteria[0].id;
        let path = house.office(&format!("consensus/{}/{criterion}", house.rows[0].id));
        house.post(&house.lien, &path, &[("points", "4"), ("note", "Besproken")]).await;
        let page = house.get(&house.lien, &house.office("decision")).await;
        assert!(page.body.contains("nog geen beslissing"));
        let half = [("_version", "0"), ("verdict", "chosen"), ("offer", ""), ("capacity", "veel"), ("why0", "Goed")];
        let one = house.office(&format!("decision/{}", house.rows[0].id));
        let odd = house.post(&house.lien, &one, &half).await;
        assert!(odd.status == 422 && odd.body.contains("Schrijf een getal, bijvoorbeeld 1,5."), "{}", crate::kit::words(&odd));
        let half = [("_version", "0"), ("verdict", "chosen"), ("offer", ""), ("capacity", ""), ("why0", "Goed")];
        assert_eq!(house.post(&house.lien, &one, &half).await.status, 303);
        let page = house.get(&house.lien, &house.office("decision")).await;
        assert!(page.body.contains("reden per criterium ontbreekt"));
        // Somebody who saved on the old version sees both.
        let stale = house.post(&house.jurors[0], &one, &[("_version", "0"), ("why0", "Van de voorzitter")]).await;
        assert!(stale.status == 409 && stale.body.contains("Van de voorzitter") && stale.body.contains("Goed"));
        let whole = [
            ("_version", "1"), ("verdict", "chosen"), ("offer", "Coaches aan huis"), ("capacity", "1,5"), ("why0", "Goed"), ("why1", "Goed"),
        ];
        assert_eq!(house.post(&house.lien, &one, &whole).await.status, 303);
        let other = [("_version", "0"), ("verdict", "not-chosen"), ("offer", ""), ("capacity", ""), ("why0", "Te dun"), ("why1", "Te dun")];
        let two = house.office(&format!("decision/{}", house.rows[1].id));
        assert_eq!(house.post(&house.lien, &two, &other).await.status, 303);
        let few = house.decide(&[&house.jurors[0]], "2023-06-12").await;
        assert!(few.status == 422 && few.body.contains("Er beslissen te weinig leden mee"), "{}", crate::kit::words(&few));
        let present = [&house.jurors[0], &house.jurors[1]];
        assert_eq!(house.decide(&present, "2023-06-13").await.status, 422, "tomorrow");
        assert_eq!(house.tell().await.status, 409, "decide first");
        assert_eq!(house.decide(&present, "2023-06-12").await.status, 303);
        assert_eq!(house.decide(&present, "2023-06-12").await.status, 409, "once");
        assert_eq!(house.count("jury_paper").await, 3, "minutes and two letters");
        assert!(house.mails().await.iter().all(|(_, body)| !body.contains("/decision")), "nobody is told yet");
        let result = format!("/open-calls/{}/result", house.call);
        assert_eq!(world.get_open(&result).await.status, 404);
        assert_eq!(house.tell().await.status, 303);
        assert_eq!(house.tell().await.status, 409);
        let public = world.get_open(&result).await;
        assert!(public.body.contains("De Brug") && !public.body.contains("Het Spoor"));
        let papers = house.get(&house.lien, &house.office("minutes")).await;
        let pdf = papers.body.split("href=\"").find(|p| p.contains("/minutes/")).unwrap().split('"').next().unwrap().to_owned();
        let paper = house.get(&house.lien, &pdf).await;
        assert!(paper.body.starts_with("%PDF") && paper.headers.contains("attachment") && paper.headers.contains("nosniff"));
        assert_eq!(house.get(&house.jurors[1], &pdf).await.status, 404);
    }

    async fn the_candidate_reads_the_reasons_and_her_own_letter_only(world: World) {
        let house = scored(&world).await;
        let criterion = house.load().await.criteria[0].id;
        let path = house.office(&format!("consensus/{}/{criterion}", house.rows[0].id));
        house.post(&house.lien, &path, &[("points", "4"), ("note", "Besproken")]).await;
        house.propose(&[0]).await;
        house.decide(&[&house.jurors[0], &house.jurors[1]], "2023-06-12").await;
        house.tell().await;
        let (mine, theirs) = (house.link(1).await, house.link(0).await);
        let page = world.get_open(&format!("{mine}/decision")).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Niet gekozen als partner") && page.body.contains("Het aanbod past bij de regio."));
        assert!(!page.body.contains("De Brug") && !page.body.contains("Jurylid"), "no other candidate, no single juror");
        let letter = page.body.split("href=\"").find(|p| p.contains("/papers/")).unwrap().split('"').next().unwrap().to_owned();
        assert!(world.get_open(&letter).await.body.starts_with("%PDF"));
        let id = letter.rsplit('/').next().unwrap();
        assert_eq!(world.get_open(&format!("{theirs}/papers/{id}")).await.status, 404, "with the link of another");
        assert_eq!(world.get_open("/my-candidacy/odd/decision").await.status, 404);
    }
}
