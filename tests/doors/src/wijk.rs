//! A wijk-worker and a user of wijk-werken whose every text is a mark: nobody outside the organiser's office meets them.

use kernel::{Actor, Day, OrganisationId, Role};
use store::{Action, Ctx, Failure, Tx, audit};
use testkit::World;
use uuid::Uuid;
use wijk_office::model::OwnerKind;
use wijk_office::{LoadActivities, NameOrganiser, document, door};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Writes a paper, the worker and the user.
struct Write;

impl Action for Write {
    type Output = [Uuid; 3];
    const NAME: &'static str = "test.write";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<[Uuid; 3], Failure> {
        let desk = door::office(tx, ctx).await?;
        let new = document::NewDocument {
            field: "paper",
            owner_kind: OwnerKind::Worker,
            owner_id: ctx.new_id(),
            kind: "agreement",
            bytes: b"%PDF-1.7 zqwijkpaper\n%%EOF",
        };
        let paper = document::keep(tx, ctx, &desk, &new).await?;
        let worker = wijk_workers::bulk::insert(tx, ctx, &desk, paper, &[worker()]).await?[0];
        let user = wijk_users::bulk::insert(tx, ctx, &desk, paper, &[user()]).await?[0];
        tx.note(ctx, audit::Line::new(Self::NAME, "test", worker));
        Ok([paper.0, worker.0, user.0])
    }
}

fn worker() -> wijk_workers::bulk::Past {
    wijk_workers::bulk::Past {
        number: None,
        given_name: "Zqwijkgiven".to_owned(),
        family_name: "Zqwijkfamily".to_owned(),
        birth_on: Some(day("1980-03-04")),
        gender: wijk_workers::model::Gender::Woman,
        languages: "nl".to_owned(),
        phone: Some("+32470918274".to_owned()),
        email: None,
        street: Some("Zqwijkstreet 1".to_owned()),
        postcode: "9800".to_owned(),
        nis: None,
        insz: None,
        iban: None,
        referrer: wijk_workers::model::Referrer::Vdab,
        referred_on: day("2025-12-20"),
        vdab_registered_on: Some(day("2025-01-10")),
        leefloon: false,
        pwa_contract: None,
        pwa_cheques: 0,
        signed_on: day("2026-01-02"),
        started_on: day("2026-01-05"),
        ended: None,
        reach_km: None,
        activities: Vec::new(),
        slots: Vec::new(),
        last_talk: None,
        last_evaluation: None,
    }
}

fn user() -> wijk_users::bulk::Past {
    wijk_users::bulk::Past {
        number: None,
        details: wijk_users::model::Details {
            kind: wijk_users::Kind::Private,
            name: "Zqwijkuser".to_owned(),
            contact_name: None,
            kbo: None,
            email: None,
            phone: None,
            language: "nl-BE".to_owned(),
            transition: false,
            transition_proof: None,
        },
        address: wijk_users::model::Address {
            street: "Zqwijkroad 2".to_owned(),
            postcode: "9800".to_owned(),
            nis: None,
        },
        insz: None,
        signed_on: day("2026-01-02"),
        fees: Vec::new(),
        ended: None,
    }
}

/// Founds the office at an organisation; gives the ids for addresses.
pub async fn found(world: &World, organiser: OrganisationId) -> Vec<(&'static str, String)> {
    let system = world.app.ctx(Actor::system(world.partnership));
    let db = &world.app.db;
    db.act(&system, &NameOrganiser { organisation: organiser, version: 0 }).await.unwrap();
    db.act(&system, &LoadActivities).await.unwrap();
    let mieke = world.person("Mieke W.", Role::WijkMediator, organiser).await;
    let [paper, worker, user] = db.act(&world.ctx(&mieke), &Write).await.unwrap();
    vec![("wijk-document", paper.to_string()), ("wijk-worker", worker.to_string()), ("wijk-user", user.to_string())]
}
