//! Parts of a person's file that other pages show too: the next small step, the ladder, the wheel. Each is a typed
//! view with a template to include.

mod ladder;
mod step;
mod wheel;

pub use ladder::{LadderCard, RungLine, ladder_card};
pub use step::{Dot, GoalView, NextStepCard, StepView, next_step_card};
pub(crate) use step::{card as next_step_view, goal_trail, step_view};
pub use wheel::{DomainLine, WheelCard, WheelChoice, wheel_card};
pub(crate) use wheel::{according_to, barrier_words, card as wheel_view};
