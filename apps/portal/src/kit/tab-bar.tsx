'use client';

import { clsx } from 'clsx';
import Link from 'next/link';

interface Tab<Name extends string> {
  readonly name: Name;
  readonly word: string;
  readonly count?: number | undefined;
}

interface TabBarProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly current: Name;
  readonly onChange: (name: Name) => void;
}

/** The parts of a page; which one is shown stands in the address, so each is a link. */
export function TabBar<Name extends string>({ label, tabs, current, onChange }: TabBarProps<Name>) {
  return (
    <nav
      aria-label={label}
      className="flex gap-1 overflow-x-auto border-b border-line max-md:-mx-4 max-md:w-screen max-md:px-4"
    >
      {tabs.map(({ name, word, count }) => (
        <Link
          key={name}
          href={`?tab=${name}`}
          prefetch={false}
          aria-current={name === current ? 'page' : undefined}
          className={clsx(
            'flex h-9 shrink-0 items-center gap-1.5 border-b-2 px-2.5 font-medium max-md:h-11',
            name === current ? 'border-accent text-text' : 'border-transparent text-muted hover:text-text',
          )}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onChange(name);
          }}
        >
          {word}
          {count !== undefined && count > 0 && (
            <span className="rounded-chip bg-raised px-1 text-meta text-muted">
              {count.toLocaleString('en')}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
