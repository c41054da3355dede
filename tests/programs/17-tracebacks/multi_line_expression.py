# An operation whose operands stand on several lines.
first, second = 5, "five"
total = (
    first
    + 10
    + second
    + 20
)
