package copydesk.parse;

import copydesk.intake.Document;

/// Reads one format. Stateless; returns a [Parsed] for any bytes whatever, and throws nothing.
interface Parser {
  Parsed parse(Document document);
}
