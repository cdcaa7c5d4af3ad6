package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Letter;
import dk.blogstafet.newsletter.Mail;
import dk.blogstafet.newsletter.Sending;
import dk.blogstafet.relay.MailboxSyntax;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/// Mail through SES v2: one request for each letter, which is never repeated here, for SES has no
/// token by which it would know a repetition. Its client is [AwsClients#ses].
public final class SesMail implements Mail {
  private final SesV2Client client;
  private final Optional<String> configurationSet;

  /// @param configurationSet what SES does with events of these mails, if it is named
  public SesMail(SesV2Client client, Optional<String> configurationSet) {
    this.client = client;
    this.configurationSet = configurationSet;
  }

  @Override
  public Sending send(Letter letter) {
    try {
      return new Sending.Accepted(client.sendEmail(request(letter)).messageId());
    } catch (SesV2Exception answer) {
      return SesAnswers.of(answer);
    } catch (SdkClientException unheard) {
      return SesAnswers.ofSilence(unheard);
    }
  }

  private SendEmailRequest request(Letter letter) {
    var request =
        SendEmailRequest.builder()
            .fromEmailAddress(SenderLine.of(letter.fromName(), ascii(letter.from())))
            .destination(destination -> destination.toAddresses(ascii(letter.to())))
            .content(content -> content.simple(message(letter)));
    if (!letter.replyTo().isEmpty()) {
      request.replyToAddresses(ascii(letter.replyTo()));
    }
    configurationSet.ifPresent(request::configurationSetName);
    return request.build();
  }

  private static Message message(Letter letter) {
    var body = Body.builder().text(utf8(letter.text()));
    if (!letter.html().isEmpty()) {
      body.html(utf8(letter.html()));
    }
    return Message.builder()
        .subject(utf8(letter.subject()))
        .body(body.build())
        .headers(headers(letter))
        .build();
  }

  private static List<MessageHeader> headers(Letter letter) {
    return letter.headers().entrySet().stream()
        .map(it -> MessageHeader.builder().name(it.getKey()).value(it.getValue()).build())
        .toList();
  }

  private static Content utf8(String text) {
    return Content.builder().data(text).charset("UTF-8").build();
  }

  /// SES knows ASCII addresses only.
  private static String ascii(String address) {
    return MailboxSyntax.read(address).orElseThrow();
  }
}
