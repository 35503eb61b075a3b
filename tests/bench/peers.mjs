// How long another tool takes to compile a story of tests/bench/stories.py, as processor seconds of this process
// alone: starting Node and reading the file are not counted. Run by tests/bench/peers.sh, in a folder where npm has
// put inkjs, extwee and yarn-bound.
//
//   node peers.mjs FOLDER inkjs|extwee|yarn-bound STORY
//   node peers.mjs FOLDER inkjs-plays STORY      choices a second that inkjs takes at random, told in their place
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, tool, story] = process.argv.slice(2);
const need = createRequire(path.join(path.resolve(folder), "package.json"));
const text = fs.readFileSync(story, "utf8");

function seconds() {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1e6;
}

// What each does to a whole story, and a count that shows that it did.
const compilers = {
  async inkjs() {
    const { Compiler } = need("inkjs/full");
    return () => {
      const compiler = new Compiler(text);
      compiler.Compile();
      return [compiler.errors.length, compiler.warnings.length];
    };
  },
  // Twine's own compilers hand the text of a passage on to the story format, in the browser: links and macros are not read.
  async extwee() {
    const entry = need.resolve("extwee");
    const { parseTwee } = await import(pathToFileURL(entry));
    return () => {
      const parsed = parseTwee(text);
      return [parsed.passages.length, parsed.toTwine2HTML().length];
    };
  },
  // The nodes are parsed when they are come to: here each once.
  async "yarn-bound"() {
    const bondage = need("@mnbroatch/bondage");
    const Runner = bondage.Runner ?? bondage.default?.Runner ?? bondage.default;
    return () => {
      const runner = new Runner();
      runner.load(text);
      const names = Object.keys(runner.yarnNodes);
      for (const name of names) runner.getParserNodes(name);
      return [names.length, 0];
    };
  },
};

// A choice, and all lines up to the next.
function playedAtRandom(story, least) {
  const began = seconds();
  let seed = 1;
  let choices = 0;
  while (seconds() - began < least) {
    story.ResetState();
    story.ContinueMaximally();
    while (story.currentChoices.length > 0) {
      seed = (seed * 48271) % 2147483647;
      story.ChooseChoiceIndex(seed % story.currentChoices.length);
      story.ContinueMaximally();
      ++choices;
    }
  }
  return choices / (seconds() - began);
}

if (tool === "inkjs-plays") {
  const { Compiler } = need("inkjs/full");
  console.log(`${tool} ${Math.round(playedAtRandom(new Compiler(text).Compile(), 5))} choices/s`);
  process.exit();
}

const compile = await compilers[tool]();
const began = seconds();
const counts = compile();
const { version } = JSON.parse(fs.readFileSync(path.join(folder, "node_modules", tool, "package.json"), "utf8"));
console.log(`${tool} ${version} ${(seconds() - began).toFixed(2)} s, ${counts.join(" and ")}`);
