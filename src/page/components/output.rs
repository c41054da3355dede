//! What the program wrote. What it will have written after the playhead is dim.

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::input::InputField;
use super::traceback::linked;
use crate::action::Action;
use crate::messages::t;
use crate::output::Piece;
use crate::view::PageProps;

/// So many pieces are drawn, the last ones: a flood must not make the page slow.
const DRAWN: usize = 24;
/// And so many while the program writes: each time they are all laid out again.
const DRAWN_LIVE: usize = 4;

/// What the program wrote.
#[component]
pub fn OutputPane(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let node = use_node_ref();
    let is_running = page.shown_run().is_some_and(|run| run.is_running());
    {
        // The last line that the program wrote is in sight, as in a terminal.
        let node = node.clone();
        let revision = page.shown_run().map(|run| (run.id, run.output.revision()));
        use_effect_with((revision, is_running), move |_| {
            if let Some(output) = node.cast::<web_sys::Element>() {
                output.set_scroll_top(output.scroll_height());
            }
        });
    }
    let Some(run) = page.shown_run() else { return html! {} };
    let output = run.output.get();
    let happened = output.bytes_at(run.playhead, run.end());
    let sections: Vec<(usize, &[Piece])> = output.last_sections(if is_running { DRAWN_LIVE } else { DRAWN }).collect();
    let hidden = sections.first().map_or(0, |(_, pieces)| pieces[0].start);
    // As in a terminal: where nothing is selected there is nothing to copy.
    let interrupt = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let is_control_c = event.key() == "c" && event.ctrl_key() && !event.shift_key() && !event.alt_key();
            if is_running && is_control_c && !has_selection(&event) {
                event.prevent_default();
                dispatch.emit(Action::Interrupt);
            }
        })
    };
    html! {
        <section class="output-pane" aria-label={t!(language, "output")} onkeydown={interrupt}>
            <h3>{ t!(language, "output") }</h3>
            <div class="output" data-testid="output" tabindex="0" role="log" aria-live="off" ref={node}>
                if hidden > 0 {
                    <p class="hint">{ t!(language, "output-hidden", bytes = hidden) }</p>
                }
                { for sections.iter().map(|(number, pieces)| section(*number, pieces, happened, props)) }
                if sections.is_empty() && !is_running {
                    <p class="hint">{ t!(language, "output-none") }</p>
                }
            </div>
            <InputField page={page.clone()} dispatch={props.dispatch.clone()} />
        </section>
    }
}

/// Whether the reader has selected something, on the page or in the field.
fn has_selection(event: &KeyboardEvent) -> bool {
    if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
        return field.selection_start().ok() != field.selection_end().ok();
    }
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Of those that are out of sight the browser lays out nothing.
fn section(number: usize, pieces: &[Piece], happened: usize, props: &PageProps) -> Html {
    html! {
        <div key={number} class="output-section">{ for pieces.iter().map(|piece| one(piece, happened, props)) }</div>
    }
}

fn one(piece: &Piece, happened: usize, props: &PageProps) -> Html {
    let stream = match piece.stream {
        0 => "stream-input",
        2 => "stream-error",
        _ => "stream-output",
    };
    if piece.stream == 2 {
        return errors(piece, happened, props);
    }
    let mut cut = happened.saturating_sub(piece.start).min(piece.text.len());
    while !piece.text.is_char_boundary(cut) {
        cut -= 1;
    }
    let (now, later) = piece.text.split_at(cut);
    html! {
        <>
            if !now.is_empty() { <span class={stream}>{ now.to_owned() }</span> }
            if !later.is_empty() { <span class={classes!(stream, "is-later")} data-testid="later">{ later.to_owned() }</span> }
        </>
    }
}

/// Line by line: a line of a traceback leads to its line of the program.
fn errors(piece: &Piece, happened: usize, props: &PageProps) -> Html {
    let later = (happened < piece.start + piece.text.len()).then_some("is-later");
    html! {
        <span class={classes!("stream-error", later)}>
            { linked(&piece.text, props) }
        </span>
    }
}
