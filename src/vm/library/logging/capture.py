# Warnings that go to the logger `py.warnings`.

import logging
import warnings

_showwarning_before = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _showwarning_before is not None:
            _showwarning_before(message, category, filename, lineno, file, line)
        return
    text = warnings.formatwarning(message, category, filename, lineno, line)
    logger = logging.getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    logger.warning(str(text))


def captureWarnings(capture):
    global _showwarning_before
    if capture:
        if _showwarning_before is None:
            _showwarning_before = warnings.showwarning
            warnings.showwarning = _showwarning
    elif _showwarning_before is not None:
        warnings.showwarning = _showwarning_before
        _showwarning_before = None
