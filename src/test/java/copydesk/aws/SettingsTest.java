package copydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import copydesk.DeletedFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A function that is set up wrongly does not start, and says what is wrong.
final class SettingsTest {
  static final List<String> VARIABLES = Settings.VARIABLES;

  private static final Map<String, String> RIGHT =
      Map.of("TABLE", "records", "DELETED_FILES", "remove", "AWS_REGION", "eu-central-1");

  @ParameterizedTest
  @CsvSource({"remove, REMOVE", "keep, KEEP"})
  void theTableAndWhatBecomesOfDeletedFilesAreSet(String value, DeletedFiles choice) {
    assertThat(Settings.from(with("DELETED_FILES", value)))
        .isEqualTo(new Settings("records", choice));
  }

  @ParameterizedTest
  @FieldSource("VARIABLES")
  void eachVariableIsNeeded(String name) {
    var missing = new HashMap<>(RIGHT);
    missing.remove(name);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(missing))
        .withMessage("environment variable " + name + " is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(with(name, " ")))
        .withMessage("environment variable " + name + " is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Remove", "KEEP", "keep ", "delete"})
  void aChoiceWithoutMeaningIsNoChoice(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(with("DELETED_FILES", value)))
        .withMessage("DELETED_FILES is neither remove nor keep: " + value);
  }

  @Test
  void nothingElseIsRead() {
    assertThat(Settings.from(Map.of("TABLE", "t", "DELETED_FILES", "keep"))).isNotNull();
    assertThat(VARIABLES).containsExactlyInAnyOrder("TABLE", "DELETED_FILES");
  }

  private static Map<String, String> with(String name, String value) {
    var environment = new HashMap<>(RIGHT);
    environment.put(name, value);
    return environment;
  }
}
