//! 10,000 participants with 60,000 events: `cargo bench -p esf`.

#![expect(clippy::disallowed_methods, reason = "a bench measures time")]

use std::fmt::Write as _;
use std::time::Instant;

fn main() {
    let (participants, events) = files(10_000, 6);
    let rules = esf::Rules::of_the_house().unwrap();
    for _ in 0..5 {
        let began = Instant::now();
        let entries = esf::read::participants(&participants).unwrap();
        let told = esf::read::events(&events).unwrap();
        assert!(esf::read::check(&entries, &told, "A").is_empty());
        let read = began.elapsed();
        let figures = esf::indicators(&entries, &told, "A", "2027-12-31".parse().unwrap(), &rules);
        println!("read {read:?}, all {:?}, {:?}", began.elapsed(), figures.get(esf::Code::Eeco01));
    }
}

fn files(people: usize, each: usize) -> (String, String) {
    let mut participants = esf::read::PARTICIPANTS.join(",") + "\n";
    let mut events = esf::read::EVENTS.join(",") + "\n";
    for n in 0..people {
        let gender = esf::Gender::ALL[n % 3];
        let labour = esf::LabourStatus::ALL[n % 7 % 3];
        let (month, day) = (n % 12 + 1, n % 28 + 1);
        writeln!(
            participants,
            "p{n},A,2024-{month:02}-{day:02},2025-{month:02}-{day:02},{}-{month:02}-11,{gender},{labour},2023-05-01,{},yes,no,refused,no,44083",
            1950 + n % 60,
            n % 9
        )
        .unwrap();
        for k in 0..each {
            let kind = esf::EventKind::ALL[(n * 5 + k * 3) % 8];
            writeln!(events, "p{n},A,2025-{month:02}-{:02},{kind}", day + k % 2).unwrap();
        }
    }
    (participants, events)
}
