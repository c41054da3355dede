//! Marks of events. Marks that would overlap merge, and the most telling of them is shown; its shape stays as it is.

use heddle_trace::event::Effect;
use heddle_trace::operation::Family;

use super::Board;
use crate::model::{Model, Problem};
use crate::scene::{Command, Glyph, Rect, Role, Shape};
use crate::view::Target;

/// How telling an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    World,
    Read,
    Write,
    Life,
    Message,
    Sync,
    Blocked,
    Problem,
}

fn rank(model: &Model, index: u32) -> Rank {
    let event = model.event(index);
    if model.problem(index).is_some() {
        return Rank::Problem;
    }
    if matches!(event.effect, Effect::Blocked { .. }) {
        return Rank::Blocked;
    }
    match event.kind.family() {
        Family::Sync => Rank::Sync,
        Family::Message => Rank::Message,
        Family::Life => Rank::Life,
        Family::Write => Rank::Write,
        Family::Read => Rank::Read,
        Family::World => Rank::World,
    }
}

/// The mark that stands for the events of one cell of a lane.
#[derive(Clone, Copy)]
struct Cell {
    number: i64,
    event: u32,
    rank: Rank,
    merged: bool,
}

impl Board<'_> {
    pub(super) fn marks(&mut self) {
        let frame = self.frame;
        let size = frame.mark_size();
        let lanes = frame.visible_lanes();
        // Narrower than a pixel, events are a haze; only problems stand out of it.
        if frame.pixels_per_step < 1.0 {
            return self.problems_in_haze(size);
        }
        let mut cells: Vec<Option<Cell>> = vec![None; lanes.len()];
        let mut ticks: Vec<Vec<Command>> = vec![Vec::new(); lanes.len()];
        let mut shapes = Vec::new();
        let mut marks = Vec::new();
        // Cells are fixed to the axis and not to the window, so that nothing flickers while it is moved.
        let pitch = size + 3.0;
        let factor = self.view.scale_factor(self.axis);
        let shown = self.axis.shown();
        let (from, to) = (self.visible.0.saturating_sub(1), self.visible.1 + 1);
        let first = shown.partition_point(|&index| index < from);
        for &index in shown[first..].iter().take_while(|&&index| index < to) {
            let lane = self.model.lane_of_event(index);
            if !lanes.contains(&lane) {
                continue;
            }
            let place = (lane - lanes.start) as usize;
            let number = (self.axis.centre(index) * factor / pitch).floor() as i64;
            let rank = rank(self.model, index);
            match &mut cells[place] {
                Some(cell) if cell.number == number => {
                    if !cell.merged {
                        self.tick(lane, cell.event, &mut ticks[place]);
                    }
                    cell.merged = true;
                    self.tick(lane, index, &mut ticks[place]);
                    if rank > cell.rank {
                        (cell.event, cell.rank) = (index, rank);
                    }
                }
                other => {
                    if let Some(cell) = other.replace(Cell { number, event: index, rank, merged: false }) {
                        marks.push(cell.event);
                    }
                }
            }
        }
        marks.extend(cells.iter().flatten().map(|cell| cell.event));
        for (lane, commands) in lanes.clone().zip(ticks) {
            if !commands.is_empty() {
                let thread = self.model.lanes()[lane as usize].thread;
                let stroke = Some(Role::Edge(thread).at(0.45).stroke(1.0));
                shapes.push(Shape::Path { commands, fill: None, stroke });
            }
        }
        // Problems last: nothing hides them.
        marks.sort_by_key(|&index| self.model.problem(index).is_some());
        for index in marks {
            self.mark(index, size, &mut shapes);
        }
        self.layer(frame.body, shapes);
    }

    fn problems_in_haze(&mut self, size: f64) {
        let lanes = self.frame.visible_lanes();
        let pitch = size + 3.0;
        let mut shapes = Vec::new();
        let mut last: Vec<Option<i64>> = vec![None; lanes.len()];
        for (index, _) in self.model.problems_between(self.visible.0, self.visible.1) {
            let lane = self.model.lane_of_event(index);
            if !lanes.contains(&lane) {
                continue;
            }
            let cell = (self.axis.centre(index) * self.factor / pitch).floor() as i64;
            if last[(lane - lanes.start) as usize].replace(cell) != Some(cell) {
                self.mark(index, size, &mut shapes);
            }
        }
        self.layer(self.frame.body, shapes);
    }

    /// A fine line for an event whose mark is merged with others.
    fn tick(&self, lane: u32, index: u32, commands: &mut Vec<Command>) {
        let x = self.x(index).round() + 0.5;
        if matches!(commands.last(), Some(&Command::Line(last, _)) if x - last < 2.0) {
            return;
        }
        let (middle, half) = (self.frame.lane_middle(lane), self.frame.bar_height() / 2.0);
        commands.extend([Command::Move(x, middle - half), Command::Line(x, middle + half)]);
    }

    fn mark(&mut self, index: u32, size: f64, shapes: &mut Vec<Shape>) {
        let event = self.model.event(index);
        let lane = self.model.lane_of_event(index);
        let (x, y) = (self.x(index), self.frame.lane_middle(lane));
        if x < self.frame.body.x - size || x > self.frame.body.right() + size {
            return;
        }
        let problem = self.model.problem(index);
        let has_tag = problem == Some(Problem::LostUpdate) && self.frame.has_hands() && self.pixels_per_step() >= 6.0;
        let problem = problem.is_some();
        // Not done yet: hollow.
        let fill = match event.effect {
            Effect::Blocked { .. } => Role::Background,
            _ => Role::Thread(event.thread),
        };
        let edge = match (problem, &event.effect) {
            (true, _) => Role::Problem.solid().stroke(2.5),
            (false, Effect::Blocked { .. }) => Role::Ink.solid().stroke(1.75),
            (false, _) => Role::Edge(event.thread).solid().stroke(1.25),
        };
        if problem {
            shapes.push(Shape::fill(
                Rect::new(x - size, y - size, size * 2.0, size * 2.0),
                size,
                Role::Problem.at(0.16),
            ));
        }
        let glyph = Glyph::Family(event.kind.family());
        // A rim of paper sets the mark off from the bar of the same colour.
        let rim = Role::Background.solid().stroke(edge.width + 2.5);
        let fill = fill.solid();
        shapes.push(Shape::Mark { glyph, x, y, size: size - 1.0, fill, stroke: Some(rim) });
        shapes.push(Shape::Mark { glyph, x, y, size: size - 1.0, fill, stroke: Some(edge) });
        if problem && self.frame.is_hatched() && !has_tag {
            let (x, y) = (x + size * 0.62, y - size * 0.62);
            shapes.push(Shape::Mark {
                glyph: Glyph::Warning,
                x,
                y,
                size: size * 0.85,
                fill: Role::Problem.solid(),
                stroke: Some(Role::OnProblem.solid().stroke(1.25)),
            });
        }
        self.hit(Rect::new(x - size / 2.0, y - size / 2.0, size, size), Target::Event(index));
    }
}
