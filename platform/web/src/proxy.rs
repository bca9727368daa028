//! The network address of the asker, also behind a proxy that we trust. For limits only.

use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;

/// Addresses that begin alike: `10.0.0.0/8`, `fd00::/8`, or one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    first: IpAddr,
    bits: u8,
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text} is not an address or a network such as 10.0.0.0/8");
        let (address, bits) = text.trim().split_once('/').map_or((text.trim(), None), |(a, b)| (a, Some(b)));
        let first: IpAddr = address.parse().map_err(|_| wrong())?;
        let most = if first.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), |b| b.parse().map_err(|_| wrong()))?;
        if bits > most { Err(wrong()) } else { Ok(Self { first, bits }) }
    }
}

impl Network {
    /// Is this address in it?
    pub fn holds(&self, address: IpAddr) -> bool {
        match (self.first, address) {
            (IpAddr::V4(a), IpAddr::V4(b)) => {
                same(u128::from(a.to_bits()) << 96, u128::from(b.to_bits()) << 96, self.bits)
            }
            (IpAddr::V6(a), IpAddr::V6(b)) => same(a.to_bits(), b.to_bits(), self.bits),
            _ => false,
        }
    }
}

fn same(a: u128, b: u128, bits: u8) -> bool {
    bits == 0 || (a ^ b) >> (128 - u32::from(bits)) == 0
}

/// Who asks: the peer itself, or, when the peer is a proxy of `trusted`, the last address of `X-Forwarded-For` that is
/// not a trusted proxy. What stands before that one was written by the asker, who may write what he likes.
pub fn asker(peer: IpAddr, forwarded: &str, trusted: &[Network]) -> IpAddr {
    let ours = |address: IpAddr| trusted.iter().any(|network| network.holds(address));
    let mut asker = peer.to_canonical();
    for entry in forwarded.rsplit(',') {
        if !ours(asker) {
            break;
        }
        let Ok(address) = entry.trim().parse::<IpAddr>() else { break };
        asker = address.to_canonical();
    }
    asker
}

/// The text under which attempts of an address are counted. One connection at home has a whole /64 of IPv6.
pub fn counted(address: IpAddr) -> String {
    match address {
        IpAddr::V4(a) => a.to_string(),
        IpAddr::V6(a) => Ipv6Addr::from_bits(a.to_bits() >> 64 << 64).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, forwarded: &str, trusted: &[&str]) -> String {
        let trusted: Vec<Network> = trusted.iter().map(|t| t.parse().unwrap()).collect();
        counted(asker(peer.parse().unwrap(), forwarded, &trusted))
    }

    #[test]
    fn a_header_of_somebody_who_is_no_proxy_of_ours_is_ignored() {
        assert_eq!(from("203.0.113.9", "198.51.100.1", &[]), "203.0.113.9");
        assert_eq!(from("203.0.113.9", "198.51.100.1", &["10.0.0.0/8", "::1"]), "203.0.113.9");
    }

    #[test]
    fn behind_our_proxies_the_last_address_that_is_not_ours_counts() {
        let ours = ["127.0.0.1", "10.0.0.0/8"];
        assert_eq!(from("127.0.0.1", "198.51.100.1", &ours), "198.51.100.1");
        assert_eq!(from("127.0.0.1", "1.1.1.1, 198.51.100.1, 10.2.3.4", &ours), "198.51.100.1");
        assert_eq!(from("::ffff:127.0.0.1", "198.51.100.1", &ours), "198.51.100.1");
        assert_eq!(from("127.0.0.1", "", &ours), "127.0.0.1");
        assert_eq!(from("127.0.0.1", "1.1.1.1, unknown", &ours), "127.0.0.1");
    }

    #[test]
    fn addresses_of_one_connection_at_home_count_together() {
        assert_eq!(from("2001:db8:1:2:aaaa::1", "", &[]), from("2001:db8:1:2:bbbb::9", "", &[]));
        assert_ne!(from("2001:db8:1:2::1", "", &[]), from("2001:db8:1:3::1", "", &[]));
    }

    #[test]
    fn a_network_that_can_not_be_is_refused() {
        for wrong in ["10.0.0.0/33", "proxy", "10.0.0.0/", "::/129", ""] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
        assert!("0.0.0.0/0".parse::<Network>().unwrap().holds("203.0.113.9".parse().unwrap()));
    }
}
