# The module json.decoder.

from json import JSONDecodeError, JSONDecoder, scanstring
