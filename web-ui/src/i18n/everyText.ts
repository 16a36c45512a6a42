import { bringPageTexts } from '.';

// Tests look at pages and at the room alike, so in them every text is at hand.
await bringPageTexts();
