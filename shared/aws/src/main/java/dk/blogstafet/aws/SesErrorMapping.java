package dk.blogstafet.aws;

import dk.blogstafet.newsletter.SendOutcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/// What SES's answers mean for a letter.
final class SesErrorMapping {
  /// Codes that speak of the letter itself: it will be refused again.
  private static final Set<String> OF_THE_LETTER =
      Set.of("MessageRejected", "BadRequestException", "ValidationException", "ValidationError");

  /// Answers that say of themselves that nothing was done.
  private static final Set<String> DOWN =
      Set.of("InternalServiceErrorException", "ServiceUnavailable", "ServiceUnavailableException");

  /// Failures before a request is on its way.
  private static final List<Class<? extends Exception>> UNSENT =
      List.of(ConnectException.class, NoRouteToHostException.class, UnknownHostException.class);

  private SesErrorMapping() {}

  /// All other refusals speak of the account or of how it is set up (too many requests, a quota,
  /// sending paused or suspended, a sender's domain or a configuration set that isn't there, no
  /// permission): the letter is good and waits. A failure that no part of SES has signed may have
  /// come after the work was done.
  static SendOutcome of(SesV2Exception refusal) {
    var answer = AwsErrorInterceptor.of(refusal);
    if (DOWN.contains(answer.code())) {
      return new SendOutcome.Unavailable();
    }
    if (answer.status() >= 500) {
      return new SendOutcome.OutcomeUnknown();
    }
    return OF_THE_LETTER.contains(answer.code()) && !isOfTheSetUp(refusal)
        ? new SendOutcome.Rejected(answer)
        : new SendOutcome.Blocked(answer);
  }

  /// No answer: surely unsent only where no connection came about.
  static SendOutcome ofSilence(SdkClientException unheard) {
    for (Throwable link = unheard; link != null; link = link.getCause()) {
      if (UNSENT.stream().anyMatch(link.getClass()::equals)) {
        return new SendOutcome.Unavailable();
      }
    }
    return new SendOutcome.OutcomeUnknown();
  }

  /// A sender that nobody has verified yet is told in the same words as a bad letter; only the
  /// message tells them apart (developer guide of SES, "Amazon SES email sending errors").
  private static boolean isOfTheSetUp(SesV2Exception answer) {
    return answer instanceof MessageRejectedException
        && String.valueOf(answer.getMessage()).contains("is not verified");
  }
}
