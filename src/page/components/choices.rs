//! Who goes next: every thread with its next operation in words. Choosing another than the recorded one makes a branch.

use heddle_trace::inspection::{Situation, ThreadView};
use yew::prelude::*;

use super::marked::marked;
use crate::action::Action;
use crate::hue::hue_class;
use crate::messages::t;
use crate::situation::{blocked_words, next_words};
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
    let recorded = run.recording().and_then(|recording| recording.choices.get(inspection.choices));
    let threads: Vec<&ThreadView> =
        inspection.threads.iter().filter(|view| !matches!(view.situation, Situation::Finished)).collect();
    if threads.is_empty() {
        return html! {};
    }
    let can_choose = run.recorded().is_some() && !page.is_busy();
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
                        let action = if is_recorded { Action::Move(crate::action::Move::Forward) } else { Action::Choose(view.id) };
                        html! {
                            <button class={classes!("choice", hue, is_recorded.then_some("is-recorded"))} data-testid="choice"
                                data-thread={view.id.0.to_string()} disabled={!can_choose} onclick={props.on(action)}
                                title={if is_recorded { t!(language, "choice-recorded-title") } else { t!(language, "choice-title") }}>
                                <span class="thread-dot" aria-hidden="true"></span>
                                <strong>{ name }</strong>
                                <span>{ marked(&what) }</span>
                                if is_recorded { <em>{ t!(language, "choice-recorded") }</em> }
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
        </div>
    }
}
