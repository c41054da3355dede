import sched
import time

scheduler = sched.scheduler(time.monotonic, time.sleep)
scheduler.enter(0.04, 1, print, ("b",))
scheduler.enter(0.02, 1, print, ("a",))
never = scheduler.enter(0.06, 1, print, ("never",))
scheduler.enter(0.08, 1, print, kwargs={"sep": "-", "end": "!\n"})
print(len(scheduler.queue), scheduler.empty(), [event.priority for event in scheduler.queue])
scheduler.cancel(never)
scheduler.run()
print(scheduler.empty(), scheduler.run(blocking=False))
try:
    scheduler.cancel(never)
except ValueError as error:
    print("ValueError")
same = sched.scheduler(lambda: 0, lambda delay: None)
for priority in (3, 1, 2):
    same.enterabs(0, priority, print, (priority,))
same.run()
