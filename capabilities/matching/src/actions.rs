//! What people do with region runs: start, stop, take proposals, choose otherwise, set aside.

pub(crate) mod accept;
pub(crate) mod choose;
pub(crate) mod keep;
pub(crate) mod set_aside;
pub(crate) mod start;
pub(crate) mod stop;
