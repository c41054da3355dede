//! Where events stand along the run: by steps or by time.

use crate::model::Model;
use crate::view::Filter;

/// What the axis counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scale {
    /// Every event that is shown is equally wide.
    #[default]
    Steps,
    /// Nanoseconds, virtual or real.
    Time,
}

/// Width of a stretch of folded events, where a shown event has 1.
const FOLD: f64 = 0.55;

/// The place of every event and of every position between two events, in units (steps or nanoseconds).
///
/// Made anew when the filter changes or the run ends: O(n), a millisecond or two for 100,000 events. While the model only
/// grows, it grows with it ([`Axis::grow`]).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    scale: Scale,
    /// The place of each position; one more than there are events.
    edges: Vec<f64>,
    /// The place of each event, where it is not midway between two positions.
    centres: Vec<f64>,
    shown: Vec<u32>,
    folds: Vec<Fold>,
    /// What of the model decided which events are shown.
    sharing: u64,
}

/// Events in a row that are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The first.
    pub from: u32,
    /// One past the last.
    pub to: u32,
}

impl Axis {
    /// The axis of a model.
    pub fn new(model: &Model, scale: Scale, filter: Filter) -> Self {
        let count = model.len();
        let mut axis = Self { scale, sharing: model.variables().sharing(), ..Self::default() };
        axis.edges.reserve(count as usize + 1);
        axis.choose(model, filter, 0);
        match scale {
            Scale::Steps => axis.place_by_steps(0, count),
            Scale::Time => axis.place_by_time(model),
        }
        axis
    }

    /// Takes in the events that have come since the axis of steps was made of the same model with the same filter. Says
    /// whether that was possible: not once the run is over, nor when earlier events are shown now that were not.
    pub fn grow(&mut self, model: &Model, filter: Filter) -> bool {
        let known = self.edges.len().saturating_sub(1) as u32;
        let is_new = model.ending().is_some() || self.sharing != model.variables().sharing();
        if self.scale != Scale::Steps || self.edges.is_empty() || is_new || known > model.len() {
            return false;
        }
        self.choose(model, filter, known);
        // A fold gets narrower with each event that joins it.
        let fold = self.folds.iter().rev().find(|fold| fold.from < known && fold.to > known);
        let from = fold.map_or(known, |fold| fold.from);
        self.edges.truncate(from as usize + 1);
        self.place_by_steps(from, model.len());
        true
    }

    /// Which events from `from` on are shown, and which are folded.
    fn choose(&mut self, model: &Model, filter: Filter, from: u32) {
        for index in from..model.len() {
            let is_shown = filter == Filter::Everything || model.is_telling(index) || model.problem(index).is_some();
            if is_shown {
                self.shown.push(index);
                continue;
            }
            match self.folds.last_mut() {
                Some(fold) if fold.to == index => fold.to += 1,
                _ => self.folds.push(Fold { from: index, to: index + 1 }),
            }
        }
    }

    fn place_by_steps(&mut self, from: u32, count: u32) {
        let mut at = self.edges.last().copied().unwrap_or(0.0);
        let first = self.folds.partition_point(|fold| fold.to <= from);
        let mut folds = self.folds[first..].iter().peekable();
        if self.edges.is_empty() {
            self.edges.push(at);
        }
        for index in from..count {
            while folds.next_if(|fold| fold.to <= index).is_some() {}
            at += match folds.peek() {
                Some(fold) if fold.from <= index => FOLD / f64::from(fold.to - fold.from),
                _ => 1.0,
            };
            self.edges.push(at);
        }
    }

    fn place_by_time(&mut self, model: &Model) {
        self.centres = (0..model.len()).map(|index| model.time(index) as f64).collect();
        self.edges.push(0.0);
        self.edges.extend(self.centres.windows(2).map(|pair| f64::midpoint(pair[0], pair[1])));
        let last = self.centres.last().copied().unwrap_or(0.0);
        let stints = model.workers().iter().flat_map(|worker| worker.stints.last());
        let end = stints.map(|stint| stint.end_ns as f64).fold(last, f64::max);
        if !self.centres.is_empty() {
            self.edges.push(end + (end * 0.01).max(1.0));
        }
    }

    /// What it counts.
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// Its length in units.
    pub fn length(&self) -> f64 {
        self.edges.last().copied().unwrap_or(0.0)
    }

    /// The place of a position.
    pub fn edge(&self, position: u32) -> f64 {
        self.edges.get(position as usize).copied().unwrap_or_else(|| self.length())
    }

    /// The place of an event.
    pub fn centre(&self, index: u32) -> f64 {
        match self.scale {
            Scale::Steps => f64::midpoint(self.edge(index), self.edge(index + 1)),
            Scale::Time => self.centres.get(index as usize).copied().unwrap_or_else(|| self.length()),
        }
    }

    /// The position nearest to a place.
    pub fn position_at(&self, unit: f64) -> u32 {
        let after = self.edges.partition_point(|&edge| edge <= unit);
        let before = after.saturating_sub(1);
        let nearer_after = self.edges.get(after).is_some_and(|&edge| edge - unit < unit - self.edges[before]);
        if nearer_after { after as u32 } else { before as u32 }
    }

    /// The events that touch a stretch of the axis, as `from..to`.
    pub fn events_between(&self, from: f64, to: f64) -> (u32, u32) {
        let count = self.edges.len().saturating_sub(1);
        let first = self.edges.partition_point(|&edge| edge <= from).saturating_sub(1).min(count);
        let last = self.edges.partition_point(|&edge| edge < to).min(count);
        (first as u32, last.max(first) as u32)
    }

    /// The events that are shown, in order.
    pub fn shown(&self) -> &[u32] {
        &self.shown
    }

    /// Whether an event is shown.
    pub fn is_shown(&self, index: u32) -> bool {
        self.shown.binary_search(&index).is_ok()
    }

    /// The folded stretches that touch the events `from..to`.
    pub fn folds_between(&self, from: u32, to: u32) -> &[Fold] {
        let first = self.folds.partition_point(|fold| fold.to <= from);
        let last = self.folds.partition_point(|fold| fold.from < to);
        &self.folds[first..last.max(first)]
    }
}
