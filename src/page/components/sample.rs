//! Many orders at once: how often each outcome came.

use heddle_trace::ending::Ending;
use heddle_trace::protocol::SampledOutcome;
use heddle_trace::words::{Language, ending_title};
use yew::prelude::*;

use crate::action::Action;
use crate::messages::t;
use crate::view::PageProps;

/// How many orders were tried, and what came of them.
#[component]
pub fn Sample(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let Some(sample) = &page.sample else { return html! {} };
    let Some(outcomes) = &sample.outcomes else {
        return html! {
            <div class="sample" data-testid="sample-running">
                <progress max={sample.count.to_string()} value={sample.done.to_string()}
                    aria-label={t!(language, "sample-running", done = sample.done, count = sample.count)}></progress>
                <span>{ t!(language, "sample-running", done = sample.done, count = sample.count) }</span>
            </div>
        };
    };
    let total = outcomes.iter().map(|outcome| outcome.count).sum::<u64>().max(1);
    let stale = !page.is_same(&sample.program, &page.program);
    html! {
        <div class={classes!("sample", stale.then_some("is-stale"))} data-testid="sample-result">
            <h2>{ t!(language, "sample-title", count = sample.done) }</h2>
            <ul>
                { for outcomes.iter().enumerate().map(|(number, outcome)| html! {
                    <li>
                        <button class={classes!("outcome", is_bad(outcome).then_some("is-bad"))} data-testid="outcome"
                            title={t!(language, "outcome-title")} onclick={props.on(Action::ShowOutcome(number))} disabled={stale}>
                            <span class="outcome-count">{ outcome.count }</span>
                            // A drawn length would need a style attribute; a <meter> has one of its own.
                            <meter max={total.to_string()} value={outcome.count.to_string()}
                                aria-label={format!("{}/{total}", outcome.count)}></meter>
                            <span class="outcome-text">{ headline(outcome, language) }</span>
                        </button>
                    </li>
                }) }
            </ul>
        </div>
    }
}

fn is_bad(outcome: &SampledOutcome) -> bool {
    !matches!(outcome.ending, Ending::Finished { status: 0 } | Ending::DaemonsCutOff { status: 0, .. })
}

/// The last line of the output where the program came to its end; the ending otherwise.
fn headline(outcome: &SampledOutcome, language: Language) -> String {
    let last = outcome.output.trim_end().lines().next_back().map(str::trim).filter(|line| !line.is_empty());
    match (&outcome.ending, last) {
        (Ending::Finished { status: 0 } | Ending::DaemonsCutOff { status: 0, .. }, Some(last)) => last.to_owned(),
        (Ending::UncaughtException { traceback }, _) => {
            traceback.trim_end().lines().next_back().unwrap_or_default().to_owned()
        }
        (ending, _) => ending_title(ending, language).to_owned(),
    }
}
