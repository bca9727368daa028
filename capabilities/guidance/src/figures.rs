//! Figures for municipalities and the coordinator: counts only, never names.

mod page;
pub mod rules;
mod store;

pub(crate) use self::page::routes;
