//! Temporary: serves a small world to look at.
#[path = "../tests/it/house.rs"]
#[allow(dead_code)]
mod house;
use house::*;
use plan::model::*;
use plan::*;
#[tokio::main]
async fn main() {
    let house = House::new(testkit::World::sqlite(kit()).await).await;
    let p = house.amina;
    let goal = house.act(&CreateGoal { participant: p, words: "Zelf naar de les Nederlands" }).await;
    let st = |t: &str, d: &str, o: Owner, s| NewStep {
        goal: Some(goal),
        title: t.into(),
        owner: o,
        due: day(d),
        support: s,
    };
    let k = house.karim.actor.staff;
    let mut ids = vec![];
    for (t, d) in [("Alleen naar de bakker in het Nederlands", "2026-05-26"), ("Bellen naar de bib", "2026-05-27")] {
        ids.push(house.act(&AddStep { participant: p, step: st(t, d, Owner::participant(), Support::None) }).await);
    }
    for id in &ids {
        house.act(&StepDone { step: *id, version: 1, success: Some("Ik was bang, maar het ging."), next: None }).await;
    }
    house
        .act(&AddStep {
            participant: p,
            step: st("Samen met de fiets naar de bushalte", "2026-06-02", Owner::staff(k), Support::Accompany),
        })
        .await;
    house
        .act(&AddStep {
            participant: p,
            step: st("Met de bus naar de bib", "2026-06-09", Owner::participant(), Support::Call),
        })
        .await;
    house
        .act(&AddStep {
            participant: p,
            step: st("Inschrijven voor de praattafel", "2026-06-16", Owner::helper("Lut"), Support::Interpreter),
        })
        .await;
    house.step("Brief van de mutualiteit lezen", "2026-06-03").await;
    house.act(&SetDream { participant: p, version: 0, words: "Ik wil werken in een keuken." }).await;
    house
        .act(&SetStrengths {
            participant: p,
            version: 0,
            strengths: &["Koken".into(), "Voor kinderen zorgen".into(), "Arabisch en Frans".into()],
        })
        .await;
    let v = |d: &str, l: i64, s: Option<&str>, b: &[&str], n: Option<&str>, h: Option<&str>| DomainView {
        domain: d.into(),
        level: Some(l),
        strength: s.map(Into::into),
        barriers: b.iter().map(|x| (*x).into()).collect(),
        barrier_note: n.map(Into::into),
        helps: h.map(Into::into),
    };
    let first = vec![
        v(
            "housing",
            2,
            Some("Het huis is warm en de buren zijn vriendelijk."),
            &["housing-instability"],
            Some("Vocht in de slaapkamer."),
            Some("Samen met de huisbaas praten."),
        ),
        v("finances-administration", 2, None, &[], None, None),
        v("physical-health", 3, None, &[], None, None),
        v("mental-wellbeing", 2, None, &["psychological-vulnerability"], None, None),
        v(
            "social-network",
            1,
            Some("Lut van hiernaast groet altijd."),
            &["weak-social-network"],
            Some("Kent verder bijna niemand."),
            None,
        ),
        v("family-children", 4, None, &[], None, None),
        v("language", 2, Some("Spreekt Arabisch en Frans."), &["limited-dutch"], None, None),
        v("mobility", 1, None, &[], None, None),
        v("digital", 2, None, &[], None, None),
        v("work", 1, None, &[], None, None),
    ];
    house
        .act(&DrawWheel { participant: p, viewpoint: Viewpoint::Participant, day: day("2026-01-16"), domains: first })
        .await;
    let second = vec![
        v("housing", 3, None, &["housing-instability"], None, None),
        v("finances-administration", 2, None, &[], None, None),
        v("mental-wellbeing", 3, None, &[], None, None),
        v("social-network", 3, None, &[], None, None),
        v("language", 3, None, &["limited-dutch"], None, None),
        v("mobility", 2, None, &[], None, None),
        v("digital", 1, None, &[], None, None),
        v("work", 2, Some("Kookt graag en werkt precies."), &["limited-work-experience"], None, None),
    ];
    house
        .act(&DrawWheel { participant: p, viewpoint: Viewpoint::Participant, day: day("2026-05-19"), domains: second })
        .await;
    for (d, r, w) in [("2026-01-14", 2, Some(4)), ("2026-03-17", 1, Some(4)), ("2026-05-19", 3, Some(4))] {
        house
            .act(&ObserveRung {
                participant: p,
                day: day(d),
                rung: r,
                potential: w,
                potential_by: None,
                observer: Observer::Both,
                method: Method::Talk,
                note: Some("Samen bekeken aan de keukentafel."),
                replaces: None,
            })
            .await;
    }
    let s = house.steps().await;
    println!(
        "TOKEN={} {} P={} DONE={} NEXT={} GOAL={}",
        web::SESSION_COOKIE,
        house.sofie.token,
        p,
        ids[0],
        s[2].id,
        goal
    );
    let l = tokio::net::TcpListener::bind("127.0.0.1:18477").await.unwrap();
    axum::serve(l, house.world.router.clone()).await.unwrap();
}
