//! The inbox and the decisions.

use kernel::{Aspect, Refusal, Relation, Role, Verb};
use people::model::Status as PersonStatus;
use referral::model::{Outcome, Status};
use referral::{
    AcceptReferral, CloseRedirect, DeclineReferral, NoteOutreach, PlanTalk, PutOnWaitingList, RedirectReferral,
    UndoDecision, Who,
};
use store::Failure;
use testkit::{Person, World, on_both_engines};

use crate::kit::{Cast, amina, case, kit, mails, position, refer, who};

async fn state(world: &World) -> (Status, PersonStatus, i64) {
    let mut tx = world.app.db.read().await.unwrap();
    let (status, version) = store::fetch_one!(tx, (Status, i64), "select status, version from referral").unwrap();
    let (person,) = store::fetch_one!(tx, (PersonStatus,), "select status from participant").unwrap();
    (status, person, version)
}

async fn may(world: &World, person: &Person, id: kernel::ReferralId, verb: Verb, aspect: Aspect) -> bool {
    let participant = who(world, id).await;
    let mut tx = world.app.db.read().await.unwrap();
    people::door::open(&mut tx, &world.ctx(person), participant).await.is_ok_and(|permit| permit.may(verb, aspect))
}

on_both_engines! { kit();

async fn who_waits_longest_stands_on_top_and_the_bar_turns_copper_after_30_days(world: World) {
    let cast = Cast::new(&world).await;
    let old = refer(&world, &cast.school_desk, &amina()).await;
    world.clock.advance_minutes(31 * 24 * 60);
    let new = refer(&world, &cast.school_desk, &amina()).await;
    let body = world.get(&cast.lien, "/triage").await.body;
    let at = |id: kernel::ReferralId| body.find(&format!("/triage/{id}")).unwrap();
    assert!(at(old) < at(new));
    assert!(body.contains("31 dagen") && body.contains("class=\"attention\"") && body.contains("class=\"main\""));
    for known in ["Amina Haddad", "Deinze", "Arabisch", "met tolk", "Ik wil graag koken", "gebruik en gewoonten", "Atheneum"] {
        assert!(body.contains(known), "{known} is not in the inbox");
    }
    let mut tx = world.app.db.read().await.unwrap();
    let reads = store::fetch_value!(tx, i64, "select count(*) from audit_entry where verb = 'file.read'").unwrap();
    assert_eq!(reads, 2, "each file shown is noted as read");
}

async fn the_inbox_has_pages_and_each_referral_is_on_one_of_them(world: World) {
    let cast = Cast::new(&world).await;
    let mut all = Vec::new();
    for number in 0..90 {
        let mut new = amina();
        new.who = Who::New { given: format!("Persoon {number}"), family: None, phone: Some("0470123456".to_owned()) };
        new.language = None;
        all.push(refer(&world, &cast.school_desk, &new).await.to_string());
        world.clock.advance_minutes(1);
    }
    let (mut path, mut seen, mut pages) = ("/triage".to_owned(), Vec::new(), 0);
    loop {
        let body = world.get(&cast.lien, &path).await.body;
        pages += 1;
        seen.extend(all.iter().filter(|id| body.contains(&format!("/triage/{id}\""))).cloned());
        assert_eq!(body.contains("rel=\"prev\""), pages > 1);
        let Some((before, _)) = body.split_once("\" rel=\"next\"") else { break };
        path = before.rsplit_once("href=\"").unwrap().1.replace("&amp;", "&").replace("&#38;", "&");
    }
    assert_eq!((pages, seen.len()), (3, all.len()));
    assert_eq!(seen, all, "the longest waiting first, each once");
    let filtered = world.get(&cast.lien, "/triage?show=new").await.body;
    assert!(filtered.contains("/triage?show=new&#38;after=") || filtered.contains("/triage?show=new&amp;after="));
    assert_eq!(world.get(&cast.lien, "/triage?after=nonsense").await.status, 200);
}

async fn who_may_be_known_already_is_said_in_the_inbox(world: World) {
    let cast = Cast::new(&world).await;
    refer(&world, &cast.school_desk, &amina()).await;
    assert!(!world.get(&cast.lien, "/triage").await.body.contains("Misschien al gekend"));
    refer(&world, &cast.school_desk, &amina()).await;
    let body = world.get(&cast.lien, "/triage").await.body;
    assert_eq!(body.matches("Misschien al gekend").count(), 2, "{body}");
    refer(&world, &cast.school_desk, &amina()).await;
    assert!(world.get(&cast.lien, "/triage").await.body.contains("Misschien al gekend: 2"));
}

async fn the_address_for_referrers_leads_who_decides_to_her_own_page(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let path = format!("/referrals/{id}");
    assert_eq!(world.get(&cast.school_desk, &path).await.status, 200);
    assert_eq!(world.get(&cast.lien, &path).await.location, format!("/triage/{id}"));
    let lead = world.person("Els P.", Role::TeamLead, cast.caw).await;
    for who in [&cast.sofie, &lead] {
        assert_eq!(world.get(who, &path).await.status, 404, "decides on nothing");
    }
}

async fn a_planned_talk_opens_the_file_for_who_holds_it_and_a_next_decision_closes_it(world: World) {
    let cast = Cast::new(&world).await;
    let lead = world.person("Els P.", Role::TeamLead, cast.caw).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    assert!(!may(&world, &cast.sofie, id, Verb::Find, Aspect::Existence).await);
    let at = kernel::Day::new(2026, 6, 2).unwrap().at(14, 0);
    let plan = PlanTalk { case: case(&world, id, 1), by: cast.sofie.actor.position.0, at: Some(at), note: None };
    world.app.db.act(&world.ctx(&cast.lien), &plan).await.unwrap();
    assert_eq!(state(&world).await, (Status::ToPlan, PersonStatus::Referred, 2));
    assert!(may(&world, &cast.sofie, id, Verb::Read, Aspect::Intake).await);
    assert!(may(&world, &lead, id, Verb::Decide, Aspect::Intake).await);
    assert_eq!(world.get(&lead, &format!("/triage/{id}")).await.status, 200);
    assert_eq!(world.get(&cast.sofie, &format!("/triage/{id}")).await.status, 404, "a coach does not triage");
    assert!(!may(&world, &cast.tom, id, Verb::Find, Aspect::Existence).await);
    let wait = PutOnWaitingList { case: case(&world, id, 2), since: kernel::Day::new(2026, 5, 20).unwrap(), note: None };
    world.app.db.act(&world.ctx(&cast.lien), &wait).await.unwrap();
    assert_eq!(state(&world).await, (Status::Waiting, PersonStatus::Waiting, 3));
    assert!(!may(&world, &cast.sofie, id, Verb::Find, Aspect::Existence).await);
    assert!(!may(&world, &lead, id, Verb::Find, Aspect::Existence).await);
}

async fn accepting_makes_the_person_wait_for_a_coach_and_offers_to_choose_one(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let reply = world.post(&cast.lien, &format!("/triage/{id}/accept"), &[("_version", "1"), ("accept_by", &cast.caw.to_string())]).await;
    assert_eq!(reply.location, format!("/triage/{id}"));
    assert_eq!(state(&world).await, (Status::Accepted, PersonStatus::Waiting, 2));
    let page = world.get(&cast.lien, &format!("/triage/{id}")).await;
    let person = who(&world, id).await;
    assert!(page.body.contains(&format!("/participants/{person}/trajectory/start")) && page.body.contains("Kies een coach"));
    assert_eq!(mails(&world).await.len(), 1);
}

async fn the_last_decision_can_be_undone_until_the_next_one(world: World) {
    let cast = Cast::new(&world).await;
    let lead = world.person("Els P.", Role::TeamLead, cast.caw).await;
    let ctx = world.ctx(&cast.lien);
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let plan = PlanTalk { case: case(&world, id, 1), by: cast.caw.0, at: None, note: None };
    world.app.db.act(&ctx, &plan).await.unwrap();
    let decline = DeclineReferral { case: case(&world, id, 2), reason: referral::model::Reason::NotNow, answer: "Niet nu".to_owned() };
    world.app.db.act(&ctx, &decline).await.unwrap();
    assert_eq!(state(&world).await.0, Status::Declined);
    assert!(!may(&world, &lead, id, Verb::Find, Aspect::Existence).await);
    let page = world.get(&cast.lien, &format!("/triage/{id}")).await;
    assert!(page.body.contains("Maak de laatste beslissing ongedaan"));
    let undone = world.post(&cast.lien, &format!("/triage/{id}/undo"), &[]).await;
    assert_eq!(undone.status, 303, "{}", undone.body);
    assert_eq!(state(&world).await, (Status::ToPlan, PersonStatus::Referred, 4));
    assert!(may(&world, &lead, id, Verb::Decide, Aspect::Intake).await, "who was asked is asked again");
    let again = world.post(&cast.lien, &format!("/triage/{id}/undo"), &[]).await;
    assert_eq!(again.status, 409, "the decision before had a next one");
    let page = world.get(&cast.lien, &format!("/triage/{id}")).await;
    assert!(page.body.contains("ongedaan gemaakt") && !page.body.contains("Maak de laatste beslissing ongedaan"));
    let status = world.get(&cast.school_desk, &format!("/referrals/{id}")).await;
    assert!(!status.body.contains("Niet nu"), "an answer that was undone is not shown");
}

async fn a_warm_handover_is_closed_or_the_person_comes_back(world: World) {
    let cast = Cast::new(&world).await;
    let ctx = world.ctx(&cast.lien);
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let day = kernel::Day::new(2026, 6, 1).unwrap();
    let redirect = RedirectReferral {
        case: case(&world, id, 1), organisation: None, name: Some("Wijkgezondheidscentrum".to_owned()),
        along: Some(cast.sofie.actor.position.0), day, note: None,
    };
    world.app.db.act(&ctx, &redirect).await.unwrap();
    assert_eq!(state(&world).await, (Status::Redirected, PersonStatus::Redirected, 2));
    assert!(!may(&world, &cast.sofie, id, Verb::Find, Aspect::Existence).await, "going along opens no file");
    let page = world.get(&cast.lien, &format!("/triage/{id}")).await;
    assert!(page.body.contains("Wijkgezondheidscentrum") && page.body.contains("Noteer hoe de overdracht liep"));
    let close = |outcome, version| CloseRedirect { case: case(&world, id, version), outcome, note: None };
    world.app.db.act(&ctx, &close(Outcome::Arrived, 2)).await.unwrap();
    assert!(matches!(world.app.db.act(&ctx, &close(Outcome::Back, 3)).await, Err(Failure::Refused(Refusal::Conflict(_)))));
    let status = world.get(&cast.school_desk, &format!("/referrals/{id}")).await;
    assert!(status.body.contains("Elders geholpen") && status.body.contains("goed aangekomen"));
    world.app.db.act(&ctx, &UndoDecision { referral: id, letters: referral::Letters::of(&world.app) }).await.unwrap();
    world.app.db.act(&ctx, &close(Outcome::Back, 4)).await.unwrap();
    assert_eq!(state(&world).await, (Status::ToPlan, PersonStatus::Referred, 5));
}

async fn two_coordinators_who_decide_at_once_both_keep_their_words(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let page = world.get(&cast.lien, &format!("/triage/{id}")).await;
    let version = page.input("_version").to_owned();
    world.post(&cast.lien, &format!("/triage/{id}/wait"), &[("_version", &version), ("since", "2026-05-26")]).await;
    let late = [("_version", &*version), ("reason", "not-now"), ("answer", "Mijn lange antwoord")];
    let reply = world.post(&cast.lien, &format!("/triage/{id}/decline"), &late).await;
    assert_eq!(reply.status, 409);
    assert!(reply.body.contains("wacht op een plaats") && reply.body.contains("Mijn lange antwoord"));
    assert_eq!(reply.input("_version"), "2");
    assert_eq!(state(&world).await.0, Status::Waiting);
    let again = [("_version", "2"), ("reason", "not-now"), ("answer", "Mijn lange antwoord")];
    assert_eq!(world.post(&cast.lien, &format!("/triage/{id}/decline"), &again).await.status, 303);
}

async fn what_is_missing_is_said_at_the_field_and_the_text_stays(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let post = |kind: &'static str, fields: &'static [(&'static str, &'static str)]| {
        let (world, lien) = (&world, &cast.lien);
        async move { world.post(lien, &format!("/triage/{id}/{kind}"), fields).await }
    };
    let reply = post("plan", &[("_version", "1"), ("talk_day", "2026-05-25"), ("note", "Bel eerst")]).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Kies wie het gesprek voert") && reply.body.contains("Bel eerst") && reply.body.contains("id=\"decide-plan\" open"));
    let reply = post("wait", &[("_version", "1"), ("since", "2026-05-27")]).await;
    assert!(reply.status == 422 && reply.body.contains("Deze dag moet nog komen"));
    let reply = post("redirect", &[("_version", "1"), ("redirect_day", "2026-06-01")]).await;
    assert!(reply.status == 422 && reply.body.contains("Kies een organisatie"));
    let reply = post("redirect", &[("_version", "1"), ("redirect_day", "2026-05-01")]).await;
    let past = world.app.l10n.words("nl-BE").t("referral-day-past");
    assert!(reply.body.contains("Kies een organisatie") && reply.body.contains(&past), "all in one round: {}", reply.body);
    let reply = post("decline", &[("_version", "1"), ("reason", "not-now")]).await;
    assert!(reply.status == 422 && reply.body.contains("Schrijf een antwoord"));
    assert_eq!(post("close", &[("_version", "1"), ("outcome", "arrived")]).await.status, 409);
    assert_eq!(post("explode", &[("_version", "1")]).await.status, 404);
    assert_eq!(state(&world).await, (Status::New, PersonStatus::Referred, 1));
}

async fn possible_duplicates_are_for_the_coordinator_alone(world: World) {
    let cast = Cast::new(&world).await;
    refer(&world, &cast.school_desk, &amina()).await;
    let mut typo = amina();
    typo.who = Who::New { given: "Amena".to_owned(), family: Some("Hadad".to_owned()), phone: Some("+32470123456".to_owned()) };
    let mut tx = world.app.db.read().await.unwrap();
    let (first,) = store::fetch_one!(tx, (kernel::ParticipantId,), "select id from participant").unwrap();
    drop(tx);
    let id = refer(&world, &cast.school_desk, &typo).await;
    let second = who(&world, id).await;
    let page = world.get(&cast.lien, &format!("/triage/{id}")).await;
    assert!(page.body.contains("Misschien al gekend"), "{}", page.body);
    assert!(page.body.contains(&format!("/participants/{second}/merge?with={first}")));
    let status = world.get(&cast.school_desk, &format!("/referrals/{id}")).await;
    assert!(!status.body.contains("Misschien al gekend") && !status.body.contains(&first.to_string()));
    let list = world.get(&cast.school_desk, "/referrals").await;
    assert!(!list.body.contains("Misschien al gekend"));
}

async fn nobody_else_can_open_or_decide(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    let lead = world.person("Els P.", Role::TeamLead, cast.caw).await;
    for other in [&cast.sofie, &cast.tom, &cast.school_desk, &lead] {
        assert_eq!(world.get(other, &format!("/triage/{id}")).await.status, 404);
        for kind in ["plan", "accept", "wait", "redirect", "decline", "close", "undo"] {
            let reply = world.post(other, &format!("/triage/{id}/{kind}"), &[("_version", "1"), ("since", "2026-05-01"), ("reason", "not-now"), ("answer", "x")]).await;
            assert!(matches!(reply.status.as_u16(), 404 | 422), "{kind}: {}", reply.status);
            assert!(!reply.body.contains("Amina"));
        }
    }
    assert!(!world.get(&lead, "/triage").await.body.contains("Amina"));
    assert_eq!(state(&world).await, (Status::New, PersonStatus::Referred, 1));
    let action = AcceptReferral { case: case(&world, id, 1), by: None };
    for other in [&cast.sofie, &cast.school_desk, &lead] {
        assert!(matches!(world.app.db.act(&world.ctx(other), &action).await, Err(Failure::Refused(Refusal::NotFound))));
    }
    let unknown = kernel::ReferralId(uuid::Uuid::nil());
    assert_eq!(world.get(&cast.lien, &format!("/triage/{unknown}")).await.status, 404);
}

async fn once_guidance_runs_triage_is_over(world: World) {
    let cast = Cast::new(&world).await;
    let ctx = world.ctx(&cast.lien);
    let id = refer(&world, &cast.school_desk, &amina()).await;
    world.app.db.act(&ctx, &AcceptReferral { case: case(&world, id, 1), by: Some(cast.sofie.actor.position.0) }).await.unwrap();
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    store::execute!(tx, "update participant set status = 'active'").unwrap();
    tx.finish().await.unwrap();
    let wait = PutOnWaitingList { case: case(&world, id, 2), since: ctx.today(), note: None };
    assert!(matches!(world.app.db.act(&ctx, &wait).await, Err(Failure::Refused(Refusal::Conflict("referral-underway")))));
    assert_eq!(world.post(&cast.lien, &format!("/triage/{id}/undo"), &[]).await.status, 409);
    let status = world.get(&cast.school_desk, &format!("/referrals/{id}")).await;
    assert!(status.body.contains("Er is een coach"));
    assert!(!world.get(&cast.lien, "/triage").await.body.contains("Amina"));
    assert!(world.get(&cast.lien, &format!("/triage/{id}")).await.body.contains("De begeleiding loopt"));
}

async fn whoever_left_after_guidance_can_be_put_forward_again(world: World) {
    let cast = Cast::new(&world).await;
    let note = NoteOutreach {
        participant: None, nickname: Some("Momo".to_owned()), place: "Markt".to_owned(), talked: "Werk".to_owned(),
        at: world.ctx(&cast.sofie).now, visibility: people::model::Visibility::Team,
    };
    let person = world.app.db.act(&world.ctx(&cast.sofie), &note).await.unwrap();
    let mut new = amina();
    new.who = Who::Known(person);
    let id = refer(&world, &cast.sofie, &new).await;
    world.app.db.act(&world.ctx(&cast.lien), &AcceptReferral { case: case(&world, id, 1), by: None }).await.unwrap();
    let again = referral::Refer { letters: referral::Letters::of(&world.app), new: &new, proof: None };
    for (status, allowed) in [("waiting", false), ("active", false), ("closed", true)] {
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update participant set status = $1", status).unwrap();
        tx.finish().await.unwrap();
        assert_eq!(world.app.db.act(&world.ctx(&cast.sofie), &again).await.is_ok(), allowed, "{status}");
    }
}

async fn a_coach_who_met_the_person_stays_in_the_team_after_triage(world: World) {
    let cast = Cast::new(&world).await;
    let note = NoteOutreach {
        participant: None, nickname: Some("Momo".to_owned()), place: "Markt".to_owned(), talked: "Werk".to_owned(),
        at: world.ctx(&cast.sofie).now, visibility: people::model::Visibility::Team,
    };
    let person = world.app.db.act(&world.ctx(&cast.sofie), &note).await.unwrap();
    let mut new = amina();
    new.who = Who::Known(person);
    let id = refer(&world, &cast.sofie, &new).await;
    let plan = PlanTalk { case: case(&world, id, 1), by: cast.sofie.actor.position.0, at: None, note: None };
    world.app.db.act(&world.ctx(&cast.lien), &plan).await.unwrap();
    let undo = UndoDecision { referral: id, letters: referral::Letters::of(&world.app) };
    world.app.db.act(&world.ctx(&cast.lien), &undo).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let permit = people::door::open(&mut tx, &world.ctx(&cast.sofie), person).await.unwrap();
    assert!(permit.is(Relation::Team));
    assert_eq!(position(&cast.sofie).len(), 36);
}

async fn every_page_says_all_its_words(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    for (person, path) in [
        (&cast.lien, "/triage".to_owned()), (&cast.lien, format!("/triage/{id}")), (&cast.lien, "/triage?show=declined".to_owned()),
        (&cast.sofie, "/outreach".to_owned()), (&cast.sofie, "/refer".to_owned()), (&cast.school_desk, "/referrals".to_owned()),
        (&cast.school_desk, format!("/referrals/{id}")),
    ] {
        let page = world.get(person, &path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.body.contains('⟦'), "{path}: {}", page.body.split('⟦').nth(1).unwrap_or_default().split('⟧').next().unwrap_or_default());
        assert!(!page.body.contains("style=\"") && !page.body.contains(" onclick"));
    }
}
}
