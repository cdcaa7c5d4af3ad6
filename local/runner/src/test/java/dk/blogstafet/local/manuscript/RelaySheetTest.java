package dk.blogstafet.local.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Relay;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a relay's file can't say is told by line, however it is wrong.
final class RelaySheetTest {
  @Test
  void tellsOfAnArticleThatCanNotBePrinted() {
    assertEquals(
        List.of(new Complaint.Breach(5, new Flaw.Unprintable("articleText", 5))),
        complaints("artikel: Læs\u202E den", "kategorier: Drift"));
  }

  @Test
  void tellsOfACategoryThatStandsTwice() {
    var twice = complaints("kategorier: Drift, Politik, DRIFT");

    assertEquals(List.of(new Complaint.Breach(5, new Flaw.Twice("categories", "DRIFT"))), twice);
  }

  @Test
  void tellsOfTooManyCategories() {
    var names = IntStream.rangeClosed(1, Relay.CATEGORIES + 1).mapToObj(it -> "K" + it).toList();

    var many = complaints("kategorier: " + names.stream().collect(Collectors.joining(", ")));

    assertEquals(
        List.of(new Complaint.Breach(5, new Flaw.TooMany("categories", 20, 21))), many);
  }

  private static List<Complaint> complaints(String... lines) {
    var file = "titel: Skygge\n" + String.join("\n", lines) + "\n\nOm skygge.\n";
    var reading = RelaySheet.read(file.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(Reading.Unreadable.class, reading).complaints();
  }
}
