package dk.blogstafet.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The secret that proves that a request came through the CDN. The CDN adds it as a header to each
/// request that it forwards, and replaces one sent by the client.
///
/// During a rotation it holds two words, the new and the old one, because the CDN and the functions
/// don't change at the same moment. One common word is enough.
public final class CdnProof {
  static final String HEADER = "x-cdn-proof";

  private final List<byte[]> words;

  private CdnProof(List<byte[]> words) {
    this.words = words;
  }

  /// Reads the secret from `CDN_PROOF`. Without it, no request counts as proven.
  public static CdnProof of(Map<String, String> environment) {
    return new CdnProof(words(environment.getOrDefault("CDN_PROOF", "")));
  }

  /// Returns whether a request came through the CDN.
  boolean isIn(GatewayRequest request) {
    var given = words(request.fields().get(HEADER).orElse(""));
    return words.stream()
        .anyMatch(word -> given.stream().anyMatch(it -> MessageDigest.isEqual(word, it)));
  }

  private static List<byte[]> words(String text) {
    return Arrays.stream(text.split("[ \t]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
