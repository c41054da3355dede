//! What the pointer is on, in words, beside it.

use super::Board;
use super::text::text_width;
use crate::model::{ArrowKind, History, Row};
use crate::scene::{Anchor, Rect, Role, Shape, Text};
use crate::sentences::{deed, whereabouts};
use crate::view::Target;
use crate::words;

const SIZE: f64 = 11.5;
const LINE: f64 = 16.0;
/// The widest that a line gets.
const WIDEST: f64 = 300.0;

impl Board<'_> {
    pub(super) fn tooltip(&mut self) {
        let Some((head, body, at)) = self.hovered_words() else { return };
        let size = (self.view.width, self.view.height);
        self.layer(Rect::new(0.0, 0.0, size.0, size.1), bubble(&head, &body, at, size));
    }

    /// A heading, more words, and the point that they are about.
    fn hovered_words(&self) -> Option<(String, String, (f64, f64))> {
        let language = self.view.language;
        let event_words = |index: u32| whereabouts(self.model, index, language);
        match self.view.hovered? {
            Target::Event(index) if index < self.model.len() => {
                let at = (self.x(index), self.frame.lane_middle(self.model.lane_of_event(index)));
                Some((event_words(index), deed(self.model, index, language), at))
            }
            Target::Arrow(number) => {
                let arrow = self.model.arrows().get(number as usize)?;
                let head = match &arrow.kind {
                    ArrowKind::Start => words::pick(language, "starts the thread", "启动线程").to_owned(),
                    ArrowKind::Join => {
                        words::pick(language, "ends what the join waits for", "join 所等待的线程结束").to_owned()
                    }
                    ArrowKind::HandOff => {
                        words::pick(language, "lets the other thread through", "让另一个线程得以继续").to_owned()
                    }
                    ArrowKind::Wake => words::pick(language, "wakes the other thread", "唤醒另一个线程").to_owned(),
                    ArrowKind::Message(message) => {
                        words::pick(language, format!("message {message}"), format!("消息 {message}"))
                    }
                };
                let (from, to) = (event_words(arrow.from), event_words(arrow.to));
                let middle = |lane| self.frame.lane_middle(lane);
                let at = (
                    f64::midpoint(self.x(arrow.from), self.x(arrow.to)),
                    f64::midpoint(middle(arrow.from_lane), middle(arrow.to_lane)),
                );
                Some((head, format!("{from} → {to}"), at))
            }
            Target::Row(number) => {
                let row = self.model.rows().get(number as usize)?;
                let place = self.frame.rows.iter().position(|&shown| shown == number)?;
                let at = (self.frame.gutter.w * 0.5, self.frame.row_top(place));
                Some((self.model.row_name(row), self.row_now(row)?, at))
            }
            Target::Event(_) | Target::Lane(_) | Target::Ruler(_) | Target::Overview(_) => None,
        }
    }

    /// What a row's object is like at the playhead.
    fn row_now(&self, row: &Row) -> Option<String> {
        let (at, language) = (self.view.playhead, self.view.language);
        let state = match &row.history {
            History::Owner(owners) => {
                let owner = owners[..owners.partition_point(|span| span.from < at)].last();
                match owner.filter(|span| span.covers(at)) {
                    Some(span) => {
                        let owner = self.lane_name(span.value);
                        words::pick(language, format!("held by {owner}"), format!("持有者是 {owner}"))
                    }
                    None => words::pick(language, "free", "空闲").to_owned(),
                }
            }
            History::Waiters => String::new(),
            History::Count(count) => count.shown(*count.change.at(at)?).to_string(),
            History::Length(queue) => {
                let length = queue.length.at(at).copied().unwrap_or(0);
                words::pick(language, format!("{length} in it"), format!("其中有 {length} 项"))
            }
            History::Flag(flag) => words::flag(flag.at(at).copied().unwrap_or(false), language).to_owned(),
            History::Values(values) => values.at(at)?.text.clone(),
        };
        match row.waiters.at(at).copied().unwrap_or(0) {
            0 => Some(state).filter(|state| !state.is_empty()),
            waiters => {
                let waiting = words::waiting(waiters, language);
                Some(if state.is_empty() {
                    waiting
                } else {
                    format!("{state}{}{waiting}", words::pick(language, ", ", "，"))
                })
            }
        }
    }
}

/// A heading and more words in a bubble beside a point, inside a picture of that size.
pub(super) fn bubble(
    head: &str,
    body: &str,
    (x, y): (f64, f64),
    (whole_width, whole_height): (f64, f64),
) -> Vec<Shape> {
    let widest = WIDEST.min(whole_width - 40.0);
    let mut lines = vec![(words::plain(head), true)];
    lines.extend(wrapped(&words::plain(body), widest).into_iter().map(|line| (line, false)));
    let width = lines.iter().map(|(line, _)| text_width(line, SIZE)).fold(0.0, f64::max) + 20.0;
    let height = lines.len() as f64 * LINE + 12.0;
    let left = (x - width / 2.0).clamp(4.0, (whole_width - width - 4.0).max(4.0));
    let above = y - 16.0 - height;
    let top = if above > 4.0 { above } else { (y + 16.0).min((whole_height - height - 4.0).max(0.0)) };
    let mut shapes = vec![Shape::Box {
        rect: Rect::new(left, top, width, height),
        radius: 6.0,
        fill: Some(Role::Ink.at(0.95)),
        stroke: Some(Role::Background.at(0.6).stroke(1.0)),
    }];
    for (number, (words, strong)) in lines.into_iter().enumerate() {
        shapes.push(Shape::Text(Text {
            x: left + 10.0,
            y: top + 6.0 + LINE * (number as f64 + 0.5),
            words,
            size: SIZE,
            paint: Role::Background.solid(),
            anchor: Anchor::Start,
            strong,
            rim: false,
        }));
    }
    shapes
}

/// Words in lines of at most so many pixels, broken at spaces, and anywhere between East Asian characters.
fn wrapped(words: &str, width: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut pieces: Vec<String> = vec![String::new()];
    for character in words.chars() {
        let breaks = character == ' ' || character > '\u{2E80}';
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
        if breaks {
            pieces.push(String::new());
        }
    }
    for piece in pieces {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && text_width(line, SIZE) + text_width(piece.trim_end(), SIZE) > width {
            lines.push(piece);
        } else {
            line.push_str(&piece);
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}
