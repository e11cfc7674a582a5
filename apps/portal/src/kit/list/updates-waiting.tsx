import { ArrowUp } from 'lucide-react';
import { plural } from '../../fleet/plural.ts';
import { Button } from '../button.tsx';

/** Above the rows, without moving them: how much would change places, and the button that lets it. */
export function UpdatesWaiting({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 -top-4 z-20 flex justify-center">
      {count > 0 && (
        <Button
          size="row"
          variant="solid"
          className="appearing pointer-events-auto shadow-lg"
          onClick={onShow}
        >
          <ArrowUp aria-hidden="true" className="size-3.5" />
          {plural(count, 'update')} waiting
        </Button>
      )}
    </div>
  );
}
