import type cases from '@/features/cases/messages/en.json';
import type identity from '@/features/identity/messages/en.json';
import type ui from '@/ui/messages/en.json';

/** Every text by the folder that owns it. A folder with a `messages` directory adds its line here. */
interface Texts {
  cases: typeof cases;
  identity: typeof identity;
  ui: typeof ui;
}

type Bare<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** `cases:home.title`; a key that is not in the English file does not compile. */
export type TextKey = { [Owner in keyof Texts]: `${Owner}:${Bare<keyof Texts[Owner] & string>}` }[keyof Texts];

/** What fills the gaps of a text. */
export type TextParams = Record<string, unknown>;
