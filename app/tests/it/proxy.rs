//! Whose word about the asker's address counts.

use crate::machine::Machine;
use crate::program::{Server, demonstration};

/// Wrong passwords for many names from one address of a header; gives the statuses.
fn guess(server: &Server, forwarded: impl Fn(u32) -> String, times: u32) -> Vec<u16> {
    (0..times)
        .map(|number| {
            let name = format!("naam{number}@nergens.example");
            let line = format!("x-forwarded-for: {}\r\n", forwarded(number));
            server.nobody().post_with("/login", &[("email", &name), ("password", "x")], &line).unwrap().status
        })
        .collect()
}

#[test]
fn a_forwarded_address_counts_only_from_a_proxy_that_is_trusted() {
    let folder = demonstration("proxy");
    // Nobody is trusted: another header each time does not help who guesses.
    let server = Server::start(&folder.0);
    let statuses = guess(&server, |number| format!("198.51.100.{number}"), 51);
    assert_eq!((statuses[0], statuses[49], statuses[50]), (422, 422, 429));
    drop(server);

    let settings = folder.0.join("opstap.toml");
    std::fs::write(&settings, "trusted_proxies = [\"127.0.0.1\", \"10.0.0.0/8\"]\n").unwrap();
    let server = Server::start_with(&folder.0, &["demo", "--config", settings.to_str().unwrap()]);
    // Behind the trusted proxy each address counts for itself, whatever it wrote before it.
    let statuses = guess(&server, |number| format!("192.0.2.{number}, 203.0.113.7"), 51);
    assert_eq!((statuses[49], statuses[50]), (422, 429));
    assert_eq!(guess(&server, |_| "203.0.113.8, 10.1.2.3".to_owned(), 1), [422]);
}

#[test]
fn a_proxy_that_is_no_address_is_refused() {
    let machine = Machine::new();
    std::fs::create_dir_all(&machine.data).unwrap();
    let settings = machine.data.join("opstap.toml");
    std::fs::write(&settings, "trusted_proxies = [\"proxy.example\"]\n").unwrap();
    let said = machine.refused(&["doctor", "--config", settings.to_str().unwrap()]);
    assert!(said.contains("trusted_proxies: proxy.example is not an address"), "{said}");
}
