//! A statement opened: under its lane, its operations one by one with what came in between, each joined to its mark.

use heddle_trace::operation::Family;

use super::Board;
use super::text::{fitted, text_width};
use crate::model::{Part, Statement};
use crate::scene::{Anchor, Command, Glyph, Rect, Role, Shape, Text};
use crate::sentences::part_words;
use crate::words;

const SIZE: f64 = 11.5;
/// Height of a part, and of the heading above the parts.
const CELL: f64 = 22.0;
const HEADING: f64 = 20.0;
const PADDING: f64 = 8.0;
/// Between two parts: an arrow.
const GAP: f64 = 16.0;
/// Between the lane's bar and the card.
const STALK: f64 = 16.0;

impl Board<'_> {
    pub(super) fn statement(&mut self) {
        let Some(statement) = self.view.opened.and_then(|event| self.model.statement_of(event)) else { return };
        if !self.frame.visible_lanes().contains(&statement.lane) {
            return;
        }
        let language = self.view.language;
        let thread = self.model.lanes()[statement.lane as usize].thread;
        let cells: Vec<(Part, String, f64)> = statement
            .parts
            .iter()
            .map(|&part| {
                let words = words::plain(&part_words(self.model, part, language));
                let words = fitted(&words, SIZE, 210.0).unwrap_or_default();
                let width =
                    text_width(&words, SIZE) + 14.0 + if matches!(part, Part::Operation(_)) { 16.0 } else { 0.0 };
                (part, words, width)
            })
            .collect();
        let heading = heading(self, &statement);
        let row = cells.iter().map(|cell| cell.2 + GAP).sum::<f64>() - GAP;
        let room = self.view.width - 16.0;
        // With little room the parts stand under each other.
        let is_column = row + 2.0 * PADDING > room;
        let inner = if is_column { cells.iter().map(|cell| cell.2).fold(0.0, f64::max) } else { row };
        let width = inner.max(text_width(&heading, SIZE)).min(room - 2.0 * PADDING) + 2.0 * PADDING;
        let rows = if is_column { cells.len() as f64 } else { 1.0 };
        let height = HEADING + rows * (CELL + 4.0) + PADDING;
        let marks: Vec<f64> = statement.operations().map(|event| self.x(event)).collect();
        let (Some(&first), Some(&last)) = (marks.first(), marks.last()) else { return };
        let left = (f64::midpoint(first, last) - width / 2.0).clamp(8.0, (self.view.width - width - 8.0).max(8.0));
        let middle = self.frame.lane_middle(statement.lane);
        let below = middle + self.frame.bar_height() / 2.0 + STALK;
        let is_below = below + height <= self.view.height - 4.0 || middle - STALK - height < self.frame.body.y;
        let top = if is_below { below } else { middle - self.frame.bar_height() / 2.0 - STALK - height };
        let edge = Role::Edge(thread).solid().stroke(1.25);
        let mut shapes = Vec::new();
        let foot = if is_below { top } else { top + height };
        let card = Rect::new(left, top, width, height);
        for x in marks {
            let commands = vec![Command::Move(x, middle), Command::Line(x.clamp(left + 6.0, left + width - 6.0), foot)];
            shapes.push(Shape::Path { commands, fill: None, stroke: Some(Role::Ink.at(0.75).dashed(1.25, 3.0, 2.5)) });
        }
        let fill = Some(Role::Background.solid());
        shapes.push(Shape::Box { rect: card, radius: 7.0, fill, stroke: Some(edge) });
        let bar = Rect::new(left + 1.0, top + 6.0, 4.0, height - 12.0);
        shapes.push(Shape::fill(bar, 2.0, Role::Thread(thread).solid()));
        if let Some(heading) = fitted(&heading, SIZE, width - 2.0 * PADDING) {
            shapes.push(text(left + PADDING + 4.0, top + HEADING / 2.0 + 3.0, heading, Role::Ink, true));
        }
        let mut x = left + PADDING;
        let mut y = top + HEADING + 3.0;
        for (number, (part, words, width)) in cells.into_iter().enumerate() {
            if number > 0 && !is_column {
                let at = x + GAP / 2.0;
                let middle = y + CELL / 2.0;
                let commands = vec![
                    Command::Move(at - 3.0, middle - 4.0),
                    Command::Line(at + 2.0, middle),
                    Command::Line(at - 3.0, middle + 4.0),
                ];
                shapes.push(Shape::Path { commands, fill: None, stroke: Some(Role::Muted.solid().stroke(1.5)) });
                x += GAP;
            }
            self.part(part, words, Rect::new(x, y, width, CELL), &mut shapes);
            if is_column { y += CELL + 4.0 } else { x += width }
        }
        self.layer(Rect::new(0.0, 0.0, self.view.width, self.view.height), shapes);
    }

    fn part(&self, part: Part, words: String, rect: Rect, shapes: &mut Vec<Shape>) {
        let (middle, mut x) = (rect.y + rect.h / 2.0, rect.x + 7.0);
        match part {
            Part::Operation(index) => {
                let event = self.model.event(index);
                let is_problem = self.model.problem(index).is_some();
                let edge = if is_problem { Role::Problem } else { Role::Edge(event.thread) };
                let fill = Some(Role::Thread(event.thread).at(0.18));
                let stroke = if is_problem { Role::Problem.solid() } else { Role::Thread(event.thread).solid() };
                shapes.push(Shape::Box { rect, radius: 5.0, fill, stroke: Some(stroke.stroke(1.25)) });
                shapes.push(Shape::Mark {
                    glyph: Glyph::Family(event.kind.family()),
                    x: x + 5.0,
                    y: middle,
                    size: 10.0,
                    fill: Role::Thread(event.thread).solid(),
                    stroke: Some(edge.solid().stroke(1.25)),
                });
                x += 16.0;
                shapes.push(text(x, middle, words, Role::Ink, false));
            }
            Part::Compute { .. } => {
                let stroke = Some(Role::Muted.solid().dashed(1.0, 2.0, 3.0));
                shapes.push(Shape::Box { rect, radius: 5.0, fill: None, stroke });
                shapes.push(text(x, middle, words, Role::Ink, false));
            }
            Part::Meanwhile { from, to } => {
                // Others who write meanwhile are what makes a value stale.
                let writes = (from..to).any(|event| self.model.event(event).kind.family() == Family::Write);
                let role = if writes { Role::Ink } else { Role::Muted };
                shapes.push(Shape::fill(rect, 5.0, Role::Grid.solid()));
                shapes.push(text(x, middle, words, role, false));
            }
        }
    }
}

impl Statement {
    /// Its operations, by their events.
    pub fn operations(&self) -> impl Iterator<Item = u32> {
        self.parts.iter().filter_map(|part| match part {
            Part::Operation(event) => Some(*event),
            Part::Compute { .. } | Part::Meanwhile { .. } => None,
        })
    }
}

/// The line, with its text where it is known.
fn heading(board: &Board<'_>, statement: &Statement) -> String {
    words::line(statement.line, board.model.source_line(statement.line), board.view.language)
}

fn text(x: f64, y: f64, words: String, role: Role, strong: bool) -> Shape {
    Shape::Text(Text { x, y, words, size: SIZE, paint: role.solid(), anchor: Anchor::Start, strong, rim: false })
}
