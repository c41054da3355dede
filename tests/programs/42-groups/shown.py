# A group shows the members that it was made of, whatever becomes of the list.
members = [ValueError(1), TypeError(2)]
group = ExceptionGroup("both", members)
members.clear()
print(repr(group), group.args, group)
group.args = ()
print(repr(group), group.message)
group.args = (1,)
print(repr(group))
print(repr(BaseExceptionGroup("two", (ValueError(1), KeyboardInterrupt(2)))))
