//! What a screen reader is told when something changes.

use heddle_stage::sentences::sentence;
use heddle_trace::words::{Language, ending_title};
use yew::prelude::*;

use crate::messages::t;
use crate::run::Status;
use crate::state::{Playing, State};
use crate::view::PageProps;

/// Says how the shown run is, once for every change.
#[component]
pub fn LiveRegion(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let step = step_words(page, language);
    let text = match page.shown_run().map(|run| &run.status) {
        None => String::new(),
        Some(Status::Running) => t!(language, "live-running"),
        Some(Status::WaitsForInput) => t!(language, "live-input"),
        Some(Status::Ended(ended)) => {
            let title = ending_title(&ended.ending, language);
            let last = page.shown_run().and_then(|run| run.output.get().last_line().map(str::to_owned));
            step.unwrap_or_else(|| last.map_or_else(|| title.to_owned(), |last| format!("{title}. {last}")))
        }
        Some(Status::Refused { sentence, .. }) => sentence.clone(),
        Some(Status::Lost(_)) => t!(language, "live-lost"),
    };
    let state = match page.shown_run().map(|run| &run.status) {
        None => "none",
        Some(Status::Running) => "running",
        Some(Status::WaitsForInput) => "input",
        Some(Status::Ended(_)) => "ended",
        Some(Status::Refused { .. }) => "refused",
        Some(Status::Lost(_)) => "lost",
    };
    html! {
        <div class="visually-hidden" role="status" aria-live="polite" data-testid="run-state" data-state={state}
            data-engine={if page.engine_ready { "ready" } else { "starting" }}>{ text }</div>
    }
}

/// Whoever steps by keys hears each step, and those that explain; at its end a run says how it ended.
fn step_words(page: &State, language: Language) -> Option<String> {
    let run = page.shown_run().filter(|run| !run.is_running() && page.playing != Playing::Steps)?;
    let why = page.why.as_ref().filter(|why| why.run == run.id).and_then(|why| why.steps.get(why.at));
    let words = match why {
        Some((_, [en, zh])) => match language {
            Language::En => en.clone(),
            Language::Zh => zh.clone(),
        },
        None if (1..run.end()).contains(&run.playhead) => sentence(&run.model.get(), run.playhead - 1, language),
        None => return None,
    };
    // The marks around names are drawn, not read.
    Some(words.replace('`', ""))
}
