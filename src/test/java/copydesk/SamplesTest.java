package copydesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.article.Ninjs;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final NinjsSchema SCHEMA = new NinjsSchema();

  @ParameterizedTest(name = "{0}")
  @MethodSource("copydesk.Sample#all")
  void becomesTheRecordsBesideIt(Sample sample) throws IOException {
    assertThat(JSON.readTree(RecordJson.pretty(sample.records())))
        .isEqualTo(JSON.readTree(sample.expected()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("copydesk.Sample#all")
  void isValidNinjs(Sample sample) {
    for (var record : sample.read().records()) {
      assertThat(SCHEMA.violations(Ninjs.of(record))).isEmpty();
    }
  }

  @Test
  void everyExpectationHasItsDocument() {
    assertThat(Sample.orphans()).isEmpty();
  }

  @Test
  void theSchemaIsClosedAndChecksFormats() {
    assertThat(SCHEMA.violations(Map.of("uri", "urn:uuid:1", "colour", "red"))).isNotEmpty();
    assertThat(SCHEMA.violations(Map.of("uri", "no uri at all"))).isNotEmpty();
    assertThat(SCHEMA.violations(Map.of("uri", "urn:x:1", "firstCreated", "2026-11-22")))
        .isNotEmpty();
    assertThat(SCHEMA.violations(Map.of())).isNotEmpty();
    assertThat(SCHEMA.violations(Map.of("uri", "urn:x:1"))).isEmpty();
  }
}
