//! The pages of log-in, of one's own account, of messages and of help.

mod account;
mod code;
mod demo;
mod enter;
mod help;
mod invitation;
mod login;
mod messages;
mod own_code;
mod own_password;
mod password;
mod positions;

use axum::Router;
use axum::routing::{get, post};
use web::App;

/// All paths.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(login::home))
        .route("/login", get(login::form).post(login::send))
        .route("/login/code", post(code::send))
        .route("/logout", post(positions::log_out))
        .route("/positions", get(positions::list))
        .route("/positions/{id}", post(positions::switch))
        .route("/account", get(account::show).post(account::save))
        .route("/account/sessions/{id}/end", post(account::end_session))
        .route("/account/sessions/end-others", post(account::end_others))
        .route("/account/password", get(own_password::show).post(own_password::save))
        .route("/account/code", get(own_code::show).post(own_code::turn_on))
        .route("/account/code/off", post(own_code::turn_off))
        .route("/invitation/{token}", get(invitation::show).post(invitation::save))
        .route("/password", get(password::show).post(password::ask))
        .route("/demo", get(demo::list).post(demo::enter))
        .route("/messages", get(messages::list))
        .route("/messages/{id}/retry", post(messages::retry))
        .route("/help", get(help::show))
        .route("/health", get(help::health))
}
