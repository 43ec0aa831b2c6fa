//! What was picked, as a page.

use crate::domain::answer::{Answer, YesNo};
use crate::domain::before::{Before, before};
use crate::domain::day::Day;
use crate::domain::entry::{Entry, Kind};
use crate::domain::helped::helped;
use crate::domain::trend::{self, Unit};
use crate::page::summary::document::{Block, NONE, Page, Section};
use crate::page::summary::{Summary, self_check};
use crate::page::{dates, entry_lines, plan_cards, trend_words, trends_page};

/// The questions of a check-in that have a column of their own.
const COLUMNS: [&str; 3] = ["feeling", "urges", "sleep"];

/// The page.
pub(super) fn page(summary: &Summary<'_>) -> Page {
    let picked = summary.picked;
    let mut sections = Vec::new();
    sections.extend(picked.check_ins.as_deref().map(|it| check_ins(it, summary)));
    sections.extend(picked.use_days.as_deref().map(|it| use_days(it, summary)));
    sections.extend(picked.medicine.as_ref().map(|it| {
        let rows = it.iter().map(|(day, all)| {
            let said = medicine_said(&Answer::Medicine(all.clone()), summary);
            vec![day.to_string(), said]
        });
        let head = ["summary-day", "summary-medicine"].map(|key| summary.say(key));
        summary.table("summary-medicine-days", head.into(), rows.collect())
    }));
    sections.extend(picked.trends.as_deref().map(|it| trends(it, summary)));
    sections.extend(
        picked.self_checks.iter().map(|(form, rows)| self_check::section(form, rows, summary)),
    );
    sections.extend(plan(summary));
    sections.extend(notes(&picked.notes, summary));
    let lead = vec![
        summary.namer.words.say_with("summary-days", &span(summary)),
        summary.say("summary-chosen"),
        summary.say("summary-gaps"),
    ];
    Page { title: summary.say("summary-page-title"), about: summary.about(), lead, sections }
}

type Values = [(&'static str, crate::content::words::Value<'static>); 2];

fn span(summary: &Summary<'_>) -> Values {
    let day = |day| dates::day_with_year(day, summary.namer.words).into();
    [("first", day(summary.picked.first)), ("last", day(summary.picked.last))]
}

fn day_of(day: Day, summary: &Summary<'_>) -> String {
    dates::day_with_year(day, summary.namer.words)
}

fn check_ins(entries: &[Entry], summary: &Summary<'_>) -> Section {
    let words = summary.namer.words;
    let own = |entry: &Entry, question: &str| {
        let found = entry.answers.iter().find(|(id, _)| id.as_str() == question);
        found.map_or_else(
            || NONE.to_owned(),
            |(id, answer)| entry_lines::said(id, answer, words, summary.namer.kept),
        )
    };
    let more = |entry: &Entry| {
        let mut rest = entry.clone();
        rest.answers.retain(|id, _| !COLUMNS.contains(&id.as_str()));
        let lines = entry_lines::lines(&rest, words, summary.namer.kept);
        let said: Vec<String> =
            lines.iter().map(|(label, said)| format!("{label}: {said}")).collect();
        said.join(". ")
    };
    let rows: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| {
            let mut row = vec![format!("{}, {}", entry.day, dates::time(entry.at, words))];
            row.extend(COLUMNS.map(|question| own(entry, question)));
            row.push(more(entry));
            row
        })
        .collect();
    let mut head = vec![summary.say("summary-day")];
    head.extend(
        COLUMNS.iter().filter_map(|id| id.parse().ok()).map(|id| entry_lines::label(&id, words)),
    );
    head.push(summary.say("summary-more"));
    let mut section = summary.table("summary-check-ins", head, rows);
    let days = entries.chunk_by(|one, other| one.day == other.day).count();
    let all =
        usize::try_from(summary.picked.last.days_since(summary.picked.first) + 1).unwrap_or(0);
    let said = words.say_with("trends-days-answered", &[("n", days.into()), ("all", all.into())]);
    section.blocks.insert(0, Block::Text(said));
    section.blocks.push(Block::Quiet(summary.say("trends-gap")));
    section
}

fn use_days(days: &[(Day, YesNo)], summary: &Summary<'_>) -> Section {
    let rows = days.iter().map(|(day, used)| vec![day.to_string(), summary.yes_no(*used)]);
    let head = ["summary-day", "summary-use"].map(|key| summary.say(key));
    summary.table("summary-use-days", head.into(), rows.collect())
}

fn medicine_said(answer: &Answer, summary: &Summary<'_>) -> String {
    let id = "medicine".parse();
    id.map_or_else(
        |_| String::new(),
        |id| entry_lines::said(&id, answer, summary.namer.words, summary.namer.kept),
    )
}

fn trends(entries: &[Entry], summary: &Summary<'_>) -> Section {
    let (words, namer) = (summary.namer.words, &summary.namer);
    let (first, last) = (summary.picked.first, summary.picked.last);
    let unit = Unit::fitting(first, last, trends_page::COLUMNS_MAX);
    let mut blocks = Vec::new();
    for measure in &summary.picked.measures {
        let answers = trend::answers(entries, *measure);
        blocks.push(Block::Heading(words.say(trend_words::name_key(*measure))));
        if !answers.is_empty() {
            blocks.push(Block::Chart(*measure, trend::columns(&answers, first, last, unit)));
        }
        let said = trend_words::summary(&answers, *measure, first, last, words);
        blocks.push(Block::Text(said.join(" ")));
    }
    let axis = words.say_with("summary-axis", &span(summary));
    blocks.push(Block::Quiet(format!("{axis} {}", words.say(trend_words::column_key(unit)))));
    let (tools, marks) = namer.helped(&helped(entries, first, last));
    let is_any = !tools.is_empty() || !marks.is_empty();
    for (key, items) in [("helped-tools", tools), ("helped-marks", marks)] {
        if !items.is_empty() {
            blocks.push(Block::Heading(words.say(key)));
            blocks.push(Block::Pairs(items));
        }
    }
    if is_any {
        blocks.push(Block::Quiet(words.say("helped-alone")));
    }
    let found = before(entries, last, summary.day_start);
    blocks.push(Block::Heading(words.say("before-heading")));
    let days = u64::try_from(last.days_since(first)).unwrap_or(0) + 1;
    blocks.push(Block::Text(trend_words::looked_within(&found, days, words).join(" ")));
    if let Before::Looked { statements, .. } = &found {
        for statement in statements {
            let (heading, said) = namer.statement(statement);
            blocks.push(Block::Text(format!("{heading}. {}", said.join(" "))));
        }
        if !statements.is_empty() {
            let end = ["before-brackets", "trends-pattern"].map(|key| words.say(key)).join(" ");
            blocks.push(Block::Quiet(end));
        }
    }
    Section { heading: words.say("section-trends"), blocks }
}

fn plan(summary: &Summary<'_>) -> Vec<Section> {
    let picked = summary.picked;
    let mut sections = Vec::new();
    if let Some(cards) = &picked.plan {
        let mut blocks = Vec::new();
        for card in cards {
            blocks.push(Block::Heading(card.heading.clone()));
            if !card.lines.is_empty() {
                blocks.push(Block::List(card.lines.clone()));
            }
            if !card.numbers.is_empty() {
                blocks.push(Block::Pairs(card.numbers.clone()));
            }
        }
        sections.push(Section { heading: summary.say("section-plan"), blocks });
    }
    let or_nothing = |block: Block, is_empty: bool| {
        if is_empty { Block::Text(summary.say("summary-empty")) } else { block }
    };
    if let Some(people) = &picked.people {
        let pair = |person: &crate::domain::person::Person| {
            (person.name.reveal().to_owned(), person.phone.reveal().to_owned())
        };
        let block = Block::Pairs(people.iter().map(pair).collect());
        let blocks = vec![or_nothing(block, people.is_empty())];
        sections.push(Section { heading: summary.say("plan-people"), blocks });
    }
    if let Some(questions) = &picked.questions {
        let heading = summary.say(&plan_cards::name_key(crate::domain::plan::Card::Questions));
        let blocks = vec![or_nothing(Block::List(questions.clone()), questions.is_empty())];
        sections.push(Section { heading, blocks });
    }
    sections
}

fn notes(notes: &[Entry], summary: &Summary<'_>) -> Option<Section> {
    if notes.is_empty() {
        return None;
    }
    let words = summary.namer.words;
    let mut blocks = Vec::new();
    for note in notes {
        let kind = match note.kind {
            Kind::Note => String::new(),
            kind => format!(", {}", entry_lines::kind_name(kind, words)),
        };
        blocks.push(Block::Heading(format!("{}{kind}", day_of(note.day, summary))));
        blocks.push(Block::Words(note.text.reveal().to_owned()));
    }
    Some(Section { heading: summary.say("summary-notes"), blocks })
}
