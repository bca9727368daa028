//! The clock of the running program: the real one, or one shifted to another day for the demonstration.

use kernel::{Clock, Day, Moment};

/// The operating system's clock, plus a shift in milliseconds (0 outside the demonstration).
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    shift: i64,
}

impl SystemClock {
    /// The real time.
    pub fn real() -> Self {
        Self { shift: 0 }
    }

    /// A clock that starts at 10 o'clock on `day` and runs on from there.
    pub fn starting(day: Day) -> Self {
        Self { shift: day.at(10, 0).0 - now_millis() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Moment(now_millis() + self.shift)
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place where time enters")]
fn now_millis() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}
