//! A step of the explanation, in a sentence under the timeline.

use web_sys::Element;
use yew::prelude::*;

use super::marked::marked;
use crate::action::Action;
use crate::browser;
use crate::messages::t;
use crate::state::Playing;
use crate::view::PageProps;
use heddle_trace::words::Language;

/// The sentence, and the way through the others.
#[component]
pub fn WhyCaption(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let why = page.why.as_ref().filter(|why| Some(why.run) == page.shown);
    let node = use_node_ref();
    use_effect_with(why.map(|why| (why.run, why.steps.len())), {
        let node = node.clone();
        move |opened| {
            // On a narrow screen it may open out of sight.
            if let (Some(element), Some(_)) = (node.cast::<Element>(), opened) {
                browser::bring_into_sight(&element);
            }
        }
    });
    let Some(why) = why else { return html! {} };
    html! {
        <div class="why" ref={node} data-testid="why" role="group" aria-label={t!(language, "show-why")}>
            <ol>
                { for why.steps.iter().enumerate().map(|(number, (_, [en, zh]))| {
                    let text = match language { Language::En => en, Language::Zh => zh };
                    let is_current = number == why.at;
                    html! {
                        <li class={classes!(is_current.then_some("is-current"), (number > why.at).then_some("is-ahead"))}
                            aria-current={is_current.then_some("step")}>
                            <button data-testid="why-step" onclick={props.on(Action::WhyStep(number))}><span>{ marked(text) }</span></button>
                        </li>
                    }
                }) }
            </ol>
            <div class="why-controls">
                <button class="quiet small" onclick={props.on(Action::TogglePlay)}>
                    { if page.playing == Playing::Why { t!(language, "why-pause") } else { t!(language, "why-again") } }
                </button>
                <button class="quiet small" data-testid="why-close" onclick={props.on(Action::CloseWhy)}>{ t!(language, "close") }</button>
            </div>
        </div>
    }
}
