/** A story of our own, with invented people, to look around with. */
export const SAMPLE = {
  published: "2026-05-19",
  text: `Norland and Estavia leaders to meet in Bergen: grid link and fishing quotas on the table

Tallinn  •  Baltic Inform

Norwegian-hosted talks between the leaders of Norland and Estavia will be held on May 21 in Bergen, Norway. This is reported by the North Wire with reference to the Norland president's office, Baltic Inform reports.

Norland President Ada Norling and Estavian Prime Minister Bo Karim will meet on May 21 on the sidelines of the Coastal States Forum. The two leaders are expected to discuss the undersea grid link, fishing quotas in the Southern Bank, and the fate of the trawler Maren, a senior official in Norling's office said during a briefing on Tuesday, May 19.

Norling also intends to express "serious concern" about Estavia's naval exercises, the official said. According to the official, she will not raise the border question.

"We are going to Bergen to talk about cables and cod, and I do not expect a signing," he told reporters.

Estavia suspended fishing talks with Norland in March after the Maren was seized. Karim's spokeswoman, Lea Tamm, denied on Monday that the trawler had been fired upon.
`,
};
