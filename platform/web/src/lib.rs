//! What every page shares: application state, words, sessions, forms, page frame, errors.

mod app;
pub mod cookie;
mod csrf;
mod dates;
mod door;
mod error;
mod fields;
pub mod flash;
mod form;
mod l10n;
mod layers;
mod nav;
mod page;
pub mod paging;
mod proxy;
pub mod redirect;
mod security;
mod session;
mod upload;
mod visit;

pub use app::{App, Settings};
pub use csrf::{same_site, token as form_token};
pub use door::{Carried, local, login_page};
pub use error::{Problem, render_problems};
pub use fields::{Choice, ErrorLine, Fields, FormView, field_errors};
pub use form::{Form, OpenForm};
pub use l10n::{L10n, LOCALES, Locale, Words};
pub use layers::finish;
pub use nav::home;
pub use page::{Conflict, ConflictRow, Frame, NavItem, errors_of, render, render_invalid};
pub use paging::Page;
pub use proxy::Network;
pub use security::{security_headers, static_file};
pub use session::{COOKIE as SESSION_COOKIE, Session, cookie_for, digest, load_sessions};
pub use upload::{OpenUpload, Upload};
pub use visit::{Answer, Public, Visit};
