//! The stack of screens as one frame.

use super::{Cover, Frame, Look, Position, Rect, Runtime, Tone, degrade, shell};

impl Runtime<'_> {
    pub(super) fn render(&self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let look = self.look();
        let buf = frame.buffer_mut();
        buf.set_style(area, look.theme.page());
        let cursor = self.draw(area, buf, &look);
        degrade(buf, self.prefs.shapes);
        if let Some(at) = cursor.filter(|at| area.contains(*at)) {
            frame.set_cursor_position(at);
        }
    }

    fn draw(
        &self,
        area: Rect,
        buf: &mut ratatui::buffer::Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let top = self.stack.last()?;
        if shell::is_small(area) {
            if !top.fits_small() {
                let can_go_back = self.stack.len() > 1 && !self.top_works();
                return shell::render_small(area, buf, look, self.session.standing(), can_go_back);
            }
            let cursor = top.render(shell::small_body(area), buf, look);
            match &self.notice {
                Some(notice) => shell::render_small_notice(area, buf, notice, look),
                None => shell::render_small_footer(area, buf, top.as_ref(), look),
            }
            return cursor;
        }
        let base = self.stack.iter().rposition(|screen| screen.cover() == Cover::Body).unwrap_or(0);
        let mut cursor = None;
        let mut rule_y = area.bottom();
        for screen in self.stack.iter().skip(base) {
            let parts = shell::parts(area, screen.as_ref(), look);
            if screen.cover() == Cover::Body {
                rule_y = parts.rule_y();
                shell::render(area, &parts, buf, screen.as_ref(), look);
                cursor = screen.render(parts.body, buf, look);
                // What went wrong elsewhere has no place beside the numbers to call.
                let is_helping = screen.part().is_help();
                let notice = self.notice.as_ref();
                if let Some(notice) = notice.filter(|it| !is_helping || it.tone == Tone::Result) {
                    shell::status(&parts, buf, notice, look);
                }
            } else {
                shell::render_footer(area, &parts, rule_y, buf, look);
                let inside = shell::box_inside(parts.body, screen.cover());
                shell::box_around(inside, buf, look);
                cursor = screen.render(inside, buf, look);
            }
        }
        cursor
    }
}
