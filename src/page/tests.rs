//! What actions and replies do to the page, without a browser.

use std::collections::BTreeMap;
use std::rc::Rc;

use heddle_trace::batch::encode_batch;
use heddle_trace::choices::Choices;
use heddle_trace::ending::Ending;
use heddle_trace::event::{Effect as Came, Event};
use heddle_trace::identity::{Lineage, ObjectId, Place, ThreadId};
use heddle_trace::inspection::Inspection;
use heddle_trace::operation::OperationKind;
use heddle_trace::protocol::{Ended, Problem, ProblemKind, Reply, Request, SampledOutcome};
use heddle_trace::record::{Record, ThreadRecord};
use heddle_trace::recording::Recording;
use heddle_trace::schedule::{Granularity, Policy, Schedule};
use heddle_trace::words::Language;

use crate::action::{Action, Effect, Move};
use crate::client::{Kind, Loss};
use crate::demos::DEMOS;
use crate::embed::Embed;
use crate::order::{DEEPEST, Order, OrderChoice};
use crate::run::{Origin, Status};
use crate::settings::Settings;
use crate::share::Shared;
use crate::state::{Document, Isolation, ModeChoice, Notice, State, Tab, key};

fn page() -> State {
    State::new(Settings::default(), Embed::default(), BTreeMap::new())
}

/// Two threads write one global in turn: `writes` events.
fn records(writes: u64) -> Vec<Record> {
    let thread = |number: u32| {
        Record::Thread(ThreadRecord {
            id: ThreadId(number),
            lineage: Lineage(vec![number]),
            name: format!("T{number}"),
            daemon: false,
        })
    };
    let event = |step: u64| {
        Record::Event(Event {
            step,
            thread: ThreadId(step as u32 % 2),
            kind: OperationKind::GlobalWrite,
            object: ObjectId(7),
            place: Place { source: 0, line: 1 + step as u32, start: 0, end: 1 },
            time: step,
            effect: Came::Value { name: "counter".to_owned(), value: step.to_string() },
        })
    };
    [thread(0), thread(1)].into_iter().chain((0..writes).map(event)).collect()
}

fn ended(run: u32, ending: Ending, choices: &[u32]) -> Reply {
    let choices: Choices = choices.iter().map(|&thread| ThreadId(thread)).collect();
    let recording = Recording { choices, checkpoints: Vec::new(), digest: Some(1) };
    Reply::Ended(Box::new(Ended {
        run,
        ending,
        findings: Vec::new(),
        schedule: Schedule::new(Policy::Explicit { recording, then: None }).encode(),
        steps: 4,
        instructions: 10,
        elapsed_ns: 1,
        dropped_events: 0,
        workers: Vec::new(),
    }))
}

fn reply(page: &mut State, reply: Reply) -> Vec<Effect> {
    page.update(Action::Reply(Kind::Stepper, reply))
}

/// Runs, and lets the engine answer with four events.
fn run(page: &mut State) -> u32 {
    let effects = page.update(Action::Run);
    let id = requested(&effects).expect("a run was asked for").id;
    reply(page, Reply::Events { run: id, batch: encode_batch(&records(4)) });
    reply(page, Reply::Output { run: id, stream: 1, text: "hello\n".to_owned() });
    reply(page, ended(id, Ending::Finished { status: 0 }, &[0, 1, 0, 1]));
    id
}

fn requested(effects: &[Effect]) -> Option<&heddle_trace::protocol::Run> {
    effects.iter().find_map(|effect| match effect {
        Effect::Send(_, Request::Run(run)) => Some(&**run),
        _ => None,
    })
}

fn inspected(effects: &[Effect]) -> Option<u64> {
    effects.iter().find_map(|effect| match effect {
        Effect::Send(_, Request::Inspect { events, .. }) => Some(*events),
        _ => None,
    })
}

#[test]
fn what_is_typed_is_kept_for_each_demo() {
    let mut page = page();
    let effects = page.update(Action::Edit("print(1)".into()));
    let name = key(&page.document);
    assert!(effects.contains(&Effect::SaveDraft(name.clone(), Some("print(1)".into()))), "{effects:?}");
    page.update(Action::PickDemo(1));
    assert_eq!(&*page.program, DEMOS[1].program(Language::En));
    page.update(Action::PickDemo(0));
    assert_eq!(&*page.program, "print(1)");
    let reopened = State::new(Settings::default(), Embed::default(), page.drafts.clone());
    assert_eq!(&*reopened.program, "print(1)", "after a reload too");
    let effects = page.update(Action::ResetProgram);
    assert!(effects.contains(&Effect::SaveDraft(name, None)));
    assert_eq!(&*page.program, DEMOS[0].program(Language::En));
}

#[test]
fn a_bad_link_changes_nothing_and_says_so() {
    let mut page = page();
    page.update(Action::Edit("print(1)".into()));
    page.update(Action::OpenLink(Shared::decode("#h1-damaged"), "#h1-damaged".to_owned()));
    assert_eq!(&*page.program, "print(1)");
    assert!(matches!(page.notices[..], [Notice::BadLink(_)]), "{:?}", page.notices);
}

#[test]
fn a_link_opens_beside_what_was_typed() {
    let mut page = page();
    page.update(Action::Edit("mine".into()));
    let shared = Shared {
        demo: String::new(),
        program: "theirs".into(),
        full_speed: false,
        schedule: String::new(),
        playhead: Some(2),
        language: Language::Zh,
    };
    let fragment = shared.encode().expect("it is small");
    page.update(Action::OpenLink(Shared::decode(&fragment), fragment.clone()));
    assert_eq!((&*page.program, page.settings.language), ("theirs", Language::Zh));
    page.update(Action::Edit("theirs, changed".into()));
    page.update(Action::PickDemo(0));
    assert_eq!(&*page.program, "mine");
    page.update(Action::OpenLink(Shared::decode(&fragment), fragment));
    assert_eq!(&*page.program, "theirs, changed", "what was typed there is kept as well");
}

#[test]
fn a_shared_run_lands_where_it_was_shared() {
    let mut page = page();
    page.base = "https://example.org/".to_owned();
    run(&mut page);
    page.update(Action::Seek(2));
    page.update(Action::Share);
    let Some(crate::state::Dialog::Share { link, .. }) = &page.dialog else { panic!("{:?}", page.dialog) };
    let (_, fragment) = link.split_once('#').expect("it has a fragment");
    let mut other = State::new(Settings::default(), Embed::default(), BTreeMap::new());
    other.update(Action::OpenLink(Shared::decode(fragment), fragment.to_owned()));
    assert!(matches!(other.document, Document::Link { demo: Some(0), .. }));
    assert!(other.runs.is_empty(), "a link runs nothing by itself");
    run(&mut other);
    let shown = other.shown_run().expect("there is a run");
    assert_eq!((shown.playhead, &shown.origin), (2, &Origin::Link));
    assert!(matches!(shown.schedule.policy, Policy::Explicit { .. }));
}

#[test]
fn the_playhead_follows_a_run_and_steps_from_event_to_event() {
    let mut page = page();
    let id = run(&mut page);
    let shown = page.shown_run().expect("there is a run");
    assert_eq!((shown.id, shown.playhead, shown.end()), (id, 4, 4));
    assert_eq!(shown.output.get().last_line(), Some("hello"));
    let effects = page.update(Action::Move(Move::Back));
    assert_eq!(page.shown_run().map(|run| run.playhead), Some(3));
    assert_eq!(inspected(&effects), Some(3));
    reply(&mut page, Reply::Inspected { run: id, asked: 3, inspection: Box::default() });
    assert!(page.shown_run().is_some_and(|run| run.inspection().is_some()));
    page.update(Action::Move(Move::Start));
    page.update(Action::Move(Move::ThreadForward));
    page.update(Action::Move(Move::End));
    assert!(page.target(Move::Forward).is_none());
}

#[test]
fn stepping_before_running_starts_at_the_start() {
    let mut page = page();
    let effects = page.update(Action::Move(Move::Forward));
    let id = requested(&effects).expect("a run was asked for").id;
    reply(&mut page, Reply::Events { run: id, batch: encode_batch(&records(4)) });
    reply(&mut page, ended(id, Ending::Finished { status: 0 }, &[0, 1, 0, 1]));
    assert_eq!(page.shown_run().map(|run| run.playhead), Some(1));
}

#[test]
fn choosing_another_thread_makes_a_branch_and_keeps_both_runs() {
    let mut page = page();
    let first = run(&mut page);
    page.update(Action::Seek(2));
    let inspection = Inspection { events: 2, choices: 2, ..Inspection::default() };
    reply(&mut page, Reply::Inspected { run: first, asked: 2, inspection: Box::new(inspection) });
    let effects = page.update(Action::Choose(ThreadId(1)));
    let asked = requested(&effects).expect("a run was asked for");
    let Policy::Explicit { recording, then } = &asked.schedule.policy else { panic!("{:?}", asked.schedule) };
    assert_eq!(recording.choices.iter().map(|thread| thread.0).collect::<Vec<_>>(), [0, 1, 1]);
    assert_eq!(then.as_deref(), Some(&Policy::NonPreemptive));
    let second = asked.id;
    reply(&mut page, Reply::Events { run: second, batch: encode_batch(&records(4)) });
    reply(&mut page, ended(second, Ending::Finished { status: 0 }, &[0, 1, 1, 0]));
    assert_eq!(page.runs.len(), 2);
    assert_eq!((page.shown, page.compared), (Some(second), Some(first)));
    assert_eq!(page.shown_run().map(|run| run.playhead), Some(3), "just behind the branch");
}

#[test]
fn a_position_that_the_engine_did_not_survive_is_asked_for_once_more() {
    let mut page = page();
    let id = run(&mut page);
    page.update(Action::Seek(1));
    let lose = |page: &mut State| page.update(Action::Lost { kind: Kind::Stepper, run: None, loss: Loss::Silent });
    let effects = lose(&mut page);
    assert!(requested(&effects).is_some_and(|run| run.id == id && !run.record), "the run is done again");
    let effects = reply(&mut page, ended(id, Ending::Finished { status: 0 }, &[0, 1, 0, 1]));
    assert_eq!(inspected(&effects), Some(1));
    assert!(requested(&lose(&mut page)).is_none(), "twice would be for ever");
    page.update(Action::Seek(1));
    reply(&mut page, Reply::Inspected { run: id, asked: 1, inspection: Box::default() });
    assert!(!page.died_looking);
}

#[test]
fn an_older_run_is_done_again_to_be_looked_into() {
    let mut page = page();
    let first = run(&mut page);
    let second = run(&mut page);
    assert_eq!(page.inspectable, Some(second));
    page.update(Action::ShowRun(first));
    let effects = page.update(Action::Seek(1));
    let effects = if requested(&effects).is_some() { effects } else { page.update(Action::ShowRun(first)) };
    assert!(requested(&effects).is_some_and(|run| run.id == first && !run.record) || page.repeating == Some(first));
    reply(&mut page, Reply::Output { run: first, stream: 1, text: "twice".to_owned() });
    let effects = reply(&mut page, ended(first, Ending::Finished { status: 0 }, &[0, 1, 0, 1]));
    assert_eq!(inspected(&effects), Some(1));
    assert_eq!(
        page.run(first).and_then(|run| run.output.get().last_line().map(str::to_owned)).as_deref(),
        Some("hello")
    );
}

#[test]
fn a_run_that_is_cut_off_keeps_what_it_wrote() {
    let mut page = page();
    let effects = page.update(Action::Run);
    let id = requested(&effects).expect("a run was asked for").id;
    reply(&mut page, Reply::Output { run: id, stream: 1, text: "so far\n".to_owned() });
    assert!(page.is_busy());
    page.update(Action::Lost { kind: Kind::Stepper, run: Some(id), loss: Loss::Stopped });
    assert!(!page.is_busy() && page.notices.is_empty());
    let shown = page.shown_run().expect("there is a run");
    assert_eq!((shown.ending(), shown.output.get().last_line()), (Some(Ending::Stopped), Some("so far")));
}

#[test]
fn a_trap_is_said_and_the_program_is_safe() {
    let mut page = page();
    page.update(Action::Edit("x".into()));
    let effects = page.update(Action::Run);
    let id = requested(&effects).expect("a run was asked for").id;
    let loss = Loss::Failed { detail: "unreachable".to_owned() };
    page.update(Action::Lost { kind: Kind::Stepper, run: Some(id), loss: loss.clone() });
    assert_eq!(page.notices, [Notice::EngineLost(loss.clone())]);
    assert_eq!(page.shown_run().map(|run| run.status.clone()), Some(Status::Lost(loss)));
    assert_eq!(&*page.program, "x");
}

#[test]
fn a_text_that_the_engine_does_not_survive_is_not_checked_again() {
    let mut page = page();
    reply(&mut page, Reply::Ready { vm: 1 });
    let checks = |effects: &[Effect]| {
        effects.iter().filter(|effect| matches!(effect, Effect::Send(_, Request::Check { .. }))).count()
    };
    assert_eq!(checks(&page.update(Action::Edit("((((".into()))), 1);
    page.update(Action::Lost { kind: Kind::Stepper, run: None, loss: Loss::Failed { detail: String::new() } });
    assert_eq!(checks(&reply(&mut page, Reply::Ready { vm: 1 })), 0);
    assert_eq!(checks(&page.update(Action::Edit("(((".into()))), 1);
}

#[test]
fn only_the_answer_to_the_last_check_counts() {
    let mut page = page();
    reply(&mut page, Reply::Ready { vm: 1 });
    page.update(Action::Edit("a".into()));
    let old = page.check;
    page.update(Action::Edit("ab".into()));
    let problem =
        Problem { kind: ProblemKind::Syntax, message: "no".to_owned(), line: 1, column: 1, end_line: 1, end_column: 2 };
    reply(&mut page, Reply::Checked { id: old, problems: vec![problem.clone()] });
    assert!(page.problems.is_empty());
    let current = page.check;
    reply(&mut page, Reply::Checked { id: current, problems: vec![problem] });
    assert_eq!(page.problems.len(), 1);
}

#[test]
fn the_language_changes_in_the_middle_of_a_run() {
    let mut page = page();
    let effects = page.update(Action::Run);
    let id = requested(&effects).expect("a run was asked for").id;
    page.update(Action::SetLanguage(Language::Zh));
    assert_eq!(&*page.program, DEMOS[0].program(Language::Zh));
    assert!(!page.is_stale(), "only comments differ");
    reply(&mut page, ended(id, Ending::Finished { status: 0 }, &[]));
    assert!(!page.is_busy());
    page.update(Action::Edit("mine".into()));
    page.update(Action::SetLanguage(Language::En));
    assert_eq!(&*page.program, "mine");
}

#[test]
fn full_speed_is_there_only_on_an_isolated_page() {
    let mut page = page();
    page.update(Action::Isolation(Isolation::Framed, 4));
    page.update(Action::SetMode(ModeChoice::Full));
    assert_eq!(page.mode, ModeChoice::Steps);
    page.update(Action::Isolation(Isolation::Isolated, 4));
    page.update(Action::SetMode(ModeChoice::Full));
    let effects = page.update(Action::Run);
    assert!(matches!(&effects[..], [Effect::Send(Kind::Parallel, Request::Run(_))]), "{effects:?}");
}

#[test]
fn a_line_of_input_goes_to_the_run_that_waits() {
    let mut page = page();
    assert!(page.update(Action::Input("early".to_owned())).is_empty());
    let effects = page.update(Action::Run);
    let id = requested(&effects).expect("a run was asked for").id;
    reply(&mut page, Reply::InputWanted { run: id });
    assert_eq!(page.tab, Tab::Output, "where the field is");
    let effects = page.update(Action::Input("42".to_owned()));
    assert_eq!(effects, [Effect::Send(Kind::Stepper, Request::Input("42".to_owned()))]);
    let pieces: Vec<String> = page
        .shown_run()
        .map(|run| run.output.get().pieces().iter().map(|piece| piece.text.clone()).collect())
        .unwrap_or_default();
    assert_eq!(pieces, ["42\n"]);
}

#[test]
fn at_most_a_dozen_runs_are_kept() {
    let mut page = page();
    for _ in 0..20 {
        run(&mut page);
    }
    assert_eq!(page.runs.len(), 12);
    let ids: Vec<Rc<_>> = page.runs.clone();
    assert!(ids.iter().any(|run| Some(run.id) == page.shown));
}

#[test]
fn the_next_run_follows_the_order_that_was_chosen() {
    let mut page = page();
    let schedule = |page: &mut State, action: Action| {
        requested(&page.update(action)).expect("a run was asked for").schedule.clone()
    };
    assert!(page.has_prepared_order());
    assert!(matches!(schedule(&mut page, Action::Run).policy, Policy::Explicit { .. }));
    page.update(Action::SetGranularity(Granularity::Gil));
    assert!(!page.has_prepared_order(), "what was prepared for other switches does not fit");
    let gil = schedule(&mut page, Action::Run);
    assert_eq!((gil.header.granularity, gil.policy), (Granularity::Gil, Policy::default()));
    page.update(Action::SetOrder(OrderChoice::Pct));
    page.update(Action::SetSeed(9));
    page.update(Action::SetDepth(99));
    let pct = schedule(&mut page, Action::Run);
    assert!(matches!(pct.policy, Policy::Pct { seed: 9, depth: DEEPEST, .. }), "{pct:?}");
    let another = schedule(&mut page, Action::AnotherOrder);
    assert!(matches!(another.policy, Policy::Pct { seed: 9, .. }), "{another:?}");
    assert_eq!(page.order.seed, 10);
    let Some(Effect::Send(_, Request::Sample(sample))) = page.update(Action::Sample(20)).pop() else { panic!() };
    assert_eq!((sample.header.granularity, sample.seed), (Granularity::Gil, 10));
    page.update(Action::PickDemo(1));
    assert_eq!(page.order, Order { seed: 30, ..Order::default() });
}

#[test]
fn orders_that_are_tried_later_are_counted_with_the_earlier() {
    let mut page = page();
    let try_orders = |page: &mut State, output: &str, count: u64| {
        let Some(Effect::Send(_, Request::Sample(sample))) = page.update(Action::Sample(20)).pop() else { panic!() };
        let outcome = SampledOutcome {
            ending: Ending::Finished { status: 0 },
            output: output.to_owned(),
            errors: String::new(),
            count,
            schedule: String::new(),
        };
        let reply = Reply::Sampled { run: sample.id, executions: count, outcomes: vec![outcome] };
        page.update(Action::Reply(Kind::Stepper, reply));
        let sample = page.sample.as_deref().expect("one was made");
        (sample.done, sample.outcomes.iter().flatten().map(|outcome| outcome.count).collect::<Vec<_>>())
    };
    assert_eq!(try_orders(&mut page, "6", 20), (20, vec![20]));
    assert_eq!(try_orders(&mut page, "3", 20), (40, vec![20, 20]));
    assert_eq!(try_orders(&mut page, "3", 20), (60, vec![40, 20]));
    page.update(Action::Edit("print()".into()));
    assert_eq!(try_orders(&mut page, "3", 20), (20, vec![20]));
}

#[test]
fn a_link_without_a_run_carries_the_chosen_order() {
    let mut page = page();
    let share = |page: &mut State| {
        page.update(Action::Share);
        let Some(crate::state::Dialog::Share { link, .. }) = &page.dialog else { panic!("{:?}", page.dialog) };
        link.split_once('#').expect("it has a fragment").1.to_owned()
    };
    let plain = Shared::decode(&share(&mut page)).expect("it was just made");
    assert_eq!(plain.schedule, "", "where nothing was chosen, the link is as it always was");
    page.update(Action::SetOrder(OrderChoice::Random));
    page.update(Action::SetSeed(77));
    page.update(Action::SetGranularity(Granularity::Gil));
    let fragment = share(&mut page);
    let mut other = State::new(Settings::default(), Embed::default(), BTreeMap::new());
    other.update(Action::OpenLink(Shared::decode(&fragment), fragment));
    assert_eq!(other.order, page.order);
    let effects = other.update(Action::Run);
    let schedule = &requested(&effects).expect("a run was asked for").schedule;
    assert_eq!((schedule.header.granularity, &schedule.policy), (Granularity::Gil, &Policy::Random { seed: 77 }));
}

#[test]
fn an_interruption_goes_to_what_runs() {
    let mut page = page();
    assert!(page.update(Action::Interrupt).is_empty());
    let effects = page.update(Action::Run);
    let id = requested(&effects).expect("a run was asked for").id;
    reply(&mut page, Reply::InputWanted { run: id });
    assert_eq!(page.update(Action::Interrupt), [Effect::Send(Kind::Stepper, Request::Interrupt)]);
    assert_eq!(page.shown_run().map(|run| run.status.clone()), Some(Status::Running));
}
