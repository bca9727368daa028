//! Reminders: at the right moment, in the right language, to who allowed it, and never wrongly.

use people::NewParticipant;
use people::model::{Channel, Language, Reads, Spoken};
use testkit::{World, on_both_engines};

use crate::help::{Meet, amina, at, messages, plan, run_jobs, sofie_and_amina, visit_on};
use crate::kit;

/// Plans a visit on 28 May at 14 o'clock with somebody, and gives the messages after the evening before.
async fn reminded(world: &World, who: NewParticipant<'_>, kind: &str) -> Vec<(String, String, String)> {
    let caw = world.organisation("CAW", "partner").await;
    let sofie = world.person("Sofie Declercq", kernel::Role::Coach, caw).await;
    let id = world.app.db.act(&world.ctx(&sofie), &Meet(who)).await.unwrap();
    let mut fields = visit_on("2026-05-28", "14:00");
    fields.retain(|(name, _)| *name != "kind");
    fields.push(("kind", kind));
    plan(world, &sofie, id, &fields).await;
    world.clock.set(at("2026-05-27", 17, 59));
    assert_eq!(run_jobs(world).await, 0);
    world.clock.set(at("2026-05-27", 18, 0));
    assert_eq!(run_jobs(world).await, 1);
    messages(world).await
}

fn speaks(code: &str) -> Vec<Language> {
    vec![Language { code: code.to_owned(), spoken: Spoken::Fluent, reads: Reads::Well }]
}

on_both_engines! { kit();
    async fn the_evening_before_a_neutral_text_goes_out(world: World) {
        let sent = reminded(&world, amina(), "home-visit").await;
        assert_eq!(sent, [("sms".to_owned(), "+32470123456".to_owned(), "Dag Amina, morgen 14 uur: Sofie komt.".to_owned())]);
        // Once: nothing is left to do.
        world.clock.advance_minutes(600);
        assert_eq!(run_jobs(&world).await, 0);
        assert_eq!(messages(&world).await.len(), 1);
    }

    async fn it_is_written_in_the_first_language_of_the_person(world: World) {
        let french = NewParticipant { languages: speaks("fr"), ..amina() };
        assert_eq!(reminded(&world, french, "office").await[0].2, "Bonjour Amina, demain à 14 h : Sofie vous attend.");
    }

    async fn arabic_and_darija_are_written_in_arabic(world: World) {
        let darija = NewParticipant { languages: speaks("ary"), ..amina() };
        assert_eq!(reminded(&world, darija, "call").await[0].2, "مرحبا Amina، غدا الساعة 14:00: مكالمة هاتفية مع Sofie.");
    }

    async fn a_language_without_words_gets_dutch_and_a_nickname_is_enough(world: World) {
        let who = NewParticipant {
            given_name: None, family_name: None, nickname: Some("Mo"), languages: speaks("ti"), ..amina()
        };
        assert_eq!(reminded(&world, who, "call").await[0].2, "Dag Mo, morgen 14 uur: Sofie belt je.");
    }

    async fn the_family_name_is_never_used(world: World) {
        let who = NewParticipant { given_name: None, ..amina() };
        assert_eq!(reminded(&world, who, "home-visit").await[0].2, "Dag, morgen 14 uur: Sofie komt.");
    }

    async fn who_prefers_mail_gets_mail(world: World) {
        let who = NewParticipant { email: Some("amina@opstap.example"), preferred_channel: Channel::Mail, ..amina() };
        let sent = reminded(&world, who, "home-visit").await;
        assert_eq!((sent[0].0.as_str(), sent[0].1.as_str()), ("mail", "amina@opstap.example"));
    }

    async fn without_leave_no_text_message_goes_to_a_phone(world: World) {
        let who = NewParticipant { sms_allowed: false, ..amina() };
        assert!(reminded(&world, who, "home-visit").await.is_empty());
    }

    async fn a_cancelled_or_moved_appointment_is_not_reminded_of_wrongly(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let off = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        let moved = plan(&world, &sofie, amina, &visit_on("2026-05-28", "14:00")).await;
        world.post(&sofie, &format!("/appointments/{off}/cancel"), &[("_version", "1")]).await;
        let mut fields = visit_on("2026-05-29", "15:30");
        fields.push(("_version", "1"));
        world.post(&sofie, &format!("/appointments/{moved}/edit"), &fields).await;
        world.clock.set(at("2026-05-27", 18, 0));
        assert_eq!(run_jobs(&world).await, 2);
        assert!(messages(&world).await.is_empty());
        world.clock.set(at("2026-05-28", 18, 0));
        assert_eq!(run_jobs(&world).await, 1);
        let sent = messages(&world).await;
        assert_eq!(sent.iter().map(|m| m.2.as_str()).collect::<Vec<_>>(), ["Dag Amina, morgen 15.30 uur: Sofie komt."]);
    }

    async fn moving_there_and_back_reminds_once(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        for (version, time) in [("1", "10:00"), ("2", "09:00")] {
            let mut fields = visit_on("2026-05-28", time);
            fields.push(("_version", version));
            world.post(&sofie, &format!("/appointments/{id}/edit"), &fields).await;
        }
        world.clock.set(at("2026-05-27", 18, 0));
        assert_eq!(run_jobs(&world).await, 3);
        assert_eq!(messages(&world).await.len(), 1);
    }

    async fn what_is_agreed_late_is_reminded_of_two_hours_before(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        plan(&world, &sofie, amina, &visit_on("2026-05-26", "15:30")).await;
        world.clock.set(at("2026-05-26", 13, 30));
        assert_eq!(run_jobs(&world).await, 1);
        assert_eq!(messages(&world).await[0].2, "Dag Amina, vandaag 15.30 uur: Sofie komt.");
    }

    async fn a_worker_that_stood_still_reminds_nobody_of_the_past(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        world.clock.set(at("2026-05-28", 9, 1));
        assert_eq!(run_jobs(&world).await, 1);
        assert!(messages(&world).await.is_empty());
    }

    async fn who_does_not_want_a_reminder_gets_none(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let mut fields = visit_on("2026-05-28", "09:00");
        fields.retain(|(name, _)| *name != "remind");
        plan(&world, &sofie, amina, &fields).await;
        world.clock.set(at("2026-05-27", 18, 0));
        assert_eq!(run_jobs(&world).await, 0);
    }
}
