//! Which role may open which page of the network: the whole table.

use kernel::Role;
use testkit::World;

use crate::{kit, reference_data};

/// One line per role: what answers 200; all else answers 404.
const TABLE: &str = "\
coach                      organisations organisation municipalities
team-lead                  organisations organisation municipalities staff own-staff
coordinator                organisations organisation municipalities
partner-administrator      organisations organisation municipalities staff own-staff invite edit-own
referrer                   organisations organisation municipalities
municipality               organisations organisation municipalities
data-protection-officer    organisations organisation municipalities
functional-administrator   organisations organisation municipalities staff own-staff other-staff invite edit-own edit-other new
wijk-mediator              organisations organisation municipalities
wijk-coordinator           organisations organisation municipalities
accountant                 organisations organisation municipalities
jury-member                organisations organisation municipalities
";

async fn table(world: &World) -> String {
    use std::fmt::Write as _;
    let own = world.organisation("CAW", "partner").await;
    let other = world.organisation("Emino", "partner").await;
    let colleague = world.person("Sofie D.", Role::Coach, own).await.actor.staff;
    let stranger = world.person("Tom V.", Role::Coach, other).await.actor.staff;
    let pages = [
        ("organisations", "/organisations".to_owned()),
        ("organisation", format!("/organisations/{other}")),
        ("municipalities", "/municipalities".to_owned()),
        ("staff", "/staff".to_owned()),
        ("own-staff", format!("/staff/{colleague}")),
        ("other-staff", format!("/staff/{stranger}")),
        ("invite", "/staff/new".to_owned()),
        ("edit-own", format!("/organisations/{own}/edit")),
        ("edit-other", format!("/organisations/{other}/edit")),
        ("new", "/organisations/new".to_owned()),
    ];
    let mut out = String::new();
    for role in Role::STAFF {
        let person = world.person("Iemand I.", *role, own).await;
        let mut open = Vec::new();
        for (name, path) in &pages {
            let reply = world.get(&person, path).await;
            assert!(!reply.body.contains('⟦'), "a word is missing on {path}");
            match reply.status.as_u16() {
                200 => open.push(*name),
                404 => {}
                status => panic!("{role} {path}: {status}"),
            }
        }
        let _ = writeln!(out, "{:<26} {}", role.as_str(), open.join(" "));
    }
    out
}

testkit::on_both_engines! { kit();
    async fn each_role_opens_the_pages_of_the_table(world: World) {
        reference_data(&world).await;
        assert_eq!(table(&world).await, TABLE);
    }

    async fn without_log_in_every_page_leads_to_the_log_in(world: World) {
        for page in ["/organisations", "/organisations/new", "/municipalities", "/staff", "/staff/new"] {
            assert_eq!(world.get_open(page).await.location, format!("/login?next={page}"));
        }
    }
}
