// Makes the search index. Standard input: [{address, page, title, text}]; standard output: what the page loads.
import MiniSearch from "minisearch";

let text = "";
for await (const chunk of process.stdin) text += chunk;
const options = { idField: "address", fields: ["title", "text"], storeFields: ["address", "page", "title", "text"] };
const index = new MiniSearch(options);
index.addAll(JSON.parse(text));
process.stdout.write(JSON.stringify({ options, index }));
