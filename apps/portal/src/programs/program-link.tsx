import Link from 'next/link';
import { Chip } from '../kit/chip.tsx';
import { programPath } from './program-path.ts';

interface ProgramLinkProps {
  readonly program: { readonly name: string; readonly environment: string };
}

/** The name of a program, which leads to its page; the environment where it is not production. */
export function ProgramLink({ program: { name, environment } }: ProgramLinkProps) {
  return (
    <span className="inline-flex max-w-full items-center gap-1.5 align-bottom">
      <Link
        href={programPath({ name, environment })}
        prefetch={false}
        title={name}
        className="truncate hover:underline"
      >
        {name}
      </Link>
      {environment !== 'production' && <Chip>{environment}</Chip>}
    </span>
  );
}
