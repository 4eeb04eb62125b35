package copydesk.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://www.Harbour-Times.example/a?b=https://other.example/, harbour-times.example",
    "http://sport.news.harbour.co.uk:8080/a, harbour.co.uk",
    "https://co.uk/, co.uk",
    "https://ada@harbour.example./a, harbour.example",
    "https://harbour.example#top, harbour.example",
    "http://localhost/a, localhost",
    "https://web.archive.org/web/20260102030405/https://www.harbour.example/a, harbour.example",
    "https://web.archive.org/web/2026id_/harbour.example/a, harbour.example",
    "https://web.archive.org/about, archive.org",
    "'', ''",
  })
  void aSiteIsTheDomainThatWasRegistered(String url, String site) {
    assertThat(Site.of(url)).isEqualTo(site);
  }

  @Test
  void everySiteIsInOnePartWithAllItsPages() {
    // The SHA-256 of "quay.example" begins with 24, that of "pier.example" with B5.
    assertThat(Part.HELD.has("https://quay.example/a")).isTrue();
    assertThat(Part.HELD.has("https://www.quay.example/b")).isTrue();
    assertThat(Part.REST.has("https://quay.example/a")).isFalse();
    assertThat(Part.HELD.has("https://pier.example/a")).isFalse();
    assertThat(Part.REST.has("https://pier.example/a")).isTrue();
    assertThat(Part.ALL.has("https://quay.example/a")).isTrue();
  }

  @Test
  void aPartWithoutANameOfOursIsRefused() {
    assertThat(Part.named("held")).isEqualTo(Part.HELD);
    assertThatThrownBy(() -> Part.named("half"))
        .hasMessage("-Dpart=half is not all, held or rest.");
  }
}
