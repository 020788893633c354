// Makes the search index. Standard input: [{address, page, title, text, code}]; standard output: what the page loads.
import MiniSearch from "minisearch";
import { options } from "../page/words.js";

let text = "";
for await (const chunk of process.stdin) text += chunk;
const index = new MiniSearch(options);
index.addAll(JSON.parse(text));
process.stdout.write(JSON.stringify(index));
