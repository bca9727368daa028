//! Links to choose a password: once, in time, and silent about who exists.

use axum::http::StatusCode;
use identity::{Link, Purpose, staff};
use kernel::Role;
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::{Person, World};

use crate::{GOOD, email, kit, log_in, set_password, with_session};

/// Stands in for the page of `network` that invites.
struct Invite<'a>(&'a Person, Link);

impl Action for Invite<'_> {
    type Output = ();
    const NAME: &'static str = "test.invite";
    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let who = staff::by_id(tx, ctx, self.0.actor.staff).await?.unwrap();
        staff::send_link(tx, ctx, &who, &self.1).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", who.id));
        Ok(())
    }
}

async fn invite(world: &World, person: &Person) -> String {
    let link = Link::new(&world.app, Purpose::Invitation, "nl-BE");
    world.app.db.act(&world.ctx(person), &Invite(person, link)).await.unwrap();
    newest_link(world).await
}

/// The path in the newest mail.
async fn newest_link(world: &World) -> String {
    let mut tx = world.app.db.read().await.unwrap();
    let mail = store::outbox::newest(&mut tx, world.partnership, 1).await.unwrap().remove(0);
    let start = mail.body.find("/invitation/").expect("a link in the mail");
    mail.body[start..].split_whitespace().next().unwrap().to_owned()
}

async fn mails(world: &World) -> usize {
    let mut tx = world.app.db.read().await.unwrap();
    store::outbox::newest(&mut tx, world.partnership, 100).await.unwrap().len()
}

const CHOSEN: [(&str, &str); 2] = [("password", GOOD), ("again", GOOD)];

testkit::on_both_engines! { kit();
    async fn an_invitation_works_once(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let link = invite(&world, &sofie).await;
        assert!(world.get_open(&link).await.body.contains(&email(&sofie)));
        assert_eq!(world.get_open(&link).await.status, StatusCode::OK, "looking does not use it up");
        let weak = world.post_open(&link, &[("password", "welkom2026"), ("again", "welkom2026")]).await;
        assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(weak.body.contains("minstens 12 tekens"));
        let unequal = world.post_open(&link, &[("password", GOOD), ("again", "anders")]).await;
        assert!(unequal.body.contains("niet hetzelfde"));

        let done = world.post_open(&link, &CHOSEN).await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, "/today"));
        assert_eq!(world.get(&with_session(&sofie, &done), "/account").await.status, StatusCode::OK);
        let again = world.post_open(&link, &CHOSEN).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
        assert!(again.body.contains("werkt niet meer"));
        assert_eq!(log_in(&world, &email(&sofie), GOOD).await.location, "/today");
    }

    async fn an_invitation_ends_after_a_week_and_when_a_newer_one_is_sent(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let first = invite(&world, &sofie).await;
        world.clock.advance_minutes(1);
        let second = invite(&world, &sofie).await;
        assert_eq!(world.post_open(&first, &CHOSEN).await.status, StatusCode::NOT_FOUND);
        world.clock.advance_minutes(7 * 24 * 60);
        assert_eq!(world.post_open(&second, &CHOSEN).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_forgotten_password_gives_the_same_answer_for_known_and_unknown(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let known = world.post_open("/password", &[("email", &email(&sofie))]).await;
        assert_eq!(mails(&world).await, 1);
        let unknown = world.post_open("/password", &[("email", "niemand@nergens.example")]).await;
        assert_eq!(mails(&world).await, 1, "nobody gets a mail");
        assert_eq!((known.status, &known.body), (unknown.status, &unknown.body));
        assert!(known.body.contains("mail naar je onderweg"));
    }

    async fn a_new_password_ends_all_sessions_and_the_link_after_an_hour(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, "drie droge fietsen").await;
        let sofie = world.position(sofie.actor.staff, Role::Coach, caw).await;
        world.post_open("/password", &[("email", &email(&sofie))]).await;
        let late = newest_link(&world).await;
        world.clock.advance_minutes(61);
        assert_eq!(world.post_open(&late, &CHOSEN).await.status, StatusCode::NOT_FOUND);
        world.post_open("/password", &[("email", &email(&sofie))]).await;
        let link = newest_link(&world).await;
        assert_eq!(world.post_open(&link, &CHOSEN).await.status, StatusCode::SEE_OTHER);
        assert_eq!(world.get(&sofie, "/account").await.status, StatusCode::SEE_OTHER, "the old session is over");
        assert_eq!(log_in(&world, &email(&sofie), "drie droge fietsen").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_link_of_somebody_deactivated_is_dead(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let link = invite(&world, &sofie).await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update staff set active = $2 where id = $1", sofie.actor.staff, false).unwrap();
        tx.finish().await.unwrap();
        assert_eq!(world.post_open(&link, &CHOSEN).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.get(&sofie, "/account").await.status, StatusCode::SEE_OTHER, "out within one request");
    }
}
