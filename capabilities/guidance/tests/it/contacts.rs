//! Writing, mending and adding to contacts, and what goes wrong on the way.

use people::model::Visibility;
use testkit::on_both_engines;

use crate::help::{house, kit, meet, start, write};

on_both_engines! { kit();
    async fn a_quick_note_is_three_fields_and_stands_on_the_overview(world: World) {
        let house = house(&world).await;
        let path = format!("/participants/{}", house.amina);
        let page = world.get(&house.sofie, &path).await;
        let key = page.input("_key").to_owned();
        let fields = [("_key", key.as_str()), ("kind", "home-visit"), ("text", "Samen de brief gelezen."), ("visibility", "team")];
        let reply = world.post(&house.sofie, &format!("{path}/contacts"), &fields).await;
        assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, path.as_str()), "{}", reply.body);
        let page = world.get(&house.sofie, &path).await;
        assert!(page.body.contains("Samen de brief gelezen.") && page.body.contains("Alleen het team"));
    }

    async fn a_double_submit_writes_one_contact(world: World) {
        let house = house(&world).await;
        let path = format!("/participants/{}/contacts", house.amina);
        let id = uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001).to_string();
        let form = [("_key", "same"), ("kind", "call"), ("text", "Een keer."), ("visibility", "team")];
        let phone = [("_id", id.as_str()), ("kind", "call"), ("text", "Van de gsm."), ("visibility", "team")];
        for fields in [&form, &form, &phone, &phone] {
            assert_eq!(world.post(&house.sofie, &path, fields).await.status, 303);
        }
        let page = world.get(&house.sofie, &format!("/participants/{}/timeline", house.amina)).await;
        assert_eq!(page.body.matches("Een keer.").count(), 1);
        assert_eq!(page.body.matches("Van de gsm.").count(), 1);
        // Somebody else's id, or the same id for another person, is not taken over.
        let other = meet(&world, "Bilal", None).await;
        start(&world, &house.lien, &house.sofie, other, guidance::trajectories::Intensity::Light).await;
        assert_eq!(world.post(&house.sofie, &format!("/participants/{other}/contacts"), &phone).await.status, 409);
    }

    async fn a_note_in_the_future_is_refused_and_the_text_stays(world: World) {
        let house = house(&world).await;
        let path = format!("/participants/{}/contacts", house.amina);
        for (day, time) in [("2026-05-27", ""), ("2026-05-26", "23:00"), ("26/5/2027", "")] {
            let fields =
                [("kind", "call"), ("text", "Nog te doen <b>"), ("visibility", "team"), ("day", day), ("time", time)];
            let reply = world.post(&house.sofie, &path, &fields).await;
            assert_eq!(reply.status, 422, "{day} {time}");
            assert!(reply.body.contains("nog niet gebeurd") && reply.body.contains("Nog te doen &#60;b&#62;"), "{}", reply.body);
        }
        let fields = [("kind", "call"), ("text", "Gisteren"), ("visibility", "team"), ("day", "25/5/2026"), ("minutes", "0")];
        assert_eq!(world.post(&house.sofie, &path, &fields).await.status, 422, "zero minutes");
        let fields = [("kind", ""), ("text", ""), ("visibility", "")];
        let reply = world.post(&house.sofie, &path, &fields).await;
        assert!(["Kies wat het was.", "Schrijf eerst iets op.", "Kies wie dit mag lezen."].iter().all(|m| reply.body.contains(m)));
    }

    async fn a_session_that_ended_keeps_the_text(world: World) {
        let house = house(&world).await;
        world.clock.advance_minutes(60 * 24 * 500);
        let path = format!("/participants/{}/contacts", house.amina);
        let fields = [("kind", "call"), ("text", "Een lang gesprek over de kinderen."), ("visibility", "team")];
        let reply = world.post(&house.sofie, &path, &fields).await;
        assert_eq!(reply.status, 401);
        assert!(reply.body.contains("Een lang gesprek over de kinderen."));
    }

    async fn the_author_mends_a_note_within_a_day_and_only_adds_later(world: World) {
        let house = house(&world).await;
        let id = write(&world, &house.sofie, house.amina, Visibility::Team, false, "Eerste tekst").await;
        let path = format!("/participants/{}/contacts/{id}", house.amina);
        world.clock.advance_minutes(23 * 60);
        let form = world.get(&house.sofie, &format!("{path}/edit")).await;
        let version = form.input("_version").to_owned();
        let fields = [("_version", version.as_str()), ("kind", "call"), ("text", "Tweede tekst"), ("visibility", "partners"),
            ("day", "2026-05-26"), ("time", "09:00")];
        assert_eq!(world.post(&house.sofie, &format!("{path}/edit"), &fields).await.status, 303);
        let page = world.get(&house.sofie, &path).await;
        assert!(page.body.contains("Tweede tekst") && page.body.contains("Eerste tekst"), "the old text is kept");

        let stale = world.post(&house.sofie, &format!("{path}/edit"), &fields).await;
        assert_eq!(stale.status, 409);
        let mine = [("_version", "1"), ("kind", "call"), ("text", "Mijn derde tekst"), ("visibility", "team"), ("day", "2026-05-26")];
        let both = world.post(&house.sofie, &format!("{path}/edit"), &mine).await;
        assert_eq!(both.status, 409);
        assert!(both.body.contains("Tweede tekst") && both.body.contains("Mijn derde tekst"), "both versions are shown");

        world.clock.advance_minutes(2 * 60);
        assert_eq!(world.get(&house.sofie, &format!("{path}/edit")).await.status, 409, "a day is over");
        let added = world.post(&house.sofie, &format!("{path}/additions"), &[("_key", "a"), ("text", "Nog iets")]).await;
        assert_eq!(added.status, 303);
        assert!(world.get(&house.sofie, &path).await.body.contains("Nog iets"));
    }

    async fn a_partner_never_sees_what_was_for_the_team_before_the_edit(world: World) {
        let house = house(&world).await;
        let vdab = world.organisation("VDAB", "vdab").await;
        let els = world.person("Els M.", kernel::Role::Coach, vdab).await;
        crate::help::stand(&world, house.amina, crate::help::house_of(kernel::Relation::Shared, &els)).await;
        let id = write(&world, &house.sofie, house.amina, Visibility::Team, false, "Voor het team").await;
        let path = format!("/participants/{}/contacts/{id}", house.amina);
        let fields = [("_version", "1"), ("kind", "call"), ("text", "Voor partners"), ("visibility", "partners"), ("day", "2026-05-26")];
        assert_eq!(world.post(&house.sofie, &format!("{path}/edit"), &fields).await.status, 303);
        let page = world.get(&els, &path).await;
        assert!(page.body.contains("Voor partners") && !page.body.contains("Voor het team"));
        assert_eq!(world.post(&els, &format!("{path}/edit"), &fields).await.status, 409, "not the author");
    }

    async fn a_group_note_stands_once_in_each_file(world: World) {
        let house = house(&world).await;
        let bilal = meet(&world, "Bilal", None).await;
        start(&world, &house.lien, &house.sofie, bilal, guidance::trajectories::Intensity::Light).await;
        let stranger = meet(&world, "Zoë", None).await;
        let (a, b, z) = (house.amina.to_string(), bilal.to_string(), stranger.to_string());
        let form = world.get(&house.sofie, "/contacts/group").await;
        assert!(form.body.contains("Amina") && form.body.contains("Bilal") && !form.body.contains("Zoë"));
        let with = |who: &[&str]| {
            let mut fields = vec![("kind", "group"), ("text", "Samen gekookt."), ("visibility", "participant"), ("_key", "g")];
            fields.extend(who.iter().map(|id| ("participants", *id)).collect::<Vec<_>>());
            fields.into_iter().map(|(k, v)| (k, v.to_owned())).collect::<Vec<(&str, String)>>()
        };
        let send = async |who: &[&str]| {
            let fields = with(who);
            let pairs: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            world.post(&house.sofie, "/contacts/group", &pairs).await.status.as_u16()
        };
        assert_eq!(send(&[]).await, 422, "nobody chosen");
        assert_eq!(send(&[&a, &z]).await, 404, "somebody out of reach: nothing is written");
        assert_eq!(send(&[&a, &b]).await, 303);
        assert_eq!(send(&[&a, &b]).await, 303, "sent twice");
        for id in [house.amina, bilal] {
            let page = world.get(&house.sofie, &format!("/participants/{id}/timeline?kind=contact")).await;
            assert_eq!(page.body.matches("Samen gekookt.").count(), 1);
        }
    }
}
