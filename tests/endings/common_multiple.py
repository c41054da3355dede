# status: 4
# stderr: instructions or steps
import math

math.lcm(*range(1, 400_000))
