//! The report of a deadlock, for both executors: who waits for what, held by whom, and in which circle.

use heddle_trace::ending::{BlockReason, Ending, Wait};
use heddle_trace::finding::Finding;
use heddle_trace::identity::ThreadId;

use crate::context::loaded_code;
use crate::frame::Activity;
use crate::machine::Machine;
use crate::sync;
use crate::tasks;
use crate::thread::{Thread, ThreadState};

/// The ending of a run in which no thread can ever go on. `threads` are all that have not ended, each of them blocked,
/// in the order of their numbers.
pub fn deadlock(machine: &Machine, threads: &[&Thread]) -> Ending {
    let waits: Vec<Wait> = threads.iter().filter_map(|thread| wait(machine, thread)).collect();
    let cycle = find_cycle(&edges(threads, &waits));
    let tasks = threads.iter().flat_map(|thread| tasks::waits(machine, thread)).collect();
    Ending::Deadlock { cycle: cycle.into_iter().map(|index| waits[index].thread).collect(), waits, tasks }
}

/// Daemon threads that wait for each other when the run ends, and would have for ever, or for a lock whose holder has ended
/// without giving it back; a worker that merely waits for its next task would not. `threads` are all that have not ended.
pub fn partial_deadlock(machine: &Machine, threads: &[&Thread]) -> Option<Finding> {
    let ended: Vec<bool> = machine.shared().threads.iter().map(|thread| thread.finished).collect();
    let for_ever = |thread: &&&Thread| matches!(thread.state, ThreadState::Blocked { deadline: None, .. });
    let threads: Vec<&Thread> = threads.iter().filter(for_ever).copied().collect();
    let Ending::Deadlock { mut waits, cycle, tasks: _ } = deadlock(machine, &threads) else { return None };
    let is_lock = |wait: &Wait| matches!(wait.reason, BlockReason::Lock(_) | BlockReason::RLock(_));
    let orphaned =
        |wait: &Wait| is_lock(wait) && wait.holder.is_some_and(|holder| ended.get(holder.0 as usize) == Some(&true));
    waits.retain(|wait| cycle.contains(&wait.thread) || orphaned(wait));
    (!waits.is_empty()).then_some(Finding::PartialDeadlock { waits, cycle })
}

/// What there is to say of a thread other than the main one that has ended by an exception.
pub fn death(thread: &Thread) -> Option<Finding> {
    let traceback = thread.uncaught.as_deref().filter(|_| thread.id != ThreadId::MAIN)?;
    let error = traceback.trim_end().lines().next_back().unwrap_or_default().to_owned();
    Some(Finding::ThreadDied { thread: thread.id, thread_name: thread.name.clone(), error })
}

fn wait(machine: &Machine, thread: &Thread) -> Option<Wait> {
    let ThreadState::Blocked { reason, .. } = thread.state else { return None };
    let holder = match reason {
        BlockReason::Join(target) => Some(target),
        _ => sync::holder(machine, thread),
    };
    Some(Wait {
        thread: thread.id,
        thread_name: thread.name.clone(),
        reason,
        line: line(thread),
        holder,
        object_name: sync::object_name(machine, thread),
    })
}

/// The line of the innermost frame in the reader's program; 0 if there is none.
fn line(thread: &Thread) -> u32 {
    let lines = thread.frames.iter().rev().filter_map(|frame| match frame.activity {
        Activity::Python { code, pc, .. } if loaded_code(code).source == 0 => {
            let code = &loaded_code(code).code;
            Some(code.spans.get(pc as usize).map_or(0, |span| code.source.line(span.start)))
        }
        _ => None,
    });
    lines.into_iter().next().unwrap_or(0)
}

/// For each wait, which others it waits for.
fn edges(threads: &[&Thread], waits: &[Wait]) -> Vec<Vec<usize>> {
    let index_of = |id: ThreadId| waits.binary_search_by_key(&id, |wait| wait.thread).ok();
    let non_daemons = || threads.iter().filter(|thread| !thread.daemon && thread.id != ThreadId::MAIN);
    let targets = |wait: &Wait| match wait.reason {
        BlockReason::Shutdown => non_daemons().filter_map(|thread| index_of(thread.id)).collect(),
        _ => wait.holder.and_then(index_of).into_iter().collect(),
    };
    waits.iter().map(targets).collect()
}

/// A cycle of a graph: the first that a depth-first search from node 0 on meets. Begins with its least node. With a
/// stack of its own, as there may be a hundred thousand threads.
fn find_cycle(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut done = vec![false; edges.len()];
    let mut on_path = vec![false; edges.len()];
    for start in 0..edges.len() {
        // The nodes of the path, each with how many of its edges were followed.
        let mut path: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((node, followed)) = path.last_mut() {
            let node = *node;
            if done[node] {
                path.pop();
                continue;
            }
            on_path[node] = true;
            match edges[node].get(*followed) {
                Some(&next) => {
                    *followed += 1;
                    if on_path[next] {
                        let mut cycle: Vec<usize> =
                            path.iter().map(|(node, _)| *node).skip_while(|node| *node != next).collect();
                        let least = cycle.iter().enumerate().min_by_key(|(_, node)| **node).map_or(0, |(at, _)| at);
                        cycle.rotate_left(least);
                        return cycle;
                    }
                    if !done[next] {
                        path.push((next, 0));
                    }
                }
                None => {
                    done[node] = true;
                    on_path[node] = false;
                    path.pop();
                }
            }
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_cycle_behind_a_tail() {
        // 0 waits for 1, 1 for 2, 2 for 3, 3 for 1.
        assert_eq!(find_cycle(&[vec![1], vec![2], vec![3], vec![1]]), [1, 2, 3]);
        // 3 waits for itself; 0 for nobody.
        assert_eq!(find_cycle(&[vec![], vec![0], vec![1], vec![3]]), [3]);
    }

    #[test]
    fn a_chain_is_no_cycle() {
        assert!(find_cycle(&[vec![1], vec![2], vec![]]).is_empty());
        assert!(find_cycle(&[vec![1, 2, 3], vec![3], vec![3], vec![]]).is_empty());
        assert!(find_cycle(&[]).is_empty());
    }

    #[test]
    fn a_cycle_through_one_of_several_edges() {
        assert_eq!(find_cycle(&[vec![1, 2], vec![], vec![0]]), [0, 2]);
    }
}
