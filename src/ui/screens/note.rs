//! Writing a note, or changing the words of a saved entry. What is typed is kept as a draft moments
//! after the last key, so that neither a lock nor a power cut loses a line.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::change::Change;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, EntryId, Kind, Tag};
use crate::domain::private::{Private, tidy};
use crate::page::dates;
use crate::store::{Store, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::NoteAbout;
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::widgets::text_area::{Edit, Lines, TextArea};

mod draw;

/// So long after the last key the draft is kept.
const KEEP_AFTER: Duration = Duration::from_millis(800);
/// The longest line of tags, in bytes.
const TAGS_BYTES_MAX: usize = 1200;

/// Which box is typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Text,
    Tags,
}

/// What was begun.
#[derive(Debug)]
struct Begun {
    /// The entry without what is being typed.
    entry: Entry,
    /// What the journal holds of it; `None` when it was never saved.
    saved: Option<(Private, std::collections::BTreeSet<Tag>)>,
    /// When the draft it came from was kept.
    drafted_at: Option<chrono::DateTime<chrono::FixedOffset>>,
    /// When writing began, in time since the program began.
    since: Duration,
    /// Whether it began as an empty page, so that an idea can stand above it.
    is_blank: bool,
}

/// The editor.
#[derive(Debug)]
pub struct NoteEditor {
    about: NoteAbout,
    begun: Option<Begun>,
    text: TextArea,
    tags: TextArea,
    field: Field,
    /// Whether the draft in the journal is of this entry.
    has_draft: bool,
    /// A draft of something else, which must not be written over.
    other: Option<Box<Draft>>,
    due: Option<Duration>,
    can_write: bool,
}

impl NoteEditor {
    /// The editor for a new note, or for a saved entry.
    #[must_use]
    pub fn new(about: NoteAbout) -> Self {
        Self {
            about,
            begun: None,
            text: TextArea::new("", Lines::Many, Private::SIZE_BYTES_MAX),
            tags: TextArea::new("", Lines::One, TAGS_BYTES_MAX),
            field: Field::Text,
            has_draft: false,
            other: None,
            due: None,
            can_write: true,
        }
    }

    /// Take up the kept draft, the saved entry, or an empty page.
    fn begin(&mut self, store: &Store, cx: &Cx<'_>) -> Result<(), StoreError> {
        let draft = store.draft(Kind::Note)?;
        let (entry, drafted_at) = match (&self.about, draft) {
            (NoteAbout::Day(_), Some(draft)) => (draft.entry, Some(draft.at)),
            (NoteAbout::Day(day), None) => {
                let mut chance = [0; 10];
                cx.chance.fill(&mut chance).unwrap_or_default();
                (Entry::new(EntryId::new(cx.now, chance), Kind::Note, *day, cx.now), None)
            }
            (NoteAbout::Saved(saved), Some(draft)) if draft.entry.id == saved.id => {
                (draft.entry, Some(draft.at))
            }
            (NoteAbout::Saved(saved), _) => (saved.as_ref().clone(), None),
        };
        self.text = TextArea::new(entry.text.reveal(), Lines::Many, Private::SIZE_BYTES_MAX);
        self.tags = TextArea::new(&tag_line(&entry), Lines::One, TAGS_BYTES_MAX);
        let is_new = matches!(self.about, NoteAbout::Day(_));
        let (since, is_blank) = (cx.elapsed, is_new && self.text.is_empty());
        self.begun = Some(Begun { entry, saved: None, drafted_at, since, is_blank });
        Ok(())
    }

    /// See again what the journal holds of this entry and which draft it keeps.
    fn compare(&mut self, store: &Store) -> Result<(), StoreError> {
        let Some(begun) = &mut self.begun else { return Ok(()) };
        let id = begun.entry.id;
        let saved = match store.trashed_at(id)? {
            Some(_) => None,
            None => store.entry(id)?,
        };
        begun.saved = saved.map(|entry| (Private::new(tidy(entry.text.reveal())), entry.tags));
        let draft = store.draft(Kind::Note)?;
        self.has_draft = draft.as_ref().is_some_and(|draft| draft.entry.id == id);
        self.other = draft.filter(|draft| draft.entry.id != id).map(Box::new);
        if !self.has_draft {
            begun.drafted_at = None;
        }
        Ok(())
    }

    /// The entry as it would be saved now.
    fn entry(&self, cx: &Cx<'_>) -> Option<Entry> {
        let begun = self.begun.as_ref()?;
        Some(Entry {
            text: Private::from(self.text.text()),
            tags: Tag::list(self.tags.text()),
            changed_at: cx.now,
            ..begun.entry.clone()
        })
    }

    /// Whether there is something here that the journal does not hold.
    fn is_changed(&self) -> bool {
        let Some(begun) = &self.begun else { return false };
        let tags = Tag::list(self.tags.text());
        match &begun.saved {
            Some((text, saved)) => text.reveal() != self.text.text() || *saved != tags,
            None => !self.text.text().trim().is_empty() || !tags.is_empty(),
        }
    }

    /// Whether all that stands here is in the journal.
    fn is_saved(&self) -> bool {
        self.begun.as_ref().is_some_and(|begun| begun.saved.is_some()) && !self.is_changed()
    }

    /// Whether a tag is longer than is kept, or there are more of them.
    fn has_cut_tags(&self) -> bool {
        let typed = || self.tags.text().split(',').map(str::trim).filter(|tag| !tag.is_empty());
        typed().any(|tag| tag.trim_start_matches('#').trim().chars().count() > Tag::CHARS_MAX)
            || typed().count() > Tag::COUNT_MAX
    }

    /// What keeps the draft, or forgets it where nothing is left to keep.
    fn keep(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.due = None;
        if !self.can_write {
            return Vec::new();
        }
        let Some(entry) = self.entry(cx).filter(|_| self.is_changed()) else {
            let is_kept = std::mem::take(&mut self.has_draft);
            let forget = Effect::Keep(Change::Draft(Kind::Note, None));
            return if is_kept { vec![forget] } else { Vec::new() };
        };
        let draft = Change::Draft(Kind::Note, Some(Box::new(Draft { entry, at: cx.now })));
        if let Some(other) = &self.other {
            // There is room for one draft: the other one becomes an entry, so that no word is lost.
            let save = Change::Save(Box::new(other.entry.clone()));
            return vec![Effect::Write(Change::All(vec![save, draft]))];
        }
        self.has_draft = true;
        vec![Effect::Keep(draft)]
    }

    fn save(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if !self.can_write {
            return vec![cx.say("journal-read-only")];
        }
        let Some(entry) = self.entry(cx) else { return Vec::new() };
        if entry.kind == Kind::Note && entry.text.is_blank() {
            let is_saved = self.begun.as_ref().is_some_and(|begun| begun.saved.is_some());
            let key = if is_saved || !entry.tags.is_empty() {
                "note-needs-words"
            } else {
                "note-nothing-to-save"
            };
            return vec![cx.say(key)];
        }
        self.due = None;
        let is_pinned = cx.is_pinned(&entry);
        let entry = Entry { is_pinned, ..entry };
        let mut said = cx.saved_entry(&entry);
        let mut changes = vec![Change::Save(Box::new(entry))];
        if self.has_draft {
            changes.push(Change::Draft(Kind::Note, None));
        }
        // Said only when the change before it was carried out.
        let saved = said.words.trim_end_matches('.').to_owned();
        said.words = cx.words.say_with("note-saved-esc", &[("saved", saved.into())]);
        if self.has_cut_tags() {
            let values = [("letters", Tag::CHARS_MAX.into()), ("tags", Tag::COUNT_MAX.into())];
            said.words = format!("{} {}", said.words, cx.words.say_with("note-tags-cut", &values));
        }
        vec![Effect::Write(Change::All(changes)), Effect::Say(said)]
    }

    fn stop(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let is_changed = self.is_changed();
        let mut effects = self.keep(cx);
        if is_changed && self.can_write {
            effects.push(cx.say_kept("note-draft-stays"));
        }
        effects.push(Effect::Back);
        effects
    }

    const fn field(&mut self) -> &mut TextArea {
        match self.field {
            Field::Text => &mut self.text,
            Field::Tags => &mut self.tags,
        }
    }

    fn edited(&mut self, edit: Edit, cx: &Cx<'_>) -> Vec<Effect> {
        self.lay_out(cx.body);
        match edit {
            Edit::Same => Vec::new(),
            Edit::Changed => {
                self.due = Some(cx.elapsed + KEEP_AFTER);
                Vec::new()
            }
            Edit::Full => {
                self.due = Some(cx.elapsed + KEEP_AFTER);
                vec![cx.say("note-full")]
            }
        }
    }
}

fn tag_line(entry: &Entry) -> String {
    entry.tags.iter().map(Tag::reveal).collect::<Vec<_>>().join(", ")
}

impl Screen for NoteEditor {
    fn title(&self, look: &Look<'_>) -> String {
        let Some(begun) = &self.begun else { return look.say("keys-editor") };
        let key = match self.about {
            NoteAbout::Day(_) => "note-title",
            NoteAbout::Saved(_) => "note-title-edit",
        };
        let when = dates::long_day_from(begun.entry.day, look.today, look.words);
        look.say_with(key, &[("when", when.into())])
    }

    fn drafts(&self) -> Option<Kind> {
        Some(Kind::Note)
    }

    fn keymap(&self) -> &'static Keymap {
        match self.field {
            Field::Text if self.is_saved() => &keymap::EDITOR_SAVED,
            Field::Text => &keymap::EDITOR,
            Field::Tags => &keymap::FIELDS,
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.can_write = matches!(cx.standing, Standing::Open | Standing::Guest);
        if let Some(store) = cx.store {
            if self.begun.is_none() {
                self.begin(store, cx)?;
            }
            self.compare(store)?;
        }
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.lay_out(cx.body);
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back => self.stop(cx),
            Action::Save => self.save(cx),
            Action::NextField | Action::PreviousField | Action::Choose => {
                self.field = match self.field {
                    Field::Text => Field::Tags,
                    Field::Tags => Field::Text,
                };
                Vec::new()
            }
            Action::UndoTyping => {
                let edit = self.field().undo();
                self.edited(edit, cx)
            }
            Action::RedoTyping => {
                let edit = self.field().redo();
                self.edited(edit, cx)
            }
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, input: Typed, cx: &Cx<'_>) -> Vec<Effect> {
        if !self.can_write {
            return vec![cx.say("journal-read-only")];
        }
        let edit = match input {
            Typed::Key(key) => self.field().key(key),
            Typed::Paste(text) => self.field().paste(&text),
        };
        self.edited(edit, cx)
    }

    fn due(&self) -> Option<Duration> {
        self.due
    }

    fn woken(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let is_changed = self.is_changed();
        let mut effects = self.keep(cx);
        if is_changed && !effects.is_empty() {
            let time = dates::time(cx.now, cx.words);
            let said = cx.words.say_with("note-draft-kept", &[("time", time.into())]);
            effects.push(Effect::Say(cx.saved_as(said)));
        }
        effects
    }

    fn leaving(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.keep(cx)
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        Some(self.draw(area, buf, look))
    }

    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        self.field = if at.y >= self.areas(cx.body).tags.y { Field::Tags } else { Field::Text };
        Vec::new()
    }
}
