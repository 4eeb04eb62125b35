package copydesk.parse;

import copydesk.article.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The picture that a page shows for its article where others link to it; not the one that its
/// publisher has for all that have none.
final class PagePictures {
  /// What such a picture of the house is called.
  private static final Set<String> OF_HOUSE =
      Set.of("logo", "logos", "favicon", "nameplate", "placeholder", "fallback", "blank");

  /// The same; but some have a folder for each article, and in it this.
  private static final String DEFAULT = "default";

  /// What else stands in its name and says nothing of what it shows.
  private static final Set<String> OF_FORM =
      Set.of(
          """
          article banner black card color cropped dark facebook found full graph header image images
          img jpg large light media meta missing news no not og open opengraph photo picture png
          post preview seo share sharing site small social square svg the thumb thumbnail twitter
          web webp white wide\
          """
              .split("\\s+", -1));

  private static final int SHORTEST_WORD = 5;
  private static final int MOST_DECLARED = 5;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern NUMBERED_FOLDER = Pattern.compile("/\\d+/");

  private final Page page;
  private final @Nullable String logo;

  private PagePictures(Page page) {
    this.page = page;
    this.logo = logo(page.data());
  }

  static List<Media> of(Page page) {
    var pictures = new PagePictures(page);
    for (var stated : pictures.stated()) {
      var href = PageMeta.absolute(stated);
      if (href != null && !pictures.isOfHouse(href)) {
        var isFirst = stated.equals(page.meta().first("og:image", "og:image:url"));
        var alt = isFirst ? page.meta().first("og:image:alt") : null;
        return List.of(Media.picture(href, alt));
      }
    }
    return List.of();
  }

  private List<String> stated() {
    var stated = new ArrayList<String>();
    for (var name : List.of("og:image", "og:image:url", "twitter:image", "twitter:image:src")) {
      stated.addAll(page.meta().all(name));
    }
    if (stated.isEmpty()) {
      // Pages for telephones have nothing else for networks.
      stated.addAll(declared(page.data()));
    }
    return stated;
  }

  private static List<String> declared(PageData data) {
    var article = data.main();
    var addresses = new ArrayList<String>();
    for (var image :
        article == null ? List.of() : article.data().values(article.article().get("image"))) {
      var address = image;
      if (image instanceof Map<?, ?> map) {
        address = map.get("url") instanceof String url ? url : map.get("contentUrl");
      }
      if (address instanceof String text && addresses.size() < MOST_DECLARED) {
        addresses.add(text);
      }
    }
    return addresses;
  }

  private boolean isOfHouse(String address) {
    if (address.equals(logo)) {
      return true;
    }
    var end = 0;
    while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
      end++;
    }
    var path = address.substring(0, end);
    var file = path.substring(path.lastIndexOf('/') + 1);
    var dot = file.lastIndexOf('.');
    var isOfHouse = false;
    var others = new StringBuilder();
    for (var word : BETWEEN_WORDS.split(dot < 0 ? file : file.substring(0, dot), -1)) {
      var lower = word.toLowerCase(Locale.ROOT);
      var isDefault = lower.equals(DEFAULT) && !NUMBERED_FOLDER.matcher(path).find();
      if (OF_HOUSE.contains(lower) || isDefault) {
        isOfHouse = true;
      } else if (!OF_FORM.contains(lower)) {
        others.append(lower);
      }
    }
    // A logo may be what the article is about: that of another house.
    return isOfHouse
        && (others.length() < SHORTEST_WORD || page.site().isName(Wording.of(others.toString())));
  }

  private static @Nullable String logo(PageData data) {
    var article = data.main();
    var publisher = article == null ? null : article.article().get("publisher");
    var logo = publisher instanceof Map<?, ?> house ? house.get("logo") : null;
    var address = logo instanceof Map<?, ?> image ? image.get("url") : logo;
    return address == null ? null : PageMeta.absolute(address.toString());
  }
}
