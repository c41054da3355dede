//! Arrows between lanes.

use super::Board;
use super::text::{fitted, text_width};
use crate::model::{Arrow, ArrowKind};
use crate::scene::{Anchor, Command, Rect, Role, Shape, Stroke, Text};
use crate::view::Target;

/// Pixels per step from which hand-offs and messages are drawn always, and not only near the playhead.
const ROOM_FOR_ARROWS: f64 = 9.0;
/// Pixels per step from which messages are written beside their arrows.
const ROOM_FOR_MESSAGES: f64 = 16.0;

impl Board<'_> {
    pub(super) fn arrows(&mut self) {
        let (from, to) = self.visible;
        let roomy = self.pixels_per_step() >= ROOM_FOR_ARROWS;
        let arrows = self.model.arrows();
        let first = arrows.partition_point(|arrow| arrow.to < from);
        let mut shapes = Vec::new();
        let mut drawn: Option<(i64, u32, u32)> = None;
        for (number, arrow) in arrows.iter().enumerate().skip(first) {
            if arrow.from >= to || !(roomy || is_always_drawn(arrow)) || !self.concerns_visible_lanes(arrow) {
                continue;
            }
            let cell = (self.x(arrow.to) as i64, arrow.from_lane, arrow.to_lane);
            if drawn.replace(cell) == Some(cell) {
                continue;
            }
            self.arrow(arrow, self.pixels_per_step() >= ROOM_FOR_MESSAGES, &mut shapes);
            self.hit_arrow(number, arrow);
        }
        self.layer(self.frame.body, shapes);
    }

    /// Draws an arrow, with its message if there is one and it is wanted.
    pub(super) fn arrow(&self, arrow: &Arrow, with_message: bool, shapes: &mut Vec<Shape>) {
        let thread = self.model.lanes()[arrow.from_lane as usize].thread;
        let ((x1, y1), (x2, y2)) = self.ends(arrow);
        let downwards = if y2 > y1 { 1.0 } else { -1.0 };
        // Leaves sideways and arrives from above or below, so that it is told apart from the line of control.
        let reach = ((x2 - x1) * 0.6).clamp(6.0, 70.0);
        let lift = ((y2 - y1).abs() * 0.55).min(46.0) * downwards;
        let head = 5.0;
        let tip = y2 - downwards * 1.0;
        let commands =
            vec![Command::Move(x1, y1), Command::Curve(x1 + reach, y1, x2, y2 - lift, x2, tip - downwards * head)];
        let casing = |paint: crate::scene::Paint, width| -> Option<Stroke> { Some(paint.stroke(width)) };
        let dashed = matches!(arrow.kind, ArrowKind::Wake | ArrowKind::HandOff);
        shapes.push(Shape::Path {
            commands: commands.clone(),
            fill: None,
            stroke: casing(Role::Background.at(0.9), 5.0),
        });
        shapes.push(Shape::Path { commands: commands.clone(), fill: None, stroke: casing(Role::Edge(thread).at(0.75), 3.0) });
        shapes.push(Shape::Path {
            commands,
            fill: None,
            stroke: Some(match dashed {
                true => Role::Thread(thread).solid().dashed(1.75, 5.0, 3.5),
                false => Role::Thread(thread).solid().stroke(1.75),
            }),
        });
        let base = tip - downwards * (head + 2.0);
        shapes.push(Shape::Path {
            commands: vec![
                Command::Move(x2, tip),
                Command::Line(x2 - 4.2, base),
                Command::Line(x2 + 4.2, base),
                Command::Close,
            ],
            fill: Some(Role::Thread(thread).solid()),
            stroke: casing(Role::Edge(thread).at(0.9), 1.0),
        });
        if let (true, ArrowKind::Message(message)) = (with_message, &arrow.kind)
            && let Some(words) = fitted(message, 10.5, 84.0)
            && !words.is_empty()
        {
            let width = text_width(&words, 10.5) + 10.0;
            let (x, y) = (x2 - (x2 - x1).min(14.0) * 0.4, f64::midpoint(y1, y2));
            shapes.push(Shape::Box {
                rect: Rect::new(x - width / 2.0, y - 8.0, width, 16.0),
                radius: 8.0,
                fill: Some(Role::Background.solid()),
                stroke: Some(Role::Edge(thread).at(0.6).stroke(1.0)),
            });
            shapes.push(Shape::Text(Text {
                x,
                y,
                words,
                size: 10.5,
                paint: Role::Ink.solid(),
                anchor: Anchor::Middle,
                strong: false,
                rim: false,
            }));
        }
    }

    /// Whether an arrow begins or ends in a lane that is visible, or passes between.
    pub(super) fn concerns_visible_lanes(&self, arrow: &Arrow) -> bool {
        let lanes = self.frame.visible_lanes();
        let (high, low) = (arrow.from_lane.min(arrow.to_lane), arrow.from_lane.max(arrow.to_lane));
        low >= lanes.start && high < lanes.end
    }

    /// From the edge of one mark to the edge of the other.
    fn ends(&self, arrow: &Arrow) -> ((f64, f64), (f64, f64)) {
        let half = self.frame.mark_size() / 2.0;
        let (y1, y2) = (self.frame.lane_middle(arrow.from_lane), self.frame.lane_middle(arrow.to_lane));
        let side = if y2 > y1 { -half - 1.5 } else { half + 1.5 };
        ((self.x(arrow.from) + half, y1), (self.x(arrow.to), y2 + side))
    }

    fn hit_arrow(&mut self, number: usize, arrow: &Arrow) {
        let ((_, y1), (x2, y2)) = self.ends(arrow);
        let (top, height) = (y1.min(y2), (y2 - y1).abs());
        // The upright part before the head; the marks lie above it.
        let rect = Rect::new(x2 - 4.0, top + height * 0.25, 8.0, height * 0.5);
        self.hit(rect, Target::Arrow(number as u32));
    }
}

/// Whether an arrow is drawn however little room there is.
fn is_always_drawn(arrow: &Arrow) -> bool {
    match arrow.kind {
        ArrowKind::Start | ArrowKind::Join => true,
        ArrowKind::HandOff | ArrowKind::Wake | ArrowKind::Message(_) => false,
    }
}
