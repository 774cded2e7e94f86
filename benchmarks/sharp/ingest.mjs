// Does with sharp what Filmwright does when it stores a picture: decode, turn upright, resize to 2048 inside, WebP of quality
// 80 and effort 2, a thumbnail of 200x200, both files written. Prints the milliseconds of one round over all pictures.
//
//   node ingest.mjs FOLDER OUT IN_FLIGHT
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const [folder, out, inFlight] = process.argv.slice(2);
const files = fs.readdirSync(folder).filter(name => name.endsWith('.jpg')).sort();
sharp.cache(false);

async function store(name) {
  const source = path.join(folder, name);
  const target = path.join(out, path.basename(name, '.jpg'));
  const webp = {quality: 80, effort: 2};
  // Decoding twice is the quicker way: the thumbnail's JPEG is decoded at an eighth of its size.
  await sharp(source).rotate().resize({width: 2048, height: 2048, fit: 'inside', withoutEnlargement: true})
      .webp(webp).toFile(target + '.webp');
  await sharp(source).rotate().resize(200, 200, {fit: 'cover'}).webp(webp).toFile(target + '_thumb.webp');
}

async function round() {
  let next = 0;
  const worker = async () => {
    while (next < files.length) {
      await store(files[next++]);
    }
  };
  await Promise.all(Array.from({length: Number(inFlight)}, worker));
}

fs.mkdirSync(out, {recursive: true});
await store(files[0]); // warm
const begun = performance.now();
await round();
console.log((performance.now() - begun).toFixed(3));
