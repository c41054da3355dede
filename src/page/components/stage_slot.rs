//! The timeline's place. Before the first run it shows what will be there.

use yew::prelude::*;

use crate::messages::t;
use crate::stage_view::StageView;
use crate::view::PageProps;

/// The timeline's place.
#[component]
pub fn StageSlot(props: &PageProps) -> Html {
    let language = props.language();
    if props.page.shown_run().is_none() {
        return html! {
            <div class="ghost" data-testid="ghost-lanes">
                <div class="ghost-lanes" aria-hidden="true">
                    { for (0..4).map(|lane| html! {
                        <div class="ghost-lane"><span class="ghost-name"></span><span class={format!("ghost-line ghost-{lane}")}></span></div>
                    }) }
                </div>
                <p>{ t!(language, "ghost") }</p>
            </div>
        };
    }
    html! { <StageView page={props.page.clone()} dispatch={props.dispatch.clone()} /> }
}
