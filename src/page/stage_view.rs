//! The timeline of the shown run: two canvases over each other, the picture and what moves with the playhead.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use heddle_stage::axis::Scale;
use heddle_stage::gesture::{Outcome, wheel};
use heddle_stage::theme::Theme as Colours;
use heddle_stage::view::{Arrangement, Target, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement, KeyboardEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

use crate::action::Action;
use crate::dark::{is_dark, use_dark};
use crate::demos::Axis;
use crate::messages::t;
use crate::observed::observe_size;
use crate::run::Run;
use crate::surface::{Surface, Wanted};
use crate::view::{Page, PageProps};

/// The timeline of the shown run.
#[component]
pub fn StageView(props: &PageProps) -> Html {
    let PageProps { page, dispatch } = props.clone();
    let language = props.language();
    let surface = use_memo((), |()| Surface::new());
    let (holder, lower, upper) = (use_node_ref(), use_node_ref(), use_node_ref());
    let scale = use_state(|| None::<Scale>);
    let arrangement = use_state(Arrangement::default);
    // The row that was clicked, and how many are hidden.
    let rows = use_state(|| (None::<u32>, 0_usize));
    let dark = use_dark();

    use_effect_with((), {
        let (surface, holder, lower, upper) = (surface.clone(), holder.clone(), lower.clone(), upper.clone());
        move |()| {
            if let (Some(lower), Some(upper)) = (lower.cast::<HtmlCanvasElement>(), upper.cast::<HtmlCanvasElement>()) {
                surface.attach([lower, upper]);
            }
            let sized = Rc::clone(surface.as_ref());
            let observed = observe_size(&holder, move |width, height| sized.resize(width, height));
            let turned = listen_to_wheel(&upper, surface.as_ref());
            move || drop((observed, turned))
        }
    });

    let run = page.shown_run().cloned();
    let natural = run.as_deref().map_or(Scale::Steps, |run| natural_scale(&page, run));
    let shown_scale = scale.unwrap_or(natural);
    use_effect_with(run.as_ref().map(|run| run.id), {
        // Another run begins on its own axis.
        let (scale, rows) = (scale.clone(), rows.clone());
        move |_| {
            scale.set(None);
            rows.set((None, 0));
        }
    });
    if let Some(run) = &run {
        surface.show(Wanted {
            run: run.id,
            model: run.model.clone(),
            scale: shown_scale,
            steps: (shown_scale == Scale::Steps).then(|| run.axis(page.filter)),
            filter: page.filter,
            arrangement: *arrangement,
            playhead: run.playhead,
            pointed_out: pointed_out(&page, run),
            language,
            theme: if is_dark(&page, *dark) { Colours::Dark } else { Colours::Light },
        });
    }

    // Pointers.
    let pointer = |act: PointerAct| {
        let (surface, dispatch, page, rows) = (surface.clone(), dispatch.clone(), page.clone(), rows.clone());
        Callback::from(move |event: PointerEvent| {
            let outcome = act(&surface, &event);
            if let Some(target) = outcome.clicked {
                let row = if let Target::Row(row) = target { Some(row) } else { None };
                if row != rows.0 {
                    rows.set((row, rows.1));
                }
            }
            follow(&outcome, &page, &dispatch);
        })
    };
    let (down, moved, up) = (pointer(pointer_down), pointer(pointer_moved), pointer(pointer_up));
    let (left, cancelled) = (pointer(pointer_left), pointer(pointer_cancelled));
    let keys = {
        let (surface, page) = (surface.clone(), page.clone());
        Callback::from(move |event: KeyboardEvent| {
            if page.settings.shortcuts && zoom_by_key(&surface, &event) {
                event.prevent_default();
                event.stop_propagation();
            }
        })
    };

    let open_up = {
        let surface = surface.clone();
        Callback::from(move |_: MouseEvent| surface.zoom_to_statement())
    };

    // Buttons.
    let press = |act: fn(&mut View, &heddle_stage::axis::Axis)| {
        let surface = surface.clone();
        Callback::from(move |_: MouseEvent| {
            surface.act(|_, pointed, view| {
                act(view, pointed.axis);
                Outcome { moved: true, ..Outcome::default() }
            });
        })
    };
    let toggle_scale = {
        let scale = scale.clone();
        let other = if shown_scale == Scale::Steps { Scale::Time } else { Scale::Steps };
        Callback::from(move |_: MouseEvent| scale.set(Some(other)))
    };
    let toggle_arrangement = {
        let arrangement = arrangement.clone();
        let other = match *arrangement {
            Arrangement::Threads => Arrangement::Workers,
            Arrangement::Workers => Arrangement::Threads,
        };
        Callback::from(move |_: MouseEvent| arrangement.set(other))
    };
    let change_rows = |act: fn(&mut View, u32)| {
        let (surface, rows) = (surface.clone(), rows.clone());
        Callback::from(move |_: MouseEvent| {
            let mut hidden = 0;
            surface.act(|_, _, view| {
                act(view, rows.0.unwrap_or_default());
                view.selected = None;
                hidden = view.hidden.len();
                Outcome { moved: true, ..Outcome::default() }
            });
            rows.set((None, hidden));
        })
    };
    let has_workers = run.as_ref().is_some_and(|run| !run.model.get().workers().is_empty());
    let by_time = (shown_scale == Scale::Time).to_string();
    let by_worker = (*arrangement == Arrangement::Workers).to_string();
    let events = run.as_ref().map_or(0, |run| run.end());
    html! {
        <div class="timeline" data-testid="timeline" data-events={events.to_string()}>
            <div class="timeline-canvases" ref={holder}>
                <canvas class="timeline-picture" ref={lower} aria-hidden="true"></canvas>
                <canvas class="timeline-overlay" ref={upper} tabindex="0" role="application" data-testid="timeline-canvas"
                    aria-label={t!(language, "timeline", events = events)} aria-describedby="timeline-keys"
                    onpointerdown={down} onpointermove={moved} onpointerup={up} onpointerleave={left}
                    onpointercancel={cancelled} onkeydown={keys} ondblclick={open_up}></canvas>
            </div>
            <p id="timeline-keys" class="visually-hidden">{ t!(language, "timeline-keys") }</p>
            <div class="timeline-tools" role="group" aria-label={t!(language, "timeline-tools")}>
                <button class="quiet" data-testid="zoom-out" title={t!(language, "zoom-out")} aria-label={t!(language, "zoom-out")}
                    onclick={press(|view, axis| zoom(view, axis, 1.0 / ZOOM))}>{ "−" }</button>
                <button class="quiet" data-testid="zoom-in" title={t!(language, "zoom-in")} aria-label={t!(language, "zoom-in")}
                    onclick={press(|view, axis| zoom(view, axis, ZOOM))}>{ "+" }</button>
                <button class="quiet" data-testid="axis" aria-pressed={by_time} title={t!(language, "axis-title")}
                    onclick={toggle_scale}>{ t!(language, "axis-time") }</button>
                if rows.0.is_some() {
                    <button class="quiet" data-testid="pin-row" title={t!(language, "pin-row-title")}
                        onclick={change_rows(pin)}>{ t!(language, "pin-row") }</button>
                    <button class="quiet" data-testid="hide-row" title={t!(language, "hide-row-title")}
                        onclick={change_rows(hide)}>{ t!(language, "hide-row") }</button>
                } else if rows.1 > 0 {
                    <button class="quiet" data-testid="show-rows" title={t!(language, "show-rows-title")}
                        onclick={change_rows(|view, _| view.hidden.clear())}>{ t!(language, "show-rows", count = rows.1) }</button>
                }
                if has_workers && rows.0.is_none() {
                    <button class="quiet" data-testid="by-worker" aria-pressed={by_worker}
                        title={t!(language, "by-worker-title")} onclick={toggle_arrangement}>{ t!(language, "by-worker") }</button>
                }
            </div>
        </div>
    }
}

/// By how much a press of a key or button zooms.
const ZOOM: f64 = 1.5;

/// What a pointer's event does to the stage.
type PointerAct = fn(&Surface, &PointerEvent) -> Outcome;

fn pointer_down(surface: &Surface, event: &PointerEvent) -> Outcome {
    if event.button() > 0 {
        return Outcome::default();
    }
    if let Some(element) = event.target_dyn_into::<Element>() {
        // Without it a fast pointer leaves the stage behind. It fails for a pointer that is up again.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
    surface.act(|gestures, pointed, view| gestures.down(event.pointer_id(), at(event).0, at(event).1, pointed, view))
}

fn pointer_moved(surface: &Surface, event: &PointerEvent) -> Outcome {
    let outcome = surface
        .act(|gestures, pointed, view| gestures.moved(event.pointer_id(), at(event).0, at(event).1, pointed, view));
    if outcome.marked
        && let Some(element) = event.target_dyn_into::<Element>()
    {
        // The stylesheet shows a hand where something can be clicked.
        let _ = element.class_list().toggle_with_force("is-pointing", surface.hovered().is_some());
    }
    outcome
}

fn pointer_up(surface: &Surface, event: &PointerEvent) -> Outcome {
    surface.act(|gestures, pointed, view| gestures.up(event.pointer_id(), at(event).0, at(event).1, pointed, view))
}

fn pointer_left(surface: &Surface, _: &PointerEvent) -> Outcome {
    surface.act(|gestures, _, view| gestures.leave(view))
}

fn pointer_cancelled(surface: &Surface, _: &PointerEvent) -> Outcome {
    surface.act(|gestures, _, _| {
        gestures.cancel();
        Outcome::default()
    })
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.offset_x()), f64::from(event.offset_y()))
}

/// What the page does about what the reader did on the stage.
fn follow(outcome: &Outcome, page: &Page, dispatch: &Callback<Action>) {
    if let Some(position) = outcome.seek {
        dispatch.emit(Action::Seek(position));
    }
    let Some(run) = page.shown_run() else { return };
    let model = run.model.get();
    match outcome.clicked {
        Some(Target::Event(index)) if index < model.len() => {
            let event = model.event(index);
            let (thread, line) = (event.thread, if event.place.source == 0 { event.place.line } else { 0 });
            drop(model);
            dispatch.emit(Action::LookAt(Some(thread)));
            if line > 0 {
                dispatch.emit(Action::Reveal(line));
            }
        }
        Some(Target::Lane(lane)) => {
            let thread = model.lanes().get(lane as usize).map(|lane| lane.thread);
            drop(model);
            dispatch.emit(Action::LookAt(thread));
        }
        Some(Target::Event(_) | Target::Row(_) | Target::Arrow(_) | Target::Ruler(_) | Target::Overview(_)) | None => {}
    }
}

fn zoom(view: &mut View, axis: &heddle_stage::axis::Axis, factor: f64) {
    // About the playhead while it is in sight, else about the middle.
    let playhead = view.x(axis, axis.edge(view.playhead));
    let inside = (view.origin()..view.width).contains(&playhead);
    view.zoom_about(axis, if inside { playhead } else { view.origin() + view.span() / 2.0 }, factor);
}

/// The row of an object goes on top, or back to its place.
fn pin(view: &mut View, row: u32) {
    if !view.pinned.remove(&row) {
        view.pinned.insert(row);
    }
}

/// The row of an object is not shown any more.
fn hide(view: &mut View, row: u32) {
    view.hidden.insert(row);
}

/// Plus, minus and F.
fn zoom_by_key(surface: &Surface, event: &KeyboardEvent) -> bool {
    if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return false;
    }
    let act: fn(&mut View, &heddle_stage::axis::Axis) = match event.key().as_str() {
        "+" | "=" => |view, axis| zoom(view, axis, ZOOM),
        "-" => |view, axis| zoom(view, axis, 1.0 / ZOOM),
        "f" | "F" => |view, _| view.fit(),
        "Enter" => {
            surface.open_at_playhead();
            return true;
        }
        _ => return false,
    };
    surface.act(|_, pointed, view| {
        act(view, pointed.axis);
        Outcome { moved: true, ..Outcome::default() }
    });
    true
}

/// The axis that a run begins with: time at full speed and where a demo is about time.
fn natural_scale(page: &Page, run: &Run) -> Scale {
    let of_demo = page.demo().map_or(Axis::Steps, |demo| demo.axis);
    match (run.is_controlled(), of_demo) {
        (true, Axis::Steps) => Scale::Steps,
        (false, _) | (true, Axis::Time) => Scale::Time,
    }
}

/// A step of the explanation that is shown, else the thread that is looked at.
fn pointed_out(page: &Page, run: &Run) -> Option<Target> {
    let why = page.why.as_ref().filter(|why| why.run == run.id);
    let step = why.and_then(|why| why.steps.get(why.at)).map(|step| Target::Event(step.0));
    step.or_else(|| page.thread.and_then(|thread| run.model.get().lane_number(thread)).map(Target::Lane))
}

/// The wheel: listened to by hand, since only a listener that is not passive can keep the page from scrolling.
fn listen_to_wheel(canvas: &NodeRef, surface: &Rc<Surface>) -> Option<EventListener> {
    let element = canvas.cast::<Element>()?;
    let surface = Rc::clone(surface);
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&element, "wheel", options, move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
        // By lines, as some mice turn, a line is some 16 pixels.
        let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 16.0 } else { 1.0 };
        let turned = (event.delta_x() * unit, event.delta_y() * unit);
        let keys = (event.ctrl_key() || event.meta_key(), event.shift_key());
        let outcome = surface.act(|_, pointed, view| wheel(turned, keys, f64::from(event.offset_x()), pointed, view));
        if outcome.moved {
            event.prevent_default();
        }
    }))
}
