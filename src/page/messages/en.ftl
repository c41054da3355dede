# The page's own words. Those about a run are in src/trace/words.

title = Heddle: concurrent Python, step by step
title-demo = { $demo } · Heddle
skip-to-stage = Skip to the stage
demo = Demo
demo-from-link = From a link
demo-own = A program of your own
share = Share
embed = Embed
language = Language
theme = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
help = Keys and settings
close = Close
dismiss = Dismiss
notices = Notices
parts = Parts of the page
code = Code
stage = Stage
output = Output
tab-code = Code
tab-stage = Stage
tab-output = Output

lesson-open = Open the lesson
lesson-close = Fold
lesson-missing = The lesson could not be loaded.
lesson-again = Try again
reset-program = Back to the original
problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
editor = Program
editor-find = Find
editor-replace = Replace
editor-next = next
editor-previous = previous
editor-all = all
editor-match-case = match case
editor-regexp = regexp
editor-by-word = by word
editor-replace-one = replace
editor-replace-all = replace all
editor-completions = Completions
editor-diagnostics = Problems
editor-no-diagnostics = No problems

run = Run
run-title = Run (Ctrl+Enter)
stop = Stop
stop-title = Stop (Esc)
mode = Mode
mode-steps = Step by step
mode-steps-title = One thread at a time: every step can be seen, repeated and chosen
mode-full = Full speed
mode-full-title = On all processors at once, in real time
same-order = Same order
another-order = Another order
sample = Try { $count } orders
same-order-title = Once more, with the threads in exactly this run's order
another-order-title = Once more, with the threads in an order drawn anew
sample-press-title = Run it { $count } times in different orders, and count what comes of it
export = Save the run
export-title = The shown run as a file that ui.perfetto.dev opens:
order = Order
order-title = Who goes next, and where threads switch
order-who-next = Who goes next
order-bundled = As prepared for this program
order-default = As suits this program
order-round-robin = In turn
order-random = Drawn, from a seed
order-pct = By drawn priorities (PCT)
order-non-preemptive = The same until it must wait
seed = Seed
order-brief-random = Seed { $seed }
order-brief-non-preemptive = No interruptions
depth = Depth
depth-title = How many orderings the fault may need. Two or three find most.
granularity = Threads switch
granularity-free = at any operation (free-threaded)
granularity-gil = as with a GIL
granularity-gil-hint = Only where CPython with a GIL lets another thread go on: when a loop goes round, at calls, and where a thread waits.
interrupt = Interrupt (Ctrl-C)
interrupt-title = As Ctrl+C does in a terminal: the main thread raises KeyboardInterrupt, and the program may go on
workers = Workers
full-preparing = Full speed is being prepared.
full-after-reload = Full speed is there after one reload.
reload = Reload
full-framed = Full speed needs shared memory, which browsers give no page inside a frame like this. Everything else works.
full-insecure = Full speed needs shared memory, which browsers give to https pages only. Everything else works.
full-no-headers = Full speed needs shared memory, which this browser does not give here. Everything else works.

sample-running = { $done } of { $count } orders tried
sample-title = What came of { $count } orders
outcome-title = Show a run that ends like this

transport = Playhead
to-start-title = To the start (Home)
step-back-title = Step back (←)
step-title = Step (→)
to-end-title = To the end (End)
play-title = Play (Space)
pause-title = Pause (Space)
thread-step-title = To the next step of this thread (Shift+→)
next-turn-title = To the next wait or wake-up (])
position = Step { $at } of { $of }
speed = Speed
speed-value = { $speed } steps/s
everything = Show everything
everything-title = Mark every access, and not only those that other threads can see
ghost = Press Run. Each row will be one thread, and you will see what every one of them does, and when.

running = Running
running-progress = { $steps } steps, { $instructions } instructions so far
waits-for-input = The program waits for a line of input
refused = The program cannot run
lost = The run was lost
go-to-line = Go to line { $line }
show-why = Show me why
show-finding = Show it
why-pause = Pause
why-again = Play
stale = The program has been changed since this run.
before-change = Before your change: { $ending }
order-lost = The order that was prepared for the original does not fit it any more: ask for 20 orders to see what can happen now.
ahead = If it goes on by itself from here: { $ending }
dropped = { $count ->
    [one] One event is not shown: there were too many.
   *[other] { $count } events are not shown: there were too many.
}
findings = { $count ->
    [one] 1 thing was found in this run
   *[other] { $count } things were found in this run
}
more-findings = and { $count } more
too-long-for-steps = Seeing every step has its price. Let the loops do fewer rounds, or run it at full speed.
races-step-by-step = Data races are looked for only when the program is run step by step.
wait-graph = Who waits for whom


inspector = Threads and variables
inspector-later = Threads and variables are shown when the run is over, or waits for input.
inspector-none = This run cannot be looked into: it was cut off.
who-next = Who goes next?
nobody-next = Here nobody can go any more.
nobody-next-ended = The program has ended.
choose-from-start = Go back to the start and choose yourself
begins = begins
goes-on = goes on
at-line = { $what } (line { $line })
choice-recorded = as in this run
choice-recorded-title = Step on as in this run
choice-title = Let this thread go next: a new run that begins like this one
statement = { $thread }, line { $line }
stacks = Threads
frame = { $function }, line { $line }
situation-ready = can go
situation-held = { $waits }, held by { $holder }
situation-finished = has ended
globals = Shared variables

elapsed = It took { $time }
time = Time
speed-up = Speed-up
speed-hint = Run it once with 1 worker as well: then the speed-up can be computed.
worker = Worker
worker-busy = Busy
worker-slices = Slices
worker-steals = Taken over

output-none = The program wrote nothing.
output-hidden = The first { $bytes } bytes are not shown.
input-wanted = The program asks for a line:
input-send = Send
input-end = End of input
input-end-title = No more lines will come

runs = Runs
run-name = Run { $number }
compare-title = Compare with the shown run
compare-with = Compare with { $run }
forget-run = Forget { $run }
comparison = { $one } beside { $other }
compare-same = both did the same, step for step.
colon = { ": " }
compare-shared = { $count ->
    [0] they differ from the first event on.
    [one] they share their first event and then part.
   *[other] they share their first { $count } events and then part.
}
compare-show = Show the place.
compare-ended = has nothing more to do
compare-what = What came out differently
strips = Both runs as strips
strips-hint = Bands join the same operation; what differs is framed.
compare-alike = Both came to the same end.
compare-ending = Ending
origin-fresh = Started by Run
origin-same = The order of { $run } once more
origin-another = Another order (seed { $seed })
origin-sampled = One of the orders that were tried
origin-branch = Branches off { $run } after { $events } events: { $thread } goes first
origin-link = From a link

share-title = Share this
share-text = Whoever opens this link sees this program, in this order, at this step.
share-text-program = Whoever opens this link sees this program.
share-private = Nothing is stored on a server: everything is in the link.
embed-title = Put it into a page of yours
embed-text = Copy this into the source of a page, a course or a slide:
embed-options = The address takes more options: run (at once), hide=lesson, show=header, lang=en or zh, theme=light or dark.
copy = Copy
copied = Copied
not-copied = The browser refused the clipboard. Select the text and copy it by hand.

key-run = Run
key-stop = Stop
key-play = Play or pause
key-step = Step back, step
key-thread-step = Step within the thread
key-turn = To the last or next wait or wake-up
key-jump = To the start, to the end
key-thread = Let that thread go next: 0 is T0, 1 is T1
key-look = Look at a thread
key-interrupt = In the output: interrupt the program with KeyboardInterrupt
key-zoom = On the timeline: zoom in, zoom out, the whole run
key-open = Open the statement at the playhead into its parts
key-leave-editor = Leave the editor
key-find = Find in the program
shortcuts = Single keys work while the stage has the focus

split-columns = Border between code and stage
split-lesson = Border between lesson and editor
split-stage = Border between timeline and inspectors
split-below = Border between inspectors and output

bad-link = The link could not be read, and everything is as it was. { $why }
bad-link-too-large = The link is larger than any that Heddle makes, and was not opened.
bad-link-demo = The link names a demo that there is none of: { $demo }.
bad-schedule = The order that came with it could not be read. { $why }
too-large-to-share = The program is too long for a link.
schedule-too-large = The run is too long for a link: this one holds the program only.
lost-stopped = The run was cut off, because it did not stop by itself.
lost-failed = The engine failed and was started again. Your program is safe. ({ $detail })
lost-silent = The engine did not answer any more and was started again. Your program is safe.
lost-never-started = The engine could not be started. Reload the page. ({ $detail })
lost-foreign = Page and engine are not of one release. { $what }
no-storage = This browser keeps nothing for this page: what you type is gone when you leave it.
no-editor = The editor could not be loaded; a plain text field does instead. ({ $detail })

live-running = The program runs.
live-input = The program waits for a line of input.
live-lost = The run was lost.

topic-sharing = Shared data
topic-threads = Threads
topic-deadlock = Deadlock
topic-signals = Signals
topic-messages = Messages
topic-speed = Speed

timeline = Timeline of the run, { $events } events
timeline-keys = Arrow keys step, with Shift within a thread; plus and minus zoom, F shows the whole run. The run can also be read as sentences below.
timeline-tools = View of the timeline
zoom-in = Zoom in (+, or Ctrl and the wheel)
zoom-out = Zoom out (−, or Ctrl and the wheel)
axis-title = Draw the axis by time instead of by steps
axis-time = Time
by-worker-title = One row for each worker instead of each thread
by-worker = Workers
pin-row = Pin
pin-row-title = Keep the selected object's row on top, or let it go back
hide-row = Hide
hide-row-title = Hide the selected object's row
show-rows = { $count } hidden
show-rows-title = Show the hidden rows again

sentences = The steps as sentences
sentences-before = { $count } earlier steps
sentences-after = { $count } later steps
more-threads = The first { $shown } of { $count } threads
position-running = { $count ->
    [one] 1 event
   *[other] { $count } events
}
