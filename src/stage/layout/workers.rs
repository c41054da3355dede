//! Runs at full speed: when each worker executed which thread.

use super::Board;
use super::cells::Merger;
use super::text::fitted;
use crate::axis::Scale;
use crate::model::Lane;
use crate::scene::{Rect, Role, Shape};

impl Board<'_> {
    /// A lane for each worker, with its stints in the colours of the threads; gaps are idleness.
    pub(super) fn workers(&mut self) {
        let frame = self.frame;
        let mut shapes = Vec::new();
        for number in frame.visible_lanes() {
            let middle = frame.lane_middle(number);
            let line = Role::Faint.solid().stroke(1.0);
            shapes.push(Shape::line(frame.body.x, middle, self.edge(self.model.len()), middle, line));
            let worker = &self.model.workers()[number as usize];
            let mut merger = Merger::new();
            let mut bars = Vec::new();
            for stint in &worker.stints {
                let (left, right) = (self.time_x(stint.start_ns), self.time_x(stint.end_ns));
                merger.add(left, right, stint.thread, &mut |bar| bars.push(bar));
            }
            merger.finish(&mut |bar| bars.push(bar));
            for (left, right, thread) in bars {
                if right < frame.body.x || left > frame.body.right() {
                    continue;
                }
                let height = (frame.bar_height() * 1.5).min(frame.lane_height - 4.0);
                let rect = Rect::new(left, middle - height / 2.0, (right - left).max(1.0), height);
                shapes.push(Shape::Box {
                    rect,
                    radius: (rect.w / 2.0).min(3.0),
                    fill: Some(Role::Thread(thread).solid()),
                    stroke: (rect.w > 4.0).then(|| Role::Edge(thread).at(0.55).stroke(1.0)),
                });
                let name = format!("T{}", thread.0);
                if let Some(words) = fitted(&name, 10.5, rect.w - 8.0).filter(|words| *words == name) {
                    shapes.push(Shape::text(
                        left.max(frame.body.x) + 4.0,
                        middle,
                        words,
                        10.5,
                        Role::OnThread(thread).solid(),
                    ));
                }
            }
        }
        self.layer(frame.body, shapes);
    }

    /// When workers executed a thread, in the thread's own lane.
    pub(super) fn worker_stints(&self, number: u32, lane: &Lane, shapes: &mut Vec<Shape>) {
        let frame = self.frame;
        let (middle, height) = (frame.lane_middle(number), frame.bar_height());
        if self.axis.scale() != Scale::Time {
            return;
        }
        let stints = self.model.workers().iter().flat_map(|worker| &worker.stints);
        let mut stints: Vec<_> = stints.filter(|stint| stint.thread == lane.thread).collect();
        stints.sort_unstable_by_key(|stint| stint.start_ns);
        let mut merger = Merger::new();
        let mut bars = Vec::new();
        for stint in stints {
            merger.add(self.time_x(stint.start_ns), self.time_x(stint.end_ns), (), &mut |bar| bars.push(bar));
        }
        merger.finish(&mut |bar| bars.push(bar));
        for (left, right, ()) in bars {
            let rect = Rect::new(left, middle - height / 2.0, (right - left).max(1.0), height);
            let fill = Some(Role::Thread(lane.thread).solid());
            let stroke = (rect.w > 4.0).then(|| Role::Edge(lane.thread).at(0.55).stroke(1.0));
            shapes.push(Shape::Box { rect, radius: (rect.w / 2.0).min(3.0), fill, stroke });
        }
    }

    fn time_x(&self, nanoseconds: u64) -> f64 {
        self.at(nanoseconds as f64)
    }
}
