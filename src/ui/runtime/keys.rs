//! What a key or a click means: here for what works everywhere, else as the screen on top decides.

use super::{
    Action, CheckInAbout, Effect, Key, Notice, Part, Port, Position, Route, Runtime, Section,
    Standing, Tone, Typed, Typing, VimKeys, keymap, shell,
};

impl Runtime<'_> {
    pub(super) fn press(&mut self, key: Key, port: &mut dyn Port) {
        if self.notice.as_ref().is_some_and(|notice| notice.tone != Tone::Problem) {
            self.notice = None;
        }
        let vim = if self.prefs.vim_keys.is_on() { VimKeys::On } else { VimKeys::Off };
        let Some(top) = self.stack.last() else { return };
        let keymap = if self.is_small_menu() { &keymap::SMALL } else { top.keymap() };
        if let Some(action) = keymap.action(key, vim) {
            let is_silent = is_told(action) && !top.offers(action);
            let screens = self.stack.len();
            self.act(action, port);
            if let (true, Key::Char(letter)) = (is_silent && self.stack.len() == screens, key) {
                self.say_not_here(letter);
            }
        } else if !self.is_small_menu() {
            let is_command = keymap.typing == Typing::Commands;
            let effects = self.with_top(|screen, cx| screen.typed(Typed::Key(key), cx));
            if let (true, Key::Char(letter), true) = (is_command, key, effects.is_empty()) {
                self.say_not_here(letter);
            }
            self.perform_all(effects, port);
        }
    }

    /// A letter that means nothing in this place says so: silence would look like a fault.
    fn say_not_here(&mut self, letter: char) {
        if (letter.is_alphanumeric() || letter == '/') && self.notice.is_none() {
            let key = [("key", letter.to_string().into())];
            self.notice = Some(Notice::result(self.world.words.say_with("notice-not-here", &key)));
        }
    }

    /// Do what `action` means: here for what works everywhere, else as the screen decides.
    pub(super) fn act(&mut self, action: Action, port: &mut dyn Port) {
        if self.is_small_menu() && self.act_small(action, port) {
            return;
        }
        if matches!(
            action,
            Action::Choose | Action::Save | Action::Back | Action::Number(_) | Action::Undo
        ) {
            self.notice = None;
        }
        if self.waits_for_keys(action) {
            return;
        }
        let Some(top) = self.stack.last() else { return };
        let is = top.part();
        let effects = match action {
            Action::Redraw => {
                self.is_stale = true;
                Vec::new()
            }
            Action::HelpNow if is == Part::HelpNow => Vec::new(),
            Action::HelpNow => vec![Effect::Go(Route::HelpNow)],
            Action::Keys if is == Part::Keys => vec![Effect::Back],
            Action::Keys => {
                vec![Effect::Go(Route::Keys(top.keymap(), shell::offered(top.as_ref())))]
            }
            Action::Palette if self.session.standing() == Standing::Locked => {
                vec![Effect::Say(Notice::result(self.world.words.say("notice-locked-first")))]
            }
            Action::Palette => vec![Effect::Go(Route::Palette)],
            Action::StartTool if is != Part::StartTool => vec![Effect::Go(Route::StartTool)],
            Action::Hide => vec![Effect::Hide],
            Action::LeaveNow => vec![Effect::Quit],
            Action::AskLeave if is == Part::Leave => vec![Effect::Quit],
            Action::AskLeave => vec![Effect::Go(Route::ConfirmLeave(self.keep_before_asking()))],
            Action::Suspend => vec![Effect::Suspend],
            Action::Undo if top.keymap().binding(action).is_some() && top.offers(action) => {
                vec![Effect::Undo]
            }
            Action::Number(number) if top.section().is_some() => match Section::numbered(number) {
                Some(section) => vec![Effect::Show(section)],
                None => Vec::new(),
            },
            action => self.with_top(|screen, cx| screen.act(action, cx)),
        };
        self.perform_all(effects, port);
    }

    /// Whether the window is too small for the screen on top.
    pub(super) fn is_small_menu(&self) -> bool {
        shell::is_small(self.area) && self.stack.last().is_some_and(|top| !top.fits_small())
    }

    fn act_small(&mut self, action: Action, port: &mut dyn Port) -> bool {
        let is_locked = self.session.standing() == Standing::Locked;
        let route = match action {
            Action::Number(1) | Action::HelpNow => Route::HelpNow,
            Action::Number(2) if !is_locked => Route::CheckIn(CheckInAbout::Day(self.today())),
            Action::Number(3) => Route::Tool("urge-surfing".to_owned()),
            // Nobody would be told what came of its work.
            Action::Back if self.top_works() => {
                self.notice = Some(Notice::result(self.world.words.say("notice-one-moment")));
                return true;
            }
            // Nobody sees what it would be left as: it keeps what it has and goes.
            Action::Back if self.stack.len() > 1 => {
                if self.keep_drafts().is_empty() {
                    self.perform_all(vec![Effect::Back], port);
                }
                return true;
            }
            Action::Choose | Action::Back | Action::Up | Action::Down | Action::Number(_) => {
                return true;
            }
            _ => return false,
        };
        self.perform_all(vec![Effect::Go(route)], port);
        true
    }

    pub(super) fn click(&mut self, at: Position, port: &mut dyn Port) {
        if shell::is_small(self.area) {
            // Of the frame of a whole window nothing is drawn.
            if shell::small_body(self.area).contains(at) {
                let effects = self.with_top(|screen, cx| screen.click(at, cx));
                self.perform_all(effects, port);
            }
            return;
        }
        let Some(top) = self.stack.last() else { return };
        let look = self.look();
        let parts = shell::parts(self.area, top.as_ref(), &look);
        match shell::clicked(at, self.area, &parts, top.as_ref(), &look) {
            Some(shell::Clicked::Tab(section)) => {
                self.perform_all(vec![Effect::Show(section)], port);
            }
            Some(shell::Clicked::Hint(action)) => self.act(action, port),
            None => {
                let effects = self.with_top(|screen, cx| screen.click(at, cx));
                self.perform_all(effects, port);
            }
        }
    }
}

/// Whether it is said that there is nothing of this here, where a place shares its keys with one that has it.
const fn is_told(action: Action) -> bool {
    matches!(action, Action::Search | Action::Filter | Action::Pin | Action::Print | Action::Add)
}
