export { startPaste };
