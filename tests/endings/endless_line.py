# status: 4
# stderr: limit of output
while True:
    print("word", end=" ")
