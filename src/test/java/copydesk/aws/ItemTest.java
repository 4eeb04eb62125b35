package copydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items are trees as the service types them, and as large as its developer guide says.
final class ItemTest {
  @Test
  void treesBecomeAttributesWithTheirTypes() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("text", "é");
    tree.put("list", List.of(1, "b"));
    tree.put("empty", List.of());
    var item =
        Item.at("pk", "sk")
            .put("tree", tree)
            .put("number", 17L)
            .put("time", Instant.parse("2026-11-22T10:15:30.5Z"))
            .put("set", new LinkedHashSet<>(List.of("z", "a")))
            .put("absent", null)
            .build();

    assertThat(item.key()).isEqualTo(new Key("pk", "sk"));
    assertThat(item.attributes())
        .isEqualTo(
            Map.of(
                "pk", AttributeValue.fromS("pk"),
                "sk", AttributeValue.fromS("sk"),
                "tree",
                    AttributeValue.fromM(
                        Map.of(
                            "text", AttributeValue.fromS("é"),
                            "list",
                                AttributeValue.fromL(
                                    List.of(AttributeValue.fromN("1"), AttributeValue.fromS("b"))),
                            "empty", AttributeValue.fromL(List.of()))),
                "number", AttributeValue.fromN("17"),
                "time", AttributeValue.fromS("2026-11-22T10:15:30.500Z"),
                "set",
                    AttributeValue.fromL(
                        List.of(AttributeValue.fromS("z"), AttributeValue.fromS("a")))));
  }

  @Test
  void halvesOfCharactersDoNotReachTheTable() {
    var item = Item.at("pk", "sk").put("list", List.of("a\uD83D")).build();
    assertThat(new Attributes(item.attributes()).texts("list")).containsExactly("a\uFFFD");
  }

  @Test
  void whatIsNoTreeIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Item.at("pk", "sk").put("object", new Object()));
  }

  @Test
  void anItemThatIsNotOursSaysWhatItLacks() {
    var item = new Attributes(Item.at("pk", "sk").build().attributes());
    assertThatIllegalStateException()
        .isThrownBy(() -> item.text("revision"))
        .withMessageStartingWith("an item without revision: ");
    assertThat(item.optionalText("revision")).isNull();
    assertThat(item.optionalInstant("revision")).isNull();
  }

  // "DynamoDB item sizes and formats": strings are their UTF-8 bytes, names included; a null or a
  // Boolean is 1 byte; a list or map is 3 bytes, and 1 for each element or pair, beside its
  // contents.
  @ParameterizedTest
  @CsvSource({"'', 1", "abc, 4", "é, 3", "語, 4", "🗞, 5"})
  void aTextIsItsBytesAndItsName(String text, int bytes) {
    assertThat(ItemSize.of(Map.of("n", AttributeValue.fromS(text)))).isEqualTo(bytes);
    assertThat(ItemSize.of(Map.of("é", AttributeValue.fromS(text)))).isEqualTo(bytes + 1);
  }

  @Test
  void listsAndMapsAreThreeBytesAndOneForEachElement() {
    assertThat(size(AttributeValue.fromL(List.of()))).isEqualTo(3);
    assertThat(size(AttributeValue.fromM(Map.of()))).isEqualTo(3);
    var text = AttributeValue.fromS("abc");
    assertThat(size(AttributeValue.fromL(List.of(text, text)))).isEqualTo(3 + 2 * (1 + 3));
    assertThat(size(AttributeValue.fromM(Map.of("k", text)))).isEqualTo(3 + 1 + 1 + 3);
    assertThat(size(AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("k", text))))))
        .isEqualTo(3 + 1 + (3 + 1 + 1 + 3));
    assertThat(size(AttributeValue.fromBool(true))).isEqualTo(1);
    assertThat(size(AttributeValue.fromNul(true))).isEqualTo(1);
  }

  // "(1 byte per two significant digits) + (1 byte)", which the guide calls approximate.
  @ParameterizedTest
  @CsvSource({"0, 2", "17, 2", "123, 3", "-12345, 4", "12345678901234567890, 11"})
  void aNumberIsNeverTakenForLessThanItMayBe(String number, int atLeast) {
    assertThat(size(AttributeValue.fromN(number))).isBetween(atLeast, atLeast + 2);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "1023, 2", "1024, 2", "1025, 4", "409600, 800"})
  void eachKilobyteBegunIsTwoUnits(int bytes, int units) {
    var item = Map.of("n", AttributeValue.fromS("x".repeat(bytes - 1)));
    assertThat(ItemSize.transactionalWriteUnits(item)).isEqualTo(units);
  }

  private static int size(AttributeValue value) {
    return ItemSize.of(Map.of("n", value)) - 1;
  }
}
