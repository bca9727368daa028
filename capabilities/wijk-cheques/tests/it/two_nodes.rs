//! Two installations of the program on one PostgreSQL, each with its own connections and its own router: who comes second
//! is told so, whichever node answers.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use futures_util::future::join_all;
use kernel::Role;
use store::{Db, Entropy, fetch_value};
use testkit::{Person, World};
use tower::ServiceExt as _;
use wijk_cheques::Account;

use crate::kit::{House, past};

/// A second node beside the first: the same schema, other connections, and its own randomness.
async fn beside(first: &World) -> Router {
    let mut tx = first.app.db.read().await.unwrap();
    let schema = fetch_value!(tx, String, "select cast(current_schema() as text)").unwrap();
    drop(tx);
    #[expect(clippy::disallowed_methods, reason = "the second node finds the same server")]
    let url = std::env::var("OPSTAP_TEST_POSTGRES").unwrap();
    let joint = if url.contains('?') { '&' } else { '?' };
    let db = Db::open(&format!("{url}{joint}options[search_path]={schema}")).await.unwrap();
    let app = web::App { db, entropy: Arc::new(Entropy::seeded(8)), ..first.app.clone() };
    web::finish(crate::kit().routes, app)
}

/// Sends a form to a node; gives the status and the page.
async fn post(node: &Router, who: &Person, path: &str, fields: &str) -> (u16, String) {
    let request = Request::post(path)
        .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, who.token))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(format!("{fields}&_csrf={}", who.csrf)))
        .unwrap();
    let reply = node.clone().oneshot(request).await.unwrap();
    let status = reply.status().as_u16();
    let bytes = to_bytes(reply.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

#[test]
fn a_cheque_handed_in_at_the_same_instant_on_two_nodes_is_taken_once() {
    World::block_on(async {
        let Some(world) = World::postgres(crate::kit()).await else { return };
        let house = House::new(&world).await;
        let other = world.person("Nele V.", Role::WijkMediator, house.organiser).await;
        let nodes = [world.router.clone(), beside(&world).await];
        let school = house.user("Basisschool De Linde").await;
        for round in 0..5 {
            let mut forms = Vec::new();
            for name in ["Amina Haddad", "Bea Claes"] {
                let worker = house.worker(&format!("{name} {round}")).await;
                house.work(vec![past(worker, school, "2026-05-05", 2, 0)]).await;
                forms.push(house.form(worker, "2026-05").await);
            }
            let numbers: Vec<String> = house.buy(school, 2).await.iter().map(ToString::to_string).collect();
            // Both have the same two cheques, and each goes to another node with another mediator.
            let sent = nodes.iter().zip(&forms).zip([&house.mieke, &other]).map(|((node, form), who)| {
                let path = format!("/wijk/cheques/hand-in/{}", form.id);
                let fields = format!("how=numbers&numbers={}&_version={}", numbers.join("+"), form.version);
                async move { post(node, who, &path, &fields).await }
            });
            let mut answers = join_all(sent).await;
            answers.sort_by_key(|(status, _)| *status);
            let [(taken, _), (refused, page)] = answers.as_slice() else { unreachable!() };
            assert_eq!((*taken, *refused), (303, 422), "round {round}: {page}");
            assert!(page.contains("numbers-error"), "the message stands beside the field: {page}");
        }
        assert_eq!(house.states().await, [("HANDED_IN".to_owned(), 10)].into());
        assert_eq!(house.balance(Account::HandedIn).await, 5 * 1_490);
        house.balanced().await;
    });
}
