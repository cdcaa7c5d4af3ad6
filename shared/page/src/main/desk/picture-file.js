// Makes a picture's file small enough to send. The server turns, checks and encodes all pictures again.

/** What the server takes, in bytes. */
const LARGEST = 4 * 1024 * 1024;
/** Up to this size a file is sent as it is. */
const SMALL = 1024 * 1024;
/** The server's largest rendition, in pixels. */
const WIDEST = 1600;
const HIGHEST = 2400;
const QUALITY = 0.9;
const KEPT = ['image/jpeg', 'image/png'];

/** The file, or a smaller one; nothing if the browser can't open it and it is too large to send. */
export async function shrunk(file) {
  if (KEPT.includes(file.type) && file.size <= SMALL) return file;
  const smaller = await redrawn(file).catch(() => null);
  if (smaller && smaller.size <= LARGEST) return smaller;
  // The server says what is wrong with a file that the browser can't open.
  return file.size <= LARGEST ? typed(file) : null;
}

/** A file without a type gets one that the server takes. */
function typed(file) {
  return file.type.startsWith('image/') ? file : new Blob([file], { type: 'application/octet-stream' });
}

/** The picture as the camera was held, in the size of the largest rendition. */
async function redrawn(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, WIDEST / picture.width, HIGHEST / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', QUALITY));
}
