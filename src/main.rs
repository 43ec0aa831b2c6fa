//! Reads the world once, then runs: the screens, or one command. Turns what came of it into an exit code.

use std::process::ExitCode;

use daymark::cli::{self, Failure, Next, World};
use daymark::content::words::Words;
use daymark::system::chance::SystemChance;
use daymark::system::clock::SystemClock;
use daymark::system::confine;
use daymark::system::environment::Environment;
use daymark::ui::runtime::Left;
use daymark::ui::start::{self, Ended, Outside};

fn main() -> ExitCode {
    // Before any thread starts and before any word is read.
    let confinement = confine::harden();
    let environment = Environment::read();
    let clock = SystemClock::start();
    let words = Words::english();
    start::when_it_panics(words.say("cli-panicked"), cli::output::say_panic);
    let world = World {
        environment: &environment,
        clock: &clock,
        chance: &SystemChance,
        words: &words,
        confinement,
        files: &std::cell::OnceCell::new(),
    };
    ExitCode::from(match cli::begin(arguments(), &world) {
        Next::Done(code) => code,
        Next::App(app, global) => {
            let (clock, chance, words) = (world.clock, world.chance, world.words);
            let outside = Outside { environment: world.environment, clock, chance, words };
            let ended = match start::run(*app, &outside) {
                Ok(Ended::Left(Left::Kept)) => Ok(()),
                Ok(Ended::Left(Left::Unkept)) => Err(Failure::unkept()),
                Ok(Ended::InLines) => cli::go_on_in_lines(global, &world),
                Err(error) => Err(Failure::terminal(&error)),
            };
            cli::end(ended, &world)
        }
    })
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the command line")]
fn arguments() -> Vec<std::ffi::OsString> {
    std::env::args_os().collect()
}
