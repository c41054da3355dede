print("\d+", 'a\ b', b"\q", f"{1}\z", len("\8"))
pattern = "C:\new\files\do\cats"
print(pattern)
print(r"\d", rb"\q", "\\d", "\N{DIGIT ONE}", "\x41\u0042")
text = """
two
lines \p
"""
print(text)
print("\400", b"\777", "\377")
