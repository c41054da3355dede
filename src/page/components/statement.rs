//! The statement at the playhead: what it does one after the other, what has been done of it, and who came in between.

use heddle_stage::model::{Part, Statement};
use heddle_stage::navigate::just_after;
use heddle_stage::sentences::part_words;
use yew::prelude::*;

use super::marked::marked;
use crate::action::Action;
use crate::hue::hue_class;
use crate::messages::t;
use crate::view::PageProps;

/// So many parts are listed.
const SHOWN: usize = 24;

/// The statement of the last event before the playhead, if others can see more than one operation of it.
#[component]
pub fn StatementView(props: &PageProps) -> Html {
    let language = props.language();
    let Some(run) = props.page.shown_run() else { return html! {} };
    let model = run.model.get();
    let last = run.playhead.checked_sub(1);
    let Some(Statement { lane, line, parts }) = last.and_then(|event| model.statement_of(event)) else {
        return html! {};
    };
    let thread = model.lanes()[lane as usize].thread;
    let source = model.source_line(line).split('#').next().unwrap_or_default().trim_end().to_owned();
    html! {
        <div class={classes!("statement", hue_class(thread))} data-testid="statement">
            <h3>
                <span class="thread-dot" aria-hidden="true"></span>
                { t!(language, "statement", thread = model.thread_words(thread, language), line = line) }{ " " }
                <code>{ source }</code>
            </h3>
            <ol>
                { for parts.iter().take(SHOWN).map(|&part| {
                    let words = marked(&part_words(&model, part, language));
                    let (at, class) = match part {
                        Part::Operation(event) => (event, "is-operation"),
                        Part::Compute { write } => (write, "is-compute"),
                        Part::Meanwhile { to, .. } => (to - 1, "is-meanwhile"),
                    };
                    let class = classes!(class, (at >= run.playhead).then_some("is-later"));
                    match part {
                        Part::Operation(event) => html! {
                            <li {class} aria-current={(Some(event) == last).then_some("step")}>
                                <button class="link" onclick={props.on(Action::Seek(just_after(event)))}>{ words }</button>
                            </li>
                        },
                        Part::Compute { .. } | Part::Meanwhile { .. } => html! { <li {class}>{ words }</li> },
                    }
                }) }
            </ol>
        </div>
    }
}
