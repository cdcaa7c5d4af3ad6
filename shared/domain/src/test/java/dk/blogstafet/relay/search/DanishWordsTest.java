package dk.blogstafet.relay.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class DanishWordsTest {
  private static final double LEAST_RECALL = 0.8;
  private static final double MOST_TRAPS = 0.15;

  @Test
  void findsWhatReadersExpect() throws IOException {
    var pairs = lines("pairs.txt");
    var missed = pairs.stream().filter(pair -> !finds(pair)).toList();

    assertTrue(pairs.size() >= 100, "Only " + pairs.size() + " pairs");
    assertTrue(missed.size() <= pairs.size() * (1 - LEAST_RECALL), "Missed: " + missed);
  }

  @Test
  void rarelyFindsUnrelatedWords() throws IOException {
    var traps = lines("traps.txt");
    var found = traps.stream().filter(DanishWordsTest::finds).toList();

    assertTrue(traps.size() >= 50, "Only " + traps.size() + " traps");
    assertTrue(found.size() <= traps.size() * MOST_TRAPS, "Found: " + found);
  }

  private static boolean finds(String pair) {
    var words = pair.split(" ", -1);
    return new SearchWord(TermFolding.fold(words[0])).weight(TermFolding.fold(words[1])) > 0;
  }

  private static List<String> lines(String name) throws IOException {
    try (var stream = DanishWordsTest.class.getResourceAsStream(name)) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
