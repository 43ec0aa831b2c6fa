//! The methods against the papers' own examples and the textbooks' values.

use proptest::prelude::*;

use super::*;

const fn share(yes: usize, n: usize) -> Share {
    Share { yes, n }
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-4, "{found} is not {expected}");
}

#[test]
fn intervals_are_those_of_the_papers() {
    // Newcombe's own tables: 81 of 263, and 56 of 70 against 48 of 80.
    let wilson = share(81, 263).wilson().unwrap();
    near(wilson.low, 0.2553);
    near(wilson.high, 0.3662);
    let difference = newcombe(share(56, 70), share(48, 80)).unwrap();
    near(difference.low, 0.0524);
    near(difference.high, 0.3339);
    assert_eq!(share(0, 0).wilson(), None);
}

#[test]
fn tests_are_those_of_the_textbooks() {
    // The lady tasting tea.
    near(fisher(share(3, 4), share(1, 4)), 0.4857);
    near(fisher(share(4, 4), share(0, 4)), 0.0286);
    near(both_tails(1.959_964), 0.05);
    near(z_of(0.01), 2.5758);
    assert!(rank_sum(&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0]) > 0.99);
    let (low, high): (Vec<f64>, Vec<f64>) =
        ((0..10).map(f64::from).collect(), (10..20).map(f64::from).collect());
    assert!(rank_sum(&low, &high) < 0.001);
    assert!((rank_sum(&[5.0; 4], &[5.0; 9]) - 1.0).abs() < 1e-9);
}

#[test]
fn holm_is_stricter_the_more_is_asked() {
    assert_eq!(holm(&[0.03], 0.05), [true]);
    assert_eq!(holm(&[0.03, 0.9], 0.05), [false, false]);
    assert_eq!(holm(&[0.04, 0.01], 0.05), [true, true]);
    assert_eq!(holm(&[0.04, 0.03, 0.001], 0.05), [false, false, true]);
}

#[test]
fn days_that_resemble_each_other_say_less() {
    let long = |run: i64| -> Vec<Observed> {
        let value = |place: i64| if (place / run) % 2 == 0 { 1.0 } else { 0.0 };
        (0..60).map(|place| Observed { place, by: value(place), came: value(place) }).collect()
    };
    assert!(with_persistence(0.001, &long(10)) > 0.05);
    let p = with_persistence(0.001, &long(1));
    assert!(p > 0.001, "alternating days resemble each other two by two: {p}");
    assert!((with_persistence(0.001, &[]) - 0.001).abs() < 1e-12);
}

#[test]
fn the_bootstrap_is_the_same_every_time() {
    let values: Vec<f64> = (0..30).map(f64::from).collect();
    assert_eq!(bootstrap(&values), bootstrap(&values));
    let interval = bootstrap(&values).unwrap();
    assert!(interval.low < 14.5 && interval.high > 14.5);
    assert_eq!(bootstrap(&[]), None);
}

proptest! {
    #[test]
    fn intervals_hold_what_was_seen(n1 in 1usize..60, n2 in 1usize..60, a in 0usize..60, b in 0usize..60) {
        let (one, other) = (share(a.min(n1), n1), share(b.min(n2), n2));
        let (part, wilson) = (one.part().unwrap(), one.wilson().unwrap());
        prop_assert!(wilson.low <= part + 1e-12 && part <= wilson.high + 1e-12);
        let difference = newcombe(one, other).unwrap();
        let seen = part - other.part().unwrap();
        prop_assert!(difference.low <= seen + 1e-12 && seen <= difference.high + 1e-12);
        prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&difference.low));
        let p = fisher(one, other);
        prop_assert!((0.0..=1.0).contains(&p));
        prop_assert!((p - fisher(other, one)).abs() < 1e-9);
    }
}
