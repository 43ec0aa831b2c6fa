//! A set of items ⇄ one number, small for small numbers: the combinatorial number system.

use super::{Item, Kind, NUMBER_MAX};

/// Places in a row of eight, for each kind. Lines are many and tools are few; a kind that grows makes
/// the numbers of the others no longer. Never changed: codes on paper depend on it.
const ROW: [Kind; 8] = [
    Kind::Lesson,
    Kind::Line,
    Kind::Line,
    Kind::Tool,
    Kind::Lesson,
    Kind::Line,
    Kind::Line,
    Kind::SelfCheck,
];

/// The first position that no item has: a tool or a self-check of the largest number stands before it.
const POSITIONS: u64 = (NUMBER_MAX as u64 + 1) * ROW.len() as u64;

/// The places of a kind in a row.
fn places(kind: Kind) -> impl Iterator<Item = usize> {
    ROW.iter().enumerate().filter(move |(_, at)| **at == kind).map(|(place, _)| place)
}

/// Where an item stands when all items of all kinds stand in one line.
pub(super) fn position(item: Item) -> u64 {
    let in_row = places(item.kind).count().max(1);
    let before = usize::from(item.number.saturating_sub(1));
    let place = places(item.kind).nth(before % in_row).unwrap_or_default();
    u64::try_from(before / in_row * ROW.len() + place).unwrap_or(u64::MAX)
}

/// The item that stands there; `None` past the largest number.
pub(super) fn item(position: u64) -> Option<Item> {
    let position = usize::try_from(position).ok()?;
    let (row, place) = (position / ROW.len(), position % ROW.len());
    let kind = *ROW.get(place)?;
    let in_row = places(kind).count();
    let before = row * in_row + places(kind).position(|other| other == place)?;
    let number = u16::try_from(before + 1).ok().filter(|number| *number <= NUMBER_MAX)?;
    Some(Item { kind, number })
}

/// How many ways there are to take `take` out of `from`; the largest number when there are more.
fn ways(from: u64, take: u64) -> u128 {
    if take > from {
        return 0;
    }
    (0..take).fold(1, |ways: u128, taken| {
        let next = ways.checked_mul(u128::from(from - taken));
        next.map_or(u128::MAX, |ways| ways / u128::from(taken + 1))
    })
}

/// The rank of a set of positions among all sets of its size.
pub(super) fn of(mut positions: Vec<u64>) -> u128 {
    positions.sort_unstable();
    let rank = (1..).zip(positions).map(|(take, position)| ways(position, take));
    rank.fold(0, u128::saturating_add)
}

/// The set of `count` positions with this rank, ascending; `None` when one lies past every item.
pub(super) fn back(mut rank: u128, count: usize) -> Option<Vec<u64>> {
    let mut positions = Vec::with_capacity(count);
    for take in (1..=u64::try_from(count).ok()?).rev() {
        let (mut low, mut high) = (take - 1, POSITIONS);
        while high - low > 1 {
            let middle = u64::midpoint(low, high);
            if ways(middle, take) <= rank { low = middle } else { high = middle }
        }
        if low + 1 >= POSITIONS {
            return None;
        }
        rank -= ways(low, take);
        positions.push(low);
    }
    positions.reverse();
    (rank == 0).then_some(positions)
}
