//! Narrow screens show one part at a time; the transport is in reach in each.

use yew::prelude::*;

use crate::action::{Action, Move};
use crate::messages::t;
use crate::state::Tab;
use crate::view::PageProps;

/// The bar at the bottom of narrow screens.
#[component]
pub fn TabBar(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let tab = |tab: Tab, id: &'static str, text: String| {
        html! {
            <button data-testid={id} aria-pressed={(page.tab == tab).to_string()} onclick={props.on(Action::SetTab(tab))}>{ text }</button>
        }
    };
    let step = |to: Move, glyph: &'static str, label: String| {
        html! {
            <button class="transport-button" aria-label={label} disabled={page.target(to).is_none()}
                onclick={props.on(Action::Move(to))}><span class={classes!("glyph", glyph)} aria-hidden="true"></span></button>
        }
    };
    html! {
        <nav class="tab-bar" aria-label={t!(language, "parts")}>
            { tab(Tab::Code, "tab-code", t!(language, "tab-code")) }
            { tab(Tab::Stage, "tab-stage", t!(language, "tab-stage")) }
            { tab(Tab::Output, "tab-output", t!(language, "tab-output")) }
            <span class="spacer"></span>
            { step(Move::Back, "glyph-back", t!(language, "step-back-title")) }
            { step(Move::Forward, "glyph-forward", t!(language, "step-title")) }
            if page.is_busy() {
                <button class="transport-button is-stop" data-testid="tab-stop" onclick={props.on(Action::Stop)}>
                    <span class="glyph glyph-stop" aria-hidden="true"></span>{ t!(language, "stop") }</button>
            } else {
                <button class="transport-button is-run" data-testid="tab-run" onclick={props.on(Action::Run)}>
                    <span class="glyph glyph-play" aria-hidden="true"></span>{ t!(language, "run") }</button>
            }
        </nav>
    }
}
