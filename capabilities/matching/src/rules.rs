//! The rules of the region run, pure: misfit, the problem of the engine, one run, its explanations, its packing.

pub mod coach;
pub mod market;
pub mod misfit;
pub mod options;
pub mod pack;
pub mod proof;
pub mod run;
pub mod seats;
pub mod what_if;

#[cfg(test)]
mod tests;
