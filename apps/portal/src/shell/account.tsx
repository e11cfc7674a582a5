import { LogOut } from 'lucide-react';
import { basePath } from '../configuration.ts';
import { Button } from '../kit/button.tsx';

export interface Me {
  readonly name: string;
  readonly role: string;
}

/** Who is signed in, and the way out. */
export function Account({ me }: { me: Me | undefined }) {
  return (
    <div className="flex items-center gap-1">
      {me !== undefined && (
        <span className="flex items-baseline gap-1.5 px-1 max-md:hidden" title={`Signed in as ${me.name}`}>
          <span className="max-w-40 truncate font-medium">{me.name}</span>
          <span className="text-meta text-muted">{me.role.toLowerCase()}</span>
        </span>
      )}
      <form method="post" action={`${basePath}/sign-out`}>
        <Button type="submit" variant="quiet" size="row" aria-label="Sign out" title="Sign out">
          <LogOut aria-hidden="true" className="size-3.5" />
        </Button>
      </form>
    </div>
  );
}
