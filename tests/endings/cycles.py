# status: 0
# stdout: end 500000
class Node:
    def __init__(self):
        self.me = self
        self.payload = [0] * 50


made = 0
for _ in range(500_000):
    Node()
    made += 1
print("end", made)
