//! What the model makes of small runs.

mod common;

use common::{Builder, bounded_buffer, deadlock, lost_update, many, recorded, sleepers, view};
use heddle_stage::axis::{Axis, Scale};
use heddle_stage::gesture::{Gestures, Outcome, Surface, wheel};
use heddle_stage::layout::layout;
use heddle_stage::model::{ArrowKind, History, Model, Problem, State};
use heddle_stage::navigate::{Direction, step, step_in_lane, step_to_turn};
use heddle_stage::sentences::sentence;
use heddle_stage::telling::{Role, explain_run};
use heddle_stage::view::{Arrangement, Filter, Target, View};
use heddle_trace::ending::{BlockReason, Ending};
use heddle_trace::event::Effect;
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::OperationKind::*;
use heddle_trace::protocol::{Stint, WorkerLane};
use heddle_trace::words::Language;

#[test]
fn a_lost_update_is_seen_and_explained() {
    let model = lost_update();
    let lost = model.lost_updates();
    assert_eq!(lost.len(), 1);
    let hand = &lost[0];
    assert_eq!((model.value_of(hand.read), model.value_of(hand.write)), ("1", "2"));
    assert_eq!(model.problem(hand.write), Some(Problem::LostUpdate));
    let steps = explain_run(&model);
    let roles: Vec<_> = steps.iter().map(|step| step.role).collect();
    let overwrites = Role::OverwritingWrite { lost: hand.overwrites.unwrap() };
    assert_eq!(roles, [Role::StaleRead, Role::OthersWrite, overwrites]);
    let sentences: Vec<_> = steps.iter().map(|step| step.sentence(&model, Language::En)).collect();
    assert_eq!(
        sentences,
        [
            "Thread-2 (work) reads `counter`: 1. It will compute with this value.",
            "Meanwhile Thread-1 (work) writes 2. The value that was read before is stale now.",
            "Thread-2 (work) writes 2, computed from the stale value, over the 2 that Thread-1 (work) had written. What \
             Thread-1 (work) did in between is lost.",
        ]
    );
}

#[test]
fn increments_one_after_the_other_lose_nothing() {
    let mut b = Builder::new();
    b.value(0, GlobalWrite, 9, 1, "n", "0");
    for (thread, value) in [(1, 0), (2, 1), (1, 2)] {
        b.value(thread, GlobalRead, 9, 2, "n", &value.to_string());
        b.value(thread, GlobalWrite, 9, 2, "n", &(value + 1).to_string());
    }
    let model = b.model(Ending::Finished { status: 0 }, Vec::new());
    assert!(model.lost_updates().is_empty() && explain_run(&model).is_empty());
}

#[test]
fn two_threads_that_set_a_flag_lose_nothing() {
    let mut b = Builder::new();
    b.value(0, GlobalWrite, 9, 1, "done", "False");
    b.value(1, GlobalRead, 9, 2, "done", "False");
    b.value(2, GlobalRead, 9, 2, "done", "False");
    b.value(1, GlobalWrite, 9, 3, "done", "True");
    b.value(2, GlobalWrite, 9, 3, "done", "True");
    assert!(b.model(Ending::Finished { status: 0 }, Vec::new()).lost_updates().is_empty());
}

#[test]
fn a_deadlock_is_explained_by_its_locks_and_waits() {
    let model = deadlock();
    let steps = explain_run(&model);
    let roles: Vec<_> = steps.iter().map(|step| step.role).collect();
    assert_eq!(roles, [Role::TakesLock, Role::TakesLock, Role::WaitsForEver, Role::WaitsForEver]);
    let last = steps[3].sentence(&model, Language::En);
    assert_eq!(
        last,
        "bob waits for lock `lock_a`, which alice holds. alice never releases it, so this wait never ends."
    );
    assert!(steps[3].sentence(&model, Language::Zh).contains("持有者是 alice"));
}

/// As it really comes: alice stands before `lock_b` while it is free, and then bob takes it. No event says that she is
/// blocked; the ending does.
#[test]
fn a_recorded_deadlock_is_explained_too() {
    let model = recorded("deadlock");
    let steps = explain_run(&model);
    let told: Vec<_> = steps.iter().map(|step| (step.thread.0, step.role)).collect();
    let (takes, waits) = (Role::TakesLock, Role::WaitsForEver);
    assert_eq!(told, [(1, takes), (2, takes), (1, waits), (2, waits)]);
    assert!(model.is_stuck(steps[2].thread));
    let sentence = steps[2].sentence(&model, Language::En);
    assert!(sentence.starts_with("alice waits for") && sentence.contains("which bob holds"), "{sentence}");
}

#[test]
fn recorded_messages_and_waits_are_joined() {
    let model = recorded("bounded_buffer");
    let messages = model.arrows().iter().filter(|arrow| matches!(arrow.kind, ArrowKind::Message(_)));
    assert_eq!(messages.count(), 6);
    let model = recorded("condition");
    assert!(model.arrows().iter().any(|arrow| arrow.kind == ArrowKind::Wake));
    let model = recorded("sleepers");
    assert!(
        model.lanes()[1..]
            .iter()
            .all(|lane| { lane.states.entries().iter().any(|(_, state)| matches!(state, State::Sleeping { .. })) })
    );
}

#[test]
fn a_recorded_death_is_explained() {
    let model = recorded("dies");
    let steps = explain_run(&model);
    assert_eq!(steps.iter().map(|step| step.role).collect::<Vec<_>>(), [Role::Dies]);
    assert!(model.lanes()[2].died && !model.lanes()[1].died);
}

#[test]
fn states_and_holders_are_found_at_every_position() {
    let model = deadlock();
    let alice = &model.lanes()[1];
    let lock_b = ObjectId(61);
    assert_eq!(alice.state_at(0), None);
    assert_eq!(alice.state_at(alice.begun.unwrap() + 1), Some(State::Ready));
    let Some(State::Blocked(block)) = alice.state_at(model.len()) else { panic!("alice is not blocked") };
    assert_eq!(block.reason, BlockReason::Lock(lock_b));
    assert_eq!(model.block_words(&block, Language::En), "waits for lock `lock_b`, held by bob");
    assert_eq!(model.owner_at(lock_b, model.len()), Some(2));
    assert_eq!(model.owner_at(lock_b, 3), None);
    let held: Vec<_> = alice.holds_at(model.len()).map(|span| span.value.lock).collect();
    assert_eq!(held, [ObjectId(60)]);
    assert_eq!(model.row_of(lock_b).unwrap().waiters.at(model.len()), Some(&1));
}

#[test]
fn a_reentrant_lock_is_held_until_its_last_release() {
    let mut b = Builder::new();
    b.object(7, "RLock", "lock");
    for _ in 0..2 {
        b.done(0, LockAcquire, 7, 1);
    }
    b.done(0, LockRelease, 7, 2);
    b.blocked(1, LockAcquire, 7, 3, Some(0));
    b.done(0, LockRelease, 7, 2);
    b.done(1, LockAcquire, 7, 3);
    let model = b.model(Ending::Stopped, Vec::new());
    let holds: Vec<_> = model.lanes()[0].holds.between(0, 9).map(|(_, span)| (span.from, span.to)).collect();
    assert_eq!(holds, [(0, Some(4))]);
    let Some(State::Blocked(block)) = model.lanes()[1].state_at(4) else { panic!("not blocked") };
    assert_eq!(block.reason, BlockReason::RLock(ObjectId(7)));
    let hand_off = &model.arrows()[0];
    assert_eq!((hand_off.from, hand_off.to, &hand_off.kind), (4, 5, &ArrowKind::HandOff));
}

#[test]
fn a_wait_on_a_condition_gives_its_lock_back() {
    let mut b = Builder::new();
    b.object(7, "Lock", "lock");
    b.object(8, "Condition", "ready");
    b.done(1, LockAcquire, 7, 1);
    b.done(1, ConditionWait, 8, 2);
    b.done(0, LockAcquire, 7, 5);
    b.event(0, ConditionNotify, 8, 6, Effect::Woke(vec![ThreadId(1)]));
    b.done(0, LockRelease, 7, 7);
    b.done(1, ConditionWake, 8, 2);
    b.done(1, LockRelease, 7, 3);
    let model = b.model(Ending::Finished { status: 0 }, Vec::new());
    let waiter = model.lane_of(ThreadId(1)).unwrap();
    assert!(
        matches!(waiter.state_at(2), Some(State::Blocked(block)) if block.reason == BlockReason::Condition(ObjectId(8)))
    );
    assert_eq!(waiter.state_at(4), Some(State::Ready));
    let mut holds: Vec<_> = waiter.holds.between(0, 9).map(|(_, span)| (span.from, span.to)).collect();
    holds.sort_unstable();
    assert_eq!(holds, [(0, Some(1)), (5, Some(6))]);
    assert!(model.arrows().iter().any(|arrow| arrow.kind == ArrowKind::Wake && (arrow.from, arrow.to) == (3, 5)));
}

#[test]
fn messages_go_from_put_to_get_and_lengths_follow() {
    let model = bounded_buffer();
    let messages: Vec<_> = model
        .arrows()
        .iter()
        .filter_map(|arrow| match &arrow.kind {
            ArrowKind::Message(text) => Some((model.value_of(arrow.from), text.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(messages.len(), 5);
    assert!(messages.iter().all(|(put, got)| put == got), "{messages:?}");
    let History::Length(queue) = &model.rows()[0].history else { panic!("no queue") };
    assert_eq!(queue.capacity, Some(3));
    assert_eq!(queue.length.last(), Some(&0));
}

#[test]
fn a_semaphores_count_is_known_once_a_thread_was_refused() {
    let mut b = Builder::new();
    b.object(7, "Semaphore", "slots");
    b.done(1, SemaphoreAcquire, 7, 1);
    b.done(2, SemaphoreAcquire, 7, 1);
    b.blocked(3, SemaphoreAcquire, 7, 1, None);
    b.done(1, SemaphoreRelease, 7, 2);
    b.done(3, SemaphoreAcquire, 7, 1);
    let model = b.model(Ending::Stopped, Vec::new());
    let History::Count(count) = &model.rows()[0].history else { panic!("no semaphore") };
    assert_eq!(count.initial, Some(2));
    assert_eq!(count.shown(*count.change.at(2).unwrap()), 0);
    assert_eq!(count.shown(*count.change.at(4).unwrap()), 1);
}

#[test]
fn only_what_others_can_see_is_marked_by_default() {
    let mut b = Builder::new();
    b.value(0, GlobalWrite, 9, 1, "mine", "0");
    b.value(0, GlobalWrite, 8, 1, "ours", "0");
    b.value(1, GlobalRead, 8, 2, "ours", "0");
    b.done(1, RandomDraw, 0, 2);
    b.done(1, LockAcquire, 7, 2);
    let model = b.model(Ending::Stopped, Vec::new());
    let shown = |filter| Axis::new(&model, Scale::Steps, filter).shown().to_vec();
    assert_eq!(shown(Filter::Telling), [1, 2, 4]);
    assert_eq!(shown(Filter::Everything), [0, 1, 2, 3, 4]);
}

#[test]
fn steps_go_over_what_is_folded() {
    let model = lost_update();
    let (_, axis) = view(900.0, 300.0, &model);
    let mut position = 0;
    let mut stops = 0;
    while let Some(next) = step(&axis, position, Direction::Forward) {
        position = next;
        stops += 1;
    }
    assert_eq!((stops, position), (axis.shown().len(), model.len()));
    while let Some(next) = step(&axis, position, Direction::Back) {
        position = next;
    }
    assert_eq!(position, 0);
    let first = step_in_lane(&model, &axis, 2, 0, Direction::Forward).unwrap();
    assert_eq!(model.lane_of_event(first - 1), 2);
    let turn = step_to_turn(&model, 0, Direction::Forward).unwrap();
    assert!(matches!(model.event(turn - 1).effect, Effect::Blocked { .. }));
}

#[test]
fn zooming_keeps_the_place_under_the_pointer() {
    let model = lost_update();
    let (mut view, axis) = view(900.0, 300.0, &model);
    let under = view.unit(&axis, 500.0);
    view.zoom_about(&axis, 500.0, 2.5);
    assert!((view.unit(&axis, 500.0) - under).abs() < 1e-6);
    view.zoom_about(&axis, 300.0, 0.01);
    assert_eq!((view.zoom, view.left_edge(&axis)), (0.0, 0.0));
}

#[test]
fn pointers_drag_pan_click_and_pinch() {
    let model = lost_update();
    let (mut view, axis) = view(900.0, 300.0, &model);
    view.playhead = 3;
    let scene = layout(&model, &axis, &view);
    let surface = Surface { scene: &scene, axis: &axis };
    let mut gestures = Gestures::default();
    // On the ruler the playhead follows.
    let seven = view.x(&axis, axis.edge(7));
    assert_eq!(gestures.down(1, seven, scene_ruler(&scene), surface, &mut view).seek, Some(7));
    let nine = view.x(&axis, axis.edge(9));
    assert_eq!(gestures.moved(1, nine, 250.0, surface, &mut view).seek, Some(9));
    assert_eq!(gestures.up(1, nine, 250.0, surface, &mut view), Outcome::default());
    // A click on a mark goes just behind its event.
    let mark = scene.hits.iter().find(|hit| hit.target == Target::Event(5)).unwrap().rect;
    let (x, y) = (mark.x + mark.w / 2.0, mark.y + mark.h / 2.0);
    gestures.down(1, x, y, surface, &mut view);
    let outcome = gestures.up(1, x + 1.0, y, surface, &mut view);
    assert_eq!(
        (outcome.seek, outcome.clicked, view.selected),
        (Some(6), Some(Target::Event(5)), Some(Target::Event(5)))
    );
    // Two fingers zoom, and then one pans.
    gestures.down(1, 300.0, 200.0, surface, &mut view);
    gestures.down(2, 500.0, 200.0, surface, &mut view);
    assert!(gestures.moved(2, 700.0, 200.0, surface, &mut view).moved);
    assert!(view.zoom > 0.0);
    gestures.up(2, 700.0, 200.0, surface, &mut view);
    let left = view.left_edge(&axis);
    assert!(gestures.moved(1, 280.0, 200.0, surface, &mut view).moved);
    assert!(view.left_edge(&axis) > left);
    assert_eq!(gestures.up(1, 280.0, 200.0, surface, &mut view).clicked, None);
    // Pointing at something shows it.
    assert!(gestures.moved(9, x, y, surface, &mut view).marked && view.hovered.is_some());
    let layers = heddle_stage::layout::overlay(&model, &axis, &view);
    let shown = heddle_stage::scene::Scene { layers, ..Default::default() };
    assert!(shown.words().any(|words| words.starts_with("Thread-1 (work), line 8")));
    assert!(gestures.leave(&mut view).marked && view.hovered.is_none());
}

fn scene_ruler(scene: &heddle_stage::scene::Scene) -> f64 {
    let ruler = scene.hits.iter().find(|hit| matches!(hit.target, Target::Ruler(_)));
    ruler.map_or(0.0, |hit| hit.rect.y + 3.0)
}

#[test]
fn the_wheel_leaves_to_the_page_what_it_cannot_use() {
    let model = lost_update();
    let (mut view, axis) = view(900.0, 300.0, &model);
    let scene = layout(&model, &axis, &view);
    let surface = Surface { scene: &scene, axis: &axis };
    assert!(!wheel((0.0, 40.0), (false, false), 400.0, surface, &mut view).moved);
    assert!(wheel((0.0, -400.0), (true, false), 400.0, surface, &mut view).moved && view.zoom > 0.0);
    assert!(wheel((0.0, 40.0), (false, true), 400.0, surface, &mut view).moved);
}

#[test]
fn marks_lanes_and_rows_can_be_pointed_at() {
    let model = lost_update();
    let (view, axis) = view(1400.0, 420.0, &model);
    let scene = layout(&model, &axis, &view);
    let event = model.lost_updates()[0].write;
    let x = view.x(&axis, axis.centre(event));
    let hit = scene.hits.iter().find(|hit| hit.target == Target::Event(event)).unwrap();
    assert_eq!(scene.hit(x, hit.rect.y + hit.rect.h / 2.0), Some(Target::Event(event)));
    assert_eq!(scene.hit(20.0, hit.rect.y), Some(Target::Lane(2)));
    let row = scene.hits.iter().find(|hit| matches!(hit.target, Target::Row(_))).unwrap();
    assert!(matches!(scene.hit(30.0, row.rect.y + 10.0), Some(Target::Row(_))));
    assert!(scene.words().any(|words| words == "overwrites 2"));
    let zh = View { language: Language::Zh, ..view };
    assert!(layout(&model, &axis, &zh).words().any(|words| words == "覆盖了 2"));
}

#[test]
fn a_sleep_lasts_until_its_thread_goes_on() {
    let model = sleepers();
    let lane = &model.lanes()[2];
    assert!(matches!(lane.state_at(lane.begun.unwrap() + 2), Some(State::Sleeping { until }) if until > 2_000_000_000));
    assert_eq!(lane.state_at(model.len()), Some(State::Ended));
    assert_eq!(model.output().len(), 3);
    assert_eq!(model.output_at(0), 0);
    assert_eq!(model.text(model.output()[1]), "2 awake\n");
}

#[test]
fn a_run_at_full_speed_has_lanes_of_workers() {
    let mut b = Builder::new();
    b.start(0, 1, "one", 2);
    b.begin(1, 4);
    b.end(1, 5, &[]);
    b.join(0, 1, 6);
    let mut model = Model::new(true);
    b.records.into_iter().for_each(|record| model.push(record));
    let stint = |thread, start_ns, end_ns| Stint { thread: ThreadId(thread), start_ns, end_ns };
    let worker = |stints| WorkerLane { busy_ns: 0, slices: 0, steals: 0, stints };
    let workers = vec![worker(vec![stint(0, 0, 5_000)]), worker(vec![stint(1, 1_500, 3_500)])];
    model.finish(Ending::Finished { status: 0 }, Vec::new(), workers);
    let view = View { scale: Scale::Time, arrangement: Arrangement::Workers, playhead: 2, ..View::default() };
    let axis = Axis::new(&model, view.scale, view.filter);
    let scene = layout(&model, &axis, &view);
    assert!(scene.words().any(|words| words == "Worker 2") && scene.words().any(|words| words == "T1"));
    let layers = heddle_stage::layout::overlay(&model, &axis, &view);
    let over = heddle_stage::scene::Scene { layers, ..Default::default() };
    assert_eq!(over.words().count(), 0);
    let by_thread = View { arrangement: Arrangement::Threads, ..view };
    assert!(layout(&model, &axis, &by_thread).words().any(|words| words == "one"));
}

#[test]
fn the_current_line_is_that_of_the_next_operation() {
    let model = deadlock();
    let alice = &model.lanes()[1];
    assert_eq!(model.place_at(alice, 0), None);
    let begun = alice.begun.unwrap() + 1;
    assert_eq!(model.place_at(alice, begun).unwrap().line, 6);
    assert_eq!(model.place_at(alice, model.len()).unwrap().line, 8);
}

#[test]
fn every_event_has_a_sentence_in_both_languages() {
    for model in [lost_update(), deadlock(), bounded_buffer(), sleepers()] {
        for index in 0..model.len() {
            let sentences = Language::ALL.map(|language| sentence(&model, index, language));
            assert!(sentences[0].starts_with("Step ") && sentences[1].starts_with("第 "), "{sentences:?}");
        }
    }
    let model = deadlock();
    assert_eq!(
        sentence(&model, model.len() - 1, Language::En),
        "Step 11, bob, line 14: acquire lock `lock_a`: must wait, held by alice. It waits for ever"
    );
}

#[test]
fn dropped_events_leave_a_gap_and_keep_the_numbers() {
    let mut b = Builder::new();
    b.done(0, LockAcquire, 7, 1);
    b.records.push(heddle_trace::record::Record::Dropped { count: 5 });
    b.done(0, LockRelease, 7, 2);
    if let Some(heddle_trace::record::Record::Event(event)) = b.records.last_mut() {
        event.step = 6;
    }
    let model = b.model(Ending::Stopped, Vec::new());
    assert_eq!(model.gaps().len(), 1);
    assert_eq!((model.steps_at(1), model.steps_at(2)), (1, 7));
    assert_eq!((model.position_of_steps(1), model.position_of_steps(7)), (1, 2));
    assert_eq!(model.event_at_step(3), None);
}

/// A trace can come from anywhere: whatever is in it, nothing panics.
#[test]
fn a_nonsensical_trace_is_drawn_all_the_same() {
    let mut b = Builder::new();
    let mut random = 99_u32;
    for _ in 0..4000 {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let pick = random >> 12;
        let kind = heddle_trace::operation::OperationKind::ALL[pick as usize % 34];
        let thread = ThreadId(pick >> 7 & 7);
        let effect = match pick >> 3 & 7 {
            0 => Effect::Blocked { holder: Some(thread) },
            1 => Effect::GaveUp,
            2 => Effect::Woke(vec![thread]),
            3 => Effect::Thread(thread),
            4 => Effect::Value { name: "x".to_owned(), value: (pick & 3).to_string() },
            5 => Effect::Until(u64::from(pick)),
            6 => Effect::Text { stream: 1, text: "x".to_owned() },
            _ => Effect::Done,
        };
        b.event(pick >> 10 & 7, kind, u64::from(pick >> 5 & 3), pick & 15, effect);
    }
    let model = b.model(Ending::Stopped, Vec::new());
    for scale in [Scale::Steps, Scale::Time] {
        for filter in [Filter::Telling, Filter::Everything] {
            let view = View { scale, filter, playhead: 900, ..View::default() };
            let axis = Axis::new(&model, scale, filter);
            let _ = layout(&model, &axis, &view);
            let _ = heddle_stage::layout::overlay(&model, &axis, &view);
            let tiny = View { width: 1.0, height: 1.0, ..view };
            let _ = layout(&model, &axis, &tiny);
        }
    }
}

/// 100,000 events are taken up in well under 200 ms and laid out within a frame. The numbers are printed; the bounds are loose
/// enough for code that is not optimised.
#[test]
fn a_hundred_thousand_events_are_fast() {
    let (records, ending) = many(8, 100_000);
    let (mut model, built) = timed(|| {
        let mut model = Model::new(false);
        records.into_iter().for_each(|record| model.push(record));
        model
    });
    model.finish(ending, Vec::new(), Vec::new());
    let (axis, placed) = timed(|| Axis::new(&model, Scale::Steps, Filter::Telling));
    let mut view = View { width: 1400.0, height: 700.0, playhead: 50_000, ..View::default() };
    let mut pictures = Vec::new();
    for zoom in 0..24 {
        view.zoom_about(&axis, 700.0, if zoom == 0 { 1.0 } else { 1.5 });
        let (scene, drawn) = timed(|| layout(&model, &axis, &view));
        let (layers, over) = timed(|| heddle_stage::layout::overlay(&model, &axis, &view));
        assert!(!scene.layers.is_empty() && !layers.is_empty());
        pictures.push((drawn, over));
    }
    println!("built in {built} µs, axis in {placed} µs, pictures and overlays in {pictures:?} µs");
    assert!(built < 500_000, "built in {built} µs");
    let slowest = pictures.iter().map(|(drawn, _)| *drawn).max().unwrap();
    assert!(slowest < 60_000, "a picture took {slowest} µs");
}

/// What it gives, and the processor time that it took this thread in microseconds (elapsed time where the system does not
/// tell).
fn timed<T>(work: impl FnOnce() -> T) -> (T, u128) {
    let on_processor = || {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        text.split_whitespace().next()?.parse::<u128>().ok()
    };
    let (begin, before) = (std::time::Instant::now(), on_processor());
    let result = work();
    let spent = match (before, on_processor()) {
        (Some(before), Some(after)) => (after - before) / 1000,
        _ => begin.elapsed().as_micros(),
    };
    (result, spent)
}

/// What explains a recorded run, in English.
fn told(name: &str) -> Vec<String> {
    let model = recorded(name);
    let steps = explain_run(&model);
    assert!(steps.is_sorted_by_key(|step| step.event));
    for step in &steps {
        let zh = step.sentence(&model, Language::Zh);
        assert!(zh.contains(|c: char| c > '\u{2e80}'), "{zh}");
    }
    steps.into_iter().map(|step| step.sentence(&model, Language::En)).collect()
}

#[test]
fn an_act_on_a_check_that_holds_no_more_is_explained() {
    let told = told("check_then_act");
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[0], "Ann checks `seats` and finds 1. It will rely on that.");
    assert!(told[1].starts_with("Meanwhile Bob writes 0."), "{told:?}");
    assert!(told[2].ends_with("as if `seats` were still 1, and makes it -1."), "{told:?}");
}

#[test]
fn whoever_sees_half_a_change_is_explained() {
    let told = told("half_a_transfer");
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told[0].starts_with("mover writes `accounts[\"ann\"]`. That is half of a change"), "{told:?}");
    assert!(told[2].starts_with("auditor reads `accounts[\"bob\"]` in the same statement"), "{told:?}");
}

#[test]
fn threads_that_give_way_for_ever_are_explained() {
    let told = told("livelock");
    assert_eq!(told.len(), 5, "{told:?}");
    assert!(told[1].contains("wants `left` too, which Ann holds"), "{told:?}");
    assert!(told[4].contains("for the 3rd time"), "{told:?}");
}

#[test]
fn a_notification_before_the_wait_is_explained() {
    let told = told("lost_wakeup");
    assert!(told.iter().any(|step| step.starts_with("courier notifies `door`, but nobody waits")), "{told:?}");
}

#[test]
fn a_thread_that_asks_for_ever_is_explained() {
    use heddle_trace::operation::OperationKind::GlobalRead;
    let mut builder = Builder::new();
    for _ in 0..40 {
        builder.value(0, GlobalRead, 50, 4, "ready", "False");
    }
    let model = builder.model(Ending::LimitReached(heddle_trace::ending::Limit::Steps), Vec::new());
    let steps = explain_run(&model);
    assert_eq!(steps.len(), 2);
    assert!(steps[1].sentence(&model, Language::En).starts_with("After 40 reads it is still False."));
}

#[test]
fn a_count_kept_under_its_lock_needs_no_explanation() {
    assert_eq!(told("car_park"), Vec::<String>::new());
}

#[test]
fn a_statement_has_its_parts_and_what_came_in_between() {
    use heddle_stage::model::Part;
    let model = lost_update();
    let hand = &model.lost_updates()[0];
    let statement = model.statement_of(hand.write).unwrap();
    assert_eq!(statement, model.statement_of(hand.read).unwrap());
    assert_eq!(statement.operations().collect::<Vec<_>>(), [hand.read, hand.write]);
    let others = Part::Meanwhile { from: hand.read + 1, to: hand.write };
    let [first, last] = [hand.read, hand.write].map(Part::Operation);
    assert_eq!(statement.parts, [first, Part::Compute { write: hand.write }, others, last]);
    // The next round of the loop does the same, and is another statement.
    let lane = &model.lanes()[statement.lane as usize];
    let next = lane.next_event(hand.write + 1).unwrap();
    assert!(model.statement_of(next).is_none_or(|next| next != statement));
    // A start is all that its line does.
    assert_eq!(model.statement_of(1), None);
}

#[test]
fn an_export_names_threads_and_objects() {
    let mut builder = Builder::new();
    builder.begin(0, 1);
    builder.object(7, "Lock", "lock_a");
    builder.start(0, 1, "Thread-1", 2);
    builder.begin(1, 3);
    builder.done(1, LockAcquire, 7, 4);
    builder.done(1, LockRelease, 7, 5);
    let model = builder.model(Ending::Finished { status: 0 }, Vec::new());
    let json = heddle_stage::export::chrome_trace(&model, Language::En);
    assert!(json.contains("\"name\":\"main.py\"") && json.contains("\"name\":\"Thread-1\""), "{json}");
    assert!(json.contains("\"name\":\"acquire lock `lock_a`\""), "{json}");
}
