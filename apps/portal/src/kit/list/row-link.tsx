'use client';

import Link from 'next/link';

interface RowLinkProps {
  readonly href: string;
  readonly text: string;
  /** Opens the row beside the list; a second Enter there leads to its page. */
  readonly onOpen?: () => void;
}

/** The name of a row, which leads to its page; the arrow keys go from one to the next. */
export function RowLink({ href, text, onOpen }: RowLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      data-row-link
      title={text}
      className="inline-block max-w-full truncate align-bottom font-medium hover:underline"
      onClick={(event) => {
        if (onOpen === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {text}
    </Link>
  );
}
