//! What changes when only the playhead, the selection or the pointer moves.

use super::text::fitted;
use super::{Board, Frame};
use crate::axis::Axis;
use crate::model::{Model, State};
use crate::scene::{Command, Layer, Rect, Role, Shape};
use crate::view::{Arrangement, Target, View};
use crate::words;

/// Shown steps on either side of the playhead within which all arrows are drawn.
const NEAR: u32 = 6;

/// The shapes above a scene of the same model, axis and view.
pub fn overlay(model: &Model, axis: &Axis, view: &View) -> Vec<Layer> {
    if model.lanes().is_empty() {
        return Vec::new();
    }
    let frame = Frame::new(model, axis, view);
    let mut board = Board::new(model, axis, view, &frame);
    // Where lanes are workers, threads have no place of their own.
    let by_thread = view.arrangement == Arrangement::Threads || model.workers().is_empty();
    if by_thread {
        board.near_arrows();
    }
    board.veil();
    if by_thread {
        board.selection();
        board.states_now();
    }
    board.playhead();
    if by_thread {
        board.statement();
    }
    board.tooltip();
    board.layers
}

impl Board<'_> {
    /// Arrows near the playhead, and those of the selected event, where the scene has no room for all.
    fn near_arrows(&mut self) {
        if self.frame.lane_height < super::frame::LOWEST_HATCHED && self.frame.lane_count > 200 {
            return;
        }
        let selected = match self.view.selected {
            Some(Target::Event(event)) => Some(event),
            _ => None,
        };
        let playhead = self.view.playhead;
        let near = playhead.saturating_sub(NEAR)..playhead.saturating_add(NEAR);
        let arrows = self.model.arrows();
        let first = arrows.partition_point(|arrow| arrow.to < near.start);
        let last = arrows.partition_point(|arrow| arrow.to < near.end);
        let of_selected = arrows.iter().enumerate().filter(|(number, arrow)| {
            selected.is_some_and(|event| arrow.from == event || arrow.to == event)
                || self.view.selected == Some(Target::Arrow(*number as u32))
        });
        let mut shapes = Vec::new();
        for (_, arrow) in arrows[first..last].iter().enumerate().map(|(i, arrow)| (i + first, arrow)).chain(of_selected)
        {
            if self.concerns_visible_lanes(arrow) && arrow.to >= self.visible.0 && arrow.from < self.visible.1 {
                self.arrow(arrow, true, &mut shapes);
            }
        }
        self.layer(self.frame.body, shapes);
    }

    /// What has not happened yet is paler.
    fn veil(&mut self) {
        let body = self.frame.body;
        let x = self.edge(self.view.playhead).max(body.x);
        if self.view.playhead < self.model.len() && x < body.right() {
            let rect = Rect::new(x, body.y, body.right() - x, body.h);
            self.layer(body, vec![Shape::fill(rect, 0.0, Role::Background.at(0.58))]);
        }
    }

    fn selection(&mut self) {
        let mut shapes = Vec::new();
        for (target, alpha) in [(self.view.hovered, 0.45), (self.view.selected, 1.0)] {
            let rect = match target {
                Some(Target::Event(index)) if index < self.model.len() => {
                    let size = self.frame.mark_size() + 8.0;
                    let lane = self.model.lane_of_event(index);
                    let (x, y) = (self.x(index), self.frame.lane_middle(lane));
                    Rect::new(x - size / 2.0, y - size / 2.0, size, size)
                }
                Some(Target::Lane(lane)) if lane < self.frame.lane_count => {
                    Rect::new(2.0, self.frame.lane_top(lane) + 2.0, self.view.width - 4.0, self.frame.lane_height - 4.0)
                }
                Some(Target::Row(row)) => match self.frame.rows.iter().position(|&shown| shown == row) {
                    Some(place) => Rect::new(
                        2.0,
                        self.frame.row_top(place) + 1.0,
                        self.view.width - 4.0,
                        self.frame.row_height - 2.0,
                    ),
                    None => continue,
                },
                Some(
                    Target::Event(_) | Target::Lane(_) | Target::Arrow(_) | Target::Ruler(_) | Target::Overview(_),
                )
                | None => continue,
            };
            shapes.push(Shape::Box {
                rect,
                radius: 5.0,
                fill: None,
                stroke: Some(Role::Playhead.at(alpha).stroke(1.75)),
            });
        }
        self.layer(self.frame.body_with_gutter(), shapes);
    }

    /// Under each name, what the thread does at the playhead.
    fn states_now(&mut self) {
        let frame = self.frame;
        if !frame.has_hands() || self.view.is_narrow() {
            return;
        }
        let mut shapes = Vec::new();
        let running = self.model.control().at(self.view.playhead).copied();
        for number in frame.visible_lanes() {
            let Some(lane) = self.model.lanes().get(number as usize) else { continue };
            let words = match lane.state_at(self.view.playhead) {
                None => words::pick(self.view.language, "not begun", "尚未开始").to_owned(),
                Some(State::Ended) if lane.died => words::pick(self.view.language, "died", "异常终止").to_owned(),
                Some(State::Ended) => words::pick(self.view.language, "ended", "已结束").to_owned(),
                Some(State::Sleeping { .. }) => words::pick(self.view.language, "sleeps", "休眠中").to_owned(),
                Some(State::Blocked(block)) => words::plain(&self.model.short_block_words(&block, self.view.language)),
                Some(State::Ready) if running == Some(number) && !self.model.is_parallel() => {
                    words::pick(self.view.language, "runs", "正在运行").to_owned()
                }
                Some(State::Ready) => words::pick(self.view.language, "ready", "就绪").to_owned(),
            };
            let y = self.name_middle(number) + 18.0;
            if let Some(words) = fitted(&words, 10.5, frame.gutter.w - 22.0) {
                shapes.push(Shape::text(12.0, y, words, 10.5, Role::Muted.solid()));
            }
        }
        self.layer(frame.gutter, shapes);
    }

    fn playhead(&mut self) {
        let (ruler, body) = (self.frame.ruler, self.frame.body);
        let x = self.edge(self.view.playhead).round();
        let mut shapes = Vec::new();
        if (body.x - 1.0..=body.right()).contains(&x) {
            shapes.push(Shape::line(x, ruler.y + 8.0, x, body.bottom(), Role::Playhead.solid().stroke(1.5)));
            let (top, low) = (ruler.y + 2.0, ruler.bottom() - 3.0);
            shapes.push(Shape::Path {
                commands: vec![
                    Command::Move(x - 6.0, top),
                    Command::Line(x + 6.0, top),
                    Command::Line(x + 6.0, low - 6.0),
                    Command::Line(x, low),
                    Command::Line(x - 6.0, low - 6.0),
                    Command::Close,
                ],
                fill: Some(Role::Playhead.solid()),
                stroke: None,
            });
        }
        let clip = Rect::new(body.x - 8.0, ruler.y, body.w + 8.0, ruler.h + body.h);
        self.layer(clip, shapes);
        let strip = self.frame.overview;
        let at = strip.x + self.axis.edge(self.view.playhead) / self.axis.length().max(1e-9) * strip.w;
        let line = Shape::line(at, strip.y - 3.0, at, strip.bottom() + 3.0, Role::Playhead.solid().stroke(1.5));
        self.layer(Rect::new(strip.x - 4.0, 0.0, strip.w + 8.0, strip.bottom() + 4.0), vec![line]);
    }
}
