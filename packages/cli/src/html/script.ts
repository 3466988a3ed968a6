/** Lights up the words of a fact, and the facts of words, under mouse, keyboard and touch. */
export const SCRIPT = `
const words = [...document.querySelectorAll(".w")];
const facts = [...document.querySelectorAll(".fact")];
function light(ids, scroll) {
  const wanted = new Set(ids);
  for (const word of words) word.classList.toggle("lit", word.dataset.f.split(" ").some((id) => wanted.has(id)));
  for (const fact of facts) fact.classList.toggle("lit", wanted.has(fact.dataset.f));
  if (scroll === "words") document.querySelector(".w.lit")?.scrollIntoView({ block: "nearest" });
  if (scroll === "facts") document.querySelector(".fact.lit")?.scrollIntoView({ block: "nearest" });
}
for (const fact of facts) {
  fact.addEventListener("mouseenter", () => light([fact.dataset.f], "words"));
  fact.addEventListener("focus", () => light([fact.dataset.f], "words"));
  fact.addEventListener("click", () => light([fact.dataset.f], "words"));
}
for (const word of words) {
  word.addEventListener("click", () => light(word.dataset.f.split(" "), "facts"));
  word.addEventListener("mouseenter", () => light(word.dataset.f.split(" ")));
}
document.addEventListener("keydown", (event) => { if (event.key === "Escape") light([]); });
`;
