# From CPython 3.14, Lib/tomllib/_types.py, without its docstrings and comments; imports made absolute. See LICENSE in this folder.
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2021 Taneli Hukkinen
# Licensed to PSF under a Contributor Agreement.

from typing import Any, Callable, Tuple

ParseFloat = Callable[[str], Any]
Key = Tuple[str, ...]
Pos = int
