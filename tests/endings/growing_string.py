# status: 1 or 4
# stderr: MemoryError or limit of memory
text = "a"
while True:
    text += text
