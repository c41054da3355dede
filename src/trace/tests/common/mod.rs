//! Arbitrary values of everything that has an encoding, and a few that exercise every variant.

#![allow(dead_code)] // Each test file uses its own part.

use heddle_trace::choices::Choices;
use heddle_trace::ending::{BlockReason, Ending, Limit, Wait};
use heddle_trace::event::{Effect, Event};
use heddle_trace::finding::{
    Access, Acquisition, CallSite, Finding, LockStep, MissingOrder, NamedObject, NamedThread, RaceShape,
};
use heddle_trace::identity::{Lineage, ObjectId, Place, ThreadId};
use heddle_trace::inspection::{Binding, FrameView, Inspection, NextOperation, Situation, ThreadView};
use heddle_trace::limits::Limits;
use heddle_trace::operation::{Operation, OperationKind};
use heddle_trace::protocol::{
    Ended, Mode, Problem, ProblemKind, Reply, Request, Run, Sample, SampledOutcome, Stint, Vocabulary, WorkerLane,
};
use heddle_trace::record::{ObjectRecord, Record, SourceRecord, ThreadRecord};
use heddle_trace::recording::Recording;
use heddle_trace::schedule::{Arrival, ArrivalKind, Granularity, Header, Policy, Schedule};
use heddle_trace::task_wait::{TaskReason, TaskWait};
use heddle_trace::trace_file::{Trace, TraceHeader};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Small numbers more often than large ones, and the largest now and then.
fn number() -> impl Strategy<Value = u64> {
    prop_oneof![4 => 0..300u64, 1 => any::<u64>(), 1 => Just(u64::MAX)]
}

fn small() -> impl Strategy<Value = u32> {
    prop_oneof![4 => 0..300u32, 1 => any::<u32>(), 1 => Just(u32::MAX)]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => "\\PC{0,8}", 1 => Just("数据竞争\n".to_owned()), 1 => "[a-z]{250,300}"]
}

pub fn thread() -> impl Strategy<Value = ThreadId> {
    prop_oneof![6 => 0..5u32, 1 => any::<u32>()].prop_map(ThreadId)
}

fn object() -> impl Strategy<Value = ObjectId> {
    prop_oneof![3 => 0..4u64, 1 => 0..1u64 << 48, 1 => any::<u64>()].prop_map(ObjectId)
}

pub fn place() -> impl Strategy<Value = Place> {
    (0..3u16, small(), small(), small()).prop_map(|(source, line, start, end)| Place { source, line, start, end })
}

pub fn kind() -> impl Strategy<Value = OperationKind> {
    select(&OperationKind::ALL[..])
}

pub fn lineage() -> impl Strategy<Value = Lineage> {
    vec(small(), 0..4).prop_map(Lineage)
}

fn effect() -> impl Strategy<Value = Effect> {
    prop_oneof![
        Just(Effect::Done),
        option::of(thread()).prop_map(|holder| Effect::Blocked { holder }),
        Just(Effect::GaveUp),
        vec(thread(), 0..5).prop_map(Effect::Woke),
        thread().prop_map(Effect::Thread),
        (text(), text()).prop_map(|(name, value)| Effect::Value { name, value }),
        (any::<u8>(), text()).prop_map(|(stream, text)| Effect::Text { stream, text }),
        text().prop_map(Effect::Raised),
        number().prop_map(Effect::Until),
        (number(), text()).prop_map(|(number, value)| Effect::Message { number, value }),
    ]
}

pub fn event() -> impl Strategy<Value = Event> {
    (number(), thread(), kind(), object(), place(), number(), effect()).prop_map(
        |(step, thread, kind, object, place, time, effect)| Event { step, thread, kind, object, place, time, effect },
    )
}

pub fn record() -> impl Strategy<Value = Record> {
    prop_oneof![
        6 => event().prop_map(Record::Event),
        1 => (thread(), lineage(), text(), any::<bool>())
            .prop_map(|(id, lineage, name, daemon)| Record::Thread(ThreadRecord { id, lineage, name, daemon })),
        1 => (object(), text(), text())
            .prop_map(|(id, kind, name)| Record::Object(ObjectRecord { id, kind, name })),
        1 => (any::<u16>(), text()).prop_map(|(number, name)| Record::Source(SourceRecord { number, name })),
        1 => number().prop_map(|count| Record::Dropped { count }),
    ]
}

pub fn records() -> impl Strategy<Value = Vec<Record>> {
    vec(record(), 0..40)
}

fn reason() -> impl Strategy<Value = BlockReason> {
    prop_oneof![
        (object(), 0..9usize).prop_map(|(object, which)| {
            let all: [fn(ObjectId) -> BlockReason; 9] = [
                BlockReason::Lock,
                BlockReason::RLock,
                BlockReason::Condition,
                BlockReason::Semaphore,
                BlockReason::Event,
                BlockReason::Barrier,
                BlockReason::QueueEmpty,
                BlockReason::QueueFull,
                BlockReason::QueueTasks,
            ];
            all[which](object)
        }),
        thread().prop_map(BlockReason::Join),
        select(vec![BlockReason::Shutdown, BlockReason::Input, BlockReason::Sleep]),
    ]
}

pub fn wait() -> impl Strategy<Value = Wait> {
    (thread(), text(), reason(), small(), option::of(thread()), text()).prop_map(
        |(thread, thread_name, reason, line, holder, object_name)| Wait {
            thread,
            thread_name,
            reason,
            line,
            holder,
            object_name,
        },
    )
}

fn task_wait() -> impl Strategy<Value = TaskWait> {
    (thread(), text(), text(), select(TaskReason::ALL.to_vec()), small(), text(), text(), option::of(0u32..9)).prop_map(
        |(thread, name, function, reason, line, object_name, holder_name, holder)| TaskWait {
            thread,
            name,
            function,
            reason,
            line,
            object_name,
            holder_name,
            holder,
        },
    )
}

pub fn ending() -> impl Strategy<Value = Ending> {
    prop_oneof![
        any::<i32>().prop_map(|status| Ending::Finished { status }),
        text().prop_map(|traceback| Ending::UncaughtException { traceback }),
        (vec(wait(), 0..4), vec(thread(), 0..4), vec(task_wait(), 0..4))
            .prop_map(|(waits, cycle, tasks)| Ending::Deadlock { waits, cycle, tasks }),
        (vec(thread(), 0..4), any::<i32>()).prop_map(|(threads, status)| Ending::DaemonsCutOff { threads, status }),
        select(&Limit::ALL[..]).prop_map(Ending::LimitReached),
        Just(Ending::Stopped),
        (number(), text()).prop_map(|(step, detail)| Ending::ScheduleMismatch { step, detail }),
        text().prop_map(|detail| Ending::InternalError { detail }),
    ]
}

fn named() -> impl Strategy<Value = NamedObject> {
    (object(), text()).prop_map(|(id, name)| NamedObject { id, name })
}

fn access() -> impl Strategy<Value = Access> {
    let call = (text(), place()).prop_map(|(function, place)| CallSite { function, place });
    let site = (text(), vec(call, 0..3), option::of(place()));
    (thread(), text(), kind(), place(), number(), vec(named(), 0..3), site).prop_map(
        |(thread, thread_name, kind, place, step, locks, (function, callers, basis))| Access {
            thread,
            thread_name,
            kind,
            place,
            step,
            locks,
            function,
            callers,
            basis,
        },
    )
}

fn acquisition() -> impl Strategy<Value = Acquisition> {
    (thread(), text(), place()).prop_map(|(thread, thread_name, place)| Acquisition { thread, thread_name, place })
}

fn shape() -> impl Strategy<Value = RaceShape> {
    use RaceShape::{CheckThenAct, Plain, PublishedEarly, ReadModifyWrite, Unfinished};
    select(&[Plain, ReadModifyWrite, CheckThenAct, PublishedEarly, Unfinished][..])
}

fn missing() -> impl Strategy<Value = MissingOrder> {
    prop_oneof![
        Just(MissingOrder::NoLock),
        Just(MissingOrder::OneSided),
        Just(MissingOrder::DifferentLocks),
        named().prop_map(|lock| MissingOrder::LockLetGo { lock }),
        (thread(), text()).prop_map(|(thread, thread_name)| MissingOrder::NotJoined { thread, thread_name }),
    ]
}

pub fn finding() -> impl Strategy<Value = Finding> {
    prop_oneof![
        (object(), text(), shape(), access(), access(), missing(), number()).prop_map(
            |(object, name, shape, first, second, missing, count)| Finding::DataRace {
                object,
                name,
                shape,
                first,
                second,
                missing,
                count
            }
        ),
        (object(), text(), access(), access()).prop_map(|(object, name, reader, writer)| Finding::BusyWait {
            object,
            name,
            reader,
            writer
        }),
        vec((named(), named(), acquisition()).prop_map(|(held, taken, by)| LockStep { held, taken, by }), 0..4)
            .prop_map(|steps| Finding::LockOrderCycle { steps }),
        (named(), acquisition(), acquisition(), acquisition())
            .prop_map(|(event, set, cleared, waiter)| Finding::EventMissed { event, set, cleared, waiter }),
        vec((thread(), text()).prop_map(|(thread, thread_name)| NamedThread { thread, thread_name }), 0..3)
            .prop_map(|threads| Finding::NeverJoined { threads }),
        (thread(), text(), place(), option::of(named()), number()).prop_map(
            |(thread, thread_name, place, object, turns)| Finding::Starved {
                thread,
                thread_name,
                place,
                object,
                turns
            }
        ),
        (named(), named(), acquisition(), acquisition())
            .prop_map(|(a, b, a_then_b, b_then_a)| { Finding::LockOrderInversion { a, b, a_then_b, b_then_a } }),
        (named(), acquisition()).prop_map(|(lock, taken)| Finding::LockNeverReleased { lock, taken }),
        (vec(wait(), 0..3), vec(thread(), 0..3)).prop_map(|(waits, cycle)| Finding::PartialDeadlock { waits, cycle }),
        (thread(), text(), text()).prop_map(|(thread, thread_name, error)| Finding::ThreadDied {
            thread,
            thread_name,
            error
        }),
        (named(), acquisition(), acquisition()).prop_map(|(condition, notified, waiter)| Finding::NotifyUnheard {
            condition,
            notified,
            waiter
        }),
    ]
}

pub fn choices() -> impl Strategy<Value = Choices> {
    let run = (thread(), prop_oneof![Just(1u32), 1..40u32]);
    vec(run, 0..60).prop_map(|runs| {
        let mut choices = Choices::new();
        for (thread, count) in runs {
            choices.push_run(thread, count);
        }
        choices
    })
}

fn limits() -> impl Strategy<Value = Limits> {
    let other = (number(), number(), small(), number(), small())
        .prop_map(|(steps, memory, threads, output, recursion)| Limits { steps, memory, threads, output, recursion });
    prop_oneof![Just(Limits::DEFAULT), other]
}

fn header() -> impl Strategy<Value = Header> {
    let clock = prop_oneof![Just(Header::default().clock_origin), any::<i64>()];
    let granularity = select(&[Granularity::VisibleOperations, Granularity::Gil][..]);
    (small(), granularity, limits(), clock).prop_map(|(vm, granularity, limits, clock_origin)| Header {
        vm,
        granularity,
        limits,
        clock_origin,
    })
}

fn recording() -> impl Strategy<Value = Recording> {
    (choices(), vec(any::<u16>(), 0..4), option::of(any::<u64>()))
        .prop_map(|(choices, checkpoints, digest)| Recording { choices, checkpoints, digest })
}

fn policy() -> impl Strategy<Value = Policy> {
    let plain = prop_oneof![
        small().prop_map(|quantum| Policy::RoundRobin { quantum }),
        any::<u64>().prop_map(|seed| Policy::Random { seed }),
        Just(Policy::NonPreemptive),
        (any::<u64>(), small(), number()).prop_map(|(seed, depth, length)| Policy::Pct { seed, depth, length }),
        recording().prop_map(|recording| Policy::Explicit { recording, then: None }),
    ];
    plain.prop_recursive(3, 4, 1, |inner| {
        (recording(), inner).prop_map(|(recording, then)| Policy::Explicit { recording, then: Some(Box::new(then)) })
    })
}

fn arrival() -> impl Strategy<Value = Arrival> {
    let kind = prop_oneof![
        text().prop_map(ArrivalKind::Input),
        Just(ArrivalKind::EndOfInput),
        number().prop_map(|instructions| ArrivalKind::Stop { instructions }),
        number().prop_map(|instructions| ArrivalKind::Interrupt { instructions }),
        thread().prop_map(|thread| ArrivalKind::Timeout { thread }),
    ];
    (number(), kind).prop_map(|(step, kind)| Arrival { step, kind })
}

pub fn schedule() -> impl Strategy<Value = Schedule> {
    (header(), policy(), vec(arrival(), 0..4)).prop_map(|(header, policy, arrivals)| Schedule {
        header,
        policy,
        arrivals,
    })
}

pub fn request() -> impl Strategy<Value = Request> {
    let mode = prop_oneof![Just(Mode::Controlled), small().prop_map(|workers| Mode::Parallel { workers })];
    let run = (small(), text(), text(), mode, schedule(), vec(text(), 0..3), any::<[bool; 3]>()).prop_map(
        |(id, program, name, mode, schedule, input, [interactive, record, watch])| {
            Request::Run(Box::new(Run { id, program, name, mode, schedule, input, interactive, record, watch }))
        },
    );
    prop_oneof![
        run,
        Just(Request::Stop),
        Just(Request::Interrupt),
        text().prop_map(Request::Input),
        Just(Request::EndInput),
        any::<u32>().prop_map(Request::Ping),
        (small(), number()).prop_map(|(run, events)| Request::Inspect { run, events }),
        (small(), text(), text(), header(), vec(text(), 0..3), any::<u64>(), small()).prop_map(
            |(id, program, name, header, input, seed, count)| {
                Request::Sample(Box::new(Sample { id, program, name, header, input, seed, count }))
            }
        ),
        (small(), text(), text()).prop_map(|(id, program, name)| Request::Check { id, program, name }),
        Just(Request::Vocabulary),
    ]
}

pub fn reply() -> impl Strategy<Value = Reply> {
    let totals = (number(), number(), number(), number());
    let ended = (small(), ending(), vec(finding(), 0..3), text(), totals, vec(worker_lane(), 0..3)).prop_map(
        |(run, ending, findings, schedule, (steps, instructions, elapsed_ns, dropped_events), workers)| {
            Reply::Ended(Box::new(Ended {
                run,
                ending,
                findings,
                schedule,
                steps,
                instructions,
                elapsed_ns,
                dropped_events,
                workers,
            }))
        },
    );
    prop_oneof![
        small().prop_map(|vm| Reply::Ready { vm }),
        (small(), any::<u8>(), text()).prop_map(|(run, stream, text)| Reply::Output { run, stream, text }),
        (small(), vec(any::<u8>(), 0..50)).prop_map(|(run, batch)| Reply::Events { run, batch }),
        small().prop_map(|run| Reply::InputWanted { run }),
        (small(), number(), number()).prop_map(|(run, steps, instructions)| Reply::Progress {
            run,
            steps,
            instructions
        }),
        ended,
        (small(), text(), small(), small())
            .prop_map(|(run, sentence, line, column)| { Reply::Refused { run, sentence, line, column } }),
        any::<u32>().prop_map(Reply::Pong),
        (small(), number(), inspection()).prop_map(|(run, asked, inspection)| Reply::Inspected {
            run,
            asked,
            inspection: Box::new(inspection)
        }),
        (small(), number(), vec(sampled_outcome(), 0..3)).prop_map(|(run, executions, outcomes)| Reply::Sampled {
            run,
            executions,
            outcomes
        }),
        (small(), vec(problem(), 0..3)).prop_map(|(id, problems)| Reply::Checked { id, problems }),
        vec((text(), vec(text(), 0..3)).prop_map(|(module, names)| Vocabulary { module, names }), 0..3)
            .prop_map(Reply::Vocabulary),
    ]
}

fn worker_lane() -> impl Strategy<Value = WorkerLane> {
    let stint =
        (thread(), number(), number()).prop_map(|(thread, start_ns, end_ns)| Stint { thread, start_ns, end_ns });
    (number(), number(), number(), vec(stint, 0..3)).prop_map(|(busy_ns, slices, steals, stints)| WorkerLane {
        busy_ns,
        slices,
        steals,
        stints,
    })
}

fn sampled_outcome() -> impl Strategy<Value = SampledOutcome> {
    (ending(), text(), text(), number(), text()).prop_map(|(ending, output, errors, count, schedule)| SampledOutcome {
        ending,
        output,
        errors,
        count,
        schedule,
    })
}

fn problem() -> impl Strategy<Value = Problem> {
    let kind = prop_oneof![Just(ProblemKind::Syntax), Just(ProblemKind::Unsupported)];
    (kind, text(), small(), small(), small(), small()).prop_map(
        |(kind, message, line, column, end_line, end_column)| Problem {
            kind,
            message,
            line,
            column,
            end_line,
            end_column,
        },
    )
}

fn binding() -> impl Strategy<Value = Binding> {
    (text(), text(), text()).prop_map(|(name, value, type_name)| Binding { name, value, type_name })
}

fn inspection() -> impl Strategy<Value = Inspection> {
    let operation = (kind(), object(), place()).prop_map(|(kind, object, place)| Operation { kind, object, place });
    let next = (operation, text()).prop_map(|(operation, object_name)| NextOperation { operation, object_name });
    let situation = prop_oneof![
        option::of(next).prop_map(|next| Situation::Ready { next }),
        (reason(), text(), option::of(thread()), option::of(number())).prop_map(
            |(reason, object_name, holder, deadline)| Situation::Blocked { reason, object_name, holder, deadline }
        ),
        Just(Situation::Finished),
    ];
    let frame = (text(), place(), vec(binding(), 0..3)).prop_map(|(function, place, locals)| FrameView {
        function,
        place,
        locals,
    });
    let thread = (thread(), situation, vec(frame, 0..3)).prop_map(|(id, situation, frames)| ThreadView {
        id,
        situation,
        frames,
    });
    (number(), number(), vec(thread, 0..3), vec(binding(), 0..3))
        .prop_map(|(events, choices, threads, globals)| Inspection { events, choices, threads, globals })
}

pub fn trace() -> impl Strategy<Value = Trace> {
    (any::<u64>(), text(), records(), vec(finding(), 0..3), ending()).prop_map(
        |(program, schedule, records, findings, ending)| Trace {
            header: TraceHeader { program, schedule },
            records,
            findings,
            ending,
        },
    )
}

/// Two threads take two locks in opposite order: one small trace with every kind of record and the common effects.
pub fn deadlock_trace() -> Trace {
    let (lock_a, lock_b) = (ObjectId(0x51_AA07_93B1), ObjectId(0xC2_0419_7F44));
    let place = |line: u32| Place { source: 0, line, start: line * 20, end: line * 20 + 12 };
    let event = |step: u64, thread: u32, kind, object, line, effect| {
        let time = step * 150 + 20;
        Record::Event(Event { step, thread: ThreadId(thread), kind, object, place: place(line), time, effect })
    };
    let thread = |id: u32, name: &str| {
        let lineage = Lineage(if id == 0 { Vec::new() } else { vec![id - 1] });
        Record::Thread(ThreadRecord { id: ThreadId(id), lineage, name: name.to_owned(), daemon: false })
    };
    let lock = |id, name: &str| Record::Object(ObjectRecord { id, kind: "Lock".to_owned(), name: name.to_owned() });
    let none = ObjectId(0);
    let records = vec![
        Record::Source(SourceRecord { number: 0, name: "main.py".to_owned() }),
        thread(0, "MainThread"),
        event(0, 0, OperationKind::ThreadBegin, none, 1, Effect::Done),
        thread(1, "Thread-1 (work)"),
        event(1, 0, OperationKind::ThreadStart, none, 9, Effect::Thread(ThreadId(1))),
        lock(lock_a, "lock_a"),
        lock(lock_b, "lock_b"),
        event(2, 0, OperationKind::LockAcquire, lock_a, 11, Effect::Done),
        event(3, 1, OperationKind::ThreadBegin, none, 4, Effect::Done),
        event(4, 1, OperationKind::LockAcquire, lock_b, 5, Effect::Done),
        Record::Dropped { count: 3 },
        event(
            8,
            1,
            OperationKind::GlobalRead,
            ObjectId(77),
            6,
            Effect::Value { name: "counter".to_owned(), value: "0".to_owned() },
        ),
        event(9, 1, OperationKind::Output, none, 6, Effect::Text { stream: 1, text: "取得 lock_b\n".to_owned() }),
        event(10, 1, OperationKind::LockAcquire, lock_a, 7, Effect::Blocked { holder: Some(ThreadId::MAIN) }),
        event(11, 0, OperationKind::LockAcquire, lock_b, 12, Effect::Blocked { holder: Some(ThreadId(1)) }),
    ];
    let acquisition = |thread: u32, name: &str, line| Acquisition {
        thread: ThreadId(thread),
        thread_name: name.to_owned(),
        place: place(line),
    };
    let named = |id, name: &str| NamedObject { id, name: name.to_owned() };
    Trace {
        header: TraceHeader { program: 0x0123_4567_89AB_CDEF, schedule: Schedule::default().encode() },
        records,
        findings: vec![Finding::LockOrderInversion {
            a: named(lock_a, "lock_a"),
            b: named(lock_b, "lock_b"),
            a_then_b: acquisition(0, "MainThread", 12),
            b_then_a: acquisition(1, "Thread-1 (work)", 7),
        }],
        ending: deadlock(lock_a, lock_b),
    }
}

/// How that trace ends.
pub fn deadlock(lock_a: ObjectId, lock_b: ObjectId) -> Ending {
    let wait = |thread: u32, thread_name: &str, lock, line, holder: u32, object_name: &str| Wait {
        thread: ThreadId(thread),
        thread_name: thread_name.to_owned(),
        reason: BlockReason::Lock(lock),
        line,
        holder: Some(ThreadId(holder)),
        object_name: object_name.to_owned(),
    };
    Ending::Deadlock {
        tasks: Vec::new(),
        waits: vec![wait(0, "MainThread", lock_b, 12, 1, "lock_b"), wait(1, "Thread-1 (work)", lock_a, 7, 0, "lock_a")],
        cycle: vec![ThreadId(0), ThreadId(1)],
    }
}
