import type { ReactNode } from 'react';

/** Line drawings of the room. They decorate; the words stand beside them or in the button's name. */
const drawings = {
  microphone: (
    <>
      <rect x="9" y="3" width="6" height="11" rx="3" />
      <path d="M5 11a7 7 0 0 0 14 0M12 18v3" />
    </>
  ),
  microphoneOff: (
    <>
      <path d="M9 9V6a3 3 0 0 1 6 0v5m-6 1a3 3 0 0 0 4.5 2.2M5 11a7 7 0 0 0 11 5.700M19 11a7 7 0 0 1-.5 2.600M12 18v3" />
      <path d="M4 3l16 18" />
    </>
  ),
  camera: (
    <>
      <rect x="3" y="6" width="12" height="12" rx="2" />
      <path d="M15 11l6-3.500v9L15 13" />
    </>
  ),
  cameraOff: (
    <>
      <path d="M7 6h6a2 2 0 0 1 2 2v6M15 11l6-3.500v9L15 13M14 18H5a2 2 0 0 1-2-2V8" />
      <path d="M4 3l16 18" />
    </>
  ),
  hand: (
    <path d="M7 12V6.500a1.5 1.5 0 0 1 3 0V11m0-.5V4.500a1.5 1.5 0 0 1 3 0V11m0-5a1.5 1.5 0 0 1 3 0v6m0-3.500a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1.500a6 6 0 0 1-4.6-2.200L4.3 14a1.5 1.5 0 0 1 2.3-1.900L8 13.5" />
  ),
  exhibit: (
    <>
      <path d="M6 3h8l4 4v14H6z" />
      <path d="M14 3v4h4M9 12h6M9 16h6" />
    </>
  ),
  write: (
    <>
      <rect x="2" y="6" width="20" height="12" rx="2" />
      <path d="M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8" r="3" />
      <path d="M3 20a6 6 0 0 1 12 0M15.5 5.500a3 3 0 0 1 0 5M17 14.500A6 6 0 0 1 21 20" />
    </>
  ),
  desk: <path d="M14 4l6 6M12.5 5.500l6 6M9 9l6 6M4 20h9M15 12l-3-3L5 16l3 3z" />,
  more: (
    <>
      <circle cx="5" cy="12" r="1" />
      <circle cx="12" cy="12" r="1" />
      <circle cx="19" cy="12" r="1" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
