//! The lanes: what each thread could do, when it ran, what it held.

use super::cells::Merger;
use super::text::{fitted, text_width};
use super::{Board, Frame};
use crate::axis::Scale;
use crate::model::{Block, Hand, Lane, State};
use crate::scene::{Anchor, Command, Glyph, Rect, Role, Shape, Text};
use crate::words;

/// Size of labels in lanes.
pub(super) const LABEL: f64 = 11.0;

/// How a stretch of a lane is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Texture {
    Ready,
    Running,
    Blocked { for_ever: bool },
    Sleeping,
}

impl Board<'_> {
    pub(super) fn lanes(&mut self) {
        let mut shapes = Vec::new();
        let mut labels = Vec::new();
        if !self.model.is_parallel() {
            self.control_line(&mut shapes);
        }
        let model = self.model;
        for number in self.frame.visible_lanes() {
            let lane = &model.lanes()[number as usize];
            self.states(number, lane, &mut shapes, &mut labels);
            self.stints(number, lane, &mut shapes);
            self.end_of(number, lane, &mut shapes);
            self.holds(number, lane, &mut shapes, &mut labels);
            self.hands(number, lane, &mut shapes, &mut labels);
        }
        shapes.append(&mut labels);
        self.layer(self.frame.body, shapes);
    }

    /// Where control passes from lane to lane: upright lines, merged within a pixel.
    fn control_line(&self, shapes: &mut Vec<Shape>) {
        let (from, to) = self.visible;
        let mut column: Option<(f64, u32, u32)> = None;
        let mut before: Option<u32> = None;
        let flush = |column: Option<(f64, u32, u32)>, shapes: &mut Vec<Shape>, frame: &Frame| {
            if let Some((x, high, low)) = column {
                let (y1, y2) = (frame.lane_middle(high), frame.lane_middle(low));
                shapes.push(Shape::line(x, y1, x, y2, Role::Ink.at(0.5).stroke(1.25)));
            }
        };
        for (index, _, &lane) in self.model.control().between(from, to) {
            if let Some(before) = before
                && before != lane
            {
                let x = self.edge(index).round() + 0.5;
                let (high, low) = (before.min(lane), before.max(lane));
                column = match column {
                    Some((at, top, bottom)) if x - at < 1.5 => Some((at, top.min(high), bottom.max(low))),
                    full => {
                        flush(full, shapes, self.frame);
                        Some((x, high, low))
                    }
                };
            }
            before = Some(lane);
        }
        flush(column, shapes, self.frame);
    }

    /// Ready thin, blocked hatched, sleeping dotted.
    fn states(&self, number: u32, lane: &Lane, shapes: &mut Vec<Shape>, labels: &mut Vec<Shape>) {
        let (from, to) = self.visible;
        let mut merger = Merger::new();
        for (index, end, state) in lane.states.between(from, to) {
            let (left, mut right) = (self.x(index), self.end_x(end));
            let texture = match *state {
                State::Ready => Texture::Ready,
                State::Blocked(block) => {
                    let for_ever = end.is_none() && self.model.problem(block.event).is_some();
                    self.reason(number, &block, (left, right), for_ever, labels);
                    Texture::Blocked { for_ever }
                }
                State::Sleeping { until } => {
                    if self.axis.scale() == Scale::Time {
                        right = right.min(self.view.x(self.axis, until as f64));
                    }
                    Texture::Sleeping
                }
                State::Ended => continue,
            };
            if let Some((left, right, texture)) = merger.add(left, right, texture) {
                self.stretch(number, lane, (left, right), texture, shapes);
            }
        }
        if let Some((left, right, texture)) = merger.finish() {
            self.stretch(number, lane, (left, right), texture, shapes);
        }
    }

    fn stints(&self, number: u32, lane: &Lane, shapes: &mut Vec<Shape>) {
        if self.model.is_parallel() && !self.model.workers().is_empty() {
            self.worker_stints(number, lane, shapes);
            return;
        }
        let (from, to) = self.visible;
        let first = lane.stints.partition_point(|stint| stint.to <= from);
        let mut merger = Merger::new();
        for stint in lane.stints[first..].iter().take_while(|stint| stint.from < to) {
            if let Some((left, right, texture)) =
                merger.add(self.edge(stint.from), self.edge(stint.to), Texture::Running)
            {
                self.stretch(number, lane, (left, right), texture, shapes);
            }
        }
        if let Some((left, right, texture)) = merger.finish() {
            self.stretch(number, lane, (left, right), texture, shapes);
        }
    }

    fn stretch(
        &self,
        number: u32,
        lane: &Lane,
        (left, right): (f64, f64),
        texture: Texture,
        shapes: &mut Vec<Shape>,
    ) {
        let frame = self.frame;
        // Nothing far outside: painters are slow with very long dashes.
        let (left, right) = (left.max(frame.body.x - 20.0), right.min(frame.body.right() + 20.0));
        if right < left {
            return;
        }
        let (middle, height) = (frame.lane_middle(number), frame.bar_height());
        let thread = lane.thread;
        let bar = Rect::new(left, middle - height / 2.0, (right - left).max(1.0), height);
        match texture {
            Texture::Ready => {
                shapes.push(Shape::fill(Rect { y: middle - 1.25, h: 2.5, ..bar }, 0.0, Role::Thread(thread).at(0.75)));
            }
            Texture::Running => shapes.push(Shape::Box {
                rect: bar,
                radius: (bar.w / 2.0).min(3.0),
                fill: Some(Role::Thread(thread).solid()),
                stroke: (bar.w > 4.0).then(|| Role::Edge(thread).at(0.55).stroke(1.0)),
            }),
            Texture::Blocked { for_ever } => {
                let edge = if for_ever { Role::Problem.solid().stroke(1.5) } else { Role::Edge(thread).at(0.5).stroke(1.0) };
                let radius = (bar.w / 2.0).min(3.0);
                shapes.push(Shape::fill(bar, radius, Role::Background.solid()));
                if frame.is_hatched() {
                    if bar.w > 2.0 {
                        shapes.push(Shape::Hatch { rect: bar, radius, paint: Role::Thread(thread).solid() });
                    }
                } else {
                    shapes.push(Shape::fill(bar, radius, Role::Thread(thread).at(0.3)));
                }
                shapes.push(Shape::Box { rect: bar, radius, fill: None, stroke: (bar.w > 2.0).then_some(edge) });
            }
            Texture::Sleeping => {
                let stroke = Role::Thread(thread).solid().dashed(3.0, 0.1, 7.0);
                shapes.push(Shape::line(left + 3.0, middle, right.max(left + 3.1), middle, stroke));
            }
        }
    }

    /// Why a thread waits, beside its hatching if there is room.
    fn reason(
        &self,
        number: u32,
        block: &Block,
        (left, right): (f64, f64),
        for_ever: bool,
        labels: &mut Vec<Shape>,
    ) {
        let frame = self.frame;
        if !frame.has_hands() {
            return;
        }
        let left = left.max(frame.body.x) + frame.mark_size() / 2.0 + 5.0;
        let right = right.min(frame.body.right());
        let words = self.model.block_words(block, self.view.language);
        // The last wait of a run may use the room behind the run's end.
        let Some(words) = fitted(&words, LABEL, right - left - 4.0).filter(|words| words.chars().count() > 7) else {
            return;
        };
        let role = if for_ever { Role::Problem } else { Role::Muted };
        let y = frame.lane_middle(number) + frame.bar_height() / 2.0 + 9.0;
        labels.push(Shape::Text(Text {
            x: left,
            y,
            words,
            size: LABEL,
            paint: role.solid(),
            anchor: Anchor::Start,
            strong: for_ever,
            rim: true,
        }));
    }

    /// A cap where a thread ended, a cross where it died.
    fn end_of(&self, number: u32, lane: &Lane, shapes: &mut Vec<Shape>) {
        let Some(ended) = lane.ended.or(if lane.died { lane.events.last().copied() } else { None }) else { return };
        let (x, y) = (self.edge(ended + 1), self.frame.lane_middle(number));
        let size = self.frame.mark_size() * 1.3;
        let edge = Role::Edge(lane.thread).at(0.8);
        let (glyph, fill) = match lane.died {
            true => (Glyph::Cross, Role::Problem),
            false => (Glyph::Cap, Role::Thread(lane.thread)),
        };
        shapes.push(Shape::Mark { glyph, x, y, size, fill: fill.solid(), stroke: Some(edge.stroke(1.0)) });
    }

    /// Brackets of held locks, under the bar.
    fn holds(&self, number: u32, lane: &Lane, shapes: &mut Vec<Shape>, labels: &mut Vec<Shape>) {
        let frame = self.frame;
        if !frame.is_hatched() {
            return;
        }
        let (from, to) = self.visible;
        let base = frame.lane_middle(number) + frame.bar_height() / 2.0 + 3.0;
        let room = frame.lane_top(number) + frame.lane_height - base - 2.0;
        let pitch = if frame.has_hands() { 13.0 } else { 4.0 };
        let mut last_right = Vec::new();
        for (level, span) in lane.holds.between(from, to) {
            let depth = level as f64 * pitch;
            if depth + 4.0 > room {
                continue;
            }
            let (left, right) = (self.x(span.from), self.end_x(span.to));
            last_right.resize(last_right.len().max(level + 1), f64::NEG_INFINITY);
            if right - left < 2.0 && left < last_right[level] + 1.0 {
                continue;
            }
            last_right[level] = right;
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
    }

    fn held_name(&self, span: &crate::timeline::Span<crate::model::Hold>) -> String {
        let row = self.model.row_of(span.value.lock);
        let name = row.map_or_else(String::new, |row| self.model.row_name(row));
        match span.value.depth.entries().iter().map(|entry| entry.1).max() {
            Some(depth) if depth > 1 => format!("{name} ×{depth}"),
            _ => name,
        }
    }

    /// Values in hand, above the bar.
    fn hands(&self, number: u32, lane: &Lane, shapes: &mut Vec<Shape>, labels: &mut Vec<Shape>) {
        let frame = self.frame;
        let (from, to) = self.visible;
        if !frame.is_hatched() || self.pixels_per_step() < 6.0 {
            return;
        }
        for (level, span) in lane.hands.between(from, to) {
            let hand = &span.value;
            if !self.model.variables().is_shared(hand.variable) || (level > 0 && !frame.has_hands()) {
                continue;
            }
            if frame.has_hands() {
                self.hand(number, lane, level, hand, shapes, labels);
            } else {
                let y = frame.lane_middle(number) - frame.bar_height() / 2.0 - 3.0;
                let stroke = Role::Thread(lane.thread).solid().stroke(2.0);
                shapes.push(Shape::line(self.x(hand.read), y, self.x(hand.write), y, stroke));
            }
        }
    }

    fn hand(
        &self,
        number: u32,
        lane: &Lane,
        level: usize,
        hand: &Hand,
        shapes: &mut Vec<Shape>,
        labels: &mut Vec<Shape>,
    ) {
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
        let (inner_left, inner_right) = (left.max(frame.body.x), right.min(frame.body.right()));
        let room = inner_right - inner_left - 8.0;
        let language = self.view.language;
        let full = words::holds_value(value, stale.is_some(), language);
        let short = words::holds_value(value, false, language);
        let words = if text_width(&full, LABEL) <= room { full } else { short };
        let words = if text_width(&words, LABEL) <= room { words } else { value.to_owned() };
        if let Some(words) = fitted(&words, LABEL, room.max(0.0)).or_else(|| (room > 6.0 && words.len() == 1).then_some(words)) {
            labels.push(Shape::text(inner_left + 5.0, y + height / 2.0, words, LABEL, Role::Ink.solid()));
        }
        if let (true, Some(overwritten)) = (hand.loses, hand.overwrites) {
            let lost = words::overwrites(self.model.value_of(overwritten), language);
            let tag_width = text_width(&lost, LABEL) + 24.0;
            let room_right = frame.body.right() - right;
            let x = if room_right < tag_width + 8.0 { right - tag_width } else { right + 2.0 };
            let rect = Rect::new(x, y - 1.0, tag_width, height + 2.0);
            labels.push(Shape::fill(rect, 4.0, Role::Problem.solid()));
            labels.push(Shape::Mark {
                glyph: Glyph::Warning,
                x: x + 10.0,
                y: y + height / 2.0,
                size: 10.0,
                fill: Role::OnProblem.solid(),
                stroke: Some(Role::Problem.solid().stroke(1.2)),
            });
            let paint = Role::OnProblem.solid();
            labels.push(Shape::Text(Text {
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
}
