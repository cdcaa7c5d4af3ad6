package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// An address that a post had on another site, in the form in which requests are compared with it:
/// a decoded path without its host, its final slash and `index.html`, and those parameters whose
/// value is a number, sorted by name, as in `/?p=123`. A site may have moved its domain, and other
/// parameters, such as those of campaigns, don't select a page.
///
/// @param path at most 1,000 characters
public record FormerAddress(String path) {
  private static final Pattern FORM =
      Pattern.compile("(?i)(?:https?://[^/?#\\s]+|(?=/(?!/)))(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");
  private static final Pattern END = Pattern.compile("(?:/index\\.html?)?/*$");

  /// A parameter whose value is a number. The CDN's function has the same rule.
  private static final Pattern NUMBER =
      Pattern.compile("(?!utm_)([A-Za-z][A-Za-z0-9_]{0,29})=(\\d{1,12})");

  public FormerAddress {
    if (!path.startsWith("/") || path.length() > TextField.OLD_ADDRESS.limit()) {
      throw new IllegalArgumentException("Not the path of an address");
    }
  }

  /// Parses a web address, or a path with its query; empty for any other text, for an address that
  /// is too long, and for a front page, which is never redirected.
  public static Optional<FormerAddress> of(String address) {
    var form = FORM.matcher(address.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    // The CDN passes a query as an encoded part of the path.
    var parts = decoded(Optional.ofNullable(form.group(1)).orElse("/")).split("\\?", 2);
    var query = Optional.ofNullable(form.group(2)).orElse(parts.length > 1 ? parts[1] : "");
    var numbers = numbers(query);
    var path = END.matcher(parts[0]).replaceFirst("");
    var start = path.isEmpty() && !numbers.isEmpty() ? "/" : path;
    return Optional.of(start + numbers)
        .filter(it -> it.startsWith("/") && it.length() <= TextField.OLD_ADDRESS.limit())
        .map(FormerAddress::new);
  }

  /// Returns whether the address selects a page by a number in its query. No page of this site has
  /// such an address.
  public boolean hasNumbers() {
    return path.contains("?");
  }

  /// Returns those parameters of a query whose value is a number, the first one of each name,
  /// sorted by name and with a question mark before them; an empty string if there are none.
  public static String numbers(String query) {
    var numbers = new TreeMap<String, String>();
    for (var parameter : query.split("&", -1)) {
      var number = NUMBER.matcher(parameter);
      if (number.matches()) {
        numbers.putIfAbsent(number.group(1), number.group(2));
      }
    }
    var joined = new StringBuilder();
    numbers.forEach((name, value) ->
        joined.append(joined.isEmpty() ? '?' : '&').append(name).append('=').append(value));
    return joined.toString();
  }

  private static String decoded(String path) {
    try {
      var text = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    } catch (IllegalArgumentException malformed) {
      return path;
    }
  }

  @Override
  public String toString() {
    return path;
  }
}
