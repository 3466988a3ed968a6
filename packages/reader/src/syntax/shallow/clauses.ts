import { Ahead, OPENS_CLAUSE } from "./ahead.js";
import { isBe, isTime, type Sentence, type Unit } from "./sentence.js";
import { unitsOf } from "./units.js";

/** A clause in the making. */
interface Clause {
  /** The word that the clause's parts hang from; -1 before it is met. */
  verb: number;
  /** A noun that waits for its verb. */
  subject: number;
  object: number;
  passive: boolean;
  /** A form of "be" whose predicate has not come yet. */
  copula: number;
  readonly outer: Clause | undefined;
  /** From what and as what the clause's verb hangs; -1: from the verb of the outer clause. */
  readonly from: number;
  readonly relation: string;
  /** "that", "after", "who", drawn to the verb when it comes. */
  readonly mark: number;
  readonly relative: number;
}

const OPENS_CONTENT = new Set(["that", "if", "whether", "how", "why"]);
/** Prepositions whose noun tells of the noun right before them rather than of the verb. */
const OF_NOUNS = new Set(["of", "between", "against", "over", "about", "among", "than"]);

/** Builds the tree of one tagged sentence from left to right by rules alone. The root has no arc. Returns the root. */
export class ClauseBuilder {
  private clause: Clause;
  private root = -1;
  private preposition = -1;
  private conjunction = -1;
  private comma = -1;
  /** The noun met last; it is near while nothing but prepositions and adverbs came after it. */
  private noun = -1;
  private nounNear = false;
  /** The noun met last that is no time: what a relative clause tells of. */
  private thing = -1;
  /** The noun met last that stands under no preposition. */
  private topNoun = -1;
  /** A noun that waits for a verb of its own while the clause has one, and the "and" before it. */
  private pending = -1;
  private pendingAnd = -1;
  /** "Leaders to meet in Bergen": a verb that is the root where no other turns up. */
  private headline = -1;
  private headlineSubject = -1;
  private readonly waiting: [word: number, relation: string][] = [];
  private readonly units: readonly Unit[];
  private readonly ahead: Ahead;

  constructor(private readonly sentence: Sentence) {
    this.units = unitsOf(sentence);
    this.ahead = new Ahead(sentence, this.units);
    this.clause = this.opened(undefined, -1, "root", -1, -1);
  }

  private opened(outer: Clause | undefined, from: number, relation: string, mark: number, relative: number): Clause {
    return { verb: -1, subject: -1, object: -1, passive: false, copula: -1, outer, from, relation, mark, relative };
  }

  build(): number {
    this.units.forEach((unit, k) => {
      if (unit.kind === "verb") this.verb(unit, k);
      else if (unit.kind === "noun") this.nounMet(unit, k);
      else if (unit.kind === "adjective") this.adjective(unit);
      else if (unit.kind === "preposition") this.prepositionMet(unit, k);
      else if (unit.kind === "relative") this.relative(unit, k);
      else if (unit.kind === "and") this.conjunction = unit.head;
      else if (unit.kind === "comma") {
        this.comma = unit.head;
        this.nounNear = false;
      } else this.other(unit);
    });
    return this.finish();
  }

  private arc(child: number, head: number, relation: string): void {
    if (child !== head && head >= 0) this.sentence.arc(child, head, relation);
  }

  private verb(unit: Unit, k: number): void {
    const { clause } = this;
    if (unit.form === "finite") this.finite(unit, k);
    else if (unit.form === "infinitive" && clause.verb < 0 && clause.mark >= 0 && clause.subject >= 0)
      this.finite(unit, k);
    else this.nonFinite(unit);
    this.afterVerb(unit);
  }

  private afterVerb({ head }: Unit): void {
    this.preposition = -1;
    this.conjunction = -1;
    this.comma = -1;
    this.nounNear = false;
    const { word, tag } = this.sentence;
    this.clause.passive = tag[head] === "VBN" && head > 0 && this.hasBe(head);
    this.clause.copula = isBe(word[head]!) ? head : -1;
  }

  private hasBe(head: number): boolean {
    for (let i = head - 1; i >= 0 && i >= head - 4; i--) if (isBe(this.sentence.word[i]!)) return true;
    return false;
  }

  private finite({ head }: Unit, k: number): void {
    const { clause } = this;
    if (clause.verb < 0) {
      this.take(head);
      return;
    }
    if (this.pending >= 0) {
      this.own(head);
      return;
    }
    // "said the talks would go on": what looked like an object is the subject of the next verb.
    const before = this.units[k - 1];
    const isSubject = before !== undefined && before.kind === "noun" && this.noun === before.head;
    if (isSubject && this.conjunction < 0 && this.comma < 0 && clause.object === this.noun) {
      const subject = clause.object;
      clause.object = -1;
      this.clause = this.opened(clause, clause.verb, "ccomp", -1, -1);
      this.clause.subject = subject;
      this.take(head);
      return;
    }
    const open = this.openOuter();
    if (open) {
      this.clause = open;
      this.take(head);
      return;
    }
    if (this.conjunction >= 0) {
      this.joined(head);
      return;
    }
    this.sideClause(head, -1);
  }

  /** The nearest clause around this one that still waits for its verb and has a subject. */
  private openOuter(): Clause | undefined {
    for (let c = this.clause.outer; c; c = c.outer) if (c.verb < 0 && c.subject >= 0) return c;
    return undefined;
  }

  /** A clause with a subject of its own: joined to the one before by "and", else beside it. */
  private own(head: number): void {
    const { pending, pendingAnd, clause } = this;
    this.pending = -1;
    this.pendingAnd = -1;
    if (pendingAnd < 0) {
      this.sideClause(head, pending);
      return;
    }
    this.arc(pendingAnd, head, "cc");
    this.arc(head, clause.verb, "conj");
    this.clause = { ...this.opened(clause.outer, clause.from, clause.relation, -1, -1), verb: head };
    this.subjectArc(pending, head);
  }

  /** ", the minister said" and ", said the minister" beside what was said. */
  private sideClause(head: number, subject: number): void {
    const main = this.mainVerb();
    this.clause = this.opened(undefined, main, "parataxis", -1, -1);
    this.clause.subject = subject;
    this.take(head);
  }

  private mainVerb(): number {
    return this.root >= 0 ? this.root : this.clause.verb;
  }

  /** "… and left": the same subject, another verb. */
  private joined(head: number): void {
    const { clause } = this;
    this.arc(this.conjunction, head, "cc");
    this.arc(head, clause.verb, "conj");
    this.clause = { ...this.opened(clause.outer, clause.from, clause.relation, -1, -1), verb: head };
  }

  /** The clause's own verb: its subject, its mark, and what the clause hangs from. */
  private take(head: number): void {
    const { clause } = this;
    clause.verb = head;
    if (clause.mark >= 0) this.arc(clause.mark, head, "mark");
    if (clause.relative >= 0) this.arc(clause.relative, head, clause.subject >= 0 ? "obj" : this.subjectName(head));
    if (clause.subject >= 0) this.subjectArc(clause.subject, head);
    if (clause.relation === "root") {
      if (this.root < 0 && this.headline >= 0) {
        this.root = this.headline;
        this.arc(this.headlineSubject, this.root, "nsubj");
      }
      if (this.root < 0) this.root = head;
      else this.arc(head, this.root, "parataxis");
    } else if (clause.from >= 0) this.arc(head, clause.from, clause.relation);
    else this.waiting.push([head, clause.relation === "advcl" ? "advcl" : "dep"]);
  }

  private subjectName(head: number): string {
    return this.sentence.tag[head] === "VBN" && this.hasBe(head) ? "nsubj:pass" : "nsubj";
  }

  private subjectArc(subject: number, head: number): void {
    this.arc(subject, head, this.subjectName(head));
  }

  /** "to meet", "meeting", "held": under the verb or the noun before. */
  private nonFinite({ head, form, from }: Unit): void {
    const { clause } = this;
    const marked = this.preposition;
    const free = this.comma >= 0;
    const outer = clause.verb >= 0 ? clause.verb : -1;
    if (this.conjunction >= 0 && outer >= 0 && this.sentence.tag[outer] === this.sentence.tag[head]) {
      this.joined(head);
      return;
    }
    let relation = "advcl";
    let to = outer;
    if (marked >= 0) {
      to = outer >= 0 ? outer : this.noun;
      relation = outer >= 0 ? "advcl" : "acl";
    } else if (form === "infinitive") {
      const adjacent = from === outer + 1 || (clause.object >= 0 && clause.object === this.noun && this.nounNear);
      if (outer >= 0) relation = adjacent ? "xcomp" : "advcl";
      else {
        to = clause.subject >= 0 ? clause.subject : this.noun;
        relation = "acl";
        if (clause.relation === "root") [this.headline, this.headlineSubject] = [head, clause.subject];
      }
    } else if (this.nounNear && !free && this.noun >= 0) {
      to = this.noun;
      relation = "acl";
    } else if (outer >= 0 && from === outer + 1) relation = "xcomp";
    this.clause = this.opened(clause, to, relation, marked, -1);
    this.take(head);
  }

  private nounMet(unit: Unit, k: number): void {
    const { clause } = this;
    const { head } = unit;
    if (this.preposition >= 0) this.underPreposition(head);
    else if (this.conjunction >= 0 && this.noun >= 0 && (clause.verb < 0 || !this.ahead.opensClause(k))) {
      this.arc(this.conjunction, head, "cc");
      this.arc(head, this.noun, "conj");
      this.met(head, this.noun);
      return;
    } else if (
      this.comma >= 0 &&
      this.noun >= 0 &&
      this.comma === unit.from - 1 &&
      (clause.verb < 0 ? clause.subject >= 0 : !this.ahead.opensClause(k))
    ) {
      const listed = this.ahead.isListed(k) || this.ahead.beforePlainVerb(k);
      this.arc(head, listed ? this.noun : this.named(head), listed ? "conj" : "appos");
      this.met(head, this.noun);
      return;
    } else if (clause.verb < 0) this.subjectMet(head);
    else if (clause.copula >= 0) this.predicate(head);
    else if (isTime(this.sentence.word[head]!)) this.arc(head, clause.verb, "obl:unmarked");
    else if (this.ahead.opensClause(k) && (this.comma >= 0 || this.conjunction >= 0 || clause.object >= 0)) {
      this.pending = head;
      this.pendingAnd = this.conjunction;
    } else if (clause.object < 0 && this.saysBefore(clause.verb)) this.arc(head, clause.verb, "nsubj");
    else {
      this.arc(head, clause.verb, clause.object < 0 ? "obj" : "obl:unmarked");
      if (clause.object < 0) clause.object = head;
    }
    this.met(head, head);
  }

  /** Whom a name after a comma names: "its ambassador to Minsk, Urmas Kallaste" is the ambassador and not the town. */
  private named(head: number): number {
    const { tag } = this.sentence;
    const { noun, topNoun } = this;
    const isName = tag[head] === "NNP" && tag[head - 1] === "NNP";
    return isName && tag[noun] === "NNP" && topNoun >= 0 && tag[topNoun] === "NN" ? topNoun : noun;
  }

  /** ", said the minister": after a comma or a quotation mark the noun behind the verb is its subject. */
  private saysBefore(verb: number): boolean {
    const { word, tag } = this.sentence;
    return this.clause.relation === "parataxis" && this.clause.subject < 0 && tag[verb] === "VBD" && word.length > verb;
  }

  private subjectMet(head: number): void {
    const { clause } = this;
    if (clause.subject < 0) clause.subject = head;
    else if (isTime(this.sentence.word[head]!)) this.waiting.push([head, "obl:unmarked"]);
    else {
      this.arc(clause.subject, head, "dep");
      clause.subject = head;
    }
  }

  /** "is a lake", "was ready": the predicate takes the place of the verb. */
  private predicate(head: number): void {
    const { clause } = this;
    const { copula } = clause;
    clause.copula = -1;
    this.replaced(copula, head);
  }

  private replaced(copula: number, head: number): void {
    const { clause } = this;
    this.moves.set(copula, head);
    clause.verb = head;
    clause.object = head;
    if (this.root === copula) this.root = head;
  }

  /** Copulas and their predicates: what was hung from the one hangs from the other. */
  private readonly moves = new Map<number, number>();

  /** The noun is the last one; further parts of a list hang from its first. */
  private met(head: number, first: number): void {
    if (this.preposition < 0 && first === head) this.topNoun = head;
    this.noun = first;
    this.nounNear = true;
    if (!isTime(this.sentence.word[head]!)) this.thing = first;
    this.preposition = -1;
    this.conjunction = -1;
    this.comma = -1;
  }

  private underPreposition(head: number): void {
    const { clause } = this;
    const { word } = this.sentence;
    const preposition = word[this.preposition]!.toLowerCase();
    this.arc(this.preposition, head, "case");
    if (this.conjunction >= 0) this.arc(this.conjunction, head, "cc");
    const near = this.nounNear && this.noun >= 0;
    if (this.pending >= 0) this.arc(head, this.pending, "nmod");
    else if (near && (OF_NOUNS.has(preposition) || clause.verb < 0)) this.arc(head, this.noun, "nmod");
    else if (clause.verb >= 0)
      this.arc(head, clause.verb, preposition === "by" && clause.passive ? "obl:agent" : "obl");
    else this.waiting.push([head, "obl"]);
  }

  private adjective({ head }: Unit): void {
    const { clause } = this;
    if (clause.copula >= 0) this.predicate(head);
    else if (clause.verb >= 0) this.arc(head, clause.verb, "xcomp");
    else this.waiting.push([head, "dep"]);
    this.nounNear = false;
  }

  private prepositionMet({ head }: Unit, k: number): void {
    const { clause } = this;
    const word = this.sentence.word[head]!.toLowerCase();
    const next = this.units[k + 1];
    const opens = OPENS_CLAUSE.has(word) && next?.kind === "noun" && this.ahead.opensClause(k + 1);
    if (opens || (word === "that" && next?.kind === "verb" && this.noun >= 0)) {
      if (word === "that" && next?.kind === "verb") {
        this.relative(this.units[k]!, k);
        return;
      }
      const content = OPENS_CONTENT.has(word) && clause.verb >= 0;
      this.clause = this.opened(clause, clause.verb, content ? "ccomp" : "advcl", head, -1);
      this.comma = -1;
      this.conjunction = -1;
      return;
    }
    if (this.preposition >= 0) this.arc(this.preposition, head, "fixed");
    this.preposition = head;
  }

  /** "who visited Kyiv", "which they had left". */
  private relative({ head }: Unit, k: number): void {
    const { clause } = this;
    if (this.preposition >= 0) this.arc(this.preposition, head, "case");
    this.preposition = -1;
    if (this.noun < 0) {
      clause.subject = head;
      return;
    }
    void k;
    this.clause = this.opened(clause, this.thing >= 0 ? this.thing : this.noun, "acl:relcl", -1, head);
    this.comma = -1;
    this.conjunction = -1;
    this.nounNear = false;
  }

  private other({ head }: Unit): void {
    const { tag } = this.sentence;
    const to = this.clause.verb >= 0 ? this.clause.verb : -1;
    if (tag[head]!.startsWith("RB") && to >= 0) this.arc(head, to, "advmod");
    else if (/^[A-Z]/.test(tag[head]!)) this.waiting.push([head, tag[head]!.startsWith("RB") ? "advmod" : "dep"]);
    this.nounNear = this.nounNear && !/^[A-QS-Z]/.test(tag[head]!);
  }

  /** What waits hangs from the root; a sentence without a verb has its first noun for root. */
  private finish(): number {
    if (this.root < 0 && this.headline >= 0) {
      this.root = this.headline;
      this.arc(this.headlineSubject, this.root, "nsubj");
    }
    if (this.root < 0) this.root = this.clause.subject >= 0 ? this.clause.subject : (this.units[0]?.head ?? 0);
    for (let c: Clause | undefined = this.clause; c; c = c.outer)
      if (c.verb < 0 && c.subject >= 0 && c.subject !== this.headlineSubject) this.arc(c.subject, this.root, "dep");
    if (this.pending >= 0) this.arc(this.pending, this.root, "dep");
    for (const [word, relation] of this.waiting) this.arc(word, this.root, relation);
    return this.root;
  }

  /** The predicate that took a copula's place, for every arc that was drawn to the copula. */
  get predicates(): ReadonlyMap<number, number> {
    return this.moves;
  }
}
