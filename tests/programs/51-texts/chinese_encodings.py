# GBK and GB2312.
import os

text = "线程, threads 和锁: ①"
data = text.encode("gbk")
print(data, data.decode("GBK") == text, data.decode("cp936"))
print("你好".encode("gb2312"), b"\xc4\xe3\xba\xc3".decode("gb2312"), "你好".encode("gbk", "strict").hex(" "))
for attempt in (
    lambda: "€".encode("gbk"), lambda: "a😀b".encode("gbk"), lambda: "镕".encode("gb2312"), lambda: b"a\xff".decode("gbk"),
    lambda: b"ok\xc4".decode("gbk"), lambda: b"\x81\x30".decode("gbk"), lambda: b"\xd3\xe3".decode("gb2312"),
):
    try:
        print(attempt())
    except UnicodeError as error:
        print(type(error).__name__, error)
print("a😀b".encode("gbk", "replace"), "a😀b".encode("gbk", "ignore"), "a😀".encode("gbk", "xmlcharrefreplace"))
print(b"\xffa\xc4\xe3\xba".decode("gbk", "replace"), b"\xffa\xc4\xe3\xba".decode("gbk", "ignore"))
with open("notes.txt", "w", encoding="gbk") as file:
    file.write("第一行\n第二行\n")
with open("notes.txt", encoding="gbk") as file:
    print(file.read().split())
with open("notes.txt", "rb") as file:
    print(len(file.read()))
try:
    open("notes.txt").read()
except UnicodeDecodeError as error:
    print(error.reason)
os.remove("notes.txt")
