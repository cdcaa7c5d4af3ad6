package dk.blogstafet.aws.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangeRowKeyTest {
  @Test
  void readsWhatAChangeWasWrittenUnder() {
    var change = new ChangeRowKey(new RelayId("klima"), new Revision(7), RenewalHint.MORE_TO_COME);

    assertEquals(
        Optional.of(change), ChangeRowKey.parse("relay#klima", "change#000000000007.more"));
  }

  @ParameterizedTest
  @CsvSource({
    "relay#klima, list#2026-01-01#0000000001",
    "relay#klima, change#000000000000",
    "relay#klima, change#7",
    "relay#klima, change#-00000000007",
    "relay#klima, change#000000000007.less",
    "relay#Klima!, change#000000000007",
    "medium, change#000000000007"
  })
  void passesOverEveryOtherRow(String partition, String sort) {
    assertEquals(Optional.empty(), ChangeRowKey.parse(partition, sort));
  }
}
