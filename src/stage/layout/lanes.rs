//! The lanes: what each thread could do, and when it ran.

use super::cells::{Merger, Stretch};
use super::text::{fitted, strong_width, text_width};
use super::{Board, Sheets};
use crate::axis::Scale;
use crate::model::{Block, Lane, State, Stint};
use crate::scene::{Anchor, Command, Glyph, Rect, Role, Shape, Text};
use crate::words;

/// Size of labels in lanes.
pub(super) const LABEL: f64 = 11.0;

/// Pixels for a step below which the passing of control is only a haze.
const HAZE: f64 = 1.5;

/// Pixels that a stretch must be wide to be hatched.
const NARROWEST_HATCH: f64 = 6.0;

/// How a stretch of a lane is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Texture {
    Ready,
    Sleeping,
    Running,
    Blocked { for_ever: bool },
}

impl Texture {
    /// How telling it is.
    fn rank(self) -> f64 {
        match self {
            Self::Ready => 0.0,
            Self::Sleeping => 1.0,
            Self::Running => 2.0,
            Self::Blocked { .. } => 3.0,
        }
    }
}

impl Board<'_> {
    pub(super) fn lanes(&mut self) {
        let mut sheets = Sheets::default();
        if !self.model.is_parallel() {
            self.control_line(&mut sheets.shapes);
        }
        let model = self.model;
        for number in self.frame.visible_lanes() {
            let lane = &model.lanes()[number as usize];
            self.states(number, lane, &mut sheets);
            self.stints(number, lane, &mut sheets.shapes);
            self.end_of(number, lane, &mut sheets.shapes);
            self.holds(number, lane, &mut sheets);
            self.hands(number, lane, &mut sheets);
            if self.view.is_narrow() && self.frame.has_hands() {
                self.name_inside(number, &mut sheets.shapes);
            }
        }
        let Sheets { mut shapes, mut labels, mut tags } = sheets;
        shapes.append(&mut labels);
        shapes.append(&mut tags);
        self.layer(self.frame.body, shapes);
    }

    /// With little room beside the lanes, names stand inside.
    fn name_inside(&self, number: u32, shapes: &mut Vec<Shape>) {
        let (x, y) = (self.frame.body.x + 6.0, self.frame.lane_top(number) + 9.0);
        if let Some(words) = fitted(&self.lane_name(number), 10.0, self.frame.body.w - 20.0) {
            shapes.push(Shape::Text(Text {
                x,
                y,
                words,
                size: 10.0,
                paint: Role::Muted.solid(),
                anchor: Anchor::Start,
                strong: false,
                rim: true,
            }));
        }
    }

    /// Where control passes from lane to lane: upright lines, merged within a pixel.
    fn control_line(&self, shapes: &mut Vec<Shape>) {
        let (from, to) = self.visible;
        let frame = self.frame;
        let mut columns: Vec<(f64, u32, u32)> = Vec::new();
        let mut before: Option<u32> = None;
        for (index, _, &lane) in self.model.control().between(from, to) {
            if let Some(before) = before.replace(lane)
                && before != lane
            {
                let x = self.switch_x(index).round() + 0.5;
                let (high, low) = (before.min(lane), before.max(lane));
                match columns.last_mut() {
                    Some((at, top, bottom)) if x - *at < 1.5 => {
                        (*top, *bottom) = ((*top).min(high), (*bottom).max(low))
                    }
                    _ => columns.push((x, high, low)),
                }
            }
        }
        // Paler where it is only a haze.
        let alpha = (self.pixels_per_step() / 16.0).clamp(0.09, 0.5);
        if self.pixels_per_step() < HAZE {
            // As bands: a painter fills rectangles many times faster than it strokes lines.
            let reaches = |a: &(f64, u32, u32), b: &(f64, u32, u32)| (a.1, a.2) == (b.1, b.2) && b.0 - a.0 < 2.5;
            for band in columns.chunk_by(reaches) {
                let ((left, high, low), right) = (band[0], band[band.len() - 1].0);
                let (top, bottom) = (frame.lane_middle(high), frame.lane_middle(low));
                let rect = Rect::new(left - 0.5, top, right - left + 1.0, bottom - top);
                shapes.push(Shape::fill(rect, 0.0, Role::Ink.at(alpha)));
            }
            return;
        }
        let mut commands = Vec::with_capacity(2 * columns.len());
        for (x, high, low) in columns {
            commands.extend([Command::Move(x, frame.lane_middle(high)), Command::Line(x, frame.lane_middle(low))]);
        }
        shapes.push(Shape::Path { commands, fill: None, stroke: Some(Role::Ink.at(alpha).stroke(1.25)) });
    }

    /// Ready thin, blocked hatched, sleeping dotted.
    fn states(&self, number: u32, lane: &Lane, Sheets { shapes, labels, .. }: &mut Sheets) {
        let (from, to) = self.visible;
        let mut merger = Merger::new();
        for (index, end, state) in lane.states.between(from, to) {
            let (left, mut right) = (self.x(index), self.end_x(end));
            let texture = match *state {
                State::Ready => Texture::Ready,
                State::Blocked(block) => {
                    let for_ever = end.is_none() && self.model.is_stuck(lane.thread);
                    if for_ever {
                        right = right.max(self.frame.body.right() - 12.0);
                    }
                    self.reason(number, &block, (end, right), for_ever, labels);
                    Texture::Blocked { for_ever }
                }
                State::Sleeping { until } => {
                    if self.axis.scale() == Scale::Time {
                        right = right.min(self.at(until as f64));
                    }
                    Texture::Sleeping
                }
                State::Ended => continue,
            };
            let rank = texture.rank();
            merger.add_ranked(left, right, texture, rank, &mut |full| self.stretch(number, lane, full, shapes));
        }
        merger.finish(&mut |full| self.stretch(number, lane, full, shapes));
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
            let (left, right) = self.stint(lane, stint);
            merger.add(left, right, Texture::Running, &mut |full| self.stretch(number, lane, full, shapes));
        }
        merger.finish(&mut |full| self.stretch(number, lane, full, shapes));
    }

    /// Where a stint begins and ends. A thread performs its operation and then runs on to its next one; by time, then, it
    /// runs until the next event of the run, unless it has gone to wait or to sleep.
    fn stint(&self, lane: &Lane, stint: &Stint) -> (f64, f64) {
        let (from, to) = self.stint_units(lane, stint);
        (self.at(from), self.at(to))
    }

    /// The same on the axis.
    pub(super) fn stint_units(&self, lane: &Lane, stint: &Stint) -> (f64, f64) {
        match self.axis.scale() {
            Scale::Steps => (self.axis.edge(stint.from), self.axis.edge(stint.to)),
            Scale::Time => {
                let goes_on = matches!(lane.state_at(stint.to), Some(State::Ready)) && stint.to < self.model.len();
                let last = if goes_on { stint.to } else { stint.to - 1 };
                (self.axis.centre(stint.from), self.axis.centre(last))
            }
        }
    }

    /// Where control passes to the lane of an event.
    fn switch_x(&self, index: u32) -> f64 {
        match self.axis.scale() {
            Scale::Steps => self.edge(index),
            Scale::Time => self.x(index),
        }
    }

    fn stretch(&self, number: u32, lane: &Lane, (left, right, texture): Stretch<Texture>, shapes: &mut Vec<Shape>) {
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
            // Too narrow for a texture: paler than running.
            Texture::Blocked { for_ever } if bar.w < NARROWEST_HATCH || !frame.is_hatched() => {
                let stroke = for_ever.then(|| Role::Problem.solid().stroke(1.5));
                shapes.push(Shape::Box { rect: bar, radius: 0.0, fill: Some(Role::Thread(thread).at(0.4)), stroke });
            }
            Texture::Blocked { for_ever } => {
                let edge =
                    if for_ever { Role::Problem.solid().stroke(1.5) } else { Role::Edge(thread).at(0.5).stroke(1.0) };
                let radius = 3.0;
                shapes.push(Shape::fill(bar, radius, Role::Background.solid()));
                shapes.push(Shape::Hatch { rect: bar, radius, paint: Role::Thread(thread).solid() });
                shapes.push(Shape::Box { rect: bar, radius, fill: None, stroke: Some(edge) });
            }
            Texture::Sleeping => {
                let stroke = Role::Thread(thread).solid().dashed(3.0, 0.1, 7.0);
                shapes.push(Shape::line(left + 3.0, middle, right.max(left + 3.1), middle, stroke));
            }
        }
    }

    /// Why a thread waits, on its hatching if there is room. The last wait may use the room behind the run's end.
    fn reason(
        &self,
        number: u32,
        block: &Block,
        (end, right): (Option<u32>, f64),
        for_ever: bool,
        labels: &mut Vec<Shape>,
    ) {
        let frame = self.frame;
        if !frame.is_hatched() {
            return;
        }
        let body = frame.body;
        // The mark of the event, and the rest of the step, are not hatched.
        let left = (self.edge(block.event + 1) + 8.0).max(body.x + 4.0);
        let right = if end.is_none() { body.right() } else { right.min(body.right()) };
        let icon = if for_ever { 14.0 } else { 0.0 };
        // Most waits of a long run have no room for words: then none are made.
        if right - left < 36.0 {
            return;
        }
        let words = words::plain(&self.model.block_words(block, self.view.language));
        let short = words::plain(&self.model.short_block_words(block, self.view.language));
        let room = right - left - 20.0 - icon;
        let width = if for_ever { strong_width } else { text_width };
        let whole = [words, short].into_iter().find(|words| width(words, LABEL) <= room);
        let Some(words) = whole else { return };
        let y = frame.lane_middle(number);
        let rect = Rect::new(left, y - 8.0, width(&words, LABEL) + 12.0 + icon, 16.0);
        let (role, edge) = if for_ever { (Role::Problem, Role::Problem) } else { (Role::Ink, Role::Hairline) };
        labels.push(Shape::Box {
            rect,
            radius: 8.0,
            fill: Some(Role::Background.solid()),
            stroke: Some(edge.solid().stroke(1.0)),
        });
        if for_ever {
            labels.push(Shape::Mark {
                glyph: Glyph::Warning,
                x: rect.x + 12.0,
                y,
                size: 10.0,
                fill: Role::Problem.solid(),
                stroke: Some(Role::OnProblem.solid().stroke(1.2)),
            });
        }
        labels.push(Shape::Text(Text {
            x: rect.x + 6.0 + icon,
            y,
            words,
            size: LABEL,
            paint: role.solid(),
            anchor: Anchor::Start,
            strong: for_ever,
            rim: false,
        }));
    }

    /// A cap where a thread ended, a cross where it died.
    fn end_of(&self, number: u32, lane: &Lane, shapes: &mut Vec<Shape>) {
        let Some(ended) = lane.ended.or(if lane.died { lane.events.last().copied() } else { None }) else { return };
        // By steps, behind the last one; by time, when it was.
        let x = match self.axis.scale() {
            Scale::Steps => self.edge(ended + 1),
            Scale::Time => self.x(ended) + self.frame.mark_size() * 0.8,
        };
        let y = self.frame.lane_middle(number);
        let size = self.frame.mark_size() * 1.3;
        let edge = Role::Edge(lane.thread).at(0.8);
        let (glyph, fill) = match lane.died {
            true => (Glyph::Cross, Role::Problem),
            false => (Glyph::Cap, Role::Thread(lane.thread)),
        };
        shapes.push(Shape::Mark { glyph, x, y, size, fill: fill.solid(), stroke: Some(edge.stroke(1.0)) });
    }
}
