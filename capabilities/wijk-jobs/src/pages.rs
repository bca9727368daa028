//! Pages of the work: one file per page.

pub(crate) mod ask;
pub(crate) mod assignment;
pub(crate) mod check;
pub(crate) mod correct;
pub(crate) mod deeds;
pub(crate) mod form;
pub(crate) mod form_pdf;
pub(crate) mod forms;
pub(crate) mod jobs;
pub(crate) mod mine_user;
pub(crate) mod mine_worker;
pub(crate) mod own;
pub(crate) mod proposal;
pub(crate) mod public_ask;
pub(crate) mod request;
pub(crate) mod request_form;
pub(crate) mod requests;
pub(crate) mod user_requests;
pub(crate) mod words;
