//! The ruler: steps or time.

use super::Board;
use super::text::text_width;
use crate::axis::Scale;
use crate::scene::{Anchor, Rect, Role, Shape, Text};
use crate::view::Target;
use crate::words;

/// Pixels between two numbers at least.
const SPACING: f64 = 64.0;

impl Board<'_> {
    pub(super) fn ruler(&mut self) {
        let ruler = self.frame.ruler;
        let mut shapes = vec![Shape::fill(ruler, 0.0, Role::Panel.solid())];
        for y in [ruler.y.round() + 0.5, ruler.bottom().round() - 0.5] {
            shapes.push(Shape::line(0.0, y, ruler.right(), y, Role::Hairline.solid().stroke(1.0)));
        }
        let heading = match self.axis.scale() {
            Scale::Steps => words::pick(self.view.language, "step", "步骤"),
            Scale::Time if self.model.is_parallel() => words::pick(self.view.language, "time", "时间"),
            Scale::Time => words::pick(self.view.language, "virtual time", "虚拟时间"),
        };
        let y = ruler.y + ruler.h / 2.0;
        shapes.push(Shape::text(12.0, y, heading, 10.5, Role::Muted.solid()));
        self.layer(ruler, shapes);
        let body = Rect { x: self.frame.body.x, w: self.frame.body.w, ..ruler };
        let mut shapes = Vec::new();
        match self.axis.scale() {
            Scale::Steps => self.step_numbers(y, &mut shapes),
            Scale::Time => self.times(y, &mut shapes),
        }
        self.layer(body, shapes);
        self.hit(body, Target::Ruler(0));
    }

    /// Numbers of steps, and dots where steps are folded.
    fn step_numbers(&self, y: f64, shapes: &mut Vec<Shape>) {
        let (from, to) = self.visible;
        let every = nice_step(SPACING / self.pixels_per_step().max(1e-6)).max(1);
        let shown = self.axis.shown();
        let first = shown.partition_point(|&index| index < from);
        let mut free = f64::NEG_INFINITY;
        for (place, &index) in shown.iter().enumerate().skip(first).take_while(|&(_, &index)| index < to) {
            // Counted as the transport counts: "step 5 of 23" is the fifth of those that are shown.
            let number = place as u64 + 1;
            if number != 1 && !number.is_multiple_of(every) {
                continue;
            }
            let x = self.x(index);
            let words = number.to_string();
            let width = text_width(&words, 10.5);
            if x - width / 2.0 < free {
                continue;
            }
            free = x + width / 2.0 + 10.0;
            self.number(x, y, words, shapes);
        }
        let mut free = f64::NEG_INFINITY;
        for fold in self.axis.folds_between(from, to) {
            let (left, right) = (self.edge(fold.from), self.edge(fold.to));
            if right - left < 7.0 || left < free {
                continue;
            }
            free = right;
            let x = f64::midpoint(left, right);
            for offset in [-3.5, 0.0, 3.5] {
                shapes.push(Shape::fill(Rect::new(x + offset - 1.0, y + 4.5, 2.0, 2.0), 1.0, Role::Faint.solid()));
            }
        }
    }

    fn times(&self, y: f64, shapes: &mut Vec<Shape>) {
        let factor = self.view.scale_factor(self.axis);
        let left = self.view.left_edge(self.axis);
        let every = nice_step((SPACING + 12.0) / factor).max(1);
        let mut time = (left / every as f64).floor() as u64 * every;
        let right = left + self.frame.body.w / factor;
        while (time as f64) <= right {
            let x = self.at(time as f64);
            self.number(x, y, time_words(time, every), shapes);
            time += every;
        }
    }

    fn number(&self, x: f64, y: f64, words: String, shapes: &mut Vec<Shape>) {
        let bottom = self.frame.ruler.bottom();
        let tick = x.round() + 0.5;
        shapes.push(Shape::line(tick, bottom - 4.0, tick, bottom, Role::Faint.solid().stroke(1.0)));
        // The first number of a run is not cut off at the names.
        let anchor =
            if x - self.frame.body.x < text_width(&words, 10.5) / 2.0 { Anchor::Start } else { Anchor::Middle };
        shapes.push(Shape::Text(Text {
            x,
            y: y - 1.0,
            words,
            size: 10.5,
            paint: Role::Muted.solid(),
            anchor,
            strong: false,
            rim: false,
        }));
    }
}

/// The least of 1, 2, 5, 10, 20, … that is not below the wanted distance.
fn nice_step(wanted: f64) -> u64 {
    let mut power = 1_u64;
    loop {
        for factor in [1, 2, 5] {
            if (power * factor) as f64 >= wanted {
                return power * factor;
            }
        }
        power = match power.checked_mul(10) {
            Some(next) if next < u64::MAX / 100 => next,
            _ => return power,
        };
    }
}

/// A time in the unit that fits the distance between two of them: `1.25 ms`.
pub(super) fn time_words(nanoseconds: u64, every: u64) -> String {
    let (unit, name) = match nanoseconds.max(every) {
        0..1_000 => (1, "ns"),
        1_000..1_000_000 => (1_000, "µs"),
        1_000_000..1_000_000_000 => (1_000_000, "ms"),
        _ => (1_000_000_000, "s"),
    };
    let text = format!("{:.3}", nanoseconds as f64 / f64::from(unit));
    format!("{} {name}", text.trim_end_matches('0').trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_and_times_are_round() {
        assert_eq!(nice_step(0.3), 1);
        assert_eq!(nice_step(3.0), 5);
        assert_eq!(nice_step(11.0), 20);
        assert_eq!(time_words(1_250_000, 250_000), "1.25 ms");
        assert_eq!(time_words(0, 1_000_000_000), "0 s");
        assert_eq!(time_words(2_000_000_000, 500_000_000), "2 s");
    }
}
