'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../kit/button.tsx';

/** A command with a button that copies it. */
export function CopyLine({ command }: { command: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
    setTimeout(() => {
      setCopied(false);
    }, 2_000);
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <div className="flex items-center gap-2 rounded-control bg-raised py-1 pr-1 pl-3">
      <code className="min-w-0 flex-1 font-mono text-meta break-words">{command}</code>
      <Button
        variant="quiet"
        size="row"
        aria-label={`Copy: ${command}`}
        onClick={() => {
          void copy();
        }}
      >
        <Icon aria-hidden="true" className="size-3.5" />
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
