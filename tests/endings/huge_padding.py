# status: 1 or 4
# stderr: MemoryError or limit of memory or Error
text = f"{'x':>1000000000000}"
