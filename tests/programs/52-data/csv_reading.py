import csv
import io

print(list(csv.reader(['a,b,"c ""quoted""",d', '1, 2,"x', 'y",3', "", "last"])))
print(list(csv.reader(["a b c", "'x y' z"], delimiter=" ", quotechar="'")))
print(list(csv.reader(["1,'2',x"], quoting=csv.QUOTE_NONE)), list(csv.reader(['1,"b",2.5'], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(["a, b ,c", ",,", 'a"b,c', '"a"b,c'], skipinitialspace=True)))
reader = csv.DictReader(io.StringIO("name,age\nAnn,3\nBob,4,extra\nCy\n\n"))
for row in reader:
    print(row, reader.line_num)
print(reader.fieldnames)
