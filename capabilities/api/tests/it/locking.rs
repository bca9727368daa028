//! Nobody overwrites what she did not read.

use axum::body::Body;
use serde_json::json;
use testkit::on_both_engines;

use crate::house::{House, JSON, kit, problem};

on_both_engines! {
    kit();

    async fn a_change_needs_the_version_that_was_read(world: World) {
        let house = House::new(world).await;
        for (collection, body) in house.bodies().into_iter().filter(|(c, _)| ["goals", "contacts"].contains(c)) {
            let made = house.post(&house.coach, &format!("/{collection}"), &body).await;
            let read = made.location.trim_start_matches("/api/v1").to_owned();
            let path = read.split('?').next().unwrap().to_owned();
            let change = if collection == "goals" { json!({"words": "Anders"}) } else { body };
            problem(&house.send(&house.coach, "PUT", &path, JSON, change.to_string()).await, 428);
            for old in ["\"v7\"", "*", "\"nonsense\""] {
                let headers = [JSON, &[("if-match", old)]].concat();
                problem(&house.send(&house.coach, "PUT", &path, &headers, change.to_string()).await, 412);
            }
            let etag = etag(&house.get(&house.coach, &read).await.headers);
            let headers = [JSON, &[("if-match", etag.as_str())]].concat();
            let saved = house.send(&house.coach, "PUT", &path, &headers, change.to_string()).await;
            assert_eq!(saved.status, 204, "{}", saved.body);
            problem(&house.send(&house.coach, "PUT", &path, &headers, change.to_string()).await, 412);
            problem(&house.send(&house.stranger, "PUT", &path, &headers, change.to_string()).await, 404);
        }
    }

    async fn a_person_is_changed_under_her_etag(world: World) {
        let house = House::new(world).await;
        let path = format!("/participants/{}", house.amina);
        let read = house.get(&house.coach, &path).await;
        let mut details = read.json()["details"].clone();
        details["street"] = json!("Markt 1");
        problem(&house.send(&house.coach, "PUT", &path, JSON, details.to_string()).await, 428);
        let etag = etag(&read.headers);
        let headers = [JSON, &[("if-match", etag.as_str())]].concat();
        let saved = house.send(&house.coach, "PUT", &path, &headers, details.to_string()).await;
        assert_eq!(saved.status, 204, "{}", saved.body);
        assert_eq!(house.get(&house.coach, &path).await.json()["details"]["street"], "Markt 1");
        problem(&house.send(&house.coach, "PUT", &path, &headers, details.to_string()).await, 412);
    }

    async fn an_appointment_is_cancelled_and_a_step_done_under_its_version(world: World) {
        let house = House::new(world).await;
        for (collection, body) in house.bodies().into_iter().filter(|(c, _)| ["steps", "appointments"].contains(c)) {
            let made = house.post(&house.coach, &format!("/{collection}"), &body).await;
            let one = made.location.trim_start_matches("/api/v1").split('?').next().unwrap().to_owned();
            let (method, path) = if collection == "steps" { ("POST", format!("{one}/done")) } else { ("DELETE", one) };
            let send = |headers: Vec<(&'static str, &'static str)>| {
                let (house, path) = (&house, path.clone());
                async move { house.send(&house.coach, method, &path, &headers, Body::from("{}")).await }
            };
            problem(&send(JSON.to_vec()).await, 428);
            problem(&send([JSON, &[("if-match", "\"v9\"")]].concat()).await, 412);
            assert_eq!(send([JSON, &[("if-match", "\"v1\"")]].concat()).await.status, 204, "{path}");
        }
    }

    async fn a_consent_that_is_withdrawn_stays_to_be_read(world: World) {
        let house = House::new(world).await;
        let consent = house.bodies().into_iter().find(|(c, _)| *c == "consents").unwrap().1;
        let made = house.post(&house.coach, "/consents", &consent).await;
        let path = made.location.trim_start_matches("/api/v1").to_owned();
        assert_eq!(house.get(&house.coach, &path).await.json()["status"], "given");
        problem(&house.send(&house.stranger, "DELETE", &path, &[], Body::empty()).await, 404);
        assert_eq!(house.send(&house.coach, "DELETE", &path, &[], Body::empty()).await.status, 204);
        assert_eq!(house.get(&house.coach, &path).await.json()["status"], "withdrawn");
    }
}

fn etag(headers: &str) -> String {
    let line = headers.lines().find(|line| line.starts_with("etag: ")).expect("an ETag");
    line["etag: ".len()..].to_owned()
}
