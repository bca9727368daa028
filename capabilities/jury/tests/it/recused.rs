//! Who abstains meets the candidacy nowhere: by address, in lists, counts, ranking, pitches, history, archive, also under
//! another hat.

use kernel::Role;
use testkit::{Person, on_both_engines};

use crate::kit::{House, kit};

/// All addresses of a candidacy, for a juror and for the lead.
async fn addresses(house: &House<'_>, at: usize) -> Vec<String> {
    let row = house.rows[at].id;
    let criterion = house.load().await.criteria[0].id;
    let mut tx = house.world.app.db.read().await.unwrap();
    let annexes = call::annexes(&mut tx, &house.world.ctx(&house.lien), row).await.unwrap();
    let annex = annexes[0].id;
    vec![
        house.file(at),
        format!("{}?round=pitch", house.file(at)),
        format!("{}/scores", house.file(at)),
        format!("{}/annexes/{annex}", house.file(at)),
        house.office(&format!("consensus/{row}/{criterion}")),
        house.office(&format!("decision/{row}")),
        house.office(&format!("candidacies/{row}")),
        house.office(&format!("candidacies/{row}/annexes/{annex}")),
    ]
}

async fn nowhere(house: &House<'_>, who: &Person, at: usize) {
    for path in addresses(house, at).await {
        assert_eq!(house.get(who, &path).await.status, 404, "{path}");
    }
    let name = house.rows[at].organisation_name.clone();
    for path in [house.seat(""), house.seat("/ranking"), house.seat("/pitches"), house.seat("/declare")] {
        let page = house.get(who, &path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(
            !page.body.contains(&name) && !page.body.contains(&house.rows[at].id.to_string()),
            "{path}: {}",
            crate::kit::words(&page)
        );
    }
}

on_both_engines! {
    kit();

    async fn a_recused_juror_gets_404_for_everything_and_her_scores_no_longer_count(world: World) {
        let house = House::new(&world, 3, 3, 2).await;
        let [one, two, three] = [0, 1, 2].map(|at| house.jurors[at].clone());
        house.declare(&one, &[]).await;
        house.declare(&three, &[]).await;
        let wrong = [(format!("stance-{}", house.rows[0].id), "conflict")];
        let fields: Vec<(&str, &str)> = wrong.iter().map(|(k, v)| (k.as_str(), *v)).collect();
        let refused = house.post(&two, &house.seat("/declare"), &fields).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Schrijf kort welk belang je hebt."), "{}", crate::kit::words(&refused));
        assert_eq!(house.declare(&two, &[0]).await.status, 303);
        house.start().await;
        nowhere(&house, &two, 0).await;
        assert!(house.get(&two, &house.seat("")).await.body.contains("0 van 2 ingediend"), "a count does not tell");

        // Found out later: with scores handed in, and declared from the page itself.
        assert_eq!(house.score(&one, 1, ["5", "5"]).await.status, 303);
        assert_eq!(house.score(&three, 1, ["3", "3"]).await.status, 303);
        let late = [(format!("stance-{}", house.rows[1].id), "conflict"), (format!("why-{}", house.rows[1].id), "Mijn nicht")];
        let fields: Vec<(&str, &str)> = late.iter().map(|(k, v)| (k.as_str(), *v)).collect();
        assert_eq!(house.post(&one, &house.seat("/declare"), &fields).await.status, 303);
        nowhere(&house, &one, 1).await;
        let page = house.get(&three, &format!("{}/scores", house.file(1))).await;
        assert!(!page.body.contains("Jurylid 1"), "what she gave no longer counts");
        assert_eq!(house.post(&one, &house.file(1), &[("_version", "1")]).await.status, 404);

        // The lead recuses with a reason, and takes it back when it was a mistake.
        let staff = three.actor.staff.to_string();
        let row = house.rows[2].id.to_string();
        let path = house.office("jury/recuse");
        let bare = house.post(&house.lien, &path, &[("juror", &staff), ("candidacy", &row)]).await;
        assert!(bare.status == 422 && bare.body.contains("Schrijf waarom."));
        let with = [("juror", staff.as_str()), ("candidacy", row.as_str()), ("why", "Zit in het bestuur")];
        assert_eq!(house.post(&house.lien, &path, &with).await.status, 303);
        nowhere(&house, &three, 2).await;
        assert!(house.get(&house.lien, &house.office("jury")).await.body.contains("Zit in het bestuur"));
        let lift: Vec<_> = with.iter().copied().chain([("lift", "yes")]).collect();
        assert_eq!(house.post(&house.lien, &path, &lift).await.status, 303);
        let again = house.get(&three, &house.file(2)).await;
        assert_eq!(again.location, house.seat("/declare"), "she declares anew");
    }

    async fn a_coordinator_who_abstains_as_juror_loses_the_candidacy_under_both_hats(world: World) {
        let house = House::new(&world, 2, 2, 1).await;
        house.appoint(&house.lien, false, false).await;
        for juror in house.jurors.iter().chain([&house.lien]) {
            let conflicts: &[usize] = if juror.actor.staff == house.lien.actor.staff { &[0] } else { &[] };
            assert_eq!(house.declare(juror, conflicts).await.status, 303);
        }
        house.start().await;
        nowhere(&house, &house.lien, 0).await;
        for juror in &house.jurors {
            for at in 0..2 {
                house.score(juror, at, ["4", "4"]).await;
            }
        }
        house.score(&house.lien, 1, ["4", "4"]).await;
        assert_eq!(house.close("").await.status, 303);
        let name = &house.rows[0].organisation_name;
        for part in ["jury", "ranking", "consensus", "pitches", "decision", "replies", "candidacies"] {
            let page = house.get(&house.lien, &house.office(part)).await;
            assert_eq!(page.status, 200, "{part}");
            assert!(!page.body.contains(name), "{part}: {}", crate::kit::words(&page));
        }
        assert_eq!(house.get(&house.lien, &house.office("archive")).await.status, 404);
        // The joint decision is recorded by somebody else: here the chair.
        let path = house.office(&format!("decision/{}", house.rows[0].id));
        assert_eq!(house.post(&house.lien, &path, &[("_version", "0"), ("verdict", "chosen")]).await.status, 404);
        let chair = house.jurors[0].clone();
        let fields = [
            ("_version", "0"), ("verdict", "chosen"), ("offer", "Coaches"), ("capacity", "1"), ("why0", "Goed"), ("why1", "Goed"),
        ];
        for row in &house.rows {
            let path = house.office(&format!("decision/{}", row.id));
            assert_eq!(house.post(&chair, &path, &fields).await.status, 303);
        }
        let reply = house.decide(&[&house.jurors[0]], "2023-06-12").await;
        assert!(reply.status == 409 && reply.body.contains("Laat iemand anders dit doen"), "{}", crate::kit::words(&reply));
        let version = house.version().await;
        let staff = chair.actor.staff.to_string();
        let fields = [
            ("_version", version.as_str()), ("on", "2023-06-12"), ("place", "Deinze"), ("course", "Besproken."), ("present", &staff),
        ];
        assert_eq!(house.post(&chair, &house.office("decision"), &fields).await.status, 303);
        assert_eq!(house.post(&house.lien, &house.office("archive"), &[]).await.status, 404);
        let papers = house.get(&house.lien, &house.office("minutes")).await;
        assert!(!papers.body.contains(name) && !papers.body.contains("Verslag (PDF)"), "minutes hold all candidacies");
    }

    async fn a_declaration_without_a_choice_says_to_choose_and_half_of_it_asks_for_the_rest(world: World) {
        let house = House::new(&world, 2, 2, 1).await;
        let (juror, path) = (&house.jurors[0], house.seat("/declare"));
        let none = house.post(juror, &path, &[]).await;
        assert_eq!(none.status, 422, "{}", crate::kit::words(&none));
        assert_eq!(none.body.matches("Kies of je een belang hebt.").count(), 4, "beside both, and above the form");
        assert_eq!(house.count("jury_declaration").await, 0);
        let first = format!("stance-{}", house.rows[0].id);
        let half = house.post(juror, &path, &[(&first, "clear")]).await;
        assert_eq!((half.status.as_u16(), half.location.as_str()), (303, path.as_str()));
        let second = format!("stance-{}", house.rows[1].id);
        let whole = house.post(juror, &path, &[(&second, "clear")]).await;
        assert_eq!((whole.status.as_u16(), whole.location.as_str()), (303, house.seat("").as_str()));
        assert_eq!(house.count("jury_declaration").await, 2);
    }

    async fn why_a_juror_has_an_interest_is_stored_sealed_only_and_the_lead_reads_it(world: World) {
        let house = House::new(&world, 2, 2, 1).await;
        let reply = house.declare(&house.jurors[0], &[0]).await;
        assert_eq!(reply.status, 303, "{}", crate::kit::words(&reply));
        let mut tx = world.app.db.read().await.unwrap();
        let rows = store::fetch_values!(
            tx, Option<Vec<u8>>, "select why_sealed from jury_declaration where partnership_id = $1", world.partnership
        )
        .unwrap();
        drop(tx);
        let sealed: Vec<Vec<u8>> = rows.into_iter().flatten().collect();
        assert_eq!(sealed.len(), 1, "only a conflict has a reason");
        assert!(!String::from_utf8_lossy(&sealed[0]).contains(crate::kit::WHY), "nothing of it is readable in the row");
        let page = house.get(&house.lien, &house.office("jury")).await;
        assert!(page.body.contains(crate::kit::WHY), "{}", crate::kit::words(&page));
    }

    async fn a_declaration_about_a_candidacy_of_another_call_or_of_nobody_is_not_found(world: World) {
        let house = House::new(&world, 1, 2, 1).await;
        let nobody = uuid::Uuid::from_u128(9);
        let odd = house.seat(&format!("/candidacies/{nobody}"));
        assert_eq!(house.get(&house.jurors[0], &odd).await.status, 404);
        let mine = crate::kit::person(&world, "Buiten", Role::JuryMember, house.lien.actor.organisation).await;
        assert_eq!(house.declare(&mine, &[0]).await.status, 404);
        assert_eq!(house.count("jury_declaration").await, 0);
    }
}
