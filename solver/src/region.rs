//! From people and offers with their own ids, read in any order, to one problem that is the same for each order.
//!
//! Rows and columns are sorted by id, and the engines are exact and use neither chance, threads nor fractions: so the
//! same region gives the same people the same places on each machine.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::Problem;
use crate::problem::{Invalid, NONE};

/// An offer with places by class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer<O, G> {
    /// Its id.
    pub id: O,
    /// Places by class, the most intensive first. Whoever needs less may use a place of a more intensive class, not the
    /// other way round. Without classes: one number.
    pub places: Vec<u32>,
    /// The organisation (or building) whose cap it counts for, when there is one.
    pub organisation: Option<G>,
}

/// Somebody who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person<P, O> {
    /// Her id.
    pub id: P,
    /// Urgency band; higher is more urgent.
    pub urgency: u8,
    /// Days she waits.
    pub days: u32,
    /// The class of places that she needs, as an index in `Offer::places`; 0 is the most intensive.
    pub class: usize,
    /// Where she may go.
    pub options: Vec<Choice<O>>,
}

/// Somewhere a person may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<O> {
    /// Which offer.
    pub offer: O,
    /// Misfit, 0 or more.
    pub misfit: i32,
    /// Her contact person or place of before: it wins when the whole is equally good either way.
    pub known: bool,
}

/// A relation that stands: it takes its place and is never moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed<O> {
    /// Where.
    pub offer: O,
    /// What class of places the person needs.
    pub class: usize,
}

/// A problem with the ids of its rows, columns and caps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region<P, O, G> {
    /// The problem.
    pub problem: Problem,
    /// The published order: most urgent first, then who waits longest, then the lowest id.
    pub order: Vec<u32>,
    /// Id of each row.
    pub people: Vec<P>,
    /// Offer and class of each column.
    pub columns: Vec<(O, usize)>,
    /// The organisation of each cap; none for a cap that ties the classes of one offer together.
    pub caps: Vec<Option<G>>,
    /// A cost of the problem is the misfit times this, and 1 more where somebody who has a known place goes elsewhere.
    pub weight: i64,
}

impl<P: Ord + Clone, O: Ord + Clone, G: Ord + Clone> Region<P, O, G> {
    /// Builds the problem. `caps`: how many people an organisation takes in all its offers together, those of
    /// `confirmed` included. Ids that occur twice, and choices and relations for offers that are not there, are refused.
    pub fn build(
        mut people: Vec<Person<P, O>>,
        mut offers: Vec<Offer<O, G>>,
        caps: &[(G, u32)],
        confirmed: &[Confirmed<O>],
    ) -> Result<Self, Invalid> {
        people.sort_by(|a, b| a.id.cmp(&b.id));
        offers.sort_by(|a, b| a.id.cmp(&b.id));
        let caps_by_id: BTreeMap<&G, u32> = caps.iter().map(|(id, places)| (id, *places)).collect();
        let twice = people.windows(2).any(|pair| pair[0].id == pair[1].id)
            || offers.windows(2).any(|pair| pair[0].id == pair[1].id)
            || caps_by_id.len() != caps.len();
        if twice {
            return Err(Invalid::Shape("an id is there twice"));
        }
        let mut region = Self::columns(&offers, &caps_by_id);
        for relation in confirmed {
            region.take(&relation.offer, relation.class)?;
        }
        region.rows(&people)?;
        region.problem.check()?;
        Ok(region)
    }

    fn columns(offers: &[Offer<O, G>], caps: &BTreeMap<&G, u32>) -> Self {
        let mut columns = Vec::new();
        let (mut capacity, mut above) = (Vec::new(), Vec::new());
        let (mut ties, mut tie_above) = (Vec::new(), Vec::new());
        let organisations: Vec<&G> = caps.keys().copied().collect();
        // Classes are tied below the organisations, so ties come first and organisations after all of them.
        let tie_count: usize = offers.iter().map(|offer| offer.places.len().saturating_sub(1)).sum();
        for offer in offers {
            let organisation = offer.organisation.as_ref().and_then(|id| organisations.binary_search(&id).ok());
            let top = organisation.map_or(NONE, |at| number(tie_count + at));
            let first = ties.len();
            let mut sum = 0_u32;
            for (class, places) in offer.places.iter().enumerate() {
                sum = sum.saturating_add(*places);
                columns.push((offer.id.clone(), class));
                capacity.push(sum);
                if offer.places.len() == 1 {
                    above.push(top);
                    continue;
                }
                // The tie of a class holds this class and all that are more intensive; the first class needs none.
                above.push(number(first + class.saturating_sub(1)));
                if class > 0 {
                    ties.push(sum);
                    let last = class + 1 == offer.places.len();
                    tie_above.push(if last { top } else { number(ties.len()) });
                }
            }
        }
        let mut names: Vec<Option<G>> = vec![None; ties.len()];
        names.extend(organisations.iter().map(|id| Some((*id).clone())));
        ties.extend(caps.values());
        above.extend(tie_above);
        above.resize(capacity.len() + ties.len(), NONE);
        if ties.is_empty() {
            above.clear();
        }
        let problem = Problem { start: vec![0], capacity, caps: ties, above, ..Problem::default() };
        Self { problem, order: Vec::new(), people: Vec::new(), columns, caps: names, weight: 1 }
    }

    /// The column of an offer for a class. A class that the offer does not know uses the last, least intensive one.
    fn column(&self, offer: &O, class: usize) -> Option<usize> {
        let first = self.columns.partition_point(|(id, _)| id < offer);
        let after = self.columns.partition_point(|(id, _)| id <= offer);
        (first < after).then(|| (first + class).min(after - 1))
    }

    /// A confirmed relation takes its place in the offer and in all caps above; where more are confirmed than there are
    /// places, none is left.
    fn take(&mut self, offer: &O, class: usize) -> Result<(), Invalid> {
        let column = self.column(offer, class).ok_or(Invalid::Shape("a confirmed relation is for an unknown offer"))?;
        let nodes: Vec<usize> = self.problem.upwards(column).collect();
        let offers = self.problem.offers();
        for node in nodes {
            let places = match node.checked_sub(offers) {
                Some(cap) => &mut self.problem.caps[cap],
                None => &mut self.problem.capacity[node],
            };
            *places = places.saturating_sub(1);
        }
        Ok(())
    }

    fn rows(&mut self, people: &[Person<P, O>]) -> Result<(), Invalid> {
        let known = people.iter().filter(|person| person.options.iter().any(|choice| choice.known)).count();
        self.weight = i64::try_from(known).map_err(|_| Invalid::TooLarge)? + 1;
        for (row, person) in people.iter().enumerate() {
            let elsewhere = i64::from(person.options.iter().any(|choice| choice.known));
            let mut edges = Vec::with_capacity(person.options.len());
            for choice in &person.options {
                let column = self.column(&choice.offer, person.class).ok_or(Invalid::Edge { person: row })?;
                let cost = i64::from(choice.misfit) * self.weight + if choice.known { 0 } else { elsewhere };
                edges.push((number(column), i32::try_from(cost).map_err(|_| Invalid::TooLarge)?));
            }
            edges.sort_unstable();
            for (offer, cost) in edges {
                self.problem.offer.push(offer);
                self.problem.cost.push(cost);
            }
            self.problem.start.push(self.problem.offer.len());
            self.people.push(person.id.clone());
        }
        let first = |row: &u32| {
            let person = &people[*row as usize];
            (Reverse(person.urgency), Reverse(person.days), *row)
        };
        self.order = (0..).take(people.len()).collect();
        self.order.sort_unstable_by_key(first);
        Ok(())
    }

    /// The problem with one more place of a class in an offer: for who needs that class, and for all who need less. The
    /// cap of its organisation stays as it is. `None`: no such offer or class.
    pub fn one_more(&self, offer: &O, class: usize) -> Option<Problem> {
        let mut columns = self.columns.iter().enumerate().filter(|(_, (id, _))| id == offer);
        let (at, _) = columns.find(|(_, (_, of))| *of == class)?;
        let mut nodes = vec![number(at)];
        nodes.extend(columns.map(|(at, _)| number(at)));
        // Ties stand in a row, each under the next; above the last is the organisation, which has a name.
        let ties = self.problem.upwards(at).skip(1);
        let offers = self.problem.offers();
        nodes.extend(ties.take_while(|node| self.caps[node - offers].is_none()).map(number));
        self.problem.with_places(&nodes).ok()
    }

    /// The row of a person.
    pub fn row(&self, person: &P) -> Option<u32> {
        self.people.binary_search(person).ok().map(number)
    }

    /// The offer of a column; none for `NONE`.
    pub fn offer(&self, column: u32) -> Option<&O> {
        self.columns.get(column as usize).map(|(offer, _)| offer)
    }

    /// The misfit of a cost of the problem.
    pub fn misfit(&self, cost: i64) -> i64 {
        cost / self.weight
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(NONE)
}
