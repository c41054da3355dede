//! From a model and a view to a scene.
//!
//! Only what is visible is laid out, and what is narrower than a pixel is merged, so that the cost of a picture depends on
//! the window and not on the length of the run. [`layout`] makes what stays when only the playhead moves, [`overlay`] the
//! rest.

mod arrows;
mod cells;
mod frame;
mod gutter;
mod holds;
mod lanes;
mod marks;
mod overlay;
mod overview;
mod rows;
mod ruler;
mod statement;
mod strips;
mod text;
mod tooltip;
mod workers;

pub use frame::Frame;
pub use overlay::overlay;
pub use strips::{Ended, HEIGHT as STRIPS_HEIGHT, Strips, StripsView, strips, strips_extent};
pub use text::{fitted, text_width};

use crate::axis::{Axis, Scale};
use crate::model::Model;
use crate::scene::{Hit, Layer, Rect, Role, Scene, Shape};
use crate::view::{Arrangement, Target, View};

/// The picture of a run without playhead, selection and what depends on them.
pub fn layout(model: &Model, axis: &Axis, view: &View) -> Scene {
    let frame = Frame::new(model, axis, view);
    let mut board = Board::new(model, axis, view, &frame);
    if model.lanes().is_empty() {
        board.ghosts();
        return board.scene();
    }
    board.overview();
    board.ruler();
    board.background();
    match view.arrangement {
        Arrangement::Workers if !model.workers().is_empty() => board.workers(),
        Arrangement::Workers | Arrangement::Threads => {
            board.lanes();
            board.arrows();
            board.marks();
        }
    }
    board.rows();
    board.gutter();
    board.scene()
}

/// What the parts of the layout work on.
struct Board<'a> {
    model: &'a Model,
    axis: &'a Axis,
    view: &'a View,
    frame: &'a Frame,
    /// The events that are visible, `from..to`.
    visible: (u32, u32),
    /// Where the axis begins on the screen, and pixels for a unit: what [`View::x`] would compute again for every event.
    origin: f64,
    factor: f64,
    layers: Vec<Layer>,
    hits: Vec<Hit>,
}

/// Shapes of one layer that lie above each other: lines and bars, what is written on them, and problems, which nothing hides.
#[derive(Default)]
struct Sheets {
    shapes: Vec<Shape>,
    labels: Vec<Shape>,
    tags: Vec<Shape>,
}

impl<'a> Board<'a> {
    fn new(model: &'a Model, axis: &'a Axis, view: &'a View, frame: &'a Frame) -> Self {
        let left = view.left_edge(axis);
        let factor = view.scale_factor(axis);
        let visible = axis.events_between(left - 12.0 / factor, left + frame.body.w / factor);
        let origin = view.x(axis, 0.0);
        Self { model, axis, view, frame, visible, origin, factor, layers: Vec::new(), hits: Vec::new() }
    }

    fn scene(self) -> Scene {
        Scene {
            width: self.view.width,
            height: self.view.height,
            content_height: self.frame.content_height,
            layers: self.layers,
            hits: self.hits,
        }
    }

    fn layer(&mut self, clip: Rect, shapes: Vec<Shape>) {
        if !shapes.is_empty() {
            self.layers.push(Layer { clip, shapes });
        }
    }

    fn hit(&mut self, rect: Rect, target: Target) {
        self.hits.push(Hit { rect, target });
    }

    /// Where an event is on the screen.
    fn x(&self, index: u32) -> f64 {
        self.at(self.axis.centre(index))
    }

    /// Where a position is on the screen.
    fn edge(&self, position: u32) -> f64 {
        self.at(self.axis.edge(position))
    }

    /// Where a place on the axis is on the screen.
    fn at(&self, unit: f64) -> f64 {
        self.origin + unit * self.factor
    }

    /// Where the end of something is, that may last to the end of the run.
    fn end_x(&self, to: Option<u32>) -> f64 {
        match to {
            Some(index) => self.x(index),
            None => self.edge(self.model.len()),
        }
    }

    /// Pixels for a step (on an axis of time: as if steps were equally far apart).
    fn pixels_per_step(&self) -> f64 {
        self.frame.pixels_per_step
    }

    /// Whether a lane or row of this height at this top is visible.
    fn is_visible(&self, top: f64, height: f64) -> bool {
        top < self.frame.body.bottom() && top + height > self.frame.body.y
    }

    /// Stripes, folded stretches, and where events are missing.
    fn background(&mut self) {
        let frame = self.frame;
        let mut shapes = Vec::new();
        for lane in frame.visible_lanes() {
            if lane % 2 == 1 {
                let rect = Rect::new(0.0, frame.lane_top(lane), self.view.width, frame.lane_height);
                shapes.push(Shape::fill(rect, 0.0, Role::Stripe.solid()));
            }
        }
        let bottom = frame.lane_top(frame.lane_count);
        let mut last = f64::NEG_INFINITY;
        // By time, what is folded takes the room that it took.
        let folds = match self.axis.scale() {
            Scale::Steps => self.axis.folds_between(self.visible.0, self.visible.1),
            Scale::Time => &[],
        };
        for fold in folds {
            let (left, right) = (self.edge(fold.from), self.edge(fold.to));
            if right - left >= 3.0 && left >= last {
                let rect = Rect::new(left + 1.0, frame.body.y, right - left - 2.0, bottom - frame.body.y);
                shapes.push(Shape::fill(rect, 0.0, Role::Grid.at(0.7)));
                last = right;
            }
        }
        for gap in self.model.gaps() {
            let x = self.edge(gap.position);
            shapes.push(Shape::line(x, frame.body.y, x, bottom, Role::Muted.solid().dashed(1.0, 2.0, 3.0)));
        }
        self.layer(frame.body_with_gutter(), shapes);
    }

    /// An empty stage.
    fn ghosts(&mut self) {
        let (frame, view) = (self.frame, self.view);
        let mut shapes = Vec::new();
        let height = 56.0;
        let (left, right) = (view.gutter(), view.width - 24.0);
        for lane in 0..3 {
            let y = frame.body.y + 20.0 + f64::from(lane) * height;
            let chip = Rect::new(12.0, y - 9.0, 28.0, 18.0);
            shapes.push(Shape::fill(chip, 5.0, Role::Grid.solid()));
            shapes.push(Shape::fill(Rect::new(50.0, y - 5.0, left - 66.0, 10.0), 5.0, Role::Grid.solid()));
            let indent = f64::from(lane) * 46.0;
            let bar = Rect::new(left + indent, y - 6.0, (right - left) * (0.62 - 0.1 * f64::from(lane)), 12.0);
            shapes.push(Shape::fill(bar, 6.0, Role::Grid.solid()));
        }
        let words = crate::words::ghost(view.language);
        let y = frame.body.y + 20.0 + 3.0 * height;
        let size = if view.is_narrow() { 12.0 } else { 13.0 };
        shapes.push(Shape::text(left.min(50.0), y, words, size, Role::Muted.solid()));
        self.layer(Rect::new(0.0, 0.0, view.width, view.height), shapes);
    }
}
