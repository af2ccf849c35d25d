import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** How templates and styles are broken and indented is of no use to a browser. What Lit itself has in templates stays. */
const outdent: Plugin = {
  name: "outdent",
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle)) {
      if (part.type === "chunk") part.code = part.code.replace(/\n +/g, "\n").replace(/([;{])\n/g, "$1");
    }
  },
};

export default defineConfig({
  plugins: [outdent],
  build: {
    target: "es2022",
    outDir: "../custom_components/abhijog_bell/www",
    // The folder is served by Home Assistant and may hold more than the bundle.
    emptyOutDir: false,
    reportCompressedSize: true,
    lib: {
      entry: "src/main.ts",
      formats: ["es"],
      fileName: () => "abhijog-bell.js",
    },
    // Vite leaves the whitespace and comments of a library alone; nobody builds upon this one.
    rolldownOptions: { output: { minify: true } },
  },
  test: {
    environment: "happy-dom",
    include: ["test/**/*.test.ts"],
  },
});
