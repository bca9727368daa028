//! What the matching promises, G1 to G14, each against something that is computed in another way.

mod caps;
mod flat;
mod small;
