# JSON in a file.
import io
import json

buffer = io.StringIO()
json.dump({"list": [1, 2, 3], "text": "ä"}, buffer)
print(buffer.getvalue())
buffer.seek(0)
print(json.load(buffer))
print(json.loads(b'{"bytes": "\xc3\xa9"}'))
lines = ['{"n": 1}', "", '{"n": 2}', "broken"]
for number, line in enumerate(lines, 1):
    if not line:
        continue
    try:
        print(number, json.loads(line)["n"])
    except ValueError as error:
        print(number, error)
