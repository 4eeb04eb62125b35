package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Basis;
import copydesk.article.Body;
import copydesk.article.Enrichment.Published;
import copydesk.article.Enrichment.Range;
import copydesk.article.Filing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a story was written that states no date, as its text and the arrival of its file tell.
final class UndatedTest {
  private static final List<String> FIRE =
      List.of(
          "The two mayors met late Saturday to talk about the fire, a spokeswoman said.",
          "The valley was closed to traffic one week ago.",
          "The fire began Oct. 7 in a saw mill, which has stood empty since 2007.");

  @ParameterizedTest(name = "received {0}")
  @CsvSource({
    "2023-10-14, 2023-10-14, 2023-10-14, 2023-10-14",
    "2023-10-15, 2023-10-15, 2023-10-14, 2023-10-15",
    "2023-10-16, 2023-10-15, 2023-10-14, 2023-10-15",
    "2023-12-01, 2023-10-15, 2023-10-14, 2023-10-15",
    // In none of the last years was it a Saturday, so either of these is possible.
    "2026-11-24, 2023-10-15, 2017-10-14, 2023-10-15",
  })
  void aDayAndHowLongAgoItWasAndAWeekdayTellTheDay(
      String received, String best, String earliest, String latest) {
    var published = published(null, FIRE, received);
    assertThat(published.value()).isEqualTo(best);
    assertThat(published.basis()).isEqualTo(Basis.INFERRED);
    assertThat(published.from()).isEqualTo("text");
    assertThat(published.sortsAs()).isEqualTo(Instant.parse(best + "T00:00:00Z"));
    assertThat(range(published).earliest()).isEqualTo(earliest);
    assertThat(range(published).latest()).isEqualTo(latest);
    assertThat(range(published).reasons())
        .anyMatch(reason -> reason.contains("“one week ago” and “Oct. 7”"))
        .anyMatch(reason -> reason.contains("“late Saturday”"))
        .anyMatch(reason -> reason.contains("since 2007"))
        .anyMatch(reason -> reason.contains(received));
  }

  @ParameterizedTest(name = "{0} received {1}")
  @CsvSource({
    "--10-07, 2026-10-07, 2026-10-07",
    "--10-07, 2026-11-24, 2026-10-07",
    "--12-31, 2027-01-01, 2026-12-31",
    // East of us it is tomorrow.
    "--10-08, 2026-10-07, 2026-10-08",
    "--02-29, 2026-10-07, 2024-02-29",
  })
  void theDatelineHasTheDayAndTheArrivalTheYear(String day, String received, String best) {
    var published = published(day, List.of("The mill burned."), received);
    assertThat(published.value()).isEqualTo(best);
    assertThat(published.from()).isEqualTo("dateline");
    assertThat(range(published).earliest()).isEqualTo(best);
    assertThat(range(published).latest()).isEqualTo(best);
  }

  @Test
  void aWeekdayInTheTextChecksTheYearOfTheDateline() {
    var text = List.of("The mill burned on Saturday, Oct. 14, the owner said.");
    assertThat(published("--10-15", text, "2024-02-01").value()).isEqualTo("2023-10-15");
    var late = published("--10-15", text, "2026-11-24");
    assertThat(late.value()).isEqualTo("2023-10-15");
    assertThat(range(late).reasons()).anyMatch(reason -> reason.contains("Saturday, Oct. 14"));
  }

  @Test
  void aWeekdayWithItsDayTellsTheWeek() {
    var text = List.of("The mill burned on Saturday, Oct. 14, the owner said.");
    var published = published(null, text, "2023-10-20");
    assertThat(published.value()).isEqualTo("2023-10-14");
    assertThat(range(published).latest()).isEqualTo("2023-10-15");
  }

  @Test
  void aDayThatHasBeenIsTheFirstOnWhichItWasWritten() {
    var text = List.of("The mill that burned on 7 October 2026 was empty.");
    var published = published(null, text, "2026-10-10");
    assertThat(published.value()).isEqualTo("2026-10-07");
    assertThat(range(published).earliest()).isEqualTo("2026-10-07");
    assertThat(range(published).latest()).isEqualTo("2026-10-10");
    var later = published(null, text, "2027-10-10");
    assertThat(later.from()).isEqualTo("time of receipt");
    assertThat(later.value()).startsWith("2027-10-10T");
    assertThat(range(later).earliest()).isEqualTo("2026-10-07");
  }

  @Test
  void nothingSaysAnythingButTheArrival() {
    var published = published(null, List.of("The mill burned late on Saturday."), "2026-10-10");
    assertThat(published.from()).isEqualTo("time of receipt");
    assertThat(published.range()).isNull();
  }

  private static Range range(Published published) {
    return Objects.requireNonNull(published.range());
  }

  private static Published published(
      @Nullable String dateline, List<String> paragraphs, String received) {
    var filing =
        dateline == null
            ? null
            : new Filing("ULM, -", "Ulm", null, null, dateline, null, null, null);
    var phrases = new Times().phrases(new Body(paragraphs), "en");
    return Undated.date(filing, phrases, Instant.parse(received + "T12:00:00Z")).published();
  }
}
