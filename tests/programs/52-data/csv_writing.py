import csv
import io

out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["a", 'b"c', "d,e", "f\ng", 1, 2.5, None, ""])
writer.writerows([[1, 2], [], [""], [" x"]])
print(repr(out.getvalue()))
for row in csv.reader(io.StringIO(out.getvalue())):
    print(row)
for quoting in (csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_MINIMAL, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator="\n").writerow(["x", 1, None, "a,b", 2.5, ""])
    print(quoting, repr(out.getvalue()))
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\", delimiter="\t").writerow(["a\tb", 'q"', "\\"])
print(repr(out.getvalue()))
