package dk.blogstafet.aws.ses;

import dk.blogstafet.mail.EmailAttachment;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.issue.LedgerTag;
import dk.blogstafet.relay.validation.MailboxSyntax;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentTransferEncoding;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/// Sends mail through SES v2, with one request per message. Requests are never repeated, because
/// SES has no idempotency token. Its client is [dk.blogstafet.aws.AwsClients#ses].
public final class SesMail implements Mail {
  /// What SES adds to its Feedback-ID header, by which Gmail counts complaints (SES Developer
  /// Guide, "Fine-grained feedback for email campaigns").
  private static final String FEEDBACK_ID = "ses:feedback-id-a";

  private final SesV2Client client;
  private final Optional<String> configurationSet;

  /// @param configurationSet decides what SES does with events of these mails, if set
  public SesMail(SesV2Client client, Optional<String> configurationSet) {
    this.client = client;
    this.configurationSet = configurationSet;
  }

  @Override
  public SendOutcome send(EmailMessage message) {
    try {
      return new SendOutcome.Accepted(client.sendEmail(request(message)).messageId());
    } catch (SesV2Exception answer) {
      return SesErrorMapping.of(answer);
    } catch (SdkClientException unanswered) {
      return SesErrorMapping.ofNoResponse(unanswered);
    }
  }

  private SendEmailRequest request(EmailMessage message) {
    var request =
        SendEmailRequest.builder()
            .fromEmailAddress(FromHeader.of(message.fromName(), ascii(message.from())))
            .destination(destination -> destination.toAddresses(ascii(message.to())))
            .content(content -> content.simple(message(message)))
            .emailTags(tags(message));
    if (!message.replyTo().isEmpty()) {
      request.replyToAddresses(ascii(message.replyTo()));
    }
    configurationSet.ifPresent(request::configurationSetName);
    return request.build();
  }

  private static Message message(EmailMessage message) {
    var body = Body.builder().text(utf8(message.text()));
    if (!message.html().isEmpty()) {
      body.html(utf8(message.html()));
    }
    var simple =
        Message.builder()
            .subject(utf8(message.subject()))
            .body(body.build())
            .headers(headers(message));
    if (!message.attachments().isEmpty()) {
      simple.attachments(message.attachments().stream().map(SesMail::attachment).toList());
    }
    return simple.build();
  }

  /// Base64 keeps the line breaks of the file and its characters outside ASCII.
  private static Attachment attachment(EmailAttachment file) {
    return Attachment.builder()
        .fileName(file.name())
        .contentType(file.type())
        .contentDisposition(AttachmentContentDisposition.ATTACHMENT)
        .contentTransferEncoding(AttachmentContentTransferEncoding.BASE64)
        .rawContent(SdkBytes.fromUtf8String(file.text()))
        .build();
  }

  private static List<MessageHeader> headers(EmailMessage message) {
    return message.headers().entrySet().stream()
        .map(it -> MessageHeader.builder().name(it.getKey()).value(it.getValue()).build())
        .toList();
  }

  private static List<MessageTag> tags(EmailMessage message) {
    var tags = new TreeMap<>(message.tags());
    if (tags.containsKey(LedgerTag.ISSUE)) {
      tags.put(FEEDBACK_ID, tags.get(LedgerTag.ISSUE));
    }
    return tags.entrySet().stream()
        .map(it -> MessageTag.builder().name(it.getKey()).value(it.getValue()).build())
        .toList();
  }

  private static Content utf8(String text) {
    return Content.builder().data(text).charset("UTF-8").build();
  }

  /// SES supports ASCII addresses only.
  private static String ascii(String address) {
    return MailboxSyntax.normalize(address).orElseThrow();
  }
}
