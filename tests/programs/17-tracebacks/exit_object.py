# Any other object is printed.
raise SystemExit(["a", "list"])
