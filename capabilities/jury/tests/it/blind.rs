//! Blind scores: nobody sees what others gave before the own score is in; what is off the scale is refused.

use kernel::Role;
use testkit::on_both_engines;

use crate::kit::{House, kit};

on_both_engines! {
    kit();

    async fn scores_of_others_are_hidden_until_the_own_is_in(world: World) {
        let house = House::new(&world, 2, 3, 2).await;
        let [one, two, _] = [0, 1, 2].map(|at| house.jurors[at].clone());
        for juror in &house.jurors {
            assert_eq!(house.declare(juror, &[]).await.status, 303);
        }
        assert_eq!(house.start().await.status, 303);
        assert_eq!(house.score(&one, 0, ["5", "3"]).await.status, 303);

        // The second juror: no page of scores, nothing in the ranking, no number on the candidacy itself.
        let scores = format!("{}/scores", house.file(0));
        let early = house.get(&two, &scores).await;
        assert_eq!(early.status, 409);
        assert!(early.body.contains("Eerst je eigen score") && !early.body.contains("Sterk aanbod"));
        let file = house.get(&two, &house.file(0)).await;
        assert_eq!(file.status, 200);
        assert!(!file.body.contains("Sterk aanbod") && !file.body.contains("/scores"), "{}", crate::kit::words(&file));
        let ranking = house.get(&two, &house.seat("/ranking")).await;
        assert!(!ranking.body.contains("De Brug") && ranking.body.contains("2 kandidaturen staan hier nog niet"));
        // The lead counts, and sees no score before all are closed.
        let office = house.get(&house.lien, &house.office("jury")).await;
        assert!(office.body.contains("1 (nodig: 2)") && !office.body.contains("Sterk aanbod"));
        for part in ["ranking", "consensus"] {
            assert_eq!(house.get(&house.lien, &house.office(part)).await.status, 409, "{part}");
        }

        // A draft is no score yet.
        let draft = [("_version", "0"), ("round", "written"), ("score0", "4"), ("do", "draft")];
        assert_eq!(house.post(&two, &house.file(0), &draft).await.status, 303);
        assert_eq!(house.get(&two, &scores).await.status, 409);
        let page = house.get(&two, &house.file(0)).await;
        assert!(page.body.contains("name=\"score0\" type=\"text\" value=\"4\""), "{}", crate::kit::words(&page));
        let version = page.input("_version").to_owned();
        let fields = [
            ("_version", version.as_str()), ("round", "written"), ("score0", "2"), ("why0", "Te weinig uren"),
            ("score1", "3"), ("why1", "Goed"), ("do", "in"),
        ];
        assert_eq!(house.post(&two, &house.file(0), &fields).await.status, 303);
        let seen = house.get(&two, &scores).await;
        assert!(seen.body.contains("Sterk aanbod") && seen.body.contains("Te weinig uren"));
        assert!(seen.body.contains("Ligt ver uiteen"), "5 and 2 differ by more than one");
        let ranking = house.get(&two, &house.seat("/ranking")).await;
        assert!(ranking.body.contains("De Brug") && !ranking.body.contains("Het Spoor"));

        // Handed in is final.
        let again = house.post(&two, &house.file(0), &fields).await;
        assert_eq!(again.status, 409);
        assert!(again.body.contains("Je scores zijn al ingediend"));
    }

    async fn a_score_off_the_scale_or_without_reason_is_refused_with_a_message_and_nothing_is_kept(world: World) {
        let house = House::new(&world, 1, 2, 1).await;
        let one = house.jurors[0].clone();
        house.declare(&one, &[]).await;
        house.start().await;
        for odd in ["6", "-1", "3,5", "vijf"] {
            let reply = house.score(&one, 0, [odd, "3"]).await;
            assert_eq!(reply.status, 422, "{odd}");
            assert!(reply.body.contains("past niet op de schaal van 0 tot 5"), "{}", crate::kit::words(&reply));
            assert!(reply.body.contains(&format!("value=\"{odd}\"")), "what was typed is kept");
        }
        let fields = [("_version", "0"), ("round", "written"), ("score0", "4"), ("score1", "3"), ("do", "in")];
        let reply = house.post(&one, &house.file(0), &fields).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains("Schrijf waarom je deze score geeft."));
        assert_eq!((house.count("jury_sheet").await, house.count("jury_score").await), (0, 0));
    }

    async fn scoring_begins_only_with_an_expert_a_chair_and_enough_members(world: World) {
        let house = House::new(&world, 1, 0, 2).await;
        let town = world.organisation("VDAB", "vdab").await;
        let one = crate::kit::person(&world, "Vera Bank", Role::Referrer, town).await;
        house.appoint(&one, false, false).await;
        assert!(house.start().await.body.contains("Er is nog geen onafhankelijke expert"));
        let two = crate::kit::person(&world, "Ilse Raam", Role::JuryMember, town).await;
        house.appoint(&two, false, true).await;
        assert!(house.start().await.body.contains("Er is nog geen voorzitter"));
        let page = house.get(&house.lien, &house.office("jury")).await;
        assert!(page.body.contains("Kies één lid als voorzitter."));
        let version = page.input("_version").to_owned();
        let seat = house.office(&format!("jury/members/{}", one.actor.staff));
        let chair = house.post(&house.lien, &seat, &[("_version", &version), ("do", "chair")]).await;
        assert_eq!(chair.status, 303, "{}", crate::kit::words(&chair));
        assert_eq!(house.start().await.status, 303);
        // Nothing of a candidacy was shown before.
        let undeclared = house.get(&one, &house.file(0)).await;
        assert_eq!((undeclared.status.as_u16(), undeclared.location.as_str()), (303, house.seat("/declare").as_str()));
        let declare = house.get(&one, &house.seat("/declare")).await;
        assert!(declare.body.contains("De Brug") && !declare.body.contains("Aanbod van"));
        assert_eq!(house.get(&one, &format!("{}/scores", house.file(0))).await.status, 404);
    }

    async fn whoever_is_appointed_hears_where_the_jury_is(world: World) {
        let house = House::new(&world, 1, 0, 2).await;
        let town = world.organisation("VDAB", "vdab").await;
        let vera = crate::kit::person(&world, "Vera Bank", Role::Referrer, town).await;
        let before = house.mails().await.len();
        house.appoint(&vera, false, false).await;
        let mails = house.mails().await;
        assert_eq!(mails.len(), before + 1);
        assert!(mails.last().unwrap().1.contains(&format!("/jury/{}", house.call)), "{mails:?}");
        assert_eq!(house.get(&vera, "/jury").await.status, 200);
    }

    async fn who_does_not_sit_in_the_jury_finds_nothing(world: World) {
        let house = House::new(&world, 1, 2, 1).await;
        let caw = world.organisation("CAW", "partner").await;
        let coach = crate::kit::person(&world, "Sofie D.", Role::Coach, caw).await;
        let other = crate::kit::person(&world, "Nog Iemand", Role::JuryMember, caw).await;
        for person in [&coach, &other, &house.lien] {
            for path in [house.seat(""), house.seat("/declare"), house.seat("/ranking"), house.file(0)] {
                assert_eq!(house.get(person, &path).await.status, 404, "{path}");
            }
        }
        for part in ["jury", "ranking", "consensus", "pitches", "decision", "minutes", "replies", "archive"] {
            assert_eq!(house.get(&coach, &house.office(part)).await.status, 404, "{part}");
            assert!(!house.post(&coach, &house.office(part), &[("odd", "yes")]).await.status.is_success());
        }
        assert_eq!(house.get(&other, "/jury").await.status, 200);
        assert_eq!(house.get(&coach, "/jury").await.status, 404);
        for part in ["jury/members", "jury/rules", "jury/start", "jury/close", "jury/recuse", "decision", "decision/tell", "archive"] {
            assert_eq!(house.post(&coach, &house.office(part), &[]).await.status, 404, "{part}");
        }
    }
}
