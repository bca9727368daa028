//! After a setback the plan is looked at again, and nothing is lost.

use kernel::ParticipantId;
use plan::model::StepState;
use store::{Action, Ctx, Failure, Tx};
use testkit::on_both_engines;

use super::house::{House, kit};

/// A setback as guidance notes it.
struct Setback(ParticipantId);

impl Action for Setback {
    type Output = usize;
    const NAME: &'static str = "test.setback";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        let permit = people::door::open(tx, ctx, self.0).await?;
        plan::reopen(tx, ctx, &permit).await
    }
}

on_both_engines! { kit();
    async fn a_setback_puts_planned_steps_aside_to_be_looked_at_together(world: World) {
        let house = House::new(world).await;
        let (call, _) = (house.step("Bellen", "2026-06-02").await, house.step("Lezen", "2026-06-03").await);
        assert_eq!(house.act(&Setback(house.amina)).await, 2);
        assert!(house.listed().await.is_none());
        let page = house.world.get(&house.sofie, &house.path("steps")).await;
        assert!(page.body.contains("Bekijk samen 2 stappen opnieuw") && page.body.contains("Neem weer op"), "{}", page.body);
        let up = house.world.post(&house.sofie, &format!("/steps/{call}/move"), &[("_version", "2"), ("due", "2026-06-02")]).await;
        assert_eq!(up.status, 303, "{}", up.body);
        assert_eq!(house.listed().await.as_deref(), Some("Bellen"));
        let states: Vec<StepState> = house.steps().await.iter().map(|s| s.state).collect();
        assert_eq!(states, [StepState::Open, StepState::Review]);
        assert_eq!(house.act(&Setback(house.amina)).await, 1, "a second setback finds only what was taken up");
    }
}
