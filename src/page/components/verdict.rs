//! How the run ended, as one banner, and what was found in it, as cards.

use heddle_trace::ending::Ending;
use heddle_trace::finding::Finding;
use heddle_trace::words::{
    describe_ending, describe_finding, describe_task_wait, describe_wait, ending_title, finding_title,
};
use yew::prelude::*;

use super::marked::marked;
use super::notices::loss_words;
use super::traceback::linked;
use super::wait_graph::WaitGraphView;
use crate::action::Action;
use crate::client::Loss;
use crate::messages::{grouped, t};
use crate::run::{Origin, Run, Status};
use crate::view::PageProps;
use crate::why;

/// So many findings are shown at once.
const SHOWN: usize = 4;

/// The banner and the cards.
#[component]
pub fn Verdict(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let Some(run) = page.shown_run() else { return html! {} };
    let banner = |tone: &'static str, title: String, body: Html| {
        html! {
            <div class={classes!("verdict", tone)} data-testid="verdict">
                <div class="verdict-text"><h2>{ title }</h2>{ body }</div>
            </div>
        }
    };
    let interrupt = || {
        html! {
            <button class="quiet small" data-testid="interrupt" title={t!(language, "interrupt-title")}
                onclick={props.on(Action::Interrupt)}>{ t!(language, "interrupt") }</button>
        }
    };
    match &run.status {
        Status::Running => {
            let progress = match run.progress {
                Some((steps, instructions)) => {
                    html! { <p>{ t!(language, "running-progress", steps = grouped(steps), instructions = grouped(instructions)) }</p> }
                }
                None => html! {},
            };
            // What is over in a moment is not announced.
            let tone = if run.progress.is_some() { "is-running" } else { "is-running is-late" };
            banner(tone, t!(language, "running"), html! { <>{ progress }{ interrupt() }</> })
        }
        Status::WaitsForInput => banner("is-running", t!(language, "waits-for-input"), interrupt()),
        Status::Refused { sentence, line, .. } => banner(
            "is-bad",
            t!(language, "refused"),
            html! {
                <p>
                    { sentence.clone() }
                    if *line > 0 {
                        { " " }
                        <button class="link" data-testid="refused-line" onclick={props.on(Action::GoToLine(*line))}>
                            { t!(language, "go-to-line", line = *line) }
                        </button>
                    }
                </p>
            },
        ),
        Status::Lost(loss) if *loss != Loss::Stopped => {
            banner("is-bad", t!(language, "lost"), html! { <p>{ loss_words(loss, language) }</p> })
        }
        Status::Ended(_) | Status::Lost(_) => html! { <Ended page={page.clone()} dispatch={props.dispatch.clone()} /> },
    }
}

/// A run that came to an end.
#[component]
fn Ended(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    // Looking for an explanation goes through the whole run.
    let shown = page.shown_run().cloned();
    let key = shown.as_ref().map(|run| (run.id, run.model.revision()));
    let explained = use_memo(key, |_| {
        let model = shown.as_ref()?.model.get();
        let findings = 0..model.findings().len().min(SHOWN);
        let showable = findings.map(|number| !why::explain_one(&model, number).is_empty()).collect();
        Some((why::can_explain(&model), showable))
    });
    let (can_explain, showable): (bool, Vec<bool>) = (*explained).clone().unwrap_or_default();
    let Some(run) = &shown else { return html! {} };
    let Some(ending) = run.ending() else { return html! {} };
    let findings: Vec<&Finding> = run.ended().map(|ended| ended.findings.iter().collect()).unwrap_or_default();
    // A branch goes on by itself to its end, of which the reader has not come near yet.
    let is_ahead = matches!(run.origin, Origin::Branch { .. }) && run.playhead < run.end() && page.why.is_none();
    let tone = match &ending {
        _ if is_ahead || page.is_stale() => "is-neutral",
        Ending::Finished { status: 0 } | Ending::DaemonsCutOff { status: 0, .. } if !can_explain => "is-good",
        Ending::Stopped => "is-neutral",
        _ => "is-bad",
    };
    let is_drawn = matches!(&ending, Ending::Deadlock { .. });
    let show_why = match can_explain && page.why.is_none() {
        true => html! {
            <button class="show-why" data-testid="show-why" onclick={props.on(Action::ShowWhy)}>{ t!(language, "show-why") }</button>
        },
        false => html! {},
    };
    html! {
        <>
        <div class={classes!("verdict", tone, (run.playhead < run.end()).then_some("is-midway"))} data-testid="verdict"
            data-ending={ending_name(&ending)}>
            <div class="verdict-text">
                <h2>{ match (page.is_stale(), is_ahead) {
                    (true, _) => t!(language, "before-change", ending = headline(run, &ending, props)),
                    (_, true) => t!(language, "ahead", ending = headline(run, &ending, props)),
                    _ => headline(run, &ending, props),
                } }</h2>
                // The explanation says the same step by step, and needs the room.
                if page.why.is_none() && !is_ahead {
                    { body(run, &ending, props) }
                }
                if run.ended().is_some_and(|ended| ended.dropped_events > 0) {
                    <p class="hint">{ t!(language, "dropped", count = run.ended().map_or(0, |ended| ended.dropped_events)) }</p>
                }
                if !run.is_controlled() && run.model.get().lanes().len() > 1 {
                    <p class="hint" data-testid="races-step-by-step">{ t!(language, "races-step-by-step") }</p>
                }
                if page.is_stale() {
                    <p class="hint" data-testid="stale">
                        { t!(language, "stale") }
                        if page.has_lost_order() { { " " }{ t!(language, "order-lost") } }
                    </p>
                }
                // Beside a drawing there is no room for it.
                if is_drawn { { show_why.clone() } }
            </div>
            if !is_drawn { { show_why } }
            if let (Ending::Deadlock { waits, cycle, .. }, false) = (&ending, is_ahead || page.is_stale()) {
                <WaitGraphView waits={waits.clone()} cycle={cycle.clone()} {language} />
            }
        </div>
        if !findings.is_empty() {
            <details class="findings" data-testid="findings" open={!matches!(ending, Ending::Finished { .. })}>
                <summary>{ t!(language, "findings", count = findings.len()) }</summary>
                { for findings.iter().take(SHOWN).enumerate().map(|(number, finding)| html! {
                    <div class="finding">
                        <h3>
                            { finding_title(finding, language) }{ " " }
                            if showable.get(number) == Some(&true) {
                                <button class="link" data-testid="show-finding" onclick={props.on(Action::ShowFinding(number))}>
                                    { t!(language, "show-finding") }
                                </button>
                            }
                        </h3>
                        { lines(&describe_finding(finding, language)) }
                        if let Finding::PartialDeadlock { waits, cycle } = finding {
                            <WaitGraphView waits={waits.clone()} cycle={cycle.clone()} {language} />
                        }
                    </div>
                }) }
                if findings.len() > SHOWN {
                    <p class="hint">{ t!(language, "more-findings", count = findings.len() - SHOWN) }</p>
                }
            </details>
        }
        </>
    }
}

/// What the program said last, where it came to its end: that is what the reader asked for.
fn headline(run: &Run, ending: &Ending, props: &PageProps) -> String {
    let last = run.output.get().last_line().map(str::to_owned);
    match (ending, last) {
        (Ending::Finished { status: 0 }, Some(last)) => last,
        (ending, _) => ending_title(ending, props.language()).to_owned(),
    }
}

fn body(run: &Run, ending: &Ending, props: &PageProps) -> Html {
    let language = props.language();
    let model = run.model.get();
    let names = |thread| model.thread_name(thread);
    match ending {
        Ending::Finished { status: 0 } => html! {},
        Ending::UncaughtException { traceback } => html! {
            <pre class="traceback" data-testid="traceback" tabindex="0">
                { linked(traceback.trim_end(), props) }
            </pre>
        },
        Ending::Deadlock { waits, tasks, .. } => html! {
            <ul class="waits">
                { for waits.iter().map(|wait| html! {
                    <li>
                        if wait.line > 0 {
                            <button class="link" onclick={props.on(Action::GoToLine(wait.line))}>
                                { marked(&describe_wait(wait, waits, &names, language)) }
                            </button>
                        } else {
                            { marked(&describe_wait(wait, waits, &names, language)) }
                        }
                    </li>
                }) }
                { for tasks.iter().map(|task| html! {
                    <li>
                        if task.line > 0 {
                            <button class="link" onclick={props.on(Action::GoToLine(task.line))}>
                                { marked(&describe_task_wait(task, language)) }
                            </button>
                        } else {
                            { marked(&describe_task_wait(task, language)) }
                        }
                    </li>
                }) }
            </ul>
        },
        Ending::LimitReached(heddle_trace::ending::Limit::Steps) if run.is_controlled() => html! {
            <>
                { lines(&describe_ending(ending, &names, language)) }
                <p>{ t!(language, "too-long-for-steps") }</p>
            </>
        },
        _ => lines(&describe_ending(ending, &names, language)),
    }
}

/// A report of several lines; the first is the sentence, the rest are its parts.
fn lines(report: &str) -> Html {
    let mut lines = report.lines();
    let first = lines.next().unwrap_or_default().to_owned();
    let rest: Vec<String> = lines.map(|line| line.trim().to_owned()).collect();
    html! {
        <>
            <p>{ marked(&first) }</p>
            if !rest.is_empty() {
                <ul class="waits">{ for rest.into_iter().map(|line| html! { <li>{ marked(&line) }</li> }) }</ul>
            }
        </>
    }
}

/// For tests: which ending it is, in no language.
fn ending_name(ending: &Ending) -> &'static str {
    match ending {
        Ending::Finished { .. } => "finished",
        Ending::UncaughtException { .. } => "exception",
        Ending::Deadlock { .. } => "deadlock",
        Ending::DaemonsCutOff { .. } => "daemons",
        Ending::LimitReached(_) => "limit",
        Ending::Stopped => "stopped",
        Ending::ScheduleMismatch { .. } => "mismatch",
        Ending::InternalError { .. } => "internal",
    }
}
