//! Operations and their money, on both engines: published cases, the door, the split, versions, the pages.

mod access;
mod cases;
mod merged;
mod pages;
mod people;
mod promises;
mod versions;
mod world;
