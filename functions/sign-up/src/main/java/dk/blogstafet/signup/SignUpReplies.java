package dk.blogstafet.signup;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.relay.ValidationError;
import java.time.Duration;
import java.util.List;

/// How a sign-up is answered: as pages to browsers, as JSON to programs.
interface SignUpReplies {
  /// It is taken.
  GatewayResponse taken();

  GatewayResponse flawed(SignUpSubmission submission, List<ValidationError> errors);

  /// The words that were shown are not those that hold.
  GatewayResponse reworded(SignUpSubmission submission, ConsentText text);

  /// One more step, for which this is the proof.
  GatewayResponse narrow(SignUpSubmission submission, String proof);

  GatewayResponse tooMany(Duration pause);

  /// Something of ours isn't ready.
  GatewayResponse unavailable();
}
