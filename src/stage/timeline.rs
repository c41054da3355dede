//! Values that change with the events of a run, kept so that the value at a position is found in O(log n).

/// A value and the events that changed it, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes<T> {
    entries: Vec<(u32, T)>,
}

impl<T> Default for Changes<T> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<T> Changes<T> {
    /// Event `index` makes the value this one. Indices must not go down; of two changes by one event the later counts.
    pub fn set(&mut self, index: u32, value: T) {
        match self.entries.last_mut() {
            Some(last) if last.0 == index => last.1 = value,
            _ => self.entries.push((index, value)),
        }
    }

    /// The value at a position; `None` before the first change.
    pub fn at(&self, position: u32) -> Option<&T> {
        self.entry_at(position).map(|(_, value)| value)
    }

    /// The last change before a position: the event that made it, and the value since.
    pub fn entry_at(&self, position: u32) -> Option<&(u32, T)> {
        let after = self.entries.partition_point(|&(index, _)| index < position);
        self.entries.get(after.checked_sub(1)?)
    }

    /// The value after all events so far.
    pub fn last(&self) -> Option<&T> {
        self.entries.last().map(|(_, value)| value)
    }

    /// All changes.
    pub fn entries(&self) -> &[(u32, T)] {
        &self.entries
    }

    /// The stretches of equal value that touch the events `from..to`: `(first event, event that ended it, value)`, where
    /// the end is `None` for the value that still holds.
    pub fn between(&self, from: u32, to: u32) -> impl Iterator<Item = (u32, Option<u32>, &T)> {
        let first = self.entries.partition_point(|&(index, _)| index < from).saturating_sub(1);
        let entries = self.entries.get(first..).unwrap_or_default();
        entries.iter().enumerate().take_while(move |(_, entry)| entry.0 < to).map(move |(i, (index, value))| {
            let end = entries.get(i + 1).map(|next| next.0);
            (*index, end, value)
        })
    }
}

/// Something that lasts from one event to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span<T> {
    /// The event that began it.
    pub from: u32,
    /// The event that ended it; `None` while it lasts.
    pub to: Option<u32>,
    /// What lasts.
    pub value: T,
}

impl<T> Span<T> {
    /// Whether it lasts at a position.
    pub fn covers(&self, position: u32) -> bool {
        self.from < position && self.to.is_none_or(|to| position <= to)
    }
}

/// Spans that may overlap, each on the lowest level that is free, as brackets are drawn. On one level they are disjoint and
/// in order.
#[derive(Clone, Debug)]
pub struct Levels<T> {
    levels: Vec<Vec<Span<T>>>,
}

impl<T> Default for Levels<T> {
    fn default() -> Self {
        Self { levels: Vec::new() }
    }
}

impl<T> Levels<T> {
    /// Begins a span. Gives its level.
    pub fn open(&mut self, from: u32, value: T) -> usize {
        let free = |level: &Vec<Span<T>>| level.last().is_none_or(|last| last.to.is_some_and(|to| to <= from));
        let level = self.levels.iter().position(free).unwrap_or_else(|| {
            self.levels.push(Vec::new());
            self.levels.len() - 1
        });
        self.levels[level].push(Span { from, to: None, value });
        level
    }

    /// Adds a span that is over. Unlike the others it may begin before one that was added already, and then takes a level
    /// of its own.
    pub fn add(&mut self, from: u32, to: u32, value: T) {
        let level = self.open(from, value);
        if let Some(last) = self.levels[level].last_mut() {
            last.to = Some(to);
        }
    }

    /// The open spans, innermost (highest level) last.
    pub fn open_spans(&mut self) -> impl Iterator<Item = &mut Span<T>> {
        self.levels.iter_mut().filter_map(|level| level.last_mut().filter(|span| span.to.is_none()))
    }

    /// How many levels there have been.
    pub fn depth(&self) -> usize {
        self.levels.len()
    }

    /// The spans that touch the events `from..to`, with their level.
    pub fn between(&self, from: u32, to: u32) -> impl Iterator<Item = (usize, &Span<T>)> {
        self.levels.iter().enumerate().flat_map(move |(level, spans)| {
            let first = spans.partition_point(|span| span.to.is_some_and(|end| end < from));
            spans[first..].iter().take_while(move |span| span.from < to).map(move |span| (level, span))
        })
    }

    /// The spans that last at a position.
    pub fn at(&self, position: u32) -> impl Iterator<Item = &Span<T>> {
        self.levels.iter().filter_map(move |spans| {
            let after = spans.partition_point(|span| span.from < position);
            spans.get(after.checked_sub(1)?).filter(|span| span.covers(position))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_at_every_position() {
        let mut changes = Changes::default();
        changes.set(2, 'a');
        changes.set(5, 'x');
        changes.set(5, 'b');
        assert_eq!(changes.at(2), None);
        assert_eq!(changes.at(3), Some(&'a'));
        assert_eq!(changes.at(5), Some(&'a'));
        assert_eq!(changes.at(6), Some(&'b'));
        let stretches: Vec<_> = changes.between(4, 9).collect();
        assert_eq!(stretches, [(2, Some(5), &'a'), (5, None, &'b')]);
        assert_eq!(changes.between(0, 2).count(), 0);
    }

    #[test]
    fn overlapping_spans_take_levels() {
        let mut levels = Levels::default();
        assert_eq!(levels.open(0, 'a'), 0);
        assert_eq!(levels.open(2, 'b'), 1);
        if let Some(span) = levels.open_spans().find(|span| span.value == 'a') {
            span.to = Some(4);
        }
        assert_eq!(levels.open(4, 'c'), 0);
        let at: Vec<_> = levels.at(4).map(|span| span.value).collect();
        assert_eq!(at, ['a', 'b']);
        let touching: Vec<_> = levels.between(5, 9).map(|(level, span)| (level, span.value)).collect();
        assert_eq!(touching, [(0, 'c'), (1, 'b')]);
    }
}
