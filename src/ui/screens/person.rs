//! A contact of one's own: a name, a number, a line about them.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::person::{Person, WhileLocked};
use crate::domain::private::Private;
use crate::system::chance::Chance;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::text_area::{Edit, Lines, TextArea};

/// The messages with the names of the boxes.
const LABELS: [&str; 3] = ["person-name", "person-phone", "person-note"];
/// Columns before the boxes.
const LABEL_COLS: u16 = 12;

/// The form of one contact.
#[derive(Debug)]
pub struct PersonForm {
    /// The contact as it is in the journal; `None` for a new one.
    saved: Option<Box<Person>>,
    /// What a new one is named by, however often it is kept.
    id: Option<Id>,
    fields: [TextArea; 3],
    at: usize,
    /// Whether the person was told that a name is needed.
    is_warned: bool,
}

impl PersonForm {
    /// A form for this contact, or for a new one.
    #[must_use]
    pub fn new(saved: Option<Box<Person>>) -> Self {
        let field = |words: Option<&Private>| {
            let words = words.map_or("", Private::reveal);
            TextArea::new(words, Lines::One, Person::SIZE_BYTES_MAX)
        };
        let person = saved.as_deref();
        let fields = [
            field(person.map(|person| &person.name)),
            field(person.map(|person| &person.phone)),
            field(person.map(|person| &person.note)),
        ];
        Self { saved, id: None, fields, at: 0, is_warned: false }
    }

    fn words(&self) -> [Private; 3] {
        self.fields.each_ref().map(|field| Private::new(field.text().trim().to_owned()))
    }

    fn is_changed(&self) -> bool {
        let [name, phone, note] = self.words();
        match &self.saved {
            Some(saved) => (&saved.name, &saved.phone, &saved.note) != (&name, &phone, &note),
            None => self.fields.iter().any(|field| !field.is_empty()),
        }
    }

    fn has_name(&self) -> bool {
        let [name, phone, _] = self.words();
        !name.is_blank() || !phone.is_blank()
    }

    /// The contact as it is in the form.
    fn person(&mut self, chance: &dyn Chance) -> Option<Person> {
        let [name, phone, note] = self.words();
        let (id, while_locked) = if let Some(saved) = &self.saved {
            (saved.id.clone(), saved.while_locked)
        } else {
            self.id = self.id.take().or_else(|| new_id(chance));
            (self.id.clone()?, WhileLocked::Hidden)
        };
        Some(Person { id, name, phone, note, while_locked })
    }

    fn save(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if !self.is_changed() {
            return vec![Effect::Back];
        }
        if !self.has_name() {
            if self.is_warned {
                return vec![Effect::Back];
            }
            self.is_warned = true;
            return vec![cx.say("person-needs-name")];
        }
        let Some(store) = cx.store else { return vec![cx.say("notice-locked-first")] };
        let count = match store.people() {
            Ok(people) => people.len(),
            Err(error) => {
                return vec![cx.trouble(&error)];
            }
        };
        if self.saved.is_none() && count >= Person::COUNT_MAX {
            let words = cx.words.say_with("person-too-many", &[("n", count.into())]);
            return vec![Effect::Say(Notice::result(words))];
        }
        let Some(person) = self.person(cx.chance) else { return vec![cx.say("person-no-chance")] };
        let write = Effect::Write(Change::SavePerson(Box::new(person)));
        vec![write, Effect::Back, cx.say_kept("person-saved")]
    }

    fn move_to(&mut self, at: usize) {
        self.at = at.min(LABELS.len() - 1);
    }
}

fn new_id(chance: &dyn Chance) -> Option<Id> {
    let mut bytes = [0u8; 10];
    chance.fill(&mut bytes).ok()?;
    let mut id = "p-".to_owned();
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(id, "{byte:02x}");
    }
    id.parse().ok()
}

impl Screen for PersonForm {
    fn title(&self, look: &Look<'_>) -> String {
        match &self.saved {
            Some(person) => look.say_with("person-title", &[("name", person.name.reveal().into())]),
            None => look.say("person-title-new"),
        }
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::PERSON
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let last = LABELS.len() - 1;
        match action {
            Action::Back | Action::Save => return self.save(cx),
            Action::Choose if self.at == last => return self.save(cx),
            Action::Choose => self.move_to(self.at + 1),
            Action::NextField => self.move_to(if self.at == last { 0 } else { self.at + 1 }),
            Action::PreviousField => self.move_to(self.at.checked_sub(1).unwrap_or(last)),
            action => {
                if let Some(field) = self.fields.get_mut(self.at) {
                    match action {
                        Action::UndoTyping => field.undo(),
                        Action::RedoTyping => field.redo(),
                        _ => Edit::Same,
                    };
                }
            }
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(field) = self.fields.get_mut(self.at) else { return Vec::new() };
        let edit = match input {
            Typed::Key(key) => field.key(key),
            Typed::Paste(text) => field.paste(&text),
        };
        self.is_warned = false;
        if edit == Edit::Full { vec![cx.say("person-full")] } else { Vec::new() }
    }

    /// What was typed is kept when the journal locks.
    fn leaving(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if !self.is_changed() || !self.has_name() {
            return Vec::new();
        }
        let person = self.person(cx.chance);
        person
            .map(|person| Effect::Keep(Change::SavePerson(Box::new(person))))
            .into_iter()
            .collect()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(1);
        pen.text(3, Role::Muted, &look.say_own("person-about"));
        pen.skip(1);
        let mut cursor = None;
        for (index, (label, field)) in LABELS.iter().zip(&self.fields).enumerate() {
            let is_here = index == self.at;
            if is_here {
                pen.put(1, Role::Focus, "›");
            }
            pen.put(3, if is_here { Role::Focus } else { Role::Text }, &look.say(label));
            pen.draw(1, |rest, buf, look| {
                let width = rest.width.saturating_sub(LABEL_COLS + 2).min(60);
                let area = Rect { x: rest.x + LABEL_COLS, width, ..rest };
                let style = look.style(Role::Text);
                let empty = "_".repeat(usize::from(width));
                buf.set_string(area.x, area.y, empty, look.style(Role::Faint));
                let at = field.render(area, buf, style);
                cursor = cursor.or_else(|| is_here.then_some(at));
            });
            pen.skip(1);
        }
        // Nothing of a guest's can be seen while locked.
        if look.standing != Standing::Guest {
            pen.text(3, Role::Muted, &look.say("person-about-v"));
        }
        cursor.or_else(|| pen.finish())
    }
}
