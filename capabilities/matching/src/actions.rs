//! What people do with region runs: start, stop, take proposals, choose otherwise, set aside.

pub(crate) mod accept;
pub(crate) mod caps;
pub(crate) mod choose;
pub(crate) mod give_coach;
pub(crate) mod keep;
pub(crate) mod note_coach;
pub(crate) mod note_wish;
pub(crate) mod set_aside;
pub(crate) mod start;
pub(crate) mod stop;
