//! The same person is not registered twice: who seems to be there already is shown, and hours of one person count together.

use testkit::{Reply, World, on_both_engines};
use wijk_workers::WorkerId;

use crate::kit::{Cast, PDF, at_work, deed, kit, referral, referred, upload};

/// wijk-jobs tells the hours of a month.
struct Hours(WorkerId, &'static str, i64);
impl store::Action for Hours {
    type Output = ();
    const NAME: &'static str = "test.hours";
    async fn run(&self, tx: &mut store::Tx, ctx: &store::Ctx) -> Result<(), store::Failure> {
        wijk_workers::set_hours(tx, ctx, self.0, self.1, self.2).await?;
        tx.note(ctx, store::audit::Line::new(Self::NAME, "wijk-worker", self.0));
        Ok(())
    }
}

/// Ömer without a national number, as walk 6 typed him.
const OMER: [(&str, &str); 4] =
    [("given_name", "Ömer"), ("family_name", "De Proef"), ("birth_on", "1985-04-04"), ("insz", "")];

async fn refer(world: &World, cast: &Cast, fields: &[(&str, &str)]) -> Reply {
    upload(world, &cast.mieke, "/wijk/workers/new", &referral(fields), Some(("document", PDF))).await
}

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = OMER.iter().filter(|(name, _)| more.iter().all(|(n, _)| n != name));
    kept.chain(more).copied().collect()
}

async fn end(world: &World, cast: &Cast, id: WorkerId) {
    let fields = [("told_on", "2026-05-26"), ("reason", "work"), ("by", "worker")];
    let said = deed(world, &cast.mieke, id, "end", &fields).await;
    assert_eq!(said.status, 303, "{}", said.body);
}

async fn files(world: &World, cast: &Cast, id: WorkerId) -> Vec<WorkerId> {
    let mut tx = world.app.db.read().await.unwrap();
    wijk_workers::files_of_person(&mut tx, &world.ctx(&cast.mieke), id).await.unwrap()
}

on_both_engines! {
    kit();

    async fn who_is_there_already_is_shown_and_a_second_file_asks_that_it_is_another_person(world: World) {
        let cast = Cast::new(&world).await;
        let first = referred(&world, &cast, &OMER).await;
        let again = refer(&world, &cast, &with(&[("given_name", "omer"), ("family_name", "Deproef")])).await;
        assert_eq!(again.status, 422);
        for text in ["Bestaat al: open het bestand van Ömer De Proef", "zelfde naam, zelfde geboortedag, zelfde postcode", "Nee, dit is een andere persoon"] {
            assert!(again.body.contains(text), "{text}: {}", again.body);
        }
        assert!(again.body.contains(&format!("href=\"/wijk/workers/{first}\"")), "the way there");
        assert!(again.body.contains("Kies het bestand opnieuw"), "the browser forgot the paper");
        let near = refer(&world, &cast, &with(&[("birth_on", "")])).await;
        assert!(near.status == 422 && near.body.contains("zelfde naam, zelfde postcode"), "{}", near.body);
        // An open file gets no second one for the same person, and an unknown file ties nothing.
        for (known, told) in [(first, "Dit bestand loopt nog"), (WorkerId(uuid::Uuid::nil()), "Kies dat hier.")] {
            let said = refer(&world, &cast, &with(&[("known", &known.to_string())])).await;
            assert!(said.status == 422 && said.body.contains(told), "{told}: {}", said.body);
        }
        let other = refer(&world, &cast, &with(&[("known", "another")])).await;
        assert_eq!(other.status, 303, "{}", other.body);
        assert_eq!(refer(&world, &cast, &with(&[("birth_on", "1960-01-01")])).await.status, 303, "his father");
        let other = WorkerId(other.last_id());
        assert_eq!(files(&world, &cast, other).await, [other], "two people");
        // Nobody is asked again about who was looked at.
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{other}")).await;
        assert!(!page.body.contains("Dezelfde persoon"), "{}", page.body);
    }

    async fn a_new_term_of_the_same_person_counts_with_the_hours_of_before(world: World) {
        let cast = Cast::new(&world).await;
        let first = at_work(&world, &cast, &OMER).await;
        world.app.db.act(&world.ctx(&cast.mieke), &Hours(first, "2026-05", 50)).await.unwrap();
        end(&world, &cast, first).await;
        // Without his birth date only a person can see that it is him.
        let asked = refer(&world, &cast, &with(&[("birth_on", "")])).await;
        assert!(asked.status == 422 && asked.body.contains("dit is een nieuwe periode. De uren tellen samen."), "{}", asked.body);
        let second = at_work(&world, &cast, &with(&[("birth_on", ""), ("known", &first.to_string())])).await;
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{second}")).await;
        assert!(page.body.contains("Nog 10 uur deze maand, van 60.") && page.body.contains("50 uur dit jaar"), "{}", page.body);
        let near = world.get(&cast.mieke, "/wijk/workers?near=month").await;
        assert!(near.body.contains("De Proef"), "the list counts together too");
        let mut both = vec![first, second];
        both.sort_unstable();
        assert_eq!(files(&world, &cast, first).await, both);
        assert_eq!(files(&world, &cast, second).await, both);
        // A third term is tied to all of them, and a mistake is put right.
        end(&world, &cast, second).await;
        let third = referred(&world, &cast, &with(&[("birth_on", ""), ("known", &second.to_string())])).await;
        assert_eq!(files(&world, &cast, first).await.len(), 3);
        let path = format!("/wijk/workers/{first}/same-person");
        let other = third.to_string();
        assert_eq!(world.post(&cast.mieke, &path, &[("other", &other), ("same", "no")]).await.status, 303);
        assert_eq!(files(&world, &cast, first).await, [first], "the first one leaves, the others stay together");
        assert_eq!(files(&world, &cast, third).await.len(), 2);
    }

    async fn the_same_national_number_ties_a_new_term_by_itself(world: World) {
        let cast = Cast::new(&world).await;
        let first = at_work(&world, &cast, &[]).await;
        end(&world, &cast, first).await;
        let second = referred(&world, &cast, &[("given_name", "A."), ("family_name", "H.")]).await;
        assert_eq!(files(&world, &cast, second).await.len(), 2);
        // Known only later: then too.
        end(&world, &cast, second).await;
        let third = referred(&world, &cast, &[("given_name", "Amien"), ("insz", "")]).await;
        assert_eq!(files(&world, &cast, third).await.len(), 1);
        let fields = [("insz", crate::kit::INSZ)];
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{third}/numbers")).await;
        let all = [fields[0], ("_version", page.input("_version"))];
        assert_eq!(world.post(&cast.mieke, &format!("/wijk/workers/{third}/numbers"), &all).await.status, 303);
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{third}")).await;
        assert!(page.body.contains("Bestand nummer 1") && !page.body.contains("Andere persoon"), "the number says it: {}", page.body);
    }

    async fn two_files_that_stand_there_already_are_tied_or_told_apart_on_the_file(world: World) {
        let cast = Cast::new(&world).await;
        let one = referred(&world, &cast, &OMER).await;
        let two = referred(&world, &cast, &with(&[("given_name", "Omar")])).await;
        let edit = world.get(&cast.mieke, &format!("/wijk/workers/{two}/edit")).await;
        let fields = referral(&[("given_name", "Ömer"), ("family_name", "De Proef"), ("birth_on", "1985-04-04")]);
        let fields: Vec<_> = fields.into_iter().chain([("_version", edit.input("_version"))]).collect();
        assert_eq!(world.post(&cast.mieke, &format!("/wijk/workers/{two}/edit"), &fields).await.status, 303);
        let file = format!("/wijk/workers/{two}");
        assert!(world.get(&cast.mieke, &file).await.body.contains("Dit lijkt dezelfde persoon. Klopt dat?"));
        let path = format!("{file}/same-person");
        let other = one.to_string();
        assert_eq!(world.post(&cast.sofie, &path, &[("other", &other), ("same", "yes")]).await.status, 404);
        assert_eq!(world.post(&cast.mieke, &path, &[("other", "x"), ("same", "yes")]).await.status, 422);
        assert_eq!(world.post(&cast.mieke, &path, &[("other", &two.to_string()), ("same", "yes")]).await.status, 404);
        assert_eq!(world.post(&cast.mieke, &path, &[("other", &other), ("same", "yes")]).await.status, 303);
        assert_eq!(files(&world, &cast, one).await.len(), 2);
        let page = world.get(&cast.mieke, &file).await;
        assert!(page.body.contains("Bestand nummer 1") && page.body.contains("tellen samen"), "{}", page.body);
        assert_eq!(world.post(&cast.mieke, &path, &[("other", &other), ("same", "no")]).await.status, 303);
        assert_eq!(files(&world, &cast, one).await, [one]);
        assert!(!world.get(&cast.mieke, &file).await.body.contains("Dezelfde persoon"), "it was looked at");
    }

    async fn a_child_is_asked_about_and_a_least_age_refuses_as_soon_as_a_rule_says_it(world: World) {
        let cast = Cast::new(&world).await;
        let child = with(&[("birth_on", "2020-01-01")]);
        let asked = refer(&world, &cast, &child).await;
        assert!(asked.status == 422 && asked.body.contains("Deze persoon is 6 jaar. Klopt de geboortedag?"), "{}", asked.body);
        assert_eq!(refer(&world, &cast, &with(&[("birth_on", "2008-05-26")])).await.status, 303, "18 today");
        let sure = with(&[("given_name", "Rens"), ("birth_on", "2009-05-26"), ("age_sure", "yes")]);
        let young = WorkerId(refer(&world, &cast, &sure).await.last_id());
        let edit = format!("/wijk/workers/{young}/edit");
        let version = world.get(&cast.mieke, &edit).await.input("_version").to_owned();
        let save = async |birth: &'static str| {
            let fields = referral(&[("given_name", "Rens"), ("family_name", "De Proef"), ("birth_on", birth), ("_version", &version)]);
            world.post(&cast.mieke, &edit, &fields).await
        };
        let asked = save("2021-05-26").await;
        assert!(asked.status == 422 && asked.body.contains("Deze persoon is 5 jaar."), "{}", asked.body);
        assert_eq!(save("2009-05-26").await.status, 303, "what was looked at is not asked again");
        let admin = world.person("Ann A.", kernel::Role::FunctionalAdministrator, cast.organiser).await;
        let draft = schemes::Draft {
            key: "ww.worker.min_age_years".to_owned(), value: Some(schemes::Value::Number(15)),
            from: "2026-01-01".parse().unwrap(), to: None, source: "proefregel".to_owned(), certainty: schemes::Certainty::Law,
        };
        let record = parameters::RecordRule { scheme: "wijk-werken", draft, seen: 1 };
        world.app.db.act(&world.ctx(&admin), &record).await.unwrap();
        let refused = refer(&world, &cast, &with(&[("birth_on", "2020-01-01"), ("age_sure", "yes")])).await;
        assert!(refused.status == 422 && refused.body.contains("De regel vraagt minstens 15 jaar (proefregel)."), "{}", refused.body);
    }
}
