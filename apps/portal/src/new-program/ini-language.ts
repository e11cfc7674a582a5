import {
  insertCompletionText,
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { HighlightStyle, StreamLanguage } from '@codemirror/language';
import { properties } from '@codemirror/legacy-modes/mode/properties';
import { keysOf, type SectionType } from '@dart/supervisor/keys';
import { tags } from '@lezer/highlight';
import { valuesOf } from './key-values.ts';

export const iniLanguage = StreamLanguage.define(properties);

export const iniColours = HighlightStyle.define([
  { tag: tags.definition(tags.variableName), color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);

/** Writes `key = ` and goes on with the words that the key may have. */
function writeKeyName(view: EditorView, { label }: Completion, from: number, to: number): void {
  view.dispatch(insertCompletionText(view.state, `${label} = `, from, to));
  startCompletion(view);
}

/** Completes the keys that a section of this type may hold, and the words that a key may have. */
export function completeIni(typeNow: () => SectionType) {
  return (context: CompletionContext): CompletionResult | null => {
    const { from, text } = context.state.doc.lineAt(context.pos);
    const before = text.slice(0, context.pos - from);
    const keys = keysOf(typeNow());
    const ofKey = /^\s*(\w+)\s*[=:]\s*(\w*)$/u.exec(before);
    if (ofKey !== null) {
      const [, key = '', word = ''] = ofKey;
      const kind = keys.get(key.toLowerCase());
      if (kind === undefined) return null;
      const options = valuesOf(kind).words.map((label): Completion => ({ label, type: 'constant' }));
      return options.length === 0 ? null : { from: context.pos - word.length, options };
    }
    const key = /^(\w*)$/u.exec(before);
    if (key === null || (key[1] === '' && !context.explicit)) return null;
    const options = [...keys].map(([label, { description, defaultValue }]): Completion => ({
      label,
      type: 'property',
      apply: writeKeyName,
      detail: defaultValue === undefined || defaultValue === '' ? '' : `= ${defaultValue}`,
      info: description,
    }));
    return { from, options };
  };
}
