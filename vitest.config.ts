import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    setupFiles: ["test/setup/properties.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
