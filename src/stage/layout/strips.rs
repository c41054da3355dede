//! Two runs as strips under each other: what they share as one strip that forks, then a strip for each. In a strip, control
//! passes from thread to thread from left to right; bands join what is the same operation in both.

use heddle_trace::event::Effect;
use heddle_trace::operation::Family;
use heddle_trace::words::Language;

use super::text::{fitted, text_width};
use super::tooltip::bubble;
use crate::comparison::{Cell, Comparison};
use crate::model::Model;
use crate::scene::{Anchor, Command, Glyph, Layer, Rect, Role, Scene, Shape, Text};
use crate::sentences::{deed, whereabouts};
use crate::words;

/// How a comparison is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct StripsView {
    /// Width of the window in CSS pixels.
    pub width: f64,
    /// How far it is scrolled to the right, in CSS pixels.
    pub left: f64,
    /// The language of labels.
    pub language: Language,
    /// What each run is called.
    pub names: [String; 2],
    /// What came of each run.
    pub endings: [Ended; 2],
    /// Which run the stage shows, and its playhead.
    pub shown: (usize, u32),
    /// The event that the pointer is on, and whose it is.
    pub hovered: Option<(usize, u32)>,
}

/// What came of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// In a few words.
    pub words: String,
    /// It is one that nobody wants.
    pub is_bad: bool,
}

/// The picture, and where events are in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strips {
    /// The picture.
    pub scene: Scene,
    /// Where each visible event is, whose and which.
    pub events: Vec<(Rect, usize, u32)>,
}

impl Strips {
    /// The event at a point, and whose it is.
    pub fn at(&self, x: f64, y: f64) -> Option<(usize, u32)> {
        self.events.iter().rev().find(|(rect, ..)| rect.contains(x, y, 0.0)).map(|&(_, side, event)| (side, event))
    }
}

/// Height of the picture.
pub const HEIGHT: f64 = 152.0;
/// Middles of the upper and the lower strip, and of the one before they part.
const MIDDLES: [f64; 2] = [46.0, 106.0];
const MIDDLE: f64 = 76.0;
const BAR: f64 = 12.0;
const MARK: f64 = 11.0;
/// Width of an event at least and at most, and where not all fit.
const NARROWEST: f64 = 32.0;
const WIDEST: f64 = 46.0;
const SCROLLED: f64 = 40.0;
/// Where one strip becomes two.
const FORK: f64 = 36.0;
/// Between the names and the first event.
const MARGIN: f64 = 12.0;
const LABEL: f64 = 10.5;

/// Where things are.
struct Measures {
    gutter: f64,
    pitch: f64,
    prefix: usize,
    columns: usize,
    left: f64,
    /// Room behind the last event, for what came of the run.
    tail: f64,
}

impl Measures {
    fn new(comparison: &Comparison, view: &StripsView) -> Self {
        let gutter = view.names.iter().map(|name| text_width(name, 12.0)).fold(40.0, f64::max) + 22.0;
        let (prefix, columns) = (comparison.prefix.len(), comparison.columns.len());
        let tail =
            view.endings.iter().map(|ended| text_width(&ended.words, 11.0)).fold(0.0, f64::max).min(220.0) + 30.0;
        let room = view.width - gutter - MARGIN - FORK - tail;
        let fitting = room / (prefix + columns).max(1) as f64;
        let pitch = if fitting >= NARROWEST { fitting.min(WIDEST) } else { SCROLLED };
        let mut measures = Self { gutter, pitch, prefix, columns, left: 0.0, tail };
        measures.left = view.left.clamp(0.0, (measures.width() - view.width).max(0.0));
        measures
    }

    fn width(&self) -> f64 {
        self.gutter + MARGIN + (self.prefix + self.columns) as f64 * self.pitch + FORK + self.tail
    }

    /// Where the strips part.
    fn fork(&self) -> f64 {
        self.gutter + MARGIN + self.prefix as f64 * self.pitch - self.left
    }

    fn prefix_x(&self, place: usize) -> f64 {
        self.gutter + MARGIN + (place as f64 + 0.5) * self.pitch - self.left
    }

    fn x(&self, column: usize) -> f64 {
        self.fork() + FORK + (column as f64 + 0.5) * self.pitch
    }
}

/// The width that the whole picture takes, and how far it is best scrolled at first: to where the runs part, with a little
/// of what comes before.
pub fn strips_extent(comparison: &Comparison, view: &StripsView) -> (f64, f64) {
    let measures = Measures::new(comparison, &StripsView { left: 0.0, ..view.clone() });
    let first = measures.fork() - measures.gutter - (view.width - measures.gutter) * 0.3;
    (measures.width(), first.clamp(0.0, (measures.width() - view.width).max(0.0)))
}

/// The picture of a comparison.
pub fn strips(runs: [&Model; 2], comparison: &Comparison, view: &StripsView) -> Strips {
    let measures = Measures::new(comparison, view);
    let mut board =
        Board { runs, comparison, view, m: measures, below: Vec::new(), shapes: Vec::new(), events: Vec::new() };
    board.bands();
    board.prefix();
    for side in 0..2 {
        board.strip(side);
    }
    board.playhead();
    board.finish()
}

struct Board<'a> {
    runs: [&'a Model; 2],
    comparison: &'a Comparison,
    view: &'a StripsView,
    m: Measures,
    below: Vec<Shape>,
    shapes: Vec<Shape>,
    events: Vec<(Rect, usize, u32)>,
}

/// An event of a strip and where it stands.
#[derive(Clone, Copy)]
struct Spot {
    event: u32,
    x: f64,
    differs: bool,
}

impl Board<'_> {
    fn is_visible(&self, from: f64, to: f64) -> bool {
        to > self.m.gutter && from < self.view.width
    }

    /// Bands between what is the same operation in both runs.
    fn bands(&mut self) {
        let columns = &self.comparison.columns;
        let lane = |cell: &Cell| self.runs[0].lane_of_event(cell.event);
        let mut place = 0;
        while place < columns.len() {
            let first = place;
            place += 1;
            let Some((cell, partner)) = columns[first][0].as_ref().and_then(|cell| Some((cell, cell.partner?))) else {
                continue;
            };
            let goes_on = |place: usize| {
                let next = columns.get(place).and_then(|column| column[0].as_ref());
                next.is_some_and(|next| {
                    next.partner == Some(partner + (place - first) as u32) && lane(next) == lane(cell)
                })
            };
            while goes_on(place) {
                place += 1;
            }
            let half = self.m.pitch / 2.0 - 3.0;
            let (a, b) = (self.m.x(first) - half, self.m.x(place - 1) + half);
            let moved = self.m.x(partner as usize) - self.m.x(first);
            let (c, d) = (a + moved, b + moved);
            if !self.is_visible(a.min(c), b.max(d)) {
                continue;
            }
            let thread = self.runs[0].event(cell.event).thread;
            let (top, low) = (MIDDLES[0] + BAR / 2.0 + 2.0, MIDDLES[1] - BAR / 2.0 - 2.0);
            let middle = f64::midpoint(top, low);
            let commands = vec![
                Command::Move(a, top),
                Command::Line(b, top),
                Command::Curve(b, middle, d, middle, d, low),
                Command::Line(c, low),
                Command::Curve(c, middle, a, middle, a, top),
                Command::Close,
            ];
            let (fill, line) = if moved.abs() < 1.0 { (0.16, 0.35) } else { (0.3, 0.75) };
            self.below.push(Shape::Path {
                commands,
                fill: Some(Role::Thread(thread).at(fill)),
                stroke: Some(Role::Thread(thread).at(line).stroke(1.0)),
            });
        }
    }

    /// What they share, drawn once, and the fork.
    fn prefix(&mut self) {
        let spot = |(place, &event): (usize, &u32)| Spot { event, x: self.m.prefix_x(place), differs: false };
        let spots: Vec<Spot> = self.comparison.prefix.iter().enumerate().map(spot).collect();
        self.stints(0, &spots, None, MIDDLE, -1.0);
        let from = self.m.fork();
        if self.comparison.columns.is_empty() || !self.is_visible(from, from + FORK) {
            return;
        }
        let (turn, to) = (from + FORK / 2.0, from + FORK);
        for middle in MIDDLES {
            let commands =
                vec![Command::Move(from - 3.0, MIDDLE), Command::Curve(turn, MIDDLE, turn, middle, to, middle)];
            self.below.push(Shape::Path { commands, fill: None, stroke: Some(Role::Muted.solid().stroke(1.75)) });
        }
    }

    fn strip(&mut self, side: usize) {
        let columns = self.comparison.columns.iter().enumerate();
        let spots: Vec<Spot> = columns
            .filter_map(|(place, column)| {
                let cell = column[side]?;
                Some(Spot { event: cell.event, x: self.m.x(place), differs: cell.differs })
            })
            .collect();
        let up = if side == 0 { -1.0 } else { 1.0 };
        self.stints(side, &spots, Some(self.m.fork() + FORK), MIDDLES[side], up);
        let end = spots.last().map_or(self.m.fork() + FORK, |last| last.x + self.m.pitch / 2.0);
        let ended = &self.view.endings[side];
        let y = MIDDLES[side];
        if !self.is_visible(end, end + self.m.tail) {
            return;
        }
        let (glyph, role) = if ended.is_bad { (Glyph::Cross, Role::Problem) } else { (Glyph::Cap, Role::Muted) };
        self.shapes.push(Shape::Mark { glyph, x: end + 6.0, y, size: 11.0, fill: role.solid(), stroke: None });
        if let Some(words) = fitted(&ended.words, 11.0, self.m.tail - 18.0) {
            self.shapes.push(text(end + 16.0, y, words, 11.0, Role::Ink, Anchor::Start, ended.is_bad));
        }
    }

    /// The stints of a strip, from left to right. `before`: where what comes before them ends. `up`: where the values and
    /// names stand, above (-1) or below it.
    fn stints(&mut self, side: usize, spots: &[Spot], mut before: Option<f64>, middle: f64, up: f64) {
        let model = self.runs[side];
        let half = self.m.pitch / 2.0;
        for stint in spots.chunk_by(|a, b| model.lane_of_event(a.event) == model.lane_of_event(b.event)) {
            let (from, to) = (stint[0].x - half, stint[stint.len() - 1].x + half);
            if let Some(before) = before.replace(to)
                && from - before > 1.0
                && self.is_visible(before, from)
            {
                let stroke = Role::Muted.at(0.7).dashed(1.5, 2.0, 4.0);
                self.below.push(Shape::line(before, middle, from, middle, stroke));
            }
            if self.is_visible(from, to) {
                self.stint(side, stint, middle, up);
            }
        }
    }

    fn stint(&mut self, side: usize, stint: &[Spot], middle: f64, up: f64) {
        let model = self.runs[side];
        let half = self.m.pitch / 2.0;
        let lane = &model.lanes()[model.lane_of_event(stint[0].event) as usize];
        let thread = lane.thread;
        // Where the other run does something else in between, the thread's bar is only a line.
        let mut pieces = stint.chunk_by(|a, b| b.x - a.x < self.m.pitch * 1.5).peekable();
        while let Some(piece) = pieces.next() {
            let (from, to) = (piece[0].x - half, piece[piece.len() - 1].x + half);
            self.shapes.push(Shape::Box {
                rect: Rect::new(from + 1.0, middle - BAR / 2.0, to - from - 2.0, BAR),
                radius: 3.0,
                fill: Some(Role::Thread(thread).solid()),
                stroke: Some(Role::Edge(thread).at(0.55).stroke(1.0)),
            });
            if let Some(next) = pieces.peek() {
                let stroke = Role::Thread(thread).solid().dashed(2.0, 2.0, 4.0);
                self.below.push(Shape::line(to, middle, next[0].x - half, middle, stroke));
            }
        }
        let (from, to) = (stint[0].x - half, stint[stint.len() - 1].x + half);
        // The name stays in sight while any of the stint is.
        let left = from.max(self.m.gutter + 4.0);
        let name = model.thread_words(thread, self.view.language);
        let room = to - left - 2.0;
        let names = [name, format!("T{}", thread.0)];
        if let Some(name) = names.into_iter().find(|name| text_width(name, LABEL) <= room) {
            self.shapes.push(text(left + 2.0, middle + up * 35.0, name, LABEL, Role::Muted, Anchor::Start, true));
        }
        for spot in stint {
            if self.is_visible(spot.x - half, spot.x + half) {
                self.event(side, *spot, middle, up);
            }
        }
    }

    fn event(&mut self, side: usize, Spot { event: index, x, differs }: Spot, middle: f64, up: f64) {
        let model = self.runs[side];
        let event = model.event(index);
        let is_problem = model.problem(index).is_some();
        let is_blocked = matches!(event.effect, Effect::Blocked { .. });
        let fill = if is_blocked { Role::Background } else { Role::Thread(event.thread) }.solid();
        let edge = match (is_problem, is_blocked) {
            (true, _) => Role::Problem.solid().stroke(2.25),
            (false, true) => Role::Ink.solid().stroke(1.75),
            (false, false) => Role::Edge(event.thread).solid().stroke(1.25),
        };
        let glyph = Glyph::Family(event.kind.family());
        let rim = Role::Background.solid().stroke(edge.width + 2.5);
        self.shapes.push(Shape::Mark { glyph, x, y: middle, size: MARK, fill, stroke: Some(rim) });
        self.shapes.push(Shape::Mark { glyph, x, y: middle, size: MARK, fill, stroke: Some(edge) });
        let y = middle + up * 18.0;
        let words = fitted(&self.value(side, index), LABEL, self.m.pitch - 4.0);
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            if differs {
                let width = text_width(&words, LABEL) + 8.0;
                self.shapes.push(Shape::Box {
                    rect: Rect::new(x - width / 2.0, y - 8.0, width, 16.0),
                    radius: 4.0,
                    fill: Some(Role::Background.solid()),
                    stroke: Some(if is_problem { Role::Problem } else { Role::Ink }.solid().stroke(1.25)),
                });
            }
            let role = if is_problem { Role::Problem } else { Role::Ink };
            self.shapes.push(text(x, y, words, LABEL, role, Anchor::Middle, differs));
        }
        let half = self.m.pitch / 2.0;
        if self.view.hovered == Some((side, index)) {
            self.shapes.push(Shape::Box {
                rect: Rect::new(x - half, middle - 11.0, self.m.pitch, 22.0),
                radius: 5.0,
                fill: None,
                stroke: Some(Role::Playhead.solid().stroke(1.75)),
            });
        }
        self.events.push((Rect::new(x - half, middle - 27.0, self.m.pitch, 54.0), side, index));
    }

    /// What stands beside an event's mark: the value, or what it is about.
    fn value(&self, side: usize, index: u32) -> String {
        let model = self.runs[side];
        let event = model.event(index);
        match (&event.effect, event.kind.family()) {
            (Effect::Blocked { .. }, _) => words::waits(self.view.language).to_owned(),
            (Effect::Value { value, .. } | Effect::Message { value, .. }, _) => value.clone(),
            (Effect::Text { text, .. }, _) => text.trim().to_owned(),
            (_, Family::Sync) => model.object_name(event.object).to_owned(),
            _ => String::new(),
        }
    }

    /// Where the playhead of the run on the stage stands.
    fn playhead(&mut self) {
        let (side, playhead) = self.view.shown;
        let half = self.m.pitch / 2.0;
        let (x, middle) = if playhead <= self.comparison.shared {
            let place = self.comparison.prefix.partition_point(|&event| event < playhead);
            (self.m.prefix_x(place) - half, MIDDLE)
        } else {
            let happened = |column: &[Option<Cell>; 2]| column[side].is_some_and(|cell| cell.event < playhead);
            let last = self.comparison.columns.iter().rposition(happened);
            (last.map_or(self.m.fork() + FORK, |last| self.m.x(last) + half), MIDDLES[side])
        };
        if self.is_visible(x, x) {
            let line = Shape::line(x, middle - 14.0, x, middle + 14.0, Role::Playhead.solid().stroke(2.0));
            self.shapes.push(line);
        }
    }

    fn finish(mut self) -> Strips {
        let (width, gutter) = (self.view.width, self.m.gutter);
        let whole = Rect::new(0.0, 0.0, width, HEIGHT);
        let body = Rect::new(gutter, 0.0, (width - gutter).max(0.0), HEIGHT);
        let mut names = vec![Shape::fill(Rect::new(0.0, 0.0, gutter, HEIGHT), 0.0, Role::Panel.solid())];
        for (side, name) in self.view.names.iter().enumerate() {
            let is_shown = self.view.shown.0 == side;
            let role = if is_shown { Role::Ink } else { Role::Muted };
            names.push(text(10.0, MIDDLES[side], name.clone(), 12.0, role, Anchor::Start, is_shown));
        }
        names.push(Shape::line(gutter - 0.5, 0.0, gutter - 0.5, HEIGHT, Role::Hairline.solid().stroke(1.0)));
        let mut layers = Vec::new();
        for (clip, shapes) in [(body, self.below), (body, self.shapes), (whole, names)] {
            if !shapes.is_empty() {
                layers.push(Layer { clip, shapes });
            }
        }
        let hovered = self.view.hovered.and_then(|hovered| {
            self.events.iter().find(|(_, side, event)| (*side, *event) == hovered).map(|spot| (spot.0, hovered))
        });
        if let Some((rect, (side, event))) = hovered {
            let (model, language) = (self.runs[side], self.view.language);
            let (head, body) = (whereabouts(model, event, language), deed(model, event, language));
            let at = (rect.x + rect.w / 2.0, rect.y + rect.h / 2.0);
            layers.push(Layer { clip: whole, shapes: bubble(&head, &body, at, (width, HEIGHT)) });
        }
        self.events.retain(|(rect, ..)| rect.right() > gutter);
        let scene = Scene { width, height: HEIGHT, content_height: HEIGHT, layers, hits: Vec::new() };
        Strips { scene, events: self.events }
    }
}

fn text(x: f64, y: f64, words: String, size: f64, role: Role, anchor: Anchor, strong: bool) -> Shape {
    Shape::Text(Text { x, y, words, size, paint: role.solid(), anchor, strong, rim: false })
}
