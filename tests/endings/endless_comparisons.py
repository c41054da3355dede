# arguments: --max-steps 100000
# status: 4
# stderr: instructions or steps
# The jump back to the head of the loop is taken when the method returns.
class Never:
    def __eq__(self, other):
        return False


for number in range(1_000_000_000):
    if number == Never():
        break
