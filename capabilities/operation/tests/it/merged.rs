//! Municipalities that merged: one municipality carries the local share once, under whatever code it was agreed.

use kernel::{Day, Refusal};
use operation::{AddMember, EndMember, MemberId, OperationId};
use store::{Ctx, Failure};
use testkit::{World, on_both_engines};

use crate::world::{bare, cast, day, kit};

/// Melle, which is Merelbeke-Melle since 2025 (domain sheet 4.7).
const MELLE: &str = "44040";
const MERELBEKE: &str = "44043";
const TOGETHER: &str = "44088";

async fn add(
    world: &World,
    ctx: &Ctx,
    operation: OperationId,
    nis: &str,
    (from_on, to_on): (&str, Option<&str>),
) -> Result<MemberId, Failure> {
    let to_on: Option<Day> = to_on.map(day);
    let (nis, from_on) = (nis.to_owned(), day(from_on));
    let act = AddMember { operation, nis, from_on, to_on, parts: Some(100), fixed_cents: None, decision: None };
    world.app.db.act(ctx, &act).await
}

fn key<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> &'static str {
    match outcome {
        Err(Failure::Refused(Refusal::Invalid(errors))) => errors[0].key,
        other => panic!("{other:?}"),
    }
}

on_both_engines! {
    kit();

    async fn the_predecessor_of_a_member_does_not_come_in_beside_it(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = bare(&world, &ctx).await;
        add(&world, &ctx, operation, TOGETHER, ("2025-01-01", None)).await.unwrap();
        let beside = add(&world, &ctx, operation, MELLE, ("2024-06-01", None)).await;
        assert_eq!(key(beside), "operation-member-known");
        // Until the merger it was a municipality of its own.
        let row = add(&world, &ctx, operation, MELLE, ("2024-06-01", Some("2024-12-31"))).await.unwrap();
        let longer = world.app.db.act(&ctx, &EndMember { operation, id: row, to_on: None, version: 1 }).await;
        assert_eq!(key(longer), "operation-member-known");
        let shorter = EndMember { operation, id: row, to_on: Some(day("2024-11-30")), version: 1 };
        world.app.db.act(&ctx, &shorter).await.unwrap();
    }

    async fn two_that_merged_both_carry_what_they_had_agreed(world: World) {
        let cast = cast(&world).await;
        let ctx = world.ctx(&cast.ada);
        let operation = bare(&world, &ctx).await;
        add(&world, &ctx, operation, MELLE, ("2024-01-01", None)).await.unwrap();
        let row = add(&world, &ctx, operation, MERELBEKE, ("2024-01-01", Some("2024-12-31"))).await.unwrap();
        world.app.db.act(&ctx, &EndMember { operation, id: row, to_on: None, version: 1 }).await.unwrap();
        let beside = add(&world, &ctx, operation, TOGETHER, ("2025-01-01", None)).await;
        assert_eq!(key(beside), "operation-member-known");
    }
}
