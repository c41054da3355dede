//! The strip on top: the whole run, and the window into it.

use super::Board;
use super::cells::Merger;
use crate::axis::Scale;
use crate::model::State;
use crate::scene::{Rect, Role, Shape};
use crate::view::Target;

impl Board<'_> {
    pub(super) fn overview(&mut self) {
        let strip = self.frame.overview;
        let mut shapes = vec![Shape::Box {
            rect: Rect::new(strip.x - 1.0, strip.y - 1.0, strip.w + 2.0, strip.h + 2.0),
            radius: 4.0,
            fill: Some(Role::Panel.solid()),
            stroke: Some(Role::Hairline.solid().stroke(1.0)),
        }];
        let factor = strip.w / self.axis.length().max(1e-9);
        let x = |unit: f64| strip.x + unit * factor;
        let lanes = self.model.lanes();
        // So many lines fit; further lanes share them.
        let lines = lanes.len().min((strip.h - 4.0).max(1.0) as usize).max(1);
        let pitch = (strip.h - 4.0) / lines as f64;
        for (number, lane) in lanes.iter().enumerate() {
            if lanes.len() > lines && number % lanes.len().div_ceil(lines) != 0 {
                continue;
            }
            let y = strip.y + 2.0 + (number * lines / lanes.len().max(1)) as f64 * pitch;
            let bar = |(left, right): (f64, f64), alpha: f64| {
                let rect = Rect::new(left, y + pitch * 0.15, (right - left).max(0.75), (pitch * 0.7).max(1.0));
                Shape::fill(rect, 0.0, Role::Thread(lane.thread).at(alpha))
            };
            if let Some(begun) = lane.begun {
                let end = match (lane.ended, self.axis.scale()) {
                    (Some(ended), Scale::Steps) => self.axis.edge(ended + 1),
                    (Some(ended), Scale::Time) => self.axis.centre(ended),
                    (None, _) => self.axis.length(),
                };
                shapes.push(bar((x(self.axis.edge(begun)), x(end)), 0.22));
            }
            let mut merger = Merger::new();
            for stint in &lane.stints {
                let (from, to) = self.stint_units(lane, stint);
                let span = (x(from), x(to));
                merger.add(span.0, span.1, (), &mut |(left, right, ())| shapes.push(bar((left, right), 0.95)));
            }
            merger.finish(&mut |(left, right, ())| shapes.push(bar((left, right), 0.95)));
            if let Some(State::Blocked(block)) = lane.states.last()
                && self.model.is_stuck(lane.thread)
            {
                let left = x(self.axis.centre(block.event));
                let rect = Rect::new(left, y + pitch * 0.35, strip.right() - left, (pitch * 0.3).max(1.0));
                shapes.push(Shape::fill(rect, 0.0, Role::Problem.solid()));
            }
        }
        let mut last = f64::NEG_INFINITY;
        for (event, _) in self.model.problems() {
            let at = x(self.axis.centre(event));
            if at - last >= 2.0 {
                shapes.push(Shape::fill(Rect::new(at - 1.0, strip.y, 2.0, strip.h), 0.0, Role::Problem.solid()));
                last = at;
            }
        }
        self.window(strip, factor, &mut shapes);
        self.layer(Rect::new(0.0, 0.0, self.view.width, strip.bottom() + 4.0), shapes);
        self.hit(Rect::new(strip.x, strip.y - 4.0, strip.w, strip.h + 8.0), Target::Overview(0));
    }

    /// What is not in the window is veiled.
    fn window(&self, strip: Rect, factor: f64, shapes: &mut Vec<Shape>) {
        let left = self.view.left_edge(self.axis);
        let shown = self.view.span() / self.view.scale_factor(self.axis);
        if shown >= self.axis.length() * 0.999 {
            return;
        }
        let (from, to) = (strip.x + left * factor, strip.x + ((left + shown) * factor).min(strip.w));
        let veil = Role::Background.at(0.62);
        shapes.push(Shape::fill(Rect::new(strip.x, strip.y, from - strip.x, strip.h), 0.0, veil));
        shapes.push(Shape::fill(Rect::new(to, strip.y, strip.right() - to, strip.h), 0.0, veil));
        shapes.push(Shape::Box {
            rect: Rect::new(from, strip.y - 2.0, (to - from).max(4.0), strip.h + 4.0),
            radius: 3.0,
            fill: None,
            stroke: Some(Role::Ink.at(0.75).stroke(1.5)),
        });
    }
}
