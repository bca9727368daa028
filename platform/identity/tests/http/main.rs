//! Log-in as people and attackers meet it, on both databases.

mod account;
mod code;
mod demo;
mod links;
mod login;
mod permissions;
mod resume;
mod tokens;

use identity::{SetPassword, passwords};
use testkit::{Kit, Person, Reply, World};

/// A password that is good enough.
const GOOD: &str = "vier natte fietsen";

fn kit() -> Kit {
    Kit { migrations: identity::MIGRATIONS.to_vec(), locales: identity::LOCALES.to_vec(), routes: identity::routes() }
}

/// The address to log in with that the test kit gives people.
fn email(person: &Person) -> String {
    format!("{}@opstap.example", person.actor.staff.0.simple())
}

/// Gives somebody a password.
async fn set_password(world: &World, person: &Person, password: &str) {
    let hash = passwords::hash(&world.app.entropy, password).await.unwrap();
    let system = world.app.ctx(kernel::Actor::system(world.partnership));
    world.app.db.act(&system, &SetPassword { staff: person.actor.staff, hash }).await.unwrap();
}

async fn log_in(world: &World, email: &str, password: &str) -> Reply {
    world.post_open("/login", &[("email", email), ("password", password)]).await
}

/// The person with the session that an answer opened.
fn with_session(person: &Person, reply: &Reply) -> Person {
    let line = reply.headers.lines().find_map(|l| l.strip_prefix("set-cookie: opstap=")).expect("a session cookie");
    let token = line.split(';').next().unwrap().to_owned();
    Person { actor: person.actor.clone(), csrf: web::form_token(&token), token }
}

/// A page without what differs each time: the key of forms and the address that was typed.
fn without(body: &str, typed: &str) -> String {
    body.replace(typed, "")
}
