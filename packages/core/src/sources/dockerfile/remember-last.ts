/**
 * Remembers the result for the object asked for last. Files are judged one after the other, so one result is enough; a
 * WeakMap with an entry per file or stage slows every garbage collection down measurably.
 */
export function rememberLast<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
