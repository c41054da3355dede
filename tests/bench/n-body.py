# Floats in attributes: planets that attract each other.
from math import sqrt


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


def advance(bodies, dt):
    for index, one in enumerate(bodies):
        for other in bodies[index + 1:]:
            dx, dy, dz = one.x - other.x, one.y - other.y, one.z - other.z
            square = dx * dx + dy * dy + dz * dz
            force = dt / (square * sqrt(square))
            one.vx -= dx * other.mass * force
            one.vy -= dy * other.mass * force
            one.vz -= dz * other.mass * force
            other.vx += dx * one.mass * force
            other.vy += dy * one.mass * force
            other.vz += dz * one.mass * force
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies):
    total = 0.0
    for index, one in enumerate(bodies):
        total += 0.5 * one.mass * (one.vx ** 2 + one.vy ** 2 + one.vz ** 2)
        for other in bodies[index + 1:]:
            total -= one.mass * other.mass / sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2 + (one.z - other.z) ** 2)
    return total


def run(steps):
    bodies = [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5),
        Body(4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.04),
        Body(8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.01),
        Body(12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.002),
        Body(15.4, -25.9, 0.2, 1.0, 0.6, -0.03, 0.002),
    ]
    for _ in range(steps):
        advance(bodies, 0.01)
    return energy(bodies)


print(f"{run(2000):.9f}")
