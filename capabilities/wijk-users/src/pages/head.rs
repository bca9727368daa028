//! The head of each page of a user's file: who it is, how far, and the pages of the file.

use store::{Ctx, Failure, Tx};
use web::{Visit, Words};

use super::view;
use crate::model::Status;
use crate::store::users::User;

/// The pages of a file: end of the address and word. A capability that knows users adds its page here: one line, and
/// its template begins with `{% include "wijk-users/_head.html" %}`.
const TABS: &[(&str, &str)] = &[
    ("", "wijk-user-tab-file"),
    ("/requests", "wijk-user-tab-requests"),
    ("/cheques", "wijk-user-tab-cheques"),
    ("/activities", "wijk-user-tab-activities"),
];

/// A page of the file.
#[derive(Debug, Clone)]
pub struct Tab {
    /// Address.
    pub url: String,
    /// Words.
    pub label: String,
    /// This one?
    pub here: bool,
}

/// What `wijk-users/_head.html` shows. In templates `head`.
#[derive(Debug, Clone)]
pub struct UserHead {
    /// The user.
    pub user: User,
    /// Municipality by name.
    pub place: String,
    /// In which scheme, where there is more than one.
    pub scheme: Option<String>,
    /// The user number as structured communication.
    pub communication: String,
    /// Pages.
    pub tabs: Vec<Tab>,
}

impl UserHead {
    /// Path of the file.
    pub fn path(&self) -> String {
        view::path(self.user.id)
    }

    /// Path of a page or deed of the file.
    pub fn at(&self, end: &str) -> String {
        format!("{}{end}", self.path())
    }

    /// Path of a deed on the fee of a year.
    pub fn fee(&self, year: &i64, deed: &str) -> String {
        format!("{}/fee/{year}/{deed}", self.path())
    }

    /// Tone of the badge with the status.
    pub fn tone(&self) -> &'static str {
        match self.user.status {
            Status::New => "copper",
            Status::Active => "leaf",
            Status::Ended => "open",
        }
    }
}

/// Makes the head; `here` is the end of the address of this page.
pub async fn file_head(visit: &Visit, tx: &mut Tx, user: User, here: &str) -> Result<UserHead, Failure> {
    let l = &visit.l;
    let place = place_of(tx, &visit.ctx, l, &user).await?;
    let base = view::path(user.id);
    let tab = |(end, key): &(&str, &str)| Tab { url: format!("{base}{end}"), label: l.t(key), here: *end == here };
    let scheme = parameters::Schemes::load(tx, &visit.ctx).await?.told(l, &user.scheme);
    let communication = view::communication(user.number);
    Ok(UserHead { communication, tabs: TABS.iter().map(tab).collect(), place, scheme, user })
}

/// The municipality of a user, in words.
pub async fn place_of(tx: &mut Tx, ctx: &Ctx, l: &Words, user: &User) -> Result<String, Failure> {
    let all = network::municipality::load(tx, ctx).await?;
    Ok(view::place(l, &all, user.nis.as_deref(), ctx.today()))
}
