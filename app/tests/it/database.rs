//! An empty PostgreSQL database that goes away with the test, and a line to it that can be cut.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use crate::machine::block_on;

/// A database of its own on the server of the tests.
pub struct Database {
    pub url: String,
    name: String,
    server: String,
}

impl Database {
    /// None, when the tests are asked to run on SQLite alone.
    pub fn new() -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let Ok(server) = std::env::var("OPSTAP_TEST_POSTGRES") else {
            assert_eq!(std::env::var("OPSTAP_TEST_ENGINES").as_deref(), Ok("sqlite"), "no PostgreSQL: see ./dev pg");
            return None;
        };
        let name = format!("opstap_app_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
        let (place, query) = server.split_once('?').unwrap_or((&server, ""));
        let mark = if query.is_empty() { "" } else { "?" };
        let url = format!("{}/{name}{mark}{query}", place.rsplit_once('/').unwrap().0);
        let database = Self { url, name, server };
        database.command(&format!("drop database if exists {} with (force)", database.name));
        database.command(&format!("create database {}", database.name));
        Some(database)
    }

    /// Runs a statement on the server.
    pub fn command(&self, sql: &str) {
        block_on(async {
            let mut connection = PgConnection::connect(&self.server).await.unwrap();
            sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        });
    }

    /// Ends every connection to this database from the server's side, as a restart does.
    pub fn end_connections(&self) {
        self.command(&format!(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '{}'",
            self.name
        ));
    }

    /// Host and port.
    pub fn address(&self) -> String {
        let place = self.url.split_once("://").unwrap().1.split('/').next().unwrap();
        place.rsplit_once('@').map_or(place, |(_, host)| host).to_owned()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.command(&format!("drop database if exists {} with (force)", self.name));
        }
    }
}

/// A line to a server that can be cut and mended.
pub struct Line {
    pub address: String,
    upstream: String,
    open: Arc<AtomicBool>,
    streams: Arc<Mutex<Vec<TcpStream>>>,
}

impl Line {
    pub fn to(upstream: &str) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let line = Self {
            address,
            upstream: upstream.to_owned(),
            open: Arc::new(AtomicBool::new(false)),
            streams: Arc::default(),
        };
        line.mend();
        line
    }

    /// Connections break, new ones are refused.
    pub fn cut(&self) {
        self.open.store(false, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(50));
        for stream in self.streams.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// New connections are let through again.
    pub fn mend(&self) {
        let listener = TcpListener::bind(&self.address).unwrap();
        listener.set_nonblocking(true).unwrap();
        self.open.store(true, Ordering::SeqCst);
        let (open, streams, upstream) = (self.open.clone(), self.streams.clone(), self.upstream.clone());
        std::thread::spawn(move || {
            while open.load(Ordering::SeqCst) {
                let Ok((here, _)) = listener.accept() else {
                    std::thread::sleep(Duration::from_millis(5));
                    continue;
                };
                here.set_nonblocking(false).unwrap();
                let there = TcpStream::connect(&upstream).unwrap();
                let both = [here.try_clone().unwrap(), there.try_clone().unwrap()];
                streams.lock().unwrap().extend(both);
                pour(here.try_clone().unwrap(), there.try_clone().unwrap());
                pour(there, here);
            }
        });
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.cut();
    }
}

fn pour(mut from: TcpStream, mut to: TcpStream) {
    std::thread::spawn(move || {
        let mut bytes = [0; 16 * 1024];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            if to.write_all(&bytes[..count]).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Both);
    });
}
