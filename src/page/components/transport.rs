//! Moving the playhead: jump, step, play.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::action::{Action, Move};
use crate::messages::t;
use crate::run::Status;
use crate::state::Playing;
use crate::view::PageProps;

/// Speeds to play at, in steps a second.
const SPEEDS: [f64; 6] = [0.5, 1.0, 2.0, 4.0, 8.0, 16.0];

/// Moving the playhead.
#[component]
pub fn Transport(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let Some(run) = page.shown_run().cloned() else { return html! {} };
    let button = |to: Move, glyph: &'static str, id: &'static str, title: String| {
        let disabled = page.target(to).is_none();
        html! {
            <button class="transport-button" data-testid={id} title={title.clone()} aria-label={title} {disabled}
                onclick={props.on(Action::Move(to))}><span class={classes!("glyph", glyph)} aria-hidden="true"></span></button>
        }
    };
    let playing = page.playing != Playing::Paused;
    let (play_title, play_glyph) =
        if playing { (t!(language, "pause-title"), "glyph-pause") } else { (t!(language, "play-title"), "glyph-play") };
    let dispatch = props.dispatch.clone();
    let speed = Callback::from(move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>().and_then(|select| select.value().parse().ok());
        if let Some(speed) = value {
            dispatch.emit(Action::SetSpeed(speed));
        }
    });
    let position = if run.status == Status::Running {
        t!(language, "position-running", count = run.end())
    } else {
        let axis = run.axis(page.filter);
        let at = axis.shown().partition_point(|&event| event < run.playhead);
        t!(language, "position", at = at, of = axis.shown().len())
    };
    let everything = page.filter == heddle_stage::view::Filter::Everything;
    html! {
        <div class="transport" role="toolbar" aria-label={t!(language, "transport")}>
            { button(Move::Start, "glyph-start", "to-start", t!(language, "to-start-title")) }
            { button(Move::Back, "glyph-back", "step-back", t!(language, "step-back-title")) }
            <button class="transport-button is-play" data-testid="play" title={play_title.clone()} aria-label={play_title}
                disabled={run.is_running() || run.end() == 0} onclick={props.on(Action::TogglePlay)}>
                <span class={classes!("glyph", play_glyph)} aria-hidden="true"></span>
            </button>
            { button(Move::Forward, "glyph-forward", "step", t!(language, "step-title")) }
            { button(Move::End, "glyph-end", "to-end", t!(language, "to-end-title")) }
            <span class="transport-gap"></span>
            { button(Move::ThreadForward, "glyph-thread", "thread-step", t!(language, "thread-step-title")) }
            { button(Move::TurnForward, "glyph-turn", "next-turn", t!(language, "next-turn-title")) }
            <span class="position" data-testid="position">{ position }</span>
            <span class="spacer"></span>
            <label>
                <span class="visually-hidden">{ t!(language, "speed") }</span>
                <select data-testid="speed" title={t!(language, "speed")} onchange={speed}>
                    { for SPEEDS.map(|speed| html! {
                        <option value={speed.to_string()} selected={(speed - page.speed).abs() < 0.01}>
                            { t!(language, "speed-value", speed = speed) }
                        </option>
                    }) }
                </select>
            </label>
            <button class="quiet small" data-testid="everything" aria-pressed={everything.to_string()}
                title={t!(language, "everything-title")} onclick={props.on(Action::ToggleFilter)}>
                { t!(language, "everything") }
            </button>
        </div>
    }
}
