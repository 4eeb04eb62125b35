package copydesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // ISO 8601, and what is sent under its name
        "2026-11-22 | 2026-11-22",
        "2026-11-22T10:15 | 2026-11-22T10:15",
        "2026-11-22T10:15:30 | 2026-11-22T10:15:30",
        "2026-11-22 10:15:30 | 2026-11-22T10:15:30",
        "2026-11-22T10:15:30Z | 2026-11-22T10:15:30Z",
        "2026-11-22t10:15:30z | 2026-11-22T10:15:30Z",
        "2026-11-22T10:15:30.123Z | 2026-11-22T10:15:30.123Z",
        "2026-11-22T10:15:30.1234567891Z | 2026-11-22T10:15:30.123456789Z",
        "2026-11-22T10:15:30+0000 | 2026-11-22T10:15:30Z",
        "2026-11-22T10:15:30+05:30 | 2026-11-22T10:15:30+05:30",
        "2026-11-22T10:15:30-03:30 | 2026-11-22T10:15:30-03:30",
        "2026-11-22T10:15:30+01 | 2026-11-22T10:15:30+01:00",
        "2026-11-22 10:15:30 +0100 | 2026-11-22T10:15:30+01:00",
        "2026-11-22T10:15:30+01:00[Europe/Berlin] | 2026-11-22T10:15:30+01:00",
        "20261122 | 2026-11-22",
        "20261122T101530Z | 2026-11-22T10:15:30Z",
        "20261122T1015+0100 | 2026-11-22T10:15+01:00",
        "2026/11/22 | 2026-11-22",
        // RFC 1123, RFC 822, JavaScript
        "Sun, 22 Nov 2026 10:15:30 GMT | 2026-11-22T10:15:30Z",
        "Sun, 22 Nov 2026 10:15:30 -0500 | 2026-11-22T10:15:30-05:00",
        "22 Nov 26 10:15 EST | 2026-11-22T10:15-05:00",
        "22 Nov 87 10:15 UT | 1987-11-22T10:15Z",
        "22-Nov-2026 10:15:30 | 2026-11-22T10:15:30",
        "Sun Nov 22 2026 10:15:30 GMT+0100 (Central European Time) | 2026-11-22T10:15:30+01:00",
        "Sun Nov 22 10:15:30 UTC 2026 | 2026-11-22T10:15:30Z",
        // Long forms
        "November 22, 2026 | 2026-11-22",
        "Nov. 22, 2026 | 2026-11-22",
        "22 November 2026 | 2026-11-22",
        "Sunday, November 22nd, 2026 | 2026-11-22",
        "Nov. 22, 2026, 10:15 a.m. EST | 2026-11-22T10:15-05:00",
        "Nov 22, 2026 at 12:05 AM | 2026-11-22T00:05",
        "10:15 PM PDT, Nov 22, 2026 | 2026-11-22T22:15-07:00",
        "Published on 22 November 2026 at 12:30 pm | 2026-11-22T12:30",
        "'  22 November 2026  ' | 2026-11-22",
        "22. November 2026 | 2026-11-22",
        "7 décembre 2026 | 2026-12-07",
        "2026-11-22T10:15 A.M. | 2026-11-22T10:15"
      })
  void aDateIsReadAsPreciselyAsItIsWritten(String text, String value) {
    assertThat(NewsDates.parse(text)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "3 minutes ago",
        "2026",
        "2026-11",
        "November 2026",
        "11/12/2026", // the eleventh or the twelfth, by country
        "2026-11-31",
        "2026-13-01",
        "2026-11-22T25:00",
        "2026-11-22T10:61",
        "2026-11-22 14:15 PM",
        "2026-11-22T10:15:30+29:00",
        "Nov 22, 2026 10:15 IST", // India, Ireland or Israel
        "1500-01-01",
        "2300-01-01",
        "0000-00-00",
        "0001-01-01T00:00:00Z",
        "1763805330",
        "{{ date }}",
        "22 November 2026 23 November 2026",
        "2026-11-22 2026-11-23"
      })
  void whatIsNoDateOrMoreThanOneIsNone(String text) {
    assertThat(NewsDates.parse(text)).isNull();
  }

  @Test
  void theMachinesLanguageDoesNotMatter() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr"));
      assertThat(NewsDates.parse("FRI, 24 APRIL 2026")).hasToString("2026-04-24");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @Timeout(2)
  void aLongTextIsNoDate() {
    assertThat(NewsDates.parse("1".repeat(5_000_000))).isNull();
    assertThat(NewsDates.parse(" ".repeat(5_000_000) + "2026")).isNull();
    assertThat(NewsDates.parse("(".repeat(99))).isNull();
  }
}
