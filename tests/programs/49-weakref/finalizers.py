import weakref


class Resource:
    pass


resource = Resource()
finalizer = weakref.finalize(resource, print, "closed", sep="", end="!\n")
print(finalizer.alive)
resource = None
print(finalizer.alive, finalizer())
early = Resource()
finalizer = weakref.finalize(early, lambda: "result")
print(finalizer(), finalizer.alive, finalizer())
kept = Resource()
detached = weakref.finalize(kept, print, "never")
print(detached.peek()[1] is print, detached.detach()[2], detached.alive)
last = Resource()
weakref.finalize(last, print, "at exit: first made, last called")
other = weakref.finalize(last, print, "at exit: not called")
other.atexit = False
weakref.finalize(last, print, "at exit")
print("end")
