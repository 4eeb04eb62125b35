package copydesk.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FieldTest {
  private static final Essentials TRUTH =
      new Essentials(
          "",
          "Ferry sails “at six”",
          List.of("Ada Quill", "Björn Ek"),
          "2026-11-22T23:30:00-05:00");

  @Test
  void aTitleIsRightWhateverItsCaseAndPunctuation() {
    assertThat(Field.TITLE.isRight(TRUTH, titled("FERRY SAILS 'AT SIX'"))).isTrue();
    assertThat(Field.TITLE.isRight(TRUTH, titled("Ferry sails at six | The Quay"))).isFalse();
  }

  @Test
  void authorsAreRightInAnyOrderAndWithNobodyElse() {
    assertThat(Field.AUTHORS.isRight(TRUTH, by("björn ek", "Ada Quill", "Ada Quill"))).isTrue();
    assertThat(Field.AUTHORS.isRight(TRUTH, by("Ada Quill"))).isFalse();
    assertThat(Field.AUTHORS.isRight(TRUTH, by("Ada Quill", "Björn Ek", "The Quay"))).isFalse();
  }

  @Test
  void aDateIsRightIfItsDayIsThatOfThePage() {
    assertThat(Field.DATE.isRight(TRUTH, dated("2026-11-22"))).isTrue();
    assertThat(Field.DATE.isRight(TRUTH, dated("2026-11-23T04:30:00Z"))).isFalse();
    assertThat(Field.DATE.isRight(TRUTH, dated("2026"))).isFalse();
  }

  private static Essentials titled(String title) {
    return new Essentials("", title, List.of(), "");
  }

  private static Essentials by(String... authors) {
    return new Essentials("", "", List.of(authors), "");
  }

  private static Essentials dated(String date) {
    return new Essentials("", "", List.of(), date);
  }
}
