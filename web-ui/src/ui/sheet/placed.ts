/** In pixels of the page. */
export interface Size {
  width: number;
  height: number;
}

/** Where a picture stands: what it takes up of the frame, and how large it is before it is turned. */
export interface Placed {
  outside: Size;
  inside: Size;
}

/**
 * A picture, turned by so many quarters to the right, as large as the frame lets it be and no larger than it is, times the zoom.
 *
 * @param own how large it is
 * @param room how large the frame is
 */
export function placed(own: Size, room: Size, quarters: number, zoom: number): Placed {
  const lies = quarters % 2 !== 0;
  const turned = lies ? { width: own.height, height: own.width } : own;
  const scale = Math.min(1, room.width / turned.width, room.height / turned.height) * zoom;
  const scaled = (size: Size) => ({ width: size.width * scale, height: size.height * scale });
  return { outside: scaled(turned), inside: scaled(own) };
}
