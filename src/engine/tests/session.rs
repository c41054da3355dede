//! Conversations with the step-by-step engine, without a browser.

use std::cell::Cell;
use std::rc::Rc;

use heddle_engine::port::Port;
use heddle_engine::session::{Next, Session};
use heddle_trace::batch::decode_batch;
use heddle_trace::ending::{Ending, Limit};
use heddle_trace::event::Event;
use heddle_trace::inspection::{Inspection, Situation};
use heddle_trace::operation::OperationKind;
use heddle_trace::protocol::{Ended, Mode, ProblemKind, Reply, Request, Run, Sample};
use heddle_trace::record::Record;
use heddle_trace::schedule::{Header, Policy, Schedule};

/// Every reply, and a clock that goes a millisecond with each look.
struct Wire {
    replies: Vec<Reply>,
    now: Cell<f64>,
}

impl Port for Wire {
    fn send(&mut self, reply: Reply) {
        // What arrives is what was encoded.
        self.replies.push(Reply::decode(&reply.encode()).expect("a reply"));
    }

    fn now(&self) -> f64 {
        self.now.set(self.now.get() + 1.0);
        self.now.get()
    }
}

struct Page {
    session: Session<Wire>,
    slices: Rc<Cell<u32>>,
}

impl Page {
    fn new() -> Self {
        let session = Session::new(Wire { replies: Vec::new(), now: Cell::new(0.0) });
        Self { session, slices: Rc::default() }
    }

    fn say(&mut self, request: Request) {
        self.session.handle(&request.encode());
    }

    /// Lets it work until it needs a message. Gives what it said.
    fn listen(&mut self) -> Vec<Reply> {
        while self.slice() != Next::WhenAsked {}
        self.hear()
    }

    fn slice(&mut self) -> Next {
        self.slices.set(self.slices.get() + 1);
        assert!(self.slices.get() < 200_000, "it never ends");
        self.session.advance()
    }

    fn hear(&mut self) -> Vec<Reply> {
        std::mem::take(&mut self.session.port().replies)
    }

    fn run(&mut self, program: &str) -> Vec<Reply> {
        self.say(Request::Run(Box::new(request(program))));
        self.listen()
    }

    fn inspect(&mut self, run: u32, events: u64) -> Inspection {
        self.say(Request::Inspect { run, events });
        match &self.listen()[..] {
            [Reply::Inspected { asked, inspection, .. }] if *asked == events => (**inspection).clone(),
            other => panic!("{other:?}"),
        }
    }
}

fn request(program: &str) -> Run {
    Run {
        id: 7,
        program: program.to_owned(),
        name: "main.py".to_owned(),
        mode: Mode::Controlled,
        schedule: Schedule::default(),
        input: Vec::new(),
        interactive: true,
        record: true,
        watch: true,
    }
}

fn ended(replies: &[Reply]) -> &Ended {
    let ends: Vec<_> = replies.iter().filter(|reply| matches!(reply, Reply::Ended(_))).collect();
    match (&ends[..], replies.last()) {
        ([_], Some(Reply::Ended(ended))) => ended,
        _ => panic!("one ending, and the last reply, was expected: {replies:?}"),
    }
}

fn output(replies: &[Reply]) -> String {
    let texts = replies.iter().filter_map(|reply| match reply {
        Reply::Output { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

fn records(replies: &[Reply]) -> Vec<Record> {
    let batches = replies.iter().filter_map(|reply| match reply {
        Reply::Events { batch, .. } => Some(decode_batch(batch).expect("a batch")),
        _ => None,
    });
    batches.flatten().collect()
}

/// What the program did, without the end of its threads.
fn events(replies: &[Reply]) -> Vec<Event> {
    let records = records(replies).into_iter();
    let events = records.filter_map(|record| if let Record::Event(event) = record { Some(event) } else { None });
    events.filter(|event| event.kind != OperationKind::ThreadEnd).collect()
}

#[test]
fn it_says_that_it_is_ready_and_answers() {
    let mut page = Page::new();
    assert!(matches!(page.hear()[..], [Reply::Ready { .. }]));
    page.say(Request::Ping(12));
    assert_eq!(page.listen(), [Reply::Pong(12)]);
}

#[test]
fn a_program_runs_to_its_end() {
    let mut page = Page::new();
    page.hear();
    let replies = page.run("print('a')\nprint('b')\n");
    assert_eq!(output(&replies), "a\nb\n");
    assert_eq!(ended(&replies).ending, Ending::Finished { status: 0 });
    assert_eq!(ended(&replies).run, 7);
    assert_eq!(events(&replies).len(), 2);
    // And another after it.
    assert_eq!(output(&page.run("print('c')\n")), "c\n");
}

#[test]
fn what_cannot_run_is_refused_with_its_place() {
    let mut page = Page::new();
    page.hear();
    let replies = page.run("x = 1\ny = = 2\n");
    let [Reply::Refused { run: 7, sentence, line: 2, column: 5 }] = &replies[..] else { panic!("{replies:?}") };
    assert!(sentence.starts_with("SyntaxError: "), "{sentence}");
}

#[test]
fn an_endless_loop_can_be_stopped_between_two_slices() {
    let mut page = Page::new();
    page.hear();
    page.say(Request::Run(Box::new(request("while True: pass\n"))));
    for _ in 0..50 {
        assert_eq!(page.slice(), Next::Now);
    }
    assert!(page.hear().iter().any(|reply| matches!(reply, Reply::Progress { run: 7, .. })));
    page.say(Request::Ping(1));
    page.say(Request::Stop);
    let replies = page.listen();
    assert_eq!(replies[0], Reply::Pong(1));
    assert_eq!(ended(&replies).ending, Ending::Stopped);
    // Late requests mean nothing.
    page.say(Request::Stop);
    page.say(Request::Input("late".to_owned()));
    assert_eq!(page.listen(), []);
}

#[test]
fn input_is_asked_for_once_and_used() {
    let mut page = Page::new();
    page.hear();
    let replies =
        page.run("a = input('? ')\nprint(a, input())\ntry:\n    input()\nexcept EOFError:\n    print('end')\n");
    assert_eq!(output(&replies), "? ");
    assert_eq!(replies.last(), Some(&Reply::InputWanted { run: 7 }));
    assert_eq!(page.listen(), []);
    page.say(Request::Input("one".to_owned()));
    assert_eq!(page.listen().last(), Some(&Reply::InputWanted { run: 7 }));
    page.say(Request::Input("two".to_owned()));
    page.say(Request::EndInput);
    let replies = page.listen();
    assert_eq!(output(&replies), "one two\nend\n");
    // The schedule repeats the run without anybody typing.
    let mut again =
        request("a = input('? ')\nprint(a, input())\ntry:\n    input()\nexcept EOFError:\n    print('end')\n");
    again.schedule = ended(&replies).schedule.parse().unwrap();
    page.say(Request::Run(Box::new(again)));
    assert_eq!(output(&page.listen()), "? one two\nend\n");
}

#[test]
fn a_run_that_waits_can_be_stopped_and_looked_at() {
    let mut page = Page::new();
    page.hear();
    page.run("x = 5\ninput()\n");
    let inspection = page.inspect(7, 0);
    assert_eq!(inspection.events, 0);
    page.say(Request::Stop);
    assert_eq!(ended(&page.listen()).ending, Ending::Stopped);
}

#[test]
fn a_flood_of_output_is_paced_and_ends_at_its_limit() {
    let mut page = Page::new();
    page.hear();
    let mut flood = request("while True: print('x' * 1000)\n");
    flood.schedule.header.limits.output = 2 << 20;
    page.say(Request::Run(Box::new(flood)));
    let mut total = 0;
    loop {
        let next = page.slice();
        let replies = page.hear();
        let bytes = output(&replies).len();
        assert!(bytes <= 200 << 10, "{bytes} bytes in one slice");
        total += bytes;
        if next == Next::WhenAsked {
            assert_eq!(ended(&replies).ending, Ending::LimitReached(Limit::Output));
            break;
        }
    }
    assert_eq!(total, 2 << 20);
}

#[test]
fn messages_that_make_no_sense_are_answered() {
    let mut page = Page::new();
    page.hear();
    for message in [&[][..], &[1], &[99, 0], &[1, 200], &[1, 0, 255, 255, 255, 255, 255]] {
        page.session.handle(message);
        let replies = page.listen();
        assert!(matches!(&replies[..], [Reply::Refused { run: 0, .. }]), "{message:?}: {replies:?}");
    }
    page.say(Request::Run(Box::new(request("while True: pass\n"))));
    page.slice();
    page.hear();
    page.say(Request::Run(Box::new(Run { id: 8, ..request("") })));
    assert!(matches!(&page.hear()[..], [Reply::Refused { run: 8, .. }]));
    page.say(Request::Stop);
    page.listen();
    page.say(Request::Run(Box::new(Run { mode: Mode::Parallel { workers: 2 }, ..request("") })));
    assert!(matches!(&page.listen()[..], [Reply::Refused { run: 7, .. }]));
    page.say(Request::Inspect { run: 99, events: 0 });
    assert!(matches!(&page.listen()[..], [Reply::Refused { run: 99, .. }]));
}

#[test]
fn hostile_sources_are_refused_not_fatal() {
    let mut page = Page::new();
    page.hear();
    let sources = ["(".repeat(100_000), "1+".repeat(200_000) + "1", "x.".repeat(100_000) + "x", "\0".to_owned()];
    for source in sources {
        let replies = page.run(&source);
        assert!(matches!(&replies[..], [Reply::Refused { .. }]), "{}: {replies:?}", &source[..4.min(source.len())]);
    }
}

#[test]
fn every_position_agrees_with_the_events() {
    let program = "\
total = 0
for n in range(4):
    total = total + n
    print(total)

def double(x):
    y = x * 2
    print(y)
    return y

print(double(21))
";
    let mut page = Page::new();
    page.hear();
    let replies = page.run(program);
    let events = events(&replies);
    let end = ended(&replies).clone();
    let mut seen = Vec::new();
    for position in (0..=events.len() as u64).rev().chain(0..=events.len() as u64) {
        let inspection = page.inspect(7, position);
        assert!(inspection.events >= position);
        assert_eq!(inspection, page.inspect(7, position), "asked twice, {position}");
        seen.push(inspection);
    }
    let last = page.inspect(7, u64::MAX);
    assert!(last.events >= events.len() as u64);
    assert!(last.choices <= end.steps);
    assert!(matches!(last.threads[0].situation, Situation::Finished));
    // After an event the program stands at it or behind, and its variables are what they were then.
    let (down, up) = seen.split_at(events.len() + 1);
    assert!(down.iter().rev().eq(up));
    let value = |inspection: &Inspection, name: &str| {
        inspection.globals.iter().find(|binding| binding.name == name).map(|binding| binding.value.clone())
    };
    assert_eq!(value(&up[0], "total"), None);
    let inside = up.iter().find(|inspection| inspection.threads[0].frames.len() == 2);
    let frame = &inside.expect("a position within the function").threads[0].frames[1];
    assert_eq!(frame.function, "double");
    assert_eq!(
        frame.locals.iter().map(|local| (&*local.name, &*local.value)).collect::<Vec<_>>(),
        [("x", "21"), ("y", "42")]
    );
    assert_eq!(value(&last, "total").as_deref(), Some("6"));
}

#[test]
fn any_of_many_events_is_reached() {
    let mut page = Page::new();
    page.hear();
    let replies = page.run("for n in range(20000):\n    print(n)\n");
    assert_eq!(events(&replies).len(), 20_000);
    for position in [1, 19_999, 10_000, 3, 20_000, 10_001] {
        let inspection = page.inspect(7, position);
        assert_eq!(inspection.events, position);
        let n = inspection.globals.iter().find(|binding| binding.name == "n").map(|binding| binding.value.clone());
        let n: u64 = n.unwrap().parse().unwrap();
        assert!(n == position || n + 1 == position, "{n} at {position}");
    }
}

#[test]
fn a_sample_counts_what_came_and_can_be_stopped() {
    let mut page = Page::new();
    page.hear();
    let sample = |program: &str, count| Sample {
        id: 3,
        program: program.to_owned(),
        name: "main.py".to_owned(),
        header: Header::default(),
        input: vec!["hello".to_owned()],
        seed: 5,
        count,
    };
    page.say(Request::Sample(Box::new(sample("print(input())\n", 20))));
    let replies = page.listen();
    let Some(Reply::Sampled { run: 3, executions: 20, outcomes }) = replies.last() else { panic!("{replies:?}") };
    assert_eq!((outcomes.len(), outcomes[0].count, outcomes[0].output.as_str()), (1, 20, "hello\n"));
    assert!(outcomes[0].schedule.parse::<Schedule>().is_ok());
    page.say(Request::Sample(Box::new(sample("while True: pass\n", 20))));
    for _ in 0..20 {
        page.slice();
    }
    page.say(Request::Stop);
    assert!(matches!(page.listen().last(), Some(Reply::Sampled { run: 3, executions: 0, .. })));
}

#[test]
fn a_check_finds_what_is_wrong_and_where() {
    let mut page = Page::new();
    page.hear();
    let mut check = |program: &str| {
        page.say(Request::Check { id: 4, program: program.to_owned(), name: "main.py".to_owned() });
        match page.hear().pop() {
            Some(Reply::Checked { id: 4, problems }) => problems,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(check("print(1)\n"), []);
    let problems = check("if True:\nprint(1)\n");
    assert_eq!((problems[0].kind, problems[0].line), (ProblemKind::Syntax, 2));
    assert!(problems[0].message.starts_with("IndentationError: expected an indented block"));
    // All that is not supported, not only the first.
    let problems = check("from . import f\n\nx = 1\nfrom .. import g\n");
    assert!(problems.iter().all(|problem| problem.kind == ProblemKind::Unsupported));
    assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [1, 4]);
}

#[test]
fn the_vocabulary_has_keywords_and_built_ins() {
    let mut page = Page::new();
    page.hear();
    page.say(Request::Vocabulary);
    let Some(Reply::Vocabulary(all)) = page.hear().pop() else { panic!("no vocabulary") };
    let names = |module: &str| &all.iter().find(|words| words.module == module).expect(module).names;
    assert!(names("keyword").iter().any(|word| word == "lambda"));
    assert!(["print", "range", "ValueError"].iter().all(|wanted| names("").iter().any(|name| name == wanted)));
}

#[test]
fn a_policy_is_kept() {
    let mut page = Page::new();
    page.hear();
    let mut run = request("print(1)\n");
    run.schedule.policy = Policy::Random { seed: 3 };
    page.say(Request::Run(Box::new(run)));
    let replies = page.listen();
    assert!(ended(&replies).schedule.parse::<Schedule>().is_ok());
}
