//! What the run looks like at the playhead: who can go, stacks and variables, shared variables.

use heddle_trace::inspection::{Binding, Inspection, Situation, ThreadView};
use yew::prelude::*;

use super::choices::{Choices, SHOWN};
use super::marked::marked;
use super::sentences::Sentences;
use super::statement::StatementView;
use crate::action::Action;
use crate::hue::hue_class;
use crate::messages::t;
use crate::run::{Run, RunId, Status};
use crate::situation::blocked_words;
use crate::view::PageProps;
use crate::why::thread_name;

/// What the run looks like at the playhead.
#[component]
pub fn Inspector(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    // What was shown last: it stays, dim and out of reach, until the engine has answered. An empty pane between any two
    // steps would flicker.
    let last = use_mut_ref(|| None::<(RunId, Html)>);
    let Some(run) = page.shown_run() else { return html! {} };
    let inspected = run.is_controlled().then(|| run.inspection()).flatten().map(|inspection| {
        let inspected = html! {
            <>
                <Choices page={page.clone()} dispatch={props.dispatch.clone()} />
                <StatementView page={page.clone()} dispatch={props.dispatch.clone()} />
                { stacks(props, run, inspection) }
                { globals(props, run, inspection) }
            </>
        };
        *last.borrow_mut() = Some((run.id, inspected.clone()));
        inspected
    });
    let is_waiting = inspected.is_none() && !run.is_running();
    let earlier = || last.borrow().as_ref().filter(|(id, _)| is_waiting && *id == run.id).map(|(_, html)| html.clone());
    let inspected = inspected.or_else(earlier);
    html! {
        <section class="inspector" aria-label={t!(language, "inspector")} data-testid="inspector">
            if !run.is_controlled() {
                <super::workers::Workers page={page.clone()} dispatch={props.dispatch.clone()} />
            } else if let Some(inspected) = inspected {
                <div class={classes!("inspected", is_waiting.then_some("is-waiting"))} inert={is_waiting}>{ inspected }</div>
            } else if run.is_running() {
                <p class="hint">{ t!(language, "inspector-later") }</p>
            } else if matches!(run.status, Status::Ended(_) | Status::Lost(_)) && run.recorded().is_none() {
                <p class="hint">{ t!(language, "inspector-none") }</p>
            }
            <Sentences page={page.clone()} dispatch={props.dispatch.clone()} />
        </section>
    }
}

/// Every thread's stack with its variables; the one that is looked at, or moved last, is open.
fn stacks(props: &PageProps, run: &Run, inspection: &Inspection) -> Html {
    let language = props.language();
    let page = &props.page;
    let before = run.inspection_before(page.filter);
    let open = page.thread.or_else(|| page.current_thread());
    let model = run.model.get();
    let threads: Vec<_> =
        inspection.threads.iter().filter(|view| !matches!(view.situation, Situation::Finished)).collect();
    if threads.is_empty() {
        return html! {};
    }
    html! {
        <div class="stacks">
            <h3>{ t!(language, "stacks") }</h3>
            { for threads.into_iter().take(SHOWN).map(|view| {
                let hue = hue_class(view.id);
                let then = before.and_then(|before| before.threads.iter().find(|other| other.id == view.id));
                let look = props.on(Action::LookAt(if page.thread == Some(view.id) { None } else { Some(view.id) }));
                let is_open = open == Some(view.id);
                html! {
                    <div class={classes!("stack", hue)} data-testid="stack">
                        <button class="stack-head" aria-expanded={is_open.to_string()} onclick={look}>
                            <span class="thread-dot" aria-hidden="true"></span>
                            <strong>{ thread_name(&model, view.id) }</strong>
                            <span class="situation">{ marked(&situation(props, view, &model)) }</span>
                        </button>
                        if is_open {
                            { for view.frames.iter().enumerate().rev().map(|(depth, frame)| {
                                let old = then.and_then(|then| then.frames.get(depth)).filter(|old| old.function == frame.function);
                                html! {
                                    <div class="frame">
                                        <button class="link frame-name" onclick={props.on(Action::GoToLine(frame.place.line))}>
                                            { t!(language, "frame", function = frame.function.clone(), line = frame.place.line) }
                                        </button>
                                        { bindings(&frame.locals, old.map(|old| &old.locals[..])) }
                                    </div>
                                }
                            }) }
                        }
                    </div>
                }
            }) }
        </div>
    }
}

fn situation(props: &PageProps, view: &ThreadView, model: &heddle_stage::model::Model) -> String {
    let language = props.language();
    match &view.situation {
        Situation::Ready { .. } => t!(language, "situation-ready"),
        Situation::Blocked { reason, object_name, holder, .. } => {
            blocked_words(model, *reason, object_name, *holder, language)
        }
        Situation::Finished => t!(language, "situation-finished"),
    }
}

fn globals(props: &PageProps, run: &Run, inspection: &Inspection) -> Html {
    let language = props.language();
    if inspection.globals.is_empty() {
        return html! {};
    }
    let before = run.inspection_before(props.page.filter);
    html! {
        <div class="globals" data-testid="globals">
            <h3>{ t!(language, "globals") }</h3>
            { bindings(&inspection.globals, before.map(|before| &before.globals[..])) }
        </div>
    }
}

/// Names and values; what differs from before is marked.
fn bindings(bindings: &[Binding], before: Option<&[Binding]>) -> Html {
    if bindings.is_empty() {
        return html! {};
    }
    html! {
        <dl class="bindings">
            { for bindings.iter().map(|binding| {
                let changed = before.is_some_and(|before| {
                    before.iter().find(|old| old.name == binding.name).is_none_or(|old| old.value != binding.value)
                });
                html! {
                    <div class={classes!(changed.then_some("is-changed"))}>
                        <dt>{ binding.name.clone() }</dt>
                        <dd title={format!("{}: {}", binding.type_name, binding.value)}>{ without_addresses(&binding.value) }</dd>
                    </div>
                }
            }) }
        </dl>
    }
}

/// A value's text without where objects lie: `<threading.Thread object at 0x7f00000011e0>` tells no more than its type.
fn without_addresses(value: &str) -> String {
    let mut parts = value.split(" at 0x");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.trim_start_matches(|digit: char| digit.is_ascii_hexdigit()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::without_addresses;

    #[test]
    fn addresses_are_left_out_and_nothing_else() {
        assert_eq!(without_addresses("[<lock object at 0x7f12b0>, 3]"), "[<lock object>, 3]");
        assert_eq!(without_addresses("<C at 0x1> at home"), "<C> at home");
    }
}
