//! What `heddle --help` prints.

/// The text.
pub const TEXT: &str = "\
Heddle runs Python programs that use threads, under schedules that can be chosen and repeated.

Usage:
  heddle run FILE [options]             run a program
  heddle replay FILE SCHEDULE [options] run it under a recorded schedule (run FILE --schedule SCHEDULE)
  heddle explore FILE [options]         run it under many random schedules and count what comes of it
  heddle --help | --version

The program's output goes to the standard output, and its input comes from the standard input.

Who goes next (run):
  --policy POLICY     round-robin      each thread in turn, one visible operation each (the default)
                      random           any thread that can go on
                      non-preemptive   the same thread until it must wait or ends
                      pct              by random priorities, which change --depth times less one: meets rare bugs soonest
  --seed N            where the random draws begin (0); implies --policy random
  --depth N           orderings that a bug may need (3), for --policy pct
  --length N          choices that the run is expected to have (200), for --policy pct
  --granularity WHERE operations       between any two operations that others can see, as without a GIL (the default)
                      gil              as with a GIL: at jumps backwards and calls, and where a thread waits
  --schedule STRING   the recorded schedule, as --print-schedule prints it
  --parallel          at full speed on several processors, in real time: not repeatable, and no data races are looked for
                      (a deadlock and what died are told; with --trace, locks and wake-ups too)
  --workers N         how many processors (all of them)

What is kept (run):
  --trace FILE        write a trace of every visible operation
  --trace-json FILE   write it as JSON for https://ui.perfetto.dev
  --no-races          do not look for data races, locks taken in both orders and the like; what is found is told on the
                      standard error
  --notes             tell as well what is no fault by itself: busy waiting, threads never joined
  --print-schedule    write the schedule that repeats the run as the last line of the standard error

Limits (run, explore):
  --max-steps N       instructions that the program may execute (2000000000)

Many schedules (explore):
  --seeds N           how many (1000), seeds 0 to N - 1
  --policy POLICY     random (the default) or pct; with --depth N, --granularity WHERE

A lock that is free, a queue that is empty, a shared variable: operations on what several threads use are visible, and
between them another thread may go on. A sleep costs no time except with --parallel.

Exit status: the program's own; 1 for an uncaught exception or a syntax error, 2 for wrong usage or a schedule that is
damaged or does not fit, 3 for a deadlock, 4 for a limit that was reached, 70 for a fault of Heddle itself.
";
