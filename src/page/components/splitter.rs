//! A border between two parts that can be dragged, or moved with the arrow keys.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::action::Action;
use crate::messages::t;
use crate::settings::{LEAST, Split};
use crate::view::Page;

/// What a border takes.
#[derive(Clone, PartialEq, Properties)]
pub struct SplitterProps {
    /// The page.
    pub page: Page,
    /// Where to say what happened.
    pub dispatch: Callback<Action>,
    /// Which border.
    pub split: Split,
}

/// How far an arrow key moves it, in hundredths.
const KEY_STEP: f64 = 4.0;

/// A border that can be dragged.
#[component]
pub fn Splitter(props: &SplitterProps) -> Html {
    let split = props.split;
    let language = props.page.settings.language;
    let now = props.page.settings.split(split);
    let dragging = use_mut_ref(|| false);
    let down = {
        let dragging = dragging.clone();
        Callback::from(move |event: PointerEvent| {
            *dragging.borrow_mut() = true;
            if let Some(element) = event.target_dyn_into::<Element>() {
                // Without it a fast pointer leaves the border behind.
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            event.prevent_default();
        })
    };
    let up = {
        let dragging = dragging.clone();
        Callback::from(move |_: PointerEvent| *dragging.borrow_mut() = false)
    };
    let moved = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: PointerEvent| {
            if !*dragging.borrow() {
                return;
            }
            let parent = event.target().and_then(|target| target.dyn_into::<Element>().ok()?.parent_element());
            let Some(area) = parent.map(|parent| parent.get_bounding_client_rect()) else { return };
            let (at, start, size) = if split.is_vertical() {
                (f64::from(event.client_x()), area.left(), area.width())
            } else {
                (f64::from(event.client_y()), area.top(), area.height())
            };
            dispatch.emit(Action::SetSplit(split, (at - start) / size.max(1.0) * 100.0));
        })
    };
    let key = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let by = match event.key().as_str() {
                "ArrowLeft" | "ArrowUp" => -KEY_STEP,
                "ArrowRight" | "ArrowDown" => KEY_STEP,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(Action::SetSplit(split, now + by));
        })
    };
    let (class, orientation) = if split.is_vertical() {
        ("splitter is-vertical", "vertical")
    } else {
        ("splitter is-horizontal", "horizontal")
    };
    let label = match split {
        Split::Columns => t!(language, "split-columns"),
        Split::Lesson => t!(language, "split-lesson"),
        Split::Stage => t!(language, "split-stage"),
        Split::Below => t!(language, "split-below"),
    };
    html! {
        <div {class} role="separator" tabindex="0" aria-orientation={orientation} aria-label={label}
            aria-valuenow={format!("{now:.0}")} aria-valuemin={format!("{LEAST:.0}")}
            aria-valuemax={format!("{:.0}", 100.0 - LEAST)}
            onpointerdown={down} onpointerup={up.clone()} onpointercancel={up} onpointermove={moved} onkeydown={key}></div>
    }
}
