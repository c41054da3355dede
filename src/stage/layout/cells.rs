//! Merging what is too close together.

/// Joins stretches that are drawn alike and less than a pixel apart, as they come from left to right.
pub(super) struct Merger<T> {
    open: Option<(f64, f64, T)>,
}

/// The gap below which two stretches become one.
const GAP: f64 = 0.75;

impl<T: PartialEq> Merger<T> {
    pub fn new() -> Self {
        Self { open: None }
    }

    /// Adds a stretch. Gives the one before it, if that is complete.
    pub fn add(&mut self, left: f64, right: f64, what: T) -> Option<(f64, f64, T)> {
        if let Some((_, end, open)) = &mut self.open
            && *open == what
            && left - *end < GAP
        {
            *end = end.max(right);
            return None;
        }
        self.open.replace((left, right, what))
    }

    /// The last stretch.
    pub fn finish(self) -> Option<(f64, f64, T)> {
        self.open
    }
}
