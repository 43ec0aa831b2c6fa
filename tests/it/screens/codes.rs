//! The codes that a phone reads, and the numbers beside them.

use daymark::content::words::Words;
use daymark::ui::screens::call::lines::{self, directory};

use crate::screens::pin;
use crate::stage::Stage;

/// The codes in a frame, read by a decoder that shares no code with the encoder.
pub fn scanned(frame: &str) -> String {
    let scale = 4;
    let rows: Vec<Vec<char>> = frame
        .lines()
        .map(|row| row.chars().map(|c| if "█▀▄".contains(c) { c } else { ' ' }).collect())
        .collect();
    let (width, height) = (120 * scale, rows.len() * 2 * scale);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        let row = &rows[y / scale / 2];
        let is_top = (y / scale).is_multiple_of(2);
        let glyph = row.get(x / scale).copied().unwrap_or(' ');
        let is_dark = glyph == '█' || glyph == if is_top { '▀' } else { '▄' };
        if is_dark { 0 } else { 255 }
    });
    image.detect_grids().first().expect("a code is in the frame").decode().unwrap().1
}

#[test]
fn there_is_no_code_for_911_and_the_screen_says_to_dial_it() {
    let mut stage = Stage::guest();
    stage.press("7").resize(120, 36);
    assert!(!stage.has("Scan to call: 911") && !stage.has("QR code"), "{}", stage.shows());
    stage.press("c");
    assert!(stage.has("dial it"), "{}", stage.shows());
    stage.press("enter c");
    assert!(stage.has("dial it"), "{}", stage.shows());
    assert!(lines::codes(&Words::english(), directory().get("emergency-911").unwrap()).is_empty());
}

#[test]
fn a_phone_reads_what_the_screen_shows() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("substance use helpline");
    stage.press("enter c");
    let line = directory().get("ma-substance-use-helpline").unwrap();
    assert_eq!(scanned(&stage.shows()), line.phone.as_ref().unwrap().tel_uri());
    stage.press("c");
    assert_eq!(scanned(&stage.shows()), line.sms.as_ref().unwrap().uri());
    assert!(scanned(&stage.shows()).ends_with("?body=HOPE"));
    stage.press("c");
    assert_eq!(Some(scanned(&stage.shows())), line.url);
    stage.press("esc esc").resize(120, 36);
    assert_eq!(scanned(&stage.shows()), line.phone.as_ref().unwrap().tel_uri(), "beside the list");
}

#[test]
fn every_line_has_a_code_and_a_number_to_copy() {
    let words = Words::english();
    for service in directory().services() {
        let codes = lines::codes(&words, service);
        let is_dialed = lines::is_emergency(service);
        assert_eq!(codes.is_empty(), is_dialed, "{} leads nowhere", service.id);
        for code in &codes {
            assert!(daymark::ui::widgets::qr::Qr::of(&code.uri).is_some(), "{}", service.id);
        }
        assert!(lines::copy(&words, service).is_some(), "{}", service.id);
        if service.ask_about {
            let other = lines::instead_of(service).unwrap();
            assert_eq!(codes[0].uri, other.phone.as_ref().unwrap().tel_uri(), "{}", service.id);
        }
    }
}

#[test]
fn codes_for_a_phone() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("substance use helpline");
    stage.press("enter c");
    pin(&mut stage, "call_qr");
    stage.resize(80, 24).press("c");
    insta::assert_snapshot!("qr_text", stage.shows());
    stage.press("c");
    insta::assert_snapshot!("qr_page", stage.shows());
}

#[test]
fn a_line_and_its_code_fit_a_small_window() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("safespot");
    stage.press("enter").resize(40, 12);
    insta::assert_snapshot!("line_40x12", stage.shows());
    stage.press("c").resize(36, 22);
    insta::assert_snapshot!("qr_36x22", stage.shows());
}

#[test]
fn copying_says_the_number_too() {
    let mut stage = Stage::guest();
    stage.press("7 /").type_text("safespot");
    stage.press("enter y");
    let number = stage.asked.copied.last().cloned().unwrap();
    assert!(stage.has(&format!("If paste does not work, the number is {number}.")));
}

#[test]
fn without_room_for_a_code_nothing_is_said_of_scanning_or_of_codes() {
    for (width, height) in [(60, 18), (40, 12)] {
        let mut stage = Stage::guest();
        stage.press("F2 2 c").resize(width, height);
        assert!(stage.has("too small for the code") && stage.has("988"), "{}", stage.shows());
        assert!(stage.has("Call: ") && stage.has("c Next one"), "{}", stage.shows());
        for words in ["Scan", "Code 1", "Other code"] {
            assert!(!stage.has(words), "{words}: {}", stage.shows());
        }
        stage.press("c");
        assert!(stage.has("Text: ") && !stage.has("Code 2"), "{}", stage.shows());
        stage.resize(120, 50);
        assert!(stage.has("Scan to text") && stage.has("c Other code"), "{}", stage.shows());
    }
}
