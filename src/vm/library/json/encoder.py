# The module json.encoder.

from json import JSONEncoder, encode_basestring, encode_basestring_ascii
