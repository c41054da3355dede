# The module textwrap.

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_white = "\t\n\x0b\x0c\r "
_marks = ".,;:!?'\"&/()[]{}<>*+=|\\@#$%^~`_-"


def _is_word(char):
    return char.isalnum() or char == "_"


def _split_hyphens(word):
    # Where a word may be broken: behind a hyphen between letters, before and behind a dash of two or more.
    parts, start, at, length = [], 0, 0, len(word)
    while at < length:
        if word[at] != "-":
            at += 1
            continue
        end = at
        while end < length and word[end] == "-":
            end += 1
        if end - at >= 2:
            follows = end < length and _is_word(word[end])
            leads = at > 0 and (_is_word(word[at - 1]) or word[at - 1] in "!\"'&.,?")
            if follows and leads and at > start:
                parts.append(word[start:at])
                parts.append(word[at:end])
                start = end
        elif at - start >= 2 and end < length:
            before = word[max(start, at - 2):at]
            letters = all([char.isalpha() or char == "_" for char in before])
            after = word[end:end + 2]
            if letters and len(after) == 2 and all([char.isalpha() or char == "_" for char in after]):
                parts.append(word[start:end])
                start = end
            elif letters and len(after) == 2 and after[0].isalpha() and after[1] == "-":
                parts.append(word[start:end])
                start = end
        at = end
    parts.append(word[start:])
    return [part for part in parts if part]


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
                 *, max_lines=None, placeholder=" [...]"):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace = expand_tabs, replace_whitespace
        self.fix_sentence_endings, self.break_long_words = fix_sentence_endings, break_long_words
        self.drop_whitespace, self.break_on_hyphens, self.tabsize = drop_whitespace, break_on_hyphens, tabsize
        self.max_lines, self.placeholder = max_lines, placeholder

    def _split(self, text):
        chunks, at, length = [], 0, len(text)
        while at < length:
            start, blank = at, text[at] in _white
            while at < length and (text[at] in _white) == blank:
                at += 1
            piece = text[start:at]
            chunks.extend(_split_hyphens(piece) if self.break_on_hyphens and not blank and "-" in piece else [piece])
        return chunks

    def _fix_sentences(self, chunks):
        for index in range(len(chunks) - 1):
            word = chunks[index].rstrip("\"'")
            if chunks[index + 1] == " " and word[-1:] in (".", "!", "?") and word[-2:-1].islower():
                chunks[index + 1] = "  "

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for white in _white:
                text = text.replace(white, " ")
        chunks = self._split(text)
        if self.fix_sentence_endings:
            self._fix_sentences(chunks)
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        return self._lines(chunks[::-1])

    def _lines(self, chunks):
        # The next chunk is the last.
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            line, length = [], 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or is_last and length <= width:
                lines.append(indent + "".join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + "".join(line))
                    break
                length -= len(line.pop())
            else:
                if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip() + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _break(self, chunks, line, length, width):
        # The next chunk is longer than a line.
        room = 1 if width < 1 else width - length
        if self.break_long_words and room > 0:
            chunk, end = chunks[-1], room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any([char != "-" for char in chunk[:hyphen]]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    try:
        lines = text.split("\n")
    except (AttributeError, TypeError):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}") from None
    lines = ["" if not line or line.isspace() else line for line in lines]
    told = [line for line in lines if line]
    low, high = min(told, default=""), max(told, default="")
    margin = 0
    while margin < len(low) and low[margin] == high[margin] and low[margin] in " \t":
        margin += 1
    return "\n".join([line[margin:] for line in lines])


def indent(text, prefix, predicate=None):
    lines = text.splitlines(True)
    return "".join([prefix + line if (line.strip() if predicate is None else predicate(line)) else line for line in lines])
