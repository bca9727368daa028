//! Inviting people, their positions, and shutting their access.

use axum::http::StatusCode;
use kernel::{OrganisationId, Role, StaffId};
use testkit::{Person, World};

use crate::kit;

fn form<'a>(name: &'a str, email: &'a str, role: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("name", name), ("email", email), ("role", role), ("focus", "integral"), ("percent", "50"), ("capacity", "12")]
}

async fn mails(world: &World) -> Vec<(String, String)> {
    let mut tx = world.app.db.read().await.unwrap();
    let all = store::outbox::newest(&mut tx, world.partnership, 100).await.unwrap();
    all.into_iter().map(|m| (m.recipient, m.body)).collect()
}

/// An organisation with its administrator.
async fn house(world: &World, name: &str) -> (OrganisationId, Person) {
    let id = world.organisation(name, "partner").await;
    (id, world.person(&format!("Beheer {name}"), Role::PartnerAdministrator, id).await)
}

testkit::on_both_engines! { kit();
    async fn an_invited_coach_chooses_a_password_and_is_in(world: World) {
        let (_, pat) = house(&world, "CAW").await;
        let mut fields = form("Mila Peeters", "Mila.Peeters@caw.example", "coach");
        fields.push(("_key", "once"));
        let reply = world.post(&pat, "/staff", &fields).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
        assert_eq!(world.post(&pat, "/staff", &fields).await.location, reply.location, "a double click");
        let page = world.get(&pat, &reply.location).await;
        assert!(page.body.contains("koos nog geen wachtwoord") && page.body.contains("50 % · 12 plaatsen"));
        let sent = mails(&world).await;
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].0, "mila.peeters@caw.example");
        assert!(!sent[0].1.contains("Mila"), "a mail names nobody");
        let link = sent[0].1.split_whitespace().find(|w| w.contains("/invitation/")).unwrap();
        let path = link.strip_prefix("http://opstap.test").unwrap();
        let chosen = [("password", "vier natte fietsen"), ("again", "vier natte fietsen")];
        assert_eq!(world.post_open(path, &chosen).await.location, "/today");
    }

    async fn somebody_who_works_elsewhere_gets_one_more_position(world: World) {
        let (caw, _) = house(&world, "CAW").await;
        let (_, eli) = house(&world, "Emino").await;
        let nele = world.person("Nele C.", Role::Coach, caw).await;
        let address = format!("{}@opstap.example", nele.actor.staff.0.simple());
        let mut fields = form("Iemand anders", &address, "team-lead");
        let asked = world.post(&eli, "/staff", &fields).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "an address typed wrong gives nobody a second job");
        assert!(asked.body.contains("hoort al bij iemand") && !asked.body.contains("Nele C."), "{}", asked.body);
        fields.push(("also", "yes"));
        let path = world.post(&eli, "/staff", &fields).await.location;
        let page = world.get(&eli, &path).await;
        assert!(page.body.contains("coach, CAW") && page.body.contains(", Emino") && page.body.contains("Nele C."));
        let twice = world.post(&eli, "/staff", &fields).await;
        assert!(twice.body.contains("heeft die rol al"));
        // She coaches full-time at the first house: no place is left in her week.
        let mut fields = form("Nele", &address, "coach");
        fields.push(("also", "yes"));
        let over = world.post(&eli, "/staff", &fields).await;
        assert!(over.status == StatusCode::UNPROCESSABLE_ENTITY && over.body.contains("al voor 100 % coach"), "{}", over.body);
        assert!(world.get(&nele, "/positions").await.body.contains("Emino"));
        // Her account is not Emino's alone: no new address, no closing.
        assert!(!page.body.contains("/deactivate"));
        let theft = [("name", "Nele"), ("email", "dief@boos.example"), ("_version", "1")];
        assert_eq!(world.post(&eli, &path, &theft).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.post(&eli, &format!("{path}/deactivate"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.post(&eli, &format!("{path}/code-off"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.post(&eli, &format!("{path}/link"), &[]).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_partner_administrator_gives_no_role_above_her_own(world: World) {
        let (_, pat) = house(&world, "CAW").await;
        for role in ["functional-administrator", "coordinator", "data-protection-officer", "system", "participant"] {
            let reply = world.post(&pat, "/staff", &form("Iemand", "iemand@caw.example", role)).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{role}");
        }
        // Nor at another house, whatever the form says.
        let (emino, _) = house(&world, "Emino").await;
        let other = emino.to_string();
        let mut fields = form("Iemand", "iemand@caw.example", "coach");
        fields.push(("organisation", &other));
        let path = world.post(&pat, "/staff", &fields).await.location;
        assert!(world.get(&pat, &path).await.body.contains("coach, CAW"));
    }

    async fn closing_the_access_throws_somebody_out_within_one_request(world: World) {
        let (caw, pat) = house(&world, "CAW").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let path = format!("/staff/{}", sofie.actor.staff);
        assert_eq!(world.get(&sofie, "/account").await.status, StatusCode::OK);
        assert_eq!(world.post(&pat, &format!("{path}/deactivate"), &[]).await.location, path);
        assert_eq!(world.get(&sofie, "/account").await.location, "/login?next=/account");
        assert!(world.get(&pat, "/staff").await.body.contains("kan niet aanmelden"));
        let link = world.post(&pat, &format!("{path}/link"), &[]).await;
        assert_eq!(link.status, StatusCode::CONFLICT);
        assert!(link.body.contains("Geef eerst weer toegang"));
        world.post(&pat, &format!("{path}/activate"), &[]).await;
        assert_eq!(world.get(&sofie, "/account").await.status, StatusCode::SEE_OTHER, "the old session stays dead");
    }

    async fn nobody_shuts_herself_out(world: World) {
        let (_, pat) = house(&world, "CAW").await;
        let path = format!("/staff/{}", pat.actor.staff);
        assert_eq!(world.post(&pat, &format!("{path}/deactivate"), &[]).await.status, StatusCode::CONFLICT);
        let end = format!("{path}/positions/{}/end", pat.actor.position);
        assert_eq!(world.post(&pat, &end, &[("last", "2026-05-25")]).await.status, StatusCode::CONFLICT);
        assert_eq!(world.get(&pat, "/staff").await.status, StatusCode::OK);
    }

    async fn a_position_ends_on_its_last_day(world: World) {
        let (caw, pat) = house(&world, "CAW").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let end = format!("/staff/{}/positions/{}/end", sofie.actor.staff, sofie.actor.position);
        assert_eq!(world.post(&pat, &end, &[("last", "2026-05-26")]).await.location, "/staff");
        assert_eq!(world.get(&sofie, "/account").await.status, StatusCode::OK, "today is still hers");
        world.clock.advance_minutes(24 * 60);
        assert_eq!(world.get(&sofie, "/account").await.status, StatusCode::SEE_OTHER);
        assert!(!world.get(&pat, "/staff").await.body.contains("Sofie D."));
        let early = world.post(&pat, &end, &[("last", "2020-01-01")]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_new_address_is_told_to_the_old_one_and_a_stale_form_shows_both(world: World) {
        let (caw, pat) = house(&world, "CAW").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let path = format!("/staff/{}", sofie.actor.staff);
        let change = [("name", "Sofie Delva"), ("email", "sofie@caw.example"), ("_version", "1")];
        assert_eq!(world.post(&pat, &path, &change).await.status, StatusCode::SEE_OTHER);
        let sent = mails(&world).await;
        assert_eq!(sent.len(), 1);
        assert!(sent[0].0.ends_with("@opstap.example") && sent[0].1.contains("veranderde het e-mailadres"));
        let stale = world.post(&pat, &path, &change).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let taken = [("name", "Sofie"), ("email", &*format!("{}@opstap.example", pat.actor.staff.0.simple())), ("_version", "2")];
        assert!(world.post(&pat, &path, &taken).await.body.contains("is er al"));
    }

    async fn a_team_lead_reads_her_own_house_and_changes_nothing(world: World) {
        let (caw, _) = house(&world, "CAW").await;
        let (emino, _) = house(&world, "Emino").await;
        let lead = world.person("Lotte L.", Role::TeamLead, caw).await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let tom = world.person("Tom V.", Role::Coach, emino).await;
        let list = world.get(&lead, "/staff").await;
        assert!(list.body.contains("Sofie D.") && !list.body.contains("Tom V."));
        let path = |id: StaffId| format!("/staff/{id}");
        let page = world.get(&lead, &path(sofie.actor.staff)).await;
        assert!(page.status == StatusCode::OK && !page.body.contains("<form class=\"form\""));
        assert_eq!(world.get(&lead, &path(tom.actor.staff)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.post(&lead, &format!("{}/deactivate", path(sofie.actor.staff)), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.post(&lead, "/staff", &form("X", "x@caw.example", "coach")).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_functional_administrator_manages_people_everywhere(world: World) {
        let (caw, _) = house(&world, "CAW").await;
        let (emino, _) = house(&world, "Emino").await;
        let ann = world.person("Ann A.", Role::FunctionalAdministrator, caw).await;
        let house = emino.to_string();
        let mut fields = form("Lien L.", "lien@lead.example", "coordinator");
        assert!(world.post(&ann, "/staff", &fields).await.body.contains("Kies een organisatie."));
        fields.push(("organisation", &house));
        let path = world.post(&ann, "/staff", &fields).await.location;
        assert!(world.get(&ann, &path).await.body.contains("coördinator, Emino"));
        // Who has an address already is named to who meets her, with her page.
        let mut again = form("Dubbel", "lien@lead.example", "coordinator");
        again.push(("organisation", &house));
        let asked = world.post(&ann, "/staff", &again).await;
        assert!(asked.status == StatusCode::UNPROCESSABLE_ENTITY && asked.body.contains(&format!("<a href=\"{path}\">Lien L.</a>")));
        // A house that guides nobody gets no coach.
        let shelter = world.organisation("Buurthuis", "support").await.to_string();
        let mut wrong = form("Mo M.", "mo@buurthuis.example", "coach");
        wrong.push(("organisation", &shelter));
        assert!(world.post(&ann, "/staff", &wrong).await.body.contains("levert geen coaches"));
        let more = [("role", "coach"), ("focus", "employment"), ("organisation", &*caw.to_string()), ("percent", "101")];
        let bad = world.post(&ann, &format!("{path}/positions"), &more).await;
        assert!(bad.body.contains("getal van 1 tot 100"));
        let good = [("role", "coach"), ("focus", "employment"), ("organisation", &*caw.to_string()), ("from", "2026-06-01")];
        assert_eq!(world.post(&ann, &format!("{path}/positions"), &good).await.location, path);
        assert!(world.get(&ann, &path).await.body.contains("coach werk, CAW"));
    }
}
