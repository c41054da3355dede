//! The stage between two frames: what is shown, what has to be painted again, and the frame that is under way.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use heddle_stage::axis::{Axis, Scale};
use heddle_stage::gesture::{Gestures, Outcome, Surface as Pointed};
use heddle_stage::layout::{layout, overlay};
use heddle_stage::model::Model;
use heddle_stage::scene::Scene;
use heddle_stage::theme::Theme;
use heddle_stage::view::{Arrangement, Filter, Target, View};
use heddle_trace::words::Language;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::HtmlCanvasElement;

use crate::canvas::Painter;
use crate::run::RunId;
use crate::shared::Shared;

/// What the page wants to be shown.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    /// Which run.
    pub run: RunId,
    /// What happened in it.
    pub model: Shared<Model>,
    /// Steps or time.
    pub scale: Scale,
    /// The axis by steps, which the page has anyway.
    pub steps: Option<Rc<Axis>>,
    /// Which events are marked.
    pub filter: Filter,
    /// What a lane is.
    pub arrangement: Arrangement,
    /// Where the playhead stands.
    pub playhead: u32,
    /// What the page itself points out: a step of an explanation, the thread that is looked at.
    pub pointed_out: Option<Target>,
    /// The language of labels.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
}

/// The stage between two frames.
pub struct Surface {
    parts: RefCell<Parts>,
    /// Called by the browser before it paints.
    frame: Closure<dyn FnMut()>,
}

#[derive(Default)]
struct Parts {
    canvases: Option<[HtmlCanvasElement; 2]>,
    size: (f64, f64),
    wanted: Option<Wanted>,
    view: View,
    axis: Rc<Axis>,
    scene: Scene,
    gestures: Gestures,
    /// The scene does not fit the view any more.
    stale_scene: bool,
    /// The overlay does not.
    stale_overlay: bool,
    /// A frame has been asked for.
    under_way: bool,
}

impl Surface {
    /// An empty stage.
    pub fn new() -> Rc<Self> {
        Rc::new_cyclic(|weak: &Weak<Self>| {
            let weak = weak.clone();
            let frame = Closure::new(move || {
                if let Some(surface) = weak.upgrade() {
                    surface.parts.borrow_mut().draw();
                }
            });
            Self { parts: RefCell::default(), frame }
        })
    }

    /// The canvases, the lower first.
    pub fn attach(&self, canvases: [HtmlCanvasElement; 2]) {
        self.parts.borrow_mut().canvases = Some(canvases);
    }

    /// The stage has this size now, in pixels of the stylesheet.
    pub fn resize(&self, width: f64, height: f64) {
        let mut parts = self.parts.borrow_mut();
        if parts.size == (width, height) || width < 1.0 || height < 1.0 {
            return;
        }
        parts.size = (width, height);
        (parts.view.width, parts.view.height) = (width, height);
        self.ask(&mut parts, true);
    }

    /// The page wants this to be shown.
    pub fn show(&self, wanted: Wanted) {
        let mut parts = self.parts.borrow_mut();
        let before = parts.wanted.take();
        let same = |same: fn(&Wanted, &Wanted) -> bool| before.as_ref().is_some_and(|before| same(before, &wanted));
        let same_run = same(|a, b| a.run == b.run);
        let same_axis = same_run && same(|a, b| (&a.model, a.scale, a.filter) == (&b.model, b.scale, b.filter));
        let same_scene =
            same_axis && same(|a, b| (a.arrangement, a.language, a.theme) == (b.arrangement, b.language, b.theme));
        let same_playhead = same_axis && same(|a, b| a.playhead == b.playhead);
        if !same_axis {
            parts.axis = match (&wanted.steps, wanted.scale) {
                (Some(axis), Scale::Steps) => Rc::clone(axis),
                _ => Rc::new(Axis::new(&wanted.model.get(), wanted.scale, wanted.filter)),
            };
        }
        if !same_run || !same(|a, b| a.scale == b.scale) {
            parts.view.fit();
        }
        if !same_run {
            (parts.view.top, parts.view.hovered, parts.view.opened) = (0.0, None, None);
            parts.view.pinned.clear();
            parts.view.hidden.clear();
        }
        let view = &mut parts.view;
        (view.scale, view.filter, view.arrangement) = (wanted.scale, wanted.filter, wanted.arrangement);
        (view.language, view.playhead) = (wanted.language, wanted.playhead);
        if !same(|a, b| a.pointed_out == b.pointed_out) {
            // Looking at a thread does not take away what was selected of it.
            let keeps = match (wanted.pointed_out, view.selected) {
                (Some(Target::Lane(lane)), Some(Target::Event(event))) => {
                    let model = wanted.model.get();
                    event < model.len() && model.lane_of_event(event) == lane
                }
                _ => false,
            };
            if !keeps {
                (view.selected, view.opened) = (wanted.pointed_out, None);
            }
        }
        parts.wanted = Some(wanted);
        let mut moved = false;
        if !same_playhead && !parts.gestures.is_dragging() {
            let Parts { view, axis, .. } = &mut *parts;
            let left = view.left;
            view.follow_playhead(axis);
            moved = view.left != left;
        }
        self.ask(&mut parts, !same_scene || moved);
    }

    /// Passes what a pointer or the reader did to the view, and paints what changes.
    pub fn act(&self, act: impl FnOnce(&mut Gestures, Pointed<'_>, &mut View) -> Outcome) -> Outcome {
        let mut parts = self.parts.borrow_mut();
        let Parts { gestures, scene, axis, view, .. } = &mut *parts;
        let outcome = act(gestures, Pointed { scene, axis }, view);
        if outcome.moved || outcome.marked {
            self.ask(&mut parts, outcome.moved);
        }
        outcome
    }

    /// Zooms in on the selected event's statement, or on the event with what is around it; opens it.
    pub fn zoom_to_statement(&self) {
        let mut parts = self.parts.borrow_mut();
        let Parts { view, axis, wanted, .. } = &mut *parts;
        let (Some(Target::Event(event)), Some(wanted)) = (view.selected, wanted) else { return };
        let statement = wanted.model.get().statement_of(event);
        let (from, to) = match &statement {
            Some(statement) => (statement.operations().min(), statement.operations().max()),
            None => (Some(event), Some(event)),
        };
        view.show(axis, from.unwrap_or(event).saturating_sub(1), to.unwrap_or(event) + 2);
        view.opened = Some(event);
        self.ask(&mut parts, true);
    }

    /// Opens the statement of the last event before the playhead, or closes it.
    pub fn open_at_playhead(&self) {
        self.act(|_, _, view| {
            let last = view.playhead.checked_sub(1);
            view.opened = if view.opened == last { None } else { last };
            view.selected = last.map(Target::Event);
            Outcome { marked: true, ..Outcome::default() }
        });
    }

    /// What the pointer is on.
    pub fn hovered(&self) -> Option<Target> {
        self.parts.borrow().view.hovered
    }

    fn ask(&self, parts: &mut Parts, scene: bool) {
        parts.stale_scene |= scene;
        parts.stale_overlay = true;
        if parts.under_way {
            return;
        }
        let asked = web_sys::window()
            .and_then(|window| window.request_animation_frame(self.frame.as_ref().unchecked_ref()).ok());
        parts.under_way = asked.is_some();
    }
}

impl Parts {
    /// Paints what has to be painted.
    fn draw(&mut self) {
        self.under_way = false;
        let (Some([lower, upper]), Some(wanted)) = (&self.canvases, &self.wanted) else { return };
        if self.size.0 < 1.0 {
            return;
        }
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(0.5, 4.0);
        let model = wanted.model.get();
        if std::mem::take(&mut self.stale_scene) {
            self.scene = layout(&model, &self.axis, &self.view);
            if let Some(mut painter) = Painter::new(lower, self.size, ratio, wanted.theme) {
                painter.paper(self.size);
                painter.paint(&self.scene.layers);
            }
        }
        if std::mem::take(&mut self.stale_overlay)
            && let Some(mut painter) = Painter::new(upper, self.size, ratio, wanted.theme)
        {
            painter.paint(&overlay(&model, &self.axis, &self.view));
        }
    }
}
