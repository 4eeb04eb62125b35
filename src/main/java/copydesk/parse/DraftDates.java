package copydesk.parse;

import copydesk.article.Basis;
import copydesk.article.Dates;
import copydesk.article.Stated;
import copydesk.text.NewsDates;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The times of a [Draft], each as precise as its document states it.
final class DraftDates {
  private final Overmatter overmatter;
  private @Nullable Stated published;
  private @Nullable Stated updated;
  private @Nullable Stated created;
  private @Nullable OffsetDateTime embargoedUntil;
  private @Nullable OffsetDateTime expires;

  DraftDates(Overmatter overmatter) {
    this.overmatter = overmatter;
  }

  void published(String from, @Nullable String value) {
    published = published == null ? stated(from, value) : published;
  }

  /// The day that stands on the page, of the issue it was printed in.
  void printed(String from, @Nullable String day) {
    var date = published == null ? NewsDates.parse(day == null ? "" : day) : null;
    if (date != null) {
      published = new Stated(date, Basis.STATED, from);
    }
  }

  void updated(String from, @Nullable String value) {
    if (updated == null) {
      updated = stated(from, value);
      keepUnlessWhole(from, value, updated);
    }
  }

  /// When a file was saved last, which may be years after its text was printed: a day that the text
  /// states counts for more, and that it was published then is no more than a guess.
  void saved(String from, @Nullable String value) {
    var before = updated;
    updated(from, value);
    if (before == null && updated != null) {
      updated = new Stated(updated.value(), Basis.INFERRED, from);
    }
  }

  void created(String from, @Nullable String value) {
    if (created == null) {
      created = stated(from, value);
      keepUnlessWhole(from, value, created);
    }
  }

  void embargoedUntil(String from, @Nullable String value) {
    embargoedUntil = embargoedUntil == null ? moment(from, value) : embargoedUntil;
  }

  void embargoedUntil(@Nullable OffsetDateTime told) {
    embargoedUntil = embargoedUntil == null ? told : embargoedUntil;
  }

  void expires(String from, @Nullable String value) {
    expires = expires == null ? moment(from, value) : expires;
  }

  /// A date that does not say of what: of publication, unless that is known.
  void date(String from, @Nullable String value) {
    if (published == null) {
      published(from, value);
    } else {
      created(from, value);
    }
  }

  /// The day in the document's name, which counts where nothing else says when.
  void publishedByName(String day) {
    var date = published == null && created == null ? NewsDates.parse(day) : null;
    if (date != null) {
      published = new Stated(date, Basis.INFERRED, "file name");
    }
  }

  /// The day in the dateline, which counts where nothing else says when.
  void dateline(@Nullable LocalDate day) {
    var isSaved = updated != null && updated.basis() == Basis.INFERRED;
    if (published == null && (updated == null || isSaved) && day != null) {
      published = new Stated(day, Basis.STATED, "dateline");
    }
  }

  Dates dates() {
    return new Dates(published, updated, created, embargoedUntil, expires, null);
  }

  // ninjs has no place for a day alone, nor for a time without its zone.
  private void keepUnlessWhole(String from, @Nullable String value, @Nullable Stated date) {
    var isKnown = published != null && date != null && published.value().equals(date.value());
    if (date != null && !(date.value() instanceof OffsetDateTime) && !isKnown) {
      overmatter.keep(from, Overmatter.line(value));
    }
  }

  private @Nullable Stated stated(String from, @Nullable String value) {
    var text = Overmatter.line(value);
    if (text == null) {
      return null;
    }
    var time = NewsDates.parse(text);
    if (time == null) {
      overmatter.noDate(from, text);
    }
    return time == null ? null : new Stated(time, Basis.DECLARED, from);
  }

  // ninjs has no place for a day alone here, and a desk needs to know it all the same.
  private @Nullable OffsetDateTime moment(String from, @Nullable String value) {
    var stated = stated(from, value);
    if (stated == null || stated.value() instanceof OffsetDateTime) {
      return stated == null ? null : (OffsetDateTime) stated.value();
    }
    overmatter.keep(from, Overmatter.line(value));
    return null;
  }
}
