//! Who goes next in the next run: what the reader chose, and the schedule that it makes.

use heddle_trace::schedule::{Granularity, Header, Policy, Schedule};

use crate::state::State;

/// As many choices as PCT expects of a program that has not run yet.
const LENGTH: u64 = 200;
/// The most orderings that a reader may ask PCT for.
pub const DEEPEST: u32 = 20;

/// What the reader chose about who goes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// Who goes next.
    pub choice: OrderChoice,
    /// Where the draws of the next run begin.
    pub seed: u64,
    /// How many orderings PCT is to look for, from 1.
    pub depth: u32,
    /// Between which operations another thread may go on.
    pub granularity: Granularity,
}

/// Who goes next in the next run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderChoice {
    /// What came with the demo, or what suits it if nothing did.
    Bundled,
    /// Each thread in turn.
    RoundRobin,
    /// Drawn.
    Random,
    /// By drawn priorities that change a few times.
    Pct,
    /// The same until it must wait.
    NonPreemptive,
}

impl Default for Order {
    fn default() -> Self {
        Self { choice: OrderChoice::Bundled, seed: 1, depth: 3, granularity: Granularity::default() }
    }
}

impl Order {
    /// The order of the next program: the draws go on where they are.
    pub fn anew(self) -> Self {
        Self { seed: self.seed, ..Self::default() }
    }

    /// The choice that a schedule stands for, where it is no recorded path.
    pub fn of(schedule: &Schedule) -> Option<Self> {
        let order = Self { granularity: schedule.header.granularity, ..Self::default() };
        Some(match schedule.policy {
            Policy::RoundRobin { .. } => Self { choice: OrderChoice::RoundRobin, ..order },
            Policy::Random { seed } => Self { choice: OrderChoice::Random, seed, ..order },
            Policy::NonPreemptive => Self { choice: OrderChoice::NonPreemptive, ..order },
            Policy::Pct { seed, depth, .. } => {
                Self { choice: OrderChoice::Pct, seed, depth: depth.clamp(1, DEEPEST), ..order }
            }
            Policy::Explicit { .. } => return None,
        })
    }

    pub(crate) fn header(self) -> Header {
        Header { granularity: self.granularity, ..Header::default() }
    }

    fn schedule(self, policy: Policy) -> Schedule {
        Schedule { header: self.header(), policy, ..Schedule::default() }
    }

    /// By draws that begin at `seed`.
    pub(crate) fn drawn(self, seed: u64, length: u64) -> Schedule {
        self.schedule(match self.choice {
            OrderChoice::Pct => Policy::Pct { seed, depth: self.depth, length },
            _ => Policy::Random { seed },
        })
    }
}

impl State {
    /// A schedule that came with the program: the menu shows what it is made of.
    pub(crate) fn follow_bundled(&mut self) {
        self.order = self.order.anew();
        let Some(Ok(schedule)) = self.bundled.as_deref().map(Schedule::decode) else { return };
        self.order.granularity = schedule.header.granularity;
        if let Some(order) = Order::of(&schedule) {
            self.order = order;
            self.bundled = None;
        }
    }

    /// Whether what came with the program is what the next run follows, if the reader chose no other.
    pub fn has_prepared_order(&self) -> bool {
        let prepared = self.bundled.as_deref().and_then(|schedule| Schedule::decode(schedule).ok());
        prepared.is_some_and(|schedule| schedule.header.granularity == self.order.granularity)
    }

    /// What the choice would put into a link; empty where the program's own order is chosen.
    pub(crate) fn chosen_order(&self) -> String {
        let chosen = Order { seed: 1, depth: 3, ..self.order };
        if chosen == Order::default() { String::new() } else { self.chosen_schedule().encode() }
    }

    /// The schedule of the choice, what came with the program left aside.
    pub(crate) fn chosen_schedule(&self) -> Schedule {
        let order = self.order;
        match order.choice {
            OrderChoice::Bundled => order.schedule(self.own_policy()),
            OrderChoice::RoundRobin => order.schedule(Policy::default()),
            OrderChoice::NonPreemptive => order.schedule(Policy::NonPreemptive),
            OrderChoice::Random | OrderChoice::Pct => order.drawn(order.seed, self.length()),
        }
    }

    /// How many choices the next run probably has: as many as the shown run, if it ran the same program.
    pub(crate) fn length(&self) -> u64 {
        let run = self.shown_run().filter(|run| run.is_controlled() && !self.is_stale());
        run.and_then(|run| run.ended()).map_or(LENGTH, |ended| ended.steps.max(1))
    }
}
