//! Workers and users that may begin at once.

use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::model::OwnerKind;
use wijk_office::{document, door};

use crate::kit::day;

/// Writes a worker and a user that are ready to begin.
pub enum Ready<'a> {
    Worker(&'a str),
    User(&'a str, bool),
    /// With a national number.
    WorkerWith(&'a str, &'a str),
    UserWith(&'a str, &'a str),
}

impl Action for Ready<'_> {
    type Output = uuid::Uuid;
    const NAME: &'static str = "test.ready";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<uuid::Uuid, Failure> {
        let desk = door::office(tx, ctx).await?;
        let owner = ctx.new_id::<uuid::Uuid>();
        let new = document::NewDocument {
            field: "paper",
            owner_kind: OwnerKind::Worker,
            owner_id: owner,
            kind: "agreement",
            bytes: b"%PDF-1.7\n%%EOF",
        };
        let paper = document::keep(tx, ctx, &desk, &new).await?;
        if matches!(self, Self::WorkerWith(..) | Self::UserWith(..)) {
            let sql = "update organisation set may_process_insz = $1 where partnership_id = $2";
            store::execute!(tx, sql, true, ctx.actor.partnership)?;
        }
        let insz = |text: &str| Some(kernel::insz::Insz::parse(text).unwrap());
        let id = match self {
            Self::WorkerWith(name, number) => {
                let past =
                    wijk_workers::bulk::Past { insz: insz(number), street: Some("Veld 8".to_owned()), ..worker(name) };
                wijk_workers::bulk::insert(tx, ctx, &desk, paper, &[past]).await?[0].0
            }
            Self::UserWith(name, number) => {
                let past = wijk_users::bulk::Past { insz: insz(number), ..user(name, true) };
                wijk_users::bulk::insert(tx, ctx, &desk, paper, &[past]).await?[0].0
            }
            Self::Worker(name) => wijk_workers::bulk::insert(tx, ctx, &desk, paper, &[worker(name)]).await?[0].0,
            Self::User(name, paid) => wijk_users::bulk::insert(tx, ctx, &desk, paper, &[user(name, *paid)]).await?[0].0,
        };
        tx.note(ctx, audit::Line::new(Self::NAME, "test", id));
        Ok(id)
    }
}

fn worker(name: &str) -> wijk_workers::bulk::Past {
    let (given, family) = name.split_once(' ').unwrap();
    wijk_workers::bulk::Past {
        number: None,
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        birth_on: Some(day("1990-02-03")),
        gender: wijk_workers::model::Gender::Woman,
        languages: "nl".to_owned(),
        phone: None,
        email: None,
        street: Some("Kerkstraat 1".to_owned()),
        postcode: "9800".to_owned(),
        nis: Some("44083".to_owned()),
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
        reach_km: Some(15),
        activities: vec!["A2".to_owned()],
        slots: Vec::new(),
        last_talk: None,
        last_evaluation: None,
    }
}

fn user(name: &str, paid: bool) -> wijk_users::bulk::Past {
    use wijk_users::bulk::PaidFee;
    use wijk_users::model::{Address, Details};
    let kind = match name {
        _ if name.contains("school") => wijk_users::Kind::School,
        _ if name.starts_with("Thuis") => wijk_users::Kind::Private,
        _ => wijk_users::Kind::Nonprofit,
    };
    // At the door of every worker, in other words.
    let street = if kind == wijk_users::Kind::Private { "Kerkstr. 1" } else { "Dorp 2" };
    wijk_users::bulk::Past {
        number: None,
        details: Details {
            kind,
            name: name.to_owned(),
            contact_name: None,
            kbo: None,
            email: None,
            phone: None,
            language: "nl-BE".to_owned(),
            transition: false,
            transition_proof: None,
        },
        address: Address { street: street.to_owned(), postcode: "9800".to_owned(), nis: Some("44083".to_owned()) },
        insz: None,
        signed_on: day("2026-01-02"),
        fees: if paid { vec![PaidFee { year: 2026, cents: Some(750), on: day("2026-01-03") }] } else { Vec::new() },
        ended: None,
    }
}
