# finally runs before the traceback appears.
def work():
    try:
        return {}["missing"]
    finally:
        print("cleaning up")


work()
