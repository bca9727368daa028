//! How long it takes to place one more person: `cargo bench -p solver --bench come -- [--runs N] [--late N] FILE...`,
//! with files of the generator of problems (their layout: `solver::instance`). One line for each file and objective.
//!
//! So many people, spread over the order, come one after another into the best placement of all others, in each run into
//! the same one. Of the runs the shortest wall time of each person counts: what else runs on the machine only ever adds.
//! The end is checked against a run over everybody.

#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::io::Write;
use std::time::Instant;

use solver::instance::Instance;
use solver::standing::Standing;
use solver::{NONE, Problem, propose, weigh};

/// Milliseconds at a share of the sorted times.
fn at(times: &[f64], percent: usize) -> f64 {
    times.get((times.len().max(1) - 1) * percent / 100).copied().unwrap_or(0.0)
}

fn without(problem: &Problem, late: &[u32]) -> Problem {
    let mut rows = Problem { start: vec![0], capacity: problem.capacity.clone(), ..Problem::default() };
    for person in 0..problem.people() {
        if late.binary_search(&u32::try_from(person).unwrap()).is_err() {
            rows.offer.extend(&problem.offer[problem.edges(person)]);
            rows.cost.extend(&problem.cost[problem.edges(person)]);
        }
        rows.start.push(rows.offer.len());
    }
    rows
}

fn total(problem: &Problem, place: &[u32], outside: &[i64]) -> i64 {
    let of = |(person, offer): (usize, &u32)| match *offer {
        NONE => outside[person],
        offer => problem.cost_of(person, offer as usize).unwrap(),
    };
    place.iter().enumerate().map(of).sum()
}

struct Run {
    ready: f64,
    times: Vec<f64>,
    displaced: usize,
    standing: Standing,
}

fn run(problem: &Problem, mut standing: Standing, late: &[u32]) -> Run {
    let (mut times, mut displaced) = (Vec::new(), 0);
    let begun = Instant::now();
    standing.ready(problem);
    let ready = begun.elapsed().as_secs_f64() * 1e3;
    for person in late {
        let begun = Instant::now();
        let change = standing.come(problem, *person);
        times.push(begun.elapsed().as_secs_f64() * 1e3);
        displaced += usize::from(change.moves.len() > 1 && change.moves.last().is_some_and(|last| last.to == NONE));
    }
    Run { ready, times, displaced, standing }
}

fn measure(file: &str, runs: usize, count: usize, out: &mut impl Write) {
    let instance = Instance::read(&std::fs::read(file).unwrap()).unwrap();
    let (problem, order) = (&instance.problem, instance.order());
    let people = u32::try_from(problem.people()).unwrap();
    let step = people.checked_div(u32::try_from(count).unwrap()).unwrap_or(0).max(2);
    let late: Vec<u32> = (0..people).filter(|person| person % step == 1).collect();
    let before = without(problem, &late);
    for strict in [true, false] {
        let (standing, whole) = if strict {
            let found = propose(&before, &order).unwrap();
            (Standing::of_proposal(&before, &order, &found).unwrap(), propose(problem, &order).unwrap())
        } else {
            let found = weigh(&before, &instance.weighted).unwrap();
            let standing = Standing::of(&before, &found.place, &found.price, &instance.weighted).unwrap();
            (standing, weigh(problem, &instance.weighted).unwrap())
        };
        let mut best = run(problem, standing.clone(), &late);
        for _ in 1..runs {
            let again = run(problem, standing.clone(), &late);
            best.ready = best.ready.min(again.ready);
            best.times.iter_mut().zip(again.times).for_each(|(time, again)| *time = time.min(again));
        }
        best.times.sort_by(f64::total_cmp);
        let outside = best.standing.outside();
        let same = total(problem, best.standing.place(), outside) == total(problem, &whole.place, outside);
        let name = file.rsplit('/').next().unwrap_or(file);
        let objective = if strict { "strict" } else { "weighted" };
        writeln!(
            out,
            "{name} {objective}: {} came, {} displaced somebody; ms ready {:.1}, p50 {:.3}, p90 {:.3}, p99 {:.3}, most \
             {:.3}; {}",
            late.len(),
            best.displaced,
            best.ready,
            at(&best.times, 50),
            at(&best.times, 90),
            at(&best.times, 99),
            at(&best.times, 100),
            if same { "the same total as a run over everybody" } else { "ANOTHER TOTAL" },
        )
        .unwrap();
    }
}

fn main() {
    let (mut runs, mut late, mut files) = (3, 2_000, Vec::new());
    let mut given = std::env::args().skip(1);
    while let Some(word) = given.next() {
        match word.as_str() {
            "--runs" => runs = given.next().and_then(|n| n.parse().ok()).unwrap_or(runs),
            "--late" => late = given.next().and_then(|n| n.parse().ok()).unwrap_or(late),
            "--bench" => {}
            _ => files.push(word),
        }
    }
    let mut out = std::io::stdout().lock();
    for file in files {
        measure(&file, runs, late, &mut out);
    }
}
