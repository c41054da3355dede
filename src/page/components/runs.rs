//! All runs so far: switching between them, and how two of them differ.

use std::rc::Rc;

use heddle_stage::comparison::compare;
use heddle_stage::sentences::sentence;
use heddle_trace::words::{Language, ending_title};
use yew::prelude::*;

use super::marked::marked;
use super::strips::Strips;
use crate::action::Action;
use crate::messages::t;
use crate::run::{Origin, Run, Status};
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

/// So many variables are compared.
const VARIABLES: usize = 8;

/// How the shown run and the other differ.
#[component]
fn Compared(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    // Whoever chooses step by step is not to lose the choices out of sight: there it is unfolded when it is wanted.
    let is_branch = page
        .shown_run()
        .is_some_and(|run| matches!(run.origin, Origin::Branch { of, .. } if page.compared == Some(of)));
    let unfolded = use_state(|| None::<bool>);
    let is_open = unfolded.unwrap_or(!is_branch);
    let toggle = {
        let unfolded = unfolded.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            unfolded.set(Some(!is_open));
        })
    };
    let pair = page.shown_run().zip(page.compared_run());
    // The older one above, whichever is shown.
    let pair = pair.map(|(one, other)| if one.number < other.number { [one, other] } else { [other, one] });
    let runs = pair.filter(|runs| !runs.iter().any(|run| run.is_running())).map(|runs| runs.map(Rc::clone));
    let key = runs.as_ref().map(|runs| runs.each_ref().map(|run| (run.id, run.model.revision())));
    let comparison = use_memo((key, page.filter), |_| {
        let [one, other] = runs.as_ref()?.each_ref().map(|run| run.model.get());
        Some(Rc::new(compare([&one, &other], page.filter)))
    });
    let (Some(runs), Some(comparison)) = (runs, (*comparison).clone()) else { return html! {} };
    let [one, other] = &runs;
    let sentences = [0, 1].map(|side| {
        let run = &runs[side];
        let text = match comparison.parts[side] {
            Some(event) => sentence(&run.model.get(), event, language),
            None => t!(language, "compare-ended"),
        };
        html! { <li><strong>{ name(run, language) }</strong>{ " " }{ marked(&text) }</li> }
    });
    let is_same = comparison.parts == [None, None];
    let is_alike = comparison.values.is_empty() && short(one, language) == short(other, language);
    let values = &comparison.values[..comparison.values.len().min(VARIABLES)];
    html! {
        <details class="comparison" data-testid="comparison" open={is_open}>
            <summary data-testid="comparison-fold" onclick={toggle}>
                { t!(language, "comparison", one = name(one, language), other = name(other, language)) }
                { t!(language, "colon") }
                { if is_same { t!(language, "compare-same") } else { t!(language, "compare-shared", count = comparison.shared) } }
            </summary>
            if !is_same {
                <Strips page={page.clone()} dispatch={props.dispatch.clone()} runs={runs.clone()} comparison={Rc::clone(&comparison)} />
                <p class="hint">
                    <button class="link" data-testid="to-difference" onclick={props.on(Action::Seek(comparison.shared))}>
                        { t!(language, "compare-show") }
                    </button>
                    { " " }{ t!(language, "strips-hint") }
                    if is_alike { { " " }{ t!(language, "compare-alike") } }
                </p>
                <ul class="visually-hidden">{ for sentences }</ul>
            }
            // How each ended stands at the end of its strip.
            if !values.is_empty() {
                <div class="comparison-facts" tabindex="0" role="group" aria-label={t!(language, "compare-what")}>
                    <table>
                        <thead><tr>
                            <th></th>
                            <th>{ t!(language, "compare-ending") }</th>
                            { for values.iter().map(|differing| html! { <th><code>{ differing.name.clone() }</code></th> }) }
                        </tr></thead>
                        <tbody>
                            { for runs.iter().enumerate().map(|(side, run)| html! {
                                <tr>
                                    <td><strong>{ name(run, language) }</strong></td>
                                    <td>{ short(run, language) }</td>
                                    { for values.iter().map(|differing| html! {
                                        <td>{ differing.values[side].clone().unwrap_or_else(|| "–".to_owned()) }</td>
                                    }) }
                                </tr>
                            }) }
                        </tbody>
                    </table>
                </div>
            }
        </details>
    }
}

/// "Run 3".
pub fn name(run: &Run, language: Language) -> String {
    t!(language, "run-name", number = run.number)
}

/// Whether it came to an end that nobody wants.
pub fn is_bad(run: &Run) -> bool {
    use heddle_trace::ending::Ending;
    !matches!(
        run.ending(),
        Some(Ending::Finished { status: 0 } | Ending::DaemonsCutOff { status: 0, .. } | Ending::Stopped)
    )
}

/// What came of it, in a few words.
pub fn short(run: &Run, language: Language) -> String {
    let last = run.output.get().last_line().map(str::to_owned);
    match (run.ending(), last) {
        (Some(heddle_trace::ending::Ending::Finished { status: 0 }), Some(last)) => last,
        (Some(ending), _) => ending_title(&ending, language).to_owned(),
        (None, _) if run.is_running() => t!(language, "running"),
        (None, _) if matches!(run.status, Status::Refused { .. }) => t!(language, "refused"),
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
