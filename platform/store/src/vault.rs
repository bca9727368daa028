//! Encryption of sensitive fields: a key per participant, wrapped by a master key that can be rotated.
//!
//! XChaCha20-Poly1305 with the place of the value (table, column, row) as associated data, so that a value moved
//! to another row or column does not open. Destroying a subject's key destroys what was sealed with it.

use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use kernel::hex;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Ctx, Entropy, Failure, Fault, Tx, execute, fetch_all, fetch_values};

const NONCE: usize = 24;

/// A key.
type Secret = Zeroizing<[u8; 32]>;

/// The master keys and the index key, from the key file.
pub struct Vault {
    index: Secret,
    /// Oldest first; the last one wraps new keys. Behind a lock, because a rotation adds one while we serve.
    masters: RwLock<Vec<(i64, Secret)>>,
    /// Where they came from.
    file: Option<PathBuf>,
}

/// Where a sealed value stands; part of what is authenticated.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Table.
    pub table: &'static str,
    /// Column.
    pub column: &'static str,
    /// Row.
    pub row: Uuid,
}

impl Place {
    /// Shorthand.
    pub fn new(table: &'static str, column: &'static str, row: impl Into<Uuid>) -> Self {
        Self { table, column, row: row.into() }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(64);
        out.extend_from_slice(self.table.as_bytes());
        out.push(0);
        out.extend_from_slice(self.column.as_bytes());
        out.push(0);
        out.extend_from_slice(self.row.as_bytes());
        out
    }
}

/// The key of one participant, with those of files that were merged into hers.
pub struct SubjectKey {
    own: Option<Zeroizing<[u8; 32]>>,
    also: Vec<Zeroizing<[u8; 32]>>,
}

impl SubjectKey {
    /// Seals a text for its place.
    pub fn seal(&self, entropy: &Entropy, place: Place, text: &str) -> Result<Vec<u8>, Failure> {
        self.seal_bytes(entropy, place, text.as_bytes())
    }

    /// Seals bytes, such as those of a scanned paper, for their place.
    pub fn seal_bytes(&self, entropy: &Entropy, place: Place, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
        let own =
            self.own.as_ref().ok_or_else(|| unreadable("a subject without a key of its own can't be sealed for"))?;
        seal(own, entropy, &place.bytes(), bytes)
    }

    /// Opens a sealed text; refuses one that was changed or moved.
    pub fn open(&self, place: Place, sealed: &[u8]) -> Result<String, Failure> {
        String::from_utf8(self.open_bytes(place, sealed)?).map_err(|_| unreadable("sealed text is not UTF-8"))
    }

    /// Opens sealed bytes; refuses those that were changed or moved.
    pub fn open_bytes(&self, place: Place, sealed: &[u8]) -> Result<Vec<u8>, Failure> {
        let mut opened = Err(unreadable("no key"));
        for key in self.own.iter().chain(&self.also) {
            opened = open(key, &place.bytes(), sealed);
            if opened.is_ok() {
                break;
            }
        }
        opened
    }
}

impl Vault {
    /// Reads a key file: lines `index BASE16` and `master NUMBER BASE16`, 32 bytes each.
    pub fn parse(text: &str) -> Result<Self, Failure> {
        let (index, masters) = keys_in(text)?;
        Ok(Self { index, masters: RwLock::new(masters), file: None })
    }

    /// The same from a file, which `refresh` reads again.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let text = std::fs::read_to_string(path).map_err(|e| Failure::other(format!("{}: {e}", path.display())))?;
        Ok(Self { file: Some(path.to_owned()), ..Self::parse(&text)? })
    }

    /// Takes master keys that were added to the key file since: after `opstap keys rotate` a running server goes on.
    /// A key that is known never goes away, and another index key is refused: it would be another installation's.
    pub fn refresh(&self) -> Result<(), Failure> {
        let Some(path) = &self.file else { return Ok(()) };
        let text = std::fs::read_to_string(path).map_err(|e| Failure::other(format!("{}: {e}", path.display())))?;
        let (index, found) = keys_in(&text)?;
        if index != self.index {
            return Err(unreadable("the key file was replaced by that of another installation"));
        }
        let mut masters = self.masters.write().unwrap_or_else(PoisonError::into_inner);
        for (id, key) in found {
            if masters.iter().all(|(known, _)| *known != id) {
                masters.push((id, key));
            }
        }
        masters.sort_by_key(|(id, _)| *id);
        Ok(())
    }

    /// The text of a new key file.
    pub fn new_file(entropy: &Entropy) -> String {
        format!(
            "# Opstap key file. Keep a copy apart from the back-ups: without it sensitive fields stay closed for ever.\nindex {}\nmaster 1 {}\n",
            hex(&entropy.bytes::<32>()),
            hex(&entropy.bytes::<32>())
        )
    }

    /// The line that adds a newer master key to a key file.
    pub fn next_master_line(&self, entropy: &Entropy) -> String {
        let next = self.current_master() + 1;
        format!("master {next} {}\n", hex(&entropy.bytes::<32>()))
    }

    /// Number of the master key that wraps new keys.
    pub fn current_master(&self) -> i64 {
        self.last().map_or(0, |(id, _)| id)
    }

    /// A keyed hash to search a value that is stored encrypted. Same value, same hash, only within one list.
    pub fn index_hash(&self, list: &str, value: &str) -> Vec<u8> {
        let Ok(mut mac) = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&self.index[..]) else { return Vec::new() };
        mac.update(list.as_bytes());
        mac.update(&[0]);
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().to_vec()
    }

    /// Seals what somebody asked for, to stand in an address of her own: words that name people are read nowhere on
    /// the way, and opened for nobody else.
    pub fn seal_asked(&self, entropy: &Entropy, asker: Uuid, text: &str) -> Result<Vec<u8>, Failure> {
        seal(&*self.asked_key()?, entropy, asker.as_bytes(), text.as_bytes())
    }

    /// Opens what `seal_asked` sealed for the same asker.
    pub fn open_asked(&self, asker: Uuid, sealed: &[u8]) -> Result<String, Failure> {
        let bytes = open(&*self.asked_key()?, asker.as_bytes(), sealed)?;
        String::from_utf8(bytes).map_err(|_| unreadable("sealed text is not UTF-8"))
    }

    fn asked_key(&self) -> Result<Secret, Failure> {
        let derived = self.index_hash("asked", "").try_into().map_err(|_| unreadable("key of what was asked"))?;
        Ok(Zeroizing::new(derived))
    }

    fn last(&self) -> Option<(i64, Secret)> {
        self.masters.read().unwrap_or_else(PoisonError::into_inner).last().cloned()
    }

    fn master(&self, id: i64) -> Option<Secret> {
        let masters = self.masters.read().unwrap_or_else(PoisonError::into_inner);
        masters.iter().find(|(known, _)| *known == id).map(|(_, key)| key.clone())
    }

    fn wrap(&self, ctx: &Ctx, subject: Uuid, key: &[u8; 32]) -> Result<(i64, Vec<u8>), Failure> {
        let (id, master) = self.last().ok_or_else(|| unreadable("no master key"))?;
        Ok((id, seal(&master, &ctx.entropy, &wrap_place(ctx.actor.partnership.0, subject), key)?))
    }

    fn unwrap(
        &self,
        partnership: Uuid,
        subject: Uuid,
        master: i64,
        wrapped: &[u8],
    ) -> Result<Zeroizing<[u8; 32]>, Failure> {
        let known = self.master(master);
        let key = if let Some(key) = known {
            key
        } else {
            self.refresh()?;
            self.master(master).ok_or_else(|| unreadable("the master key of this file is not in the key file"))?
        };
        let plain = Zeroizing::new(open(&key, &wrap_place(partnership, subject), wrapped)?);
        let key: [u8; 32] = plain.as_slice().try_into().map_err(|_| unreadable("wrapped key has the wrong length"))?;
        Ok(Zeroizing::new(key))
    }
}

fn keys_in(text: &str) -> Result<(Secret, Vec<(i64, Secret)>), Failure> {
    let mut index = None;
    let mut masters = Vec::new();
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["index", key] => index = Some(unhex(key)?),
            ["master", id, key] => {
                let id = id.parse().map_err(|_| unreadable("key file: master number"))?;
                masters.push((id, unhex(key)?));
            }
            _ => return Err(unreadable("key file: a line is not `index KEY` or `master NUMBER KEY`")),
        }
    }
    masters.sort_by_key(|(id, _)| *id);
    match index {
        Some(index) if !masters.is_empty() => Ok((index, masters)),
        _ => Err(unreadable("key file: needs one index key and at least one master key")),
    }
}

/// The key of a subject; made at the first use inside a writing transaction. Of two who make it at once, the second waits
/// and takes that of the first.
pub async fn key_for(tx: &mut Tx, ctx: &Ctx, subject: impl Into<Uuid>) -> Result<SubjectKey, Failure> {
    let subject = subject.into();
    let known = existing_key(tx, ctx, subject).await?.unwrap_or(SubjectKey { own: None, also: Vec::new() });
    if known.own.is_some() {
        return Ok(known);
    }
    let key = Zeroizing::new(ctx.entropy.bytes::<32>());
    let (master, wrapped) = ctx.vault.wrap(ctx, subject, &key)?;
    let made = execute!(
        tx,
        "insert into subject_key (partnership_id, subject_id, master_id, wrapped, created_at) values ($1, $2, $3, $4, $5)
         on conflict (partnership_id, subject_id) do nothing",
        ctx.actor.partnership,
        subject,
        master,
        wrapped,
        ctx.now
    )?;
    if made == 0 {
        let theirs = existing_key(tx, ctx, subject).await?;
        return theirs.ok_or_else(|| Failure::other("the key of a subject was made and is not there"));
    }
    Ok(SubjectKey { own: Some(key), also: known.also })
}

/// The key of a subject if it has one, with those of files that were merged into it.
pub async fn existing_key(tx: &mut Tx, ctx: &Ctx, subject: impl Into<Uuid>) -> Result<Option<SubjectKey>, Failure> {
    let subject = subject.into();
    let rows = fetch_all!(
        tx,
        (Uuid, i64, Vec<u8>),
        "select subject_id, master_id, wrapped from subject_key where partnership_id = $1
           and (subject_id = $2 or subject_id in
             (select also_id from subject_key_link where partnership_id = $1 and subject_id = $2))
         order by subject_id",
        ctx.actor.partnership,
        subject
    )?;
    if rows.is_empty() {
        return Ok(None);
    }
    let mut all = SubjectKey { own: None, also: Vec::new() };
    for (whose, master, wrapped) in rows {
        let key = ctx.vault.unwrap(ctx.actor.partnership.0, whose, master, &wrapped)?;
        if whose == subject { all.own = Some(key) } else { all.also.push(key) }
    }
    Ok(Some(all))
}

/// From now on the key of `also` (and what it already opened beside its own) also opens what stands with `subject`:
/// two files became one.
pub async fn link_keys(tx: &mut Tx, ctx: &Ctx, subject: Uuid, also: Uuid, origin: Uuid) -> Result<(), Failure> {
    let mut others = fetch_values!(
        tx,
        Uuid,
        "select also_id from subject_key_link where partnership_id = $1 and subject_id = $2",
        ctx.actor.partnership,
        also
    )?;
    others.push(also);
    others.sort_unstable();
    others.dedup();
    for other in others {
        execute!(
            tx,
            "insert into subject_key_link (partnership_id, subject_id, also_id, origin) values ($1, $2, $3, $4)",
            ctx.actor.partnership,
            subject,
            other,
            origin
        )?;
    }
    Ok(())
}

/// Takes back `link_keys`.
pub async fn unlink_keys(tx: &mut Tx, ctx: &Ctx, origin: Uuid) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from subject_key_link where partnership_id = $1 and origin = $2",
        ctx.actor.partnership,
        origin
    )?;
    Ok(())
}

/// Wraps up to `limit` keys anew with the current master key; gives how many. Run until it gives 0.
/// Safe to stop at any moment: each key is readable under the old or the new master.
pub async fn rotate_some(tx: &mut Tx, ctx: &Ctx, limit: i64) -> Result<usize, Failure> {
    let current = ctx.vault.current_master();
    let rows = fetch_all!(
        tx,
        (Uuid, i64, Vec<u8>),
        "select subject_id, master_id, wrapped from subject_key where partnership_id = $1 and master_id <> $2 limit $3",
        ctx.actor.partnership,
        current,
        limit
    )?;
    for (subject, master, wrapped) in &rows {
        let key = ctx.vault.unwrap(ctx.actor.partnership.0, *subject, *master, wrapped)?;
        let (id, wrapped) = ctx.vault.wrap(ctx, *subject, &key)?;
        execute!(
            tx,
            "update subject_key set master_id = $3, wrapped = $4 where partnership_id = $1 and subject_id = $2",
            ctx.actor.partnership,
            *subject,
            id,
            wrapped
        )?;
    }
    Ok(rows.len())
}

fn wrap_place(partnership: Uuid, subject: Uuid) -> Vec<u8> {
    [b"subject_key\0".as_slice(), partnership.as_bytes(), subject.as_bytes()].concat()
}

fn seal(key: &[u8; 32], entropy: &Entropy, place: &[u8], plain: &[u8]) -> Result<Vec<u8>, Failure> {
    let nonce = entropy.bytes::<NONCE>();
    let cipher = XChaCha20Poly1305::new(key.into());
    let sealed = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: place })
        .map_err(|_| unreadable("could not seal"))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

fn open(key: &[u8; 32], place: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Failure> {
    let (nonce, body) = sealed.split_at_checked(NONCE).ok_or_else(|| unreadable("sealed value is too short"))?;
    let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| unreadable("nonce"))?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(nonce), Payload { msg: body, aad: place })
        .map_err(|_| unreadable("sealed value was changed, moved, or has another key"))
}

fn unreadable(text: &str) -> Failure {
    Fault::Unreadable(text.to_owned()).into()
}

fn unhex(text: &str) -> Result<Zeroizing<[u8; 32]>, Failure> {
    let bad = || unreadable("key file: a key is 64 hexadecimal digits");
    if text.len() != 64 || !text.is_ascii() {
        return Err(bad());
    }
    let mut out = [0_u8; 32];
    for (i, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).map_err(|_| bad())?;
    }
    Ok(Zeroizing::new(out))
}

/// Tries to unwrap every subject key of a partnership: `Ok(Ok(n))` all n open, `Ok(Err(n))` n do not.
pub async fn check_keys(
    tx: &mut Tx,
    vault: &Vault,
    partnership: kernel::PartnershipId,
) -> Result<Result<usize, usize>, Failure> {
    let rows = fetch_all!(
        tx,
        (Uuid, i64, Vec<u8>),
        "select subject_id, master_id, wrapped from subject_key where partnership_id = $1",
        partnership
    )?;
    let closed = rows.iter().filter(|(s, m, w)| vault.unwrap(partnership.0, *s, *m, w).is_err()).count();
    Ok(if closed == 0 { Ok(rows.len()) } else { Err(closed) })
}
