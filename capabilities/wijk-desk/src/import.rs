//! From a workbook to checked rows: columns, cells, and the rules of each day.

pub mod cells;
pub mod check;
pub mod columns;
pub mod fault;
pub mod performances;
pub mod scheme;
pub mod users;
pub mod workers;
