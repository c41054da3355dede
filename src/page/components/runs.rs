//! All runs so far: switching between them, and how two of them differ.

use heddle_stage::sentences::sentence;
use heddle_trace::words::{Language, ending_title};
use yew::prelude::*;

use super::marked::marked;
use crate::action::Action;
use crate::compare::compare;
use crate::messages::t;
use crate::run::{Origin, Run};
use crate::view::PageProps;
use crate::why;

/// All runs so far; nothing before there are two.
#[component]
pub fn Runs(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    if page.runs.len() < 2 {
        return html! {};
    }
    html! {
        <div class="runs" data-testid="runs">
            <div class="run-chips" role="group" aria-label={t!(language, "runs")}>
                { for page.runs.iter().map(|run| {
                    let is_shown = page.shown == Some(run.id);
                    html! {
                        <span class={classes!("run-chip", is_shown.then_some("is-shown"), (page.compared == Some(run.id)).then_some("is-compared"))}>
                            <button data-testid="run-chip" aria-pressed={is_shown.to_string()} title={origin(run, page, language)}
                                onclick={props.on(Action::ShowRun(run.id))}>
                                <strong>{ name(run, language) }</strong>{ " " }{ short(run, language) }
                            </button>
                            if !is_shown {
                                <button class="chip-action" data-testid="compare" title={t!(language, "compare-title")}
                                    aria-label={t!(language, "compare-with", run = name(run, language))}
                                    aria-pressed={(page.compared == Some(run.id)).to_string()}
                                    onclick={props.on(Action::Compare(if page.compared == Some(run.id) { None } else { Some(run.id) }))}>
                                    { "⇄" }
                                </button>
                            }
                            <button class="chip-action" aria-label={t!(language, "forget-run", run = name(run, language))}
                                disabled={run.is_running()} onclick={props.on(Action::ForgetRun(run.id))}>{ "×" }</button>
                        </span>
                    }
                }) }
            </div>
            <Compared page={page.clone()} dispatch={props.dispatch.clone()} />
        </div>
    }
}

/// How the shown run and the other differ.
#[component]
fn Compared(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let (Some(one), Some(other)) = (page.shown_run(), page.compared_run()) else { return html! {} };
    if one.is_running() || other.is_running() {
        return html! {};
    }
    let (first, second) = (one.model.get(), other.model.get());
    let comparison = compare(&first, &second);
    let part = |run: &Run, model: &heddle_stage::model::Model, event: Option<u32>| {
        let text = match event {
            Some(event) => sentence(model, event, language),
            None => t!(language, "compare-ended"),
        };
        html! { <li><strong>{ name(run, language) }</strong>{ " " }{ marked(&text) }</li> }
    };
    html! {
        <details class="comparison" data-testid="comparison" open=true>
            <summary>{ t!(language, "comparison", one = name(one, language), other = name(other, language)) }</summary>
            if comparison.parts == [None, None] {
                <p>{ t!(language, "compare-same") }</p>
            } else {
                <p>
                    { t!(language, "compare-shared", count = comparison.shared) }{ " " }
                    <button class="link" data-testid="to-difference" onclick={props.on(Action::Seek(comparison.shared))}>
                        { t!(language, "compare-show") }
                    </button>
                </p>
                <ul>{ part(one, &first, comparison.parts[0]) }{ part(other, &second, comparison.parts[1]) }</ul>
            }
            <table>
                <thead><tr>
                    <th>{ t!(language, "compare-what") }</th><th>{ name(one, language) }</th><th>{ name(other, language) }</th>
                </tr></thead>
                <tbody>
                    <tr><td>{ t!(language, "compare-ending") }</td><td>{ short(one, language) }</td><td>{ short(other, language) }</td></tr>
                    { for comparison.values.iter().map(|(variable, [a, b])| html! {
                        <tr>
                            <td><code>{ variable.clone() }</code></td>
                            <td>{ a.clone().unwrap_or_else(|| "–".to_owned()) }</td>
                            <td>{ b.clone().unwrap_or_else(|| "–".to_owned()) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}

/// "Run 3".
pub fn name(run: &Run, language: Language) -> String {
    t!(language, "run-name", number = run.number)
}

/// What came of it, in a few words.
fn short(run: &Run, language: Language) -> String {
    let last = run.output.get().last_line().map(str::to_owned);
    match (run.ending(), last) {
        (Some(heddle_trace::ending::Ending::Finished { status: 0 }), Some(last)) => last,
        (Some(ending), _) => ending_title(&ending, language).to_owned(),
        (None, _) if run.is_running() => t!(language, "running"),
        (None, _) => t!(language, "lost"),
    }
}

/// Why there is this run.
fn origin(run: &Run, page: &crate::state::State, language: Language) -> String {
    let of = |id| page.run(id).map_or_else(|| "–".to_owned(), |run| name(run, language));
    match &run.origin {
        Origin::Fresh => t!(language, "origin-fresh"),
        Origin::SameOrder(id) => t!(language, "origin-same", run = of(*id)),
        Origin::AnotherOrder { seed } => t!(language, "origin-another", seed = *seed),
        Origin::Sampled => t!(language, "origin-sampled"),
        Origin::Branch { of: id, events, chosen } => {
            let thread = why::thread_name(&run.model.get(), *chosen);
            t!(language, "origin-branch", run = of(*id), events = *events, thread = thread)
        }
        Origin::Link => t!(language, "origin-link"),
    }
}
