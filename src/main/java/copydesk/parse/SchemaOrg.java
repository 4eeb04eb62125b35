package copydesk.parse;

import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.text.Charsets;
import java.util.Map;

/// schema.org's NewsArticle and its kin, as JSON or JSON-LD: a single article, or a graph, a list
/// or a blog of several.
final class SchemaOrg implements Parser {
  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var decoded = Charsets.decode(document.bytes(), Charsets.declaredIn(document.declaredType()));
    var articles = new Articles(entry);
    Legibility.problems(entry, decoded).forEach(articles::problem);
    var json = SafeJson.read(decoded.text(), entry);
    json.slips().forEach(articles::problem);
    if (json.fault() != null) {
      articles.problem(json.fault());
    } else if (json.value() instanceof Map<?, ?> object) {
      var data = LinkedData.of(LinkedData.object(object));
      if (!into(articles, data, "")) {
        articles.problem(
            Kind.NO_ARTICLE, "", "no article among: " + SchemaOrgTypes.inWords(data.kinds()));
      }
    }
    return articles.parsed("the JSON is no object");
  }

  /// Reads the articles of a document, and tells whether there were any.
  ///
  /// @param place of the document in a file that holds several
  static boolean into(Articles articles, LinkedData data, String place) {
    var found = data.articles();
    for (var i = 0; i < found.size(); i++) {
      var at = found.size() == 1 ? place : Parsed.within(place, i + 1);
      var draft = articles.draft(at);
      new SchemaOrgArticle(data, found.get(i), draft).read();
      articles.add(at, draft, "an article without headline and text");
    }
    return !found.isEmpty();
  }
}
