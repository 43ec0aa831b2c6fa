//! From a command line to what it asks for: the drawn program, or one command and its exit code.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use clap::error::ErrorKind;

use crate::cli::args::{Command, Global, Opening};
use crate::cli::failure::{Exit, Failure};
use crate::cli::output::Output;
use crate::cli::shell::Shell;
use crate::cli::{
    accept, checkin, content, copies, counter, doctor, export, had_break, handout, help, import,
    init, journal, keys, lapse, learn, lines, merge, note, now, passphrase, plain, plan, prove,
    questions, reference, salvage, selfcheck, settings, suggest, summary, tools, trends, wipe,
};
use crate::content::catalog;
use crate::content::packs;
use crate::content::suggested::signature;
use crate::content::words::{Value, Words};
use crate::domain::day::Day;
use crate::domain::prefs::{Prefs, Shapes, Switch};
use crate::page::example::{Plan, history_until};
use crate::store::{Access, StoreError, VaultState, vault};
use crate::system::chance::Chance;
use crate::system::clock::Clock;
use crate::system::colour::{Colours, colours};
use crate::system::config::{self, ConfigIssue, ConfigProblem};
use crate::system::confine::folders::{self, Later, Named, Written};
use crate::system::confine::{self, Confinement, Files};
use crate::system::environment::Environment;
use crate::system::locked_card::{self, CardIssue, LockedCard};
use crate::system::paths::Places;
use crate::system::secret_input;
use crate::ui::start::App;

/// The world, as `main` read it.
#[derive(Clone, Copy)]
pub struct World<'w> {
    /// Variables and streams.
    pub environment: &'w Environment,
    /// The time.
    pub clock: &'w dyn Clock,
    /// Randomness.
    pub chance: &'w dyn Chance,
    /// The words.
    pub words: &'w Words,
    /// What the process gave up.
    pub confinement: Confinement,
    /// Which files it gave up, once that is done.
    pub files: &'w OnceCell<Files>,
}

impl std::fmt::Debug for World<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("World").field("environment", self.environment).finish_non_exhaustive()
    }
}

/// What the command line asks for.
#[derive(Debug)]
pub enum Next {
    /// The drawn program, and the flags that hold also where it goes on line by line.
    App(Box<App>, Global),
    /// Nothing more: it was done, and this is the exit code.
    Done(u8),
}

/// Do what the command line asks for, except draw.
#[must_use]
pub fn begin(arguments: Vec<OsString>, world: &World<'_>) -> Next {
    let (line, named) = match help::parse(arguments, world.words) {
        Ok(line) => line,
        Err(error) => return Next::Done(refused(&error, world)),
    };
    let Opening { global, group } = line.opening;
    match run(line.command, group.as_deref(), global, &named, world) {
        Ok(next) => next,
        Err(failure) => Next::Done(end(Err(failure), world)),
    }
}

/// Say what went wrong, if something did. The exit code.
#[must_use]
pub fn end(result: Result<(), Failure>, world: &World<'_>) -> u8 {
    let Err(failure) = result else { return Exit::Done.code() };
    if let Some(sentence) = failure.sentence(world.words) {
        Output::standard(Shapes::Full, Colours::None).message(&sentence);
    }
    failure.exit()
}

/// Help that was asked for is an answer; anything else is a command that was not understood.
fn refused(error: &clap::Error, world: &World<'_>) -> u8 {
    let mut out = Output::standard(Shapes::Full, Colours::None);
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let text = format!("{}\n", error.render().to_string().trim_end());
        return end(out.bytes(text.as_bytes()).and_then(|()| out.flush()), world);
    }
    out.message(&help::refusal(error, world.words));
    Exit::Usage.code()
}

fn run(
    command: Option<Command>,
    group: Option<&str>,
    global: Global,
    named: &[PathBuf],
    world: &World<'_>,
) -> Result<Next, Failure> {
    if group.is_some() && command.is_some() {
        return Err(Failure::said(Exit::Usage, "cli-group-alone"));
    }
    // Help lines and overdose steps touch no storage at all, not even the settings.
    if let Some(command @ (Command::Now | Command::Overdose)) = command {
        let mut shell = shell(world, global, Prefs::default());
        return done(match command {
            Command::Now => now::now(&mut shell),
            _ => now::overdose(&mut shell),
        });
    }
    let has_no_json = matches!(
        command,
        None | Some(Command::Demo { .. } | Command::Completions { .. } | Command::Man)
    );
    if global.json && has_no_json {
        return Err(Failure::said(Exit::Usage, "cli-no-json"));
    }
    let home = world.environment.daymark_home.as_deref();
    let places = Places::find(global.dir.as_deref(), home);
    if let Ok(places) = &places {
        give_up_files(places, command.as_ref(), &global, named, world);
    }
    let (prefs, issues) = match &places {
        Ok(places) => config::read(&places.config_file),
        Err(_) => (Prefs::default(), Vec::new()),
    };
    if let Some(Command::Demo { days, seed }) = command {
        return demo(places?, prefs, (days, seed), global, world);
    }
    if let Some(command) = command {
        if let (Ok(places), true) = (&places, shows_content(&command)) {
            show_packs(places, &prefs, world);
        }
        let mut shell = shell(world, global, prefs);
        if !matches!(command, Command::Doctor { .. }) {
            say_issues(&mut shell, &issues);
        }
        return done(one(command, &mut shell, &issues));
    }
    let places = places?;
    show_packs(&places, &prefs, world);
    let wants_lines =
        global.plain || prefs.screen_reader.is_on() || world.environment.wants_lines();
    if let Some(list) = group {
        let items = suggest::session(list, world.words)?;
        if wants_lines {
            return Err(Failure::said(Exit::Failed, "cli-group-draws"));
        }
        return Ok(group_session(items, places, prefs, global));
    }
    if wants_lines {
        let mut shell = shell(world, global, prefs);
        say_issues(&mut shell, &issues);
        return done(plain::run(&mut shell, &issues));
    }
    app(places, prefs, &issues, global, world)
}

fn say_issues(shell: &mut Shell<'_>, issues: &[ConfigIssue]) {
    for issue in issues {
        shell.out.message(&config_issue(issue, shell.world.words));
    }
}

/// A group, led as a guest: no journal, and nothing of anybody's.
fn group_session(
    items: Vec<&'static catalog::Entry>,
    places: Places,
    prefs: Prefs,
    global: Global,
) -> Next {
    let app = App {
        places,
        prefs,
        locked_card: LockedCard::default(),
        store: None,
        example: Vec::new(),
        group: Some(items),
        notices: Vec::new(),
        colour: global.color.into(),
        ascii: switch(global.ascii),
    };
    Next::App(Box::new(app), global)
}

/// Lay the packs beside what ships. Where there are none, this looks for one folder and is done.
fn show_packs(places: &Places, prefs: &Prefs, world: &World<'_>) {
    let today = Day::of(world.clock.now(), prefs.day_start);
    packs::show(&places.packs, today.date());
}

/// Whether a command says anything that a pack could add to. The commands about packs read them anew.
const fn shows_content(command: &Command) -> bool {
    !matches!(
        command,
        Command::Content(_)
            | Command::Init
            | Command::UnlockTest
            | Command::Passphrase(_)
            | Command::Backup { .. }
            | Command::Restore { .. }
            | Command::Prove
            | Command::Wipe { .. }
            | Command::Keys
            | Command::Completions { .. }
            | Command::Man
    )
}

/// What is left out of packs, as a sentence each.
fn pack_notices(words: &Words) -> Vec<String> {
    let broken = packs::added().iter().filter(|checked| checked.errors() > 0);
    broken
        .map(|checked| {
            let name = checked.pack.as_ref().map_or(&checked.name, |pack| &pack.name);
            words.say_with("whose-pack-left-out", &[("name", name.as_str().into())])
        })
        .collect()
}

/// Before anything is read, not even the settings: from here on other files cannot be opened. `prove` gives
/// up what the drawn program does, to show that.
fn give_up_files(
    places: &Places,
    command: Option<&Command>,
    global: &Global,
    named: &[PathBuf],
    world: &World<'_>,
) {
    // These read and write folders of one's own, name some only later, and never open the journal.
    if matches!(command, Some(Command::Content(_))) {
        return;
    }
    let secrets = [&global.passphrase_file, &world.environment.passphrase_file];
    let secrets = secrets.into_iter().flatten().filter(|path| path.exists());
    // The signature of a suggestion lies beside it.
    let signatures = named.iter().map(|path| {
        let mut beside = path.as_os_str().to_owned();
        beside.push(signature::ENDING);
        PathBuf::from(beside)
    });
    let signatures: Vec<PathBuf> = signatures.filter(|path| path.exists()).collect();
    let paths = named.iter().chain(secrets).chain(&signatures).cloned().collect();
    let later = match command {
        None | Some(Command::Demo { .. } | Command::Prove) => Later::NamesPlaces,
        Some(_) => Later::NamesNone,
    };
    let written = match command {
        Some(Command::Backup { .. } | Command::Doctor { salvage: Some(_) }) => Written::ReadAgain,
        _ => Written::Left,
    };
    let named = Named { paths, written, later };
    let _ = world.files.set(confine::give_up_files(folders::all(places, &named)));
}

fn done(result: Result<(), Failure>) -> Result<Next, Failure> {
    result.map(|()| Next::Done(Exit::Done.code()))
}

fn shell<'s>(world: &'s World<'s>, global: Global, prefs: Prefs) -> Shell<'s> {
    let shapes = if global.ascii { Shapes::Letters } else { prefs.shapes };
    let colours = if global.plain || world.environment.plain {
        Colours::None
    } else {
        colours(global.color.into(), prefs.theme, world.environment)
    };
    let out = Output::standard(shapes, colours);
    let input = Box::new(io::stdin().lock());
    Shell {
        world,
        global,
        prefs,
        out,
        input,
        kept: BTreeMap::new(),
        example: Vec::new(),
        secret: None,
    }
}

/// Everything the drawn program begins with.
fn app(
    places: Places,
    prefs: Prefs,
    issues: &[ConfigIssue],
    global: Global,
    world: &World<'_>,
) -> Result<Next, Failure> {
    let (locked_card, card_issue) = locked_card::read(&places.locked_card);
    let mut notices: Vec<String> =
        issues.iter().map(|issue| config_issue(issue, world.words)).collect();
    notices.extend(pack_notices(world.words));
    notices.extend(card_issue.map(|issue: CardIssue| world.words.say(issue.key())));
    let (colour, ascii) = (global.color.into(), switch(global.ascii));
    let mut shell = shell(world, global.clone(), prefs.clone());
    let dir = shell.vault()?;
    let is_new =
        matches!(dir.state(), VaultState::Absent | VaultState::Empty | VaultState::Unfinished);
    let store = match shell.passphrase_from_file()?.filter(|_| !is_new) {
        None => None,
        Some(passphrase) => Some(match vault::open(&dir, &passphrase, Access::Write) {
            Err(StoreError::Busy { .. }) => vault::open(&dir, &passphrase, Access::ReadOnly)?,
            other => other?,
        }),
    };
    drop(shell);
    let example = Vec::new();
    let group = None;
    let app = App { places, prefs, locked_card, store, example, group, notices, colour, ascii };
    Ok(Next::App(Box::new(app), global))
}

/// Screen reader mode, chosen on the first screen: it is said that it is on, and the plain questions begin.
///
/// # Errors
/// As any command.
pub fn go_on_in_lines(global: Global, world: &World<'_>) -> Result<(), Failure> {
    // The screens took the signals over, and nobody hears them any more.
    secret_input::end_on_signals().map_err(|error| Failure::terminal(&error))?;
    let places = Places::find(global.dir.as_deref(), world.environment.daymark_home.as_deref())?;
    let (prefs, _) = config::read(&places.config_file);
    let is_kept = prefs.screen_reader.is_on();
    let mut shell = shell(world, global, prefs);
    shell.tell(if is_kept { "cli-lines-on" } else { "cli-lines-on-once" })?;
    plain::run(&mut shell, &[])
}

/// The program over a made-up journal in memory: nothing of it is kept, and nothing is read.
fn demo(
    places: Places,
    prefs: Prefs,
    (days, seed): (u64, u64),
    global: Global,
    world: &World<'_>,
) -> Result<Next, Failure> {
    let wants_lines =
        global.plain || prefs.screen_reader.is_on() || world.environment.wants_lines();
    if wants_lines && !world.environment.can_ask() {
        return Err(Failure::said(Exit::Failed, "cli-demo-draws"));
    }
    let now = world.clock.now();
    let plan = Plan {
        days,
        today: Day::of(now, prefs.day_start),
        offset_seconds: now.offset().local_minus_utc(),
        seed,
        check_ins_max: 2,
    };
    let example = history_until(plan, now);
    if wants_lines {
        let mut shell = Shell { example, ..shell(world, global, prefs) };
        return done(plain::run(&mut shell, &[]));
    }
    let app = App {
        places,
        prefs,
        locked_card: LockedCard::default(),
        store: None,
        example,
        group: None,
        notices: Vec::new(),
        colour: global.color.into(),
        ascii: switch(global.ascii),
    };
    Ok(Next::App(Box::new(app), global))
}

/// A flag as what it switches.
const fn switch(flag: bool) -> Switch {
    if flag { Switch::On } else { Switch::Off }
}

/// What was passed over in the settings file, as a sentence.
pub(crate) fn config_issue(issue: &ConfigIssue, words: &Words) -> String {
    let line = issue.line.map(|line| line.to_string()).unwrap_or_default();
    let (name, allowed) = match &issue.what {
        ConfigProblem::UnknownKey(name) => (name.clone(), String::new()),
        ConfigProblem::WrongValue { key, allowed } => ((*key).to_owned(), allowed.clone()),
        ConfigProblem::Unreadable(kind) => (kind.to_string(), String::new()),
        ConfigProblem::Broken | ConfigProblem::TooLarge => (String::new(), String::new()),
    };
    let values: [(&str, Value<'_>); 3] =
        [("line", line.into()), ("name", name.into()), ("allowed", allowed.into())];
    words.say_with(issue.what.key(), &values)
}

/// One command.
pub(crate) fn one(
    command: Command,
    shell: &mut Shell<'_>,
    issues: &[ConfigIssue],
) -> Result<(), Failure> {
    match command {
        Command::Now => now::now(shell),
        Command::Overdose => now::overdose(shell),
        Command::Demo { .. } => Err(Failure::said(Exit::Failed, "cli-demo-draws")),
        Command::Init => init::run(shell),
        Command::Checkin(flags) => checkin::run(shell, &flags),
        Command::Lapse => lapse::run(shell),
        Command::Break { kind } => had_break::run(shell, kind.as_deref()),
        Command::Note(flags) => note::run(shell, &flags),
        Command::Journal(command) => journal::run(shell, command),
        Command::Questions(command) => questions::run(shell, &command),
        Command::Selfcheck(command) => selfcheck::run(shell, &command),
        Command::Lines(command) => lines::run(shell, command),
        Command::Summary(command) => summary::run(shell, &command),
        Command::Trends { days, output } => trends::run(shell, days, output),
        Command::Counter(command) => counter::run(shell, command),
        Command::Learn(command) => learn::run(shell, &command),
        Command::Tools(command) => tools::run(shell, &command),
        Command::Urge => tools::start(shell, "urge-surfing"),
        Command::Breathe => tools::start(shell, "paced-breathing"),
        Command::Ground => tools::start(shell, "grounding"),
        Command::Handout(command) => handout::run(shell, command),
        Command::Suggest(command) => suggest::run(shell, command),
        Command::Accept(command) => accept::run(shell, &command),
        Command::Plan(command) => plan::run(shell, command),
        Command::Content(command) => content::run(shell, &command),
        Command::Passphrase(command) => passphrase::run(shell, command),
        Command::UnlockTest => passphrase::unlock_test(shell),
        Command::Settings(command) => settings::run(shell, &command),
        Command::Export(command) => export::run(shell, &command),
        Command::Import(command) => import::run(shell, &command),
        Command::Backup { file } => copies::backup(shell, &file),
        Command::Restore { file, preview, yes, recovery_code } => {
            copies::restore(shell, &file, copies::Flags { preview, yes, by_code: recovery_code })
        }
        Command::Merge(flags) => merge::run(shell, &flags),
        Command::Doctor { salvage: None } => doctor::run(shell, issues),
        Command::Doctor { salvage: Some(into) } => salvage::run(shell, &into),
        Command::Prove => prove::run(shell),
        Command::Wipe { yes_destroy_everything } => {
            wipe::run(shell, switch(yes_destroy_everything))
        }
        Command::Keys => keys::run(shell),
        Command::Completions { shell: kind } => reference::completions(shell, kind),
        Command::Man => reference::man(shell),
    }
}
