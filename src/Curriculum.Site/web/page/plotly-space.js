export { default } from "plotly.js-gl3d-dist-min";
