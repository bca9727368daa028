//! Who may read, who may record.

use axum::http::StatusCode;
use kernel::Role;

use crate::kit;

testkit::on_both_engines! { kit();

async fn only_the_functional_administrator_records_and_only_who_decides_by_them_reads(world: World) {
    let house = world.organisation("Werken Leie en Schelde", "lead").await;
    for role in Role::STAFF {
        let person = world.person("Iemand", *role, house).await;
        let reads = matches!(role, Role::FunctionalAdministrator | Role::WijkCoordinator | Role::WijkMediator | Role::Coordinator);
        let expected = if reads { StatusCode::OK } else { StatusCode::NOT_FOUND };
        for path in ["/parameters", "/parameters.csv", "/parameters/ww.hours.max_month"] {
            assert_eq!(world.get(&person, path).await.status, expected, "{role} {path}");
        }
        let fields = [("_key", "k"), ("seen", "1"), ("value", "1"), ("from", "2027-01-01"), ("source", "x"), ("certainty", "L")];
        let said = world.post(&person, "/parameters/ww.hours.max_month", &fields).await;
        let expected = if *role == Role::FunctionalAdministrator { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
        assert_eq!(said.status, expected, "{role}");
    }
}

async fn a_rule_that_is_not_there_is_not_found(world: World) {
    let house = world.organisation("Werken Leie en Schelde", "lead").await;
    let ann = world.person("Ann A.", Role::FunctionalAdministrator, house).await;
    assert_eq!(world.get(&ann, "/parameters/ww.nothing").await.status, StatusCode::NOT_FOUND);
}

}
