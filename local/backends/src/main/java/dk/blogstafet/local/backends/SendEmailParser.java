package dk.blogstafet.local.backends;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Parses the request of SES v2's SendEmail, with the content "Simple" only, and validates what SES
/// validates: API reference of SES v2, SendEmail, Destination, Message, MessageHeader, MessageTag,
/// Attachment.
final class SendEmailParser {
  private static final int RECIPIENTS = 50;
  private static final int HEADERS = 15;

  /// SES accepts ASCII addresses only.
  private static final Pattern ADDRESS =
      Pattern.compile("[!-~&&[^,;:<>()\\[\\]\"\\\\@]]+@[!-~&&[^,;:<>()\\[\\]\"\\\\@]]+");

  private static final Pattern NAME = Pattern.compile("[!-~&&[^:]]{1,126}");
  private static final Pattern VALUE = Pattern.compile("[ -~]{1,870}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  /// The tags that SES adds to its Feedback-ID header.
  private static final Pattern FEEDBACK_ID = Pattern.compile("ses:feedback-id-[ab]");

  private SendEmailParser() {}

  /// Checks a request without storing it.
  static void validate(JsonNode request) throws InvalidMailException {
    var _ = read("", Instant.EPOCH, request);
  }

  static StoredMail read(String id, Instant time, JsonNode request) throws InvalidMailException {
    var simple = request.path("Content").path("Simple");
    InvalidMailException.require(simple.isObject(), "Only the content Simple is supported");
    var text = content(simple.path("Body").path("Text"));
    var html = content(simple.path("Body").path("Html"));
    InvalidMailException.require(!text.isEmpty() || !html.isEmpty(), "A body is missing");
    return new StoredMail(
        id,
        time,
        MailSenderParser.read(request.path("FromEmailAddress").asText()),
        recipients(request.path("Destination")),
        addresses(request.path("ReplyToAddresses")),
        subject(simple.path("Subject")),
        text,
        html,
        headers(simple.path("Headers")),
        tags(request.path("EmailTags")),
        AttachmentParser.read(simple.path("Attachments")));
  }

  static String address(String text) throws InvalidMailException {
    InvalidMailException.require(ADDRESS.matcher(text).matches(), "An address is invalid");
    return text;
  }

  private static List<String> recipients(JsonNode destination) throws InvalidMailException {
    var to = addresses(destination.path("ToAddresses"));
    InvalidMailException.require(
        !to.isEmpty() && to.size() <= RECIPIENTS, "The number of recipients must be 1 to 50");
    InvalidMailException.require(
        destination.path("CcAddresses").isEmpty() && destination.path("BccAddresses").isEmpty(),
        "Only ToAddresses are supported");
    return to;
  }

  private static List<String> addresses(JsonNode list) throws InvalidMailException {
    var addresses = new ArrayList<String>();
    for (var element : list) {
      addresses.add(address(element.asText()));
    }
    return addresses;
  }

  private static String subject(JsonNode node) throws InvalidMailException {
    var subject = content(node);
    InvalidMailException.require(!subject.isEmpty(), "A subject is missing");
    InvalidMailException.require(
        subject.chars().noneMatch(Character::isISOControl), "The subject has a control character");
    return subject;
  }

  /// Without a named character set, SES treats a text as 7-bit ASCII.
  private static String content(JsonNode node) throws InvalidMailException {
    var data = node.path("Data").asText("");
    var isNamed = node.path("Charset").asText("").equalsIgnoreCase("UTF-8");
    InvalidMailException.require(
        isNamed || data.chars().allMatch(it -> it < 128), "The charset is missing");
    return data;
  }

  private static Map<String, String> headers(JsonNode list) throws InvalidMailException {
    InvalidMailException.require(list.size() <= HEADERS, "The limit is 15 headers");
    var headers = new LinkedHashMap<String, String>();
    for (var header : list) {
      var name = header.path("Name").asText();
      var value = header.path("Value").asText();
      InvalidMailException.require(
          NAME.matcher(name).matches() && VALUE.matcher(value).matches(), "A header is invalid");
      headers.put(name, value);
    }
    return headers;
  }

  private static Map<String, String> tags(JsonNode list) throws InvalidMailException {
    var tags = new LinkedHashMap<String, String>();
    for (var tag : list) {
      var name = tag.path("Name").asText();
      var value = tag.path("Value").asText();
      var isName = TAG.matcher(name).matches() || FEEDBACK_ID.matcher(name).matches();
      InvalidMailException.require(isName && TAG.matcher(value).matches(), "A tag is invalid");
      tags.put(name, value);
    }
    return tags;
  }
}
