package dk.blogstafet.newsletter;

import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.RelayId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The token in a link: purpose, reader, expiry, and a code that only this site can create. A
/// parsed token is not yet verified; see [LinkTokenIssuer].
///
/// @param relay of the newsletter; empty only if the purpose covers all newsletters
/// @param code over the other values and a nonce from the reader's row
public record LinkToken(
    LinkPurpose purpose,
    SubscriberId who,
    Optional<RelayId> relay,
    Instant expires,
    LinkCode code) {
  private static final int NAME = 32;

  public LinkToken {
    if (purpose.concernsOne && relay.isEmpty()) {
      throw new IllegalArgumentException("The purpose requires a relay");
    }
  }

  /// The purpose of a link.
  public enum LinkPurpose {
    CONFIRM(1, true),
    LEAVE(2, true),
    UNDO(3, true),
    PREFERENCES(4, false),
    PROCEED(5, true);

    private final int number;
    private final boolean concernsOne;

    LinkPurpose(int number, boolean concernsOne) {
      this.number = number;
      this.concernsOne = concernsOne;
    }

    private static LinkPurpose of(byte number) {
      return Stream.of(values())
          .filter(it -> it.number == number)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("Unknown purpose"));
    }
  }

  /// The code: half of an HMAC-SHA256 (RFC 2104, section 5).
  record LinkCode(String text) {
    static final int BYTES = 16;
  }

  /// Returns the token in base64url.
  String text() {
    var slug = relay.map(RelayId::slug).orElse("").getBytes(StandardCharsets.US_ASCII);
    var bytes = ByteBuffer.allocate(1 + Long.BYTES + NAME + LinkCode.BYTES + slug.length);
    bytes.put((byte) purpose.number).putLong(expires.getEpochSecond());
    bytes.put(Base64Url.decode(who.text()));
    bytes.put(Base64Url.decode(code.text())).put(slug);
    return encode(bytes.array());
  }

  /// Parses a token; empty if its form is invalid.
  static Optional<LinkToken> parse(String text) {
    try {
      return Optional.of(read(ByteBuffer.wrap(Base64Url.decode(text))));
    } catch (IllegalArgumentException | BufferUnderflowException noToken) {
      return Optional.empty();
    }
  }

  private static LinkToken read(ByteBuffer bytes) {
    var purpose = LinkPurpose.of(bytes.get());
    var expires = moment(bytes.getLong());
    var who = new SubscriberId(encode(take(bytes, NAME)));
    var code = new LinkCode(encode(take(bytes, LinkCode.BYTES)));
    var slug = new String(take(bytes, bytes.remaining()), StandardCharsets.US_ASCII);
    var relay = slug.isEmpty() ? Optional.<RelayId>empty() : Optional.of(new RelayId(slug));
    return new LinkToken(purpose, who, relay, expires, code);
  }

  private static Instant moment(long seconds) {
    if (seconds < 0 || seconds > LinkTokenIssuer.NEVER.getEpochSecond()) {
      throw new IllegalArgumentException("Invalid expiry");
    }
    return Instant.ofEpochSecond(seconds);
  }

  private static byte[] take(ByteBuffer bytes, int number) {
    var taken = new byte[number];
    bytes.get(taken);
    return taken;
  }

  private static String encode(byte[] bytes) {
    return Base64Url.encode(bytes);
  }
}
