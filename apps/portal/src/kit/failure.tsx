import { RefreshCw } from 'lucide-react';
import { Button } from './button.tsx';

/** What could not be read or done, with the gateway's own words. */
export function Failure({ message, onRetry }: { message: string; onRetry?: () => void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-3 rounded-panel border border-fail bg-fail-tint p-4"
    >
      <p className="min-w-0 flex-1 break-words">{message}</p>
      {onRetry !== undefined && (
        <Button onClick={onRetry}>
          <RefreshCw aria-hidden="true" className="size-3.5" />
          Try again
        </Button>
      )}
    </div>
  );
}
