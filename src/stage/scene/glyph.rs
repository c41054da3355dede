//! The shapes of marks: one for each family of operations, and a few signs.

use heddle_trace::operation::Family;

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Glyph {
    /// What kind of operation it was.
    Family(Family),
    /// The thread ended.
    Cap,
    /// The thread died.
    Cross,
    /// A problem: a triangle with an exclamation mark.
    Warning,
}

/// A step of a path, in pixels or, for glyphs, in halves of the mark's size around its middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    /// Begin here.
    Move(f64, f64),
    /// A straight line to here.
    Line(f64, f64),
    /// A cubic curve: two control points and the end.
    Curve(f64, f64, f64, f64, f64, f64),
    /// A straight line to the beginning.
    Close,
}

use Command::{Close, Curve, Line, Move};

/// How far the control points of a quarter of a circle stand off.
const ROUND: f64 = 0.5523;

impl Glyph {
    /// Its outline in a square from -1 to 1.
    pub fn path(self) -> &'static [Command] {
        match self {
            Self::Family(Family::Sync) => DIAMOND,
            Self::Family(Family::Message) => ENVELOPE,
            Self::Family(Family::Read) => CIRCLE,
            Self::Family(Family::Write) => SQUARE,
            Self::Family(Family::Life) => TRIANGLE,
            Self::Family(Family::World) => BUBBLE,
            Self::Cap => CAP,
            Self::Cross => CROSS,
            Self::Warning => WARNING,
        }
    }

    /// Lines inside it, drawn with the colour of its outline.
    pub fn detail(self) -> &'static [Command] {
        match self {
            Self::Family(Family::Message) => FLAP,
            Self::Family(Family::Read) => DOT,
            Self::Warning => EXCLAMATION,
            Self::Family(Family::Sync | Family::Write | Family::Life | Family::World) | Self::Cap | Self::Cross => &[],
        }
    }
}

const DIAMOND: &[Command] = &[Move(0.0, -1.1), Line(1.1, 0.0), Line(0.0, 1.1), Line(-1.1, 0.0), Close];
const ENVELOPE: &[Command] = &[Move(-1.1, -0.78), Line(1.1, -0.78), Line(1.1, 0.78), Line(-1.1, 0.78), Close];
const FLAP: &[Command] = &[Move(-1.1, -0.78), Line(0.0, 0.18), Line(1.1, -0.78)];
const CIRCLE: &[Command] = &[
    Move(0.0, -1.0),
    Curve(ROUND, -1.0, 1.0, -ROUND, 1.0, 0.0),
    Curve(1.0, ROUND, ROUND, 1.0, 0.0, 1.0),
    Curve(-ROUND, 1.0, -1.0, ROUND, -1.0, 0.0),
    Curve(-1.0, -ROUND, -ROUND, -1.0, 0.0, -1.0),
    Close,
];
const DOT: &[Command] = &[
    Move(0.0, -0.3),
    Curve(0.166, -0.3, 0.3, -0.166, 0.3, 0.0),
    Curve(0.3, 0.166, 0.166, 0.3, 0.0, 0.3),
    Curve(-0.166, 0.3, -0.3, 0.166, -0.3, 0.0),
    Curve(-0.3, -0.166, -0.166, -0.3, 0.0, -0.3),
    Close,
];
const SQUARE: &[Command] = &[Move(-0.88, -0.88), Line(0.88, -0.88), Line(0.88, 0.88), Line(-0.88, 0.88), Close];
const TRIANGLE: &[Command] = &[Move(-0.8, -1.0), Line(1.05, 0.0), Line(-0.8, 1.0), Close];
const BUBBLE: &[Command] = &[
    Move(-1.05, -0.9),
    Line(1.05, -0.9),
    Line(1.05, 0.45),
    Line(-0.1, 0.45),
    Line(-0.6, 1.05),
    Line(-0.6, 0.45),
    Line(-1.05, 0.45),
    Close,
];
const CAP: &[Command] = &[Move(-0.22, -1.0), Line(0.22, -1.0), Line(0.22, 1.0), Line(-0.22, 1.0), Close];
const CROSS: &[Command] = &[
    Move(-1.0, -0.62),
    Line(-0.62, -1.0),
    Line(0.0, -0.38),
    Line(0.62, -1.0),
    Line(1.0, -0.62),
    Line(0.38, 0.0),
    Line(1.0, 0.62),
    Line(0.62, 1.0),
    Line(0.0, 0.38),
    Line(-0.62, 1.0),
    Line(-1.0, 0.62),
    Line(-0.38, 0.0),
    Close,
];
const WARNING: &[Command] = &[Move(0.0, -1.0), Line(1.1, 0.9), Line(-1.1, 0.9), Close];
const EXCLAMATION: &[Command] = &[Move(0.0, -0.35), Line(0.0, 0.2), Move(0.0, 0.55), Line(0.0, 0.56)];
