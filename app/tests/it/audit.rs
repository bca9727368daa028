//! `opstap audit verify`, as an auditor runs it.

use store::Db;

use crate::machine::{Machine, block_on, count};
use crate::program::demonstration;

fn tamper(machine: &Machine, sql: &'static str) {
    block_on(async {
        let db = Db::open(&machine.url()).await.unwrap();
        let mut tx = db.unaudited_write().await.unwrap();
        store::execute!(tx, sql).unwrap();
        tx.finish().await.unwrap();
        db.close().await;
    });
}

#[test]
fn a_changed_or_missing_line_is_named_and_the_command_fails() {
    let folder = demonstration("audit");
    let machine = Machine::at(&folder.0);
    let lines = machine.read(async |tx| count(tx, "audit_entry").await);
    assert_eq!(machine.run(&["audit", "verify"]), format!("The audit chain is sound: {lines} lines.\n"));

    let verify = || {
        let output = machine.try_run(&["audit", "verify"]);
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    tamper(&machine, "update audit_entry set facts = facts || ' x=1' where seq = 500");
    let (code, said) = verify();
    assert_eq!(code, Some(1));
    assert!(said.contains("audit line 500 was changed"), "{said}");
    let doctor = machine.try_run(&["doctor"]);
    assert_eq!(doctor.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&doctor.stdout).contains("BAD   audit: "));

    tamper(&machine, "delete from audit_entry where seq >= 300 and seq <= 500");
    let (code, said) = verify();
    assert_eq!(code, Some(1));
    assert!(said.contains("audit line 501 a line is missing"), "{said}");
}

#[test]
fn a_mistyped_folder_is_not_a_sound_chain_of_nothing() {
    let machine = Machine::new();
    assert!(machine.refused(&["audit", "verify"]).contains("there is no database in"));
    assert!(!machine.data.exists());
}
