package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.Format;
import org.junit.jupiter.api.Test;

class ParsersTest {
  @Test
  void aThousandProblemsAreToldInAHundredLinesAndOneForTheRest() {
    var lines =
        "{\"broken\": }\n".repeat(1000) + "{\"@type\":\"Article\",\"headline\":\"Whole\"}\n";
    var parsed =
        new Parsers()
            .parse(
                new Document("day.jsonl", "day.jsonl", null, lines.getBytes(UTF_8)),
                Format.JSON_LINES);

    assertThat(parsed.articles()).hasSize(1);
    assertThat(parsed.problems()).hasSize(101);
    assertThat(parsed.problems().getLast().kind()).isEqualTo(Kind.MALFORMED);
    assertThat(parsed.problems().getLast().detail())
        .startsWith("900 further problems beside the first 100, such as: JSON, line 101");
  }
}
