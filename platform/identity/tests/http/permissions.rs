//! Which role may open which page: the whole table.

use kernel::Role;
use testkit::World;

use crate::kit;

const PAGES: [&str; 7] =
    ["/account", "/account/password", "/account/code", "/positions", "/help", "/messages", "/demo"];

/// One line per role: the pages that answer 200, the others answer 404.
const TABLE: &str = "\
coach                      account password code positions help
team-lead                  account password code positions help
coordinator                account password code positions help
partner-administrator      account password code positions help
referrer                   account password code positions help
municipality               account password code positions help
data-protection-officer    account password code positions help
functional-administrator   account password code positions help messages
wijk-mediator              account password code positions help
wijk-coordinator           account password code positions help
accountant                 account password code positions help
jury-member                account password code positions help
";

async fn table(world: &World) -> String {
    use std::fmt::Write as _;
    let caw = world.organisation("CAW", "partner").await;
    let mut out = String::new();
    for role in Role::STAFF {
        let person = world.person("Iemand I.", *role, caw).await;
        let mut open = Vec::new();
        for page in PAGES {
            let reply = world.get(&person, page).await;
            match reply.status.as_u16() {
                200 => open.push(page.rsplit('/').next().unwrap()),
                404 => {}
                other => panic!("{role} {page}: {other}"),
            }
        }
        let _ = writeln!(out, "{:<26} {}", role.as_str(), open.join(" "));
    }
    out
}

testkit::on_both_engines! { kit();
    async fn each_role_opens_the_pages_of_the_table(world: World) {
        assert_eq!(table(&world).await, TABLE);
    }

    async fn without_log_in_every_page_leads_to_the_log_in(world: World) {
        for page in PAGES.iter().filter(|p| **p != "/demo") {
            assert_eq!(world.get_open(page).await.location, format!("/login?next={page}"));
        }
    }

    async fn every_word_of_these_pages_exists(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let ann = world.person("Ann A.", Role::FunctionalAdministrator, caw).await;
        for page in PAGES {
            assert!(!world.get(&ann, page).await.body.contains('⟦'), "{page}");
        }
        for page in ["/login", "/password", "/invitation/x"] {
            assert!(!world.get_open(page).await.body.contains('⟦'), "{page}");
        }
    }
}
