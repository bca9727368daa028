//! The plan as a PDF: one page, tagged, in each language.

use std::process::Command;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use testkit::on_both_engines;
use tower::ServiceExt as _;

use crate::house::{House, kit};

/// The bytes of a file: `Reply` reads text.
async fn bytes(house: &House, path: &str, cookie: &str) -> Vec<u8> {
    let request = Request::get(path).header("cookie", cookie).body(Body::empty()).unwrap();
    let response = house.world.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200, "{path}");
    assert_eq!(response.headers()["content-type"], "application/pdf");
    assert!(!response.headers()["content-disposition"].to_str().unwrap().contains("Amina"));
    to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()
}

/// What a tool of poppler-utils says about a file.
fn poppler(tool: &str, name: &str, bytes: &[u8]) -> String {
    let file = std::env::temp_dir().join(format!("opstap-plan-{}-{name}.pdf", std::process::id()));
    std::fs::write(&file, bytes).unwrap();
    let mut command = Command::new(tool);
    command.arg(&file);
    if tool == "pdftotext" {
        command.arg("-");
    }
    let run = command.output().unwrap_or_else(|e| panic!("{tool} (package poppler-utils) is needed: {e}"));
    let _ = std::fs::remove_file(&file);
    assert!(run.status.success());
    String::from_utf8(run.stdout).unwrap()
}

on_both_engines! { kit();
    async fn the_pdf_is_one_tagged_page_in_each_language(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Samen met de fiets naar de bushalte").await;
        house.appointment(house.amina).await;
        let cookie = format!("{}={}", web::SESSION_COOKIE, house.sofie.token);
        let engine = format!("{:?}", house.world.app.db.engine());
        for lang in ["nl-BE", "en", "fr", "ar", "uk", "tr"] {
            let path = format!("/participants/{}/plan.pdf?lang={lang}", house.amina);
            let pdf = bytes(&house, &path, &cookie).await;
            let about = poppler("pdfinfo", &format!("{engine}-{lang}"), &pdf);
            let value = |name: &str| {
                about.lines().find_map(|l| l.strip_prefix(name)).map(|v| v.trim_start_matches(':').trim().to_owned()).unwrap()
            };
            assert_eq!((value("Pages").as_str(), value("Tagged").as_str()), ("1", "yes"), "{lang}: {about}");
            assert!(!value("Title").contains("Amina"), "{lang}");
        }
        let path = format!("/participants/{}/plan.pdf?lang=nl-BE", house.amina);
        let text = poppler("pdftotext", &format!("{engine}-text"), &bytes(&house, &path, &cookie).await);
        for words in ["Dag Amina", "Mijn volgende stap", "Koken", "Alleen naar de les gaan", "Sofie"] {
            assert!(text.contains(words), "{words:?} is missing in {text}");
        }
        assert!(!text.contains("NIET VOOR HAAR") && !text.contains("Haddouchi"));
    }

    async fn making_the_pdf_is_noted_for_coach_and_participant(world: World) {
        let house = House::new(world).await;
        house.plan(house.amina, "Bellen").await;
        let cookie = format!("{}={}", web::SESSION_COOKIE, house.sofie.token);
        bytes(&house, &format!("/participants/{}/plan.pdf", house.amina), &cookie).await;
        let token = house.link(house.amina).await;
        let phone = house.phone(&token).await;
        bytes(&house, &format!("/my/{token}/plan.pdf"), &phone.0).await;
        let mut tx = house.world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &house.world.ctx(&house.sofie), house.amina).await.unwrap();
        let lines = store::audit::about(&mut tx, &permit, i64::MAX, 50).await.unwrap();
        let exports: Vec<_> = lines.iter().filter(|l| l.verb == "file.export").map(|l| l.role.as_str()).collect();
        assert_eq!(exports, ["participant", "coach"]);
    }
}
