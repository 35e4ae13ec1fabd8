/**
 * What may travel between processes, as text. Its source also runs in the page. `structuredClone` comes first: it refuses functions,
 * symbols and elements as Electron's messages do.
 */
export function makeCodec() {
  const tag = (value) => Object.prototype.toString.call(value).slice(8, -1);
  function toText(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  }
  const toBytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

  function pack(value) {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', value: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(pack);
    const kind = tag(value);
    if (kind === 'Date') return { $: 'Date', value: value.getTime() };
    if (kind === 'Map') return { $: 'Map', value: [...value].map((pair) => pair.map(pack)) };
    if (kind === 'Set') return { $: 'Set', value: [...value].map(pack) };
    if (value instanceof Error) return { $: 'Error', name: value.name, value: value.message };
    if (kind === 'ArrayBuffer') return { $: 'ArrayBuffer', value: toText(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      // A Buffer arrives in the page as what it is there.
      const name = kind === 'DataView' ? kind : value.constructor.name === 'Buffer' ? 'Uint8Array' : kind;
      return {
        $: 'view',
        name,
        value: toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      };
    }
    return Object.fromEntries(Object.keys(value).map((key) => [key === '$' ? '$$' : key, pack(value[key])]));
  }

  function unpack(value) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(unpack);
    switch (value.$) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(value.value);
      case 'number':
        return Number(value.value);
      case 'Date':
        return new Date(value.value);
      case 'Map':
        return new Map(value.value.map((pair) => pair.map(unpack)));
      case 'Set':
        return new Set(value.value.map(unpack));
      case 'Error':
        return Object.assign(new Error(value.value), { name: value.name });
      case 'ArrayBuffer':
        return toBytes(value.value).buffer;
      case 'view':
        return new globalThis[value.name](toBytes(value.value).buffer);
      default:
        return Object.fromEntries(
          Object.keys(value).map((key) => [key === '$$' ? '$' : key, unpack(value[key])]),
        );
    }
  }

  return {
    encode: (value) => JSON.stringify(pack(structuredClone(value))),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
