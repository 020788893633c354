// All kernels of the module, for floats of 32 and of 64 bits. Each takes the address of its argument block: the struct
// of that name in Numerics, field by field.
import * as conv2d from "./conv2d";
import * as elementwise from "./elementwise";
import * as exponential from "./exp";
import * as matmul from "./matmul";
import * as maxpool from "./maxpool";

export function matMul32(task: usize): void {
  matmul.matMul<f32>(task);
}
export function matMul64(task: usize): void {
  matmul.matMul<f64>(task);
}
export function conv2dForward32(task: usize): void {
  conv2d.conv2dForward<f32>(task);
}
export function conv2dForward64(task: usize): void {
  conv2d.conv2dForward<f64>(task);
}
export function conv2dWeightGradient32(task: usize): void {
  conv2d.conv2dWeightGradient<f32>(task);
}
export function conv2dWeightGradient64(task: usize): void {
  conv2d.conv2dWeightGradient<f64>(task);
}
export function conv2dInputGradient32(task: usize): void {
  conv2d.conv2dInputGradient<f32>(task);
}
export function conv2dInputGradient64(task: usize): void {
  conv2d.conv2dInputGradient<f64>(task);
}
export function maxPool32(task: usize): void {
  maxpool.maxPool<f32>(task);
}
export function maxPool64(task: usize): void {
  maxpool.maxPool<f64>(task);
}
export function reluGradient32(task: usize): void {
  elementwise.reluGradient<f32>(task);
}
export function reluGradient64(task: usize): void {
  elementwise.reluGradient<f64>(task);
}
export function rowSums32(task: usize): void {
  elementwise.rowSums<f32>(task);
}
export function rowSums64(task: usize): void {
  elementwise.rowSums<f64>(task);
}
export function scaledSum32(task: usize): void {
  elementwise.scaledSum<f32>(task);
}
export function scaledSum64(task: usize): void {
  elementwise.scaledSum<f64>(task);
}
export function adam32(task: usize): void {
  elementwise.adam<f32>(task);
}
export function adam64(task: usize): void {
  elementwise.adam<f64>(task);
}
export function exp32(task: usize): void {
  exponential.exp<f32>(task);
}
export function exp64(task: usize): void {
  exponential.exp<f64>(task);
}
export function narrow32(task: usize): void {
  exponential.narrow(task);
}
