package dk.blogstafet.signup;

import dk.blogstafet.gateway.FormOrigin;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.signup.SignUp;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A sign-up to a relay's newsletter, with what it is checked against.
///
/// @param text the current consent text
/// @param network the client's network address
/// @param origin the site that sent the form
record SignUpAttempt(
    Relay relay, ConsentText text, String network, FormOrigin origin, SignUpSubmission submission) {
  private static final int SHOWN = 40;

  List<ValidationError> errors() {
    var errors = new ArrayList<ValidationError>();
    if (!relay.isOpen()) {
      errors.add(new ValidationError.ClosedRelay("relay"));
    }
    EmailAddress.errorOf(submission.input().email()).ifPresent(errors::add);
    if (submission.input().frequency().isBlank()) {
      errors.add(new ValidationError.MissingValue("frequency"));
    } else if (MailFrequency.of(submission.input().frequency()).isEmpty()) {
      var known = Stream.of(MailFrequency.values()).map(MailFrequency::label).toList();
      errors.add(new ValidationError.UnknownValue("frequency", shortened(), known));
    }
    return errors;
  }

  /// Returns a prefix long enough to recognise the text.
  private String shortened() {
    var frequency = submission.input().frequency();
    var end =
        frequency.offsetByCodePoints(
            0, Math.min(SHOWN, frequency.codePointCount(0, frequency.length())));
    return frequency.substring(0, end);
  }

  boolean hasSeenConsentText() {
    return text.mark().equals(submission.wording());
  }

  /// Returns whether it may be from someone other than the reader.
  boolean isDoubtful() {
    return origin != FormOrigin.OURS || submission.isHoneypotFilled();
  }

  /// Returns the proof that the confirmation step was seen. A page of another site can't have seen
  /// it, although that page's author may have.
  String proof() {
    return origin == FormOrigin.FOREIGN ? "" : submission.proof();
  }

  EmailAddress address() {
    return EmailAddress.parse(submission.input().email()).orElseThrow();
  }

  /// Returns the checked sign-up; requires that there are no errors.
  SignUp checked() {
    var page =
        SignUp.isPage(submission.input().page())
            ? submission.input().page()
            : PageUrls.relay(relay.id());
    return new SignUp(
        address(),
        relay.id(),
        MailFrequency.of(submission.input().frequency()).orElseThrow(),
        text,
        page);
  }
}
