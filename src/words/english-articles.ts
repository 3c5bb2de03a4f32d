import { spoken } from './say.ts';

/** Names of bodies take an article within an English sentence ("by the Kremlin"), names of most countries none. */
export function withArticle(name: string): string {
  const takesOne = spoken() === 'en' && BODY.test(name) && !/^(the|a|an)\b/i.test(name);
  return takesOne ? `the ${name}` : name;
}

const BODY =
  /\b(ministry|embassy|presidency|kremlin|government|council|agency|union|nations|states|republic)\b/i;
