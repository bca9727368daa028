//! The indicators as JSON: the numbers of the page, for who may read that.

use kernel::{Actor, Role};
use network::{AddMembership, MembershipRole};
use operation::{CreateOperation, OperationFacts, Status};
use participation::Enter;
use participation::model::{Facts, Told};
use testkit::on_both_engines;

use crate::house::{House, kit, token};

on_both_engines! {
    kit();

    async fn the_lead_reads_the_numbers_of_the_page_and_a_coach_finds_no_such_operation(world: World) {
        let house = House::new(world).await;
        let world = &house.world;
        let lead = world.organisation("Lead", "lead").await;
        let from = "2023-09-01".parse().unwrap();
        let member = AddMembership { organisation: lead, role: MembershipRole::Lead, from, to: None };
        world.app.db.act(&world.app.ctx(Actor::system(world.partnership)), &member).await.unwrap();
        let greet = world.person("Greet B.", Role::Accountant, lead).await;
        let facts = OperationFacts {
            name: "Leie en Schelde".to_owned(),
            call_number: None,
            rule: "standard".to_owned(),
            from_on: "2024-01-01".parse().unwrap(),
            to_on: "2029-12-31".parse().unwrap(),
            status: Status::Running,
        };
        let operation = world.app.db.act(&world.ctx(&greet), &CreateOperation { facts }).await.unwrap();
        let enter = Enter {
            participant: house.amina,
            operation,
            entered_on: "2026-05-04".parse().unwrap(),
            facts: Facts {
                gender: Some(esf::Gender::Woman),
                labour: Some(esf::LabourStatus::Inactive),
                ..Facts::default()
            },
            told: Told::default(),
            reason: None,
        };
        world.app.db.act(&world.ctx(&house.sofie), &enter).await.unwrap();

        let accountant = token(world, &greet).await;
        let path = format!("/esf/indicators?operation={operation}");
        let reply = house.get(&accountant, &format!("{path}&until=2026-05-26")).await;
        assert_eq!(reply.status, 200, "{}", reply.body);
        let body = reply.json();
        assert_eq!((&body["indicators"]["EECO01"]["women"], &body["indicators"]["EECO04"]["total"]), (&1.into(), &1.into()));
        assert_eq!(body["indicators"]["EECO12"]["unknown"], 1);
        assert!(body["indicators"]["EECO15"].is_null() && body["hidden_below"].is_null());
        assert_eq!(body["indicators"].as_object().unwrap().len(), 23);
        let early = house.get(&accountant, &format!("{path}&until=2026-05-03")).await.json();
        assert_eq!(early["indicators"]["EECO01"]["total"], 0);

        // The page shows those numbers.
        let page = world.get(&greet, &format!("/esf?operation={operation}&until=2026-05-26")).await.body;
        for (code, counts) in body["indicators"].as_object().unwrap() {
            let (_, row) = page.split_once(&format!(">{code}</span></th>")).unwrap();
            let cells = row.split("</tr>").next().unwrap().split("<td").skip(1).map(|cell| cell.split_once('>').unwrap().1);
            let plain = cells.map(|cell| cell.replace("<b>", "").split('<').next().unwrap().parse::<i64>().ok());
            let shown: Vec<Option<i64>> = plain.take(5).collect();
            let wanted = ["women", "men", "nonbinary", "total", "unknown"].map(|of| counts[of].as_i64());
            let wanted: &[Option<i64>] = if counts.is_null() { &[None] } else { &wanted };
            assert_eq!(shown, wanted, "{code}");
        }

        for wrong in ["&until=2026-05-27", "&until=morgen"] {
            assert_eq!(house.get(&accountant, &format!("{path}{wrong}")).await.status, 422, "{wrong}");
            assert_eq!(house.get(&house.coach, &format!("{path}{wrong}")).await.status, 404, "{wrong}");
        }
        for unknown in ["", "?operation=", "?operation=x", "?operation=00000000-0000-0000-0000-000000000007"] {
            assert_eq!(house.get(&accountant, &format!("/esf/indicators{unknown}")).await.status, 404, "{unknown}");
        }
    }
}
