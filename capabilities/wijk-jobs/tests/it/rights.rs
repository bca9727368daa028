//! Only the organiser's office; for everybody else there is no wijk-werken here.

use axum::http::StatusCode;
use kernel::Role;

use crate::kit::House;

testkit::on_both_engines! { crate::kit();

async fn staff_of_another_house_and_other_roles_find_nothing(world: World) {
    let house = House::new(&world).await;
    let (amina, assignment) = house.working("Amina Haddad").await;
    house.hours(amina, assignment, "2026-05-12", "13:00", "15:00").await;
    let request = house.behind(assignment).await.0;
    let performance = house.performance_of(amina).await;
    let caw = world.organisation("CAW", "partner").await;
    let paths = [
        "/wijk/requests".to_owned(),
        "/wijk/requests/proposal".to_owned(),
        format!("/wijk/requests/{request}"),
        format!("/wijk/assignments/{assignment}"),
        "/wijk/jobs".to_owned(),
        "/wijk/forms".to_owned(),
        format!("/wijk/forms/{amina}/2026-05"),
        format!("/wijk/forms/{amina}/2026-05/pdf"),
        format!("/wijk/performances/{performance}/correct"),
    ];
    for role in Role::STAFF {
        let outsider = world.person("Iemand Anders", *role, caw).await;
        for path in &paths {
            assert_eq!(world.get(&outsider, path).await.status, StatusCode::NOT_FOUND, "{role} {path}");
        }
        let said = world.post(&outsider, &format!("/wijk/performances/{performance}/cancel"), &[("_version", "1")]).await;
        assert_eq!(said.status, StatusCode::NOT_FOUND, "{role}");
    }
    for path in paths.iter().filter(|path| !path.ends_with("/correct")) {
        assert_eq!(house.get(path).await.status, StatusCode::OK, "{path}");
    }
}

}
