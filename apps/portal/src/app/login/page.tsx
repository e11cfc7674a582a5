import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { canKeepSession } from '../../session/can-keep-session.ts';
import { Brand } from '../../shell/brand.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SignInNotice } from './sign-in-notice.tsx';

export const metadata: Metadata = { title: 'Sign in' };

interface LoginPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Opening it changes nothing: the code of a sign-in link is used by the button, so previews don't use it up. */
export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { code, failed, 'signed-out': signedOut } = await searchParams;
  const head = await headers();
  const host = head.get('host');
  const canSignIn = canKeepSession(host, head.get('x-forwarded-proto'));
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 p-4">
      <div className="flex items-center justify-between gap-4">
        <Brand />
        <span className="truncate font-mono text-meta text-muted">{host}</span>
      </div>
      <div className="flex flex-col gap-5 rounded-panel border border-line bg-surface p-6">
        <h1 className="text-title font-semibold">Sign in</h1>
        <SignInNotice notice={canSignIn ? (signedOut === undefined ? failed : 'signed-out') : 'tls-needed'} />
        <SignInForm code={typeof code === 'string' ? code : undefined} disabled={!canSignIn} />
      </div>
    </main>
  );
}
