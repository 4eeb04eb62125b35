package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import copydesk.article.Article;
import copydesk.article.Concept;
import copydesk.article.Media;
import copydesk.article.Problem;
import copydesk.intake.Document;
import copydesk.parse.Parsed.Found;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The many ways of writing one thing that schema.org leaves to its users.
final class SchemaOrgTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
        "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle",
        "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle", "TechArticle",
        "MedicalScholarlyArticle", "Report", "BlogPosting", "LiveBlogPosting",
        "SocialMediaPosting", "DiscussionForumPosting", "newsarticle", "schema:NewsArticle",
        "http://schema.org/NewsArticle", "https://www.schema.org/NewsArticle"
      })
  void everyKindOfArticleIsRead(String type) {
    for (var types : List.of("'%s'", "['Thing', '%s']")) {
      var json = "{'@type': %s, 'headline': 'H'}".formatted(types.formatted(type));
      assertThat(article(json).titles().headline()).isEqualTo("H");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@context': 'https://schema.org', '@type': 'NewsArticle', 'headline': 'H'}",
        "{'@context': 'http://schema.org/', '@type': 'NewsArticle', 'headline': 'H'}",
        "{'@context': {'@vocab': 'http://schema.org/'}, '@type': 'NewsArticle', 'headline': 'H'}",
        "{'@context': ['https://schema.org', {'id': '@id'}], '@type': 'Article', 'headline': 'H'}",
        "{'@context': {'s': 'http://schema.org/'}, '@type': 's:NewsArticle', 's:headline': 'H'}",
        "{'@context': {'titel': 'https://schema.org/headline'}, '@type': 'Article', 'titel': 'H'}",
        "{'@graph': [{'@context': {'t': 'headline'}, '@type': 'Article', 't': 'H'}]}",
        "{'@type': 'https://schema.org/NewsArticle', 'https://schema.org/headline': 'H'}",
        "{'@type': 'WebPage', 'mainEntity': {'@type': 'NewsArticle', 'headline': 'H'}}",
        "{'@graph': {'@type': 'NewsArticle', 'headline': {'@value': 'H'}}}",
        "{'@graph': [{'@type': 'Article', '@id': 'x'}, "
            + "{'@type': 'Article', '@id': 'x', 'headline': 'H'}]}",
        "{'headline': 'H', 'datePublished': '2026-11-22'}",
        "{'@type': 'NewsArticle', 'name': 'H', 'isPartOf': {'@type': 'Article', 'name': 'X'}}",
        "{'@type': 'NewsArticle', 'headline': 'H', 'hasPart': {'@type': 'Article', 'name': 'X'}}"
      })
  void anArticleIsFoundHoweverItIsWrapped(String json) {
    assertThat(parse(json).problems()).isEmpty();
    assertThat(article(json).titles().headline()).isEqualTo("H");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Jane Doe'                                   | Jane Doe           | Jane Doe",
        "['Jane Doe', 'John Roe']                     | Jane Doe, John Roe | Jane Doe;John Roe",
        "[{'name': 'Jane Doe'}, 'John Roe']           | Jane Doe, John Roe | Jane Doe;John Roe",
        "{'name': ['Jane Doe', 'John Roe']}           | Jane Doe, John Roe | Jane Doe;John Roe",
        "{'@list': ['Jane Doe', 'John Roe']}          | Jane Doe, John Roe | Jane Doe;John Roe",
        "'Jane Doe and John Roe'                      | Jane Doe and John Roe | Jane Doe;John Roe",
        "'By Jane Doe, North Wire Agency'       | By Jane Doe, North Wire Agency | Jane Doe",
        "`{'name': 'Jane Doe | example.com'}` | `Jane Doe | example.com` | Jane Doe",
        "{'name': 'James O&#039;Neil'}                | James O'Neil       | James O'Neil",
        "'The Herald & Post'                          | The Herald & Post  | The Herald & Post",
        "{'@type': 'Organization', 'name': 'NWA'}     | ``                 | ``",
        "{'name': 'Courier'}                          | ``                 | ``"
      })
  void authorsComeInAllShapes(String author, String by, String names) {
    var article =
        article(
            "{'@type': 'Article', 'headline': 'H', 'publisher': {'name': 'Courier'}, 'author': "
                + author
                + "}");

    assertThat(article.credits().by()).isEqualTo(by.isEmpty() ? null : by);
    assertThat(String.join(";", article.credits().authors().stream().map(Concept::label).toList()))
        .isEqualTo(names);
  }

  @Test
  void whoIsAuthorAndCreatorIsOnePerson() {
    var article =
        article(
            """
            {'@type': 'Article', 'headline': 'H', 'creator': ['Jane Doe', 'John Roe'],
             'author': {'@type': 'Person', 'name': 'Jane Doe', 'url': 'https://x.example/jane'}}
            """);

    assertThat(article.credits().authors())
        .extracting(Concept::name, Concept::uri)
        .containsExactly(tuple("Jane Doe", "https://x.example/jane"), tuple("John Roe", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'https://x.example/1.jpg'                       | https://x.example/1.jpg |",
        "['/1.jpg', 'javascript:alert(1)', 'data:,x']    | https://x.example/1.jpg |",
        "{'@list': [{'url': 'https://x.example/1.jpg', 'width': '800px'}]} "
            + "| https://x.example/1.jpg | 800",
        "{'contentUrl': '../1.jpg', 'width': {'value': 800}}  | https://x.example/1.jpg | 800",
        "{'@id': 'https://x.example/#i', 'url': '/1.jpg', 'width': '800'} "
            + "| https://x.example/#i | 800"
      })
  void picturesComeInAllShapes(String image, String uri, @Nullable Integer width) {
    var article =
        article(
            "{'@type': 'Article', 'headline': 'H', 'url': 'https://x.example/a/b', 'image': "
                + image
                + "}");

    assertThat(article.extras().media()).extracting(Media::uri).containsExactly(uri);
    var files = article.extras().media().getFirst().renditions();
    assertThat(files.isEmpty() ? null : files.getFirst().width()).isEqualTo(width);
  }

  @Test
  void textIsOftenWrittenAsInAPage() {
    var article =
        article(
            """
            {'@type': 'Article', 'headline': 'Rain &amp; wind in &#8216;May&#8217;: 5 < 6',
             'alternativeHeadline': 'Rain & wind in ‘May’: 5 < 6', 'description': '<b>Wet</b> days',
             'keywords': 'R&amp;D, AT&T', 'articleBody': ['One &ndash; two.', '<p>A</p><p>B</p>']}
            """);

    assertThat(article.titles().headlines())
        .extracting(line -> line.value())
        .containsExactly("Rain & wind in ‘May’: 5 < 6");
    assertThat(article.titles().descriptions().getFirst().value()).isEqualTo("Wet days");
    assertThat(article.about().subjects()).extracting(Concept::name).containsExactly("R&D", "AT&T");
    assertThat(article.body().paragraphs()).containsExactly("One – two.", "A", "B");
  }

  @Test
  void aListOrABlogHoldsSeveral() {
    var parsed =
        parse(
            """
            {'@type': 'Blog', 'blogPost': [{'@type': 'BlogPosting', 'headline': 'A'},
             {'@type': 'BlogPosting', 'headline': 'B'}, {'@type': 'BlogPosting', 'url': '/c'}]}
            """);

    assertThat(parsed.found()).extracting(Found::place).containsExactly("1", "2");
    assertThat(parsed.problems()).extracting(Problem::entry).containsExactly("a.json#3");
  }

  @Test
  void whatNobodyAskedForIsKept() {
    assertThat(
            article(
                    """
                    {'@type': 'Article', 'headline': 'H', 'wordCount': 48, 'backstory': 'B',
                     'isAccessibleForFree': false, 'author': {'name': 'Jane Doe', 'jobTitle': 'J'}}
                    """)
                .extras()
                .source())
        .containsEntry("wordCount", 48L)
        .containsEntry("backstory", "B")
        .containsEntry("isAccessibleForFree", false)
        .containsEntry("author", Map.of("name", "Jane Doe", "jobTitle", "J"));
  }

  @Test
  void anArticleThatIsDescribedInTwoPlacesIsOne() {
    var parsed =
        parse(
            """
            {'@graph': [
              {'@type': 'WebPage', 'mainEntity':
                {'@type': 'NewsArticle', '@id': '#a', 'headline': 'H',
                 'datePublished': '2026-11-22'}},
              {'@type': 'NewsArticle', '@id': '#a', 'headline': 'H', 'articleBody': 'It rained.'},
              {'@type': 'NewsArticle', '@id': '#a', 'headline': 'Another',
               'articleBody': 'It rained.'}
            ]}
            """);

    assertThat(parsed.articles()).hasSize(2);
    assertThat(parsed.articles().getFirst().body().text()).isEqualTo("It rained.");
    assertThat(parsed.articles().getFirst().dates().published()).isNotNull();
  }

  @Test
  @Timeout(5)
  void aWidthOfBlanksIsReadInLinearTime() {
    var image = "{'url': 'https://example.com/a.jpg', 'width': '" + " ".repeat(200_000) + "x'}";

    assertThat(parse("{'@type': 'Article', 'headline': 'H', 'image': " + image + "}").articles())
        .hasSize(1);
  }

  @Test
  void whatIsSaidInPlainWordsIsReadWhereAThingIsUsual() {
    var article =
        article(
            """
            {'@type': 'LiveBlogPosting', 'headline': 'H', 'liveBlogUpdate': ['It rained.'],
             'mainEntityOfPage': {'@type': 'WebPage', 'url': 'https://example.com/live'}}
            """);

    assertThat(article.body().text()).isEqualTo("It rained.");
    assertThat(article.identity().uri()).isEqualTo("https://example.com/live");
  }

  private static Article article(String json) {
    return parse(json).articles().getFirst();
  }

  private static Parsed parse(String json) {
    var bytes = json.replace('\'', '"').getBytes(UTF_8); // more readable in Java
    return new SchemaOrg().parse(new Document("a.json", "a.json", null, bytes));
  }
}
