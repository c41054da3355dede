//! The right column: run, verdict, transport, timeline, and under it inspectors beside output.

use heddle_trace::identity::ThreadId;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::choices::choice;
use super::inspector::Inspector;
use super::output::OutputPane;
use super::run_bar::RunBar;
use super::runs::Runs;
use super::sample::Sample;
use super::splitter::Splitter;
use super::stage_slot::StageSlot;
use super::transport::Transport;
use super::verdict::Verdict;
use super::why::WhyCaption;
use crate::action::{Action, Move};
use crate::messages::t;
use crate::settings::Split;
use crate::state::State;
use crate::view::PageProps;

/// The right column.
#[component]
pub fn StageColumn(props: &PageProps) -> Html {
    let PageProps { page, dispatch } = props.clone();
    let language = props.language();
    let has_run = page.shown.is_some();
    let keys = {
        let (page, dispatch) = (page.clone(), dispatch.clone());
        Callback::from(move |event: KeyboardEvent| {
            if !page.settings.shortcuts {
                return;
            }
            if let Some(action) = key(&event, &page) {
                event.prevent_default();
                dispatch.emit(action);
            }
        })
    };
    html! {
        <section class={classes!("stage-column", (!has_run).then_some("is-empty"), page.why.is_some().then_some("has-why"))} aria-label={t!(language, "stage")}>
            <RunBar page={page.clone()} dispatch={dispatch.clone()} />
            <Sample page={page.clone()} dispatch={dispatch.clone()} />
            <Runs page={page.clone()} dispatch={dispatch.clone()} />
            <Verdict page={page.clone()} dispatch={dispatch.clone()} />
            // Single keys work here, the output excepted, and nowhere else.
            <div class="stage-split" onkeydown={keys}>
                <div class="stage" id="stage" tabindex="-1" data-testid="stage">
                    <Transport page={page.clone()} dispatch={dispatch.clone()} />
                    <StageSlot page={page.clone()} dispatch={dispatch.clone()} />
                    <WhyCaption page={page.clone()} dispatch={dispatch.clone()} />
                </div>
                if has_run {
                    <Splitter page={page.clone()} dispatch={dispatch.clone()} split={Split::Stage} />
                    <div class="below">
                        <Inspector page={page.clone()} dispatch={dispatch.clone()} />
                        <Splitter page={page.clone()} dispatch={dispatch.clone()} split={Split::Below} />
                        <OutputPane {page} {dispatch} />
                    </div>
                }
            </div>
        </section>
    }
}

/// What a key on the stage means.
fn key(event: &KeyboardEvent, page: &State) -> Option<Action> {
    if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return None;
    }
    let tag = event.target_dyn_into::<Element>().map(|element| element.tag_name());
    if matches!(tag.as_deref(), Some("INPUT" | "SELECT" | "TEXTAREA")) {
        return None;
    }
    // There the arrows scroll. Splitters have keys of their own, and say so.
    let output = event.target_dyn_into::<Element>().and_then(|element| element.closest(".output-pane").ok().flatten());
    if output.is_some() {
        return None;
    }
    Some(match (event.key().as_str(), event.shift_key()) {
        // On what is pressed the space bar is its own.
        (" ", _) if !matches!(tag.as_deref(), Some("BUTTON" | "SUMMARY")) => Action::TogglePlay,
        ("ArrowRight", false) => Action::Move(Move::Forward),
        ("ArrowLeft", false) => Action::Move(Move::Back),
        ("ArrowRight", true) => Action::Move(Move::ThreadForward),
        ("ArrowLeft", true) => Action::Move(Move::ThreadBack),
        ("]", _) => Action::Move(Move::TurnForward),
        ("[", _) => Action::Move(Move::TurnBack),
        ("Home", _) => Action::Move(Move::Start),
        ("End", _) => Action::Move(Move::End),
        _ => return digit(event, page),
    })
}

/// A digit: the thread that the timeline calls by it goes next; with Shift, it is looked at.
fn digit(event: &KeyboardEvent, page: &State) -> Option<Action> {
    let run = page.shown_run()?;
    // With Shift a digit's key is another character on every keyboard, and its place is the same.
    if event.shift_key() {
        let thread = ThreadId(event.code().strip_prefix("Digit")?.parse().ok()?);
        run.model.get().lane_number(thread)?;
        return Some(Action::LookAt(if page.thread == Some(thread) { None } else { Some(thread) }));
    }
    choice(page, ThreadId(event.key().parse().ok()?))
}
