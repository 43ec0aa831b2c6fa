//! Packs through the shell: made, checked, packed, added, seen everywhere with whose they are, removed.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::home::Home;

/// What stands beside everything of the pack here.
const FROM: &str = "From Main street. Daymark did not check it.";

/// The lesson of a new pack.
pub const LESSON: &str = "modules/main-street-example.md";

fn at(home: &Home, name: &str) -> String {
    home.path(name).display().to_string()
}

/// A new pack in the home, with a line of its own.
pub fn new_pack(home: &Home) -> String {
    let folder = at(home, "main-street");
    home.run_locked(&["content", "new", &folder]).done();
    uncover_line(Path::new(&folder));
    folder
}

/// Take the number signs away before the line in a new pack.
pub fn uncover_line(folder: &Path) {
    let file = folder.join("services/lines.toml");
    let text = fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> =
        text.lines().skip(2).map(|line| line.trim_start_matches(['#', ' '])).collect();
    fs::write(file, lines.join("\n")).unwrap();
}

fn json(home: &Home, arguments: &[&str]) -> Value {
    let ran = home.run_locked(&[arguments, &["--json"]].concat());
    assert_eq!(ran.code, 0, "{arguments:?}: {}{}", ran.out, ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_pack_goes_from_a_new_folder_to_every_list_and_away_again() {
    let home = Home::empty();
    let folder = new_pack(&home);
    let checked = home.run_locked(&["content", "check", &folder]).done();
    assert_eq!(checked, "No errors. No warnings.\n");
    let file = at(&home, "handed-on.daymark-pack");
    home.run_locked(&["content", "pack", &folder, "--output", &file]).done();
    assert_eq!(home.run_locked(&["content", "check", &file]).done(), checked);

    let shown = home.run_locked(&["content", "add", &file, "--preview"]).done();
    for words in [
        "Main street (main-street)",
        "Daymark did not check what is in it.",
        "main-street-example: An example to write over",
        "main-street-tool: ",
        "main-street-front-desk: Main street, front desk 617-555-0142",
        "Nothing was added",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    home.run_locked(&["content", "add", &file]).failed(2);
    assert!(!home.path("journal").exists(), "looking leaves nothing");

    home.run_locked(&["content", "add", &file, "--yes"]).done();
    let kept = home.path("journal/packs/main-street.daymark-pack");
    assert_eq!(fs::read(&kept).unwrap(), fs::read(&file).unwrap(), "the copy is the same");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&kept), mode(kept.parent().unwrap())), (0o600, 0o700));
    }
    fs::remove_file(&file).unwrap();

    let everywhere: [&[&str]; 12] = [
        &["learn", "list"],
        &["learn", "read", "main-street-example"],
        &["learn", "search", "clinician", "example"],
        &["learn", "sources", "main-street-example"],
        &["learn", "check", "main-street-example"],
        &["tools", "list"],
        &["tools", "start", "main-street-tool"],
        &["lines", "front", "desk"],
        &["lines", "show", "main-street-front-desk"],
        &["suggest"],
        &["handout", "main-street-example"],
        &["handout", "lines", "--county", "Suffolk"],
    ];
    for command in everywhere {
        let out = home.run_locked(command).done();
        assert!(out.contains(FROM) || out.contains("(from Main street)"), "{command:?}\n{out}");
    }
    for format in ["html", "markdown", "text"] {
        for more in [&[][..], &["--facilitator"]] {
            let handout = [&["handout", "main-street-example", "--format", format], more].concat();
            assert!(home.run_locked(&handout).done().contains(FROM), "{handout:?}");
        }
    }
    let listed = home.run_locked(&["content", "list"]).done();
    assert!(
        listed.contains("1 topic, 1 tool, 1 line, 0 self-checks.") && !listed.contains("left out")
    );
    assert!(home.run_locked(&["doctor"]).out.contains("The pack Main street (main-street)"));
    assert!(!home.run_locked(&["now"]).done().contains("Main street"));

    home.run_locked(&["content", "remove", "main-street"]).done();
    assert!(!kept.exists());
    home.run_locked(&["content", "remove", "main-street"]).failed(4);
    home.run_locked(&["learn", "read", "main-street-example"]).failed(4);
    assert!(!home.run_locked(&["lines"]).done().contains("Main street"));
}

#[test]
fn answers_for_scripts_have_their_documented_shape() {
    let home = Home::empty();
    let folder = at(&home, "main-street");
    let made = json(&home, &["content", "new", &folder])["made"].clone();
    assert_eq!(
        (&made["id"], made["files"][0].as_str()),
        (&"main-street".into(), Some("pack.toml"))
    );
    uncover_line(Path::new(&folder));
    let file = at(&home, "a.daymark-pack");
    let packed = json(&home, &["content", "pack", &folder, "--output", &file])["packed"].clone();
    assert_eq!((packed["id"].as_str(), &packed["files"]), (Some("main-street"), &5.into()));
    assert_eq!(json(&home, &["content", "check", &file])["issues"], Value::Array(Vec::new()));
    let looked = json(&home, &["content", "add", &file, "--preview"])["pack"].clone();
    assert_eq!((&looked["added"], &looked["by"]), (&false.into(), &Value::Null));
    let added = json(&home, &["content", "add", &file, "--yes"])["pack"].clone();
    assert_eq!((&added["added"], &added["name"]), (&true.into(), &"Main street".into()));
    assert_eq!(added["topics"][0]["id"], "main-street-example");
    assert_eq!(added["tools"][0]["id"], "main-street-tool");
    assert_eq!(added["lines"][0]["id"], "main-street-front-desk");
    let list = json(&home, &["content", "list"])["packs"].clone();
    assert_eq!((&list[0]["id"], &list[0]["topics"]), (&"main-street".into(), &1.into()));

    let pack = serde_json::json!({ "id": "main-street", "name": "Main street" });
    let of = |list: &Value, id: &str| -> Value {
        let found = list.as_array().unwrap().iter().find(|one| one["id"] == id);
        found.unwrap_or_else(|| panic!("no {id} in {list}"))["pack"].clone()
    };
    let topics = json(&home, &["learn", "list"])["topics"].clone();
    assert_eq!(
        (of(&topics, "main-street-example"), of(&topics, "sleep")),
        (pack.clone(), Value::Null)
    );
    let tools = json(&home, &["tools", "list"])["tools"].clone();
    assert_eq!((of(&tools, "main-street-tool"), of(&tools, "halt")), (pack.clone(), Value::Null));
    let lines = json(&home, &["lines"])["lines"].clone();
    assert_eq!(of(&lines, "main-street-front-desk"), pack);
    assert_eq!(of(&lines, "safespot"), Value::Null);
    let found = json(&home, &["learn", "search", "example", "write", "over"])["topics"].clone();
    assert_eq!(of(&found, "main-street-example"), pack);
    let items = json(&home, &["suggest"])["items"].clone();
    assert_eq!(of(&items, "tool:main-street-tool"), pack);
    let removed = json(&home, &["content", "remove", "main-street"]);
    assert_eq!(removed["removed"], "main-street");
}

#[test]
fn the_same_folder_makes_the_same_file() {
    let home = Home::empty();
    let folder = new_pack(&home);
    let (one, two) = (at(&home, "one"), at(&home, "two"));
    home.run_locked(&["content", "pack", &folder, "--output", &one]).done();
    // Times and the order in which files were made mean nothing.
    let lesson = Path::new(&folder).join("modules/main-street-example.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::remove_file(&lesson).unwrap();
    fs::write(&lesson, text).unwrap();
    home.run_locked(&["content", "pack", &folder, "--output", &two]).done();
    assert_eq!(fs::read(&one).unwrap(), fs::read(&two).unwrap());
    home.run_locked(&["content", "pack", &folder, "--output", &one]).failed(1);
    home.run_locked(&["content", "new", &folder]).failed(1);
}

#[test]
fn a_newer_copy_takes_the_place_of_the_older() {
    let home = Home::empty();
    let folder = new_pack(&home);
    home.run_locked(&["content", "add", &folder, "--yes"]).done();
    let pack = Path::new(&folder).join("pack.toml");
    let text = fs::read_to_string(&pack).unwrap().replace("by = \"\"", "by = \"Dana\"");
    fs::write(&pack, text).unwrap();
    let out = home.run_locked(&["content", "add", &folder, "--yes"]).done();
    assert!(out.contains("It takes the place of the copy you have."), "{out}");
    let list = json(&home, &["content", "list"])["packs"].clone();
    assert_eq!((list.as_array().unwrap().len(), &list[0]["by"]), (1, &"Dana".into()));
    assert_eq!(fs::read_dir(home.path("journal/packs")).unwrap().count(), 1);
}

#[test]
fn a_file_can_name_what_is_in_a_pack_and_a_code_cannot() {
    let home = Home::empty();
    let folder = new_pack(&home);
    home.run_locked(&["content", "add", &folder, "--yes"]).done();
    let err = home.run_locked(&["suggest", "sleep", "main-street-example"]).failed(2);
    assert!(err.contains("main-street-example is from a pack"), "{err}");
    let file = at(&home, "for-rosa.toml");
    let make = ["suggest", "sleep", "main-street-example", "--output", &file];
    home.run_locked(&make).done();
    let out = home.run_locked(&["accept", &file, "--preview"]).done();
    assert!(out.contains("An example to write over (from Main street)"), "{out}");
    home.run_locked(&["content", "remove", "main-street"]).done();
    let out = home.run_locked(&["accept", &file, "--preview"]).done();
    assert!(out.contains("does not know: lesson:main-street-example"), "{out}");
}

#[test]
fn of_a_pack_that_went_bad_the_good_parts_stay_and_the_rest_is_named() {
    let home = Home::empty();
    let folder = new_pack(&home);
    let lesson = Path::new(&folder).join("modules/main-street-example.md");
    let text = fs::read_to_string(&lesson).unwrap().replace("You could", "An addict could");
    fs::write(&lesson, text).unwrap();
    let lines = Path::new(&folder).join("services/lines.toml");
    let one = fs::read_to_string(&lines).unwrap();
    let bad = one
        .replace("main-street-front-desk", "main-street-bad-desk")
        .replace("5550142", "5550143")
        .replace("555-0142", "555-0143")
        .replace("Making an appointment", "For addicts. Making an appointment");
    fs::write(&lines, format!("{one}\n{bad}")).unwrap();
    home.run_locked(&["content", "add", &folder, "--yes"]).code_is(6);
    // As if a later Daymark had become stricter: it is there all the same.
    let good = new_pack_file(&home, &folder);
    fs::create_dir_all(home.path("journal/packs")).unwrap();
    fs::rename(good, home.path("journal/packs/main-street.daymark-pack")).unwrap();
    home.run_locked(&["learn", "read", "main-street-example"]).failed(4);
    home.run_locked(&["tools", "start", "main-street-tool"]).done();
    home.run_locked(&["lines", "show", "main-street-front-desk"]).done();
    home.run_locked(&["lines", "show", "main-street-bad-desk"]).failed(4);
    let why = "main-street/modules/main-street-example.md:";
    let listed = home.run_locked(&["content", "list"]).done();
    assert!(listed.contains("Some of it is left out:") && listed.contains(why), "{listed}");
    assert!(home.run_locked(&["doctor"]).out.contains(why));
}

/// The folder as one file, whatever is wrong with it.
fn new_pack_file(home: &Home, folder: &str) -> std::path::PathBuf {
    let (sources, _) = daymark::content::pack::open(Path::new(folder), "any");
    let file = home.path("any.daymark-pack");
    fs::write(&file, daymark::content::pack::pack(&sources).unwrap()).unwrap();
    file
}

#[test]
fn a_wiped_journal_takes_the_packs_with_it() {
    let home = Home::with_journal();
    let folder = new_pack(&home);
    home.run_locked(&["content", "add", &folder, "--yes"]).done();
    home.run(&["note", "--file", "-"]);
    home.run(&["wipe", "--yes-destroy-everything"]).done();
    assert!(!home.path("journal/packs").exists());
}

#[test]
fn every_command_of_the_page_on_packs_works_from_an_empty_home() {
    let home = Home::empty();
    assert_eq!(home.runs_every_command_of("packs.md"), 7);
}

#[test]
fn every_file_of_a_whole_content_folder_is_checked() {
    let home = Home::empty();
    let ours = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let folder = home.path("content");
    let copy = |from: &std::path::Path, to: &std::path::Path| {
        std::fs::create_dir_all(to).unwrap();
        for file in std::fs::read_dir(from).unwrap().map(|file| file.unwrap().path()) {
            if file.is_file() {
                std::fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
            }
        }
    };
    copy(&ours, &folder);
    for part in std::fs::read_dir(&ours).unwrap().map(|part| part.unwrap().path()) {
        if part.is_dir() {
            copy(&part, &folder.join(part.file_name().unwrap()));
        }
    }
    let name = folder.display().to_string();
    home.run_locked(&["content", "check", &name]).done();
    for file in [
        "services/national.toml",
        "services/counties.toml",
        "services/retired.toml",
        "instruments/phq-9.toml",
        "overdose.toml",
        "questions.toml",
        "tools/halt.toml",
        "claims.toml",
        "glossary.toml",
        "facts/kratom.toml",
        "facilitator/sleep.toml",
    ] {
        let whole = std::fs::read_to_string(folder.join(file)).unwrap();
        std::fs::write(folder.join(file), format!("{whole}\ngarbage = = [\n")).unwrap();
        let ran = home.run_locked(&["content", "check", &name]);
        assert_eq!(ran.code, 6, "{file}: {}", ran.out);
        assert!(ran.out.contains(file), "{file}: {}", ran.out);
        std::fs::write(folder.join(file), whole).unwrap();
    }
    let file = folder.join("services/national.toml");
    let whole = std::fs::read_to_string(&file).unwrap();
    let (before, after) = whole.split_once("phone = \"+1").unwrap();
    std::fs::write(&file, format!("{before}phone = \"+1555{}", after.get(3..).unwrap())).unwrap();
    assert_eq!(home.run_locked(&["content", "check", &name]).code, 6);
}

#[test]
fn a_file_or_a_folder_that_cannot_be_made_is_not_looked_for() {
    let home = Home::empty();
    let made = home.path("made").display().to_string();
    home.run_locked(&["content", "new", &made]).done();
    let nowhere = home.path("no/such/x").display().to_string();
    for command in
        [&["content", "pack", &made, "--output", &nowhere][..], &["content", "new", &nowhere]]
    {
        let said = home.run_locked(command).failed(1);
        assert!(!said.contains("There is no file"), "{said}");
        assert!(said.contains("There is no folder for"), "{said}");
    }
}
