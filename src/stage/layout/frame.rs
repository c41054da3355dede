//! Where lanes and rows are, whatever is in them.

use std::ops::Range;

use crate::axis::Axis;
use crate::model::Model;
use crate::scene::Rect;
use crate::view::{Arrangement, View};

/// The parts of the stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The strip that shows the whole run.
    pub overview: Rect,
    /// The ruler.
    pub ruler: Rect,
    /// Lanes and rows, right of the names.
    pub body: Rect,
    /// The column of names beside them.
    pub gutter: Rect,
    /// Height of a lane.
    pub lane_height: f64,
    /// How many lanes there are.
    pub lane_count: u32,
    /// Height of an object's row.
    pub row_height: f64,
    /// The rows that are shown, from the top.
    pub rows: Vec<u32>,
    /// Height of everything if nothing were scrolled.
    pub content_height: f64,
    /// How far lanes and rows are scrolled down.
    pub top: f64,
}

/// Heights of a lane, from generous to dense.
const LANE_HEIGHTS: [f64; 5] = [68.0, 58.0, 46.0, 34.0, 26.0];
/// With more lanes than fit, and more than these, lanes get this thin.
const MANY_LANES: u32 = 40;
const THIN: f64 = 14.0;
/// Heights of a row.
const ROW_HEIGHTS: [f64; 3] = [34.0, 28.0, 22.0];
/// Between lanes and rows: their heading.
pub(super) const HEADING: f64 = 28.0;
/// Lanes lower than this are not hatched and have no labels.
pub const LOWEST_HATCHED: f64 = 24.0;

impl Frame {
    /// The parts of a view.
    pub fn new(model: &Model, _axis: &Axis, view: &View) -> Self {
        let width = view.width;
        let overview = Rect::new(view.gutter(), 8.0, view.span(), if view.height < 260.0 { 18.0 } else { 28.0 });
        let ruler = Rect::new(0.0, overview.bottom() + 6.0, width, 22.0);
        let top = ruler.bottom();
        let body = Rect::new(view.gutter(), top, width - view.gutter(), (view.height - top).max(0.0));
        let lane_count = match view.arrangement {
            Arrangement::Workers if !model.workers().is_empty() => model.workers().len(),
            Arrangement::Workers | Arrangement::Threads => model.lanes().len(),
        } as u32;
        let mut rows: Vec<u32> = (0..model.rows().len() as u32).filter(|&row| view.shows_row(model, row)).collect();
        rows.sort_by_key(|row| !view.pinned.contains(row));
        let count = f64::from(lane_count);
        let heights = |lane: f64, row: f64| {
            let heading = if rows.is_empty() { 0.0 } else { HEADING };
            count * lane + heading + rows.len() as f64 * row
        };
        let fits = LANE_HEIGHTS.iter().flat_map(|&lane| ROW_HEIGHTS.iter().map(move |&row| (lane, row)));
        let fits = fits.into_iter().find(|&(lane, row)| heights(lane, row) + 8.0 <= body.h);
        let [.., densest] = LANE_HEIGHTS;
        let (lane_height, row_height) = match fits {
            Some(fitting) => fitting,
            None if lane_count > MANY_LANES => (THIN, 22.0),
            // Scrolled anyway: readable rather than dense.
            None if lane_count <= 8 => (46.0, 28.0),
            None => (densest, 22.0),
        };
        let content_height = top + heights(lane_height, row_height) + 8.0;
        let scrolled = view.top.clamp(0.0, (content_height - view.height).max(0.0));
        Self {
            overview,
            ruler,
            body,
            gutter: Rect::new(0.0, top, view.gutter(), body.h),
            lane_height,
            lane_count,
            row_height,
            rows,
            content_height,
            top: scrolled,
        }
    }

    /// The top of a lane on the screen.
    pub fn lane_top(&self, lane: u32) -> f64 {
        self.body.y + f64::from(lane) * self.lane_height - self.top
    }

    /// The line that a lane's bar is centred on.
    pub fn lane_middle(&self, lane: u32) -> f64 {
        let share = if self.has_hands() { 0.54 } else { 0.46 };
        let share = if self.lane_height < 34.0 { 0.5 } else { share };
        (self.lane_top(lane) + self.lane_height * share).round()
    }

    /// The lanes that are visible at least in part.
    pub fn visible_lanes(&self) -> Range<u32> {
        let first = (self.top / self.lane_height).floor().max(0.0) as u32;
        let last = ((self.top + self.body.h) / self.lane_height).ceil() as u32;
        first.min(self.lane_count)..last.min(self.lane_count)
    }

    /// The top of the rows' heading.
    pub fn heading_top(&self) -> f64 {
        self.lane_top(self.lane_count)
    }

    /// The top of the row at a place in [`rows`](Self::rows).
    pub fn row_top(&self, place: usize) -> f64 {
        self.heading_top() + HEADING + place as f64 * self.row_height
    }

    /// Whether lanes are high enough for a value in hand above the bar.
    pub fn has_hands(&self) -> bool {
        self.lane_height >= 44.0
    }

    /// Whether lanes are high enough for hatching and labels.
    pub fn is_hatched(&self) -> bool {
        self.lane_height >= LOWEST_HATCHED
    }

    /// Height of a bar.
    pub fn bar_height(&self) -> f64 {
        match self.lane_height {
            high if high >= 44.0 => 12.0,
            high if high >= LOWEST_HATCHED => 10.0,
            _ => 6.0,
        }
    }

    /// Size of a mark.
    pub fn mark_size(&self) -> f64 {
        match self.lane_height {
            high if high >= 44.0 => 13.0,
            high if high >= LOWEST_HATCHED => 11.0,
            _ => 8.0,
        }
    }

    /// Lanes and rows with their names.
    pub fn body_with_gutter(&self) -> Rect {
        Rect::new(0.0, self.body.y, self.body.right(), self.body.h)
    }
}
