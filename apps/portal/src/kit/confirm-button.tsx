'use client';

import { useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';

interface ConfirmButtonProps extends ButtonProps {
  /** Names what is about to happen; undefined: it happens at the first click. */
  readonly question: string | undefined;
  readonly onConfirm: () => void;
}

/** A button that asks once more in its own place. What keeps it stands where the first click was. */
export function ConfirmButton({ question, onConfirm, ...button }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking || question === undefined) {
    return (
      <Button
        {...button}
        onClick={() => {
          if (question === undefined) onConfirm();
          else setAsking(true);
        }}
      />
    );
  }
  return (
    <span
      className="inline-flex flex-wrap justify-end gap-1"
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsking(false);
      }}
    >
      <Button
        variant="danger"
        autoFocus
        disabled={button.disabled}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {question}
      </Button>
      <Button onClick={() => setAsking(false)}>Keep</Button>
    </span>
  );
}
