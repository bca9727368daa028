//! `opstap match solve` and `opstap match check`: the matching on a file, for measuring and for whoever doubts it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Subcommand, ValueEnum};
use serde::{Deserialize, Serialize};
use solver::instance::Instance;
use solver::priority::NONE;
use solver::{Problem, Proposal, certificate, propose, weigh};
use store::Failure;

use super::say;

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Solve a file of the benchmark and print what came out.
    Solve {
        /// The file.
        file: PathBuf,
        /// What counts first.
        #[arg(long, value_enum, default_value_t = Objective::Lexicographic)]
        objective: Objective,
        /// Solve as many times, each from the tables in memory.
        #[arg(long, default_value_t = 1)]
        repeat: u32,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
        /// Write the proposal with its proof to this file, for `match check`.
        #[arg(long)]
        output: Option<PathBuf>,
    },
    /// Check a proposal with its proof against the file it is for.
    Check {
        /// The file.
        file: PathBuf,
        /// What `match solve --output` wrote.
        result: PathBuf,
    },
}

/// What counts first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Objective {
    /// Who, in strict order; then the least misfit.
    Lexicographic,
    /// One sum of misfit and of penalties for staying on the list.
    Weighted,
}

#[derive(Debug, Serialize)]
struct Summary {
    objective: i64,
    served: usize,
    edge_cost: i64,
    extra_mb: f64,
    runs: Vec<Run>,
}

#[derive(Debug, Serialize)]
struct Run {
    wall_ms: f64,
    cpu_ms: f64,
}

/// A proposal as a file.
#[derive(Debug, Serialize, Deserialize)]
struct Written {
    objective: Objective,
    place: Vec<u32>,
    closed_at: Vec<u32>,
    price: Vec<i64>,
}

/// Runs one of them.
pub fn run(args: Args) -> Result<(), Failure> {
    match args.what {
        What::Solve { file, objective, repeat, json, output } => {
            let instance = load(&file)?;
            let (proposal, summary) = measured(&instance, objective, repeat.max(1))?;
            if let Some(output) = output {
                let Proposal { place, closed_at, price, .. } = proposal;
                let written = Written { objective, place, closed_at, price };
                let text = serde_json::to_string(&written).map_err(|e| Failure::other(e.to_string()))?;
                fs::write(&output, text).map_err(|e| Failure::other(format!("{}: {e}", output.display())))?;
            }
            if json {
                say(&serde_json::to_string(&summary).map_err(|e| Failure::other(e.to_string()))?);
            } else {
                let fastest = summary.runs.iter().map(|run| run.wall_ms).fold(f64::MAX, f64::min);
                say(&format!(
                    "{} of {} placed, misfit {}, objective {}, {fastest:.1} ms",
                    summary.served,
                    instance.problem.people(),
                    summary.edge_cost,
                    summary.objective
                ));
            }
            Ok(())
        }
        What::Check { file, result } => check(&load(&file)?, &result),
    }
}

fn load(file: &Path) -> Result<Instance, Failure> {
    let wrong = |text: String| Failure::other(format!("{}: {text}", file.display()));
    let bytes = fs::read(file).map_err(|e| wrong(e.to_string()))?;
    Instance::read(&bytes).map_err(|e| wrong(e.to_string()))
}

fn solve(instance: &Instance, objective: Objective) -> Result<Proposal, Failure> {
    match objective {
        Objective::Lexicographic => propose(&instance.problem, &instance.order()),
        Objective::Weighted => weigh(&instance.problem, &instance.weighted),
    }
    .map_err(|e| Failure::other(e.to_string()))
}

fn measured(instance: &Instance, objective: Objective, repeat: u32) -> Result<(Proposal, Summary), Failure> {
    let before = memory("VmRSS:").unwrap_or(0.0);
    // The peak counts from here on, without the bytes of the file; only Linux knows it.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let mut runs = Vec::new();
    let mut last = None;
    for _ in 0..repeat {
        let (cpu, begun) = (cpu_ms(), Instant::now());
        let proposal = solve(instance, objective)?;
        runs.push(Run { wall_ms: begun.elapsed().as_secs_f64() * 1_000.0, cpu_ms: cpu_ms() - cpu });
        last = Some(proposal);
    }
    let proposal = last.ok_or_else(|| Failure::other("nothing was solved"))?;
    let extra_mb = memory("VmHWM:").map_or(0.0, |peak| (peak - before).max(0.0));
    let (served, edge_cost, stays) = totals(&instance.problem, &proposal.place, penalties(instance, objective));
    Ok((proposal, Summary { objective: edge_cost + stays, served, edge_cost, extra_mb, runs }))
}

fn penalties(instance: &Instance, objective: Objective) -> &[i64] {
    match objective {
        Objective::Lexicographic => &instance.strict,
        Objective::Weighted => &instance.weighted,
    }
}

/// How many have a place, their misfit, and the penalties of the others.
fn totals(problem: &Problem, place: &[u32], penalty: &[i64]) -> (usize, i64, i64) {
    let (mut served, mut misfit, mut stays) = (0, 0, 0);
    for (person, offer) in place.iter().enumerate() {
        if *offer == NONE {
            stays += penalty[person];
        } else {
            served += 1;
            misfit += problem.cost_of(person, *offer as usize).unwrap_or(0);
        }
    }
    (served, misfit, stays)
}

fn check(instance: &Instance, result: &Path) -> Result<(), Failure> {
    let wrong = |text: String| Failure::other(format!("{}: {text}", result.display()));
    let text = fs::read_to_string(result).map_err(|e| wrong(e.to_string()))?;
    let written: Written = serde_json::from_str(&text).map_err(|e| wrong(e.to_string()))?;
    let problem = &instance.problem;
    let begun = Instant::now();
    let outside = match written.objective {
        Objective::Lexicographic => {
            certificate::right_people(problem, &instance.order(), &written.place, &written.closed_at)
                .map_err(|e| wrong(e.to_string()))?;
            None
        }
        Objective::Weighted => Some(instance.weighted.as_slice()),
    };
    let total =
        certificate::least(problem, &written.place, outside, &written.price).map_err(|e| wrong(e.to_string()))?;
    let served = written.place.iter().filter(|offer| **offer != NONE).count();
    say(&format!(
        "Proved: {served} of {} placed, the least there is is {total}. {:.1} ms",
        problem.people(),
        begun.elapsed().as_secs_f64() * 1_000.0
    ));
    Ok(())
}

/// Memory of this process in MB, as Linux tells it.
fn memory(line: &str) -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let kb: f64 = status.lines().find(|l| l.starts_with(line))?.split_whitespace().nth(1)?.parse().ok()?;
    Some(kb / 1_024.0)
}

/// Processor time of this thread, which does all the solving. Linux counts it up when the thread gives way.
fn cpu_ms() -> f64 {
    std::thread::yield_now();
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split_whitespace().next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or(0.0) / 1_000_000.0
}
