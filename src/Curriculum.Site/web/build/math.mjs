// Writes formulas as HTML with MathML. Standard input: [{tex, display}]; standard output: [html] in the same order.
import katex from "katex";

let text = "";
for await (const chunk of process.stdin) text += chunk;
const pages = JSON.parse(text).map(({ tex, display }) => {
  try {
    return {
      html: katex.renderToString(tex, {
        displayMode: display,
        output: "htmlAndMathml",
        strict: "ignore",
        throwOnError: true,
      }),
    };
  } catch (error) {
    return { error: String(error.message) };
  }
});
process.stdout.write(JSON.stringify(pages));
