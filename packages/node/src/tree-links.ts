/** As many links as Linux follows on the way to one file. https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const MOST_HOPS = 40;

/**
 * The path of the file that a symbolic link of a tree leads to, without looking at a disk; `undefined` when it leads out of
 * the tree, in circles, to a folder or nowhere.
 * @param links targets of the tree's links, by path
 */
export function followTreeLink(
  path: string,
  links: ReadonlyMap<string, string>,
  isFile: (path: string) => boolean,
): string | undefined {
  const way: string[] = [];
  const open = path.split('/').toReversed();
  for (let hops = 0; open.length > 0;) {
    const part = open.pop() ?? '';
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (way.pop() === undefined) return undefined;
      continue;
    }
    const target = links.get([...way, part].join('/'));
    if (target === undefined) way.push(part);
    else if (target.startsWith('/') || ++hops > MOST_HOPS) return undefined;
    else open.push(...target.split('/').toReversed());
  }
  const file = way.join('/');
  return isFile(file) ? file : undefined;
}
