//! Files that somebody broke, or made to hurt: an error, and nothing changes.

use exchange::{Format, LANGUAGE, Reading};
use network::municipality::Municipalities;
use proptest::prelude::*;
use web::L10n;

use crate::{all, export, import, kit, municipalities, some_services, system};

fn words() -> web::Words {
    let locales = [web::LOCALES, plan::LOCALES, network::LOCALES, catalogue::LOCALES, exchange::LOCALES].concat();
    L10n::new(locales).unwrap().words(LANGUAGE)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_bytes_in_any_format_are_a_bundle_or_errors(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (l, towns) = (words(), Municipalities::default());
        let with = Reading { l: &l, towns: &towns, today: kernel::Day::new(2026, 5, 26).unwrap(), default_type: None };
        for format in [Format::Hsds, Format::Csv, Format::Xlsx, Format::Cpsv] {
            if let Err(faults) = exchange::read(&bytes, format, &with) {
                prop_assert!(!faults.is_empty());
                // Each has words, in both languages.
                prop_assert!(faults.iter().all(|fault| fault.line(&l) != fault.key));
            }
        }
    }
}

#[test]
fn json_that_is_almost_hsds_is_refused_with_the_place() {
    let (l, towns) = (words(), Municipalities::default());
    let with = Reading { l: &l, towns: &towns, today: kernel::Day::new(2026, 5, 26).unwrap(), default_type: None };
    let first = |text: &str| {
        let fault = exchange::read(text.as_bytes(), Format::Hsds, &with).unwrap_err().remove(0);
        (fault.row, fault.column, fault.key)
    };
    assert_eq!(first("{\"service\":[").2, "import-json-broken");
    assert_eq!(first("{\"service\":{}}").2, "import-json-no-services");
    assert_eq!(first("[]").2, "import-json-no-services");
    assert_eq!(first("{\"service\":[{\"name\":3}]}"), (Some(1), "service".to_owned(), "import-json-row"));
    assert_eq!(first("{\"service\":[\"x\"]}"), (Some(1), "service".to_owned(), "import-json-row"));
    assert_eq!(
        first(r#"{"service":[{"id":"a","name":"b","status":"active","organization_id":"nobody"}]}"#),
        (Some(1), "service.organization_id".to_owned(), "import-no-such-organisation")
    );
    assert_eq!(first(&"[".repeat(100_000)).2, "import-json-broken", "deep nesting ends, it does not overflow");
}

testkit::on_both_engines! { kit();
    async fn one_wrong_record_keeps_the_whole_file_out(world: World) {
        let ctx = system(&world, world.partnership);
        some_services(&world, &ctx).await;
        let before = all(&world, &ctx).await;
        let mut tables: serde_json::Value = serde_json::from_str(&export(&world, &ctx, Format::Hsds).await).unwrap();
        tables["service"][0]["name"] = "Andere naam".into();
        tables["service"][2]["status"] = "misschien".into();
        let faults = import(&world, &ctx, tables.to_string().as_bytes(), Format::Hsds, ("buren", true)).await.unwrap_err();
        assert_eq!(faults.iter().map(|f| (f.row, f.key)).collect::<Vec<_>>(), [(Some(3), "import-hsds-status")]);
        assert_eq!(all(&world, &ctx).await, before);
    }

    async fn services_as_the_api_gives_them_come_in_too(world: World) {
        let ctx = system(&world, world.partnership);
        some_services(&world, &ctx).await;
        let page = world.get_open("/hsds/services?full=true").await.body;
        let there = system(&world, kernel::PartnershipId(uuid::Uuid::from_u128(5)));
        municipalities(&world, &there).await;
        let plan = import(&world, &there, page.as_bytes(), Format::Hsds, ("api", false)).await.unwrap();
        assert_eq!((plan.new_services(), plan.new_houses()), (2, 2));
        let rich = all(&world, &there).await.into_iter().find(|s| s.name == "Taaltafel").unwrap();
        assert_eq!((rich.free(), rich.locations.len(), rich.languages.len()), (3, 1, 2));
    }
}
