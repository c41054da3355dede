//! Who goes next: every thread with its next operation in words. Choosing another than the recorded one makes a branch.

use heddle_trace::ending::Ending;
use heddle_trace::identity::ThreadId;
use heddle_trace::inspection::{Inspection, Situation, ThreadView};
use yew::prelude::*;

use super::marked::marked;
use crate::action::{Action, Move};
use crate::hue::hue_class;
use crate::messages::t;
use crate::situation::{blocked_words, next_words};
use crate::state::State;
use crate::view::PageProps;
use crate::why::thread_name;

/// So many threads are listed: nobody reads a thousand lines.
pub const SHOWN: usize = 40;

/// Who goes next.
#[component]
pub fn Choices(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let Some(run) = page.shown_run() else { return html! {} };
    let Some(inspection) = run.inspection() else { return html! {} };
    let model = run.model.get();
    let recorded = recorded(page);
    let threads: Vec<&ThreadView> =
        inspection.threads.iter().filter(|view| !matches!(view.situation, Situation::Finished)).collect();
    let can_choose = can_choose(page);
    if threads.is_empty() && !can_choose {
        return html! {};
    }
    let ended_well = matches!(run.ending(), Some(Ending::Finished { .. } | Ending::DaemonsCutOff { .. }));
    let is_over = !threads.iter().any(|view| matches!(view.situation, Situation::Ready { .. }));
    html! {
        <div class="choices" role="group" aria-label={t!(language, "who-next")} data-testid="choices">
            <h3>{ t!(language, "who-next") }</h3>
            if threads.len() > SHOWN {
                <p class="hint">{ t!(language, "more-threads", shown = SHOWN, count = threads.len()) }</p>
            }
            { for threads.into_iter().take(SHOWN).map(|view| {
                let hue = hue_class(view.id);
                let name = thread_name(&model, view.id);
                match &view.situation {
                    Situation::Ready { next } => {
                        let what = next.as_ref();
                        let begins = model.lane_of(view.id).is_none_or(|lane| lane.begun.is_none_or(|begun| begun >= run.playhead));
                        let what = match what {
                            Some(next) => next_words(&model, next, language),
                            None if begins => t!(language, "begins"),
                            None => t!(language, "goes-on"),
                        };
                        let is_recorded = recorded == Some(view.id);
                        let action = choice(page, view.id).unwrap_or(Action::Choose(view.id));
                        let choose = go_on_with_keys(props, action);
                        html! {
                            <button class={classes!("choice", hue, is_recorded.then_some("is-recorded"))} data-testid="choice"
                                data-thread={view.id.0.to_string()} disabled={!can_choose} onclick={choose}
                                title={if is_recorded { t!(language, "choice-recorded-title") } else { t!(language, "choice-title") }}>
                                <span class="thread-dot" aria-hidden="true"></span>
                                <strong>{ name }</strong>
                                <span>{ marked(&what) }</span>
                                if is_recorded { <em>{ t!(language, "choice-recorded") }</em> }
                                { key_of(page, view.id) }
                            </button>
                        }
                    }
                    Situation::Blocked { reason, object_name, holder, .. } => {
                        let waits = blocked_words(&model, *reason, object_name, *holder, language);
                        html! {
                            <div class={classes!("choice", "is-blocked", hue)} data-testid="blocked">
                                <span class="thread-dot" aria-hidden="true"></span>
                                <strong>{ name }</strong>
                                <span>{ marked(&waits) }</span>
                            </div>
                        }
                    }
                    Situation::Finished => html! {},
                }
            }) }
            if is_over && can_choose && run.playhead > 0 {
                <p class="hint">
                    { if ended_well { t!(language, "nobody-next-ended") } else { t!(language, "nobody-next") } }{ " " }
                    <button class="link" data-testid="choose-from-start" onclick={go_on_with_keys(props, Action::Move(Move::Start))}>
                        { t!(language, "choose-from-start") }
                    </button>
                </p>
            }
        </div>
    }
}

/// Does something, and leaves the focus where the keys that the choices show work: what was clicked goes away.
fn go_on_with_keys(props: &PageProps, action: Action) -> Callback<MouseEvent> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |_| {
        crate::browser::focus("stage");
        dispatch.emit(action.clone());
    })
}

/// Whether choosing is possible: a run that is over can be begun again and left where the reader likes.
fn can_choose(page: &State) -> bool {
    page.shown_run().is_some_and(|run| run.recorded().is_some()) && !page.is_busy()
}

/// Who goes next at the playhead in the run as it is.
fn recorded(page: &State) -> Option<ThreadId> {
    let run = page.shown_run()?;
    let inspection = run.inspection()?;
    let chosen = run.recording()?.choices.get(inspection.choices);
    // Where nothing was left to choose, a recording ends before its run does.
    chosen.or_else(|| (run.playhead < run.end()).then(|| only_one(inspection)).flatten())
}

/// The thread that can go, where no other can.
fn only_one(inspection: &Inspection) -> Option<ThreadId> {
    let mut ready = inspection.threads.iter().filter(|view| matches!(view.situation, Situation::Ready { .. }));
    match (ready.next(), ready.next()) {
        (Some(view), None) => Some(view.id),
        _ => None,
    }
}

/// What choosing a thread does at the playhead, if that thread can go: a step, or a branch.
pub fn choice(page: &State, thread: ThreadId) -> Option<Action> {
    let inspection = page.shown_run()?.inspection()?;
    let can_go = |view: &ThreadView| view.id == thread && matches!(view.situation, Situation::Ready { .. });
    if !can_choose(page) || !inspection.threads.iter().any(can_go) {
        return None;
    }
    Some(if recorded(page) == Some(thread) { Action::Move(Move::Forward) } else { Action::Choose(thread) })
}

/// The key that chooses a thread, where single keys work: the number that the timeline calls it by.
fn key_of(page: &State, thread: ThreadId) -> Html {
    match thread.0 {
        key @ 0..=9 if page.settings.shortcuts => {
            html! { <kbd class="choice-key" aria-hidden="true">{ key }</kbd> }
        }
        _ => html! {},
    }
}
