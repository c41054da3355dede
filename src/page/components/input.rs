//! The field under the output, while `input()` waits for a line.

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::action::Action;
use crate::messages::t;
use crate::run::Status;
use crate::view::PageProps;

/// The field for a line of input.
#[component]
pub fn InputField(props: &PageProps) -> Html {
    let language = props.language();
    let field = use_node_ref();
    let wants = props.page.shown_run().is_some_and(|run| run.status == Status::WaitsForInput);
    {
        let field = field.clone();
        use_effect_with(wants, move |&wants| {
            if let Some(field) = field.cast::<HtmlInputElement>().filter(|_| wants) {
                let _ = field.focus();
            }
        });
    }
    if !wants {
        return html! {};
    }
    let submit = {
        let (field, dispatch) = (field.clone(), props.dispatch.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                dispatch.emit(Action::Input(field.value()));
                field.set_value("");
            }
        })
    };
    html! {
        <form class="input-field" onsubmit={submit}>
            <label>
                <span>{ t!(language, "input-wanted") }</span>
                <input data-testid="input" ref={field} autocomplete="off" spellcheck="false" />
            </label>
            <button class="quiet" type="submit" data-testid="input-send">{ t!(language, "input-send") }</button>
            <button class="quiet" type="button" data-testid="input-end" title={t!(language, "input-end-title")}
                onclick={props.on(Action::EndInput)}>{ t!(language, "input-end") }</button>
        </form>
    }
}
