package dk.blogstafet.newsletter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The words that a record of consent names by their hashes.
public final class Wordings {
  private Wordings() {}

  /// The words by their hashes, each read once.
  public static Map<String, Wording> of(List<Consent> record, Subscribers subscribers) {
    return of(record, List.of(), subscribers);
  }

  /// Those that sign-ups name as well.
  static Map<String, Wording> of(
      List<Consent> record, List<Request> waiting, Subscribers subscribers) {
    var wordings = new HashMap<String, Wording>();
    Stream.concat(hashes(record), waiting.stream().map(Request::wording))
        .distinct()
        .forEach(hash -> subscribers.wording(hash).ifPresent(it -> wordings.put(hash, it)));
    return Map.copyOf(wordings);
  }

  private static Stream<String> hashes(List<Consent> record) {
    return record.stream()
        .flatMap(line -> line.asking().stream())
        .filter(Consent.Asking::isOurs)
        .map(Consent.Asking::wording);
  }
}
