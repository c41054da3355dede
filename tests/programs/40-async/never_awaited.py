# A coroutine that nobody awaits does nothing, and CPython says so.
async def forgotten():
    print("never printed")


async def main():
    forgotten()
    print("main goes on")


try:
    main().send(None)
except StopIteration:
    print("finished")
forgotten()
print("the end")
