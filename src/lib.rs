//! # Daymark
//!
//! A private recovery companion for the terminal: an encrypted check-in and journal, lessons whose every
//! claim is cited, coping tools, and a directory of Massachusetts help lines. Offline, no account, all of
//! it on the person's own computer.
//!
//! ## In one breath
//!
//! A pure [`domain`] says what can happen. [`content`] is data that ships with the program and is checked
//! like code. An encrypted [`store`] makes things so, through one door. [`system`] is the world: time,
//! chance, paths, settings, this process's limits. [`page`] turns values into words and paper,
//! [`portable`] into files of other programs and back. The [`ui`]
//! turns keys into actions, actions into effects, effects into changes, and state into frames. The
//! [`cli`] does the same without frames. Each layer knows the ones before it and none after it.
//!
//! ```text
//!              main.rs          reads arguments, environment and clock once, then hands them down
//!                 │
//!          ┌──────┴──────┐
//!         cli           ui      two faces of the same program
//!          └──────┬──────┘
//!    ┌─────────────┬───┴────┬────────┐
//! portable ─▶ page ─▶ content   store   system
//!    └─────────────┴───┬────┴────────┘
//!              domain           pure: no files, no terminal, no clock, no randomness
//! ```
//!
//! ## What is absent
//!
//! Each of these is a test in `tests/it/architecture.rs`.
//!
//! - The domain mentions no other layer, no files, no environment, no database and no terminal.
//! - Only the store names the database; only `store/vault` names the cipher of the key slots.
//! - Only the ui names the terminal; only `ui/theme.rs` names a colour; only the key tables name keys.
//! - Nothing outside `cli/output.rs` prints. Nothing outside `system` asks for the time or for randomness.
//! - No network code, and no dependency that could reach a network. On Linux the process also gives up
//!   sockets before it reads a word.
//! - No sentence is written in a screen or a command: words come from `content/strings/`.
//! - Nothing decrypted outlives the [`ui::session::Session`]. Locking is dropping it.
//! - Help now needs neither a journal nor a passphrase.
//!
//! ## From a key to a frame
//!
//! ```text
//!  terminal ── Key ──▶ Keymap ──▶ Action ──▶ screen.act(action, Cx) ──▶ Vec<Effect>      pure: decides
//!                                                                           │
//!  runtime.perform:  Write(Change) ─▶ store.apply ─▶ undo is remembered, screens refresh
//!                    Go / Back / Show ─▶ the stack of screens changes
//!                    Run(Job) ─▶ one worker thread ─▶ screen.done(outcome)
//!                                                                           │
//!  terminal ◀──────────────────────────────── screen.render(area, buf, Look) ▼   pure: same state, same frame
//! ```
//!
//! Effects run in order, and one that fails cancels the ones after it: nothing says "Saved" that was not.
//! Every change to what a journal holds is a [`domain::change::Change`] through [`store::Store::apply`], which
//! answers with its inverse; undo, import and the crash tests are three uses of that one idea. Beside it the
//! store only climbs to a newer form, and makes the search index anew from the entries.
//!
//! The loop draws once and then sleeps until a key, a finished job, or the nearest deadline. Before it sleeps the
//! screen on top may read what the next key will probably ask for ([`ui::screen::Screen::look_ahead`]). There are no
//! ticks. A signal wakes it through the terminal's own change-of-size event, so waiting costs nothing.
//!
//! ## Locked, guest, open
//!
//! A session holds the person's own journal, one in memory, or none. No screen knows the difference
//! between the first two, and nothing of a guest's reaches the disk. While locked, [`ui::screen::Cx`] has
//! no store; Help now, the overdose steps, tools and help lines are written to work without one.
//!
//! ## Two faces, one form
//!
//! What a check-in asks, skips and concludes is [`domain::form`]. The screen draws it; the shell asks it
//! line by line. The same goes for tools, lessons, lines and entries: `page` holds the words both show.
//!
//! ## Choices worth knowing
//!
//! - **Threads, not async.** There is nothing to wait for but the keyboard and at most one job.
//! - **An own text box** ([`ui::widgets::text_area`]): its words are wiped when it goes, it steps by what a
//!   reader would call a character, and its keys come from the key table. The borrowed ones do none of these.
//! - **Settings beside the vault** (`config.toml`), because the lock screen needs them; what is about a life
//!   (which questions, own items, people) stays inside it.
//! - **The store** is described in `docs/format.md`, which also shows how to open a journal without Daymark.

pub mod cli;
pub mod content;
pub mod domain;
pub mod export_file;
pub mod import_file;
pub mod page;
pub mod portable;
pub mod store;
pub mod system;
pub mod ui;
