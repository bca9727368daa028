//! What everybody may read, without log-in.

use axum::body::Body;
use axum::http::Request;

use crate::{kit, some_services, system};

testkit::on_both_engines! { kit();
    async fn services_are_listed_page_by_page_and_given_whole(world: World) {
        let ctx = system(&world, world.partnership);
        some_services(&world, &ctx).await;
        let about = world.get_open("/hsds/").await.json();
        assert_eq!((about["version"].as_str(), about["publisher"]["name"].as_str()), (Some("3.1"), Some("Leie & Schelde")));
        let page = world.get_open("/hsds/services?per_page=1&page=2").await.json();
        let expected = serde_json::json!([2, 2, 2, 1, false, true, false]);
        let found: Vec<_> = ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty"]
            .iter().map(|key| page[*key].clone()).collect();
        assert_eq!(serde_json::Value::from(found), expected, "what ended is not in the list");
        assert_eq!(page["contents"][0]["name"], "Taaltafel");
        assert_eq!(page["contents"][0]["organization"]["name"], "CAW Oost-Vlaanderen");
        let id = page["contents"][0]["id"].as_str().unwrap();
        let whole = world.get_open(&format!("/hsds/services/{id}")).await.json();
        assert_eq!(whole["service_at_locations"][0]["location"]["addresses"][0]["postal_code"], "9800");
        assert_eq!(whole["capacities"].as_array().unwrap().len(), 2);
        assert!(whole["attributes"].as_array().unwrap().iter().any(|a| a["taxonomy_term"]["code"] == "dutch-practice"));
        assert!(whole["contacts"].is_null() && !whole.to_string().contains("onthaal@"), "contact persons stay inside");
        let hits = world.get_open("/hsds/services?search=taltafel").await.json();
        assert_eq!((hits["total_items"].as_i64(), hits["contents"][0]["name"].as_str()), (Some(1), Some("Taaltafel")));
        assert_eq!(world.get_open("/hsds/services/onzin").await.status, 404);
        assert_eq!(world.get_open(&format!("/hsds/services/{}", uuid::Uuid::nil())).await.status, 404);
        assert_eq!(world.get_open("/hsds/services?page=-3&per_page=100000").await.status, 200);
    }

    async fn organisations_that_give_something_are_listed(world: World) {
        let ctx = system(&world, world.partnership);
        let caw = some_services(&world, &ctx).await;
        world.organisation("Zonder aanbod", "partner").await;
        let list = world.get_open("/hsds/organizations").await.json();
        assert_eq!(list["total_items"], 2);
        let one = world.get_open(&format!("/hsds/organizations/{caw}")).await.json();
        assert_eq!((one["name"].as_str(), one["description"].as_str()), (Some("CAW Oost-Vlaanderen"), Some("CAW Oost-Vlaanderen")));
        let of_caw = world.get_open(&format!("/hsds/services?organization_id={caw}")).await.json();
        assert_eq!(of_caw["total_items"], 1);
        assert!(world.get_open("/cpsv-ap.jsonld").await.json()["@graph"].as_array().unwrap().len() > 4);
    }

    async fn the_same_answer_is_not_sent_twice(world: World) {
        let ctx = system(&world, world.partnership);
        some_services(&world, &ctx).await;
        let first = world.get_open("/hsds/services").await;
        assert!(first.headers.contains("cache-control: public, max-age=300") && !first.headers.contains("set-cookie"), "{}", first.headers);
        let mark = first.headers.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
        let again = world.send(Request::get("/hsds/services").header("if-none-match", mark), Body::empty()).await;
        assert_eq!((again.status.as_u16(), again.body.as_str()), (304, ""));
    }
}
