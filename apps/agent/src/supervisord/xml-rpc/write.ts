/** What a call can be given. */
export type Parameter =
  string | number | boolean | readonly Parameter[] | { readonly [key: string]: Parameter };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** Control characters, which XML can't hold; supervisord has no name that holds one. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;

/** A call as XML-RPC. A control character becomes U+FFFD. */
export function writeCall(method: string, parameters: readonly Parameter[]): string {
  const params = parameters.map((parameter) => `<param>${writeValue(parameter)}</param>`).join('');
  return `<?xml version="1.0"?><methodCall><methodName>${method}</methodName><params>${params}</params></methodCall>`;
}

function writeValue(value: Parameter): string {
  return `<value>${writeTyped(value)}</value>`;
}

function writeTyped(value: Parameter): string {
  if (typeof value === 'string') return `<string>${writeText(value)}</string>`;
  if (typeof value === 'number') {
    return Number.isInteger(value) ? `<int>${value}</int>` : `<double>${value}</double>`;
  }
  if (typeof value === 'boolean') return `<boolean>${value ? 1 : 0}</boolean>`;
  if (isArray(value)) return `<array><data>${value.map(writeValue).join('')}</data></array>`;
  const members = Object.entries(value).map(
    ([name, member]) => `<member><name>${writeText(name)}</name>${writeValue(member)}</member>`,
  );
  return `<struct>${members.join('')}</struct>`;
}

/** `Array.isArray` does not know a readonly one. */
function isArray(value: Parameter): value is readonly Parameter[] {
  return Array.isArray(value);
}

function writeText(text: string): string {
  return text.replaceAll(CONTROLS, '\ufffd').replaceAll(/[&<>\r]/g, (character) => ESCAPES[character] ?? '');
}
