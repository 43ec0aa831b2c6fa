//! How many colours to use: what was asked for, then what the person set, then what the terminal says.

use crate::domain::prefs::ThemeName;
use crate::system::environment::Environment;

/// What `--color` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColourWish {
    /// As the settings and the terminal say.
    #[default]
    Auto,
    /// Colours, whatever the terminal says; none where the person chose the plain theme.
    Always,
    /// None.
    Never,
}

/// How many colours can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// None: bold, underline and reverse only.
    None,
    /// 256, or what the terminal makes of them.
    Indexed,
    /// Sixteen million.
    Full,
}

/// The colours to use. None where they are not wished for, or the theme is plain; else `wish`, then another theme
/// the person chose, then `FORCE_COLOR`, then `NO_COLOR`, then the terminal.
#[must_use]
pub fn colours(wish: ColourWish, theme: ThemeName, environment: &Environment) -> Colours {
    let some = if environment.truecolor { Colours::Full } else { Colours::Indexed };
    let is_usable =
        environment.terminals.stdout && !matches!(environment.term.as_deref(), Some("dumb"));
    match (wish, theme) {
        (ColourWish::Never, _) | (_, ThemeName::Plain) => Colours::None,
        (ColourWish::Always, _)
        | (ColourWish::Auto, ThemeName::Night | ThemeName::Dawn | ThemeName::Contrast) => some,
        (ColourWish::Auto, ThemeName::Terminal) => {
            let has_some = environment.force_color || (!environment.no_color && is_usable);
            if has_some { some } else { Colours::None }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::system::environment::Terminals;

    use super::*;

    fn with(vars: &[(&str, &str)]) -> Environment {
        let person = Terminals { stdin: true, stdout: true, stderr: true };
        Environment::from_vars(vars.iter().map(|(k, v)| (k.into(), v.into())), person)
    }

    #[test]
    fn the_order_is_flag_then_theme_then_force_then_none_then_terminal() {
        let usual = ThemeName::Terminal;
        let none = [("NO_COLOR", "1"), ("COLORTERM", "truecolor")];
        let both = [("NO_COLOR", "1"), ("FORCE_COLOR", "1")];
        for (wish, theme, vars, expected) in [
            (ColourWish::Never, ThemeName::Night, &none[1..], Colours::None),
            (ColourWish::Always, usual, &none[..], Colours::Full),
            (ColourWish::Always, ThemeName::Plain, &none[1..], Colours::None),
            (ColourWish::Auto, ThemeName::Night, &none[..], Colours::Full),
            (ColourWish::Auto, usual, &both[..], Colours::Indexed),
            (ColourWish::Auto, usual, &none[..], Colours::None),
            (ColourWish::Auto, usual, &none[1..], Colours::Full),
            (ColourWish::Auto, usual, &[("TERM", "dumb")][..], Colours::None),
            (ColourWish::Auto, ThemeName::Plain, &none[1..], Colours::None),
        ] {
            assert_eq!(colours(wish, theme, &with(vars)), expected, "{wish:?} {theme:?} {vars:?}");
        }
        assert_eq!(colours(ColourWish::Auto, usual, &Environment::default()), Colours::None);
    }
}
