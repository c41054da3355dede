//! What each thread has in its lane: held locks as brackets under the bar, values in hand above it.

use super::cells::Merger;
use super::lanes::LABEL;
use super::text::{fitted, strong_width, text_width};
use super::{Board, Sheets};
use crate::model::{Hand, Hold, Lane};
use crate::scene::{Anchor, Command, Glyph, Rect, Role, Shape, Text};
use crate::timeline::Span;
use crate::words;

impl Board<'_> {
    /// Brackets of held locks, under the bar.
    pub(super) fn holds(&self, number: u32, lane: &Lane, Sheets { shapes, labels, .. }: &mut Sheets) {
        let frame = self.frame;
        if !frame.is_hatched() {
            return;
        }
        let (from, to) = self.visible;
        let base = frame.lane_middle(number) + frame.bar_height() / 2.0 + 3.0;
        let room = frame.lane_top(number) + frame.lane_height - base - 2.0;
        let pitch = if frame.has_hands() { 13.0 } else { 4.0 };
        let mut dense = Merger::new();
        for (level, span) in lane.holds.between(from, to) {
            let depth = level as f64 * pitch;
            if depth + 4.0 > room {
                continue;
            }
            let (left, right) = (self.x(span.from), self.end_x(span.to));
            if right - left < 4.0 {
                if level == 0 {
                    let low = (base + 5.0).round() - 0.5;
                    dense.add(left, right, (), &mut |(left, right, ())| {
                        let rect = Rect::new(left, low, (right - left).max(1.0), 2.0);
                        shapes.push(Shape::fill(rect, 0.0, Role::Thread(lane.thread).solid()));
                    });
                }
                continue;
            }
            let (top, low) = (base + depth, (base + depth + 5.0).round() + 0.5);
            let mut commands = vec![Command::Move(left, top), Command::Line(left, low), Command::Line(right, low)];
            if span.to.is_some() {
                commands.push(Command::Line(right, top));
            }
            let stroke = Some(Role::Thread(lane.thread).solid().stroke(2.0));
            let casing = Some(Role::Edge(lane.thread).at(0.55).stroke(3.0));
            if right - left > 6.0 {
                shapes.push(Shape::Path { commands: commands.clone(), fill: None, stroke: casing });
            }
            shapes.push(Shape::Path { commands, fill: None, stroke });
            if frame.has_hands() {
                let name = self.held_name(span);
                let (inner_left, inner_right) = (left.max(frame.body.x), right.min(frame.body.right()));
                if let Some(words) = fitted(&name, 10.5, inner_right - inner_left - 8.0)
                    && text_width(&words, 10.5) > 9.0
                {
                    labels.push(Shape::Text(Text {
                        x: f64::midpoint(inner_left, inner_right),
                        y: low + 1.0,
                        words,
                        size: 10.5,
                        paint: Role::Ink.solid(),
                        anchor: Anchor::Middle,
                        strong: false,
                        rim: true,
                    }));
                }
            }
        }
        dense.finish(&mut |(left, right, ())| {
            let rect = Rect::new(left, (base + 5.0).round() - 0.5, (right - left).max(1.0), 2.0);
            shapes.push(Shape::fill(rect, 0.0, Role::Thread(lane.thread).solid()));
        });
    }

    fn held_name(&self, span: &Span<Hold>) -> String {
        let row = self.model.row_of(span.value.lock);
        let name = row.map_or_else(String::new, |row| self.model.row_name(row));
        match span.value.depth.entries().iter().map(|entry| entry.1).max() {
            Some(depth) if depth > 1 => format!("{name} ×{depth}"),
            _ => name,
        }
    }

    /// Values in hand, above the bar.
    pub(super) fn hands(&self, number: u32, lane: &Lane, sheets: &mut Sheets) {
        let frame = self.frame;
        let (from, to) = self.visible;
        if !frame.is_hatched() || self.pixels_per_step() < 6.0 {
            return;
        }
        let mut free = f64::NEG_INFINITY;
        for (level, span) in lane.hands.between(from, to) {
            let hand = &span.value;
            if !self.model.variables().is_shared(hand.variable) || (level > 0 && !frame.has_hands()) {
                continue;
            }
            if frame.has_hands() {
                self.hand(number, lane, (level, hand), &mut free, sheets);
            } else {
                let y = frame.lane_middle(number) - frame.bar_height() / 2.0 - 3.0;
                let stroke = Role::Thread(lane.thread).solid().stroke(2.0);
                sheets.shapes.push(Shape::line(self.x(hand.read), y, self.x(hand.write), y, stroke));
            }
        }
    }

    /// One of them. `free`: from where on there is room for a tag.
    fn hand(&self, number: u32, lane: &Lane, (level, hand): (usize, &Hand), free: &mut f64, sheets: &mut Sheets) {
        let Sheets { shapes, labels, tags } = sheets;
        let frame = self.frame;
        let (left, right) = (self.x(hand.read), self.x(hand.write));
        let height = 15.0;
        let y = frame.lane_middle(number) - frame.bar_height() / 2.0 - 5.0 - height - level as f64 * (height + 2.0);
        if y < frame.lane_top(number) - 1.0 {
            return;
        }
        let thread = lane.thread;
        let stale = hand.stale.map(|event| self.x(event));
        let fresh_right = stale.unwrap_or(right);
        shapes.push(Shape::fill(Rect::new(left, y, right - left, height), 4.0, Role::Background.solid()));
        shapes.push(Shape::fill(Rect::new(left, y, fresh_right - left, height), 4.0, Role::Thread(thread).at(0.28)));
        shapes.push(Shape::Box {
            rect: Rect::new(left, y, right - left, height),
            radius: 4.0,
            fill: None,
            stroke: Some(match stale {
                None => Role::Thread(thread).solid().stroke(1.25),
                Some(_) => Role::Muted.solid().dashed(1.25, 3.0, 3.0),
            }),
        });
        if let Some(x) = stale {
            shapes.push(Shape::line(x, y, x, y + height, Role::Muted.solid().stroke(1.25)));
        }
        let value = self.model.value_of(hand.read);
        let language = self.view.language;
        let mut label = |candidates: &[String], left: f64, right: f64| {
            let (left, right) = (left.max(frame.body.x), right.min(frame.body.right()));
            let words = candidates.iter().find(|words| text_width(words, LABEL) <= right - left - 4.0);
            if let Some(words) = words {
                let (x, y) = (f64::midpoint(left, right), y + height / 2.0);
                labels.push(Shape::Text(Text {
                    x,
                    y,
                    words: words.clone(),
                    size: LABEL,
                    paint: Role::Ink.solid(),
                    anchor: Anchor::Middle,
                    strong: false,
                    rim: false,
                }));
            }
            words.is_some()
        };
        let (long, short) = (words::holds_value(value, language), value.to_owned());
        match stale {
            None => {
                label(&[long, short], left, right);
            }
            Some(x) => {
                if label(&[long, short.clone()], left, x) {
                    label(&[words::stale(language).to_owned()], x, right);
                } else {
                    label(
                        &[words::holds_stale(value, language), words::stale(language).to_owned(), short],
                        left,
                        right,
                    );
                }
            }
        }
        self.tag(hand, (right, y, height), free, tags);
    }

    /// What a late write destroys, beside it; only its sign where the words of the last one are.
    fn tag(&self, hand: &Hand, (right, y, height): (f64, f64, f64), free: &mut f64, tags: &mut Vec<Shape>) {
        let (true, Some(overwritten)) = (hand.loses, hand.overwrites) else { return };
        let lost = words::overwrites(self.model.value_of(overwritten), self.view.language);
        let whole = strong_width(&lost, LABEL) + 24.0;
        let room_right = self.frame.body.right() - right;
        let x = if room_right < whole + 8.0 { right - whole } else { right + 2.0 };
        let fits = x >= *free;
        let (x, tag_width) = if fits { (x, whole) } else { ((right + 2.0).max(*free), 20.0) };
        *free = x + tag_width + 1.0;
        let rect = Rect::new(x, y - 1.0, tag_width, height + 2.0);
        tags.push(Shape::fill(rect, 4.0, Role::Problem.solid()));
        tags.push(Shape::Mark {
            glyph: Glyph::Warning,
            x: x + 10.0,
            y: y + height / 2.0,
            size: 10.0,
            fill: Role::OnProblem.solid(),
            stroke: Some(Role::Problem.solid().stroke(1.2)),
        });
        if !fits {
            return;
        }
        let paint = Role::OnProblem.solid();
        tags.push(Shape::Text(Text {
            x: x + 18.0,
            y: y + height / 2.0,
            words: lost,
            size: LABEL,
            paint,
            anchor: Anchor::Start,
            strong: true,
            rim: false,
        }));
    }
}
