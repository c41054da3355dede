# Notes follow the message.
error = ValueError("with notes")
error.add_note("hint: try again")
error.add_note("two\nlines")
raise error
