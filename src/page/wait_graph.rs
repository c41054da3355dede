//! The graph of who waits for whom, laid out on a circle.

use heddle_trace::ending::{BlockReason, Wait};
use heddle_trace::identity::ThreadId;

/// Width and height of the drawing, in its own units.
pub const SIZE: (f64, f64) = (360.0, 240.0);
/// Half the width and half the height of a thread's box.
pub const BOX: (f64, f64) = (54.0, 17.0);

/// A drawing of who waits for whom.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitGraph {
    /// The threads.
    pub nodes: Vec<Node>,
    /// Who waits for whom.
    pub edges: Vec<Edge>,
    /// Who waits for what that very thread holds.
    pub loops: Vec<Loop>,
}

/// A thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Which.
    pub thread: ThreadId,
    /// Its name.
    pub name: String,
    /// Its middle.
    pub at: (f64, f64),
    /// It is part of the cycle.
    pub in_cycle: bool,
}

/// One thread waits for another.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// From the border of the waiting thread's box.
    pub from: (f64, f64),
    /// To the border of the other's.
    pub to: (f64, f64),
    /// Where the label stands.
    pub label_at: (f64, f64),
    /// Which side of the label is there: beside an arrow it goes away from it.
    pub label_side: Side,
    /// The object that is waited for.
    pub label: String,
    /// It is part of the cycle.
    pub in_cycle: bool,
}

/// A thread waits for itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Loop {
    /// The middle of the upper side of its box.
    pub at: (f64, f64),
    /// The object that is waited for.
    pub label: String,
}

impl Loop {
    /// How far it rises above the box, with its label.
    pub const HEIGHT: f64 = 46.0;
    /// How far its ends are from the middle.
    const REACH: f64 = 20.0;
    /// How far the curve's handles are above the box; the curve comes to three quarters of it.
    const HANDLE: f64 = 34.0;

    /// The arrow, as an SVG path.
    pub fn path(&self) -> String {
        let (x, y) = self.at;
        let (left, right, handle) = (x - Self::REACH, x + Self::REACH, y - Self::HANDLE);
        format!("M{left} {y}C{left} {handle} {right} {handle} {right} {y}")
    }

    /// Where the label's middle stands.
    pub fn label_at(&self) -> (f64, f64) {
        (self.at.0, self.at.1 - Self::HANDLE - 2.0)
    }
}

/// Which side of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// So many threads can be drawn; with more, words do better.
const MOST: usize = 8;

/// Lays out the threads that wait for each other; `None` if there is nothing to draw or too much.
pub fn wait_graph(waits: &[Wait], cycle: &[ThreadId]) -> Option<WaitGraph> {
    let target = |wait: &Wait| match wait.reason {
        BlockReason::Join(thread) => Some(thread),
        _ => wait.holder,
    };
    // The cycle first and in its order, so that it is drawn as a ring.
    let mut threads: Vec<ThreadId> = cycle.to_vec();
    for wait in waits {
        for thread in [Some(wait.thread), target(wait)].into_iter().flatten() {
            if !threads.contains(&thread) {
                threads.push(thread);
            }
        }
    }
    let waits_for_itself = |wait: &&Wait| target(wait) == Some(wait.thread);
    if threads.len() > MOST || threads.len() < 2 && !waits.iter().any(|wait| waits_for_itself(&wait)) {
        return None;
    }
    let nodes: Vec<Node> = threads
        .iter()
        .enumerate()
        .map(|(i, &thread)| {
            let turn = std::f64::consts::TAU * i as f64 / threads.len() as f64 - std::f64::consts::FRAC_PI_2;
            // Two threads stand side by side rather than one above the other.
            let turn = if threads.len() == 2 { turn - std::f64::consts::FRAC_PI_2 } else { turn };
            let radius = (SIZE.0 / 2.0 - BOX.0 - 6.0, SIZE.1 / 2.0 - BOX.1 - 10.0);
            let wait = waits.iter().find(|wait| wait.thread == thread);
            let name = wait.map(|wait| wait.thread_name.clone()).filter(|name| !name.is_empty());
            Node {
                thread,
                name: name.unwrap_or_else(|| format!("T{}", thread.0)),
                at: (SIZE.0 / 2.0 + radius.0 * turn.cos(), SIZE.1 / 2.0 + radius.1 * turn.sin()),
                in_cycle: cycle.contains(&thread),
            }
        })
        .collect();
    let place = |thread: ThreadId| nodes.iter().find(|node| node.thread == thread).map(|node| node.at);
    let is_mutual = |wait: &Wait, other: ThreadId| {
        waits.iter().any(|back| back.thread == other && target(back) == Some(wait.thread))
    };
    let edges = waits
        .iter()
        .filter_map(|wait| {
            let other = target(wait)?;
            let (a, b) = (place(wait.thread)?, place(other)?);
            (a != b).then(|| edge(wait, a, b, is_mutual(wait, other), cycle.contains(&wait.thread)))
        })
        .collect();
    let loops = waits
        .iter()
        .filter(waits_for_itself)
        .filter_map(|wait| {
            let (x, y) = place(wait.thread)?;
            Some(Loop { at: (x, y - BOX.1), label: wait.object_name.clone() })
        })
        .collect();
    Some(WaitGraph { nodes, edges, loops })
}

fn edge(wait: &Wait, a: (f64, f64), b: (f64, f64), is_mutual: bool, in_cycle: bool) -> Edge {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx.hypot(dy);
    // To the right of its way, where two threads that wait for each other have two arrows.
    let (nx, ny) = (-dy / length, dx / length);
    let aside = if is_mutual { ASIDE } else { 0.0 };
    let shift = |p: (f64, f64)| (p.0 + nx * aside, p.1 + ny * aside);
    let (from, to) = (border(a, shift(a), (dx, dy)), border(b, shift(b), (-dx, -dy)));
    let beside = if is_mutual { BESIDE } else { 0.0 };
    let label_at = ((from.0 + to.0) / 2.0 + nx * beside, (from.1 + to.1) / 2.0 + ny * beside);
    let label_side = match nx {
        _ if !is_mutual => Side::Middle,
        0.3.. => Side::Start,
        ..-0.3 => Side::End,
        _ => Side::Middle,
    };
    let label = match wait.reason {
        // Python's own word; the thread's name is in the box.
        BlockReason::Join(_) => "join".to_owned(),
        _ => wait.object_name.clone(),
    };
    Edge { from, to, label_at, label_side, label, in_cycle }
}

/// How far two arrows between the same boxes stand off their middles: less than half a box's height.
const ASIDE: f64 = 13.0;
/// How far a label stands off such an arrow.
const BESIDE: f64 = 11.0;

/// Where a line that begins inside a box leaves it.
fn border(middle: (f64, f64), from: (f64, f64), (dx, dy): (f64, f64)) -> (f64, f64) {
    // How far it is to a side, in lengths of the line.
    let to_side = |middle: f64, half: f64, from: f64, d: f64| {
        let side = if d > 0.0 { middle + half } else { middle - half };
        if d.abs() < 1e-9 { f64::INFINITY } else { (side - from) / d }
    };
    let scale = to_side(middle.0, BOX.0, from.0, dx).min(to_side(middle.1, BOX.1, from.1, dy));
    (from.0 + dx * scale, from.1 + dy * scale)
}

#[cfg(test)]
mod tests {
    use heddle_trace::identity::ObjectId;

    use super::*;

    fn wait(thread: u32, holder: u32) -> Wait {
        Wait {
            thread: ThreadId(thread),
            thread_name: format!("T{thread}"),
            reason: BlockReason::Lock(ObjectId(u64::from(holder))),
            line: 1,
            holder: Some(ThreadId(holder)),
            object_name: "lock".to_owned(),
        }
    }

    #[test]
    fn two_threads_that_wait_for_each_other_have_two_arrows_apart() {
        let graph = wait_graph(&[wait(1, 2), wait(2, 1)], &[ThreadId(1), ThreadId(2)]);
        let graph = graph.expect("two threads can be drawn");
        assert_eq!((graph.nodes.len(), graph.edges.len()), (2, 2));
        assert!((graph.edges[0].from.1 - graph.edges[1].from.1).abs() > 20.0, "{graph:?}");
        for edge in &graph.edges {
            // They end at a box's side, and not before it.
            let touches = |(x, y): (f64, f64)| {
                graph.nodes.iter().any(|node| {
                    let (dx, dy) = ((x - node.at.0).abs() - BOX.0, (y - node.at.1).abs() - BOX.1);
                    dx.max(dy).abs() < 1e-6
                })
            };
            assert!(touches(edge.from) && touches(edge.to), "{edge:?}");
        }
        assert!(graph.nodes.iter().all(|node| node.in_cycle && node.at.0 >= BOX.0 && node.at.0 <= SIZE.0 - BOX.0));
    }

    #[test]
    fn a_thread_that_waits_for_itself_has_a_loop() {
        let graph = wait_graph(&[wait(1, 1)], &[ThreadId(1)]).expect("one thread can be drawn");
        assert_eq!((graph.nodes.len(), graph.edges.len(), graph.loops.len()), (1, 0, 1));
        assert_eq!(graph.loops[0].at, (graph.nodes[0].at.0, graph.nodes[0].at.1 - BOX.1));
        assert_eq!(wait_graph(&[wait(1, 2)], &[]).expect("two threads").loops, []);
    }

    #[test]
    fn a_crowd_is_not_drawn() {
        let waits: Vec<Wait> = (1..20).map(|thread| wait(thread, 0)).collect();
        assert_eq!(wait_graph(&waits, &[]), None);
    }
}
