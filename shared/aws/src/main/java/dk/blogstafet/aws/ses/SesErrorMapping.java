package dk.blogstafet.aws.ses;

import dk.blogstafet.aws.connection.AwsErrorInterceptor;
import dk.blogstafet.mail.SendOutcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/// Maps SES's responses, such as throttling, to send outcomes.
final class SesErrorMapping {
  /// Error codes about the message itself: it will be rejected again.
  private static final Set<String> OF_THE_MESSAGE =
      Set.of("MessageRejected", "BadRequestException", "ValidationException", "ValidationError");

  /// Error codes that guarantee that nothing was sent.
  private static final Set<String> DOWN =
      Set.of("InternalServiceErrorException", "ServiceUnavailable", "ServiceUnavailableException");

  /// Error codes of throttling, if the account's daily quota is not the reason.
  private static final Set<String> THROTTLING =
      Set.of("TooManyRequestsException", "ThrottlingException", "Throttling");

  /// Exceptions before a request is sent.
  private static final List<Class<? extends Exception>> UNSENT =
      List.of(ConnectException.class, NoRouteToHostException.class, UnknownHostException.class);

  private SesErrorMapping() {}

  /// Throttling passes by itself. All other errors concern the account or its configuration (its
  /// daily quota, sending paused or suspended, a missing sender domain or configuration set, no
  /// permission): the message is valid and waits. An error that isn't from SES itself may have
  /// occurred after the mail was sent.
  static SendOutcome of(SesV2Exception refusal) {
    var answer = AwsErrorInterceptor.of(refusal);
    if (DOWN.contains(answer.code())) {
      return new SendOutcome.Unavailable();
    }
    if (answer.status() >= 500) {
      return new SendOutcome.OutcomeUnknown();
    }
    if (THROTTLING.contains(answer.code()) && !isOfTheDay(refusal)) {
      return new SendOutcome.Throttled(answer);
    }
    return OF_THE_MESSAGE.contains(answer.code()) && !isOfTheSetUp(refusal)
        ? new SendOutcome.Rejected(answer)
        : new SendOutcome.Blocked(answer);
  }

  /// Maps a missing response: certainly unsent only if no connection was made.
  static SendOutcome ofNoResponse(SdkClientException unanswered) {
    for (Throwable link = unanswered; link != null; link = link.getCause()) {
      if (UNSENT.stream().anyMatch(link.getClass()::equals)) {
        return new SendOutcome.Unavailable();
      }
    }
    return new SendOutcome.OutcomeUnknown();
  }

  /// SES reports a rate and a daily quota that are exceeded alike; only the text differs (developer
  /// guide of SES, "Errors related to the sending quotas").
  private static boolean isOfTheDay(SesV2Exception answer) {
    return String.valueOf(answer.getMessage()).contains("Daily");
  }

  /// SES reports an unverified sender with the same code as an invalid message; only the text
  /// differs (developer guide of SES, "Amazon SES email sending errors").
  private static boolean isOfTheSetUp(SesV2Exception answer) {
    return answer instanceof MessageRejectedException
        && String.valueOf(answer.getMessage()).contains("is not verified");
  }
}
