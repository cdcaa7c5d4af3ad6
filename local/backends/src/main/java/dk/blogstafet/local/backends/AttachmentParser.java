package dk.blogstafet.local.backends;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Parses the attachments of a mail, and validates what SES validates (API reference of SES v2,
/// Attachment). Only text files are supported.
final class AttachmentParser {
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,255}");
  private static final Pattern TYPE = Pattern.compile("[!-~]{1,78}");
  private static final Set<String> DISPOSITIONS = Set.of("", "ATTACHMENT", "INLINE");
  private static final Set<String> ENCODINGS =
      Set.of("", "BASE64", "QUOTED_PRINTABLE", "SEVEN_BIT");

  private AttachmentParser() {}

  static List<StoredMail.StoredAttachment> read(JsonNode list) throws InvalidMailException {
    var files = new ArrayList<StoredMail.StoredAttachment>();
    for (var file : list) {
      files.add(file(file));
    }
    return files;
  }

  private static StoredMail.StoredAttachment file(JsonNode file) throws InvalidMailException {
    var name = file.path("FileName").asText("");
    var type = file.path("ContentType").asText("");
    InvalidMailException.require(
        NAME.matcher(name).matches() && TYPE.matcher(type).matches(), "An attachment is invalid");
    var encoding = file.path("ContentTransferEncoding").asText("");
    InvalidMailException.require(
        DISPOSITIONS.contains(file.path("ContentDisposition").asText(""))
            && ENCODINGS.contains(encoding),
        "The encoding or disposition of an attachment is unknown");
    var text = text(file.path("RawContent"));
    InvalidMailException.require(
        encoding.equals("BASE64") || text.chars().allMatch(it -> it < 128),
        "An attachment outside ASCII needs the encoding BASE64");
    return new StoredMail.StoredAttachment(name, type, text);
  }

  private static String text(JsonNode content) throws InvalidMailException {
    try {
      var bytes = content.binaryValue();
      InvalidMailException.require(bytes != null && bytes.length > 0, "An attachment is empty");
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new InvalidMailException("An attachment is not in base64");
    }
  }
}
