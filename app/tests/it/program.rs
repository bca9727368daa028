//! Starts the real program on a demonstration.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::client::Client;

const PROGRAM: &str = env!("CARGO_BIN_EXE_opstap");

/// The day that the tests take for today.
pub const TODAY: &str = "2026-05-26";

/// A folder that goes away.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("opstap-app-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A demonstration of its own.
pub fn demonstration(name: &str) -> Folder {
    let folder = Folder::new(name);
    let status = opstap(&folder.0, &["demo", "--only-make", "--today", TODAY]).status().unwrap();
    assert!(status.success(), "the demonstration could not be made");
    folder
}

/// The program with a data folder.
pub fn opstap(data: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(args).arg("--data").arg(data).stdout(Stdio::null()).stderr(Stdio::null());
    command.env_remove("OPSTAP_DATABASE").env_remove("OPSTAP_DATA").current_dir(std::env::temp_dir());
    command
}

/// A running server, killed when dropped.
pub struct Server {
    child: Child,
    pub address: String,
}

impl Server {
    /// Serves a demonstration on a free port and waits until it answers.
    pub fn start(data: &Path) -> Self {
        Self::start_with(data, &["demo", "--today", TODAY])
    }

    /// The same with the words of another command.
    pub fn start_with(data: &Path, words: &[&str]) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        Self::waited_for(opstap(data, &[words, &["--listen", &address]].concat()), address)
    }

    fn waited_for(mut command: Command, address: String) -> Self {
        let server = Self { child: command.spawn().unwrap(), address };
        let began = Instant::now();
        let nobody = Client { address: server.address.clone(), cookie: String::new() };
        while !nobody.get("/health").is_ok_and(|a| a.status == 200) {
            assert!(began.elapsed() < Duration::from_secs(30), "the server does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    /// Starts so that a full disk can be played: writing beyond a file-size limit is an error, not a signal.
    pub fn start_with_limits(data: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let mut command = Command::new("bash");
        command.args([
            "-c",
            "trap '' XFSZ; exec \"$@\"",
            "bash",
            PROGRAM,
            "demo",
            "--today",
            TODAY,
            "--listen",
            &address,
        ]);
        command.arg("--data").arg(data).stdout(Stdio::null()).stderr(Stdio::null());
        Self::waited_for(command, address)
    }

    /// The largest file that the program may write, in bytes; `None`: no limit.
    pub fn limit_files(&self, bytes: Option<u64>) {
        let soft = bytes.map_or("unlimited".to_owned(), |b| b.to_string());
        let status = Command::new("prlimit")
            .args(["--pid", &self.child.id().to_string(), &format!("--fsize={soft}:unlimited")])
            .status()
            .unwrap();
        assert!(status.success(), "prlimit (util-linux) is needed");
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Somebody who is not logged in.
    pub fn nobody(&self) -> Client {
        Client { address: self.address.clone(), cookie: String::new() }
    }

    /// Logs in as the first coach on `/demo`.
    pub fn log_in_first(&self) -> Client {
        let position = self.nobody().get("/demo").unwrap().input("position");
        let answer = self.nobody().post("/demo", &[("position", &position)]).unwrap();
        Client { address: self.address.clone(), cookie: answer.cookie("opstap").unwrap() }
    }

    /// Logs in as the demonstration's coach: the first position on `/demo` whose text holds `name`.
    pub fn log_in(&self, name: &str) -> Client {
        let nobody = Client { address: self.address.clone(), cookie: String::new() };
        let page = nobody.get("/demo").unwrap();
        let at = page.body.find(name).unwrap_or_else(|| panic!("{name} is not on /demo"));
        let mark = "value=\"";
        let start = page.body[..at].rfind("name=\"position\"").expect("a button per position");
        let value = &page.body[start..];
        let value = &value[value.find(mark).unwrap() + mark.len()..];
        let position = value.split('"').next().unwrap();
        let answer = nobody.post("/demo", &[("position", position)]).unwrap();
        assert_eq!(answer.status, 303, "{}", answer.body);
        Client { address: self.address.clone(), cookie: answer.cookie("opstap").unwrap() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
