import Link from 'next/link';
import { hostPath } from './host-path.ts';

/** The name of a host, which leads to its page. */
export function HostLink({ name }: { name: string }) {
  return (
    <Link
      href={hostPath(name)}
      prefetch={false}
      title={name}
      className="inline-block max-w-full truncate align-bottom hover:underline"
    >
      {name}
    </Link>
  );
}
