package dk.blogstafet.newsletter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words that a record of consent names by their hashes.
public final class Wordings {
  private Wordings() {}

  /// The words by their hashes, each read once.
  public static Map<String, Wording> of(List<Consent> record, Subscribers subscribers) {
    var wordings = new HashMap<String, Wording>();
    record.stream()
        .flatMap(line -> line.asking().stream())
        .map(Consent.Asking::wording)
        .distinct()
        .forEach(hash -> subscribers.wording(hash).ifPresent(it -> wordings.put(hash, it)));
    return Map.copyOf(wordings);
  }
}
