//! The network of the demonstration: municipalities, organisations, memberships, the people who work there.

use std::collections::HashMap;

use identity::{CreateStaff, NewPosition, NewStaff};
use kernel::{Actor, Day, Focus, OrganisationId, Role};
use network::{AddMembership, CreateOrganisation, LoadReferenceData, OrganisationFacts, OrganisationKind};
use store::{Action, Ctx, Failure, Tx};
use web::App;

use super::arrival::phone;
use super::stage::{Post, Worker, choice};
use super::story::{Organisation, Position, Staff};

/// Places of a coach who works full time. A working agreement of the demonstration: ten people at a normal pace.
pub const PLACES: i64 = 20;

/// Makes the partnership of the context.
pub struct Found<'a> {
    /// Name.
    pub name: &'a str,
    /// Word for addresses.
    pub slug: &'a str,
    /// One line.
    pub baseline: &'a str,
    /// Fictional people only?
    pub demonstration: bool,
}

impl Action for Found<'_> {
    type Output = ();
    const NAME: &'static str = "partnership.create";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        store::partnership::create(tx, ctx, self.name, self.slug, self.baseline, self.demonstration).await
    }
}

/// The demonstration's partnership and its municipalities.
pub async fn found(app: &App) -> Result<(), Failure> {
    let facts = network::partnership_facts().map_err(Failure::other)?;
    let ctx = app.ctx(Actor::system(app.home));
    let found = Found { name: &facts.name, slug: "leie-schelde", baseline: &facts.baseline, demonstration: true };
    app.db.act(&ctx, &found).await?;
    app.db.act(&ctx, &LoadReferenceData).await?;
    Ok(())
}

/// All organisations, with their memberships. A successor stands later in the file, so it is made first.
pub async fn organisations(app: &App, told: &[Organisation]) -> Result<HashMap<String, OrganisationId>, Failure> {
    let ctx = app.ctx(Actor::system(app.home));
    let mut made: HashMap<String, OrganisationId> = HashMap::new();
    let later = |o: &&Organisation| o.successor.is_none();
    for one in told.iter().filter(later).chain(told.iter().filter(|o| !later(o))) {
        let kind: OrganisationKind = choice(&one.kind)?;
        let successor = match &one.successor {
            Some(key) => Some(*made.get(key).ok_or_else(|| Failure::other(format!("no successor {key:?}")))?),
            None => None,
        };
        let facts = OrganisationFacts {
            name: one.name.clone(),
            short_name: short(&one.name),
            kind,
            kbo: one.kbo.clone(),
            nis: one.municipality.clone(),
            email: None,
            phone: None,
            may_process_insz: matches!(one.key.as_str(), "lead" | "vdab" | "caw") || one.key.starts_with("ocmw"),
            successor,
        };
        let id = app.db.act(&ctx, &CreateOrganisation { facts }).await?;
        made.insert(one.key.clone(), id);
        if let (Some(from), Some(role)) = (&one.member_from, kind.usual_role()) {
            let to: Option<Day> = one.member_until.as_deref().map(choice).transpose()?;
            let membership = AddMembership { organisation: id, role, from: choice(from)?, to };
            app.db.act(&ctx, &membership).await?;
        }
    }
    Ok(made)
}

/// The name that menus and lists show.
fn short(name: &str) -> String {
    let plain = name.trim_end_matches(" (demo)");
    let known = [
        ("Projectvereniging Werken Leie en Schelde", "Leie en Schelde"),
        ("CAW Oost-Vlaanderen", "CAW"),
        ("vzw Fiola", "Fiola"),
        ("Secundaire school Wilgenhof", "Wilgenhof"),
        ("Groepspraktijk De Meander", "De Meander"),
        ("CAW onthaal, balie Deinze", "CAW onthaal"),
        ("Geïntegreerd breed onthaal Oeverloket", "GBO Oeverloket"),
    ];
    let known = known.iter().find(|(long, _)| *long == plain).map(|(_, short)| *short);
    known.unwrap_or_else(|| plain.trim_start_matches("Gemeente ").trim_start_matches("Stad ")).to_owned()
}

/// Everybody who works there.
pub async fn staff(
    app: &App,
    told: &[Staff],
    houses: &HashMap<String, OrganisationId>,
    from: Day,
) -> Result<HashMap<String, Worker>, Failure> {
    let mut all = HashMap::new();
    for one in told {
        all.insert(one.key.clone(), worker(app, one, houses, from).await?);
    }
    Ok(all)
}

async fn worker(
    app: &App,
    told: &Staff,
    houses: &HashMap<String, OrganisationId>,
    from: Day,
) -> Result<Worker, Failure> {
    let ctx = app.ctx(Actor::system(app.home));
    let position = |p: &Position| -> Result<NewPosition, Failure> {
        let role: Role = choice(&p.role)?;
        Ok(NewPosition {
            organisation: *houses
                .get(&p.organisation)
                .ok_or_else(|| Failure::other(format!("no organisation {:?}", p.organisation)))?,
            role,
            focus: p.focus.as_deref().map(choice::<Focus>).transpose()?,
            percent: p.percent,
            capacity: if role == Role::Coach { p.percent * PLACES / 100 } else { 0 },
            from,
        })
    };
    let new = NewStaff {
        name: told.name.clone(),
        email: told.email.clone(),
        phone: Some(phone(&told.phone)?),
        language: "nl-BE".to_owned(),
        password_hash: None,
        positions: told.positions.iter().map(position).collect::<Result<_, _>>()?,
    };
    let id = app.db.act(&ctx, &CreateStaff { new }).await?;
    let mut tx = app.db.read().await?;
    let made = identity::staff::positions_of(&mut tx, &ctx, id).await?;
    drop(tx);
    // In the order of the file.
    let mut posts = Vec::new();
    for p in &told.positions {
        let (house, role) = (houses[&p.organisation], choice::<Role>(&p.role)?);
        let found = made.iter().find(|m| m.organisation_id == house && m.role == role);
        let found = found.ok_or_else(|| Failure::other("a position that was not made"))?;
        posts.push(Post { organisation_key: p.organisation.clone(), organisation: house, position: found.id, role });
    }
    Ok(Worker { id, name: told.name.clone(), posts })
}
