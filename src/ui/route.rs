//! Where one can go; the only place that builds a screen.

use chrono::{DateTime, FixedOffset};

use crate::content::catalog;
use crate::content::module::Length;
use crate::content::words::Words;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId, Tag};
use crate::domain::form::Lead;
use crate::domain::person::Person;
use crate::domain::plan::Card;
use crate::domain::suggestion::Kind;
use crate::domain::trend::Span;
use crate::ui::action::Action;
use crate::ui::keymap::Keymap;
use crate::ui::runtime::Left;
use crate::ui::screen::Screen;
use crate::ui::screens::print_page::Printed;
use crate::ui::screens::settings::Row as SettingsRow;

/// The eight sections, in the order of their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What to do now.
    Today,
    /// The time line.
    Journal,
    /// One's own numbers.
    Trends,
    /// Lessons.
    Learn,
    /// Coping tools.
    Tools,
    /// Reasons, signs, people.
    Plan,
    /// Help lines.
    Call,
    /// Look, privacy, backups.
    Settings,
}

impl Section {
    /// Every section, in the order of their numbers.
    pub const ALL: [Self; 8] = [
        Self::Today,
        Self::Journal,
        Self::Trends,
        Self::Learn,
        Self::Tools,
        Self::Plan,
        Self::Call,
        Self::Settings,
    ];

    /// The section with this number, 1 to 8.
    #[must_use]
    pub fn numbered(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// The message with its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Today => "section-today",
            Self::Journal => "section-journal",
            Self::Trends => "section-trends",
            Self::Learn => "section-learn",
            Self::Tools => "section-tools",
            Self::Plan => "section-plan",
            Self::Call => "section-call",
            Self::Settings => "section-settings",
        }
    }
}

/// Which check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckInAbout {
    /// A new one about this day; a kept draft is taken up.
    Day(Day),
    /// A saved one, to change.
    Saved(Box<Entry>),
}

/// Which note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteAbout {
    /// A new one about this day; a kept draft is taken up.
    Day(Day),
    /// A saved one, to change.
    Saved(Box<Entry>),
}

/// One code to show: what it is for, what a phone reads, and the same for a person's eyes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The whole sentence above it, in the person's language.
    pub caption: String,
    /// The same where no code is drawn, so that there is nothing to scan.
    pub by_hand: String,
    /// What the code says: `tel:`, `sms:` or an address.
    pub uri: String,
    /// The number or address in words, always shown.
    pub shown: String,
}

impl Code {
    /// A code for `name`, whose sentence is the message `key`.
    #[must_use]
    pub fn new(words: &Words, key: &str, name: &str, uri: String, shown: String) -> Self {
        let name = [("name", name.into())];
        let caption = words.say_with(key, &name);
        let by_hand = words.say_with(&format!("{key}-by-hand"), &name);
        Self { caption, by_hand, uri, shown }
    }
}

/// A page of plain text over the rest: why we ask, who answers, sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Its heading.
    pub title: String,
    /// Its paragraphs; an empty one is an empty row.
    pub paragraphs: Vec<String>,
}

/// Facts by the number they have in a text and their id, and words of the glossary by id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cited {
    /// The facts.
    pub facts: Vec<(usize, String)>,
    /// The words.
    pub terms: Vec<String>,
}

/// A place.
#[derive(Debug, Clone)]
pub enum Route {
    /// The first run.
    Welcome,
    /// The lock screen, over a draft that was kept at this instant.
    Unlock(Option<DateTime<FixedOffset>>),
    /// A cleared screen, for a guest who hid it: any key returns.
    Hidden,
    /// One of the eight sections.
    Section(Section),
    /// A check-in.
    CheckIn(CheckInAbout),
    /// Where a finished check-in leads.
    After(Vec<Lead>),
    /// "I have had a break from using": the card on lost tolerance.
    LostTolerance,
    /// "I have had a break from using": what it was, then the card.
    HadBreak,
    /// The lapse room.
    Lapse,
    /// One entry, to read.
    Entry(EntryId),
    /// Writing a note.
    Note(NoteAbout),
    /// The journal with its search box open.
    JournalSearch,
    /// The entries with this tag.
    JournalTag(Tag),
    /// What came before strong urges.
    Before,
    /// The check-ins behind a statement about what came before.
    Rows(String, Vec<EntryId>),
    /// All measures of a span on one page.
    Visit(Span),
    /// One lesson.
    Lesson(String),
    /// One lesson in the form of this length, unless it was begun in another.
    LessonAt(String, Length),
    /// The knowledge check of a lesson.
    LessonCheck(String),
    /// The questions of lessons that come back today.
    Recall,
    /// What adverts say, beside what studies found.
    Claims,
    /// One of them.
    Claim(String),
    /// The words lessons use.
    Glossary,
    /// The same at one of them.
    Term(String),
    /// The facts behind a text: their grade, date and sources.
    Sources(Cited),
    /// One coping tool, running.
    Tool(String),
    /// Runs of tools that were finished while locked, to keep or to let go.
    Waiting,
    /// One self-check, to take.
    SelfCheck(String),
    /// What one's answers to a self-check came to.
    SelfCheckHistory(String),
    /// Help now at the line for a crisis, after an answer that asks for care.
    HelpNowInCrisis,
    /// A card of the plan.
    PlanCard(Card),
    /// The same with a new line begun.
    PlanCardAdding(Card),
    /// The same with the line in this place being changed.
    PlanCardChanging(Card, usize),
    /// The if-then plan in this place on its card.
    IfThenPlan(usize),
    /// The card for thoughts of dying.
    SafetyCards,
    /// The people of the plan.
    People,
    /// Printing the plan.
    PrintPlan,
    /// Printing a topic or charts.
    PrintPage(Printed),
    /// The day counter.
    Counter,
    /// A contact of one's own, to add or change.
    Person(Option<Box<Person>>),
    /// One help line.
    Line(String),
    /// Choosing what to suggest to somebody.
    Suggest,
    /// Choosing what to step through with a group.
    SuggestForGroup,
    /// A suggestion that was given.
    Accept,
    /// A summary to hand over.
    Summary,
    /// Leading a group through these, in order.
    Group(Vec<&'static catalog::Entry>),
    /// Settings, at one of its rows.
    SettingsAt(SettingsRow),
    /// Deleting the journal and its backups.
    DeleteAll,
    /// Everything out, to a file.
    Export,
    /// Entries from another journal.
    Import,
    /// How long entries are kept.
    KeepDays,
    /// Taking the words out of an entry.
    Redact(EntryId),
    /// Which questions the check-in asks.
    Questions,
    /// A new passphrase for the open journal.
    ChangePassphrase,
    /// A new recovery code for the open journal.
    NewRecoveryCode,
    /// Opening the journal with the recovery code.
    Recover,
    /// What Daymark is and is not, and where it keeps things.
    About,
    /// Help now.
    HelpNow,
    /// The overdose steps.
    Overdose,
    /// QR codes, one at a time.
    QrCode(Vec<Code>),
    /// All keys of a place.
    Keys(&'static Keymap, Vec<(Action, &'static str)>),
    /// Go anywhere, do anything.
    Palette,
    /// A coping tool to start, by the sign before it.
    StartTool,
    /// "Leave? Everything is saved."
    ConfirmLeave(Left),
    /// A page of text.
    Page(Text),
}

impl Route {
    /// Where one thing that can be suggested is opened.
    #[must_use]
    pub fn suggested(kind: Kind, id: &str) -> Self {
        let id = id.to_owned();
        match kind {
            Kind::Lesson => Self::Lesson(id),
            Kind::Tool => Self::Tool(id),
            Kind::Line => Self::Line(id),
            Kind::SelfCheck => Self::SelfCheck(id),
        }
    }

    /// Build the screen of this place.
    #[must_use]
    pub fn open(self) -> Box<dyn Screen> {
        use crate::ui::{overlays, screens};
        match self {
            Self::Welcome => Box::new(screens::welcome::Welcome::default()),
            Self::Unlock(draft_at) => Box::new(screens::unlock::Unlock::over(draft_at)),
            Self::Hidden => Box::new(screens::hidden::Hidden),
            Self::Section(Section::Today) => Box::new(screens::today::Today::default()),
            Self::Section(Section::Journal) => Box::new(screens::journal::Journal::default()),
            Self::Section(Section::Trends) => Box::new(screens::trends::Trends::default()),
            Self::Section(Section::Learn) => Box::new(screens::learn::Learn::default()),
            Self::Section(Section::Tools) => Box::new(screens::tools::Tools::default()),
            Self::Section(Section::Plan) => Box::new(screens::plan::Plan::default()),
            Self::Section(Section::Call) => Box::new(screens::call::Call::default()),
            Self::Section(Section::Settings) => Box::new(screens::settings::Settings::default()),
            Self::CheckIn(about) => Box::new(screens::check_in::CheckIn::new(about)),
            Self::After(leads) => Box::new(screens::after::After::new(leads)),
            Self::LostTolerance => Box::new(screens::after::After::new(vec![Lead::AfterABreak])),
            Self::HadBreak => Box::new(screens::had_break::HadBreak::default()),
            Self::Lapse => Box::new(screens::lapse::LapseRoom::default()),
            Self::Entry(id) => Box::new(screens::entry::EntryPage::new(id)),
            Self::Note(about) => Box::new(screens::note::NoteEditor::new(about)),
            Self::JournalSearch => Box::new(screens::journal::Journal::searching()),
            Self::JournalTag(tag) => Box::new(screens::journal::Journal::tagged(tag)),
            Self::Before => Box::new(screens::trends::before::BeforeUrges::default()),
            Self::Rows(what, ids) => Box::new(screens::trends::rows::Rows::new(what, ids)),
            Self::Visit(span) => Box::new(screens::trends::visit::Visit::new(span)),
            Self::Lesson(id) => Box::new(screens::lesson::LessonPage::new(id)),
            Self::LessonAt(id, length) => Box::new(screens::lesson::LessonPage::at(id, length)),
            Self::LessonCheck(id) => Box::new(screens::lesson_check::LessonCheck::new(id)),
            Self::Recall => Box::new(screens::lesson_check::LessonCheck::due()),
            Self::Claims => Box::new(screens::learn::claims::Claims::default()),
            Self::Claim(id) => Box::new(screens::learn::claims::Claims::at(&id)),
            Self::Term(id) => Box::new(screens::learn::glossary::Glossary::at(&id)),
            Self::Glossary => Box::new(screens::learn::glossary::Glossary::default()),
            Self::Sources(cited) => Box::new(screens::learn::sources::Sources::new(cited)),
            Self::Waiting => Box::new(screens::waiting::Waiting::default()),
            Self::Tool(id) => screens::tool::open(&id),
            Self::SelfCheck(id) => Box::new(screens::self_check::SelfCheck::new(&id)),
            Self::SelfCheckHistory(id) => Box::new(screens::self_check::history::History::new(&id)),
            Self::HelpNowInCrisis => Box::new(overlays::help_now::HelpNow::in_crisis()),
            Self::PlanCard(card) => Box::new(screens::plan::card::CardPage::new(card)),
            Self::PlanCardAdding(card) => Box::new(screens::plan::card::CardPage::adding(card)),
            Self::PlanCardChanging(card, at) => {
                Box::new(screens::plan::card::CardPage::changing(card, at))
            }
            Self::IfThenPlan(at) => Box::new(screens::plan::if_then::IfThenPlan::new(at)),
            Self::SafetyCards => Box::new(screens::plan::safety::SafetyCards::default()),
            Self::People => Box::new(screens::plan::people::People::default()),
            Self::PrintPlan => Box::new(screens::plan::print::PrintPlan::default()),
            Self::PrintPage(what) => Box::new(screens::print_page::PrintPage::new(what)),
            Self::Counter => Box::new(screens::counter::Counter::default()),
            Self::Person(person) => Box::new(screens::person::PersonForm::new(person)),
            Self::Line(id) => Box::new(screens::line::LinePage::new(id)),
            Self::Suggest => Box::new(screens::suggest::Suggest::default()),
            Self::SuggestForGroup => Box::new(screens::suggest::Suggest::for_group()),
            Self::Summary => Box::new(screens::summary::Summary::default()),
            Self::Accept => Box::new(screens::accept::Accept::default()),
            Self::Group(items) => Box::new(screens::group::Group::new(items)),
            Self::SettingsAt(row) => Box::new(screens::settings::Settings::at(row)),
            Self::DeleteAll => Box::new(screens::delete_all::DeleteAll::default()),
            Self::Export => Box::new(screens::export::ExportPage::default()),
            Self::Import => Box::new(screens::import::ImportPage::default()),
            Self::KeepDays => Box::new(screens::keep::KeepDays::default()),
            Self::Redact(id) => Box::new(screens::redact::Redact::new(id)),
            Self::Questions => Box::new(screens::questions::QuestionChoice::default()),
            Self::ChangePassphrase => Box::new(screens::passphrase::ChangePassphrase::default()),
            Self::NewRecoveryCode => Box::new(screens::recovery_code::NewRecoveryCode::default()),
            Self::Recover => Box::new(screens::recover::Recover::default()),
            Self::About => Box::new(screens::about::About::default()),
            Self::HelpNow => Box::new(overlays::help_now::HelpNow::default()),
            Self::Overdose => Box::new(overlays::overdose::OverdoseSteps::default()),
            Self::QrCode(codes) => Box::new(overlays::qr_code::QrCode::new(codes)),
            Self::Keys(keymap, offered) => Box::new(overlays::keys::KeyList::new(keymap, offered)),
            Self::Palette => Box::new(overlays::palette::Palette::default()),
            Self::StartTool => Box::new(overlays::start_tool::StartTool::default()),
            Self::ConfirmLeave(left) => Box::new(overlays::confirm_leave::ConfirmLeave::new(left)),
            Self::Page(text) => Box::new(overlays::page::Page::new(text)),
        }
    }
}
