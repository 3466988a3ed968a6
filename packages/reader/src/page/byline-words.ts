/** Words around the names in bylines, in the languages that the pages met are written in. */

/** Words that no person's name has: offices of a newsroom, kinds of account, bodies. */
export const NEWSROOM =
  /\b(?:admin|administrator|red|editor|editorial|editors|staff|team|desk|redaktion|redaktionsteam|redaction|redacción|rédaction|redazione|redakcja|news|newsroom|press|presse|agency|agentur|online|verlag|media|magazin|magazine|gmbh|inc|ltd|company|foundation|stiftung|verein|e\.v|website|webmaster|blog|guest|gast|contributor|contributors|times|post|herald|tribune|institut|institute|university|universität|ministerium|bundes\w+|user|unknown|author|autor)\b/i;
/** Bodies that sign reports, by a word or the end of one. */
export const BODIES =
  /(?:anstalt|behörde|magazin|zeitung|blatt|kurier|ministerium|verband|partei|gesellschaft|akademie|zentrum|stiftung|verein)\b|\b(?:center|centre|council|committee|association|union|group|gruppe|services?|reports?|images|getty|copyright|holding|ag|club|party|ministry|department|street|fc|sc|bsc)\b/i;
/** Offices that stand beside names in bylines and are none. */
export const OFFICES =
  /(?:leiter(?:in)?|sprecher(?:in)?|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|vorsitzende[rn]?|minister(?:in)?)\b|\b(?:professor|minister|director|manager|chief|officer|president|fellow|student|analyst|expert|economist|reporter|correspondent|writer|columnist|producer|photographer|fotograf|journalist|periodista|corresponsal|bureau|wire|freelance)\b/i;
/** Agencies sign reports; they are no names of persons, and the record tells of them as credits. */
export const AGENCIES = /\b(?:reuters|afp|dpa|efe|ap|apa|ansa|sid|tass|xinhua|associated press)\b/i;
/** What opens a byline: "By", "Von", "Text & photos:", "作者：". */
export const LEADING =
  /^(?:(?:(?:written|reported|posted|published|story|words|text|photos?|submitted|created|added)(?: (?:and|&) (?:\w+))? by|by|post author|author|authors|writer|byline|text(?: (?:&|und|and|y) [\p{L}]+)?|autor(?:in|en|es|a)?|über den autor|(?:geschrieben|eingestellt|erstellt|verfasst|veröffentlicht|gepostet|eingetragen)? ?v[oo]n|(?:eine? )?(?:beitrag|artikel|text|kolumne|kommentar|analyse|gastbeitrag|reportage|bericht|pressemitteilung) von|(?:an? )?(?:opinion|analysis|column|comment|essay|report) by|(?:alles|alle beiträge|mehr|autorenseite) von|(?:all posts|more) (?:by|from)|publié par|écrit par|auteur|escrito por|escribe|publicado por|par|por|di|door|da|автор|автори|текст|بقلم|作者|记者|文)(?=[\s:：/]|$)[\s:：]*)/iu;
/** Offices that pages set after a name without a comma. */
export const ROLE_WORDS =
  /\s+(?:chefredakteur(?:in)?|redakteur(?:in)?|korrespondent(?:in)?|reporter|(?:\w+ )?correspondent|journalist(?:in)?|columnist|kolumnist(?:in)?|(?:senior|staff|chief|associate|managing) \w+)$/i;
export const PARTICLE = /^(?:de|del|la|al|el|da|das|dos|do|di|van|von|der|den|ten|ter|bin|ibn|af|y|e|zu|zur|le|du)$/;
/** What links in bylines say besides names. */
export const UI_WORDS =
  /\b(?:follow|folgen|share|teilen|more|mehr|view|profile?|profil|edit|information|registrieren|suscri\w+|einloggen|anmelden|mitschreiben|posts?|articles?|artikel|beiträge|log ?in|login|sign|subscribe|abonnieren|e-?mail|contact|kontakt|facebook|twitter|instagram|linkedin|youtube|whatsapp|rss|home|comments?|kommentare?|antworten|reply|published|updated|veröffentlicht|about|über|print|drucken|menu|search|suche|source|quelle|category|kategorie|allgemein|uncategorized|weiter|zurück|next|previous|datum|date|foto|photo|image|bild|video|nachrichten?)\b/i;
