/** Made by scripts/schema.ts from record.ts; never edited by hand. */
export const RECORD_SCHEMA = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Readout record, readout/1",
  "$ref": "#/$defs/Readout",
  "$defs": {
    "Readout": {
      "type": "object",
      "properties": {
        "schema": {
          "type": "string",
          "const": "readout/1"
        },
        "id": {
          "type": "string",
          "description": "SHA-256 (hex) of `text`, UTF-8 encoded."
        },
        "text": {
          "type": "string",
          "description": "What all spans index: the plain-text input unchanged, or the text taken out of the HTML page."
        },
        "article": {
          "$ref": "#/$defs/Article"
        },
        "times": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Time"
          }
        },
        "entities": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Entity"
          }
        },
        "statements": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Statement"
          }
        },
        "events": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Event"
          }
        },
        "topics": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Topic"
          }
        },
        "positions": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Position"
          }
        },
        "warnings": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Warning"
          },
          "description": "What the reader of the record should be warned of: dates that contradict each other, name variants, …"
        }
      },
      "required": [
        "schema",
        "id",
        "text",
        "article",
        "times",
        "entities",
        "statements",
        "events",
        "topics",
        "positions",
        "warnings"
      ]
    },
    "Article": {
      "type": "object",
      "properties": {
        "language": {
          "type": "string",
          "description": "BCP 47, e.g. \"en\"."
        },
        "title": {
          "$ref": "#/$defs/Text"
        },
        "url": {
          "type": "string"
        },
        "publisher": {
          "type": "object",
          "properties": {
            "entity": {
              "$ref": "#/$defs/Id"
            },
            "text": {
              "type": "string"
            },
            "spans": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/Span"
              }
            }
          },
          "required": [
            "spans",
            "text"
          ],
          "description": "The outlet whose report this is: \"UNN\"."
        },
        "byline": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Text"
          }
        },
        "dateline": {
          "type": "object",
          "properties": {
            "spans": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/Span"
              }
            },
            "place": {
              "$ref": "#/$defs/Id"
            },
            "time": {
              "$ref": "#/$defs/Id"
            }
          },
          "required": [
            "spans"
          ]
        },
        "published": {
          "$ref": "#/$defs/Published"
        },
        "lead": {
          "$ref": "#/$defs/Span"
        },
        "paragraphs": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Span"
          }
        },
        "sections": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "heading": {
                "$ref": "#/$defs/Span"
              },
              "body": {
                "$ref": "#/$defs/Span"
              }
            },
            "required": [
              "heading",
              "body"
            ]
          },
          "description": "Headed parts of the body: \"Details\", \"Background\"."
        },
        "furniture": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "repeated-title",
                  "counter",
                  "share",
                  "related",
                  "caption",
                  "advert",
                  "boilerplate"
                ]
              },
              "span": {
                "$ref": "#/$defs/Span"
              }
            },
            "required": [
              "kind",
              "span"
            ]
          },
          "description": "What stands on the page but is no part of the report."
        },
        "updated": {
          "type": "object",
          "properties": {
            "at": {
              "type": "string"
            },
            "evidence": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/Span"
              }
            }
          },
          "required": [
            "at",
            "evidence"
          ],
          "description": "When the page says that it was last changed: ISO 8601, with its zone where the page gives one."
        },
        "notes": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "update",
                  "correction",
                  "clarification",
                  "editors-note",
                  "developing"
                ]
              },
              "span": {
                "$ref": "#/$defs/Span"
              }
            },
            "required": [
              "kind",
              "span"
            ]
          },
          "description": "What the outlet says of its own report: \"This story has been updated\", a correction, an editor's note."
        },
        "entries": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "at": {
                "type": "string"
              },
              "heading": {
                "$ref": "#/$defs/Span"
              },
              "span": {
                "$ref": "#/$defs/Span"
              }
            },
            "required": [
              "span"
            ]
          },
          "description": "The entries of a live page, in the page's order; `at` is ISO 8601 with its zone where the page gives one."
        }
      },
      "required": [
        "language",
        "byline",
        "published",
        "paragraphs",
        "sections",
        "furniture"
      ]
    },
    "Text": {
      "type": "object",
      "properties": {
        "text": {
          "type": "string"
        },
        "spans": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Span"
          }
        }
      },
      "required": [
        "text",
        "spans"
      ]
    },
    "Span": {
      "type": "array",
      "minItems": 2,
      "prefixItems": [
        {
          "type": "number",
          "title": "start"
        },
        {
          "type": "number",
          "title": "end"
        }
      ],
      "items": false,
      "maxItems": 2,
      "description": "The record: what Readout makes of one article. Version \"readout/1\".\n\nThis file is the public contract: what the library returns and what `readout read --json` prints. Fields may be added; none may change its meaning or go. `schema.json` is made from it.\n\nFour rules hold for every record.  1. Evidence. Whatever is stated carries the spans it was read from. No span, no statement.  2. Spans are half-open ranges of UTF-16 code units into `text`: text.slice(start, end) is the evidence.     A discontinuous thing (\"X,\" he said, \"Y\") has several spans, in text order, that do not overlap.  3. Whose word it is. What the article only reports is bound to the statement that reports it     (`assertedBy`); an empty list means that the article says it in its own voice.  4. Reading is a function: the same text and options give the same record, byte for byte."
    },
    "Id": {
      "type": "string",
      "description": "Ids are unique within one record: \"e1\" entities, \"t1\" times, \"s1\" statements, \"v1\" events, \"k1\" topics, \"p1\" positions."
    },
    "Published": {
      "type": "object",
      "properties": {
        "earliest": {
          "type": "string"
        },
        "latest": {
          "type": "string"
        },
        "basis": {
          "type": "string",
          "enum": [
            "given",
            "page",
            "inferred",
            "unknown"
          ],
          "description": "given: by the caller; page: metadata or dateline; inferred: from the text's own clues; unknown: neither bound is known."
        },
        "evidence": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Span"
          }
        }
      },
      "required": [
        "basis",
        "evidence"
      ],
      "description": "When the article came out. An interval when its own clues allow no more: [earliest, latest], ISO 8601, both inclusive."
    },
    "Time": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "span": {
          "$ref": "#/$defs/Span"
        },
        "type": {
          "type": "string",
          "enum": [
            "DATE",
            "TIME",
            "DURATION",
            "SET"
          ]
        },
        "value": {
          "type": "string",
          "description": "TIMEX3 value: \"2024-11-16\", \"2024-W46\", \"P3D\", \"PRESENT_REF\", \"XXXX-11-16\" while the year is unknown."
        },
        "mod": {
          "type": "string"
        },
        "from": {
          "type": "string",
          "description": "The interval it denotes, [from, to), ISO 8601, where it denotes one."
        },
        "to": {
          "type": "string"
        }
      },
      "required": [
        "id",
        "span",
        "type",
        "value"
      ],
      "description": "A time expression, TIMEX3."
    },
    "Entity": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "kind": {
          "type": "string",
          "enum": [
            "person",
            "organization",
            "country",
            "place",
            "occasion",
            "group",
            "outlet",
            "document"
          ]
        },
        "name": {
          "type": "string",
          "description": "Canonical name where known (\"North Korea\" for \"DPRK\"), else the fullest form in the text."
        },
        "named": {
          "type": "boolean",
          "description": "false for \"a senior White House official\"."
        },
        "country": {
          "type": "string",
          "description": "ISO 3166-1 alpha-2: of a country, or that a person, body or place belongs to."
        },
        "roles": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Role"
          }
        },
        "members": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Id"
          },
          "description": "For a plural (\"the two leaders\"): who is in it."
        },
        "mentions": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Mention"
          }
        }
      },
      "required": [
        "id",
        "kind",
        "name",
        "named",
        "roles",
        "mentions"
      ]
    },
    "Role": {
      "type": "object",
      "properties": {
        "title": {
          "type": "string"
        },
        "of": {
          "$ref": "#/$defs/Id",
          "description": "The body or country it is held in."
        },
        "standing": {
          "type": "string",
          "enum": [
            "holds",
            "former",
            "elect",
            "nominee",
            "acting"
          ]
        },
        "spans": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Span"
          }
        }
      },
      "required": [
        "title",
        "standing",
        "spans"
      ]
    },
    "Mention": {
      "type": "object",
      "properties": {
        "span": {
          "$ref": "#/$defs/Span"
        },
        "form": {
          "type": "string",
          "enum": [
            "name",
            "nominal",
            "pronoun"
          ]
        }
      },
      "required": [
        "span",
        "form"
      ]
    },
    "Statement": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "source": {
          "type": "object",
          "properties": {
            "spans": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/Span"
              },
              "description": "Empty only where the article names no source at all (\"It is reported that …\")."
            },
            "entity": {
              "$ref": "#/$defs/Id"
            },
            "identification": {
              "type": "string",
              "enum": [
                "named",
                "described",
                "unnamed",
                "unattributed"
              ],
              "description": "How the article identifies who is meant, judged on the entity: \"he\" for Biden is named, \"the official\" for a senior official is described. unnamed: \"sources\"."
            },
            "plural": {
              "type": "boolean",
              "description": "True where several speak as one: \"officials\", \"two diplomats\", \"they\". One source all the same, and one origin at most."
            },
            "knowledge": {
              "type": "object",
              "properties": {
                "kind": {
                  "type": "string",
                  "enum": [
                    "witnessed",
                    "direct",
                    "briefed",
                    "second-hand",
                    "document"
                  ]
                },
                "spans": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/Span"
                  }
                }
              },
              "required": [
                "kind",
                "spans"
              ],
              "description": "How the source knows, only where the text tells: \"who attended\", \"familiar with the talks\", \"according to a draft\"."
            },
            "groundRules": {
              "type": "object",
              "properties": {
                "kind": {
                  "type": "string",
                  "enum": [
                    "on-record",
                    "background",
                    "deep-background",
                    "anonymity"
                  ]
                },
                "spans": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/Span"
                  }
                }
              },
              "required": [
                "kind",
                "spans"
              ],
              "description": "The terms on which it spoke, only where the text tells (\"on condition of anonymity\")."
            }
          },
          "required": [
            "spans",
            "identification"
          ]
        },
        "cue": {
          "type": "object",
          "properties": {
            "spans": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/Span"
              }
            },
            "lemma": {
              "type": "string"
            },
            "act": {
              "type": "string",
              "enum": [
                "say",
                "report",
                "claim",
                "confirm",
                "deny",
                "warn",
                "expect",
                "promise",
                "demand",
                "propose",
                "accuse",
                "praise",
                "ask",
                "agree",
                "reject",
                "think",
                "intend",
                "feel"
              ]
            }
          },
          "required": [
            "spans",
            "lemma",
            "act"
          ]
        },
        "content": {
          "type": "object",
          "properties": {
            "spans": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/Span"
              }
            },
            "form": {
              "type": "string",
              "enum": [
                "direct",
                "indirect",
                "mixed"
              ]
            }
          },
          "required": [
            "spans",
            "form"
          ]
        },
        "said": {
          "type": "object",
          "properties": {
            "time": {
              "$ref": "#/$defs/Id"
            },
            "place": {
              "$ref": "#/$defs/Id"
            },
            "occasion": {
              "$ref": "#/$defs/Span"
            }
          },
          "description": "When, where and on what occasion it was said, where the article tells."
        },
        "within": {
          "$ref": "#/$defs/Id",
          "description": "The statement in whose content this one stands."
        },
        "via": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Hop"
          },
          "description": "The route by which it reached the reader, outermost first: the publisher (if known), the outlets and bodies that relay it, the origin. Runs of one hop collapse."
        },
        "hedge": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Span"
          },
          "description": "Words that weaken the commitment: \"reportedly\", \"is likely to\", \"may\"."
        }
      },
      "required": [
        "id",
        "source",
        "cue",
        "content",
        "via"
      ],
      "description": "One attribution: a source, the cue that attributes, and the content attributed to it."
    },
    "Hop": {
      "type": "object",
      "properties": {
        "name": {
          "type": "string"
        },
        "kind": {
          "type": "string",
          "enum": [
            "publisher",
            "outlet",
            "institution",
            "person",
            "described",
            "unnamed",
            "document"
          ]
        },
        "entity": {
          "$ref": "#/$defs/Id"
        },
        "spans": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Span"
          },
          "description": "Empty only for a publisher known from the caller or the page."
        }
      },
      "required": [
        "name",
        "kind",
        "spans"
      ]
    },
    "Event": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "type": {
          "type": "string",
          "description": "PLOVER event type, upper case: \"CONSULT\", \"SANCTION\". \"APPOINT\" and \"OFFICE\" (taking or leaving office) are added to its list."
        },
        "mode": {
          "type": "string",
          "description": "PLOVER mode, lower case: \"meet\", \"visit\", \"phone\"."
        },
        "mentions": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "trigger": {
                "$ref": "#/$defs/Span"
              },
              "assertedBy": {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/Id"
                }
              }
            },
            "required": [
              "trigger",
              "assertedBy"
            ]
          },
          "description": "All places in the article that tell of this one event."
        },
        "participants": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "entity": {
                "$ref": "#/$defs/Id"
              },
              "role": {
                "type": "string",
                "enum": [
                  "actor",
                  "recipient",
                  "host",
                  "subject"
                ]
              }
            },
            "required": [
              "entity",
              "role"
            ]
          }
        },
        "place": {
          "$ref": "#/$defs/Id"
        },
        "time": {
          "type": "object",
          "properties": {
            "id": {
              "$ref": "#/$defs/Id"
            },
            "from": {
              "type": "string"
            },
            "to": {
              "type": "string"
            }
          },
          "description": "Half-open like every interval here but Published: a meeting on the 16th is from \"2024-11-16\" to \"2024-11-17\". `id`: the expression it rests on, if any."
        },
        "status": {
          "type": "string",
          "enum": [
            "planned",
            "expected",
            "possible",
            "called-for",
            "ongoing",
            "happened",
            "cancelled",
            "denied"
          ],
          "description": "As of publication."
        },
        "occasion": {
          "$ref": "#/$defs/Id",
          "description": "The gathering at which it takes place: the APEC summit."
        },
        "agenda": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Id"
          },
          "description": "What is to be, or was, discussed: topic ids."
        }
      },
      "required": [
        "id",
        "type",
        "mentions",
        "participants",
        "status",
        "agenda"
      ],
      "description": "Something that happens between actors, in PLOVER's terms."
    },
    "Topic": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "label": {
          "type": "string",
          "description": "As the article words it, trimmed: \"the global fentanyl crisis\"."
        },
        "code": {
          "type": "string",
          "description": "IPTC Media Topic, \"medtop:\" and eight digits, the narrowest that fits."
        },
        "spans": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Span"
          }
        }
      },
      "required": [
        "id",
        "label",
        "spans"
      ]
    },
    "Position": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "holder": {
          "$ref": "#/$defs/Id"
        },
        "attitude": {
          "type": "string",
          "enum": [
            "supports",
            "opposes",
            "concerned",
            "demands",
            "offers",
            "doubts",
            "neutral"
          ]
        },
        "degree": {
          "type": "string",
          "enum": [
            "strong",
            "plain",
            "weak"
          ],
          "description": "Strengthened (\"deep\", \"strongly\"), plain, or weakened (\"some\")."
        },
        "topic": {
          "$ref": "#/$defs/Id"
        },
        "target": {
          "$ref": "#/$defs/Id"
        },
        "statement": {
          "$ref": "#/$defs/Id"
        },
        "spans": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Span"
          }
        }
      },
      "required": [
        "id",
        "holder",
        "attitude",
        "degree",
        "spans"
      ],
      "description": "Where a holder stands on something, in their own or their reporter's words."
    },
    "Warning": {
      "type": "object",
      "properties": {
        "kind": {
          "type": "string",
          "enum": [
            "date-conflict",
            "weekday-mismatch",
            "name-variant",
            "undated",
            "language",
            "no-source",
            "truncated",
            "other"
          ]
        },
        "message": {
          "type": "string"
        },
        "spans": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Span"
          }
        }
      },
      "required": [
        "kind",
        "message",
        "spans"
      ]
    }
  }
} as const;
