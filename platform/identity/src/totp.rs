//! The six digits of an authenticator app (RFC 6238: SHA-1, 30 seconds, one step of grace to each side).

use base64::Engine as _;
use kernel::{Moment, StaffId};
use qrcodegen::{QrCode, QrCodeEcc};
use store::vault::{Place, existing_key, key_for};
use store::{Ctx, Entropy, Failure, Tx};
use totp_rs::{Builder, Secret, Totp};

use crate::records::Staff;

/// A new secret: 160 bits in base 32, as the apps take it.
pub fn new_secret(entropy: &Entropy) -> String {
    Secret::from(entropy.bytes::<20>()).to_base32()
}

/// Which time step this code belongs to; none when it is wrong, or the secret is not 160 bits in base 32.
pub fn step_of(secret: &str, code: &str, now: Moment) -> Option<i64> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit());
    let step = plain.then(|| of(secret)).flatten()?.check(&code, u64::try_from(now.unix_seconds()).ok()?)?;
    i64::try_from(step).ok()
}

fn of(secret: &str) -> Option<Totp> {
    let bytes = Secret::try_from_base32(secret).ok()?;
    if secret.len() != 32 {
        return None;
    }
    Builder::new().with_secret(bytes).with_skew(1).with_step_duration(30).build().ok()
}

/// What the app scans. The label is the product and the partnership, never a person.
pub fn uri(secret: &str, partnership: &str) -> String {
    let label: String =
        partnership.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_string() } else { "%20".to_owned() }).collect();
    format!("otpauth://totp/Opstap:{label}?secret={secret}&issuer=Opstap&algorithm=SHA1&digits=6&period=30")
}

/// The secret in groups of four, to type.
pub fn grouped(secret: &str) -> String {
    secret.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

/// A QR code as an SVG path of squares, with the size of its drawing (four squares of margin as the norm asks).
pub fn qr(text: &str) -> Result<(String, i32), Failure> {
    use std::fmt::Write as _;
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|e| Failure::other(format!("QR code: {e}")))?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + 4, y + 4);
        }
    }
    Ok((path, code.size() + 8))
}

fn place(staff: StaffId) -> Place {
    Place::new("staff", "totp_secret", staff)
}

/// Seals a secret for the table.
pub async fn seal(tx: &mut Tx, ctx: &Ctx, staff: StaffId, secret: &str) -> Result<Vec<u8>, Failure> {
    key_for(tx, ctx, staff).await?.seal(&ctx.entropy, place(staff), secret)
}

/// The secret of somebody who has the authenticator on.
pub async fn open(tx: &mut Tx, ctx: &Ctx, staff: &Staff) -> Result<Option<String>, Failure> {
    let Some(sealed) = &staff.totp_secret else { return Ok(None) };
    match existing_key(tx, ctx, staff.id).await? {
        Some(key) => key.open(place(staff.id), sealed).map(Some),
        None => Err(Failure::other("the key of a staff member is missing")),
    }
}

/// 256 random bits as text, for cookies, links and API tokens.
pub fn token(entropy: &Entropy) -> String {
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(entropy.bytes::<32>())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret "12345678901234567890" at 59 s gives 94287082, of which six digits.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn the_code_of_the_norm_is_taken_one_step_early_and_late_and_not_two() {
        assert_eq!(step_of(SECRET, "287 082", Moment(59_000)), Some(1));
        assert_eq!(step_of(SECRET, "287082", Moment(89_000)), Some(1));
        assert_eq!(step_of(SECRET, "287082", Moment(1000)), Some(1));
        assert_eq!(step_of(SECRET, "287082", Moment(90_000)), None);
        assert_eq!(step_of(SECRET, "287083", Moment(59_000)), None);
        assert_eq!(step_of(SECRET, "", Moment(59_000)), None);
        assert_eq!(step_of("GEZDGNBV", "287082", Moment(59_000)), None, "a short secret");
    }

    #[test]
    fn a_new_secret_is_what_the_apps_take() {
        let secret = new_secret(&Entropy::seeded(3));
        assert_eq!(secret.len(), 32);
        assert_eq!(grouped(SECRET), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert!(uri(&secret, "Leie & Schelde").starts_with("otpauth://totp/Opstap:Leie%20%20%20Schelde?secret="));
        let (path, size) = qr(&uri(&secret, "Leie & Schelde")).unwrap();
        assert!(size >= 29 && path.starts_with("M4 4h1v1h-1z"), "{size} {path}");
    }
}
