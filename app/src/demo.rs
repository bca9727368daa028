//! Plays the fictional people of `demo/` through the real actions, with a clock that runs from the first day to today.

use kernel::Day;
use store::Failure;

use crate::config::Config;

/// Fills a fresh database in `config.data`.
pub async fn load(_config: &Config, _today: Day) -> Result<(), Failure> {
    Err(Failure::other("not built yet"))
}
