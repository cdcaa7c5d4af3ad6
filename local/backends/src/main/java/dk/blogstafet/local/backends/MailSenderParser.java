package dk.blogstafet.local.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.regex.Pattern;

/// Parses `name <address>` or an address alone, as strictly as RFC 5322 section 3.4 and RFC 2047:
/// the name is ASCII, quoted where needed, and anything else is in encoded words of UTF-8.
final class MailSenderParser {
  private static final Pattern LINE = Pattern.compile("(?:(?<name>.*?) *<(?<inner>[^<>]*)>)");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ATOMS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+( +[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern ENCODED = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/]*=*)\\?=");

  /// RFC 2047 section 2.
  private static final int LONGEST_WORD = 75;

  private MailSenderParser() {}

  static StoredMail.MailSender read(String line) throws InvalidMailException {
    var matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return new StoredMail.MailSender("", SendEmailParser.address(line));
    }
    var name = matcher.group("name");
    return new StoredMail.MailSender(
        name.isEmpty() ? "" : name(name), SendEmailParser.address(matcher.group("inner")));
  }

  private static String name(String text) throws InvalidMailException {
    if (text.startsWith("=?")) {
      return decoded(text);
    }
    var quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      return quoted.group(1).replaceAll("\\\\(.)", "$1");
    }
    InvalidMailException.require(
        ATOMS.matcher(text).matches(), "FromEmailAddress must be quoted or encoded");
    return text;
  }

  /// Decodes the name. Space between encoded words is not part of it.
  private static String decoded(String text) throws InvalidMailException {
    var decoded = new StringBuilder();
    for (var word : text.split(" +", -1)) {
      var matcher = ENCODED.matcher(word);
      InvalidMailException.require(
          matcher.matches() && word.length() <= LONGEST_WORD,
          "FromEmailAddress has an invalid encoded word");
      decoded.append(utf8(matcher.group(1)));
    }
    return decoded.toString();
  }

  /// Decodes a word. A character may not be split between two words.
  private static String utf8(String base64) throws InvalidMailException {
    try {
      var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      return UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException | IllegalArgumentException broken) {
      throw new InvalidMailException("FromEmailAddress has an invalid encoded word");
    }
  }
}
