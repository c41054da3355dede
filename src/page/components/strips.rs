//! Two runs beside each other as a picture: what they share once, and then a strip for each.

use std::rc::Rc;

use heddle_stage::comparison::Comparison;
use heddle_stage::layout::{Ended, STRIPS_HEIGHT, Strips as Picture, StripsView, strips, strips_extent};
use heddle_stage::navigate::just_after;
use heddle_stage::theme::Theme;
use web_sys::{HtmlCanvasElement, HtmlElement, MouseEvent, PointerEvent};
use yew::prelude::*;

use super::runs::{is_bad, name, short};
use crate::action::Action;
use crate::canvas::Painter;
use crate::dark::{is_dark, use_dark};
use crate::messages::t;
use crate::observed::observe_size;
use crate::run::Run;
use crate::view::Page;

/// What the picture takes.
#[derive(Clone, PartialEq, Properties)]
pub struct StripsProps {
    /// The page.
    pub page: Page,
    /// Where to say what happened.
    pub dispatch: Callback<Action>,
    /// The runs, the older first.
    pub runs: [Rc<Run>; 2],
    /// How they compare.
    pub comparison: Rc<Comparison>,
}

/// The picture of a comparison. It scrolls sideways; only what is in sight is painted.
#[component]
pub fn Strips(props: &StripsProps) -> Html {
    let StripsProps { page, dispatch, runs, comparison } = props.clone();
    let language = page.settings.language;
    let (holder, extent, canvas) = (use_node_ref(), use_node_ref(), use_node_ref());
    let width = use_state(|| 0.0_f64);
    let left = use_state(|| 0.0_f64);
    let hovered = use_state(|| None::<(usize, u32)>);
    let dark = use_dark();
    let picture = use_mut_ref(Picture::default);

    use_effect_with((), {
        let (holder, width) = (holder.clone(), width.clone());
        move |()| {
            let observed = observe_size(&holder, move |size, _| width.set(size));
            move || drop(observed)
        }
    });
    let shown = usize::from(page.shown == Some(runs[1].id));
    let view = StripsView {
        width: *width,
        left: *left,
        language,
        names: [0, 1].map(|side| name(&runs[side], language)),
        endings: [0, 1].map(|side| Ended { words: short(&runs[side], language), is_bad: is_bad(&runs[side]) }),
        shown: (shown, runs[shown].playhead),
        hovered: *hovered,
    };
    // Another comparison begins where the two part.
    use_effect_with((runs[0].id, runs[1].id, comparison.shared, *width > 0.0), {
        let (holder, extent, view, comparison) = (holder.clone(), extent.clone(), view.clone(), Rc::clone(&comparison));
        move |_| {
            let (whole, first) = strips_extent(&comparison, &view);
            if let Some(extent) = extent.cast::<HtmlElement>() {
                let _ = extent.style().set_property("width", &format!("{whole:.0}px"));
            }
            if let Some(holder) = holder.cast::<HtmlElement>() {
                holder.set_scroll_left(first as i32);
            }
        }
    });
    use_effect_with((view.clone(), is_dark(&page, *dark), Rc::clone(&comparison)), {
        let (extent, canvas, picture, runs) = (extent.clone(), canvas.clone(), Rc::clone(&picture), runs.clone());
        move |(view, dark, comparison): &(StripsView, bool, Rc<Comparison>)| {
            let Some(canvas) = canvas.cast::<HtmlCanvasElement>().filter(|_| view.width >= 1.0) else { return };
            if let Some(extent) = extent.cast::<HtmlElement>() {
                let (whole, _) = strips_extent(comparison, view);
                let _ = extent.style().set_property("width", &format!("{whole:.0}px"));
            }
            let (one, other) = (runs[0].model.get(), runs[1].model.get());
            let drawn = strips([&one, &other], comparison, view);
            let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(0.5, 4.0);
            let size = (view.width, STRIPS_HEIGHT);
            let _ = canvas.style().set_property("width", &format!("{}px", view.width));
            let theme = if *dark { Theme::Dark } else { Theme::Light };
            if let Some(mut painter) = Painter::new(&canvas, size, ratio, theme) {
                painter.paper(size);
                painter.paint(&drawn.scene.layers);
            }
            *picture.borrow_mut() = drawn;
        }
    });

    let scrolled = {
        let (holder, left) = (holder.clone(), left.clone());
        Callback::from(move |_: Event| {
            if let Some(holder) = holder.cast::<HtmlElement>() {
                left.set(f64::from(holder.scroll_left()));
            }
        })
    };
    let pointed = {
        let (picture, hovered) = (Rc::clone(&picture), hovered.clone());
        Callback::from(move |event: PointerEvent| {
            let at = picture.borrow().at(f64::from(event.offset_x()), f64::from(event.offset_y()));
            if at != *hovered {
                hovered.set(at);
            }
        })
    };
    let gone = {
        let hovered = hovered.clone();
        Callback::from(move |_: PointerEvent| hovered.set(None))
    };
    let clicked = Callback::from(move |event: MouseEvent| {
        let at = picture.borrow().at(f64::from(event.offset_x()), f64::from(event.offset_y()));
        let Some((side, event)) = at else { return };
        if side != shown && event >= comparison.shared {
            dispatch.emit(Action::ShowRun(runs[side].id));
        }
        dispatch.emit(Action::Seek(just_after(event)));
    });
    html! {
        <div class="strips" ref={holder} tabindex="0" role="group" aria-label={t!(language, "strips")} data-testid="strips"
            onscroll={scrolled}>
            <div class="strips-extent" ref={extent}>
                <canvas class={classes!("strips-picture", hovered.is_some().then_some("is-pointing"))} ref={canvas} aria-hidden="true"
                    data-testid="strips-picture" onpointermove={pointed} onpointerleave={gone} onclick={clicked}></canvas>
            </div>
        </div>
    }
}
