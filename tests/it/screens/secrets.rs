use daymark::store::{Access, Passphrase, RecoveryCode, StoreError, Unlock, VaultDir, vault};
use daymark::system::chance::SeededChance;
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::Route;
use daymark::ui::session::Session;

use crate::screens::pin;
use crate::stage::{PASSPHRASE, Stage};

/// Settings, then the row that is so many rows down.
fn opened(down: usize) -> Stage {
    let mut stage = Stage::open();
    stage.press("8");
    for _ in 0..down {
        stage.press("down");
    }
    stage.press("enter");
    stage
}

/// Whether these words open the journal of a program.
fn opens(stage: &Stage, words: &str) -> Result<(), StoreError> {
    let dir = VaultDir::new(stage.home.path().join("journal"));
    vault::open(&dir, &Passphrase::new(words.to_owned()), Access::ReadOnly).map(drop)
}

/// The code of every journal on a stage: the first thing its chance was asked for.
#[expect(clippy::unwrap_used, reason = "a test")]
fn stage_code() -> RecoveryCode {
    RecoveryCode::random(&SeededChance::new(7)).unwrap()
}

fn recovering() -> Stage {
    let locked = Stage::locked();
    let home = locked.home;
    Stage::begin(home, Session::default(), Route::Recover, LockedCard::default())
}

#[test]
fn a_new_passphrase() {
    let mut stage = opened(11);
    stage.type_text("wrong").press("enter").type_text("short").press("enter enter");
    assert!(stage.has("The new one needs 8 letters"), "{}", stage.shows());
    stage.type_text("river stone and bread").press("enter").type_text("river").press("enter");
    assert!(stage.has("The two new ones are not the same."), "{}", stage.shows());
    stage.type_text("river stone and bread");
    pin(&mut stage, "passphrase");
    stage.press("enter");
    assert!(stage.has("That is not the passphrase you have now."), "{}", stage.shows());
    stage.type_text(PASSPHRASE).press("enter enter enter");
    assert!(stage.has("Your passphrase is changed."), "{}", stage.shows());
    assert!(stage.has("›8 Settings"), "{}", stage.shows());
    assert_eq!(opens(&stage, "river stone and bread"), Ok(()));
}

#[test]
fn a_new_recovery_code_counts_only_when_its_end_was_typed_back() {
    let mut stage = opened(12);
    pin(&mut stage, "recovery_code");
    let code = RecoveryCode::random(&SeededChance::new(42)).unwrap();
    assert!(stage.has(code.last_group()), "{}", stage.shows());
    stage.press("enter").type_text("0000").press("enter");
    assert!(stage.has("That is not the end of the code."), "{}", stage.shows());
    assert!(!stage.has(code.last_group()), "{}", stage.shows());
    pin(&mut stage, "recovery_code_check");
    let dir = VaultDir::new(stage.home.path().join("journal"));
    assert!(vault::unlock(&dir, Unlock::Recovery(&stage_code()), Access::ReadOnly).is_ok());
    stage.type_text(&code.last_group().to_lowercase()).press("enter");
    assert!(stage.has("The new code works now."), "{}", stage.shows());
    assert!(vault::unlock(&dir, Unlock::Recovery(&code), Access::ReadOnly).is_ok());
    assert!(vault::unlock(&dir, Unlock::Recovery(&stage_code()), Access::ReadOnly).is_err());
}

#[test]
fn the_recovery_code_opens_the_journal_with_a_new_passphrase() {
    let mut stage = recovering();
    pin(&mut stage, "recover");
    stage.type_text("ABCD-EFGH").press("enter");
    assert!(stage.has("That is less than a code has"), "{}", stage.shows());
    stage.press("^U").type_text(&"ABCD-EFGH-".repeat(4)).press("enter");
    assert!(stage.has("That code has a typing slip."), "{}", stage.shows());
    stage.press("^U").type_text(stage_code().reveal()).press("enter");
    pin(&mut stage, "recover_new_passphrase");
    stage.type_text("river stone and bread").press("enter");
    stage.type_text("river stone and bread").press("enter");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
    assert!(stage.has("Your journal is open."), "{}", stage.shows());
    assert_eq!(opens(&stage, "river stone and bread"), Ok(()));
}

#[test]
fn a_code_of_another_journal_is_told_apart_from_a_mistyped_one() {
    let mut stage = recovering();
    let other = RecoveryCode::random(&SeededChance::new(9)).unwrap();
    stage.type_text(other.reveal()).press("enter");
    stage.type_text("river stone and bread").press("enter");
    stage.type_text("river stone and bread").press("enter");
    assert!(stage.has("it is not for this journal"), "{}", stage.shows());
    assert!(stage.has(other.last_group()), "{}", stage.shows());
    assert_eq!(opens(&stage, PASSPHRASE), Ok(()));
}
