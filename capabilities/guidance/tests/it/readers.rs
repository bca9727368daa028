//! Who reads which contact: the whole table.

use kernel::access::Relation;
use kernel::{ParticipantId, Role};
use people::model::Visibility;
use people::relations::Begin;
use testkit::{Person, World, on_both_engines};

use crate::help::{house, house_of, kit, stand, write};

/// The texts of the four notes, in the order of the columns below.
const TEXTS: [&str; 4] = ["TEKST-TEAM", "TEKST-PARTNERS", "TEKST-DEELNEMER", "TEKST-GEVOELIG"];

/// What somebody sees: the timeline's status and which of the four texts; the same must hold for each contact's page.
async fn seen(world: &World, person: &Person, whose: ParticipantId, ids: &[kernel::ContactId; 4]) -> (u16, [bool; 4]) {
    let timeline = world.get(person, &format!("/participants/{whose}/timeline")).await;
    let overview = world.get(person, &format!("/participants/{whose}")).await;
    let mut texts = [false; 4];
    for (n, text) in TEXTS.iter().enumerate() {
        texts[n] = timeline.body.contains(text);
        assert_eq!(overview.body.contains(text), texts[n], "overview and timeline agree on {text}");
        let page = world.get(person, &format!("/participants/{whose}/contacts/{}", ids[n])).await;
        assert_eq!(page.status == 200, texts[n], "page and timeline agree on {text}: {}", page.status);
    }
    (timeline.status.as_u16(), texts)
}

on_both_engines! { kit();
    async fn each_reader_sees_exactly_what_the_table_says(world: World) {
        let house = house(&world).await;
        let arktos = world.organisation("Arktos", "partner").await;
        let vdab = world.organisation("VDAB", "vdab").await;
        let team = world.person("Karim V.", Role::Coach, arktos).await;
        stand(&world, house.amina, Begin::person(Relation::Team, arktos, team.actor.staff)).await;
        let colleague = world.person("Nele V.", Role::Coach, house.caw).await;
        let lead = world.person("Joke T.", Role::TeamLead, house.caw).await;
        let partner = world.person("Els M.", Role::Coach, vdab).await;
        let domains = ["work".to_owned()];
        stand(&world, house.amina, Begin { domains: &domains, ..house_of(Relation::Shared, &partner) }).await;
        let stranger = world.person("Wim P.", Role::Coach, arktos).await;
        let emergency = world.person("Ann S.", Role::Coach, arktos).await;
        let until = Some(world.app.clock.now().plus_minutes(60));
        let glass = Begin { until, ..Begin::person(Relation::BreakGlass, arktos, emergency.actor.staff) };
        stand(&world, house.amina, glass).await;
        let officer = world.person("Dirk F.", Role::DataProtectionOfficer, vdab).await;
        let town = world.person("Mia G.", Role::Municipality, vdab).await;

        let ids = [
            write(&world, &house.sofie, house.amina, Visibility::Team, false, TEXTS[0]).await,
            write(&world, &house.sofie, house.amina, Visibility::Partners, false, TEXTS[1]).await,
            write(&world, &house.sofie, house.amina, Visibility::Participant, false, TEXTS[2]).await,
            write(&world, &house.sofie, house.amina, Visibility::Team, true, TEXTS[3]).await,
        ];
        let (all, none) = ([true; 4], [false; 4]);
        //                      timeline  team, partners, participant, sensitive
        let table: [(&str, &Person, u16, [bool; 4]); 10] = [
            ("fixed coach", &house.sofie, 200, all),
            ("team, other organisation", &team, 200, all),
            ("colleague of the coach", &colleague, 200, none),
            ("team lead", &lead, 200, [true, true, true, false]),
            ("partner with consent", &partner, 200, [false, true, true, false]),
            ("coach elsewhere, no consent", &stranger, 404, none),
            ("emergency", &emergency, 200, all),
            ("coordinator", &house.lien, 404, none),
            ("data-protection officer", &officer, 404, none),
            ("municipality", &town, 404, none),
        ];
        for (who, person, status, texts) in table {
            assert_eq!(seen(&world, person, house.amina, &ids).await, (status, texts), "{who}");
        }
        world.clock.advance_minutes(61);
        assert_eq!(seen(&world, &emergency, house.amina, &ids).await, (404, none), "the emergency is over");
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        let stored: Option<String> =
            store::fetch_value!(tx, Option<String>, "select text from contact where id = $1", ids[3]).unwrap();
        assert_eq!(stored, None, "a sensitive text is stored sealed only");
    }

    async fn each_writer_has_exactly_the_choices_of_the_table(world: World) {
        let house = house(&world).await;
        let vdab = world.organisation("VDAB", "vdab").await;
        let colleague = world.person("Nele V.", Role::Coach, house.caw).await;
        let lead = world.person("Joke T.", Role::TeamLead, house.caw).await;
        let partner = world.person("Els M.", Role::Coach, vdab).await;
        stand(&world, house.amina, house_of(Relation::Shared, &partner)).await;
        let stranger = world.person("Wim P.", Role::Coach, world.organisation("Arktos", "partner").await).await;
        // who: team, partners, participant, sensitive
        let table = [
            ("fixed coach", &house.sofie, [303, 303, 303, 303]),
            ("colleague of the coach", &colleague, [303, 422, 422, 422]),
            ("team lead", &lead, [303, 303, 303, 422]),
            ("partner with consent", &partner, [422, 303, 303, 422]),
            ("coach elsewhere", &stranger, [404, 404, 404, 404]),
            ("coordinator", &house.lien, [404, 404, 404, 404]),
        ];
        let path = format!("/participants/{}/contacts", house.amina);
        for (who, person, answers) in table {
            for (n, (level, sensitive)) in
                [("team", ""), ("partners", ""), ("participant", ""), ("team", "yes")].into_iter().enumerate()
            {
                let fields = [("kind", "call"), ("text", "Gebeld."), ("visibility", level), ("sensitive", sensitive)];
                let reply = world.post(person, &path, &fields).await;
                assert_eq!(reply.status, answers[n], "{who}, {level} {sensitive}");
            }
        }
    }

    async fn a_colleague_who_stands_in_sees_her_own_note_and_no_other(world: World) {
        let house = house(&world).await;
        write(&world, &house.sofie, house.amina, Visibility::Team, false, TEXTS[0]).await;
        let colleague = world.person("Nele V.", Role::Coach, house.caw).await;
        write(&world, &colleague, house.amina, Visibility::Team, false, "Ik viel in.").await;
        let page = world.get(&colleague, &format!("/participants/{}", house.amina)).await;
        assert!(page.body.contains("Ik viel in.") && !page.body.contains(TEXTS[0]));
        let page = world.get(&house.sofie, &format!("/participants/{}", house.amina)).await;
        assert!(page.body.contains("Ik viel in."));
    }

    async fn somebody_with_two_half_time_employers_sees_each_side_apart(world: World) {
        let house = house(&world).await;
        let fiola = world.organisation("Fiola", "partner").await;
        let sofie_at_fiola = world.position(house.sofie.actor.staff, Role::Coach, fiola).await;
        let path = format!("/participants/{}", house.amina);
        assert_eq!(world.get(&house.sofie, &path).await.status, 200);
        assert_eq!(world.get(&sofie_at_fiola, &path).await.status, 404);
        assert_eq!(world.get(&sofie_at_fiola, &format!("{path}/timeline")).await.status, 404);
        let bilal = crate::help::meet(&world, "Bilal", None).await;
        crate::help::start(&world, &house.lien, &sofie_at_fiola, bilal, guidance::trajectories::Intensity::Light).await;
        assert_eq!(world.get(&sofie_at_fiola, &format!("/participants/{bilal}")).await.status, 200);
        assert_eq!(world.get(&house.sofie, &format!("/participants/{bilal}")).await.status, 404);
        crate::help::days(&world, 80).await;
        let (caw, fiola) = (world.get(&house.sofie, "/today").await.body, world.get(&sofie_at_fiola, "/today").await.body);
        assert!(caw.contains("Amina") && !caw.contains("Bilal"));
        assert!(fiola.contains("Bilal") && !fiola.contains("Amina"));
    }
}
