//! Drawing the list, what stands under or beside it, and where each goes.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::freshness::is_list_old;
use crate::content::service::Service;
use crate::domain::prefs::Shapes;
use crate::ui::look::Look;
use crate::ui::route::Code;
use crate::ui::screen::Standing;
use crate::ui::screens::call::detail::{self, Detail};
use crate::ui::screens::call::filters;
use crate::ui::screens::call::lines::{self, Moment, directory};
use crate::ui::screens::call::list::{Row, Shape};
use crate::ui::screens::call::marks::Mark;
use crate::ui::screens::call::people::{self, Contact};
use crate::ui::screens::call::{Call, Mode};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, ROW_COLS, divide, side_by_side};
use crate::ui::widgets::qr::Qr;
use crate::ui::widgets::wrap::{columns, cut};

/// Rows below a list at least: a caveat and what a line is for.
const BELOW_ROWS_MIN: u16 = 5;
/// Rows below a list from which on the whole name stands above the details.
const TITLE_ROWS: u16 = 6;
/// Columns that the details need beside a code.
const BESIDE_COLS: u16 = 44;
/// Columns of the list where the details stand beside it.
const LIST_COLS: u16 = 55;
/// Where the number, the hours and the tags of a line begin, where it has one row.
const NUMBER_COL: u16 = 40;
const HOURS_COL: u16 = 60;
const TAGS_COL: u16 = 70;

/// Where the parts are.
#[derive(Debug, Clone, Copy)]
pub struct Spots {
    /// What is filtered, or the search box.
    top: Rect,
    /// The list.
    pub list: Rect,
    /// The details, below or beside it.
    detail: Rect,
    is_beside: bool,
}

impl Spots {
    /// Where the parts are in `body`.
    #[must_use]
    pub fn of(body: Rect) -> Self {
        let top = Rect { height: 1.min(body.height), ..body };
        let gap = if body.height >= 16 { 2 } else { 1 };
        if let Some((left, right)) = side_by_side(body, LIST_COLS) {
            let list = Rect {
                y: left.y + gap.min(left.height),
                height: left.height.saturating_sub(gap + 1),
                ..left
            };
            let top = Rect { width: left.width, ..top };
            return Self { top, list, detail: right, is_beside: true };
        }
        let below = (body.height * 9 / 20).max(BELOW_ROWS_MIN);
        let list = Rect {
            y: body.y + gap.min(body.height),
            height: body.height.saturating_sub(gap + 1 + below),
            ..body
        };
        let y = list.bottom() + 1;
        let detail = Rect { y, height: body.bottom().saturating_sub(y), ..body };
        Self { top, list, detail, is_beside: false }
    }

    /// Where the details of a row are written, with a margin.
    const fn inner(&self) -> Rect {
        let margin = if self.is_beside { 0 } else { 1 };
        let width = self.detail.width.saturating_sub(1 + margin);
        Rect { x: self.detail.x + margin, width, ..self.detail }
    }

    /// How the list is drawn.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        Shape { width: self.list.width, height: self.list.height, is_tall: self.is_beside }
    }

    /// Where the words of a search stand.
    #[must_use]
    pub const fn search(&self) -> Rect {
        Rect { x: self.top.x + 10, width: self.top.width.saturating_sub(11), ..self.top }
    }
}

impl Call {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let spots = Spots::of(area);
        if let Mode::Filters(field, at) = self.mode {
            let count = self.query.find(Moment::of(look.now)).len();
            let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
            return filters::render(area, buf, look, (field, at, &self.query, count));
        }
        let search = self.draw_top(&spots, buf, look);
        let row = self.draw_list(&spots, buf, look);
        if spots.is_beside {
            divide(area, LIST_COLS, buf, look);
        }
        match self.chosen() {
            Some(Row::Line(service)) => self.draw_line(service, &spots, buf, look),
            Some(Row::Person(index)) => {
                if let Some(contact) = self.own.people.get(*index) {
                    draw_contact(contact, spots.inner(), buf, look);
                }
            }
            row => draw_about(row, spots.inner(), buf, look),
        }
        search.or(row)
    }

    /// What is filtered, or the search box; a calm word where the whole list is old.
    fn draw_top(&self, spots: &Spots, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if self.mode == Mode::Search || !self.query.words.is_empty() {
            Pen::new(spots.top, buf, look).put(1, Role::Key, &look.say("call-search"));
            let style = look.style(Role::Text);
            let at = self.search.render(spots.search(), buf, style);
            return (self.mode == Mode::Search).then_some(at);
        }
        let mut pen = Pen::new(spots.top, buf, look);
        match list_age(look, "call-list-old") {
            Some(words) if self.query.is_everything() => {
                let is_long = columns(&words) >= spots.top.width;
                let short = list_age(look, "call-list-old-short");
                let words = if is_long { short.unwrap_or(words) } else { words };
                pen.put(1, Role::Care, &words);
            }
            _ => {
                let room = spots.top.width.saturating_sub(2);
                let words = filters::summary(look.words, &self.query, room);
                pen.put(1, Role::Muted, &cut(&words, room));
            }
        }
        None
    }

    fn draw_list(&self, spots: &Spots, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let shape = spots.shape();
        let (start, end) = (self.place.first, self.place.first + usize::from(shape.height));
        let mut top = 0;
        let mut cursor = None;
        let mut is_more = false;
        for (index, row) in self.rows.iter().enumerate() {
            let height = row.height(shape.width, shape.is_tall);
            let (from, to) = (top, top + height);
            top = to;
            if from >= end {
                is_more = true;
                break;
            }
            // A heading whose empty row is above the view still shows its words.
            if from < start || to > end {
                is_more |= to > end;
                if !(matches!(row, Row::Heading { .. }) && from + 1 == start) {
                    continue;
                }
            }
            let down = u16::try_from(from.saturating_sub(start)).unwrap_or(u16::MAX);
            let area = Rect {
                y: spots.list.y + down,
                height: u16::try_from(to - from.max(start)).unwrap_or(1),
                ..spots.list
            };
            let is_clipped = from < start;
            let focus = Focus::when(index == self.place.row);
            let at = self.draw_row(row, focus, (area, shape.is_tall, is_clipped), buf, look);
            if focus == Focus::Here {
                cursor = at;
            }
        }
        let below = Rect { y: spots.list.bottom(), height: 1, ..spots.list };
        let more = format!(" {} ", look.say("more-below"));
        let column = below.width.saturating_sub(columns(&more) + 1);
        if !spots.is_beside {
            Pen::new(below, buf, look).rule(0);
        }
        if is_more {
            Pen::new(below, buf, look).put(column, Role::Muted, &more);
        }
        cursor
    }

    fn draw_row(
        &self,
        row: &Row,
        focus: Focus,
        (area, is_tall, is_clipped): (Rect, bool, bool),
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        match row {
            Row::Heading { words, is_first } => {
                pen.skip(u16::from(!is_clipped && !is_first));
                pen.put(1, Role::Title, words);
            }
            Row::Note(words) => {
                let inner = Rect { width: area.width.saturating_sub(1), ..area };
                Pen::new(inner, buf, look).text(3, Role::Muted, words);
                return None;
            }
            Row::Line(service) if is_tall => self.tall_line(&mut pen, focus, service, look),
            Row::Line(service) => self.line(&mut pen, focus, service, look),
            Row::Person(index) => {
                if let Some(contact) = self.own.people.get(*index) {
                    let (name, phone) = (contact.name.reveal(), contact.phone.reveal());
                    if !is_tall && area.width >= TAGS_COL + 5 {
                        own_line(&mut pen, focus, name, phone);
                    } else {
                        let right = cut(phone, area.width / 2);
                        pen.styled_row(1, focus, Role::Text, name, &right, Role::Lifeline);
                    }
                }
            }
            Row::ChooseCounty => pen.row(1, focus, &look.say("call-choose-county"), ""),
            Row::ClearFilter => {
                let has_filter = self.query.is_filtered();
                let key = if has_filter { "call-clear-filter" } else { "do-clear-search" };
                pen.row(1, focus, &look.say(key), "");
            }
            Row::AddNumber => pen.row(1, focus, &look.say("call-add-number"), ""),
        }
        pen.finish()
    }

    /// A line in one row: the name, the number, and what there is room for.
    fn line(&self, pen: &mut Pen<'_>, focus: Focus, service: &Service, look: &Look<'_>) {
        let number = lines::number(look.words, service);
        let width = pen.rest().width;
        if width < TAGS_COL + 5 {
            pen.styled_row(1, focus, Role::Text, &service.short_name, &number, Role::Lifeline);
            return;
        }
        let moment = Moment::of(look.now);
        let (words, line, hint) = if focus == Focus::Here {
            pen.mark(1, width.min(ROW_COLS));
            (Role::Selected, Role::Selected, Role::Selected)
        } else {
            (Role::Text, Role::Lifeline, Role::Muted)
        };
        pen.put(3, words, &cut(&service.short_name, NUMBER_COL - 4));
        pen.put(NUMBER_COL, line, &number);
        pen.put(HOURS_COL, hint, &lines::hours_short(look.words, service, moment));
        pen.line(TAGS_COL, hint, &self.tags(service, width - TAGS_COL, look));
    }

    /// A line in two rows, where the details stand beside the list.
    fn tall_line(&self, pen: &mut Pen<'_>, focus: Focus, service: &Service, look: &Look<'_>) {
        pen.row(1, focus, &service.short_name, "");
        let moment = Moment::of(look.now);
        let (line, hint) = if focus == Focus::Here {
            pen.fill(1, LIST_COLS);
            (Role::Selected, Role::Selected)
        } else {
            (Role::Lifeline, Role::Muted)
        };
        pen.put(7, line, &lines::number(look.words, service));
        pen.put(28, hint, &lines::hours_short(look.words, service, moment));
        pen.line(39, hint, &self.tags(service, LIST_COLS - 40, look));
    }

    /// Whether it takes texts, may be out of date, or did not work; as many as have room.
    fn tags(&self, service: &Service, room: u16, look: &Look<'_>) -> String {
        if self.own.marks.has(Mark::Failed, &service.id) {
            return cut(&look.say("call-tag-failed"), room);
        }
        let old = look.say("call-tag-old");
        let is_old = lines::is_doubtful(service, Moment::of(look.now));
        let text = look.say("call-tag-text");
        let takes_text = service.sms.is_some() && service.phone.is_some();
        match (takes_text, is_old) {
            (true, true) if columns(&text) + 1 + columns(&old) <= room => format!("{text} {old}"),
            (_, true) => cut(&old, room),
            (true, false) => cut(&text, room),
            (false, false) => String::new(),
        }
    }

    fn draw_line(&self, service: &Service, spots: &Spots, buf: &mut Buffer, look: &Look<'_>) {
        let moment = Moment::of(look.now);
        let area = spots.inner();
        if !spots.is_beside {
            let mut brief = detail::brief(look.words, service, &self.own.marks, moment);
            if area.height < TITLE_ROWS {
                // The list above names it already.
                brief.retain(|detail| detail.role != Role::Title);
            }
            let (rows, _) = detail::whole(&brief, area.width, area.height);
            detail::draw(&rows, 0, area, buf, look);
            return;
        }
        let all = detail::details(look.words, service, &self.own.marks, moment);
        let pressing = detail::pressing(look.words, service, &self.own.marks, moment).len();
        let Some((code, qr)) = code_beside(service, area, look) else {
            draw_whole(&all, area, buf, look);
            return;
        };
        let text = Rect { height: area.height.saturating_sub(qr.height() + 1), ..area };
        let (rows, taken) = detail::whole(&all, text.width, text.height);
        let beside_cols = area.width.saturating_sub(qr.width() + 2);
        let rest = all.get(taken..).unwrap_or_default();
        // Whatever is pressing comes before the code; `c` shows the code alone.
        if taken < pressing || (beside_cols < BESIDE_COLS && taken < all.len()) {
            let (_, with_more) = detail::whole(&all, text.width, text.height.saturating_sub(1));
            if with_more < pressing {
                draw_whole(&all, area, buf, look);
                return;
            }
            draw_whole(&all, text, buf, look);
            return draw_code(&code, &qr, &[], Rect { y: text.bottom(), ..area }, buf, look);
        }
        detail::draw(&rows, 0, text, buf, look);
        let below = Rect { y: text.bottom(), height: qr.height(), ..area };
        draw_code(&code, &qr, rest, below, buf, look);
    }
}

/// A number of one's own, in the columns of the lines below it.
fn own_line(pen: &mut Pen<'_>, focus: Focus, name: &str, phone: &str) {
    let width = pen.rest().width.min(ROW_COLS);
    pen.choice(1, width, focus);
    let (words, number) = match focus {
        Focus::Here => (Role::Selected, Role::Selected),
        Focus::Elsewhere => (Role::Text, Role::Lifeline),
    };
    pen.put(3, words, &cut(name, NUMBER_COL - 4));
    pen.line(NUMBER_COL, number, &cut(phone, width.saturating_sub(NUMBER_COL + 1)));
}

/// As much of `details` as fits whole, and that there is more.
fn draw_whole(details: &[Detail], area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let (mut rows, taken) = detail::whole(details, area.width, area.height);
    let is_cut = taken < details.len();
    if is_cut {
        rows = detail::whole(details, area.width, area.height.saturating_sub(1)).0;
    }
    let drawn = detail::draw(&rows, 0, area, buf, look);
    if is_cut {
        let y = area.y + u16::try_from(drawn).unwrap_or(area.height);
        let last = Rect { y: y.min(area.bottom().saturating_sub(1)), height: 1, ..area };
        Pen::new(last, buf, look).put(0, Role::Muted, &look.say("call-more-details"));
    }
}

/// The code, its words beside it, and under them what of `rest` has room.
fn draw_code(code: &Code, qr: &Qr, rest: &[Detail], area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let spot = Rect { height: qr.height(), ..area };
    qr.render(spot, buf, look.theme, look.prefs.shapes);
    let beside = Rect {
        x: spot.x + qr.width() + 2,
        y: spot.y + 1,
        width: spot.width.saturating_sub(qr.width() + 2),
        height: spot.height.saturating_sub(1),
    };
    let mut pen = Pen::new(beside, buf, look);
    pen.text(0, Role::Muted, &code.caption);
    pen.text(0, Role::Lifeline, &code.shown);
    pen.skip(1);
    let below = pen.rest();
    if !rest.is_empty() {
        draw_whole(rest, below, buf, look);
    }
}

/// The first code of a line, where there is room for it beside its words.
fn code_beside(service: &Service, area: Rect, look: &Look<'_>) -> Option<(Code, Qr)> {
    if look.prefs.shapes == Shapes::Letters {
        return None;
    }
    let code = lines::codes(look.words, service).into_iter().next()?;
    let qr = Qr::of(&code.uri)?;
    let fits = qr.width() + 20 <= area.width && qr.height() + 12 <= area.height;
    fits.then_some((code, qr))
}

/// One of the person's own numbers, who can see it, and what was noted about it.
pub fn draw_contact(contact: &Contact, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let (name, phone) = (contact.name.reveal(), contact.phone.reveal());
    let is_shown = contact.person.as_ref().is_none_or(people::is_shown);
    let key = match look.standing {
        Standing::Guest => "call-person-guest",
        _ if is_shown => "call-person-locked",
        _ => "call-person-hidden",
    };
    let field = |label: &str, role: Role, text: &str| Detail {
        label: look.say(label),
        text: text.to_owned(),
        role,
    };
    let mut fields = Vec::new();
    // Where rows are few, the row above holds the name and the number.
    if area.height >= TITLE_ROWS {
        fields.push(Detail { label: String::new(), text: name.to_owned(), role: Role::Title });
        fields.push(field("call-label-call", Role::Lifeline, phone));
    }
    fields.push(field("call-label-while-locked", Role::Text, &look.say(key)));
    fields.push(field("call-label-note", Role::Text, contact.note.reveal()));
    fields.retain(|field| !field.text.trim().is_empty());
    let (rows, _) = detail::whole(&fields, area.width, area.height);
    detail::draw(&rows, 0, area, buf, look);
}

/// How old the whole list is, where that is worth a word.
fn list_age(look: &Look<'_>, key: &str) -> Option<String> {
    let checked = directory().checked()?;
    let today = Moment::of(look.now).day();
    if !is_list_old(checked, today) {
        return None;
    }
    let months = usize::try_from((today - checked).num_days() / 30).ok()?;
    let (_, number) = lines::state_line()?;
    Some(look.say_with(key, &[("months", months.into()), ("number", number.into())]))
}

/// What a row that is no line leads to, and how old the whole list is where that is worth a word.
fn draw_about(row: Option<&Row>, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let mut pen = Pen::new(area, buf, look);
    let about = match row {
        Some(Row::ChooseCounty) => "call-choose-county-about",
        Some(Row::AddNumber) if look.standing == Standing::Guest => "call-add-number-about-guest",
        Some(Row::AddNumber) => "call-add-number-about",
        _ => "",
    };
    if !about.is_empty() {
        pen.text(0, Role::Text, &look.say(about));
    }
    if let Some(words) = list_age(look, "call-list-old") {
        pen.text(0, Role::Care, &words);
    }
}
