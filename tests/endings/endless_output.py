# status: 4
# stderr: limit of output
while True:
    print("to fill a screen, and another, and another, and another, and another, and another, and another")
