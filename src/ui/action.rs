//! Action: the verbs. A screen is told a verb, never a key.

/// Something a person can ask for with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Open Help now. Works everywhere.
    HelpNow,
    /// Show all keys of this place.
    Keys,
    /// Keep the draft, clear the screen, lock.
    Hide,
    /// Keep the draft, lock and leave at once.
    LeaveNow,
    /// Ask whether to leave.
    AskLeave,
    /// Go anywhere, do anything.
    Palette,
    /// Choose a coping tool to start at once.
    StartTool,
    /// Draw the whole screen again.
    Redraw,
    /// Lock and stop the process, until the shell brings it back.
    Suspend,
    /// Undo the last change.
    Undo,
    /// Back or close.
    Back,
    /// Up a row.
    Up,
    /// Down a row.
    Down,
    /// A smaller value, or a question back.
    Left,
    /// A larger value, or on.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// The next field or panel.
    NextField,
    /// The field or panel before.
    PreviousField,
    /// Open, choose, go on.
    Choose,
    /// Mark a box, go to the next part, pause.
    Mark,
    /// The numbered answer, 0 to 9.
    Number(u8),
    /// Save now.
    Save,
    /// A new check-in.
    CheckIn,
    /// Write a note.
    WriteNote,
    /// Change this one.
    Edit,
    /// Add one.
    Add,
    /// Delete this one; it can be undone.
    Delete,
    /// Take the words out of this one, for good.
    Redact,
    /// Search here.
    Search,
    /// Choose what is shown.
    Filter,
    /// Pin an entry, make a line one's own.
    Pin,
    /// Why we ask; sources.
    Why,
    /// The other view.
    OtherView,
    /// Show a QR code for a phone.
    QrCode,
    /// Copy to the clipboard.
    Copy,
    /// Rather not say.
    RatherNotSay,
    /// Clear the answer, or delete to the right.
    Clear,
    /// Show while locked, or not.
    WhileLocked,
    /// The first value again.
    Reset,
    /// A page to print.
    Print,
    /// A file to hand over.
    Share,
    /// Show or hide what is typed.
    Reveal,
    /// Undo typing.
    UndoTyping,
    /// Redo typing.
    RedoTyping,
}
