//! The first byte chooses the parser, the rest is what it reads. One target for all: they share a corpus.
//! `DAYMARK_FUZZ=settings cargo +nightly fuzz run any_parser` keeps to one.
#![no_main]

#[path = "../parsers.rs"]
mod parsers;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let chosen = std::env::var("DAYMARK_FUZZ").ok();
    let by_name = |name: &String| parsers::ALL.iter().position(|(known, _)| known == name);
    let at = chosen.as_ref().and_then(by_name).unwrap_or(usize::from(*first));
    parsers::ALL[at % parsers::ALL.len()].1(rest);
});
