import type { Departure } from '../declaring/surface.ts';
import type { Range } from '../module-reference.ts';

/** Gets where the name stands under which something leaves; of `export default X`, where X does. */
export function getDepartureRange({ place, range, target }: Departure): Range {
  return place.form === 'default' && target.type === 'Identifier' ? target.range : range;
}
