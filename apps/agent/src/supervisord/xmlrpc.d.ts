declare module 'xmlrpc/lib/serializer.js' {
  export function serializeMethodCall(method: string, parameters: readonly unknown[]): string;
}

declare module 'xmlrpc/lib/deserializer.js' {
  export default class Deserializer {
    deserializeMethodResponse(
      stream: NodeJS.ReadableStream,
      callback: (
        error: (Error & { faultCode?: number; faultString?: string }) | null,
        value?: unknown,
      ) => void,
    ): void;
  }
}
