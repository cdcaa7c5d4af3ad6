package dk.blogstafet.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.relay.RelayId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEntryTest {
  private static final KeyId KEY = new KeyId("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  private static final ActionResult EFFECT =
      new ActionResult(ActionType.PUBLISH, Optional.of(new RelayId("broer")), "bro-1", 1, 0, 1, 2);

  /// Calculated by another program: everyone with the audit log can verify it without this
  /// software.
  @Test
  void hasAReproducibleHash() {
    assertEquals(
        "66db136ef72c06b800490df10578af97644172a6aa500fd5281f753f5308b192",
        entry(1, "", "Åse Øllgaard", "ab".repeat(32)).hash());
  }

  /// Values that are equal when concatenated.
  @Test
  void keepsValuesApart() {
    var one = entry(1, "", "ab", "c");
    var other = entry(1, "", "a", "bc");

    assertNotEquals(one.hash(), other.hash());
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, abc", "2, ''", "-1, abc"})
  void isTheFirstEntryOrHasAPreviousHash(long number, String previous) {
    assertThrows(IllegalArgumentException.class, () -> entry(number, previous, "Åse", ""));
  }

  private static AuditEntry entry(long number, String previous, String owner, String after) {
    return new AuditEntry(
        "relay/broer",
        number,
        previous,
        EditorSamples.NOW,
        KEY,
        owner,
        "0123456789abcdef",
        EFFECT,
        "",
        after);
  }
}
