//! The demonstration: one click to be somebody. Does not exist outside it.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{PositionId, Refusal, Role};
use web::{Answer, Frame, OpenForm, Public, Words};

use super::enter::{Goal, enter as go_in};
use crate::records::{How, Position};
use crate::staff;

/// So many of one role are shown at once; the others unfold.
const SHOWN: usize = 12;

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoPage {
    f: Frame,
    l: Words,
    groups: Vec<Group>,
}

/// The people of one role.
struct Group {
    role: Role,
    first: Vec<Position>,
    more: Vec<Position>,
}

/// `GET /demo`.
pub async fn list(public: Public) -> Answer {
    only_demo(&public)?;
    let mut tx = public.app.db.read().await?;
    let today = public.ctx.today();
    let mut roles: BTreeMap<Role, Vec<Position>> = BTreeMap::new();
    for position in staff::positions_at(&mut tx, &public.ctx, None).await? {
        if position.active && position.on(today) {
            roles.entry(position.role).or_default().push(position);
        }
    }
    let groups =
        roles.into_iter().map(|(role, mut first)| Group { role, more: first.split_off(first.len().min(SHOWN)), first });
    web::render(&DemoPage { f: public.frame("demo-title"), l: public.l.clone(), groups: groups.collect() })
}

/// `POST /demo`, field `position`.
pub async fn enter(public: Public, OpenForm(fields): OpenForm) -> Answer {
    only_demo(&public)?;
    let wanted: PositionId = fields.get("position").parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = public.app.db.read().await?;
    let all = staff::positions_at(&mut tx, &public.ctx, None).await?;
    let today = public.ctx.today();
    let position = all.into_iter().find(|p| p.id == wanted && p.active && p.on(today)).ok_or(Refusal::NotFound)?;
    let who = staff::by_id(&mut tx, &public.ctx, position.staff_id).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    go_in(&public, &who, &position, How::Demonstration, Goal::of(&fields)).await
}

fn only_demo(public: &Public) -> Result<(), Refusal> {
    if public.app.settings.demo { Ok(()) } else { Err(Refusal::NotFound) }
}
