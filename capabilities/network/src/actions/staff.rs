//! Who works for an organisation: inviting, one more position, a last day, and access to the account itself.

use identity::{Link, NewPosition, NewStaff, Position, Staff, staff};
use kernel::refusal::Faults;
use kernel::{Actor, Day, PositionId, Refusal, Role, StaffId};
use store::outbox::{Channel, queue};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::MembershipRole;
use crate::rules::{Post, may_grant, may_manage};
use crate::store::{memberships, organisations};

/// The most that somebody coaches for all houses together, in per cent of a full-time week.
const FULL_TIME: i64 = 100;

fn post_of(position: &NewPosition) -> Post {
    Post { organisation: position.organisation, role: position.role }
}

/// The positions of somebody that are not over, as the rule looks at them.
pub(crate) fn posts(positions: &[Position], today: Day) -> Vec<Post> {
    let open = positions.iter().filter(|p| !p.over(today));
    open.map(|p| Post { organisation: p.organisation_id, role: p.role }).collect()
}

async fn may_give(tx: &mut Tx, ctx: &Ctx, position: &NewPosition) -> Result<(), Failure> {
    let known = organisations::by_id(tx, ctx.actor.partnership, position.organisation).await?;
    let Some(house) = known.filter(|_| may_grant(&ctx.actor, post_of(position))) else {
        return Err(Refusal::field("role", "form-choose-from-list").into());
    };
    if position.role == Role::Coach && !house.kind.guides() {
        let all = memberships::of(tx, ctx.actor.partnership, house.id).await?;
        if !all.iter().any(|m| m.role == MembershipRole::CoachPartner && m.on(position.from)) {
            return Err(Refusal::field("role", "staff-no-coaches-here").into());
        }
    }
    Ok(())
}

/// Invites somebody by mail. Somebody who is known already by this address only gets the position, and only when who
/// invites says so: an address that is typed wrong would give somebody else a second job.
pub struct InviteStaff {
    /// Who, with the one position.
    pub new: NewStaff,
    /// Is a position more for somebody who is known already what is meant?
    pub also: bool,
    /// The link to choose a password.
    pub link: Link,
}

impl Action for InviteStaff {
    type Output = StaffId;
    const NAME: &'static str = "staff.invite";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<StaffId, Failure> {
        for position in &self.new.positions {
            may_give(tx, ctx, position).await?;
        }
        let known = staff::by_email(tx, ctx, &self.new.email).await?;
        let id = match &known {
            Some(_) if !self.also => return Err(Refusal::field("also", "staff-known").into()),
            Some(known) => {
                for position in &self.new.positions {
                    add(tx, ctx, known.id, position).await?;
                }
                known.id
            }
            None => staff::create(tx, ctx, &self.new).await?,
        };
        let who = staff::by_id(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
        if who.password_hash.is_none() {
            staff::send_link(tx, ctx, &who, &self.link).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", id).fact("known", known.is_some()));
        Ok(id)
    }
}

/// The same position twice is a double click or a mistake; more than a full-time week of coaching is nobody's.
async fn add(tx: &mut Tx, ctx: &Ctx, who: StaffId, position: &NewPosition) -> Result<PositionId, Failure> {
    let all = staff::positions_of(tx, ctx, who).await?;
    if posts(&all, position.from).contains(&post_of(position)) {
        return Err(Refusal::field("role", "staff-position-twice").into());
    }
    let coaches = all.iter().filter(|p| p.role == Role::Coach && !p.over(position.from));
    let percent: i64 = coaches.map(|p| p.percent).sum();
    if position.role == Role::Coach && percent + position.percent > FULL_TIME {
        let mut faults = Faults::default();
        faults.push_with("percent", "staff-percent-over", "percent", percent);
        faults.done()?;
    }
    staff::add_position(tx, ctx, who, position).await
}

/// Gives somebody one more position.
pub struct AddPosition {
    /// Who.
    pub staff: StaffId,
    /// Which.
    pub position: NewPosition,
}

impl Action for AddPosition {
    type Output = PositionId;
    const NAME: &'static str = "position.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PositionId, Failure> {
        visible(tx, ctx, self.staff).await?;
        may_give(tx, ctx, &self.position).await?;
        let id = add(tx, ctx, self.staff, &self.position).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", self.staff).fact("role", self.position.role));
        Ok(id)
    }
}

/// Gives a position its last day.
pub struct EndPosition {
    /// Who.
    pub staff: StaffId,
    /// Which.
    pub position: PositionId,
    /// Last day.
    pub last: Day,
}

impl Action for EndPosition {
    type Output = ();
    const NAME: &'static str = "position.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let positions = staff::positions_of(tx, ctx, self.staff).await?;
        let one = positions.iter().find(|p| p.id == self.position).ok_or(Refusal::NotFound)?;
        if !may_grant(&ctx.actor, Post { organisation: one.organisation_id, role: one.role }) {
            return Err(Refusal::NotFound.into());
        }
        if self.position == ctx.actor.position && self.last < ctx.today() {
            return Err(Refusal::Conflict("staff-not-yourself").into());
        }
        staff::end_position(tx, ctx, self.position, self.last).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "position", self.position).fact("last", self.last));
        Ok(())
    }
}

/// What changes about somebody's account.
pub enum Change {
    /// Name, address, phone. `told` is the mail to the old address: subject and text.
    Contact { version: i64, name: String, email: String, phone: Option<String>, told: (String, String) },
    /// May log in again, or not any more: out within one request.
    Active(bool),
    /// A new link to choose a password.
    Link(Link),
    /// The authenticator off: the phone was lost.
    CodeOff,
}

/// Changes somebody's account. For those who may manage her; nobody shuts herself out.
pub struct ChangeStaff {
    /// Who.
    pub staff: StaffId,
    /// What.
    pub change: Change,
}

impl Action for ChangeStaff {
    type Output = ();
    const NAME: &'static str = "staff.change";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let who = managed(tx, ctx, self.staff).await?;
        let what = match &self.change {
            Change::Contact { version, name, email, phone, told } => {
                staff::save_contact(tx, ctx, who.id, *version, name, email, phone.as_deref()).await?;
                let now = staff::by_id(tx, ctx, who.id).await?.ok_or(Refusal::NotFound)?;
                if now.email != who.email {
                    // The owner of the old address hears it, in case it was not her wish.
                    queue(tx, ctx, Channel::Mail, &who.email, &told.0, &told.1).await?;
                }
                "contact"
            }
            Change::Active(active) => {
                if !active && who.id == ctx.actor.staff {
                    return Err(Refusal::Conflict("staff-not-yourself").into());
                }
                staff::set_active(tx, ctx, who.id, *active).await?;
                if *active { "active" } else { "inactive" }
            }
            Change::Link(link) => {
                if !who.active {
                    return Err(Refusal::Conflict("staff-closed").into());
                }
                staff::send_link(tx, ctx, &who, link).await?;
                "link"
            }
            Change::CodeOff => {
                staff::turn_totp_off(tx, ctx, who.id).await?;
                "code-off"
            }
        };
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", who.id).fact("what", what));
        Ok(())
    }
}

/// Somebody whom the actor may manage; otherwise she does not exist.
async fn managed(tx: &mut Tx, ctx: &Ctx, id: StaffId) -> Result<Staff, Failure> {
    let who = staff::by_id(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let positions = staff::positions_of(tx, ctx, id).await?;
    if may_manage(&ctx.actor, &posts(&positions, ctx.today())) { Ok(who) } else { Err(Refusal::NotFound.into()) }
}

/// Does the actor meet this person on her pages? Otherwise she does not exist.
async fn visible(tx: &mut Tx, ctx: &Ctx, id: StaffId) -> Result<(), Failure> {
    let positions = staff::positions_of(tx, ctx, id).await?;
    if sees(&ctx.actor, &posts(&positions, ctx.today())) { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// Does the actor meet somebody with these positions?
pub(crate) fn sees(actor: &Actor, posts: &[Post]) -> bool {
    let all = actor.role == kernel::Role::FunctionalAdministrator;
    all || posts.iter().any(|post| crate::rules::may_see(actor, post.organisation))
}
