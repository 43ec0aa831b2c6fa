//! How long entries are kept: chosen ahead, for all of them. Nothing goes before the journal is opened the
//! next time, and a choice that lets something go is asked about once more.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::day::Day;
use crate::domain::prefs::Choice as _;
use crate::domain::retention::Keep;
use crate::page::dates;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

/// One choice, and how many entries would go with it.
#[derive(Debug, Clone, Copy)]
struct Offer {
    keep: Keep,
    goes: usize,
    first: Option<Day>,
}

/// The screen.
#[derive(Debug, Default)]
pub struct KeepDays {
    selection: Selection,
    offers: Vec<Offer>,
    now: Keep,
    /// What is asked about once more.
    asked: Option<Offer>,
}

/// "Choose it" and "leave it as it is".
const ANSWERS: usize = 2;

impl KeepDays {
    fn rows(&self) -> usize {
        if self.asked.is_some() { ANSWERS } else { self.offers.len() }
    }

    fn choose(&mut self, row: usize, cx: &Cx<'_>) -> Vec<Effect> {
        match (self.asked, self.offers.get(row).copied()) {
            (Some(offer), _) if row == 0 => keep(offer.keep, cx),
            (Some(_), _) => {
                self.leave_question();
                Vec::new()
            }
            (None, Some(offer)) if offer.goes == 0 || offer.keep >= self.now => {
                keep(offer.keep, cx)
            }
            (None, Some(offer)) => {
                // Staying as it is comes first.
                (self.asked, self.selection.row) = (Some(offer), 1);
                Vec::new()
            }
            (None, None) => Vec::new(),
        }
    }

    /// Back to the choices, on the one that was asked about.
    fn leave_question(&mut self) {
        let Some(asked) = self.asked.take() else { return };
        let at = self.offers.iter().position(|offer| offer.keep == asked.keep);
        self.selection.row = at.unwrap_or(0);
    }

    fn draw_question(&self, offer: Offer, pen: &mut Pen<'_>, look: &Look<'_>) {
        let day = offer.first.map(|day| dates::long_day_from(day, look.today, look.words));
        let values = [("n", offer.goes.into()), ("day", day.unwrap_or_default().into())];
        pen.text(3, Role::Title, &look.say_with("keep-ask", &values));
        pen.text(3, Role::Text, &look.say("keep-ask-when"));
        pen.skip(1);
        for (index, key) in ["keep-yes", "keep-no"].into_iter().enumerate() {
            let words = format!("{}  {}", index + 1, look.say(key));
            pen.row(1, Focus::when(index == self.selection.row), &words, "");
        }
    }
}

fn keep(keep: Keep, cx: &Cx<'_>) -> Vec<Effect> {
    let Some(store) = cx.store else { return vec![Effect::Back] };
    match store.choose(keep) {
        Ok(change) => {
            let said = match keep.days().and_then(|days| usize::try_from(days).ok()) {
                Some(days) => cx.words.say_with("keep-chosen-days", &[("n", days.into())]),
                None => cx.words.say("keep-chosen-all"),
            };
            vec![Effect::Write(change), Effect::Back, Effect::Say(Notice::result(said))]
        }
        Err(error) => vec![cx.trouble(&error)],
    }
}

/// A choice in words.
pub(super) fn said(keep: Keep, look: &Look<'_>) -> String {
    match keep.days().and_then(|days| usize::try_from(days).ok()) {
        Some(days) => look.say_with("keep-days", &[("n", days.into())]),
        None => look.say("keep-all"),
    }
}

impl Screen for KeepDays {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("settings-keep")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::MENU
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let Some(store) = cx.store else { return Ok(()) };
        let is_new = self.offers.is_empty();
        self.now = store.keep()?;
        self.offers.clear();
        for keep in Keep::ALL.iter().copied() {
            let goes = store.would_forget(keep, cx.today)?;
            self.offers.push(Offer { keep, goes, first: keep.first_day(cx.today) });
        }
        if is_new {
            let now = self.offers.iter().position(|offer| offer.keep == self.now);
            self.selection.row = now.unwrap_or(0);
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let rows = self.rows();
        if self.selection.act(action, rows, rows) {
            return Vec::new();
        }
        match action {
            Action::Choose => self.choose(self.selection.row, cx),
            Action::Number(number) if number > 0 && usize::from(number) <= rows => {
                self.choose(usize::from(number) - 1, cx)
            }
            Action::Back if self.asked.is_some() => {
                self.leave_question();
                Vec::new()
            }
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(area.height >= 16));
        if let Some(offer) = self.asked {
            self.draw_question(offer, &mut pen, look);
            return pen.finish();
        }
        pen.text(3, Role::Title, &look.say("keep-lead"));
        pen.skip(1);
        for (index, offer) in self.offers.iter().enumerate() {
            let mark = if offer.keep == self.now { look.say("keep-now") } else { String::new() };
            let words = format!("{}  {} {mark}", index + 1, said(offer.keep, look));
            let goes = if offer.keep == Keep::All {
                String::new()
            } else {
                look.say_with("keep-goes", &[("n", offer.goes.into())])
            };
            pen.row(1, Focus::when(index == self.selection.row), words.trim_end(), &goes);
        }
        pen.skip(1);
        for key in ["keep-what", "keep-pinned", "keep-copies"] {
            pen.text(3, Role::Text, &look.say(key));
        }
        pen.finish()
    }
}
