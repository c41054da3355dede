# Three functions deep, with carets under the failing part of each line.
def average(numbers):
    return sum(numbers) / len(numbers)


def report(groups):
    for name, numbers in groups.items():
        print(name, average(numbers))


def main():
    report({"full": [1, 2, 3], "empty": []})
    print("never")


if __name__ == "__main__":
    main()
