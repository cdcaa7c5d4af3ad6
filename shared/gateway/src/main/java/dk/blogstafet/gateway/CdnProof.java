package dk.blogstafet.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The secret by which the CDN proves that a request came through it. The CDN adds it as a header
/// to what it passes on, in the place of one that the client sent.
///
/// While the secret is rotated it holds two words, the new one and the old one: CDN and functions
/// don't change at the same moment, and one word in common is proof.
public final class CdnProof {
  static final String HEADER = "x-cdn-proof";

  private final List<byte[]> words;

  private CdnProof(List<byte[]> words) {
    this.words = words;
  }

  /// Takes the secret from `CDN_PROOF`; without it nothing is proven.
  public static CdnProof of(Map<String, String> environment) {
    return new CdnProof(words(environment.getOrDefault("CDN_PROOF", "")));
  }

  /// Whether a request came through the CDN.
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
