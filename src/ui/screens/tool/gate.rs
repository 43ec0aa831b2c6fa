//! The overdose question before anything that slows breathing or asks for stillness, and what a yes
//! leads to: the steps and a person, not the exercise.

use crate::content::tool::Kind;
use crate::ui::effect::Effect;
use crate::ui::look::Look;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Standing};
use crate::ui::screens::tool::rows::{Pick, Row};
use crate::ui::screens::tool::sheet::Piece;
use crate::ui::screens::tool::{Stage, ToolRun};
use crate::ui::theme::Role;

/// Where "I used, and I am awake" leads: with a journal to the lapse room, else to Help now.
pub(super) fn after_use(cx: &Cx<'_>) -> Effect {
    match cx.standing {
        Standing::Open | Standing::Guest => Effect::Go(Route::Lapse),
        Standing::Locked | Standing::ReadOnly => Effect::Go(Route::HelpNow),
    }
}

impl ToolRun {
    pub(super) fn gate_page(&self, look: &Look<'_>) -> Vec<Piece<'_>> {
        let mut pieces = vec![
            Piece::Gap,
            Piece::Text(Role::Muted, look.say("tool-gate-first")),
            Piece::Gap,
            Piece::Text(Role::Title, look.say("tool-gate-question")),
            Piece::Gap,
        ];
        pieces.extend(self.pick_pieces(look));
        pieces.push(Piece::Gap);
        pieces.push(Piece::Text(Role::Muted, look.say("tool-gate-why")));
        pieces.push(Piece::Text(Role::Lifeline, look.say("tool-gate-emergency")));
        pieces
    }

    pub(super) fn stop_page(&self, look: &Look<'_>) -> Vec<Piece<'_>> {
        self.safety_page("tool-stop-title", &["tool-stop-text", "tool-stop-alone"], look)
    }

    pub(super) fn used_page(&self, look: &Look<'_>) -> Vec<Piece<'_>> {
        self.safety_page("tool-used-title", &["tool-used-text"], look)
    }

    /// What is said, what can be done, and the emergency number.
    fn safety_page(&self, title: &str, texts: &[&str], look: &Look<'_>) -> Vec<Piece<'_>> {
        let mut pieces = vec![Piece::Gap, Piece::Text(Role::Title, look.say(title))];
        pieces.extend(texts.iter().map(|key| Piece::Text(Role::Text, look.say(key))));
        pieces.push(Piece::Gap);
        pieces.extend(self.pick_pieces(look));
        pieces.push(Piece::Gap);
        pieces.push(Piece::Text(Role::Lifeline, look.say("tool-gate-emergency")));
        pieces
    }

    /// Every row of the page that does something, numbered where digits choose.
    pub(super) fn pick_pieces<'a>(&self, look: &Look<'_>) -> Vec<Piece<'a>> {
        let mut number = 0;
        let mut pieces = Vec::new();
        for (place, row) in self.rows().into_iter().enumerate() {
            number += usize::from(matches!(row, Row::Mark(_) | Row::Pick(_)));
            if let Row::Pick(pick) = row {
                let label = self.pick_label(pick, look);
                let words =
                    if self.rates_by_digits() { label } else { format!("{number}  {label}") };
                pieces.push(Piece::Row(place, words, self.pick_right(pick)));
            }
        }
        pieces
    }

    fn pick_right(&self, pick: Pick) -> String {
        match pick {
            Pick::Person => {
                self.around.person.as_ref().map_or_else(String::new, |person| person.phone.clone())
            }
            _ => String::new(),
        }
    }

    pub(super) fn pick_label(&self, pick: Pick, look: &Look<'_>) -> String {
        let key = match pick {
            Pick::Taken => "tool-gate-yes",
            Pick::NotTaken => "tool-gate-no",
            Pick::Overdose => "tool-pick-overdose",
            Pick::HelpNow if self.stage == Stage::Used => "tool-pick-about-to",
            Pick::HelpNow => "tool-pick-help-now",
            Pick::Person => return self.call_label(look),
            Pick::Lines => "tool-pick-lines",
            Pick::Leave => "tool-pick-leave",
            Pick::Start => "tool-pick-start",
            Pick::Short => "tool-pick-short",
            Pick::WordsOnly if matches!(self.tool.kind, Kind::Timer(_) | Kind::Breath(_)) => {
                "tool-pick-words-only"
            }
            Pick::WordsOnly => "tool-pick-all-words",
            Pick::Next => return look.say(self.next_label()),
            Pick::KeepGoing => "tool-pick-keep-going",
            Pick::Breathe => "tool-pick-breathe",
            Pick::Ground => "tool-pick-ground",
            Pick::Used => "tool-pick-used",
            Pick::UsedAwake => "tool-pick-used-awake",
            Pick::Branch(place) => return self.branch_label(place),
            Pick::Follow => return self.follow_label(look),
            Pick::Finish => "tool-pick-finish",
            Pick::Keep => "tool-pick-keep",
            Pick::KeepNumbers => "tool-pick-keep-numbers",
            Pick::KeepNothing => "tool-pick-keep-nothing",
            Pick::ToThePlan => "tool-pick-to-the-plan",
            Pick::Hold => "tool-pick-hold",
        };
        look.say(key)
    }

    fn call_label(&self, look: &Look<'_>) -> String {
        let name = self.around.person.as_ref().map_or("", |person| person.name.as_str());
        look.say_with("tool-pick-call", &[("name", name.into())])
    }
}
