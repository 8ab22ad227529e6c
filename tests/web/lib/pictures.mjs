// Pictures of pages, and how much two of them differ. The browser itself writes, reads and compares them, so no other tool is needed.

/** How far a channel of a pixel may be off, of 255, before the pixel counts as another one. */
const PIXEL = 40;
/** Pictures are compared at half their size: what only the edges of letters or lossy files change is gone by then. */
const SCALE = 0.5;

/** What is in the window, as WebP. */
export async function picture(page) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 45 });
  await session.detach();
  return Buffer.from(data, "base64");
}

/** The share of pixels, 0 to 1, that are others; 1 for pictures of different size. `page` is any page of ours. */
export async function difference(page, one, other) {
  const sent = [one, other].map((bytes) => bytes.toString("base64"));
  return page.evaluate(compare, { sent, scale: SCALE, pixel: PIXEL });
}

async function compare({ sent, scale, pixel }) {
  const decode = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/webp" }));
    const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale));
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
  const [a, b] = await Promise.all(sent.map(decode));
  if (a.width !== b.width || a.height !== b.height) return 1;
  let others = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    let most = 0;
    for (let channel = 0; channel < 3; channel++) most = Math.max(most, Math.abs(a.data[at + channel] - b.data[at + channel]));
    if (most > pixel) others++;
  }
  return others / (a.data.length / 4);
}
