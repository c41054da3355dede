//! What to see in a demo.

use yew::prelude::*;

use crate::action::Action;
use crate::demos;
use crate::lesson::{Block, Span};
use crate::messages::t;
use crate::view::PageProps;

/// The lesson of the demo, which can be folded away.
#[component]
pub fn Lesson(props: &PageProps) -> Html {
    let language = props.language();
    let Some(demo) = props.page.demo() else { return html! {} };
    let is_open = props.page.settings.lesson;
    html! {
        <article class="lesson" data-testid="lesson">
            <div class="pane-head">
                <h2>{ demo.title(language) }</h2>
                <span class="spacer"></span>
                <button class="quiet small" data-testid="toggle-lesson" aria-expanded={is_open.to_string()}
                    onclick={props.on(Action::ToggleLesson)}>
                    { if is_open { t!(language, "lesson-close") } else { t!(language, "lesson-open") } }
                </button>
            </div>
            if is_open {
                <div class="lesson-text" tabindex="0">
                    { for demo.lesson(language).iter().map(|part| block(part, props)) }
                </div>
            }
        </article>
    }
}

fn block(block: &Block, props: &PageProps) -> Html {
    match block {
        Block::Paragraph(spans) => html! { <p>{ line(spans, props) }</p> },
        Block::List(items) => html! {
            <ul>{ for items.iter().map(|item| html! { <li>{ line(item, props) }</li> }) }</ul>
        },
    }
}

fn line(spans: &[Span], props: &PageProps) -> Html {
    html! {
        <>
            { for spans.iter().map(|span| match *span {
                Span::Text(text) => html! { { text } },
                Span::Strong(text) => html! { <strong>{ text }</strong> },
                Span::Code(text) => html! { <code>{ text }</code> },
                Span::Demo { id, text } => match demos::find(id) {
                    Some(number) => html! {
                        <button class="link" data-testid="demo-link" onclick={props.on(Action::PickDemo(number))}>{ text }</button>
                    },
                    None => html! { { text } },
                },
            }) }
        </>
    }
}
