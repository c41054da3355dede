# arguments: --max-steps 100000
# status: 4
# stderr: instructions or steps
class Never:
    def __eq__(self, other):
        return False


print(Never() in range(1_000_000_000))
