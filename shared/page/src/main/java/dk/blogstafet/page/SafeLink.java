package dk.blogstafet.page;

import dk.blogstafet.relay.Link;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// The links of a text: to the web or to a mail address, complete, and in the characters that an
/// address may have (RFC 3986).
final class SafeLink {
  private static final String NEVER_IN_ADDRESSES = "\"<>[\\]^`{|}";
  private static final String SECURE = "https://";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private SafeLink() {}

  /// The address that a link may lead to; empty for one that must not be a link.
  ///
  /// @param base what an address without a host is completed with
  static Optional<String> of(String destination, URI base) {
    if (isPlain(destination)) {
      return Optional.of(destination);
    }
    if (destination.isBlank()) {
      return Optional.empty();
    }
    try {
      var uri = new URI(encode(destination.strip()));
      return uri.isOpaque() ? mail(uri) : web(base.resolve(uri));
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// Whether an address is one without question: a host of letters, and a path of what stands for
  /// itself.
  private static boolean isPlain(String address) {
    var host = address.startsWith(SECURE) ? SECURE.length() : address.length();
    var at = host;
    while (at < address.length() && isLowerCase(address.charAt(at))) {
      at += address.startsWith(".", at + 1) ? 2 : 1;
    }
    if (at == host
        || at == address.length()
        || address.charAt(at) != '/'
        || address.charAt(at - 1) == '.') {
      return false;
    }
    while (at < address.length() && isOfPath(address.charAt(at))) {
      at++;
    }
    return at == address.length();
  }

  private static boolean isLowerCase(char character) {
    return character >= 'a' && character <= 'z';
  }

  private static boolean isOfPath(char character) {
    return isLowerCase(character)
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "/-_.~".indexOf(character) >= 0;
  }

  private static Optional<String> mail(URI uri) {
    var isMail = "mailto".equalsIgnoreCase(uri.getScheme());
    return isMail ? Optional.of(uri.toASCIIString()) : Optional.empty();
  }

  private static Optional<String> web(URI uri) {
    var known = uri.getHost() == null && uri.getRawAuthority() != null ? withAscii(uri) : uri;
    return Link.parse(known.toString()).map(URI::toASCIIString);
  }

  /// A host with letters like æ, in the form that addresses carry (RFC 5891).
  private static URI withAscii(URI uri) {
    var host = uri.getRawAuthority();
    var start = uri.getScheme() + "://";
    return URI.create(
        start + IDN.toASCII(host) + uri.toString().substring(start.length() + host.length()));
  }

  private static String encode(String address) {
    var encoded = new StringBuilder(address.length() + 8);
    for (var i = 0; i < address.length(); i++) {
      var character = address.charAt(i);
      if (mustEncode(address, i)) {
        var bytes = String.valueOf(character).getBytes(StandardCharsets.UTF_8);
        for (var part : bytes) {
          encoded.append('%').append(HEX.toHexDigits(part));
        }
      } else {
        encoded.append(character);
      }
    }
    return encoded.toString();
  }

  private static boolean mustEncode(String address, int at) {
    var character = address.charAt(at);
    if (character == '%') {
      return !isHex(address, at + 1) || !isHex(address, at + 2);
    }
    return character <= ' ' || character == 0x7F || NEVER_IN_ADDRESSES.indexOf(character) >= 0;
  }

  private static boolean isHex(String address, int at) {
    return at < address.length() && Character.digit(address.charAt(at), 16) >= 0;
  }
}
