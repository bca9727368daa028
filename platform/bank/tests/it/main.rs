//! The promises of the files: what is read is right to the cent, what is wrong is said with its line, and nothing panics.

mod coda;
mod coda_faults;
mod coda_layout;
mod coda_random;
mod csv;
mod csv_faults;
mod fingerprint;
mod garbage;
mod pain;
mod pain_faults;
mod pain_status;
mod provider;
mod support;
mod words;
