import type { NextRequest } from 'next/server';
import { basePath } from '../../../configuration.ts';
import { isSameOrigin } from '../../../gate/browser-gate.ts';
import { createSessionCookie } from '../../../session/session-cookie.ts';
import { readPasted, signInWithCode, signInWithEither } from '../../../session/sign-in.ts';

/** Longer than any code, link or token that dart makes. */
const LONGEST = 4_096;

/** Signs in by POST only: a link preview that opens the sign-in link must not use up its code. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return redirect('/login?failed=refused');
  const form = await request.formData();
  const code = form.get('code');
  const pasted = form.get('credential');
  const outcome =
    typeof code === 'string' && code.length <= LONGEST
      ? await signInWithCode(code)
      : typeof pasted === 'string' && pasted.trim() !== '' && pasted.length <= LONGEST
        ? await signInWithEither(readPasted(pasted))
        : ({ kind: 'refused' } as const);
  if (outcome.kind !== 'session') return redirect(`/login?failed=${outcome.kind}`);
  return redirect('/', createSessionCookie(outcome.token, outcome.expiresAt));
}

/** 303: the browser follows with GET. The address is relative, so it holds behind every proxy. */
function redirect(path: string, cookie?: string): Response {
  const headers = new Headers({ location: `${basePath}${path}`, 'cache-control': 'no-store' });
  if (cookie !== undefined) headers.set('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
