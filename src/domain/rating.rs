//! The scales a person answers on. They are different types, so that sums never mix them.

use serde::{Deserialize, Serialize};

/// The number was off its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{number} is not between 0 and {max}")]
pub struct OffScale {
    /// What was given.
    pub number: u8,
    /// The largest number the scale has.
    pub max: u8,
}

macro_rules! scale {
    ($(#[$doc:meta])* $name:ident, $max:literal) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(try_from = "u8", into = "u8")]
        pub struct $name(u8);

        impl $name {
            /// None at all.
            pub const MIN: Self = Self(0);
            /// As strong as the scale goes.
            pub const MAX: Self = Self($max);

            /// The number itself.
            #[must_use]
            pub const fn get(self) -> u8 {
                self.0
            }

            /// One up, stopping at [`Self::MAX`].
            #[must_use]
            pub fn up(self) -> Self {
                Self::MAX.min(Self(self.0 + 1))
            }

            /// One down, stopping at [`Self::MIN`].
            #[must_use]
            pub const fn down(self) -> Self {
                Self(self.0.saturating_sub(1))
            }

            /// Every value, lowest first.
            pub fn all() -> impl DoubleEndedIterator<Item = Self> {
                (0..=$max).map(Self)
            }
        }

        impl TryFrom<u8> for $name {
            type Error = OffScale;

            fn try_from(number: u8) -> Result<Self, OffScale> {
                if number <= $max { Ok(Self(number)) } else { Err(OffScale { number, max: $max }) }
            }
        }

        impl From<$name> for u8 {
            fn from(scale: $name) -> Self {
                scale.0
            }
        }
    };
}

scale!(
    /// A check-in answer on five named steps, 0 (none, or very low) to 4 (very strong, or great).
    ///
    /// The form that the VA's Brief Addiction Monitor uses. The scale carries no verdict: what a
    /// number means is the question's business.
    Step, 4
);
scale!(
    /// How strong something is before and after a tool, 0 (not at all) to 10 (as strong as can be).
    Strength, 10
);
scale!(
    /// What was picked on a self-check: the value of an option, or a number of days, 0 to 30.
    Pick, 30
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_else_fits_on_a_scale() {
        for number in 0..=u8::MAX {
            assert_eq!(Step::try_from(number).is_ok(), number <= 4);
            assert_eq!(Strength::try_from(number).is_ok(), number <= 10);
        }
    }

    #[test]
    fn a_scale_stops_at_both_ends() {
        assert_eq!(Step::MAX.up(), Step::MAX);
        assert_eq!(Step::MIN.down(), Step::MIN);
        assert_eq!(Strength::MIN.up().get(), 1);
        assert_eq!(Step::all().count(), 5);
    }
}
