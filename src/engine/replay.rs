//! The last run once more, to look at any of its positions.
//!
//! The replay keeps snapshots, so that going back does not begin at the start. Their distance doubles whenever there
//! are too many: positions of a short run are all near one, and a long run costs no more memory than a short one.

use std::collections::VecDeque;

use heddle_control::{Options, Run, RunSnapshot, Seek};
use heddle_trace::protocol::Reply;

use crate::console::Script;
use crate::controlled::{Recipe, SLICE};
use crate::port::Port;

/// Instructions between two looks at the clock.
const BUDGET: u64 = 60_000;
/// What is executed between two snapshots at first, in instructions: about two milliseconds.
const STRIDE: u64 = 250_000;
/// What an event costs, in instructions.
const EVENT: u64 = 100;
/// Snapshots at the most.
const SNAPSHOTS: usize = 48;
/// Bytes of all snapshots, about.
const MEMORY: u64 = 192 << 20;

/// A replay of a run.
pub struct Replay {
    id: u32,
    arrivals: usize,
    run: Run<Script>,
    /// The start, and others later, in order.
    snapshots: VecDeque<Snapshot>,
    stride: u64,
    /// The position that is asked for.
    wanted: Option<u64>,
}

struct Snapshot {
    events: u64,
    cost: u64,
    copy: RunSnapshot<Script>,
}

impl Replay {
    /// Stands before the first instruction.
    pub fn new(recipe: Recipe) -> Self {
        let Recipe { id, program, schedule, input, interactive } = recipe;
        let arrivals = schedule.arrivals.len();
        let options = Options { schedule, interactive, record: true, ..Options::default() };
        let mut run = Run::new(&program, options, Script(input));
        run.take_records();
        let start = Snapshot { events: 0, cost: 0, copy: run.snapshot() };
        Self { id, arrivals, run, snapshots: [start].into(), stride: STRIDE, wanted: None }
    }

    /// The page's number of the run.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// How much it knows to come from outside.
    pub fn arrivals(&self) -> usize {
        self.arrivals
    }

    /// From now on the position is wanted at which so many events have happened, and no other.
    pub fn want(&mut self, events: u64) {
        self.wanted = Some(events);
    }

    /// Goes on for a slice. Says whether there is more to do.
    pub fn advance(&mut self, port: &mut impl Port) -> bool {
        let Some(wanted) = self.wanted else { return false };
        self.approach(wanted);
        let begin = port.now();
        loop {
            let seek = self.run.advance_to_event(wanted, BUDGET);
            self.run.take_records();
            match seek {
                Seek::Working => {}
                Seek::There | Seek::Exhausted => {
                    self.wanted = None;
                    let inspection = Box::new(self.run.inspect());
                    port.send(Reply::Inspected { run: self.id, asked: wanted, inspection });
                    return false;
                }
            }
            self.keep();
            if port.now() - begin >= SLICE {
                return true;
            }
        }
    }

    /// Goes to the best place to begin from: the last snapshot before the position, or where the run is now.
    fn approach(&mut self, wanted: u64) {
        let before = |snapshot: &&Snapshot| snapshot.events < wanted;
        let here = (self.run.events() < wanted).then(|| self.cost());
        let found = self.snapshots.iter().rev().find(before).or_else(|| self.snapshots.front());
        if let Some(snapshot) = found
            && here.is_none_or(|cost| cost < snapshot.cost)
        {
            self.run.restore(&snapshot.copy);
        }
    }

    /// What it took to come here.
    fn cost(&self) -> u64 {
        self.run.instructions() + self.run.events() * EVENT
    }

    /// Takes a snapshot if the last one is far away.
    fn keep(&mut self) {
        let cost = self.cost();
        let last = self.snapshots.back().map_or(0, |snapshot| snapshot.cost);
        if cost < last + self.stride {
            return;
        }
        let most = (MEMORY / self.run.memory_used().max(1)).clamp(4, SNAPSHOTS as u64) as usize;
        if self.snapshots.len() >= most {
            let mut index = 0;
            // The start stays, and of the others every second.
            self.snapshots.retain(|_| {
                index += 1;
                index % 2 == 1
            });
            self.stride *= 2;
            if cost < self.snapshots.back().map_or(0, |snapshot| snapshot.cost) + self.stride {
                return;
            }
        }
        self.snapshots.push_back(Snapshot { events: self.run.events(), cost, copy: self.run.snapshot() });
    }
}
