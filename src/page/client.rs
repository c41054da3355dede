//! One worker as the page sees it: what to post, when to give up on it, what to believe of what it says.
//!
//! A state machine without a browser. Whoever owns the real worker tells it what happened and carries out its orders.

use heddle_trace::ending::Ending;
use heddle_trace::protocol::{Reply, Request};
use heddle_trace::words::Language;

/// The two engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Step by step: one ordinary worker.
    Stepper,
    /// Full speed: a pool of workers over one shared memory.
    Parallel,
}

/// What the owner of the worker has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// Start a worker.
    Spawn,
    /// End the worker, and hear nothing from it any more.
    Kill,
    /// Post this message.
    Post(Request),
    /// Pass this on to the page.
    Deliver(Reply),
    /// Tell the page that the worker is gone, and the run with it if there was one.
    Lost {
        /// The run or sample.
        run: Option<u32>,
        /// Why.
        loss: Loss,
    },
}

/// Why a worker is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// It did not stop when it was asked to, and was ended.
    Stopped,
    /// It trapped, or the browser ended it.
    Failed {
        /// What the browser said.
        detail: String,
    },
    /// It did not answer for so long that it counts as dead.
    Silent,
    /// It could not be started several times in a row.
    NeverStarted {
        /// What the browser said.
        detail: String,
    },
    /// It does not speak this page's protocol.
    Foreign {
        /// What is wrong with its message, in both languages.
        what: [&'static str; 2],
    },
}

/// How long a worker may take to stop by itself, in milliseconds.
pub const STOP_WITHIN: f64 = 80.0;
/// How long a busy worker may say nothing before it is asked whether it lives, in milliseconds.
pub const SILENCE: f64 = 3_000.0;
/// How long it may take to answer, in milliseconds. A machine under load is slow, not dead.
pub const ANSWER_WITHIN: f64 = 7_000.0;
/// How long the first of several starts may take, in milliseconds; the next ones have twice as long each. Now and then
/// Firefox never loads one of a pool's scripts and says nothing of it. A slow network must still get there.
pub const START_WITHIN: f64 = 15_000.0;
/// How often in a row a start may fail.
const STARTS: u32 = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// There is no worker.
    Off,
    /// It is loading.
    Starting,
    /// It takes requests.
    Ready,
}

/// One worker as the page sees it. Times are milliseconds since any fixed moment.
#[derive(Clone, Debug)]
pub struct Client {
    kind: Kind,
    phase: Phase,
    /// The run or sample that goes on.
    job: Option<u32>,
    /// A position was asked for and has not been shown.
    looking: bool,
    /// When it was asked to stop.
    stopping: Option<f64>,
    /// What waits for the worker to be ready, or to be done with its job.
    waiting: Vec<Request>,
    /// When it last said something.
    heard: f64,
    /// When it was asked whether it lives.
    pinged: Option<f64>,
    pings: u32,
    failed_starts: u32,
}

impl Client {
    /// For a worker that does not run yet.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            phase: Phase::Off,
            job: None,
            looking: false,
            stopping: None,
            waiting: Vec::new(),
            heard: 0.0,
            pinged: None,
            pings: 0,
            failed_starts: 0,
        }
    }

    /// For a worker that somebody has already started.
    pub fn adopted(kind: Kind, now: f64) -> Self {
        Self { phase: Phase::Starting, heard: now, ..Self::new(kind) }
    }

    /// The page wants something.
    pub fn request(&mut self, request: Request, now: f64) -> Vec<Order> {
        let mut orders = Vec::new();
        match &request {
            Request::Stop => {
                self.stop(now, &mut orders);
                return orders;
            }
            // What is not running cannot be interrupted.
            Request::Interrupt if self.job.is_none() || self.stopping.is_some() => return orders,
            // One job at a time: the one before is ended first.
            Request::Run(_) | Request::Sample(_) if self.job.is_some() => {
                self.waiting.retain(|waiting| job_of(waiting).is_none());
                self.waiting.push(request);
                self.stop_job(now, &mut orders);
                return orders;
            }
            _ => {}
        }
        match self.phase {
            Phase::Off => {
                self.phase = Phase::Starting;
                self.heard = now;
                orders.push(Order::Spawn);
                self.waiting.push(request);
            }
            Phase::Starting => self.waiting.push(request),
            Phase::Ready => self.post(request, now, &mut orders),
        }
        orders
    }

    /// The worker said something.
    pub fn message(&mut self, bytes: &[u8], now: f64) -> Vec<Order> {
        let mut orders = Vec::new();
        self.heard = now;
        self.pinged = None;
        let reply = match Reply::decode(bytes) {
            Ok(reply) => reply,
            Err(error) => {
                let what = [Language::En, Language::Zh]
                    .map(|language| heddle_trace::words::describe_decode_error(&error, language));
                self.phase = Phase::Off;
                self.looking = false;
                let run = self.job.take();
                orders.extend([Order::Kill, Order::Lost { run, loss: Loss::Foreign { what } }]);
                return orders;
            }
        };
        match &reply {
            Reply::Ready { .. } => {
                self.phase = Phase::Ready;
                self.failed_starts = 0;
                orders.push(Order::Deliver(reply));
                self.flush(now, &mut orders);
            }
            Reply::Pong(_) => {}
            // What belongs to a run that is no longer the current one is late.
            Reply::Output { run, .. }
            | Reply::Events { run, .. }
            | Reply::InputWanted { run }
            | Reply::Progress { run, .. } => {
                if self.job == Some(*run) {
                    orders.push(Order::Deliver(reply));
                }
            }
            Reply::Ended(_) | Reply::Refused { .. } | Reply::Sampled { .. } => {
                let run = match &reply {
                    Reply::Ended(ended) => ended.run,
                    Reply::Refused { run, .. } | Reply::Sampled { run, .. } => *run,
                    _ => return orders,
                };
                if self.job == Some(run) {
                    self.job = None;
                    self.stopping = None;
                    let fault = fault_of(&reply);
                    orders.push(Order::Deliver(reply));
                    match fault {
                        // It has trapped, or one of its pool has: it is thrown away, with its memory.
                        Some(detail) => self.replace(Loss::Failed { detail }, now, &mut orders),
                        None => self.flush(now, &mut orders),
                    }
                }
            }
            Reply::Inspected { .. } => {
                self.looking = false;
                orders.push(Order::Deliver(reply));
            }
            Reply::Checked { .. } | Reply::Vocabulary(_) => orders.push(Order::Deliver(reply)),
        }
        orders
    }

    /// The browser reports an error of the worker: it trapped, or could not be loaded.
    pub fn failed(&mut self, detail: String, now: f64) -> Vec<Order> {
        let mut orders = Vec::new();
        if self.phase != Phase::Starting || self.may_start_again() {
            self.replace(Loss::Failed { detail }, now, &mut orders);
        } else {
            self.give_up(detail, &mut orders);
        }
        orders
    }

    /// Counts a start that failed; says whether another is to be tried.
    fn may_start_again(&mut self) -> bool {
        self.failed_starts += 1;
        self.failed_starts < STARTS
    }

    fn give_up(&mut self, detail: String, orders: &mut Vec<Order>) {
        self.phase = Phase::Off;
        self.failed_starts = 0;
        self.waiting.clear();
        let run = self.job.take();
        orders.extend([Order::Kill, Order::Lost { run, loss: Loss::NeverStarted { detail } }]);
    }

    /// When a start counts as failed.
    fn start_ends(&self) -> f64 {
        self.heard + START_WITHIN * f64::from(1 << self.failed_starts)
    }

    /// Time has passed.
    pub fn tick(&mut self, now: f64) -> Vec<Order> {
        let mut orders = Vec::new();
        if let Some(since) = self.stopping
            && now >= since + STOP_WITHIN
        {
            self.replace(Loss::Stopped, now, &mut orders);
        } else if let Some(since) = self.pinged {
            if now >= since + ANSWER_WITHIN {
                self.replace(Loss::Silent, now, &mut orders);
            }
        } else if self.phase == Phase::Starting && now >= self.start_ends() {
            if self.may_start_again() {
                // Nothing is lost: what waits for the worker waits for the next one.
                self.heard = now;
                orders.extend([Order::Kill, Order::Spawn]);
            } else {
                self.give_up("nothing was heard of it".to_owned(), &mut orders);
            }
        } else if self.is_busy() && now >= self.heard + SILENCE {
            self.pinged = Some(now);
            self.pings += 1;
            orders.push(Order::Post(Request::Ping(self.pings)));
        }
        orders
    }

    /// When [`Client::tick`] must be called at the latest.
    pub fn next_tick(&self) -> Option<f64> {
        if let Some(since) = self.stopping {
            return Some(since + STOP_WITHIN);
        }
        if let Some(since) = self.pinged {
            return Some(since + ANSWER_WITHIN);
        }
        match self.phase {
            Phase::Off => None,
            Phase::Starting => Some(self.start_ends()),
            Phase::Ready => self.is_busy().then_some(self.heard + SILENCE),
        }
    }

    /// Whether something is to come from the worker, so that its silence means something.
    fn is_busy(&self) -> bool {
        self.phase == Phase::Ready && (self.job.is_some() || self.looking)
    }

    fn stop(&mut self, now: f64, orders: &mut Vec<Order>) {
        // What has not begun ends here.
        let (jobs, rest): (Vec<_>, Vec<_>) = self.waiting.drain(..).partition(|waiting| job_of(waiting).is_some());
        self.waiting = rest;
        for run in jobs.iter().filter_map(job_of) {
            orders.push(Order::Lost { run: Some(run), loss: Loss::Stopped });
        }
        self.stop_job(now, orders);
    }

    fn stop_job(&mut self, now: f64, orders: &mut Vec<Order>) {
        if self.job.is_some() && self.stopping.is_none() {
            self.stopping = Some(now);
            orders.push(Order::Post(Request::Stop));
        }
    }

    /// Throws the worker away and starts another.
    fn replace(&mut self, loss: Loss, now: f64, orders: &mut Vec<Order>) {
        let run = self.job.take();
        self.looking = false;
        self.stopping = None;
        self.pinged = None;
        self.heard = now;
        self.phase = Phase::Starting;
        orders.extend([Order::Kill, Order::Lost { run, loss }, Order::Spawn]);
    }

    fn post(&mut self, request: Request, now: f64, orders: &mut Vec<Order>) {
        if let Some(job) = job_of(&request) {
            self.job = Some(job);
            self.heard = now;
        }
        if matches!(request, Request::Inspect { .. }) {
            self.looking = true;
            self.heard = now;
        }
        orders.push(Order::Post(request));
    }

    /// Posts what waits, as far as it can go.
    fn flush(&mut self, now: f64, orders: &mut Vec<Order>) {
        for request in std::mem::take(&mut self.waiting) {
            if self.job.is_some() && job_of(&request).is_some() {
                self.waiting.push(request);
            } else {
                self.post(request, now, orders);
            }
        }
    }

    /// Which engine it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }
}

/// The number of the run or sample that a request begins.
fn job_of(request: &Request) -> Option<u32> {
    match request {
        Request::Run(run) => Some(run.id),
        Request::Sample(sample) => Some(sample.id),
        Request::Stop
        | Request::Interrupt
        | Request::Input(_)
        | Request::EndInput
        | Request::Ping(_)
        | Request::Inspect { .. }
        | Request::Check { .. }
        | Request::Vocabulary => None,
    }
}

/// The fault of the engine itself that a run ended with.
fn fault_of(reply: &Reply) -> Option<String> {
    match reply {
        Reply::Ended(ended) => match &ended.ending {
            Ending::InternalError { detail } => Some(detail.clone()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use heddle_trace::protocol::{Ended, Mode, Run};
    use heddle_trace::schedule::Schedule;

    use super::*;

    fn run(id: u32) -> Request {
        Request::Run(Box::new(Run {
            id,
            program: String::new(),
            name: "main.py".to_owned(),
            mode: Mode::Controlled,
            schedule: Schedule::default(),
            input: Vec::new(),
            interactive: true,
            record: true,
            watch: true,
        }))
    }

    fn ready() -> Vec<u8> {
        Reply::Ready { vm: 1 }.encode()
    }

    fn output(run: u32) -> Reply {
        Reply::Output { run, stream: 1, text: "x".to_owned() }
    }

    fn ended(run: u32) -> Reply {
        Reply::Ended(Box::new(Ended {
            run,
            ending: Ending::Stopped,
            findings: Vec::new(),
            schedule: String::new(),
            steps: 0,
            instructions: 0,
            elapsed_ns: 0,
            dropped_events: 0,
            workers: Vec::new(),
        }))
    }

    fn started() -> Client {
        let mut client = Client::adopted(Kind::Stepper, 0.0);
        client.message(&ready(), 1.0);
        client
    }

    #[test]
    fn what_is_asked_before_the_worker_is_ready_waits() {
        let mut client = Client::new(Kind::Stepper);
        assert_eq!(client.request(run(1), 0.0), [Order::Spawn]);
        let orders = client.message(&ready(), 5.0);
        assert_eq!(orders, [Order::Deliver(Reply::Ready { vm: 1 }), Order::Post(run(1))]);
        assert_eq!(client.job, Some(1));
    }

    #[test]
    fn a_worker_that_does_not_stop_is_replaced_at_80_ms() {
        let mut client = started();
        client.request(run(1), 10.0);
        assert_eq!(client.request(Request::Stop, 20.0), [Order::Post(Request::Stop)]);
        assert_eq!(client.next_tick(), Some(100.0));
        assert_eq!(client.tick(99.0), []);
        let lost = Order::Lost { run: Some(1), loss: Loss::Stopped };
        assert_eq!(client.tick(100.0), [Order::Kill, lost, Order::Spawn]);
        client.message(&ready(), 110.0);
        assert_eq!(client.next_tick(), None);
    }

    #[test]
    fn a_worker_with_a_fault_is_replaced_and_what_waits_goes_to_the_next() {
        let mut client = started();
        client.request(run(1), 10.0);
        let Reply::Ended(mut last) = ended(1) else { panic!("an ending") };
        last.ending = Ending::InternalError { detail: "a worker trapped".to_owned() };
        let last = Reply::Ended(last);
        let lost = Order::Lost { run: None, loss: Loss::Failed { detail: "a worker trapped".to_owned() } };
        assert_eq!(client.message(&last.encode(), 20.0), [Order::Deliver(last), Order::Kill, lost, Order::Spawn]);
        assert_eq!(client.request(run(2), 21.0), []);
        let orders = client.message(&ready(), 30.0);
        assert_eq!(orders, [Order::Deliver(Reply::Ready { vm: 1 }), Order::Post(run(2))]);
    }

    #[test]
    fn a_worker_that_stops_is_kept() {
        let mut client = started();
        client.request(run(1), 10.0);
        client.request(Request::Stop, 20.0);
        assert_eq!(client.message(&ended(1).encode(), 30.0), [Order::Deliver(ended(1))]);
        assert_eq!(client.tick(200.0), []);
    }

    #[test]
    fn what_a_stopped_run_still_says_is_not_taken_for_the_next_ones() {
        let mut client = started();
        client.request(run(1), 10.0);
        assert_eq!(client.request(run(2), 20.0), [Order::Post(Request::Stop)]);
        assert_eq!(client.message(&ended(1).encode(), 30.0), [Order::Deliver(ended(1)), Order::Post(run(2))]);
        assert_eq!(client.message(&output(1).encode(), 31.0), []);
        assert_eq!(client.message(&output(2).encode(), 32.0), [Order::Deliver(output(2))]);
    }

    #[test]
    fn a_run_that_replaces_another_survives_its_worker() {
        let mut client = started();
        client.request(run(1), 10.0);
        client.request(run(2), 20.0);
        client.tick(101.0);
        let orders = client.message(&ready(), 150.0);
        assert!(orders.contains(&Order::Post(run(2))), "{orders:?}");
    }

    #[test]
    fn a_silent_worker_is_asked_and_then_replaced() {
        let mut client = started();
        client.request(run(1), 0.0);
        assert_eq!(client.tick(SILENCE), [Order::Post(Request::Ping(1))]);
        client.message(&Reply::Pong(1).encode(), SILENCE + 10.0);
        assert_eq!(client.tick(SILENCE + 20.0), []);
        let asked = 2.0 * SILENCE + 10.0;
        assert_eq!(client.tick(asked), [Order::Post(Request::Ping(2))]);
        let orders = client.tick(asked + ANSWER_WITHIN);
        assert!(orders.contains(&Order::Lost { run: Some(1), loss: Loss::Silent }), "{orders:?}");
    }

    #[test]
    fn a_worker_that_shows_no_position_is_replaced() {
        let mut client = started();
        let inspect = Request::Inspect { run: 1, events: 2 };
        assert_eq!(client.request(inspect.clone(), 10.0), [Order::Post(inspect.clone())]);
        assert_eq!(client.next_tick(), Some(10.0 + SILENCE));
        assert_eq!(client.tick(10.0 + SILENCE), [Order::Post(Request::Ping(1))]);
        let lost = Order::Lost { run: None, loss: Loss::Silent };
        assert_eq!(client.tick(10.0 + SILENCE + ANSWER_WITHIN), [Order::Kill, lost, Order::Spawn]);
        client.message(&ready(), 20_000.0);
        assert_eq!(client.next_tick(), None);
        client.request(inspect, 20_001.0);
        client.message(&Reply::Inspected { run: 1, asked: 2, inspection: Box::default() }.encode(), 20_002.0);
        assert_eq!(client.next_tick(), None, "nothing more is to come");
    }

    #[test]
    fn a_worker_that_never_starts_is_given_up() {
        let mut client = Client::new(Kind::Parallel);
        client.request(run(1), 0.0);
        for _ in 0..2 {
            assert!(client.failed("no".to_owned(), 1.0).contains(&Order::Spawn));
        }
        let orders = client.failed("no".to_owned(), 1.0);
        assert!(!orders.contains(&Order::Spawn), "{orders:?}");
        assert!(client.request(run(2), 2.0).contains(&Order::Spawn), "and is tried again when asked");
    }

    #[test]
    fn a_worker_that_says_nothing_at_its_start_is_started_again() {
        let mut client = Client::new(Kind::Parallel);
        client.request(run(1), 0.0);
        assert_eq!(client.next_tick(), Some(START_WITHIN));
        assert_eq!(client.tick(START_WITHIN - 1.0), []);
        assert_eq!(client.tick(START_WITHIN), [Order::Kill, Order::Spawn]);
        // Twice as long, and then once more.
        assert_eq!(client.next_tick(), Some(3.0 * START_WITHIN));
        assert_eq!(client.tick(3.0 * START_WITHIN), [Order::Kill, Order::Spawn]);
        let mut other = client.clone();
        let orders = other.message(&ready(), 4.0 * START_WITHIN);
        assert!(orders.contains(&Order::Post(run(1))), "what waited goes to the one that came up: {orders:?}");
        let orders = client.tick(7.0 * START_WITHIN);
        assert!(
            matches!(&orders[..], [Order::Kill, Order::Lost { loss: Loss::NeverStarted { .. }, .. }]),
            "{orders:?}"
        );
        assert_eq!(client.next_tick(), None);
    }

    #[test]
    fn a_message_of_another_release_is_said_to_be_one() {
        let mut client = started();
        let orders = client.message(&[99, 1, 2], 1.0);
        assert!(matches!(&orders[..], [Order::Kill, Order::Lost { loss: Loss::Foreign { .. }, .. }]), "{orders:?}");
    }
}
