// Opens pages in a browser, in light and dark, wide and as on a telephone, and prints what is not as it should be:
// a line of JSON for each page. Usage: node look_at_pages.mjs BROWSER FOLDER-OF-MODULES PAGE...
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [browserPath, modules, ...pages] = process.argv.slice(2);
const require = createRequire(path.join(modules, "package.json"));
const puppeteer = (await import(pathToFileURL(require.resolve("puppeteer-core")).href)).default;
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const looks = [
  { scheme: "light", width: 1000 },
  { scheme: "dark", width: 1000 },
  { scheme: "light", width: 360 },
];

const browser = await puppeteer.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
for (const file of pages) {
  const address = pathToFileURL(file).href;
  for (const { scheme, width } of looks) {
    const page = await browser.newPage();
    const said = [];
    const asked = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (request) => request.url() !== address && asked.push(request.url()));
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(address);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => (await axe.run(document)).violations);
    const violations = found.map((item) => `${item.id}: ${item.nodes[0].html}`);
    if (violations.length || said.length || asked.length || wider) {
      console.log(JSON.stringify({ page: path.basename(file), scheme, width, violations, said, asked, wider }));
    }
    await page.close();
  }
}
await browser.close();
