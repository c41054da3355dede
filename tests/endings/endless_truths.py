# arguments: --max-steps 100000
# status: 4
# stderr: instructions or steps
class No:
    def __bool__(self):
        return False


for number in range(1_000_000_000):
    if No():
        break
