// The editor: CodeMirror with what the page needs of it, behind a few functions that Rust calls.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { localCompletionSource, pythonLanguage } from '@codemirror/lang-python';
import { LanguageSupport, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, RangeSet, StateEffect, StateField, Transaction } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  GutterMarker,
  drawSelection,
  gutter,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { StyleModule } from 'style-mod';

// CodeMirror would put its rules into <style> elements, which a strict Content-Security-Policy refuses.
const sheet = new CSSStyleSheet();
StyleModule.mount = (_root, modules) => {
  // In a layer, so that the page's own stylesheet has the last word.
  const rules = [].concat(modules).map((module) => module.getRules());
  sheet.replaceSync(`@layer editor { ${rules.join('\n')} }`);
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
};

class ThreadMarker extends GutterMarker {
  constructor(threads) {
    super();
    this.threads = threads;
  }
  eq(other) {
    return JSON.stringify(other.threads) === JSON.stringify(this.threads);
  }
  toDOM() {
    const marks = document.createElement('span');
    marks.className = 'thread-marks';
    const crowded = this.threads.length > 1;
    if (crowded) marks.classList.add('is-crowded');
    for (const { name, short, hue, current } of this.threads) {
      const mark = document.createElement('span');
      mark.className = `thread-mark thread-${hue}${current ? ' is-current' : ''}`;
      // Where the name has no room, what the timeline calls the thread says more than half a name.
      mark.textContent = name.length > (crowded ? 1 : 6) ? short : name;
      mark.title = name;
      marks.append(mark);
    }
    return marks;
  }
}

const setMarks = StateEffect.define();

// Where each thread stands: marks in the gutter, and the line of the current one.
const marks = StateField.define({
  create: () => ({ markers: RangeSet.empty, lines: Decoration.none }),
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return place(transaction.state.doc, effect.value);
    if (!transaction.docChanged) return value;
    return { markers: value.markers.map(transaction.changes), lines: value.lines.map(transaction.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.lines),
});

function place(doc, threads) {
  const byLine = new Map();
  for (const thread of threads) {
    if (thread.line < 1 || thread.line > doc.lines) continue;
    if (!byLine.has(thread.line)) byLine.set(thread.line, []);
    byLine.get(thread.line).push(thread);
  }
  const markers = [];
  const lines = [];
  for (const [line, all] of [...byLine].sort(([a], [b]) => a - b)) {
    const { from } = doc.line(line);
    markers.push(new ThreadMarker(all).range(from));
    const current = all.find((thread) => thread.current);
    if (current) lines.push(Decoration.line({ class: `thread-line thread-${current.hue}` }).range(from));
  }
  return { markers: RangeSet.of(markers), lines: Decoration.set(lines) };
}

// A column is a count of code points from 1; a position counts UTF-16 units.
function position(doc, line, column) {
  const { from, to, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  let units = 0;
  let left = column - 1;
  for (const character of text) {
    if (left-- <= 0) break;
    units += character.length;
  }
  return Math.min(from + units, to);
}

// What the engine knows: built-ins and keywords anywhere, a module's names behind its name.
const completions = (vocabulary) => (context) => {
  const names = (module, type) => {
    const found = vocabulary.find((one) => one.module === module);
    return (found?.names ?? []).map((label) => ({ label, type: type ?? kind(label) }));
  };
  const kind = (label) => (/^[A-Z]/.test(label) ? 'class' : 'function');
  const modules = () =>
    vocabulary.filter(({ module }) => module && module !== 'keyword').map(({ module }) => ({ label: module, type: 'namespace' }));
  const member = context.matchBefore(/[\w.]+\.\w*/);
  if (member) {
    const cut = member.text.lastIndexOf('.');
    const options = names(imported(context.state.doc.toString(), member.text.slice(0, cut)));
    return options.length ? { from: member.from + cut + 1, options, validFor: /^\w*$/ } : null;
  }
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const from = /^\s*from\s+([\w.]+)\s+import\s+(?:[\w\s,]*[\s,])?(\w*)$/.exec(before);
  if (from) return { from: context.pos - from[2].length, options: names(from[1]), validFor: /^\w*$/ };
  const module = /^\s*(?:import|from)\s+(?:[\w.\s,]*[\s,])?([\w.]*)$/.exec(before);
  if (module) return { from: context.pos - module[1].length, options: modules(), validFor: /^[\w.]*$/ };
  const word = context.matchBefore(/\w+/);
  if (!word && !context.explicit) return null;
  return {
    from: word?.from ?? context.pos,
    options: [...names('keyword', 'keyword'), ...names('')],
    validFor: /^\w*$/,
  };
};

// The module behind a name: `import queue as q` makes `q` mean `queue`.
function imported(text, name) {
  const alias = new RegExp(`^\\s*import\\s+([\\w.]+)\\s+as\\s+${name.replace(/\./g, '\\.')}\\s*$`, 'm').exec(text);
  return alias ? alias[1] : name;
}

/** Puts an editor into `parent`. `changed(text)` hears of every change that the reader makes, `run()` of Ctrl+Enter. */
export function createEditor(parent, text, changed, run) {
  const wording = new Compartment();
  const words = new Compartment();
  const past = new Compartment();
  // What the page sets is not what the reader typed.
  let setting = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        marks,
        gutter({ class: 'cm-threads', markers: (view) => view.state.field(marks).markers }),
        lineNumbers(),
        lintGutter(),
        highlightActiveLineGutter(),
        highlightActiveLine(),
        highlightSpecialChars(),
        highlightSelectionMatches(),
        past.of(history()),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        bracketMatching(),
        closeBrackets(),
        search({ top: true }),
        new LanguageSupport(pythonLanguage),
        syntaxHighlighting(classHighlighter),
        words.of([]),
        wording.of([]),
        // Esc and then Tab leaves the editor: CodeMirror's own.
        keymap.of([
          { key: 'Mod-Enter', run: () => (run(), true) },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !setting) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    // Another document has a past of its own; whatever else is set can be undone.
    setText(next, isOther) {
      if (next !== view.state.doc.toString()) {
        setting = true;
        view.dispatch({
          changes: { from: 0, to: view.state.doc.length, insert: next },
          annotations: Transaction.addToHistory.of(!isOther),
          scrollIntoView: false,
        });
        setting = false;
      }
      if (isOther) {
        view.dispatch({ effects: past.reconfigure([]) });
        view.dispatch({ effects: past.reconfigure(history()) });
      }
    },
    setWording(label, phrases) {
      view.dispatch({
        effects: wording.reconfigure([
          EditorState.phrases.of(JSON.parse(phrases)),
          EditorView.contentAttributes.of({ 'aria-label': label, 'data-testid': 'editor', tabindex: '0' }),
        ]),
      });
    },
    setVocabulary(vocabulary) {
      const source = completions(JSON.parse(vocabulary));
      view.dispatch({ effects: words.reconfigure(autocompletion({ override: [source, localCompletionSource] })) });
    },
    setProblems(problems) {
      const { doc } = view.state;
      const diagnostics = JSON.parse(problems).map(({ message, severity, line, column, endLine, endColumn }) => {
        const from = position(doc, line, column);
        const to = Math.max(position(doc, endLine, endColumn), from);
        // An empty range would not be seen.
        const wide = to > from ? { from, to } : { from: Math.max(from - 1, doc.lineAt(from).from), to: from };
        return { ...wide, severity, message };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    setMarks(threads) {
      view.dispatch({ effects: setMarks.of(JSON.parse(threads)) });
    },
    reveal(line, focus) {
      const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      view.dispatch({
        selection: focus ? { anchor: from } : undefined,
        effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 40 }),
      });
      if (focus) view.focus();
    },
    destroy: () => view.destroy(),
  };
}
