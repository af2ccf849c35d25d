import { defineConfig } from "vitest/config";

export default defineConfig({
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
