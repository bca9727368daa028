//! Places: never below zero, never twice, and what a house says in one go.

use catalogue::model::{Class, Place};
use catalogue::{Query, SaveService};
use kernel::{Role, ServiceId};
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::{World, on_both_engines};

use crate::{draft, found, house, kit, load, save, system};

/// Takes a place as a placement does.
struct Take(ServiceId, Class);

impl Action for Take {
    type Output = Option<Class>;
    const NAME: &'static str = "test.take";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Option<Class>, Failure> {
        tx.note(ctx, audit::Line::new(Self::NAME, "service", self.0));
        catalogue::take_place(tx, ctx, self.0, self.1).await
    }
}

/// Gives one back.
struct Give(ServiceId, Class);

impl Action for Give {
    type Output = bool;
    const NAME: &'static str = "test.give";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
        tx.note(ctx, audit::Line::new(Self::NAME, "service", self.0));
        catalogue::give_back(tx, ctx, self.0, self.1).await
    }
}

pub async fn take(world: &World, id: ServiceId, class: Class) -> Option<Class> {
    world.app.db.act(&system(world), &Take(id, class)).await.unwrap()
}

on_both_engines! { kit();
    async fn fifty_at_once_get_the_twelve_places_and_no_more(world: World) {
        let house = house(&world, "Ankerpunt").await;
        let mut draft = draft(house, "Woonbuddy", "housing-buddy", "44083", 0, 0);
        draft.places = vec![
            Place { class: Class::Light, capacity: 9, free: 7 },
            Place { class: Class::Intensive, capacity: 5, free: 5 },
        ];
        let id = save(&world, draft).await;
        let takes = (0..50).map(|number| {
            let (db, ctx) = (world.app.db.clone(), system(&world));
            let class = if number % 5 == 0 { Class::Intensive } else { Class::Light };
            tokio::spawn(async move {
                // Fifty writers on one row: one that is turned away too often tries again, as a person would.
                loop {
                    if let Ok(got) = db.act(&ctx, &Take(id, class)).await {
                        return (class, got);
                    }
                }
            })
        });
        let mut got: Vec<Class> = Vec::new();
        for task in takes.collect::<Vec<_>>() {
            let (asked, class) = task.await.unwrap();
            assert!(asked == Class::Light || class != Some(Class::Light), "who asks intensive gets no light place");
            got.extend(class);
        }
        got.sort_unstable();
        assert_eq!((got.len(), got.iter().filter(|c| **c == Class::Light).count()), (12, 7));
        assert!(load(&world, id).await.places.iter().all(|p| p.free == 0));
        assert!(found(&world, &Query { free: true, ..Query::default() }).await.is_empty(), "the list knows that it is full");
    }

    async fn a_place_that_comes_back_is_free_again_but_never_more_than_there_are(world: World) {
        let house = house(&world, "Ankerpunt").await;
        let id = save(&world, draft(house, "Woonbuddy", "housing-buddy", "44083", 1, 1)).await;
        assert_eq!(take(&world, id, Class::Light).await, Some(Class::Light));
        assert_eq!(take(&world, id, Class::Light).await, None);
        assert!(world.app.db.act(&system(&world), &Give(id, Class::Light)).await.unwrap());
        assert!(!world.app.db.act(&system(&world), &Give(id, Class::Light)).await.unwrap(), "there is only one");
        assert_eq!(found(&world, &Query { free: true, ..Query::default() }).await, ["Woonbuddy"]);
    }

    async fn a_house_says_all_its_numbers_in_one_go(world: World) {
        let house = house(&world, "Ankerpunt").await;
        let admin = world.person("Els P.", Role::PartnerAdministrator, house).await;
        let a = save(&world, draft(house, "Woonbuddy", "housing-buddy", "44083", 3, 1)).await;
        let b = save(&world, draft(house, "Budgethulp", "budget-help", "44083", 2, 2)).await;
        let page = world.get(&admin, "/services/places").await;
        assert!(page.body.contains("Nog nooit bevestigd.") && !page.body.contains("⟦"), "{}", page.body);
        let (free_a, was_a) = (format!("free-{a}-light"), format!("was-{a}-light"));
        let (free_b, was_b) = (format!("free-{b}-light"), format!("was-{b}-light"));
        let (a_text, b_text) = (a.to_string(), b.to_string());
        let fields = [
            ("service", a_text.as_str()), (&free_a, "3"), (&was_a, "1"),
            ("service", &b_text), (&free_b, "2"), (&was_b, "2"),
        ];
        assert_eq!(world.post(&admin, "/services/places", &fields).await.status, 303);
        assert_eq!(load(&world, a).await.places, [Place { class: Class::Light, capacity: 3, free: 3 }]);
        let today = world.ctx(&admin).today();
        assert_eq!((load(&world, a).await.confirmed_on, load(&world, b).await.confirmed_on), (Some(today), Some(today)));
        // Somebody was given a place after the page was made: an untouched number does not bring it back.
        take(&world, b, Class::Light).await.unwrap();
        assert_eq!(world.post(&admin, "/services/places", &fields[3..]).await.status, 303);
        assert_eq!(load(&world, b).await.free(), 1);
        let moved = [("service", b_text.as_str()), (&free_b, "0"), (&was_b, "2")];
        let reply = world.post(&admin, "/services/places", &moved).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains("er zijn nu 1 plaatsen vrij"), "{}", reply.body);
        let slip = [("service", b_text.as_str()), (&free_b, "999"), (&was_b, "1")];
        let reply = world.post(&admin, "/services/places", &slip).await;
        assert!(reply.status == 422 && reply.body.contains("zijn er 2 plaatsen in totaal"), "{}", reply.body);
        assert_eq!(load(&world, b).await.places, [Place { class: Class::Light, capacity: 2, free: 1 }], "no slip makes places");
        for wrong in ["-1", "abc", "99999"] {
            let fields = [("service", b_text.as_str()), (&free_b, wrong), (&was_b, "1")];
            assert_eq!(world.post(&admin, "/services/places", &fields).await.status, 422, "{wrong}");
        }
    }

    async fn nobody_says_the_numbers_of_another_house(world: World) {
        let (house, other) = (house(&world, "Ankerpunt").await, house(&world, "De Wilg").await);
        let stranger = world.person("Els P.", Role::PartnerAdministrator, other).await;
        let id = save(&world, draft(house, "Woonbuddy", "housing-buddy", "44083", 3, 1)).await;
        let (text, free, was) = (id.to_string(), format!("free-{id}-light"), format!("was-{id}-light"));
        let fields = [("service", text.as_str()), (&free, "0"), (&was, "1")];
        assert_eq!(world.post(&stranger, "/services/places", &fields).await.status, 303, "her own page, on which it does not stand");
        assert_eq!((load(&world, id).await.free(), load(&world, id).await.confirmed_on), (1, None));
        let house = house.to_string();
        let named = [&fields[..], &[("organisation", house.as_str())]].concat();
        assert_eq!(world.post(&stranger, "/services/places", &named).await.status, 404);
        assert_eq!(world.get(&stranger, &format!("/services/places?organisation={house}")).await.status, 404);
    }

    async fn an_import_that_comes_again_writes_over_what_it_wrote(world: World) {
        struct Import(catalogue::Draft);
        impl Action for Import {
            type Output = ServiceId;
            const NAME: &'static str = "test.import";
            async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ServiceId, Failure> {
                let id = catalogue::save(tx, ctx, &self.0).await?;
                tx.note(ctx, audit::Line::new(Self::NAME, "service", id));
                Ok(id)
            }
        }
        let house = house(&world, "Ankerpunt").await;
        let mut draft = draft(house, "Woonbuddy", "housing-buddy", "44083", 3, 1);
        "sociale-kaart".clone_into(&mut draft.source);
        draft.external_id = Some("A-1".to_owned());
        let first = world.app.db.act(&system(&world), &Import(draft.clone())).await.unwrap();
        "Woonmaatje".clone_into(&mut draft.name);
        let second = world.app.db.act(&system(&world), &Import(draft)).await.unwrap();
        assert_eq!(first, second);
        assert_eq!(found(&world, &crate::words("woonmaatje")).await, ["Woonmaatje"]);
        assert_eq!(load(&world, first).await.locations.len(), 1, "and its location is one location");
        let all = SaveService { existing: None, draft: load(&world, first).await.told.clone(), seen: Vec::new() };
        assert_ne!(world.app.db.act(&system(&world), &all).await.unwrap(), first, "a form makes a new one");
    }
}
