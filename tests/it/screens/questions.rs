use daymark::content::choices;
use daymark::content::question::Choices;

use crate::screens::pin;
use crate::stage::Stage;

fn questions() -> Stage {
    let mut stage = Stage::open();
    stage.press("8");
    for _ in 0..13 {
        stage.press("down");
    }
    stage.press("enter");
    stage
}

#[expect(clippy::unwrap_used, reason = "a test")]
fn chosen(stage: &Stage) -> Choices {
    choices::from_preferences(&stage.store().preferences().unwrap())
}

#[test]
fn the_questions_as_they_ship() {
    pin(&mut questions(), "questions");
}

#[test]
fn a_question_goes_off_and_comes_back_with_undo() {
    let mut stage = questions();
    stage.press("down down space");
    assert!(stage.has("[ ] Sleep"), "{}", stage.shows());
    assert_eq!(chosen(&stage).off.len(), 1);
    stage.press("u");
    assert!(stage.has("[x] Sleep"), "{}", stage.shows());
    assert_eq!(chosen(&stage), Choices::default());
}

#[test]
fn a_question_is_asked_earlier_and_the_row_stays_in_use() {
    let mut stage = questions();
    stage.press("down left");
    let shown = stage.shows();
    assert!(shown.find("Urges") < shown.find("Feeling"), "{shown}");
    assert!(shown.contains("› [x] Urges"), "{shown}");
    stage.press("r right");
    assert!(chosen(&stage).order.is_empty());
}

#[test]
fn an_answer_of_ones_own_is_named_found_and_taken_off() {
    let mut stage = questions();
    // Five core questions, then "Set off by".
    stage.press("down down down down down a").type_text("the shop on Main");
    pin(&mut stage, "questions_adding");
    stage.press("enter");
    assert!(stage.has("the shop on Main"), "{}", stage.shows());
    let own = chosen(&stage).own;
    assert_eq!(own.len(), 1);
    stage.press("a").type_text("Hungry").press("enter");
    assert!(stage.has("There is one by that name already."), "{}", stage.shows());
    stage.press("esc up d");
    assert!(chosen(&stage).own.is_empty());
    stage.press("u");
    assert_eq!(chosen(&stage).own, own);
    stage.press("esc");
    assert!(stage.has("›8 Settings"), "{}", stage.shows());
}
