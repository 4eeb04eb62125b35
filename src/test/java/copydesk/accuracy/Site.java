package copydesk.accuracy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The domain that a publisher registered: pages under it look alike.
public final class Site {
  // https://web.archive.org/web/20260102030405/https://news.example/story
  private static final Pattern ARCHIVED =
      Pattern.compile("https?://web\\.archive\\.org/web/[^/]+/(.*)");
  private static final Pattern HOST = Pattern.compile("[^:/?#]+://(?:[^/?#@]*@)?([^/?#:]+)");

  // Under which countries let their people register: news.co.uk. Enough to keep sites apart; the
  // whole list has ten thousand lines.
  private static final Set<String> SECOND_LEVEL =
      Set.of("ac", "co", "com", "edu", "gen", "go", "gov", "ne", "net", "or", "org");

  private Site() {}

  /// Of a page, or of what an archive's copy was made of.
  public static String of(String url) {
    var archived = ARCHIVED.matcher(url);
    var original = archived.lookingAt() ? archived.group(1) : url;
    var host = HOST.matcher(original.contains("://") ? original : "http://" + original);
    return host.lookingAt() ? registered(host.group(1).toLowerCase(Locale.ROOT)) : "";
  }

  private static String registered(String host) {
    var labels = host.replaceAll("\\.+$", "").split("\\.", -1);
    var count = labels.length;
    var isOfCountry = count > 2 && labels[count - 1].length() == 2;
    var own = isOfCountry && SECOND_LEVEL.contains(labels[count - 2]) ? 3 : 2;
    return String.join(".", Arrays.asList(labels).subList(Math.max(0, count - own), count));
  }
}
