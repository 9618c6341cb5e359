// On pages opened from a disk the theme asks for this file and then hides its search, which needs a server.
// Without it every such page would report an error.
var __index = { config: { lang: ["en"], separator: "\\s+", pipeline: [], fields: {} }, docs: [] };
