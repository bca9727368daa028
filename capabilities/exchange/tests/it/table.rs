//! Lists that somebody made in a spreadsheet program.

use exchange::{Format, LANGUAGE};

use crate::{all, counts, import, kit, municipalities, system};

const HEAD: &str = "nummer;organisatie;naam;soort hulp;gemeenten;talen;prijs;plaatsen licht;vrij licht;website";

testkit::on_both_engines! { kit();
    async fn a_list_comes_in_and_comes_in_again_without_doubles(world: World) {
        let ctx = system(&world, world.partnership);
        municipalities(&world, &ctx).await;
        world.organisation("CAW", "partner").await;
        let list = |free: &str| {
            format!("\u{feff}{HEAD}\r\n# uitleg;;;;;;;;;\r\n1;caw;Taaltafel;conversation-table;Deinze | 9810;Turks|nl;€ 12,50;8;{free};www.voorbeeld.be\r\n")
        };
        let plan = import(&world, &ctx, list("3").as_bytes(), Format::Csv, ("lijst", false)).await.unwrap();
        assert_eq!(counts(&plan), (1, 0, 0, 0));
        let found = all(&world, &ctx).await;
        let one = &found[0];
        assert_eq!((one.organisation.as_str(), one.areas.join(" ").as_str()), ("CAW", "44083 44086"));
        assert_eq!((one.languages.join(" ").as_str(), one.price_cents, one.free()), ("nl tr", Some(1_250), 3));
        assert_eq!(one.website.as_deref(), Some("https://www.voorbeeld.be"));
        assert!(one.barriers.contains(&"limited-dutch".to_owned()), "what the type answers is known");
        let plan = import(&world, &ctx, list("2").as_bytes(), Format::Csv, ("lijst", false)).await.unwrap();
        assert_eq!((counts(&plan), all(&world, &ctx).await.len()), ((0, 1, 0, 0), 1));
        // A column that is left out keeps what is stored.
        let short = "nummer;organisatie;naam;soort hulp;uitleg\n1;CAW;Taaltafel;conversation-table;Kom langs\n";
        import(&world, &ctx, short.as_bytes(), Format::Csv, ("lijst", false)).await.unwrap();
        let one = &all(&world, &ctx).await[0];
        assert_eq!((one.description.as_str(), one.free(), one.price_cents), ("Kom langs", 2, Some(1_250)));
    }

    async fn every_mistake_is_told_with_its_row_and_column_and_nothing_comes_in(world: World) {
        let ctx = system(&world, world.partnership);
        municipalities(&world, &ctx).await;
        world.organisation("CAW", "partner").await;
        let list = format!(
            "{HEAD}\n1;CAW;Taaltafel;conversation-table;;;;8;9;\n2;CAW;;toveren;Gent;Klingon;gratis;;;javascript:x\n1;CAW;Weer;bike-loan;;;;;;\n"
        );
        let faults = import(&world, &ctx, list.as_bytes(), Format::Csv, ("lijst", false)).await.unwrap_err();
        let told: Vec<(usize, &str, &str)> =
            faults.iter().map(|f| (f.row.unwrap(), f.column.as_str(), f.key)).collect();
        let expected = [
            (2, "vrij licht", "import-places"),
            (3, "naam", "import-missing"),
            (3, "soort hulp", "import-word"),
            (3, "gemeenten", "import-municipality"),
            (3, "talen", "import-language"),
            (3, "prijs", "import-price"),
            (3, "website", "import-website"),
            (4, "nummer", "import-twice-row"),
        ];
        for one in expected {
            assert!(told.contains(&one), "{one:?} is not in {told:?}");
        }
        assert_eq!(told.len(), expected.len(), "{told:?}");
        let l = world.app.l10n.words(LANGUAGE);
        assert_eq!(
            faults[0].line(&l),
            "Rij 2, vrij licht: 9 plaatsen vrij kan niet. Schrijf een getal van 0 tot het aantal plaatsen."
        );
        assert!(all(&world, &ctx).await.is_empty());
    }

    async fn a_column_that_nobody_knows_is_told(world: World) {
        let ctx = system(&world, world.partnership);
        municipalities(&world, &ctx).await;
        let faults = import(&world, &ctx, b"organisatie;naam;prijss\nCAW;x;3\n", Format::Csv, ("lijst", false)).await.unwrap_err();
        assert!(faults.iter().any(|f| (f.column.as_str(), f.key) == ("prijss", "import-column-unknown")));
        assert!(faults.iter().any(|f| (f.column.as_str(), f.key) == ("soort hulp", "import-column-missing")));
    }
}
