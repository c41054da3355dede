//! Programs with threads whose output is the same under every schedule: everything shared is guarded, every queue has
//! one end for what matters, and what is printed comes after the joins.

use std::fmt::Write as _;

use crate::random::Random;

/// The program of a source of random numbers.
pub fn program(random: &mut Random) -> String {
    let mut text = String::from("import threading\nimport queue\n\n");
    let parts = 1 + random.below(3);
    for part in 0..parts {
        match random.below(6) {
            0 => counter(&mut text, random, part),
            1 => pipeline(&mut text, random, part),
            2 => turns(&mut text, random, part),
            3 => accounts(&mut text, random, part),
            4 => results(&mut text, random, part),
            _ => failures(&mut text, random, part),
        }
    }
    text
}

macro_rules! put {
    ($text:expr, $($words:tt)*) => {
        // Writing to a string cannot fail.
        let _ = writeln!($text, $($words)*);
    };
}

/// Threads that count under a lock.
fn counter(text: &mut String, random: &mut Random, part: usize) {
    let (threads, rounds) = (1 + random.below(4), 1 + random.below(6));
    let kind = *random.pick(&["Lock", "RLock"]);
    let explicit = random.chance(1, 2);
    put!(text, "lock{part} = threading.{kind}()\ncount{part} = 0\n\ndef work{part}(n):\n    global count{part}");
    put!(text, "    for k in range(n):");
    if explicit {
        put!(text, "        lock{part}.acquire()\n        try:\n            value = count{part}");
        put!(text, "            count{part} = value + k\n        finally:\n            lock{part}.release()");
    } else {
        put!(text, "        with lock{part}:\n            count{part} += k");
    }
    put!(text, "\nthreads = [threading.Thread(target=work{part}, args=({rounds},)) for _ in range({threads})]");
    put!(text, "for t in threads: t.start()\nfor t in threads: t.join()\nprint('count', count{part})\n");
}

/// Stages joined by queues, with one worker each.
fn pipeline(text: &mut String, random: &mut Random, part: usize) {
    let (stages, items) = (1 + random.below(3), random.below(6));
    let size = random.below(3);
    put!(text, "queues{part} = [queue.Queue({size}) for _ in range({})]\n", stages + 1);
    put!(text, "def stage{part}(number):\n    while True:\n        item = queues{part}[number].get()");
    put!(text, "        if item is None:\n            queues{part}[number + 1].put(None)\n            return");
    put!(text, "        queues{part}[number + 1].put(item * 3 + number)\n");
    put!(text, "def feed{part}():\n    for item in range({items}): queues{part}[0].put(item)");
    put!(text, "    queues{part}[0].put(None)\n");
    put!(text, "threads = [threading.Thread(target=stage{part}, args=(k,)) for k in range({stages})]");
    put!(text, "threads.append(threading.Thread(target=feed{part}))\nfor t in threads: t.start()\nseen = []");
    put!(text, "while (item := queues{part}[-1].get()) is not None: seen.append(item)");
    put!(text, "for t in threads: t.join()\nprint('pipeline', seen)\n");
}

/// Threads that take turns by a condition.
fn turns(text: &mut String, random: &mut Random, part: usize) {
    let (threads, rounds) = (1 + random.below(4), 1 + random.below(4));
    put!(text, "turn{part} = 0\nchanged{part} = threading.Condition()\norder{part} = []\n");
    put!(
        text,
        "def take{part}(me):\n    global turn{part}\n    for _ in range({rounds}):\n        with changed{part}:"
    );
    if random.chance(1, 2) {
        put!(text, "            changed{part}.wait_for(lambda: turn{part} % {threads} == me)");
    } else {
        put!(text, "            while turn{part} % {threads} != me: changed{part}.wait()");
    }
    put!(
        text,
        "            order{part}.append(me)\n            turn{part} += 1\n            changed{part}.notify_all()\n"
    );
    put!(text, "threads = [threading.Thread(target=take{part}, args=(k,)) for k in range({threads})]");
    put!(text, "for t in reversed(threads): t.start()\nfor t in threads: t.join()\nprint('turns', order{part})\n");
}

/// Transfers between objects with a lock each, taken in order.
fn accounts(text: &mut String, random: &mut Random, part: usize) {
    let (accounts, threads, rounds) = (2 + random.below(3), 1 + random.below(3), 1 + random.below(5));
    put!(
        text,
        "class Account{part}:\n    def __init__(self, number):\n        self.number, self.balance = number, 100"
    );
    put!(text, "        self.lock = threading.Lock()\n");
    put!(text, "accounts{part} = [Account{part}(k) for k in range({accounts})]\n");
    put!(
        text,
        "def move{part}(seed):\n    for k in range({rounds}):\n        a = accounts{part}[(seed + k) % {accounts}]"
    );
    put!(text, "        b = accounts{part}[(seed + 2 * k + 1) % {accounts}]\n        if a is b: continue");
    put!(text, "        first, second = (a, b) if a.number < b.number else (b, a)");
    put!(
        text,
        "        with first.lock, second.lock:\n            a.balance -= k + 1\n            b.balance += k + 1\n"
    );
    put!(text, "threads = [threading.Thread(target=move{part}, args=(k,)) for k in range({threads})]");
    put!(text, "for t in threads: t.start()\nfor t in threads: t.join()");
    put!(text, "print('accounts', [account.balance for account in accounts{part}])\n");
}

/// Threads that return results through a shared container, sorted at the end.
fn results(text: &mut String, random: &mut Random, part: usize) {
    let threads = 1 + random.below(5);
    let container = random.below(3);
    put!(text, "results{part} = {}", ["[]", "{}", "set()"][container]);
    put!(text, "\ndef put{part}(k):\n    value = sum(x * x for x in range(k * 10))");
    put!(
        text,
        "    {}",
        [
            format!("results{part}.append((k, value))"),
            format!("results{part}[k] = value"),
            format!("results{part}.add((k, value))")
        ][container]
    );
    put!(text, "\nthreads = [threading.Thread(target=put{part}, args=(k,)) for k in range({threads})]");
    put!(text, "for t in threads: t.start()\nfor t in threads: t.join()");
    put!(text, "print('results', sorted(results{part}{}))\n", if container == 1 { ".items()" } else { "" });
}

/// Threads some of which fail, with the exceptions caught and counted.
fn failures(text: &mut String, random: &mut Random, part: usize) {
    let (threads, bad) = (1 + random.below(4), random.below(4));
    put!(text, "errors{part} = queue.Queue()\n\ndef risk{part}(k):\n    try:\n        if k == {bad}:");
    put!(
        text,
        "            raise ValueError(f'thread {{k}}')\n        [1][k]\n    except (ValueError, IndexError) as error:"
    );
    put!(text, "        errors{part}.put((k, type(error).__name__, str(error)))\n");
    put!(text, "threads = [threading.Thread(target=risk{part}, args=(k,)) for k in range({threads})]");
    put!(text, "for t in threads: t.start()\nfor t in threads: t.join()\nseen = []");
    put!(
        text,
        "while not errors{part}.empty(): seen.append(errors{part}.get_nowait())\nprint('errors', sorted(seen))\n"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_drawn_sometimes() {
        let all: String = (0..40).map(|seed| program(&mut Random::new(seed))).collect();
        for word in ["'count'", "'pipeline'", "'turns'", "'accounts'", "'results'", "'errors'"] {
            assert!(all.contains(word), "{word}");
        }
    }
}
