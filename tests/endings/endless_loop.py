# arguments: --max-steps 1000000
# status: 4
# stderr: limit of instructions
while True:
    pass
