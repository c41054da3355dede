//! The rows of objects under the lanes: how their state changed.

use super::cells::{Merger, Stretch};
use super::text::{fitted, text_width};
use super::{Board, lanes::LABEL};
use crate::model::{Count, History, Length, Row, Value};
use crate::scene::{Anchor, Command, Rect, Role, Shape, Text};
use crate::timeline::{Changes, Span};
use crate::view::Target;
use crate::words;

impl Board<'_> {
    pub(super) fn rows(&mut self) {
        let frame = self.frame;
        if frame.rows.is_empty() {
            return;
        }
        let mut shapes = Vec::new();
        let heading = frame.heading_top();
        let line = heading.round() + 0.5;
        shapes.push(Shape::line(frame.body.x, line, frame.body.right(), line, Role::Hairline.solid().stroke(1.0)));
        for (place, &number) in frame.rows.iter().enumerate() {
            let top = frame.row_top(place);
            if !self.is_visible(top, frame.row_height) {
                continue;
            }
            let line = (top + frame.row_height).round() - 0.5;
            shapes.push(Shape::line(frame.body.x, line, frame.body.right(), line, Role::Grid.solid().stroke(1.0)));
            let row = &self.model.rows()[number as usize];
            self.history(row, top, &mut shapes);
            self.hit(Rect::new(0.0, top, self.view.width, frame.row_height), Target::Row(number));
        }
        self.layer(frame.body, shapes);
    }

    fn history(&self, row: &Row, top: f64, shapes: &mut Vec<Shape>) {
        match &row.history {
            History::Owner(owners) => {
                self.owners(owners, top, shapes);
                self.waiters(row, top, shapes);
            }
            History::Waiters => {
                let steps = row.waiters.entries().iter().map(|&(index, count)| (index, i64::from(count)));
                self.steps(&steps.collect::<Vec<_>>(), top, shapes);
            }
            History::Count(count) => self.count(count, top, shapes),
            History::Length(Length { length, .. }) => {
                let steps = length.entries().iter().map(|&(index, length)| (index, i64::from(length)));
                self.steps(&steps.collect::<Vec<_>>(), top, shapes);
            }
            History::Flag(flag) => self.flag(flag, top, shapes),
            History::Values(values) => self.values(values, top, shapes),
        }
    }

    /// A band of a row, with words in it if they fit.
    fn band(
        &self,
        top: f64,
        (left, right): (f64, f64),
        role: Role,
        alpha: f64,
        words: Option<(&str, Role)>,
        shapes: &mut Vec<Shape>,
    ) {
        let body = self.frame.body;
        let (left, right) = (left.max(body.x - 8.0), right.min(body.right() + 8.0));
        if right < left {
            return;
        }
        let height = (self.frame.row_height - 10.0).min(18.0);
        let rect = Rect::new(left, top + (self.frame.row_height - height) / 2.0, (right - left - 1.0).max(1.0), height);
        // Round corners of something so small are not seen, and cost a path.
        let radius = if rect.w < 6.0 { 0.0 } else { 3.5_f64.min(rect.w / 2.0) };
        let stroke = match role {
            Role::Thread(thread) if rect.w > 4.0 => Some(Role::Edge(thread).at(0.5).stroke(1.0)),
            _ => None,
        };
        shapes.push(Shape::Box { rect, radius, fill: Some(role.at(alpha)), stroke });
        let Some((words, ink)) = words else { return };
        let inner = (rect.x.max(body.x), rect.right().min(body.right()));
        let room = inner.1 - inner.0 - 8.0;
        let words =
            if text_width(words, LABEL) <= room + 4.0 { Some(words.to_owned()) } else { fitted(words, LABEL, room) };
        if let Some(words) = words {
            let y = top + self.frame.row_height / 2.0;
            shapes.push(Shape::Text(Text {
                x: inner.0 + 4.0,
                y,
                words,
                size: LABEL,
                paint: ink.solid(),
                anchor: Anchor::Start,
                strong: false,
                rim: false,
            }));
        }
    }

    /// Who owned a lock.
    fn owners(&self, owners: &[Span<u32>], top: f64, shapes: &mut Vec<Shape>) {
        let (from, to) = self.visible;
        let first = owners.partition_point(|span| span.to.is_some_and(|end| end < from));
        let mut merger = Merger::new();
        let mut draw = |(left, right, owner): Stretch<u32>| {
            let lane = &self.model.lanes()[owner as usize];
            let role = Role::Thread(lane.thread);
            let name = self.lane_name(owner);
            self.band(top, (left, right), role, 1.0, Some((&name, Role::OnThread(lane.thread))), shapes);
        };
        for span in owners[first..].iter().take_while(|span| span.from < to) {
            let (left, right) = (self.x(span.from), self.end_x(span.to));
            merger.add(left, right, span.value, &mut draw);
        }
        merger.finish(&mut draw);
    }

    /// How many wait for a lock: a count above its owner's bar.
    fn waiters(&self, row: &Row, top: f64, shapes: &mut Vec<Shape>) {
        let (from, to) = self.visible;
        let mut last = f64::NEG_INFINITY;
        let stroke = Role::Muted.at(0.9).dashed(2.0, 1.0, 3.5);
        let mut dotted = Merger::new();
        let mut counts = Vec::new();
        for (index, end, &count) in row.waiters.between(from, to) {
            if count == 0 {
                continue;
            }
            let (left, right) = (self.x(index).max(self.frame.body.x), self.end_x(end));
            let y = top + 3.5;
            dotted.add(left, right, (), &mut |(left, right, ())| {
                shapes.push(Shape::line(left, y, right.max(left + 1.0), y, stroke));
            });
            let words = words::waiting(count, self.view.language);
            let width = text_width(&words, 10.0) + 10.0;
            if right - left > width && left > last {
                last = left + width;
                let rect = Rect::new(right - width - 2.0, top + self.frame.row_height / 2.0 - 7.0, width, 14.0);
                counts.push(Shape::fill(rect, 7.0, Role::Background.at(0.92)));
                counts.push(Shape::Text(Text {
                    x: rect.x + width / 2.0,
                    y: rect.y + 7.0,
                    words,
                    size: 10.0,
                    paint: Role::Ink.solid(),
                    anchor: Anchor::Middle,
                    strong: false,
                    rim: false,
                }));
            }
        }
        let y = top + 3.5;
        dotted.finish(&mut |(left, right, ())| {
            shapes.push(Shape::line(left, y, right.max(left + 1.0), y, stroke));
        });
        shapes.append(&mut counts);
    }

    fn count(&self, count: &Count, top: f64, shapes: &mut Vec<Shape>) {
        let mut steps: Vec<_> =
            count.change.entries().iter().map(|&(index, change)| (index, count.shown(change))).collect();
        if let (Some(initial), Some(&(first, _))) = (count.initial, count.change.entries().first()) {
            steps.insert(0, (first.saturating_sub(1), initial));
        }
        self.steps(&steps, top, shapes);
    }

    /// A number that goes up and down: a step line over its area, with the number where there is room.
    fn steps(&self, steps: &[(u32, i64)], top: f64, shapes: &mut Vec<Shape>) {
        let (Some(highest), Some(lowest)) =
            (steps.iter().map(|step| step.1).max(), steps.iter().map(|step| step.1).min())
        else {
            return;
        };
        let (highest, lowest) = (highest.max(1), lowest.min(0));
        let (from, to) = self.visible;
        let height = self.frame.row_height - 8.0;
        let y_of = |value: i64| top + 4.0 + height * (1.0 - (value - lowest) as f64 / (highest - lowest) as f64);
        let first = steps.partition_point(|step| step.0 < from).saturating_sub(1);
        let last = steps.partition_point(|step| step.0 < to);
        let mut line: Vec<Command> = Vec::new();
        let mut labels = Vec::new();
        // Within a pixel only the extremes show.
        let mut column: Option<(i64, i64, i64)> = None;
        let mut value_before = if first == 0 { 0 } else { steps[first - 1].1 };
        let mut begin = None;
        let mut label_free = f64::NEG_INFINITY;
        for (place, &(index, value)) in steps.iter().enumerate().take(last).skip(first) {
            let x = self.x(index);
            if begin.is_none() {
                begin = Some(x);
                line.push(Command::Move(x, y_of(value_before)));
            }
            let pixel = x as i64;
            match &mut column {
                Some((at, low, high)) if *at == pixel => {
                    let extreme = value < *low || value > *high;
                    (*low, *high) = ((*low).min(value), (*high).max(value));
                    if extreme {
                        line.push(Command::Line(x, y_of(value)));
                    }
                }
                other => {
                    *other = Some((pixel, value.min(value_before), value.max(value_before)));
                    line.push(Command::Line(x, y_of(value_before)));
                    line.push(Command::Line(x, y_of(value)));
                }
            }
            value_before = value;
            let next = steps.get(place + 1).map_or_else(|| self.edge(self.model.len()), |next| self.x(next.0));
            let words = value.to_string();
            let width = text_width(&words, 10.0);
            if next.min(self.frame.body.right()) - x > width + 8.0 && x > label_free {
                label_free = x + width;
                let above = y_of(value) - 7.0;
                let y = if above < top + 5.0 { y_of(value) + 8.0 } else { above };
                labels.push(Shape::Text(Text {
                    x: x.max(self.frame.body.x) + 4.0,
                    y,
                    words,
                    size: 10.0,
                    paint: Role::Ink.solid(),
                    anchor: Anchor::Start,
                    strong: false,
                    rim: true,
                }));
            }
        }
        let Some(begin) = begin else { return };
        let end = match steps.get(last) {
            Some(next) => self.x(next.0),
            None => self.edge(self.model.len()),
        };
        line.push(Command::Line(end, y_of(value_before)));
        let mut area = line.clone();
        area.extend([Command::Line(end, y_of(lowest)), Command::Line(begin, y_of(lowest)), Command::Close]);
        shapes.push(Shape::Path { commands: area, fill: Some(Role::Muted.at(0.16)), stroke: None });
        shapes.push(Shape::Path { commands: line, fill: None, stroke: Some(Role::Muted.solid().stroke(1.5)) });
        shapes.append(&mut labels);
    }

    fn flag(&self, flag: &Changes<bool>, top: f64, shapes: &mut Vec<Shape>) {
        let (from, to) = self.visible;
        for (index, end, &set) in flag.between(from, to) {
            if set {
                let words = words::flag(true, self.view.language);
                self.band(top, (self.x(index), self.end_x(end)), Role::Muted, 0.3, Some((words, Role::Ink)), shapes);
            }
        }
    }

    /// The values of a variable, each in the colour of the thread that wrote it.
    fn values(&self, values: &Changes<Value>, top: f64, shapes: &mut Vec<Shape>) {
        let (from, to) = self.visible;
        // Values narrower than a pixel merge into a band of their writer's colour.
        let mut merger: Merger<(Option<u32>, u32)> = Merger::new();
        let mut draw = |(left, right, (writer, index)): Stretch<(Option<u32>, u32)>| {
            let text = if index == MERGED { String::new() } else { self.model.touched(index) };
            let (role, alpha, ink) = match writer {
                Some(lane) => (Role::Thread(self.model.lanes()[lane as usize].thread), 0.3, Role::Ink),
                None => (Role::Muted, 0.14, Role::Muted),
            };
            let alpha = if index == MERGED { 0.5 } else { alpha };
            self.band(top, (left, right), role, alpha, Some((&text, ink)), shapes);
        };
        for (index, end, value) in values.between(from, to) {
            let (left, right) = (self.x(index), self.end_x(end));
            let index = if right - left < 1.0 { MERGED } else { index };
            merger.add(left, right, (value.writer, index), &mut draw);
        }
        merger.finish(&mut draw);
    }
}

/// Instead of an event: several values, none of which is wide enough to be seen.
const MERGED: u32 = u32::MAX;
