import type { Event } from "../contract/record.js";
import { defineStage } from "../document/stage.js";
import { composeEvent } from "./compose.js";
import { mergeTellings } from "./merge.js";
import { buildScene } from "./scene.js";
import { shareSettings } from "./share.js";
import { findTellings } from "./telling.js";

/** Events in PLOVER's terms with participants, place, time, occasion and status. */
export const eventsStage = defineStage({
  name: "events",
  needs: [
    "text",
    "tokens",
    "sentences",
    "blocks",
    "quotes",
    "parts",
    "syntax",
    "times",
    "published",
    "attributions",
    "statements",
    "mentions",
    "entities",
    "options",
  ],
  adds: ["events"],
  run(document) {
    const scene = buildScene(document);
    const tellings = findTellings(scene).filter((telling) => !telling.speech);
    const events = shareSettings(scene, mergeTellings(scene, tellings))
      .map((happening) => composeEvent(scene, happening))
      .filter((event): event is Omit<Event, "id"> => event !== undefined);
    events.sort((a, b) => a.mentions[0]!.trigger[0] - b.mentions[0]!.trigger[0]);
    return { events: events.map((event, index) => ({ id: `v${index + 1}`, ...event })) };
  },
});
