//! Canary tests of the permission door: a file in which each text is a mark, every route of Opstap, and everybody who
//! should not see it.

#[cfg(test)]
mod bytes;
#[cfg(test)]
mod call_scene;
#[cfg(test)]
mod canary;
#[cfg(test)]
mod deeds;
#[cfg(test)]
mod house;
#[cfg(test)]
mod insiders;
#[cfg(test)]
mod jury;
#[cfg(test)]
mod links;
#[cfg(test)]
mod marks;
#[cfg(test)]
mod outsiders;
#[cfg(test)]
mod routes;
#[cfg(test)]
mod walk;
#[cfg(test)]
mod wijk;
