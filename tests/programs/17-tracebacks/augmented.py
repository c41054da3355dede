# Augmented assignment.
text = "abc"
text += 5
