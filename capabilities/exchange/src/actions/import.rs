//! A file comes into the catalogue: everything of it, or nothing.

use std::collections::HashMap;

use ::store::{Action, Ctx, Failure, Tx, audit};
use catalogue::exchanged::{self, About};
use kernel::{OrganisationId, Refusal};
use network::{CreateOrganisation, OrganisationFacts, OrganisationKind};

use crate::fault::Fault;
use crate::model::{Bundle, House, NOBODY};
use crate::plan::{self, How, Plan, Step, Stored, Whose};

/// Brings a bundle in. Whoever calls it has shown the plan before; when what is stored changed meanwhile so that
/// something is wrong now, nothing happens.
pub struct ImportOffers {
    /// What comes in.
    pub bundle: Bundle,
    /// How it is taken.
    pub how: How,
}

impl Action for ImportOffers {
    type Output = Plan;
    const NAME: &'static str = "catalogue.import";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Plan, Failure> {
        let Ok(plan) = look(tx, ctx, &self.bundle, &self.how).await? else {
            return Err(Refusal::Conflict("import-changed").into());
        };
        let known = exchanged::all(tx, ctx).await?;
        let mut houses: HashMap<usize, OrganisationId> = HashMap::new();
        for (at, (house, whose)) in plan.houses.iter().enumerate() {
            let id = match whose {
                Some(Whose::Known(id)) => *id,
                Some(Whose::New) => create(house).run(tx, ctx).await?,
                None => continue,
            };
            houses.insert(at, id);
            self.about(tx, ctx, id, house, &known).await?;
        }
        for (_, step) in &plan.steps {
            match step {
                Step::Same => {}
                Step::New { house, draft } => {
                    let mut draft = (**draft).clone();
                    draft.organisation_id = houses.get(house).copied().unwrap_or(NOBODY);
                    let id = catalogue::save(tx, ctx, &draft).await?;
                    tx.note(ctx, audit::Line::new("service.save", "service", id).fact("status", draft.status));
                }
                Step::Change { id, version, house, draft } => {
                    let mut draft = (**draft).clone();
                    if let Some(organisation) = house.and_then(|house| houses.get(&house)) {
                        draft.organisation_id = *organisation;
                    }
                    exchanged::write_over(tx, ctx, *id, *version, &draft).await?;
                    tx.note(ctx, audit::Line::new("service.save", "service", *id).fact("status", draft.status));
                }
            }
        }
        let line = audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership)
            .fact("new", plan.new_services())
            .fact("changed", plan.changed())
            .fact("ended", plan.ended);
        tx.note(ctx, line);
        Ok(plan)
    }
}

impl ImportOffers {
    /// Keeps what the file tells of an organisation, unless somebody here told it herself.
    async fn about(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        id: OrganisationId,
        house: &House,
        known: &[About],
    ) -> Result<(), Failure> {
        if self.how.columns.is_some() {
            return Ok(());
        }
        let about = About {
            organisation_id: id,
            description: house.description.clone(),
            website: house.website.clone(),
            source: self.how.source.clone(),
            external_id: Some(house.external_id.clone()),
        };
        match known.iter().find(|known| known.organisation_id == id) {
            Some(known) if known.source != self.how.source || *known == about => Ok(()),
            // An organisation of this installation that comes back under its own id tells nothing new of itself.
            None if house.external_id == id.to_string() => Ok(()),
            _ => exchanged::save(tx, ctx, &about).await,
        }
    }
}

/// What the import would do, or what is wrong.
pub async fn look(tx: &mut Tx, ctx: &Ctx, bundle: &Bundle, how: &How) -> Result<Result<Plan, Vec<Fault>>, Failure> {
    let stored = Stored {
        services: catalogue::all_any_status(tx, ctx).await?,
        organisations: network::organisations(tx, ctx).await?,
        abouts: exchanged::all(tx, ctx).await?,
    };
    Ok(plan::plan(&ctx.actor, bundle, how, &stored))
}

fn create(house: &House) -> CreateOrganisation {
    let short: String = house.short_name.as_deref().unwrap_or(&house.name).chars().take(40).collect();
    CreateOrganisation {
        facts: OrganisationFacts {
            name: house.name.clone(),
            short_name: short,
            kind: OrganisationKind::Support,
            kbo: house.kbo.clone(),
            nis: None,
            email: house.email.clone(),
            phone: house.phone.clone(),
            may_process_insz: false,
            successor: None,
        },
    }
}
