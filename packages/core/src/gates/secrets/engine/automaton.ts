/**
 * Finds many keywords in one pass over bytes: an Aho-Corasick automaton as one dense table.
 * Letters of either case count as the same; who cares about case looks at the bytes of a hit.
 * See Aho and Corasick, "Efficient string matching", 1975, https://doi.org/10.1145/360825.360855
 */
export class KeywordAutomaton {
  /** The class of each byte: 0 for bytes that occur in no keyword. */
  readonly #classes: Uint8Array;
  /** `#table[state + class]` is the next state. States are row offsets; those that end a keyword come last. */
  readonly #table: Int32Array;
  readonly #rowBits: number;
  readonly #firstAccepting: number;
  /** Per accepting state: indices of the keywords that end there, longest first. */
  readonly #ends: readonly (readonly number[])[];

  /** @param keywords ASCII strings, none empty. */
  constructor(keywords: readonly string[]) {
    const folded = keywords.map((keyword) => keyword.toLowerCase());
    const { classes, rowBits } = classify(folded);
    const { table, firstAccepting, ends } = buildTable(growTrie(folded, classes), rowBits);
    this.#classes = classes;
    this.#rowBits = rowBits;
    this.#table = table;
    this.#firstAccepting = firstAccepting;
    this.#ends = ends;
  }

  /** Calls `hit` for every place where keywords end: with their indices and the offset after their last byte. */
  scan(bytes: Uint8Array, hit: (keywords: readonly number[], end: number) => void): void {
    const classes = this.#classes;
    const table = this.#table;
    const accepting = this.#firstAccepting;
    let state = 0;
    for (let at = 0; at < bytes.length; at++) {
      state = table[state + (classes[bytes[at] ?? 0] ?? 0)] ?? 0;
      if (state >= accepting) hit(this.#ends[(state - accepting) >> this.#rowBits] ?? [], at + 1);
    }
  }
}

/** A node of the trie of all keywords. */
interface Node {
  readonly symbol: number;
  readonly children: Node[];
  /** Indices of the keywords that end here. */
  readonly ends: number[];
  /** Offset of its row in the table, and of the row of its longest proper suffix that is a node. */
  row: number;
  suffixRow: number;
}

function classify(keywords: readonly string[]): { classes: Uint8Array; rowBits: number } {
  const classes = new Uint8Array(256);
  let count = 1;
  for (const keyword of keywords) {
    for (let at = 0; at < keyword.length; at++) {
      const byte = keyword.charCodeAt(at);
      if (classes[byte] === 0) classes[byte] = count++;
    }
  }
  for (let upper = 65; upper <= 90; upper++) classes[upper] = classes[upper + 32] ?? 0;
  return { classes, rowBits: Math.ceil(Math.log2(Math.max(count, 2))) };
}

function growTrie(keywords: readonly string[], classes: Uint8Array): { root: Node; size: number } {
  const root: Node = { symbol: 0, children: [], ends: [], row: 0, suffixRow: 0 };
  let size = 1;
  keywords.forEach((keyword, index) => {
    let node = root;
    for (let at = 0; at < keyword.length; at++) {
      const symbol = classes[keyword.charCodeAt(at)] ?? 0;
      let child = node.children.find((candidate) => candidate.symbol === symbol);
      if (child === undefined) {
        child = { symbol, children: [], ends: [], row: 0, suffixRow: 0 };
        node.children.push(child);
        size++;
      }
      node = child;
    }
    node.ends.push(index);
  });
  return { root, size };
}

/**
 * Breadth first: each row is the row of the node's suffix with the node's own children put in. Rows of nodes where no
 * keyword ends are given out from the front of the table, the others from its back, so that one comparison tells them.
 */
function buildTable(
  { root, size }: { root: Node; size: number },
  rowBits: number,
): { table: Int32Array; firstAccepting: number; ends: readonly (readonly number[])[] } {
  const width = 1 << rowBits;
  const table = new Int32Array(size << rowBits);
  const endsOfRow = new Map<number, readonly number[]>();
  let front = width;
  let back = table.length;
  const queue = [root];
  for (const node of queue) {
    if (node !== root) table.copyWithin(node.row, node.suffixRow, node.suffixRow + width);
    for (const child of node.children) {
      child.suffixRow = node === root ? 0 : (table[node.suffixRow + child.symbol] ?? 0);
      const ends = [...child.ends, ...(endsOfRow.get(child.suffixRow) ?? [])];
      if (ends.length === 0) {
        child.row = front;
        front += width;
      } else {
        back -= width;
        child.row = back;
        endsOfRow.set(back, ends);
      }
      table[node.row + child.symbol] = child.row;
      queue.push(child);
    }
  }
  return { table, firstAccepting: back, ends: [...endsOfRow.values()].toReversed() };
}
