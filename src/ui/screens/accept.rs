//! A suggestion that was given: typed or opened, looked at, and then kept, declined or put off.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::suggested::signature::KnownKey;
use crate::content::suggested::{FILE_BYTES_MAX, Problem, Suggestion, open_code, open_file};
use crate::domain::day::Day;
use crate::page::suggestion_file::Read;
use crate::page::suggestion_words::problem;
use crate::store::StoreError;
use crate::store::suggestions::{self, Kept, State, Suggestions};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::job::{Job, Outcome};
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::widgets::file_box;
use crate::ui::widgets::text_area::{Lines, TextArea};

mod draw;
mod look_at;

use look_at::{Choice, LookedAt};

/// The longest code or path that can be typed, in bytes.
const FIELD_BYTES_MAX: usize = 1_024;
/// The boxes: a code, and a file.
const FIELDS: usize = 2;

/// The screen.
#[derive(Debug)]
pub struct Accept {
    fields: [TextArea; FIELDS],
    at: usize,
    keys: Vec<KnownKey>,
    /// Everything put off or kept, the newest first.
    list: Vec<Kept>,
    shown: Option<LookedAt>,
    /// What was decided about it, until the journal has it.
    decided: Option<(Choice, Kept)>,
    /// What was wrong with the last code or file; it stays until something is typed.
    wrong: Option<String>,
    today: Option<Day>,
}

impl Default for Accept {
    fn default() -> Self {
        let field = || TextArea::new("", Lines::One, FIELD_BYTES_MAX);
        Self {
            fields: [field(), field()],
            at: 0,
            keys: Vec::new(),
            list: Vec::new(),
            shown: None,
            decided: None,
            wrong: None,
            today: None,
        }
    }
}

impl Accept {
    /// Show what was opened, or say what is wrong with it.
    fn opened(&mut self, opened: Result<Suggestion, Problem>, is_code: bool, cx: &Cx<'_>) {
        match opened {
            Ok(found) => {
                self.wrong = None;
                let mut shown = LookedAt::new(found, is_code, State::Later);
                shown.fit(cx.body, cx.words);
                self.shown = Some(shown);
            }
            Err(wrong) => self.wrong = Some(problem(&wrong, cx.words)),
        }
    }

    fn submit(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let typed = |field: Option<&TextArea>| {
            field.map(|field| field.text().trim().to_owned()).unwrap_or_default()
        };
        let code = typed(self.fields.first());
        let file = file_box::path(&typed(self.fields.get(1)));
        if let Some(file) = file.filter(|_| self.at == 1 || code.is_empty()) {
            return vec![Effect::Run(Job::ReadSuggestion(file))];
        }
        if code.is_empty() {
            return vec![cx.say("accept-nothing-typed")];
        }
        self.opened(open_code(&code), true, cx);
        Vec::new()
    }

    fn open_listed(&mut self) {
        let Some(kept) = self.at.checked_sub(FIELDS).and_then(|at| self.list.get(at)) else {
            return;
        };
        let mut found = Suggestion::kept(&kept.items, &kept.from, kept.date, &kept.note);
        if !kept.signed.is_empty() {
            found.signed = crate::content::suggested::signature::Signed::Known(kept.signed.clone());
        }
        self.shown = Some(LookedAt::new(found, false, kept.state));
    }

    fn decide(&mut self, choice: Choice, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(shown) = &self.shown else { return Vec::new() };
        let Some(store) = cx.store else { return vec![cx.say("accept-locked")] };
        let state = if choice == Choice::Keep { State::Kept } else { State::Later };
        let kept = shown.kept(state, cx.today);
        let read = Suggestions::read(store)
            .and_then(|list| Ok((list, suggestions::keep(store, &kept, &shown.items())?)));
        let (list, added) = match read {
            Ok(read) => read,
            Err(error) => {
                return vec![cx.trouble(&error)];
            }
        };
        let (change, key) = match choice {
            Choice::Keep => (added, "accept-kept"),
            Choice::No => (list.no_thanks(&kept), "accept-declined"),
            Choice::Later => (list.later(&kept), "accept-put-off"),
        };
        self.decided = Some((choice, kept));
        let key = match (choice, cx.standing) {
            (Choice::Keep | Choice::Later, Standing::Guest) => "accept-guest",
            _ => key,
        };
        change.map(Effect::Write).into_iter().chain([cx.say(key)]).collect()
    }

    /// Leave what was decided, once the journal has it. Until then what was typed and read stays.
    fn leave_decided(&mut self) {
        let Some((choice, kept)) = self.decided.take() else { return };
        let is_done = match choice {
            Choice::Keep | Choice::Later => self.list.contains(&kept),
            Choice::No => !self.list.iter().any(|listed| {
                listed.state == State::Later
                    && (&listed.items, &listed.from) == (&kept.items, &kept.from)
            }),
        };
        if !is_done {
            return;
        }
        // What was kept stands there to be opened.
        let shown = self.shown.take().filter(|_| choice == Choice::Keep);
        self.shown = shown.map(|shown| shown.after_keeping());
        self.at = 0;
        for field in &mut self.fields {
            field.clear();
        }
    }

    fn act_shown(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(shown) = &mut self.shown else { return Vec::new() };
        match action {
            // Leaving without an answer adds nothing and keeps nothing.
            Action::Back => self.shown = None,
            Action::Choose => match shown.chosen() {
                look_at::Row::Choice(choice) => return self.decide(choice, cx),
                look_at::Row::Open(route) => return vec![Effect::Go(*route)],
                look_at::Row::Nothing => {}
            },
            action => shown.act(action, cx.body),
        }
        Vec::new()
    }

    fn rows(&self) -> usize {
        FIELDS + self.list.len()
    }
}

impl Screen for Accept {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("accept-title")
    }

    fn keymap(&self) -> &'static Keymap {
        match self.shown {
            None if self.at < FIELDS => &keymap::FIELDS,
            None => &keymap::MENU,
            Some(_) => &keymap::ACCEPT,
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.today = Some(cx.today);
        if let Some(store) = cx.store {
            self.keys = KnownKey::all(&suggestions::known_keys(store)?);
            self.list = Suggestions::read(store)?.all().iter().rev().cloned().collect();
            // What waits stands before what was kept.
            self.list.sort_by_key(|kept| kept.state == State::Kept);
            self.leave_decided();
        }
        self.at = self.at.min(self.rows().saturating_sub(1));
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if let Some(shown) = &mut self.shown {
            shown.fit(cx.body, cx.words);
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.shown.is_some() {
            return self.act_shown(action, cx);
        }
        let last = self.rows().saturating_sub(1);
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Choose | Action::Save if self.at < FIELDS => return self.submit(cx),
            Action::Choose => self.open_listed(),
            Action::NextField | Action::Down => {
                self.at = if self.at == last { 0 } else { self.at + 1 };
            }
            Action::PreviousField | Action::Up => {
                self.at = self.at.checked_sub(1).unwrap_or(last);
            }
            Action::First => self.at = 0,
            Action::Last => self.at = last,
            action => {
                if let Some(field) = self.fields.get_mut(self.at) {
                    match action {
                        Action::UndoTyping => drop(field.undo()),
                        Action::RedoTyping => drop(field.redo()),
                        _ => {}
                    }
                }
            }
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if self.shown.is_some() {
            return Vec::new();
        }
        if let Some(field) = self.fields.get_mut(self.at) {
            self.wrong = None;
            match input {
                Typed::Key(key) => field.key(key),
                Typed::Paste(text) => field.paste(&text),
            };
        }
        Vec::new()
    }

    fn done(&mut self, outcome: Outcome, cx: &Cx<'_>) -> Vec<Effect> {
        let Outcome::ReadSuggestion(read) = outcome else { return Vec::new() };
        let name = self.fields.get(1).map(|field| field.text().trim().to_owned());
        let named = |key: &str| {
            cx.words.say_with(key, &[("name", name.clone().unwrap_or_default().into())])
        };
        match read {
            Ok(Some(Read { bytes, signature })) if bytes.len() <= FILE_BYTES_MAX => {
                let keys = std::mem::take(&mut self.keys);
                self.opened(open_file(&bytes, signature.as_deref(), &keys), false, cx);
                self.keys = keys;
            }
            Ok(None) => self.wrong = Some(named("accept-file-missing")),
            Err(error) if error.kind() != std::io::ErrorKind::FileTooLarge => {
                self.wrong = Some(named("accept-file-unreadable"));
            }
            Ok(Some(_)) | Err(_) => self.wrong = Some(problem(&Problem::TooLarge, cx.words)),
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Save => false,
            Action::PageDown => self.shown.as_ref().is_some_and(LookedAt::is_longer),
            _ => true,
        }
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        let is_in_a_box = self.at < FIELDS && self.shown.is_none();
        (is_in_a_box && action == Action::Choose).then_some("do-open")
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        match &self.shown {
            Some(shown) => shown.render(area, buf, look),
            None => draw::render(self, area, buf, look),
        }
    }
}
