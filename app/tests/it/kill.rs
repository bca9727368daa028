//! `kill -9` during writes: what was acknowledged is there exactly once, what was not is there wholly or not at all.

use std::time::Duration;

use store::fetch_value;

use crate::load::{Kept, Writers, Writing, somebody, whole};
use crate::machine::{block_on, read};
use crate::program::{Server, demonstration};

const ROUNDS: u32 = 50;
const WRITERS: u32 = 4;

#[test]
fn no_acknowledged_note_is_lost_when_the_program_is_killed_fifty_times() {
    let folder = demonstration("kill");
    let kept = Kept::default();
    for round in 0..ROUNDS {
        let mut server = Server::start(&folder.0);
        let sofie = server.log_in("Sofie");
        let writing = Writing { may_break: true, ..Writing::new(&somebody(&sofie), format!("kill-{round}")) };
        let writers = Writers::start(&sofie, WRITERS, &writing, &kept);
        // A different moment each round, the same in every run.
        std::thread::sleep(Duration::from_millis(30 + u64::from(round * 37 % 120)));
        server.kill();
        writers.stop();
    }
    let kept: Vec<String> = kept.lock().unwrap().keys().cloned().collect();
    assert!(kept.len() > 100, "only {} notes were written: the test says nothing", kept.len());

    let there = format!("sqlite:{}", folder.0.join("opstap.db").display());
    block_on(read(&there, async |tx| {
        whole(tx, "kill", &kept).await;
        assert_eq!(fetch_value!(tx, String, "pragma integrity_check").unwrap(), "ok");
    }));
}
