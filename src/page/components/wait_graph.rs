//! The drawing of who waits for whom.

use heddle_trace::ending::Wait;
use heddle_trace::identity::ThreadId;
use heddle_trace::words::Language;
use yew::prelude::*;

use crate::hue::hue_class;
use crate::messages::t;
use crate::wait_graph::{BOX, Loop, SIZE, Side, wait_graph};

/// What the drawing takes.
#[derive(Clone, PartialEq, Properties)]
pub struct WaitGraphProps {
    /// Who waits.
    pub waits: Vec<Wait>,
    /// The cycle.
    pub cycle: Vec<ThreadId>,
    /// The language of its label.
    pub language: Language,
}

/// The drawing of who waits for whom.
#[component]
pub fn WaitGraphView(props: &WaitGraphProps) -> Html {
    let Some(graph) = wait_graph(&props.waits, &props.cycle) else { return html! {} };
    // Only as high as the threads stand: a ring of three leaves room below.
    let heights = graph.nodes.iter().map(|node| node.at.1);
    let loops = graph.loops.iter().map(|own| own.at.1 - Loop::HEIGHT);
    let top = heights.clone().map(|height| height - BOX.1).chain(loops).fold(f64::INFINITY, f64::min) - 4.0;
    let height = heights.fold(0.0, f64::max) + BOX.1 + 4.0 - top;
    let in_cycle = |is: bool| is.then_some("in-cycle");
    html! {
        <svg class="wait-graph" data-testid="wait-graph" viewBox={format!("0 {top} {} {height}", SIZE.0)} role="img"
            aria-label={t!(props.language, "wait-graph")}>
            <defs>
                <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
                    <path d="M0 0 10 5 0 10z" class="arrow-head" />
                </marker>
                <marker id="arrow-cycle" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
                    <path d="M0 0 10 5 0 10z" class="arrow-head in-cycle" />
                </marker>
            </defs>
            { for graph.edges.iter().map(|edge| html! {
                <g class={classes!("edge", in_cycle(edge.in_cycle))}>
                    <line x1={edge.from.0.to_string()} y1={edge.from.1.to_string()} x2={edge.to.0.to_string()} y2={edge.to.1.to_string()}
                        marker-end={if edge.in_cycle { "url(#arrow-cycle)" } else { "url(#arrow)" }} />
                    <text class={side(edge.label_side)} x={edge.label_at.0.to_string()} y={edge.label_at.1.to_string()}>{ edge.label.clone() }</text>
                </g>
            }) }
            { for graph.loops.iter().map(|own| {
                let (x, y) = own.label_at();
                html! {
                    <g class="edge in-cycle">
                        <path class="loop" d={own.path()} marker-end="url(#arrow-cycle)" />
                        <text x={x.to_string()} y={y.to_string()}>{ own.label.clone() }</text>
                    </g>
                }
            }) }
            { for graph.nodes.iter().map(|node| html! {
                <g class={classes!("node", hue_class(node.thread), in_cycle(node.in_cycle))}>
                    <rect x={(node.at.0 - BOX.0).to_string()} y={(node.at.1 - BOX.1).to_string()}
                        width={(2.0 * BOX.0).to_string()} height={(2.0 * BOX.1).to_string()} rx="8" />
                    <text x={node.at.0.to_string()} y={(node.at.1 + 5.0).to_string()}>{ node.name.clone() }</text>
                </g>
            }) }
        </svg>
    }
}

fn side(side: Side) -> Option<&'static str> {
    match side {
        Side::Start => Some("at-start"),
        Side::Middle => None,
        Side::End => Some("at-end"),
    }
}
