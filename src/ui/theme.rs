//! Colours by meaning; the only file that names one.

#![expect(clippy::unreadable_literal, reason = "a colour is read as six hex digits")]

use ratatui::style::{Color, Modifier, Style};

use crate::domain::prefs::ThemeName;

/// What a piece of the screen means. Meaning is never carried by colour alone: there is always a
/// mark, a word or a number beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Words.
    Text,
    /// Hints.
    Muted,
    /// Rules of thumb, empty cells.
    Faint,
    /// Headings.
    Title,
    /// The row in use.
    Focus,
    /// The chosen row or answer.
    Selected,
    /// Keys in footers.
    Key,
    /// Sources and addresses.
    Link,
    /// Quoted words.
    Quote,
    /// Saved, done.
    Good,
    /// Look here.
    Care,
    /// Not saved, damaged.
    Alert,
    /// 911, 988, help line numbers.
    Lifeline,
    /// Lines and boxes.
    Border,
    /// The first series of a chart.
    SeriesA,
    /// The second.
    SeriesB,
    /// The third.
    SeriesC,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 17] = [
        Self::Text,
        Self::Muted,
        Self::Faint,
        Self::Title,
        Self::Focus,
        Self::Selected,
        Self::Key,
        Self::Link,
        Self::Quote,
        Self::Good,
        Self::Care,
        Self::Alert,
        Self::Lifeline,
        Self::Border,
        Self::SeriesA,
        Self::SeriesB,
        Self::SeriesC,
    ];
}

/// How many colours the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// 24 bits.
    Full,
    /// The 256-colour table.
    Indexed,
    /// None at all.
    None,
}

/// Whether the terminal's own background is dark, where that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Light words on dark.
    Dark,
    /// Dark words on light.
    Light,
    /// Not known: attributes only.
    Unknown,
}

/// A palette at a depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    name: ThemeName,
    depth: Depth,
    background: Background,
}

/// A colour as 24 bits and as an index into the 256-colour table.
#[derive(Debug, Clone, Copy)]
struct Hue(u32, u8);

/// The colours of one RGB theme: the page, a fill for the chosen row, and the words on each.
struct Palette {
    page: Hue,
    fill: Hue,
    on_fill: Hue,
    text: Hue,
    muted: Hue,
    faint: Hue,
    title: Hue,
    focus: Hue,
    key: Hue,
    link: Hue,
    quote: Hue,
    good: Hue,
    care: Hue,
    alert: Hue,
    lifeline: Hue,
    border: Hue,
    series: [Hue; 3],
}

const NIGHT: Palette = Palette {
    page: Hue(0x10161D, 233),
    fill: Hue(0x1E4566, 24),
    on_fill: Hue(0xE8ECF1, 255),
    text: Hue(0xE8ECF1, 255),
    muted: Hue(0xA7B3C0, 249),
    faint: Hue(0x8B99A8, 246),
    title: Hue(0xF6F8FB, 231),
    focus: Hue(0xFFD166, 221),
    key: Hue(0xF3C55B, 221),
    link: Hue(0x7CC7FF, 117),
    quote: Hue(0xC3CEDA, 252),
    good: Hue(0x5CD6B9, 79),
    care: Hue(0xF3C55B, 221),
    alert: Hue(0xF3886D, 209),
    lifeline: Hue(0xFFE9B8, 223),
    border: Hue(0x6B7B8C, 243),
    series: [Hue(0x6BB8F0, 75), Hue(0xF0A83C, 215), Hue(0x4FD0A5, 79)],
};

const DAWN: Palette = Palette {
    page: Hue(0xFBFAF6, 231),
    fill: Hue(0xCFE3F5, 153),
    on_fill: Hue(0x1A222C, 234),
    text: Hue(0x1A222C, 234),
    muted: Hue(0x4B5765, 240),
    faint: Hue(0x5D6975, 241),
    title: Hue(0x0B1118, 233),
    focus: Hue(0x0A4F8F, 24),
    key: Hue(0x744700, 94),
    link: Hue(0x0A4F8F, 24),
    quote: Hue(0x37424E, 238),
    good: Hue(0x00604F, 23),
    care: Hue(0x744700, 94),
    alert: Hue(0x7D1166, 89),
    lifeline: Hue(0x5B0E4B, 53),
    border: Hue(0x707C88, 243),
    series: [Hue(0x0062A3, 25), Hue(0xA85200, 130), Hue(0x006B4F, 23)],
};

const CONTRAST: Palette = Palette {
    page: Hue(0x000000, 16),
    fill: Hue(0xFFFFFF, 231),
    on_fill: Hue(0x000000, 16),
    text: Hue(0xFFFFFF, 231),
    muted: Hue(0xE0E0E0, 254),
    faint: Hue(0xC8C8C8, 251),
    title: Hue(0xFFFFFF, 231),
    focus: Hue(0xFFE600, 220),
    key: Hue(0xFFE600, 220),
    link: Hue(0x00E5FF, 45),
    quote: Hue(0xE0E0E0, 254),
    good: Hue(0x7CFFB2, 121),
    care: Hue(0xFFE600, 220),
    alert: Hue(0xFF8AD8, 212),
    lifeline: Hue(0xFFE600, 220),
    border: Hue(0xFFFFFF, 231),
    series: [Hue(0x00E5FF, 45), Hue(0xFFB000, 214), Hue(0x7CFFB2, 121)],
};

impl Palette {
    const fn hue(&self, role: Role) -> Hue {
        match role {
            Role::Text => self.text,
            Role::Muted => self.muted,
            Role::Faint => self.faint,
            Role::Title => self.title,
            Role::Focus => self.focus,
            Role::Selected => self.on_fill,
            Role::Key => self.key,
            Role::Link => self.link,
            Role::Quote => self.quote,
            Role::Good => self.good,
            Role::Care => self.care,
            Role::Alert => self.alert,
            Role::Lifeline => self.lifeline,
            Role::Border => self.border,
            Role::SeriesA => self.series[0],
            Role::SeriesB => self.series[1],
            Role::SeriesC => self.series[2],
        }
    }
}

impl Theme {
    /// The theme with this name, at the depth and on the background that the terminal has.
    #[must_use]
    pub const fn new(name: ThemeName, depth: Depth, background: Background) -> Self {
        Self { name, depth, background }
    }

    /// No colour at all: bold, underline and reverse.
    pub const PLAIN: Self = Self::new(ThemeName::Plain, Depth::None, Background::Unknown);

    /// How `role` looks.
    #[must_use]
    pub const fn style(self, role: Role) -> Style {
        let shape = Style::new().add_modifier(Self::modifiers(role));
        if matches!(self.depth, Depth::None) {
            return Self::plain(role);
        }
        let palette = match self.name {
            ThemeName::Night => NIGHT,
            ThemeName::Dawn => DAWN,
            ThemeName::Contrast => CONTRAST,
            ThemeName::Plain => return Self::plain(role),
            ThemeName::Terminal => return self.own(role),
        };
        let style = shape.fg(self.colour(palette.hue(role)));
        if matches!(role, Role::Selected) { style.bg(self.colour(palette.fill)) } else { style }
    }

    /// How the page under everything looks; the terminal's own where the theme has none.
    #[must_use]
    pub const fn page(self) -> Style {
        let palette = match self.name {
            ThemeName::Night => NIGHT,
            ThemeName::Dawn => DAWN,
            ThemeName::Contrast => CONTRAST,
            ThemeName::Plain | ThemeName::Terminal => return Style::new(),
        };
        if matches!(self.depth, Depth::None) {
            return Style::new();
        }
        Style::new().fg(self.colour(palette.text)).bg(self.colour(palette.page))
    }

    /// A QR code is black on white in every theme; without colour, reversed on a dark terminal.
    #[must_use]
    pub const fn qr(self) -> Style {
        match self.depth {
            Depth::None if matches!(self.background, Background::Light) => Style::new(),
            Depth::None => Style::new().add_modifier(Modifier::REVERSED),
            Depth::Full | Depth::Indexed => {
                Style::new().fg(self.colour(Hue(0x000000, 16))).bg(self.colour(Hue(0xFFFFFF, 231)))
            }
        }
    }

    const fn modifiers(role: Role) -> Modifier {
        match role {
            Role::Title | Role::Focus | Role::Key | Role::Lifeline | Role::Care | Role::Alert => {
                Modifier::BOLD
            }
            Role::Link => Modifier::UNDERLINED,
            _ => Modifier::empty(),
        }
    }

    const fn plain(role: Role) -> Style {
        match role {
            Role::Selected => Style::new().add_modifier(Modifier::REVERSED),
            _ => Style::new().add_modifier(Self::modifiers(role)),
        }
    }

    /// The terminal's own sixteen colours, where its background is known; else attributes only.
    const fn own(self, role: Role) -> Style {
        let style = Self::plain(role);
        match (self.background, role) {
            (Background::Dark, Role::Focus | Role::Key | Role::Care | Role::SeriesB) => {
                style.fg(Color::LightYellow)
            }
            (Background::Dark, Role::Link | Role::SeriesA) => style.fg(Color::LightCyan),
            (Background::Dark, Role::Good | Role::SeriesC) => style.fg(Color::LightGreen),
            (Background::Light, Role::Focus | Role::Key | Role::Link | Role::SeriesA) => {
                style.fg(Color::Blue)
            }
            (Background::Light, Role::Alert | Role::SeriesB) => style.fg(Color::Magenta),
            _ => style,
        }
    }

    const fn colour(self, hue: Hue) -> Color {
        match self.depth {
            Depth::Full => {
                let [_, red, green, blue] = hue.0.to_be_bytes();
                Color::Rgb(red, green, blue)
            }
            Depth::Indexed => Color::Indexed(hue.1),
            Depth::None => Color::Reset,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hue: Hue) -> f64 {
        let [_, rgb @ ..] = hue.0.to_be_bytes();
        let [red, green, blue] = rgb.map(|channel| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(first: Hue, second: Hue) -> f64 {
        let (first, second) = (luminance(first), luminance(second));
        (first.max(second) + 0.05) / (first.min(second) + 0.05)
    }

    #[test]
    fn every_text_role_is_readable_on_its_ground() {
        for (name, palette) in [("night", NIGHT), ("dawn", DAWN), ("contrast", CONTRAST)] {
            for role in Role::ALL {
                let ground = if role == Role::Selected { palette.fill } else { palette.page };
                let is_shape =
                    matches!(role, Role::Border | Role::SeriesA | Role::SeriesB | Role::SeriesC);
                let least = if is_shape { 3.0 } else { 4.5 };
                let found = contrast(palette.hue(role), ground);
                assert!(found >= least, "{name} {role:?}: {found:.2}");
            }
        }
    }

    #[test]
    fn plain_sets_no_colour_in_any_style() {
        for role in Role::ALL {
            let style = Theme::PLAIN.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
        assert_eq!(Theme::PLAIN.page(), Style::new());
    }
}
