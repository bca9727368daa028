//! A folder of its own and the program in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use store::{Db, Tx};

/// A data folder that goes away with the test.
pub struct Machine {
    pub data: PathBuf,
    keep: bool,
}

impl Machine {
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        let data = std::env::temp_dir().join(format!("opstap-app-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&data);
        Self { data, keep: false }
    }

    /// A folder that somebody else takes away.
    pub fn at(data: &Path) -> Self {
        Self { data: data.to_owned(), keep: true }
    }

    /// Runs a command on this folder; `words` without `--data`.
    pub fn try_run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_opstap"));
        command.args(words).arg("--data").arg(&self.data).env_remove("OPSTAP_DATABASE").env_remove("OPSTAP_DATA");
        command.current_dir(std::env::temp_dir()).output().unwrap()
    }

    /// The same, which must succeed; gives what it said.
    pub fn run(&self, words: &[&str]) -> String {
        let output = self.try_run(words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// The same, which must be refused; gives why.
    pub fn refused(&self, words: &[&str]) -> String {
        let output = self.try_run(words);
        assert!(!output.status.success(), "{words:?} was not refused: {}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stderr).unwrap()
    }

    pub fn url(&self) -> String {
        format!("sqlite:{}", self.data.join("opstap.db").display())
    }

    /// Reads in the database.
    pub fn read<T>(&self, look: impl AsyncFnOnce(&mut Tx) -> T) -> T {
        block_on(read(&self.url(), look))
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        if !self.keep {
            let _ = std::fs::remove_dir_all(&self.data);
        }
    }
}

/// Reads in any database.
pub async fn read<T>(url: &str, look: impl AsyncFnOnce(&mut Tx) -> T) -> T {
    let db = Db::open(url).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let seen = look(&mut tx).await;
    drop(tx);
    db.close().await;
    seen
}

pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// How many rows there are; `from` is table and condition.
pub async fn count(tx: &mut Tx, from: &str) -> i64 {
    store::fetch_value!(tx, i64, store::sql(format!("select count(*) from {from}"))).unwrap()
}
