package dk.blogstafet.signup;

import dk.blogstafet.gateway.FormOrigin;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.SignUp;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Somebody's wish for a relay's newsletter, and what it has to be checked against.
///
/// @param text the words that hold now
/// @param network where it comes from
/// @param origin whose page sent it
record SignUpAttempt(
    Relay relay, ConsentText text, String network, FormOrigin origin, SignUpSubmission submission) {
  private static final int SHOWN = 40;

  List<ValidationError> errors() {
    var errors = new ArrayList<ValidationError>();
    if (!relay.isOpen()) {
      errors.add(new ValidationError.ClosedRelay("relay"));
    }
    EmailAddress.flawOf(submission.email()).ifPresent(errors::add);
    if (submission.frequency().isBlank()) {
      errors.add(new ValidationError.MissingValue("frequency"));
    } else if (MailFrequency.of(submission.frequency()).isEmpty()) {
      var known = Stream.of(MailFrequency.values()).map(MailFrequency::label).toList();
      errors.add(new ValidationError.UnknownValue("frequency", shortened(), known));
    }
    return errors;
  }

  /// Enough of it to know it again.
  private String shortened() {
    var frequency = submission.frequency();
    var end =
        frequency.offsetByCodePoints(
            0, Math.min(SHOWN, frequency.codePointCount(0, frequency.length())));
    return frequency.substring(0, end);
  }

  boolean hasSeenTheWords() {
    return text.mark().equals(submission.wording());
  }

  /// Whether it may come from somebody else than the reader.
  boolean isDoubtful() {
    return origin != FormOrigin.OURS || submission.isTrapped();
  }

  /// The proof that the page with one more button was seen; another site's page can't have seen it,
  /// though whoever made that page may have.
  String proof() {
    return origin == FormOrigin.FOREIGN ? "" : submission.proof();
  }

  EmailAddress address() {
    return EmailAddress.parse(submission.email()).orElseThrow();
  }

  /// The checked sign-up, where there are no flaws.
  SignUp checked() {
    var page = SignUp.isPage(submission.page()) ? submission.page() : PageUrls.relay(relay.id());
    return new SignUp(
        address(), relay.id(), MailFrequency.of(submission.frequency()).orElseThrow(), text, page);
  }
}
