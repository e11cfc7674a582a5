'use client';

import { OperationPreviewDocument, StartOperationDocument, type OperationRequest } from '@dart/client/portal';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { plural } from '../fleet/plural.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSending } from '../live/use-sending.ts';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import { operationPath } from './operation-path.ts';

interface OperationSheetProps {
  readonly title: string;
  readonly request: OperationRequest;
  readonly onClose: () => void;
}

interface Preview {
  readonly hosts: number;
  readonly targets: number;
  readonly sample: readonly { readonly host: string }[];
}

/** Says what an action on many hosts would act on, asks how to go through them, and begins it. */
export function OperationSheet({ title, request, onClose }: OperationSheetProps) {
  const router = useRouter();
  const { send, isSending, refusal } = useSending();
  const [preview, setPreview] = useState<Preview>();
  const [key] = useState(() => crypto.randomUUID());
  const asked = JSON.stringify(request);
  useEffect(() => {
    void send(OperationPreviewDocument, { request: JSON.parse(asked) as OperationRequest }).then(setPreview);
  }, [send, asked]);
  const start = async (form: FormData): Promise<void> => {
    const stopAfter = Number(form.get('stopAfter'));
    const reason = readText(form, 'reason');
    const begun = await send(StartOperationDocument, {
      input: {
        request,
        batchSize: Number(form.get('batchSize')),
        pauseSeconds: Number(form.get('pauseSeconds')),
        stopAfter: stopAfter > 0 ? stopAfter : null,
        reason: reason === '' ? null : reason,
        idempotencyKey: key,
      },
    });
    if (begun !== undefined) router.push(operationPath(begun.operation.id));
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void start(new FormData(event.currentTarget));
        }}
      >
        <p role="status" className="min-h-10 text-body">
          {preview === undefined
            ? refusal === undefined && 'Counting…'
            : `${plural(preview.targets, 'process', 'processes')} on ${plural(preview.hosts, 'host')}: ${nameSome(preview)}`}
        </p>
        <div className="grid gap-3 sm:grid-cols-3">
          <Field label="Hosts at a time" name="batchSize" type="number" min={1} max={1000} defaultValue={1} />
          <Field
            label="Pause between, s"
            name="pauseSeconds"
            type="number"
            min={0}
            max={86_400}
            defaultValue={0}
          />
          <Field label="Stop after failures" name="stopAfter" type="number" min={0} defaultValue={1} />
        </div>
        <Field label="Reason (optional)" name="reason" type="text" maxLength={500} />
        {refusal !== undefined && (
          <p role="alert" className="rounded-control border-l-2 border-fail bg-fail-tint p-2">
            {refusal}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant={request.action === 'STOP' ? 'danger' : 'solid'}
            autoFocus
            disabled={isSending || preview === undefined}
          >
            {ACTION_WORDS[request.action].verb}{' '}
            {preview !== undefined && plural(preview.targets, 'process', 'processes')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function nameSome({ hosts, sample }: Preview): string {
  const names = [...new Set(sample.map(({ host }) => host))].slice(0, 10);
  const rest = hosts - names.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
}

function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
