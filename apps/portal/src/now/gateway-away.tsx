'use client';

import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '../kit/button.tsx';

/** In place of the page when the gateway gave no answer: what to check, and one button. */
export function GatewayAway({ message }: { message: string }) {
  const router = useRouter();
  const [isTrying, startTrying] = useTransition();
  return (
    <main id="content" className="mx-auto flex max-w-[72ch] flex-col gap-4 p-4 py-12 md:p-6 md:py-16">
      <h1 className="text-headline font-semibold">The gateway does not answer</h1>
      <p className="text-body text-muted">
        Programs keep running and hosts keep their schedules; only this view of them is missing.
      </p>
      <ul className="list-disc space-y-1 pl-5 text-body">
        <li>
          Is it running? <code className="font-mono text-table">npm start</code> starts it on this machine.
        </li>
        <li>
          Does the portal know its address? It is set by{' '}
          <code className="font-mono text-table">DART_GATEWAY_URL</code>.
        </li>
        <li>Is its database up? The gateway’s log says so in its last lines.</li>
      </ul>
      <p
        role="alert"
        className="rounded-control border border-line bg-surface p-3 font-mono text-meta break-words"
      >
        {message}
      </p>
      <div>
        <Button
          variant="solid"
          disabled={isTrying}
          onClick={() => {
            startTrying(() => {
              router.refresh();
            });
          }}
        >
          <RefreshCw aria-hidden="true" className="size-3.5" />
          {isTrying ? 'Trying…' : 'Try again'}
        </Button>
      </div>
    </main>
  );
}
