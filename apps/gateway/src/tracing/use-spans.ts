import type * as Api from '@opentelemetry/api';
import { getOperationAST, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

interface Arguments {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly contextValue?: { readonly requestId?: string };
}

/** A span for each request, named by its operation: "mutation RestartProgram"; a stream's ends when the stream stands. */
export function useSpans(
  { context, propagation, SpanKind, SpanStatusCode, trace }: typeof Api,
  tracer: Api.Tracer,
): Plugin {
  const headersOf: Api.TextMapGetter<Headers> = {
    get: (headers, key) => headers.get(key) ?? undefined,
    keys: (headers) => [...headers.keys()],
  };
  const describe = ({ document, operationName, contextValue }: Arguments): void => {
    const operation = getOperationAST(document, operationName);
    const name = operation?.name?.value;
    const span = trace.getActiveSpan();
    if (!operation || !span) return;
    span.updateName(name === undefined ? operation.operation : `${operation.operation} ${name}`);
    span.setAttributes({
      'graphql.operation.type': operation.operation,
      'graphql.operation.name': name,
      'dart.request_id': contextValue?.requestId,
    });
  };
  return {
    instrumentation: {
      request({ request }, wrapped) {
        const caller = propagation.extract(context.active(), request.headers, headersOf);
        const options = {
          kind: SpanKind.SERVER,
          attributes: { 'http.request.method': request.method, 'url.path': new URL(request.url).pathname },
        };
        return tracer.startActiveSpan(`${request.method} /graphql`, options, caller, async (span) => {
          try {
            await wrapped();
          } finally {
            span.end();
          }
        });
      },
    },
    onExecute({ args }) {
      describe(args as unknown as Arguments);
      return {
        onExecuteDone({ result }) {
          const { errors = [] } = result as { errors?: readonly Error[] };
          const [first] = errors;
          if (first) trace.getActiveSpan()?.setStatus({ code: SpanStatusCode.ERROR, message: first.message });
        },
      };
    },
    onSubscribe({ args }) {
      describe(args as unknown as Arguments);
    },
    onResponse({ response }) {
      trace.getActiveSpan()?.setAttribute('http.response.status_code', response.status);
    },
  };
}
