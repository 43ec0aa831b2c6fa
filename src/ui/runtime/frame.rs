//! The stack of screens as one frame.

use super::{Cover, Frame, Look, Position, Rect, Runtime, degrade, shell};

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
            return if top.fits_small() {
                top.render(area, buf, look)
            } else {
                shell::render_small(area, buf, look)
            };
        }
        let base = self.stack.iter().rposition(|screen| screen.cover() == Cover::Body).unwrap_or(0);
        let mut cursor = None;
        let mut rule_y = area.bottom();
        for screen in self.stack.iter().skip(base) {
            let parts = shell::parts(area, screen.as_ref(), look);
            if screen.cover() == Cover::Body {
                rule_y = parts.rule_y();
                shell::render(area, parts, buf, screen.as_ref(), look, self.notice.as_ref());
                cursor = screen.render(parts.body, buf, look);
            } else {
                shell::render_footer(area, parts, rule_y, buf, screen.as_ref(), look);
                let inside = shell::box_inside(parts.body, screen.cover());
                shell::box_around(inside, buf, look);
                cursor = screen.render(inside, buf, look);
            }
        }
        cursor
    }
}
