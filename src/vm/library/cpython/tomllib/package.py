# From CPython 3.14, Lib/tomllib/__init__.py, without its docstrings and comments; imports made absolute. See LICENSE in this folder.
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2021 Taneli Hukkinen
# Licensed to PSF under a Contributor Agreement.

__all__ = ("loads", "load", "TOMLDecodeError")

from tomllib._parser import TOMLDecodeError, load, loads

TOMLDecodeError.__module__ = __name__
