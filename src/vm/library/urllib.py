# The package urllib, of which only urllib.parse is here: there is no network.
