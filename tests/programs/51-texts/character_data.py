# What unicodedata says of characters.
import unicodedata
from unicodedata import category, combining, decomposition, east_asian_width, is_normalized, lookup, name, normalize


def plain(text):
    return "".join(c for c in normalize("NFKD", text) if not combining(c))


print(plain("Crème Brûlée à la Škoda ﬁancé ½ Å"), normalize("NFKD", "Ḋž²").encode("ascii", "ignore"))
for text in ("é", "e\u0301", "ﬁ", "Å", "한국", "q\u0307\u0323", "\u1e0b\u0323", "①②", "ｱｶﾞ", "\u0958"):
    print(ascii(text), [ascii(normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")], is_normalized("NFC", text))
for c in "aÀ1½٣一가 \n\u0301€(«_😀\ud800\U0010ffff\u200b٪":
    print(ascii(c), category(c), combining(c), unicodedata.bidirectional(c), unicodedata.mirrored(c), east_asian_width(c), decomposition(c),
          unicodedata.decimal(c, None), unicodedata.digit(c, None), unicodedata.numeric(c, None), name(c, None))
print(lookup("LATIN SMALL LETTER E WITH ACUTE"), lookup("greek small letter alpha"), lookup("SNOWMAN"), lookup("CJK UNIFIED IDEOGRAPH-4E00"))
print(unicodedata.unidata_version, name("中"), name("글"))


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)


attempt(name, "\n")
attempt(lookup, "NO SUCH THING")
attempt(normalize, "NFX", "é")
attempt(unicodedata.digit, "x")
attempt(unicodedata.decimal, "²")
attempt(unicodedata.numeric, "x")
attempt(category, "ab")
attempt(category, 3)
