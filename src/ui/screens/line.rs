//! One help line: everything there is to say about it, and how to reach it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::service::Service;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Screen};
use crate::ui::screens::call::detail::{self, Line};
use crate::ui::screens::call::lines::{self, Moment, directory};
use crate::ui::screens::call::marks::{Mark, Marks};
use crate::ui::screens::call::turn_mark;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::more::more;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::wrap::columns;

/// The page of one line.
#[derive(Debug)]
pub struct LinePage {
    service: Option<&'static Service>,
    marks: Marks,
    is_open: bool,
    scroll: Scroll,
}

impl LinePage {
    /// The page of the line of this id.
    #[must_use]
    pub fn new(id: String) -> Self {
        let service = directory().get(&id);
        drop(id);
        Self { service, marks: Marks::default(), is_open: false, scroll: Scroll::default() }
    }

    fn rows(
        &self,
        look_words: &crate::content::words::Words,
        moment: Moment,
        width: u16,
    ) -> Vec<Line> {
        let Some(service) = self.service else { return Vec::new() };
        let all = detail::details(look_words, service, &self.marks, moment);
        detail::wrapped(&all, width)
    }

    fn act_on(&mut self, action: Action, service: &'static Service, cx: &Cx<'_>) -> Vec<Effect> {
        let moment = Moment::of(cx.now);
        match action {
            Action::QrCode | Action::Choose if lines::is_emergency(service) => {
                vec![cx.say("call-dial-it")]
            }
            Action::QrCode | Action::Choose => {
                vec![Effect::Go(Route::QrCode(lines::codes(cx.words, service)))]
            }
            Action::Copy => lines::copy(cx.words, service).into_iter().collect(),
            Action::Why => {
                vec![Effect::Go(Route::Page(detail::sources(cx.words, service, moment)))]
            }
            Action::Pin => turn_mark(&self.marks, Mark::Mine, service, cx),
            Action::Mark if lines::is_emergency(service) => {
                vec![cx.say("call-emergency-stays")]
            }
            Action::Mark => {
                self.scroll = Scroll::default();
                turn_mark(&self.marks, Mark::Failed, service, cx)
            }
            action => {
                let area = inside(cx.body);
                let count = self.rows(cx.words, moment, area.width).len();
                self.scroll.act(action, count, usize::from(area.height));
                Vec::new()
            }
        }
    }
}

/// Where the words stand, with a margin.
fn inside(body: Rect) -> Rect {
    Rect {
        x: body.x + 1.min(body.width),
        width: body.width.saturating_sub(2),
        height: body.height.saturating_sub(1),
        ..body
    }
}

impl Screen for LinePage {
    fn title(&self, look: &Look<'_>) -> String {
        let name = self.service.map_or("", |service| service.short_name.as_str());
        look.say_with("line-title", &[("name", name.into())])
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::LINE
    }

    /// Someone may be on the phone, with what to say in front of them.
    fn outlives_lock(&self) -> bool {
        true
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_open = cx.store.is_some();
        self.marks = cx.store.map(Marks::read).transpose()?.unwrap_or_default();
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match (action, self.service) {
            (Action::Back, _) => vec![Effect::Back],
            (action, Some(service)) => self.act_on(action, service, cx),
            (_, None) => Vec::new(),
        }
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Pin | Action::Mark | Action::Undo => self.is_open,
            Action::QrCode => !self.service.is_some_and(lines::is_emergency),
            _ => true,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = inside(area);
        if self.service.is_none() {
            return draw_missing(area, buf, look);
        }
        let rows = self.rows(look.words, Moment::of(look.now), area.width);
        let page = usize::from(area.height);
        let first = self.scroll.0.min(rows.len().saturating_sub(page));
        detail::draw(&rows, first, area, buf, look);
        if let Some(more) = more(first, page, rows.len(), look) {
            let below = Rect { y: area.bottom(), height: 1, ..area };
            let column = area.width.min(72).saturating_sub(columns(&more));
            Pen::new(below, buf, look).put(column, Role::Muted, &more);
        }
        Some(area.as_position())
    }
}

/// A line that is gone still leads somewhere.
fn draw_missing(area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
    let mut pen = Pen::new(area, buf, look);
    pen.text(0, Role::Text, &look.say("line-none"));
    if let Some((name, number)) = lines::state_line() {
        let values = [("name", name.into()), ("number", number.into())];
        pen.text(0, Role::Lifeline, &look.say_with("line-none-instead", &values));
    }
    pen.finish()
}
