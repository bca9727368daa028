//! An address as a QR code: the path of the dark squares, for the template's drawing.

use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code: its side in squares, and the `d` of the path that draws the dark ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Squares on a side.
    pub side: i32,
    /// SVG path.
    pub path: String,
}

/// Draws an address; `None` when it is too long for a code (it never is).
pub fn draw(address: &str) -> Option<Qr> {
    use std::fmt::Write as _;
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let run = (x..side).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            x += run.max(1);
        }
    }
    Some(Qr { side, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_has_the_three_corners_of_a_qr_code() {
        let qr = draw("https://opstap.example/my/0123456789012345678901234567890123456789012").unwrap();
        assert!(qr.side >= 29);
        assert!(qr.path.starts_with("M0 0h7v1h-7z"), "top left finder");
        assert!(qr.path.contains(&format!("M{} 0h7v1h-7z", qr.side - 7)), "top right finder");
        assert!(qr.path.contains(&format!("M0 {}h7v1h-7z", qr.side - 1)), "bottom left finder");
    }
}
