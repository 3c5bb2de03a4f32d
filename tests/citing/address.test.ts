import { expect, test } from 'vitest';
import { hostOf, webAddress } from '../../src/citing/address.ts';
import { linkTo, linkToMatch, linkToSource } from '../../src/citing/links.ts';
import { sourcesOf } from '../../src/citing/sources.ts';
import type { OfficialResponse } from '../../src/model/record.ts';
import { pageWith, recordOf } from './sample.ts';

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc',
  '//paper.example',
  'https:///x',
  'no address',
])('makes no link of %s', (url) => {
  expect(webAddress(url)).toBeNull();
});

test('takes out of an address what would end it', () => {
  expect(webAddress('https://paper.example/a b"<c>{d}\u202e\\')).toBe(
    'https://paper.example/a%20b%22%3Cc%3E%7Bd%7D%E2%80%AE%5C',
  );
  expect(webAddress('https://пример.test/страница?x=(1)&y=[2]#z')).toBe(
    'https://пример.test/страница?x=(1)&y=[2]#z',
  );
});

test('names a host as readers know it', () => {
  expect(hostOf('https://www.paper.example/story')).toBe('paper.example');
  expect(hostOf('nothing')).toBe('nothing');
});

const url = 'https://paper.example/story';

test('leads to the words of an appearance only where it has both words and an address', () => {
  expect(linkTo({ url, quote: 'rents doubled' })).toBe(`${url}#:~:text=rents%20doubled`);
  expect(linkTo({ url })).toBe(url);
  expect(linkTo({ quote: 'rents doubled' })).toBeNull();
});

test('leads to the words of a response only where one source alone can have them', () => {
  const response = { quote: 'No.', sources: [{ url }] } as unknown as OfficialResponse;
  expect(linkToSource(response, { url })).toBe(`${url}#:~:text=No`);
  const two = { ...response, sources: [{ url }, { url: 'https://other.example/' }] };
  expect(linkToSource(two, { url })).toBe(url);
});

test('leads to a match by its words, with those around them where it is short', () => {
  const record = recordOf('dailynk-police-soldiers-2023');
  const short = pageWith(record, 'rents doubled');
  const long = pageWith(record, 'rents doubled in the whole of the city within a year');
  const [match, longer] = [short.matches[0], long.matches[0]];
  expect(match && linkToMatch(short, match)).toBe(
    'https://news.example/story?id=1#:~:text=They%20wrote%20that-,rents%20doubled,-and%20nothing%20more',
  );
  expect(longer && linkToMatch(long, longer)).toBe(
    'https://news.example/story?id=1#:~:text=rents%20doubled%20in%20the%20whole%20of%20the%20city%20within%20a%20year',
  );
});

test('lists every address of a record once, with its outlet where one is known', () => {
  const sources = sourcesOf(recordOf('korotchenko-100k-volunteers-prepared'));
  const urls = sources.map((source) => source.url);
  expect(new Set(urls).size).toBe(urls.length);
  const townhall = sources.find((source) => source.url.includes('townhall.com'));
  expect(townhall?.outlet).toBe('townhall');
});
