import csv
import io

out = io.StringIO()
writer = csv.DictWriter(out, ["a", "b"], restval="-")
writer.writeheader()
writer.writerow({"a": 1})
writer.writerows([{"a": 2, "b": 3}])
print(repr(out.getvalue()))
attempts = [
    lambda: writer.writerow({"z": 1}), lambda: csv.reader([], delimiter="ab"), lambda: csv.writer(5), lambda: next(csv.reader([b"x"])),
    lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.get_dialect("q"),
    lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.reader([], quoting=9),
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as error:
        print(type(error), error)
csv.register_dialect("semicolon", delimiter=";")
print(list(csv.reader(["a;b"], "semicolon")), csv.list_dialects())
