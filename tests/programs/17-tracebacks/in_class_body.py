# A class body is a frame.
class Config:
    size = 10
    half = size / 0
