//! A small world for tests: a fresh database, a fixed clock, people who are logged in, the real router.
//! It is called by tests only, so it panics where a test would.
#![expect(
    clippy::missing_panics_doc,
    clippy::disallowed_methods,
    reason = "a test's world: a panic is a failed test, and the runner tells the engines by variable"
)]

mod http;
mod world;

pub use http::Reply;
pub use world::{Kit, Person, TestClock, World};

/// `now` is what is committed in this file. With the variable `UPDATE` it is written there first: then read the
/// difference.
pub fn assert_committed(path: &str, now: &str) {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, now).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(now, committed, "this differs from what is committed: read the difference, then run with UPDATE=1");
}

/// Runs one async test on SQLite and on PostgreSQL: `on_both_engines! { kit(); async fn name(world: World) { … } }`.
///
/// PostgreSQL comes from `OPSTAP_TEST_POSTGRES` (set by `./dev test`); without it that half fails and says so,
/// unless `OPSTAP_TEST_ENGINES=sqlite` asks for SQLite alone.
#[macro_export]
macro_rules! on_both_engines {
    ($kit:expr; $($(#[$meta:meta])* async fn $name:ident($world:ident : World) $body:block)+) => {
        $(
            $(#[$meta])*
            mod $name {
                #[allow(unused_imports, clippy::allow_attributes, reason = "a test may need nothing of its parent")]
                use super::*;
                async fn run($world: $crate::World) $body

                #[test]
                fn sqlite() {
                    $crate::World::block_on(async { run($crate::World::sqlite($kit).await).await });
                }
                #[test]
                fn postgres() {
                    $crate::World::block_on(async {
                        if let Some(world) = $crate::World::postgres($kit).await { run(world).await }
                    });
                }
            }
        )+
    };
}
