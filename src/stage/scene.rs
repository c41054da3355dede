//! A display list: shapes with meanings for colours, ready for any painter (a canvas, an SVG, a test).

mod glyph;
mod hatch;

pub use glyph::{Command, Glyph};
pub use hatch::{BASELINE, HATCH_WIDTH, hatch_lines};
use heddle_trace::identity::ThreadId;

use crate::view::Target;

/// A picture of the stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Height that everything would take without scrolling.
    pub content_height: f64,
    /// What is drawn, the lowest first.
    pub layers: Vec<Layer>,
    /// What can be pointed at, the topmost last.
    pub hits: Vec<Hit>,
}

/// Shapes that are cut off at the same rectangle.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Where it is cut off.
    pub clip: Rect,
    /// The shapes, the lowest first.
    pub shapes: Vec<Shape>,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Rect {
    /// A rectangle.
    pub fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Its bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// Whether a point is inside, with so many pixels of tolerance.
    pub fn contains(&self, x: f64, y: f64, slack: f64) -> bool {
        (self.x - slack..=self.right() + slack).contains(&x) && (self.y - slack..=self.bottom() + slack).contains(&y)
    }
}

/// Something that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Where.
    pub rect: Rect,
    /// What.
    pub target: Target,
}

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The paper.
    Background,
    /// The column of names, the ruler.
    Panel,
    /// Every other lane.
    Stripe,
    /// Lines that divide.
    Hairline,
    /// Lines and bands behind the lanes.
    Grid,
    /// Words.
    Ink,
    /// Words of less weight.
    Muted,
    /// Marks that are hardly there.
    Faint,
    /// A thread.
    Thread(ThreadId),
    /// The outline of something in a thread's colour.
    Edge(ThreadId),
    /// Words on a thread's colour.
    OnThread(ThreadId),
    /// A problem.
    Problem,
    /// Words on the colour of problems.
    OnProblem,
    /// The playhead, and what is selected.
    Playhead,
}

/// A colour with an opacity from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// Which colour.
    pub role: Role,
    /// Opacity.
    pub alpha: f64,
}

impl Role {
    /// The colour in full.
    pub fn solid(self) -> Paint {
        Paint { role: self, alpha: 1.0 }
    }

    /// The colour with an opacity.
    pub fn at(self, alpha: f64) -> Paint {
        Paint { role: self, alpha }
    }
}

/// An outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub paint: Paint,
    /// Its width in pixels.
    pub width: f64,
    /// Drawn and blank pixels in turn; none if it is whole. Ends are round.
    pub dash: Option<(f64, f64)>,
}

impl Paint {
    /// A line of this colour.
    pub fn stroke(self, width: f64) -> Stroke {
        Stroke { paint: self, width, dash: None }
    }

    /// A broken line.
    pub fn dashed(self, width: f64, on: f64, off: f64) -> Stroke {
        Stroke { paint: self, width, dash: Some((on, off)) }
    }
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle with round corners.
    Box {
        /// Where.
        rect: Rect,
        /// Radius of its corners.
        radius: f64,
        /// Inside.
        fill: Option<Paint>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// A rectangle of slanting lines.
    Hatch {
        /// Where.
        rect: Rect,
        /// Radius of its corners.
        radius: f64,
        /// The lines.
        paint: Paint,
    },
    /// Lines and curves.
    Path {
        /// What to draw.
        commands: Vec<Command>,
        /// Inside.
        fill: Option<Paint>,
        /// The line.
        stroke: Option<Stroke>,
    },
    /// A mark.
    Mark {
        /// Its shape.
        glyph: Glyph,
        /// Its middle.
        x: f64,
        /// Its middle.
        y: f64,
        /// Its width and height.
        size: f64,
        /// Inside.
        fill: Paint,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// Words on one line.
    Text(Text),
}

/// Words on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Left end, middle or right end, by `anchor`.
    pub x: f64,
    /// Middle of the line's height.
    pub y: f64,
    /// The words.
    pub words: String,
    /// Size in pixels.
    pub size: f64,
    /// Colour.
    pub paint: Paint,
    /// What `x` is.
    pub anchor: Anchor,
    /// Bold.
    pub strong: bool,
    /// A rim in the colour of the paper, so that it can be read above lines.
    pub rim: bool,
}

/// Which part of a text stands at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Shape {
    /// A filled rectangle.
    pub fn fill(rect: Rect, radius: f64, paint: Paint) -> Self {
        Self::Box { rect, radius, fill: Some(paint), stroke: None }
    }

    /// A straight line.
    pub fn line(x1: f64, y1: f64, x2: f64, y2: f64, stroke: Stroke) -> Self {
        Self::Path { commands: vec![Command::Move(x1, y1), Command::Line(x2, y2)], fill: None, stroke: Some(stroke) }
    }

    /// Words.
    pub fn text(x: f64, y: f64, words: impl Into<String>, size: f64, paint: Paint) -> Self {
        Self::Text(Text { x, y, words: words.into(), size, paint, anchor: Anchor::Start, strong: false, rim: false })
    }
}

impl Scene {
    /// What is at a point: the topmost thing there, then the topmost within a few pixels.
    pub fn hit(&self, x: f64, y: f64) -> Option<Target> {
        let within = |slack: f64| self.hits.iter().rev().find(|hit| hit.rect.contains(x, y, slack));
        within(0.0).or_else(|| within(4.0)).map(|hit| hit.target)
    }

    /// All words in the picture, for tests.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.layers.iter().flat_map(|layer| &layer.shapes).filter_map(|shape| match shape {
            Shape::Text(text) => Some(text.words.as_str()),
            Shape::Box { .. } | Shape::Hatch { .. } | Shape::Path { .. } | Shape::Mark { .. } => None,
        })
    }
}
