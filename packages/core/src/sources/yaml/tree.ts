import { EVENT_ID, SCALAR_STYLE, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml';
import type { DuplicateKeys } from './duplicate-keys.ts';
import { ALIAS_BUDGET } from './limits.ts';
import { mergedEntries } from './merge.ts';
import { YamlMapping, YamlScalar, YamlSequence, type YamlEntry, type YamlNode, type YamlSource } from './node.ts';
import { afterColon, afterDash, closingBracket, scalarHeader } from './positions.ts';
import type { YamlIssue } from './read.ts';

/** A collection that is being read. */
export interface Frame {
  readonly node: YamlMapping | YamlSequence;
  readonly entries: YamlEntry[];
  readonly items: YamlNode[];
  /** The key whose value comes next; `null` for a key that is not a scalar. */
  key: YamlScalar | null | undefined;
  hasMerge: boolean;
}

/**
 * Builds the node tree of one document from the parser's events. The events say where scalars and collections begin;
 * where collections end and where empty values stand follows from the text between them.
 */
export class TreeBuilder {
  readonly #source: YamlSource;
  readonly #base: number;
  readonly #issues: YamlIssue[];
  readonly #duplicates: DuplicateKeys;
  readonly #stack: Frame[] = [];
  readonly #anchors = new Map<string, YamlNode>();
  #root: YamlNode | undefined;
  /** End of what has been read. */
  #cursor: number;
  #budget = ALIAS_BUDGET;

  /** `base`: where the document's slice starts in the file. */
  constructor(source: YamlSource, base: number, issues: YamlIssue[], duplicates: DuplicateKeys) {
    this.#source = source;
    this.#base = base;
    this.#issues = issues;
    this.#duplicates = duplicates;
    this.#cursor = base;
  }

  build(events: readonly Event[]): YamlNode | undefined {
    for (const event of events) {
      switch (event.type) {
        case EVENT_ID.SCALAR:
          this.#scalar(event);
          break;
        case EVENT_ID.MAPPING:
        case EVENT_ID.SEQUENCE:
          this.#open(event);
          break;
        case EVENT_ID.ALIAS:
          this.#alias(event.anchorStart + this.#base, event.anchorEnd + this.#base);
          break;
        case EVENT_ID.POP:
          this.#close();
          break;
        case EVENT_ID.DOCUMENT:
          break;
      }
    }
    return this.#root;
  }

  #scalar(event: ScalarEvent): void {
    const { text } = this.#source;
    const tag = this.#properties(event);
    const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
    let scalar: YamlScalar;
    if (event.valueStart < 0) {
      const at = event.tagStart < 0 && event.anchorStart < 0 ? this.#emptyPosition() : this.#cursor;
      scalar = new YamlScalar(this.#source, undefined, at, at, tag);
    } else {
      event.valueStart += this.#base;
      event.valueEnd += this.#base;
      const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
      const start = isBlock ? scalarHeader(text, this.#cursor, event.valueStart) : event.valueStart - quote;
      scalar = new YamlScalar(this.#source, event, start, event.valueEnd + quote, tag);
    }
    this.#cursor = scalar.end;
    this.#anchor(event, scalar);
    this.#add(scalar);
  }

  #open(event: MappingEvent | SequenceEvent): void {
    const tag = this.#properties(event);
    const style = event.style === 2 ? 'flow' : 'block';
    const start = event.start + this.#base;
    const node =
      event.type === EVENT_ID.MAPPING
        ? new YamlMapping(this.#source, style, start, tag)
        : new YamlSequence(this.#source, style, start, tag);
    this.#cursor = Math.max(this.#cursor, style === 'flow' && this.#isBracketed(node) ? start + 1 : start);
    this.#anchor(event, node);
    this.#stack.push({ node, entries: [], items: [], key: undefined, hasMerge: false });
  }

  #close(): void {
    const frame = this.#stack.pop();
    if (frame === undefined) return;
    const { node } = frame;
    if (node.style === 'flow' && this.#isBracketed(node))
      this.#cursor = closingBracket(this.#source.text, this.#cursor);
    node.end = this.#cursor;
    if (node.kind === 'sequence') node.items = frame.items;
    else {
      const merged = frame.hasMerge
        ? mergedEntries(frame.entries, (size) => this.#charge(size, node.start))
        : undefined;
      for (const entry of merged?.added ?? []) node.size += sizeOf(entry.value);
      node.entries = merged?.entries ?? frame.entries;
    }
    this.#add(node);
  }

  #alias(start: number, end: number): void {
    this.#cursor = end;
    const name = this.#source.text.slice(start, end);
    const target = this.#anchors.get(name);
    const isOpen = target !== undefined && this.#stack.some((frame) => frame.node === target);
    if (target !== undefined && !isOpen && this.#charge(sizeOf(target), start)) return this.#add(target);
    if (target === undefined)
      this.#issue('yaml-unknown-alias', `Alias \`*${name}\` names no anchor of this document.`, start);
    if (isOpen) this.#issue('yaml-recursive-alias', `Alias \`*${name}\` stands inside its own anchor.`, start);
    this.#add(new YamlScalar(this.#source, undefined, start - 1, end));
  }

  /** Hands a finished node to the collection around it. */
  #add(node: YamlNode): void {
    const frame = this.#stack.at(-1);
    if (frame === undefined) {
      this.#root ??= node;
      return;
    }
    const parent = frame.node;
    if (parent.kind === 'sequence') {
      frame.items.push(node);
      parent.size += sizeOf(node);
    } else if (frame.key === undefined) {
      frame.key = node.kind === 'scalar' ? node : null;
    } else {
      const { key } = frame;
      frame.key = undefined;
      if (key !== null) this.#addEntry(frame, key, node);
    }
  }

  #addEntry(frame: Frame, key: YamlScalar, value: YamlNode): void {
    frame.node.size += 1 + sizeOf(value);
    if (key.text === '<<' && key.style === 'plain') frame.hasMerge = true;
    else if (this.#duplicates.replace(this.#stack, frame, key, value)) return;
    frame.entries.push({ key, value, merged: false });
  }

  /** Moves past the node's tag and anchor; gives the tag. */
  #properties(event: ScalarEvent | MappingEvent | SequenceEvent): string | undefined {
    const end = Math.max(event.tagEnd, event.anchorEnd);
    if (end < 0) return undefined;
    this.#cursor = Math.max(this.#cursor, end + this.#base);
    return event.tagStart < 0
      ? undefined
      : this.#source.text.slice(event.tagStart + this.#base, event.tagEnd + this.#base);
  }

  #anchor(event: ScalarEvent | MappingEvent | SequenceEvent, node: YamlNode): void {
    if (event.anchorStart < 0) return;
    const name = this.#source.text.slice(event.anchorStart + this.#base, event.anchorEnd + this.#base);
    this.#anchors.set(name, node);
  }

  /** A flow pair inside a sequence, `[a: b]`, is a mapping without brackets. */
  #isBracketed(node: YamlNode): boolean {
    const unit = this.#source.text.charCodeAt(node.start);
    return node.kind === 'sequence' || unit === 123;
  }

  /** Where an empty value stands: behind its key's colon or its item's dash. */
  #emptyPosition(): number {
    const frame = this.#stack.at(-1);
    if (frame === undefined) return this.#cursor;
    if (frame.node.kind === 'sequence') return afterDash(this.#source.text, this.#cursor);
    return frame.key === undefined ? this.#cursor : afterColon(this.#source.text, this.#cursor);
  }

  #charge(size: number, at: number): boolean {
    if (this.#budget < 0) return false;
    this.#budget -= size;
    if (this.#budget >= 0) return true;
    const message = `The aliases of this document expand to more than ${ALIAS_BUDGET} nodes; those from here on are not followed.`;
    this.#issue('yaml-alias-budget', message, at);
    return false;
  }

  #issue(code: string, message: string, at: number): void {
    this.#issues.push({ code, message, at });
  }
}

function sizeOf(node: YamlNode): number {
  return node.kind === 'scalar' ? 1 : node.size;
}
