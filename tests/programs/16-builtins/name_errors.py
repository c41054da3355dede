# Misspelled and missing names, and what is called by mistake.
def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: pritn("x"))
attempt(lambda: Print("x"))
attempt(lambda: true)
attempt(lambda: null)
attempt(lambda: lenght)
attempt(lambda: "abc".length())
attempt(lambda: [1].add(2))
attempt(lambda: {}.has_key("a"))
attempt(lambda: "abc".contains("a"))
attempt(lambda: len.x)
attempt(lambda: print.x)
attempt(lambda: (1).x)
attempt(lambda: [].length)
attempt(lambda: str.lenght)
attempt(lambda: int("5").value)
attempt(lambda: None.append(1))
attempt(lambda: [3, 1].sort().x)
attempt(lambda: print("called").x)
attempt(lambda: range(3).append(1))
attempt(lambda: (1, 2).append(3))
attempt(lambda: "abc".append("d"))
attempt(lambda: {1}.append(2))
attempt(lambda: {"a": 1}.a)
attempt(lambda: int.parse("5"))
attempt(lambda: math.pi)
attempt(lambda: xrange(3))
attempt(lambda: unicode("x"))
list = [1, 2]
attempt(lambda: list("abc"))
del list
str = "shadowed"
attempt(lambda: str(5))
del str
attempt(lambda: list("abc") + [str(5)])
