package copydesk.parse;

import copydesk.article.Handling;
import copydesk.article.Handling.PubStatus;
import copydesk.article.Identity;
import copydesk.text.LanguageTags;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a [Draft] is called, of what kind it is, and what desks are told about it.
final class DraftIdentity {
  private final Overmatter overmatter;
  private final Set<Identity.AltId> altIds = new LinkedHashSet<>();
  private final List<String> edNotes = new ArrayList<>();
  private final DraftSignals signals = new DraftSignals();
  private @Nullable String uri;
  private String type = "text";
  private @Nullable String version;
  private @Nullable String language;
  private @Nullable PubStatus pubStatus;
  private @Nullable Integer urgency;

  DraftIdentity(Overmatter overmatter) {
    this.overmatter = overmatter;
  }

  void identifier(String role, @Nullable String value) {
    var absolute = Uris.harmless(value);
    if (uri == null && absolute != null) {
      uri = absolute;
    } else {
      altId(role, value);
    }
  }

  void altId(String role, @Nullable String value) {
    var id = Overmatter.line(value);
    if (id != null && !id.equals(uri)) {
      altIds.add(new Identity.AltId(role, id));
    }
  }

  void type(String type) {
    this.type = type;
  }

  void version(@Nullable String value) {
    version = version == null ? Overmatter.line(value) : version;
  }

  void language(@Nullable String value) {
    var tag = LanguageTags.normal(value);
    language = language == null ? tag : language;
    if (tag == null) {
      overmatter.invalid("language", value);
    }
  }

  boolean hasLanguage() {
    return language != null;
  }

  void pubStatus(@Nullable String value) {
    var code =
        value == null ? "" : value.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*[:/]", "");
    var status =
        switch (code) {
          case "usable" -> PubStatus.USABLE;
          case "withheld", "embargoed" -> PubStatus.WITHHELD;
          case "canceled", "cancelled" -> PubStatus.CANCELED;
          default -> null;
        };
    if (status == null) {
      overmatter.invalid("pubStatus", value);
    }
    pubStatus = pubStatus == null ? status : pubStatus;
  }

  void urgency(@Nullable String value) {
    if (value != null && value.strip().matches("[1-9]")) {
      urgency = urgency == null ? Integer.valueOf(value.strip()) : urgency;
    } else {
      overmatter.invalid("urgency", value);
    }
  }

  void edNote(@Nullable String value) {
    var line = Overmatter.line(value);
    if (line != null) {
      edNotes.add(line);
      signals.edNote(line);
    }
  }

  /// What is told beside the properties that say how to handle it.
  DraftSignals signals() {
    return signals;
  }

  Identity identity() {
    var edNote = edNotes.isEmpty() ? null : String.join(" ", edNotes);
    var handling = new Handling(pubStatus, urgency, edNote, signals.signals());
    return new Identity(uri, type, version, language, List.copyOf(altIds), handling);
  }
}
