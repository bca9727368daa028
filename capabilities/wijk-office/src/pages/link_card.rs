//! The card with the login link, on the file of a worker or user. In templates: `{% include "wijk/_link_card.html" %}`
//! with a field `link: LinkCard`.

use identity::link_code as code;
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use web::App;

use crate::link::{Door, Link};
use crate::store::link;

/// A link as it is shown, this once.
#[derive(Debug, Clone)]
pub struct Fresh {
    /// Whole address.
    pub address: String,
    /// `482 913`.
    pub code: String,
    /// The address as a drawing.
    pub qr: Option<(String, i32)>,
}

/// What the card shows.
#[derive(Debug, Clone)]
pub struct LinkCard {
    /// The living link.
    pub link: Option<Link>,
    /// No codes are taken now.
    pub locked: bool,
    /// Just made.
    pub fresh: Option<Fresh>,
    /// Where the form that makes one goes; `{action}/end` ends it.
    pub action: String,
}

impl LinkCard {
    /// Reads the link of a worker or user.
    pub async fn load(tx: &mut Tx, ctx: &Ctx, door: &Door, owner: Uuid, action: String) -> Result<Self, Failure> {
        let link = link::living(tx, ctx, door.kind, owner).await?;
        let locked = link.as_ref().and_then(|l| l.locked_until).is_some_and(|until| until > ctx.now);
        Ok(Self { link, locked, fresh: None, action })
    }

    /// Shows a link that was just made.
    #[must_use]
    pub fn with(mut self, app: &App, door: &Door, token: &str, digits: &str) -> Self {
        let address = door.address(&app.settings.public_url, token);
        self.fresh = Some(Fresh { qr: qr(&address), code: code::spoken(digits), address });
        self
    }
}

/// An address as a QR code: the path of the dark squares, and the squares on a side.
fn qr(address: &str) -> Option<(String, i32)> {
    use std::fmt::Write as _;
    let code = qrcodegen::QrCode::encode_text(address, qrcodegen::QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut path = String::new();
    for (y, x) in (0..side).flat_map(|y| (0..side).map(move |x| (y, x))) {
        if code.get_module(x, y) {
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Some((path, side))
}
