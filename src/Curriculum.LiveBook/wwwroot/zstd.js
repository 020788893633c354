// Unpacks Zstandard (RFC 8878): what a browser cannot do by itself, and a sixth smaller than gzip.

/** The bytes of one frame that tells its length and needs no dictionary, as the packer writes them. */
export function unzstd(packed) {
  // Four bytes are read at a time: behind the last one there must be something.
  const from = new Uint8Array(packed.length + 8);
  from.set(packed);
  const view = new DataView(from.buffer);
  if (view.getUint32(0, true) !== 0xFD2FB528) throw new Error("these are no Zstandard data");
  const flags = from[4], whole = flags >> 5 & 1, sized = flags >> 6;
  if (flags & 3) throw new Error("the Zstandard data need a dictionary");
  if (!sized && !whole) throw new Error("the Zstandard data do not tell their length");
  let at = whole ? 5 : 6;
  const length = sized === 0 ? from[at] : sized === 1 ? view.getUint16(at, true) + 256 : view.getUint32(at, true);
  at += 1 << sized;
  const to = new Uint8Array(length), frame = new Frame(from, to);
  for (let last = 0; !last;) {
    if (at + 3 > packed.length) throw cut();
    const head = from[at] | from[at + 1] << 8 | from[at + 2] << 16, size = head >> 3;
    at += 3;
    last = head & 1;
    const end = at + ((head >> 1 & 3) === 1 ? 1 : size);
    if (end > packed.length) throw cut();
    switch (head >> 1 & 3) {
      case 0:
        to.set(from.subarray(at, end), frame.written);
        frame.written += size;
        break;
      case 1:
        to.fill(from[at], frame.written, frame.written + size);
        frame.written += size;
        break;
      case 2:
        frame.block(at, end);
        break;
      default: throw cut();
    }
    at = end;
  }
  if (frame.written !== length) throw cut();
  return to;
}

const cut = () => new Error("the Zstandard data are damaged");
const log2 = x => 31 - Math.clz32(x);

// Lengths as base and extra bits of each code.
const counts = (first, direct, bits) => {
  const base = [], extra = [];
  for (let k = 0, at = first; k < direct + bits.length; k++) {
    base.push(at);
    extra.push(bits[k - direct] ?? 0);
    at += 2 ** extra[k];
  }
  return { base: Int32Array.from(base), extra: Uint8Array.from(extra) };
};
const literalLengths = counts(0, 16, [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
const matchLengths = counts(3, 32, [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);

/** A table of finite state entropy: what a state means, how many bits lead on, and from where. */
function states(log, share) {
  const size = 1 << log, symbol = new Uint8Array(size), bits = new Uint8Array(size), next = new Uint16Array(size);
  const count = Uint16Array.from(share, n => n < 0 ? 1 : n);
  let top = size;
  for (let s = 0; s < share.length; s++) if (share[s] < 0) symbol[--top] = s;
  for (let s = 0, at = 0; s < share.length; s++)
    for (let k = 0; k < share[s]; k++) {
      symbol[at] = s;
      do at = at + (size >> 1) + (size >> 3) + 3 & size - 1; while (at >= top);
    }
  for (let state = 0; state < size; state++) {
    const n = count[symbol[state]]++;
    bits[state] = log - log2(n);
    next[state] = (n << bits[state]) - size;
  }
  return { log, symbol, bits, next };
}

const one = symbol => ({ log: 0, symbol: Uint8Array.of(symbol), bits: Uint8Array.of(0), next: Uint16Array.of(0) });
const few = (...runs) => runs.flatMap(([n, times]) => Array(times).fill(n));
const usual = [
  states(6, few([4, 1], [3, 1], [2, 11], [1, 3], [2, 9], [3, 1], [2, 1], [1, 5], [-1, 4])),
  states(5, few([1, 6], [2, 3], [1, 15], [-1, 5])),
  states(6, few([1, 1], [4, 1], [3, 1], [2, 6], [1, 37], [-1, 7])),
];
const most = [9, 8, 9];   // bits of a state: of literal lengths, offsets, match lengths

class Frame {
  written = 0;
  #from;
  #to;
  #tables = [...usual];
  #huffman = null;
  #recent = [1, 4, 8];
  #literals = new Uint8Array(131072 + 16);

  constructor(from, to) {
    this.#from = from;
    this.#to = to;
  }

  block(at, end) {
    const [literals, size, rest] = this.#literalsSection(at, end);
    this.#sequences(rest, end, literals, size);
  }

  // Bytes to be copied as they are: plain, one byte many times, or Huffman's code in one stream or four.
  #literalsSection(at, end) {
    const from = this.#from, type = from[at] & 3, format = from[at] >> 2 & 3;
    const head = from[at] + from[at + 1] * 0x100 + from[at + 2] * 0x10000 + from[at + 3] * 0x1000000 + from[at + 4] * 0x100000000;
    if (type < 2) {
      const bytes = [1, 2, 1, 3][format], size = Math.floor(head % 2 ** (8 * bytes) / (format & 1 ? 16 : 8));
      at += bytes;
      if (type === 0) return [from.subarray(at, at + size), size, at + size];
      if (size > 131072) throw cut();
      this.#literals.fill(from[at], 0, size);
      return [this.#literals, size, at + 1];
    }
    const width = [10, 10, 14, 18][format], packedAt = Math.floor(head / 16);
    const size = packedAt % 2 ** width, packed = Math.floor(packedAt / 2 ** width) % 2 ** width;
    at += [3, 3, 4, 5][format];
    const rest = at + packed;
    if (rest > end || size > 131072) throw cut();
    if (type === 2) at = this.#tree(at);
    if (!this.#huffman) throw cut();
    if (format === 0) this.#stream(at, rest, 0, size);
    else {
      const part = size + 3 >> 2;
      let start = at + 6;
      for (let k = 0; k < 4; k++) {
        const stop = k < 3 ? start + from[at + 2 * k] + from[at + 2 * k + 1] * 256 : rest;
        this.#stream(start, stop, k * part, k < 3 ? (k + 1) * part : size);
        start = stop;
      }
    }
    return [this.#literals, size, rest];
  }

  // Huffman's tree as weights: a symbol of weight w has a share of 2^(w-1); the last weight fills what is left.
  #tree(at) {
    const from = this.#from, head = from[at++], weights = [];
    let end;
    if (head >= 128) {
      for (let k = 0; k < head - 127; k++) weights.push(k & 1 ? from[at + (k >> 1)] & 15 : from[at + (k >> 1)] >> 4);
      end = at + (head - 126 >> 1);
    } else {
      end = at + head;
      const [table, start] = this.#shares(at, 6), { symbol, bits, next } = table;
      let bit = last(from, start, end);
      const first = 8 * start;
      const read = n => {
        bit -= n;
        let value = 0;
        for (let k = n - 1; k >= 0; k--) value = value << 1 | (bit + k < first ? 0 : from[bit + k >> 3] >> (bit + k & 7) & 1);
        return value;
      };
      let a = read(table.log), b = read(table.log);
      for (;;) {
        weights.push(symbol[a]);
        a = next[a] + read(bits[a]);
        if (bit < first) { weights.push(symbol[b]); break; }
        [a, b] = [b, a];
        if (weights.length > 255) throw cut();
      }
    }
    let sum = 0;
    for (const w of weights) if (w) sum += 1 << w - 1;
    const log = log2(sum) + 1;
    weights.push(log2((1 << log) - sum) + 1);
    if (log > 11) throw cut();
    const code = new Uint16Array(1 << log);   // symbol, and in the upper byte how many bits it has
    let place = 0;
    for (let w = 1; w <= log; w++)
      for (let s = 0; s < weights.length; s++)
        if (weights[s] === w) {
          code.fill(s | log + 1 - w << 8, place, place + (1 << w - 1));
          place += 1 << w - 1;
        }
    this.#huffman = { log, code };
    return end;
  }

  #stream(at, end, place, stop) {
    const from = this.#from, to = this.#literals, { log, code } = this.#huffman, mask = (1 << log) - 1, first = 8 * at;
    let bit = last(from, at, end) - log;
    for (; place < stop; place++) {
      // At the very beginning fewer bits than log may be left; what stands before them belongs to others.
      const window = bit >= first
        ? (from[bit >> 3] | from[(bit >> 3) + 1] << 8 | from[(bit >> 3) + 2] << 16) >> (bit & 7) & mask
        : begun(from, first, bit, log);
      const entry = code[window];
      to[place] = entry;
      bit -= entry >> 8;
    }
    if (bit + log !== first) throw cut();
  }

  // The shares of a table's symbols, written with ever fewer bits.
  #shares(at, limit) {
    const from = this.#from, log = (from[at] & 15) + 5, share = [];
    if (log > limit) throw cut();
    let bit = 8 * at + 4, left = 1 << log;
    const read = n => {
      const value = (from[bit >> 3] | from[(bit >> 3) + 1] << 8 | from[(bit >> 3) + 2] << 16) >> (bit & 7) & (1 << n) - 1;
      bit += n;
      return value;
    };
    while (left > 0) {
      const n = log2(left + 1) + 1, low = (1 << n - 1) - 1, short = (1 << n) - 2 - left;
      let value = read(n);
      if ((value & low) < short) {
        bit--;
        value &= low;
      } else if (value > low) value -= short;
      share.push(value - 1);
      left -= Math.abs(value - 1);
      if (value === 1)
        for (let more = 3; more === 3;) {
          more = read(2);
          for (let k = 0; k < more; k++) share.push(0);
        }
      if (share.length > 255) throw cut();
    }
    if (left < 0) throw cut();
    return [states(log, share), bit + 7 >> 3];
  }

  #sequences(at, end, literals, size) {
    const from = this.#from, to = this.#to, recent = this.#recent;
    let many = from[at++];
    if (many > 127) many = many < 255 ? (many - 128 << 8) + from[at++] : from[at++] + (from[at++] << 8) + 0x7f00;
    let place = this.written, taken = 0;
    if (many > 0) {
      const modes = from[at++];
      for (let k = 0; k < 3; k++) {
        const mode = modes >> 6 - 2 * k & 3;
        if (mode === 0) this.#tables[k] = usual[k];
        else if (mode === 1) this.#tables[k] = one(from[at++]);
        else if (mode === 2) [this.#tables[k], at] = this.#shares(at, most[k]);
      }
      const [ll, of, ml] = this.#tables;
      const llSymbol = ll.symbol, llBits = ll.bits, llNext = ll.next, llBase = literalLengths.base, llExtra = literalLengths.extra;
      const mlSymbol = ml.symbol, mlBits = ml.bits, mlNext = ml.next, mlBase = matchLengths.base, mlExtra = matchLengths.extra;
      const ofSymbol = of.symbol, ofBits = of.bits, ofNext = of.next;
      let bit = last(from, at, end);
      let [r0, r1, r2] = recent;
      let l = bits(from, bit -= ll.log, ll.log), o = bits(from, bit -= of.log, of.log), m = bits(from, bit -= ml.log, ml.log);
      for (; many > 0; many--) {
        const far = ofSymbol[o], lengthCode = mlSymbol[m], plainCode = llSymbol[l];
        let value = 1;
        if (far > 24) {
          value = value << far - 16 | bits(from, bit -= far - 16, far - 16);
          value = value << 16 | bits(from, bit -= 16, 16);
        } else value = value << far | bits(from, bit -= far, far);
        let n = mlExtra[lengthCode];
        const match = mlBase[lengthCode] + bits(from, bit -= n, n);
        n = llExtra[plainCode];
        const plain = llBase[plainCode] + bits(from, bit -= n, n);
        let offset;
        if (value > 3) {
          offset = value - 3;
          r2 = r1; r1 = r0; r0 = offset;
        } else {
          const which = plain ? value - 1 : value;
          if (which === 0) offset = r0;
          else {
            offset = which === 1 ? r1 : which === 2 ? r2 : r0 - 1;
            if (which > 1) r2 = r1;
            r1 = r0; r0 = offset;
          }
        }
        for (const stop = taken + plain; taken < stop;) to[place++] = literals[taken++];
        if (offset > place || offset < 1) throw cut();
        if (offset >= match && match > 64) {
          to.copyWithin(place, place - offset, place - offset + match);
          place += match;
        } else for (const stop = place + match; place < stop; place++) to[place] = to[place - offset];
        if (many > 1) {
          n = llBits[l]; l = llNext[l] + bits(from, bit -= n, n);
          n = mlBits[m]; m = mlNext[m] + bits(from, bit -= n, n);
          n = ofBits[o]; o = ofNext[o] + bits(from, bit -= n, n);
        }
      }
      if (bit !== 8 * at || taken > size) throw cut();
      recent[0] = r0; recent[1] = r1; recent[2] = r2;
    }
    if (place + size - taken > to.length) throw cut();
    to.set(literals.subarray(taken, size), place);
    this.written = place + size - taken;
  }
}

const bits = (from, bit, n) => {
  const k = bit >> 3;
  return (from[k] | from[k + 1] << 8 | from[k + 2] << 16 | from[k + 3] << 24) >>> (bit & 7) & (1 << n) - 1;
};

// Streams are read from their end: the highest bit that is set in the last byte ends it.
function last(from, at, end) {
  if (end <= at || from[end - 1] === 0) throw cut();
  return 8 * (end - 1) + log2(from[end - 1]);
}

function begun(from, first, bit, log) {
  let value = 0;
  for (let k = log - 1; k >= 0; k--) value = value << 1 | (bit + k < first ? 0 : from[bit + k >> 3] >> (bit + k & 7) & 1);
  return value;
}
