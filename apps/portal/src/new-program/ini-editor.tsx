'use client';

import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import type { SectionType } from '@dart/supervisor/keys';
import { useEffect, useRef } from 'react';
import { editorTheme } from './editor-theme.ts';
import { completeIni, iniColours, iniLanguage } from './ini-language.ts';

/** Something about a line of the text. */
export interface LineIssue {
  /** From 1; null: about the whole, shown on the first line. */
  readonly line: number | null;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

interface IniEditorProps {
  readonly label: string;
  readonly type: SectionType;
  readonly value: string;
  readonly issues: readonly LineIssue[];
  readonly onChange: (value: string) => void;
}

/** The text of the section with completion (Ctrl+Space) and what the gateway says of each line. Tab leaves it. */
export function IniEditor({ label, type, value, issues, onChange }: IniEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const now = useRef({ type, onChange });
  useEffect(() => {
    now.current = { type, onChange };
  }, [type, onChange]);
  const first = useRef({ label, value });
  useEffect(() => {
    if (place.current === null) return;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first.current.value,
        extensions: [
          EditorView.cspNonce.of(readNonce()),
          EditorView.contentAttributes.of({ 'aria-label': first.current.label }),
          lineNumbers(),
          history(),
          drawSelection(),
          iniLanguage,
          syntaxHighlighting(iniColours),
          autocompletion({ override: [completeIni(() => now.current.type)], icons: false }),
          lintGutter(),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          editorTheme,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) now.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = undefined;
    };
  }, []);
  useEffect(() => {
    const shown = view.current;
    if (shown === undefined || shown.state.doc.toString() === value) return;
    shown.dispatch({ changes: { from: 0, to: shown.state.doc.length, insert: value } });
  }, [value]);
  useEffect(() => {
    const shown = view.current;
    if (shown === undefined) return;
    const found = issues.map((issue) => toDiagnostic(issue, shown.state.doc));
    shown.dispatch(setDiagnostics(shown.state, found));
  }, [issues]);
  return <div ref={place} className="overflow-clip rounded-control border border-control" />;
}

function toDiagnostic({ line, message, severity }: LineIssue, doc: Text): Diagnostic {
  const { from, to } = doc.line(Math.min(Math.max(line ?? 1, 1), doc.lines));
  return { from, to, message, severity };
}

/** Styles that a script makes need the nonce of this page’s answer; browsers hide the attribute, not the property. */
function readNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
