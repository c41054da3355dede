# The source line is shown without its indentation.
for i in range(2):
    if i:
        while True:
            try:
                if i == 1:
                    value = [10, 20][i * 2]
            finally:
                print("leaving")
