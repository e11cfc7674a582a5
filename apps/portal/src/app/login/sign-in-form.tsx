import { basePath } from '../../configuration.ts';
import { Button } from '../../kit/button.tsx';

/** With a code from a link: one button. Without: one field for what was given. It works without scripts. */
export function SignInForm({ code, disabled }: { code: string | undefined; disabled: boolean }) {
  return (
    <form method="post" action={`${basePath}/login/session`} className="flex flex-col gap-4">
      {code === undefined ? <CredentialField disabled={disabled} /> : <LinkedCode code={code} />}
      <Button type="submit" variant="solid" size="large" disabled={disabled} autoFocus={code !== undefined}>
        Sign in
      </Button>
    </form>
  );
}

function LinkedCode({ code }: { code: string }) {
  return (
    <>
      <input type="hidden" name="code" value={code} />
      <p className="text-body text-muted">Your link is ready to be used. It works once.</p>
    </>
  );
}

function CredentialField({ disabled }: { disabled: boolean }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor="credential" className="font-medium">
        Code or access token
      </label>
      <input type="text" name="username" autoComplete="username" defaultValue="dart" hidden readOnly />
      <input
        id="credential"
        name="credential"
        type="password"
        required
        autoFocus
        disabled={disabled}
        autoComplete="current-password"
        spellCheck={false}
        aria-describedby="credential-help"
        className="h-11 rounded-control border border-control bg-surface px-3 font-mono text-[16px] disabled:opacity-50"
      />
      <p id="credential-help" className="text-meta text-muted">
        Paste the sign-in link, its code or an access token. <code className="font-mono">npm start</code>{' '}
        prints a link.
      </p>
    </div>
  );
}
