# Escapes in both directions.
import json

for text in ['quote " and \\', "line\nbreak\ttab\r\b\f", "\x00\x1f\x7f", "é ü ß", "\u2028", "😀", "/", "mixed é\n😀"]:
    print(json.dumps(text), json.dumps(text, ensure_ascii=False))
    print(json.loads(json.dumps(text)) == text)
print(json.loads(r'"\u00e9\n\t\/\\\" \ud83d\ude00"'))
print(json.loads('"a\tb"', strict=False) == "a\tb")
print(ascii(json.loads(r'"\ud83d x"')))
