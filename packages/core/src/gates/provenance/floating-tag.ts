import { classifyTag, type TagClass } from '../../sources/image-reference/tag-class.ts';

const REASONS: Partial<Readonly<Record<TagClass, string>>> = {
  latest: 'follows the newest release',
  partial: 'names a version line that is rebuilt in place',
  calver: 'names a release line that is rebuilt in place',
  channel: 'follows a channel',
  codename: 'names a distribution that is rebuilt in place',
};

/**
 * Why a tag other than `latest` is moved to new images, as a clause after "the tag"; nothing for a tag that by custom
 * stays where it is.
 */
export function floatingReason(tag: string): string | undefined {
  const classified = classifyTag(tag);
  return classified.dated ? undefined : REASONS[classified.class];
}
