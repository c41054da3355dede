# The module platform: a machine without a name.

from collections import namedtuple

_Uname = namedtuple("uname_result", "system node release version machine processor")


def uname():
    return _Uname("Linux", "localhost", "6.0", "#1", "wasm32", "")


def system():
    return "Linux"


def node():
    return "localhost"


def release():
    return "6.0"


def version():
    return "#1"


def machine():
    return "wasm32"


def processor():
    return ""


def architecture(executable="", bits="", linkage=""):
    return "64bit", "ELF"


def platform(aliased=False, terse=False):
    return "Linux-6.0-wasm32"


def python_implementation():
    return "Heddle"


def python_version():
    return "3.14.0"


def python_version_tuple():
    return "3", "14", "0"


def python_branch():
    return ""


python_revision = python_branch


def python_compiler():
    return ""


def python_build():
    return "", ""


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return "", ""


def freedesktop_os_release():
    raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")
