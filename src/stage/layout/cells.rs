//! Merging what is too close together, so that a picture has no more shapes than pixels.

/// Takes stretches from left to right. Those narrower than a pixel fight for it, and the one of the highest rank is shown;
/// neighbours that are drawn alike become one.
pub(super) struct Merger<T> {
    /// The pixel that narrow stretches fight for, and the highest so far with its rank.
    pixel: Option<(f64, T, f64)>,
    open: Option<(f64, f64, T)>,
}

/// A stretch: left end, right end, what it is.
pub(super) type Stretch<T> = (f64, f64, T);

/// The gap below which two stretches become one.
const GAP: f64 = 0.75;

impl<T: Copy + PartialEq> Merger<T> {
    pub fn new() -> Self {
        Self { pixel: None, open: None }
    }

    /// Adds a stretch that the longest wins against, and gives complete ones to `draw`.
    pub fn add(&mut self, left: f64, right: f64, what: T, draw: &mut impl FnMut(Stretch<T>)) {
        self.add_ranked(left, right, what, right - left, draw);
    }

    /// Adds a stretch of a rank.
    pub fn add_ranked(&mut self, left: f64, right: f64, what: T, rank: f64, draw: &mut impl FnMut(Stretch<T>)) {
        if right - left >= 1.0 {
            self.flush(draw);
            self.join(left, right, what, draw);
            return;
        }
        let pixel = left.floor();
        match &mut self.pixel {
            Some((at, shown, highest)) if *at == pixel => {
                if rank > *highest {
                    (*shown, *highest) = (what, rank);
                }
            }
            _ => {
                self.flush(draw);
                self.pixel = Some((pixel, what, rank));
            }
        }
    }

    /// Gives what is left.
    pub fn finish(mut self, draw: &mut impl FnMut(Stretch<T>)) {
        self.flush(draw);
        self.open.into_iter().for_each(draw);
    }

    fn flush(&mut self, draw: &mut impl FnMut(Stretch<T>)) {
        if let Some((pixel, what, _)) = self.pixel.take() {
            self.join(pixel, pixel + 1.0, what, draw);
        }
    }

    fn join(&mut self, left: f64, right: f64, what: T, draw: &mut impl FnMut(Stretch<T>)) {
        match &mut self.open {
            Some((_, end, open)) if *open == what && left - *end < GAP => *end = end.max(right),
            open => {
                if let Some(full) = open.replace((left, right, what)) {
                    draw(full);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(stretches: &[Stretch<u8>]) -> Vec<Stretch<u8>> {
        let mut drawn = Vec::new();
        let mut merger = Merger::new();
        for &(left, right, what) in stretches {
            merger.add_ranked(left, right, what, f64::from(what), &mut |full| drawn.push(full));
        }
        merger.finish(&mut |full| drawn.push(full));
        drawn
    }

    #[test]
    fn neighbours_that_are_alike_become_one() {
        assert_eq!(merged(&[(0.0, 3.0, 1), (3.2, 5.0, 1), (8.0, 9.0, 1)]), [(0.0, 5.0, 1), (8.0, 9.0, 1)]);
    }

    #[test]
    fn within_a_pixel_the_highest_wins() {
        let narrow = [(0.0, 0.2, 1), (0.2, 0.4, 3), (0.4, 0.9, 2), (1.1, 1.3, 3), (2.0, 6.0, 1)];
        assert_eq!(merged(&narrow), [(0.0, 2.0, 3), (2.0, 6.0, 1)]);
    }
}
