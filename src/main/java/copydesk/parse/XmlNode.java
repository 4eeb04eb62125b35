package copydesk.parse;

/// What stands in an XML element.
sealed interface XmlNode permits XmlElement, XmlText {}
