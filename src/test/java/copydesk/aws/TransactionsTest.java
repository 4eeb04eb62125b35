package copydesk.aws;

import static copydesk.aws.Transactions.MOST_BYTES;
import static copydesk.aws.Transactions.MOST_WRITES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Steps go into transactions in order and whole, as many as the service takes at once.
final class TransactionsTest {
  @Test
  void withoutStepsThereIsStillTheReceipt() {
    assertThat(Transactions.of(List.of())).containsExactly(List.of());
    assertThat(Transactions.of(List.of(List.of()))).containsExactly(List.of());
  }

  @Test
  void ninetyNineWritesAndTheReceiptAreOneTransaction() {
    assertThat(MOST_WRITES).isEqualTo(99);
    assertThat(Transactions.of(singles(99))).extracting(List::size).containsExactly(99);
    assertThat(Transactions.of(singles(100))).extracting(List::size).containsExactly(99, 1);
  }

  @Test
  void noStepIsSplit() {
    var steps = List.of(writes("a", 60), writes("b", 39), writes("c", 60), writes("d", 40));
    assertThat(Transactions.of(steps))
        .containsExactly(
            joined(writes("a", 60), writes("b", 39)), writes("c", 60), writes("d", 40));
  }

  @Test
  void fourMebibytesAndTheReceiptAreOneTransaction() {
    assertThat(MOST_BYTES).isEqualTo(4 * 1024 * 1024 - 400 * 1024);
    var half = MOST_BYTES / 2;
    assertThat(Transactions.of(List.of(List.of(removed("a", half)), List.of(removed("b", half)))))
        .hasSize(1);
    assertThat(
            Transactions.of(List.of(List.of(removed("a", half)), List.of(removed("b", half + 1)))))
        .hasSize(2);
  }

  @Test
  void whatIsStoredCountsAsLargeAsItIs() {
    var large = new Write.Stored(Item.at("p", "s").put("t", "é".repeat(1000)).build());
    assertThat(large.bytes()).isEqualTo("pkp".length() + "sks".length() + "t".length() + 2000);
  }

  @Test
  void theLastWriteOfAnItemHolds() {
    var stored = new Write.Stored(Item.at("upload", "b").build());
    assertThat(
            Transactions.of(
                List.of(
                    List.of(removed("a", 1)),
                    List.of(removed("b", 1)),
                    List.of(stored, removed("a", 7)))))
        .containsExactly(List.of(removed("a", 7), stored));
  }

  @Test
  void anItemWrittenAgainTakesNoFurtherRoom() {
    var steps = new ArrayList<>(singles(99));
    steps.addAll(singles(99));
    assertThat(Transactions.of(steps)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void transactionsEndAsTheirStepsDo(long seed) {
    var random = new Random(seed);
    var steps = new ArrayList<List<Write>>();
    for (var n = 0; n < 400; n++) {
      var step = new HashMap<Key, Write>();
      for (var m = random.nextInt(35); m >= 0; m--) {
        var write = removed("k" + random.nextInt(200), random.nextInt(100_000));
        step.put(write.key(), write);
      }
      steps.add(List.copyOf(step.values()));
    }
    var transactions = Transactions.of(steps);

    assertThat(applied(transactions)).isEqualTo(applied(steps));
    for (var transaction : transactions) {
      assertThat(transaction).hasSizeBetween(1, MOST_WRITES);
      assertThat(transaction).extracting(Write::key).doesNotHaveDuplicates();
      assertThat(transaction.stream().mapToInt(Write::bytes).sum()).isLessThanOrEqualTo(MOST_BYTES);
    }
  }

  private static Map<Key, Write> applied(List<List<Write>> writes) {
    var last = new HashMap<Key, Write>();
    writes.forEach(some -> some.forEach(write -> last.put(write.key(), write)));
    return last;
  }

  private static List<List<Write>> singles(int count) {
    return writes("n", count).stream().map(Collections::singletonList).toList();
  }

  private static List<Write> writes(String prefix, int count) {
    return IntStream.range(0, count).<Write>mapToObj(n -> removed(prefix + n, 10)).toList();
  }

  private static Write removed(String sk, int bytes) {
    return new Write.Removed(new Key("upload", sk), bytes);
  }

  private static List<Write> joined(List<Write> first, List<Write> second) {
    var both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
