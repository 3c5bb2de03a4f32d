/** What reading pages means, and what the browser is about to ask, in plain words. */
export function WhatReadingMeans({ asks }: { asks: boolean }) {
  return (
    <section class="meaning" aria-label="What reading means">
      <p>
        <b>Nothing you read leaves this browser.</b> The text of a page is compared, on this device,
        with the records that came with Whence. No text, no address and no statistic is sent to
        anyone, and nothing on the page is changed: marks are drawn over it.
      </p>
      {asks && (
        <p>
          Your browser will ask whether Whence may read and change data on all websites; it has no
          narrower words. If you decline, Whence still works: it then reads a page only when you
          open it from the toolbar.
        </p>
      )}
      <p>You can change this at any time in the options.</p>
    </section>
  );
}
