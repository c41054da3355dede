//! What pointers and wheels mean: dragging the playhead, panning, zooming, pointing. Plain Rust; the page only passes events on.

use crate::axis::Axis;
use crate::navigate::just_after;
use crate::scene::Scene;
use crate::view::{Target, View};

/// The pointers that are down, and what they do.
#[derive(Clone, Debug, Default)]
pub struct Gestures {
    pointers: Vec<Pointer>,
    drag: Drag,
}

#[derive(Clone, Copy, Debug)]
struct Pointer {
    id: i32,
    x: f64,
    y: f64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Drag {
    #[default]
    Nothing,
    Playhead,
    Overview,
    /// Pans once it has gone further than a click does.
    Pan {
        travelled: f64,
    },
    Pinch,
}

/// What the page shows: everything that a gesture depends on.
#[derive(Clone, Copy, Debug)]
pub struct Surface<'a> {
    /// The picture that the reader sees.
    pub scene: &'a Scene,
    /// Its axis.
    pub axis: &'a Axis,
}

/// What came of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What is seen has moved: the scene is to be laid out anew.
    pub moved: bool,
    /// What is selected or pointed at has changed: the overlay is.
    pub marked: bool,
    /// The playhead is to go there.
    pub seek: Option<u32>,
    /// This was clicked.
    pub clicked: Option<Target>,
}

/// Pixels that a pointer may move in a click.
const CLICK: f64 = 4.0;
/// Pixels beside the playhead within which it is taken hold of.
const GRIP: f64 = 6.0;
/// How much a pixel of the wheel zooms.
const WHEEL: f64 = 0.0025;

impl Gestures {
    /// A pointer goes down.
    pub fn down(&mut self, id: i32, x: f64, y: f64, surface: Surface<'_>, view: &mut View) -> Outcome {
        self.pointers.retain(|pointer| pointer.id != id);
        self.pointers.push(Pointer { id, x, y });
        if self.pointers.len() > 1 {
            self.drag = Drag::Pinch;
            return Outcome::default();
        }
        match surface.scene.hit(x, y) {
            Some(Target::Ruler(_)) => self.drag = Drag::Playhead,
            Some(Target::Overview(_)) => self.drag = Drag::Overview,
            Some(Target::Event(_)) => self.drag = Drag::Pan { travelled: 0.0 },
            _ => {
                let playhead = view.x(surface.axis, surface.axis.edge(view.playhead));
                let on_playhead = x >= view.gutter() && (x - playhead).abs() <= GRIP;
                self.drag = if on_playhead { Drag::Playhead } else { Drag::Pan { travelled: 0.0 } };
            }
        }
        self.follow(x, surface, view)
    }

    /// A pointer moves, down or not.
    pub fn moved(&mut self, id: i32, x: f64, y: f64, surface: Surface<'_>, view: &mut View) -> Outcome {
        let Some(place) = self.pointers.iter().position(|pointer| pointer.id == id) else {
            let hovered = surface.scene.hit(x, y);
            let marked = std::mem::replace(&mut view.hovered, hovered) != hovered;
            return Outcome { marked, ..Outcome::default() };
        };
        let before = self.pointers[place];
        self.pointers[place] = Pointer { id, x, y };
        match &mut self.drag {
            Drag::Pan { travelled } => {
                *travelled += (x - before.x).abs() + (y - before.y).abs();
                if *travelled <= CLICK {
                    return Outcome::default();
                }
                view.pan(surface.axis, before.x - x, before.y - y, surface.scene.content_height);
                Outcome { moved: true, ..Outcome::default() }
            }
            Drag::Pinch => {
                let other = self.pointers.iter().find(|pointer| pointer.id != id).copied();
                let Some(other) = other else { return Outcome::default() };
                let spread = |pointer: Pointer| (pointer.x - other.x).hypot(pointer.y - other.y).max(8.0);
                let factor = spread(self.pointers[place]) / spread(before);
                view.zoom_about(surface.axis, f64::midpoint(x, other.x), factor);
                // Two fingers also carry the picture along.
                view.pan(surface.axis, (before.x - x) / 2.0, 0.0, surface.scene.content_height);
                Outcome { moved: true, ..Outcome::default() }
            }
            Drag::Nothing | Drag::Playhead | Drag::Overview => self.follow(x, surface, view),
        }
    }

    /// A pointer goes up.
    pub fn up(&mut self, id: i32, x: f64, y: f64, surface: Surface<'_>, view: &mut View) -> Outcome {
        self.pointers.retain(|pointer| pointer.id != id);
        match std::mem::take(&mut self.drag) {
            Drag::Pan { travelled } if travelled <= CLICK => click(x, y, surface, view),
            // One finger of two is left: it pans, and clicks nothing.
            Drag::Pinch if !self.pointers.is_empty() => {
                self.drag = Drag::Pan { travelled: CLICK + 1.0 };
                Outcome::default()
            }
            Drag::Nothing | Drag::Playhead | Drag::Overview | Drag::Pan { .. } | Drag::Pinch => Outcome::default(),
        }
    }

    /// The pointer is gone: nothing is pointed at, nothing is dragged.
    pub fn leave(&mut self, view: &mut View) -> Outcome {
        if !self.pointers.is_empty() {
            return Outcome::default();
        }
        Outcome { marked: view.hovered.take().is_some(), ..Outcome::default() }
    }

    /// The browser took the pointer away.
    pub fn cancel(&mut self) {
        self.pointers.clear();
        self.drag = Drag::Nothing;
    }

    /// Whether something is dragged.
    pub fn is_dragging(&self) -> bool {
        !self.pointers.is_empty()
    }

    /// What follows the pointer while it is down.
    fn follow(&self, x: f64, surface: Surface<'_>, view: &mut View) -> Outcome {
        match self.drag {
            Drag::Playhead => {
                let seek = surface.axis.position_at(view.unit(surface.axis, x));
                Outcome { seek: (seek != view.playhead).then_some(seek), ..Outcome::default() }
            }
            Drag::Overview => {
                let share = ((x - view.origin()) / view.span()).clamp(0.0, 1.0);
                let shown = view.span() / view.scale_factor(surface.axis);
                view.left = share * surface.axis.length() - shown / 2.0;
                view.left = view.left_edge(surface.axis);
                Outcome { moved: true, ..Outcome::default() }
            }
            Drag::Nothing | Drag::Pan { .. } | Drag::Pinch => Outcome::default(),
        }
    }
}

/// A click selects what it hits; on the run it also moves the playhead: just behind an event, or to the nearest position.
fn click(x: f64, y: f64, surface: Surface<'_>, view: &mut View) -> Outcome {
    let target = surface.scene.hit(x, y);
    let position = || surface.axis.position_at(view.unit(surface.axis, x));
    let seek = match target {
        Some(Target::Event(event)) => Some(just_after(event)),
        Some(Target::Arrow(_) | Target::Ruler(_) | Target::Overview(_)) => None,
        Some(Target::Lane(_) | Target::Row(_)) | None if x >= view.gutter() => Some(position()),
        Some(Target::Lane(_) | Target::Row(_)) | None => None,
    };
    // What is selected is opened too, and closed by a second click.
    let opened = match target {
        Some(Target::Event(event)) if view.opened != Some(event) => Some(event),
        _ => None,
    };
    let marked = std::mem::replace(&mut view.selected, target) != target;
    let marked = std::mem::replace(&mut view.opened, opened) != opened || marked;
    Outcome { moved: false, marked, seek, clicked: target }
}

/// A turn of the wheel by so many pixels. With control (a pinch on a touch pad, too) it zooms, sideways or with shift it pans,
/// else it scrolls the lanes. Nothing if there is nothing to move, so that the page can scroll.
pub fn wheel(
    (dx, dy): (f64, f64),
    (zooms, sideways): (bool, bool),
    x: f64,
    surface: Surface<'_>,
    view: &mut View,
) -> Outcome {
    let before = (view.scale_factor(surface.axis), view.left_edge(surface.axis), view.top);
    if zooms {
        view.zoom_about(surface.axis, x, (-dy * WHEEL).clamp(-1.0, 1.0).exp());
        // Even at an end of the zoom the page itself must not be zoomed instead.
        return Outcome { moved: true, ..Outcome::default() };
    }
    let (dx, dy) = if sideways && dx == 0.0 { (dy, 0.0) } else { (dx, dy) };
    view.pan(surface.axis, dx, dy, surface.scene.content_height);
    let after = (view.scale_factor(surface.axis), view.left_edge(surface.axis), view.top);
    Outcome { moved: before != after, ..Outcome::default() }
}
