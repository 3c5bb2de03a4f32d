import { ENGLISH } from '../../src/words/english.ts';
import { speak } from '../../src/words/say.ts';

// Tests read what people read.
speak(ENGLISH);
