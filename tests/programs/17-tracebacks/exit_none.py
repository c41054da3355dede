# sys.exit() without an argument is success.
import sys

print("fine")
sys.exit()
