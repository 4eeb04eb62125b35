package copydesk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void whatExplainsATableIsNoEntry() {
    assertThat(Table.lines(TableTest.class, "towns.txt")).containsExactly("DE = Bonn", "Lyon");
  }

  @Test
  void aMistakeIsToldWithItsFileAndLine() {
    var towns = new ArrayList<Table.Entry>();
    assertThatThrownBy(() -> Table.readPairs(TableTest.class, "towns.txt", towns::add))
        .hasMessageContaining("towns.txt, line 4, “Lyon”: no =");
    assertThat(towns).containsExactly(new Table.Entry("DE", "Bonn"));
  }

  // Whoever adds a line to a table reads its first lines, and no Java.
  @Test
  void everyTableBeginsWithWhatItIs() throws IOException {
    try (var files = Files.walk(Path.of("src", "main", "resources", "copydesk"))) {
      var unexplained = new ArrayList<Path>();
      for (var table : files.filter(file -> file.toString().endsWith(".txt")).toList()) {
        if (!Files.readAllLines(table).getFirst().startsWith("# ")) {
          unexplained.add(table);
        }
      }
      assertThat(unexplained).isEqualTo(List.of());
    }
  }
}
