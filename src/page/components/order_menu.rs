//! Who goes next in the next run, and where threads switch: folded away, since a newcomer needs none of it.

use heddle_trace::schedule::Granularity;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, Node};
use yew::prelude::*;

use crate::action::Action;
use crate::messages::t;
use crate::order::{DEEPEST, Order, OrderChoice};
use crate::view::PageProps;

/// Policy, seed and granularity.
#[component]
pub fn OrderMenu(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let order = page.order;
    let choose = selected(props, |value| {
        Some(Action::SetOrder(match value {
            "round-robin" => OrderChoice::RoundRobin,
            "random" => OrderChoice::Random,
            "pct" => OrderChoice::Pct,
            "non-preemptive" => OrderChoice::NonPreemptive,
            _ => OrderChoice::Bundled,
        }))
    });
    let switch = selected(props, |value| {
        Some(Action::SetGranularity(match value {
            "gil" => Granularity::Gil,
            _ => Granularity::VisibleOperations,
        }))
    });
    let seed = typed(props, |value| value.parse().ok().map(Action::SetSeed));
    let depth = typed(props, |value| value.parse().ok().map(Action::SetDepth));
    let option = |value: &'static str, choice: OrderChoice, text: String| {
        html! { <option {value} selected={order.choice == choice}>{ text }</option> }
    };
    let bundled = match page.has_prepared_order() {
        true => t!(language, "order-bundled"),
        false => t!(language, "order-default"),
    };
    let place = |value: &'static str, granularity: Granularity, text: String| {
        html! { <option {value} selected={order.granularity == granularity}>{ text }</option> }
    };
    let brief = brief(order, props);
    let is_drawn = matches!(order.choice, OrderChoice::Random | OrderChoice::Pct);
    let node = use_node_ref();
    // Once a run begins, what it shows lies under the menu.
    use_effect_with(page.shown, {
        let node = node.clone();
        move |_| fold(&node)
    });
    let left = {
        let node = node.clone();
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            if !node.cast::<Node>().is_some_and(|menu| menu.contains(to.as_ref())) {
                fold(&node);
            }
        })
    };
    let escape = {
        let node = node.clone();
        Callback::from(move |event: KeyboardEvent| {
            let open = node.cast::<Element>().filter(|menu| menu.has_attribute("open"));
            let Some(menu) = open.filter(|_| event.key() == "Escape") else { return };
            // Here it stops no run.
            event.prevent_default();
            let summary = menu.query_selector("summary").ok().flatten();
            if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
                let _ = summary.focus();
            }
            fold(&node);
        })
    };
    html! {
        <details class="menu" ref={node} onfocusout={left} onkeydown={escape}>
            <summary data-testid="order-menu" title={t!(language, "order-title")}>
                if brief.is_empty() {
                    { t!(language, "order") }
                } else {
                    <span class="visually-hidden">{ t!(language, "order") }</span>
                    <span class="menu-value" data-testid="order-brief">{ brief }</span>
                }
            </summary>
            // It takes the focus, so that a click between its fields is not one beside it.
            <div class="menu-body" tabindex="-1">
                <label>
                    <span>{ t!(language, "order-who-next") }</span>
                    <select data-testid="order" onchange={choose}>
                        { option("bundled", OrderChoice::Bundled, bundled) }
                        { option("round-robin", OrderChoice::RoundRobin, t!(language, "order-round-robin")) }
                        { option("random", OrderChoice::Random, t!(language, "order-random")) }
                        { option("pct", OrderChoice::Pct, t!(language, "order-pct")) }
                        { option("non-preemptive", OrderChoice::NonPreemptive, t!(language, "order-non-preemptive")) }
                    </select>
                </label>
                if is_drawn {
                    <label>
                        <span>{ t!(language, "seed") }</span>
                        <input data-testid="seed" type="text" inputmode="numeric" value={order.seed.to_string()} onchange={seed} />
                    </label>
                }
                if order.choice == OrderChoice::Pct {
                    <label title={t!(language, "depth-title")}>
                        <span>{ t!(language, "depth") }</span>
                        <input data-testid="depth" type="number" min="1" max={DEEPEST.to_string()}
                            value={order.depth.to_string()} onchange={depth} />
                    </label>
                    <p class="hint">{ t!(language, "depth-title") }</p>
                }
                <label>
                    <span>{ t!(language, "granularity") }</span>
                    <select data-testid="granularity" onchange={switch}>
                        { place("free", Granularity::VisibleOperations, t!(language, "granularity-free")) }
                        { place("gil", Granularity::Gil, t!(language, "granularity-gil")) }
                    </select>
                </label>
                if order.granularity == Granularity::Gil {
                    <p class="hint">{ t!(language, "granularity-gil-hint") }</p>
                }
            </div>
        </details>
    }
}

/// Folds the menu, as a click beside it does.
fn fold(menu: &NodeRef) {
    if let Some(menu) = menu.cast::<Element>() {
        // An attribute that is not there is removed as well as one that is.
        let _ = menu.remove_attribute("open");
    }
}

/// What differs from a program's own order, in a few words.
fn brief(order: Order, props: &PageProps) -> String {
    let language = props.language();
    let who = match order.choice {
        OrderChoice::Bundled => None,
        OrderChoice::RoundRobin => Some(t!(language, "order-round-robin")),
        OrderChoice::Random => Some(t!(language, "order-brief-random", seed = order.seed)),
        OrderChoice::Pct => Some("PCT".to_owned()),
        OrderChoice::NonPreemptive => Some(t!(language, "order-brief-non-preemptive")),
    };
    let gil = (order.granularity == Granularity::Gil).then(|| "GIL".to_owned());
    who.into_iter().chain(gil).collect::<Vec<_>>().join(" · ")
}

fn selected(props: &PageProps, action: fn(&str) -> Option<Action>) -> Callback<Event> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
        if let Some(action) = value.and_then(|value| action(&value)) {
            dispatch.emit(action);
        }
    })
}

fn typed(props: &PageProps, action: fn(&str) -> Option<Action>) -> Callback<Event> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |event: Event| {
        let value = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
        if let Some(action) = value.and_then(|value| action(value.trim())) {
            dispatch.emit(action);
        }
    })
}
