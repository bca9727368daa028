//! What goes out comes back the same.

use catalogue::model::Contact;
use exchange::Format;
use kernel::PartnershipId;
use uuid::Uuid;

use crate::{all, counts, export, import, kit, municipalities, package, rich, save, some_services, system};

testkit::on_both_engines! { kit();
    async fn an_export_into_an_empty_partnership_exports_the_same(world: World) {
        let here = system(&world, world.partnership);
        some_services(&world, &here).await;
        let first = export(&world, &here, Format::Hsds).await;

        let there = system(&world, PartnershipId(Uuid::from_u128(77)));
        municipalities(&world, &there).await;
        let plan = import(&world, &there, first.as_bytes(), Format::Hsds, ("buren", false)).await.unwrap();
        assert_eq!((counts(&plan), plan.new_houses()), ((3, 0, 0, 0), 2));
        assert_eq!(export(&world, &there, Format::Hsds).await, first);

        // Again: nothing to do, and nothing is written.
        let versions: Vec<i64> = all(&world, &there).await.iter().map(|s| s.version).collect();
        let plan = import(&world, &there, first.as_bytes(), Format::Hsds, ("buren", false)).await.unwrap();
        assert_eq!((counts(&plan), plan.new_houses()), ((0, 0, 3, 0), 0));
        assert_eq!(all(&world, &there).await.iter().map(|s| s.version).collect::<Vec<_>>(), versions);

        // Where it came from it is known by its own ids.
        let plan = import(&world, &here, first.as_bytes(), Format::Hsds, ("buren", false)).await.unwrap();
        assert_eq!(counts(&plan), (0, 0, 3, 0));
    }

    async fn a_table_comes_back_the_same_and_keeps_what_it_has_no_column_for(world: World) {
        let ctx = system(&world, world.partnership);
        some_services(&world, &ctx).await;
        let before = export(&world, &ctx, Format::Hsds).await;
        let table = export(&world, &ctx, Format::Csv).await;
        assert!(table.contains(";'=Oude cursus;"), "a spreadsheet must not run it: {table}");
        let plan = import(&world, &ctx, table.as_bytes(), Format::Csv, ("lijst", false)).await.unwrap();
        assert_eq!(counts(&plan), (0, 0, 3, 0));
        assert_eq!(export(&world, &ctx, Format::Hsds).await, before);
    }

    async fn a_data_package_comes_back_as_the_same_bytes(world: World) {
        let here = system(&world, world.partnership);
        some_services(&world, &here).await;
        let first = package(&world, &here).await;
        assert_eq!(package(&world, &here).await, first);
        let there = system(&world, PartnershipId(Uuid::from_u128(77)));
        municipalities(&world, &there).await;
        let plan = import(&world, &there, &first, Format::Hsds, ("buren", false)).await.unwrap();
        assert_eq!((counts(&plan), plan.new_houses()), ((3, 0, 0, 0), 2));
        assert!(package(&world, &there).await == first, "the package of the neighbours differs");
        assert_eq!(export(&world, &there, Format::Hsds).await, export(&world, &here, Format::Hsds).await);
    }

    async fn several_locations_and_contacts_come_back_from_a_table(world: World) {
        let ctx = system(&world, world.partnership);
        municipalities(&world, &ctx).await;
        let caw = world.organisation("CAW", "partner").await;
        let mut draft = rich(caw, "Taaltafel");
        let mut more = draft.locations[0].clone();
        "De Loods".clone_into(&mut more.name);
        more.latitude = Some("50.9".to_owned());
        draft.locations.push(more);
        for name in ["Balie", "Wachtdienst"] {
            draft.contacts.push(Contact { name: name.to_owned(), ..draft.contacts[0].clone() });
        }
        save(&world, &ctx, draft).await;
        let before = export(&world, &ctx, Format::Hsds).await;
        let table = export(&world, &ctx, Format::Csv).await;
        assert_eq!(table.matches("Taaltafel").count(), 3, "{table}");
        let plan = import(&world, &ctx, table.as_bytes(), Format::Csv, ("lijst", false)).await.unwrap();
        assert_eq!(counts(&plan), (0, 0, 1, 0));
        assert_eq!(export(&world, &ctx, Format::Hsds).await, before);
    }

    async fn what_a_source_does_not_name_any_more_ends_only_when_the_file_is_complete(world: World) {
        let here = system(&world, world.partnership);
        some_services(&world, &here).await;
        let whole = export(&world, &here, Format::Hsds).await;
        let there = system(&world, PartnershipId(Uuid::from_u128(77)));
        municipalities(&world, &there).await;
        import(&world, &there, whole.as_bytes(), Format::Hsds, ("buren", false)).await.unwrap();
        let mut less: serde_json::Value = serde_json::from_str(&whole).unwrap();
        less["service"].as_array_mut().unwrap().retain(|s| s["name"] != "Taaltafel");
        let less = less.to_string();
        let plan = import(&world, &there, less.as_bytes(), Format::Hsds, ("buren", false)).await.unwrap();
        assert_eq!(counts(&plan), (0, 0, 2, 0));
        let plan = import(&world, &there, less.as_bytes(), Format::Hsds, ("anderen", true)).await.unwrap();
        assert_eq!(plan.ended, 0, "a file of others ends nothing");
        let plan = import(&world, &there, less.as_bytes(), Format::Hsds, ("buren", true)).await.unwrap();
        assert_eq!(plan.ended, 1);
        let statuses: Vec<(String, String)> =
            all(&world, &there).await.iter().map(|s| (s.name.clone(), s.status.to_string())).collect();
        assert!(statuses.contains(&("Taaltafel".to_owned(), "ended".to_owned())), "{statuses:?}");
        assert_eq!(plan.steps.len(), 3, "nothing was deleted");
    }
}
