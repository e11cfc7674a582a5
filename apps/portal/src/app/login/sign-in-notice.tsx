import { clsx } from 'clsx';

/** What happened, and what to do next. */
const NOTICES: Readonly<Record<string, { title: string; text: string; quiet?: boolean }>> = {
  refused: {
    title: 'That did not sign you in',
    text: 'A code works once and for a short time. Run `npm start` again or ask an administrator for a new link.',
  },
  unreachable: {
    title: 'The gateway does not answer',
    text: 'Check that it runs and that the portal’s DART_GATEWAY_URL is its address, then try again. Your code has not been used.',
  },
  expired: {
    title: 'Your session is over',
    text: 'Sign in again: run `npm start` again or ask an administrator for a new link.',
  },
  'tls-needed': {
    title: 'Signing in here needs TLS',
    text: 'Over plain HTTP the browser keeps no session, except on this very machine. Open the portal by https:// or at http://127.0.0.1.',
  },
  'signed-out': {
    title: 'You are signed out',
    text: 'The session has been ended here and at the gateway.',
    quiet: true,
  },
};

export function SignInNotice({ notice }: { notice: string | string[] | undefined }) {
  const found = typeof notice === 'string' ? NOTICES[notice] : undefined;
  if (found === undefined) return null;
  return (
    <div
      role={found.quiet === true ? 'status' : 'alert'}
      className={clsx(
        'rounded-control border-l-2 px-3 py-2',
        found.quiet === true ? 'border-control bg-raised' : 'border-warn bg-warn-tint',
      )}
    >
      <p className="font-semibold">{found.title}</p>
      <p className="text-muted">
        {found.text.split('`').map((part, index) =>
          index % 2 === 0 ? (
            part
          ) : (
            <code key={part} className="rounded-chip bg-raised px-1 font-mono text-meta text-text">
              {part}
            </code>
          ),
        )}
      </p>
    </div>
  );
}
