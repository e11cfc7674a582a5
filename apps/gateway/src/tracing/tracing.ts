import type { FollowStatement } from '@dart/database';
import type { Service } from '@dart/runtime';
import type { Plugin } from 'graphql-yoga';
import { useSpans } from './use-spans.ts';

/** Where traces go, and of how many requests. */
export interface TracingConfiguration {
  /** The collector's base address; traces are sent to `/v1/traces` below it, as JSON. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** The share of requests that are traced, from 0 to 1; a request that says itself whether it is decides that. */
  readonly ratio: number;
}

/** So long a collector is tried, also when the gateway stops. */
const EXPORT_MS = 2000;

/** Traces of requests and of their statements by OpenTelemetry; what waits is sent when it stops. */
export interface Tracing extends Service {
  readonly plugin: Plugin;
  readonly follow: FollowStatement;
  /** The trace of the request that is worked on; undefined outside of one, or when it is not traced. */
  readTraceId(): string | undefined;
}

/** Loads OpenTelemetry, which costs nothing where no traces are wanted. */
export async function createTracing({
  endpoint,
  serviceName,
  ratio,
}: TracingConfiguration): Promise<Tracing> {
  const [api, { AsyncLocalStorageContextManager }, { W3CTraceContextPropagator }, resources, trace, otlp] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/core'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ]);
  const { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } = trace;
  const exporter = new otlp.OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_MS,
  });
  const provider = new TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  api.propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const tracer = provider.getTracer('dart');
  return {
    plugin: useSpans(api, tracer),
    follow(statement) {
      // what the gateway asks by itself, such as its sweeps, belongs to no request
      if (api.trace.getActiveSpan() === undefined) return () => undefined;
      const [verb = ''] = /\w+/.exec(statement) ?? [];
      const span = tracer.startSpan(verb.toUpperCase(), {
        kind: api.SpanKind.CLIENT,
        attributes: { 'db.system.name': 'postgresql', 'db.query.text': statement },
      });
      return (error) => {
        if (error) span.setStatus({ code: api.SpanStatusCode.ERROR, message: error.message });
        span.end();
      };
    },
    readTraceId: () => api.trace.getActiveSpan()?.spanContext().traceId,
    start: () => Promise.resolve(),
    // a collector that is away holds nothing up
    stop: () => provider.shutdown().catch(() => undefined),
  };
}
