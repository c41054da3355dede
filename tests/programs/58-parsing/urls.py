from urllib.parse import (parse_qs, parse_qsl, quote, quote_plus, unquote, urlencode, urljoin, urlparse, urlsplit, urlunparse)

print(urlparse("https://user@example.org:8080/a/b;p?q=1&r=2#frag"), urlsplit("//h/p").netloc, urlparse("http://h:80/").port)
print(parse_qs("a=1&a=2&b=%20x+y"), parse_qsl("a=1&b="), urlencode({"a": 1, "b": "x y/ä"}), urlencode({"a": [1, 2]}, doseq=True))
print(quote("a b/ü?"), quote_plus("a b/ü?"), unquote("a%20b%C3%BC"), urljoin("http://h/a/b", "../c"), urlunparse(("http", "h", "/p", "", "q", "")))
