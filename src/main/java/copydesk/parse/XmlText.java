package copydesk.parse;

/// A piece of text in an XML element, with its entities resolved.
record XmlText(String text) implements XmlNode {}
