package dk.blogstafet.newsletter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks up the consent texts that consent records refer to by hash.
public final class ConsentTextLookup {
  private ConsentTextLookup() {}

  /// Returns the consent texts by hash, each read once.
  public static Map<String, ConsentText> of(List<ConsentRecord> record, Subscribers subscribers) {
    return of(record, List.of(), subscribers);
  }

  /// Returns the consent texts that the records and the sign-ups refer to.
  public static Map<String, ConsentText> of(
      List<ConsentRecord> record, List<PendingSignUp> waiting, Subscribers subscribers) {
    var wordings = new HashMap<String, ConsentText>();
    Stream.concat(hashes(record), waiting.stream().map(PendingSignUp::wording))
        .distinct()
        .forEach(hash -> subscribers.consentText(hash).ifPresent(it -> wordings.put(hash, it)));
    return Map.copyOf(wordings);
  }

  private static Stream<String> hashes(List<ConsentRecord> record) {
    return record.stream()
        .flatMap(line -> line.prompt().stream())
        .filter(ConsentRecord.ConsentPrompt::isOurs)
        .map(ConsentRecord.ConsentPrompt::wording);
  }
}
