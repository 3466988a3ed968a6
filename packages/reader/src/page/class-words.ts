import type { Attributes } from "./scan.js";

/** The words in an element's class names and id, in lower case: "relatedLinks main-nav" → related, links, main, nav. */
export function classWords(attributes: Attributes | undefined): readonly string[] {
  if (!attributes) return [];
  const names = `${(attributes.get("class") ?? "").slice(0, 300)} ${(attributes.get("id") ?? "").slice(0, 100)}`;
  return names === " "
    ? []
    : names
        .replace(/([a-z\d])([A-Z])/g, "$1 $2")
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== "");
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words for what stands beside an article. */
const BESIDE = words(
  "ad ads advert adverts advertisement advertising banner banners breadcrumb breadcrumbs bio caption captions comment comments commentlist cookie cookies consent copyright credit cta disclaimer disclosure disqus footer masthead menu meta metadata modal nav navbar navigation newsletter outbrain paywall popular popup promo promos promoted recirc recommend recommended recommendations related relatedlinks respond share sharing sharedaddy sidebar signup skip social sponsor sponsored subscribe subscription taboola tags taglist tagcloud teaser teasers toolbar trending widget widgets",
);
const BESIDE_STEMS =
  /^(?:advert|breadcrumb|recommend|related|newsletter|subscri|comment(?:s|list|area|form)|kommentar|footer|sidebar|cookie|promo)/;
/** Pairs of words for the same: "read more", "most read", "skip link", "author box". */
const BESIDE_PAIRS = words(
  "read-more more-stories most-read most-viewed skip-link author-box author-bio author-info about-author author-details post-tags next-post prev-post post-navigation see-also also-read further-reading interesting-articles print-header next-prev prev-next nav-links trust-badge sign-up call-out img-text image-text photo-credit photo-text entry-meta",
);

/** True where the names say that the element stands beside the article. */
export function saysBeside(names: readonly string[]): boolean {
  return names.some(
    (word, i) => BESIDE.has(word) || BESIDE_STEMS.test(word) || (i > 0 && BESIDE_PAIRS.has(`${names[i - 1]}-${word}`)),
  );
}

const COMMENTS = /^(?:comment(?:s|list|area)|kommentare?|disqus|respond)$/;
/** True for readers' comments: believed even where they are longer than the article. */
export const saysComments = (names: readonly string[]): boolean => names.some((word) => COMMENTS.test(word));

/** Words for pictures and the words under them. */
const PICTURE =
  /^(?:photo|image|img|picture|pic|bild|bilder|foto|fotos|gallery|slideshow|legend|imagedescription|wp caption|caption)/;
export const saysPicture = (names: readonly string[]): boolean => names.some((word) => PICTURE.test(word));

/** Pairs and words for the element that holds the article's text and little else. */
const BODY =
  /(?:^| )(?:article|story|post|entry|news|blog|page|content|main)\w{0,4} (?:body|content|text|inner|copy)(?: |$)|(?:^| )(?:articlebody|storybody|postbody|storytext|articletext|articlecontent|postcontent|entrycontent|storycontent|richtext|wysiwyg|bodytext|articulo|cuerpo)(?: |$)/;

export const saysBody = (names: readonly string[]): boolean => names.length > 0 && BODY.test(names.join(" "));

/** Words for the paragraph between headline and body that sums the report up. */
const STANDFIRST = words(
  "standfirst subheadline subhead subtitle subheading deck dek intro introtext introduction lead leader lede leadtext vorspann teaser teasertext abstract summary excerpt description sapo bajada copete chapo chapeau sottotitolo subline",
);
export const saysStandfirst = (names: readonly string[]): boolean => names.some((word) => STANDFIRST.has(word));
