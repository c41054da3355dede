//! The trace as sentences: what the timeline draws, to be read.

use heddle_stage::sentences::sentence;
use yew::prelude::*;

use super::marked::marked;
use crate::action::Action;
use crate::messages::t;
use crate::view::PageProps;

/// So many sentences before and after the playhead are there at once.
const AROUND: usize = 40;

/// The steps of the shown run as sentences, those around the playhead.
#[component]
pub fn Sentences(props: &PageProps) -> Html {
    let language = props.language();
    let is_open = use_state(|| false);
    let page = &props.page;
    let Some(run) = page.shown_run() else { return html! {} };
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: MouseEvent| {
            // The list is made only when somebody reads it.
            event.prevent_default();
            is_open.set(!*is_open);
        })
    };
    if !*is_open {
        return html! {
            <details class="sentences">
                <summary data-testid="sentences" onclick={toggle}>{ t!(language, "sentences") }</summary>
            </details>
        };
    }
    let model = run.model.get();
    let axis = run.axis(page.filter);
    let shown = axis.shown();
    let at = shown.partition_point(|&event| event < run.playhead);
    let (from, to) = (at.saturating_sub(AROUND), (at + AROUND).min(shown.len()));
    html! {
        <details class="sentences" open=true>
            <summary data-testid="sentences" onclick={toggle}>{ t!(language, "sentences") }</summary>
            if from > 0 { <p class="hint">{ t!(language, "sentences-before", count = from) }</p> }
            <ol data-testid="sentence-list">
                { for shown[from..to].iter().map(|&event| {
                    let is_last = event + 1 == run.playhead;
                    html! {
                        <li class={classes!((event >= run.playhead).then_some("is-later"))} aria-current={is_last.then_some("step")}>
                            <button class="link" onclick={props.on(Action::Seek(event + 1))}>{ marked(&sentence(&model, event, language)) }</button>
                        </li>
                    }
                }) }
            </ol>
            if to < shown.len() { <p class="hint">{ t!(language, "sentences-after", count = shown.len() - to) }</p> }
        </details>
    }
}
