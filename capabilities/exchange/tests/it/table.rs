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
            (4, "naam", "import-row-differs"),
            (4, "soort hulp", "import-row-differs"),
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

    async fn a_row_with_the_same_number_adds_a_location_or_a_contact(world: World) {
        let ctx = system(&world, world.partnership);
        municipalities(&world, &ctx).await;
        world.organisation("CAW", "partner").await;
        let head = "nummer;organisatie;naam;soort hulp;plek;gemeente van de plek;contact;e-mail van het contact";
        let list = format!(
            "{head}\n1;CAW;Taaltafel;conversation-table;Bib;Deinze;Onthaal;a@voorbeeld.be\n\
             2;CAW;Fiets;bike-loan;;;;\n\
             1;;;;Buurthuis;Zulte;;\n\
             1;CAW;Taaltafel;conversation-table;Bib;Deinze;Balie;b@voorbeeld.be\n"
        );
        let told = async |list: &str| {
            let plan = import(&world, &ctx, list.as_bytes(), Format::Csv, ("lijst", false)).await.unwrap();
            let all = all(&world, &ctx).await;
            let one = all.into_iter().find(|s| s.name == "Taaltafel").unwrap();
            let locations: Vec<String> = one.locations.iter().map(|l| l.name.clone()).collect();
            let contacts: Vec<String> = one.contacts.iter().map(|c| c.name.clone()).collect();
            (counts(&plan), locations.join(" "), contacts.join(" "))
        };
        assert_eq!(told(&list).await, ((2, 0, 0, 0), "Bib Buurthuis".to_owned(), "Balie Onthaal".to_owned()));
        assert_eq!(told(&list).await.0, (0, 0, 2, 0), "the same list changes nothing");
        // The list tells all of them: what it leaves out goes, the other stays the same one.
        let shorter = list.replace("1;;;;Buurthuis;Zulte;;\n", "");
        assert_eq!(told(&shorter).await, ((0, 1, 1, 0), "Bib".to_owned(), "Balie Onthaal".to_owned()));
        // Without the columns nothing of them is said.
        let without = "nummer;organisatie;naam;soort hulp\n1;CAW;Taaltafel;conversation-table\n";
        assert_eq!(told(without).await, ((0, 0, 1, 0), "Bib".to_owned(), "Balie Onthaal".to_owned()));
    }

    async fn a_row_that_adds_but_says_another_price_is_an_error_and_nothing_comes_in(world: World) {
        let ctx = system(&world, world.partnership);
        municipalities(&world, &ctx).await;
        world.organisation("CAW", "partner").await;
        let list = "nummer;organisatie;naam;soort hulp;prijs;plek;gemeente van de plek\n\
            1;CAW;Taaltafel;conversation-table;5;Bib;Deinze\n1;;;;6;Buurthuis;Zulte\n1;;;;;Buurthuis;Nergens\n1;;;;;;\n";
        let faults = import(&world, &ctx, list.as_bytes(), Format::Csv, ("lijst", false)).await.unwrap_err();
        let told: Vec<(usize, &str, &str)> =
            faults.iter().map(|f| (f.row.unwrap(), f.column.as_str(), f.key)).collect();
        assert_eq!(
            told,
            [
                (3, "prijs", "import-row-differs"),
                (4, "gemeente van de plek", "import-municipality"),
                (5, "nummer", "import-twice-row"),
            ]
        );
        assert!(all(&world, &ctx).await.is_empty());
    }
}
