package dk.blogstafet.relay.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Compares with ICU, the reference implementation of UTS 46.
class HostNameReferenceTest {
  private static final IDNA ICU =
      IDNA.getUTS46Instance(
          IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /// Errors that the WHATWG URL Standard ignores.
  private static final Set<IDNA.Error> HYPHENS =
      EnumSet.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN, IDNA.Error.HYPHEN_3_4);

  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x20\"#%/:<>?@\\[\\\\\\]^`{|}\\x7F]");

  /// All planes with characters, except private use.
  @Test
  void readsEveryCharacterAsIcuDoes() {
    var hosts =
        IntStream.concat(IntStream.range(0x80, 0x32400), IntStream.range(0xE0000, 0xE0200))
            .mapToObj(point -> "a" + Character.toString(point) + "b");

    assertEquals(List.of(), differing(hosts));
  }

  @Test
  void readsEveryCharacterBesideOthersAsIcuDoes() {
    var random = new Random(2);
    var pieces =
        List.of(
            "a", "Σ", "ß", "\u0627", "\u05D0", "7", "\u0301", "\u200C", "\u200D", "\u094D",
            "\u0915", "\u0628", "\u0660", "-", ".", "。");
    var hosts =
        IntStream.range(0, 20_000)
            .mapToObj(i -> {
              var host = new StringBuilder("a");
              for (var length = random.nextInt(2, 9); length > 0; length--) {
                host.append(
                    random.nextInt(4) == 0
                        ? Character.toString(random.nextInt(0x80, 0x3200))
                        : pieces.get(random.nextInt(pieces.size())));
              }
              return host.substring(random.nextInt(2)) + random.nextInt(2) + "a";
            });

    assertEquals(List.of(), differing(hosts));
  }

  /// Both find A-labels that decode to nothing or are not canonical.
  @Test
  void readsCodedLabelsAsIcuDoes() {
    var random = new Random(3);
    var hosts =
        IntStream.range(0, 20_000)
            .mapToObj(i -> {
              var label = new StringBuilder("xn--");
              for (var length = random.nextInt(1, 12); length > 0; length--) {
                label.append("abcxyz019-uo".charAt(random.nextInt(12)));
              }
              return label.toString();
            });

    assertEquals(List.of(), differing(hosts));
  }

  private static List<String> differing(Stream<String> hosts) {
    return hosts
        .filter(host -> !icu(host).equals(HostName.toAscii(host)))
        .map(host -> escaped(host) + " " + icu(host) + " " + HostName.toAscii(host))
        .limit(200)
        .toList();
  }

  private static String escaped(String host) {
    return host.codePoints().mapToObj("%04X"::formatted).collect(Collectors.joining(" "));
  }

  private static Optional<String> icu(String host) {
    var info = new IDNA.Info();
    var ascii = ICU.nameToASCII(host, new StringBuilder(), info).toString();
    var errors = EnumSet.noneOf(IDNA.Error.class);
    errors.addAll(info.getErrors());
    errors.removeAll(HYPHENS);
    return errors.isEmpty() && !FORBIDDEN.matcher(ascii).find()
        ? Optional.of(ascii)
        : Optional.empty();
  }
}
