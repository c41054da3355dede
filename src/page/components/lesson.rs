//! What to see in a demo: paragraphs of simple Markdown.

use yew::prelude::*;

use crate::action::Action;
use crate::demos;
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
                    { for demo.lesson(language).split("\n\n").map(|paragraph| html! { <p>{ inline(paragraph.trim(), props) }</p> }) }
                </div>
            }
        </article>
    }
}

/// `code`, **strong**, and links to other demos. All else is text.
fn inline(text: &str, props: &PageProps) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['`', '*', '[']) {
        let (before, tail) = rest.split_at(at);
        parts.push(html! { { before.replace('\n', " ") } });
        let taken = if let Some((code, after)) = tail.strip_prefix('`').and_then(|tail| tail.split_once('`')) {
            parts.push(html! { <code>{ code }</code> });
            Some(after)
        } else if let Some((strong, after)) = tail.strip_prefix("**").and_then(|tail| tail.split_once("**")) {
            parts.push(html! { <strong>{ inline(strong, props) }</strong> });
            Some(after)
        } else {
            link(tail, props, &mut parts)
        };
        rest = match taken {
            Some(after) => after,
            None => {
                let next = tail.chars().next().map_or(0, char::len_utf8);
                parts.push(html! { { &tail[..next] } });
                &tail[next..]
            }
        };
    }
    parts.push(html! { { rest.replace('\n', " ") } });
    html! { <>{ for parts }</> }
}

/// `[text](demo:id)`.
fn link<'a>(tail: &'a str, props: &PageProps, parts: &mut Vec<Html>) -> Option<&'a str> {
    let (text, tail) = tail.strip_prefix('[')?.split_once("](demo:")?;
    let (id, after) = tail.split_once(')')?;
    match demos::find(id) {
        Some(number) => parts.push(html! {
            <button class="link" onclick={props.on(Action::PickDemo(number))}>{ text.to_owned() }</button>
        }),
        None => parts.push(html! { { text.to_owned() } }),
    }
    Some(after)
}
