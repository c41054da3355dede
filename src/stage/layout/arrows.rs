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
        let down = if y2 > y1 { 1.0 } else { -1.0 };
        let half = self.frame.mark_size() / 2.0 + 1.5;
        // Beginnings and ends use what is empty of a lane: before its first step, after its last. All others swing from
        // the upper or lower side of a mark to that of the other.
        // Where there is no room for a corner they swing too.
        let cornered = is_always_drawn(arrow) && x2 - x1 > 2.0 * half + HEAD + 2.0;
        let (commands, tip, direction) = match (&arrow.kind, cornered) {
            (ArrowKind::Start, true) => {
                let tip = (x2 - half, y2);
                let turn = TURN.min((tip.0 - x1).abs() / 2.0);
                let commands = vec![
                    Command::Move(x1, y1 + down * half),
                    Command::Line(x1, y2 - down * turn),
                    Command::Curve(x1, y2 - down * turn / 2.0, x1 + turn / 2.0, y2, x1 + turn, y2),
                    Command::Line(tip.0 - HEAD, y2),
                ];
                (commands, tip, (1.0, 0.0))
            }
            (ArrowKind::Join, true) => {
                let tip = (x2, y2 - down * half);
                let turn = TURN.min((x2 - x1).abs() / 2.0);
                let commands = vec![
                    Command::Move(x1 + half, y1),
                    Command::Line(x2 - turn, y1),
                    Command::Curve(x2 - turn / 2.0, y1, x2, y1 + down * turn / 2.0, x2, y1 + down * turn),
                    Command::Line(x2, tip.1 - down * HEAD),
                ];
                (commands, tip, (0.0, down))
            }
            (ArrowKind::Start | ArrowKind::Join | ArrowKind::HandOff | ArrowKind::Wake | ArrowKind::Message(_), _) => {
                let tip = (x2, y2 - down * half);
                let (begin, end) = (y1 + down * half, tip.1 - down * HEAD);
                let swing = (end - begin) * 0.5;
                let curve = Command::Curve(x1, begin + swing, x2, end - swing, x2, end);
                (vec![Command::Move(x1, begin), curve], tip, (0.0, down))
            }
        };
        let casing = |paint: crate::scene::Paint, width| -> Option<Stroke> { Some(paint.stroke(width)) };
        let dashed = matches!(arrow.kind, ArrowKind::Wake | ArrowKind::HandOff);
        if !is_always_drawn(arrow) {
            let paper = casing(Role::Background.at(0.9), 5.0);
            shapes.push(Shape::Path { commands: commands.clone(), fill: None, stroke: paper });
        }
        // Many arrows make a wall unless they are fine.
        let fine = self.frame.lane_count > 8 && is_always_drawn(arrow);
        if !fine {
            let edge = casing(Role::Edge(thread).at(0.7), 2.75);
            shapes.push(Shape::Path { commands: commands.clone(), fill: None, stroke: edge });
        }
        shapes.push(Shape::Path {
            commands,
            fill: None,
            stroke: Some(match (dashed, fine) {
                (_, true) => Role::Thread(thread).at(0.55).stroke(1.0),
                (true, false) => Role::Thread(thread).solid().dashed(1.5, 5.0, 3.5),
                (false, false) => Role::Thread(thread).solid().stroke(1.5),
            }),
        });
        if fine && self.pixels_per_step() < 8.0 {
            return;
        }
        let back = (tip.0 - direction.0 * (HEAD + 2.0), tip.1 - direction.1 * (HEAD + 2.0));
        let (aside, up) = (direction.1 * 4.2, direction.0 * 4.2);
        shapes.push(Shape::Path {
            commands: vec![
                Command::Move(tip.0, tip.1),
                Command::Line(back.0 - aside, back.1 - up),
                Command::Line(back.0 + aside, back.1 + up),
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
            // In the gap before the lane where it arrives.
            let y = y2 - down * (self.frame.lane_height / 2.0).min((y2 - y1).abs() / 2.0);
            let x = x1 + (x2 - x1) * swing_at((y - y1) / (y2 - y1));
            shapes.push(Shape::Box {
                rect: Rect::new(x - width / 2.0, y - 8.0, width, 16.0),
                radius: 8.0,
                fill: Some(Role::Background.solid()),
                stroke: Some(Role::Thread(thread).solid().stroke(1.25)),
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

    /// The middles of its two marks.
    fn ends(&self, arrow: &Arrow) -> ((f64, f64), (f64, f64)) {
        let y = |lane| self.frame.lane_middle(lane);
        ((self.x(arrow.from), y(arrow.from_lane)), (self.x(arrow.to), y(arrow.to_lane)))
    }

    fn hit_arrow(&mut self, number: usize, arrow: &Arrow) {
        let ((x1, y1), (x2, y2)) = self.ends(arrow);
        let (top, height) = (y1.min(y2), (y2 - y1).abs());
        // About the middle of what stands upright; the marks lie above it.
        let x = match arrow.kind {
            ArrowKind::Start => x1,
            ArrowKind::Join => x2,
            ArrowKind::HandOff | ArrowKind::Wake | ArrowKind::Message(_) => f64::midpoint(x1, x2),
        };
        let rect = Rect::new(x - 5.0, top + height * 0.25, 10.0, height * 0.5);
        self.hit(rect, Target::Arrow(number as u32));
    }
}

/// How far a swinging arrow has gone sideways when it has gone this far up or down, both from 0 to 1.
fn swing_at(height: f64) -> f64 {
    // The curve's height is 1.5t - 1.5t² + t³ and its side 3t² - 2t³; the height grows with t, so halving finds it.
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..20 {
        let t = f64::midpoint(low, high);
        if 1.5 * t - 1.5 * t * t + t * t * t < height {
            low = t;
        } else {
            high = t;
        }
    }
    low * low * (3.0 - 2.0 * low)
}

/// Length of an arrow's head, and the radius of its corners.
const HEAD: f64 = 5.0;
const TURN: f64 = 10.0;

/// Whether an arrow is drawn however little room there is.
fn is_always_drawn(arrow: &Arrow) -> bool {
    match arrow.kind {
        ArrowKind::Start | ArrowKind::Join => true,
        ArrowKind::HandOff | ArrowKind::Wake | ArrowKind::Message(_) => false,
    }
}
