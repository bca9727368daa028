//! `opstap backup` and `restore`, while people write.

use std::path::{Path, PathBuf};

use crate::database::Database;
use crate::load::{Kept, Writers, Writing, somebody, whole};
use crate::machine::{Machine, block_on, count, read};
use crate::program::{Server, TODAY, demonstration};

/// A copy, and what was acknowledged before it began.
struct Copy {
    file: PathBuf,
    kept: Vec<String>,
}

/// Backs up three times while four people write.
fn copies(machine: &Machine, server: &Server, options: &[&str], into: &Path) -> Vec<Copy> {
    let coach = server.log_in_first();
    let kept = Kept::default();
    let writers = Writers::start(&coach, 4, &Writing::new(&somebody(&coach), "load"), &kept);
    let key = into.join("copies.key");
    let mut copies = Vec::new();
    for number in 1..=3 {
        writers.wait_for(copies.last().map_or(0, |copy: &Copy| copy.kept.len()) + 20);
        let copy = Copy { file: into.join(format!("copy-{number}")), kept: writers.kept() };
        let words = ["backup", "--to", path(&copy.file), "--key", path(&key)];
        let said = machine.run(&[&words[..], options].concat());
        assert!(said.contains("is not in it"), "{said}");
        copies.push(copy);
    }
    let before = copies.last().unwrap().kept.len();
    writers.wait_for(before + 20);
    writers.stop();
    copies
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The copy with its end missing.
fn cut_off(file: &Path, into: &Path) -> PathBuf {
    let bytes = std::fs::read(file).unwrap();
    let cut = into.join("cut-off");
    std::fs::write(&cut, &bytes[..bytes.len() - 70_000]).unwrap();
    cut
}

/// Another key than the one of the copies.
fn other_key(into: &Path) -> PathBuf {
    let text = std::fs::read_to_string(into.join("copies.key")).unwrap();
    let other = into.join("other.key");
    let (label, digits) = text.trim().split_at(text.trim().len() - 1);
    let last = if digits == "0" { "1" } else { "0" };
    std::fs::write(&other, format!("{label}{last}\n")).unwrap();
    other
}

#[test]
fn a_copy_made_while_people_write_is_whole_and_can_be_put_back() {
    let folder = demonstration("backup");
    let machine = Machine::at(&folder.0);
    let server = Server::start(&folder.0);
    let place = Machine::new();
    std::fs::create_dir_all(&place.data).unwrap();
    let copies = copies(&machine, &server, &[], &place.data);
    drop(server);
    assert!(names(&folder.0).iter().all(|n| !n.contains("copy") && !n.contains("part")), "{:?}", names(&folder.0));
    assert_eq!(names(&place.data), ["copies.key", "copy-1", "copy-2", "copy-3"]);

    let key = place.data.join("copies.key");
    for copy in &copies {
        let sealed = std::fs::read(&copy.file).unwrap();
        assert!(!sealed.windows(6).any(|w| w == b"SQLite" || w == b"load-0"), "the copy can be read without key");
        let back = Machine::new();
        std::fs::create_dir_all(&back.data).unwrap();
        std::fs::copy(folder.0.join("opstap.key"), back.data.join("opstap.key")).unwrap();
        let said = back.run(&["restore", "--from", path(&copy.file), "--key", path(&key)]);
        assert!(said.contains("sound"), "{said}");
        assert!(back.run(&["audit", "verify"]).contains("sound"));
        let doctor = back.run(&["doctor"]);
        assert!(doctor.contains("participants' keys open") && !doctor.contains("BAD"), "{doctor}");
        back.read(async |tx| {
            whole(tx, "load", &copy.kept).await;
        });
    }
}

#[test]
fn a_copy_that_can_not_be_trusted_changes_nothing() {
    let folder = demonstration("mistrust");
    let machine = Machine::at(&folder.0);
    let place = Machine::new();
    std::fs::create_dir_all(&place.data).unwrap();
    let (copy, key) = (place.data.join("copy"), place.data.join("copies.key"));
    machine.run(&["backup", "--to", path(&copy), "--key", path(&key)]);

    let back = Machine::new();
    let refused = |from: &Path, key: &Path| back.refused(&["restore", "--from", path(from), "--key", path(key)]);
    let wrong = refused(&copy, &other_key(&place.data));
    assert!(wrong.contains("the key is wrong") && wrong.contains("Nothing was changed"), "{wrong}");
    let short = refused(&cut_off(&copy, &place.data), &key);
    assert!(short.contains("changed or cut off") && short.contains("Nothing was changed"), "{short}");
    let none = refused(&folder.0.join("opstap.db"), &key);
    assert!(none.contains("not a sealed file"), "{none}");
    assert!(refused(&copy, &place.data.join("nowhere.key")).contains("nowhere.key"));
    assert!(refused(&place.data.join("nowhere"), &key).contains("nowhere"));
    assert_eq!(names(&back.data), [""; 0], "nothing is left behind");

    let before = machine.read(async |tx| count(tx, "audit_entry").await);
    let over = machine.refused(&["restore", "--from", path(&copy), "--key", path(&key)]);
    assert!(over.contains("opstap.db exists"), "{over}");
    assert_eq!(machine.read(async |tx| count(tx, "audit_entry").await), before);

    // The journal of a database that is gone would be played into the one that is put back.
    std::fs::create_dir_all(&back.data).unwrap();
    std::fs::write(back.data.join("opstap.db-wal"), "x").unwrap();
    assert!(refused(&copy, &key).contains("opstap.db-wal exists"));
    std::fs::remove_file(back.data.join("opstap.db-wal")).unwrap();

    // Without the key file the copy is put back and says what is missing; with another one it says that.
    let said = back.run(&["restore", "--from", path(&copy), "--key", path(&key)]);
    assert!(said.contains("Put the key file back too"), "{said}");
    assert!(back.refused(&["audit", "verify", "--database", "sqlite:nowhere/at.db"]).contains("unable to open"));
    assert!(back.run(&["audit", "verify"]).contains("sound"), "the chain needs no key");
    let stranger = Machine::new();
    Machine::at(&stranger.data).run(&["migrate"]);
    let foreign = Machine::new();
    std::fs::create_dir_all(&foreign.data).unwrap();
    std::fs::copy(stranger.data.join("opstap.key"), foreign.data.join("opstap.key")).unwrap();
    let told = foreign.refused(&["restore", "--from", path(&copy), "--key", path(&key)]);
    assert!(told.contains("put back the key file of this installation"), "{told}");
}

#[test]
fn where_nothing_is_nothing_is_backed_up_and_nothing_made() {
    let machine = Machine::new();
    let to = machine.data.with_extension("copy");
    let why = machine.refused(&["backup", "--to", path(&to), "--key", path(&machine.data.with_extension("key"))]);
    assert!(why.contains("there is no database"), "{why}");
    assert!(!machine.data.exists() && !to.exists() && !machine.data.with_extension("key").exists());
}

#[test]
fn a_copy_of_postgresql_made_while_people_write_is_whole_and_can_be_put_back() {
    let (Some(first), Some(second)) = (Database::new(), Database::new()) else { return };
    let machine = Machine::new();
    machine.run(&["generate", "--people", "40", "--contacts", "200", "--database", &first.url]);
    let server = Server::start_with(&machine.data, &["demo", "--today", TODAY, "--database", &first.url]);
    let place = Machine::new();
    std::fs::create_dir_all(&place.data).unwrap();
    let copies = copies(&machine, &server, &["--database", &first.url], &place.data);
    drop(server);

    let key = place.data.join("copies.key");
    let last = copies.last().unwrap();
    let restore = |from: &Path, key: &Path, url: &str| {
        machine.try_run(&["restore", "--from", path(from), "--key", path(key), "--database", url])
    };
    let why = |output: std::process::Output| {
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(why(restore(&last.file, &other_key(&place.data), &second.url)).contains("the key is wrong"));
    assert!(why(restore(&cut_off(&last.file, &place.data), &key, &second.url)).contains("cut off"));
    let tables = "pg_tables where schemaname = 'public'";
    assert_eq!(block_on(read(&second.url, async |tx| count(tx, tables).await)), 0, "nothing was changed");
    assert!(why(restore(&last.file, &key, &first.url)).contains("holds an installation"));

    let said = restore(&last.file, &key, &second.url);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let there = ["--database", second.url.as_str()];
    assert!(machine.run(&[&["audit", "verify"][..], &there].concat()).contains("sound"));
    let doctor = machine.run(&[&["doctor"][..], &there].concat());
    assert!(!doctor.contains("BAD"), "{doctor}");
    block_on(read(&second.url, async |tx| {
        whole(tx, "load", &last.kept).await;
    }));
}
