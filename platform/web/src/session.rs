//! Log-in sessions: an opaque token in a cookie, its hash in a table, tied to one position.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::{Actor, Focus, Moment, OrganisationId, PartnershipId, PositionId, Role, StaffId};
use sha2::{Digest, Sha256};
use store::{Failure, execute, fetch_optional};
use uuid::Uuid;

use crate::{App, Carried, cookie, csrf, door};

/// Name of the cookie.
pub const COOKIE: &str = "opstap";

/// A session moves its `last_seen` at most this often, in minutes: one write, not one per request.
const SEEN_EVERY: i64 = 5;

/// A loaded session.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its row.
    pub id: Uuid,
    /// Who acts.
    pub actor: Actor,
    /// The coach's focus, for this position.
    pub focus: Option<Focus>,
    /// The person's name.
    pub name: String,
    /// The language of the person's screens.
    pub language: String,
    /// Keyboard shortcuts on.
    pub shortcuts: bool,
    /// Name of the organisation of this position.
    pub organisation: String,
    /// Short name of it.
    pub organisation_short: String,
    /// Name of the partnership.
    pub partnership: String,
    /// How many positions the person has: more than one shows the switch.
    pub positions: i64,
    /// The token that forms carry.
    pub csrf: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    partnership_id: PartnershipId,
    staff_id: StaffId,
    position_id: PositionId,
    last_seen_at: Moment,
    organisation_id: OrganisationId,
    role: Role,
    focus: Option<Focus>,
    name: String,
    language: String,
    shortcuts: bool,
    organisation: String,
    organisation_short: String,
    partnership: String,
    positions: i64,
}

/// The language of the screens of whoever asked, for the page that says why something did not work.
#[derive(Clone)]
pub(crate) struct Screens(pub(crate) String);

/// The hash under which a token is stored.
pub fn digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// The `Set-Cookie` line for a new session token.
pub fn cookie_for(app: &App, token: &str) -> String {
    cookie::set(COOKIE, token, app.settings.session_minutes * 60, app.secure())
}

/// Connections that may be found dead one after the other; more than a database has.
const DEAD: u32 = 20;

async fn load(app: &App, token: &str) -> Result<Option<Session>, Failure> {
    let now = app.clock.now();
    let mut row = find(app, token, now).await;
    // After a restart of the database each connection that lay ready is found dead once.
    for _ in 0..DEAD {
        if !row.as_ref().is_err_and(Failure::is_lost) {
            break;
        }
        row = find(app, token, now).await;
    }
    let Some(row) = row? else { return Ok(None) };
    if row.last_seen_at.plus_minutes(SEEN_EVERY) < now {
        touch(app, token, now).await?;
    }
    Ok(Some(Session {
        id: row.id,
        actor: Actor {
            partnership: row.partnership_id,
            staff: row.staff_id,
            position: row.position_id,
            organisation: row.organisation_id,
            role: row.role,
        },
        focus: row.focus,
        name: row.name,
        language: row.language,
        shortcuts: row.shortcuts,
        organisation: row.organisation,
        organisation_short: row.organisation_short,
        partnership: row.partnership,
        positions: row.positions,
        csrf: csrf::token(token),
    }))
}

async fn find(app: &App, token: &str, now: Moment) -> Result<Option<Row>, Failure> {
    let today = now.day();
    let mut tx = app.db.read_once().await?;
    fetch_optional!(
        tx, Row,
        "select s.id, s.partnership_id, s.staff_id, s.position_id, s.last_seen_at, s.organisation_id, s.role, s.focus,
                s.name, s.language, s.shortcuts, s.organisation, s.organisation_short, s.partnership,
                (select count(*) from staff_position q where q.partnership_id = s.partnership_id and q.staff_id = s.staff_id
                   and q.valid_from <= $3 and (q.valid_to is null or q.valid_to >= $3)) as positions
         from session_now s
         where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and s.active
           and s.valid_from <= $3 and (s.valid_to is null or s.valid_to >= $3)",
        digest(token), now, today
    )
}

/// Moves the end of the session with its use. Not an act on anybody's file, so it has no audit line.
async fn touch(app: &App, token: &str, now: Moment) -> Result<(), Failure> {
    let mut tx = app.db.unaudited_write().await?;
    execute!(
        tx,
        "update session set last_seen_at = $2, expires_at = $3 where token_hash = $1",
        digest(token),
        now,
        now.plus_minutes(app.settings.session_minutes)
    )?;
    tx.finish().await
}

/// Paths that people without a session may send forms to.
const OPEN: &[&str] = &[
    "/login",
    "/demo",
    "/refer",
    "/my/",
    "/my-wijk/",
    "/my-work/",
    "/my-candidacy/",
    "/open-calls/",
    "/wijk/ask",
    "/places/",
    "/invitation",
    "/api/",
    "/password",
];

/// Middleware: loads the session of the cookie for `Visit`. A form sent after the session ended is not lost:
/// the log-in page carries what was typed, and offers it again afterwards.
pub async fn load_sessions(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    // Styles belong to everybody, also on the page that says that the database is away.
    if path.starts_with("/static/") {
        return next.run(request).await;
    }
    let token = cookie::get(request.headers(), COOKIE).map(str::to_owned);
    if let Some(token) = token {
        match load(&app, &token).await {
            Ok(Some(session)) => {
                // Layers of capabilities, which stand inside this one, have no state of their own.
                request.extensions_mut().insert(app.clone());
                let language = Screens(session.language.clone());
                request.extensions_mut().insert(session);
                let mut response = next.run(request).await;
                response.extensions_mut().insert(language);
                return response;
            }
            Ok(None) => {}
            Err(failure) => return crate::Problem::from(failure).into_response(),
        }
    }
    let open = OPEN.iter().any(|prefix| request.uri().path().starts_with(prefix));
    if request.method() == Method::POST && !open {
        let path = request.uri().path().to_owned();
        let carried = Carried::read(request).await;
        return door::expired_page(&app, &path, carried);
    }
    next.run(request).await
}
