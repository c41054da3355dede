//! The column of names.

use super::Board;
use super::text::{fitted, text_width};
use crate::model::{History, Row, Subject};
use crate::scene::{Anchor, Rect, Role, Shape, Text};
use crate::view::{Arrangement, Target};
use crate::words;

impl Board<'_> {
    pub(super) fn gutter(&mut self) {
        let frame = self.frame;
        let gutter = frame.gutter;
        let mut shapes = vec![Shape::fill(gutter, 0.0, Role::Panel.solid())];
        let by_worker = self.view.arrangement == Arrangement::Workers && !self.model.workers().is_empty();
        for number in frame.visible_lanes() {
            let top = frame.lane_top(number);
            if by_worker {
                let words = words::worker(number + 1, self.view.language);
                self.name(&words, 12.0, frame.lane_middle(number), true, &mut shapes);
            } else {
                self.thread_name(number, &mut shapes);
            }
            let line = (top + frame.lane_height).round() - 0.5;
            if frame.is_hatched() {
                shapes.push(Shape::line(0.0, line, gutter.w, line, Role::Grid.solid().stroke(1.0)));
            }
            self.hit(Rect::new(0.0, top, gutter.w, frame.lane_height), Target::Lane(number));
        }
        if !frame.rows.is_empty() {
            let top = frame.heading_top();
            let line = top.round() + 0.5;
            shapes.push(Shape::line(0.0, line, gutter.w, line, Role::Hairline.solid().stroke(1.0)));
            let words = words::shared_objects(self.view.language);
            if let Some(words) = fitted(words, 10.5, gutter.w - 20.0) {
                shapes.push(Shape::text(12.0, top + 15.0, words, 10.5, Role::Muted.solid()));
            }
        }
        for (place, &number) in frame.rows.iter().enumerate() {
            let top = frame.row_top(place);
            if self.is_visible(top, frame.row_height) {
                self.row_label(&self.model.rows()[number as usize], top, &mut shapes);
            }
        }
        let x = gutter.right().round() - 0.5;
        shapes.push(Shape::line(x, gutter.y, x, gutter.bottom(), Role::Hairline.solid().stroke(1.0)));
        self.layer(gutter, shapes);
    }

    /// A chip with the thread's number in its colour, and its name.
    fn thread_name(&self, number: u32, shapes: &mut Vec<Shape>) {
        let frame = self.frame;
        let lane = &self.model.lanes()[number as usize];
        let thread = lane.thread;
        let middle = self.name_middle(number);
        let tag = format!("T{}", thread.0);
        let size = if frame.is_hatched() { 10.5 } else { 8.5 };
        let width = (text_width(&tag, size) + 9.0).max(if frame.is_hatched() { 26.0 } else { 20.0 });
        let height = if frame.is_hatched() { 17.0 } else { 11.0 };
        let chip = Rect::new(12.0, middle - height / 2.0, width, height);
        shapes.push(Shape::Box {
            rect: chip,
            radius: 4.0,
            fill: Some(Role::Thread(thread).solid()),
            stroke: Some(Role::Edge(thread).at(0.65).stroke(1.0)),
        });
        shapes.push(Shape::Text(Text {
            x: chip.x + chip.w / 2.0,
            y: middle,
            words: tag,
            size,
            paint: Role::OnThread(thread).solid(),
            anchor: Anchor::Middle,
            strong: true,
            rim: false,
        }));
        let name = self.lane_name(number);
        let size = if frame.is_hatched() { 12.0 } else { 9.5 };
        let left = chip.right() + 7.0;
        if let Some(words) = fitted(&name, size, frame.gutter.w - left - 8.0) {
            shapes.push(Shape::text(left, middle, words, size, Role::Ink.solid()));
        }
    }

    /// Where a lane's name stands: above the middle if its state is written under it.
    pub(super) fn name_middle(&self, number: u32) -> f64 {
        let frame = self.frame;
        let middle = frame.lane_top(number) + frame.lane_height / 2.0;
        if frame.has_hands() && !self.view.is_narrow() { middle - 9.0 } else { middle }
    }

    /// What a lane is called.
    pub(super) fn lane_name(&self, number: u32) -> String {
        let lane = &self.model.lanes()[number as usize];
        match lane.name.as_str() {
            "" => words::thread(lane.thread.0, self.view.language),
            name => name.to_owned(),
        }
    }

    fn row_label(&self, row: &Row, top: f64, shapes: &mut Vec<Shape>) {
        let middle = top + self.frame.row_height / 2.0;
        let name = self.model.row_name(row);
        let kind = self.row_kind(row);
        let room = self.frame.gutter.w - 22.0;
        let kind_width = text_width(&kind, 10.0);
        let name_width = text_width(&name, 12.0);
        let both = name_width + kind_width + 8.0 <= room && kind != name;
        self.name(&name, 12.0, middle, false, shapes);
        if both {
            shapes.push(Shape::Text(Text {
                x: self.frame.gutter.w - 10.0,
                y: middle,
                words: kind,
                size: 10.0,
                paint: Role::Muted.solid(),
                anchor: Anchor::End,
                strong: false,
                rim: false,
            }));
        }
    }

    fn row_kind(&self, row: &Row) -> String {
        let language = self.view.language;
        match (row.subject, &row.history) {
            (Subject::Object(object), History::Length(length)) => match length.capacity {
                Some(capacity) => words::pick(language, format!("Queue, {capacity}"), format!("队列，{capacity}")),
                None => self.model.object_kind(object).to_owned(),
            },
            (Subject::Object(object), _) => self.model.object_kind(object).to_owned(),
            (Subject::Variable(_), _) => String::new(),
        }
    }

    fn name(&self, words: &str, size: f64, y: f64, strong: bool, shapes: &mut Vec<Shape>) {
        if let Some(words) = fitted(words, size, self.frame.gutter.w - 20.0) {
            shapes.push(Shape::Text(Text {
                x: 12.0,
                y,
                words,
                size,
                paint: Role::Ink.solid(),
                anchor: Anchor::Start,
                strong,
                rim: false,
            }));
        }
    }
}
