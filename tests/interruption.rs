//! Ctrl-C in a terminal: the main thread raises `KeyboardInterrupt`, whatever it does or waits for, in both modes.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use heddle_tests::heddle;

/// What a program says at the end if it was interrupted while it waited or worked.
const CAUGHT: &str = "caught KeyboardInterrupt\nend\n";

/// Somebody else is alive, so that a wait for ever is no deadlock.
const HEAD: &str = "\
import queue, sys, threading, time
over = threading.Event()
def alive():
    while not over.is_set():
        time.sleep(0.001)
other = threading.Thread(target=alive)
other.start()
lock = threading.Lock()
lock.acquire()
condition = threading.Condition()
";

/// Tries what it is given, and says what came of it.
const TAIL: &str = "
print('ready', flush=True)
try:
    wait()
except BaseException as error:
    print('caught', type(error).__name__)
over.set()
other.join()
print('end')
";

/// Runs a program, interrupts it once it is ready, and gives its output and its exit status.
fn interrupted(source: &str, arguments: &[&str], input: &[u8]) -> (String, Option<i32>) {
    let path = std::env::temp_dir().join(format!("heddle-interruption-{}-{:p}.py", std::process::id(), &source));
    std::fs::write(&path, source).expect("a writable folder for temporary files");
    let mut child = Command::new(heddle::binary())
        .arg("run")
        .arg(&path)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    stdin.write_all(input).expect("it reads");
    let mut output = BufReader::new(child.stdout.take().expect("it is piped"));
    let mut line = String::new();
    while line != "ready\n" {
        line.clear();
        assert_ne!(output.read_line(&mut line).expect("it writes text"), 0, "it ended before it was ready");
    }
    // It is about to wait, or waits.
    std::thread::sleep(Duration::from_millis(150));
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill is there");
    assert!(killed.success());
    let begin = Instant::now();
    while child.try_wait().expect("it can be waited for").is_none() {
        if begin.elapsed() > heddle::LIMIT {
            child.kill().expect("it can be killed");
            panic!("it goes on after an interruption:\n{source}");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let mut rest = String::new();
    output.read_to_string(&mut rest).expect("it writes text");
    let _ = std::fs::remove_file(&path);
    (rest, child.wait().expect("it has ended").code())
}

fn in_both_modes(wait: &str) {
    let source = format!("{HEAD}{wait}{TAIL}");
    for arguments in [&[][..], &["--policy", "random", "--seed", "7"], &["--parallel", "--workers", "2"]] {
        assert_eq!(interrupted(&source, arguments, b""), (CAUGHT.to_owned(), Some(0)), "{wait} {arguments:?}");
    }
}

#[test]
fn a_loop() {
    in_both_modes("def wait():\n    while True:\n        pass");
}

#[test]
fn waits_for_locks() {
    in_both_modes("wait = lock.acquire");
    in_both_modes("wait = lambda: lock.acquire(timeout=1e6)");
    in_both_modes("wait = threading.Semaphore(0).acquire");
}

#[test]
fn waits_for_others() {
    in_both_modes("wait = other.join");
    in_both_modes("wait = threading.Event().wait");
    in_both_modes("wait = threading.Barrier(2).wait");
    in_both_modes("wait = queue.Queue().get");
    in_both_modes("def wait():\n    while True:\n        time.sleep(1000)");
}

#[test]
fn a_condition_has_its_lock_again() {
    in_both_modes(
        "def wait():
    with condition:
        try:
            condition.wait()
        finally:
            condition.notify()",
    );
}

#[test]
fn nobody_catches_it() {
    let source = format!("{HEAD}print('ready', flush=True)\ntry:\n    lock.acquire()\nfinally:\n    over.set()\n");
    for arguments in [&[][..], &["--parallel", "--workers", "2"]] {
        assert_eq!(interrupted(&source, arguments, b""), (String::new(), Some(130)), "{arguments:?}");
    }
}

#[test]
fn the_wait_for_threads_at_the_end() {
    let source = format!("{HEAD}print('ready', flush=True)\n");
    for arguments in [&[][..], &["--parallel", "--workers", "2"]] {
        assert_eq!(interrupted(&source, arguments, b""), (String::new(), Some(0)), "{arguments:?}");
    }
}
