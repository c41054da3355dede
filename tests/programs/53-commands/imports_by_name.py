import importlib

print(importlib.import_module("json").dumps([1]))
print(importlib.import_module("concurrent.futures").Future.__name__, importlib.import_module(".thread", "concurrent.futures").__name__)
for name in ("nope", "json.nope"):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        print(error.name)
try:
    importlib.import_module(".x")
except TypeError as error:
    print(error)
