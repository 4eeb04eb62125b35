package copydesk.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import copydesk.article.Concept;
import copydesk.text.Charsets;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.jspecify.annotations.Nullable;

/// The header of an e-mail: what it says of the story, and to whom the message went. The way it
/// took, and what mail programs tell each other, is left out.
final class MailHeader {
  // "Re: [2]", "Fwd:", in German "AW:" and "WG:", and the like elsewhere.
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:(?:re|fwd?|aw|wg|antw|sv|vb|tr|rv|res|rif)(?:\\[\\d{1,3}\\])?\\s?:\\s*+)+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FORWARDED =
      Pattern.compile("\\b(?:fwd?|wg|tr|rv|vb)\\s?:", Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_NAME_FIRST =
      Pattern.compile("(\\p{L}[\\p{L}\\p{M}' -]{0,40}), (\\p{L}[\\p{L}\\p{M}'. -]{0,40})");

  // As they are written in the standards, since programs differ.
  private static final Map<String, String> KEPT =
      Map.ofEntries(
          Map.entry("sender", "Sender"),
          Map.entry("reply-to", "Reply-To"),
          Map.entry("to", "To"),
          Map.entry("cc", "Cc"),
          Map.entry("in-reply-to", "In-Reply-To"),
          Map.entry("references", "References"),
          Map.entry("list-id", "List-Id"),
          Map.entry("organization", "Organization"),
          Map.entry("comments", "Comments"),
          Map.entry("importance", "Importance"),
          Map.entry("archived-at", "Archived-At"));

  private final Draft draft;
  private final List<String> senders = new ArrayList<>();
  private boolean forwarded;

  MailHeader(Draft draft) {
    this.draft = draft;
  }

  void take(String name, String raw) {
    var text = readable(raw);
    var field = name.toLowerCase(Locale.ROOT);
    switch (field) {
      case "subject" -> {
        var headline = PREFIX.matcher(text).replaceFirst("");
        forwarded = FORWARDED.matcher(text.substring(0, text.length() - headline.length())).find();
        draft.headline(headline);
        draft.rest("Subject", headline.equals(text) ? null : text);
      }
      case "from" -> senders.add(raw);
      case "date" -> draft.published("Date", text);
      case "message-id" -> draft.altId("Message-ID", text.replaceAll("[<>]", ""));
      case "content-language" -> draft.language(text.replaceFirst(",.*", ""));
      case "expires", "expiry-date" -> draft.expires(name, text);
      case "keywords" -> {
        for (var one : text.split(",", -1)) {
          draft.about(Draft.Of.SUBJECTS, Draft.concept(one, "keyword", null, null, Map.of()));
        }
      }
      default -> {
        var kept = KEPT.get(field);
        if (kept != null) {
          draft.rest(kept, text);
        }
      }
    }
  }

  /// A person who sends a story of no byline wrote it, and a desk, or who only forwards it, did
  /// not.
  void takeSender() {
    for (var raw : senders) {
      var people = forwarded || draft.hasAuthor() ? null : people(raw);
      if (people == null) {
        draft.rest("From", readable(raw));
      } else {
        people.forEach((name, address) -> draft.author(author(name, address)));
      }
    }
  }

  private static @Nullable Concept author(String name, String address) {
    var contact = new LinkedHashMap<String, Object>();
    contact.put("type", "email");
    contact.put("value", address);
    return Draft.concept(name, "author", null, null, Map.of("contactInfo", List.of(contact)));
  }

  /// Names and addresses; null where one of them is no person's.
  private static @Nullable Map<String, String> people(String raw) {
    var people = new LinkedHashMap<String, String>();
    for (var box : LenientAddressParser.DEFAULT.parseAddressList(raw).flatten()) {
      var name = box.getName() == null ? null : person(readable(box.getName()));
      if (name == null) {
        return null;
      }
      people.put(name, box.getAddress());
    }
    return people.isEmpty() ? null : people;
  }

  private static @Nullable String person(String name) {
    var turned = LAST_NAME_FIRST.matcher(name);
    var whole = turned.matches() ? turned.group(2) + " " + turned.group(1) : name;
    var names = Names.in(whole);
    return names.size() == 1 ? names.getFirst() : null;
  }

  /// The text of a field: RFC 6532 allows it in UTF-8, RFC 2047 in encoded words, and nobody
  /// forbids the rest.
  private static String readable(String raw) {
    var bytes = raw.chars().anyMatch(c -> c > 0x7F) ? raw.getBytes(ISO_8859_1) : null;
    var text = bytes == null ? raw : Charsets.decode(bytes, null).text();
    return Tidy.line(DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT));
  }
}
