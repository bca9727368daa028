//! Dates and times in words, as a person says them: "dinsdag 2 juni", "14.30 uur".

use kernel::{Day, Moment};

use crate::Words;

impl Words {
    /// `dinsdag 2 juni`.
    pub fn day(&self, day: Day) -> String {
        self.with("date-long", &self.parts(day))
    }

    /// `dinsdag 2 juni 2026`.
    pub fn day_year(&self, day: Day) -> String {
        self.with("date-long-year", &self.parts(day))
    }

    /// `di 2 jun`.
    pub fn day_short(&self, day: Day) -> String {
        self.with("date-short", &self.parts(day))
    }

    /// `2 jun 2026`.
    pub fn day_plain(&self, day: Day) -> String {
        self.with("date-plain", &self.parts(day))
    }

    /// `juni 2026`.
    pub fn month(&self, day: Day) -> String {
        self.with("date-month", &self.parts(day))
    }

    /// `dinsdag`.
    pub fn weekday(&self, day: Day) -> String {
        self.of("weekday", day.0.weekday().to_monday_one_offset())
    }

    /// `juni`.
    pub fn month_name(&self, day: Day) -> String {
        self.of("month", day.0.month())
    }

    /// `14.30 uur` in Brussels.
    pub fn time(&self, moment: Moment) -> String {
        let clock = moment.brussels();
        if clock.minute() == 0 {
            return self.t1("time-hour", "hour", clock.hour());
        }
        self.t2("time-minutes", "hour", clock.hour(), "minute", format!("{:02}", clock.minute()))
    }

    /// `dinsdag 2 juni, 14.30 uur`.
    pub fn day_time(&self, moment: Moment) -> String {
        self.t2("date-time", "day", self.day(moment.day()), "time", self.time(moment))
    }

    /// `vandaag`, `gisteren`, `morgen`, or the short date (with the year when it differs from `today`'s).
    pub fn near(&self, day: Day, today: Day) -> String {
        match today.days_until(day) {
            0 => self.t("date-today"),
            -1 => self.t("date-yesterday"),
            1 => self.t("date-tomorrow"),
            _ if day.0.year() != today.0.year() => self.day_plain(day),
            _ => self.day_short(day),
        }
    }

    /// `55 min`, `1 u. 30`.
    pub fn minutes(&self, minutes: i64) -> String {
        if minutes < 60 {
            return self.t1("duration-minutes", "minutes", minutes);
        }
        if minutes % 60 == 0 {
            return self.t1("duration-hours", "hours", minutes / 60);
        }
        self.t2("duration-hours-minutes", "hours", minutes / 60, "minutes", format!("{:02}", minutes % 60))
    }

    fn parts(&self, day: Day) -> [(&'static str, String); 6] {
        let weekday = day.0.weekday().to_monday_one_offset();
        [
            ("weekday", self.of("weekday", weekday)),
            ("wd", self.of("weekday-short", weekday)),
            ("day", day.0.day().to_string()),
            ("month", self.of("month", day.0.month())),
            ("mon", self.of("month-short", day.0.month())),
            ("year", day.0.year().to_string()),
        ]
    }
}
