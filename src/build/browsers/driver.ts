/** A function that is sent to a browser: it sees the page's globals and its own argument, nothing of ours. */
export type InPage<A, T> = (argument: A) => T | Promise<T>;

/** One tab of a driven browser. */
export type Tab = {
  /** Runs a function in the page's own world; argument and answer travel as JSON. */
  evaluate<A, T>(run: InPage<A, T>, argument: A): Promise<T>;
  /** The same in the page and in each of its frames, from whatever site; frames that go meanwhile are left out. */
  evaluateInFrames<A, T>(run: InPage<A, T>, argument: A): Promise<readonly T[]>;
  goto(address: string): Promise<void>;
  /** Clicks with a real pointer; throws where nothing in the page answers to the CSS selector. */
  click(selector: string): Promise<void>;
  press(key: string): Promise<void>;
  /** The real pointer, in client coordinates of the page. */
  readonly pointer: Pointer;
  /**
   * The text in the shadow tree of the first element with this tag, closed or not, its elements a line each; empty
   * where there is none. No page could read it.
   */
  shadowText(tag: string): Promise<string>;
  /**
   * Where in such a tree the innermost element with these words lies, in client coordinates; undefined where there is
   * none.
   */
  shadowBox(tag: string, words: string): Promise<ShadowBox | undefined>;
  /** Makes it the tab in front: others neither scroll nor animate. */
  bringToFront(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(path: string, fullPage?: boolean): Promise<void>;
  close(): Promise<void>;
};

/** A rectangle in client coordinates, in CSS pixels. */
export type ShadowBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A pointer that moves and presses its first button. */
export type Pointer = {
  move(x: number, y: number): Promise<unknown>;
  down(): Promise<unknown>;
  up(): Promise<unknown>;
};

/** Answers of those frames that are still there to give one. */
export const answersOf = async <T>(asked: readonly Promise<T>[]): Promise<readonly T[]> => {
  const [top, ...others] = asked;
  const inFrames = Promise.allSettled(others);
  const first = top === undefined ? [] : [await top];
  const answered = (await inFrames).flatMap((each) =>
    each.status === 'fulfilled' ? [each.value] : [],
  );
  return [...first, ...answered];
};

/** A real browser with the built extension in it. */
export type Driver = {
  readonly name: 'Chromium' | 'Firefox';
  /** `chrome-extension://ID` or `moz-extension://UUID`. */
  readonly extension: string;
  /** Opens a tab and waits until the page has loaded. */
  open(address: string): Promise<Tab>;
  /** Everything that pages and the extension asked for, as far as the browser tells it apart from its own requests. */
  requested(): readonly string[];
  /** Whether an address is one that the browser asks on its own account and cannot be kept from asking. */
  isOwnRequest(address: string): boolean;
  /**
   * Answers yes beforehand to what the browser asks its user when the extension next wants access: nobody is there to
   * answer. Grants nothing by itself; what is given back has to be answered for anew.
   */
  allowRequests(): Promise<void>;
  /** Lets the extension read every site, by the button of its welcome page. */
  grantSites(): Promise<void>;
  /** Clicks the extension's button in the toolbar while the tab with this address is in front. */
  clickAction(address: string): Promise<void>;
  /** Starts the extension anew, as an update does. Its own pages close; scripts that it has in others are orphans. */
  reloadExtension(): Promise<void>;
  /** Stops the extension's background, as the browser does on its own when it has been idle. */
  stopBackground(): Promise<void>;
  /** Errors that scripts of the extension threw or wrote to the console so far, on pages and off. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
  /** Resolves when the browser is gone, whoever closed it. */
  readonly closed: Promise<void>;
};

/** How to start a browser for a suite or for the demo. */
export type LaunchOptions = {
  /** Path of the browser. */
  readonly program: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Port on this machine through which every request goes, those to this machine included. */
  readonly proxyPort?: number;
};
