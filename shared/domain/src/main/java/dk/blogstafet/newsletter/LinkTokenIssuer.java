package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.LinkToken.LinkPurpose;
import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Issues and verifies link tokens. The code covers purpose, reader, newsletter, expiry and a nonce
/// from the reader's row. The function that sends email can therefore issue tokens, and only a
/// change of the row revokes them.
public final class LinkTokenIssuer {
  /// The expiry of links that are valid as long as there is a newsletter to unsubscribe from.
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /// The nonce of links that cannot be revoked.
  public static final String NO_NONCE = "";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;

  private final HmacSha256 macs;

  public LinkTokenIssuer(HmacSha256 macs) {
    this.macs = macs;
  }

  /// Returns a new nonce for a row.
  public static String nonce() {
    var bytes = new byte[NONCE];
    RANDOM.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }

  /// Issues a token for a link.
  ///
  /// @param expires in whole seconds
  public String issue(
      LinkPurpose purpose,
      SubscriberId who,
      Optional<RelayId> relay,
      Instant expires,
      String nonce) {
    var code = code(purpose, who, relay, expires, nonce);
    return new LinkToken(purpose, who, relay, expires, code).text();
  }

  /// Parses a link's token, if it has the right form and purpose and has not expired. Only
  /// [#isGenuine] verifies that this site issued it.
  public static Optional<LinkToken> read(LinkPurpose purpose, String text, Instant now) {
    return LinkToken.parse(text)
        .filter(token -> token.purpose() == purpose && now.isBefore(token.expires()));
  }

  /// Returns whether this site issued the token with this nonce.
  public boolean isGenuine(LinkToken token, String nonce) {
    var ours = code(token.purpose(), token.who(), token.relay(), token.expires(), nonce);
    return MessageDigest.isEqual(bytes(ours), bytes(token.code()));
  }

  private static byte[] bytes(LinkToken.LinkCode code) {
    return code.text().getBytes(StandardCharsets.US_ASCII);
  }

  private LinkToken.LinkCode code(
      LinkPurpose purpose,
      SubscriberId who,
      Optional<RelayId> relay,
      Instant expires,
      String nonce) {
    var whole =
        macs.of(
            "link",
            purpose.name(),
            who.text(),
            relay.map(RelayId::slug).orElse(""),
            Long.toString(expires.getEpochSecond()),
            nonce);
    var half = Arrays.copyOf(whole, LinkToken.LinkCode.BYTES);
    return new LinkToken.LinkCode(Base64Url.encode(half));
  }
}
