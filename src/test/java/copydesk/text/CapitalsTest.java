package copydesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {
  @ParameterizedTest
  @CsvSource({
    "ANKARA, Ankara",
    "NEW YORK, New York",
    "RIO DE JANEIRO, Rio de Janeiro",
    "FRANKFURT AM MAIN, Frankfurt am Main",
    "STRATFORD-UPON-AVON, Stratford-upon-Avon",
    "PORT-AU-PRINCE, Port-au-Prince",
    "ST. JOHN'S, St. John's",
    "O'BRIEN, O'Brien",
    "LA PAZ, La Paz",
    "DE BILT, De Bilt",
    "MÜNCHEN, München",
    "DİYARBAKIR, Diyarbakır",
    "İZMİR, İzmir",
    "WASHINGTON/LONDON, Washington/London",
    "Kuala Lumpur, Kuala Lumpur",
    "McLEAN, McLEAN",
    "東京, 東京"
  })
  void aNameInCapitalsIsPrintedAsInASentence(String printed, String eased) {
    assertThat(Capitals.eased(printed)).isEqualTo(eased);
  }
}
