/** What XML-RPC can carry, of what supervisord uses; a struct is a plain object. */
export type Value = string | number | boolean | Value[] | { [key: string]: Value };

/** The answer of a call: its value, or the fault. */
export type Answer =
  { readonly value: Value } | { readonly fault: { readonly code: number; readonly text: string } };

interface Tag {
  /** `struct`, `/struct`, and `struct/` for an empty one. */
  readonly name: string;
  /** What stands between it and the next tag, not decoded. */
  readonly text: string;
}

/** One tag, and what follows it up to the next one. */
const TAG = /<(\/?[A-Za-z0-9.]+\/?)>([^<]*)/y;
const PROLOGUE = /\s*(?:<\?xml[^>]*>)?\s*/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads an answer of supervisord. XML-RPC is so small a part of XML that one expression cuts it: a parser of XML takes
 * ten times as long (docs/architecture.md).
 * @throws Error with the place, for what is no answer.
 */
export function readAnswer(xml: string): Answer {
  PROLOGUE.lastIndex = 0;
  PROLOGUE.exec(xml);
  let position = PROLOGUE.lastIndex;

  const next = (): Tag => {
    TAG.lastIndex = position;
    const found = TAG.exec(xml);
    if (found === null) {
      throw new Error(
        `no tag at character ${position}: ${JSON.stringify(xml.slice(position, position + 40))}`,
      );
    }
    position = TAG.lastIndex;
    return { name: found[1] ?? '', text: found[2] ?? '' };
  };
  const expect = (...names: readonly string[]): Tag => {
    const from = position;
    const tag = next();
    if (!names.includes(tag.name)) {
      throw new Error(`<${tag.name}> at character ${from}, where <${names.join('> or <')}> belongs`);
    }
    return tag;
  };
  /** Of a tag that was opened, up to its end. */
  const textOf = (tag: Tag): string => {
    expect(`/${tag.name}`);
    return decode(tag.text);
  };
  const numberOf = (tag: Tag): number => {
    const text = textOf(tag).trim();
    const number = Number(text);
    if (text === '' || Number.isNaN(number)) throw new Error(`"${text}" in <${tag.name}> is no number`);
    return number;
  };
  /** Each of `<item>…</item>`, up to and with the end of what holds them. */
  const listOf = <T>(item: string, end: string, read: (opened: Tag) => T): T[] => {
    const items: T[] = [];
    for (let tag = expect(item, end); tag.name === item; tag = expect(item, end)) items.push(read(tag));
    return items;
  };
  const member = (): [string, Value] => {
    const name = textOf(expect('name'));
    const value = valueOf(expect('value'));
    expect('/member');
    return [name, value];
  };
  const arrayOf = (): Value[] => {
    const { name } = expect('data', 'data/');
    const items = name === 'data' ? listOf('value', '/data', valueOf) : [];
    expect('/array');
    return items;
  };
  const typed = (tag: Tag): Value => {
    switch (tag.name) {
      case 'string':
        return textOf(tag);
      case 'int':
      case 'i4':
      case 'i8':
      case 'double':
        return numberOf(tag);
      case 'boolean':
        return numberOf(tag) === 1;
      case 'array':
        return arrayOf();
      case 'struct':
        return Object.fromEntries(listOf('member', '/struct', member));
      case 'string/':
        return '';
      case 'struct/':
        return {};
      default:
        throw new Error(`<${tag.name}> before character ${position}, which supervisord never gives out`);
    }
  };
  /** Up to and with `</value>`; without a type it is a string. */
  function valueOf(opened: Tag): Value {
    const tag = next();
    if (tag.name === '/value') return decode(opened.text);
    const value = typed(tag);
    expect('/value');
    return value;
  }

  expect('methodResponse');
  if (expect('params', 'fault').name === 'fault') {
    const { faultCode, faultString } = valueOf(expect('value')) as Record<string, Value>;
    if (typeof faultCode !== 'number') throw new Error('a fault without a faultCode');
    return { fault: { code: faultCode, text: typeof faultString === 'string' ? faultString : '' } };
  }
  expect('param');
  return { value: valueOf(expect('value')) };
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (all, hex, decimal, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex as string, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? all;
  });
}
