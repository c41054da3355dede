//! Run, and everything about the order: one large button, and beside it what comes after the first run.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::order_menu::OrderMenu;
use crate::action::Action;
use crate::messages::t;
use crate::state::{Isolation, ModeChoice};
use crate::view::PageProps;

/// How many orders one press tries.
const ORDERS: u32 = 20;

/// Run, and everything about the order.
#[component]
pub fn RunBar(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let is_busy = page.is_busy();
    let steps = page.mode == ModeChoice::Steps;
    let can_repeat = !is_busy && steps && !page.is_stale() && page.shown_run().is_some_and(|run| run.is_controlled());
    let isolated = page.isolation == Isolation::Isolated;
    html! {
        <div class="run-bar">
            if is_busy {
                <button class="run is-stop" data-testid="stop" title={t!(language, "stop-title")} onclick={props.on(Action::Stop)}>
                    <span class="glyph glyph-stop" aria-hidden="true"></span>{ t!(language, "stop") }
                </button>
            } else {
                <button class="run" data-testid="run" title={t!(language, "run-title")} onclick={props.on(Action::Run)}>
                    <span class="glyph glyph-play" aria-hidden="true"></span>{ t!(language, "run") }
                </button>
            }
            <div class="segmented" role="group" aria-label={t!(language, "mode")}>
                <button data-testid="mode-steps" aria-pressed={steps.to_string()}
                    title={t!(language, "mode-steps-title")} onclick={props.on(Action::SetMode(ModeChoice::Steps))}>
                    { t!(language, "mode-steps") }
                </button>
                <button data-testid="mode-full" aria-pressed={(!steps).to_string()} disabled={!isolated}
                    title={t!(language, "mode-full-title")} onclick={props.on(Action::SetMode(ModeChoice::Full))}>
                    { t!(language, "mode-full") }
                </button>
            </div>
            if steps {
                if page.shown.is_some() {
                    <div class="orders">
                        <button class="quiet" data-testid="same-order" disabled={!can_repeat} title={t!(language, "same-order-title")}
                            onclick={props.on(Action::SameOrder)}>{ t!(language, "same-order") }</button>
                        <button class="quiet" data-testid="another-order" disabled={is_busy} title={t!(language, "another-order-title")}
                            onclick={props.on(Action::AnotherOrder)}>{ t!(language, "another-order") }</button>
                        <button class="quiet" data-testid="sample" disabled={is_busy} title={t!(language, "sample-press-title", count = ORDERS)}
                            onclick={props.on(Action::Sample(ORDERS))}>{ t!(language, "sample", count = ORDERS) }</button>
                    </div>
                }
                <OrderMenu page={page.clone()} dispatch={props.dispatch.clone()} />
            } else {
                <Workers page={page.clone()} dispatch={props.dispatch.clone()} />
            }
            <WhyNotFull page={page.clone()} dispatch={props.dispatch.clone()} />
        </div>
    }
}

/// How many workers full speed has.
#[component]
fn Workers(props: &PageProps) -> Html {
    let language = props.language();
    let dispatch = props.dispatch.clone();
    let set = Callback::from(move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>().and_then(|select| select.value().parse().ok());
        if let Some(workers) = value {
            dispatch.emit(Action::SetWorkers(workers));
        }
    });
    let most = props.page.processors.clamp(2, 16);
    html! {
        <label class="workers">
            <span>{ t!(language, "workers") }</span>
            <select data-testid="workers" onchange={set}>
                { for (1..=most).map(|count| html! {
                    <option value={count.to_string()} selected={count == props.page.workers}>{ count }</option>
                }) }
            </select>
        </label>
    }
}

/// One sentence that says why full speed is not there.
#[component]
fn WhyNotFull(props: &PageProps) -> Html {
    let language = props.language();
    let sentence = match props.page.isolation {
        Isolation::Isolated => return html! {},
        Isolation::Unknown => t!(language, "full-preparing"),
        Isolation::AfterReload => {
            return html! {
                <p class="hint" data-testid="not-isolated">
                    { t!(language, "full-after-reload") }{ " " }
                    <button class="link" data-testid="reload" onclick={props.on(Action::Reload)}>{ t!(language, "reload") }</button>
                </p>
            };
        }
        Isolation::Framed => t!(language, "full-framed"),
        Isolation::Insecure => t!(language, "full-insecure"),
        Isolation::NoHeaders => t!(language, "full-no-headers"),
    };
    html! { <p class="hint" data-testid="not-isolated">{ sentence }</p> }
}
