//! The frame around every page: menu, person, message of the last act, language, demonstration banner.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use kernel::{FieldError, Role};

use crate::flash::Flash;
use crate::{App, Fields, Problem, Public, Session, Visit, Words, cookie, flash, nav};

/// A menu item as shown.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Words.
    pub label: String,
    /// Icon name.
    pub icon: &'static str,
    /// Path.
    pub path: &'static str,
    /// Is this where we are?
    pub here: bool,
}

impl NavItem {
    /// The two keys that go there.
    pub fn keys(&self) -> Option<&'static str> {
        match self.path {
            "/today" => Some("g v"),
            "/participants" => Some("g d"),
            _ => None,
        }
    }
}

/// Everything the layout needs. In templates `f`.
#[derive(Clone)]
pub struct Frame {
    /// Words.
    pub l: Words,
    /// Title of the page: never personal (it shows in the history of a shared computer).
    pub title: String,
    /// The session, if logged in.
    pub session: Option<Session>,
    /// Menu.
    pub nav: Vec<NavItem>,
    /// Demonstration banner?
    pub demo: bool,
    /// What the last act said: message and, if it can be undone, where to post.
    pub said: Option<(String, Option<String>)>,
    /// Token that each form carries.
    pub csrf: String,
    /// A new idempotency key for the create form of this page.
    pub key: String,
    /// Name of the partnership.
    pub partnership: String,
    /// Path of this page, for the language switch.
    pub path: String,
}

impl Frame {
    pub(crate) fn staff(visit: &Visit, title: String, here: &'static str) -> Self {
        let plain = visit.l.plain();
        let items = nav::items(visit.role()).iter().map(|(key, icon, path)| NavItem {
            label: plain.t(key),
            icon,
            path,
            here: *path == here,
        });
        Self {
            nav: items.collect(),
            said: said(&visit.l, visit.flash.as_ref()),
            csrf: visit.session.csrf.clone(),
            partnership: visit.session.partnership.clone(),
            session: Some(visit.session.clone()),
            path: visit.uri.path().to_owned(),
            ..Self::bare(&visit.app, &plain, title)
        }
    }

    pub(crate) fn open(public: &Public, title: String) -> Self {
        Self {
            said: said(&public.l, public.flash.as_ref()),
            csrf: public.session.as_ref().map(|s| s.csrf.clone()).unwrap_or_default(),
            path: public.uri.path().to_owned(),
            ..Self::bare(&public.app, &public.l, title)
        }
    }

    pub(crate) fn bare(app: &App, l: &Words, title: String) -> Self {
        Self {
            l: l.clone(),
            title,
            session: None,
            nav: Vec::new(),
            demo: app.settings.demo,
            said: None,
            csrf: String::new(),
            key: app.entropy.uuid(app.clock.now()).to_string(),
            partnership: String::new(),
            path: "/".to_owned(),
        }
    }

    /// Does the person wear this hat? For links that only some roles have.
    pub fn is(&self, role: &str) -> bool {
        self.session.as_ref().is_some_and(|s| s.actor.role.as_str() == role)
    }

    /// The role in words, with the focus of a coach.
    pub fn role_words(&self) -> String {
        let Some(session) = &self.session else { return String::new() };
        match (session.actor.role, session.focus) {
            (Role::Coach, Some(focus)) => self.l.of("role-coach", focus),
            (role, _) => self.l.of("role", role),
        }
    }

    /// Initials of the person, for the avatar.
    pub fn initials(&self) -> String {
        let name = self.session.as_ref().map_or("", |s| s.name.as_str());
        name.split_whitespace().filter_map(|w| w.chars().next()).take(2).collect::<String>().to_uppercase()
    }

    /// Path of an asset: `{{ f.asset("opstap.css") }}`.
    pub fn asset(&self, name: &str) -> &'static str {
        assets::url(name)
    }

    /// Inline SVG of an icon: `{{ f.icon("phone")|safe }}`.
    pub fn icon(&self, name: &str) -> &'static str {
        assets::icon(name)
    }

    /// Where this role begins.
    pub fn home(&self) -> &'static str {
        self.session.as_ref().map_or("/", |s| nav::home(s.actor.role))
    }
}

fn said(l: &Words, flash: Option<&Flash>) -> Option<(String, Option<String>)> {
    flash.filter(|f| l.has(&f.key)).map(|f| (l.t(&f.key), f.undo.clone()))
}

/// Renders a page: 200, never cached (it may hold personal data).
pub fn render<T: Template>(page: &T) -> Result<Response, Problem> {
    render_with(StatusCode::OK, page)
}

/// Renders a page with another status: 422 for a form with errors.
pub(crate) fn render_with<T: Template>(status: StatusCode, page: &T) -> Result<Response, Problem> {
    let mut response = (status, Html(page.render()?)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    // The message of the last act is said once.
    let forget = cookie::set(flash::COOKIE, "", 0, false);
    if let Ok(value) = forget.parse() {
        headers.append(header::SET_COOKIE, value);
    }
    Ok(response)
}

/// Renders a form again with what to change: 422.
pub fn render_invalid<T: Template>(page: &T) -> Result<Response, Problem> {
    render_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// One field of two versions.
#[derive(Debug, Clone)]
pub struct ConflictRow {
    /// Name of the field in words.
    pub label: String,
    /// What stands there now.
    pub theirs: String,
    /// What this person typed.
    pub mine: String,
}

/// Two versions of a record: somebody saved first. Shows both; sending again with the newer version number keeps
/// mine, going back keeps theirs. Nothing is lost.
#[derive(Template)]
#[template(path = "conflict.html")]
pub struct Conflict {
    /// Frame.
    pub f: Frame,
    /// Words.
    pub l: Words,
    /// Fields that differ.
    pub rows: Vec<ConflictRow>,
    /// Where the form is sent again.
    pub action: String,
    /// Where "keep theirs" goes.
    pub back: String,
    /// Version that is there now.
    pub version: i64,
    /// What was typed, to send again.
    pub fields: Fields,
}

impl Conflict {
    /// The typed fields without token and version, for hidden inputs.
    pub fn hidden(&self) -> impl Iterator<Item = (&str, &str)> {
        let skip = ["_csrf", "_version"];
        self.fields.0.iter().filter(move |(k, _)| !skip.contains(&k.as_str())).map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// The page, with status 409.
    pub fn page(&self) -> Result<Response, Problem> {
        render_with(StatusCode::CONFLICT, self)
    }
}

/// The errors of a form: from a refusal to what the template shows; other refusals go on.
pub fn errors_of(failure: store::Failure) -> Result<Vec<FieldError>, Problem> {
    match failure {
        store::Failure::Refused(refusal) => Ok(crate::field_errors(refusal)?),
        broken @ store::Failure::Broken(_) => Err(broken.into()),
    }
}
