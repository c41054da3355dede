//! What the reader looks at: size, zoom, scroll, filter, playhead, selection. Changes of it are pure functions.

use std::collections::BTreeSet;

use heddle_trace::words::Language;

use crate::axis::{Axis, Scale};
use crate::model::{Model, Subject};

/// Everything that decides how a model is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Width of the stage in CSS pixels.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// CSS pixels for a unit of the axis; 0 makes the whole run fit.
    pub zoom: f64,
    /// The place on the axis at the left edge, in units.
    pub left: f64,
    /// How far the lanes are scrolled down, in CSS pixels.
    pub top: f64,
    /// Steps or time.
    pub scale: Scale,
    /// Which events are marked.
    pub filter: Filter,
    /// What a lane is.
    pub arrangement: Arrangement,
    /// How many events have happened where the playhead stands.
    pub playhead: u32,
    /// What is selected.
    pub selected: Option<Target>,
    /// An event whose statement is opened: its parts are shown one by one.
    pub opened: Option<u32>,
    /// What the pointer is on.
    pub hovered: Option<Target>,
    /// Rows that stay on top.
    pub pinned: BTreeSet<u32>,
    /// Rows that are not shown.
    pub hidden: BTreeSet<u32>,
    /// The language of labels.
    pub language: Language,
}

impl Default for View {
    fn default() -> Self {
        Self {
            width: 900.0,
            height: 400.0,
            zoom: 0.0,
            left: 0.0,
            top: 0.0,
            scale: Scale::Steps,
            filter: Filter::Telling,
            arrangement: Arrangement::Threads,
            playhead: 0,
            selected: None,
            opened: None,
            hovered: None,
            pinned: BTreeSet::new(),
            hidden: BTreeSet::new(),
            language: Language::En,
        }
    }
}

/// Which events are marked, stepped over and given room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Filter {
    /// Those that others can see; the rest folds into stretches.
    #[default]
    Telling,
    /// All.
    Everything,
}

/// What a lane is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Arrangement {
    /// A thread.
    #[default]
    Threads,
    /// A worker of a run at full speed.
    Workers,
}

/// Something on the stage that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// An event, by its index.
    Event(u32),
    /// A lane, by its number (a worker's in that arrangement).
    Lane(u32),
    /// The row of an object, by its number.
    Row(u32),
    /// An arrow, by its number.
    Arrow(u32),
    /// A position on the ruler.
    Ruler(u32),
    /// The overview, by the position under the pointer.
    Overview(u32),
}

/// Pixels for a step at most, so that a short run is not pulled apart.
pub const WIDEST_STEP: f64 = 64.0;
/// As much closer than the whole run as one can go, in pixels per unit of a step axis.
const CLOSEST: f64 = 160.0;

impl View {
    /// Width of the column of names.
    pub fn gutter(&self) -> f64 {
        if self.is_narrow() { 68.0 } else { 148.0 }
    }

    /// Where the run begins on the screen, when it is not scrolled: a little right of the names.
    pub fn origin(&self) -> f64 {
        self.gutter() + 10.0
    }

    /// Width of the run on the screen, with a little air at the right.
    pub fn span(&self) -> f64 {
        (self.width - self.origin() - 14.0).max(40.0)
    }

    /// Whether there is so little room that names are shortened and labels left out.
    pub fn is_narrow(&self) -> bool {
        self.width < 560.0
    }

    /// Pixels for a unit at which the whole run fits.
    pub fn fitting_zoom(&self, axis: &Axis) -> f64 {
        let whole = self.span() / axis.length().max(1e-9);
        match self.scale {
            Scale::Steps => whole.min(WIDEST_STEP),
            Scale::Time => whole,
        }
    }

    /// Pixels for a unit as drawn.
    pub fn scale_factor(&self, axis: &Axis) -> f64 {
        let fitting = self.fitting_zoom(axis);
        if self.zoom <= 0.0 { fitting } else { self.zoom.clamp(fitting, self.closest(axis)) }
    }

    fn closest(&self, axis: &Axis) -> f64 {
        match self.scale {
            Scale::Steps => CLOSEST.max(self.fitting_zoom(axis)),
            // A nanosecond is a unit: a pixel can be as little.
            Scale::Time => 1.0_f64.max(self.fitting_zoom(axis)),
        }
    }

    /// The place on the axis at the left edge, kept inside the run.
    pub fn left_edge(&self, axis: &Axis) -> f64 {
        let shown = self.span() / self.scale_factor(axis);
        self.left.clamp(0.0, (axis.length() - shown).max(0.0))
    }

    /// Where a place on the axis is on the screen.
    pub fn x(&self, axis: &Axis, unit: f64) -> f64 {
        self.origin() + (unit - self.left_edge(axis)) * self.scale_factor(axis)
    }

    /// Which place on the axis is at `x` on the screen.
    pub fn unit(&self, axis: &Axis, x: f64) -> f64 {
        self.left_edge(axis) + (x - self.origin()) / self.scale_factor(axis)
    }

    /// Zooms by a factor, with the place at `x` on the screen kept there.
    pub fn zoom_about(&mut self, axis: &Axis, x: f64, factor: f64) {
        let x = x.max(self.origin());
        let unit = self.unit(axis, x);
        let fitting = self.fitting_zoom(axis);
        let zoom = (self.scale_factor(axis) * factor).clamp(fitting, self.closest(axis));
        self.zoom = if zoom <= fitting * 1.0001 { 0.0 } else { zoom };
        self.left = unit - (x - self.origin()) / self.scale_factor(axis);
        self.left = self.left_edge(axis);
    }

    /// Moves what is seen by so many pixels to the left and up.
    pub fn pan(&mut self, axis: &Axis, dx: f64, dy: f64, content_height: f64) {
        self.left = self.left_edge(axis) + dx / self.scale_factor(axis);
        self.left = self.left_edge(axis);
        self.top = (self.top + dy).clamp(0.0, (content_height - self.height).max(0.0));
    }

    /// The whole run in the window.
    pub fn fit(&mut self) {
        (self.zoom, self.left) = (0.0, 0.0);
    }

    /// The events `from..to` in the window, with some air.
    pub fn show(&mut self, axis: &Axis, from: u32, to: u32) {
        let (a, b) = (axis.edge(from), axis.edge(to.max(from + 1)));
        let air = (b - a) * 0.15 + 1e-9;
        let width = b - a + 2.0 * air;
        self.zoom = (self.span() / width).clamp(self.fitting_zoom(axis), self.closest(axis));
        self.left = a - air;
        self.left = self.left_edge(axis);
    }

    /// Moves the window, if it must, so that the playhead is inside.
    pub fn follow_playhead(&mut self, axis: &Axis) {
        let (at, left) = (axis.edge(self.playhead), self.left_edge(axis));
        let shown = self.span() / self.scale_factor(axis);
        let margin = shown * 0.08;
        if at < left + margin || at > left + shown - margin {
            let ahead = if at < left + margin { 0.3 } else { 0.7 };
            self.left = at - shown * ahead;
            self.left = self.left_edge(axis);
        }
    }

    /// Whether the row of an object is shown: of a variable, in the short form, only if it is shared.
    pub fn shows_row(&self, model: &Model, number: u32) -> bool {
        let Some(row) = model.rows().get(number as usize) else { return false };
        let wanted = match (self.filter, row.subject) {
            (Filter::Everything, _) | (Filter::Telling, Subject::Object(_)) => true,
            (Filter::Telling, Subject::Variable(_)) => model.is_row_shared(row),
        };
        !self.hidden.contains(&number) && (wanted || self.pinned.contains(&number))
    }

    /// Whether an event is marked and stepped over.
    pub fn shows_event(&self, model: &Model, index: u32) -> bool {
        self.filter == Filter::Everything || model.is_telling(index) || model.problem(index).is_some()
    }
}
