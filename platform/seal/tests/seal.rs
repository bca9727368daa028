//! What is sealed comes back whole with the right key, and not at all otherwise.

use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use seal::{Key, SealError, open, seal};
use std::io::Read;

const PIECE: usize = 64 * 1024;
const HEADER: usize = 56;
const FILE: &str = "opstap-seal-key-1:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

fn key() -> Key {
    Key::file(FILE).unwrap()
}

fn bytes(count: usize) -> Vec<u8> {
    let mut bytes = vec![0; count];
    ChaCha8Rng::seed_from_u64(7).fill_bytes(&mut bytes);
    bytes
}

fn sealed(plain: &[u8], key: &Key) -> Vec<u8> {
    let mut out = Vec::new();
    seal(plain, &mut out, key).unwrap();
    out
}

fn opened(sealed: &[u8], key: &Key) -> Result<Vec<u8>, SealError> {
    let mut out = Vec::new();
    open(sealed, &mut out, key)?;
    Ok(out)
}

#[test]
fn a_file_of_any_size_comes_back_whole() {
    for size in [0, 1, 15, 16, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 777] {
        let plain = bytes(size);
        let closed = sealed(&plain, &key());
        assert_eq!(closed.len(), HEADER + size + 16 * size.div_ceil(PIECE).max(1), "{size}");
        assert!(opened(&closed, &key()).unwrap() == plain, "{size}");
    }
}

#[test]
fn every_flipped_bit_is_found() {
    let mut random = ChaCha8Rng::seed_from_u64(11);
    let closed = sealed(&bytes(2 * PIECE + 5000), &key());
    for _ in 0..200 {
        let mut changed = closed.clone();
        let at = usize::try_from(random.next_u64() % closed.len() as u64).unwrap();
        changed[at] ^= 1 << (random.next_u32() % 8);
        assert!(opened(&changed, &key()).is_err(), "byte {at}");
    }
    for at in 0..HEADER + 17 {
        let mut changed = closed.clone();
        changed[at] ^= 1;
        assert!(opened(&changed, &key()).is_err(), "byte {at} of the header");
    }
}

#[test]
fn a_file_that_is_cut_off_is_found_wherever_it_ends() {
    let mut random = ChaCha8Rng::seed_from_u64(13);
    let closed = sealed(&bytes(3 * PIECE), &key());
    let whole = PIECE + 16;
    let borders = (0..3).flat_map(|n| [HEADER + n * whole, HEADER + n * whole + 1, HEADER + n * whole + 16]);
    let anywhere = (0..100).map(|_| usize::try_from(random.next_u64() % closed.len() as u64).unwrap());
    for end in borders.chain(anywhere).chain([0, 1, HEADER - 1, closed.len() - 1]) {
        assert!(opened(&closed[..end], &key()).is_err(), "cut off at {end}");
    }
}

#[test]
fn pieces_that_are_moved_doubled_or_added_are_found() {
    let whole = PIECE + 16;
    let closed = sealed(&bytes(3 * PIECE), &key());
    let (head, body) = closed.split_at(HEADER);
    let pieces: Vec<&[u8]> = body.chunks(whole).collect();
    for order in [vec![1, 0, 2], vec![0, 0, 1, 2], vec![0, 2], vec![2], vec![0, 1, 2, 2], vec![0, 1]] {
        let parts = order.iter().flat_map(|n: &usize| pieces[*n].iter().copied());
        let changed: Vec<u8> = head.iter().copied().chain(parts).collect();
        assert!(opened(&changed, &key()).is_err(), "{order:?}");
    }
    let mut longer = closed.clone();
    longer.push(0);
    assert!(matches!(opened(&longer, &key()), Err(SealError::Damaged)));
}

#[test]
fn another_key_opens_nothing() {
    let closed = sealed(b"naam en adres", &key());
    let other = Key::file(&FILE.replace("00", "ff")).unwrap();
    assert!(matches!(opened(&closed, &other), Err(SealError::WrongKey)));
    let words = Key::passphrase("vier losse gewone woorden").unwrap();
    assert!(matches!(opened(&closed, &words), Err(SealError::OtherKind)));
}

#[test]
fn a_passphrase_opens_what_it_sealed_and_blanks_around_it_do_not_count() {
    let key = Key::passphrase("vier losse gewone woorden").unwrap();
    let closed = sealed(b"naam en adres", &key);
    let again = Key::passphrase(" vier losse gewone woorden\n").unwrap();
    assert_eq!(opened(&closed, &again).unwrap(), b"naam en adres");
    let wrong = Key::passphrase("vijf losse gewone woorden").unwrap();
    assert!(matches!(opened(&closed, &wrong), Err(SealError::WrongKey)));
}

#[test]
fn a_header_cannot_ask_for_all_the_memory() {
    let key = Key::passphrase("vier losse gewone woorden").unwrap();
    let mut closed = sealed(b"x", &key);
    closed[13..17].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(matches!(opened(&closed, &key), Err(SealError::Format)));
}

#[test]
fn the_same_file_sealed_twice_does_not_look_the_same() {
    let (first, second) = (sealed(&bytes(100), &key()), sealed(&bytes(100), &key()));
    let same = first[HEADER..].iter().zip(&second[HEADER..]).filter(|(a, b)| a == b).count();
    assert!(same < 10, "{same} of 116 bytes");
}

#[test]
fn a_new_key_file_is_one_line_that_can_be_read_back() {
    let (text, other) = (Key::new_file().unwrap(), Key::new_file().unwrap());
    assert!(text.ends_with('\n') && text.lines().count() == 1 && *text != *other);
    let closed = sealed(b"x", &Key::file(&text).unwrap());
    assert_eq!(opened(&closed, &Key::file(&text).unwrap()).unwrap(), b"x");
}

#[test]
fn what_is_no_key_is_refused_and_no_key_is_printed() {
    for text in [
        "",
        "opstap-seal-key-1:",
        "opstap-seal-key-1:zz",
        &FILE[..80],
        &FILE.replace('1', "é"),
        &FILE.replace(':', " "),
    ] {
        assert!(matches!(Key::file(text), Err(SealError::BadKey)), "{text}");
    }
    assert!(matches!(Key::passphrase("   geheim   "), Err(SealError::BadKey)));
    assert_eq!(format!("{:?}", key()), "Key(file)");
}

#[test]
fn what_was_never_sealed_is_not_opened() {
    for bytes in [&b""[..], b"SQLite format 3\0", &[0; 200]] {
        assert!(matches!(opened(bytes, &key()), Err(SealError::Format)));
    }
}

/// Gives a few bytes at a time, as a pipe does.
struct Drip<'a>(&'a [u8]);

impl Read for Drip<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = into.len().min(997).min(self.0.len());
        into[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

#[test]
fn a_slow_source_gives_the_same_file() {
    let plain = bytes(2 * PIECE + 5);
    let mut closed = Vec::new();
    seal(Drip(&plain), &mut closed, &key()).unwrap();
    let mut out = Vec::new();
    open(Drip(&closed), &mut out, &key()).unwrap();
    assert!(out == plain);
}
