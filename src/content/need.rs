//! The plain questions a person filters the directory by. Their words are in the strings file.

use serde::Deserialize;

/// What a person needs now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// Someone to talk to.
    Talk,
    /// Thoughts of suicide.
    Suicide,
    /// Treatment, a bed, or medicine.
    Treatment,
    /// An overdose now.
    Overdose,
    /// Not being alone while using.
    NotAlone,
    /// Withdrawal, or running out of medicine.
    Withdrawal,
    /// Took too much, or something made the person ill.
    Poison,
    /// Naloxone, supplies, drug checking.
    HarmReduction,
    /// Pregnant, or a parent who uses.
    PregnantParent,
    /// For a parent, partner or friend.
    Family,
    /// For a young person.
    Youth,
    /// For someone who served.
    Veterans,
    /// For LGBTQ+ people.
    Lgbtq,
    /// Someone hurts or scares the person.
    Violence,
    /// Rights, or a complaint.
    Legal,
    /// Food, housing, rides, benefits.
    Basics,
    /// People in recovery, meetings, centers.
    Peers,
    /// Gambling.
    Gambling,
    /// Smoking or vaping.
    Tobacco,
    /// Deaf, hard of hearing, or speech.
    Relay,
}

/// The text names no need.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a need")]
pub struct UnknownNeed(String);

impl Need {
    /// All of them, most asked first.
    pub const ALL: [Self; 20] = [
        Self::Talk,
        Self::Suicide,
        Self::Treatment,
        Self::Overdose,
        Self::NotAlone,
        Self::Withdrawal,
        Self::Poison,
        Self::HarmReduction,
        Self::PregnantParent,
        Self::Family,
        Self::Youth,
        Self::Veterans,
        Self::Lgbtq,
        Self::Violence,
        Self::Legal,
        Self::Basics,
        Self::Peers,
        Self::Gambling,
        Self::Tobacco,
        Self::Relay,
    ];

    /// The id used in files and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::Suicide => "suicide",
            Self::Treatment => "treatment",
            Self::Overdose => "overdose",
            Self::NotAlone => "not-alone",
            Self::Withdrawal => "withdrawal",
            Self::Poison => "poison",
            Self::HarmReduction => "harm-reduction",
            Self::PregnantParent => "pregnant-parent",
            Self::Family => "family",
            Self::Youth => "youth",
            Self::Veterans => "veterans",
            Self::Lgbtq => "lgbtq",
            Self::Violence => "violence",
            Self::Legal => "legal",
            Self::Basics => "basics",
            Self::Peers => "peers",
            Self::Gambling => "gambling",
            Self::Tobacco => "tobacco",
            Self::Relay => "relay",
        }
    }
}

impl std::str::FromStr for Need {
    type Err = UnknownNeed;

    fn from_str(text: &str) -> Result<Self, UnknownNeed> {
        let found = Self::ALL.into_iter().find(|need| need.id() == text);
        found
            .ok_or_else(|| UnknownNeed(text.chars().filter(|c| !c.is_control()).take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_same_in_a_file_and_on_the_command_line() {
        #[derive(Deserialize)]
        struct File {
            need: Need,
        }
        for need in Need::ALL {
            let file: File = toml::from_str(&format!("need = \"{}\"", need.id())).unwrap();
            assert_eq!(file.need, need);
            assert_eq!(need.id().parse(), Ok(need));
        }
        assert!("anything".parse::<Need>().is_err());
    }
}
