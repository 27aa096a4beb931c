// Light, dark, or as the system says: the tokens follow prefers-color-scheme unless data-theme decides.

/** @param {"system" | "light" | "dark"} theme */
export function applyTheme(theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
}
