//! `opstap user`: the people who can log in, from the first one on.

use std::io::BufRead as _;
use std::sync::Arc;

use clap::Subcommand;
use identity::{Link, NewPosition, NewStaff, Purpose, Staff};
use kernel::{Actor, Focus, OrganisationId, PartnershipId, Role};
use network::{
    AddMembership, CreateOrganisation, LoadReferenceData, MembershipRole, OrganisationFacts, OrganisationKind,
};
use store::{Action, Ctx, Failure, Tx, audit};
use web::App;

use super::{Common, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::demo::house::{Found, PLACES};
use crate::server;

/// Language of the first mail; everybody chooses her own afterwards.
const LANGUAGE: &str = "nl-BE";

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Begin a real installation: partnership, lead organisation and first administrator.
    First {
        /// Name of the partnership.
        #[arg(long)]
        partnership: String,
        /// Name of the organisation that leads it.
        #[arg(long)]
        organisation: String,
        /// Full name of the first administrator.
        #[arg(long)]
        name: String,
        /// E-mail address of the first administrator.
        #[arg(long)]
        email: String,
    },
    /// Invite somebody, or give somebody who is known one more position.
    Add {
        /// Full name.
        #[arg(long)]
        name: String,
        /// E-mail address.
        #[arg(long)]
        email: String,
        /// coach, team-lead, coordinator, partner-administrator, referrer, municipality, data-protection-officer or
        /// functional-administrator.
        #[arg(long)]
        role: String,
        /// Name or short name of an organisation that is known.
        #[arg(long)]
        organisation: String,
        /// Of a coach: integral or employment.
        #[arg(long)]
        focus: Option<String>,
        /// Share of full time.
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=100))]
        percent: i64,
    },
    /// Who can log in.
    List,
    /// Set somebody's password, read from standard input.
    Password {
        /// E-mail address of the person.
        #[arg(long)]
        email: String,
    },
    /// Let somebody log in no more; sessions and links end at once.
    Deactivate {
        /// E-mail address of the person.
        #[arg(long)]
        email: String,
    },
}

/// Runs.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let (config, clock) = (args.common.apply(config), Arc::new(SystemClock::real()));
    if let What::First { partnership, organisation, name, email } = &args.what {
        let mut app = server::open(&config, clock).await?;
        return first(&mut app, partnership, organisation, name, email).await;
    }
    let app = server::open_existing(&config, clock).await?;
    let ctx = app.ctx(Actor::system(app.home));
    match args.what {
        What::First { .. } => Ok(()),
        What::Add { name, email, role, organisation, focus, percent } => {
            let role: Role = role.parse().map_err(|_| Failure::other(format!("the role is one of: {}", roles())))?;
            let focus = focus
                .map(|f| f.parse::<Focus>())
                .transpose()
                .map_err(|_| Failure::other("the focus is integral or employment"))?;
            let focus = if role == Role::Coach { focus.or(Some(Focus::Integral)) } else { None };
            let house = organisation_called(&app, &ctx, &organisation).await?;
            invite(&app, &ctx, name, email, position(&ctx, house, role, focus, percent)).await
        }
        What::List => list(&app, &ctx).await,
        What::Password { email } => {
            let staff = known(&app, &ctx, &email).await?;
            let password = read_line()?;
            identity::check_password(&password, &staff.name, &staff.email)
                .map_err(|key| Failure::other(app.l10n.words("en").t(key)))?;
            let hash = identity::passwords::hash(&app.entropy, &password).await?;
            app.db.act(&ctx, &identity::SetPassword { staff: staff.id, hash }).await?;
            say("The password is set.");
            Ok(())
        }
        What::Deactivate { email } => {
            let staff = known(&app, &ctx, &email).await?;
            app.db.act(&ctx, &Deactivate { staff }).await?;
            say("This person can log in no more.");
            Ok(())
        }
    }
}

/// Begins the installation. Only once, and never over a demonstration.
async fn first(app: &mut App, partnership: &str, organisation: &str, name: &str, email: &str) -> Result<(), Failure> {
    if let Some(there) = store::partnership::home(&app.db).await? {
        return Err(Failure::other(format!("{} is there already: use `opstap user add`", there.name)));
    }
    app.home = PartnershipId(app.entropy.uuid(app.clock.now()));
    let ctx = app.ctx(Actor::system(app.home));
    let slug = kernel::name::words(partnership).join("-");
    app.db.act(&ctx, &Found { name: partnership, slug: &slug, baseline: "", demonstration: false }).await?;
    app.db.act(&ctx, &LoadReferenceData).await?;
    let facts = OrganisationFacts {
        name: organisation.to_owned(),
        short_name: organisation.to_owned(),
        kind: OrganisationKind::Lead,
        kbo: None,
        nis: None,
        email: None,
        phone: None,
        may_process_insz: false,
        successor: None,
    };
    let house = app.db.act(&ctx, &CreateOrganisation { facts }).await?;
    let member = AddMembership { organisation: house, role: MembershipRole::Lead, from: ctx.today(), to: None };
    app.db.act(&ctx, &member).await?;
    let position = position(&ctx, house, Role::FunctionalAdministrator, None, 100);
    invite(app, &ctx, name.to_owned(), email.to_owned(), position).await
}

fn position(ctx: &Ctx, organisation: OrganisationId, role: Role, focus: Option<Focus>, percent: i64) -> NewPosition {
    let capacity = if role == Role::Coach { percent * PLACES / 100 } else { 0 };
    NewPosition { organisation, role, focus, percent, capacity, from: ctx.today() }
}

async fn invite(app: &App, ctx: &Ctx, name: String, email: String, position: NewPosition) -> Result<(), Failure> {
    let new = NewStaff {
        name,
        email,
        phone: None,
        language: LANGUAGE.to_owned(),
        password_hash: None,
        positions: vec![position],
    };
    let link = Link::new(app, Purpose::Invitation, LANGUAGE);
    if app.db.act(ctx, &Invite { new, link: &link }).await? {
        say("Invited by mail. The same link, which works once, for a week:");
        say(link.url());
    } else {
        say("This person was known and has one more position.");
    }
    Ok(())
}

/// Makes somebody known with a link, or gives somebody who has a password one more position. True: a link went out.
struct Invite<'a> {
    new: NewStaff,
    link: &'a Link,
}

impl Action for Invite<'_> {
    type Output = bool;
    const NAME: &'static str = "staff.invite";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
        let known = identity::staff::by_email(tx, ctx, &self.new.email).await?;
        let id = match &known {
            Some(staff) => {
                for position in &self.new.positions {
                    identity::staff::add_position(tx, ctx, staff.id, position).await?;
                }
                staff.id
            }
            None => identity::staff::create(tx, ctx, &self.new).await?,
        };
        let staff = identity::staff::by_id(tx, ctx, id).await?.ok_or(kernel::Refusal::NotFound)?;
        let new = staff.password_hash.is_none();
        if new {
            identity::staff::send_link(tx, ctx, &staff, self.link).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", id).fact("known", known.is_some()));
        Ok(new)
    }
}

/// Shuts somebody out.
struct Deactivate {
    staff: Staff,
}

impl Action for Deactivate {
    type Output = ();
    const NAME: &'static str = "staff.change";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        identity::staff::set_active(tx, ctx, self.staff.id, false).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", self.staff.id).fact("what", "inactive"));
        Ok(())
    }
}

async fn list(app: &App, ctx: &Ctx) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    for p in identity::staff::positions_at(&mut tx, ctx, None).await? {
        let Some(staff) = identity::staff::by_id(&mut tx, ctx, p.staff_id).await? else { continue };
        let state = match (staff.active, staff.password_hash.is_some()) {
            (false, _) => "  (inactive)",
            (true, false) => "  (no password yet)",
            (true, true) => "",
        };
        say(&format!("{}  {}  {} at {}{state}", staff.email, staff.name, p.role, p.organisation_short));
    }
    Ok(())
}

async fn known(app: &App, ctx: &Ctx, email: &str) -> Result<Staff, Failure> {
    let mut tx = app.db.read().await?;
    identity::staff::by_email(&mut tx, ctx, email).await?.ok_or_else(|| Failure::other("nobody has this address"))
}

async fn organisation_called(app: &App, ctx: &Ctx, name: &str) -> Result<OrganisationId, Failure> {
    let mut tx = app.db.read().await?;
    let all = network::organisations(&mut tx, ctx).await?;
    let called = |text: &str| kernel::name::fold(text) == kernel::name::fold(name);
    let found = all.iter().find(|o| called(&o.name) || called(&o.short_name)).map(|o| o.id);
    found.ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|o| o.short_name.as_str()).collect();
        Failure::other(format!("no organisation is called that; there are: {}", names.join(", ")))
    })
}

fn roles() -> String {
    Role::STAFF.iter().map(|r| r.as_str()).collect::<Vec<_>>().join(", ")
}

fn read_line() -> Result<String, Failure> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|e| Failure::other(e.to_string()))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
