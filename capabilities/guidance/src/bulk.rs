//! Generated trajectories and contacts, for `opstap generate`.

mod store;

pub use self::store::{ContactRow, TrajectoryRow, insert_contacts, insert_trajectories};
