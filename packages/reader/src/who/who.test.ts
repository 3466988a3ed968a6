import { describe, expect, it } from "vitest";
import type { Entity, Readout } from "../contract/record.js";
import { read } from "../read.js";
import { CLUES } from "./kinds.js";

/** A story with a headline, so that the sentences under test stand in its body. */
function entities(body: string): {
  readonly record: Readout;
  readonly of: (words: string, nth?: number) => Entity | undefined;
} {
  const text = `Talks go on\n\n${body}\n`;
  const result = read(text, { published: "2026-03-03" });
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  const record = result.value;
  const of = (words: string, nth = 1): Entity | undefined => {
    let at = -1;
    for (let n = 0; n < nth; n++) at = text.indexOf(words, at + 1);
    expect(at, `"${words}" stands in the text`).toBeGreaterThanOrEqual(0);
    const overlaps = record.entities.flatMap((entity) =>
      entity.mentions.map(({ span }) => ({ entity, span, size: span[1] - span[0] })),
    );
    const fitting = overlaps.filter(({ span }) => span[0] <= at && span[1] >= at + words.length);
    return fitting.sort((a, b) => a.size - b.size)[0]?.entity;
  };
  return { record, of };
}

const same = (body: string, first: string, second: string): void => {
  const { of } = entities(body);
  expect(of(first)?.id, `${first} = ${second}`).toBeDefined();
  expect(of(first)?.id, `${first} = ${second}`).toBe(of(second)?.id);
};
const different = (body: string, first: string, second: string): void => {
  const { of } = entities(body);
  expect(of(first)?.id, `${first} ≠ ${second}`).not.toBe(of(second)?.id);
};

describe("a description beside a name", () => {
  it.each([
    ["The ship was searched, a spokesman for Norway's coast guard, Jon Eide, said.", "a spokesman", "Jon Eide"],
    ["Jon Eide, the Norwegian deputy envoy, left the talks.", "the Norwegian deputy envoy", "Jon Eide"],
    ["Lea Tamm, 54, a lawmaker from Tartu, voted against it.", "a lawmaker", "Lea Tamm"],
    ["Kenya's ambassador to Peru, Grace Wambua, was at the table.", "Kenya's ambassador to Peru", "Grace Wambua"],
  ])("is the same: %s", (body, nominal, name) => same(body, nominal, name));

  it.each([
    ["They spoke of the trawler Maren, a senior official said on Monday.", "Maren", "a senior official"],
    ["They spoke of cod, cables and Lea Tamm, a senior official said on Monday.", "Lea Tamm", "a senior official"],
  ])("is another where the clause is the official's: %s", (body, name, nominal) => different(body, name, nominal));
});

describe("who is taken up", () => {
  it.each([
    ["Chile's president, Inés Barahona, spoke. The president left early.", "Inés Barahona", "The president"],
    ["Grace Wambua is Kenya's ambassador. The diplomat arrived on Monday.", "Kenya's ambassador", "The diplomat"],
    ["The Baltic Courier broke the story. The newspaper named no source.", "Baltic Courier", "The newspaper"],
    ["The NATO summit will be held in Ankara. They will reach the summit on Monday.", "NATO summit", "the summit"],
    ["Ratna will fly to Oslo. President Ratna Wijaya is expected on Friday.", "Ratna", "Ratna Wijaya"],
    ["Henrik Aalto met reporters. He thanked them.", "Henrik Aalto", "He"],
    ["Her government fell, Prime Minister Lea Brandt said.", "Lea Brandt", "Lea Brandt"],
  ])("%s", (body, first, second) => same(body, first, second));

  it.each([
    ["An official denied it. A second official confirmed it.", "An official", "A second official"],
    ["Two officials spoke. One of the officials was at the talks.", "Two officials", "One of the officials"],
    ["Foreign Minister Bo Karim spoke. The prime minister was silent.", "Bo Karim", "The prime minister"],
  ])("and who is not: %s", (body, first, second) => different(body, first, second));

  it("finds the newly elected president in the one who is to take office", () => {
    const { of } = entities(
      "President Ada Norling will attend before Carl Munk takes office in June. The newly elected president has named his team.",
    );
    expect(of("The newly elected president")?.name).toBe("Carl Munk");
    expect(of("his")?.name).toBe("Carl Munk");
  });

  it("says who the two leaders are", () => {
    const { of, record } = entities(
      "President Ada Norling will meet Prime Minister Bo Karim. The two leaders are to discuss fish.",
    );
    const names = of("The two leaders")?.members?.map((id) => record.entities.find((e) => e.id === id)?.name);
    expect(names).toEqual(["Ada Norling", "Bo Karim"]);
  });

  it("says nothing of who three ministers are where two were named", () => {
    const { of } = entities("Trade Minister Ada Norling met Trade Minister Bo Karim. The three ministers agreed.");
    expect(of("The three ministers")?.members).toBeUndefined();
  });

  it("ends a description before the verb", () => {
    const { of, record } = entities("Police dispersed crowds. Norling told reporters that it was late.");
    const words = record.entities.flatMap(({ mentions }) => mentions.map(({ span }) => record.text.slice(...span)));
    expect(words).toEqual(expect.arrayContaining(["Police", "crowds", "reporters"]));
    expect(of("crowds")?.id).not.toBe(of("Police")?.id);
  });

  it("joins a body and its letters, small words aside", () => {
    const { of } = entities("The Organisation for Fisheries Cooperation (OFC) met. The OFC is new.");
    expect(of("OFC", 2)?.name).toBe("Organisation for Fisheries Cooperation");
  });

  it("takes they for the ministers of the lead, not for a ship", () => {
    const { of } = entities(
      "Swiss and French transport ministers will meet in Basel. A barge, the Lorelei, sank in June. They will see it.",
    );
    expect(of("They")?.id).toBe(of("Swiss and French transport ministers")?.id);
  });

  it("takes a surname misspelt by a letter or an accent for the one it is like", () => {
    same("Zahra al-Tamimi spoke. Mrs al-Tamimy left.", "Zahra al-Tamimi", "al-Tamimy");
    same("Danica Vrlić spoke. Reporters asked Vrlic.", "Danica Vrlić", "Vrlic");
    different("Ana Wong spoke. Mrs Wang left.", "Ana Wong", "Wang");
  });

  it("does not take a that for a determiner", () => {
    const { of } = entities("The envoy denied that soldiers had entered Kenyan territory.");
    expect(of("soldiers")?.name).toBe("soldiers");
  });
});

describe("an outlet that is told by its kind", () => {
  const first = "Two officials told the Delta Herald that ships would wait.";
  it("is not the one of before where it has a name of its own", () => {
    const { of } = entities(`${first} The port is shut, according to the Kabar news agency.`);
    expect(of("the Kabar news agency")?.id).not.toBe(of("the Delta Herald")?.id);
  });
  it.each(["the newspaper", "the Kazakh newspaper"])("is the one of before where it has none: %s", (words) => {
    const { of } = entities(`${first} The port is shut, according to ${words}.`);
    expect(of(words)?.id).toBe(of("the Delta Herald")?.id);
  });
});

describe("kinds", () => {
  it.each([
    ["The IFRC and Estgaz's chief executive signed.", "Estgaz", "organization"],
    ["They met in Lindhaven on Monday.", "Lindhaven", "place"],
    ["He told Radio Altiplano that it was over.", "Radio Altiplano", "outlet"],
    ["The trawler Maren was seized.", "Maren", "group"],
    ["The Coastal States Forum opens on Monday.", "Coastal States Forum", "occasion"],
    ["The envoy flew to Beijing on Monday.", "Beijing", "place"],
    ["Beijing rejected the offer.", "Beijing", "country"],
    ["The Republic of Velm and Norway will talk.", "Velm", "country"],
    ["A spokesman for the Kremlin declined.", "Kremlin", "organization"],
    ["They met in Brussels on Monday.", "Brussels", "place"],
    ["Brussels residents complained.", "Brussels", "place"],
    ["Brussels rejected the offer.", "Brussels", "organization"],
    ["Police dispersed them.", "Police", "organization"],
    ["Soldiers pushed back crowds at the gate.", "crowds", "group"],
    ["He told the Daily Mirror that it was over.", "Daily Mirror", "outlet"],
    ["He told the Post that it was over.", "Post", "outlet"],
    ["He told CNN Turk that it was over.", "CNN Turk", "outlet"],
    ["The Compass cited residents.", "Compass", "outlet"],
    ["The Organisation for Fisheries Cooperation met.", "Organisation for Fisheries Cooperation", "organization"],
    ["The Ministry of Trade and Industry is shut.", "Ministry of Trade and Industry", "organization"],
  ])("%s", (body, words, kind) => expect(entities(body).of(words)?.kind).toBe(kind));

  it("have an example for every clue, and each clue is needed by none but names", () => {
    for (const { example, points } of CLUES) {
      expect(example).toMatch(/\p{Lu}/u);
      expect(points).toBeGreaterThan(0);
    }
  });

  it("splits two countries that a hyphen joins", () => {
    const { of } = entities("The Ethiopia-Kenya talks failed.");
    expect(of("Ethiopia")?.country).toBe("ET");
    expect(of("Kenya")?.country).toBe("KE");
  });
});

describe("roles and countries", () => {
  const roles = (body: string, words: string) =>
    entities(body)
      .of(words)
      ?.roles.map(({ title, standing }) => `${standing} ${title}`);

  it.each([
    ["Norwegian Deputy Foreign Minister Jon Eide spoke.", "Jon Eide", ["holds Deputy Foreign Minister"]],
    ["Former Kenyan president Grace Wambua will mediate.", "Grace Wambua", ["former president"]],
    ["The premier named Lea Brandt as foreign minister.", "Lea Brandt", ["nominee foreign minister"]],
    ["Acting Trade Minister Bo Karim resigned.", "Bo Karim", ["acting Trade Minister"]],
    ["Presidents Ada Noor and Bo Karim met in Oslo.", "Ada Noor", ["holds President"]],
    ["Presidents Ada Noor and Bo Karim met in Oslo.", "Bo Karim", ["holds President"]],
    ["Former foreign ministers Ada Noor and Bo Karim met.", "Bo Karim", ["former foreign minister"]],
    ["Ministers Ada Noor and General Bo Karim met.", "Bo Karim", ["holds General"]],
    ["The ministers Ada Noor met and Bo Karim were calm.", "Bo Karim", []],
    [
      "Min Ji-ho, South Korea's special envoy for Arctic affairs, spoke.",
      "Min Ji-ho",
      ["holds special envoy for Arctic affairs"],
    ],
    [
      "Chilean Trade Minister Inés Barahona will meet her Moroccan counterpart, Youssef Lamrani.",
      "Youssef Lamrani",
      ["holds Trade Minister"],
    ],
  ])("%s", (body, words, expected) => expect(roles(body, words)).toEqual(expected));

  it.each([
    ["Norwegian Foreign Minister Jon Eide spoke.", "Jon Eide", "NO"],
    ["Kenya's ambassador to Peru, Grace Wambua, left.", "Grace Wambua", "KE"],
    ["South Korea's trade ministry declined to comment.", "South Korea's trade ministry", "KR"],
    ["The ship reached Mersin on Monday.", "Mersin", "TR"],
    ["The German daily Rheinblick reported it on Monday.", "Rheinblick", "DE"],
    ["The Piraeus-based Orrin Lines owns the ship.", "Orrin Lines", "GR"],
    ["Jo Tamm of the Alda Institute in Singapore doubts it.", "Alda Institute", "SG"],
    ["She will meet Secretary of State Jon Harlow in Oslo.", "Jon Harlow", "US"],
    ["They met in Ulaanbaatar. She is dining at the Hotel Altun.", "Hotel Altun", "MN"],
    ["Three American officials spoke. One of the American officials denied it.", "One of", "US"],
    ["Chile will raise duties unless Peru lifts its ban, Trade Minister Ana Barrow said.", "Ana Barrow", "CL"],
    ["Chile's Lia Soto will be in Quito for talks with Foreign Minister Ana Barrow.", "Ana Barrow", "EC"],
    ["Chile's Lia Soto was in Quito for talks with Peruvian Foreign Minister Ana Barrow.", "Ana Barrow", "PE"],
    ["Chilean President Lia Soto spoke. Chile is calm. President Ana Barrow rang her.", "Ana Barrow", undefined],
    ["The ship reached Takoradi on Monday.", "Takoradi", "GH"],
    ["President Ada Noor arrived in Quito for talks with President Lia Soto. Ecuador is calm.", "Lia Soto", "EC"],
    ["President Ada Noor arrived in Quito for talks with President Lia Soto. Ecuador is calm.", "Ada Noor", undefined],
    ["Peru is calm. Foreign Minister Ana Tay said so during a trip to Lima.", "Ana Tay", undefined],
    ["Peru is calm. Foreign Minister Ana Tay said so in Lima.", "Ana Tay", "PE"],
    ["Foreign ministers Ana Tay and Bo Karim will meet. Peru is calm.", "Ana Tay", undefined],
    ["Chilean ministers Ana Tay and Bo Karim will meet.", "Bo Karim", "CL"],
    ["Presidents Ada Noor of Chile and Bo Karim of Peru will meet.", "Bo Karim", "PE"],
    ["The leaders of Georgia and Turkey will meet.", "leaders of Georgia and Turkey", undefined],
    ["Tokyo hopes that the Security Council will vote on Monday.", "Security Council", undefined],
    ["Norway's Foreign Minister Ada Noor spoke in Peru.", "Ada Noor", "NO"],
    ["Chile's Lia Soto and Peru's Ana Barrow met.", "Ana Barrow", "PE"],
    ["The president of Norway, Ada Noor, spoke in Peru.", "Ada Noor", "NO"],
    ["The ministry's spokesman Bo Karim spoke. Kenya's ministry denied it.", "Kenya's ministry", "KE"],
    ["Kenya's foreign ministry was calm. The ministry's spokesman Bo Karim denied it.", "Bo Karim", "KE"],
    ["Bolivia expelled the ambassador of Velm, Rui Lara, on Monday. Velm protested.", "Rui Lara", undefined],
    ["Bo Karim, a spokesman for Kenya's army, denied it.", "Bo Karim", "KE"],
    ["Peru protested. The UN special envoy for the region, Ola Berg, urged calm.", "Ola Berg", undefined],
    ["Ada Noor, a Republican from Ohio, voted against it.", "Ada Noor", "US"],
    ["Republican Congressman Jon Harlow voted against it.", "Jon Harlow", "US"],
    ["Peru sent a Chilean delegation led by Vice Minister Omar Soto home.", "Omar Soto", "CL"],
    ["Peru watched as Kenyan officials said the president, Ada Noor, would come.", "Ada Noor", "KE"],
    ["French officials confirmed it. One official was angry.", "One official", "FR"],
    ["Landlocked Bolivia asked Peru for a port.", "Bolivia", "BO"],
    ["The Danish refugee charity Havn left Kenya.", "Havn", "DK"],
    ["A Hamburg court freed the sailors.", "Hamburg court", "DE"],
    ["Legislators in Lima were briefed.", "Legislators in Lima", "PE"],
    ["Peru's exports to the Prairie Pulse Council fell.", "Prairie Pulse Council", undefined],
    ["Peru spoke. Her daughter, the economist Ada Noor, was silent.", "Ada Noor", undefined],
    [
      "Chilean President Lia Soto will meet her counterpart Ana Barrow. Chile and Peru are at odds.",
      "Ana Barrow",
      "PE",
    ],
  ])("%s", (body, words, country) => expect(entities(body).of(words)?.country).toBe(country));
});
