package dk.blogstafet.relay.host;

import java.util.Optional;

/// Encodes Unicode text in ASCII letters, digits and hyphens, and decodes it (RFC 3492).
final class Punycode {
  private static final int BASE = 36;
  private static final int MIN = 1;
  private static final int MAX = 26;
  private static final int FIRST = 128;
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private Punycode() {}

  /// Encodes a text (section 6.3).
  ///
  /// @param text at most a few hundred characters: the time is quadratic
  static String encode(String text) {
    var points = text.codePoints().toArray();
    var out = new StringBuilder();
    text.codePoints().filter(point -> point < FIRST).forEach(out::appendCodePoint);
    var basic = out.length();
    if (basic > 0) {
      out.append('-');
    }
    var bias = 72;
    var delta = 0;
    var least = FIRST;
    for (var done = basic; done < points.length; least++, delta++) {
      var next = next(points, least);
      delta += (next - least) * (done + 1);
      least = next;
      for (var point : points) {
        if (point < least) {
          delta++;
        } else if (point == least) {
          write(out, delta, bias);
          bias = adapt(delta, done + 1, done == basic);
          delta = 0;
          done++;
        }
      }
    }
    return out.toString();
  }

  private static int next(int[] points, int least) {
    var next = Character.MAX_CODE_POINT;
    for (var point : points) {
      next = point >= least ? Math.min(next, point) : next;
    }
    return next;
  }

  private static void write(StringBuilder out, int delta, int bias) {
    var rest = delta;
    for (var k = BASE; rest >= threshold(k, bias); k += BASE) {
      var threshold = threshold(k, bias);
      out.append(DIGITS.charAt(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
    out.append(DIGITS.charAt(rest));
  }

  /// Decodes a text (section 6.2); empty if it is not a valid encoding.
  ///
  /// @param ascii in lower case, at most a few hundred characters
  static Optional<String> decode(String ascii) {
    var basic = Math.max(ascii.lastIndexOf('-'), 0);
    var out = new StringBuilder(ascii.substring(0, basic));
    var bias = 72;
    var point = (long) FIRST;
    var index = 0L;
    for (var at = basic > 0 ? basic + 1 : 0; at < ascii.length(); index++) {
      var before = index;
      var weight = 1L;
      for (var k = BASE; ; k += BASE) {
        var digit = at < ascii.length() ? DIGITS.indexOf(ascii.charAt(at++)) : -1;
        index += digit * weight;
        if (digit < 0 || index > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        var threshold = threshold(k, bias);
        if (digit < threshold) {
          break;
        }
        weight = Math.min(weight * (BASE - threshold), Integer.MAX_VALUE);
      }
      var length = out.codePointCount(0, out.length()) + 1;
      bias = adapt((int) (index - before), length, before == 0);
      point += index / length;
      index %= length;
      if (point > Character.MAX_CODE_POINT) {
        return Optional.empty();
      }
      out.insert(out.offsetByCodePoints(0, (int) index), Character.toChars((int) point));
    }
    return Optional.of(out.toString());
  }

  private static int threshold(int k, int bias) {
    return Math.clamp((long) k - bias, MIN, MAX);
  }

  /// Adapts the bias (section 6.1).
  private static int adapt(int delta, int length, boolean isFirst) {
    var rest = isFirst ? delta / 700 : delta / 2;
    rest += rest / length;
    var k = 0;
    for (; rest > (BASE - MIN) * MAX / 2; k += BASE) {
      rest /= BASE - MIN;
    }
    return k + (BASE - MIN + 1) * rest / (rest + 38);
  }
}
