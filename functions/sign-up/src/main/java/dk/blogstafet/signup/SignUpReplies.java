package dk.blogstafet.signup;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Duration;
import java.util.List;

/// The responses to a sign-up: pages for browsers, JSON for programs.
interface SignUpReplies {
  /// The sign-up is accepted.
  GatewayResponse accepted();

  GatewayResponse invalid(SignUpSubmission submission, List<ValidationError> errors);

  /// The consent text has changed since it was shown.
  GatewayResponse consentTextChanged(SignUpSubmission submission, ConsentText text);

  /// One more step is required, with this proof.
  GatewayResponse challenge(SignUpSubmission submission, String proof);

  GatewayResponse tooMany(Duration pause);

  /// The service is temporarily unavailable.
  GatewayResponse unavailable();
}
