/** Markup with at most two decimals in its attributes; a text keeps its digits, for 0.005 in a legend is not 0.00. */
export const shorten = (markup) => markup.replace(/<[^>]*>/g, (tag) => tag.replace(/(\d+\.\d\d)\d+/g, "$1"));
