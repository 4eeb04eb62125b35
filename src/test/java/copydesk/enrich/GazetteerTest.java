package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.get();

  @Test
  void itFitsIntoTwoMegabytes() throws IOException {
    try (var in = Gazetteer.class.getResourceAsStream("gazetteer.txt")) {
      assertThat(Objects.requireNonNull(in).readAllBytes()).hasSizeLessThan(2_000_000);
    }
  }

  @Test
  void spellingsOfOneNameAreOne() {
    assertThat(gazetteer.named("ST. JOHN'S")).isEqualTo(gazetteer.named("Saint Johns"));
    assertThat(gazetteer.named("DÜSSELDORF")).isEqualTo(gazetteer.named("Dusseldorf"));
    assertThat(gazetteer.named("Stratford upon Avon"))
        .isEqualTo(gazetteer.named("STRATFORD-UPON-AVON"));
    assertThat(gazetteer.named("N.Y.")).isEqualTo(gazetteer.named("N. Y."));
  }

  @Test
  void lettersWithoutAccentsAreWhatUnicodeSays() {
    for (var c = 'À'; c < 'ƀ'; c++) {
      if (Character.isLetter(c) && "ÆæßŒœÞþĲĳØøÐðĐđıŁłĦħŦŧŊŋĸŉſ".indexOf(c) < 0) {
        var plain =
            java.text.Normalizer.normalize(
                    String.valueOf(Character.toLowerCase(c)), java.text.Normalizer.Form.NFKD)
                .substring(0, 1);
        assertThat(NameKey.folded(String.valueOf(c))).isEqualTo(plain);
      }
    }
  }

  @Test
  void everyCountryHasACodeAndEveryCityACountry() {
    assertThat(gazetteer.country("DE")).isNotEqualTo(Gazetteer.NOWHERE);
    assertThat(gazetteer.country("ZZ")).isEqualTo(Gazetteer.NOWHERE);
    var paris = Arrays.stream(gazetteer.named("Paris")).filter(gazetteer::isCapital).findFirst();

    assertThat(paris).isPresent();
    assertThat(gazetteer.code(gazetteer.country(paris.getAsInt()))).isEqualTo("FR");
  }

  @Test
  void nothingIsNamedNothing() {
    assertThat(gazetteer.named("")).isEmpty();
    assertThat(gazetteer.named("...")).isEmpty();
    assertThat(gazetteer.named("\uD800")).isEmpty();
  }
}
