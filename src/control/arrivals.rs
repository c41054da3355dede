//! What comes from outside while a program runs: lines of input, the end of input, a stop.
//!
//! So that a replay can repeat them, they are delivered at two kinds of moments only, which a replay recognises by the
//! number of choices made so far: *before a choice*, all that came by then; and *when the run is idle* (nobody can go on
//! before a line of input comes), one of them. A stop also takes effect wherever a step runs out of fuel, and is
//! recorded with the number of instructions executed by then.

use std::collections::VecDeque;

use heddle_trace::schedule::{Arrival, ArrivalKind};

use crate::policy::Mismatch;

/// What came, what is recorded to come, and what was delivered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Arrivals {
    /// Recorded, and not delivered yet.
    script: VecDeque<Arrival>,
    /// Came from outside, and not delivered yet.
    waiting: VecDeque<ArrivalKind>,
    /// Delivered.
    delivered: Vec<Arrival>,
}

impl Arrivals {
    pub fn new(script: Vec<Arrival>) -> Self {
        Self { script: script.into(), waiting: VecDeque::new(), delivered: Vec::new() }
    }

    /// What was delivered, in order.
    pub fn delivered(&self) -> &[Arrival] {
        &self.delivered
    }

    /// Whether input is recorded that has not come yet.
    pub fn expects_input(&self) -> bool {
        self.script.iter().any(|arrival| matches!(arrival.kind, ArrivalKind::Input(_) | ArrivalKind::EndOfInput))
    }

    /// Something came from outside.
    pub fn come(&mut self, kind: ArrivalKind) {
        self.waiting.push_back(kind);
    }

    /// The next thing to deliver before choice number `step`.
    pub fn before_choice(&mut self, step: u64) -> Option<ArrivalKind> {
        match self.script.front() {
            Some(arrival) if arrival.step <= step && !is_timed(arrival) => self.deliver_recorded(),
            Some(_) => None,
            None => self.deliver_waiting(step),
        }
    }

    /// The next thing to deliver when the run is idle; `None` if nothing came yet.
    ///
    /// # Errors
    /// If the next line was recorded for a later step.
    pub fn when_idle(&mut self, step: u64) -> Result<Option<ArrivalKind>, Mismatch> {
        match self.script.front() {
            Some(arrival) if arrival.step > step => Err(Mismatch::InputTooLate),
            Some(arrival) if is_timed(arrival) => Ok(None),
            Some(_) => Ok(self.deliver_recorded()),
            None => Ok(self.deliver_waiting(step)),
        }
    }

    /// Instructions after which a stop is recorded, if it is what comes next.
    pub fn stop_at(&self, step: u64) -> Option<u64> {
        match self.script.front() {
            Some(Arrival { step: at, kind: ArrivalKind::Stop { instructions } }) if *at <= step => Some(*instructions),
            _ => None,
        }
    }

    /// Instructions after which an interruption is recorded, if it is what comes next.
    pub fn interrupt_at(&self, step: u64) -> Option<u64> {
        match self.script.front() {
            Some(Arrival { step: at, kind: ArrivalKind::Interrupt { instructions } }) if *at <= step => {
                Some(*instructions)
            }
            _ => None,
        }
    }

    /// The main thread is interrupted now, whether that was recorded or not.
    pub fn interrupt(&mut self, step: u64, instructions: u64) {
        if self.interrupt_at(step).is_some() {
            self.script.pop_front();
        }
        self.delivered.push(Arrival { step, kind: ArrivalKind::Interrupt { instructions } });
    }

    /// The run is stopped now.
    pub fn stop(&mut self, step: u64, instructions: u64) {
        self.delivered.push(Arrival { step, kind: ArrivalKind::Stop { instructions } });
    }

    fn deliver_recorded(&mut self) -> Option<ArrivalKind> {
        let arrival = self.script.pop_front()?;
        self.delivered.push(arrival.clone());
        Some(arrival.kind)
    }

    fn deliver_waiting(&mut self, step: u64) -> Option<ArrivalKind> {
        let kind = self.waiting.pop_front()?;
        self.delivered.push(Arrival { step, kind: kind.clone() });
        Some(kind)
    }
}

/// It is told by the instructions executed, not by a choice alone.
fn is_timed(arrival: &Arrival) -> bool {
    matches!(arrival.kind, ArrivalKind::Stop { .. } | ArrivalKind::Interrupt { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> ArrivalKind {
        ArrivalKind::Input(text.to_owned())
    }

    #[test]
    fn a_replay_delivers_at_the_same_moments() {
        let mut first = Arrivals::default();
        assert_eq!(first.when_idle(0), Ok(None));
        first.come(line("a"));
        first.come(line("b"));
        first.come(line("c"));
        assert_eq!(first.when_idle(0), Ok(Some(line("a"))));
        assert_eq!(first.before_choice(0), Some(line("b")));
        assert_eq!(first.before_choice(0), Some(line("c")));
        assert_eq!(first.before_choice(0), None);
        first.come(ArrivalKind::EndOfInput);
        assert_eq!(first.before_choice(4), Some(ArrivalKind::EndOfInput));

        let mut second = Arrivals::new(first.delivered().to_vec());
        assert!(second.expects_input());
        assert_eq!(second.when_idle(0), Ok(Some(line("a"))));
        assert_eq!(second.before_choice(0), Some(line("b")));
        assert_eq!(second.before_choice(0), Some(line("c")));
        assert_eq!(second.before_choice(3), None);
        assert_eq!(second.when_idle(3), Err(Mismatch::InputTooLate));
        assert_eq!(second.before_choice(4), Some(ArrivalKind::EndOfInput));
        assert_eq!(first.delivered(), second.delivered());
    }

    #[test]
    fn a_recorded_stop_waits_for_its_choice_and_its_instruction() {
        let mut first = Arrivals::default();
        first.stop(2, 900);
        let second = Arrivals::new(first.delivered().to_vec());
        assert_eq!(second.stop_at(1), None);
        assert_eq!(second.stop_at(2), Some(900));
    }
}
