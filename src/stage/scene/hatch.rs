//! What painters have in common: hatchings and where words stand.

use super::{Command, Rect};

/// How far below the middle of a line its baseline is, in sizes of the font.
pub const BASELINE: f64 = 0.35;

/// Width of the lines of a hatching.
pub const HATCH_WIDTH: f64 = 1.5;

/// Pixels from one line of a hatching to the next.
const HATCH_PITCH: f64 = 6.0;

/// The lines of a hatching, which the caller cuts off at the rectangle. They stay where they are when the rectangle grows.
pub fn hatch_lines(rect: Rect) -> Vec<Command> {
    let mut commands = Vec::new();
    // Lines x + y = k * pitch.
    let mut sum = ((rect.x + rect.y) / HATCH_PITCH).floor() * HATCH_PITCH;
    while sum < rect.right() + rect.bottom() {
        commands.push(Command::Move(sum - rect.y, rect.y));
        commands.push(Command::Line(sum - rect.bottom(), rect.bottom()));
        sum += HATCH_PITCH;
    }
    commands
}
