//! Who goes next in the next run, and where threads switch: folded away, since a newcomer needs none of it.

use heddle_trace::schedule::Granularity;
use web_sys::{HtmlInputElement, HtmlSelectElement};
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
    html! {
        <details class="menu">
            <summary data-testid="order-menu" title={t!(language, "order-title")}>
                if brief.is_empty() {
                    { t!(language, "order") }
                } else {
                    <span class="visually-hidden">{ t!(language, "order") }</span>
                    <span class="menu-value" data-testid="order-brief">{ brief }</span>
                }
            </summary>
            <div class="menu-body">
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
