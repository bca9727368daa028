//! What the matching promises, G1 to G14, each against something that is computed in another way.

mod arriving;
mod caps;
mod classes;
mod explained;
mod flat;
mod oracle;
mod same_again;
mod small;
mod stopped;
mod suggested;
