//! Full speed: how long it took, the speed-up against one worker, and what each worker did.

use yew::prelude::*;

use crate::messages::t;
use crate::view::PageProps;

/// How a run at full speed went.
#[component]
pub fn Workers(props: &PageProps) -> Html {
    let language = props.language();
    let page = &props.page;
    let Some(run) = page.shown_run() else { return html! {} };
    let Some(ended) = run.ended() else { return html! { <p class="hint">{ t!(language, "inspector-later") }</p> } };
    let timings: Vec<_> = page.timings.iter().filter(|timing| timing.program == run.program).collect();
    let alone = timings.iter().find(|timing| timing.workers == 1);
    html! {
        <div class="speed" data-testid="speed-report">
            <p class="elapsed"><strong>{ t!(language, "elapsed", time = duration(ended.elapsed_ns)) }</strong></p>
            if timings.len() > 1 || alone.is_some() {
                <table>
                    <thead><tr>
                        <th>{ t!(language, "workers") }</th><th>{ t!(language, "time") }</th><th>{ t!(language, "speed-up") }</th>
                    </tr></thead>
                    <tbody>
                        { for timings.iter().map(|timing| html! {
                            <tr>
                                <td>{ timing.workers }</td>
                                <td>{ duration(timing.elapsed_ns) }</td>
                                <td>{ alone.map_or_else(
                                    || "–".to_owned(),
                                    |alone| format!("{:.2}×", alone.elapsed_ns as f64 / timing.elapsed_ns.max(1) as f64),
                                ) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
            if alone.is_none() {
                <p class="hint">{ t!(language, "speed-hint") }</p>
            }
            if !ended.workers.is_empty() {
                <table>
                    <thead><tr>
                        <th>{ t!(language, "worker") }</th><th>{ t!(language, "worker-busy") }</th>
                        <th>{ t!(language, "worker-slices") }</th><th>{ t!(language, "worker-steals") }</th>
                    </tr></thead>
                    <tbody>
                        { for ended.workers.iter().enumerate().map(|(number, worker)| html! {
                            <tr>
                                <td>{ number + 1 }</td>
                                <td>{ format!("{:.0} %", 100.0 * worker.busy_ns as f64 / ended.elapsed_ns.max(1) as f64) }</td>
                                <td>{ worker.slices }</td>
                                <td>{ worker.steals }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
        </div>
    }
}

/// Nanoseconds with three digits that matter.
fn duration(nanoseconds: u64) -> String {
    let seconds = nanoseconds as f64 / 1e9;
    if seconds >= 10.0 {
        format!("{seconds:.1} s")
    } else if seconds >= 1.0 {
        format!("{seconds:.2} s")
    } else {
        format!("{:.1} ms", seconds * 1e3)
    }
}
