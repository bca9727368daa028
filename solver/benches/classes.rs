//! What classes of places and caps of organisations cost a run: `cargo bench -p solver --bench classes -- [--runs N] FILE...`,
//! with files of the generator of problems. One in ten offers keeps a part of its places for intensive guidance, three in ten
//! people need it.
//!
//! Of the runs the best wall time is told: without classes, with them, with a cap over one large organisation too, and with
//! a cap over each ten offers that leaves half of their places. Both proofs of each are checked.

#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::io::Write;
use std::time::Instant;

use solver::certificate::{least, right_people};
use solver::instance::Instance;
use solver::{NONE, Problem, propose, weigh};

/// Every tenth offer of at least two places gets a class of a third of them, under a cap of all; `capped`: the first
/// hundred of the others stand under a cap of nine tenths of their places.
fn with_classes(flat: &Problem, capped: bool) -> Problem {
    let offers = flat.offers();
    let mixed: Vec<usize> = (0..offers).filter(|at| at % 10 == 0 && flat.capacity[*at] > 1).collect();
    let mut intensive = vec![NONE; offers];
    let mut capacity = flat.capacity.clone();
    for at in &mixed {
        intensive[*at] = u32::try_from(capacity.len()).unwrap();
        capacity.push(flat.capacity[*at].div_ceil(3));
    }
    let mut caps: Vec<u32> = mixed.iter().map(|at| flat.capacity[*at]).collect();
    let mut above = vec![NONE; capacity.len()];
    for (cap, at) in (0_u32..).zip(&mixed) {
        above[*at] = cap;
        above[intensive[*at] as usize] = cap;
    }
    if capped {
        let under: Vec<usize> = (0..offers).filter(|at| intensive[*at] == NONE).take(100).collect();
        for at in &under {
            above[*at] = u32::try_from(caps.len()).unwrap();
        }
        caps.push(under.iter().map(|at| flat.capacity[*at]).sum::<u32>() * 9 / 10);
    }
    above.extend(caps.iter().map(|_| NONE));
    let mut with = Problem { start: vec![0], capacity, ..Problem::default() };
    for person in 0..flat.people() {
        let to = |offer: u32| match intensive[offer as usize] {
            NONE => offer,
            column if person % 10 < 3 => column,
            _ => offer,
        };
        let edges = flat.edges(person);
        let mut row: Vec<(u32, i32)> =
            flat.offer[edges.clone()].iter().map(|offer| to(*offer)).zip(flat.cost[edges].iter().copied()).collect();
        row.sort_unstable();
        with.offer.extend(row.iter().map(|(offer, _)| *offer));
        with.cost.extend(row.iter().map(|(_, cost)| *cost));
        with.start.push(with.offer.len());
    }
    with.under(caps, above).unwrap()
}

/// Each ten offers stand under a cap of half their places.
fn with_organisations(flat: &Problem) -> Problem {
    let caps: Vec<u32> = flat.capacity.chunks(10).map(|places| places.iter().sum::<u32>().div_ceil(2)).collect();
    let offers = (0..flat.offers()).map(|at| u32::try_from(at / 10).unwrap());
    let above = offers.chain(caps.iter().map(|_| NONE)).collect();
    flat.clone().under(caps, above).unwrap()
}

fn measure(name: &str, problem: &Problem, instance: &Instance, runs: usize, out: &mut impl Write) {
    let order = instance.order();
    let mut best = [f64::MAX; 2];
    for _ in 0..runs {
        let begun = Instant::now();
        let found = propose(problem, &order).unwrap();
        best[0] = best[0].min(begun.elapsed().as_secs_f64() * 1e3);
        right_people(problem, &order, &found.place, &found.closed_at).unwrap();
        least(problem, &found.place, None, &found.price).unwrap();
        let begun = Instant::now();
        let found = weigh(problem, &instance.weighted).unwrap();
        best[1] = best[1].min(begun.elapsed().as_secs_f64() * 1e3);
        least(problem, &found.place, Some(&instance.weighted), &found.price).unwrap();
    }
    writeln!(out, "{name}: strict {:.0} ms, weighted {:.0} ms", best[0], best[1]).unwrap();
}

fn main() {
    let (mut runs, mut files) = (3, Vec::new());
    let mut given = std::env::args().skip(1);
    while let Some(word) = given.next() {
        match word.as_str() {
            "--runs" => runs = given.next().and_then(|n| n.parse().ok()).unwrap_or(runs),
            "--bench" => {}
            _ => files.push(word),
        }
    }
    let mut out = std::io::stdout().lock();
    for file in files {
        let instance = Instance::read(&std::fs::read(&file).unwrap()).unwrap();
        let name = file.rsplit('/').next().unwrap_or(&file);
        measure(&format!("{name} without classes"), &instance.problem, &instance, runs, &mut out);
        measure(&format!("{name} with classes"), &with_classes(&instance.problem, false), &instance, runs, &mut out);
        measure(&format!("{name} with a cap too"), &with_classes(&instance.problem, true), &instance, runs, &mut out);
        measure(&format!("{name} half of each ten"), &with_organisations(&instance.problem), &instance, runs, &mut out);
    }
}
