// Tells those who listen instead of looking. The region stands in index.html from the start, as live regions must.

/**
 * Says something politely, after whatever is being said.
 * @param {string} text
 */
export function announce(text) {
  const region = document.getElementById("announcements");
  if (!region) return;
  // A new element each time: the same words twice are then two announcements.
  const line = document.createElement("p");
  line.textContent = text;
  region.replaceChildren(line);
}
