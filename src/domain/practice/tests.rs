//! What a tool did, counted from its runs.

use proptest::prelude::*;

use super::*;

fn practice(tool: &str, before: u8, after: u8) -> Practice {
    Practice {
        tool: tool.parse().unwrap(),
        before: Strength::try_from(before).ok(),
        after: Strength::try_from(after).ok(),
        minutes: Some(10),
    }
}

#[test]
fn five_rated_uses_come_first_by_how_much_it_fell() {
    let mut practices = vec![practice("small", 9, 1); 4];
    practices.extend(vec![practice("breath", 5, 4); 5]);
    practices.extend([(8, 5), (7, 5), (6, 6), (5, 6), (9, 3)].map(|(b, a)| practice("wave", b, a)));
    practices.push(Practice { after: None, ..practice("wave", 9, 0) });
    let helped = what_helped(&practices);
    let order: Vec<_> = helped.iter().map(|helped| helped.tool.as_str()).collect();
    assert_eq!(order, ["wave", "breath", "small"]);
    let wave = &helped[0];
    assert_eq!((wave.uses, wave.rated, wave.least, wave.most), (6, 5, -1, 6));
    assert!((wave.mean_fall - 2.0).abs() < 1e-9);
    assert!(!helped[2].is_enough());
}

#[test]
fn one_s_own_past_is_the_last_few_sessions() {
    let mut practices = vec![practice("wave", 7, 3), practice("breath", 10, 10)];
    practices.push(Practice { minutes: Some(13), ..practice("wave", 4, 5) });
    practices.push(practice("wave", 10, 1));
    let found = past(&practices, "wave", 2).unwrap();
    assert_eq!((found.count, found.highest.get(), found.minutes), (2, 7, Some(12)));
    assert_eq!(past(&practices, "halt", 6), None);
}

#[test]
fn a_few_hours_after_use_is_after_use() {
    let at =
        |time: &str| DateTime::parse_from_rfc3339(&format!("2026-01-12T{time}:00-05:00")).unwrap();
    let used = |time: &str, items: &[&str]| {
        let day = "2026-01-12".parse().unwrap();
        let id = crate::domain::entry::EntryId::new(at(time), [0; 10]);
        let mut entry = Entry::new(id, Kind::CheckIn, day, at(time));
        entry.answers.insert("use".parse().unwrap(), Answer::YesNo(YesNo::Yes));
        if !items.is_empty() {
            let marks = items.iter().map(|item| item.parse().unwrap()).collect();
            entry.answers.insert("used-items".parse().unwrap(), Answer::Marks(marks));
        }
        entry
    };
    let now = at("12:00");
    assert!(was_after_use(&[used("07:00", &[])], now));
    assert!(!was_after_use(&[used("05:00", &[])], now));
    assert!(was_after_use(&[used("11:00", &["stimulants", "kratom-leaf"])], now));
    assert!(was_after_use(&[used("11:00", &["own-thing"])], now));
    assert!(!was_after_use(&[used("11:00", &["cannabis"])], now));
    assert!(was_used(&[used("05:00", &["cannabis"])]) && !was_used(&[]));
}

proptest! {
    #[test]
    fn every_session_is_counted_once_and_no_average_leaves_its_range(
        sessions in prop::collection::vec((0usize..3, 0u8..=10, prop::option::of(0u8..=10)), 0..40),
    ) {
        let practices: Vec<Practice> = sessions
            .iter()
            .map(|(tool, before, after)| Practice {
                after: after.and_then(|after| Strength::try_from(after).ok()),
                ..practice(["a", "b", "c"][*tool], *before, 0)
            })
            .collect();
        let helped = what_helped(&practices);
        prop_assert_eq!(helped.iter().map(|helped| helped.uses).sum::<usize>(), practices.len());
        for one in &helped {
            prop_assert!(one.rated <= one.uses);
            prop_assert!(f64::from(one.least) <= one.mean_fall + 1e-9);
            prop_assert!(one.mean_fall <= f64::from(one.most) + 1e-9);
        }
        prop_assert!(helped.windows(2).all(|pair| pair[0].is_enough() || !pair[1].is_enough()));
    }
}
