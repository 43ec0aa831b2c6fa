//! The end of the lapse room: something to do, and someone to call.

use crate::content::phone::dialable;
use crate::domain::lapse::LapseForm;
use crate::page::lapse_lines::{Around, TREATMENT};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::look::Look;
use crate::ui::route::{Code, Route, Section};
use crate::ui::screen::Cx;
use crate::ui::screens::lapse::LapseRoom;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen};

/// A row of the last page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Person,
    Lines,
    Treatment,
    Kind,
    Plan,
    Done,
}

/// Show how to call the first of one's own people.
pub(super) fn call_person(around: &Around, cx: &Cx<'_>) -> Effect {
    let code = around.people.first().and_then(|(name, phone)| {
        let number = dialable(phone)?;
        let uri = format!("tel:{number}");
        Some(Code::new(cx.words, "call-scan-call", name, uri, phone.clone()))
    });
    code.map_or(Effect::Go(Route::Section(Section::Call)), |code| {
        Effect::Go(Route::QrCode(vec![code]))
    })
}

impl LapseRoom {
    fn end_rows(&self) -> Vec<Row> {
        let mut rows = vec![Row::Lines, Row::Treatment, Row::Kind, Row::Plan, Row::Done];
        if !self.around.people.is_empty() {
            rows.insert(0, Row::Person);
        }
        rows
    }

    pub(super) fn act_ended(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let rows = self.end_rows();
        let last = rows.len().saturating_sub(1);
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::First => self.row = 0,
            Action::Last => self.row = last,
            Action::Back => return vec![Effect::Back],
            Action::Number(number) => {
                if let Some(row) =
                    usize::from(number).checked_sub(1).filter(|row| *row < rows.len())
                {
                    self.row = row;
                    return self.choose_end(cx);
                }
            }
            Action::Choose => return self.choose_end(cx),
            _ => {}
        }
        Vec::new()
    }

    fn choose_end(&self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.end_rows().get(self.row) {
            Some(Row::Person) => vec![call_person(&self.around, cx)],
            Some(Row::Lines) => vec![Effect::Go(Route::Section(Section::Call))],
            Some(Row::Treatment) => vec![Effect::Go(Route::Line(TREATMENT.to_owned()))],
            Some(Row::Kind) => vec![Effect::Go(Route::Tool("kind-words".to_owned()))],
            Some(Row::Plan) => vec![Effect::Show(Section::Plan)],
            Some(Row::Done) | None => vec![Effect::Back],
        }
    }

    pub(super) fn draw_end(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let is_low = pen.left() < 16;
        pen.text(3, Role::Title, &look.say("lapse-end"));
        let picks: Vec<&str> = self.form.iter().flat_map(LapseForm::picks).collect();
        if picks.is_empty() {
            pen.text(3, Role::Text, &look.say("lapse-end-none"));
        } else {
            pen.text(3, Role::Text, &look.say("lapse-end-picked"));
        }
        for pick in picks {
            pen.text(5, Role::Text, &look.say(&format!("option-{pick}")));
        }
        pen.skip(u16::from(!is_low));
        for (index, row) in self.end_rows().into_iter().enumerate() {
            let (words, right) = match (row, self.around.people.first()) {
                (Row::Person, Some((name, phone))) => (
                    look.say_with("lapse-end-person", &[("name", name.as_str().into())]),
                    phone.clone(),
                ),
                (Row::Lines, _) => (look.say("lapse-end-lines"), String::new()),
                (Row::Treatment, _) => {
                    let line = crate::content::directory::directory().get(TREATMENT);
                    let phone = line.and_then(crate::content::service::Service::shown_phone);
                    (look.say("lapse-end-treatment"), phone.unwrap_or_default())
                }
                (Row::Kind, _) => (look.say("lapse-end-kind"), String::new()),
                (Row::Plan, _) => (look.say("lapse-end-plan"), String::new()),
                _ => (look.say("lapse-end-done"), String::new()),
            };
            let words = format!("{}  {words}", index + 1);
            let focus = Focus::when(index == self.row);
            pen.styled_row(1, focus, Role::Text, &words, &right, Role::Lifeline);
        }
        pen.skip(u16::from(!is_low));
        pen.text(3, Role::Lifeline, &look.say("unlock-emergency"));
    }
}
