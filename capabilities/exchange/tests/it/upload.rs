//! The page where a list comes in, and who may.

use axum::body::Body;
use axum::http::{Request, header};
use kernel::Role;
use testkit::{Person, Reply, World};

use crate::{all, kit, municipalities, system};

/// Sends a form with a file.
async fn send(world: &World, person: &Person, fields: &[(&str, &str)], file: Option<&[u8]>) -> Reply {
    let mut body = Vec::new();
    for (name, value) in fields.iter().chain([&("_csrf", person.csrf.as_str())]) {
        body.extend(format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    if let Some(file) = file {
        let head = "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lijst.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        body.extend(head.bytes().chain(file.iter().copied()).chain(*b"\r\n"));
    }
    body.extend(b"--grens--\r\n");
    let request = Request::post("/services/import")
        .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, person.token))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
    world.send(request, Body::from(body)).await
}

const LIST: &[u8] = b"nummer;organisatie;naam;soort hulp\n1;CAW;Taaltafel;conversation-table\n";

testkit::on_both_engines! { kit();
    async fn a_list_is_looked_at_first_and_then_brought_in(world: World) {
        let ctx = system(&world, world.partnership);
        municipalities(&world, &ctx).await;
        let caw = world.organisation("CAW", "partner").await;
        let lien = world.person("Lien C.", Role::Coordinator, caw).await;
        assert_eq!(world.get(&lien, "/services/import").await.status, 200);
        let seen = send(&world, &lien, &[], Some(LIST)).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        assert!(seen.body.contains("Taaltafel") && all(&world, &ctx).await.is_empty(), "looking changes nothing");
        let content = seen.input("content").to_owned();
        let done = send(&world, &lien, &[("do", "yes"), ("name", "lijst.csv"), ("content", &content)], None).await;
        assert_eq!((done.status.as_u16(), done.location.as_str()), (303, "/services"), "{}", done.body);
        assert_eq!(all(&world, &ctx).await.len(), 1);
    }

    async fn mistakes_and_files_that_are_no_list_are_told_on_the_page(world: World) {
        let ctx = system(&world, world.partnership);
        municipalities(&world, &ctx).await;
        let caw = world.organisation("CAW", "partner").await;
        let lien = world.person("Lien C.", Role::Coordinator, caw).await;
        let unknown = send(&world, &lien, &[], Some(b"organisatie;naam;soort hulp\nNergens;x;toveren\n")).await;
        assert!(unknown.status == 422 && unknown.body.contains("Rij 2"), "{}", unknown.body);
        let unknown = send(&world, &lien, &[], Some(b"organisatie;naam;soort hulp\nNergens;x;bike-loan\n")).await;
        assert!(unknown.status == 422 && unknown.body.contains("Nergens"), "{}", unknown.body);
        for bad in [b"".as_slice(), b"PK\x03\x04rommel", &[0xD0, 0xCF, 0x11, 0xE0, 0], &[0xFF; 50]] {
            assert_eq!(send(&world, &lien, &[], Some(bad)).await.status, 422);
        }
        let large = vec![b'a'; 2 * 1024 * 1024 + 1];
        assert_eq!(send(&world, &lien, &[], Some(&large)).await.status, 422);
        assert_eq!(send(&world, &lien, &[], Some(&vec![b'a'; 7 * 1024 * 1024])).await.status, 413);
        assert!(all(&world, &ctx).await.is_empty());
    }

    async fn a_house_brings_in_its_own_services_and_no_others(world: World) {
        let ctx = system(&world, world.partnership);
        municipalities(&world, &ctx).await;
        let caw = world.organisation("CAW", "partner").await;
        let ligo = world.organisation("Ligo", "partner").await;
        let els = world.person("Els P.", Role::PartnerAdministrator, ligo).await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let refused = send(&world, &els, &[], Some(LIST)).await;
        assert!(refused.status == 422 && refused.body.contains("andere organisatie"), "{}", refused.body);
        let own = send(&world, &els, &[], Some(b"organisatie;naam;soort hulp\nLigo;Taaltafel;conversation-table\n")).await;
        assert_eq!(own.status, 200);
        assert_eq!(world.get(&sofie, "/services/import").await.status, 404);
        assert_eq!(send(&world, &sofie, &[], Some(LIST)).await.status, 404);
        assert_eq!(world.get(&sofie, "/services.csv").await.status, 200);
        assert!(world.get(&els, "/services/import/template.csv").await.body.starts_with('\u{feff}'));
    }

    async fn a_body_that_is_no_form_is_refused_whole(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let lien = world.person("Lien C.", Role::Coordinator, caw).await;
        for seed in 0..200_u64 {
            let noise = (0..seed * 3).map(|n| (seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(n * n) >> 7).to_le_bytes()[0]);
            let body: Vec<u8> = b"--grens\r\n".iter().copied().chain(noise).collect();
            let request = Request::post("/services/import")
                .header(header::COOKIE, format!("{}={}", web::SESSION_COOKIE, lien.token))
                .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
            let status = world.send(request, Body::from(body)).await.status;
            assert!([400, 403].contains(&status.as_u16()), "{seed}: {status}");
        }
    }

    async fn a_form_from_elsewhere_is_refused(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let mut lien = world.person("Lien C.", Role::Coordinator, caw).await;
        "anders".clone_into(&mut lien.csrf);
        assert_eq!(send(&world, &lien, &[], Some(LIST)).await.status, 403);
    }
}
