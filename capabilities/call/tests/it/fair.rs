//! Equal treatment: nobody stands in the way of a candidate with a public number, what is late stays late, and what
//! was sent in changes no more.

use call::actions::annex::By;
use call::actions::{AddAnnex, CheckAnnex, Submit};
use call::{CandidacyId, Status};
use kernel::{Moment, Refusal};
use store::Failure;
use testkit::{Person, Reply, World, on_both_engines};

use crate::kit::{
    Cast, FILLED, KBO, OTHER_KBO, SUBJECT, apply, arrived, candidate, cast, count, kit, load, one, pdf, published,
    send, send_as, submit,
};

/// An enterprise number with a right check.
fn kbo(at: usize) -> String {
    let base = 8_000_000 + at * 11;
    format!("0{base}{:02}", 97 - base % 97)
}

async fn judge(world: &World, cast: &Cast, row: &call::Candidacy, status: &str, reason: &str) -> Reply {
    let path = format!("/calls/{}/candidacies/{}", row.call, row.id);
    let version = one(world, cast, row.id).await.version.to_string();
    let rule = format!("rule-{}", load(world, cast, row.call).await.rules[0].id);
    let fields = [("_version", version.as_str()), ("status", status), ("reason", reason), (rule.as_str(), "yes")];
    world.post(&cast.lien, &format!("{path}/status"), &fields).await
}

/// Enters a candidacy by mail; gives the answer.
async fn by_mail(world: &World, lien: &Person, id: call::CallId, on: &str, number: &str, late: bool) -> Reply {
    let mut fields = vec![
        ("organisation", "Het Spoor"),
        ("kbo", number),
        ("email", "jo@spoor.example"),
        ("contact", "Jo"),
        ("subject", SUBJECT),
        ("received_on", on),
        ("received_time", "09:00"),
        ("offer", "Coaches"),
        ("capacity", "1"),
        ("answer-1", "Via het OCMW"),
        ("_key", on),
    ];
    if late {
        fields.extend([("late", "yes"), ("late_reason", "Volledigheid van het verslag")]);
    }
    send_as(world, lien, &format!("/calls/{id}/candidacies/new"), &fields, None).await
}

async fn draft(world: &World, path: &str) -> Reply {
    send(world, path, &[("_version", "1"), ("offer", "Half af"), ("do", "save")], None).await
}

on_both_engines! {
    kit();

    async fn a_stranger_with_the_number_of_an_organisation_bars_nobody(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        for (number, mail) in [(KBO, "vreemd@elders.example"), (OTHER_KBO, "vreemder@elders.example")] {
            let strange = candidate(&world, id, "Vreemd", number, mail).await;
            assert_eq!(draft(&world, &strange).await.status, 303);
        }
        // The real one asks, writes and sends in; the other came by mail.
        let real = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        assert_eq!(draft(&world, &real).await.status, 303);
        let page = world.get_open(&real).await;
        let version = page.input("_version").to_owned();
        let fields: Vec<_> = FILLED.into_iter().chain([("_version", version.as_str()), ("do", "submit")]).collect();
        let sent = send(&world, &real, &fields, None).await;
        assert_eq!(sent.location, format!("{real}/sent"), "{}", sent.body);
        let mailed = by_mail(&world, &cast.lien, id, "2023-05-09", OTHER_KBO, false).await;
        assert_eq!(mailed.status, 303, "{}", mailed.body);
        assert_eq!(arrived(&world, &cast, id).await.len(), 2);
        // Now the stranger cannot send in, and the organisation cannot twice.
        let strange = crate::kit::link(&world, "vreemd@elders.example").await;
        let late = submit(&world, &strange).await;
        assert!(late.status == 422 && late.body.contains("Elke organisatie dient één keer in."), "{}", late.body);
        assert_eq!(apply(&world, id, "De Brug", KBO, "piet@brug.example").await.status, 422);
        assert_eq!(by_mail(&world, &cast.lien, id, "2023-05-08", KBO, false).await.status, 422);
    }

    async fn a_false_candidacy_that_the_lead_set_aside_frees_the_number(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let strange = candidate(&world, id, "Vreemd", KBO, "vreemd@elders.example").await;
        assert_eq!(submit(&world, &strange).await.status, 303);
        let refused = apply(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        assert!(refused.status == 422 && refused.body.contains("Bel of mail de contactpersoon"), "{}", refused.body);
        let row = arrived(&world, &cast, id).await.remove(0);
        let aside = judge(&world, &cast, &row, "Onontvankelijk", "Niet van deze organisatie.").await;
        assert_eq!(aside.status, 303, "{}", aside.body);
        world.clock.advance_minutes(1);
        let real = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        assert_eq!(submit(&world, &real).await.location, format!("{real}/sent"));
        // One candidacy per organisation: the first does not come back beside it.
        let back = judge(&world, &cast, &row, "Ontvankelijk", "").await;
        assert!(back.status == 422 && back.body.contains("Elke organisatie dient één keer in."), "{}", back.body);
        assert_eq!(one(&world, &cast, row.id).await.status, Status::Onontvankelijk);
    }

    async fn of_two_drafts_of_one_organisation_sent_in_at_once_one_comes_in(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        for round in 0..4 {
            let number = kbo(round);
            let first = candidate(&world, id, "De Brug", &number, &format!("an{round}@brug.example")).await;
            let second = candidate(&world, id, "De Brug", &number, &format!("piet{round}@brug.example")).await;
            let (one, two) = futures_util::future::join(submit(&world, &first), submit(&world, &second)).await;
            let mut both = [one.status.as_u16(), two.status.as_u16()];
            both.sort_unstable();
            assert_eq!(both, [303, 422], "{}{}", one.body, two.body);
            assert_eq!(arrived(&world, &cast, id).await.len(), round + 1);
        }
    }

    async fn what_came_too_late_never_becomes_admissible(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        world.clock.set(kernel::Day::new(2023, 6, 12).unwrap().at(9, 0));
        let kept = by_mail(&world, &cast.lien, id, "2023-06-10", KBO, true).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let row = one(&world, &cast, CandidacyId(kept.last_id())).await;
        for status in ["Ontvankelijk", "Ontvangen", "DossierOnvolledig"] {
            let refused = judge(&world, &cast, &row, status, "Toch maar").await;
            assert!(refused.status == 422 && refused.body.contains("kwam te laat"), "{status} {}", refused.body);
        }
        assert_eq!(one(&world, &cast, row.id).await.status, Status::Onontvankelijk);
        assert_eq!(judge(&world, &cast, &row, "Onontvankelijk", "Een dag te laat").await.status, 303);
        // What was found in the mailbox after all, in time, still comes in.
        assert_eq!(by_mail(&world, &cast.lien, id, "2023-06-09", KBO, false).await.status, 303);
    }

    async fn an_annex_comes_to_a_mailed_candidacy_only_before_it_is_judged_and_the_hash_tells_it(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let kept = by_mail(&world, &cast.lien, id, "2023-05-09", OTHER_KBO, false).await;
        let row = one(&world, &cast, CandidacyId(kept.last_id())).await;
        let path = format!("/calls/{id}/candidacies/{}", row.id);
        let added = send_as(&world, &cast.lien, &format!("{path}/annexes"), &[], Some(("plan.pdf", &pdf()))).await;
        assert_eq!(added.status, 303, "{}", added.body);
        let now = one(&world, &cast, row.id).await;
        let mut tx = world.app.db.read().await.unwrap();
        let ctx = world.ctx(&cast.lien);
        let hash = call::content_hash(&mut tx, &ctx, &now).await.unwrap();
        let steps = call::steps(&mut tx, &ctx, row.id).await.unwrap();
        drop(tx);
        assert!(now.content_hash == Some(hash) && now.content_hash != row.content_hash, "the hash covers the annex");
        assert_eq!(steps.last().unwrap().reason.as_deref(), Some("plan.pdf"), "the history tells it");
        assert!(now.version > row.version);

        assert_eq!(judge(&world, &cast, &row, "Ontvankelijk", "").await.status, 303);
        let files = count(&world, "candidacy_annex").await;
        let late = send_as(&world, &cast.lien, &format!("{path}/annexes"), &[], Some(("later.pdf", &pdf()))).await;
        assert_eq!(late.status, 409, "{}", late.body);
        assert_eq!(count(&world, "candidacy_annex").await, files);
        assert!(!world.get(&cast.lien, &path).await.body.contains("name=\"file\""), "and the page does not ask for one");
    }

    async fn an_annex_that_comes_while_the_form_is_sent_is_in_the_hash_or_not_in_at_all(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        for round in 0..6 {
            let mine = candidate(&world, id, "De Brug", &kbo(round), &format!("an{round}@brug.example")).await;
            let fields: Vec<_> = FILLED.into_iter().chain([("_version", "1"), ("do", "save")]).collect();
            assert_eq!(send(&world, &mine, &fields, None).await.status, 303);
            let version: i64 = world.get_open(&mine).await.input("_version").parse().unwrap();
            let token = mine.rsplit('/').next().unwrap();
            let (db, ctx) = (&world.app.db, world.ctx(&cast.admin));
            let send_in = Submit { token, alone: true, version, l10n: &world.app.l10n, public_url: "https://x.example" };
            let bytes = pdf();
            let bring = AddAnnex { by: By::Candidate(token), name: "plan.pdf", bytes: &bytes };
            let add = async {
                let new = db.act(&ctx, &bring).await?;
                db.act(&ctx, &CheckAnnex { id: new }).await
            };
            let (sent, added) = futures_util::future::join(db.act(&ctx, &send_in), add).await;
            let known = |f: &Failure| matches!(f, Failure::Refused(Refusal::Stale { .. } | Refusal::Conflict(_) | Refusal::Invalid(_)));
            assert!(sent.as_ref().err().is_none_or(known) && added.as_ref().err().is_none_or(known), "{sent:?} {added:?}");
            let Ok(row) = sent else { continue };
            let row = one(&world, &cast, row).await;
            let mut tx = world.app.db.read().await.unwrap();
            let hash = call::content_hash(&mut tx, &world.ctx(&cast.lien), &row).await.unwrap();
            assert_eq!(row.content_hash, Some(hash), "round {round}: {added:?}");
        }
        assert!(world.app.clock.now() > Moment(0));
    }

    async fn bringing_and_taking_away_an_annex_is_a_change_of_the_draft(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug", KBO, "an@brug.example").await;
        let fields: Vec<_> = FILLED.into_iter().chain([("_version", "1"), ("do", "save")]).collect();
        assert_eq!(send(&world, &mine, &fields, None).await.status, 303);
        let shown: i64 = world.get_open(&mine).await.input("_version").parse().unwrap();
        let token = mine.rsplit('/').next().unwrap();
        let (db, ctx) = (&world.app.db, world.ctx(&cast.admin));
        let bytes = pdf();
        let annex = db.act(&ctx, &AddAnnex { by: By::Candidate(token), name: "plan.pdf", bytes: &bytes }).await.unwrap();
        db.act(&ctx, &CheckAnnex { id: annex }).await.unwrap();
        let send_in =
            |version| Submit { token, alone: true, version, l10n: &world.app.l10n, public_url: "https://x.example" };
        let stale = db.act(&ctx, &send_in(shown)).await;
        assert!(matches!(stale, Err(Failure::Refused(Refusal::Stale { .. }))), "what she read had no annex: {stale:?}");
        let with: i64 = world.get_open(&mine).await.input("_version").parse().unwrap();
        assert_eq!(world.post_open(&format!("{mine}/annexes/{annex}/remove"), &[]).await.status, 303);
        let stale = db.act(&ctx, &send_in(with)).await;
        assert!(matches!(stale, Err(Failure::Refused(Refusal::Stale { .. }))), "{stale:?}");
    }
}
