'use client';

import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { Sheet } from './sheet.tsx';

interface TypedConfirmationProps {
  readonly title: string;
  /** What has to be typed: a name or a number. */
  readonly word: string;
  /** On the button. */
  readonly verb: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What it is about, and what follows. */
  readonly children: ReactNode;
}

/** Asks for what takes much away: its name or number is typed first. */
export function TypedConfirmation({
  title,
  word,
  verb,
  onConfirm,
  onClose,
  children,
}: TypedConfirmationProps) {
  const [typed, setTyped] = useState('');
  return (
    <Sheet title={title} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === word) onConfirm();
        }}
      >
        {children}
        <Field
          label={`Type ${word} to confirm`}
          name="confirmation"
          type="text"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="danger" disabled={typed.trim() !== word}>
            {verb}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
