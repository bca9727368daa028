//! Cuts the room of coaches into seats: one light, normal or intensive person takes 1, 2 or 3 places of a caseload.
//!
//! The engine counts people, and a caseload counts places. So the room is cut first, down the published order, in three
//! ways; the engine solves each exactly and the best whole is kept. No way of filling the seats goes above the room.

use guidance::trajectories::Intensity;

/// Seats of one coach: intensive, normal, light. Whoever needs less may sit in a larger one.
pub type Seats = [u32; 3];

/// How somebody down the order picks among the coaches that still have room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The one that fits best.
    Fitting,
    /// The one with the most room.
    Room,
    /// The one that the fewest others could go to.
    Spared,
}

impl Way {
    /// All, the first is kept when they are equally good.
    pub const ALL: [Self; 3] = [Self::Fitting, Self::Room, Self::Spared];
}

/// Somebody who waits, for the cutting: what she needs, and the coaches she may go to with their points.
#[derive(Debug, Clone)]
pub struct Taker {
    /// Her class.
    pub class: Intensity,
    /// Row of the coach and points.
    pub options: Vec<(u32, i32)>,
}

/// The class as the engine counts: 0 is the most intensive.
pub const fn class_number(class: Intensity) -> usize {
    match class {
        Intensity::Intensive => 0,
        Intensity::Normal => 1,
        Intensity::Light => 2,
    }
}

/// The room that seats take.
pub fn taken(seats: Seats) -> i64 {
    let [intensive, normal, light] = seats.map(i64::from);
    intensive * Intensity::Intensive.places() + normal * Intensity::Normal.places() + light * Intensity::Light.places()
}

/// Cuts the room of each coach, down the order of `takers`; what is left over becomes seats as large as fit.
pub fn cut(takers: &[Taker], room: &[i64], way: Way) -> Vec<Seats> {
    let mut seats = vec![Seats::default(); room.len()];
    let mut left: Vec<i64> = room.iter().map(|places| (*places).max(0)).collect();
    let mut wanted = vec![0_i64; room.len()];
    for (coach, _) in takers.iter().flat_map(|taker| &taker.options) {
        wanted[*coach as usize] += 1;
    }
    for taker in takers {
        let fits = taker.options.iter().filter(|(coach, _)| left[*coach as usize] >= taker.class.places());
        let picked = fits.min_by_key(|(coach, points)| {
            let at = *coach as usize;
            let first = match way {
                Way::Fitting => i64::from(*points),
                Way::Room => -left[at],
                Way::Spared => wanted[at],
            };
            (first, *points, *coach)
        });
        if let Some((coach, _)) = picked {
            seats[*coach as usize][class_number(taker.class)] += 1;
            left[*coach as usize] -= taker.class.places();
        }
    }
    for (seats, mut left) in seats.iter_mut().zip(left) {
        for class in [Intensity::Intensive, Intensity::Normal, Intensity::Light] {
            while left >= class.places() {
                seats[class_number(class)] += 1;
                left -= class.places();
            }
        }
    }
    seats
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn class(number: u8) -> Intensity {
        [Intensity::Light, Intensity::Normal, Intensity::Intensive][usize::from(number % 3)]
    }

    proptest! {
        #[test]
        fn seats_take_exactly_the_room_however_it_is_cut(
            room in prop::collection::vec(-3_i64..12, 1..5),
            people in prop::collection::vec((0_u8..3, prop::collection::vec((0_u32..5, 0_i32..300), 0..4)), 0..12),
        ) {
            let takers: Vec<Taker> = people
                .into_iter()
                .map(|(number, options)| Taker {
                    class: class(number),
                    options: options.into_iter().filter(|(c, _)| (*c as usize) < room.len()).collect(),
                })
                .collect();
            for way in Way::ALL {
                for (seats, room) in cut(&takers, &room, way).iter().zip(&room) {
                    prop_assert_eq!(taken(*seats), (*room).max(0));
                }
            }
        }
    }

    #[test]
    fn one_place_is_no_seat_for_who_needs_two() {
        let normal = Taker { class: Intensity::Normal, options: vec![(0, 0)] };
        assert_eq!(cut(&[normal], &[1], Way::Fitting), [[0, 0, 1]]);
    }
}
