'use client';

import { useEffect, useRef, type ReactNode } from 'react';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question over the page. The browser's own dialog keeps the focus in it and closes it on Escape. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      className="m-auto w-[34rem] max-w-[calc(100vw-2rem)] rounded-panel border border-line bg-surface p-5 text-text shadow-2xl backdrop:bg-canvas/80"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className="pb-3 text-[16px] leading-6 font-semibold">{title}</h2>
      {children}
    </dialog>
  );
}
