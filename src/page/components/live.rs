//! What a screen reader is told when something changes.

use heddle_trace::words::ending_title;
use yew::prelude::*;

use crate::messages::t;
use crate::run::Status;
use crate::view::PageProps;

/// Says how the shown run is, once for every change.
#[component]
pub fn LiveRegion(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let text = match page.shown_run().map(|run| &run.status) {
        None => String::new(),
        Some(Status::Running) => t!(language, "live-running"),
        Some(Status::WaitsForInput) => t!(language, "live-input"),
        Some(Status::Ended(ended)) => {
            let title = ending_title(&ended.ending, language);
            let last = page.shown_run().and_then(|run| run.output.get().last_line().map(str::to_owned));
            last.map_or_else(|| title.to_owned(), |last| format!("{title}. {last}"))
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
